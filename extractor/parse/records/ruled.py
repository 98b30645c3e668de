"""Table fields in ruled tables: heads in the first rows, one entry a row, over page ends too."""

from __future__ import annotations

import re

from extractor.document.elements import Cell, Page, Table
from extractor.parse.grids import COLUMN_NUMBER
from extractor.parse.inkwords import is_leader
from extractor.parse.layout import is_digit_boxes
from extractor.parse.letters.passage import EMPTY, Passage
from extractor.parse.records.columns import NUMBER_HEAD, TOTAL_HEAD, Columns, Entry, Reading, columns_of, lined
from extractor.parse.records.paper import Paper
from models.record import Field

_HEAD_ROWS = 4
_WEIGHT = 0.95
_Heads = dict[int, tuple[Field, ...]]


class _Grid:
    """A ruled table as rows of cells with their ink."""

    def __init__(self, table: Table, page: Page, paper: Paper) -> None:
        self.table, self.page = table, page
        self.at: dict[tuple[int, int], Cell] = {}
        self.ink: dict[int, Passage] = {}
        for cell in table.cells:
            area = paper.board.of_cell(cell)
            words = [] if area is None else [w for row in area.rows for w in row.words if not is_leader(w)]
            self.ink[id(cell)] = lined(words, page)
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    self.at[row, column] = cell

    def text(self, row: int, column: int) -> str:
        cell = self.at.get((row, column))
        return "" if cell is None else self.ink[id(cell)].text

    def ink_of_rows(self, rows: set[int]) -> list[Passage]:
        """The ink of every cell that begins in one of the rows."""
        return [self.ink[id(cell)] for cell in self.table.cells if cell.row in rows]

    def row(self, number: int) -> list[Cell]:
        return [cell for cell in self.table.cells if cell.row == number]


def read_ruled(paper: Paper, table: Field) -> Reading | None:
    """The entries of the ruled table whose heads fit best, and of the tables that go on with it."""
    known = columns_of(table)
    grids = [
        _Grid(one, page, paper)
        for page in paper.document.pages
        for one in page.tables
        if not is_digit_boxes(one) and one.column_count > 1
    ]
    best: tuple[float, int, int, _Heads, int | None] | None = None
    for number, grid in enumerate(grids):
        found = _heads(grid, known)
        if found is not None:
            last, heads, counter, score = found
            if best is None or score > best[0]:
                best = (score, number, last, heads, counter)
    if best is None:
        return None
    _, number, last, heads, counter = best
    reading = Reading([], _WEIGHT, "table")
    _collect(grids[number], last + 1, heads, counter, reading)
    for grid in grids[number + 1 :]:
        again = _heads(grid, known)
        if again is not None and set(again[1]) == set(heads):
            _collect(grid, again[0] + 1, again[1], again[2], reading)
        elif again is None and grid.table.column_count == grids[number].table.column_count and _alike(
            grid, grids[number]
        ):  # fmt: skip
            _collect(grid, 0, heads, counter, reading)
        else:
            break
    return reading if reading.entries else None


def _alike(grid: _Grid, other: _Grid) -> bool:
    """Does the table stand on a later page under the same columns?"""
    left, right = grid.table.box, other.table.box
    return grid.page.number > other.page.number and abs(left.x0 - right.x0) < 12 and abs(left.width - right.width) < 24


def _heads(grid: _Grid, known: Columns) -> tuple[int, _Heads, int | None, float] | None:
    """(last head row, columns by place, place of the numbers, score) where at least two heads are known."""
    best: tuple[int, _Heads, int | None, float] | None = None
    for row in range(min(_HEAD_ROWS, grid.table.row_count)):
        heads: _Heads = {}
        said: list[tuple[float, Cell, tuple[Field, ...]]] = []
        counter: int | None = None
        score = 0.0
        last = row
        for cell in grid.row(row):
            text = grid.ink[id(cell)].text.strip()
            if NUMBER_HEAD.match(text):
                counter = cell.column
                continue
            if not text or len(text) > 60 or ":" in text:
                continue
            named = known.named(text)
            if named:
                said.append((known.rank(text, named), cell, named))
        for sure, cell, named in sorted(said, key=lambda one: -one[0]):
            free = tuple(one for one in named if all(one not in others for others in heads.values()))
            if free:
                heads[cell.column] = free
                score += len(free) * sure
                last = max(last, cell.row + cell.row_span - 1)
        paths = {one.path for some in heads.values() for one in some}
        enough = len(paths) >= 2 or (len(paths) == 1 and counter is not None and paths == set(known.fields))
        if enough and (not known.required or paths & known.required) and (best is None or score > best[3]):
            best = (last, heads, counter, score + 0.1 * (counter is not None))
    return best


def _total(grid: _Grid, row: int, heads: _Heads, reading: Reading) -> None:
    for column, fields in heads.items():
        cell = grid.at.get((row, column))
        ink = EMPTY if cell is None else grid.ink[id(cell)]
        if ink and any(char.isdigit() for char in ink.text):
            reading.totals[fields[0].path] = ink


def _collect(grid: _Grid, first: int, heads: _Heads, counter: int | None, reading: Reading) -> None:
    kept = set(range(grid.table.row_count))
    for row in range(first, grid.table.row_count):
        cells = grid.row(row)
        texts = [grid.ink[id(cell)].text.strip() for cell in cells]
        filled = [text for text in texts if text]
        if not filled or (all(COLUMN_NUMBER.match(text) for text in filled) and len(filled) > 2):
            continue
        if len(cells) < 0.5 * grid.table.column_count and len(filled) == 1:
            continue  # a group heading over the whole width
        words = filled[1:] if counter is not None and re.fullmatch(r"\d{1,3}[.)]?", filled[0]) else filled
        if words and TOTAL_HEAD.match(words[0]) and len(words) <= 3:
            kept.discard(row)  # a total may be a field of its own
            _total(grid, row, heads, reading)
            continue
        entry = Entry()
        for column, fields in heads.items():
            cell = grid.at.get((row, column))
            if cell is None or cell.row != row:
                continue
            ink = grid.ink[id(cell)]
            if ink:
                entry.add(fields, ink)
            else:
                for one in fields:
                    entry.places[one.path] = (grid.page, cell.box)
        number = EMPTY
        if counter is not None and (place := grid.at.get((row, counter))) is not None and place.row == row:
            number = grid.ink[id(place)]
        goes_on = reading.entries and counter is not None and not number and row == first
        if goes_on and entry.cells:
            for path, ink in entry.cells.items():
                old = reading.entries[-1].cells
                old[path] = old[path].joined_with(ink) if path in old else ink
        elif entry.cells:
            reading.entries.append(entry)
    reading.words.update(id(piece.word) for ink in grid.ink_of_rows(kept) for piece in ink)
