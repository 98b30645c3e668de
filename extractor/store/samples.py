"""Invented offices with invented facts: a living picture for newcomers, apart from every real figure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from sqlalchemy import delete, select

from extractor.oversight.made import PROVINCES, made
from extractor.store.database import Database, new_id, now
from extractor.store.fact_tables import FactArticleRow, FactFindingRow, FactInspectorRow, FactRow, TallyRow
from extractor.store.projection import fact_values, write_rows
from extractor.store.recap_tables import SampleOfficeRow
from extractor.store.tables import OfficeRow

_PORTION = 1000
_MARK = "(data contoh)"
DEMO_COUNT, DEMO_OFFICES = 400, 4


class Samples:
    def __init__(self, database: Database) -> None:
        self._database = database

    def offices(self) -> dict[str, str]:
        """The names of invented offices by id."""
        query = select(OfficeRow.id, OfficeRow.name).join(SampleOfficeRow, SampleOfficeRow.office_id == OfficeRow.id)
        with self._database.reading() as session:
            return {row.id: row.name for row in session.execute(query.order_by(OfficeRow.name))}

    def fill(self, count: int = DEMO_COUNT, offices: int = DEMO_OFFICES, years: Sequence[int] = ()) -> None:
        """Makes offices with `count` facts each, in one go; nothing where there are some already."""
        if self.offices():
            return
        span = range(min(years), max(years) + 1) if years else range(now().year - 3, now().year)
        with self._database.writing() as session:
            for number, (name, regencies) in enumerate(PROVINCES[:offices]):
                office_id = new_id()
                session.add(OfficeRow(id=office_id, name=f"{name} {_MARK}", timezone="Asia/Jakarta", created_at=now()))
                session.flush()
                session.add(SampleOfficeRow(office_id=office_id))
                session.flush()
                facts = iter(made(number + 1, count, regencies, span))
                while portion := list(islice(facts, _PORTION)):
                    rows = [
                        (fact_values(office_id, new_id(), said, "sample", False, None, None), said) for said in portion
                    ]
                    write_rows(session.connection(), rows)

    def remove(self) -> None:
        """Takes all of it away."""
        ids = list(self.offices())
        with self._database.writing() as session:
            for table in (TallyRow, FactInspectorRow, FactArticleRow, FactFindingRow, FactRow, SampleOfficeRow):
                session.execute(delete(table).where(table.office_id.in_(ids)))
            session.execute(delete(OfficeRow).where(OfficeRow.id.in_(ids)))
