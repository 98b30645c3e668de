"""The roll as people ask of it: by year, who reported in time, late or not, each number with the list behind it.

Past 250 lines: what a list is narrowed to must narrow its counts in the same words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, func, or_, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused
from extractor.oversight.roll import Company, RollStanding, due_on, roll_standing
from extractor.oversight.roll_plan import decide
from extractor.store.database import Database, now
from extractor.store.entries import Listing
from extractor.store.events import note
from extractor.store.fact_tables import FactRow, Origin
from extractor.store.office_settings import held
from extractor.store.plain import clean
from extractor.store.roll_follower import KINDS, WLK, company_of, company_of_fact, place, year_of
from extractor.store.roll_tables import RollCompanyRow, RollJoinRow, RollLetterRow, RollReportRow
from extractor.store.scope import found, matches, within

PAGE_SIZE = 50
_LOOKED_AT = 2000
"""Papers outside the roll that are compared with one company."""


@dataclass(frozen=True, slots=True)
class AskedRoll:
    """What the roll is asked for. `offices`: ids, already those one may see; `regency`, `text` "" and `standing` None:
    all; `is_received`: those that reported at all."""

    offices: tuple[str, ...]
    year: int
    regency: str = ""
    standing: RollStanding | None = None
    text: str = ""
    is_received: bool = False


@dataclass(frozen=True, slots=True)
class RollCounts:
    """Companies that must report for a year, by how they stand. `regency` "": all of them."""

    regency: str
    by: Mapping[RollStanding, int]

    def __getitem__(self, standing: RollStanding) -> int:
        return self.by.get(standing, 0)

    @property
    def obliged(self) -> int:
        return sum(self.by.values())

    @property
    def received(self) -> int:
        return self["on_time"] + self["late"]


@dataclass(frozen=True, slots=True)
class RollEntry:
    """A company that must report. `letters`: how many it had for the year, `last_letter` the number and day of the
    newest."""

    id: str
    company: Company
    received_on: date | None
    standing: RollStanding
    due_on: date
    letters: int
    last_letter: tuple[str, date] | None


@dataclass(frozen=True, slots=True)
class RollReport:
    """What came of a company. `filing_id` None: from a list. `kind`: wlkp, or bukti_wlkp the proof of WLKP online."""

    fact_id: str
    kind: str
    year: int
    received_on: date
    number: str | None
    workers: int
    filing_id: str | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Tied:
    """Whose report a record is. `others`: what else came of the company for that year, (kind, number, filing)."""

    roll_id: str
    company: str
    year: int
    others: Sequence[tuple[str, str | None, str | None]]


@dataclass(frozen=True, slots=True)
class Loose:
    """A WLK that no company of the roll has. `document_id` is what one says of it is kept with."""

    fact_id: str
    filing_id: str | None
    company: str
    regency: str
    kind: str
    year: int
    received_on: date


@dataclass(frozen=True, slots=True)
class RollFile:
    """One company with all that came and went. `maybe`: papers outside the roll that may be its own."""

    entry: RollEntry
    reports: Sequence[RollReport]
    letters: Sequence[tuple[int, str, int, str, date, str]]
    maybe: Sequence[Loose]


class Rolls:
    def __init__(self, database: Database) -> None:
        self._database = database

    def years(self, offices: Sequence[str], today: date) -> list[int]:
        """Years with reports, and this one and the one before it; the newest first."""
        query = select(RollReportRow.year).where(RollReportRow.office_id.in_(offices)).distinct()
        with self._database.reading() as session:
            known = {year for year in session.scalars(query) if year <= today.year}
        return sorted(known | {today.year, today.year - 1}, reverse=True)

    def due(self, offices: Sequence[str], year: int) -> dict[str, date]:
        """The last day for reports of a year, by office."""
        with self._database.reading() as session:
            return _due(session, offices, year)

    def counts(self, asked: AskedRoll, today: date) -> list[RollCounts]:
        """By kabupaten or kota, in the order of their codes."""
        with self._database.reading() as session:
            received = _received(asked.year)
            standing = _standing(received, _due(session, asked.offices, asked.year), today)
            query = _narrowed(select(RollCompanyRow), asked).outerjoin(
                received, received.c.roll_id == RollCompanyRow.id
            )
            inner = query.with_only_columns(RollCompanyRow.regency, standing.label("standing")).subquery()
            rows = session.execute(
                select(inner.c.regency, inner.c.standing, func.count()).group_by(inner.c.regency, inner.c.standing)
            )
            by: dict[str, dict[RollStanding, int]] = {}
            for regency, one, count in rows:
                by.setdefault(regency, {})[one] = count
            return [RollCounts(regency, by[regency]) for regency in sorted(by)]

    def list(self, asked: AskedRoll, today: date, number: int = 1, size: int = PAGE_SIZE) -> Listing[RollEntry]:
        """Companies by name."""
        with self._database.reading() as session:
            due = _due(session, asked.offices, asked.year)
            received = _received(asked.year)
            query = _narrowed(select(RollCompanyRow, received.c.received_on), asked)
            query = query.outerjoin(received, received.c.roll_id == RollCompanyRow.id)
            if asked.standing is not None:
                query = query.where(_standing(received, due, today) == asked.standing)
            if asked.is_received:
                query = query.where(received.c.received_on.is_not(None))
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            ordered = query.order_by(RollCompanyRow.name, RollCompanyRow.id)
            rows = session.execute(ordered.offset((number - 1) * size).limit(size)).all()
            return Listing(_entries(session, rows, asked.year, due, today), total, number, size)

    def loose(self, asked: AskedRoll, number: int = 1) -> Listing[Loose]:
        """WLK of the year that no company of the roll has."""
        with self._database.reading() as session:
            query = _loose(asked.offices).where(_is_of(asked.year), FactRow.kind == WLK)
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            rows = session.scalars(
                query.order_by(FactRow.company, FactRow.id).offset((number - 1) * PAGE_SIZE).limit(PAGE_SIZE)
            )
            return Listing([_loose_entry(row) for row in rows], total, number, PAGE_SIZE)

    def file(self, actor: Actor, roll_id: str, year: int, today: date) -> RollFile:
        """One company. Raises Refused where it is absent or not the actor's."""
        with self._database.reading() as session:
            row = found(
                session, within(select(RollCompanyRow).where(RollCompanyRow.id == roll_id), actor, RollCompanyRow)
            )
            due = _due(session, [row.office_id], year)
            first = select(func.min(RollReportRow.received_on)).where(
                RollReportRow.roll_id == row.id, RollReportRow.year == year
            )
            (entry,) = _entries(session, [(row, session.scalar(first))], year, due, today)
            query = select(RollReportRow, FactRow).join(FactRow, FactRow.id == RollReportRow.fact_id)
            query = query.where(RollReportRow.roll_id == row.id)
            reports = [
                RollReport(
                    fact.id, one.kind, one.year, one.received_on, one.number, fact.workers, fact.filing_id, fact.origin
                )
                for one, fact in session.execute(query.order_by(RollReportRow.year.desc(), RollReportRow.kind.desc()))
            ]
            letters = select(RollLetterRow).where(RollLetterRow.roll_id == row.id).order_by(RollLetterRow.id.desc())
            sent = [
                (one.year, one.kind, one.nth, one.number, one.written_on, one.run_id)
                for one in session.scalars(letters)
            ]
            return RollFile(entry, reports, sent, _maybe(session, actor, company_of(row)))

    def of_filing(self, actor: Actor, filing_id: str) -> Tied | None:
        """The company of the roll that a record is of, with its proof of reporting or the report itself."""
        with self._database.reading() as session:
            own = select(RollReportRow, RollCompanyRow).join(RollCompanyRow, RollCompanyRow.id == RollReportRow.roll_id)
            own = within(own.where(RollReportRow.fact_id == filing_id), actor, RollCompanyRow)
            row = session.execute(own).first()
            if row is None:
                return None
            one, company = row
            query = (
                select(RollReportRow.kind, RollReportRow.number, FactRow.filing_id)
                .join(FactRow, FactRow.id == RollReportRow.fact_id)
                .where(RollReportRow.roll_id == company.id, RollReportRow.year == one.year)
                .where(RollReportRow.fact_id != filing_id)
                .order_by(RollReportRow.id)
            )
            others = [(kind, number, other) for kind, number, other in session.execute(query)]
            return Tied(company.id, company.name, one.year, others)

    def join(self, actor: Actor, roll_id: str, fact_id: str) -> None:
        """A person says that a paper is of this company of the roll. Raises Refused for what is not the actor's."""
        with self._database.writing() as session:
            roll = within(select(RollCompanyRow).where(RollCompanyRow.id == roll_id), actor, RollCompanyRow)
            row = found(session, roll, lock=True)
            papers = select(FactRow).where(FactRow.id == fact_id, FactRow.kind.in_(KINDS), FactRow.origin == "filing")
            fact = found(session, within(papers, actor, FactRow))
            taken = session.scalar(select(RollReportRow.id).where(RollReportRow.fact_id == fact.id))
            if taken is not None or fact.document_id is None:
                raise Refused("laporan ini sudah terhubung ke perusahaan lain")
            session.add(
                RollJoinRow(
                    office_id=row.office_id, document_id=fact.document_id, roll_id=row.id,
                    joined_by_name=clean(actor.name), joined_at=now(),
                )
            )  # fmt: skip
            place(session, row, fact)
            note(session, actor, "roll.join", "document", fact.document_id, row.office_id)


def _due(session: Session, offices: Sequence[str], year: int) -> dict[str, date]:
    out = {}
    for office_id in offices:
        months = held(session, office_id, "wlk.months").value
        assert isinstance(months, int)
        out[office_id] = due_on(year, months)
    return out


def _received(year: int) -> Any:
    """The first day on which each company reported for the year, on paper or at WLKP online."""
    return (
        select(RollReportRow.roll_id, func.min(RollReportRow.received_on).label("received_on"))
        .where(RollReportRow.year == year)
        .group_by(RollReportRow.roll_id)
        .subquery()
    )


def _standing(received: Any, due: Mapping[str, date], today: date) -> ColumnElement[Any]:
    """`oversight.roll.roll_standing` as the database says it."""
    on = received.c.received_on
    over = [office_id for office_id, day in due.items() if today > day]
    in_time = or_(false(), *(and_(RollCompanyRow.office_id == one, on <= day) for one, day in due.items()))
    return case(
        (in_time, "on_time"),
        (on.is_not(None), "late"),
        (RollCompanyRow.office_id.in_(over), "missing"),
        else_="awaited",
    )


def _narrowed(query: Any, asked: AskedRoll) -> Any:
    query = query.where(
        RollCompanyRow.office_id.in_(asked.offices),
        or_(RollCompanyRow.since.is_(None), RollCompanyRow.since <= asked.year),
        or_(RollCompanyRow.until.is_(None), RollCompanyRow.until >= asked.year),
    )
    if asked.regency:
        query = query.where(RollCompanyRow.regency == asked.regency)
    if asked.text.strip():
        query = query.where(*matches(asked.text, RollCompanyRow.name, RollCompanyRow.npwp, RollCompanyRow.nib))
    return query


def _loose(offices: Sequence[str]) -> Select[FactRow]:
    return select(FactRow).where(
        FactRow.office_id.in_(offices),
        FactRow.kind.in_(KINDS),
        FactRow.is_restricted == false(),
        ~exists().where(RollReportRow.fact_id == FactRow.id),
    )


def _is_of(year: int) -> ColumnElement[bool]:
    silent = and_(FactRow.report_year.is_(None), FactRow.month.between(year * 100 + 1, year * 100 + 12))
    return or_(FactRow.report_year == year, silent)


def _maybe(session: Session, actor: Actor, company: Company) -> list[Loose]:
    offices = {actor.office_id, *actor.units}
    query = (
        _loose([one for one in offices if one]).where(FactRow.origin == "filing").order_by(FactRow.counted_on.desc())
    )
    papers = session.scalars(query.limit(_LOOKED_AT))
    return [_loose_entry(one) for one in papers if decide(company_of_fact(one), {"": company}) != (None, None)][:20]


def _loose_entry(row: FactRow) -> Loose:
    return Loose(row.id, row.filing_id, row.company, row.regency, row.kind, year_of(row), row.received_on)


def _entries(session: Session, rows: Sequence[Any], year: int, due: Mapping[str, date], today: date) -> list[RollEntry]:
    ids = [row.id for row, _ in rows]
    query = select(RollLetterRow).where(RollLetterRow.roll_id.in_(ids), RollLetterRow.year == year)
    letters: dict[str, list[RollLetterRow]] = {}
    for one in session.scalars(query.order_by(RollLetterRow.nth)):
        letters.setdefault(one.roll_id, []).append(one)
    return [
        RollEntry(
            row.id, company_of(row), received_on, roll_standing(received_on, due[row.office_id], today),
            due[row.office_id], len(letters.get(row.id, ())),
            (letters[row.id][-1].number, letters[row.id][-1].written_on) if row.id in letters else None,
        )
        for row, received_on in rows
    ]  # fmt: skip
