"""Companies as people see them: found by name or number, with the papers of each.

A company is there for those who see one of its papers, and says to them what those papers say: a company that only
restricted papers know does not exist for anybody without that right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused
from extractor.oversight.companies import Identity
from extractor.oversight.company_index import numbers
from extractor.store.company_follower import catch_up
from extractor.store.company_tables import CompanyPaperRow, CompanyRow
from extractor.store.database import Database
from extractor.store.entries import Listing
from extractor.store.fact_tables import FactRow, Origin
from extractor.store.scope import matches_folded, within

PAGE_SIZE = 50
MOST_PAPERS = 1000
_DIGITS_OF_A_NUMBER = 6


@dataclass(frozen=True, slots=True)
class Company:
    """A company in a list, as its newest visible paper writes it."""

    id: str
    name: str
    npwp: str | None
    nib: str | None
    npp: str | None
    address: str
    regency: str
    papers: int
    last_on: date


@dataclass(frozen=True, slots=True)
class CompanyPaper:
    """A decided paper of a company. `id`: of the document, or of the record where it came without one."""

    id: str
    fact_id: str
    document_id: str | None
    filing_id: str | None
    origin: Origin
    kind: str
    branch: str
    number: str | None
    said: Identity
    counted_on: date
    received_on: date
    report_year: int | None
    hearing_on: date | None
    workers: int
    men: int
    women: int
    foreign_workers: int
    findings: int
    is_restricted: bool


class Companies:
    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, actor: Actor, text: str = "", number: int = 1) -> Listing[Company]:
        """By name. `text`: words of a name as any visible paper writes it, or a whole NPWP, NIB or NPP."""
        with self._database.reading() as session:
            ids = _within(actor).with_only_columns(FactRow.company_id)
            if sum(one.isdigit() for one in text) >= _DIGITS_OF_A_NUMBER:
                ids = ids.where(FactRow.company_id.in_(_with_number(session, actor, text)))
            else:
                ids = ids.where(*matches_folded(text, FactRow.company_key))
            grouped = ids.group_by(FactRow.company_id)
            total = session.scalar(select(func.count()).select_from(grouped.subquery())) or 0
            ordered = grouped.order_by(func.min(FactRow.company_key), FactRow.company_id)
            chosen = _ids(session, ordered.offset((number - 1) * PAGE_SIZE).limit(PAGE_SIZE))
            return Listing(_entries(session, actor, chosen), total, number, PAGE_SIZE)

    def get(self, actor: Actor, company_id: str) -> Company:
        """The company, or the one it was joined with. Raises Refused for one that the actor sees no paper of."""
        with self._database.reading() as session:
            return seen(session, actor, company_id)

    def papers(self, actor: Actor, company_id: str, kind: str = "") -> Sequence[CompanyPaper]:
        """Its visible papers, the newest first, 1000 at most."""
        with self._database.reading() as session:
            query = _within(actor).where(FactRow.company_id == company_id)
            if kind:
                query = query.where(FactRow.kind == kind)
            rows = session.scalars(query.order_by(FactRow.counted_on.desc(), FactRow.id).limit(MOST_PAPERS))
            return [paper_entry(row) for row in rows]

    def of_document(self, actor: Actor, document_id: str) -> str | None:
        """The company of a document whose record stands; None where it has none that the actor may see."""
        with self._database.reading() as session:
            return session.scalars(
                _within(actor).with_only_columns(FactRow.company_id).where(FactRow.document_id == document_id).limit(1)
            ).first()

    def catch_up(self) -> int:
        """Finds the company of every record that is older than companies are; how many records were looked at."""
        return catch_up(self._database)

    def year_before(self, actor: Actor, company_id: str, year: int) -> CompanyPaper | None:
        """The WLK of the last year before this one that has one with its document."""
        with self._database.reading() as session:
            query = _within(actor).where(
                FactRow.company_id == company_id, FactRow.kind == "wlkp", FactRow.report_year < year,
                FactRow.document_id.is_not(None),
            )  # fmt: skip
            row = session.scalars(
                query.order_by(FactRow.report_year.desc(), FactRow.counted_on.desc()).limit(1)
            ).first()
            return paper_entry(row) if row is not None else None


def seen(session: Session, actor: Actor, company_id: str) -> Company:
    """The company for the actor; Refused for one that does not exist for them."""
    found, visited = company_id, {company_id}
    while (into := session.scalar(select(CompanyRow.into_id).where(CompanyRow.id == found))) and into not in visited:
        found = into
        visited.add(into)
    entries = _entries(session, actor, [found])
    if not entries:
        raise Refused("tidak ditemukan atau Anda tidak berhak")
    return entries[0]


def paper_entry(row: FactRow) -> CompanyPaper:
    said = Identity(row.company, row.npwp, row.nib, row.npp, row.address, row.regency)
    return CompanyPaper(
        row.document_id or row.id, row.id, row.document_id, row.filing_id, row.origin, row.kind, row.branch, row.number,
        said, row.counted_on, row.received_on, row.report_year, row.hearing_on, row.workers, row.men, row.women,
        row.foreign_workers, row.findings, row.is_restricted,
    )  # fmt: skip


def _within(actor: Actor) -> Any:
    return within(select(FactRow).where(FactRow.company_id.is_not(None)), actor, FactRow)


def _with_number(session: Session, actor: Actor, text: str) -> set[str]:
    """Companies of which a visible paper bears the number."""
    bare = "".join(filter(str.isalnum, text)).lstrip("0").upper()
    columns = (FactRow.npwp, FactRow.nib, FactRow.npp)
    query = _within(actor).with_only_columns(FactRow.company_id, *columns)
    spelt = {text.strip(), bare, f"0{bare}", f"00{bare}"}
    found: Any = session.execute(query.where(FactRow.npwp.in_(spelt) | FactRow.nib.in_(spelt) | FactRow.npp.in_(spelt)))
    return {
        row[0]
        for row in found
        if any(one.split(":", 1)[1] == bare for one in numbers(Identity("", row[1], row[2], row[3])))
    }


def _ids(session: Session, query: Any) -> Sequence[str]:
    found: Sequence[str] = session.scalars(query).all()
    return found


def _entries(session: Session, actor: Actor, ids: Sequence[str]) -> list[Company]:
    """In the order of the ids; those that do not exist for the actor are left out."""
    found: dict[str, Company] = {}
    counts: dict[str, int] = dict(
        session.execute(
            _within(actor)
            .with_only_columns(FactRow.company_id, func.count())
            .where(FactRow.company_id.in_(ids))
            .group_by(FactRow.company_id)
        ).all()
    )
    for company_id, papers in counts.items():
        # the newest paper; what it does not say, an older one may
        rows = session.scalars(
            _within(actor)
            .where(FactRow.company_id == company_id)
            .order_by(FactRow.counted_on.desc(), FactRow.id)
            .limit(20)
        ).all()

        def first(name: str, rows: Sequence[FactRow] = rows) -> Any:
            return next((value for row in rows if (value := getattr(row, name))), None)

        found[company_id] = Company(
            company_id, rows[0].company, first("npwp"), first("nib"), first("npp"), first("address") or "",
            first("regency") or "", papers, rows[0].counted_on,
        )  # fmt: skip
    return [found[one] for one in ids if one in found]


def visible_papers(session: Session, actor: Actor, ids: Sequence[str]) -> set[str]:
    """Those of these papers whose standing record the actor sees."""
    query = within(
        select(CompanyPaperRow.id)
        .join(FactRow, FactRow.id == CompanyPaperRow.fact_id)
        .where(CompanyPaperRow.id.in_(ids)),
        actor,
        FactRow,
    )
    return set(session.scalars(query))
