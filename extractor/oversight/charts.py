"""Where the ink of a chart goes: bars and lines as plain numbers, drawn as SVG by whoever has a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """In the units of the chart's box; `value` is what it stands for."""

    x: float
    y: float
    width: float
    height: float
    value: int


def bars(values: Sequence[int], width: float, height: float, most: int = 0, gap: float = 0.35) -> list[Bar]:
    """Standing bars of the same width from left to right. `most`, else the largest value, fills the height."""
    most, found = max(most, *values, 1), []
    step = width / max(len(values), 1)
    own = step * (1 - gap)
    for place, value in enumerate(values):
        tall = round(height * max(value, 0) / most, 2)
        at = round(place * step + (step - own) / 2, 2)
        found.append(Bar(at, round(height - tall, 2), round(own, 2), tall, value))
    return found


def line(values: Sequence[int], width: float, height: float, most: int = 0) -> str:
    """The points of an SVG polyline over the middles of the same bars."""
    drawn = bars(values, width, height, most)
    return " ".join(f"{one.x + one.width / 2:.2f},{one.y:.2f}" for one in drawn)


def share(part: int, whole: int) -> int:
    """Per cent, rounded; 0 of nothing. Never 100 while something is missing, never 0 while something is there."""
    if whole <= 0 or part <= 0:
        return 0
    if part >= whole:
        return 100
    return min(99, max(1, round(100 * part / whole)))
