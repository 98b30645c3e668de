"""The wish to look at a place again."""

from __future__ import annotations

from typing import Literal, Protocol

from extractor.document.elements import Page
from extractor.document.geometry import BBox

Reader = Literal["ppocr", "tesseract"]


class Look(Protocol):
    """Reads boxes of a page's kept picture again. Boxes are in the page's reading frame, points."""

    def __call__(self, page: Page, boxes: list[BBox], reader: Reader = "ppocr") -> list[tuple[str, float]]:
        """One (text, engine confidence 0-1) a box, in order; ("", 0.0) where nothing was seen or the page has no
        picture.
        """
        ...


def look_nowhere(page: Page, boxes: list[BBox], reader: Reader = "ppocr") -> list[tuple[str, float]]:
    """The look of a digital page or of a test: sees nothing."""
    return [("", 0.0) for _ in boxes]
