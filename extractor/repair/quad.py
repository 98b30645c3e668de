"""The sheet on a darker desk: its four corners, and the sheet flat."""

from __future__ import annotations

import math
from typing import Any

import cv2
import numpy as np

from extractor.repair.plane import Plane, grey

_SIDE = 700
_PAPERS = (297 / 210, 330 / 215, 330 / 210, 275 / 215, 11 / 8.5)
"""Long by short side of A4, folio as sold, folio by rule (Permendagri on naskah dinas: 210 x 330 mm), kuarto,
letter."""


def flatten(source: Plane) -> Plane:
    """The sheet alone, flat, when a picture shows a bright sheet on a darker ground; else the picture itself."""
    corners = sheet_corners(grey(source.pixels))
    if corners is None:
        return source
    top, bottom = _length(corners, 0, 1), _length(corners, 3, 2)
    left, right = _length(corners, 0, 3), _length(corners, 1, 2)
    width, height = (top + bottom) / 2, (left + right) / 2
    width, height = _as_paper(width, height)
    size = (round(width), round(height))
    target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], np.float32)
    return source.warped(cv2.getPerspectiveTransform(target, corners), size)


def sheet_corners(pixels: Any) -> Any:
    """4x2 float32 corners (top left, clockwise) of a bright sheet on dark ground, or None."""
    height, width = pixels.shape
    coarse = pixels[:: max(1, height // _SIDE), :: max(1, width // _SIDE)]
    # Single pixels tell a bright rim well enough when it is far brighter than any desk.
    if np.median(_rim(coarse, 6)) > 0.82 * np.percentile(coarse, 85):
        return None
    factor = _SIDE / max(height, width)
    small = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (5, 5), 0)
    paper = float(np.percentile(small, 85))
    if np.median(_rim(small, 6)) > 0.72 * paper:  # the rim is as bright as paper: no desk to be seen
        return None
    for mask in _masks(small):
        corners = _quad(mask)
        if corners is not None:
            return (corners + 0.5) / factor - 0.5
    return None


def _rim(small: Any, deep: int) -> Any:
    parts = (small[:deep], small[-deep:], small[:, :deep], small[:, -deep:])
    return np.concatenate([part.ravel() for part in parts])


def _masks(small: Any) -> list[Any]:
    """Bright against dark: by Otsu; then against the desk's own brightness, for a sheet with a deep shadow on it."""
    _, otsu = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    desk = float(np.percentile(_rim(small, 4), 60))
    _, above = cv2.threshold(small, min(250.0, desk + 30), 255, cv2.THRESH_BINARY)
    return [above, otsu]


def _quad(mask: Any) -> Any:
    kernel = np.ones((9, 9), np.uint8)
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel)
    closed = cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel)
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    hull = cv2.convexHull(max(contours, key=cv2.contourArea))
    area = cv2.contourArea(hull)
    total = mask.shape[0] * mask.shape[1]
    if not 0.30 * total < area < 0.985 * total:
        return None
    length = cv2.arcLength(hull, True)
    for share in (0.01, 0.02, 0.03, 0.05):
        shape = cv2.approxPolyDP(hull, share * length, True)
        if len(shape) == 4:
            corners = _in_order(shape.reshape(4, 2).astype(np.float32))
            good = area / max(cv2.contourArea(corners), 1.0)
            return corners if 0.93 < good < 1.07 and _is_rectangular(corners) else None
        if len(shape) < 4:
            return None
    return None


def _in_order(corners: Any) -> Any:
    total, gap = corners.sum(axis=1), corners[:, 0] - corners[:, 1]
    chosen = (int(total.argmin()), int(gap.argmax()), int(total.argmax()), int(gap.argmin()))
    return corners[list(chosen)]


def _is_rectangular(corners: Any) -> bool:
    """Angles between 65 and 115 degrees: anything else is a hand, a second sheet or a cut picture."""
    for at in range(4):
        a, b = corners[at - 1] - corners[at], corners[(at + 1) % 4] - corners[at]
        cosine = float(a @ b) / max(1e-6, math.hypot(*a) * math.hypot(*b))
        if abs(cosine) > math.cos(math.radians(65)):
            return False
    return True


def _length(corners: Any, a: int, b: int) -> float:
    return float(math.hypot(*(corners[a] - corners[b])))


def _as_paper(width: float, height: float) -> tuple[float, float]:
    """A lens seen from the side shortens one direction; within 6 % of a paper's shape, that shape is taken."""
    long, short = max(width, height), min(width, height)
    best = min(_PAPERS, key=lambda ratio: abs(math.log(long / short / ratio)))
    if abs(math.log(long / short / best)) < 0.06:
        short = long / best
    return (short, long) if height >= width else (long, short)
