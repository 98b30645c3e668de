"""Ink a hand or a form drew that is no text: tick squares, rings, scribbles."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from extractor.document.elements import Mark
from extractor.document.geometry import BBox
from extractor.repair.components import components
from extractor.repair.options import points

_SQUARE_PT = (6.8, 26.0)
_RING_WIDTH_PT, _RING_HEIGHT_PT = (12.0, 150.0), (10.0, 48.0)


@dataclass(frozen=True, slots=True)
class Square:
    """A drawn tick square in pixels, with the share of ink inside it."""

    box: tuple[int, int, int, int]
    ink: float

    def mark(self, dpi: float) -> Mark:
        return Mark("square", points(self.box, dpi), round(self.ink, 3))


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring drawn round words: pixel box of its inside and the ellipse fitted to it (centre, axes, degrees)."""

    box: tuple[int, int, int, int]
    ellipse: Any

    def mark(self, dpi: float) -> Mark:
        return Mark("circle", points(self.box, dpi), 0.0)


def find_squares(ink: Any, dpi: float) -> tuple[Square, ...]:
    """Squares whose four sides are inked; strokes may cross them (a tick larger than its box).

    A run of touching squares is a comb for single digits and left out.
    """
    low, high = (round(side * dpi / 72.0) for side in _SQUARE_PT)
    bars = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, low), np.uint8))
    count, _, stats = components(bars)
    thick = max(3, round(0.035 * dpi))
    level = [
        (int(x), int(y), int(w), int(h)) for x, y, w, h, _ in stats[1:count] if low <= w <= high and h <= thick * 2
    ]
    level.sort(key=lambda bar: bar[1])
    found: list[Square] = []
    for at, upper in enumerate(level):
        for lower in level[at + 1 :]:
            rise = lower[1] + lower[3] - upper[1]
            if rise > 1.35 * upper[2] + thick:
                break
            boxes = [box for box in _between(upper, lower, rise) if _has_sides(ink, box, thick)]
            if boxes:
                found.append(Square(boxes[0], _inside(ink, boxes[0], thick)))
                break
    open_squares = [s for s in _once(found) if not _in_comb(s, found) and not _in_word(ink, s.box)]
    return (*open_squares, *(Square(box, 1.0) for box in _solid(bars, low, high)))


def _solid(bars: Any, low: int, high: int) -> list[tuple[int, int, int, int]]:
    """Boxes filled to the brim: blocks as wide as high without a gap (a round bullet fills less of its box)."""
    blocks = cv2.morphologyEx(bars, cv2.MORPH_OPEN, np.ones((low, 1), np.uint8))
    count, _, stats = components(blocks)
    boxes = []
    for x, y, w, h, area in stats[1:count].tolist():
        if low <= w <= high and low <= h <= high and 0.8 <= w / h <= 1.25 and area > 0.88 * w * h:
            boxes.append((x, y, w, h))
    return boxes


def _in_word(ink: Any, box: tuple[int, int, int, int]) -> bool:
    """Whether strokes as high as it stand close beside it: a letter of a heading, not a box before an option."""
    x, y, w, h = box
    rows = slice(y + h // 4, y + h - h // 5)
    reach = max(5, round(0.26 * w))
    left, right = ink[rows, max(0, x - reach) : max(0, x - 2)], ink[rows, x + w + 2 : x + w + reach]
    return any(side.size > 0 and float(side.any(axis=1).mean()) > 0.6 for side in (left, right))


def _between(upper: Sequence[int], lower: Sequence[int], rise: int) -> list[tuple[int, int, int, int]]:
    """Boxes that two bars may be top and bottom of: as wide as both, or as the shorter (a tick lengthens the bar it
    crosses)."""
    both = (min(upper[0], lower[0]), max(upper[0] + upper[2], lower[0] + lower[2]))
    short = min(upper, lower, key=lambda bar: bar[2])
    spans = [both] if both[1] - both[0] == short[2] else [both, (short[0], short[0] + short[2])]
    boxes = []
    for x0, x1 in spans:
        width = x1 - x0
        covered = all(min(bar[0] + bar[2], x1) - max(bar[0], x0) >= 0.82 * width for bar in (upper, lower))
        if covered and 0.74 <= width / max(rise, 1) <= 1.35:
            boxes.append((x0, upper[1], width, rise))
    return boxes


def _has_sides(ink: Any, box: tuple[int, int, int, int], thick: int) -> bool:
    x, y, w, h = box
    part = ink[y : y + h, x : x + w]
    band = max(2, min(thick, round(0.16 * w)))
    left, right = part[:, :band].any(axis=1).mean(), part[:, -band:].any(axis=1).mean()
    top, bottom = part[:band].any(axis=0).mean(), part[-band:].any(axis=0).mean()
    # Corners tell a box from a D, an O or a B: there its two sides meet, a letter is round.
    tip = max(2, round(0.12 * min(w, h)))
    corners = (part[:tip, :tip], part[:tip, -tip:], part[-tip:, :tip], part[-tip:, -tip:])
    met = min(float(corner.mean()) for corner in corners)
    if min(left, right, top, bottom) <= 0.85 or met < 0.4:
        return False
    # Nothing runs along outside: else the bars found are the flat inner parts of a round letter.
    around: tuple[Any, ...] = (ink[max(0, y - 2) : y - 1, x : x + w], ink[y + h + 1 : y + h + 2, x : x + w])
    around += (ink[y : y + h, max(0, x - 2) : x - 1], ink[y : y + h, x + w + 1 : x + w + 2])
    if max((float(line.mean()) for line in around if line.size), default=0.0) > 0.4:
        return False
    # A drawn side is thin all along; the strokes of a bold letter are a quarter of its width.
    most = max(2.0, 0.19 * min(w, h))
    flat, tall = np.ascontiguousarray(part), np.ascontiguousarray(part.T)
    sides = (_depth(flat), _depth(flat[:, ::-1]), _depth(tall), _depth(tall[:, ::-1]))
    return max(sides) <= most


def _depth(part: Any) -> float:
    """How thick the side at the left rim is, lower third over the rows (a tick that crosses only thickens some)."""
    depths = []
    band = max(2, part.shape[1] // 5)
    for row in part:
        inked = np.nonzero(row[:band])[0]
        if len(inked):
            rest = row[inked[0] :]
            depths.append(int(rest.argmin()) if not rest.all() else len(rest))
    return float(np.percentile(depths, 33)) if depths else 0.0


def _inside(ink: Any, box: tuple[int, int, int, int], thick: int) -> float:
    x, y, w, h = box
    rim = max(2, round(0.2 * min(w, h)), min(thick, w // 4))
    inner = ink[y + rim : y + h - rim, x + rim : x + w - rim]
    return float(inner.mean()) if inner.size else 0.0


def _once(squares: Sequence[Square]) -> list[Square]:
    kept: list[Square] = []
    for square in squares:
        if not any(_overlap(square.box, other.box) for other in kept):
            kept.append(square)
    return kept


def _overlap(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> bool:
    return abs(a[0] - b[0]) < 0.5 * a[2] and abs(a[1] - b[1]) < 0.5 * a[3]


def _in_comb(square: Square, others: Sequence[Square]) -> bool:
    x, y, w, h = square.box
    beside = 0
    for other in others:
        ox, oy, ow, oh = other.box
        level = abs(oy - y) < 0.3 * h and abs(oh - h) < 0.3 * h
        beside += level and other is not square and (abs(ox - (x + w)) < 0.25 * w or abs(ox + ow - x) < 0.25 * w)
    return beside >= 1


def find_rings(ink: Any, dpi: float) -> tuple[Ring, ...]:
    """Closed rings with words inside: an elliptic hole far larger than a letter's."""
    contours, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if tree is None:
        return ()
    scale = dpi / 72.0
    rings = []
    for contour, (_, _, _, parent) in zip(contours, tree[0], strict=True):
        if parent < 0 or len(contour) < 12:
            continue
        x, y, w, h = cv2.boundingRect(contour)
        if not (_RING_WIDTH_PT[0] * scale <= w <= _RING_WIDTH_PT[1] * scale):
            continue
        if not (_RING_HEIGHT_PT[0] * scale <= h <= _RING_HEIGHT_PT[1] * scale) or w < 0.8 * h:
            continue
        hull = cv2.convexHull(contour)
        share = cv2.contourArea(hull) / (math.pi / 4 * w * h)
        inner = ink[y + h // 5 : y + h - h // 5, x + w // 8 : x + w - w // 8]
        bitten = cv2.contourArea(contour) / max(1.0, cv2.contourArea(hull))
        if 0.85 <= share <= 1.13 and bitten > 0.6 and inner.size and 0.02 < float(inner.mean()) < 0.5:
            rings.append(Ring((int(x), int(y), int(w), int(h)), cv2.fitEllipse(hull)))
    return tuple(rings)


def without_marks(pixels: Any, squares: Sequence[Square], rings: Sequence[Ring], dpi: float) -> Any:
    """White where squares and rings were drawn; what stands inside them stays."""
    thick = max(3, round(0.035 * dpi))
    for square in squares:
        x, y, w, h = square.box
        cv2.rectangle(pixels, (x, y), (x + w - 1, y + h - 1), 255, thick)
        if square.ink < 0.04:
            pixels[y : y + h, x : x + w] = 255
    for ring in rings:
        (cx, cy), (a, b), angle = ring.ellipse
        cv2.ellipse(pixels, ((cx, cy), (a + thick, b + thick), angle), 255, thick + 2)
    return pixels


_LETTERHEAD = 0.11
"""Share of the page at its top where free ink is a coat of arms; a page may begin with a signature right below."""


def without_boxes(ink: Any, boxes: Sequence[BBox], dpi: float) -> Any:
    """A copy of the ink without what stands in the boxes (points)."""
    scale = dpi / 72.0
    free = ink.copy()
    for box in boxes:
        grown = box.grown(1.5)
        top, bottom = max(0, round(grown.top * scale)), max(0, round(grown.bottom * scale))
        free[top:bottom, max(0, round(grown.x0 * scale)) : max(0, round(grown.x1 * scale))] = 0
    return free


def find_scribbles(ink: Any, taken: Sequence[BBox], dpi: float) -> tuple[Mark, ...]:
    """Signature-like ink: pen strokes of some size that no word explains. `taken`: boxes of words and marks, points."""
    scale = dpi / 72.0
    free = without_boxes(ink, taken, dpi)
    reach = max(3, round(5 * scale))
    joined = cv2.dilate(free, np.ones((reach, reach), np.uint8))
    count, labels, stats = components(joined)
    marks = []
    for index in range(1, count):
        x, y, w, h, _ = (int(v) for v in stats[index])
        width, height = w / scale, h / scale
        if not (28 <= width <= 260 and 14 <= height <= 150):
            continue
        strokes = free[y : y + h, x : x + w] * (labels[y : y + h, x : x + w] == index)
        share = float(strokes.mean())
        pieces = components(strokes.astype(np.uint8))[2][1:]
        longest = float(pieces[:, 2].max()) / scale if len(pieces) else 0.0
        if 0.01 < share < 0.35 and longest > 18 and y > _LETTERHEAD * ink.shape[0]:
            marks.append(Mark("signature", points((x, y, w, h), dpi), round(share, 3)))
    return tuple(marks)
