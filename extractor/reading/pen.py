"""Handwriting by the shape of its strokes, for grey pages where ink has no colour.

Logistic, fitted on 65 drawn office and clean pages (five handwriting fonts, `docs/measured.md`): weak for one run of
words, so a page must show several before any of its runs is believed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from extractor.document.elements import Word
from extractor.document.geometry import bounding
from extractor.ocr.lexicon import is_word
from extractor.reading.pen_weights import HIGH, LOW, MEAN, NAMES, SPREAD, WEIGHTS
from extractor.repair import strokes_of

_BESIDE = ("res", "sw", "swabs", "swv", "dark", "hv", "wide", "fill", "conf")
_RUN, _PAGE, _TOP, _LETTERS = 0.5, 0.7, 8, 3


def pen_runs(runs: Sequence[Sequence[Word]], likenesses: Sequence[float], picture: Any, dpi: float) -> set[int]:
    """Numbers of the runs that look written by hand. `likenesses`: how alike both engines read each, in [0, 1]."""
    seen = features(runs, likenesses, picture, dpi)
    chances = {number: _chance(one) for number, one in seen.items()}
    top = sorted(chances.values(), reverse=True)[:_TOP]
    if len(top) < _TOP or sum(top) / _TOP < _PAGE:
        return set()
    return {number for number, chance in chances.items() if chance >= _RUN}


def features(
    runs: Sequence[Sequence[Word]], likenesses: Sequence[float], picture: Any, dpi: float
) -> dict[int, dict[str, float]]:
    """Of each run that can be judged: its strokes, and how they differ from the page's sure print."""
    found: dict[int, dict[str, float]] = {}
    for number, (run, alike) in enumerate(zip(runs, likenesses, strict=True)):
        if sum(len(word.text) for word in run) < _LETTERS:
            continue
        box, scale = bounding(word.box for word in run), dpi / 72.0
        grown = box.grown(0.5, 1.0)
        rows = slice(max(0, int(grown.top * scale)), max(0, int(grown.bottom * scale) + 1))
        one = strokes_of(picture[rows, max(0, int(grown.x0 * scale)) : max(0, int(grown.x1 * scale) + 1)])
        if one is None:
            continue
        one |= {
            "alike": alike, "h": box.height,
            "conf": sum(word.confidence or 0.8 for word in run) / len(run),
            "known": sum(is_word(word.text.strip(".,:")) for word in run) / len(run),
        }  # fmt: skip
        found[number] = one
    print_ = [one for one in found.values() if one["alike"] > 0.97 and one["known"] > 0.5] or list(found.values())
    middles = {name: float(np.median([one[name] for one in print_])) for name in _BESIDE} if print_ else {}
    return {n: one | {f"d_{name}": one[name] - middles[name] for name in _BESIDE} for n, one in found.items()}


def _chance(one: dict[str, float]) -> float:
    values = [
        (min(max(one[name], low), high) - mean) / spread
        for name, low, high, mean, spread in zip(NAMES, LOW, HIGH, MEAN, SPREAD, strict=True)
    ]
    terms = [*values, *(value * value - 1.0 for value in values), 1.0]
    return 1.0 / (1.0 + math.exp(-sum(weight * term for weight, term in zip(WEIGHTS, terms, strict=True))))
