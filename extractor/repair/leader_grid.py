"""Dots of a leader between and under the characters of a value, found by the pitch of the run beside them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np

_REACH = 70
"""Steps of the pitch over which a leader is followed under a value: the longest value of a line in small type."""
_PHASE = 0.2
"""How far a dot may stand off the grid, in pitches; grows by a hundredth with each step over unseen ones."""
_LEVEL = 0.4
"""How far a dot may stand off the line of its run, in heights of a dot."""

_FEWEST_RUNS, _FEWEST_LEFT = 3, 3
"""Whole leaders a page must have before shorter remains are believed, and dots in a remnant."""

HiddenDot = tuple[int, int, int, int]
"""Left, top, right, bottom of the part of a dot that hangs below the characters it is joined to, in pixels."""


def remnants(pieces: Any, in_run: Any, member: Any) -> Any:
    """For each small piece, whether it stands in what a long value left of its leader: three to five dots as large as
    the page's other leader dots and as far apart. Numbers have their dots four characters apart."""
    left_over = np.zeros(len(pieces), bool)
    xs = pieces[:, 0] + pieces[:, 2] / 2
    pitches = [_pitch(np.sort(xs[in_run & (member == run)])) for run in np.unique(member[in_run])]
    known = [pitch for pitch in pitches if pitch is not None]
    if len(known) < _FEWEST_RUNS:
        return left_over
    pitch, area = float(np.median(known)), float(np.median(pieces[in_run, 4]))
    alike = ~in_run & (pieces[:, 4] <= 1.7 * area + 2) & (pieces[:, 4] >= 0.4 * area - 2)
    order = np.argsort(member, kind="stable")
    for own in np.split(order, np.nonzero(np.diff(member[order]))[0] + 1):
        dots = own[alike[own]]
        if len(dots) < _FEWEST_LEFT or np.ptp(pieces[dots, 1]) > 0.5 * pitch:
            continue
        steps = np.diff(np.sort(xs[dots]))
        left_over[dots] = bool((np.abs(steps - pitch) <= 0.2 * pitch).all())
    return left_over


def on_grid(pieces: Any, in_run: Any, member: Any, ink: Any) -> tuple[Any, list[HiddenDot]]:
    """(for each small piece whether it continues a run at the run's own pitch and level, dots joined to characters).

    `pieces`: rows of left, top, width, height, area; `in_run`, `member`: whether it stands in a run and in which;
    `ink`: uint8 0/1 picture.
    """
    xs = pieces[:, 0] + pieces[:, 2] / 2
    ys = pieces[:, 1] + pieces[:, 3] / 2
    found = np.zeros(len(pieces), bool)
    hidden: list[HiddenDot] = []
    runs = np.unique(member[in_run])
    known_pitches = [one for run in runs if (one := _pitch(np.sort(xs[in_run & (member == run)]))) is not None]
    usual = float(np.median(known_pitches)) if known_pitches else None
    for run in runs:
        own = np.nonzero(in_run & (member == run))[0]
        own = own[np.argsort(xs[own])]
        pitch = _pitch(xs[own]) or usual
        if pitch is None:
            continue
        slope, level = np.polyfit(xs[own], ys[own], 1) if len(own) >= 12 else (0.0, float(np.median(ys[own])))
        wide, high = float(np.median(pieces[own, 2])), float(np.median(pieces[own, 3]))
        near = np.abs(ys - (slope * xs + level)) <= max(1.5, _LEVEL * high)
        alike = (pieces[:, 3] <= 1.7 * high + 1) & (pieces[:, 2] <= 1.8 * wide + 1)
        free = np.nonzero(near & alike & ~in_run)[0]
        known = list(xs[own])
        for side, start in ((-1, own[0]), (1, own[-1])):
            at = xs[start]
            line = free[side * (xs[free] - at) > 0]
            for piece in line[np.argsort(side * xs[line])]:
                count = abs(xs[piece] - at) / pitch
                if count > _REACH:
                    break
                if _is_step(count, pitch):
                    found[piece] = True
                    at = xs[piece]
                    known.append(at)
        for x in _between(sorted(known), pitch, ink, slope, level):
            y = slope * x + level
            hidden.append(
                (round(x - wide / 2 - 1), round(y - 0.1 * high), round(x + wide / 2 + 2), round(y + high / 2 + 2))
            )
    return found, hidden


def _pitch(xs: Any) -> float | None:
    """The even step of a run, in pixels; None where its dots do not stand evenly."""
    steps = np.diff(xs)
    steps = steps[steps > 0]
    if len(steps) < 4:
        return None
    even = steps[np.abs(steps - np.median(steps)) <= 0.25 * np.median(steps)]
    return float(even.mean()) if len(even) >= 0.6 * len(steps) else None


def _is_step(count: float, pitch: float) -> bool:
    whole = round(count)
    return whole >= 1 and abs(count - whole) * pitch <= max(1.6, min(0.3, _PHASE + 0.01 * whole) * pitch)


def _between(known: list[float], pitch: float, ink: Any, slope: float, level: float) -> list[float]:
    """Where unseen dots must stand: inside the gaps of the leader, and left of it as long as there is ink."""
    places: list[float] = []
    for left, right in pairwise(known):
        count = round((right - left) / pitch)
        places += [left + (right - left) * step / count for step in range(1, count)]
    x = known[0] - pitch
    while x > 0 and len(places) < 4 * _REACH and _has_ink(ink, x, slope * x + level):
        places.append(x)
        x -= pitch
    return places


def _has_ink(ink: Any, x: float, y: float) -> bool:
    row, column = round(y), round(x)
    return bool(ink[max(0, row - 1) : row + 2, max(0, column - 1) : column + 2].any())
