"""Dotted leaders: the dots between a label and its value, which a recogniser takes for letters."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

_MAX_DOT_IN = (0.075, 0.032)
"""Widest and highest piece of a leader, in inches: a dash of 2 mm, a dot blurred by copying. Letters are higher."""
_MAX_GAP_IN = 0.085
_MIN_DOTS = 6
_MIN_RUN_IN = 0.30


def without_leaders(pixels: Any, dpi: float) -> Any:
    """White over runs of six small level pieces or more; a decimal point or an i's dot never stands in such a run."""
    ink = (pixels < 165).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    widths, heights = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    small = (widths <= max(4, _MAX_DOT_IN[0] * dpi)) & (heights <= max(3, _MAX_DOT_IN[1] * dpi))
    small[0] = False
    if int(small.sum()) < _MIN_DOTS:
        return pixels
    reach = round(_MAX_GAP_IN * dpi)
    dots = small[labels].astype(np.uint8)
    joined = cv2.morphologyEx(dots, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8))
    runs, run_labels, run_stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    ids = np.nonzero(small)[0]
    lefts, tops = stats[ids, cv2.CC_STAT_LEFT], stats[ids, cv2.CC_STAT_TOP]
    # A piece belongs to the run under its first inked pixel; its own first row holds one.
    first = lefts + (labels[tops, :][np.arange(len(ids)), :] == ids[:, None]).argmax(axis=1) - lefts
    member = run_labels[tops, first]
    counts = np.bincount(member, minlength=runs)
    level = run_stats[:, cv2.CC_STAT_HEIGHT] <= max(6, 0.05 * dpi)
    long = run_stats[:, cv2.CC_STAT_WIDTH] >= _MIN_RUN_IN * dpi
    leaders = (counts >= _MIN_DOTS) & level & long
    leaders[0] = False
    if not leaders.any():
        return pixels
    doomed = np.zeros(count, bool)
    doomed[ids[leaders[member]]] = True
    mask = cv2.dilate(doomed[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
    cleaned = pixels.copy()
    cleaned[mask > 0] = 255
    return cleaned
