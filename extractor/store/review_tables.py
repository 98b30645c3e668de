"""Tables beside a review task: second readings, questions to others, letters to companies."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Id, OfOffice


class SecondReadingRow(OfOffice, Base):
    """The critical fields of one approved document, keyed again by somebody else.

    `paths`: what is keyed. `hands`: ids of everyone who had a hand in the first values. `answers`: path -> [state,
    value] as the second person keyed it. `disputed`: paths that differ. A lease as of a review task.
    """

    __tablename__ = "second_reading"
    __table_args__ = (Index("ix_second_reading_queue", "office_id", "state", "opened_at"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("review_task.id", ondelete="CASCADE"), index=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"))
    state: Mapped[str] = mapped_column(String(16))
    paths: Mapped[list[Any]]
    hands: Mapped[list[Any]]
    answers: Mapped[dict[str, Any]]
    disputed: Mapped[list[Any]]
    read_by: Mapped[str | None] = mapped_column(String(32))
    settled_by: Mapped[str | None] = mapped_column(String(32))
    holder: Mapped[str | None] = mapped_column(String(32))
    lease_until: Mapped[datetime | None]
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    is_restricted: Mapped[bool]


class EscalationRow(OfOffice, Base):
    """A question about a document to somebody else, and the answer. `asked_of` None: to any senior of the office."""

    __tablename__ = "escalation"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("review_task.id", ondelete="CASCADE"), index=True)
    asked_by: Mapped[str] = mapped_column(String(32))
    asked_by_name: Mapped[str] = mapped_column(String(200))
    asked_of: Mapped[str | None] = mapped_column(String(32), index=True)
    question: Mapped[str] = mapped_column(Text)
    paths: Mapped[list[Any]]
    asked_at: Mapped[datetime]
    answered_by: Mapped[str | None] = mapped_column(String(32))
    answered_by_name: Mapped[str] = mapped_column(String(200))
    answer: Mapped[str] = mapped_column(Text)
    answered_at: Mapped[datetime | None]


class ShortcomingRow(OfOffice, Base):
    """The list of shortcomings a company was sent: numbered sentences as the reviewer left them."""

    __tablename__ = "shortcoming_letter"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("review_task.id", ondelete="CASCADE"), index=True)
    lines: Mapped[list[Any]]
    due_on: Mapped[date]
    written_by_name: Mapped[str] = mapped_column(String(200))
    written_at: Mapped[datetime]
