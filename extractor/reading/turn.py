"""Which way up: a cheap hint first, a trial where the reading is poor."""

from __future__ import annotations

from typing import Any

import numpy as np

from extractor.ocr.engine import PlaceReader
from extractor.ocr.witness import Box
from extractor.reading.options import Engines
from extractor.reading.quality import reading_score
from extractor.repair import Repaired

_BELIEVED, SURE = 0.50, 0.80
"""Chance of the hint from which a page is turned before it is read, and from which nothing else is asked.

Measured on 28 drawn pages in four directions: the likeliest answer was right 112 times of 112, nine times with a
chance of
.51 to .68 (nearly empty last pages), else above .85.
"""
_TRIAL_BOXES = 14
_FAIR = 0.75
_CLEARLY_BETTER = 0.12


def is_doubtful(score: float, chance: float, good: float) -> bool:
    """Whether the other directions are worth a trial: a poor reading, or a fair one where the hint was unsure."""
    return score < good or (chance < SURE and score < _FAIR)


def first_turn(picture: Any, engines: Engines) -> tuple[int, float]:
    """(clockwise quarters to start with, chance that they are right): the classifier's answer; (0, 1.0) where there
    is none."""
    if engines.orientation is None:
        return 0, 1.0
    grey = picture if picture.ndim == 2 else picture[:, :, 1]
    chances = engines.orientation(grey)
    best = int(np.argmax(chances))
    return (best if chances[best] >= _BELIEVED else 0), chances[best]


def other_turn(repaired: Repaired, engines: Engines) -> int:
    """Further clockwise quarters that read clearly better than none, by a trial on a few lines; 0 where none does."""
    if not isinstance(engines.ppocr, PlaceReader):
        return 0
    level = _longest(engines.ppocr.boxes(repaired.picture))
    upright = np.ascontiguousarray(np.rot90(repaired.picture))
    turned = _longest(engines.ppocr.boxes(upright))
    # What lies upside down has its lines in the same places.
    trials = [
        (repaired.picture, level),
        (np.ascontiguousarray(np.rot90(upright, 2)), _upside_down(turned, upright.shape)),
        (np.ascontiguousarray(np.rot90(repaired.picture, 2)), _upside_down(level, repaired.picture.shape)),
        (upright, turned),
    ]
    readings = [engines.ppocr.read_each(picture, boxes) for picture, boxes in trials]
    scores = [reading_score([word for line in lines for word in line]) for lines in readings]
    best = int(np.argmax(scores))
    return best if scores[best] > scores[0] + _CLEARLY_BETTER else 0


def _longest(boxes: list[Box]) -> list[Box]:
    lying = [box for box in boxes if box[2] - box[0] > 1.5 * (box[3] - box[1])]
    return sorted(lying, key=lambda box: box[2] - box[0], reverse=True)[:_TRIAL_BOXES]


def _upside_down(boxes: list[Box], shape: tuple[int, int]) -> list[Box]:
    height, width = shape
    return [(width - x1, height - bottom, width - x0, height - top) for x0, top, x1, bottom in boxes]
