"""Fields that a part of the letter anatomy holds: number, date, subject, title, office, addressee, signers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.parse.anchors import folded, likeness
from extractor.parse.letters.claims import valued
from extractor.parse.letters.passage import EMPTY, Passage, Row, passage
from extractor.parse.letters.signatures import Signer
from extractor.parse.letters.wording import spelled
from extractor.parse.options import choices_of, options_in
from extractor.parse.records.paper import Paper
from extractor.parse.records.pool import Pool, pending_of
from extractor.parse.records.told import value_of
from extractor.parse.ticks import tokens_of
from models.record import Field

_WEIGHT, _SCANNED = 0.8, 0.7
_ORDINAL = re.compile(r"\b(?:ke\s*[-–]?\s*)?(I{1,3}|IV|V|[1-9]|pertama|kesatu|kedua|ketiga|keempat)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_SIGNER = "penandatangan."


def read_parts(paper: Paper, pool: Pool) -> None:
    """Every single field that declares its part."""
    if paper.parts is None:
        return
    for one in paper.fields.values():
        if not one.printed.part or one.is_table or one.is_list:
            continue
        ink = part_of(paper, one)
        if not ink:
            continue
        value = value_of(one, ink)
        if value.value is not None:
            pool.put(value, _WEIGHT, pending_of(one, ink))
            continue
        for inner in _inside(one, ink):
            pool.put(inner, _SCANNED)
            break


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
    }
    return whole.get(name, EMPTY)


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
    return best[1] if best is not None else None


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
