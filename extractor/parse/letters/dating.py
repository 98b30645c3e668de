"""Where and when a letter was issued: "Cilegon, 12 Agustus 2021", or at its foot "Dikeluarkan di ..."."""

from __future__ import annotations

import re

from extractor.parse.letters.layout import Letter
from extractor.parse.letters.numberblock import Labelled
from extractor.parse.letters.passage import EMPTY, Passage, Row, of_words
from models.values.fold import key
from models.values.tanggal import find_dates

_PLACE_DATE = re.compile(r"^(?P<place>[A-Z][A-Za-z.'\-]*(?:\s[A-Z][A-Za-z.'\-]*){0,3})\s*[,.;]\s*(?P<rest>\S.*)$")
_MONTHISH = re.compile(
    r"\b(?:19|20)\d{2}\b|[.…]{3,}|\b(?:jan|feb|peb|mar|apr|mei|jun|jul|agu|agt|sep|okt|nop|nov|des)\w*", re.IGNORECASE
)
_NO_PLACE = re.compile(
    r"\b(?:hari|senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|tanggal|pukul|masa|periode|no|nomor|undang\S*|pasal|uu|peraturan|tahun|th|jl|jalan|ayat|permenaker|kepmenaker|pt|cv|bersama"
    r"|sesuai)\b\.?",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"^(?:di\s?keluarkan|di\s?tetapkan|di\s?buat)\s+di\b", re.IGNORECASE)
_ON_DATE = re.compile(r"^pada\s+tanggal\b|^tanggal\b", re.IGNORECASE)


def place_and_date(
    letter: Letter, rows: list[tuple[int, Row]], block: dict[str, Labelled]
) -> tuple[Passage, Passage, int | None]:
    """(place, date, row) from the head ("Cilegon, 12 Agustus 2021"), else from the foot ("Dikeluarkan di ...")."""
    first = letter.pages[0]
    for number, row in rows:
        if row.box.top > 0.5 * first.height:
            break
        for segment in letter.segments(row):
            hit = dated(segment, segment.box.x0 > 0.35 * first.width)
            if hit is not None:
                return hit[0], hit[1], number
    if "tanggal" in block and block["tanggal"].ink:
        return EMPTY, block["tanggal"].ink, block["tanggal"].row
    place, date, found = EMPTY, EMPTY, None
    tail = [
        (n, row)
        for n, row in enumerate(letter.rows)
        if row.page.number != first.number or row.box.top > 0.4 * first.height or n > 0.6 * len(letter.rows)
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
            hit = dated(segment, True) if len(segment.words) <= 8 else None
            if hit is not None:
                return hit[0], hit[1], number
    for number, row in reversed(tail):
        for segment in letter.segments(row):
            # a date alone on its line over the signature
            days = find_dates(segment.text) if row.box.x0 > 0.3 * row.page.width and len(segment.words) > 1 else []
            if len(days) == 1 and days[0][2] - days[0][1] > 0.9 * len(segment.text):
                return EMPTY, of_words(segment.words, segment.page), number
    return EMPTY, EMPTY, None


def _halves(letter: Letter, row: Row) -> list[Row]:
    """Every tail of the row that begins at one of its segments, label and value kept together."""
    parts = letter.segments(row)
    return [Row(row.page, tuple(w for part in parts[i:] for w in part.words)) for i in range(len(parts))]


def _behind(row: Row, label: re.Pattern[str]) -> Passage:
    ink = of_words(row.words, row.page)
    match = label.match(ink.plain)
    return ink.cut(match.end(), len(ink.plain)) if match else ink


def dated(segment: Row, loose: bool) -> tuple[Passage, Passage] | None:
    """(place, date) of "Cilegon, 12 Agustus 2021"; `loose`: also of a date with gaps ("Serang,   Agustus 2021")."""
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
