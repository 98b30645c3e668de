"""A page drawn as a viewer shows it, and pictures for the desk."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pypdfium2
from PIL import Image

from extractor.document.geometry import BBox
from extractor.document.sheet import Source
from extractor.intake.limits import Imaging, Limits
from extractor.intake.pdf import frame_of, load_page, open_pdf
from extractor.intake.pictures import POINTS_PER_INCH, has_colour, open_picture
from extractor.intake.sniff import PDF


def draw_page(page: pypdfium2.PdfPage, dpi: float, *, grey: bool, max_megapixels: float) -> tuple[Any, float]:
    """(uint8 array HxW or HxWx3 RGB, dpi really used). Large sheets are drawn at fewer dots to keep the limit."""
    frame = frame_of(page)
    megapixels = frame.width * frame.height * (dpi / POINTS_PER_INCH) ** 2 / 1e6
    if megapixels > max_megapixels:
        dpi *= (max_megapixels / megapixels) ** 0.5
    bitmap = page.render(scale=dpi / POINTS_PER_INCH, grayscale=grey, rev_byteorder=True, may_draw_forms=True)
    pixels = np.array(bitmap.to_numpy())
    bitmap.close()
    if pixels.ndim == 3:
        pixels = pixels[:, :, 0] if pixels.shape[2] == 1 else pixels[:, :, :3]
        if pixels.ndim == 3 and not has_colour(pixels):
            pixels = np.asarray(Image.fromarray(np.ascontiguousarray(pixels)).convert("L"))
    return np.ascontiguousarray(pixels), dpi


def draw_region(page: pypdfium2.PdfPage, dpi: float, region: BBox) -> Any:
    """One part of the page (displayed points), grey: for sheets too large to be drawn whole."""
    frame = frame_of(page)
    cut = (region.x0, frame.height - region.bottom, frame.width - region.x1, region.top)
    bitmap = page.render(scale=dpi / POINTS_PER_INCH, grayscale=True, crop=cut, may_draw_forms=True)
    pixels = np.array(bitmap.to_numpy())
    bitmap.close()
    return pixels[:, :, 0] if pixels.ndim == 3 else pixels


def render(source: Source, number: int, dpi: float, grey: bool = True, limits: Limits | None = None) -> Any:
    """Page `number` as displayed, for a person's eyes: uint8 array HxW, or HxWx3 RGB with `grey=False`."""
    path = Path(source.path)
    if source.media_type == PDF:
        with open_pdf(path, source.password) as (pdf, _):
            page = load_page(pdf, number)
            pixels, _ = draw_page(page, dpi, grey=grey, max_megapixels=Imaging().max_megapixels)
            return pixels
    sheet = open_picture(path, number, source.media_type, limits or Limits())
    image = Image.fromarray(sheet.picture)
    size = (max(1, round(sheet.width * dpi / POINTS_PER_INCH)), max(1, round(sheet.height * dpi / POINTS_PER_INCH)))
    if size[0] * size[1] < image.width * image.height:
        image = image.resize(size, Image.Resampling.BOX, reducing_gap=2.0)
    return np.asarray(image.convert("L" if grey else "RGB"))


def encode(pixels: Any, form: Literal["jpeg", "webp", "png"] = "jpeg", quality: int = 80) -> bytes:
    """A picture array as a file's bytes."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, form.upper(), quality=quality)
    return buffer.getvalue()


def encode_jpeg(pixels: Any, quality: int = 80) -> bytes:
    return encode(pixels, "jpeg", quality)


def encode_webp(pixels: Any, quality: int = 80) -> bytes:
    return encode(pixels, "webp", quality)


def decode_picture(path: Path, box: tuple[int, int, int, int] | None = None) -> Any:
    """A kept grey picture back as a uint8 array; `box` (x0, top, x1, bottom in pixels) cuts while reading."""
    with Image.open(path) as image:
        return np.asarray((image.crop(box) if box else image).convert("L"))
