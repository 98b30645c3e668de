"""Which way up: a cheap hint first, a trial where the reading is poor."""

from __future__ import annotations

from typing import Any

import numpy as np

from extractor.ocr.ppocr import PpOcr
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
_CLEARLY_BETTER = 0.12


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
    if not isinstance(engines.ppocr, PpOcr):
        return 0
    scores = [_trial(repaired.picture, turns, engines.ppocr) for turns in range(4)]
    best = int(np.argmax(scores))
    return best if scores[best] > scores[0] + _CLEARLY_BETTER else 0


def _trial(picture: Any, turns: int, ppocr: PpOcr) -> float:
    turned = np.ascontiguousarray(np.rot90(picture, -turns))
    boxes = [box for box in ppocr.boxes(turned) if box[2] - box[0] > 1.5 * (box[3] - box[1])]
    boxes.sort(key=lambda box: box[2] - box[0], reverse=True)
    return reading_score(ppocr.read_boxes(turned, boxes[:_TRIAL_BOXES]))
