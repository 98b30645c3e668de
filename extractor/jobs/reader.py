"""What a worker needs to be given: the functions that read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from extractor.document.elements import Page
from extractor.store import NewDocument, Upload


@dataclass(frozen=True, slots=True)
class Counted:
    """What the gate found in a file."""

    media_type: str
    page_count: int


class Reader(Protocol):
    """Reads the parts of an upload. Called from several threads at once; heavy work belongs into child processes."""

    def accept(self, upload: Upload) -> Counted:
        """Type and pages of the file. Raises InputError: the upload is refused with its code."""
        ...

    def read_page(self, upload: Upload, number: int) -> Page:
        """One page, 1-based. A page that cannot be read is returned with origin "failed", or raises PageError."""
        ...

    def finish(self, upload: Upload, pages: Sequence[Page]) -> Sequence[NewDocument]:
        """Split, classify, capture, check: the documents in the file, each with its open task."""
        ...
