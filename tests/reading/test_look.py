"""A second look at places: cells for single figures, ruled lines out of the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from extractor.document.elements import Page, Rule
from extractor.document.geometry import BBox
from extractor.intake import encode_jpeg
from extractor.reading import Engines, PictureLook
from extractor.reading.look import cells_of, joined


class _Reader:
    """Reads a row as `row` and every single cell as the next of `cells`; keeps what it was given."""

    def __init__(self, row: str, cells: str = "") -> None:
        self.row, self.cells = row, iter(cells)
        self.seen: list[Any] = []

    def read_lines(self, pictures: list[Any]) -> list[tuple[str, float]]:
        self.seen += pictures
        wide = [picture.shape[1] > 2 * picture.shape[0] for picture in pictures]
        return [(self.row, 0.9) if is_row else (next(self.cells), 0.8) for is_row in wide]


def _comb(cells: int = 5, side: int = 40) -> Any:
    """Touching squares with a block of ink in each."""
    crop = np.full((side + 4, cells * side + 4), 255, np.uint8)
    crop[:3] = crop[-3:] = 0
    for at in range(cells + 1):
        crop[:, at * side : at * side + 3] = 0
    for at in range(cells):
        crop[12:32, at * side + 14 : at * side + 26] = 0
    return crop


def _look(tmp_path: Path, crop: Any, engines: Engines, rules: tuple[Rule, ...] = ()) -> tuple[PictureLook, Page, BBox]:
    picture = np.full((120, 400), 255, np.uint8)
    picture[20 : 20 + crop.shape[0], 30 : 30 + crop.shape[1]] = crop
    (tmp_path / "page.jpg").write_bytes(encode_jpeg(picture, 95))
    page = Page(1, 400.0, 120.0, "ocr", rules=rules, picture="page.jpg", picture_dpi=72.0)
    height, width = crop.shape
    return PictureLook(tmp_path, engines), page, BBox(32, 22, 28 + width, 18 + height)


def test_cells_are_found_and_their_walls_left_out() -> None:
    cells = cells_of(_comb())
    assert len(cells) == 5
    row = joined(cells)
    assert (row[5:-5] < 150).mean(axis=0).max() < 0.7
    assert (row[:3] == 255).all()


def test_print_and_a_single_frame_are_no_cells() -> None:
    assert cells_of(np.full((30, 200), 255, np.uint8)) == []
    assert cells_of(_comb(cells=1)) == []


def test_a_row_is_read_cell_by_cell_where_it_lost_a_figure(tmp_path: Path) -> None:
    reader = _Reader("4211", "42116")
    look, page, box = _look(tmp_path, _comb(), Engines(None, None, line=reader))
    assert look(page, [box]) == [("42116", 0.8)]


def test_a_row_that_gave_a_figure_a_cell_is_believed(tmp_path: Path) -> None:
    reader = _Reader("42116")
    look, page, box = _look(tmp_path, _comb(), Engines(None, None, line=reader))
    assert look(page, [box]) == [("42116", 0.9)]
    assert len(reader.seen) == 1


def test_tesseract_sees_no_ruled_lines(tmp_path: Path) -> None:
    reader = _Reader("148")
    crop = np.full((30, 120), 255, np.uint8)
    crop[26:28] = 0
    rules = (Rule(BBox(30, 46, 150, 48)),)
    look, page, box = _look(tmp_path, crop, Engines(None, None, tesseract_line=reader), rules)
    look(page, [box], "tesseract")
    assert reader.seen[0].min() > 200
