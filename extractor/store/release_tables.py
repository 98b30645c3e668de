"""The tables of what left the house: corrections of released records, and who took which version of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Count, Id, OfOffice

CorrectionState = Literal["waiting", "done", "refused", "withdrawn"]
TakingWay = Literal["export", "api", "webhook"]


class CorrectionRow(OfOffice, Base):
    """A correction (ralat) of a released record. `filing_id`: the version it corrects; `new_id`: the one it made.

    `changes`: [{path, seq, state, value, orig}] in normal form; nothing of them is in force while it waits.
    """

    __tablename__ = "correction"
    __table_args__ = (Index("ix_correction_state", "office_id", "state", "asked_at"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    filing_id: Mapped[str] = mapped_column(ForeignKey("filing.id"))
    new_id: Mapped[str | None] = mapped_column(String(32))
    state: Mapped[CorrectionState] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(Text)
    changes: Mapped[list[Any]]
    asked_by: Mapped[str] = mapped_column(String(32))
    asked_by_name: Mapped[str] = mapped_column(String(200))
    asked_at: Mapped[datetime]
    ended_by_name: Mapped[str] = mapped_column(String(200))
    ended_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(Text)


class TakingRow(OfOffice, Base):
    """Somebody took a version away: a person or a key of theirs (`taker`: user id), or an address that is told.

    `known_at`: when they said that they know of the newer version.
    """

    __tablename__ = "filing_taking"
    __table_args__ = (UniqueConstraint("filing_id", "taker", "way"), Index("ix_filing_taking_taker", "taker"))
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    filing_id: Mapped[str] = mapped_column(ForeignKey("filing.id", ondelete="CASCADE"))
    taker: Mapped[str] = mapped_column(String(32))
    taker_name: Mapped[str] = mapped_column(String(200))
    way: Mapped[TakingWay] = mapped_column(String(16))
    at: Mapped[datetime]
    known_at: Mapped[datetime | None]
