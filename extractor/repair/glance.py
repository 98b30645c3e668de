"""A quick look at a picture of a page before anything is read: what a person could still mend by scanning again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import cv2
import numpy as np

from extractor.repair import measure
from extractor.repair.components import components, shrunk
from extractor.repair.light import even
from extractor.repair.plane import grey, plane
from extractor.repair.quad import flatten
from extractor.repair.skew import skew_of

Side = Literal["kiri", "atas", "kanan", "bawah"]
_DPI = 150.0
_WIDEST_SKEW_DEG = 15.0
_LETTER_PT = (4.0, 26.0)
_RIM_PT = 2.0
_FEWEST_LETTERS = 12


@dataclass(frozen=True, slots=True)
class Glance:
    """`dpi`: dots an inch on the paper, as estimated. `contrast` of ink to paper, `brightness` and `shade` (darkest to
    brightest part) of the paper, `sharpness` of strokes, `ink` (share of dark pixels): all in [0, 1]. `skew_deg`.
    `letter_count` seen; `cut`: sides where letters run off the picture.
    """

    dpi: float
    contrast: float
    brightness: float
    shade: float
    sharpness: float
    skew_deg: float
    letter_count: int
    ink: float
    cut: tuple[Side, ...]


def glance(picture: Any, dpi: float) -> Glance:
    """Measures of a displayed picture (uint8 HxW or HxWx3 RGB) with its stated dpi; a tenth of a second for A4."""
    flat = flatten(plane(picture))
    real = measure.paper_dpi(*flat.size, stated=dpi if flat.pixels.shape[:2] == picture.shape[:2] else 0.0)
    pixels = grey(flat.pixels)
    factor = min(1.0, _DPI / real)
    size = (max(32, round(pixels.shape[1] * factor)), max(32, round(pixels.shape[0] * factor)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) if factor < 0.98 else pixels
    scale = real * (small.shape[0] / pixels.shape[0])
    lit = even(small)
    ink, count, labels, stats, like = _inked(lit, 150, scale)
    if int(like.sum()) < _FEWEST_LETTERS:  # a faint print does not reach the usual threshold
        paler = _inked(lit, 238, scale)
        if int(paler[-1].sum()) >= _FEWEST_LETTERS:
            ink, count, labels, stats, like = paler
    return Glance(
        dpi=real, contrast=measure.contrast(small, ink), brightness=_brightness(small), shade=_shade(small),
        sharpness=_sharpness(small, ink, labels, like), skew_deg=skew_of(ink, _WIDEST_SKEW_DEG),
        letter_count=int(like.sum()), ink=float(ink.mean()), cut=_cut(stats[:count], like, ink.shape, scale),
    )  # fmt: skip


def _inked(lit: Any, threshold: int, dpi: float) -> tuple[Any, int, Any, Any, Any]:
    """(ink 0/1, count, labels, stats, which components are like letters) under a threshold."""
    ink = (lit < threshold).astype(np.uint8)
    count, labels, stats = components(ink)
    return ink, count, labels, stats, _letters(stats[:count], dpi)


def _letters(stats: Any, dpi: float) -> Any:
    """Which components have the size of a letter; the background (row 0) is none."""
    low, high = (side * dpi / 72.0 for side in _LETTER_PT)
    wide, tall, area = stats[:, 2], stats[:, 3], stats[:, 4]
    like = (tall >= low) & (tall <= high) & (wide >= 0.15 * tall) & (wide <= 2.5 * high) & (area >= 0.15 * wide * tall)
    like[0] = False
    return like


def _brightness(small: Any) -> float:
    return float(np.percentile(small[::4, ::4], 80)) / 255.0


def _shade(small: Any) -> float:
    """The paper's darkest part over its brightest, parts of about 2 cm, the rim left out."""
    parts = shrunk(cv2.dilate(small[::2, ::2], np.ones((7, 7), np.uint8)), (12, 16))[1:-1, 1:-1]
    return float(np.percentile(parts, 4)) / max(1.0, float(np.percentile(parts, 96)))


def _sharpness(small: Any, ink: Any, labels: Any, like: Any) -> float:
    """How steep strokes are: the step over two pixels (at 150 dpi a third of a millimetre) as a share of the step from
    paper to ink. Crisp print comes near 1, a shaken photo under .35.
    """
    if int(like.sum()) < _FEWEST_LETTERS:
        return 1.0
    mask = like.astype(np.uint8)[labels] if labels.size else ink
    rim = cv2.morphologyEx(mask, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0
    steps = cv2.morphologyEx(small, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))[rim].astype(np.float32)
    window = np.ones((15, 15), np.uint8)
    spans = cv2.subtract(cv2.dilate(small, window), cv2.erode(small, window))[rim].astype(np.float32)
    clear = spans > 12
    return float(np.percentile(steps[clear] / spans[clear], 60)) if int(clear.sum()) > 50 else 0.0


def _cut(stats: Any, like: Any, shape: tuple[int, ...], dpi: float) -> tuple[Side, ...]:
    """Sides where three letters and more touch the edge of the picture."""
    rim = _RIM_PT * dpi / 72.0
    x, y, w, h = (stats[like, at] for at in range(4))
    touching: dict[Side, int] = {
        "kiri": int((x <= rim).sum()), "atas": int((y <= rim).sum()),
        "kanan": int((x + w >= shape[1] - rim).sum()), "bawah": int((y + h >= shape[0] - rim).sum()),
    }  # fmt: skip
    return tuple(side for side, number in touching.items() if number >= 3)
