"""Questions to others about a document, and the lists of shortcomings companies get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, select

from extractor import review
from extractor.access import Actor
from extractor.errors import Refused
from extractor.store import answers
from extractor.store.database import Database, new_id, now
from extractor.store.events import note
from extractor.store.plain import clean
from extractor.store.review_tables import EscalationRow, ShortcomingRow
from extractor.store.rows import keep_state, task_state
from extractor.store.scope import within
from extractor.store.tables import TaskRow, UserRow
from extractor.store.tasks import locked

ON_TOP = -1
"""Rank of an answered question in the queue: before everything else."""
SENIOR = frozenset({"head", "reviewer"})


@dataclass(frozen=True, slots=True)
class Escalation:
    """A question about a document. `answered_at` None while it waits; `asked_of` None: any senior may answer."""

    id: str
    task_id: str
    asked_by: str
    asked_by_name: str
    asked_of: str | None
    question: str
    paths: tuple[str, ...]
    asked_at: datetime
    answered_by_name: str
    answer: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class Shortcomings:
    """What a company was asked to complete: sentences in order, due date, who wrote it and when."""

    task_id: str
    lines: tuple[str, ...]
    due_on: date
    written_by_name: str
    written_at: datetime


class Questions:
    def __init__(self, database: Database) -> None:
        self._database = database

    def ask(
        self, actor: Actor, task_id: str, question: str, asked_of: str | None, paths: Sequence[str], key: str | None
    ) -> None:
        """The task leaves the queue until it is answered. `asked_of`: a person of the office, None for any senior."""
        request = answers.request_digest("escalate", task_id, question, asked_of, paths)
        with self._database.writing() as session:
            if answers.recall(session, actor, key, request) is not None:
                return
            task, _, _ = locked(session, actor, task_id)
            if asked_of is not None:
                person = session.scalars(within(select(UserRow).where(UserRow.id == asked_of), actor, UserRow)).first()
                if person is None or not person.is_active or asked_of == actor.user_id:
                    raise Refused("orang itu tidak dapat dimintai pendapat")
            moment = now()
            keep_state(task, review.escalate(task_state(task), actor.user_id, moment, question), None)
            session.add(
                EscalationRow(
                    id=new_id(),
                    office_id=task.office_id,
                    task_id=task.id,
                    asked_by=actor.user_id,
                    asked_by_name=actor.name,
                    asked_of=asked_of,
                    question=clean(question.strip()),
                    paths=list(paths),
                    asked_at=moment,
                    answered_by_name="",
                    answer="",
                )
            )
            note(
                session, actor, "task.escalate", "task", task.id, task.office_id, asked_of=asked_of, fields=list(paths)
            )
            answers.remember(session, actor, key, request, {"task": task.id})

    def answer(self, actor: Actor, task_id: str, words: str) -> None:
        """The task is first in the queue again. Only by whom it was asked of; by any senior where nobody was named."""
        if not words.strip():
            raise Refused("jawaban harus diisi")
        with self._database.writing() as session:
            task, _, _ = locked(session, actor, task_id)
            query = select(EscalationRow).where(EscalationRow.task_id == task.id, EscalationRow.answered_at.is_(None))
            row = session.scalars(query).first()
            if row is None or not _may_answer(actor, row):
                raise Refused("tidak ada pertanyaan untuk Anda")
            keep_state(task, review.answered(task_state(task)), None)
            task.rank = ON_TOP
            row.answered_by, row.answered_by_name, row.answered_at = actor.user_id, actor.name, now()
            row.answer = clean(words.strip())
            note(session, actor, "task.answer", "task", task.id, task.office_id)

    def waiting(self, actor: Actor) -> Sequence[Escalation]:
        """Questions this person may answer, oldest first."""
        query = (
            within(select(EscalationRow), actor, EscalationRow)
            .join(TaskRow, TaskRow.id == EscalationRow.task_id)
            .where(EscalationRow.answered_at.is_(None))
            .where(or_(EscalationRow.asked_of == actor.user_id, EscalationRow.asked_of.is_(None)))
        )
        query = within(query, actor, TaskRow).order_by(EscalationRow.asked_at).limit(200)
        with self._database.reading() as session:
            return [_entry(row) for row in session.scalars(query) if _may_answer(actor, row)]

    def of_task(self, actor: Actor, task_id: str) -> Sequence[Escalation]:
        """Every question about a task, oldest first."""
        query = within(select(EscalationRow), actor, EscalationRow).where(EscalationRow.task_id == task_id)
        with self._database.reading() as session:
            return [_entry(row) for row in session.scalars(query.order_by(EscalationRow.asked_at))]

    def write_list(self, actor: Actor, task_id: str, lines: Sequence[str], due_on: date) -> None:
        """Keeps the list of shortcomings of a task that goes back to its company."""
        kept = [clean(line.strip()) for line in lines if line.strip()]
        if not kept:
            raise Refused("daftar kekurangan masih kosong")
        with self._database.writing() as session:
            task, _, _ = locked(session, actor, task_id)
            session.add(
                ShortcomingRow(
                    id=new_id(),
                    office_id=task.office_id,
                    task_id=task.id,
                    lines=kept,
                    due_on=due_on,
                    written_by_name=actor.name,
                    written_at=now(),
                )
            )

    def shortcomings(self, actor: Actor, task_id: str) -> Shortcomings | None:
        """The newest list of a task, None where there is none."""
        query = within(select(ShortcomingRow), actor, ShortcomingRow).where(ShortcomingRow.task_id == task_id)
        with self._database.reading() as session:
            row = session.scalars(query.order_by(ShortcomingRow.written_at.desc(), ShortcomingRow.id)).first()
            if row is None:
                return None
            return Shortcomings(row.task_id, tuple(row.lines), row.due_on, row.written_by_name, row.written_at)


def _may_answer(actor: Actor, row: EscalationRow) -> bool:
    if row.asked_of is not None:
        return row.asked_of == actor.user_id
    return row.asked_by != actor.user_id and bool(actor.roles & SENIOR)


def _entry(row: EscalationRow) -> Escalation:
    return Escalation(
        row.id,
        row.task_id,
        row.asked_by,
        row.asked_by_name,
        row.asked_of,
        row.question,
        tuple(row.paths),
        row.asked_at,
        row.answered_by_name,
        row.answer,
        row.answered_at,
    )
