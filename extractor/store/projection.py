"""Facts and tallies of oversight: written in the transaction that writes, corrects, withdraws or erases a filing.

A record that stands has one fact row under its own id; one that does not stand has none. Tallies are the sums of the
fact rows, moved by the difference of each change.

Past 250 lines: writing, ending and counting a fact must not drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Connection, Table, and_, delete, event, func, insert, inspect, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from extractor.access import CONFIDENTIAL
from extractor.oversight.facts import Facts, facts
from extractor.oversight.tally import AMOUNTS, Cell, Counted, Sums, amounts, tally
from extractor.store.database import Database, now
from extractor.store.fact_tables import FactArticleRow, FactFindingRow, FactInspectorRow, FactRow, Origin, TallyRow
from extractor.store.tables import FilingRow, UploadRow

_PORTION = 500


@dataclass(frozen=True, slots=True)
class Known:
    """The company of a paper: its id and the kabupaten that it is known to lie in ("" where it is not)."""

    company_id: str
    regency: str


class Follower(Protocol):
    """Another room's part of the projection, called in the same transaction. All of it must be repeatable."""

    def identify(self, session: Session, office_id: str, fact_id: str, facts: Facts) -> Known | None:
        """Before the fact is written: which company it is of; None where this follower does not know."""

    def written(self, session: Session, office_id: str, fact_id: str, facts: Facts) -> None:
        """After a fact was written."""

    def ended(self, session: Session, fact_id: str) -> None:
        """Before the fact of a filing that no longer stands is taken away."""


class Projection:
    """`followers` are asked in order; the first that knows the company decides."""

    def __init__(self, database: Database, followers: Sequence[Follower] = ()) -> None:
        self._database = database
        self.followers = list(followers)

    def watch(self, session: Session) -> Callable[[], None]:
        """A watcher of writing sessions (`Database.watchers`): follows every filing that is made or changed."""
        touched: dict[str, None] = {}

        def collect(working: Session, _: object) -> None:
            for row in (*working.new, *working.dirty):
                if not isinstance(row, FilingRow):
                    continue
                seen = inspect(row).attrs
                names = ("is_withdrawn", "is_restricted")
                if row in working.new or any(seen[name].history.has_changes() for name in names):
                    touched[row.id] = None

        event.listen(session, "after_flush", collect)

        def finish() -> None:
            session.flush()
            for filing_id in touched:
                self.follow(session, filing_id)

        return finish

    def follow(self, session: Session, filing_id: str) -> None:
        """Makes fact and tallies say what a filing says now."""
        self._end(session, filing_id)
        filing = session.get_one(FilingRow, filing_id)
        if filing.is_withdrawn:
            return
        received_on = session.get_one(UploadRow, filing.upload_id).received_on
        self.write(
            session,
            filing.office_id,
            filing.id,
            facts(filing.record_type, filing.record, received_on),
            "filing",
            is_restricted=filing.is_restricted,
            document_id=filing.document_id,
        )

    def write(
        self,
        session: Session,
        office_id: str,
        fact_id: str,
        said: Facts,
        origin: Origin,
        is_restricted: bool = False,
        document_id: str | None = None,
    ) -> None:
        """Adds a fact and counts it; also for records that came without a paper. `fact_id` must be new."""
        for follower in self.followers:
            if (known := follower.identify(session, office_id, fact_id, said)) is not None:
                break
        else:
            known = None
        row = fact_values(office_id, fact_id, said, origin, is_restricted, document_id, known)
        write_rows(session.connection(), [(row, said)])
        for follower in self.followers:
            follower.written(session, office_id, fact_id, said)

    def write_listed(self, session: Session, office_id: str, listed: Mapping[str, Facts]) -> None:
        """Adds facts that came as a list, many at once, by their new ids. Nobody is asked for their companies: that
        takes longer than a transaction may."""
        for start in range(0, len(listed), _PORTION):
            some = list(listed.items())[start : start + _PORTION]
            rows = [
                (fact_values(office_id, fact_id, said, "import", False, None, None), said) for fact_id, said in some
            ]
            write_rows(session.connection(), rows)
            for fact_id, said in some:
                for follower in self.followers:
                    follower.written(session, office_id, fact_id, said)

    def remove(self, session: Session, fact_ids: Iterable[str]) -> None:
        """Takes facts away that came without a paper."""
        for fact_id in fact_ids:
            self._end(session, fact_id)

    def rebuild(self) -> int:
        """Makes every fact and tally anew from the standing records; how many facts stand then. What came as a list
        or as a sample stays and is counted again."""
        with self._database.writing() as session:
            connection = session.connection()
            for fact_id in session.scalars(select(FactRow.id).where(FactRow.origin == "filing")).all():
                self._end(session, fact_id)
            standing = select(FilingRow.id).where(FilingRow.is_withdrawn.is_(False)).order_by(FilingRow.decided_at)
            for filing_id in session.scalars(standing).all():
                self.follow(session, filing_id)
                session.expire_all()
            recount(connection)
            return session.scalar(select(func.count()).select_from(FactRow)) or 0

    def catch_up(self) -> None:
        """Fills the facts of a database whose records are older than they are."""
        with self._database.reading() as session:
            has_filing = session.scalars(select(FilingRow.id).where(FilingRow.is_withdrawn.is_(False)).limit(1)).first()
            has_fact = session.scalars(select(FactRow.id).where(FactRow.origin == "filing").limit(1)).first()
        if has_filing is not None and has_fact is None:
            self.rebuild()

    def _end(self, session: Session, fact_id: str) -> None:
        connection = session.connection()
        if connection.scalar(select(FactRow.id).where(FactRow.id == fact_id)) is None:
            return
        for follower in self.followers:
            follower.ended(session, fact_id)
        uncount(connection, [fact_id])
        for table in (FactInspectorRow, FactArticleRow, FactFindingRow):
            connection.execute(delete(table).where(table.fact_id == fact_id))
        connection.execute(delete(FactRow).where(FactRow.id == fact_id))


def fact_values(
    office_id: str,
    fact_id: str,
    said: Facts,
    origin: Origin,
    is_restricted: bool,
    document_id: str | None,
    known: Known | None,
) -> dict[str, Any]:
    """The columns of a fact row."""
    return {
        "id": fact_id,
        "office_id": office_id,
        "filing_id": fact_id if origin == "filing" else None,
        "document_id": document_id,
        "origin": origin,
        "kind": said.kind,
        "branch": said.branch,
        "number": said.number,
        "company": said.company,
        "company_key": said.company.casefold(),
        "company_id": known.company_id if known is not None else None,
        "address": said.address,
        "npwp": said.npwp,
        "nib": said.nib,
        "npp": said.npp,
        "regency": said.regency or (known.regency if known is not None else ""),
        "counted_on": said.on,
        "month": said.month,
        "received_on": said.received_on,
        "report_year": said.report_year,
        "referred_on": said.referred_on,
        "hearing_on": said.hearing_on,
        "is_restricted": is_restricted or said.kind in CONFIDENTIAL,
        "written_at": now(),
        **dict(zip(AMOUNTS[1:], amounts(said)[1:], strict=True)),
    }


def write_rows(connection: Connection, rows: Sequence[tuple[dict[str, Any], Facts]]) -> None:
    """Fact rows with all below them, and their tallies: many at once."""
    if not rows:
        return
    connection.execute(insert(FactRow), [row for row, _ in rows])
    below: list[tuple[type[Any], list[dict[str, Any]]]] = [
        (FactInspectorRow, []),
        (FactArticleRow, []),
        (FactFindingRow, []),
    ]
    counted = []
    for row, said in rows:
        own = {"office_id": row["office_id"], "fact_id": row["id"]}
        below[0][1].extend({**own, "key": one.key, "name": one.name, "nip": one.nip} for one in said.inspectors)
        below[1][1].extend({**own, "article": one} for one in said.articles)
        below[2][1].extend(
            {
                **own,
                "path": one.path,
                "text": one.text,
                "articles": list(one.articles),
                "demand": one.order,
                "norm": one.norm,
                "days": one.days,
                "unit": one.unit,
                "due_on": one.due_on,
            }
            for one in said.findings
        )
        counted.append(_counted(row, [one.key for one in said.inspectors], said.articles))
    for table, values in below:
        if values:
            connection.execute(insert(table), values)
    _add(connection, tally(counted))


def uncount(connection: Connection, fact_ids: Sequence[str]) -> None:
    """Takes facts out of the tallies; the rows themselves are the caller's."""
    for start in range(0, len(fact_ids), _PORTION):
        _add(connection, tally(counted_facts(connection, fact_ids[start : start + _PORTION]), -1))


def counted_facts(connection: Connection, fact_ids: Sequence[str]) -> Iterator[Counted]:
    """The facts of these ids as counting sees them."""
    inspectors = _below(connection, FactInspectorRow, FactInspectorRow.key, fact_ids)
    articles = _below(connection, FactArticleRow, FactArticleRow.article, fact_ids)
    columns = _table(FactRow).c
    for row in connection.execute(select(*columns).where(columns.id.in_(fact_ids))).mappings():
        yield _counted(row, inspectors.get(row["id"], []), articles.get(row["id"], []))


def recount(connection: Connection) -> None:
    """Every tally anew from the fact rows."""
    connection.execute(delete(TallyRow))
    last = ""
    while True:
        query = select(FactRow.id).where(FactRow.id > last).order_by(FactRow.id).limit(_PORTION)
        ids = list(connection.scalars(query))
        if not ids:
            return
        _add(connection, tally(counted_facts(connection, ids)))
        last = ids[-1]


def _counted(row: Mapping[Any, Any], inspectors: Iterable[str], articles: Iterable[str]) -> Counted:
    return Counted(
        row["office_id"],
        row["month"],
        row["kind"],
        row["branch"],
        row["is_restricted"],
        row["regency"],
        tuple(inspectors),
        tuple(articles),
        (1, *(row[name] for name in AMOUNTS[1:])),
    )


def _below(connection: Connection, table: type[Any], column: Any, fact_ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact_id, value in connection.execute(select(table.fact_id, column).where(table.fact_id.in_(fact_ids))):
        found.setdefault(fact_id, []).append(value)
    return found


def _add(connection: Connection, moved: Mapping[Cell, Sums]) -> None:
    """In the order of the cells: two transactions that move the same ones wait for each other, never in a ring."""
    if not moved:
        return
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    table = _table(TallyRow)
    adding = make(table)
    adding = adding.on_conflict_do_update(
        index_elements=[table.c[name] for name in Cell._fields],
        set_={name: table.c[name] + adding.excluded[name] for name in AMOUNTS},
    )
    values = [{**cell._asdict(), **dict(zip(AMOUNTS, moved[cell], strict=True))} for cell in sorted(moved)]
    connection.execute(adding, values)
    offices = sorted({cell.office_id for cell in moved})
    if any(sums[0] < 0 for sums in moved.values()):
        connection.execute(delete(TallyRow).where(and_(TallyRow.office_id.in_(offices), TallyRow.documents <= 0)))


def _table(row: type[Any]) -> Table:
    found: Table = row.__table__
    return found
