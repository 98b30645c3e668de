"""One document as the sources of the reader see it: areas and rows, running text, the parts of a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from extractor.document.elements import Document, Page, Word
from extractor.document.look import Look
from extractor.parse.labels import LabelIndex
from extractor.parse.layout import Board, Row, board_of
from extractor.parse.letters import layout
from extractor.parse.letters.anatomy import Anatomy, dissect
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.passage import Passage, passage
from extractor.parse.letters.passage import Row as TextRow
from extractor.parse.sections import Sections, sections_of
from models.record import Field, walk
from models.record_type import RecordType

LETTER_BLOCK = "surat."
_DEEPER, _FULL = 12.0, 0.5
_ROOM, _WIDE = 0.06, 0.35
Places = frozenset[tuple[int, float, float]]
"""Page and upper left corner of words: they stay where they are when a word is cut."""
LABELLED = re.compile(r"^(?:\(?\w{1,3}[.)]\s*){0,2}[A-Z][^:;.]{1,40}?\s*:(?!\d|//)")


def place_of(page: Page, word: Word) -> tuple[int, float, float]:
    return page.number, word.box.x0, word.box.top


def begins_paragraph(rows: Sequence[TextRow], number: int) -> bool:
    """Does a row begin a new paragraph: after a wider gap or a line that had room for more, set in deeper than the
    next, or below a labelled row?
    """
    above, row = rows[number - 1], rows[number]
    if above.page.number != row.page.number:
        return False
    if row.paragraph:
        return True
    room, left = _room(rows, number), row.box.x0
    ended, capital = above.words[-1].text[-1:] in ".:;", row.words[0].text[:1].isupper()
    if capital and room > (_ROOM if ended else _WIDE):
        return True
    below = rows[number + 1] if number + 1 < len(rows) else None
    deeper = below is not None and below.page.number == row.page.number and below.box.x0 < left - _DEEPER
    if deeper and ended and capital:
        full = min(above.box.width, row.box.width) > _FULL * row.page.width
        if above.box.x0 < left - _DEEPER and full:
            return True
    if LABELLED.match(above.text) is None or not capital or (room < _ROOM and not deeper):
        return False
    colon = next((n for n, word in enumerate(above.words) if word.text.endswith(":")), None)
    return colon is not None and colon + 1 < len(above.words) and left < above.words[colon + 1].box.x0 - _DEEPER


def _room(rows: Sequence[TextRow], number: int) -> float:
    """How much of a line was left free above a row beyond its first word, as a share of the lines round it."""
    above, row = rows[number - 1], rows[number]
    near = [one for one in rows[max(0, number - 3) : number + 3] if one.page.number == row.page.number]
    edge, left = max(one.box.x1 for one in near), min(one.box.x0 for one in near)
    first = row.words[0].box
    return (edge - above.box.x1 - first.width - 0.5 * first.height) / max(1.0, edge - left)


class Paper:
    """A document of a known type; everything in it is found once, when it is first asked for."""

    def __init__(self, document: Document, record_type: RecordType, look: Look) -> None:
        self.document = document
        self.type = record_type
        self.look = look

    @cached_property
    def fields(self) -> dict[str, Field]:
        """The fields of the record by path, without the block that letters share."""
        skip = LETTER_BLOCK if self.type.is_letter else "\0"
        return {one.path: one for one in walk(self.type.record) if not one.path.startswith(skip)}

    @cached_property
    def index(self) -> LabelIndex:
        return LabelIndex(tuple(one for one in self.fields.values() if not one.is_table))

    @cached_property
    def board(self) -> Board:
        return board_of(self.document.pages)

    @cached_property
    def sections(self) -> Sections:
        return sections_of(self.board, self.type.record.sections)

    @cached_property
    def letter(self) -> Letter:
        return self.parts.letter if self.parts is not None else layout.read(self.document)

    @cached_property
    def parts(self) -> Anatomy | None:
        return dissect(self.document, self.type.name)

    @cached_property
    def body(self) -> tuple[TextRow, ...]:
        """The rows of running text: between head and signatures for a letter, all for other papers."""
        if self.type.is_letter and self.parts is not None:
            return self.parts.rows
        return self.letter.rows

    @cached_property
    def told(self) -> Passage:
        """The body as one run of words."""
        return passage(self.body)

    @cached_property
    def whole(self) -> Passage:
        """All rows as one run of words, titles and subject first as they stand."""
        return passage(self.letter.rows)

    @cached_property
    def _bands(self) -> dict[int, tuple[float, float]]:
        bands: dict[int, tuple[float, float]] = {}
        for row in self.body:
            low, high = bands.get(row.page.number, (row.box.top, row.box.bottom))
            bands[row.page.number] = min(low, row.box.top), max(high, row.box.bottom)
        return bands

    @cached_property
    def labelled(self) -> Places:
        """Where rows begin at which running text ends: a label with its colon, or a new paragraph."""
        rows = self.letter.rows
        return frozenset(
            place_of(row.page, row.words[0])
            for number, row in enumerate(rows)
            if LABELLED.match(row.text) or (number and begins_paragraph(rows, number))
        )

    def in_body(self, row: Row) -> bool:
        """Does a row of the board stand in the body?"""
        page: Page = self.board.areas[row.area].page
        band = self._bands.get(page.number)
        return band is not None and band[0] - 1 <= row.box.y_center <= band[1] + 1
