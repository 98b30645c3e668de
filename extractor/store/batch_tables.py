"""The tables of archive boxes: the box, where its files lie, the files, their pages, the ledger; and leases."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.batch import BatchState, FileState, PageState
from extractor.store.columns import Base, Count, Id, OfOffice

SourceKind = Literal["folder", "zip", "list"]


class BatchRow(OfOffice, Base):
    """A box. `expected`: sheets somebody counted; `sides`: pages scanned of one sheet; `statement`: the figures of the
    closing statement, frozen when the box is closed."""

    __tablename__ = "batch"
    __table_args__ = (UniqueConstraint("office_id", "box"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    box: Mapped[str] = mapped_column(String(40))
    expected: Mapped[int | None]
    sides: Mapped[int]
    state: Mapped[BatchState] = mapped_column(String(16), index=True)
    made_by: Mapped[str] = mapped_column(String(32))
    made_by_name: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]
    closed_by_name: Mapped[str | None] = mapped_column(String(200))
    closed_at: Mapped[datetime | None]
    statement: Mapped[dict[str, Any] | None]


class BatchSourceRow(OfOffice, Base):
    """A folder, ZIP or list that files of a box come from. `location`: its path on this host (see `batch.names`)."""

    __tablename__ = "batch_source"
    __table_args__ = (UniqueConstraint("batch_id", "location"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    batch_id: Mapped[str] = mapped_column(ForeignKey("batch.id", ondelete="CASCADE"))
    kind: Mapped[SourceKind] = mapped_column(String(16))
    location: Mapped[str] = mapped_column(Text)


class BatchFileRow(OfOffice, Base):
    """A file that was found. `path`: below its source (see `batch.names`); `place`: its number inside a ZIP, else 0;
    `state`: what the ledger says, kept here to be counted quickly; `cause`: an error code; `same_as`: the file of the
    box with the same bytes."""

    __tablename__ = "batch_file"
    __table_args__ = (
        UniqueConstraint("source_id", "path", "place"),
        Index("ix_batch_file_state", "batch_id", "state", "id"),
        Index("ix_batch_file_sha256", "batch_id", "sha256"),
    )
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    batch_id: Mapped[str] = mapped_column(ForeignKey("batch.id", ondelete="CASCADE"))
    source_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("batch_source.id", ondelete="CASCADE"))
    path: Mapped[str] = mapped_column(Text)
    place: Mapped[int]
    size: Mapped[int] = mapped_column(BigInteger)
    record_type: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[FileState] = mapped_column(String(16))
    cause: Mapped[str | None] = mapped_column(String(64))
    facts: Mapped[list[Any] | None]
    sha256: Mapped[str | None] = mapped_column(String(64))
    upload_id: Mapped[str | None] = mapped_column(ForeignKey("upload.id", ondelete="SET NULL"), index=True)
    same_as: Mapped[int | None] = mapped_column(BigInteger)


class BatchEventRow(OfOffice, Base):
    """A line of the ledger; append-only. `file_id` None: `count` files were found, or the box itself changed (`after`
    None, `cause` says what)."""

    __tablename__ = "batch_event"
    __table_args__ = (Index("ix_batch_event_ledger", "batch_id", "id"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    batch_id: Mapped[str] = mapped_column(ForeignKey("batch.id", ondelete="CASCADE"))
    file_id: Mapped[int | None] = mapped_column(BigInteger)
    before: Mapped[FileState | None] = mapped_column(String(16))
    after: Mapped[FileState | None] = mapped_column(String(16))
    count: Mapped[int]
    cause: Mapped[str | None] = mapped_column(String(64))
    actor: Mapped[str] = mapped_column(String(32))
    at: Mapped[datetime]
    detail: Mapped[dict[str, Any] | None]


class BatchPageRow(OfOffice, Base):
    """What became of a page of a file of a box. `folio`: the number it prints of itself, `folio_of` the printed total;
    `cover`: what the code of a cover sheet on it says."""

    __tablename__ = "batch_page"
    __table_args__ = (
        UniqueConstraint("file_id", "number"),
        Index("ix_batch_page_state", "batch_id", "state", "cause"),
        Index("ix_batch_page_at", "batch_id", "at"),
    )
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    batch_id: Mapped[str] = mapped_column(ForeignKey("batch.id", ondelete="CASCADE"))
    file_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("batch_file.id", ondelete="CASCADE"))
    number: Mapped[int]
    state: Mapped[PageState] = mapped_column(String(16))
    cause: Mapped[str | None] = mapped_column(String(64))
    folio: Mapped[int | None]
    folio_of: Mapped[int | None]
    cover: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime]


class LeaseRow(Base):
    """Work that one process does for all. `trouble`: code of what holds it up, None while it goes well."""

    __tablename__ = "lease"
    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    holder: Mapped[str] = mapped_column(String(100))
    until: Mapped[datetime]
    trouble: Mapped[str | None] = mapped_column(String(64))
    since: Mapped[datetime | None]
