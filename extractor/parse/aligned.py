"""Aligned columns as grids: headers by their places, numbers under them, no rules needed.

Past 250 lines: the rows of one kind of grid are found by one measure.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractor.document.elements import Line, Word
from extractor.document.geometry import BBox, bounding
from extractor.parse.concepts import is_aside, is_people_column
from extractor.parse.grids import (
    Grid,
    GridCell,
    has_letters,
    is_number,
    plain_words,
)
from extractor.parse.inkwords import box_of, is_leader, is_numbering, is_separator, segments, strip_numbering, text_of
from extractor.parse.layout import Area, Row

_PAGE_NUMBER = re.compile(r"^\W*(?:(?:hal|halaman|page)\W*)?\d{1,2}\W*(?:(?:dari|/|of)\W*\d{1,2}\W*)?$", re.IGNORECASE)


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


def _ruled_heads(area: Area) -> list[tuple[float, list[tuple[BBox, str]]]]:
    """(bottom, headers with the boxes of their cells) of tables that are one ruled row of headers over free rows."""
    found: list[tuple[float, list[tuple[BBox, str]]]] = []
    for table in area.page.tables if area.cell is None else ():
        if table.row_count != 1 or table.column_count < 3:
            continue
        heads: list[tuple[BBox, str]] = []
        for cell in sorted(table.cells, key=lambda one: one.box.x0):
            inside = [word for word in area.page.words if word.box.covered_by(cell.box) > 0.5]
            heads.append((cell.box, text_of(plain_words(sorted(inside, key=lambda word: word.box.x0)))))
        first = next((n for n, (_, text) in enumerate(heads) if is_people_column(text)), len(heads))
        if first and sum(is_people_column(text) for _, text in heads) >= 2:
            found.append((table.box.bottom, [(box, text) for box, text in heads[first:] if text]))
    return found


def _under_ruled_heads(area: Area) -> list[Grid]:
    """Grids whose headers alone are boxed, the rows under them parted by lines across or by nothing.

    Every row with a name counts, filled or not, down to the next boxed headers or the first row that does not fit.
    """
    grids: list[Grid] = []
    tops = [table.box.top for table in area.page.tables]
    for bottom, leaf in _ruled_heads(area):
        end = min((top for top in tops if top > bottom), default=float("inf"))
        rows = [row for row in area.rows if bottom - 2 <= row.box.y_center < end]
        grid = _rows_under(area, rows, _columns([], leaf))
        if grid is not None:
            grids.append(grid)
    return grids


def _rows_under(area: Area, under: Sequence[Row], columns: list[_Column]) -> Grid | None:
    """The grid of the rows that fit the columns, down to the first that does not; None where none is filled."""
    cells: list[GridCell] = []
    rows: list[Row] = []
    filled = -1
    for row in under:
        made = _data_row(row, columns, area)
        if made is None or not made[0]:
            break
        head, data = made
        for index, (column, words) in enumerate(zip(columns, data, strict=True)):
            place = BBox(column.x0, row.box.top, column.x1, row.box.bottom)
            cells.append(GridCell(area.page, (head,), column.heads, words, box_of(words) if words else place,
                                  row.number, index))  # fmt: skip
        rows.append(row)
        filled = row.number if any(data) else filled
    cells = [cell for cell in cells if cell.row <= filled]
    return Grid(area.page, bounding(row.box for row in rows), tuple(cells), tuple(rows)) if cells else None


def carried_over(areas: Sequence[Area]) -> list[Grid]:
    """Rows at the top of a page that carry on the columns boxed on the page before, whose last rows filled it."""
    grids: list[Grid] = []
    columns: list[_Column] = []
    for area in areas:
        heads = _ruled_heads(area)
        if columns and area.rows:
            first = min((bottom for bottom, _ in heads), default=float("inf"))
            start = 1 if _PAGE_NUMBER.match(area.rows[0].text) else 0
            under = [row for row in area.rows[start:] if row.box.y_center < first]
            grid = _rows_under(area, under, columns)
            if grid is not None:
                grids.append(grid)
                columns = columns if grid.rows[-1] is under[-1] else []
            else:
                columns = []
        if heads:
            bottom, leaf = heads[-1]
            mine = _columns([], leaf)
            under = [row for row in area.rows if row.box.y_center >= bottom - 2]
            last = _rows_under(area, under, mine)
            columns = mine if last is not None and last.rows[-1] is under[-1] else []
        elif not area.rows:
            columns = []
    return grids


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
    spacing = min((b.center - a.center for a, b in itertools.pairwise(columns)), default=6 * area.height)
    reach = max(0.5 * spacing, area.height)
    left: list[Word] = []
    cells: list[list[Word]] = [[] for _ in columns]
    for word in row.words:
        number = min(range(len(columns)), key=lambda n: abs(columns[n].center - word.box.x_center))
        column = columns[number]
        near = abs(column.center - word.box.x_center) <= reach or column.x0 - 2 <= word.box.x_center <= column.x1 + 2
        text = word.text.strip(" .:;|")
        remarks = (
            n for n, one in enumerate(columns) if is_aside(one.heads[-1]) and one.x0 - 2 <= word.box.x0 <= one.x1
        )
        aside = next(remarks, None)
        if aside is not None:
            cells[aside].append(word)  # remarks are words
            continue
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
    grids = _under_ruled_heads(area)
    taken = {id(row) for grid in grids for row in grid.rows}
    number = 0
    while number < len(area.rows):
        row = area.rows[number]
        if id(row) in taken or any(is_separator(word) or is_leader(word) for word in row.words):
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
