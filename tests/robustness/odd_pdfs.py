"""Broken and odd PDF files, made byte by byte."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from reportlab.pdfgen.canvas import Canvas

from tests.robustness.odd_pictures import paper, picture, truncated

TEXT = "Nama Perusahaan PT Maju Terus Alamat Jalan Raya Industri Nomor Sembilan Kota Cilegon Jumlah Pekerja"


def document(pages: int = 1, size: tuple[float, float] = (595, 842), **page_keys: Any) -> pikepdf.Pdf:
    """A PDF of pages with a few lines of text; `page_keys` are set on every page dictionary."""
    stream = io.BytesIO()
    board = Canvas(stream, pagesize=size)
    for _ in range(pages):
        for row in range(12):
            board.drawString(60, max(20, size[1] - 60 - 20 * row), TEXT[: 40 + row])
        board.showPage()
    board.save()
    pdf = pikepdf.open(io.BytesIO(stream.getvalue()))
    for page in pdf.pages:
        for key, value in page_keys.items():
            page.obj[Name(f"/{key}")] = value
    return pdf


def saved(pdf: pikepdf.Pdf, **how: Any) -> bytes:
    stream = io.BytesIO()
    pdf.save(stream, **how)
    return stream.getvalue()


def raw_pdf(objects: list[bytes], root: int = 1, xref: bytes | None = None) -> bytes:
    """A PDF from the bytes of its objects, with a right cross-reference table unless another is given."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += table if xref is None else xref
    return out + b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, start)


def stream(body: bytes, keys: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(body), keys, body)


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def one_page(content: bytes, resources: bytes = b"<<>>", page: bytes = b"", more: tuple[bytes, ...] = ()) -> bytes:
    """Objects: 1 catalog, 2 pages, 3 page, 4 content, then `more`."""
    body = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources %s%s>>" % (resources, page)
    return raw_pdf([CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", body, stream(content), *more])


def image_page(data: bytes, keys: bytes, more: tuple[bytes, ...] = ()) -> bytes:
    """A page that is one picture XObject with the given dictionary entries."""
    picture = stream(data, b"/Type/XObject/Subtype/Image" + keys)
    return one_page(b"q 595 0 0 842 0 0 cm /I Do Q", b"<</XObject<</I 5 0 R>>>>", more=(picture, *more))


def _nested(depth: int) -> bytes:
    return one_page(b"", page=b"/Odd " + b"[" * depth + b"]" * depth)


def _nested_forms(depth: int) -> bytes:
    forms = tuple(
        stream(b"/F Do", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>" % (6 + at))
        for at in range(depth)
    )
    last = stream(b"0 0 100 100 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]")
    return one_page(b"/F Do", b"<</XObject<</F 5 0 R>>>>", more=(*forms, last))


def _form_in_itself() -> bytes:
    form = stream(b"/F Do", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>")
    return one_page(b"/F Do", b"<</XObject<</F 5 0 R>>>>", more=(form,))


def _cyclic_tree() -> bytes:
    return raw_pdf([CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 2>>", b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1>>"])


def _type3() -> bytes:
    glyph = stream(b"600 0 0 0 500 700 d1 0 0 500 700 re f")
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 65/LastChar 66"
        b"/Widths[600 600]/Encoding<</Type/Encoding/Differences[65/a/a]>>/CharProcs<</a 6 0 R>>/Resources<<>>>>"
    )
    return one_page(b"BT /F 12 Tf 60 700 Td (ABBAABBAABBAABBA) Tj ET", b"<</Font<</F 5 0 R>>>>", more=(font, glyph))


def _missing_font() -> bytes:
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/TidakAda/FontDescriptor 6 0 R/FirstChar 32/LastChar 31/Widths[]>>"
    descriptor = b"<</Type/FontDescriptor/FontName/TidakAda/Flags 32/FontFile2 99 0 R>>"
    return one_page(
        b"BT /F 12 Tf 60 700 Td (%s) Tj ET" % TEXT.encode(), b"<</Font<</F 5 0 R>>>>", more=(font, descriptor)
    )


def _bomb() -> bytes:
    data = zlib.compress(zlib.compress(b"\0" * 60_000_000, 9), 9)
    return image_page(data, grey(7000, 7000, b"/Filter[/FlateDecode/FlateDecode]"))


def _annotated() -> bytes:
    pdf = document()
    page = pdf.pages[0]
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([60, 300, 300, 340]), Contents="Catatan\0\x07", DA="/H 0 Tf"
    )
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9e9, -5]), A=Dictionary(S=Name.Launch, F="cmd.exe")
    )
    odd = Dictionary(Type=Name.Annot, Subtype=Name("/TidakDikenal"), Rect=Array([1, 2]))
    page.obj.Annots = pdf.make_indirect(Array([pdf.make_indirect(one) for one in (note, link, odd)]))
    return saved(pdf)


def _scripted() -> bytes:
    pdf = document()
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="while(true){app.alert('x')}")
    pdf.Root.AA = Dictionary(WC=Dictionary(S=Name.JavaScript, JS="this.closeDoc(true)"))
    return saved(pdf)


def _attached() -> bytes:
    pdf = document()
    pdf.attachments["../../../etc/passwd"] = b"MZ" + b"\0" * 100
    return saved(pdf)


def _form_fields() -> bytes:
    pdf = document()
    field = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Tx,
        T="nama",
        V="PT MAJU",
        Rect=Array([100, 100, 300, 120]),
        DA="broken Tf",
    )
    whole = pdf.make_indirect(field)
    field.Parent = whole
    pdf.pages[0].obj.Annots = Array([whole])
    pdf.Root.AcroForm = Dictionary(Fields=Array([whole, whole]), NeedAppearances=True, XFA=b"<xdp><broken")
    return saved(pdf)


def _ccitt(keys: bytes, data: bytes) -> bytes:
    return image_page(
        data,
        b"/Width 1728/Height 2200/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<<%s>>"
        % keys,
    )


def _jbig2() -> bytes:
    keys = b"/Width 600/Height 800/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode"
    page = struct.pack(">IBBIIIIIBH", 0, 48, 0, 1, 19, 600, 800, 0, 0, 0)[:29]
    return image_page(page + b"\x00\x00\x00\x01\x06\x00\x01\xff\xff\xff\xff" + bytes(range(200)), keys)


def grey(width: int, height: int, more: bytes = b"") -> bytes:
    """Dictionary entries of a grey picture of eight bits."""
    return b"/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceGray%s" % (width, height, more)


GOOD = document(2)
PAGE = b"<</Type/Page/Parent 2 0 R>>"
PDFS: dict[str, Callable[[], bytes]] = {
    "nol.pdf": lambda: b"",
    "satu-bita.pdf": lambda: b"%",
    "hanya-tanda.pdf": lambda: b"%PDF-1.7",
    "hanya-nol.pdf": lambda: b"\0" * 5000,
    "tanda-lalu-sampah.pdf": lambda: b"%PDF-1.4\n" + bytes(range(256)) * 40,
    "terpotong-separuh.pdf": lambda: truncated(saved(GOOD), 0.5),
    "terpotong-akhir.pdf": lambda: truncated(saved(GOOD), 0.95),
    "sampah-di-depan.pdf": lambda: b"X-Mailer: pos\r\n" * 40 + saved(GOOD),
    "xref-salah.pdf": lambda: saved(GOOD, object_stream_mode=pikepdf.ObjectStreamMode.disable).replace(
        b" 00000 n", b"1 00000 n"
    ),
    "startxref-negatif.pdf": lambda: one_page(b"").replace(b"startxref\n", b"startxref\n-"),
    "pohon-melingkar.pdf": _cyclic_tree,
    "nol-halaman.pdf": lambda: raw_pdf([CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"]),
    "hitungan-bohong.pdf": lambda: raw_pdf([CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 999999>>", PAGE]),
    "hitungan-negatif.pdf": lambda: raw_pdf([CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count -3>>", PAGE]),
    "tanpa-katalog.pdf": lambda: raw_pdf([b"<</Type/Pages/Kids[]/Count 0>>"], root=7),
    "halaman-null.pdf": lambda: raw_pdf([CATALOG, b"<</Type/Pages/Kids[3 0 R 9 0 R]/Count 2>>", b"null"]),
    "kotak-raksasa.pdf": lambda: saved(document(MediaBox=Array([0, 0, 14400, 14400]))),
    "kotak-mustahil.pdf": lambda: saved(document(MediaBox=Array([0, 0, 1e9, 1e9]))),
    "kotak-nol.pdf": lambda: saved(document(MediaBox=Array([0, 0, 0, 0]))),
    "kotak-terbalik.pdf": lambda: saved(document(MediaBox=Array([595, 842, 0, 0]))),
    "kotak-teks.pdf": lambda: saved(document(MediaBox=Array([Name.A, Name.B, 595, 842]))),
    "kotak-setipis-garis.pdf": lambda: saved(document(MediaBox=Array([0, 0, 5000, 0.5]))),
    "crop-di-luar.pdf": lambda: saved(document(CropBox=Array([2000, 2000, 2100, 2100]))),
    "satuan-pengguna.pdf": lambda: saved(document(UserUnit=75)),
    "putar-45.pdf": lambda: saved(document(Rotate=45)),
    "putar-negatif.pdf": lambda: saved(document(Rotate=-90)),
    "putar-besar.pdf": lambda: saved(document(Rotate=36000090)),
    "sandi.pdf": lambda: saved(document(), encryption=pikepdf.Encryption(user="rahasia", owner="x")),
    "sandi-pemilik.pdf": lambda: saved(document(), encryption=pikepdf.Encryption(user="", owner="x")),
    "skrip.pdf": _scripted,
    "lampiran.pdf": _attached,
    "formulir-rusak.pdf": _form_fields,
    "catatan-aneh.pdf": _annotated,
    "tanpa-huruf.pdf": _missing_font,
    "type3.pdf": _type3,
    "objek-terkemas.pdf": lambda: saved(
        document(3), object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True
    ),
    "bersarang-dalam.pdf": lambda: _nested(4000),
    "formulir-bersarang.pdf": lambda: _nested_forms(120),
    "formulir-diri-sendiri.pdf": _form_in_itself,
    "isi-tak-berujung.pdf": lambda: one_page(b"q " * 200_000),
    "isi-terkompresi-rusak.pdf": lambda: one_page(b"").replace(b"<</Length 0>>", b"<</Length 0/Filter/FlateDecode>>"),
    "bom-ganda.pdf": _bomb,
    "gambar-terlalu-besar.pdf": lambda: image_page(b"\0", grey(90000, 90000)),
    "gambar-nol.pdf": lambda: image_page(b"", grey(0, 0)),
    "gambar-kurang-data.pdf": lambda: image_page(
        b"abc", b"/Width 800/Height 1100/BitsPerComponent 8/ColorSpace/DeviceRGB"
    ),
    "gambar-warna-aneh.pdf": lambda: image_page(
        bytes(4000), b"/Width 40/Height 50/BitsPerComponent 16/ColorSpace[/Separation/Emas/DeviceCMYK 99 0 R]"
    ),
    "gambar-jpeg-rusak.pdf": lambda: image_page(
        truncated(picture("JPEG", paper()), 0.4), grey(400, 560, b"/Filter/DCTDecode")
    ),
    "gambar-cmyk.pdf": lambda: image_page(
        picture("JPEG", paper("CMYK")),
        b"/Width 400/Height 560/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/DCTDecode",
    ),
    "gambar-jpx-rusak.pdf": lambda: image_page(
        b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(300), b"/Width 400/Height 560/Filter/JPXDecode"
    ),
    "ccitt-kosong.pdf": lambda: _ccitt(b"/K -1/Columns 1728/Rows 2200", b"\x00\x10\x01" * 40),
    "ccitt-lebar-bohong.pdf": lambda: _ccitt(b"/K 4/Columns 99999999", bytes(range(256)) * 4),
    "jbig2-rusak.pdf": _jbig2,
    "topeng-diri-sendiri.pdf": lambda: image_page(bytes(2000), grey(40, 50, b"/SMask 5 0 R")),
    "banyak-halaman.pdf": lambda: saved(document(60, (200, 200))),
}
