"""Round seals without colour."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.document.geometry import BBox
from extractor.repair import find_seals, without_seals

DPI = 200.0


def test_a_ring_with_letters_and_a_pen_stroke_across_is_a_seal() -> None:
    ink = np.zeros((1200, 1600), np.uint8)
    cv2.circle(ink, (600, 500), 83, 1, 4)
    cv2.circle(ink, (600, 500), 58, 1, 2)
    for angle in range(0, 360, 24):
        x, y = 600 + 70 * np.cos(np.radians(angle)), 500 + 70 * np.sin(np.radians(angle))
        cv2.putText(ink, "A", (int(x) - 6, int(y) + 6), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 1, 1)
    cv2.line(ink, (560, 540), (800, 470), 1, 4)
    (seal,) = find_seals(ink, DPI)
    true = BBox(*(v * 72 / DPI for v in (515, 415, 685, 585)))
    assert seal.kind == "stamp"
    assert seal.box.iou(true) > 0.8
    free = without_seals(ink, (seal,), DPI)
    assert free[500, 683] == 0
    assert free[475, 780] == 1, "the stroke outside stays"


@pytest.mark.parametrize("size", [1, 2])
def test_lines_of_words_nobody_could_read_are_no_seal(size: int) -> None:
    ink = np.zeros((1200, 1600), np.uint8)
    for row in range(100, 1100, 34):
        cv2.putText(ink, "Pxlaporan kotaawijaya 0125 mohxn oooo cccc", (120, row), cv2.FONT_HERSHEY_SIMPLEX, size, 1, 2)
    assert find_seals(ink, DPI) == ()
