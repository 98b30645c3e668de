"""What a recogniser is: a picture in, words in pixels out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Protocol, runtime_checkable

import numpy as np

from extractor.document.elements import Word
from extractor.document.geometry import BBox

Source = Literal["tesseract", "ppocr", "replay"]


class Engine(Protocol):
    """`read` gives the words of a grey picture (uint8 HxW), boxes in *pixels*, confidence in [0, 1]; order does not
    matter.

    `name` and `version` stand in every result.
    """

    @property
    def name(self) -> Source: ...

    @property
    def version(self) -> str: ...

    def read(self, picture: Any, dpi: float) -> list[Word]: ...


@runtime_checkable
class PlaceReader(Engine, Protocol):
    """A page reader that finds lines first and reads them one by one. Boxes: (x0, top, x1, bottom) in pixels."""

    def boxes(self, picture: Any) -> list[tuple[int, int, int, int]]: ...

    def read_each(self, picture: Any, boxes: list[tuple[int, int, int, int]]) -> list[list[Word]]:
        """The words of each box, from left to right."""
        ...


class LineReader(Protocol):
    """Reads pictures that hold one line each."""

    def read_lines(self, pictures: list[Any]) -> list[tuple[str, float]]:
        """(text, confidence 0-1) for each, in order; ("", 0.0) where nothing was seen."""
        ...


@dataclass(frozen=True, slots=True)
class Replay:
    """An engine that reads what it is told: for tests, and for reading stored words again."""

    words: tuple[Word, ...]
    name: Source = "replay"
    version: str = "1"

    def read(self, picture: Any, dpi: float) -> list[Word]:
        return list(self.words)


_FEWEST_DARK = 8


def has_ink(picture: Any) -> bool:
    """Whether a line picture holds anything dark; recognisers invent letters on white paper."""
    if picture.size == 0 or min(picture.shape) < 3:
        return False
    # Three quarters of the pixels are at most so bright: counted, for sorting all of them costs twenty times as much.
    counts = np.cumsum(np.bincount(picture.ravel(), minlength=256))
    paper = float(np.searchsorted(counts, 0.75 * picture.size))
    return bool(np.count_nonzero(picture < min(160.0, 0.75 * paper)) >= _FEWEST_DARK)


def dark_box(picture: Any, paper: int) -> tuple[int, int, int, int]:
    """x, top, width and height in pixels around all that is darker than `paper`; four zeros where nothing is."""
    dark = picture < paper
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if rows.size == 0:
        return 0, 0, 0, 0
    x, top = int(columns[0]), int(rows[0])
    return x, top, int(columns[-1]) + 1 - x, int(rows[-1]) + 1 - top


def in_points(words: list[Word], dpi: float) -> list[Word]:
    """The words with boxes in points instead of pixels."""
    scale = 72.0 / dpi
    carried = []
    for word in words:
        box = BBox(word.box.x0 * scale, word.box.top * scale, word.box.x1 * scale, word.box.bottom * scale)
        carried.append(Word(word.text, box, word.confidence, word.source, word.second, word.handwritten))
    return carried
