"""How far the lines of a page lean, by the sharpness of its row profile."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

_SIDE = 1000
_MAX_POINTS = 60_000


def skew_of(ink: Any, max_deg: float) -> float:
    """Degrees by which lines rise to the right (clockwise turn that makes them level); `ink` is 0/1, HxW."""
    height, width = ink.shape
    factor = min(1.0, _SIDE / max(height, width))
    small = cv2.resize(ink * np.uint8(255), None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ys, xs = np.nonzero(small > 60)
    if len(xs) < 200:
        return 0.0
    step = max(1, len(xs) // _MAX_POINTS)
    xs, ys = xs[::step].astype(np.float32), ys[::step].astype(np.float32)
    coarse = _best(xs, ys, np.arange(-max_deg, max_deg + 0.01, 0.5))
    fine = _best(xs, ys, np.arange(coarse - 0.5, coarse + 0.51, 0.1))
    return float(_best(xs, ys, np.arange(fine - 0.1, fine + 0.11, 0.05)))


def _best(xs: Any, ys: Any, angles: Any) -> float:
    scores = [_sharpness(xs, ys, float(angle)) for angle in angles]
    return float(angles[int(np.argmax(scores))])


def _sharpness(xs: Any, ys: Any, angle_deg: float) -> float:
    rows = ys + xs * np.tan(np.radians(angle_deg))
    profile = np.bincount((rows - rows.min()).astype(np.int32)).astype(np.float64)
    return float((np.diff(profile) ** 2).sum())


def levelling(size: tuple[int, int], skew_deg: float) -> Any:
    """3x3 from new pixel to old: a turn about the centre that makes lines of this skew level."""
    width, height = size
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -skew_deg, 1.0)
    return np.vstack([cv2.invertAffineTransform(turn), [0.0, 0.0, 1.0]])
