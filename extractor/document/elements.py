"""The five nouns (page, block, line, word, box) and the ink that is not text: rules, cells, marks.

All boxes of a `Page` lie in its *reading frame* (upright, straight, points); `Page.home` carries one to the displayed
page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from extractor.document.geometry import BBox, Projection, bounding

Origin = Literal["text-layer", "ocr", "blank", "failed"]
MarkKind = Literal["square", "strike", "circle", "ink", "stamp", "signature", "qr"]


@dataclass(frozen=True, slots=True)
class Word:
    """One run of characters without a space.

    `confidence` is the engine's own number in [0, 1], or None where the engine gives none (text layer); it is a
    feature,
    never a probability. `second` is what an engine of another family read in the same place, None where it did not
    look;
    equal to `text` where both agree. `handwritten`: the ink looks like handwriting (None: not judged).
    """

    text: str
    box: BBox
    confidence: float | None = None
    source: Literal["text-layer", "tesseract", "ppocr", "replay"] = "text-layer"
    second: str | None = None
    handwritten: bool | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one printed line, left to right. Never empty."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> BBox:
        return bounding(word.box for word in self.words)


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn straight line; its box is thin in one direction."""

    box: BBox

    @property
    def is_horizontal(self) -> bool:
        return self.box.width >= self.box.height


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a ruled table; `row` and `column` count from 0, spans are at least 1."""

    box: BBox
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of ruling lines; cells in reading order (a merged cell appears once, at its first row and column)."""

    box: BBox
    cells: tuple[Cell, ...]

    @property
    def row_count(self) -> int:
        return max((cell.row + cell.row_span for cell in self.cells), default=0)

    @property
    def column_count(self) -> int:
        return max((cell.column + cell.column_span for cell in self.cells), default=0)


@dataclass(frozen=True, slots=True)
class Mark:
    """Ink that is not text.

    square: a drawn tick box, `ink` = share of its inside that is dark (0 empty ... 1 filled) · strike: a line drawn
    through words ·
    circle: a ring drawn round words · ink: free pen strokes (a loose tick, a scribble) · stamp · signature ·
    qr, with what the code says as `text` ("" where it does not read).
    """

    kind: MarkKind
    box: BBox
    ink: float = 0.0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as read. `number` is 1-based in the file; width and height are those of the reading frame, in points.

    `quality` in [0, 1] or None for a text layer. `rotation_deg`: the clockwise turn that puts the displayed page
    upright
    (0, 90, 180, 270). `picture`: file name of the kept reading-frame picture (grey, `picture_dpi`) or None.
    `failure`: error code of a page that could not be read (origin "failed").
    """

    number: int
    width: float
    height: float
    origin: Origin
    words: tuple[Word, ...] = ()
    lines: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()
    tables: tuple[Table, ...] = ()
    marks: tuple[Mark, ...] = ()
    engine: str | None = None
    quality: float | None = None
    rotation_deg: int = 0
    skew_deg: float = 0.0
    displayed_width: float = 0.0
    displayed_height: float = 0.0
    to_displayed: Projection = field(default_factory=Projection)
    picture: str | None = None
    picture_dpi: float | None = None
    failure: str | None = None

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def home(self, box: BBox) -> BBox:
        """A reading-frame box on the page as displayed, clipped to it."""
        carried = self.to_displayed.box(box)
        return carried.clipped(self.displayed_width or self.width, self.displayed_height or self.height)

    def to_reading(self, box: BBox) -> BBox:
        """A displayed box in the reading frame."""
        return self.to_displayed.inverse().box(box)


@dataclass(frozen=True, slots=True)
class Document:
    """Consecutive pages that belong together. `number` counts documents in the file from 1.

    `pages` holds the pages with content, in reading order; `asides` the blank, separator and failed pages that stand
    with it.
    """

    number: int
    pages: tuple[Page, ...]
    asides: tuple[Page, ...] = ()

    @property
    def text(self) -> str:
        return "\f".join(page.text for page in self.pages)
