"""The first look at a page, before it is read: what the clerk may mend while the visitor still stands there, and how
the page looks from afar.

The same measures are taken in the browser (static/js/measure.js) of pictures that are not sent yet; keep them alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from PIL import Image

Side = Literal["kiri", "atas", "kanan", "bawah"]
Advice = tuple[str, *tuple[str | int, ...]]
"""A word of the desk (q.…) and its facts."""

WIDTH = 400
_DARK, _BURNT, _BURNT_SHARE, _WHITE_PAPER = 90, 254, 0.02, 225
_RIM_IN, _LINE_IN, _LINE_GAP_IN = 3 / 25.4, (0.04, 0.26), 0.03
_SKEW_DEG, _WIDEST_DEG, _STEP_DEG = 3.0, 15.0, 0.5
_URGENT_DPI, _GOOD_DPI = 120, 200
_BLOCK = 25
_INK = 0.72
_STEP = 4
"""Grey levels: bare paper must not toss a coin. Measured on 34 drawn pages, of 1024 bits: the same page scanned anew,
1 mm off and 0.3 to 0.7 degrees turned, differs by 27 to 44 (median), another page of the same form filled in otherwise
by 5 to 12. So a look finds candidates only; whether two pages say the same, their words decide."""
_FEW_INK = 400
ASKS = frozenset({"q.dark", "q.glare", "q.cut", "q.dpi.urgent"})
"""Words that hold a file until the clerk has answered; the others are only told."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """`look`: 64 bits in hex, `detail`: 1024 bits in hex; both "" for a page with hardly any ink, which looks like
    every other."""

    number: int
    advice: tuple[Advice, ...]
    look: str
    detail: str


def first_look(pixels: Any, number: int, scan_dpi: float | None) -> FirstLook:
    """Of a grey copy (uint8 HxW as displayed, 400 pixels wide or more). `scan_dpi` None: a drawn page, nothing to
    advise."""
    image = Image.fromarray(pixels)
    height = max(1, round(image.height * WIDTH / image.width))
    small = np.asarray(image.resize((WIDTH, height), Image.Resampling.BOX), dtype=np.int16)
    ink = inked(small)
    advice = advice_of(small, ink, number, scan_dpi) if scan_dpi is not None else ()
    if int(ink.sum()) < _FEW_INK:
        return FirstLook(number, advice, "", "")
    return FirstLook(number, advice, _differences(image, 8), _differences(image, 32))


def advice_of(small: Any, ink: Any, number: int, scan_dpi: float) -> tuple[Advice, ...]:
    """What to say of a copy 400 pixels wide."""
    said: list[Advice] = []
    if int(np.median(small)) < _DARK:
        said.append(("q.dark",))
    elif _has_glare(small, ink):
        said.append(("q.glare",))
    if scan_dpi < _URGENT_DPI:
        said.append(("q.dpi.urgent", round(scan_dpi)))
    elif scan_dpi < _GOOD_DPI - 4:  # 199 dpi is a rounding of 200
        said.append(("q.dpi", round(scan_dpi)))
    said += [("q.cut", side, number) for side in cut_sides(small, ink)]
    skew = skew_deg(ink)
    if abs(skew) > _SKEW_DEG:
        said.append(("q.skew", number, f"{abs(skew):.1f}".replace(".", ",")))
    return tuple(said)


def inked(small: Any) -> Any:
    """Pixels darker than the paper round them, as a mask."""
    height, width = small.shape
    down, right = -height % _BLOCK, -width % _BLOCK
    padded = np.pad(small, ((0, down), (0, right)), mode="edge")
    rows, columns = padded.shape[0] // _BLOCK, padded.shape[1] // _BLOCK
    blocks = padded.reshape(rows, _BLOCK, columns, _BLOCK).swapaxes(1, 2).reshape(rows, columns, -1)
    at = _BLOCK * _BLOCK * 4 // 5
    paper = np.partition(blocks, at, axis=2)[:, :, at]
    whole = np.repeat(np.repeat(paper, _BLOCK, axis=0), _BLOCK, axis=1)
    return small < _INK * whole[:height, :width]


def _has_glare(small: Any, ink: Any) -> bool:
    """Burnt-out paper inside the text, on paper that is not white everywhere."""
    if np.percentile(small, 60) >= _WHITE_PAPER:
        return False
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if rows.size == 0:
        return False
    inside = small[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return float((inside >= _BURNT).mean()) > _BURNT_SHARE


def cut_sides(small: Any, ink: Any) -> tuple[Side, ...]:
    """Sides where writing runs into the border: two lines or more at a side edge, many letters above or below."""
    height, width = small.shape
    per_inch = max(width, height) / 11.69
    rim = max(2, round(_RIM_IN * per_inch))
    paper = float(np.percentile(small, 70))
    sides: list[Side] = []
    strips: tuple[tuple[Side, Any, Any, int], ...] = (
        ("kiri", small[:, :rim], ink[:, :rim].any(axis=1), 2),
        ("kanan", small[:, -rim:], ink[:, -rim:].any(axis=1), 2),
        ("atas", small[:rim], ink[:rim].any(axis=0), 12),
        ("bawah", small[-rim:], ink[-rim:].any(axis=0), 12),
    )
    for side, strip, touched, fewest in strips:
        # A dark border is a table or a lid, not paper: nothing is known of the writing there.
        if float(np.percentile(strip, 30)) >= 0.8 * paper and _runs(touched, per_inch) >= fewest:
            sides.append(side)
    return tuple(sides)


def _runs(touched: Any, per_inch: float) -> int:
    """Stretches as long as a line of writing is high, with paper between them."""
    low, high = _LINE_IN[0] * per_inch, _LINE_IN[1] * per_inch
    edges = np.flatnonzero(np.diff(np.concatenate(([0], touched.astype(np.int8), [0]))))
    starts, ends = edges[::2], edges[1::2]
    count, free_from = 0, -1e9
    for start, end in zip(starts, ends, strict=True):
        if low <= end - start <= high and start - free_from >= _LINE_GAP_IN * per_inch:
            count += 1
        free_from = end
    return count


def skew_deg(ink: Any) -> float:
    """How far the lines lean, degrees, positive when they fall to the right; 0 for a page of few words."""
    ys, xs = np.nonzero(ink[:, 8:-8])
    if ys.size < _FEW_INK:
        return 0.0
    step = max(1, ys.size // 8000)
    ys, xs = ys[::step].astype(np.float64), xs[::step].astype(np.float64)
    best, best_score = 0.0, -1.0
    for tenth in range(round(-_WIDEST_DEG / _STEP_DEG), round(_WIDEST_DEG / _STEP_DEG) + 1):
        angle = tenth * _STEP_DEG
        rows = np.floor(ys - xs * np.tan(np.radians(angle)) + 200).astype(np.int64)
        counts = np.bincount(np.clip(rows, 0, ink.shape[0] + 400))
        score = float((counts.astype(np.float64) ** 2).sum())
        if score > best_score:
            best, best_score = angle, score
    return best


def _differences(image: Image.Image, side: int) -> str:
    """Whether each of side x side places is brighter than its left neighbour, in hex."""
    tiny = np.asarray(image.resize((side + 1, side), Image.Resampling.BOX), dtype=np.int16)
    return np.packbits(tiny[:, 1:] > tiny[:, :-1] + _STEP).tobytes().hex()
