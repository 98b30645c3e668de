"""Review tasks: the queue, leases and decisions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractor import review
from extractor.access import TWO_PAIRS_OF_HANDS, Actor
from extractor.errors import Refused
from extractor.review import Outcome, Task
from extractor.store import answers
from extractor.store.conflict import TaskConflict
from extractor.store.database import new_id, now
from extractor.store.entries import TaskEntry
from extractor.store.events import note
from extractor.store.freezing import freeze, year_of
from extractor.store.plain import clean
from extractor.store.queue import Queue
from extractor.store.release_tables import TakingRow
from extractor.store.rows import (
    effort_of,
    keep_state,
    known_fields,
    newest,
    task_entries,
    task_state,
    tasks_query,
    untouched,
)
from extractor.store.scope import within
from extractor.store.tables import DecisionRow, DocumentRow, FilingRow, TaskRow, UploadRow
from extractor.store.twice import drop_second_readings, open_second_reading

Transition = Callable[[Task, datetime], Task]


LAST_OWN = 10
"""One's own decided tasks that may be opened again."""


class Tasks(Queue):
    """Leases and decisions; by inheritance the queue."""

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
        """A task one decided oneself, claimed again; its filing is withdrawn, not erased. Only one's own last ten."""
        if task_id not in {one.id for one in self.recent(actor, LAST_OWN)}:
            raise Refused("hanya sepuluh berkas terakhir Anda yang dapat dibuka kembali")
        return self._move(actor, task_id, "task.reopen", lambda task, at: review.reopen(task, actor.user_id, at))

    def left(self, actor: Actor, task_id: str) -> Sequence[str]:
        """Doubtful fields that no person has settled, in order of focus."""
        query = select(TaskRow.document_id, TaskRow.doubts).join(DocumentRow, DocumentRow.id == TaskRow.document_id)
        with self._database.reading() as session:
            found = session.execute(within(query, actor, DocumentRow).where(TaskRow.id == task_id)).one_or_none()
            return untouched(session, *found) if found is not None else []

    def decide(
        self,
        actor: Actor,
        task_id: str,
        outcome: Outcome,
        note: str = "",
        expected_version: int | None = None,
        effort: Mapping[str, int] | None = None,
        key: str | None = None,
        twice: Collection[str] = (),
    ) -> TaskEntry:
        """Approves, rejects or returns; only the holder of the lease may, approval only with no doubt left.

        An approval freezes the record into a filing in the same transaction, and opens a second reading of the paths
        in `twice` that hold a value; where two persons release a kind, both happen when the second one agrees.
        `effort`: keys, clicks, milliseconds as the desk counted them. `TaskConflict` when the task moved on since
        `expected_version`.
        """
        request = answers.request_digest("decide", task_id, outcome, note)
        with self._database.writing() as session:
            task, document, upload = locked(session, actor, task_id)
            if answers.recall(session, actor, key, request) is not None:
                return task_entries([(task, document, upload)])[0]
            _expected(task, document, upload, expected_version)
            moment = now()
            left = len(untouched(session, document.id, task.doubts))
            by_two = document.record_type in TWO_PAIRS_OF_HANDS
            decided = review.decide(task_state(task), outcome, actor.user_id, moment, clean(note), left, by_two)
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
            if decided.state == "approved":
                session.add(filing_of(session, actor, task, document, moment))
                open_second_reading(session, (actor.user_id,), task, document, twice, moment)
            if decided.state == "agreeing":
                _log(session, actor, "task.first-approval", task)
            else:
                _log(session, actor, f"task.{outcome}", task)
            answers.remember(session, actor, key, request, {"task": task.id})
            return task_entries([(task, document, upload)])[0]

    def agree(
        self, actor: Actor, task_id: str, expected_version: int | None = None, twice: Collection[str] = ()
    ) -> TaskEntry:
        """The second approval: only now the record is released. Never by the one who approved first."""
        with self._database.writing() as session:
            task, document, upload = locked(session, actor, task_id)
            first = _expected(task, document, upload, expected_version).decided_by
            keep_state(task, review.agree(task_state(task), actor.user_id), None)
            moment = now()
            session.add(filing_of(session, actor, task, document, moment))
            open_second_reading(session, (first or "", actor.user_id), task, document, twice, moment)
            _log(session, actor, "task.approved", task)
            return task_entries([(task, document, upload)])[0]

    def send_back(self, actor: Actor, task_id: str, why: str, expected_version: int | None = None) -> TaskEntry:
        """Instead of agreeing: back in the queue with a note. Never by the one who approved first."""
        with self._database.writing() as session:
            task, document, upload = locked(session, actor, task_id)
            _expected(task, document, upload, expected_version)
            keep_state(task, review.send_back(task_state(task), actor.user_id, clean(why)), None)
            _log(session, actor, "task.send-back", task, task.note)
            return task_entries([(task, document, upload)])[0]

    def own_efforts(self, actor: Actor, limit: int = LAST_OWN) -> Sequence[tuple[str, dict[str, Any]]]:
        """(task id, what it cost) of one's own last decisions, newest first. Nobody else's."""
        query = select(DecisionRow.task_id, DecisionRow.effort).where(DecisionRow.decided_by == actor.user_id)
        with self._database.reading() as session:
            rows = session.execute(query.order_by(DecisionRow.id.desc()).limit(limit))
            return [(task_id, effort) for task_id, effort in rows]

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
            task, document, upload = locked(session, actor, task_id)
            before = task_state(task)
            after = transition(before, now())
            if before.state == "approved" and taken_away(session, task.id):
                raise Refused("datanya sudah diambil orang lain; buat ralat")
            keep_state(task, after, actor.name)
            if before.state == "approved":
                filing_withdrawn(session, task.id)
                drop_second_readings(session, task.id)
            if action is not None and after.version != before.version:
                _log(session, actor, action, task, reason)
            return task_entries([(task, document, upload)])[0]


def filing_withdrawn(session: Session, task_id: str) -> None:
    """Takes the standing filing of a task out of every list; it is kept as it was."""
    standing = select(FilingRow).where(FilingRow.task_id == task_id, FilingRow.is_withdrawn.is_(False))
    for filing in session.scalars(standing):
        filing.is_withdrawn, filing.ended_at = True, now()


def taken_away(session: Session, task_id: str) -> bool:
    """Whether the values of the standing filing of a task left the house."""
    query = select(TakingRow.id).join(FilingRow, FilingRow.id == TakingRow.filing_id)
    query = query.where(FilingRow.task_id == task_id, FilingRow.is_withdrawn.is_(False), TakingRow.way != "webhook")
    return session.scalars(query.limit(1)).first() is not None


def locked(session: Session, actor: Actor, task_id: str) -> tuple[TaskRow, DocumentRow, UploadRow]:
    query = tasks_query(actor).where(TaskRow.id == task_id).with_for_update(of=TaskRow)
    triple = session.execute(query).one_or_none()
    if triple is None:
        raise Refused("tidak ditemukan atau Anda tidak berhak")
    task, document, upload = triple
    return task, document, upload


def _expected(task: TaskRow, document: DocumentRow, upload: UploadRow, version: int | None) -> TaskRow:
    """The task as it was on the screen; raises TaskConflict where it moved on since."""
    if version is not None and version != task.version:
        raise TaskConflict(task_entries([(task, document, upload)])[0])
    return task


def _log(session: Session, actor: Actor, action: str, task: TaskRow, reason: str = "") -> None:
    note(session, actor, action, "task", task.id, task.office_id, version=task.version, reason=reason)


def filing_of(
    session: Session, actor: Actor, task: TaskRow, document: DocumentRow, moment: datetime, reason: str = ""
) -> FilingRow:
    """The next version of a document's record. `reason`: why the version before does not stand any more."""
    known = select(FilingRow.id, FilingRow.version).where(FilingRow.document_id == document.id)
    last = session.execute(known.order_by(FilingRow.version.desc()).limit(1)).one_or_none()
    fields = known_fields(document, newest(session, document.id))
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
        version=last.version + 1 if last is not None else 1,
        replaces_id=last.id if last is not None else None,
        reason=reason,
    )
