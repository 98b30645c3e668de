"""The PDF file: opened by pdfium, mended by qpdf where pdfium gives up, page count and geometry.

Pdfium itself rebuilds a broken cross-reference table; qpdf recovers some files that pdfium refuses, so it is asked
second.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from extractor.document.geometry import BBox
from extractor.errors import CorruptFile, DecompressionBomb, EncryptedPdf, TooManyPages
from extractor.intake.limits import Limits

_PDFIUM_PASSWORD_ERROR = 4


def inspect(path: Path, password: str | None, limits: Limits) -> tuple[int, str | None]:
    """(page count, the password that opens it). Raises EncryptedPdf, CorruptFile, TooManyPages, DecompressionBomb."""
    with open_pdf(path, password) as (pdf, opened_with):
        count = len(pdf)
        if count == 0:
            raise CorruptFile
        if count > limits.max_pages:
            count = _counted(path, opened_with, count)
        if count > limits.max_pages:
            raise TooManyPages(limits.max_pages)
    _refuse_huge_images(path, opened_with, limits)
    return count, opened_with


@contextmanager
def open_pdf(path: Path, password: str | None) -> Iterator[tuple[pypdfium2.PdfDocument, str | None]]:
    """The open document and the password used; the empty one is tried first (a file locked for editing only)."""
    pdf, used = _opened(path, password)
    try:
        yield pdf, used
    finally:
        pdf.close()


def _opened(path: Path, password: str | None) -> tuple[pypdfium2.PdfDocument, str | None]:
    for attempt in dict.fromkeys((None, password)):
        try:
            pdf = pypdfium2.PdfDocument(str(path), password=attempt)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == _PDFIUM_PASSWORD_ERROR or "password" in str(error).lower():
                continue
            return pypdfium2.PdfDocument(_mended(path, password)), password
        if len(pdf) == 0:
            pdf.close()
            return pypdfium2.PdfDocument(_mended(path, password)), password
        return pdf, attempt
    raise EncryptedPdf


def _mended(path: Path, password: str | None) -> bytes:
    """The file rewritten by qpdf, decrypted; CorruptFile where even that fails."""
    try:
        with warnings.catch_warnings(), pikepdf.open(path, password=password or "") as broken:
            warnings.simplefilter("ignore")  # what qpdf could not keep of a broken form is no reason to stop
            if len(broken.pages) == 0:
                raise CorruptFile
            fresh = io.BytesIO()
            broken.save(fresh)
    except pikepdf.PasswordError as error:
        raise EncryptedPdf from error
    except (pikepdf.PdfError, OSError, ValueError, RuntimeError) as error:
        raise CorruptFile from error
    return fresh.getvalue()


def _counted(path: Path, password: str | None, stated: int) -> int:
    """The pages that are really there, for a file that states too many; `stated` where nobody can count them."""
    try:
        with pikepdf.open(path, password=password or "", suppress_warnings=True) as pdf:
            return len(pdf.pages) or stated
    except (pikepdf.PdfError, OSError, ValueError, RuntimeError):
        return stated


def _refuse_huge_images(path: Path, password: str | None, limits: Limits) -> None:
    """A picture XObject over the pixel limit is a bomb, seen by its dictionary before anything is decoded."""
    try:
        with pikepdf.open(path, password=password or "", attempt_recovery=True, suppress_warnings=True) as pdf:
            for page in pdf.pages:
                for image in _image_dictionaries(page.obj):
                    if int(image.get("/Width", 0)) * int(image.get("/Height", 0)) > limits.max_pixels:
                        raise DecompressionBomb
    except (pikepdf.PdfError, OSError, ValueError, TypeError, RuntimeError, AttributeError):
        return  # pdfium could open it: the page itself is limited again when it is drawn


def _image_dictionaries(page: Any) -> Iterator[Any]:
    resources = page.get("/Resources")
    objects = resources.get("/XObject") if resources is not None else None
    if objects is None:
        return
    for name in objects.keys():  # noqa: SIM118 - a pikepdf dictionary iterates differently
        item = objects[name]
        if item.get("/Subtype") == "/Image":
            yield item


@dataclass(frozen=True, slots=True)
class Frame:
    """How PDF user space becomes displayed points: crop box (user space), /Rotate, displayed size."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        return (self.top - self.bottom) if self.rotation in (90, 270) else (self.right - self.left)

    @property
    def height(self) -> float:
        return (self.right - self.left) if self.rotation in (90, 270) else (self.top - self.bottom)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Displayed point (origin top-left) of a user-space point."""
        if self.rotation == 90:
            return (y - self.bottom, x - self.left)
        if self.rotation == 180:
            return (self.right - x, y - self.bottom)
        if self.rotation == 270:
            return (self.top - y, self.right - x)
        return (x - self.left, self.top - y)

    def box(self, x0: float, y0: float, x1: float, y1: float) -> BBox:
        """Displayed box of a user-space rectangle, corners in any order."""
        if self.rotation == 0 and x0 <= x1 and y0 <= y1:  # nearly all, and asked twice for each character
            return BBox(x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)
        (ax, ay), (bx, by) = self.point(x0, y0), self.point(x1, y1)
        return BBox(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    """The visible rectangle of a page: crop box cut to the media box, as viewers do (ISO 32000-1, 14.11.2)."""
    media, crop = _sorted(page.get_mediabox()), _sorted(page.get_cropbox())
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    if right - left < 1 or top - bottom < 1:
        left, bottom, right, top = media
    if right - left < 1 or top - bottom < 1:  # no size at all: the renderer takes a sheet of its own
        (left, bottom), (right, top) = (0.0, 0.0), page.get_size()
    return Frame(left, bottom, right, top, int(page.get_rotation()) % 360)


def _sorted(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Corners may be given in any order (ISO 32000-1, 7.9.5)."""
    x0, y0, x1, y1 = box
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _straightened(pdf: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    """The page with boxes a renderer can use: corners in order, and no crop box that misses the page."""
    page = pdf[number - 1]
    media, crop = page.get_mediabox(), page.get_cropbox()
    frame = frame_of(page)
    is_crossed = media != _sorted(media) or crop != _sorted(crop)
    shared = (min(media[2], crop[2]) - max(media[0], crop[0]), min(media[3], crop[3]) - max(media[1], crop[1]))
    is_beside = min(shared) < 1
    if not is_crossed and not is_beside:
        return page
    page.set_mediabox(*_sorted(media))
    page.set_cropbox(frame.left, frame.bottom, frame.right, frame.top)
    page.close()
    return pdf[number - 1]


def load_page(pdf: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    """Page `number` (1-based) with filled form fields and notes pressed into its content, so that their text counts."""
    page = _straightened(pdf, number)
    if pdfium.FPDFPage_GetAnnotCount(page.raw) == 0:
        return page
    if pdf.get_formtype() and pdf.formenv is None:
        page.close()
        pdf.init_forms()
        page = pdf[number - 1]
    if pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
        return page
    page.close()
    return pdf[number - 1]
