"""Dotted leaders: the dots between a label and its value, which a recogniser takes for letters."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

from extractor.repair.components import components, painted
from extractor.repair.leader_grid import HiddenDot, on_grid, remnants

_MAX_DOT_IN = (0.075, 0.032)
"""Widest and highest piece of a leader, in inches: a dash of 2 mm, a dot blurred by copying. Letters are higher."""
_MAX_GAP_IN = 0.085
_MIN_DOTS = 6
_DASH = 1.8
"""A stroke so many times wider than the dots around it is no dot."""
_MIN_RUN_IN = 0.30


def without_leaders(pixels: Any, dpi: float) -> tuple[Any, Any]:
    """(picture, shapes): white over runs of six small level pieces or more, and the stats of what else is inked.

    A decimal point or an i's dot never stands in such a run. Shapes: rows of left, top, width, height, area in pixels.
    """
    ink = (pixels < 165).astype(np.uint8)
    count, labels, stats = components(ink)
    widths, heights = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    small = (widths <= max(4, _MAX_DOT_IN[0] * dpi)) & (heights <= max(3, _MAX_DOT_IN[1] * dpi))
    small[0] = False
    ids = np.nonzero(small)[0]
    doomed = np.zeros(count, bool)
    hidden: list[HiddenDot] = []
    if len(ids) >= _MIN_DOTS:
        pieces = stats[ids]
        in_run, member = _in_runs(pieces, pixels.shape, dpi)
        in_run |= remnants(pieces, in_run, member)
        continued, hidden = on_grid(pieces, in_run, member, ink)
        doomed[ids[in_run | continued]] = True
    shapes = stats[1:][~doomed[1:]]
    if not doomed.any():
        return pixels, shapes
    mask = cv2.dilate(painted(doomed, labels), np.ones((3, 3), np.uint8))
    cleaned = pixels.copy()
    cleaned[mask > 0] = 255
    for left, top, right, bottom in hidden:
        cleaned[max(0, top) : bottom, max(0, left) : right] = 255
    return cleaned, shapes


def _in_runs(pieces: Any, size: tuple[int, int], dpi: float) -> tuple[Any, Any]:
    """(whether a small piece stands in a leader, the number of its run); pieces are joined as boxes on their own."""
    boxes = np.zeros(size, np.uint8)
    for x, y, w, h, _ in pieces.tolist():
        boxes[y : y + h, x : x + w] = 1
    reach = round(_MAX_GAP_IN * dpi)
    joined = cv2.morphologyEx(boxes, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8))
    runs, labels, stats = components(joined)
    member = labels[pieces[:, 1], pieces[:, 0]]
    counts = np.bincount(member, minlength=runs)
    level = stats[:, cv2.CC_STAT_HEIGHT] <= max(6, 0.05 * dpi)
    long = stats[:, cv2.CC_STAT_WIDTH] >= _MIN_RUN_IN * dpi
    leaders = (counts >= _MIN_DOTS) & level & long
    leaders[0] = False
    return leaders[member] & ~_strokes(pieces, member, leaders), member


def _strokes(pieces: Any, member: Any, leaders: Any) -> Any:
    """For each small piece, whether it is a dash written on its leader ("-" is nihil): wide, and above the dots."""
    dashes = np.zeros(len(pieces), bool)
    foot = pieces[:, 1] + pieces[:, 3]
    for run in np.nonzero(leaders)[0]:
        own = np.nonzero(member == run)[0]
        wide, high, level = np.median(pieces[own, 2]), np.median(pieces[own, 3]), np.median(foot[own])
        dashes[own] = (pieces[own, 2] > _DASH * wide + 1) & (foot[own] < level - 0.6 * high - 1)
    return dashes
