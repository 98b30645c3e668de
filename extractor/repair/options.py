"""What repair may do, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from extractor.document.elements import Mark, Rule, Table
from extractor.document.geometry import BBox, Projection


@dataclass(frozen=True, slots=True)
class RepairOptions:
    """`reading_dpi`: density of the picture that is read. 200 reads as well as 300 at two thirds of the cost; pages
    with
    print under about 7 points are read at `fine_dpi`. `lowest_dpi`: coarser pictures are enlarged to it.
    """

    reading_dpi: float = 200.0
    fine_dpi: float = 300.0
    lowest_dpi: float = 150.0
    max_skew_deg: float = 6.0


@dataclass(frozen=True, slots=True)
class Measures:
    """What repair saw of the paper: `dpi` as estimated (not as stated), `contrast` of ink to paper in [0, 1],
    `sharpness` of stroke edges in [0, 1], `noise` (share of ink in specks), `letter_height` (median, points; 0: none),
    `letter_count`, `ink` (share of dark pixels without rules).
    """

    dpi: float
    contrast: float
    sharpness: float
    noise: float
    letter_height: float
    letter_count: int
    ink: float

    @property
    def is_blank(self) -> bool:
        """Fewer letter-like shapes than a page number has, and hardly any ink: specks, shadows, show-through."""
        return self.letter_count < 4 and self.ink < 0.004


@dataclass(frozen=True, slots=True)
class Repaired:
    """A page in its reading frame.

    `picture`: grey, upright light, rules and leaders removed, for recognisers; `kept`: the same with everything on
    it, for
    crops and eyes; both uint8 HxW at `dpi`. `to_displayed` carries reading points to displayed points.
    """

    picture: Any
    kept: Any
    dpi: float
    to_displayed: Projection
    rules: tuple[Rule, ...]
    tables: tuple[Table, ...]
    marks: tuple[Mark, ...]
    measures: Measures
    skew_deg: float
    colour: Any = None

    @property
    def width(self) -> float:
        return float(self.kept.shape[1] * 72.0 / self.dpi)

    @property
    def height(self) -> float:
        return float(self.kept.shape[0] * 72.0 / self.dpi)


def points(box: tuple[int, int, int, int], dpi: float) -> BBox:
    """A pixel rectangle (x, y, width, height) in points."""
    scale = 72.0 / dpi
    x, y, width, height = box
    return BBox(x * scale, y * scale, (x + width) * scale, (y + height) * scale)
