"""One place that holds several fields: "Nomor/Tanggal", "Nama dan Alamat", "Hari, Tanggal, Jam", "Nama/NIP"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.document.elements import Page, Word
from extractor.parse.composites import name_and_address
from extractor.parse.inktext import lines_of
from extractor.parse.letters.passage import Passage, Row, passage
from models.record import Field
from models.values.tanggal import find_dates

_TIME = re.compile(r"(?:pukul|pkl\.?|jam)?\s*:?\s*\d{1,2}\s?[.:]\s?\d{2}\b(?:\s*WI(?:B|TA|T)\b)?(?!\s?[.,]?\d)", re.I)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DIGITS = {
    "nip": re.compile(
        r"(?:N\s?\.?I\s?\.?P\s?\.?\s*:?\s*)?(?:19|20)\d{6}[\s.]?(?:19|20)?\d{4,6}[\s.]?\d?[\s.]?\d{3}", re.I
    ),
    "nik": re.compile(r"(?<!\d)\d{16}(?!\d)"),
    "nib": re.compile(r"(?<!\d)\d{13}(?!\d)"),
    "kbli": re.compile(r"(?<!\d)\d{5}(?!\d)"),
    "kode_pos": re.compile(r"(?<!\d)\d{5}(?!\d)"),
}
_EDGES = re.compile(r"^(?:[\s,;/:–—-]|\b(?:tanggal|tgl|tertanggal|pukul|jam|nip|dan)\b\.?)+|(?:[\s,;/:(–—-]|\b(?:tanggal|tgl|tertanggal|pukul|jam|nip|hari|dan)\b\.?)+$", re.I)  # fmt: skip # noqa: E501
_BETWEEN = re.compile(r"\s+/\s*|\s*/\s+|\s*;\s*|\s+[-–—]\s+|(?<=[a-z])/(?=[A-Z])|,\s+")


def apart(fields: Sequence[Field], words: Sequence[Word], page: Page) -> dict[str, tuple[Word, ...]]:
    """The words that belong to each field, by path; a field for which nothing is left is absent."""
    rows = [Row(page, tuple(line)) for line in lines_of(list(words))]
    ink = passage(rows)
    out: dict[str, tuple[Word, ...]] = {}
    for path, part in split_ink(fields, ink).items():
        if part:
            out[path] = part.words
    return out


def split_ink(fields: Sequence[Field], ink: Passage) -> dict[str, Passage]:
    """The same on a passage."""
    out: dict[str, Passage] = {}
    rest = [ink]
    exact = [one for one in fields if one.kind.name in {"date", "time", "year", *_DIGITS}]
    loose = [one for one in fields if one not in exact]
    for one in exact:
        for at, piece in enumerate(rest):
            span = _span(one, piece)
            if span is not None:
                out[one.path] = piece.cut(*span)
                rest[at : at + 1] = [
                    part
                    for part in (piece.cut(0, span[0]), piece.cut(span[1], len(piece.plain)))
                    if _bare(part).strip()
                ]
                break
    pieces = [_trimmed(piece) for piece in rest]
    pieces = [piece for piece in pieces if piece]
    if len(loose) > 1 and len(pieces) == 1:
        pieces = _halves(loose, pieces[0])
    for one, piece in zip(loose, pieces, strict=False):
        out[one.path] = piece
    return out


def _span(one: Field, ink: Passage) -> tuple[int, int] | None:
    if one.kind.name == "date":
        dates = find_dates(ink.plain)
        return (dates[0][1], dates[0][2]) if dates else None
    pattern = _TIME if one.kind.name == "time" else _YEAR if one.kind.name == "year" else _DIGITS[one.kind.name]
    match = pattern.search(ink.plain)
    return match.span() if match else None


def _halves(fields: Sequence[Field], ink: Passage) -> list[Passage]:
    """Text for each of the fields: the name before its street, else what slashes, dashes or commas part."""
    second = fields[1].path.rsplit(".", 1)[-1]
    if "alamat" in second or "lokasi" in second:
        name, address = name_and_address(ink.words)
        return [_of(name, ink), _of(address, ink)] if address else [ink]
    match = _BETWEEN.search(ink.plain)
    if match is None:
        lines = ink.lines()
        return [lines[0], Passage(tuple(piece for line in lines[1:] for piece in line))] if len(lines) > 1 else [ink]
    return [ink.cut(0, match.start()), ink.cut(match.end(), len(ink.plain))]


def _of(words: Iterable[Word], ink: Passage) -> Passage:
    ids = {id(word) for word in words}
    return Passage(tuple(piece for piece in ink.pieces if id(piece.word) in ids))


def _bare(ink: Passage) -> str:
    return _EDGES.sub("", ink.plain)


def _trimmed(ink: Passage) -> Passage:
    """Without joining words and signs at both ends."""
    while True:
        match = next((m for m in _EDGES.finditer(ink.plain) if m.end() > m.start()), None)
        if match is None:
            return ink
        cut = ink.cut(match.end(), len(ink.plain)) if match.start() == 0 else ink.cut(0, match.start())
        if len(cut.plain) >= len(ink.plain):
            return ink
        ink = cut
        if not ink:
            return ink
