"""Signs that page readers overlook: dashes that say nought, single letters and figures in cells of tables."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest

from extractor.document.elements import Word
from extractor.document.geometry import BBox
from extractor.reading.lone import lone_dashes, lone_signs
from extractor.repair import Repaired, repair

DPI = 200
SCALE = DPI / 72


def _sheet() -> Any:
    return np.full((2339, 1654), 255, np.uint8)


def _words(rows: int = 6, colon: bool = True) -> list[Word]:
    """Rows of "Nama Perusahaan : VALUE" as an engine reads them, points; the last one without a value."""
    out = []
    for row in range(rows):
        top = 100.0 + 20 * row
        texts = [("Nama", 60.0, 90.0), ("Perusahaan", 94.0, 150.0)]
        texts += [(":", 160.0, 162.0)] if colon or row < rows - 1 else []
        texts += [("NILAI", 170.0, 200.0)] if row < rows - 1 else []
        out += [Word(text, BBox(x0, top, x1, top + 8), 0.9, "ppocr", text) for text, x0, x1 in texts]
    return out


def _inked(words: list[Word], dash: BBox | None) -> Repaired:
    sheet = _sheet()
    for word in words:
        x0, top, x1, bottom = (round(v * SCALE) for v in (word.box.x0, word.box.top, word.box.x1, word.box.bottom))
        for x in range(x0, x1, 12):
            cv2.rectangle(sheet, (x, top), (min(x + 6, x1), bottom), 0, 2)
    if dash is not None:
        corners = [round(v * SCALE) for v in (dash.x0, dash.top, dash.x1, dash.bottom)]
        cv2.rectangle(sheet, (corners[0], corners[1]), (corners[2], corners[3]), 0, -1)
    return repair(sheet, DPI)


@pytest.mark.parametrize("colon", [True, False])
def test_a_dash_in_the_place_of_a_value_is_read(colon: bool) -> None:
    words = _words(colon=colon)
    found = lone_dashes(_inked(words, BBox(170, 203.5, 174, 204.4)), words)
    assert [(word.text, word.second) for word in found] == [("-", "")]
    assert found[0].box.contains_center_of(BBox(170, 203.5, 174, 204.4))


_STROKES = (
    None,
    BBox(201, 103.5, 205, 104.4),
    BBox(400, 203.5, 404, 204.4),
    BBox(170, 200, 172, 207),
    BBox(170, 203, 190, 204),
)


@pytest.mark.parametrize("dash", _STROKES)
def test_no_ink_a_hyphen_of_a_word_a_stray_stroke_and_a_rule_are_no_dashes(dash: BBox | None) -> None:
    words = _words()
    assert lone_dashes(_inked(words, dash), words) == []


class _Reader:
    def __init__(self, says: str) -> None:
        self.says, self.seen = says, 0

    def read_lines(self, pictures: list[Any]) -> list[tuple[str, float]]:
        self.seen += len(pictures)
        return [(self.says, 0.9) for _ in pictures]


def _table() -> Repaired:
    sheet = _sheet()
    for y in (1000, 1060, 1120):
        cv2.line(sheet, (200, y), (1000, y), 0, 3)
    for x in (200, 600, 1000):
        cv2.line(sheet, (x, 1000), (x, 1120), 0, 3)
    cv2.putText(sheet, "0", (780, 1042), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 0, 2)
    cv2.line(sheet, (770, 1090), (781, 1090), 0, 3)
    return repair(sheet, DPI)


def test_a_figure_alone_in_a_cell_is_what_both_readers_say() -> None:
    words, table = _words(), _table()
    assert table.tables
    readers = (_Reader("0"), _Reader("0"))
    assert [word.text for word in lone_signs(table, words, readers)] == ["0"]
    assert readers[0].seen == 1
    assert lone_signs(table, words, (_Reader("0"), _Reader("8"))) == []
    assert [word.text for word in lone_dashes(table, words)] == ["-"]


def test_a_cell_with_a_word_is_not_read_again() -> None:
    table = _table()
    word = Word("0", BBox(280, 367, 288, 376), 0.9, "ppocr", "0")
    readers = (_Reader("0"), _Reader("0"))
    assert lone_signs(table, [*_words(), word], readers) == []
    assert readers[0].seen == 0
