"""The tables of companies: who they are, the papers of each, where to look for them, what people joined and parted."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Count, Id, OfOffice

ProposalState = Literal["open", "joined", "apart"]
Act = Literal["merge", "split"]


class CompanyRow(OfOffice, Base):
    """One establishment. It has no name of its own: its papers say it, so that nobody learns more than their papers.

    `office_id`: the office above all that share it. `into_id`: the company it was joined with by a person.
    """

    __tablename__ = "company"
    __table_args__ = (UniqueConstraint("id", name="uq_company_id"),)
    seq: Mapped[int] = mapped_column(Count, primary_key=True)
    id: Mapped[str] = mapped_column(Id)
    into_id: Mapped[str | None] = mapped_column(String(32))
    made_at: Mapped[datetime]


class CompanyKeyRow(Base):
    """Where a company is looked for. `key`: 64 bits of the digest of a number or of a run of letters of its name."""

    __tablename__ = "company_key"
    __table_args__ = (Index("ix_company_key_seq", "seq"), {"sqlite_with_rowid": False})
    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(ForeignKey("company.seq", ondelete="CASCADE"), primary_key=True)


class CompanyPaperRow(OfOffice, Base):
    """What a paper says of its company, and whose it is. `id`: of the document; of the fact where none is.

    It outlives a correction of the record; `fact_id` None: its record does not stand now. `by_person`: a person said
    whose it is.
    """

    __tablename__ = "company_paper"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    document_id: Mapped[str | None] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    fact_id: Mapped[str | None] = mapped_column(String(32), index=True)
    company_id: Mapped[str] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    by_person: Mapped[bool]
    name: Mapped[str] = mapped_column(Text)
    npwp: Mapped[str | None] = mapped_column(String(32))
    nib: Mapped[str | None] = mapped_column(String(32))
    npp: Mapped[str | None] = mapped_column(String(32))
    address: Mapped[str] = mapped_column(Text)
    regency: Mapped[str] = mapped_column(String(8))


class CompanyProposalRow(OfOffice, Base):
    """Two papers that may be of one company. `reasons`: what agreed or differed (`oversight.companies.Match`)."""

    __tablename__ = "company_proposal"
    __table_args__ = (Index("ix_company_proposal_open", "office_id", "state", "score"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    one_id: Mapped[str] = mapped_column(ForeignKey("company_paper.id", ondelete="CASCADE"), index=True)
    other_id: Mapped[str] = mapped_column(ForeignKey("company_paper.id", ondelete="CASCADE"), index=True)
    score: Mapped[float]
    reasons: Mapped[list[Any]]
    state: Mapped[ProposalState] = mapped_column(String(8))
    put_off_at: Mapped[datetime | None]
    decided_by_name: Mapped[str | None] = mapped_column(Text)
    decided_at: Mapped[datetime | None]


class CompanyDeedRow(OfOffice, Base):
    """A merge (all papers of `other_id` went to `company_id`) or a split (some papers of `company_id` went to
    `other_id`). `moved`: paper -> whether a person had said before whose it was."""

    __tablename__ = "company_deed"
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    company_id: Mapped[str] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    other_id: Mapped[str] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    act: Mapped[Act] = mapped_column(String(8))
    moved: Mapped[dict[str, Any]]
    proposal_id: Mapped[str | None] = mapped_column(String(32))
    done_by: Mapped[str] = mapped_column(String(32))
    done_by_name: Mapped[str] = mapped_column(Text)
    done_at: Mapped[datetime]
    undone_by_name: Mapped[str | None] = mapped_column(Text)
    undone_at: Mapped[datetime | None]
