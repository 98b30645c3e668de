"""Follow-up of nota: duties with their due days, receipts and deeds.

A duty goes and comes with the fact of its nota, in the same transaction. Receipts and deeds belong to the document and
its findings, so a correction of the record loses none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from sqlalchemy import Select, and_, delete, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused
from extractor.oversight.duties import Deed, Term, due
from extractor.oversight.facts import Facts
from extractor.store.database import Database, new_id, now
from extractor.store.duty_tables import DutyDeedRow, DutyRow, NotaReceiptRow
from extractor.store.events import note
from extractor.store.fact_tables import FactFindingRow, FactRow
from extractor.store.plain import clean
from extractor.store.projection import Known
from extractor.store.scope import found, within

_KIND = "nota_pemeriksaan"


class DutyFollower:
    """The part of the projection that keeps duties."""

    def __init__(self, holidays: Callable[[Session, str], Collection[date]], days: Callable[[Session, str], int]):
        self._holidays, self._days = holidays, days

    def identify(self, session: Session, office_id: str, fact_id: str, facts: Facts) -> Known | None:
        return None

    def written(self, session: Session, office_id: str, fact_id: str, facts: Facts) -> None:
        if facts.kind != _KIND:
            return
        fact = session.get_one(FactRow, fact_id, populate_existing=True)
        if fact.document_id is None:
            return
        document_id = fact.document_id
        received_on = _received_on(session, document_id)
        last = _last_deeds(session, document_id)
        holidays, days = self._holidays(session, office_id), self._days(session, office_id)
        session.execute(delete(DutyRow).where(DutyRow.document_id == document_id))
        for one in facts.findings:
            due_on, basis = due(Term(one.days, one.unit, one.due_on), received_on, days, holidays)
            session.add(
                DutyRow(
                    id=new_id(), office_id=office_id, fact_id=fact_id, document_id=document_id, path=one.path,
                    due_on=due_on, basis=basis, deed=last.get(one.path), is_restricted=fact.is_restricted,
                )
            )  # fmt: skip
        session.flush()

    def ended(self, session: Session, fact_id: str) -> None:
        session.execute(delete(DutyRow).where(DutyRow.fact_id == fact_id))

    def reckon(self, session: Session, office_id: str, document_id: str) -> None:
        """Due days of one nota anew, after its receipt became known."""
        received_on = _received_on(session, document_id)
        holidays, days = self._holidays(session, office_id), self._days(session, office_id)
        for duty, finding in session.execute(_with_finding().where(DutyRow.document_id == document_id)):
            term = Term(finding.days, finding.unit, finding.due_on)
            duty.due_on, duty.basis = due(term, received_on, days, holidays)


class Duties:
    def __init__(self, database: Database, follower: DutyFollower) -> None:
        self._database = database
        self._follower = follower

    def receive(self, actor: Actor, document_id: str, received_on: date, how: str, today: date) -> None:
        """Records the day on which the company received a nota and counts its due days from it.

        Raises Refused for a nota that is not the actor's, a day before the letter or after today.
        """
        with self._database.writing() as session:
            rows = within(select(DutyRow).where(DutyRow.document_id == document_id).limit(1), actor, DutyRow)
            duty = found(session, rows)
            letter_on = session.get_one(FactRow, duty.fact_id).counted_on
            if not letter_on <= received_on <= today:
                raise Refused("tanggal terima tidak boleh sebelum tanggal surat atau sesudah hari ini")
            session.add(
                NotaReceiptRow(
                    office_id=duty.office_id, document_id=document_id, received_on=received_on, how=clean(how),
                    noted_by=actor.user_id, noted_by_name=actor.name, noted_at=now(),
                )
            )  # fmt: skip
            session.flush()
            self._follower.reckon(session, duty.office_id, document_id)
            note(session, actor, "duty.received", "document", document_id, duty.office_id)

    def reckon(self, actor: Actor) -> None:
        """Due days of every nota the actor sees anew, after holidays or days of the office changed."""
        with self._database.writing() as session:
            seen = within(select(DutyRow.office_id, DutyRow.document_id), actor, DutyRow).distinct()
            for office_id, document_id in session.execute(seen).all():
                self._follower.reckon(session, office_id, document_id)

    def do(
        self, actor: Actor, duty_id: str, deed: Deed, on: date, remark: str, today: date, answer_id: str | None = None
    ) -> None:
        """Adds a deed. Raises Refused for a day to come, a duty or an answer that is not the actor's."""
        with self._database.writing() as session:
            duty = found(session, within(select(DutyRow).where(DutyRow.id == duty_id), actor, DutyRow), lock=True)
            if on > today:
                raise Refused("tanggal tidak boleh sesudah hari ini")
            if answer_id is not None:
                answer = within(select(FactRow.id).where(FactRow.document_id == answer_id), actor, FactRow)
                if session.scalar(answer.limit(1)) is None:
                    raise Refused("dokumen jawaban tidak ditemukan di arsip")
            session.add(
                DutyDeedRow(
                    office_id=duty.office_id, document_id=duty.document_id, path=duty.path, deed=deed, on=on,
                    remark=clean(remark), answer_id=answer_id, done_by=actor.user_id, done_by_name=actor.name,
                    done_at=now(),
                )
            )  # fmt: skip
            duty.deed = deed
            note(session, actor, f"duty.{deed}", "document", duty.document_id, duty.office_id)


def _with_finding() -> Select[DutyRow, FactFindingRow]:
    place = and_(FactFindingRow.fact_id == DutyRow.fact_id, FactFindingRow.path == DutyRow.path)
    return select(DutyRow, FactFindingRow).join(FactFindingRow, place)


def _received_on(session: Session, document_id: str) -> date | None:
    query = select(NotaReceiptRow.received_on).where(NotaReceiptRow.document_id == document_id)
    return session.scalar(query.order_by(NotaReceiptRow.id.desc()).limit(1))


def _last_deeds(session: Session, document_id: str) -> dict[str, Deed]:
    query = select(DutyDeedRow.path, DutyDeedRow.deed).where(DutyDeedRow.document_id == document_id)
    return dict(session.execute(query.order_by(DutyDeedRow.id)).all())
