"""A second look at places of a page, on its kept picture."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from extractor.document.elements import Page, Rule
from extractor.document.geometry import BBox
from extractor.document.look import Reader
from extractor.intake import decode_picture
from extractor.ocr.engine import LineReader, has_ink
from extractor.reading.options import Engines

_MARGIN = 0.18
"""Room round a box as a share of its height: recognisers lose letters that touch the rim."""


_WALL = 0.8
"""A column dark over so much of a crop's height is the wall of a cell."""
_FEWEST_WALLS = 4


@dataclass(frozen=True, slots=True)
class PictureLook:
    """Reads boxes of pages whose pictures lie in `folder`: "ppocr" by the small recogniser, a row of cells for single
    figures cell by cell where it cannot be read at once; "tesseract" as one line, ruled lines taken out."""

    folder: Path
    engines: Engines

    def __call__(self, page: Page, boxes: list[BBox], reader: Reader = "ppocr") -> list[tuple[str, float]]:
        engine = self.engines.line if reader == "ppocr" else self.engines.tesseract_line
        if page.picture is None or page.picture_dpi is None or engine is None or not boxes:
            return [("", 0.0) for _ in boxes]
        picture = _decoded(self.folder / page.picture)
        if reader == "tesseract":
            picture = picture.copy()
            _paint_out(picture, page.rules, page.picture_dpi)
            return engine.read_lines([_crop(picture, box, page.picture_dpi) for box in boxes])
        crops = [_crop(picture, box, page.picture_dpi) for box in boxes]
        cells = [cells_of(crop) for crop in crops]
        # Walls are read as 1, l or |: a row of cells is read without them.
        whole = engine.read_lines([joined(parts) if parts else crop for crop, parts in zip(crops, cells, strict=True)])
        return [
            _by_cell(engine, parts, reading) if parts else reading for parts, reading in zip(cells, whole, strict=True)
        ]


@lru_cache(maxsize=1)
def _decoded(path: Path) -> Any:
    """The kept picture asked for last: a document is looked at place after place. Never written to."""
    return decode_picture(path)


def cells_of(crop: Any) -> list[Any]:
    """The insides of a row of equal cells, from left to right; [] for a crop that is no such row."""
    if crop.size == 0 or min(crop.shape) < 8:
        return []
    dark = (crop < 150).mean(axis=0) >= _WALL
    edges = np.flatnonzero(np.diff(np.concatenate(([False], dark, [False])).astype(np.int8)))
    walls = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
    if len(walls) < _FEWEST_WALLS or max(b - a for a, b in walls) > 0.2 * crop.shape[0]:
        return []
    spans = [(left[1], right[0]) for left, right in itertools.pairwise(walls)]
    usual = float(np.median([b - a for a, b in spans]))
    if usual < 0.3 * crop.shape[0] or sum(abs((b - a) - usual) < 0.25 * usual for a, b in spans) < 0.8 * len(spans):
        return []
    return [crop[:, a:b] for a, b in spans if b - a > 0.5 * usual]


def joined(cells: list[Any]) -> Any:
    """The cells side by side without walls, and without the lines above and below that run through all of them."""
    row = np.concatenate(cells, axis=1).copy()
    row[(row < 150).mean(axis=1) >= _WALL] = 255
    return row


def _by_cell(engine: LineReader, cells: list[Any], whole: tuple[str, float]) -> tuple[str, float]:
    """The reading of the row, or that of its cells where the row did not give a character a cell."""
    inked = [cell for cell in (joined([cell]) for cell in cells) if has_ink(cell[2:-2, 2:-2])]
    if sum(char.isalnum() for char in whole[0]) == len(inked) or not inked:
        return whole
    single = engine.read_lines([np.pad(cell, 6, constant_values=255) for cell in inked])
    texts = ["".join(char for char in text if char.isalnum())[:1] for text, _ in single]
    if not all(texts):
        return whole
    return "".join(texts), min(confidence for _, confidence in single)


def _paint_out(picture: Any, rules: Iterable[Rule], dpi: float) -> None:
    """White over the ruled lines, which a line reader takes for letters or for parts of them."""
    scale = dpi / 72.0
    for rule in rules:
        box = rule.box.grown(0.4)
        left, right = max(0, round(box.x0 * scale)), max(0, round(box.x1 * scale))
        picture[max(0, round(box.top * scale)) : max(0, round(box.bottom * scale)), left:right] = 255


def _crop(picture: Any, box: BBox, dpi: float) -> Any:
    scale = dpi / 72.0
    grown = box.grown(0.3 * box.height, _MARGIN * box.height)
    top, bottom = max(0, round(grown.top * scale)), max(0, round(grown.bottom * scale))
    left, right = max(0, round(grown.x0 * scale)), max(0, round(grown.x1 * scale))
    return picture[top:bottom, left:right].copy()
