"""Tables: cells are the white fields that ruling lines enclose, so merged cells come out as they are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import cv2
import numpy as np

from extractor.document.elements import Cell, Table
from extractor.document.geometry import BBox
from extractor.repair.components import components
from extractor.repair.lines import Lines
from extractor.repair.options import points

_MIN_CELL_PT = (7.0, 7.0)
_SNAP_PT = 4.0


def find_tables(lines: Lines, dpi: float) -> tuple[Table, ...]:
    """Tables with two cells or more, top to bottom; nested frames are given once, by their cells."""
    if not (lines.level_boxes and lines.upright_boxes):
        return ()
    gap = round(0.12 * dpi)
    level = cv2.morphologyEx(lines.level, cv2.MORPH_CLOSE, np.ones((1, gap), np.uint8))
    upright = cv2.morphologyEx(lines.upright, cv2.MORPH_CLOSE, np.ones((gap, 1), np.uint8))
    end = max(3, round(0.02 * dpi)) * 2 + 1
    level = cv2.dilate(level, np.ones((3, end), np.uint8))
    upright = cv2.dilate(upright, np.ones((end, 3), np.uint8))
    grid: Any = level
    grid = grid | upright
    count, labels, stats = components(grid)
    tables = []
    for index in range(1, count):
        x, y, w, h, _area = (int(v) for v in stats[index])
        if w < 0.5 * dpi or h < 0.18 * dpi:
            continue
        cells = _cells((labels[y : y + h, x : x + w] == index).astype(np.uint8), dpi)
        boxes = [points((x + cx, y + cy, cw, ch), dpi) for cx, cy, cw, ch in cells]
        if len(boxes) >= 2:
            tables.append(arrange(boxes))
    return tuple(sorted(tables, key=lambda table: table.box.top))


def _cells(grid: Any, dpi: float) -> list[tuple[int, int, int, int]]:
    """Pixel boxes of the white fields that do not touch the outside."""
    height, width = grid.shape
    framed = np.pad(1 - grid, 1, constant_values=1)
    count, labels, stats = components(framed, connectivity=4)
    outside = labels[0, 0]
    low_w, low_h = (side * dpi / 72.0 for side in _MIN_CELL_PT)
    cells = []
    for index in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[index])
        if index == outside or w < low_w or h < low_h or area < 0.6 * w * h or (w >= width and h >= height):
            continue
        # The lines were widened by a few pixels on each side: give the cell back its room.
        cells.append((x - 2, y - 2, w + 2, h + 2))
    return cells


def arrange(boxes: Sequence[BBox]) -> Table:
    """A table from cell boxes: rows and columns are the distinct lines between them."""
    xs = _lines(value for box in boxes for value in (box.x0, box.x1))
    ys = _lines(value for box in boxes for value in (box.top, box.bottom))
    cells = []
    for box in boxes:
        column, row = _at(xs, box.x0), _at(ys, box.top)
        row_span, column_span = max(1, _at(ys, box.bottom) - row), max(1, _at(xs, box.x1) - column)
        cells.append(Cell(box, row, column, row_span, column_span))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Table(BBox(xs[0], ys[0], xs[-1], ys[-1]), tuple(cells))


def _lines(values: Iterable[float]) -> list[float]:
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] <= _SNAP_PT:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _at(lines: Sequence[float], value: float) -> int:
    return min(range(len(lines)), key=lambda index: abs(lines[index] - value))
