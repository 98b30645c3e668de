"""Small grey copies of the pages of a file, made quickly: what a first look needs, not what reading needs.

A scan's own JPEG is decoded at a fraction of its size, which is ten times cheaper than drawing the page.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from extractor.document.sheet import Source
from extractor.errors import PageCrash
from extractor.intake.limits import Limits
from extractor.intake.pdf import Frame, frame_of, load_page, open_pdf
from extractor.intake.pictures import POINTS_PER_INCH, open_picture
from extractor.intake.scan import MIN_COVER, cover
from extractor.intake.sniff import PDF

_TURNS = {0: 0, 90: 3, 180: 2, 270: 1}
_LONG_SIDE_IN = 11.69
"""The longer side of A4: a photo says nothing true of its size, the sheet in it does."""

_LARGEST_PT = 1300.0


@dataclass(frozen=True, slots=True)
class Copy:
    """`pixels`: uint8 HxW as displayed; `dpi` of the copy; `scan_dpi` of the picture it was made from, None for a page
    that is drawn (text or lines of its own)."""

    number: int
    pixels: Any
    dpi: float
    scan_dpi: float | None


def page_copies(source: Source, width: int = 620, limits: Limits | None = None) -> Iterator[Copy]:
    """Each page that can be opened, in order, its shorter side about `width` pixels. Native code opens the file:
    call it in a child of the crew."""
    if source.media_type == PDF:
        with open_pdf(Path(source.path), source.password) as (pdf, _):
            for number in range(1, min(len(pdf), source.page_count) + 1):
                try:
                    yield _pdf_copy(load_page(pdf, number), number, width)
                except (PageCrash, pypdfium2.PdfiumError, ValueError, OSError):
                    continue
        return
    for number in range(1, source.page_count + 1):
        yield _picture_copy(source, number, width, limits or Limits())


def _picture_copy(source: Source, number: int, width: int, limits: Limits) -> Copy:
    sheet = open_picture(Path(source.path), number, source.media_type, limits)
    image = Image.fromarray(sheet.picture).convert("L")
    scan_dpi = max(image.size) / _LONG_SIDE_IN
    small = _shrunk(image, _across(width, *image.size))
    return Copy(number, np.asarray(small), scan_dpi * small.width / image.width, scan_dpi)


def _pdf_copy(page: pypdfium2.PdfPage, number: int, width: int) -> Copy:
    frame = frame_of(page)
    width = _across(width, frame.width, frame.height)
    items = list(page.get_objects())
    images = [item for item in items if isinstance(item, pypdfium2.PdfImage)]
    scan_dpi = None
    if len(images) == 1 and _covers(images[0], frame):
        a, _, _, d, _, _ = images[0].get_matrix().get()
        pixels_x, pixels_y = images[0].get_px_size()
        scan_dpi = (pixels_x * pixels_y * POINTS_PER_INCH**2 / (a * d)) ** 0.5
        if max(frame.width, frame.height) > _LARGEST_PT:  # a photo set on a page as large as its pixels
            scan_dpi = max(pixels_x, pixels_y) / _LONG_SIDE_IN
        taken = _own_jpeg(images[0], frame, width) if len(items) == 1 else None
        if taken is not None:
            return Copy(number, taken, taken.shape[1] * POINTS_PER_INCH / frame.width, scan_dpi)
    scale = width / frame.width
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=True)
    pixels = np.array(bitmap.to_numpy())
    bitmap.close()
    return Copy(number, pixels[:, :, 0] if pixels.ndim == 3 else pixels, scale * POINTS_PER_INCH, scan_dpi)


def _covers(image: pypdfium2.PdfImage, frame: Frame) -> bool:
    a, b, c, d, _, _ = image.get_matrix().get()
    straight = a > 0 and d > 0 and abs(b) <= 0.01 * a and abs(c) <= 0.01 * d
    return straight and image.level == 0 and cover(image, frame) >= MIN_COVER


def _own_jpeg(image: pypdfium2.PdfImage, frame: Frame, width: int) -> Any:
    """The scan decoded small, or None where it is no plain JPEG that fills the page."""
    if image.get_filters() != ["DCTDecode"] or pdfium.FPDFPageObj_HasTransparency(image.raw):
        return None
    a, _, _, d, _, _ = image.get_matrix().get()
    if a > 1.03 * (frame.right - frame.left) or d > 1.03 * (frame.top - frame.bottom):
        return None  # part of the scan lies outside the visible page
    with Image.open(io.BytesIO(bytes(image.get_data(decode_simple=False)))) as picture:
        if picture.mode not in ("L", "RGB"):
            return None
        picture.draft("L", (width, width))
        small = _shrunk(picture.convert("L"), width if frame.rotation in (0, 180) else round(width * a / d))
    turns = _TURNS[frame.rotation]
    pixels = np.asarray(small)
    return np.ascontiguousarray(np.rot90(pixels, turns)) if turns else pixels


def _across(width: int, across: float, down: float) -> int:
    """A page that lies on its side is as finely seen as one that stands."""
    return round(width * min(2.0, max(1.0, across / down)))


def _shrunk(image: Image.Image, width: int) -> Image.Image:
    if image.width <= width:
        return image
    return image.resize((width, max(1, round(image.height * width / image.width))), Image.Resampling.BOX)
