"""What the store gives back: frozen rows, never a live database object. Moments are aware UTC."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Literal, TypeVar

from extractor.document.evidence import Checked, Evidence, JsonValue, State
from extractor.review import Task

UploadState = Literal["asking", "waiting", "reading", "read", "refused", "linked", "discarded"]
"""asking: waits for the clerk's answer, no agenda number yet; linked: a copy of another file, not read."""
Lane = Literal["interactive", "archive", "held"]
"""interactive: somebody waits for it; archive: read when nobody does; held: of a box that is paused."""
PageState = Literal["waiting", "reading", "read", "failed"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Office:
    id: str
    name: str
    timezone: str
    """IANA name, e.g. Asia/Jakarta."""


@dataclass(frozen=True, slots=True)
class User:
    """`name` is the log-in name (folded), `full_name` what the desk shows."""

    id: str
    office_id: str
    name: str
    full_name: str
    roles: frozenset[str]
    rights: frozenset[str]
    language: str
    is_active: bool
    must_change: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Upload:
    """One received file. `error_code` and `error_facts` when the state is refused. `page_count` None until counted.

    `pages_done` counts pages read or failed: progress is pages_done of page_count.
    """

    id: str
    office_id: str
    sha256: str
    name: str
    media_type: str
    size: int
    page_count: int | None
    pages_done: int
    pages_failed: int
    agenda_number: str
    received_on: date
    uploaded_by: str
    uploaded_at: datetime
    state: UploadState
    attempt: int
    error_code: str | None
    error_facts: tuple[str | int | float, ...]
    is_restricted: bool
    record_type: str | None
    """The kind the clerk chose, None: let the machine recognise it."""
    lane: Lane = "interactive"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """The state of one page of an upload; `Pages.reading` gives the page itself. `seconds`: how long reading took."""

    upload_id: str
    number: int
    state: PageState
    quality: float | None
    rotation_deg: int
    seconds: float | None
    error_code: str | None


@dataclass(frozen=True, slots=True)
class PageView:
    """A page as displayed: its number in the file, its size in points, what became of its reading."""

    number: int
    width: float
    height: float
    origin: str


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """One line of a field's history. `seq` counts from 1 for each field; the machine's reading comes first.

    `author`: "machine" or a user id; `author_name` for the eye.
    """

    path: str
    seq: int
    author: str
    author_name: str
    state: State
    value: JsonValue
    orig: str | None
    method: str
    evidence: Evidence | None
    confidence: float | None
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One document found in an upload, with what the machine read (`checked`) and the newest line of each field."""

    id: str
    office_id: str
    upload_id: str
    sha256: str
    number: int
    page_numbers: tuple[int, ...]
    aside_numbers: tuple[int, ...]
    record_type: str
    type_confidence: float
    company: str
    engines: Mapping[str, str]
    checked: Checked
    fields: Mapping[str, FieldEntry]
    saved_at: datetime
    is_restricted: bool


@dataclass(frozen=True, slots=True)
class TaskEntry:
    """A review task with what a queue row shows of its document."""

    id: str
    office_id: str
    document_id: str
    upload_id: str
    task: Task
    holder_name: str | None
    opened_at: datetime
    record_type: str
    company: str
    file_name: str
    agenda_number: str
    received_on: date
    page_count: int
    seconds: float
    """Estimated seconds of a person's work."""
    is_restricted: bool


@dataclass(frozen=True, slots=True)
class Filing:
    """A decided record, frozen. `record`: final values only; `provenance`: the same paths with their ink and author.

    `version` counts from 1 for each document. `replaces_id`: the version before; `reason`: why that one was corrected;
    `ended_at`: when this one stopped to stand.
    """

    id: str
    office_id: str
    document_id: str
    task_id: str
    upload_id: str
    record_type: str
    company: str
    year: int | None
    record: Mapping[str, JsonValue]
    provenance: Mapping[str, Mapping[str, JsonValue]]
    decided_by: str
    decided_by_name: str
    decided_at: datetime
    is_withdrawn: bool
    version: int = 1
    replaces_id: str | None = None
    reason: str = ""
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the audit log. `detail` holds ids, counts and reasons, never a field value."""

    id: int
    actor: str
    actor_name: str
    action: str
    thing: str
    thing_id: str
    at: datetime
    detail: Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True)
class WorkerEntry:
    """A worker process. `seen_at`: its last sign of life."""

    id: str
    started_at: datetime
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """One page of a list: `items` of `total`; `number` counts from 1."""

    items: Sequence[T]
    total: int
    number: int
    size: int

    @property
    def page_count(self) -> int:
        return max(1, -(-self.total // self.size))
