"""Roman months of letter numbers and classes of ranks, set right where readings of the ink and the paper's own facts
agree; for every record but the nota, which does so while it reads (letters.settling)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from extractor.document.elements import Document, Page, Word
from extractor.document.evidence import Alternative, FieldValue
from extractor.document.geometry import BBox, bounding
from extractor.document.look import Look
from extractor.parse.letters import ranks, strokes
from extractor.parse.values import FIRST_READER
from models.record import Record, field_at

_OLD_READING = f"{FIRST_READER}: goresan angka romawi diragukan"
_ORDER_BEFORE_VISIT = 2
"""Months that a letter of assignment may be older than the visit."""


def with_romans(
    fields: Mapping[str, FieldValue], record: type[Record], document: Document, look: Look
) -> dict[str, FieldValue]:
    """The fields with their Roman numerals settled; digital pages and other kinds as they are."""
    pages = {page.number: page for page in document.pages if page.origin == "ocr"}
    out = dict(fields)
    for path, value in fields.items():
        field = field_at(record, path)
        page = pages.get(value.evidence.page) if value.evidence is not None else None
        if field is None or page is None or value.state != "value" or not isinstance(value.value, str):
            continue
        if field.kind.name == "nomor":
            out[path] = _number(path, value, page, fields, look)
        elif path.endswith(".pangkat"):
            out[path] = _rank(value, page, look)
    return out


def _words(value: FieldValue, page: Page) -> list[Word]:
    assert value.evidence is not None
    place = value.evidence.box.grown(1.0)
    return [word for word in page.words if place.contains_center_of(page.home(word.box))]


def _second(words: Sequence[Word]) -> str | None:
    if all(word.second is None for word in words):
        return None
    return " ".join(word.text if word.second is None else word.second for word in words)


def _looks(page: Page, box: BBox, look: Look) -> list[str]:
    (small, _), *_ = look(page, [box])
    (witness, _), *_ = look(page, [box], "tesseract")
    return [text for text in (small, witness) if text.strip()]


def _months(path: str, fields: Mapping[str, FieldValue]) -> list[int]:
    """Months that the paper's own dates allow for the number; none where no date was read."""
    section, name = path.rsplit(".", 1)
    own = f"{section}.{name.replace('nomor', 'tanggal', 1)}"
    visit = (f"{section}.tanggal_pemeriksaan", _ORDER_BEFORE_VISIT) if name == "nomor_spt" else (own, 0)
    for date_path, earlier in ((own, 0), visit):
        found = fields.get(date_path)
        if found is not None and isinstance(found.value, str):
            month = date.fromisoformat(found.value).month
            return [(month - back - 1) % 12 + 1 for back in range(earlier + 1)]
    return []


def _number(path: str, value: FieldValue, page: Page, fields: Mapping[str, FieldValue], look: Look) -> FieldValue:
    standing, words, months = str(value.value), _words(value, page), _months(path, fields)
    known = strokes.numbered(standing)
    if not words or standing.count("/") < 2:
        return value
    if known is not None and known.text == standing and (known.month in months or not months) and value.agrees is True:
        return value
    second = _second(words)
    looks = _looks(page, bounding(word.box for word in words).grown(2.0), look)
    right = strokes.settled([standing, *([second] if second is not None else []), *looks], months)
    return value if right is None else _replaced(value, right)


def _rank(value: FieldValue, page: Page, look: Look) -> FieldValue:
    words = _words(value, page)
    second = _second(words) if words else None
    text = ranks.with_level(str(value.value), second or "")
    rank = ranks.rank_in(text)
    if rank is None or not words:
        return value if text == value.value else _replaced(value, text)
    right = ranks.settled(rank, second, ())
    if right is None and ranks.class_in(rank.read) != rank.grade:
        classes = [word for word in words if "/" in word.text] or words[-1:]
        right = ranks.settled(rank, second, _looks(page, classes[-1].box.grown(2.0), look))
    right = text if right is None else right
    return value if right == value.value else _replaced(value, right)


def _replaced(value: FieldValue, right: str) -> FieldValue:
    """The value set right by rule; what was read first stays as an alternative, `orig` as it is."""
    others = [one for one in value.alternatives if one.value not in (right, value.value)]
    first = Alternative(value.value, "rule", _OLD_READING)
    agrees = None if value.agrees is None else False
    features = value.features if agrees is None else {**value.features, "agrees": 0.0}
    return replace(value, value=right, method="rule", agrees=agrees, alternatives=(first, *others), features=features)
