"""The tables of the roll: companies that must file a WLK, what was received of them, lists that came, letters sent."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.oversight.roll import ListKind
from extractor.oversight.roll_plan import Verdict
from extractor.store.columns import Base, Count, Id, OfOffice

ListState = Literal["open", "applied", "dropped"]
LetterKind = Literal["late", "missing"]


class RollCompanyRow(OfOffice, Base):
    """A company that must report. `name_key`: its folded name; `npwp_key`: fifteen digits, `npp_key`: the eight of the
    company. `company_id`: whom records know it as, None until that is known."""

    __tablename__ = "roll_company"
    __table_args__ = (
        Index("ix_roll_company_regency", "office_id", "regency", "name"),
        Index("ix_roll_company_name_key", "office_id", "name_key"),
        Index("ix_roll_company_npwp_key", "office_id", "npwp_key"),
        Index("ix_roll_company_nib", "office_id", "nib"),
        Index("ix_roll_company_npp_key", "office_id", "npp_key"),
    )
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    name_key: Mapped[str] = mapped_column(Text)
    npwp: Mapped[str | None] = mapped_column(String(32))
    npwp_key: Mapped[str | None] = mapped_column(String(32))
    nib: Mapped[str | None] = mapped_column(String(32))
    npp: Mapped[str | None] = mapped_column(String(32))
    npp_key: Mapped[str | None] = mapped_column(String(32))
    address: Mapped[str] = mapped_column(Text)
    regency: Mapped[str] = mapped_column(String(8))
    kbli: Mapped[str | None] = mapped_column(String(8))
    workers: Mapped[int | None]
    since: Mapped[int | None]
    until: Mapped[int | None]
    company_id: Mapped[str | None] = mapped_column(String(32), index=True)
    written_at: Mapped[datetime]


class RollReportRow(OfOffice, Base):
    """A WLK, or the receipt that WLKP online gave for one (`kind` bukti_wlkp), of a company of the roll. It goes and
    comes with its fact."""

    __tablename__ = "roll_report"
    __table_args__ = (
        UniqueConstraint("fact_id", name="uq_roll_report_fact"),
        Index("ix_roll_report_of", "roll_id", "year", "kind", "received_on"),
        Index("ix_roll_report_year", "office_id", "year", "kind"),
    )
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    roll_id: Mapped[str] = mapped_column(ForeignKey("roll_company.id", ondelete="CASCADE"))
    fact_id: Mapped[str] = mapped_column(ForeignKey("fact.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(16))
    year: Mapped[int]
    received_on: Mapped[date]
    number: Mapped[str | None] = mapped_column(Text)


class RollJoinRow(OfOffice, Base):
    """What a person said: this document is of that company of the roll. The newest line of a document counts."""

    __tablename__ = "roll_join"
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    roll_id: Mapped[str] = mapped_column(ForeignKey("roll_company.id", ondelete="CASCADE"), index=True)
    joined_by_name: Mapped[str] = mapped_column(Text)
    joined_at: Mapped[datetime]


class RollListRow(OfOffice, Base):
    """A list that came. `after_id`: the list that had been applied last when this one was looked at; `about`: columns
    found, headings not used, rows by verdict."""

    __tablename__ = "roll_list"
    __table_args__ = (Index("ix_roll_list_applied", "office_id", "applied_at"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    kind: Mapped[ListKind] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(Text)
    state: Mapped[ListState] = mapped_column(String(16))
    after_id: Mapped[str | None] = mapped_column(String(32))
    about: Mapped[dict[str, Any]]
    read_by_name: Mapped[str] = mapped_column(Text)
    read_at: Mapped[datetime]
    applied_by_name: Mapped[str | None] = mapped_column(Text)
    applied_at: Mapped[datetime | None]


class RollLineRow(OfOffice, Base):
    """A row of a list with what it changes (`oversight.roll_plan.Step`)."""

    __tablename__ = "roll_line"
    __table_args__ = (Index("ix_roll_line_of", "list_id", "verdict", "line"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    list_id: Mapped[str] = mapped_column(ForeignKey("roll_list.id", ondelete="CASCADE"))
    line: Mapped[int]
    verdict: Mapped[Verdict] = mapped_column(String(8))
    roll_id: Mapped[str | None] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(Text)
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    reason: Mapped[str] = mapped_column(Text)


class RollLetterRow(OfOffice, Base):
    """A letter as it went out. `nth`: how many this company had for that year with it; `run_id`: written together."""

    __tablename__ = "roll_letter"
    __table_args__ = (
        UniqueConstraint("roll_id", "year", "nth", name="uq_roll_letter_nth"),
        Index("ix_roll_letter_run", "run_id"),
    )
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    roll_id: Mapped[str] = mapped_column(ForeignKey("roll_company.id", ondelete="CASCADE"))
    run_id: Mapped[str] = mapped_column(String(32))
    year: Mapped[int]
    kind: Mapped[LetterKind] = mapped_column(String(8))
    nth: Mapped[int]
    number: Mapped[str] = mapped_column(String(64))
    company: Mapped[str] = mapped_column(Text)
    address: Mapped[str] = mapped_column(Text)
    regency: Mapped[str] = mapped_column(String(8))
    due_on: Mapped[date]
    received_on: Mapped[date | None]
    answer_on: Mapped[date]
    written_on: Mapped[date]
    written_by_name: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]
