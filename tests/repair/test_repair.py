"""Repair against pictures drawn here: where things lie is known exactly."""

from __future__ import annotations

import functools
from typing import Any

import cv2
import numpy as np
import pytest

from extractor.document.elements import Mark
from extractor.document.geometry import BBox
from extractor.repair import Measures, Repaired, repair
from extractor.repair.colour import destamp
from extractor.repair.components import components
from extractor.repair.leaders import without_leaders
from extractor.repair.measure import paper_dpi
from extractor.repair.order import _ink
from extractor.repair.skew import skew_of

DPI = 200
FONT = cv2.FONT_HERSHEY_SIMPLEX


def _page() -> Any:
    """A4 at 200 dpi with lines of letters, a table of 3 x 2 cells, two tick squares, a struck and a ringed word."""
    page = np.full((2339, 1654, 3), 255, np.uint8)
    for at in range(14):
        cv2.putText(page, "Nama Perusahaan Maju Terus Sejahtera", (150, 200 + 55 * at), FONT, 1.1, (0, 0, 0), 2)
    for x in (150, 550, 950):
        cv2.line(page, (x, 1100), (x, 1400), (0, 0, 0), 2)
    for y in (1100, 1200, 1300, 1400):
        cv2.line(page, (150, y), (950, y), (0, 0, 0), 2)
    cv2.rectangle(page, (150, 1500), (180, 1530), (0, 0, 0), 2)
    cv2.rectangle(page, (350, 1500), (380, 1530), (0, 0, 0), 2)
    cv2.line(page, (352, 1515), (362, 1528), (0, 0, 0), 3)
    cv2.line(page, (362, 1528), (390, 1490), (0, 0, 0), 3)
    cv2.rectangle(page, (550, 1500), (580, 1530), (0, 0, 0), -1)
    cv2.putText(page, "Tidak ada", (150, 1640), FONT, 1.1, (0, 0, 0), 2)
    cv2.line(page, (145, 1629), (325, 1629), (0, 0, 0), 3)
    cv2.putText(page, "Swasta", (160, 1780), FONT, 1.1, (0, 0, 0), 2)
    cv2.ellipse(page, (222, 1768), (95, 36), 0, 0, 360, (0, 0, 0), 2)
    return page


def _in_displayed(repaired: Repaired, box: BBox) -> BBox:
    return repaired.to_displayed.box(box)


def _kinds(repaired: Repaired) -> dict[str, list[Mark]]:
    kinds: dict[str, list[Mark]] = {}
    for mark in repaired.marks:
        kinds.setdefault(mark.kind, []).append(mark)
    return kinds


@functools.cache
def _clean() -> Repaired:
    return repair(_page(), DPI)


def test_a_clean_page_keeps_its_place() -> None:
    repaired = _clean()
    assert repaired.skew_deg == pytest.approx(0, abs=0.1)
    assert (repaired.width, repaired.height) == pytest.approx((595.4, 842), abs=0.5)
    assert repaired.to_displayed.point(100, 200) == pytest.approx((100, 200), abs=0.3)
    assert repaired.picture.dtype == np.uint8
    assert repaired.picture.shape == repaired.kept.shape


def test_tables_and_rules() -> None:
    (table,) = _clean().tables
    assert (table.row_count, table.column_count, len(table.cells)) == (3, 2, 6)
    assert table.box.rounded() == pytest.approx((54, 396, 342, 504), abs=1.5)
    assert table.cells[3].box.rounded() == pytest.approx((198, 432, 342, 468), abs=1.5)
    assert sum(rule.is_horizontal for rule in _clean().rules) >= 4


def test_tick_squares_strikes_and_rings() -> None:
    kinds = _kinds(_clean())
    squares = sorted(kinds["square"], key=lambda mark: mark.box.x0)
    assert [round(mark.box.x0) for mark in squares] == [54, 126, 198]
    assert squares[0].ink < 0.02
    assert 0.15 < squares[1].ink < 0.8
    assert squares[2].ink == 1.0
    (strike,) = kinds["strike"]
    assert strike.box.rounded() == pytest.approx((52.2, 586, 117, 587), abs=1.5)
    (ring,) = kinds["circle"]
    assert ring.box.rounded() == pytest.approx((46, 624, 114, 649), abs=2.5)


def test_lines_leave_the_picture_that_is_read_but_not_the_kept_one() -> None:
    repaired = _clean()
    assert repaired.kept[1196:1204, 200:500].min(axis=0).max() < 100
    assert repaired.picture[1196:1204, 200:500].min() > 150


@pytest.mark.parametrize("angle", [-3.0, -0.7, 1.4, 4.0])
def test_skew_is_taken_out_and_boxes_find_home(angle: float) -> None:
    page = _page()
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    leaning = cv2.warpAffine(page, turn, (width, height), borderValue=(255, 255, 255))
    repaired = repair(leaning, DPI)
    assert repaired.skew_deg == pytest.approx(angle, abs=0.2)
    (table,) = repaired.tables
    assert len(table.cells) == 6
    corner = turn @ np.array([150, 1100, 1]) * 72 / DPI
    assert repaired.to_displayed.point(table.box.x0, table.box.top) == pytest.approx(tuple(corner), abs=2.5)


def test_a_photo_on_a_dark_desk_is_laid_flat() -> None:
    page = _page()
    height, width = page.shape[:2]
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    target = np.array([[240, 190], [1830, 230], [1900, 2520], [150, 2470]], np.float32)
    warp = cv2.getPerspectiveTransform(source, target)
    photo = np.full((2700, 2050, 3), (60, 48, 40), np.uint8)
    sheet = cv2.warpPerspective(page, warp, (2050, 2700))
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), warp, (2050, 2700)) > 127
    photo[mask] = sheet[mask]
    shadow = np.linspace(1.0, 0.55, 2050)[None, :, None] * np.array([1.0, 0.94, 0.80])
    repaired = repair((photo * shadow).astype(np.uint8), 72)
    assert repaired.height / repaired.width == pytest.approx(297 / 210, abs=0.02)
    assert 580 < repaired.width < 620  # paper's points, not the phone's pixels
    (table,) = repaired.tables
    assert len(table.cells) == 6
    corner = cv2.perspectiveTransform(np.array([[[150.0, 1100.0]]]), warp)[0, 0]
    assert repaired.to_displayed.point(table.box.x0, table.box.top) == pytest.approx(tuple(corner), abs=12)
    squares = _kinds(repaired)["square"]
    assert len(squares) == 3


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_turned_pages_come_upright(turn: int) -> None:
    turned = np.ascontiguousarray(np.rot90(_page(), turn))
    repaired = repair(turned, DPI, turn=turn)
    (table,) = repaired.tables
    assert (table.row_count, table.column_count) == (3, 2)
    x, y = repaired.to_displayed.point(table.box.x0, table.box.top)
    place = np.zeros((2339, 1654), np.uint8)
    place[1100, 150] = 1
    row, column = np.argwhere(np.rot90(place, turn))[0]
    assert (x, y) == pytest.approx((column * 72 / DPI, row * 72 / DPI), abs=2)


def test_black_borders_go() -> None:
    page = _page()
    page[:, :40] = 10
    page[:25] = 15
    assert repair(page, DPI).kept[400:, :38].mean() > 230


def test_a_purple_stamp_is_lifted_off_print() -> None:
    page = _page()
    cv2.circle(page, (1250, 1250), 150, (95, 60, 160), 8)
    cv2.circle(page, (1250, 1250), 110, (95, 60, 160), 6)
    repaired = repair(page, DPI)
    (stamp,) = _kinds(repaired)["stamp"]
    assert stamp.box.rounded() == pytest.approx((395, 395, 505, 505), abs=6)
    assert repaired.kept[1090:1110, 1200:1300].min() > 120
    assert repaired.colour is not None
    assert destamp(repaired.kept, None, repaired.kept, DPI)[1] == ()


def test_leaders_go_and_points_in_numbers_stay() -> None:
    picture = np.full((200, 900), 255, np.uint8)
    for x in range(300, 860, 12):
        cv2.circle(picture, (x, 100), 2, 0, -1)
    cv2.putText(picture, "1.234.567", (20, 100), FONT, 1.2, 0, 2)
    cleaned, shapes = without_leaders(picture, DPI)
    assert cleaned[90:110, 300:].min() == 255
    assert (cleaned[:, :290] == picture[:, :290]).all()
    assert len(shapes) == 9


def test_letters_are_no_tick_squares() -> None:
    page = np.full((1200, 1654, 3), 255, np.uint8)
    for at, scale in enumerate((1.0, 1.4, 1.8, 2.4)):
        cv2.putText(
            page, "DINAS BOGOR PROVINSI DOB ODB", (60, 150 + 200 * at), cv2.FONT_HERSHEY_DUPLEX, scale, (0, 0, 0), 5
        )
    assert "square" not in _kinds(repair(page, DPI))


def test_an_underline_is_no_strike() -> None:
    page = np.full((1200, 1654, 3), 255, np.uint8)
    for at in range(10):
        cv2.putText(page, "Drs. BUDI SANTOSO Perusahaan", (60, 150 + 90 * at), FONT, 1.2, (0, 0, 0), 2)
        cv2.line(page, (60, 160 + 90 * at), (760, 160 + 90 * at), (0, 0, 0), 2)
    repaired = repair(page, DPI)
    assert "strike" not in _kinds(repaired)
    assert len(repaired.rules) >= 10


def test_a_blank_sheet_is_blank_even_with_noise() -> None:
    noise = np.random.default_rng(1).normal(0, 4, (2339, 1654))
    page = np.clip(238 + noise, 0, 255).astype(np.uint8)
    assert repair(page, DPI).measures.is_blank
    assert not _clean().measures.is_blank


def test_measures_tell_good_from_bad() -> None:
    good = _clean().measures
    faint = cv2.GaussianBlur((255 - (255 - _page()[:, :, 0]) // 4).astype(np.uint8), (0, 0), 2)
    bad = repair(faint, DPI).measures
    assert isinstance(good, Measures)
    assert bad.contrast < 0.6 * good.contrast
    assert bad.sharpness < good.sharpness


@pytest.mark.parametrize(
    ("size", "stated", "real"),
    [((1654, 2339), 200, 200), ((3000, 4000), 72, 336), ((2480, 3508), 300, 300), ((595, 842), 72, 72)],
)
def test_paper_dpi(size: tuple[int, int], stated: float, real: float) -> None:
    assert paper_dpi(*size, stated) == pytest.approx(real, rel=0.02)


def test_components_agree_with_the_library_on_a_page_of_specks() -> None:
    specks = (np.random.default_rng(2).random((1500, 1500)) < 0.12).astype(np.uint8)
    count, labels, stats = components(specks)
    expected = cv2.connectedComponentsWithStats(specks, connectivity=8)
    assert count == expected[0]
    assert int(labels.max()) == count - 1
    assert int(stats[1:, 4].sum()) == int(specks.sum())


def test_skew_of_nothing_is_nothing() -> None:
    assert skew_of(np.zeros((500, 400), np.uint8), 6) == 0
    assert _ink(np.full((100, 100), 255, np.uint8)).sum() == 0


def test_the_argument_is_left_alone() -> None:
    page = _page()
    before = page.copy()
    repair(page, DPI)
    assert (page == before).all()
