"""Titles: the large words at the top of a paper, letter-spacing removed, and what they say."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from extractor.document.elements import Document, Line, Page, Word
from extractor.parse.inkwords import rows_of, split_words, text_of
from extractor.parse.remembered import once_a_page

_SPACED = re.compile(r"(?<![^\s])(?:[A-Z0-9]\s){2,}[A-Z0-9](?![^\s])")
_YEAR = re.compile(r"\btahun\s*(?:laporan|pelaporan)?\s*:?\s*((?:19|20)\d{2})\b", re.IGNORECASE)
_LAW = re.compile(r"undang|\buu\b|nomor|\bno\.?\s*\d|pasal|peraturan", re.IGNORECASE)
TOP_SHARE = 0.35


def unspaced(text: str) -> str:
    """Letter-spaced words put together: "B E N T U K   L A P O R A N" -> "BENTUK LAPORAN" where the gaps show, else
    one word.
    """
    return _SPACED.sub(lambda match: match[0].replace(" ", ""), text)


def line_text(words: Sequence[Word]) -> str:
    """The text of a line, with letter-spaced words joined by looking at their gaps."""
    if len(words) < 4 or sum(len(word.text) == 1 for word in words) < 0.7 * len(words):
        return unspaced(text_of(words))
    gaps = [b.box.x0 - a.box.x1 for a, b in itertools.pairwise(words)]
    middle = sorted(gaps)[len(gaps) // 2]
    out = words[0].text
    for word, gap in zip(words[1:], gaps, strict=True):
        out += (" " if gap > max(1.7 * middle, middle + 2) else "") + word.text
    return out


@once_a_page
def rows(page: Page) -> tuple[Line, ...]:
    return rows_of(split_words(page.words))


def top_lines(page: Page, share: float = TOP_SHARE) -> Iterator[Line]:
    """The rows whose middle lies in the top part of the page."""
    for line in rows(page):
        if line.box.y_center <= share * page.height:
            yield line


def title_year(document: Document) -> tuple[Page, Word] | None:
    """The word with the year of a title "... TAHUN 2018" (never the year of a law), with its page."""
    page = document.pages[0]
    for line in top_lines(page, 0.3):
        text = text_of(line.words)
        match = _YEAR.search(text)
        if match is None or _LAW.search(text[: match.start()]):
            continue
        for word in reversed(line.words):
            if match[1] in word.text:
                return page, word
    return None
