"""The page taken apart for reading: areas (the free page and each ruled cell), their rows, and what lies where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractor.document.elements import Cell, Line, Mark, Page, Table, Word
from extractor.document.geometry import BBox
from extractor.parse.brackets import bracketed, has_typed_boxes
from extractor.parse.inkwords import (
    box_of,
    is_leader,
    is_noise,
    rows_of,
    split_words,
    text_of,
    word_gap,
    word_space,
)

# what a tick looks like as text: typed, or the code a dingbat font leaves behind
TICKS = frozenset(
    {"x", "X", "v", "V", "√", "✓", "✔", "✗", "✘", "✕", "☑", "☒", "■", "●", "⊠", "×", "[x]", "[v]", "(x)", "(v)"}
)
EMPTY_BOXES = frozenset({"☐", "□", "○", "[]", "()", "❑", "❏", "▢", "◯"})


def tick_text(word: Word) -> str:
    """The word without spaces, lower-cased inside brackets: "[ X ]" -> "[x]"."""
    text = re.sub(r"\s+", "", word.text)
    return text.lower() if text[:1] in "[(" else text


def is_tick(word: Word) -> bool:
    text = tick_text(word)
    return text in TICKS or bool(re.fullmatch(r"[\[(][xv✓✔√✗✘×*■●][\])]", text))


def is_empty_box(word: Word) -> bool:
    return tick_text(word) in EMPTY_BOXES


@dataclass(frozen=True, eq=False)
class Row:
    """One visual row of an area: words left to right with separators and leaders standing alone."""

    words: tuple[Word, ...]
    area: int
    number: int

    @cached_property
    def box(self) -> BBox:
        return box_of(self.words)

    @cached_property
    def text(self) -> str:
        return text_of(self.words)

    @cached_property
    def has_ink(self) -> bool:
        """Is there anything but leaders and stray points?"""
        return any(not is_noise(word) for word in self.words)


@dataclass(frozen=True, eq=False)
class Area:
    """The free page (`cell` None) or one ruled cell: its rows, the wide gap and the usual word space of its page."""

    number: int
    page: Page
    box: BBox
    rows: tuple[Row, ...]
    gap: float
    space: float
    table: Table | None = None
    cell: Cell | None = None

    @cached_property
    def height(self) -> float:
        """Median height of a row in points."""
        heights = sorted(row.box.height for row in self.rows)
        return heights[len(heights) // 2] if heights else 10.0


@dataclass(frozen=True, eq=False)
class Board:
    """All areas of a document in reading order of their pages; `order` of a row is its place from top to bottom."""

    areas: tuple[Area, ...]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every row, by page, then from top to bottom, then from left to right."""
        return tuple(
            sorted(
                (row for area in self.areas for row in area.rows),
                key=lambda row: (self.areas[row.area].page.number, round(row.box.y_center / 4), row.box.x0),
            )
        )

    @cached_property
    def order(self) -> dict[int, int]:
        """id(row) -> its number among `rows`."""
        return {id(row): number for number, row in enumerate(self.rows)}

    @cached_property
    def _cells(self) -> dict[int, int]:
        return {id(area.cell): area.number for area in self.areas if area.cell is not None}

    def of_cell(self, cell: Cell) -> Area | None:
        number = self._cells.get(id(cell))
        return None if number is None else self.areas[number]

    def right_cells(self, area: Area) -> list[Area]:
        """The cells right of this one on its rows of the table, nearest first."""
        if area.table is None or area.cell is None:
            return []
        top, bottom = area.cell.row, area.cell.row + area.cell.row_span
        beside = [
            cell
            for cell in area.table.cells
            if cell.column >= area.cell.column + area.cell.column_span
            and cell.row < bottom
            and cell.row + cell.row_span > top
        ]
        found = [self.of_cell(cell) for cell in sorted(beside, key=lambda c: (c.column, c.row))]
        return [other for other in found if other is not None]

    def below_cell(self, area: Area) -> Area | None:
        """The cell directly under this one."""
        if area.table is None or area.cell is None:
            return None
        row = area.cell.row + area.cell.row_span
        for cell in area.table.cells:
            if cell.row == row and cell.column <= area.cell.column < cell.column + cell.column_span:
                return self.of_cell(cell)
        return None


def _home(word: Word, cells: Sequence[tuple[Table, Cell]]) -> int | None:
    """Number of the smallest cell that holds the middle of the word."""
    best: tuple[float, int] | None = None
    x, y = word.box.x_center, word.box.y_center
    for number, (_, cell) in enumerate(cells):
        box = cell.box
        if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom and (best is None or box.area < best[0]):
            best = (box.area, number)
    return None if best is None else best[1]


def _spread(words: Sequence[Word], cells: Sequence[tuple[Table, Cell]]) -> tuple[Word, ...]:
    """Separators and leaders cut off; a word that runs over a cell's edge stays whole."""
    return split_words(words) if cells is not None else tuple(words)


def is_digit_boxes(table: Table) -> bool:
    """A row of small boxes for one character each (or a lone frame), which is no table."""
    return len(table.cells) < 2 or (
        table.row_count == 1 and all(cell.box.width < 2.0 * max(cell.box.height, 9.0) for cell in table.cells)
        and table.box.height < 32
    )  # fmt: skip


def board_of(pages: Sequence[Page]) -> Board:
    """The pages taken apart. A frame with a single cell round half a page counts as free page, not as a cell."""
    areas: list[Area] = []
    for page in pages:
        gap, space = word_gap(page), word_space(page)
        cells = [(table, cell) for table in page.tables for cell in table.cells if not is_digit_boxes(table)]
        homes: dict[int | None, list[Word]] = {}
        for word in _spread(page.words, cells):
            homes.setdefault(_home(word, cells), []).append(word)

        mend = has_typed_boxes(page)

        def rows(words: Sequence[Word], area: int, mend: bool = mend) -> tuple[Row, ...]:
            return tuple(Row(bracketed(line.words, mend), area, number) for number, line in enumerate(rows_of(words)))

        free = len(areas)
        areas.append(Area(free, page, BBox(0, 0, page.width, page.height), rows(homes.get(None, []), free), gap, space))
        for number, (table, cell) in enumerate(cells):
            areas.append(
                Area(len(areas), page, cell.box, rows(homes.get(number, []), len(areas)), gap, space, table, cell)
            )
    return Board(tuple(areas))


def marks_in(page: Page, box: BBox, kinds: Sequence[str]) -> list[Mark]:
    """Marks of these kinds whose middle lies in the box, left to right."""
    found = [mark for mark in page.marks if mark.kind in kinds and box.contains_center_of(mark.box)]
    return sorted(found, key=lambda mark: (mark.box.x0, mark.box.top))


def gap_before(line: Sequence[Word], index: int) -> float:
    """Points between a word and the one left of it; 0 for the first."""
    return line[index].box.x0 - line[index - 1].box.x1 if index else 0.0


def content(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without leaders."""
    return tuple(word for word in words if not is_leader(word))


def as_line(words: Sequence[Word]) -> Line:
    return Line(tuple(words))
