"""A copy with parts taken out: pictures of pages with black burnt in, and under them only the words that may stay.

Nothing of the original file enters the copy: no object, metadata, attachment or hidden word; only dots drawn anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf

from extractor.document.elements import Page
from extractor.document.geometry import BBox
from extractor.document.sheet import Source
from extractor.intake.overlay import lay_words, picture_page, save_plain
from extractor.intake.pdf import Frame
from extractor.intake.render import render

COPY_DPI = 200.0


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the copy: page `number` of `source`, `page` with the words that may stay, boxes to blacken in displayed
    points. `is_whole`: all of it is black, the source is not even opened."""

    source: Source
    number: int
    page: Page
    boxes: tuple[BBox, ...]
    is_whole: bool


def write_redacted(leaves: Sequence[Leaf], out: Path) -> None:
    """The copy as a PDF at `out`. Raises PageError, InputError where a page cannot be drawn: no copy is better than one
    with a page that nobody covered."""
    lay_redacted(((_pixels(one), one.page, one.boxes) for one in leaves), out)


def lay_redacted(pages: Iterable[tuple[Any, Page, Sequence[BBox]]], out: Path) -> None:
    """(uint8 picture as displayed, the words that may stay, boxes to blacken) of each page."""
    with pikepdf.new() as pdf:
        for pixels, page, boxes in pages:
            across, down = page.displayed_width or page.width, page.displayed_height or page.height
            made = picture_page(pdf, burn(pixels, across, down, boxes), across, down)
            lay_words(pdf, made, Frame(0, 0, across, down, 0), replace(page, origin="ocr"))
        save_plain(pdf, out)


def burn(pixels: Any, across: float, down: float, boxes: Sequence[BBox]) -> Any:
    """The picture in colour with black where the boxes are; rounded outwards."""
    picture = np.array(pixels if pixels.ndim == 3 else np.stack([pixels] * 3, axis=-1))
    height, width = picture.shape[:2]
    x_scale, y_scale = width / across, height / down
    for box in boxes:
        left, right = int(box.x0 * x_scale), int(np.ceil(box.x1 * x_scale))
        top, bottom = int(box.top * y_scale), int(np.ceil(box.bottom * y_scale))
        picture[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = 0
    return picture


def _pixels(leaf: Leaf) -> Any:
    if leaf.is_whole:
        scale = 50.0 / 72.0
        size = leaf.page.displayed_height or leaf.page.height, leaf.page.displayed_width or leaf.page.width
        return np.zeros((round(size[0] * scale), round(size[1] * scale)), np.uint8)
    return render(leaf.source, leaf.number, COPY_DPI, grey=False)
