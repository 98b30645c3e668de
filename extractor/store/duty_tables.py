"""The tables of nota follow-up: duties, days of receipt, deeds."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.oversight.duties import Basis, Deed
from extractor.store.columns import Base, Count, Id, OfOffice


class DutyRow(OfOffice, Base):
    """A finding of a standing nota. It goes and comes with the fact; deeds and receipt stay with the document."""

    __tablename__ = "duty"
    __table_args__ = (
        UniqueConstraint("document_id", "path", name="uq_duty_place"),
        Index("ix_duty_office_due", "office_id", "due_on"),
    )
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    fact_id: Mapped[str] = mapped_column(ForeignKey("fact.id", ondelete="CASCADE"), index=True)
    document_id: Mapped[str] = mapped_column(String(32), index=True)
    path: Mapped[str] = mapped_column(String(64))
    due_on: Mapped[date | None]
    basis: Mapped[Basis] = mapped_column(String(16))
    deed: Mapped[Deed | None] = mapped_column(String(16))
    is_restricted: Mapped[bool]


class NotaReceiptRow(OfOffice, Base):
    """The day on which the company received a nota; the newest line of a document counts, the rest is history."""

    __tablename__ = "nota_receipt"
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    received_on: Mapped[date]
    how: Mapped[str] = mapped_column(Text)
    noted_by: Mapped[str] = mapped_column(String(32))
    noted_by_name: Mapped[str] = mapped_column(Text)
    noted_at: Mapped[datetime]


class DutyDeedRow(OfOffice, Base):
    """What happened to a duty. `answer_id`: the document with which the company answered."""

    __tablename__ = "duty_deed"
    __table_args__ = (Index("ix_duty_deed_place", "document_id", "path"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"))
    path: Mapped[str] = mapped_column(String(64))
    deed: Mapped[Deed] = mapped_column(String(16))
    on: Mapped[date] = mapped_column("on_day")
    remark: Mapped[str] = mapped_column(Text)
    answer_id: Mapped[str | None] = mapped_column(ForeignKey("document.id", ondelete="SET NULL"), index=True)
    done_by: Mapped[str] = mapped_column(String(32))
    done_by_name: Mapped[str] = mapped_column(Text)
    done_at: Mapped[datetime]
