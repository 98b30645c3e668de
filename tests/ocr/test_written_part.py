"""The detector sees what is written, at the scale of the whole page."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.ocr.ppocr import DETECTOR_SIDE, PpOcr, _written


def test_empty_margins_are_left_out_and_the_scale_is_kept() -> None:
    page = np.full((2339, 1654), 255, np.uint8)
    page[300:500, 400:900] = 0
    found = _written(page)
    assert found is not None
    (x0, top, x1, bottom), (width, height) = found
    assert x0 < 400
    assert x1 > 900
    assert top < 300
    assert bottom > 500
    assert width % 32 == 0 == height % 32
    assert width < 500
    assert height < 250
    assert abs(width / (x1 - x0) - 896 / 1654) < 0.005
    assert abs(height / (bottom - top) - DETECTOR_SIDE / 2339) < 0.005


def test_a_full_page_is_seen_whole() -> None:
    page = np.full((2339, 1654), 255, np.uint8)
    page[5:10, 5:10] = page[-10:-5, -10:-5] = 0
    assert _written(page) == ((0, 0, 1654, 2339), (896, DETECTOR_SIDE))


def test_white_paper_holds_no_lines() -> None:
    assert _written(np.full((600, 400), 255, np.uint8)) is None


def test_boxes_lie_where_the_words_stand() -> None:
    page = np.full((2000, 1400), 255, np.uint8)
    cv2.putText(page, "JUMLAH PEKERJA 1234", (500, 1500), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 0, 3)
    boxes = PpOcr().boxes(page)
    assert boxes
    assert min(box[0] for box in boxes) > 460
    assert max(box[3] for box in boxes) < 1540
    assert min(box[1] for box in boxes) > 1430
    assert max(box[2] for box in boxes) < 1000
