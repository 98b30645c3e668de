"""The tables of oversight's figures: facts of decided papers, and the cells that sum them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Count, Id, OfOffice

Origin = Literal["filing", "import", "sample"]


class FactRow(OfOffice, Base):
    """A decided paper as `oversight.Facts`; a row stands as long as its filing does.

    `id` is that of the filing where there is one. `origin` import: an earlier year's record that came as a list.
    """

    __tablename__ = "fact"
    __table_args__ = (
        Index("ix_fact_list", "month", "counted_on", "kind", "office_id", "regency", "is_restricted", "id"),
    )
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    filing_id: Mapped[str | None] = mapped_column(ForeignKey("filing.id", ondelete="CASCADE"), index=True)
    document_id: Mapped[str | None] = mapped_column(String(32), index=True)
    origin: Mapped[Origin] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(64))
    branch: Mapped[str] = mapped_column(String(32))
    number: Mapped[str | None] = mapped_column(Text)
    company: Mapped[str] = mapped_column(Text)
    company_key: Mapped[str] = mapped_column(Text, index=True)
    company_id: Mapped[str | None] = mapped_column(String(32), index=True)
    address: Mapped[str] = mapped_column(Text)
    npwp: Mapped[str | None] = mapped_column(String(32))
    nib: Mapped[str | None] = mapped_column(String(32))
    npp: Mapped[str | None] = mapped_column(String(32))
    regency: Mapped[str] = mapped_column(String(8))
    counted_on: Mapped[date]
    month: Mapped[int]
    received_on: Mapped[date]
    report_year: Mapped[int | None]
    referred_on: Mapped[date | None]
    hearing_on: Mapped[date | None]
    workers: Mapped[int] = mapped_column(BigInteger)
    men: Mapped[int] = mapped_column(BigInteger)
    women: Mapped[int] = mapped_column(BigInteger)
    foreign_workers: Mapped[int] = mapped_column(BigInteger)
    children: Mapped[int] = mapped_column(BigInteger)
    findings: Mapped[int] = mapped_column(BigInteger)
    fine: Mapped[int] = mapped_column(BigInteger)
    owed: Mapped[int] = mapped_column(BigInteger)
    affected: Mapped[int] = mapped_column(BigInteger)
    dead: Mapped[int] = mapped_column(BigInteger)
    referred: Mapped[int] = mapped_column(BigInteger)
    judged: Mapped[int] = mapped_column(BigInteger)
    is_restricted: Mapped[bool]
    written_at: Mapped[datetime]


class FactInspectorRow(OfOffice, Base):
    """One whom the paper names. `key`: NIP, else the folded name."""

    __tablename__ = "fact_inspector"
    __table_args__ = (Index("ix_fact_inspector_key", "office_id", "key"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    fact_id: Mapped[str] = mapped_column(ForeignKey("fact.id", ondelete="CASCADE"), index=True)
    key: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    nip: Mapped[str | None] = mapped_column(String(32))


class FactArticleRow(OfOffice, Base):
    """An article that the paper cites for what it found."""

    __tablename__ = "fact_article"
    __table_args__ = (Index("ix_fact_article_article", "office_id", "article"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    fact_id: Mapped[str] = mapped_column(ForeignKey("fact.id", ondelete="CASCADE"), index=True)
    article: Mapped[str] = mapped_column(Text)


class FactFindingRow(OfOffice, Base):
    """One finding. `path`: where it stands in the record; `days`, `unit`, `due_on`: its deadline as printed."""

    __tablename__ = "fact_finding"
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    fact_id: Mapped[str] = mapped_column(ForeignKey("fact.id", ondelete="CASCADE"), index=True)
    path: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    articles: Mapped[list[Any]]
    demand: Mapped[str | None] = mapped_column(Text)
    norm: Mapped[str | None] = mapped_column(Text)
    days: Mapped[int | None]
    unit: Mapped[str | None] = mapped_column(String(16))
    due_on: Mapped[date | None]


class TallyRow(OfOffice, Base):
    """A cell (`oversight.tally.Cell`) and its sums; a cell of no documents has no row."""

    __tablename__ = "tally"
    __table_args__ = (
        UniqueConstraint(
            "office_id",
            "dimension",
            "period",
            "regency",
            "kind",
            "branch",
            "key",
            "is_restricted",
            name="uq_tally_cell",
        ),
    )
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    period: Mapped[int]
    kind: Mapped[str] = mapped_column(String(64))
    branch: Mapped[str] = mapped_column(String(32))
    is_restricted: Mapped[bool]
    regency: Mapped[str] = mapped_column(String(8))
    dimension: Mapped[str] = mapped_column(String(16))
    key: Mapped[str] = mapped_column(Text)
    documents: Mapped[int] = mapped_column(BigInteger)
    workers: Mapped[int] = mapped_column(BigInteger)
    men: Mapped[int] = mapped_column(BigInteger)
    women: Mapped[int] = mapped_column(BigInteger)
    foreign_workers: Mapped[int] = mapped_column(BigInteger)
    children: Mapped[int] = mapped_column(BigInteger)
    findings: Mapped[int] = mapped_column(BigInteger)
    referred: Mapped[int] = mapped_column(BigInteger)
    judged: Mapped[int] = mapped_column(BigInteger)
    fine: Mapped[int] = mapped_column(BigInteger)
    owed: Mapped[int] = mapped_column(BigInteger)
    affected: Mapped[int] = mapped_column(BigInteger)
    dead: Mapped[int] = mapped_column(BigInteger)
