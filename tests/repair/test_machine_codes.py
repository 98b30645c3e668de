"""Codes for machines on a page: QR codes and patch bars are found, tables, seals and stripes are not."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest

from extractor.repair import repair
from extractor.repair.codes import find_codes

DPI = 200


def _sheet() -> Any:
    return np.full((2339, 1654), 255, np.uint8)


def _with_qr(side: int, turn: float = 0.0) -> Any:
    code = cv2.QRCodeEncoder.create().encode("WLK-PEMISAH-0001")
    code = cv2.resize(code, (side, side), interpolation=cv2.INTER_NEAREST)
    sheet = _sheet()
    sheet[500 : 500 + side, 600 : 600 + side] = code
    centre = cv2.getRotationMatrix2D((827, 1170), turn, 1.0)
    return cv2.warpAffine(sheet, centre, (1654, 2339), borderValue=(255,))


def _codes(sheet: Any) -> list[tuple[float, ...]]:
    return [mark.box.rounded() for mark in repair(sheet, DPI).marks if mark.kind == "qr"]


@pytest.mark.parametrize("side", [250, 420])
@pytest.mark.parametrize("turn", [0.0, 1.5, 90.0])
def test_a_qr_code_is_found_and_not_read_as_letters(side: int, turn: float) -> None:
    repaired = repair(_with_qr(side, turn), DPI)
    (mark,) = [mark for mark in repaired.marks if mark.kind == "qr"]
    assert mark.box.width * DPI / 72 == pytest.approx(side, rel=0.25)
    assert int((repaired.picture < 128).sum()) < 0.1 * int((repaired.kept < 128).sum())


@pytest.mark.parametrize("widths", [(33, 11, 11, 33), (11, 33, 11, 33)])
@pytest.mark.parametrize("upright", [False, True])
def test_patch_bars_are_found(widths: tuple[int, ...], upright: bool) -> None:
    sheet = _sheet()
    at = 150
    for width in widths:
        sheet[at : at + width, 170:1480] = 0
        at += width + 16
    if upright:
        sheet = np.ascontiguousarray(np.rot90(sheet))
    assert len(_codes(sheet)) == 1


def test_forms_are_no_codes() -> None:
    sheet = _sheet()
    for y in range(300, 1100, 60):
        cv2.line(sheet, (150, y), (1500, y), 0, 3)
    for x in (150, 700, 1100, 1500):
        cv2.line(sheet, (x, 300), (x, 1080), 0, 3)
    cv2.circle(sheet, (800, 1500), 160, 0, 6)
    cv2.putText(sheet, "DINAS", (720, 1520), cv2.FONT_HERSHEY_SIMPLEX, 1.6, 0, 4)
    cv2.rectangle(sheet, (300, 1800), (1300, 1840), 0, -1)
    assert _codes(sheet) == []


def _bars() -> Any:
    sheet = _sheet()
    for at in (150, 199, 226, 253):
        sheet[at : at + 11, 170:1480] = 0
    return sheet


def test_on_a_full_page_only_what_reads_is_a_code() -> None:
    (mark,) = find_codes(_with_qr(210), DPI, 5000)
    assert mark.text == "WLK-PEMISAH-0001"
    assert len(find_codes(_bars(), DPI, 10)) == 1
    assert find_codes(_bars(), DPI, 5000) == ()


@pytest.mark.parametrize("turn", [0.0, 1.0])
def test_what_a_code_says_is_kept_when_the_page_is_made_level(turn: float) -> None:
    sheet = _with_qr(210)
    for row in range(900, 2000, 40):
        cv2.putText(sheet, "Nama Perusahaan dan alamat", (200, row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 0, 2)
    turned = cv2.warpAffine(sheet, cv2.getRotationMatrix2D((827, 1170), turn, 1.0), (1654, 2339), borderValue=(255,))
    assert [mark.text for mark in repair(turned, DPI).marks if mark.kind == "qr"] == ["WLK-PEMISAH-0001"]
