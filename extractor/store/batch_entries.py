"""What the store gives back of archive boxes. Moments are aware UTC."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from extractor.batch import BatchState, FileState, PageState
from extractor.store.batch_tables import SourceKind


@dataclass(frozen=True, slots=True)
class Batch:
    """An archive box. `expected`: sheets somebody counted, None: the covers say; `sides`: pages scanned of one sheet.

    `statement`: the closing statement as plain JSON, frozen when the box was closed.
    """

    id: str
    office_id: str
    box: str
    expected: int | None
    sides: int
    state: BatchState
    made_by: str
    made_by_name: str
    made_at: datetime
    closed_by_name: str | None
    closed_at: datetime | None
    statement: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was found in a source: listed and sized, its bytes not looked at. `code`: why it cannot be read."""

    path: str
    size: int
    place: int = 0
    record_type: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Hungry:
    """A file that waits to be fed, with where its bytes lie."""

    id: int
    batch_id: str
    kind: SourceKind
    location: str
    path: str
    place: int
    size: int


@dataclass(frozen=True, slots=True)
class BatchFile:
    """A file of a box. `same_as`: the path of the file with the same bytes; `page_count` None until counted."""

    id: int
    path: str
    size: int
    state: FileState
    cause: str | None
    facts: tuple[str | int | float, ...]
    sha256: str | None
    upload_id: str | None
    same_as: str | None
    page_count: int | None


@dataclass(frozen=True, slots=True)
class Failures:
    """Files (`pages` 0) or pages that failed for one cause, with one example. `page` None for a file."""

    cause: str
    files: int
    pages: int
    example: str
    page: int | None
    facts: tuple[str | int | float, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """How far a box is. `pages_per_min` over the last minutes, `left_s` None while nothing can be said.

    `reviewed`: of the `documents` found in it, those a person has decided."""

    files: Mapping[FileState, int]
    pages: Mapping[PageState, int]
    page_total: int
    size: int
    failures: Sequence[Failures]
    pages_per_min: float
    left_s: float | None
    documents: int
    reviewed: int

    @property
    def found(self) -> int:
        return sum(self.files.values())

    @property
    def is_done(self) -> bool:
        """Nothing of it waits or is under way."""
        return not (self.files["waiting"] or self.files["fed"] or self.files["reading"])
