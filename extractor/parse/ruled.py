"""Ruled tables as grids: header rows merged and stacked, labels left, data cells right."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractor.document.elements import Cell, Page, Table, Word
from extractor.parse.concepts import is_column_head
from extractor.parse.grids import (
    COLUMN_NUMBER,
    Grid,
    GridCell,
    has_letters,
    head_text,
    is_number,
    is_numbering_text,
    plain_words,
)
from extractor.parse.inkwords import text_of
from extractor.parse.layout import Board

_DEEPEST = 3
"""More labelled cells before the first number are answers and labels side by side, no stack of row heads."""


def ruled_grid(board: Board, table: Table, page: Page, is_head: Callable[[str], bool]) -> Grid | None:
    """The grid of a ruled table, or None when it has no row with a label and data cells.

    A table may hold several blocks one below the other: a row over the whole width or a new row of headers starts one.
    """
    covering: dict[tuple[int, int], Cell] = {}
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                covering[row, column] = cell
    words_of: dict[int, tuple[Word, ...]] = {}
    for cell in table.cells:
        area = board.of_cell(cell)
        words_of[id(cell)] = () if area is None else tuple(w for row in area.rows for w in row.words)

    def text(cell: Cell | None) -> str:
        return "" if cell is None else text_of(plain_words(words_of[id(cell)]))

    columns = range(table.column_count)
    heads: dict[int, list[str]] = {}
    in_heads = False
    group: tuple[str, ...] = ()
    cells: list[GridCell] = []
    for row in range(table.row_count):
        own: list[Cell] = []
        for column in columns:
            at = covering.get((row, column))
            if at is not None and (not own or own[-1] is not at):
                own.append(at)
        starting = [cell for cell in own if cell.row == row]
        if len(own) == 1:
            heads, in_heads = {}, False
            group = (head_text(words_of[id(own[0])]),) if text(own[0]) else ()
            continue
        named = [cell for cell in starting if is_head(text(cell))]
        counted = [cell for cell in starting if is_number(text(cell)) and not COLUMN_NUMBER.match(text(cell))]
        if not counted and _are_heads(named, text):
            if not in_heads:
                heads = {}
            in_heads = True
            for column in columns:
                at = covering.get((row, column))
                if at is not None and at.row == row and text(at):
                    heads.setdefault(column, []).append(text(at))
            continue
        if starting and all(COLUMN_NUMBER.match(text(cell)) for cell in starting):
            continue
        letters = "".join(text(cell) for cell in starting).replace(" ", "")
        if in_heads and len(letters) == len(starting) and re.fullmatch(r"(?:LP)+", letters):
            # the letters of a row of headers read as one word
            for cell, letter in zip(starting, letters, strict=True):
                heads.setdefault(cell.column, []).append(letter)
            continue
        in_heads = False
        left: list[str] = []
        data_from = 0
        for column in columns:
            at = covering.get((row, column))
            body = text(at)
            if at is None or column < data_from:
                continue
            if has_letters(body):
                left.append(head_text(words_of[id(at)]))
                data_from = at.column + at.column_span
            elif not left and (not body or COLUMN_NUMBER.match(body) or is_numbering_text(body)):
                data_from = at.column + at.column_span
            else:
                break
        if not left or len(left) > _DEEPEST:
            continue
        if any(_spans_heads(cell, heads) for cell in starting if cell.column >= data_from):
            heads = {}  # another block with columns of its own
        for column in range(data_from, table.column_count):
            at = covering.get((row, column))
            if at is None or at.row != row or at.column != column:
                continue
            stack = tuple(dict.fromkeys(heads.get(column, ())))
            cells.append(GridCell(page, (*group, *left), stack, plain_words(words_of[id(at)]), at.box, row, column))
    return Grid(page, table.box, tuple(cells)) if cells else None


def _are_heads(named: list[Cell], text: Callable[[Cell | None], str]) -> bool:
    """Do the named cells of a row head columns? A corner may name them all: "TENAGA KERJA | L | P | TOTAL"."""
    beside = [cell for cell in named if cell.column > 0]
    return len(beside) >= 2 and (len(beside) == len(named) or all(is_column_head(text(cell)) for cell in beside))


def _spans_heads(cell: Cell, heads: dict[int, list[str]]) -> bool:
    """Does the cell lie under columns with different headers?"""
    under = {tuple(heads.get(column, ())) for column in range(cell.column, cell.column + cell.column_span)}
    return len(under) > 1 and sum(1 for stack in under if stack) > 1
