"""Fields that a part of the letter anatomy holds: number, date, subject, title, office, addressee, signers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.parse.anchors import folded, likeness
from extractor.parse.letters.addressee import has_form, leading_title, only_title
from extractor.parse.letters.claims import claim, valued
from extractor.parse.letters.opening import company_named
from extractor.parse.letters.passage import EMPTY, Passage, Row, passage
from extractor.parse.letters.signatures import Signer
from extractor.parse.letters.wording import spelled
from extractor.parse.options import choices_of, options_in
from extractor.parse.records.paper import Paper
from extractor.parse.records.pool import Pool, pending_of
from extractor.parse.records.told import until_label, value_of
from extractor.parse.ticks import tokens_of
from models.record import Field

_WEIGHT, _SCANNED = 0.8, 0.7
_ORDINAL = re.compile(r"\b(?:ke\s*[-–]?\s*)?(I{1,3}|IV|V|[1-9]|pertama|kesatu|kedua|ketiga|keempat)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_HEAD = re.compile(r"(?:mengetahui|an\.?|a\.n\.?|plt\.?|plh\.?)?\s*kepala\b", re.IGNORECASE)
_NO_POST = 0.6
_SIGNER = "penandatangan."
COMPANY_LABEL = "Nama Perusahaan"
_NAMED = 0.55


def read_parts(paper: Paper, pool: Pool) -> None:
    """Every single field that declares its part."""
    if paper.parts is None:
        return
    for one in paper.fields.values():
        if one.is_table or one.is_list:
            continue
        if COMPANY_LABEL in one.printed.labels and not pool.holds(one.path):
            _company(paper, one, pool)
        if not one.printed.part:
            continue
        ink = part_of(paper, one) if _is_its_own(paper, one) else EMPTY
        if not ink:
            continue
        value = value_of(one, ink)
        if value.value is not None:
            pool.put(value, _WEIGHT, pending_of(one, ink), "part")
            continue
        for inner in _inside(one, ink):
            pool.put(inner, _SCANNED, None, "part")
            break


def _is_its_own(paper: Paper, one: Field) -> bool:
    """Number and date of the paper belong to a field that says near what, only when title or subject say so too."""
    if one.printed.part not in {"nomor", "tanggal"} or not one.printed.near or paper.parts is None:
        return True
    subject = paper.parts.head.block.get("perihal")
    heads = f"{title_of(paper).text} {subject.ink.text if subject is not None else ''}"
    said = folded(spelled(heads))
    return any(folded(text) in said for text in one.printed.near)


def _company(paper: Paper, one: Field, pool: Pool) -> None:
    """The company that a paper names nowhere by a label: in its own letterhead, as addressee, first in its text."""
    sources = [paper.parts.to.company, paper.parts.head.office] if paper.parts is not None else []
    # a letterhead prints the name on a line of its own, the address below it
    lines = [line for ink in sources for line in ink.lines()]
    for ink in (*lines, *sources, paper.whole):
        named = until_label(company_named(ink), paper.labelled)
        if named:
            pool.put(claim(one, one.path, named, method="entity", label=0.6, separator=0.0), _NAMED, None, "part")
            return


def part_of(paper: Paper, one: Field) -> Passage:
    """The ink of the part a field declares; EMPTY where the paper has none."""
    parts, name = paper.parts, one.printed.part
    if parts is None:
        return EMPTY
    if name.startswith(_SIGNER):
        signer = _signer(parts.foot.signers, one)
        inner = {"nama": "name", "nip": "nip", "jabatan": "post", "pangkat": "rank"}.get(name.removeprefix(_SIGNER), "")
        ink = getattr(signer, inner, EMPTY) if signer is not None else EMPTY
        return ink if isinstance(ink, Passage) else EMPTY
    if name in {"nomor", "perihal"}:
        labelled = parts.head.block.get(name)
        return labelled.ink if labelled is not None else EMPTY
    if name == "judul":
        return title_of(paper)
    whole = {
        "tanggal": parts.head.date,
        "tempat": parts.head.place,
        "instansi": parts.head.office,
        "tujuan": parts.to.person,
        "tujuan.nama": _addressed(parts.to.person, False),
        "tujuan.jabatan": _addressed(parts.to.person, True),
        "tujuan.perusahaan": parts.to.company if has_form(parts.to.company.text) else EMPTY,
        "tujuan.alamat": parts.to.address,
    }
    return whole.get(name, EMPTY)


def _addressed(person: Passage, post: bool) -> Passage:
    """The post, or the name, among the lines of the addressee; a company is neither."""
    for line in person.lines():
        text = line.text.strip(" .,:")
        title = only_title(text)
        if has_form(text):
            lead = leading_title(text)
            if post and lead:
                return line.cut_text(0, lead)
            continue
        if title == post and len(text) > 2:
            return line
    return EMPTY


def title_of(paper: Paper) -> Passage:
    """The title rows with the lines that carry them on, up to a number or a label."""
    parts = paper.parts
    if parts is None or not parts.titles:
        return EMPTY
    rows = parts.letter.rows
    first = next((n for n, row in enumerate(rows) if row is parts.titles[0]), None)
    if first is None:
        return passage(parts.titles)
    end = first + 1
    while end < len(rows) and end - first < 6 and _goes_on(rows[end - 1], rows[end]):
        end += 1
    return passage(rows[first:end])


def _goes_on(above: Row, row: Row) -> bool:
    text = spelled(row.plain)
    if ":" in text or row.page.number != above.page.number or re.match(r"(?:nomor|no\.)\b", text, re.IGNORECASE):
        return False
    letters = [c for c in text if c.isalpha()]
    loud = bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)
    centred = abs(row.box.x_center - row.page.width / 2) < 60 and row.box.x0 > 0.15 * row.page.width
    near = row.box.top - above.box.bottom < 1.6 * max(8.0, above.box.height)
    return near and (loud or centred)


def _signer(signers: tuple[Signer, ...], one: Field) -> Signer | None:
    """The signer whose post the labels of the field name best, else the last one."""
    wanted = [folded(text) for text in (*one.printed.near, *one.printed.labels) if len(folded(text)) > 4]
    best: tuple[float, Signer] | None = None
    for signer in signers:
        post = folded(signer.post.text)
        score = max((1.0 if text in post else likeness(text, post) for text in wanted), default=0.0)
        if best is None or score >= best[0]:
            best = (score, signer)
    if best is None or (best[0] < _NO_POST and _HEAD.match(best[1].post.plain)):
        return None  # the head of the office signs what others examined
    return best[1]


def _inside(one: Field, ink: Passage) -> Iterator:  # type: ignore[type-arg]
    """A choice, an ordinal or a year that stands among other words of the part."""
    if one.kind.name == "enum":
        for option in options_in(tokens_of(ink.words), choices_of(one)):
            ids = {id(word) for word in option.words}
            part = Passage(tuple(piece for piece in ink.pieces if id(piece.word) in ids)) or ink
            yield valued(one.path, part, option.value, label=0.8)
    pattern = _YEAR if one.kind.name == "year" else _ORDINAL if one.kind.name == "int" else None
    if pattern is not None:
        for match in pattern.finditer(ink.plain):
            part = ink.cut(match.start(match.lastindex or 0), match.end(match.lastindex or 0))
            value = value_of(one, part)
            if value.value is not None:
                yield value
