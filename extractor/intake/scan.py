"""The scan inside a PDF page, taken out as it is: cheaper than drawing it again, and no pixel is resampled.

Conditions (otherwise the page is drawn): one picture over nearly the whole page, no soft mask, placed straight,
nothing else visible on the page.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from extractor.intake.pdf import Frame
from extractor.intake.pictures import POINTS_PER_INCH, plain, square_pixels, to_array

MIN_COVER = 0.95
_MIN_DPI = 60.0
_TURNS = {0: 0, 90: 3, 180: 2, 270: 1}
"""/Rotate clockwise -> numpy.rot90 turns counter-clockwise."""


def embedded_scan(images: list[pypdfium2.PdfImage], frame: Frame, max_pixels: int) -> tuple[Any, float] | None:
    """(picture as displayed, dpi) of the page's only image, or None where the conditions do not hold."""
    if len(images) != 1:
        return None
    image = images[0]
    a, b, c, d, e, f = image.get_matrix().get()
    if abs(b) > 0.01 * abs(a) or abs(c) > 0.01 * abs(d) or a <= 0 or d <= 0:
        return None
    if not frame.left - 0.02 * a <= e or not frame.bottom - 0.02 * d <= f:
        return None
    if e + a > frame.right + 0.02 * a or f + d > frame.top + 0.02 * d or cover(image, frame) < MIN_COVER:
        return None
    width_px, height_px = image.get_px_size()
    dpi_x, dpi_y = width_px * POINTS_PER_INCH / a, height_px * POINTS_PER_INCH / d
    if width_px * height_px > max_pixels or min(dpi_x, dpi_y) < _MIN_DPI:
        return None
    picture = _pixels(image)
    if picture is None:
        return None
    square, dpi = square_pixels(plain(picture), dpi_x, dpi_y)
    placed = _on_page(square, dpi, (e, f, a, d), frame)
    pixels = to_array(placed)
    turns = _TURNS[frame.rotation]
    return (np.ascontiguousarray(np.rot90(pixels, turns)) if turns else pixels), dpi


def cover(image: pypdfium2.PdfImage, frame: Frame) -> float:
    """Share of the visible page that lies under the image's bounds."""
    left, bottom, right, top = image.get_bounds()
    width = min(right, frame.right) - max(left, frame.left)
    height = min(top, frame.top) - max(bottom, frame.bottom)
    share: float = max(0.0, width) * max(0.0, height) / ((frame.right - frame.left) * (frame.top - frame.bottom))
    return share


def _pixels(image: pypdfium2.PdfImage) -> Image.Image | None:
    if pdfium.FPDFPageObj_HasTransparency(image.raw):
        return None
    try:
        bitmap = image.get_bitmap(render=False)
    except pypdfium2.PdfiumError:
        return None
    # Pdfium owns this bitmap: it goes with its object, closing it here is refused.
    try:
        picture: Image.Image = bitmap.to_pil().copy()
        return picture
    except (RuntimeError, ValueError, KeyError):
        return None


def _on_page(picture: Image.Image, dpi: float, place: tuple[float, float, float, float], frame: Frame) -> Image.Image:
    """Cut to the crop box, or set on white where the picture is a little smaller than the page."""
    scale = dpi / POINTS_PER_INCH
    left, bottom, _, height = place
    size = (round((frame.right - frame.left) * scale), round((frame.top - frame.bottom) * scale))
    at = (round((left - frame.left) * scale), round((frame.top - (bottom + height)) * scale))
    if at == (0, 0) and abs(picture.width - size[0]) <= 2 and abs(picture.height - size[1]) <= 2:
        return picture
    page = Image.new(picture.mode, size, "white")
    page.paste(picture, at)
    return page
