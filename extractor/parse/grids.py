"""Grids: ruled tables and aligned columns brought to one shape, rows and columns each with their stack of headers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractor.document.elements import Cell, Line, Page, Table, Word
from extractor.document.geometry import BBox, bounding
from extractor.parse.inkwords import (
    box_of,
    is_leader,
    is_numbering,
    is_separator,
    segments,
    strip_numbering,
    text_of,
)
from extractor.parse.layout import Area, Board, Row

# a count needs one true digit; a dash and the words for nothing are zero
_NUMBER = re.compile(
    r"^(?:[-–—]+|(?=.*\d)[\dOolI|]{1,3}(?:[.,]?[\dOolI|]{3})*(?:\s*(?:[Oo]rang|[Oo]rg|or)\.?)?"
    r"|(?:[Nn]ihil|NIHIL|[Tt]idak [Aa]da|TIDAK ADA|[Tt]dk\.? ada|[Kk]osong))$"
)
_COLUMN_NUMBER = re.compile(r"^\(?\d{1,2}[.)]?$|^\(?[a-h]\)$")


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


def _head_text(words: Sequence[Word]) -> str:
    _, body = strip_numbering(plain_words(words))
    return text_of(body)


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
            cell = covering.get((row, column))
            if cell is not None and (not own or own[-1] is not cell):
                own.append(cell)
        starting = [cell for cell in own if cell.row == row]
        if len(own) == 1:
            heads, in_heads = {}, False
            group = (_head_text(words_of[id(own[0])]),) if text(own[0]) else ()
            continue
        named = [cell for cell in starting if is_head(text(cell))]
        counted = [cell for cell in starting if is_number(text(cell)) and not _COLUMN_NUMBER.match(text(cell))]
        if len(named) >= 2 and not counted and named[0].column > 0:
            if not in_heads:
                heads = {}
            in_heads = True
            for column in columns:
                cell = covering.get((row, column))
                if cell is not None and cell.row == row and text(cell):
                    heads.setdefault(column, []).append(text(cell))
            continue
        if starting and all(_COLUMN_NUMBER.match(text(cell)) for cell in starting):
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
            cell = covering.get((row, column))
            body = text(cell)
            if cell is None or column < data_from:
                continue
            if has_letters(body):
                left.append(_head_text(words_of[id(cell)]))
                data_from = cell.column + cell.column_span
            elif not left and (not body or _COLUMN_NUMBER.match(body) or is_numbering_text(body)):
                data_from = cell.column + cell.column_span
            else:
                break
        if not left:
            continue
        if any(_spans_heads(cell, heads) for cell in starting if cell.column >= data_from):
            heads = {}  # another block with columns of its own
        for column in range(data_from, table.column_count):
            cell = covering.get((row, column))
            if cell is None or cell.row != row or cell.column != column:
                continue
            stack = tuple(dict.fromkeys(heads.get(column, ())))
            cells.append(GridCell(page, (*group, *left), stack, plain_words(words_of[id(cell)]), cell.box, row, column))
    return Grid(page, table.box, tuple(cells)) if cells else None


def _spans_heads(cell: Cell, heads: dict[int, list[str]]) -> bool:
    """Does the cell lie under columns with different headers?"""
    under = {tuple(heads.get(column, ())) for column in range(cell.column, cell.column + cell.column_span)}
    return len(under) > 1 and sum(1 for stack in under if stack) > 1


def is_numbering_text(text: str) -> bool:
    return is_numbering(Word(text, BBox(0, 0, 0, 0)))


@dataclass(frozen=True)
class _Column:
    center: float
    x0: float
    x1: float
    heads: tuple[str, ...]


def _heads_in(row: Row, gap: float, is_head: Callable[[str], bool]) -> list[tuple[BBox, str]]:
    """The column headers a row prints: segments that are headers, or words of a segment that each are."""
    found: list[tuple[BBox, str]] = []
    for part in segments(Line(row.words), gap):
        body = plain_words(part)
        if not body:
            continue
        text = text_of(body)
        if is_head(text):
            found.append((box_of(body), text))
        elif all(is_head(word.text) for word in body):
            found.extend((word.box, word.text) for word in body)
    return found


def _columns(upper: list[tuple[BBox, str]], leaf: list[tuple[BBox, str]]) -> list[_Column]:
    """Leaf headers with the header over them; a header of the upper row without leaves is a column of its own."""
    used: set[int] = set()
    columns: list[_Column] = []
    under: dict[int, list[int]] = {}
    for at, (box, _) in enumerate(leaf):
        if upper:
            number = min(range(len(upper)), key=lambda n: abs(upper[n][0].x_center - box.x_center))
            under.setdefault(number, []).append(at)
    for number, group in under.items():
        # a header stands over the middle of its columns: an outer one that pulls the middle away is not its own
        center = upper[number][0].x_center
        while len(group) > 1:
            off = abs(sum(leaf[at][0].x_center for at in group) / len(group) - center)
            shorter = min(
                (group[:-1], group[1:]),
                key=lambda some: abs(sum(leaf[at][0].x_center for at in some) / len(some) - center),
            )
            less = abs(sum(leaf[at][0].x_center for at in shorter) / len(shorter) - center)
            if less > 0.4 * off or len(group) == 2:
                break
            group[:] = shorter
        used.add(number)
    parent = {at: number for number, group in under.items() for at in group}
    for at, (box, text) in enumerate(leaf):
        over = (upper[parent[at]][1],) if at in parent else ()
        columns.append(_Column(box.x_center, box.x0, box.x1, (*over, text)))
    for number, (box, text) in enumerate(upper):
        if number not in used:
            columns.append(_Column(box.x_center, box.x0, box.x1, (text,)))
    return sorted(columns, key=lambda column: column.center)


def _data_row(row: Row, columns: list[_Column], area: Area) -> tuple[str, list[tuple[Word, ...]]] | None:
    """(row header, words per column), or None when the row does not fit the columns."""
    spacing = min((b.center - a.center for a, b in zip(columns, columns[1:], strict=False)), default=6 * area.height)
    reach = max(0.5 * spacing, area.height)
    left: list[Word] = []
    cells: list[list[Word]] = [[] for _ in columns]
    for word in row.words:
        number = min(range(len(columns)), key=lambda n: abs(columns[n].center - word.box.x_center))
        column = columns[number]
        near = abs(column.center - word.box.x_center) <= reach or column.x0 - 2 <= word.box.x_center <= column.x1 + 2
        text = word.text.strip(" .:;|")
        is_nothing = re.fullmatch(r"tidak|tdk|ada", text, re.IGNORECASE) is not None and bool(left)
        if (
            near
            and (is_number(text) or is_nothing or is_leader(word) or not has_letters(text))
            and not (not left and number == 0 and is_numbering(word))
        ):
            cells[number].append(word)
        elif word.box.x_center < columns[0].center and not any(cells):
            left.append(word)
        elif re.fullmatch(r"(?:orang|org|or)[.,]?", word.text, re.IGNORECASE):
            continue
        elif word.box.x0 > columns[-1].x1 + reach:
            continue  # remarks right of the last column
        else:
            return None
    _, body = strip_numbering(plain_words(left), bare=True)
    head = text_of(body)
    if not has_letters(head) and (len(columns) < 3 or not all(any(map(plain_words, [cell])) for cell in cells)):
        return None  # a row without a name is believed only when it fills every column
    return head, [plain_words(cell) for cell in cells]


def aligned_grids(area: Area, is_head: Callable[[str], bool], is_kind: Callable[[str], bool]) -> list[Grid]:
    """Grids without rules: a row of at least two column headers, then rows whose numbers stand under them.

    `is_kind`: the header names a counted kind rather than sex, nationality or total; such a row needs three headers.
    """
    grids: list[Grid] = []
    number = 0
    while number < len(area.rows):
        row = area.rows[number]
        if any(is_separator(word) or is_leader(word) for word in row.words):
            number += 1
            continue
        leaf = _heads_in(row, area.gap, is_head)
        others = sum(1 for part in segments(Line(row.words), area.gap)) - len(leaf)
        kinds = sum(1 for _, text in leaf if is_kind(text))
        if (
            len(leaf) < (3 if kinds > len(leaf) / 2 else 2)
            or others > 2
            or any(is_number(word.text) and word.text not in "-–" for word in row.words)
        ):
            number += 1
            continue
        upper: list[tuple[BBox, str]] = []
        below = number + 1
        if below < len(area.rows):
            lower = _heads_in(area.rows[below], area.gap, is_head)
            stray = [w for w in plain_words(area.rows[below].words) if has_letters(w.text) and not is_head(w.text)]
            if len(lower) >= 2 and not any(is_number(w.text) for w in area.rows[below].words) and len(stray) <= 3:
                upper, leaf = leaf, lower
                below += 1
        columns = _columns(upper, leaf)
        cells: list[GridCell] = []
        rows = list(area.rows[number:below])
        misses = 0
        at = below
        while at < len(area.rows) and misses < 2:
            current = area.rows[at]
            numbers = [w.text.strip("().") for w in plain_words(current.words)]
            if numbers and all(re.fullmatch(r"\d", text) for text in numbers) and len(numbers) >= len(columns):
                rows.append(current)  # the row that numbers the columns
                at += 1
                continue
            made = _data_row(current, columns, area)
            if made is None or not (any(made[1]) or any(is_leader(word) for word in current.words) or misses == 0):
                misses += 1
                at += 1
                continue
            head, data = made
            if any(data):
                misses = 0
            else:
                misses += 1
            for index, words in enumerate(data):
                column = columns[index]
                box = (
                    box_of(words) if words else BBox(column.x0 - 2, current.box.top, column.x1 + 2, current.box.bottom)
                )
                cells.append(GridCell(area.page, (head,), column.heads, words, box, at, index))
            if any(data):
                rows.append(current)
            at += 1
        filled = {cell.row for cell in cells if cell.words}
        cells = [cell for cell in cells if cell.row <= max(filled, default=-1)]
        if filled:
            grids.append(Grid(area.page, bounding(r.box for r in rows), tuple(cells), tuple(rows)))
            number = max(filled) + 1
        else:
            number = below
    return grids
