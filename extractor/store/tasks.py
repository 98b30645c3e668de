"""Review tasks: the queue, leases and decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session

from extractor import review
from extractor.access import Actor
from extractor.errors import Refused
from extractor.review import DECIDED, Outcome, Task
from extractor.store import answers
from extractor.store.conflict import TaskConflict
from extractor.store.database import Database, new_id, now
from extractor.store.documents import untouched
from extractor.store.entries import Listing, TaskEntry
from extractor.store.events import note
from extractor.store.freezing import freeze, year_of
from extractor.store.plain import clean
from extractor.store.rows import TaskQuery, effort_of, keep_state, newest, task_entries, task_state, tasks_query
from extractor.store.scope import matches
from extractor.store.tables import DecisionRow, DocumentRow, FilingRow, TaskRow, UploadRow

PAGE_SIZE = 50
QUICK_S = 15
TaskFilter = Literal["ready", "mine", "open", "claimed", "undecided", "decided", "approved", "rejected", "returned"]
Transition = Callable[[Task, datetime], Task]


class Tasks:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, actor: Actor, task_id: str) -> TaskEntry | None:
        """None where it is absent or not the actor's."""
        return self._first(tasks_query(actor).where(TaskRow.id == task_id))

    def of_document(self, actor: Actor, document_id: str) -> TaskEntry | None:
        return self._first(tasks_query(actor).where(TaskRow.document_id == document_id))

    def list(
        self,
        actor: Actor,
        record_type: str | None = None,
        state: TaskFilter | None = "ready",
        text: str = "",
        page: int = 1,
    ) -> Listing[TaskEntry]:
        """Fifty a page. Undecided ones: quick ones first, then oldest first; decided ones newest first.

        ready: open, or the lease has ended; claimed: a lease runs; mine: my lease; undecided: all three; None: all.
        `text` looks in company, file name and agenda number.
        """
        query = tasks_query(actor).where(
            *matches(text, DocumentRow.company_key, UploadRow.name, UploadRow.agenda_number)
        )
        if record_type is not None:
            query = query.where(DocumentRow.record_type == record_type)
        query = query.where(*_in_state(actor, state))
        with self._database.reading() as session:
            total = (
                session.scalar(select(func.count()).select_from(query.with_only_columns(TaskRow.id).subquery())) or 0
            )
            if state in ("decided", *DECIDED):
                query = query.order_by(TaskRow.decided_at.desc(), TaskRow.id)
            else:
                query = query.order_by(*_urgency())
            triples = session.execute(query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE))
            return Listing(task_entries(triples), total, page, PAGE_SIZE)

    def next(self, actor: Actor, after: str | None = None, record_type: str | None = None) -> TaskEntry | None:
        """The first ready task other than `after` (a task id to leave aside), unclaimed; None when nothing waits."""
        query = tasks_query(actor).where(*_in_state(actor, "ready"))
        if after is not None:
            query = query.where(TaskRow.id != after)
        if record_type is not None:
            query = query.where(DocumentRow.record_type == record_type)
        return self._first(query.order_by(*_urgency()).limit(1))

    def recent(self, actor: Actor, limit: int = 10) -> Sequence[TaskEntry]:
        """The tasks this person decided last, newest first."""
        query = tasks_query(actor).where(TaskRow.decided_by == actor.user_id).order_by(TaskRow.decided_at.desc())
        with self._database.reading() as session:
            return task_entries(session.execute(query.limit(limit)))

    def counts(self, actor: Actor, since: datetime | None = None) -> dict[str, int]:
        """ready, mine, claimed, approved, rejected, returned; `decided`: since the moment given (default: 24 h)."""
        names: tuple[TaskFilter, ...] = ("ready", "mine", "claimed", "approved", "rejected", "returned")
        since = since or now() - timedelta(hours=24)
        with self._database.reading() as session:
            counted: dict[str, int] = {
                name: _count(session, tasks_query(actor).where(*_in_state(actor, name))) for name in names
            }
            counted["decided"] = _count(session, tasks_query(actor).where(TaskRow.decided_at >= since))
        return counted

    def claim(self, actor: Actor, task_id: str) -> TaskEntry:
        """The lease for 15 minutes. `Refused` while another holds it."""
        return self._move(actor, task_id, "task.claim", lambda task, at: review.claim(task, actor.user_id, at))

    def renew(self, actor: Actor, task_id: str) -> TaskEntry:
        return self._move(actor, task_id, None, lambda task, at: review.renew(task, actor.user_id, at))

    def release(self, actor: Actor, task_id: str) -> TaskEntry:
        return self._move(actor, task_id, "task.release", lambda task, at: review.release(task, actor.user_id, at))

    def take_over(self, actor: Actor, task_id: str, reason: str = "") -> TaskEntry:
        """From another whose lease ended, or earlier with a reason (which is logged)."""
        return self._move(
            actor, task_id, "task.take-over", lambda task, at: review.take_over(task, actor.user_id, at, reason), reason
        )

    def reopen(self, actor: Actor, task_id: str) -> TaskEntry:
        """A task one decided oneself, claimed again; its filing is withdrawn, not erased."""
        return self._move(actor, task_id, "task.reopen", lambda task, at: review.reopen(task, actor.user_id, at))

    def left(self, actor: Actor, task_id: str) -> Sequence[str]:
        """Doubtful fields that no person has settled, in order of focus."""
        with self._database.reading() as session:
            triple = session.execute(tasks_query(actor).where(TaskRow.id == task_id)).one_or_none()
            return untouched(session, triple[1].id, triple[0].doubts) if triple is not None else []

    def decide(
        self,
        actor: Actor,
        task_id: str,
        outcome: Outcome,
        note: str = "",
        expected_version: int | None = None,
        effort: Mapping[str, int] | None = None,
        key: str | None = None,
    ) -> TaskEntry:
        """Approves, rejects or returns; only the holder of the lease may, approval only with no doubt left.

        An approval freezes the record into a filing in the same transaction. `effort`: keys, clicks, milliseconds as
        the desk counted them. `TaskConflict` when the task moved on since `expected_version`.
        """
        request = answers.request_digest("decide", task_id, outcome, note)
        with self._database.writing() as session:
            task, document, upload = _locked(session, actor, task_id)
            if answers.recall(session, actor, key, request) is not None:
                return task_entries([(task, document, upload)])[0]
            if expected_version is not None and expected_version != task.version:
                raise TaskConflict(task_entries([(task, document, upload)])[0])
            moment = now()
            left = len(untouched(session, document.id, task.doubts))
            decided = review.decide(task_state(task), outcome, actor.user_id, moment, clean(note), left)
            keep_state(task, decided, None)
            session.add(
                DecisionRow(
                    office_id=task.office_id,
                    task_id=task.id,
                    outcome=outcome,
                    decided_by=actor.user_id,
                    at=moment,
                    note=decided.note,
                    effort=effort_of(effort),
                )
            )
            if outcome == "approved":
                session.add(_filing(session, actor, task, document, moment))
            _log(session, actor, f"task.{outcome}", task)
            answers.remember(session, actor, key, request, {"task": task.id})
            return task_entries([(task, document, upload)])[0]

    def efforts(self, actor: Actor, task_id: str) -> Sequence[dict[str, Any]]:
        """What each decision on a task cost, oldest first."""
        if self.get(actor, task_id) is None:
            return []
        query = select(DecisionRow.effort).where(DecisionRow.task_id == task_id).order_by(DecisionRow.id)
        with self._database.reading() as session:
            return list(session.scalars(query))

    def _move(
        self, actor: Actor, task_id: str, action: str | None, transition: Transition, reason: str = ""
    ) -> TaskEntry:
        with self._database.writing() as session:
            task, document, upload = _locked(session, actor, task_id)
            before = task_state(task)
            after = transition(before, now())
            keep_state(task, after, actor.name)
            if before.state == "approved":
                for filing in session.scalars(select(FilingRow).where(FilingRow.task_id == task.id)):
                    filing.is_withdrawn = True
            if action is not None and after.version != before.version:
                _log(session, actor, action, task, reason)
            return task_entries([(task, document, upload)])[0]

    def _first(self, query: TaskQuery) -> TaskEntry | None:
        with self._database.reading() as session:
            triple = session.execute(query).first()
            return task_entries([triple])[0] if triple is not None else None


def _locked(session: Session, actor: Actor, task_id: str) -> tuple[TaskRow, DocumentRow, UploadRow]:
    query = tasks_query(actor).where(TaskRow.id == task_id).with_for_update(of=TaskRow)
    triple = session.execute(query).one_or_none()
    if triple is None:
        raise Refused("tidak ditemukan atau Anda tidak berhak")
    task, document, upload = triple
    return task, document, upload


def _log(session: Session, actor: Actor, action: str, task: TaskRow, reason: str = "") -> None:
    note(session, actor, action, "task", task.id, task.office_id, version=task.version, reason=reason)


def _filing(session: Session, actor: Actor, task: TaskRow, document: DocumentRow, moment: datetime) -> FilingRow:
    fields = newest(session, document.id)
    record, provenance = freeze(fields)
    return FilingRow(
        id=new_id(),
        office_id=task.office_id,
        document_id=document.id,
        task_id=task.id,
        upload_id=task.upload_id,
        record_type=document.record_type,
        company=document.company,
        company_key=document.company_key,
        year=year_of(fields),
        record=record,
        provenance=provenance,
        decided_by=actor.user_id,
        decided_by_name=actor.name,
        decided_at=moment,
        is_withdrawn=False,
        is_restricted=document.is_restricted,
    )


def _in_state(actor: Actor, state: TaskFilter | None) -> Sequence[Any]:
    running = and_(TaskRow.state == "claimed", TaskRow.lease_until > now())
    if state is None:
        return []
    if state == "ready":
        return [or_(TaskRow.state == "open", and_(TaskRow.state == "claimed", TaskRow.lease_until <= now()))]
    if state == "mine":
        return [running, TaskRow.holder == actor.user_id]
    if state == "claimed":
        return [running]
    if state == "undecided":
        return [TaskRow.state.in_(("open", "claimed"))]
    if state == "decided":
        return [TaskRow.state.in_(tuple(DECIDED))]
    return [TaskRow.state == state]


def _urgency() -> tuple[Any, ...]:
    return (case((TaskRow.seconds < QUICK_S, 0), else_=1), TaskRow.opened_at, TaskRow.id)


def _count(session: Session, query: TaskQuery) -> int:
    return session.scalar(select(func.count()).select_from(query.with_only_columns(TaskRow.id).subquery())) or 0
