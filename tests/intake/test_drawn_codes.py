"""Codes that a digital page draws as filled rectangles."""

from __future__ import annotations

import random
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from extractor.document.geometry import BBox
from extractor.intake import Imaging, Limits, accept, open_sheet
from extractor.intake.codes import codes_of


def test_a_drawn_code_is_a_mark_of_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "pemisah.pdf"
    board = Canvas(str(path), pagesize=(595, 842))
    rng = random.Random(3)
    for row in range(21):
        for column in range(21):
            if rng.random() < 0.5 or row in (0, 20) or column in (0, 20):
                board.rect(100 + 6 * column, 500 + 6 * row, 6, 6, stroke=0, fill=1)
    board.drawString(100, 300, "LEMBAR PEMISAH BATCH 2024")
    board.save()
    sheet = open_sheet(accept(path, Limits()), 1, Imaging())
    assert sheet.is_digital
    (mark,) = [mark for mark in sheet.marks if mark.kind == "qr"]
    assert mark.box.iou(BBox(100, 842 - 626, 226, 842 - 500)) > 0.9


def test_bars_and_what_only_looks_like_them() -> None:
    bars = [BBox(60, y, 535, y + thick) for y, thick in ((50, 12), (68, 4), (78, 4), (88, 12))]
    assert codes_of(bars) == (BBox(60, 50, 535, 100),)
    turned = [BBox(box.top, box.x0, box.bottom, box.x1) for box in bars]
    assert codes_of(turned) == (BBox(50, 60, 100, 535),)
    lines = [BBox(60, y, 535, y + 0.7) for y in range(100, 400, 14)]
    stripes = [BBox(60, y, 535, y + 12) for y in range(100, 700, 48)]
    cells = [BBox(x, y, x + 40, y + 12) for x in (60, 110, 160) for y in range(100, 700, 14)]
    assert codes_of([*lines, *stripes, *cells]) == ()
