"""Pictures into files: image PDFs with or without a text layer, TIFF, JPEG, PNG, WebP; byte for byte repeatable."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence

import cv2
import numpy as np
import pikepdf
from PIL import Image

from samples.damage import Picture, Shot, turned

LAYERS = ("none", "none", "none", "none", "garbage", "footer")


def jpeg_bytes(picture: Picture, quality: int) -> bytes:
    """A JPEG without any metadata."""
    image = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR) if picture.ndim == 3 else picture
    done, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise ValueError("JPEG encoder refused the picture")
    return bytes(data.tobytes())


def image_pdf(
    shots: Sequence[Shot], quality: int, rng: random.Random, *, rotate: int = 0, bilevel: bool = False
) -> bytes:
    """A PDF of pictures only. ``rotate``: clockwise quarters that a viewer turns the page by (/Rotate).

    At times it carries a text layer that says nothing about the page: garbage signs or a scanner's footer.
    """
    layer = rng.choice(LAYERS)
    pdf = pikepdf.new()
    for shot in shots:
        stored = turned(shot, -rotate)
        high, wide = stored.picture.shape[:2]
        points = (wide * 72 / stored.dpi[0], high * 72 / stored.dpi[1])
        if shot.dpi == (72.0, 72.0):
            scale = 1.0
            points = (wide * scale, high * scale)
        colour = stored.picture.ndim == 3
        image = pikepdf.Stream(pdf, b"")
        if bilevel:
            strip, is_white_one = _group4(stored.picture)
            image.write(
                strip,
                filter=pikepdf.Name.CCITTFaxDecode,
                decode_parms=pikepdf.Dictionary(K=-1, Columns=wide, Rows=high, BlackIs1=is_white_one),
            )
        else:
            image.write(jpeg_bytes(stored.picture, quality), filter=pikepdf.Name.DCTDecode)
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        image.Width, image.Height, image.BitsPerComponent = wide, high, 1 if bilevel else 8
        image.ColorSpace = pikepdf.Name.DeviceRGB if colour else pikepdf.Name.DeviceGray
        content = f"q {points[0]:.3f} 0 0 {points[1]:.3f} 0 0 cm /Im0 Do Q\n{_layer(layer, rng, points)}"
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=pikepdf.Array([0, 0, round(points[0], 3), round(points[1], 3)]),
            Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=image), Font=pikepdf.Dictionary(F0=font)),
            Contents=pdf.make_stream(content.encode("ascii")),
        )
        if rotate % 4:
            page.Rotate = (rotate % 4) * 90
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    stream = io.BytesIO()
    pdf.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    pdf.close()
    return stream.getvalue()


def _layer(kind: str, rng: random.Random, points: tuple[float, float]) -> str:
    if kind == "footer":
        return "BT /F0 6 Tf 0.4 g 20 8 Td (Scanned by OfficeScan) Tj ET\n"
    if kind == "garbage":
        signs = "".join(rng.choice("~^#$%&*+=<>|{}@!abcxyz019 ") for _ in range(160))
        rows = [signs[start : start + 40] for start in range(0, 160, 40)]
        lines = "".join(
            f"1 0 0 1 40 {points[1] - 60 - 30 * number:.1f} Tm ({row}) Tj " for number, row in enumerate(rows)
        )
        return f"BT /F0 10 Tf 3 Tr {lines}ET\n"
    return ""


def _bits(picture: Picture) -> Image.Image:
    grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    return Image.fromarray(np.where(np.asarray(grey) < 140, 0, 255).astype(np.uint8)).convert(
        "1", dither=Image.Dither.NONE
    )


def _group4(picture: Picture) -> tuple[bytes, bool]:
    """The G4 strip and whether a set bit is white, which PDF calls BlackIs1 of an inverted strip."""
    stream = io.BytesIO()
    _bits(picture).save(stream, "TIFF", compression="group4", strip_size=1 << 30)
    with Image.open(io.BytesIO(stream.getvalue())) as image:
        tags = image.tag_v2  # type: ignore[attr-defined]
        start, length, is_white_one = tags[273][0], tags[279][0], tags[262] == 1
    return stream.getvalue()[start : start + length], is_white_one


def tiff_bytes(shots: Sequence[Shot], bilevel: bool) -> bytes:
    """A TIFF of all pages, G4 (black and white) or LZW."""
    pages = [_bits(shot.picture) if bilevel else Image.fromarray(shot.picture) for shot in shots]
    stream = io.BytesIO()
    pages[0].save(
        stream,
        "TIFF",
        save_all=True,
        append_images=pages[1:],
        compression="group4" if bilevel else "tiff_lzw",
        dpi=shots[0].dpi,
    )
    return stream.getvalue()


def picture_bytes(shot: Shot, kind: str, quality: int, *, exif_turn: int = 0) -> bytes:
    """A single picture: ``jpg``, ``png`` or ``webp``. ``exif_turn``: clockwise quarters stored as EXIF orientation."""
    image = Image.fromarray(turned(shot, -exif_turn).picture)
    stream = io.BytesIO()
    tags = Image.Exif()
    if exif_turn % 4:
        tags[0x0112] = {1: 6, 2: 3, 3: 8}[exif_turn % 4]
    if kind == "jpg":
        image.save(stream, "JPEG", quality=quality, dpi=tuple(round(side) for side in shot.dpi), exif=tags)
    elif kind == "png":
        image.save(stream, "PNG", dpi=shot.dpi, compress_level=6)
    else:
        image.save(stream, "WEBP", quality=quality)
    return stream.getvalue()
