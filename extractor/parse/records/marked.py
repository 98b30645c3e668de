"""List fields of options: the marked boxes of a printed list, or what running text names."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.document.evidence import FieldValue
from extractor.parse.assignment import Claim
from extractor.parse.choices import Ticked, group_values, own_box
from extractor.parse.labels import LabelIndex
from extractor.parse.letters.claims import valued
from extractor.parse.letters.passage import Passage
from extractor.parse.options import choices_of, options_in
from extractor.parse.records.paper import Paper
from extractor.parse.sites import sites_of
from extractor.parse.ticks import squares_in, tokens_of
from models.record import Field, Printed
from models.values import KINDS

SAID = 0.55
_MOST_SAID = 2
Items = list[tuple[FieldValue, Passage]]


def ticked_options(paper: Paper, one: Field) -> Items:
    """The options of the list whose boxes are marked; none where no box of the group is."""
    choices: dict[str, tuple[str, ...]] = getattr(one.kind, "options", None) or dict(one.printed.options)
    asked = {
        code: Field(f"{one.path}.{code}", KINDS["bool"], Printed((*texts, code.replace("_", " "))), one.section)
        for code, texts in choices.items()
    }
    index = LabelIndex(tuple(asked.values()))
    group = []
    seen: set[str] = set()
    for site in sites_of(paper.board, index):
        path = site.hits[0].fields[0]
        if path in seen or site.hits[0].score < 0.88:
            continue
        ticked = own_box(Claim(index.fields[path], site, site.hits[0].score), paper.board)
        if ticked is not None:
            seen.add(path)
            group.append(_inked(ticked))
    if len(group) < 2:
        return []
    out: Items = []
    made = group_values(group)
    for ticked in sorted(group, key=lambda one: (one.page.number, one.box.box.top, one.box.box.x0)):
        value = made[ticked.claim.field.path]
        if value.value is True:
            code = ticked.claim.field.path.rsplit(".", 1)[-1]
            words = ticked.claim.site.words
            orig = re.sub(r"\s+", " ", " ".join(word.text for word in words))
            item = replace(value, path=f"{one.path}.{len(out)}", value=code, orig=orig)
            out.append((item, Passage(())))
    return out


def _inked(ticked: Ticked) -> Ticked:
    """A typed box in which a marked square is seen is marked."""
    marked = any(box.marked for box in squares_in(ticked.page, ticked.box.box.grown(2.0)))
    return replace(ticked, box=replace(ticked.box, marked=ticked.box.marked or marked))


def mentioned(one: Field, ink: Passage) -> Items:
    """The options that running text names by two words at least: "child labour", "kerja paksa"."""
    choices = {key: choice for key, choice in choices_of(one).items() if " " in choice[1]}
    out: Items = []
    seen: set[object] = set()
    for option in options_in(tokens_of(ink.words), choices):
        if option.value not in seen:
            seen.add(option.value)
            ids = {id(word) for word in option.words}
            part = Passage(tuple(piece for piece in ink.pieces if id(piece.word) in ids)) or ink
            out.append((valued(f"{one.path}.{len(out)}", part, option.value, method="entity", label=SAID), part))
    return out if len(out) <= _MOST_SAID else []  # a paper that names them all lists what may be ticked
