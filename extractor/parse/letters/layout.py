"""The rows of a letter over all its pages: page furniture taken off, columns known, paragraphs marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from extractor.document.elements import Document, Line, Page, Word
from extractor.parse.inkwords import is_leader, rows_of, segments, word_gap
from extractor.parse.letters.passage import Row
from extractor.parse.letters.seals import without_seals
from models.values.fold import key

_PAGE_MARK = re.compile(
    r"^(?:[-–—~]\s*\d{1,3}\s*[-–—~]|\d{1,3}|(?:halaman|hal|page)\.?\s*\d{1,3}(?:\s*(?:dari|of|/)\s*\d{1,3})?)$", re.I
)
_ESIGN = re.compile(
    r"ditandatangani secara elektronik|sertifikat elektronik|balai (?:besar )?sertifikasi|\bBSrE\b|\bBSSN\b"
    r"|informasi dan"
    r" transaksi elektronik|^FROM\s*:.*\bP\.?\s*\d+",
    re.IGNORECASE,
)
_EDGE_SHARE = 0.09
_SHORT_WORDS = 3


@dataclass(frozen=True, slots=True)
class Letter:
    """Rows in reading order with furniture removed. `gaps`: wide word gap of each page (points), by page number."""

    pages: tuple[Page, ...]
    rows: tuple[Row, ...]
    gaps: dict[int, float]

    def gap(self, page: Page) -> float:
        return self.gaps[page.number]

    def segments(self, row: Row) -> list[Row]:
        """The row cut at its wide gaps."""
        return [Row(row.page, part, row.paragraph) for part in segments(Line(row.words), self.gap(row.page))]


def words_on(page: Page) -> tuple[Word, ...]:
    """All words of the page, from its lines where it lists none by themselves."""
    return page.words or tuple(word for line in page.lines for word in line.words)


def read(document: Document) -> Letter:
    """The letter as rows; `paragraph` is set where the gap above is clearly wider than the page's usual pitch."""
    gaps = {page.number: word_gap(page) for page in document.pages}
    by_page = [_rows(page) for page in document.pages]
    heading = {key(row.text) for row in by_page[0] if row.box.bottom < 0.22 * row.page.height} if by_page else set()
    kept: list[Row] = []
    for number, rows in enumerate(by_page):
        clean = [row for row in rows if not _is_furniture(row, number)]
        if number:
            clean = [
                r
                for r in clean
                if not (r.box.bottom < 0.22 * r.page.height and len(key(r.text)) > 8 and key(r.text) in heading)
            ]
        following = by_page[number + 1] if number + 1 < len(by_page) else []
        kept.extend(_without_catchword(clean, [row for row in following if not _is_furniture(row, number + 1)]))
    return Letter(tuple(document.pages), tuple(kept), gaps)


def _rows(page: Page) -> list[Row]:
    words = without_seals([word for word in words_on(page) if word.text.strip()])
    rows = [Row(page, line.words) for line in rows_of(words)]
    return marked(rows)


def marked(rows: Sequence[Row]) -> list[Row]:
    """The rows of one page with `paragraph` set: the gap above is over 1.45 x the median gap of the page."""
    pitches = [b.box.y_center - a.box.y_center for a, b in pairwise(rows)]
    usual = median(pitches) if pitches else 0.0
    out: list[Row] = []
    for number, row in enumerate(rows):
        wide = number == 0 or row.box.y_center - rows[number - 1].box.y_center > 1.45 * usual
        out.append(replace(row, paragraph=wide))
    return out


def _is_furniture(row: Row, number: int) -> bool:
    text = row.text.strip()
    height = row.page.height
    at_edge = row.box.bottom < _EDGE_SHARE * height or row.box.top > (1 - _EDGE_SHARE) * height
    if _PAGE_MARK.match(text):
        bare = text.isdigit()
        return (
            at_edge
            or (not bare and (row.box.bottom < 0.2 * height or row.box.top > 0.8 * height))
            or (bare and number > 0 and row.box.bottom < 0.15 * height)
        )
    if all(is_leader(word) for word in row.words):
        return True
    if not any(c.isalnum() for c in text):
        return True
    return bool(_ESIGN.search(text))


def _without_catchword(rows: list[Row], following: list[Row]) -> list[Row]:
    """Without the word at the foot that announces the next page ("/Berdasarkan...", "2. Perusahaan ...")."""
    if not rows or not following:
        return rows
    last = rows[-1]
    text = last.text.strip()
    if len(last.words) > _SHORT_WORDS or last.box.x0 < 0.5 * last.page.width:
        return rows
    announced = key(text.strip("/. …"))
    starts = "".join(key(row.text) for row in following[:2])
    if text.endswith(("...", "…", "..")) or text.startswith("/") or (announced and starts.startswith(announced)):
        return rows[:-1]
    return rows
