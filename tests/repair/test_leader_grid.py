"""Leaders that run on under what was typed over them."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

from extractor.repair.leaders import without_leaders

DPI = 200.0
PITCH = 17


def _row(picture: Any, y: int, count: int, hidden: tuple[int, ...] = ()) -> None:
    """A leader of square dots; at the hidden places a character stands on the dot instead of white paper."""
    for step in range(count):
        x = 300 + step * PITCH
        picture[y : y + 4, x : x + 4] = 0
        if step in hidden:
            cv2.rectangle(picture, (x - 4, y - 22), (x + 6, y + 1), 0, 3)


def _page(rows: int = 4) -> Any:
    picture = np.full((400, 1200), 255, np.uint8)
    for row in range(rows):
        _row(picture, 60 + 60 * row, 40)
    return picture


def test_dots_between_typed_characters_go_with_their_leader() -> None:
    picture = _page(3)
    _row(picture, 300, 40, hidden=(0, 1, 2, 3, 5, 6, 8, 9))  # free dots at 4 and 7, a run from 10 on
    cleaned, _ = without_leaders(picture, DPI)
    for step in (4, 7, 12, 39):
        assert cleaned[300:304, 300 + step * PITCH : 304 + step * PITCH].min() == 255
    assert cleaned[285, 300 - 4 + 1] < 128, "the characters stay"


def test_a_short_remnant_at_the_end_of_a_long_value_goes() -> None:
    picture = _page(4)
    for step in range(36, 40):
        x = 300 + step * PITCH
        picture[340:344, x : x + 4] = 0
    cleaned, _ = without_leaders(picture, DPI)
    assert cleaned[338:346, 300 + 36 * PITCH :].min() == 255


def test_the_dots_of_a_number_stay() -> None:
    picture = _page(4)
    for group in range(3):  # 1.250.000 : dots four characters apart, on no leader of their own
        x = 300 + group * 4 * PITCH
        cv2.rectangle(picture, (x - 40, 330), (x - 30, 352), 0, 3)
        picture[350:354, x : x + 4] = 0
    cleaned, _ = without_leaders(picture, DPI)
    assert all(cleaned[350:354, 300 + group * 4 * PITCH].max() < 128 for group in range(3))


def test_a_dash_on_a_leader_is_an_answer() -> None:
    picture = _page(4)
    picture[291:295, 320:334] = 0
    _row(picture, 300, 40)
    cleaned, _ = without_leaders(picture, DPI)
    assert cleaned[292, 327] < 128
    assert cleaned[300:304, 600:].min() == 255
