"""The tables of what clerks send: pieces of uploads, looks of pages, links, the register, cover sheets."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Count, Id, OfOffice
from extractor.store.tables import DocumentRow

TransferState = Literal["open", "done", "ended"]
LinkKind = Literal["same", "alike", "key", "replaces"]
Choice = Literal["drop", "version", "link"]
NoteKind = Literal["voided", "register", "letter"]


class TransferRow(OfOffice, Base):
    """A file that arrives in pieces. `facts`: what the clerk said of it; `fingerprint`: how their browser knows the
    file again."""

    __tablename__ = "transfer"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), index=True)
    name: Mapped[str] = mapped_column(Text)
    size: Mapped[int] = mapped_column(BigInteger)
    fingerprint: Mapped[str] = mapped_column(String(200))
    facts: Mapped[dict[str, Any]]
    state: Mapped[TransferState] = mapped_column(String(16))
    upload_id: Mapped[str | None] = mapped_column(String(32))
    opened_at: Mapped[datetime]
    seen_at: Mapped[datetime] = mapped_column(index=True)


class PieceRow(OfOffice, Base):
    """A piece whose bytes lie on the disk, checked against its hash. `number` counts from 0."""

    __tablename__ = "transfer_piece"
    __table_args__ = (UniqueConstraint("transfer_id", "number"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    transfer_id: Mapped[str] = mapped_column(ForeignKey("transfer.id", ondelete="CASCADE"))
    number: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))


class LookRow(OfOffice, Base):
    """How a page looks from afar. `look`: 64 bits in hex, its quarters in `band0` to `band3`; `detail`: 1024 bits in
    hex; `advice`: what the coach said, [word, facts…] each."""

    __tablename__ = "page_look"
    __table_args__ = (
        UniqueConstraint("upload_id", "number"),
        *(Index(f"ix_page_look_{band}", "office_id", band) for band in ("band0", "band1", "band2", "band3")),
    )
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    upload_id: Mapped[str] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"))
    number: Mapped[int]
    look: Mapped[str] = mapped_column(String(16))
    detail: Mapped[str] = mapped_column(String(256))
    band0: Mapped[int]
    band1: Mapped[int]
    band2: Mapped[int]
    band3: Mapped[int]
    advice: Mapped[list[Any]]


class LinkRow(OfOffice, Base):
    """Two received files that may be the same paper; `choice` None: nobody has decided yet."""

    __tablename__ = "upload_link"
    __table_args__ = (UniqueConstraint("upload_id", "other_id", "kind"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    upload_id: Mapped[str] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"))
    other_id: Mapped[str] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"), index=True)
    kind: Mapped[LinkKind] = mapped_column(String(16))
    pages_alike: Mapped[int]
    choice: Mapped[Choice | None] = mapped_column(String(16))
    asked_at: Mapped[datetime]
    decided_by: Mapped[str | None] = mapped_column(String(32))
    decided_at: Mapped[datetime | None]


class AgendaNoteRow(OfOffice, Base):
    """A line of the register that is no file: a number that was given up, the last number of an older
    register, or that of a letter which went out."""

    __tablename__ = "agenda_note"
    __table_args__ = (Index("ix_agenda_note_year", "office_id", "year"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    year: Mapped[int]
    agenda_number: Mapped[str] = mapped_column(String(64))
    kind: Mapped[NoteKind] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(Text)
    upload_id: Mapped[str | None] = mapped_column(String(32))
    by_name: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]


class OriginalRow(OfOffice, Base):
    """The locked original of a file that was opened with its password; the password itself is kept nowhere."""

    __tablename__ = "locked_original"
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    upload_id: Mapped[str] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"), index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]


class CoverRow(OfOffice, Base):
    """A cover sheet that was made for printing: box, kind and how many sheets should lie behind it."""

    __tablename__ = "cover_sheet"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    box: Mapped[str] = mapped_column(String(40))
    record_type: Mapped[str | None] = mapped_column(String(64))
    expected: Mapped[int]
    made_by: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]


class CoverFoundRow(OfOffice, Base):
    """A cover sheet that was seen again in a file. `cover_id` None: the sheet was not made in this office's desk."""

    __tablename__ = "cover_found"
    __table_args__ = (UniqueConstraint("upload_id", "page"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    upload_id: Mapped[str] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"))
    page: Mapped[int]
    cover_id: Mapped[str | None] = mapped_column(String(32))
    box: Mapped[str] = mapped_column(String(40), index=True)
    record_type: Mapped[str | None] = mapped_column(String(64))
    expected: Mapped[int]


Index("ix_document_company", DocumentRow.office_id, DocumentRow.company_key)
