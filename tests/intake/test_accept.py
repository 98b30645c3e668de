"""Bad files get their code, good ones their facts; nothing is ever waited for."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import socket
import struct
import zlib
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from extractor.errors import (
    CorruptFile,
    DecompressionBomb,
    EmptyFile,
    EncryptedPdf,
    InputError,
    NotFound,
    NotRegular,
    PageCrash,
    TooLarge,
    TooManyPages,
    Unreadable,
    UnsupportedType,
)
from extractor.intake import Imaging, Limits, accept, open_sheet

SMALL = Limits(max_bytes=1_000_000, max_pages=20, max_pixels=4_000_000)


def _pdf(pages: int = 1, password: str | None = None, owner: str | None = None) -> bytes:
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(300, 400))
    buffer = io.BytesIO()
    locked = pikepdf.Encryption(user=password or "", owner=owner or "x") if password is not None else None
    pdf.save(buffer, **({"encryption": locked} if locked else {}))
    return buffer.getvalue()


def _picture(form: str, size: tuple[int, int] = (40, 30), **how: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", size, 200).save(buffer, form, **how)
    return buffer.getvalue()


def _png_header(width: int, height: int) -> bytes:
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    end = struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body)) + end


def _pdf_with_image(width: int, height: int) -> bytes:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 400))
    image = pikepdf.Stream(pdf, b"\x00" * 10)
    image.update(
        {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Image, "/Width": width, "/Height": height}
        | {"/ColorSpace": pikepdf.Name.DeviceGray, "/BitsPerComponent": 8}
    )
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
    page.Contents = pikepdf.Stream(pdf, b"q 300 0 0 400 0 0 cm /I Do Q")
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


BAD = {
    "empty": (b"", EmptyFile),
    "text": (b"hello, this is text", UnsupportedType),
    "random": (bytes(range(7, 250)) * 40, UnsupportedType),
    "zip": (b"PK\x03\x04" + b"\x00" * 100, UnsupportedType),
    "bigtiff": (b"II+\x00\x08\x00\x00\x00" + b"\x00" * 60, UnsupportedType),
    "pdf cut to its head": (_pdf()[:60], CorruptFile),
    "pdf of noise": (b"%PDF-1.7\n" + os.urandom(3000), CorruptFile),
    "locked": (_pdf(password="rahasia"), EncryptedPdf),
    "too many pages": (_pdf(21), TooManyPages),
    "too large": (b"%PDF-1.7" + b" " * 1_000_001, TooLarge),
    "png bomb": (_png_header(30_000, 30_000), DecompressionBomb),
    "pdf bomb": (_pdf_with_image(30_000, 30_000), DecompressionBomb),
    "png without pixels": (_png_header(100, 100), CorruptFile),
    "jpeg cut short": (_picture("JPEG", (400, 400))[:500], CorruptFile),
    "tiff cut short": (_picture("TIFF", (400, 400))[:300], CorruptFile),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_bytes_have_their_code(name: str, tmp_path: Path) -> None:
    data, error = BAD[name]
    path = tmp_path / "kiriman.pdf"
    path.write_bytes(data)
    with pytest.raises(error) as caught:
        accept(path, SMALL)
    assert isinstance(caught.value, InputError)
    assert path.read_bytes() == data


def test_paths_that_are_no_files_are_never_opened(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "nowhere")
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    link = tmp_path / "link"
    link.symlink_to(fifo)
    for path in (fifo, dangling, loop, link, tmp_path, Path("/dev/zero")):
        with pytest.raises(NotRegular):
            accept(path, SMALL)
    with pytest.raises(NotFound):
        accept(tmp_path / "tidak-ada.pdf", SMALL)
    with pytest.raises(NotFound):
        accept(tmp_path / "a\0b", SMALL)


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        with pytest.raises(NotRegular):
            accept(Path("s"), SMALL)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_rights_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "terkunci.pdf"
    path.write_bytes(_pdf())
    path.chmod(0)
    with pytest.raises(Unreadable):
        accept(path, SMALL)


def test_facts_of_a_good_file(tmp_path: Path) -> None:
    data = b"X-Junk: mail gateway\r\n\r\n" + _pdf(3)
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    source = accept(path, SMALL, name="asli.pdf")
    assert (source.media_type, source.page_count, source.name) == ("application/pdf", 3, "asli.pdf")
    assert (source.sha256, source.size) == (hashlib.sha256(data).hexdigest(), len(data))


def test_a_broken_cross_reference_is_mended(tmp_path: Path) -> None:
    data = _pdf(2).replace(b"startxref", b"startxxxx").replace(b"xref\n", b"xxxx\n")
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    assert accept(path, SMALL).page_count == 2


def test_passwords(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(_pdf(password="rahasia"))
    source = accept(path, SMALL, password="rahasia")
    assert open_sheet(source, 1, Imaging()).picture is not None
    with pytest.raises(EncryptedPdf):
        accept(path, SMALL, password="salah")
    path.write_bytes(_pdf(password="", owner="pemilik"))
    assert accept(path, SMALL).page_count == 1


@pytest.mark.parametrize(
    ("form", "kind"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp"), ("TIFF", "image/tiff")]
)
def test_pictures_are_known_by_their_bytes(form: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(_picture(form))
    assert accept(path, SMALL).media_type == kind


# 128 x 96 pixels, made by pillow-heif: red on the left, black at the lower right, white between. No encoder is among
# the program's own libraries, so the bytes stand here.
HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA"
    "ACJpbG9jAAAAAERAAAEAAQAAAAABegABAAAAAAAAALsAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRt"
    "AAAAAAABAAAA1mlwcnAAAAC3aXBjbwAAAHhodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMA"
    "AAMAHroCQGEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoBAgYWW6kkprm4CGgwIAAAMAMgAAAwACEGIAAQAHRAHBcrAiQAAAABNjb2xy"
    "bmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAACAAAAAYAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQIDBAAAAMNt"
    "ZGF0AAAAtygBrwngITl1X//9GN///CNPIftcr2eef4G0Ad+GSP/+fuo9V/T//Whvboln3sx34riiHHSgBfsxeLf6EwwMVh7eSkaR"
    "bE+8KbIGJ8D3YJfy1Xq+BfQLEs4wf5r+osma6asBBEfgGNue+rYY+Ub2EytVCUGI2rXIrroPWvfobebDty2Za0TG+4y2Rroh8CTt"
    "S7tBYRXU6d8+9ipqb8IYnA+5v1aGTAoYjzF8o4pjfpqlYWR//xNj/A=="
)


def test_heic_is_read(tmp_path: Path) -> None:
    path = tmp_path / "foto.jpg"  # telephones rename what they send
    path.write_bytes(HEIC)
    source = accept(path, SMALL)
    assert (source.media_type, source.page_count) == ("image/heic", 1)
    picture = open_sheet(source, 1, Imaging()).picture
    assert picture.shape == (96, 128, 3)
    assert picture[50, 10] == pytest.approx((200, 30, 30), abs=12)
    assert picture[50, 60].min() > 240
    assert picture[80, 110].max() < 45


@pytest.mark.parametrize("kept", [24, 120, 400])
def test_a_broken_heic_is_refused(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "foto.heic"
    path.write_bytes(HEIC[:kept] + bytes(64))
    with pytest.raises(CorruptFile):
        accept(path, SMALL)


def test_displayed_points_and_exif(tmp_path: Path) -> None:
    path = tmp_path / "x.jpg"
    image = Image.new("L", (300, 200), 255)
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise by a quarter
    image.save(path, dpi=(100, 100), exif=exif)
    sheet = open_sheet(accept(path, SMALL), 1, Imaging())
    assert sheet.picture.shape == (300, 200)
    assert (sheet.width, sheet.height) == pytest.approx((144, 216))
    image.save(path, dpi=(30, 30))
    sheet = open_sheet(accept(path, SMALL), 1, Imaging())
    assert (sheet.width, sheet.height, sheet.dpi) == (300, 200, 72)


def test_fax_pixels_become_square(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    pages = [Image.new("1", (408, 196), 1) for _ in range(3)]
    pages[0].save(path, save_all=True, append_images=pages[1:], compression="group4", dpi=(204, 98))
    source = accept(path, SMALL)
    assert source.page_count == 3
    sheet = open_sheet(source, 3, Imaging())
    assert (sheet.width, sheet.height) == pytest.approx((144, 144), abs=0.1)
    assert sheet.picture.shape == (408, 408)
    assert sheet.dpi == pytest.approx(204, abs=0.1)


def test_a_missing_page_is_a_page_error(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    path.write_bytes(_picture("TIFF"))
    source = accept(path, SMALL)
    with pytest.raises(PageCrash):
        open_sheet(source, 2, Imaging())
