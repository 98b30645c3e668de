"""Ruling lines: found, told from strikes, and taken out of the picture that is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from extractor.repair.components import components, painted

_LEVEL_IN, _UPRIGHT_IN = 0.28, 0.30
"""Shortest line that is a rule, in inches; the stem of a 28 pt letter is shorter."""
_STRIKE_IN = 0.15
_MAX_THICK_IN = 0.045
"""Photocopied rules swell to 1 mm; anything thicker is a bar or a shadow."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Masks (uint8 0/1, HxW) of level and upright rules, and pixel boxes (x, y, w, h) of both and of struck-through
    lines."""

    level: Any
    upright: Any
    level_boxes: tuple[tuple[int, int, int, int], ...]
    upright_boxes: tuple[tuple[int, int, int, int], ...]
    strikes: tuple[tuple[int, int, int, int], ...]
    strike_mask: Any


def find_lines(ink: Any, dpi: float, no_lines: tuple[tuple[int, int, int, int], ...] = ()) -> Lines:
    """`ink`: uint8 0/1 of a level page. `no_lines`: pixel boxes (rings) whose flat arcs are no rules."""
    thick = max(3, round(_MAX_THICK_IN * dpi))
    # One row more on each side: a line that leans by a pixel stays one line.
    joined = cv2.dilate(ink, np.ones((3, 1), np.uint8))
    level = _opened(joined, (1, round(_STRIKE_IN * dpi))) & joined
    level_boxes, level = _thin(level, thick + 2, round(_STRIKE_IN * dpi))
    wide = cv2.dilate(ink, np.ones((1, 3), np.uint8))
    upright = _opened(wide, (round(_UPRIGHT_IN * dpi), 1)) & wide
    turned_boxes, upright = _thin(cv2.transpose(upright), thick + 2, round(_UPRIGHT_IN * dpi))
    upright = cv2.transpose(upright)
    upright_boxes = [(y, x, h, w) for x, y, w, h in turned_boxes]
    strikes, rules = [], []
    for box in level_boxes:
        if any(_lies_in(box, other) for other in no_lines):
            continue
        if _is_strike(ink, upright, box, dpi):
            strikes.append(box)
        elif box[2] >= _LEVEL_IN * dpi:
            rules.append(box)
    rule_mask, strike_mask = np.zeros_like(ink), np.zeros_like(ink)
    for boxes, mask in ((rules, rule_mask), (strikes, strike_mask)):
        for x, y, w, h in boxes:
            mask[y : y + h, x : x + w] |= level[y : y + h, x : x + w]
    return Lines(rule_mask & ink, upright & ink, tuple(rules), tuple(upright_boxes), tuple(strikes), strike_mask & ink)


def _lies_in(box: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    x, y, w, h = box
    ox, oy, ow, oh = other
    rim = max(6, oh // 4)
    return ox - rim <= x and x + w <= ox + ow + rim and oy - rim <= y and y + h <= oy + oh + rim and (
        y < oy + 0.12 * oh or y + h > oy + 0.88 * oh
    )  # fmt: skip


def _opened(ink: Any, size: tuple[int, int]) -> Any:
    return cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(size, np.uint8))


def _thin(mask: Any, thick: int, shortest: int) -> tuple[list[tuple[int, int, int, int]], Any]:
    """Boxes of level components that are thin on average, and the mask without the others."""
    count, labels, stats = components(mask)
    keep = np.zeros(count, bool)
    boxes = []
    for index in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[index])
        if w >= shortest and area / w <= thick and h <= max(thick, 0.03 * w + thick):
            keep[index] = True
            boxes.append((x, y, w, h))
    return boxes, painted(keep, labels)


def _is_strike(ink: Any, upright: Any, box: tuple[int, int, int, int], dpi: float) -> bool:
    """A line through words has strokes that run on above and below it in the same columns; a rule or underline has
    not."""
    x, y, w, h = box
    if w > 4.5 * dpi:
        return False
    near = max(2, round(0.015 * dpi))
    above = ink[max(0, y - near) : y, x : x + w]
    below = ink[y + h : y + h + near, x : x + w]
    if above.shape[0] == 0 or below.shape[0] == 0:
        return False
    free = ~upright[max(0, y - near) : y + h + near, x : x + w].any(axis=0)
    over, under = above.any(axis=0), below.any(axis=0)
    crossing = over & under & free
    parts = np.array_split(crossing, max(2, round(w / (0.11 * dpi))))
    # Strokes cross all along it, not only at one end (a T, a table corner) ...
    crossed = crossing.mean() > 0.09 and np.mean([part.any() for part in parts]) > 0.55
    # ... and between the letters it runs alone, which serifs grown together do not.
    far = max(near + 1, round(0.03 * dpi))
    alone = ~ink[max(0, y - far) : y, x : x + w].any(axis=0) & ~ink[y + h : y + h + far, x : x + w].any(axis=0)
    return bool(crossed and alone.mean() > 0.12)


def without_lines(pixels: Any, lines: Lines, dpi: float) -> Any:
    """White where rules ran; a stroke that crosses a rule is joined again."""
    level: Any = cv2.dilate(lines.level | lines.strike_mask, np.ones((3, 1), np.uint8))
    upright: Any = cv2.dilate(lines.upright, np.ones((1, 3), np.uint8))
    gone = level | upright
    if not gone.any():
        return pixels.copy()
    rest = ((pixels < 140) & (gone == 0)).astype(np.uint8)
    span = max(3, round(0.03 * dpi))
    crossing = _bridged(rest, span, upright=True) & level
    crossing |= _bridged(rest, span, upright=False) & upright
    # All bits set is white.
    return pixels | (gone & ~crossing) * np.uint8(255)


def _bridged(rest: Any, span: int, *, upright: bool) -> Any:
    """Pixels with ink of `rest` within `span` on both sides of one direction."""
    kernel = np.ones((span, 1) if upright else (1, span), np.uint8)
    first = (0, 0)
    last = (0, span - 1) if upright else (span - 1, 0)
    from_first: Any = cv2.dilate(rest, kernel, anchor=first)
    return from_first & cv2.dilate(rest, kernel, anchor=last)
