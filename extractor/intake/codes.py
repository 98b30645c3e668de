"""QR codes and patch bars that a digital page draws as filled rectangles."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document.geometry import BBox, bounding

_MODULE_PT, _SIDES_PT = 14.0, (40.0, 480.0)
_FEWEST_MODULES = 80
_DARK = (0.28, 0.72)
_BAR_LENGTH_PT, _BAR_THICK_PT, _FEWEST_BARS = 130.0, (2.6, 24.0), 4


def codes_of(fills: Sequence[BBox]) -> tuple[BBox, ...]:
    """Boxes of the codes among the fills of one page, points."""
    return (*_squares(fills), *_bars(fills), *(_turned(box) for box in _bars([_turned(box) for box in fills])))


def _squares(fills: Sequence[BBox]) -> tuple[BBox, ...]:
    """One code: many small fills that share a square and cover about half of it (runs of modules may be joined)."""
    modules = [box for box in fills if 0.3 < box.height <= _MODULE_PT and 0.3 < box.width <= 8 * _MODULE_PT]
    if len(modules) < _FEWEST_MODULES:
        return ()
    least = min(box.height for box in modules)
    modules = [box for box in modules if box.height < 1.5 * least]
    if len(modules) < _FEWEST_MODULES:
        return ()
    around = bounding(modules)
    low, high = _SIDES_PT
    is_square = low <= around.width <= high and 0.8 <= around.width / max(around.height, 1.0) <= 1.25
    dark = sum(box.area for box in modules) / max(around.area, 1.0)
    return (around,) if is_square and _DARK[0] < dark < _DARK[1] else ()


def _bars(fills: Sequence[BBox]) -> tuple[BBox, ...]:
    """Four level bars or more, as long as each other, close together."""
    low, high = _BAR_THICK_PT
    bars = sorted(
        (box for box in fills if box.width >= _BAR_LENGTH_PT and low <= box.height <= high), key=lambda b: b.top
    )
    groups: list[list[BBox]] = []
    for bar in bars:
        last = groups[-1][-1] if groups else None
        same = last is not None and abs(bar.x0 - last.x0) < 4 and abs(bar.x1 - last.x1) < 4
        if last is None or not same or not 1.0 < bar.top - last.bottom < 2.2 * high:
            groups.append([])
        groups[-1].append(bar)
    return tuple(bounding(group) for group in groups if len(group) >= _FEWEST_BARS and _is_dense(group))


def _is_dense(group: Sequence[BBox]) -> bool:
    """Bars fill more of their place than the bands of a striped table or the lines of a form."""
    return sum(box.area for box in group) > 0.35 * bounding(group).area


def _turned(box: BBox) -> BBox:
    return BBox(box.top, box.x0, box.bottom, box.x1)
