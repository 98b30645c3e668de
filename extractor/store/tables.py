"""The tables: one model for SQLite and PostgreSQL. Every row of an office carries `office_id`.

They stand in one file because they are read together: a table is understood by its neighbours.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from extractor.document.evidence import State
from extractor.review import Outcome, TaskState
from extractor.store.columns import Base, Count, Id, OfOffice
from extractor.store.entries import Lane, PageState, UploadState

FAILED = "state = 'failed'"


class OfficeRow(Base):
    __tablename__ = "office"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    timezone: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]


class UserRow(OfOffice, Base):
    __tablename__ = "user_account"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    full_name: Mapped[str] = mapped_column(String(200))
    password_hash: Mapped[str] = mapped_column(String(255))
    roles: Mapped[list[Any]]
    rights: Mapped[list[Any]]
    language: Mapped[str] = mapped_column(String(8))
    is_active: Mapped[bool]
    must_change: Mapped[bool]
    created_at: Mapped[datetime]


class SessionRow(OfOffice, Base):
    """`id` is the SHA-256 of the cookie."""

    __tablename__ = "session"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"), index=True)
    opened_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    is_shared: Mapped[bool]


class FailureRow(Base):
    """A failed log-in. Names and addresses are kept as digests only: people type passwords into the wrong box."""

    __tablename__ = "login_failure"
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    office_id: Mapped[str | None] = mapped_column(ForeignKey("office.id"))
    name_digest: Mapped[str] = mapped_column(String(64), index=True)
    address_digest: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime]


class AgendaRow(OfOffice, Base):
    """The last agenda number given out in an office and year."""

    __tablename__ = "agenda"
    __table_args__ = (UniqueConstraint("office_id", "year"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    year: Mapped[int]
    last: Mapped[int]


class UploadRow(OfOffice, Base):
    __tablename__ = "upload"
    __table_args__ = (
        Index("ix_upload_office_newest", "office_id", "uploaded_at", "is_restricted"),
        Index("ix_upload_office_agenda", "office_id", "agenda_number"),
        Index("ix_upload_state_uploaded_at", "state", "uploaded_at"),
    )
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    name: Mapped[str] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int] = mapped_column(BigInteger)
    page_count: Mapped[int | None]
    agenda_number: Mapped[str] = mapped_column(String(64))
    received_on: Mapped[date]
    uploaded_by: Mapped[str] = mapped_column(String(32))
    uploaded_at: Mapped[datetime]
    state: Mapped[UploadState] = mapped_column(String(16))
    attempt: Mapped[int]
    error_code: Mapped[str | None] = mapped_column(String(64), index=True)
    error_facts: Mapped[list[Any]]
    is_restricted: Mapped[bool]
    record_type: Mapped[str | None] = mapped_column(String(64))
    lane: Mapped[Lane] = mapped_column(String(16), server_default="interactive")


class PageRow(OfOffice, Base):
    """`reading` is the whole `Page` as JSON, None until read; `tries`: how often its reading was begun."""

    __tablename__ = "page"
    __table_args__ = (
        UniqueConstraint("upload_id", "number"),
        # the few that failed, found among a million
        Index("ix_page_failed", "error_code", sqlite_where=text(FAILED), postgresql_where=text(FAILED)),
    )
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    upload_id: Mapped[str] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"))
    number: Mapped[int]
    state: Mapped[PageState] = mapped_column(String(16))
    quality: Mapped[float | None]
    rotation_deg: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    reading: Mapped[dict[str, Any] | None]
    seconds: Mapped[float | None]
    error_code: Mapped[str | None] = mapped_column(String(64))
    tries: Mapped[int] = mapped_column(server_default="0")


class DocumentRow(OfOffice, Base):
    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("upload_id", "number"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    upload_id: Mapped[str] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    number: Mapped[int]
    pages: Mapped[list[Any]]
    asides: Mapped[list[Any]]
    record_type: Mapped[str] = mapped_column(String(64))
    type_confidence: Mapped[float]
    company: Mapped[str] = mapped_column(Text)
    company_key: Mapped[str] = mapped_column(Text)
    engines: Mapped[dict[str, Any]]
    checked: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime]
    is_restricted: Mapped[bool]


class FieldRow(OfOffice, Base):
    """The history of a field; append-only: a trigger-free promise kept by `documents`, which never updates a row."""

    __tablename__ = "field_value"
    __table_args__ = (UniqueConstraint("document_id", "path", "seq"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"))
    path: Mapped[str] = mapped_column(String(200))
    seq: Mapped[int]
    author: Mapped[str] = mapped_column(String(32))
    author_name: Mapped[str] = mapped_column(String(200))
    state: Mapped[State] = mapped_column(String(16))
    value: Mapped[list[Any]]
    orig: Mapped[str | None] = mapped_column(Text)
    method: Mapped[str] = mapped_column(String(16))
    page: Mapped[int | None]
    box: Mapped[list[Any] | None]
    confidence: Mapped[float | None]
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text)


class TaskRow(OfOffice, Base):
    """`record_type`, `search` and `is_restricted` repeat the document's, so that the queue is read from one index."""

    __tablename__ = "review_task"
    __table_args__ = (
        UniqueConstraint("document_id"),
        Index("ix_review_task_queue", "office_id", "state", "rank", "opened_at", "id", "is_restricted"),
        Index("ix_review_task_decided", "office_id", "state", "decided_at", "id", "is_restricted"),
    )
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"))
    upload_id: Mapped[str] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"), index=True)
    state: Mapped[TaskState] = mapped_column(String(16))
    holder: Mapped[str | None] = mapped_column(String(32), index=True)
    holder_name: Mapped[str | None] = mapped_column(String(200))
    lease_until: Mapped[datetime | None]
    version: Mapped[int]
    reasons: Mapped[list[Any]]
    focus: Mapped[list[Any]]
    doubts: Mapped[list[Any]]
    seconds: Mapped[float]
    rank: Mapped[int]
    record_type: Mapped[str] = mapped_column(String(64))
    search: Mapped[str] = mapped_column(Text)
    is_restricted: Mapped[bool]
    opened_at: Mapped[datetime]
    decided_by: Mapped[str | None] = mapped_column(String(32), index=True)
    decided_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(Text)


class DecisionRow(OfOffice, Base):
    """Each decision ever taken on a task, with the keys, clicks and milliseconds it cost."""

    __tablename__ = "decision"
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("review_task.id", ondelete="CASCADE"), index=True)
    outcome: Mapped[Outcome] = mapped_column(String(16))
    decided_by: Mapped[str] = mapped_column(String(32))
    at: Mapped[datetime]
    note: Mapped[str] = mapped_column(Text)
    effort: Mapped[dict[str, Any]]


class FilingRow(OfOffice, Base):
    """A version of a decided record; never changed afterwards but for `is_withdrawn` and `ended_at`."""

    __tablename__ = "filing"
    __table_args__ = (Index("ix_filing_office_type_decided", "office_id", "record_type", "decided_at"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id"), index=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("review_task.id"), index=True)
    upload_id: Mapped[str] = mapped_column(ForeignKey("upload.id"))
    record_type: Mapped[str] = mapped_column(String(64))
    company: Mapped[str] = mapped_column(Text)
    company_key: Mapped[str] = mapped_column(Text)
    year: Mapped[int | None]
    record: Mapped[dict[str, Any]]
    provenance: Mapped[dict[str, Any]]
    decided_by: Mapped[str] = mapped_column(String(32))
    decided_by_name: Mapped[str] = mapped_column(String(200))
    decided_at: Mapped[datetime]
    is_withdrawn: Mapped[bool]
    is_restricted: Mapped[bool]
    version: Mapped[int] = mapped_column(server_default="1")
    replaces_id: Mapped[str | None] = mapped_column(String(32))
    reason: Mapped[str] = mapped_column(Text, server_default="")
    ended_at: Mapped[datetime | None]


class AnswerRow(Base):
    """The answer to a request with an idempotency key, so that a repeat gets the same."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("user_id", "key"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    office_id: Mapped[str | None] = mapped_column(ForeignKey("office.id"))
    user_id: Mapped[str] = mapped_column(String(32))
    key: Mapped[str] = mapped_column(String(128))
    request: Mapped[str] = mapped_column(String(64))
    answer: Mapped[dict[str, Any]]
    at: Mapped[datetime] = mapped_column(index=True)


class EventRow(Base):
    """The audit log. `is_restricted`: a line about a restricted file, hidden with it."""

    __tablename__ = "event"
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    office_id: Mapped[str | None] = mapped_column(ForeignKey("office.id"), index=True)
    actor: Mapped[str] = mapped_column(String(32))
    actor_name: Mapped[str] = mapped_column(String(200))
    action: Mapped[str] = mapped_column(String(64))
    thing: Mapped[str] = mapped_column(String(32))
    thing_id: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    detail: Mapped[dict[str, Any]]
    is_restricted: Mapped[bool] = mapped_column(server_default=false())


class WorkerRow(Base):
    """The heartbeat of a worker process; belongs to no office."""

    __tablename__ = "worker"
    id: Mapped[str] = mapped_column(String(100), primary_key=True)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]
