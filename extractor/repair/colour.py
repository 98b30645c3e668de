"""Coloured stamps: found by their ring or frame, and lifted off the print beneath."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

from extractor.document.elements import Mark
from extractor.repair.components import components, shrunk
from extractor.repair.options import points

COLOUR_DPI = 75.0
_SMALL_DPI = COLOUR_DPI
_SIDES_PT = (34.0, 260.0)
"""A stamp of an office is 20 to 80 mm; pen writing is lower than 12 mm, a coloured letterhead wider than a page's
half."""
_MIN_CHROMA = 34


def coarse_chroma(colour: Any, size: tuple[int, int], dpi: float) -> Any:
    """uint8 chroma of a page at `COLOUR_DPI`, None for a grey picture; `size` (width, height) at `dpi`."""
    if colour.ndim == 2:
        return None
    small = _white_balanced(shrunk(colour, _coarse(size, dpi)))
    red, green, blue = cv2.split(small)
    return cv2.subtract(cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue))


def _coarse(size: tuple[int, int], dpi: float) -> tuple[int, int]:
    return (max(8, round(size[0] * COLOUR_DPI / dpi)), max(8, round(size[1] * COLOUR_DPI / dpi)))


def destamp(colour: Any, chroma: Any, plain: Any, dpi: float) -> tuple[Any, tuple[Mark, ...]]:
    """(the grey picture `plain` with coloured stamps faded, one Mark a stamp, points).

    `colour`: the same page as HxWx3 RGB in any density; `chroma` from `coarse_chroma`, None for a grey page (then
    nothing is done); `dpi` is that of `plain`.
    """
    if chroma is None:
        return plain, ()
    height, width = plain.shape
    coloured = (chroma > _MIN_CHROMA).astype(np.uint8)
    if coloured.mean() < 0.0005:
        return plain, ()
    joined: Any = cv2.dilate(coloured, np.ones((3, 3), np.uint8))
    count, labels, stats = components(joined)
    low, high = (side * _SMALL_DPI / 72.0 for side in _SIDES_PT)
    region = np.zeros(joined.shape, np.uint8)
    marks: list[Mark] = []
    for index in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[index])
        if not (low <= w <= high and low <= h <= high) or not _is_framed(labels[y : y + h, x : x + w] == index):
            continue
        region[y : y + h, x : x + w] = 1
        marks.append(Mark("stamp", points((x, y, w, h), _SMALL_DPI), round(area / (w * h), 3)))
    if not marks:
        return plain, ()
    mask = cv2.resize(region & joined, (width, height), interpolation=cv2.INTER_NEAREST) > 0
    return _faded(cv2.resize(colour, (width, height), interpolation=cv2.INTER_AREA), plain, mask), _outermost(marks)


def colour_map(chroma: Any, to_sized: Any, dpi: float) -> Any:
    """How coloured the ink of a page is: uint8 chroma at `COLOUR_DPI` in the reading frame, None for a grey picture.

    `chroma`: from `coarse_chroma`; `to_sized`: reading pixels -> pixels before the page was made level.
    """
    if chroma is None:
        return None
    factor = COLOUR_DPI / dpi
    small_size = (chroma.shape[1], chroma.shape[0])
    scale = np.diag([1.0 / factor, 1.0 / factor, 1.0])
    back = np.linalg.inv(scale) @ to_sized @ scale
    return cv2.warpPerspective(chroma, back, small_size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)


def _faded(colour: Any, plain: Any, mask: Any) -> Any:
    bright = _white_balanced(colour)
    lightest = cv2.max(cv2.max(bright[:, :, 0], bright[:, :, 1]), bright[:, :, 2])
    # The brightest channel of a purple or blue pixel lies far above that of the black print beneath it.
    black = float(np.percentile(lightest[::4, ::4], 0.7)) + 22.0
    ramp = cv2.LUT(lightest, np.clip((np.arange(256) - black) * (255.0 / 75.0), 0, 255).astype(np.uint8))
    lifted = plain.copy()
    lifted[mask] = np.maximum(plain[mask], np.minimum(ramp[mask], np.uint8(np.percentile(plain[::4, ::4], 70))))
    return lifted


def _outermost(marks: list[Mark]) -> tuple[Mark, ...]:
    return tuple(m for m in marks if not any(o is not m and m.box.covered_by(o.box) > 0.8 for o in marks))


def _white_balanced(pixels: Any) -> Any:
    """Warm lamp light colours the whole sheet: each channel is stretched to the sheet's own white."""
    channels = []
    for channel in cv2.split(pixels):
        white = max(float(np.percentile(channel[::4, ::4], 80)), 60.0)
        channels.append(cv2.convertScaleAbs(channel, alpha=245.0 / white))
    return cv2.merge(channels)


def _is_framed(shape: Any) -> bool:
    """Whether a coloured shape is a ring or frame: its outline runs near the box on every side and it is no solid
    block."""
    height, width = shape.shape
    if not 0.4 < width / height < 3.5 or shape.mean() > 0.75:
        return False
    band_x, band_y = max(2, width // 5), max(2, height // 5)
    sides: tuple[Any, ...] = (shape[:band_y].any(axis=0).mean(), shape[-band_y:].any(axis=0).mean())
    sides += (shape[:, :band_x].any(axis=1).mean(), shape[:, -band_x:].any(axis=1).mean())
    return bool(min(sides) > 0.45)
