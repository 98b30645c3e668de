"""Where on a sheet the writing is: a plotter's sheet of ten metres with one letter on it is judged by the letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pypdfium2

from extractor.document.geometry import BBox, bounding
from extractor.intake.gate import GATE_DPI
from extractor.intake.pdf import Frame
from extractor.intake.pictures import POINTS_PER_INCH
from extractor.intake.render import draw_page
from extractor.intake.textlayer import Glyph

_MOST_MEGAPIXELS = 4.0
_MARGIN_PT = 40.0
_LEAST_INSIDE = 0.8


def written_region(page: pypdfium2.PdfPage, frame: Frame, glyphs: Sequence[Glyph]) -> BBox | None:
    """The part of the page to draw for the gate: the whole, or the place of the text on a sheet too large to draw.

    None where that is too large as well, or where much ink stands elsewhere.
    """
    whole = BBox(0.0, 0.0, frame.width, frame.height)
    if _megapixels(whole) <= _MOST_MEGAPIXELS:
        return whole
    text = bounding(glyph.box for glyph in glyphs if glyph.is_visible)
    region = text.grown(_MARGIN_PT).clipped(frame.width, frame.height)
    if region.area <= 0 or _megapixels(region) > _MOST_MEGAPIXELS:
        return None
    coarse, dpi = draw_page(page, GATE_DPI, grey=True, max_megapixels=_MOST_MEGAPIXELS)
    scale = dpi / POINTS_PER_INCH
    ink = coarse < 200
    inside = ink[
        int(region.top * scale) : int(region.bottom * scale) + 2, int(region.x0 * scale) : int(region.x1 * scale) + 2
    ]
    return region if inside.sum() >= _LEAST_INSIDE * ink.sum() else None


def moved(boxes: Iterable[BBox], region: BBox) -> list[BBox]:
    """The boxes as seen from the corner of the region."""
    dx, dy = region.x0, region.top
    return [BBox(box.x0 - dx, box.top - dy, box.x1 - dx, box.bottom - dy) for box in boxes]


def moved_glyphs(glyphs: Sequence[Glyph], region: BBox) -> list[Glyph]:
    if region.x0 == 0.0 == region.top:
        return list(glyphs)
    boxes = moved((glyph.box for glyph in glyphs), region)
    return [replace(glyph, box=box) for glyph, box in zip(glyphs, boxes, strict=True)]


def _megapixels(box: BBox) -> float:
    return box.area * (GATE_DPI / POINTS_PER_INCH) ** 2 / 1e6
