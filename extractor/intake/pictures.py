"""Picture files: frames, their size before decoding, and the picture as a viewer shows it."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pi_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from extractor.document.sheet import Sheet
from extractor.errors import CorruptFile, DecompressionBomb, TooManyPages
from extractor.intake.limits import Limits
from extractor.intake.sniff import TIFF

POINTS_PER_INCH = 72.0
BELIEVABLE_DPI = (50.0, 1200.0)

# The limit of 150 megapixels is checked here before decoding; Pillow's own warning at 89 would come first.
Image.MAX_IMAGE_PIXELS = None
pi_heif.register_heif_opener()

_BROKEN = (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, IndexError)


def count_frames(path: Path, media_type: str, limits: Limits) -> int:
    """Pages of a picture file; raises DecompressionBomb, TooManyPages or CorruptFile. Decodes at most the first
    frame."""
    try:
        with _open(path) as image:
            _refuse_huge(image, limits)
            if media_type != TIFF:
                image.load()
                return 1
            count = 0
            while True:
                _refuse_huge(image, limits)
                count += 1
                if count > limits.max_pages:
                    raise TooManyPages(limits.max_pages)
                try:
                    image.seek(count)
                except EOFError:
                    break
            image.seek(0)
            image.load()
            return count
    except _BROKEN as error:
        raise CorruptFile from error


def open_picture(path: Path, number: int, media_type: str, limits: Limits) -> Sheet:
    """Frame `number` (1-based) upright by EXIF, with square pixels, grey where it has no colour."""
    try:
        with _open(path) as image:
            if media_type == TIFF:
                image.seek(number - 1)
            _refuse_huge(image, limits)
            dpi_x, dpi_y = believable_dpi(image.info.get("dpi"))
            image.load()
            turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
            upright = ImageOps.exif_transpose(image)
    except _BROKEN as error:
        raise CorruptFile from error
    if turned:
        dpi_x, dpi_y = dpi_y, dpi_x
    width_pt = upright.width * POINTS_PER_INCH / dpi_x
    height_pt = upright.height * POINTS_PER_INCH / dpi_y
    picture, dpi = square_pixels(plain(upright), dpi_x, dpi_y)
    return Sheet(number, width_pt, height_pt, to_array(picture), dpi)


def believable_dpi(stated: Any) -> tuple[float, float]:
    """(x, y) dots per inch as stated, or 72 where they are missing or outside 50-1200."""
    try:
        x, y = float(stated[0]), float(stated[1])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return (POINTS_PER_INCH, POINTS_PER_INCH)
    low, high = BELIEVABLE_DPI
    if low <= x <= high and low <= y <= high:
        return (x, y)
    return (POINTS_PER_INCH, POINTS_PER_INCH)


def plain(image: Image.Image) -> Image.Image:
    """The picture as grey ("L") or RGB on white paper, whatever its mode was."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        rgba = image.convert("RGBA")
        paper = Image.new("RGBA", rgba.size, "white")
        return Image.alpha_composite(paper, rgba).convert("RGB")
    if image.mode in ("I;16", "I;16B", "I;16L", "I", "F"):
        values = np.asarray(image, dtype=np.float32)
        top = max(float(values.max(initial=0.0)), 1.0)
        return Image.fromarray((values * (255.0 / top)).clip(0, 255).astype(np.uint8))
    if image.mode in ("1", "L"):
        return image.convert("L")
    return image.convert("RGB")


def square_pixels(image: Image.Image, dpi_x: float, dpi_y: float) -> tuple[Image.Image, float]:
    """A fax (204 x 98 dpi) has oblong pixels: stretch the coarser direction to the finer one."""
    if max(dpi_x, dpi_y) / min(dpi_x, dpi_y) < 1.02:
        return image, (dpi_x + dpi_y) / 2
    dpi = max(dpi_x, dpi_y)
    size = (round(image.width * dpi / dpi_x), round(image.height * dpi / dpi_y))
    return image.resize(size, Image.Resampling.BICUBIC), dpi


def to_array(image: Image.Image) -> Any:
    """uint8 array HxW, or HxWx3 RGB where there is colour to see."""
    pixels = np.asarray(image)
    if pixels.ndim == 3 and not has_colour(pixels):
        return np.asarray(image.convert("L"))
    return pixels


def has_colour(pixels: Any) -> bool:
    """Whether a noticeable part of an RGB picture is coloured (a stamp is about 0.1 % of a page)."""
    sample = pixels[::8, ::8].astype(np.int16)
    chroma = sample.max(axis=2) - sample.min(axis=2)
    return bool((chroma > 40).mean() > 0.0003)


def _open(path: Path) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Image.open(path)


def _refuse_huge(image: Image.Image, limits: Limits) -> None:
    if image.width * image.height > limits.max_pixels:
        raise DecompressionBomb
