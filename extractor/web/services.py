"""What the desk is given: the store, and three functions that need the reading machinery."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from extractor.document.evidence import Issue
from extractor.document.geometry import BBox
from extractor.store import DocumentEntry, Store, Upload

Language = Literal["id", "en"]

RenderPage = Callable[[Upload, int, float], bytes]
"""(upload, 1-based page, dpi) -> JPEG, PNG or WebP of the page as displayed. Raises WlkError. Blocks;
quick for a page drawn before."""
Reread = Callable[[DocumentEntry, int, BBox], str]
"""(document, 1-based page of the file, box in displayed points) -> what stands there, "" for nothing. Blocks."""
Recheck = Callable[[DocumentEntry], Sequence[Issue]]
"""The issues of the record as it stands now, people's edits included. Blocks, milliseconds."""


@dataclass(frozen=True)
class DeskOptions:
    """`public_url`: the address people type when a proxy stands before the desk (compared with Origin).

    `max_file_mb`: per file. `max_form_files`: files in one plain form. `is_sample`: the data are invented, said so in
    the bar.
    """

    desk_name: str = "Meja Berkas"
    language: Language = "id"
    secure_cookie: bool = False
    public_url: str | None = None
    max_file_mb: int = 200
    max_form_files: int = 20
    is_sample: bool = False


@dataclass(frozen=True)
class Services:
    """`recheck` None: the issues stay those of the machine's reading."""

    store: Store
    render_page: RenderPage
    reread: Reread
    recheck: Recheck | None = None
    options: DeskOptions = field(default_factory=DeskOptions)
