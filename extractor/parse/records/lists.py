"""List fields: entries under their heading, citations in their place, options ticked or named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.document.evidence import FieldValue
from extractor.document.geometry import BBox
from extractor.parse.anchors import folded
from extractor.parse.assignment import Claim
from extractor.parse.inkwords import is_leader
from extractor.parse.letters.citing import citations
from extractor.parse.letters.claims import claim, trimmed, valued
from extractor.parse.letters.numbering import marker
from extractor.parse.letters.passage import Passage, passage
from extractor.parse.options import choices_of, options_in
from extractor.parse.records.columns import lined
from extractor.parse.records.following import below, beside, entries_of, flowing, rows_of_passage
from extractor.parse.records.marked import SAID, Items, mentioned, ticked_options
from extractor.parse.records.paper import Paper
from extractor.parse.records.places import Labels, whole_words
from extractor.parse.records.pool import Pool, pending_of
from extractor.parse.records.told import pattern_of
from extractor.parse.regions import region_of
from extractor.parse.ticks import tokens_of
from models.record import Field

_LABELLED, _HEADED, _TOLD = 0.93, 0.88, 0.8
_SHORTEST = 5
_LONGEST = 1200
_NEXT = 60
"""Characters that may stand between two articles of one charge."""


def read_lists(paper: Paper, pool: Pool, labels: Labels) -> None:
    """Every list field that is no table, from the surest source that yields any item."""
    stops = _stops(paper, pool, labels)
    for one in paper.fields.values():
        if not one.is_list or one.is_table:
            continue
        for items, weight in _ways(paper, one, labels, stops):
            if items:
                for value, ink in items:
                    pool.put(replace(value, features={**value.features, "label_score": weight}), weight,
                             pending_of(one, ink) if ink else None)  # fmt: skip
                break


def _ways(paper: Paper, one: Field, labels: Labels, stops: list[tuple[int, BBox]]) -> list[tuple[Items, float]]:
    own = labels.claims.get(one.path)
    if own is not None and not _set_apart(paper, own):
        own = None
    mine = [stop for stop in stops if own is None or stop[1] != own.site.row.box]
    out: list[tuple[Items, float]] = []
    if one.kind.name == "enum":
        out.append((ticked_options(paper, one), _LABELLED))
    if own is not None:
        found = _items(one, _under_label(paper, own, labels, mine))
        if not found and one.kind.name == "pasal":
            found = _items(one, _cited_below(paper, own))
        out.append((found, _LABELLED))
    out.append((_items(one, _headed(paper, one, mine)), _HEADED))
    out.extend((_items(one, _told(paper, one, text)), _TOLD) for text in one.printed.told)
    if one.kind.name == "pasal":
        out.append((_items(one, [paper.told or paper.whole]), SAID))
    if one.kind.name == "enum":
        out.append((mentioned(one, paper.told), SAID))
    return out


def _set_apart(paper: Paper, own: Claim) -> bool:
    """Is the label one by a colon, a wall or its own row? "melanggar Pasal 7" amid a sentence is none."""
    site = own.site
    rest = [word for word in site.row.words[site.end :] if word.text.strip(" .:;")]
    return site.separated or paper.board.areas[site.row.area].cell is not None or not rest


def _stops(paper: Paper, pool: Pool, labels: Labels) -> list[tuple[int, BBox]]:
    """(page, box) of rows that print another label or belong to a table."""
    return [
        (paper.board.areas[row.area].page.number, row.box)
        for row in paper.board.rows
        if id(row) in labels.rows or any(id(word) in pool.taken for word in row.words)
    ]


def _items(one: Field, entries: Sequence[Passage]) -> Items:
    """Each entry as a value, the same value once."""
    out: Items = []
    seen: set[object] = set()
    for entry in entries:
        for value, ink in _values(one, f"{one.path}.{len(out)}", entry):
            if value.value is None or value.value in seen:
                continue
            seen.add(value.value)
            out.append((replace(value, path=f"{one.path}.{len(out)}"), ink))
    return out


def _values(one: Field, path: str, entry: Passage) -> Items:
    content = trimmed(entry)
    if not content:
        return []
    if one.kind.name == "pasal":
        return [(_citation(path, cited.ink, cited.value), cited.ink) for cited, _ in citations(entry)]
    if one.kind.name == "enum":
        tokens = tokens_of(content.words)
        out: Items = []
        for option in options_in(tokens, choices_of(one)):
            ids = {id(word) for word in option.words}
            ink = Passage(tuple(p for p in content.pieces if id(p.word) in ids)) or content
            out.append((valued(path, ink, option.value), ink))
        return out
    return [(claim(one, path, content), content)]


def _citation(path: str, ink: Passage, value: str) -> FieldValue:
    again = ink.second()
    second = None if again is None else next((c.value for c, _ in citations(again) if c.value == value), None)
    return valued(path, ink, value, second=second)


def _under_label(paper: Paper, own: Claim, labels: Labels, stops: list[tuple[int, BBox]]) -> list[Passage]:
    """The entries beside or under the label of the list."""
    area = paper.board.areas[own.site.row.area]
    if area.cell is not None:
        region = region_of(own, paper.board, labels.stops, True)
        words = [word for word in whole_words(region.words) if not is_leader(word)]
        return entries_of(rows_of_passage(lined(words, region.page)))
    rows = paper.body
    at = next(
        (n for n, row in enumerate(rows)
         if row.page.number == area.page.number and own.site.box.vertical_overlap(row.box) > 0.5
         and row.box.x0 <= own.site.box.x1 <= row.box.x1 + 1),
        None,
    )  # fmt: skip
    if at is None:
        return []
    behind = [w for w in rows[at].words if w.box.x_center > own.site.box.x1 and w.text.strip(" :=;.-")]
    if behind:
        left = behind[0].box.x0
        found = beside(rows, at, left, stops)
        if len(found) == 1 and marker(found[0]) is None:
            found.extend(flowing(rows, at, left))
        return entries_of(found)
    return entries_of(below(rows, at + 1, stops))


def _headed(paper: Paper, one: Field, stops: list[tuple[int, BBox]]) -> list[Passage]:
    """Entries under a line of running text that ends with a colon and names the list: "dengan membawa :"."""
    keys = [key for label in one.printed.labels if len(key := folded(label)) >= _SHORTEST]
    rows = paper.body
    for at, row in enumerate(rows[:-1]):
        if not row.text.rstrip().endswith((":", "berikut", "berikut.")) or marker(rows[at + 1]) is None:
            continue
        said = folded(passage(rows[max(0, at - 1) : at + 1]).plain[-160:])
        if any(key in said for key in keys):
            found = entries_of(below(rows, at + 1, stops))
            if found:
                return found
    return []


def _cited_below(paper: Paper, own: Claim) -> list[Passage]:
    """The articles in the rows under a heading, as far as they follow each other."""
    page = paper.board.areas[own.site.row.area].page
    rows = [
        row for row in paper.letter.rows
        if row.page.number > page.number or (row.page.number == page.number and row.box.top > own.site.box.y_center)
    ]  # fmt: skip
    ink = passage(rows[:8])
    spans = [span for _, span in citations(ink)]
    return [cited_run(ink, 0)] if spans and spans[0][0] < _NEXT else []


def cited_run(ink: Passage, start: int) -> Passage:
    """From `start` over all articles that follow each other with little between them."""
    end = start
    for at, until in sorted(span for _, span in citations(ink) if span[1] > start):
        if at - end > _NEXT and end > start:
            break
        end = max(end, until)
    return ink.cut(start, end)


def _told(paper: Paper, one: Field, text: str) -> list[Passage]:
    """Entries inside what a pattern of the running text holds."""
    for ink in (paper.told, paper.whole):
        match = pattern_of(text).search(ink.plain)
        if match is None or match.span("nilai")[0] < 0:
            continue
        start, end = match.span("nilai")
        if one.kind.name == "pasal":
            return [cited_run(ink, start)]
        part = ink.cut(start, min(end, start + _LONGEST))
        if part and any(c.isalnum() for c in part.text):
            return entries_of(rows_of_passage(part))
    return []
