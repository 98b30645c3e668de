"""A second look at places of a page, on its kept picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.document.elements import Page
from extractor.document.geometry import BBox
from extractor.document.look import Reader
from extractor.intake import decode_picture
from extractor.reading.options import Engines

_MARGIN = 0.18
"""Room round a box as a share of its height: recognisers lose letters that touch the rim."""


@dataclass(frozen=True, slots=True)
class PictureLook:
    """Reads boxes of pages whose pictures lie in `folder`: "ppocr" by the small recogniser, "tesseract" as one line."""

    folder: Path
    engines: Engines

    def __call__(self, page: Page, boxes: list[BBox], reader: Reader = "ppocr") -> list[tuple[str, float]]:
        engine = self.engines.line if reader == "ppocr" else self.engines.tesseract_line
        if page.picture is None or page.picture_dpi is None or engine is None or not boxes:
            return [("", 0.0) for _ in boxes]
        picture = decode_picture(self.folder / page.picture)
        return engine.read_lines([_crop(picture, box, page.picture_dpi) for box in boxes])


def _crop(picture: Any, box: BBox, dpi: float) -> Any:
    scale = dpi / 72.0
    grown = box.grown(0.3 * box.height, _MARGIN * box.height)
    top, bottom = max(0, round(grown.top * scale)), max(0, round(grown.bottom * scale))
    left, right = max(0, round(grown.x0 * scale)), max(0, round(grown.x1 * scale))
    return picture[top:bottom, left:right].copy()
