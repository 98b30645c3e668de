"""Even light: paper becomes white, ink keeps its shades; black scanner borders go."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

from extractor.repair.components import components, painted, shrunk

_SIDE = 450
"""The paper's brightness is estimated on a picture this high: letters vanish in it, shadows stay."""


def even(pixels: Any) -> Any:
    """Grey picture with its background divided out and the ink stretched towards black."""
    height, width = pixels.shape
    factor = _SIDE / max(height, width)
    small = shrunk(pixels, (max(1, round(width * factor)), max(1, round(height * factor))))
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    paper = cv2.medianBlur(paper, 21)
    paper = cv2.resize(np.maximum(paper, 12), (width, height), interpolation=cv2.INTER_LINEAR)
    flat = cv2.divide(pixels, paper, scale=250)
    black = min(float(np.percentile(flat[::3, ::3], 0.5)), 150.0)
    # A blank sheet has no ink: its noise must not be stretched to black.
    table = np.clip((np.arange(256) - black) * (255.0 / (245.0 - black)), 0, 255).astype(np.uint8)
    return cv2.LUT(flat, table)


def without_borders(pixels: Any) -> Any:
    """Dark bands and corners that touch the edge of the picture become paper (lid of a copier, edge of a desk)."""
    height, width = pixels.shape
    factor = 0.25
    small = shrunk(pixels, (max(1, round(width * factor)), max(1, round(height * factor))))
    dark = (small < 140).astype(np.uint8)
    dark = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    count, labels, stats = components(dark)
    rows, columns = dark.shape
    near = max(2, round(0.004 * max(rows, columns)))
    gone = np.zeros(count, bool)
    for index in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[index])
        touches = x <= near or y <= near or x + w >= columns - near or y + h >= rows - near
        band = (w > 0.12 * columns or h > 0.12 * rows) and min(w, h) < 0.12 * min(rows, columns)
        solid = area > 0.0015 * rows * columns and area > 0.5 * w * h
        gone[index] = touches and (band or solid or (area > 0.02 * rows * columns and area > 0.3 * w * h))
    if not gone.any():
        return pixels
    mask = cv2.dilate(painted(gone, labels), np.ones((3, 3), np.uint8))
    mask = cv2.resize(mask, (width, height), interpolation=cv2.INTER_NEAREST)
    cleaned = pixels.copy()
    cleaned[mask > 0] = 255
    return cleaned
