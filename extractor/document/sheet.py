"""What intake hands to reading: one page before any word of it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from extractor.document.elements import Mark, Rule, Table, Word
from extractor.document.geometry import BBox


@dataclass(frozen=True, slots=True)
class Source:
    """A file that passed the gate: its path on disk, name, sha256 (hex), media type, size in bytes and page count."""

    path: str
    name: str
    sha256: str
    media_type: str
    size: int
    page_count: int
    password: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a source: either a believable text layer or a picture.

    `width`, `height`: displayed size in points. `picture`: numpy uint8 array (grey HxW or colour HxWx3 RGB) as
    displayed, None for a
    digital page. `dpi` of the picture. A digital page carries words, rules, tables and marks in displayed points;
    `codes`: a picture of each drawn QR code by its box, None where it is none.
    """

    number: int
    width: float
    height: float
    picture: Any = None
    dpi: float | None = None
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    tables: tuple[Table, ...] = ()
    marks: tuple[Mark, ...] = ()
    codes: Mapping[BBox, Any] = field(default_factory=dict)

    @property
    def is_digital(self) -> bool:
        return self.picture is None
