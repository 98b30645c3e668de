"""Round seals in grey and black: a photocopy keeps the ring when the colour is gone."""

from __future__ import annotations

import math
from typing import Any

import cv2
import numpy as np

from extractor.document.elements import Mark
from extractor.document.geometry import BBox

_DPI = 100.0
"""Search scale: a ring drawn 0.5 mm thick is two pixels."""
_RADIUS_PT = (20.0, 68.0)
"""Seals of offices and companies measure 15 to 48 mm across."""
_COVERED = 0.62
"""Share of the circle that must be inked: text that happens to lie on a circle reaches 0.4."""
_CONTRAST = 0.3
"""How much more of the ring is inked than of the circles a seventh inside and outside of it."""
_LEAST_INK = 60
_MOST_RINGS = 40
"""Circles tried, best first: a page full of words that nobody could read gives hundreds."""
_RAYS = np.linspace(0, 2 * math.pi, 120, endpoint=False)


def find_seals(ink: Any, dpi: float) -> tuple[Mark, ...]:
    """Marks of kind "stamp" where a ring is drawn, largest first, none inside another.

    `ink`: uint8 0/1 without the words and squares that are already explained.
    """
    scale = _DPI / dpi
    small = cv2.resize(ink * 255, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if int((small > 60).sum()) < _LEAST_INK:
        return ()
    low, high = (round(radius * _DPI / 72.0) for radius in _RADIUS_PT)
    circles = cv2.HoughCircles(
        small, cv2.HOUGH_GRADIENT, 2, minDist=low, param1=120, param2=45, minRadius=low, maxRadius=high
    )
    if circles is None:
        return ()
    solid = cv2.dilate((small > 60).astype(np.uint8), np.ones((3, 3), np.uint8))
    found: list[tuple[float, float, float]] = []
    for x, y, radius in sorted(circles[0][:_MOST_RINGS].tolist(), key=lambda circle: -circle[2]):
        if any(math.hypot(x - cx, y - cy) < r for cx, cy, r in found):
            continue
        share, dx, dy, dr = max(
            (_coverage(solid, x + dx, y + dy, radius + dr), dx, dy, dr)
            for dr in (-3.0, -1.5, 0.0, 1.5, 3.0) for dx in (-2.0, 0.0, 2.0) for dy in (-2.0, 0.0, 2.0)
        )  # fmt: skip
        beside = sum(_coverage(solid, x + dx, y + dy, (radius + dr) * part) for part in (0.86, 1.14)) / 2
        if share >= _COVERED and share - beside >= _CONTRAST:
            found.append((x + dx, y + dy, radius + dr))
    return tuple(
        Mark("stamp", BBox(*((v / _DPI * 72.0) for v in (x - r, y - r, x + r, y + r))), 0.2) for x, y, r in found
    )


def _coverage(solid: Any, x: float, y: float, radius: float) -> float:
    """Share of the rays from the centre that meet ink on the circle; 0 where it leaves the page."""
    columns = np.rint(x + radius * np.cos(_RAYS)).astype(int)
    rows = np.rint(y + radius * np.sin(_RAYS)).astype(int)
    inside = (rows >= 0) & (rows < solid.shape[0]) & (columns >= 0) & (columns < solid.shape[1])
    if not inside.all():
        return 0.0
    return float(solid[rows, columns].mean())


def without_seals(ink: Any, seals: tuple[Mark, ...], dpi: float) -> Any:
    """A copy of the ink without the discs of the seals."""
    free = ink.copy()
    for seal in seals:
        scale = dpi / 72.0
        centre = (round(seal.box.x_center * scale), round(seal.box.y_center * scale))
        cv2.circle(free, centre, round(seal.box.width / 2 * scale + 0.02 * dpi), 0, -1)
    return free
