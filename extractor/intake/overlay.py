"""The recognised words put back on the paper: a PDF that looks like the original and can be searched and copied.

The words are drawn in rendering mode 3, neither filled nor stroked (ISO 32000-1, 9.3.6), each stretched over its ink.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pdfminer.fontmetrics import FONT_METRICS
from pikepdf import Dictionary, Name

from extractor.document.elements import Page, Word
from extractor.document.sheet import Source
from extractor.intake.limits import Limits
from extractor.intake.pdf import Frame, frame_of, open_pdf
from extractor.intake.pictures import open_picture
from extractor.intake.render import encode_jpeg, render
from extractor.intake.sniff import PDF

PICTURE_DPI = 200.0
_FONT = Name("/WlkText")
_WIDTHS: Mapping[str, int] = FONT_METRICS["Helvetica"][1]
_SPACE_WIDTH = 278
_DESCENT, _ASCENT = -0.21, 0.72
"""Of Helvetica, in shares of its size: a word's box reaches from its descenders to its capitals."""


def write_searchable(source: Source, pages: Sequence[Page], out: Path) -> None:
    """Every page of the source with the words of its reading under the ink; pages with a text layer stay as they are.

    A picture file becomes a PDF of its frames. Raises InputError where the source cannot be opened any more.
    """
    by_number = {page.number: page for page in pages}
    if source.media_type == PDF:
        with open_pdf(Path(source.path), source.password) as (opened, _):
            frames = [_cleared(opened[at], by_number.get(at + 1)) for at in range(len(opened))]
            data = io.BytesIO()
            opened.save(data)
        with pikepdf.open(data) as pdf:
            for number, (page, frame) in enumerate(zip(pdf.pages, frames, strict=True), start=1):
                lay_words(pdf, page, frame, by_number.get(number))
            save_plain(pdf, out)
        return
    with pikepdf.new() as pdf:
        for number in range(1, source.page_count + 1):
            read = by_number.get(number)
            page, frame = _frame_page(pdf, source, number)
            lay_words(pdf, page, frame, read)
        save_plain(pdf, out)


def _cleared(page: pypdfium2.PdfPage, read: Page | None) -> Frame:
    """Takes away the unseen words of a layer that was not believed; what can be seen stays."""
    if read is not None and read.origin == "ocr":
        unseen = [
            item
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
            if pdfium.FPDFTextObj_GetTextRenderMode(item.raw) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
        ]
        for item in unseen:
            page.remove_obj(item)
        if unseen:
            page.gen_content()
    return frame_of(page)


def save_plain(pdf: pikepdf.Pdf, out: Path) -> None:
    """Without lock, date or identifier of the moment."""
    # no date, no identifier of the moment: the same reading gives the same bytes
    pdf.save(out, deterministic_id=True, encryption=False)


def _frame_page(pdf: pikepdf.Pdf, source: Source, number: int) -> tuple[pikepdf.Page, Frame]:
    sheet = open_picture(Path(source.path), number, source.media_type, Limits())
    across, down = sheet.width, sheet.height
    pixels = render(source, number, PICTURE_DPI, grey=False)
    return picture_page(pdf, pixels, across, down), Frame(0, 0, across, down, 0)


def picture_page(pdf: pikepdf.Pdf, pixels: Any, across: float, down: float) -> pikepdf.Page:
    """One more page of so many points, all of it the picture (uint8 HxWx3)."""
    height, width = pixels.shape[:2]
    image = pdf.make_stream(encode_jpeg(pixels))
    image.stream_dict = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    page = pdf.add_blank_page(page_size=(across, down))
    page.Resources = Dictionary(XObject=Dictionary(Kertas=image))
    page.Contents = pdf.make_stream(f"q {across:.3f} 0 0 {down:.3f} 0 0 cm /Kertas Do Q".encode())
    return page


def lay_words(pdf: pikepdf.Pdf, page: pikepdf.Page, frame: Frame, read: Page | None) -> None:
    """The words of a reading under the ink of a page; none for a page that was not read from its picture."""
    if read is None or read.origin != "ocr" or not read.words:
        return
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    name = page.add_resource(font, Name.Font, _FONT)
    stretch = (
        frame.width / (read.displayed_width or frame.width),
        frame.height / (read.displayed_height or frame.height),
    )
    drawn = "\n".join(_drawn(words, read, frame, stretch) for words in _lines(read))
    # what stands before may have left a matrix behind: it is closed off first
    page.contents_add(b"q", prepend=True)
    page.contents_add(f"Q q BT 3 Tr {name} 1 Tf\n{drawn}\nET Q".encode("ascii"))


def _lines(read: Page) -> Iterable[Sequence[Word]]:
    # by value: a page that was stored holds its words twice, as two objects each
    inside = {word for line in read.lines for word in line.words}
    yield from (line.words for line in read.lines)
    yield from ((word,) for word in read.words if word not in inside)


def _drawn(words: Sequence[Word], read: Page, frame: Frame, stretch: tuple[float, float]) -> str:
    return "\n".join(
        f"{_matrix(word, raw, read, frame, stretch)} Tm <{(raw + b' ').hex()}> Tj"
        for word in words
        if (raw := word.text.encode("cp1252", "replace"))
    )


def _matrix(word: Word, raw: bytes, read: Page, frame: Frame, stretch: tuple[float, float]) -> str:
    """The text matrix that stretches the word over its box on the page as displayed, however it is turned."""
    box = word.box

    def place(x: float, y: float) -> tuple[float, float]:
        shown = read.to_displayed.point(x, y)
        return user_point(frame, shown[0] * stretch[0], shown[1] * stretch[1])

    (x0, y0), (x1, y1), (x2, y2) = place(box.x0, box.bottom), place(box.x1, box.bottom), place(box.x0, box.top)
    wide = sum(_WIDTHS.get(char, 556) for char in raw.decode("cp1252")) / 1000
    tall = _ASCENT - _DESCENT
    a, b = (x1 - x0) / wide, (y1 - y0) / wide
    c, d = (x2 - x0) / tall, (y2 - y0) / tall
    e, f = x0 - _DESCENT * c, y0 - _DESCENT * d
    return " ".join(f"{value:.4f}" for value in (a, b, c, d, e, f))


def user_point(frame: Frame, x: float, y: float) -> tuple[float, float]:
    """PDF user space of a displayed point: the way back of `Frame.point`."""
    if frame.rotation == 90:
        return (y + frame.left, x + frame.bottom)
    if frame.rotation == 180:
        return (frame.right - x, y + frame.bottom)
    if frame.rotation == 270:
        return (frame.right - y, frame.top - x)
    return (x + frame.left, frame.top - y)
