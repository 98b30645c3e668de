"""Lone signs that page readers overlook: a dash that says nought, one letter or figure in a cell of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

import numpy as np

from extractor.document.elements import Table, Word
from extractor.document.geometry import BBox
from extractor.ocr.engine import LineReader
from extractor.repair import Repaired, components

_WIDTH, _THICK, _SLIM = (0.2, 1.3), 0.24, 1.7
"""Width and thickness as shares of the usual height of words; least width to thickness."""
_INK, _DARK = 0.55, 150
_ALONE, _APART, _REACH = 0.7, 0.2, 6.0
"""Room without other ink, least gap to a word of the row, farthest colon: in usual heights."""
_RIM, _DOT = 0.2, 0.3
_ALIGNED, _FEWEST_VALUES, _FAR = 0.5, 2, 40.0
_LETTER = (0.5, 1.5, 3.0)
"""Least and most height of a sign and most width, in usual heights of words."""
_MOST_SIGNS, _LONGEST_SIGN = 60, 3
_FEWEST = 10
_SURE = 0.7


def lone_dashes(repaired: Repaired, words: Sequence[Word]) -> list[Word]:
    """Dashes of the page as words in points, `second` "": no engine saw them. [] on a page of few words."""
    heights = [word.box.height for word in words if any(map(str.isalnum, word.text))]
    if len(heights) < _FEWEST:
        return []
    usual = median(heights)
    scale = 72.0 / repaired.dpi
    count, _, stats = components((repaired.picture < _DARK).astype(np.uint8))
    found = stats[1:count].astype(np.float64)
    boxes = np.column_stack([found[:, 0], found[:, 1], found[:, 0] + found[:, 2], found[:, 1] + found[:, 3]]) * scale
    wide, high = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    fill = found[:, 4] / np.maximum(1.0, found[:, 2] * found[:, 3])
    slim = (wide >= _WIDTH[0] * usual) & (wide <= _WIDTH[1] * usual) & (wide >= _SLIM * high) & (fill > _INK)
    places = np.nonzero(slim & (high <= max(_THICK * usual, 3.0 * scale)))[0]
    dashes = []
    for at in places.tolist():
        box = BBox(*boxes[at].tolist())
        if _is_alone(at, boxes, wide * high, words, usual) and (
            _in_empty_cell(box, repaired.tables, words, usual)
            or _behind_colon(box, words, usual)
            or _under_values(box, words, usual)
        ):
            middle = box.y_center
            tall = BBox(box.x0, middle - 0.3 * usual, box.x1, middle + 0.3 * usual)
            dashes.append(Word("-", tall, _SURE, "ppocr", ""))
    return dashes


def lone_signs(repaired: Repaired, words: Sequence[Word], readers: Sequence[LineReader | None]) -> list[Word]:
    """One to three letters or figures in cells of tables where no word was read: what two `readers` read alike."""
    first, second = readers
    heights = [word.box.height for word in words if any(map(str.isalnum, word.text))]
    if first is None or second is None or len(heights) < _FEWEST or not repaired.tables:
        return []
    usual, scale = median(heights), repaired.dpi / 72.0
    places: list[BBox] = []
    for cell in (cell for table in repaired.tables for cell in table.cells):
        if not any(word.box.covered_by(cell.box) > 0.2 for word in words):
            place = _sign_in(repaired.picture, cell.box.grown(-_RIM * usual), scale, usual)
            if place is not None:
                places.append(place)
    if not 0 < len(places) <= _MOST_SIGNS:
        return []
    crops = [_cut_out(repaired.picture, place.grown(0.5 * usual), scale) for place in places]
    signs = []
    for place, (one, sure), (other, _) in zip(places, first.read_lines(crops), second.read_lines(crops), strict=True):
        if one == other and one.isalnum() and len(one) <= _LONGEST_SIGN:
            signs.append(Word(one, place, sure, "ppocr", other))
    return signs


def _sign_in(picture: Any, inside: BBox, scale: float, usual: float) -> BBox | None:
    """The box of the ink in a cell when it is as high as a letter and as long as three."""
    if inside.width < usual or inside.height < 0.8 * usual:
        return None
    ink = _cut_out(picture, inside, scale) < _DARK
    rows, columns = np.nonzero(ink.any(axis=1))[0], np.nonzero(ink.any(axis=0))[0]
    if not len(rows):
        return None
    left, top = round(inside.x0 * scale), round(inside.top * scale)
    box = BBox(
        (left + int(columns[0])) / scale, (top + int(rows[0])) / scale,
        (left + int(columns[-1]) + 1) / scale, (top + int(rows[-1]) + 1) / scale,
    )  # fmt: skip
    return box if _LETTER[0] * usual <= box.height <= _LETTER[1] * usual and box.width <= _LETTER[2] * usual else None


def _cut_out(picture: Any, box: BBox, scale: float) -> Any:
    top, left = max(0, round(box.top * scale)), max(0, round(box.x0 * scale))
    return picture[top : max(0, round(box.bottom * scale)), left : max(0, round(box.x1 * scale))].copy()


def _is_alone(at: int, boxes: Any, sizes: Any, words: Iterable[Word], usual: float) -> bool:
    """No ink of its size near that belongs to no word, and no word that touches it or that it is a part of."""
    x0, top, x1, bottom = boxes[at].tolist()
    room = _ALONE * usual
    near = (
        (boxes[:, 0] < x1 + room) & (boxes[:, 2] > x0 - room) & (boxes[:, 1] < bottom + room)
        & (boxes[:, 3] > top - room) & (sizes > 0.4 * sizes[at])
    )  # fmt: skip
    near[at] = False
    dots = (boxes[:, 2] < x0 - _APART * usual) & (boxes[:, 2] - boxes[:, 0] < _DOT * usual)
    near &= ~(dots & (boxes[:, 3] - boxes[:, 1] < _DOT * usual))  # a colon that nobody read
    place = BBox(x0, top, x1, bottom)
    close = place.grown(_APART * usual)
    known = [word.box for word in words if word.box.intersection(place.grown(room)) is not None]
    if any(box.intersection(close) is not None for box in known):
        return False
    others = [BBox(*boxes[other].tolist()) for other in np.nonzero(near)[0].tolist()]
    return all(any(box.grown(1.5).contains_center_of(other) for box in known) for other in others)


def _in_empty_cell(box: BBox, tables: Iterable[Table], words: Iterable[Word], usual: float) -> bool:
    for table in tables:
        for cell in table.cells:
            if cell.box.grown(-_RIM * usual).contains_center_of(box):
                inside = cell.box.x0 + _RIM * usual < box.x0 and box.x1 < cell.box.x1 - _RIM * usual
                return inside and not any(cell.box.contains_center_of(word.box) for word in words)
    return False


def _row(box: BBox, words: Iterable[Word], usual: float) -> list[Word]:
    """The words left of the dash on its row, from left to right."""
    row = [word for word in words if word.box.top - 0.3 * usual < box.y_center < word.box.bottom + 0.1 * usual]
    return sorted((word for word in row if word.box.x1 <= box.x0), key=lambda word: word.box.x1)


def _behind_colon(box: BBox, words: Iterable[Word], usual: float) -> bool:
    """Does a colon end the words left of it on its row, within reach?"""
    before = _row(box, words, usual)
    return bool(before) and before[-1].text.endswith(":") and box.x0 - before[-1].box.x1 < _REACH * usual


def _under_values(box: BBox, words: Sequence[Word], usual: float) -> bool:
    """Does it begin where the values of other rows begin, behind their colons, with only a label on its own row?"""
    before = _row(box, words, usual)
    if not before or before[-1].text.endswith(":") or box.x0 - before[-1].box.x1 > _FAR * usual:
        return False
    if any(word.text.endswith(":") for word in before) or not any(map(str.isalpha, before[-1].text)):
        return False
    values = [word for word in words if abs(word.box.x0 - box.x0) < _ALIGNED * usual]
    rows = [_row(value.box, words, usual) for value in values]
    return sum(bool(row) and row[-1].text.endswith(":") for row in rows) >= _FEWEST_VALUES
