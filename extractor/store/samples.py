"""Invented offices with invented facts: a living picture for newcomers, apart from every real figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import islice

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from extractor.oversight.facts import Facts
from extractor.oversight.made import PROVINCES, made
from extractor.oversight.roll import Company
from extractor.store.database import Database, new_id, now
from extractor.store.duty_tables import DutyRow
from extractor.store.fact_tables import FactArticleRow, FactFindingRow, FactInspectorRow, FactRow, TallyRow
from extractor.store.projection import fact_values, write_rows
from extractor.store.recap_tables import SampleOfficeRow
from extractor.store.roll_follower import columns_of
from extractor.store.roll_tables import RollCompanyRow, RollReportRow
from extractor.store.tables import OfficeRow

_PORTION = 1000
_MARK = "(data contoh)"
_SILENT = 6
"""To so many companies that reported comes one that never did."""
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
                roll: dict[str, str] = {}
                while portion := list(islice(facts, _PORTION)):
                    ids = {new_id(): said for said in portion}
                    rows = [
                        (fact_values(office_id, id_, said, "sample", False, None, None), said)
                        for id_, said in ids.items()
                    ]
                    write_rows(session.connection(), rows)
                    _write_roll(session, office_id, ids, roll, span.start)
                    _write_duties(session, office_id, ids)

    def remove(self) -> None:
        """Takes all of it away."""
        ids = list(self.offices())
        with self._database.writing() as session:
            duties = (DutyRow, RollReportRow, RollCompanyRow)
            for table in (
                *duties,
                TallyRow,
                FactInspectorRow,
                FactArticleRow,
                FactFindingRow,
                FactRow,
                SampleOfficeRow,
            ):
                session.execute(delete(table).where(table.office_id.in_(ids)))
            session.execute(delete(OfficeRow).where(OfficeRow.id.in_(ids)))


def _write_roll(session: Session, office_id: str, facts: Mapping[str, Facts], roll: dict[str, str], since: int) -> None:
    """Every company of the facts must report; `roll`: those written already, by their number."""
    fresh: dict[str, Facts] = {}
    for said in facts.values():
        if said.nib is not None and said.nib not in roll and said.regency:
            roll[said.nib] = new_id()
            fresh[said.nib] = said
    silent = [
        Company(f"PT Belum Lapor Contoh {number}", address="Jalan Contoh No. 2", regency=said.regency, since=since)
        for number, said in enumerate(fresh.values())
        if number % _SILENT == 0
    ]
    companies = [
        {
            "id": roll[nib], "office_id": office_id, "company_id": None, "written_at": now(),
            **columns_of(Company(said.company, nib=nib, address=said.address, regency=said.regency, since=since)),
        }
        for nib, said in fresh.items()
    ] + [
        {"id": new_id(), "office_id": office_id, "company_id": None, "written_at": now(), **columns_of(one)}
        for one in silent
    ]  # fmt: skip
    reports = [
        {
            "office_id": office_id, "roll_id": roll[said.nib], "fact_id": id_, "kind": said.kind,
            "year": said.report_year, "received_on": said.received_on, "number": said.number,
        }
        for id_, said in facts.items()
        if said.kind == "wlkp" and said.nib in roll
    ]  # fmt: skip
    for table, rows in ((RollCompanyRow, companies), (RollReportRow, reports)):
        if rows:
            session.execute(insert(table), rows)


def _write_duties(session: Session, office_id: str, facts: Mapping[str, Facts]) -> None:
    """What the nota among the facts ask, at every standing there is."""
    rows = []
    notas = [(id_, said) for id_, said in facts.items() if said.kind == "nota_pemeriksaan"]
    for number, (id_, said) in enumerate(notas):
        for place, one in enumerate(said.findings):
            deed = (None, "answered", "settled", "settled", None)[(number + place) % 5]
            due_on = said.received_on + timedelta(days=one.days or 14) if (number + place) % 7 else None
            rows.append(
                {
                    "id": new_id(), "office_id": office_id, "fact_id": id_, "document_id": id_, "path": one.path,
                    "due_on": due_on, "basis": "receipt" if due_on else "unreceived", "deed": deed,
                    "is_restricted": False,
                }
            )  # fmt: skip
    if rows:
        session.execute(insert(DutyRow), rows)
