"""Codes for machines: QR codes, and the thick bars (patch codes) by which scanners know a separator sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import cv2
import numpy as np

from extractor.document.elements import Mark
from extractor.repair.components import components
from extractor.repair.options import points
from extractor.repair.payload import payload_of

_SEARCH_DPI, _COARSE_DPI = 110.0, 75.0
_WINDOW_PT = 190.0
_MOST_LETTERS = 700
"""Letter-like shapes above which only codes that read are looked for: a full page is no separator, and the search
costs 30 ms."""
_FINE_DPI, _SPARSE = 180.0, 160
_QR_SIDES_PT = (40.0, 480.0)
_CHEQUERED = 0.3
"""Share of ink that the smallest code leaves somewhere; where nothing is so dark the detector is not asked (25 ms)."""
_BAR_LENGTH_PT, _BAR_THICK_PT = 130.0, (2.6, 24.0)
_FEWEST_BARS = 4


def find_codes(pixels: Any, dpi: float, letter_count: int) -> tuple[Mark, ...]:
    """Marks of kind "qr", points. `pixels`: grey page before its light was evened: that hollows out large blocks."""
    small = cv2.resize(pixels, None, fx=_COARSE_DPI / dpi, fy=_COARSE_DPI / dpi, interpolation=cv2.INTER_AREA)
    window = round(_WINDOW_PT * _COARSE_DPI / 72.0) | 1
    # Against the brightness of the neighbourhood: a lamp's shadow is not ink.
    dark = (small < 0.72 * cv2.blur(small, (window, window))).astype(np.uint8)
    dark |= (small < 70).astype(np.uint8)
    if letter_count > _MOST_LETTERS:
        return _legible(pixels, dpi, dark)
    chequer = round(_QR_SIDES_PT[0] * _COARSE_DPI / 72.0)
    codes: tuple[Mark, ...] = ()
    if float(cv2.boxFilter(dark, cv2.CV_32F, (chequer, chequer)).max()) >= _CHEQUERED:
        codes = _squares(pixels, dpi, letter_count < _SPARSE)
    codes = codes or _legible(pixels, dpi, dark)
    codes = codes or (_blocks(dark) if letter_count < _SPARSE else ())
    return (*codes, *_bars(dark), *_bars_upright(dark))


def without_codes(pixels: Any, codes: Sequence[Mark], dpi: float) -> Any:
    """White where codes stand: a recogniser would spell them."""
    scale = dpi / 72.0
    for code in codes:
        box = code.box.grown(2.0)
        top, left = max(0, round(box.top * scale)), max(0, round(box.x0 * scale))
        pixels[top : max(0, round(box.bottom * scale)), left : max(0, round(box.x1 * scale))] = 255
    return pixels


def _squares(pixels: Any, dpi: float, is_sparse: bool) -> tuple[Mark, ...]:
    """QR codes. On a sparse page a finer picture is searched too: a code of 3 cm drowns at the coarse scale."""
    for search_dpi in (_SEARCH_DPI, _FINE_DPI) if is_sparse else (_SEARCH_DPI,):
        marks = _detected(pixels, dpi, min(1.0, search_dpi / dpi))
        if marks:
            return marks
    return ()


def _legible(pixels: Any, dpi: float, dark: Any) -> tuple[Mark, ...]:
    """Small codes amid print that the detector overlooks on a whole page: blocks that can be read, on any page."""
    marks = []
    for mark in _blocks(dark, 7, 0.75):
        place = mark.box.grown(0.12 * mark.box.width)
        scale = dpi / 72.0
        top, left = max(0, round(place.top * scale)), max(0, round(place.x0 * scale))
        text = payload_of(pixels[top : round(place.bottom * scale), left : round(place.x1 * scale)])
        if text:
            marks.append(replace(mark, text=text))
    return tuple(marks)


def _blocks(dark: Any, reach: int = 9, fill: float = 0.9) -> tuple[Mark, ...]:
    """Square blocks of dense chequer that the detector cannot see the corners of (worn, leaning, cut)."""
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    count, _, stats = components(closed)
    marks = []
    for x, y, w, h, area in stats[1:count].tolist():
        mark = Mark("qr", points((x, y, w, h), _COARSE_DPI), 0.5)
        share = float(dark[y : y + h, x : x + w].mean())
        if _has_qr_size(mark) and 0.85 <= w / h <= 1.18 and area > fill * w * h and 0.3 < share < 0.8:
            marks.append(mark)
    return tuple(marks)


def _detected(pixels: Any, dpi: float, factor: float) -> tuple[Mark, ...]:
    small = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    found, corners = cv2.QRCodeDetector().detectMulti(small)
    if not found or corners is None:
        return ()
    marks = []
    for quad in np.asarray(corners, np.float64):
        x0, y0 = quad.min(axis=0) / factor
        x1, y1 = quad.max(axis=0) / factor
        mark = Mark("qr", points((int(x0), int(y0), int(x1 - x0), int(y1 - y0)), dpi), 0.5)
        if _has_qr_size(mark) and _is_chequered(small, quad):
            edge = int(0.08 * (x1 - x0))
            place = pixels[max(0, int(y0) - edge) : int(y1) + edge, max(0, int(x0) - edge) : int(x1) + edge]
            marks.append(replace(mark, text=payload_of(place)))
    return tuple(marks)


def _has_qr_size(mark: Mark) -> bool:
    low, high = _QR_SIDES_PT
    width, height = mark.box.width, mark.box.height
    return low <= width <= high and low <= height <= high and 0.75 <= width / height <= 1.33


def _is_chequered(small: Any, quad: Any) -> bool:
    """Between a quarter and three quarters dark: tables and seals that were taken for a code are paler."""
    x0, y0 = (int(v) for v in quad.min(axis=0))
    x1, y1 = (int(v) for v in quad.max(axis=0))
    part = small[max(0, y0) : y1, max(0, x0) : x1]
    return bool(part.size and 0.25 < float((part < 128).mean()) < 0.75)


def _bars(dark: Any) -> tuple[Mark, ...]:
    """Four level bars or more, about as long as each other, close together."""
    scale = _COARSE_DPI / 72.0
    shortest = round(_BAR_LENGTH_PT * scale)
    long = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, shortest // 2), np.uint8))
    count, _, stats = components(long)
    low, high = (side * scale for side in _BAR_THICK_PT)
    bars = [
        (int(x), int(y), int(w), int(h)) for x, y, w, h, area in stats[1:count].tolist()
        if w >= shortest and low <= area / w <= high and h <= area / w + 0.03 * w + 2
    ]  # fmt: skip
    bars.sort(key=lambda bar: bar[1])
    marks = []
    group: list[tuple[int, int, int, int]] = []
    for bar in [*bars, (0, 10**6, 0, 0)]:
        if group and not _goes_with(bar, group[-1], high):
            if len(group) >= _FEWEST_BARS:
                marks.append(_around(group))
            group = []
        group.append(bar)
    return tuple(Mark("qr", points(box, _COARSE_DPI), 0.5) for box in marks)


def _bars_upright(dark: Any) -> tuple[Mark, ...]:
    found = _bars(np.ascontiguousarray(cv2.transpose(dark)))
    return tuple(
        Mark(one.kind, type(one.box)(one.box.top, one.box.x0, one.box.bottom, one.box.x1), one.ink) for one in found
    )


def _goes_with(bar: tuple[int, int, int, int], last: tuple[int, int, int, int], high: float) -> bool:
    near = bar[1] - (last[1] + last[3]) < 2.2 * high
    return near and abs(bar[2] - last[2]) < 0.1 * last[2] and abs(bar[0] - last[0]) < 0.1 * last[2]


def _around(bars: Sequence[tuple[int, int, int, int]]) -> tuple[int, int, int, int]:
    x0, y0 = min(bar[0] for bar in bars), min(bar[1] for bar in bars)
    x1, y1 = max(bar[0] + bar[2] for bar in bars), max(bar[1] + bar[3] for bar in bars)
    return (x0, y0, x1 - x0, y1 - y0)
