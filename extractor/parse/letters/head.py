"""The head of a letter: letterhead, number block, place and date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.parse.inkwords import is_leader, split_words
from extractor.parse.letters.dating import dated, place_and_date
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.numberblock import Labelled, label_of, read_block
from extractor.parse.letters.numbering import marker
from extractor.parse.letters.passage import Passage, Piece, Row
from extractor.parse.letters.wording import spelled
from models.values.fold import key
from models.values.wilayah import resolve

_GOVERNMENT = re.compile(
    r"^(?:pemerintah\w*|republik|pemprov|pemda|kementer[il1]an|departemen|garuda)\b|^prov[il1]ns[il1]\b|^(?:kota"
    r"|kabupaten)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:d[il1]nas|suku d[il1]nas|upt[dp]?k?|unit|bala[il1]|b[il1]dang|satuan|seks[il1]|kantor|d[il1]rektorat"
    r"|badan|satwasker|korwil"
    r"|koordinator|sekretariat|sub ?b[il1]dang|wilayah|pengawas\w*)\b",
    re.IGNORECASE,
)
_OFFICE_BEGINS = re.compile(
    r"^(?:suku\s+)?(?:d[il1]nas|upt[dp]?k?|unit|bala[il1]|satuan|kantor|d[il1]rektorat|badan|satwasker|korwil"
    r"|sekretariat|b[il1]dang|seks[il1])\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"^(?:upt\w*|unit|bala[il1]|satuan|satwasker|b[il1]dang|seks[il1]|sub|kantor|korwil|koordinator"
    r"|d[il1]rektorat|wilayah\s+kerja)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:jl|jln|jalan|telp|tlp|telepon|telpon|fax|faks|faksimile|faximile|kode ?pos|email|e-mail|surel|website"
    r"|laman|www|http\w*)\b"
    r"|@|\.go\.id|\(0\d{2,3}\)|\b\d{5}\b|^gedung\b|^komplek",
    re.IGNORECASE,
)
_STAMPED = re.compile(r"^\W*(?:pro\s*justiti?a|(?:sangat\s+)?rahasia|salinan|segera|penting)\W*$", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:surat\s+)?nota\W{1,3}pemer\w+|^laporan|^surat\b|^lembar|^peraturan|^perjanjian|^formulir", re.IGNORECASE
)
_KEPADA = re.compile(r"^(?:kepada|yth|yang terhormat)\b", re.IGNORECASE)
_AS_FOLLOWS = re.compile(r"sebagai\s+berikut|\bditemukan\b|\bpelanggaran\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """Where the parts of the head stand. `body`: number of the first row of text, list or table below it."""

    office: Passage
    block: dict[str, Labelled]
    place: Passage
    date: Passage
    date_row: int | None
    right: float | None
    body: int


def find(letter: Letter) -> Head:
    """The head of the letter on its first page; place and date also from the foot of the last one."""
    first = letter.pages[0]
    everything = [(number, row) for number, row in enumerate(letter.rows) if row.page.number == first.number]
    rows = everything[: _first_prose(letter, [row for _, row in everything])]
    right = _right_column(letter, [row for _, row in rows])
    limit = 0.62 * first.height
    block = read_block(letter, [(number, row) for number, row in rows if row.box.top < limit], right)
    place, date, date_row = place_and_date(letter, rows, block)
    starts = [labelled.label.top for labelled in block.values()]
    if date_row is not None and letter.rows[date_row].box.top < limit:
        starts.append(letter.rows[date_row].box.top)
    for _, row in rows:
        if any(_KEPADA.match(spelled(segment.plain)) for segment in letter.segments(row)) or _TITLE.match(
            spelled(row.plain)
        ):
            starts.append(row.box.top)
            break
    top = min(starts, default=0.3 * first.height)
    office = _office([row for _, row in rows if row.box.bottom <= top + 3], key(place.text))
    return Head(office, block, place, date, date_row, right, len(rows))


def _first_prose(letter: Letter, rows: list[Row]) -> int:
    """Number of the first row of running text below a label, an addressee or a title; else the number of rows."""
    begun = False
    for number, row in enumerate(rows):
        text = spelled(row.plain)
        if not begun:
            begun = bool(_TITLE.match(text)) or any(
                _KEPADA.match(spelled(s.plain)) or label_of(split_words(s.words), letter.gap(row.page))
                for s in letter.segments(row)
            )
            continue
        parts = letter.segments(row)
        low = sum(word.text[:1].islower() for word in row.words)
        if _AS_FOLLOWS.search(text) or (len(row.words) > 5 and _begins_list(row)) or _in_table(row):
            return number
        wide = row.box.width > 0.6 * row.page.width and row.box.x0 < 0.25 * row.page.width
        if (
            wide
            and len(row.words) >= 8
            and low >= 4
            and len(parts) <= 3
            and max(len(part.words) for part in parts) >= 6
        ):
            return number
    return len(rows)


def _begins_list(row: Row) -> bool:
    found = marker(row)
    return found is not None and any(value == 1 and style != "bullet" for style, value in found.readings)


def _in_table(row: Row) -> bool:
    """Does the row stand in a grid of at least three columns?"""
    return any(table.column_count >= 3 and table.box.contains_center_of(row.box) for table in row.page.tables)


def _right_column(letter: Letter, rows: Iterable[Row]) -> float | None:
    """x where the right-hand column (date, addressee) of the head begins; None where there is none."""
    xs: list[float] = []
    for row in rows:
        if row.box.top > 0.5 * row.page.height:
            break
        for segment in letter.segments(row):
            if segment.box.x0 < 0.4 * row.page.width:
                continue
            if _KEPADA.match(spelled(segment.plain)) or dated(segment, True) is not None:
                xs.append(segment.box.x0)
    return min(xs) - 45.0 if xs else None


def _one_office(lines: list[Row], seat: str) -> list[Row]:
    """The first office with the lines it wraps over; the unit under it ("UPTD ...") and its seat alone are none of it.

    `seat`: the folded place of the date; a seat is also what is printed with spaces between its letters.
    """
    kept = lines[:1]
    for row in lines[1:3]:
        if _UNIT.match(row.text) or _is_seat(row, seat):
            break
        kept.append(row)
    return kept


def is_letterhead(row: Row) -> bool:
    """Does the row name a government, an office, its unit, its address or its town, as letterheads do?"""
    text = spelled(row.plain)
    if _GOVERNMENT.match(text) or _ADDRESS.search(row.text):
        return True
    return bool(_OFFICE_BEGINS.match(text)) or _is_seat(row, "")


def _is_seat(row: Row, seat: str) -> bool:
    """A line that holds only the town of the office: the place of the date, or letter-spaced, or a known district."""
    text = spelled(row.plain)
    if _OFFICE.search(text) or _GOVERNMENT.match(text):
        return False
    name = key(text)
    spaced = sum(len(word.text) == 1 for word in row.words) > 0.7 * len(row.words)
    return name == seat or spaced or any(area.score == 1.0 for area in resolve(text, "kabupaten_kota"))


def _office(rows: list[Row], seat: str) -> Passage:
    """The office lines of the letterhead: neither government nor address."""
    lines: list[Row] = []
    candidates = [
        row
        for row in rows
        if not _ADDRESS.search(row.text) and not _STAMPED.match(row.text) and sum(c.isalpha() for c in row.text) >= 5
    ]
    named = [row for row in candidates if _OFFICE.search(row.text)]
    if named:
        for row in candidates[candidates.index(named[0]) :]:
            if row in named or not _GOVERNMENT.match(row.text):
                lines.append(row)
            elif _GOVERNMENT.match(row.text) and re.match(r"prov|kota|kab", row.text, re.IGNORECASE):
                lines.append(row)  # "DINAS TENAGA KERJA" over "KOTA X": the office's own second line
    elif candidates:
        lines = [row for row in candidates if not _GOVERNMENT.match(row.text)] or candidates[-1:]
    pieces = [
        Piece(w, row.page, i == 0)
        for row in _one_office(lines, seat)
        for i, w in enumerate(row.words)
        if not is_leader(w)
    ]
    return Passage(tuple(pieces))
