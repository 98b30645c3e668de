"""Small files drawn by hand for the end-to-end tests: good papers, and every bad one the contract names.

All names and numbers are invented.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

COMPANY = "PT. CAHAYA ABADI"
SENTINEL = "3275014407890003"
"""Looks like a NIK; drawn in documents and looked for in every log."""

FORM = (
    "WAJIB LAPOR KETENAGAKERJAAN DI PERUSAHAAN",
    "Undang-Undang Nomor 7 Tahun 1981",
    "",
    "A. KODEFIKASI",
    "1. Kode Wilayah : 36.04",
    "2. No. Pendaftaran : 123/WLK/2016",
    "3. Tahun : 2016",
    "5. Laporan yang ke : III",
    "B. KEADAAN PERUSAHAAN",
    f"1. Nama Perusahaan : {COMPANY}",
    "2. Alamat Perusahaan : Jl. Raya Serang Km. 12 No. 8",
    "3. Kecamatan : Kibin",
    "4. Jenis Usaha : Industri Kertas",
    "5. Nama Pemilik : Budi Hartono",
    "6. Nama Pengurus Perusahaan : Siti Aminah",
    "7. No. Telp. : (0254) 401234",
)
PLANTED = (COMPANY, "Jl. Raya Serang", "Budi Hartono", "Siti Aminah", "401234", "Koperasi Sumber Rejeki")
"""Values of the two papers: no log may hold one."""
LETTER = (
    "Kepada Yth. Pimpinan Koperasi Sumber Rejeki",
    "Dengan hormat, bersama ini kami sampaikan bahwa rapat koordinasi",
    "akan dilaksanakan pada hari Senin di ruang rapat lantai dua.",
    "Mohon kehadiran Saudara tepat pada waktunya.",
    "Demikian disampaikan, atas perhatiannya diucapkan terima kasih.",
)


def more(number: int) -> tuple[str, ...]:
    """The lines of a further page, different for each number."""
    return (
        f"Lampiran lembar {number}",
        f"Uraian keadaan nomor {number} menurut catatan perusahaan pada tahun berjalan.",
        "Upah dibayar setiap bulan melalui bank kepada seluruh pekerja tetap dan kontrak.",
    )


def pdf(*pages: Sequence[str], size: tuple[float, float] = A4) -> bytes:
    """A born-digital PDF; a page without lines is blank."""
    buffer = io.BytesIO()
    drawn = canvas.Canvas(buffer, pagesize=size, invariant=1)
    for lines in pages:
        drawn.setFont("Helvetica", 11)
        for at, line in enumerate(lines):
            drawn.drawString(60, size[1] - 60 - 22 * at, line)
        drawn.showPage()
    drawn.save()
    return buffer.getvalue()


def picture(lines: Sequence[str], dpi: float = 150) -> Image.Image:
    """A clean scan of one page."""
    document = pypdfium2.PdfDocument(pdf(lines))
    image: Image.Image = document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return image


def as_file(image: Image.Image, form: str, dpi: int = 150) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, dpi=(dpi, dpi))
    return buffer.getvalue()


def tiff(*images: Image.Image) -> bytes:
    buffer = io.BytesIO()
    images[0].save(
        buffer, "TIFF", save_all=True, append_images=images[1:], dpi=(150, 150), compression="tiff_adobe_deflate"
    )
    return buffer.getvalue()


def spoil_last_frame(data: bytes) -> bytes:
    """A TIFF of several frames whose last one holds rubbish in its strips; its directory stays sound."""
    with Image.open(io.BytesIO(data)) as image:
        image.seek(image.n_frames - 1)  # type: ignore[attr-defined]
        offsets, counts = image.tag_v2[273], image.tag_v2[279]  # type: ignore[attr-defined]
    spoiled = bytearray(data)
    for offset, count in zip(offsets, counts, strict=True):
        spoiled[offset : offset + count] = b"\xa5" * count
    return bytes(spoiled)


def locked(data: bytes, user: str, owner: str = "pemilik") -> bytes:
    """The PDF encrypted (AES-256). With an empty `user` anybody may read it; only changing is forbidden."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(buffer, encryption=pikepdf.Encryption(owner=owner, user=user, R=6))
    return buffer.getvalue()


def boxed(data: bytes, media_box: Sequence[float]) -> bytes:
    """The PDF with another media box on every page."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.obj["/MediaBox"] = pikepdf.Array(list(media_box))
        document.save(buffer)
    return buffer.getvalue()


def many_pages(count: int) -> bytes:
    """So many blank pages, as few bytes as it takes."""
    buffer = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(count):
            document.add_blank_page(page_size=(595, 842))
        document.save(buffer)
    return buffer.getvalue()


def bomb_png(side: int) -> bytes:
    """A square PNG of that many white pixels a side, 1 bit each, compressed a thousandfold."""
    packed = zlib.compressobj(9)
    row = b"\x00" + b"\xff" * ((side + 7) // 8)
    body = b"".join(packed.compress(row) for _ in range(side)) + packed.flush()

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def docx() -> bytes:
    """What a word processor's file starts with: a ZIP."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return buffer.getvalue()


def put(folder: Path, files: dict[str, bytes]) -> None:
    """Writes the files below the folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
