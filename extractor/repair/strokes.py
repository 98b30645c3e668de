"""How a run of letters was put on paper: how level it stands, how thick and even its strokes are."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

from extractor.repair.components import components

_DARK = 140


def strokes_of(part: Any) -> dict[str, float] | None:
    """Measures of a grey cut-out of one run of words, lengths as shares of its height; None under three letters.

    res: how far the feet of letters leave their line; slope of that line; sw, swabs (pixels), swv: stroke width and
    its spread; dark: shade of the ink; hv: spread of letter heights; fill: share of ink; wide: letter width to height.
    """
    if part.size < 50:
        return None
    ink = (part < _DARK).astype(np.uint8)
    count, _, stats = components(ink)
    stats, height = stats[1:count], part.shape[0]
    tall = (stats[:, 3] > 0.25 * height) & (stats[:, 4] > 6) & (stats[:, 2] < 4 * height)
    stats = stats[tall].astype(np.float64)
    if len(stats) < 3:
        return None
    feet, x = stats[:, 1] + stats[:, 3], stats[:, 0] + stats[:, 2] / 2
    near = np.abs(feet - np.median(feet)) < 0.22 * height
    if near.sum() < 3 or np.ptp(x[near]) < 1:
        return None
    slope, foot = np.polyfit(x[near], feet[near], 1)
    off = feet[near] - slope * x[near] - foot
    depth = cv2.distanceTransform(ink, cv2.DIST_L2, 3)
    ridge = depth[(depth >= cv2.dilate(depth, np.ones((3, 3), np.uint8)) - 1e-3) & (ink > 0)]
    width = 2.0 * float(np.median(ridge))
    return {
        "res": float(np.sqrt((off**2).mean()) / height), "slope": float(abs(slope)), "sw": width / height,
        "swabs": width, "swv": float(np.std(ridge) / max(0.3, float(np.mean(ridge)))),
        "dark": float(np.percentile(part[ink > 0], 20)), "hv": float(np.std(stats[:, 3]) / np.mean(stats[:, 3])),
        "fill": float(ink.mean()), "wide": float(np.median(stats[:, 2] / stats[:, 3])),
    }  # fmt: skip
