"""What the desk is given: the store, and three functions that need the reading machinery."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from extractor.document.evidence import Checked, Issue
from extractor.document.geometry import BBox
from extractor.review import Hidden
from extractor.store import DocumentEntry, PageLook, Store, Upload
from extractor.store.blobs import Blob

Language = Literal["id", "en"]

RenderPage = Callable[[Upload, int, float], bytes]
"""(upload, 1-based page, dpi) -> JPEG, PNG or WebP of the page as displayed. Raises WlkError. Blocks;
quick for a page drawn before."""
Reread = Callable[[DocumentEntry, int, BBox], str]
"""(document, 1-based page of the file, box in displayed points) -> what stands there, "" for nothing. Blocks."""
Recheck = Callable[[DocumentEntry], Sequence[Issue]]
"""The issues of the record as it stands now, people's edits included. Blocks, milliseconds."""


class Inspected(Protocol):
    """What a first look at a file found. `codes`: (page, text) of square codes on covers."""

    @property
    def media_type(self) -> str: ...
    @property
    def page_count(self) -> int: ...
    @property
    def looks(self) -> Sequence[PageLook]: ...
    @property
    def codes(self) -> Sequence[tuple[int, str]]: ...


Inspect = Callable[[str, str], Inspected | None]
"""(sha256 of a blob, name) -> a first look within a second; None where it took too long. Raises InputError. Blocks."""
Unlock = Callable[[str, str], Blob]
"""(sha256 of a locked PDF, password) -> its copy without a lock. Raises EncryptedPdf, CorruptFile. Blocks."""


class Departing(Protocol):
    """Where to send a browser that wants to log in elsewhere, and what to remember until it is back."""

    @property
    def url(self) -> str: ...
    @property
    def kept(self) -> Mapping[str, str]: ...


class SignOn(Protocol):
    """The office's own identity provider. Blocks on the network; raises SignOnRefused."""

    def begin(self, redirect_uri: str) -> Departing: ...

    def finish(self, redirect_uri: str, code: str, kept: Mapping[str, str]) -> str:
        """The log-in name that the provider vouches for."""


ReadAs = Callable[[DocumentEntry, str], Checked | None]
"""(document, record type) -> the document read anew as that type, None where it cannot be. Blocks."""


@dataclass(frozen=True)
class DeskOptions:
    """`public_url`: the address people type when a proxy stands before the desk (compared with Origin).

    `max_file_mb`: per file. `max_form_files`: files in one plain form. `is_sample`: the data are invented, said so in
    the bar. `second_readings`: critical fields of an approved document are keyed again by another person.
    `sign_on_label`: on the button. `metrics_local`: programs of the same machine see `/metrics` without a key.
    """

    desk_name: str = "Meja Berkas"
    language: Language = "id"
    secure_cookie: bool = False
    public_url: str | None = None
    max_file_mb: int = 200
    max_form_files: int = 20
    is_sample: bool = False
    second_readings: bool = True
    sign_on_label: str = "Masuk dengan akun dinas"
    metrics_local: bool = False


Searchable = Callable[[Upload], tuple[Path, bool]]
"""A file that was read -> a PDF of it with its words under the ink, pages that arrived later behind it, and whether
that PDF is kept (else the caller removes it). Raises WlkError. Blocks."""


Redact = Callable[[Sequence[tuple[Upload, int, Hidden]]], Blob]
"""(file, page of it, what of that page may stay) for each page of a copy -> the PDF, kept. Raises WlkError. Blocks."""


@dataclass(frozen=True)
class Services:
    """`recheck` None: the issues stay those of the machine's reading. `inspect`, `unlock` None: files are taken in
    unseen, locked ones stay locked. `searchable`, `redact` None: no such download. `sign_on` None: log-in by password
    only. `calibration`: which one weighs doubt.
    """

    store: Store
    render_page: RenderPage
    reread: Reread
    recheck: Recheck | None = None
    options: DeskOptions = field(default_factory=DeskOptions)
    read_as: ReadAs | None = None
    inspect: Inspect | None = None
    unlock: Unlock | None = None
    searchable: Searchable | None = None
    redact: Redact | None = None
    sign_on: SignOn | None = None
    calibration: str = ""
