"""Lines, tables and tick squares of a digital page, from its vector paths.

Past 250 lines: every shape is told from the same paths, one function each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFResourceManager
from pdfplumber.page import PDFPageAggregatorWithMarkedContent
from pdfplumber.utils.exceptions import PdfminerException

from extractor.document.elements import Cell, Rule, Table
from extractor.document.geometry import BBox, bounding
from extractor.intake.codes import codes_of
from extractor.intake.pdf import Frame
from extractor.intake.wordless import PathInterpreter

MAX_THIN = 3.0
"""A filled rectangle up to so many points thick is a line."""
SEAL_SIDES = (42.0, 136.0)
SQUARE_SIDES = (5.0, 24.0)
PEN_SIDES = (2.0, 24.0)
_MOST_STROKES = 4
_SNAP = 3.0
_MIN_CELL = 4.0
_PAGES_A_FILE = 64


_UNREADABLE = (
    PDFException, PdfminerException, ValueError, KeyError, TypeError, IndexError, AttributeError, AssertionError,
    RecursionError, OverflowError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Drawing:
    """What vector paths draw, in displayed points; `squares` are tick boxes without their ink share."""

    rules: tuple[Rule, ...] = ()
    tables: tuple[Table, ...] = ()
    squares: tuple[BBox, ...] = ()
    fills: tuple[BBox, ...] = ()
    rings: tuple[BBox, ...] = ()
    seals: tuple[BBox, ...] = ()
    strokes: tuple[BBox, ...] = ()
    codes: tuple[BBox, ...] = ()
    pens: tuple[BBox, ...] = ()


def drawing_of(path: Path, password: str | None, number: int, frame: Frame) -> Drawing:
    """The drawing of page `number`; empty where the second PDF library cannot read the file (the text stays good)."""
    try:
        page = _opened(path, password or "").page(number)
        try:
            rules = [Rule(box) for box in _line_boxes(page, frame)]
            squares = tuple(_squares(page, frame))
            tables = tuple(_tables(page, frame, squares))
            fills = tuple(_place(item, page, frame) for item in page.rects if item.get("fill"))
            codes = codes_of([_place(item, page, frame) for item in page.rects if _is_black(item)])
            seals = tuple(_seals(page, frame))
            rings = tuple(_rings(page, frame))
            strokes = tuple(_strokes(page, frame, seals))
            pens = tuple(pens_of([_place(item, page, frame) for item in (*page.lines, *page.curves) if _is_pen(item)]))
            return Drawing(tuple(rules), tables, squares, fills, rings, seals, strokes, codes, pens)
        finally:
            page.close()
    except _UNREADABLE:
        return Drawing()


class _PathsOnly(PDFPageAggregatorWithMarkedContent):
    """Collects what is drawn and leaves text alone: the other library has read it, and here it costs two thirds."""

    def render_string(self, *_: Any, **__: Any) -> None:
        return


class _NoFonts(PDFResourceManager):
    """Loads no font; text shown in none is passed over."""

    def get_font(self, *_: Any, **__: Any) -> Any:
        return None


class _Opened:
    """One file kept open between its pages, so that its page tree is not walked again for each."""

    def __init__(self, path: Path, password: str) -> None:
        self._pdf = pdfplumber.open(path, password=password)
        self._pdf.rsrcmgr = _NoFonts()
        self._given = 0

    @property
    def is_worn(self) -> bool:
        """The library keeps every object it has met."""
        return self._given >= _PAGES_A_FILE

    def page(self, number: int) -> Any:
        self._given += 1
        page = self._pdf.pages[number - 1]
        device = _PathsOnly(self._pdf.rsrcmgr, pageno=page.page_number, laparams=None)
        PathInterpreter(self._pdf.rsrcmgr, device).process_page(page.page_obj)
        page._layout = device.get_result()
        return page

    def close(self) -> None:
        self._pdf.close()


_open: dict[tuple[str, str, int, int, int], _Opened] = {}
"""The file whose page was asked for last, by name, password and what tells that it was written anew."""


def _opened(path: Path, password: str) -> _Opened:
    state = path.stat()
    key = (str(path), password, state.st_ino, state.st_size, state.st_mtime_ns)
    if key not in _open or _open[key].is_worn:
        for old in _open.values():
            old.close()
        _open.clear()
        _open[key] = _Opened(path, password)
    return _open[key]


def _is_black(item: Any) -> bool:
    """Filled with a dark colour in any of the colour spaces; a pattern counts as none."""
    colour = item.get("non_stroking_color")
    if not item.get("fill") or not isinstance(colour, int | float | tuple | list | None):
        return False
    parts = colour if isinstance(colour, tuple | list) else (0.0 if colour is None else colour,)
    if not all(isinstance(part, int | float) for part in parts):
        return False
    return float(parts[3]) > 0.6 if len(parts) == 4 else all(float(part) < 0.4 for part in parts)


def _line_boxes(page: Any, frame: Frame) -> Iterable[BBox]:
    for item in (*page.lines, *page.rects):
        box = _place(item, page, frame)
        long, short = max(box.width, box.height), min(box.width, box.height)
        if short <= MAX_THIN and long >= 6.0:
            yield box
        elif item["object_type"] == "rect" and item.get("stroke") and long >= 20.0:
            yield BBox(box.x0, box.top, box.x1, box.top)
            yield BBox(box.x0, box.bottom, box.x1, box.bottom)
            yield BBox(box.x0, box.top, box.x0, box.bottom)
            yield BBox(box.x1, box.top, box.x1, box.bottom)


def _squares(page: Any, frame: Frame) -> Iterable[BBox]:
    low, high = SQUARE_SIDES
    seen: list[BBox] = []
    for item in (*page.rects, *page.curves):
        box = _place(item, page, frame)
        if low <= box.width <= high and low <= box.height <= high and 0.75 <= box.width / box.height <= 1.33:
            if not item.get("stroke") or any(box.iou(other) > 0.5 for other in seen):
                continue
            seen.append(box)
    # A row of touching squares is a comb for digits, not tick boxes.
    for box in seen:
        if sum(1 for other in seen if other is not box and other.iou(box) == 0 and _touch(box, other)) < 1:
            yield box


def _rings(page: Any, frame: Frame) -> Iterable[BBox]:
    """Closed curves as large as a ring round an option."""
    for item in page.curves:
        box = _place(item, page, frame)
        points = item.get("pts") or [(0, 0), (1, 1)]
        is_closed = abs(points[0][0] - points[-1][0]) < 1.5 and abs(points[0][1] - points[-1][1]) < 1.5
        if (
            is_closed
            and item.get("stroke")
            and not item.get("fill")
            and 12 <= box.width <= 150
            and 10 <= box.height <= 48
        ):
            yield box


def _seals(page: Any, frame: Frame) -> Iterable[BBox]:
    """Round curves as large as a seal (15 to 48 mm), the outermost of several."""
    low, high = SEAL_SIDES
    found: list[BBox] = []
    for item in page.curves:
        box = _place(item, page, frame)
        is_round = low <= box.width <= high and low <= box.height <= high and 0.85 <= box.width / box.height <= 1.18
        if is_round and item.get("stroke") and not item.get("fill"):
            found.append(box)
    for box in found:
        if not any(other is not box and box.covered_by(other) > 0.95 and other.area > box.area for other in found):
            yield box


def _strokes(page: Any, frame: Frame, seals: Sequence[BBox]) -> Iterable[BBox]:
    """Free curves and pasted pictures as large as a signature, below the letterhead."""
    for item in page.curves:
        box = _place(item, page, frame)
        is_pen = item.get("stroke") and not item.get("fill") and len(item.get("pts") or ()) >= 4
        if is_pen and _like_signature(box) and not any(box.covered_by(seal.grown(2)) > 0.9 for seal in seals):
            yield box
    for item in page.images:
        box = _place(item, page, frame)
        if _like_signature(box) and box.top > 0.3 * float(page.height):
            yield box


def _is_pen(item: Any) -> bool:
    """An open stroke that is neither level nor upright, as large as a tick."""
    points: list[tuple[float, float]] = list(item.get("pts") or ())
    if len(points) < 2 or item.get("fill") or not item.get("stroke", True):
        return False
    (x0, y0), (x1, y1) = points[0], points[-1]
    low, high = PEN_SIDES
    is_open = abs(x0 - x1) > 1.0 or abs(y0 - y1) > 1.0
    return is_open and low <= float(item["width"]) <= high and low <= float(item["height"]) <= high


def pens_of(strokes: Sequence[BBox]) -> list[BBox]:
    """Ticks and crosses made of strokes that meet; what many strokes make up is a drawing, a crest, a letterhead."""
    groups: list[list[BBox]] = []
    for box in strokes:
        near = [group for group in groups if any(_touch(box, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([box, *(other for group in near for other in group)])
    whole = [bounding(group) for group in groups if len(group) <= _MOST_STROKES]
    return [box for box in whole if max(box.width, box.height) <= PEN_SIDES[1]]


def _like_signature(box: BBox) -> bool:
    return 24 <= box.width <= 260 and 8 <= box.height <= 150


def _touch(a: BBox, b: BBox) -> bool:
    return a.grown(1.0).intersection(b) is not None


def _tables(page: Any, frame: Frame, squares: Sequence[BBox]) -> Iterable[Table]:
    for found in page.find_tables({"snap_tolerance": _SNAP, "join_tolerance": _SNAP, "edge_min_length": 6}):
        boxes = [_from_plumber(cell, page, frame) for cell in found.cells]
        boxes = [box for box in boxes if min(box.width, box.height) >= _MIN_CELL]
        if len(boxes) >= 2 and not all(any(box.iou(square) > 0.5 for square in squares) for box in boxes):
            yield grid(boxes)


def grid(boxes: Sequence[BBox]) -> Table:
    """A table from cell boxes: rows and columns are the distinct edges; an edge within 3 pt is the same one."""
    xs = _edges(x for box in boxes for x in (box.x0, box.x1))
    ys = _edges(y for box in boxes for y in (box.top, box.bottom))
    cells = []
    for box in boxes:
        column, row = _nearest(xs, box.x0), _nearest(ys, box.top)
        spans = (_nearest(ys, box.bottom) - row, _nearest(xs, box.x1) - column)
        cells.append(Cell(box, row, column, max(1, spans[0]), max(1, spans[1])))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    around = BBox(xs[0], ys[0], xs[-1], ys[-1])
    return Table(around, tuple(cells))


def _edges(values: Iterable[float]) -> list[float]:
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= _SNAP:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def _place(item: Any, page: Any, frame: Frame) -> BBox:
    return _from_plumber((item["x0"], item["top"], item["x1"], item["bottom"]), page, frame)


def _from_plumber(box: tuple[float, float, float, float], page: Any, frame: Frame) -> BBox:
    """pdfplumber measures from the top left of the turned media box; displayed points start at the crop box."""
    media = [float(number) for number in page.page_obj.mediabox]
    left = min(media[0], media[2])
    bottom, top = min(media[1], media[3]), max(media[1], media[3])
    right = max(media[0], media[2])
    offsets = {
        0: (frame.left - left, top - frame.top),
        90: (frame.bottom - bottom, frame.left - left),
        180: (right - frame.right, frame.bottom - bottom),
        270: (top - frame.top, right - frame.right),
    }
    dx, dy = offsets[frame.rotation]
    base_x, base_y = float(page.bbox[0]), float(page.bbox[1])
    x0, y0, x1, y1 = box
    return BBox(x0 - base_x - dx, y0 - base_y - dy, x1 - base_x - dx, y1 - base_y - dy)
