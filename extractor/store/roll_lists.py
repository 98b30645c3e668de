"""Lists that come: looked at first, then applied whole in one transaction or not at all.

A list that was looked at before another one was applied cannot be applied any more: its preview would not be true.
Past 250 lines: what a preview says and what applying it does are one promise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Conflict, Refused
from extractor.oversight.facts import LARGE, SMALL, Facts
from extractor.oversight.roll import Company, Listed, ListKind, Report
from extractor.oversight.roll_plan import Kept, Step, Verdict, plan, steps_of
from extractor.store.database import Database, new_id, now
from extractor.store.entries import Listing
from extractor.store.events import note
from extractor.store.fact_tables import FactRow
from extractor.store.plain import clean
from extractor.store.projection import Projection
from extractor.store.roll_follower import WLK, columns_of, company_of, place_all
from extractor.store.roll_tables import ListState, RollCompanyRow, RollLineRow, RollListRow, RollReportRow
from extractor.store.scope import found

PAGE_SIZE = 50
_PORTION = 500
_ABSENT = "tidak ditemukan atau Anda tidak berhak"


class RollMoved(Conflict):
    """Another list was applied after this one was looked at; nothing was changed."""

    code = "wlk.table.moved"
    sentence = {
        "id": "Daftar wajib lapor sudah berubah sejak pratinjau ini. Tidak ada yang diimpor; unggah filenya lagi.",
        "en": "The list of companies changed since this preview. Nothing was imported; upload the file again.",
    }


@dataclass(frozen=True, slots=True)
class RollList:
    """A list that came. `counts`: rows by verdict; `absent`: companies of the roll that this list does not name."""

    id: str
    kind: ListKind
    name: str
    state: ListState
    counts: Mapping[Verdict, int]
    columns: Sequence[str]
    unused: Sequence[str]
    absent: int
    read_by_name: str
    read_at: datetime
    applied_by_name: str | None
    applied_at: datetime | None

    @property
    def is_clean(self) -> bool:
        return not (self.counts["bad"] or self.counts["ask"])


class RollLists:
    """`find_companies`: what finds the companies of facts that have none yet, in portions and as often as one likes."""

    def __init__(
        self, database: Database, projection: Projection, find_companies: Callable[[], object] = lambda: None
    ) -> None:
        self._database, self._projection, self.find_companies = database, projection, find_companies

    def look(self, actor: Actor, name: str, listed: Listed) -> RollList:
        """What the list would change in the roll of the actor's office; kept as a preview, nothing else is written."""
        office_id = _office(actor)
        with self._database.writing() as session:
            roll = _roll(session, office_id)
            reports = _reports(session, office_id) if listed.kind == "reports" else {}
            steps = plan(listed, roll, reports)
            named = {one.entry_id for one in steps}
            about = {
                "columns": list(listed.columns),
                "unused": list(listed.unused),
                "counts": steps_of(steps),
                "absent": len(roll.keys() - named) if listed.kind == "companies" else 0,
            }
            row = RollListRow(
                id=new_id(), office_id=office_id, kind=listed.kind, name=clean(name)[:200], state="open",
                after_id=_last(session, office_id), about=about, read_by_name=actor.name, read_at=now(),
            )  # fmt: skip
            session.add(row)
            session.flush()
            lines = [
                {
                    "office_id": office_id, "list_id": row.id, "line": one.line, "verdict": one.verdict,
                    "roll_id": one.entry_id, "name": one.name, "before": _plain(one.before),
                    "after": _plain(one.after), "reason": one.reason,
                }
                for one in steps
            ]  # fmt: skip
            for some in _portions(lines):
                session.execute(insert(RollLineRow), some)
            note(session, actor, "roll.look", "roll", row.id, office_id, rows=len(lines))
            return _entry(row)

    def get(self, actor: Actor, list_id: str) -> RollList | None:
        with self._database.reading() as session:
            row = session.scalars(_own(actor, list_id)).one_or_none()
            return _entry(row) if row is not None else None

    def lines(self, actor: Actor, list_id: str, verdict: Verdict, number: int = 1) -> Listing[Step]:
        """A page of the rows with one verdict, in the order of the list."""
        with self._database.reading() as session:
            found(session, _own(actor, list_id))
            query = select(RollLineRow).where(RollLineRow.list_id == list_id, RollLineRow.verdict == verdict)
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            rows = session.scalars(query.order_by(RollLineRow.line).offset((number - 1) * PAGE_SIZE).limit(PAGE_SIZE))
            return Listing([_step(row) for row in rows], total, number, PAGE_SIZE)

    def every(self, actor: Actor, list_id: str, verdicts: Sequence[Verdict]) -> list[Step]:
        """All rows of these verdicts, for a file."""
        with self._database.reading() as session:
            found(session, _own(actor, list_id))
            query = select(RollLineRow).where(RollLineRow.list_id == list_id, RollLineRow.verdict.in_(verdicts))
            return [_step(row) for row in session.scalars(query.order_by(RollLineRow.line))]

    def history(self, actor: Actor, most: int = 20) -> list[RollList]:
        """The lists of the actor's office, the newest first."""
        with self._database.reading() as session:
            query = select(RollListRow).where(RollListRow.office_id == actor.office_id, RollListRow.state != "dropped")
            return [_entry(row) for row in session.scalars(query.order_by(RollListRow.read_at.desc()).limit(most))]

    def drop(self, actor: Actor, list_id: str) -> None:
        """Lets a preview go."""
        with self._database.writing() as session:
            row = found(session, _own(actor, list_id), lock=True)
            if row.state == "open":
                row.state = "dropped"

    def apply(self, actor: Actor, list_id: str, without_bad: bool = False) -> RollList:
        """Writes what the preview said. Raises Refused where rows are bad or unclear and nobody said to leave them
        out, or where it was applied before; RollMoved where the roll has changed since."""
        with self._database.writing() as session:
            row = found(session, _own(actor, list_id), lock=True)
            if row.state != "open":
                raise Refused("daftar ini sudah diterapkan atau dibatalkan")
            counts = row.about["counts"]
            if (counts["bad"] or counts["ask"]) and not without_bad:
                raise Refused("masih ada baris yang salah atau belum jelas; perbaiki, atau nyatakan untuk melewatinya")
            if _last(session, row.office_id) != row.after_id:
                raise RollMoved
            wanted = select(RollLineRow).where(
                RollLineRow.list_id == row.id, RollLineRow.verdict.in_(("new", "changed"))
            )
            steps = [_step(one) for one in session.scalars(wanted.order_by(RollLineRow.line))]
            if row.kind == "companies":
                _write_companies(session, row.office_id, steps)
            else:
                self._write_reports(session, row.office_id, steps)
            place_all(session, row.office_id)
            row.state, row.applied_by_name, row.applied_at = "applied", actor.name, now()
            note(session, actor, "roll.apply", "roll", row.id, row.office_id, rows=len(steps))
            return _entry(row)

    def _write_reports(self, session: Session, office_id: str, steps: Sequence[Step]) -> None:
        roll = _roll(session, office_id)
        kept = _reports(session, office_id)
        fresh: dict[str, Facts] = {}
        places: dict[str, tuple[str, Report]] = {}
        gone: list[str] = []
        old = _listed_facts(session, office_id)
        for step in steps:
            assert step.entry_id is not None
            year = int(str(step.after["year"]))
            before = kept.get((step.entry_id, year))
            if before is not None and before.is_paper:
                continue  # its paper was decided since the preview
            said = {**({} if before is None else _report_values(before.report)), **step.after}
            report = Report(**{**said, "received_on": date.fromisoformat(str(said["received_on"]))})
            gone += [old[step.entry_id, year]] if (step.entry_id, year) in old else []
            fact_id = new_id()
            fresh[fact_id] = _facts(roll[step.entry_id], report)
            places[fact_id] = (step.entry_id, report)
        self._projection.remove(session, gone)
        self._projection.write_listed(session, office_id, fresh)
        rows = [
            {
                "office_id": office_id, "roll_id": roll_id, "fact_id": fact_id, "kind": WLK, "year": report.year,
                "received_on": report.received_on, "number": report.number,
            }
            for fact_id, (roll_id, report) in places.items()
        ]  # fmt: skip
        for some in _portions(rows):
            session.execute(insert(RollReportRow), some)


def _write_companies(session: Session, office_id: str, steps: Sequence[Step]) -> None:
    moment = now()
    roll = _roll(session, office_id)
    fresh = [
        {"id": new_id(), "office_id": office_id, "written_at": moment, **columns_of(Company(**step.after))}  # type: ignore[arg-type]
        for step in steps
        if step.entry_id is None
    ]
    changed = [
        {
            "id": step.entry_id,
            "written_at": moment,
            **columns_of(Company(**{**_values(roll[step.entry_id]), **step.after})),
        }
        for step in steps
        if step.entry_id is not None
    ]
    for some in _portions(fresh):
        session.execute(insert(RollCompanyRow), some)
    for some in _portions(changed):
        session.execute(update(RollCompanyRow), some)


def _facts(company: Company, report: Report) -> Facts:
    """A report of a list as a decided record would be told."""
    workers = report.workers
    return Facts(
        kind=WLK, branch="small" if workers < SMALL else "medium" if workers < LARGE else "large",
        number=report.number, company=company.name, address=company.address, npwp=company.npwp, nib=company.nib,
        npp=company.npp, regency=company.regency, on=report.received_on, received_on=report.received_on,
        report_year=report.year, inspectors=(), articles=(), findings=(), workers=workers, men=report.men,
        women=report.women, foreign=report.foreign, children=0, referred_on=None, hearing_on=None, fine=0, owed=0,
        affected=0, dead=0,
    )  # fmt: skip


def _roll(session: Session, office_id: str) -> dict[str, Company]:
    rows = session.scalars(select(RollCompanyRow).where(RollCompanyRow.office_id == office_id))
    return {row.id: company_of(row) for row in rows}


def _reports(session: Session, office_id: str) -> dict[tuple[str, int], Kept]:
    query = (
        select(RollReportRow, FactRow)
        .join(FactRow, FactRow.id == RollReportRow.fact_id)
        .where(RollReportRow.office_id == office_id, RollReportRow.kind == WLK)
        .order_by((FactRow.origin == "filing"), RollReportRow.id)  # a paper stands above a list
    )
    return {
        (one.roll_id, one.year): Kept(
            Report(
                one.year, one.received_on, one.number, fact.workers, fact.men, fact.women, fact.foreign_workers
            ),
            fact.origin == "filing",
        )
        for one, fact in session.execute(query)
    }  # fmt: skip


def _listed_facts(session: Session, office_id: str) -> dict[tuple[str, int], str]:
    query = (
        select(RollReportRow.roll_id, RollReportRow.year, RollReportRow.fact_id)
        .join(FactRow, FactRow.id == RollReportRow.fact_id)
        .where(RollReportRow.office_id == office_id, FactRow.origin == "import")
    )
    return {(roll_id, year): fact_id for roll_id, year, fact_id in session.execute(query)}


def _values(company: Company) -> dict[str, Any]:
    return {name: getattr(company, name) for name in Company.__slots__}


def _report_values(report: Report) -> dict[str, Any]:
    return {name: getattr(report, name) for name in Report.__slots__}


def _plain(said: Mapping[str, object]) -> dict[str, object]:
    return {name: str(value) if isinstance(value, date) else value for name, value in said.items()}


def _portions(rows: Sequence[dict[str, Any]]) -> Iterator[Sequence[dict[str, Any]]]:
    for start in range(0, len(rows), _PORTION):
        yield rows[start : start + _PORTION]


def _last(session: Session, office_id: str) -> str | None:
    query = select(RollListRow.id).where(RollListRow.office_id == office_id, RollListRow.state == "applied")
    return session.scalar(query.order_by(RollListRow.applied_at.desc(), RollListRow.id).limit(1))


def _own(actor: Actor, list_id: str) -> Any:
    return select(RollListRow).where(RollListRow.id == list_id, RollListRow.office_id == actor.office_id)


def _office(actor: Actor) -> str:
    if actor.office_id is None:
        raise Refused(_ABSENT)
    return actor.office_id


def _step(row: RollLineRow) -> Step:
    return Step(row.line, row.verdict, row.roll_id, row.name, row.before, row.after, row.reason)


def _entry(row: RollListRow) -> RollList:
    about = row.about
    return RollList(
        row.id, row.kind, row.name, row.state, about["counts"], about["columns"], about["unused"], about["absent"],
        row.read_by_name, row.read_at, row.applied_by_name, row.applied_at,
    )  # fmt: skip
