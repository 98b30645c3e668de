"""One document as the sources of the reader see it: areas and rows, running text, the parts of a letter."""

from __future__ import annotations

import re
from functools import cached_property

from extractor.document.elements import Document, Page
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
LABELLED = re.compile(r"^(?:\(?\w{1,3}[.)]\s*){0,2}[A-Z][^:;.]{1,40}?\s*:(?!\d|//)")


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
    def labelled(self) -> frozenset[int]:
        """ids of the first words of rows that begin with a label and a colon: running text ends before them."""
        return frozenset(id(row.words[0]) for row in self.letter.rows if LABELLED.match(row.text))

    def in_body(self, row: Row) -> bool:
        """Does a row of the board stand in the body?"""
        page: Page = self.board.areas[row.area].page
        band = self._bands.get(page.number)
        return band is not None and band[0] - 1 <= row.box.y_center <= band[1] + 1
