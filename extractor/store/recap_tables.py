"""The tables of the exchange between centre and province, and of invented offices."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Id, OfOffice

Way = Literal["inside", "file"]


class SampleOfficeRow(Base):
    """An office whose facts are invented; it stands in no list of offices and has no people."""

    __tablename__ = "sample_office"
    office_id: Mapped[str] = mapped_column(ForeignKey("office.id"), primary_key=True)


class RecapRow(OfOffice, Base):
    """A frozen recap. `office_id`: who keeps it, the province that sent it inside or the centre that took its file.

    `body` never changes; `digest` is the SHA-256 of its canonical form, `signature` that of the sender's key over it.
    """

    __tablename__ = "recap"
    __table_args__ = (UniqueConstraint("office_id", "digest"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    way: Mapped[Way] = mapped_column(String(16))
    sender_id: Mapped[str] = mapped_column(String(64), index=True)
    sender_name: Mapped[str] = mapped_column(String(200))
    year: Mapped[int]
    part: Mapped[str] = mapped_column(String(4))
    body: Mapped[dict[str, Any]]
    digest: Mapped[str] = mapped_column(String(64))
    key: Mapped[str] = mapped_column(String(64))
    signature: Mapped[str] = mapped_column(String(128))
    sent_by_name: Mapped[str] = mapped_column(String(200))
    sent_at: Mapped[datetime]
    came_at: Mapped[datetime]


class RecapNoteRow(OfOffice, Base):
    """A question of the centre about a figure, or the province's answer there. `figure`: its drill-down id."""

    __tablename__ = "recap_note"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    recap_id: Mapped[str] = mapped_column(ForeignKey("recap.id", ondelete="CASCADE"), index=True)
    figure: Mapped[str] = mapped_column(String(200))
    is_answer: Mapped[bool]
    text: Mapped[str] = mapped_column(Text)
    by_name: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]


class RecapSenderRow(OfOffice, Base):
    """The key of another installation that this office trusts, entered by hand from its page."""

    __tablename__ = "recap_sender"
    __table_args__ = (UniqueConstraint("office_id", "key"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    key: Mapped[str] = mapped_column(String(64))
    added_by_name: Mapped[str] = mapped_column(String(200))
    added_at: Mapped[datetime]
