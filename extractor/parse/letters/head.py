"""The head of a letter: letterhead, number block, place and date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.document.elements import Line, Page, Word
from extractor.document.geometry import BBox
from extractor.parse.anchors import best_label, cut
from extractor.parse.inkwords import box_of, is_leader, segments, split_words
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.numbering import marker
from extractor.parse.letters.passage import EMPTY, Passage, Piece, Row, of_words
from models.values.fold import key
from models.values.tanggal import find_dates

LABELS: dict[str, tuple[str, ...]] = {
    "nomor": ("Nomor", "No", "Nomer", "Nomor Surat", "No Surat"),
    "sifat": ("Sifat", "Sifat Surat"),
    "lampiran": ("Lampiran", "Lamp", "Lampiran Surat"),
    "perihal": ("Perihal", "Hal", "Prihal", "Pokok"),
    "tanggal": ("Tanggal", "Tgl", "Tanggal Surat"),
}
_VARIANTS = tuple((name, variant) for name, variants in LABELS.items() for variant in variants)

_GOVERNMENT = re.compile(
    r"^(?:pemerintah\w*|republik|pemprov|pemda|kementer[il1]an|departemen|garuda)\b|^prov[il1]ns[il1]\b|^(?:kota|kabupaten)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:d[il1]nas|suku d[il1]nas|upt[dp]?k?|unit|bala[il1]|b[il1]dang|satuan|seks[il1]|kantor|d[il1]rektorat|badan|satwasker|korwil"
    r"|koordinator|sekretariat|sub ?b[il1]dang|wilayah|pengawas\w*)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"^(?:upt\w*|unit|bala[il1]|satuan|satwasker|b[il1]dang|seks[il1]|sub|kantor|korwil|koordinator|d[il1]rektorat|wilayah\s+kerja)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:jl|jln|jalan|telp|tlp|telepon|telpon|fax|faks|faksimile|faximile|kode ?pos|email|e-mail|surel|website|laman|www|http\w*)\b"
    r"|@|\.go\.id|\(0\d{2,3}\)|\b\d{5}\b|^gedung\b|^komplek",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^(?:surat\s+)?nota\s+pemer\w+|^laporan|^surat\b|^lembar|^peraturan|^perjanjian|^formulir", re.IGNORECASE
)
_KEPADA = re.compile(r"^(?:kepada|yth|yang terhormat)\b", re.IGNORECASE)
_PLACE_DATE = re.compile(r"^(?P<place>[A-Z][A-Za-z.'\-]*(?:\s[A-Z][A-Za-z.'\-]*){0,3})\s*[,.;]\s*(?P<rest>\S.*)$")
_MONTHISH = re.compile(
    r"\b(?:19|20)\d{2}\b|[.…]{3,}|\b(?:jan|feb|peb|mar|apr|mei|jun|jul|agu|agt|sep|okt|nop|nov|des)\w*", re.IGNORECASE
)
_NO_PLACE = re.compile(
    r"\b(?:no|nomor|undang\S*|pasal|uu|peraturan|tahun|th|jl|jalan|ayat|permenaker|kepmenaker|pt|cv|bersama|sesuai)\b\.?",
    re.IGNORECASE,
)
_AS_FOLLOWS = re.compile(r"sebagai\s+berikut|\bditemukan\b|\bpelanggaran\b", re.IGNORECASE)
_ISSUED = re.compile(r"^(?:di\s?keluarkan|di\s?tetapkan|di\s?buat)\s+di\b", re.IGNORECASE)
_ON_DATE = re.compile(r"^pada\s+tanggal\b|^tanggal\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label of the number block and what stands behind it. `ink` is EMPTY where nothing does; `place` is where it would."""

    name: str
    page: Page
    label: BBox
    ink: Passage
    place: BBox
    score: float
    row: int


@dataclass(frozen=True, slots=True)
class Head:
    """Where the parts of the head stand. `body`: number of the first row of running text, a list or a table below it."""

    office: Passage
    block: dict[str, Labelled]
    place: Passage
    date: Passage
    date_row: int | None
    right: float | None
    body: int


def spelled(text: str) -> str:
    """Letter-spaced words closed up: "K e p a d a" -> "Kepada"."""
    return re.sub(r"\b(?:\w\s){3,}\w\b", lambda match: match.group().replace(" ", ""), text)


def find(letter: Letter) -> Head:
    """The head of the letter on its first page; place and date also from the foot of the last one."""
    first = letter.pages[0]
    everything = [(number, row) for number, row in enumerate(letter.rows) if row.page.number == first.number]
    rows = everything[: _first_prose(letter, [row for _, row in everything])]
    right = _right_column(letter, [row for _, row in rows])
    limit = 0.62 * first.height
    block = _block(letter, [(number, row) for number, row in rows if row.box.top < limit], right)
    place, date, date_row = _place_date(letter, rows, block)
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
    office = _office([row for _, row in rows if row.box.bottom <= top + 3])
    return Head(office, block, place, date, date_row, right, len(rows))


def _first_prose(letter: Letter, rows: list[Row]) -> int:
    """Number of the first row of running text below a label, an addressee or a title; the number of rows without one."""
    begun = False
    for number, row in enumerate(rows):
        text = spelled(row.plain)
        if not begun:
            begun = bool(_TITLE.match(text)) or any(
                _KEPADA.match(spelled(s.plain)) or _label(split_words(s.words), letter.gap(row.page))
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
            if _KEPADA.match(spelled(segment.plain)) or _dated(segment, True) is not None:
                xs.append(segment.box.x0)
    return min(xs) - 45.0 if xs else None


def _block(letter: Letter, rows: list[tuple[int, Row]], right: float | None) -> dict[str, Labelled]:
    found: dict[str, Labelled] = {}
    for position, (number, row) in enumerate(rows):
        for words in _starts(letter, row, right):
            hit = _label(words, letter.gap(row.page))
            if hit is None:
                continue
            name, score, label, rest = hit
            if name in found or (name == "tanggal" and "nomor" not in found):
                continue
            value = _before(rest, right, letter.gap(row.page))
            if name == "nomor" and not _believable(found, value, row):
                continue
            label_box = box_of(label)
            left = value[0].box.x0 if value else label_box.x1 + 12
            pieces = [Piece(word, row.page, index == 0) for index, word in enumerate(value)]
            if name in {"perihal", "lampiran"} and value:
                pieces.extend(_wrapped(letter, rows[position + 1 :], left, label_box, right, row))
            page_right = right if right is not None else row.page.width * 0.6
            place = BBox(left, row.box.top, max(left + 20, page_right), row.box.bottom)
            found[name] = Labelled(name, row.page, label_box, Passage(tuple(pieces)), place, score, number)
            break
    return found


def _believable(found: dict[str, Labelled], value: list[Word], row: Row) -> bool:
    """A letter number holds a digit or a slash, or is empty; a sentence is none."""
    text = " ".join(word.text for word in value)
    return not text or (("/" in text or any(c.isdigit() for c in text)) and len(value) <= 10)


def _starts(letter: Letter, row: Row, right: float | None) -> list[tuple[Word, ...]]:
    """The row from each of its segments on that may begin a label."""
    parts = segments(Line(split_words(row.words)), letter.gap(row.page))
    out: list[tuple[Word, ...]] = []
    for index, segment in enumerate(parts):
        if index and right is not None and segment[0].box.x0 >= right:
            break
        out.append(tuple(word for following in parts[index:] for word in following))
    return out


def _label(words: tuple[Word, ...], gap: float) -> tuple[str, float, tuple[Word, ...], tuple[Word, ...]] | None:
    """(name, likeness, label words, rest) where the words begin with a label of the block."""
    piece = cut(words, gap)
    variants = [variant for _, variant in _VARIANTS]
    if piece.label and (piece.separated or len(words) <= 2):
        hit = best_label(spelled(piece.text), variants)
        if hit is not None:
            return _VARIANTS[hit[0]][0], hit[1], piece.label, piece.rest
    # the colon was lost: the first word alone is the label and a number follows
    if len(words) > 1:
        hit = best_label(words[0].text, variants)
        if hit is not None and _VARIANTS[hit[0]][0] == "nomor" and "/" in " ".join(w.text for w in words[1:4]):
            return "nomor", hit[1] * 0.9, words[:1], words[1:]
    return None


def _before(rest: tuple[Word, ...], right: float | None, gap: float) -> list[Word]:
    """The words of a value up to the right-hand column."""
    kept: list[Word] = []
    for word in rest:
        if kept:
            wide = word.box.x0 - kept[-1].box.x1
            if right is not None and word.box.x0 >= right and wide > gap:
                break
            if right is None and wide > 4 * gap and not word.text.startswith("/"):
                break
        elif right is not None and word.box.x0 >= right:
            break
        kept.append(word)
    return [word for word in kept if not is_leader(word)]


def _wrapped(
    letter: Letter, rows: list[tuple[int, Row]], left: float, label: BBox, right: float | None, above: Row
) -> list[Piece]:
    """The lines under a value that go on with it: they start where it starts and carry no label."""
    pieces: list[Piece] = []
    bottom = above.box.bottom
    height = max(8.0, label.height)
    for _, row in rows[:8]:
        words = tuple(
            w for w in split_words(row.words) if right is None or w.box.x0 < right or _runs_over(row, w, right, letter)
        )
        if not words:
            continue
        box = box_of(words)
        if box.top - bottom > 1.1 * height:
            break
        if box.x0 < left - 1.2 * height or box.x0 > left + 6 * height:
            break
        text = spelled(" ".join(word.text for word in words))
        if _label(words, letter.gap(row.page)) is not None or _KEPADA.match(text):
            break
        if right is None and (box.x1 > 0.8 * row.page.width and len(words) > 8):
            break
        pieces.extend(Piece(word, row.page, index == 0) for index, word in enumerate(words) if not is_leader(word))
        bottom = box.bottom
    return pieces


def _runs_over(row: Row, word: Word, right: float, letter: Letter) -> bool:
    """Does the word right of the border belong to a run of words that begins left of it?"""
    for segment in letter.segments(row):
        if segment.box.x0 < right and segment.box.contains_center_of(word.box):
            return True
    return False


def _place_date(
    letter: Letter, rows: list[tuple[int, Row]], block: dict[str, Labelled]
) -> tuple[Passage, Passage, int | None]:
    """(place, date, row) from the head ("Cilegon, 12 Agustus 2021"), else from the foot ("Dikeluarkan di ...")."""
    first = letter.pages[0]
    for number, row in rows:
        if row.box.top > 0.5 * first.height:
            break
        for segment in letter.segments(row):
            hit = _dated(segment, segment.box.x0 > 0.35 * first.width)
            if hit is not None:
                return hit[0], hit[1], number
    if "tanggal" in block and block["tanggal"].ink:
        return EMPTY, block["tanggal"].ink, block["tanggal"].row
    place, date, found = EMPTY, EMPTY, None
    tail = [
        (n, row)
        for n, row in enumerate(letter.rows)
        if row.page.number != first.number or row.box.top > 0.4 * first.height
    ]
    for number, row in tail:
        for segment in _halves(letter, row):
            text = segment.plain
            if _ISSUED.match(text):
                place = _behind(segment, _ISSUED)
                found = number
            elif _ON_DATE.match(text) and found is not None and number - found <= 2:
                date = _behind(segment, _ON_DATE)
                return place, date, number
    if place:
        return place, date, found
    for number, row in reversed(tail):
        for segment in letter.segments(row):
            hit = _dated(segment, True) if len(segment.words) <= 8 else None
            if hit is not None:
                return hit[0], hit[1], number
    return EMPTY, EMPTY, None


def _halves(letter: Letter, row: Row) -> list[Row]:
    """Every tail of the row that begins at one of its segments, label and value kept together."""
    parts = letter.segments(row)
    return [Row(row.page, tuple(w for part in parts[i:] for w in part.words)) for i in range(len(parts))]


def _behind(row: Row, label: re.Pattern[str]) -> Passage:
    ink = of_words(row.words, row.page)
    match = label.match(ink.plain)
    return ink.cut(match.end(), len(ink.plain)) if match else ink


def _dated(segment: Row, loose: bool) -> tuple[Passage, Passage] | None:
    """(place, date) of "Cilegon, 12 Agustus 2021"; with `loose` also of a date with gaps ("Serang,    Agustus 2021")."""
    ink = of_words(segment.words, segment.page)
    text = ink.text
    match = _PLACE_DATE.match(text)
    if match is None or len(segment.words) > 9 or _NO_PLACE.search(match.group("place")):
        return None
    rest = match.group("rest")
    dates = [found for found in find_dates(rest) if found[0].ok or found[0].notes]
    place = ink.cut_text(match.start("place"), match.end("place"))
    if dates:
        _, start, end = dates[0]
        before = key(rest[:start])
        if start > 14 or (before not in {"", "tanggal", "tgl"} and len(before) > 8):
            return None
        return place, ink.cut_text(match.start("rest") + start, match.start("rest") + end)
    if (
        loose
        and text[match.end("place")] == ","
        and _MONTHISH.search(rest)
        and len(rest) < 28
        and not re.search(r"\bNomor|No\.|Jl", rest)
    ):
        return place, ink.cut_text(match.start("rest"), len(text))
    return None


def _one_office(lines: list[Row]) -> list[Row]:
    """The first office with the lines it wraps over; the unit under it ("UPTD ...") is another office."""
    kept = lines[:1]
    for row in lines[1:3]:
        if _UNIT.match(row.text):
            break
        kept.append(row)
    return kept


def _office(rows: list[Row]) -> Passage:
    """The office lines of the letterhead: neither government nor address."""
    lines: list[Row] = []
    candidates = [row for row in rows if not _ADDRESS.search(row.text) and sum(c.isalpha() for c in row.text) >= 5]
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
        Piece(w, row.page, i == 0) for row in _one_office(lines) for i, w in enumerate(row.words) if not is_leader(w)
    ]
    return Passage(tuple(pieces))
