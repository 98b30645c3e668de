"""Broken and odd picture files, and files that are neither picture nor PDF."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np
from PIL import Image


def picture(form: str, image: Image.Image, **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def paper(mode: str = "L", size: tuple[int, int] = (400, 560)) -> Image.Image:
    """A page-like picture: rows of dark blocks on white."""
    pixels = np.full((size[1], size[0]), 255, np.uint8)
    for row in range(30, size[1] - 30, 24):
        pixels[row : row + 9, 30 : size[0] - 40 : 2] = 20
    image = Image.fromarray(pixels)
    if mode in ("I;16", "I", "F"):
        deep = pixels.astype({"I;16": np.uint16, "I": np.int32, "F": np.float32}[mode]) * (257 if mode == "I;16" else 1)
        return Image.fromarray(deep)
    return image.convert(mode)


def png_header(width: int, height: int) -> bytes:
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    end = struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body)) + end


def _animated(form: str) -> bytes:
    frames = [paper("RGB"), paper("RGB").rotate(180), paper("RGB")]
    return picture(form, frames[0], save_all=True, append_images=frames[1:], duration=100)


def _tiff(*frames: tuple[Image.Image, str]) -> bytes:
    """Frames each in its own mode and compression."""
    for image, how in frames:
        image.encoderinfo = {"compression": how}  # type: ignore[attr-defined]
    first, how = frames[0]
    rest = [image for image, _ in frames[1:]]
    return picture("TIFF", first, save_all=True, append_images=rest, compression=how)


def _cyclic_tiff() -> bytes:
    data = bytearray(picture("TIFF", paper()))
    place = struct.unpack_from("<I", data, 4)[0]
    count = struct.unpack_from("<H", data, place)[0]
    struct.pack_into("<I", data, place + 2 + 12 * count, place)
    return bytes(data)


def _tiff_with_lies() -> bytes:
    data = bytearray(picture("TIFF", paper()))
    place = struct.unpack_from("<I", data, 4)[0]
    for at in range(struct.unpack_from("<H", data, place)[0]):
        tag = struct.unpack_from("<H", data, place + 2 + 12 * at)[0]
        if tag in (273, 279):
            struct.pack_into("<I", data, place + 10 + 12 * at, 0xFFFFFFF0)
    return bytes(data)


def truncated(data: bytes, share: float) -> bytes:
    return data[: int(len(data) * share)]


PICTURES: dict[str, Callable[[], bytes]] = {
    "nol.png": lambda: b"",
    "bom.png": lambda: png_header(60_000, 60_000),
    "kepala-saja.png": lambda: png_header(40, 40),
    "satu-piksel.png": lambda: picture("PNG", Image.new("L", (1, 1), 0)),
    "panjang-50000.png": lambda: picture("PNG", Image.new("1", (50_000, 3), 1)),
    "tinggi-50000.png": lambda: picture("PNG", Image.new("L", (2, 50_000), 255)),
    "enam-belas-bit.png": lambda: picture("PNG", paper("I;16")),
    "palet-tembus.png": lambda: picture("PNG", paper("P"), transparency=0),
    "bergerak.png": lambda: _animated("PNG"),
    "cmyk.jpg": lambda: picture("JPEG", paper("CMYK")),
    "terpotong.jpg": lambda: truncated(picture("JPEG", paper("RGB")), 0.6),
    "exif-rusak.jpg": lambda: picture("JPEG", paper("RGB"), exif=b"Exif\0\0II*\0\xff\xff\xff\x7f"),
    "dpi-mustahil.jpg": lambda: picture("JPEG", paper("L"), dpi=(1, 65000)),
    "progresif.jpg": lambda: picture("JPEG", paper("RGB"), progressive=True, quality=10),
    "bergerak.webp": lambda: _animated("WEBP"),
    "terpotong.webp": lambda: truncated(picture("WEBP", paper("RGB")), 0.5),
    "gif.jpg": lambda: picture("GIF", paper()),
    "bmp.tif": lambda: picture("BMP", paper()),
    "campuran.tif": lambda: _tiff((paper("1"), "group4"), (paper("L"), "raw"), (paper("RGB"), "raw")),
    "lzw.tif": lambda: _tiff((paper("RGB"), "tiff_lzw"), (paper("CMYK"), "tiff_lzw")),
    "g3.tif": lambda: _tiff(
        (paper("1"), "group3"),
    ),
    "ccitt.tif": lambda: _tiff(
        (paper("1"), "tiff_ccitt"),
    ),
    "deflate.tif": lambda: _tiff((paper("L"), "tiff_adobe_deflate"), (paper("L"), "tiff_adobe_deflate")),
    "packbits.tif": lambda: _tiff(
        (paper("L"), "packbits"),
    ),
    "jpeg-dalam.tif": lambda: _tiff(
        (paper("RGB"), "jpeg"),
    ),
    "float.tif": lambda: picture("TIFF", paper("F")),
    "int32.tif": lambda: picture("TIFF", paper("I")),
    "lab.tif": lambda: picture("TIFF", Image.merge("LAB", [paper()] * 3)),
    "melingkar.tif": _cyclic_tiff,
    "bohong.tif": _tiff_with_lies,
    "big.tif": lambda: b"II+\0\x08\0\0\0" + bytes(64),
    "rusak.heic": lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400),
    "teks.txt": lambda: b"bukan dokumen",
    "arsip.zip": lambda: b"PK\x03\x04" + bytes(100),
    "halaman.html": lambda: b"<html><body>%PDF</body></html>",
}
