"""What a file is, by its first bytes; the name is never believed."""

from __future__ import annotations

PDF = "application/pdf"
TIFF = "image/tiff"
JPEG = "image/jpeg"
PNG = "image/png"
WEBP = "image/webp"
HEIC = "image/heic"

HEAD_BYTES = 4096
"""How much of a file `media_type` wants to see: mail gateways and printers put junk before `%PDF` (ISO 32000-1,
annex H.3: 1,024)."""

_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}


def media_type(head: bytes) -> str | None:
    """The media type of a file that starts with these bytes, or None for one that is not read here.

    BigTIFF (version 43) is refused: no scanner in an office writes it and its 64-bit offsets hide bombs.
    """
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head[:4] in (b"II*\x00", b"MM\x00*"):
        return TIFF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head[4:8] == b"ftyp" and (head[8:12] in _HEIF_BRANDS or _compatible_heif(head)):
        return HEIC
    if b"%PDF-" in head:
        return PDF
    return None


def _compatible_heif(head: bytes) -> bool:
    size = min(int.from_bytes(head[:4], "big"), 256)
    brands = {head[at : at + 4] for at in range(16, size, 4)}
    return bool(brands & {b"heic", b"heix", b"mif1"}) and b"avif" not in brands
