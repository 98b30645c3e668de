"""Grids: ruled tables and aligned columns brought to one shape, rows and columns each with their stack of headers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document.elements import Page, Word
from extractor.document.geometry import BBox
from extractor.parse.inkwords import (
    is_leader,
    is_numbering,
    is_separator,
    strip_numbering,
    text_of,
)
from extractor.parse.layout import Row

# a count needs one true digit; a dash and the words for nothing are zero
_NUMBER = re.compile(
    r"^(?:[-–—]+|(?=.*\d)[\dOolI|]{1,3}(?:[.,]?[\dOolI|]{3})*(?:\s*(?:[Oo]rang|[Oo]rg|or)\.?)?"
    r"|(?:[Nn]ihil|NIHIL|[Tt]idak [Aa]da|TIDAK ADA|[Tt]dk\.? ada|[Kk]osong))$"
)
COLUMN_NUMBER = re.compile(r"^\(?\d{1,2}[.)]?$|^\(?[a-h]\)$")


@dataclass(frozen=True, eq=False)
class GridCell:
    """One data cell: the headers over it and left of it (outermost first) and the words in it."""

    page: Page
    row_heads: tuple[str, ...]
    column_heads: tuple[str, ...]
    words: tuple[Word, ...]
    box: BBox
    row: int
    column: int


@dataclass(frozen=True, eq=False)
class Grid:
    """A matrix of data cells. `top` is the first visual row it takes in its area, `rows` the free rows it covers."""

    page: Page
    box: BBox
    cells: tuple[GridCell, ...]
    rows: tuple[Row, ...] = ()


def plain_words(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if not is_leader(word) and not is_separator(word))


def is_number(text: str) -> bool:
    """Does the text read as a count (a dash is zero)?"""
    return bool(_NUMBER.match(text.strip(" .:;|")))


def has_letters(text: str) -> bool:
    return bool(re.search(r"[A-Za-z]", text)) and not is_number(text)


def head_text(words: Sequence[Word]) -> str:
    _, body = strip_numbering(plain_words(words))
    return text_of(body)


def is_numbering_text(text: str) -> bool:
    return is_numbering(Word(text, BBox(0, 0, 0, 0)))
