"""What reading needs and may spend."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.ocr.engine import Engine, LineReader
from extractor.ocr.tesseract import Tesseract
from extractor.ocr.weights import find_weights
from extractor.repair import RepairOptions

if TYPE_CHECKING:
    from extractor.ocr.orientation import Orientation


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """`good_reading`: a page whose reading score lies under it is tried in the other directions.

    `jpeg_quality` of the kept picture: small enough to keep, and numbers are still read from it (tests); not tuned.
    """

    repair: RepairOptions = field(default_factory=RepairOptions)
    good_reading: float = 0.55
    jpeg_quality: int = 85


@dataclass(frozen=True, slots=True)
class Engines:
    """The readers of one worker: `tesseract` and `ppocr` for pages (either may be None), `line` for disputed places,
    `tesseract_line` the witness there, `orientation` the hint which way is up.
    """

    tesseract: Engine | None
    ppocr: Engine | None
    line: LineReader | None = None
    tesseract_line: LineReader | None = None
    orientation: Orientation | None = None

    @property
    def name(self) -> str:
        """As `pages_read` shows it: the engines' names joined by +."""
        return "+".join(engine.name for engine in (self.tesseract, self.ppocr) if engine is not None)

    @property
    def versions(self) -> dict[str, str]:
        return {engine.name: engine.version for engine in (self.tesseract, self.ppocr) if engine is not None}


def open_engines(language: str = "ind", timeout_s: float = 100.0) -> Engines:
    """Everything installed, loaded once a process (0.3 s); SetupError where something is missing."""
    # The neural engines' libraries take half a second to import, and only the process that reads needs them.
    from extractor.ocr.orientation import Orientation
    from extractor.ocr.ppocr import PpOcr, SmallRecogniser

    weights = find_weights()
    tesseract = Tesseract(language, timeout_s)
    return Engines(tesseract, PpOcr(weights), SmallRecogniser(weights), tesseract, Orientation(weights))
