"""What counts as ink that the text layer has to explain."""

from __future__ import annotations

import numpy as np

from extractor.document.geometry import BBox
from extractor.intake.gate import GATE_DPI, explained_share

SCALE = GATE_DPI / 72.0


def _paint(picture: np.ndarray, box: BBox, level: int) -> None:
    rows = slice(round(box.top * SCALE), round(box.bottom * SCALE))
    picture[rows, round(box.x0 * SCALE) : round(box.x1 * SCALE)] = level


def _page() -> np.ndarray:
    return np.full((round(842 * SCALE), round(595 * SCALE)), 255, np.uint8)


def test_a_signature_drawn_as_a_curve_is_set_aside() -> None:
    picture, stroke = _page(), BBox(300, 600, 400, 640)
    _paint(picture, BBox(310, 610, 390, 630), 0)
    assert explained_share((), picture, (), ()) == 0.0
    _paint(picture, BBox(100, 100, 200, 110), 0)
    assert explained_share((), picture, (), (stroke,)) == 0.0, "the other ink still counts"
    assert explained_share((), picture, (BBox(100, 100, 200, 110),), ()) < 0.5


def test_what_is_written_on_a_light_bar_still_counts() -> None:
    picture, bar = _page(), BBox(50, 100, 550, 124)
    _paint(picture, bar, 235)
    _paint(picture, BBox(100, 108, 200, 116), 0)
    assert explained_share((), picture, (bar,)) == 0.0
    _paint(picture, bar, 20)
    _paint(picture, BBox(60, 300, 70, 304), 0)
    dark = explained_share((), picture, (bar,))
    assert dark == 0.0, "a dark bar is set aside, the dash is not"
