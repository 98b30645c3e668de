"""The queue: which tasks wait, for whom, in which order.

Lists are read state by state from one index and merged, so that fifty of a million cost no sort of a million.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from extractor.access import MACHINE, Actor
from extractor.review import DECIDED
from extractor.store.database import Database, now
from extractor.store.entries import Listing, TaskEntry
from extractor.store.rows import TaskQuery, task_entries, tasks_query
from extractor.store.scope import matches_folded, within
from extractor.store.tables import TaskRow

PAGE_SIZE = 50
TaskFilter = Literal[
    "ready",
    "mine",
    "open",
    "claimed",
    "asked",
    "agreeing",
    "undecided",
    "restricted",
    "decided",
    "approved",
    "rejected",
    "returned",
]
Condition = Any
"""A column expression of the database library."""


class Queue:
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

        ready: open, or the lease has ended; claimed: a lease runs; mine: my lease; asked: an answer is awaited;
        agreeing: a second approval is awaited;
        undecided: all of these; restricted: those of them one may know of; None: all.
        `text` looks in company, file name and agenda number.
        """
        more = _filters(record_type, text)
        with self._database.reading() as session:
            total = sum(_count(session, actor, [*part, *more]) for part in _parts(actor, state))
            ids = _ordered(session, actor, state, more, page * PAGE_SIZE)[(page - 1) * PAGE_SIZE :]
            return Listing(_entries(session, ids), total, page, PAGE_SIZE)

    def next(self, actor: Actor, aside: Collection[str] = (), record_type: str | None = None) -> TaskEntry | None:
        """The first ready task that is not `aside` (task ids to pass over), unclaimed; None when nothing waits."""
        return next(iter(self.ahead(actor, 1, aside, record_type)), None)

    def ahead(
        self, actor: Actor, limit: int, aside: Collection[str] = (), record_type: str | None = None
    ) -> Sequence[TaskEntry]:
        """The first ready tasks in order, unclaimed, without those `aside`."""
        more = _filters(record_type, "")
        if aside:
            more.append(TaskRow.id.not_in(aside))
        with self._database.reading() as session:
            return _entries(session, _ordered(session, actor, "ready", more, limit))

    def recent(self, actor: Actor, limit: int = 10) -> Sequence[TaskEntry]:
        """The tasks this person decided last, newest first."""
        query = tasks_query(actor).where(TaskRow.decided_by == actor.user_id).order_by(TaskRow.decided_at.desc())
        with self._database.reading() as session:
            return task_entries(session.execute(query.limit(limit)))

    def counts(self, actor: Actor, since: datetime | None = None) -> dict[str, int]:
        """Of ready, mine, claimed, asked, agreeing, each outcome; `decided`: since the moment given (default: 24 h)."""
        names: tuple[TaskFilter, ...] = (
            "ready",
            "mine",
            "claimed",
            "asked",
            "agreeing",
            "restricted",
            "approved",
            "rejected",
            "returned",
        )
        fresh = [TaskRow.decided_at >= (since or now() - timedelta(hours=24))]
        with self._database.reading() as session:
            counted: dict[str, int] = {
                name: sum(_count(session, actor, part) for part in _parts(actor, name)) for name in names
            }
            counted["decided"] = sum(_count(session, actor, [*part, *fresh]) for part in _parts(actor, "decided"))
        return counted

    def _first(self, query: TaskQuery) -> TaskEntry | None:
        with self._database.reading() as session:
            triple = session.execute(query).first()
            return task_entries([triple])[0] if triple is not None else None


def _parts(actor: Actor, state: TaskFilter | None) -> Sequence[Sequence[Condition]]:
    """The conditions of a filter, one list for each stored state in it: none of them overlap."""
    lapsed = [TaskRow.state == "claimed", TaskRow.lease_until <= now()]
    running = [TaskRow.state == "claimed", TaskRow.lease_until > now()]
    if state == "ready":
        return [[TaskRow.state == "open"], lapsed]
    if state == "mine":
        return [[*running, TaskRow.holder == actor.user_id]]
    if state == "claimed":
        return [running]
    waits: Sequence[str] = ("open", "claimed", "asked", "agreeing")
    if state == "restricted":
        return [[TaskRow.state == one, TaskRow.is_restricted == true()] for one in waits]
    if state == "undecided":
        states = waits
    elif state == "decided":
        states = sorted(DECIDED)
    elif state is None:
        states = (*waits, *sorted(DECIDED))
    else:
        states = (state,)
    return [[TaskRow.state == one] for one in states]


def _filters(record_type: str | None, text: str) -> list[Condition]:
    more = matches_folded(text, TaskRow.search)
    if record_type is not None:
        more.append(TaskRow.record_type == record_type)
    return more


def _ordered(
    session: Session, actor: Actor, state: TaskFilter | None, more: Sequence[Condition], limit: int
) -> Sequence[str]:
    """The first task ids of a filter, in order, at most `limit`."""
    newest_first = state in ("decided", *DECIDED)
    merged: list[tuple[tuple[Any, ...], str]] = []
    for part in _parts(actor, state):
        query = within(select(TaskRow.id, TaskRow.rank, TaskRow.opened_at, TaskRow.decided_at), actor, TaskRow)
        query = query.where(*part, *more).limit(limit)
        if newest_first:
            query = query.order_by(TaskRow.decided_at.desc(), TaskRow.id.desc())
        else:
            query = query.order_by(TaskRow.rank, TaskRow.opened_at, TaskRow.id)
        for task_id, rank, opened_at, decided_at in session.execute(query):
            merged.append(((decided_at, task_id) if newest_first else (rank, opened_at, task_id), task_id))
    return [task_id for _, task_id in sorted(merged, reverse=newest_first)][:limit]


def _entries(session: Session, ids: Sequence[str]) -> Sequence[TaskEntry]:
    place = {task_id: number for number, task_id in enumerate(ids)}
    query = tasks_query(MACHINE).where(TaskRow.id.in_(ids))
    return sorted(task_entries(session.execute(query)), key=lambda entry: place[entry.id])


def _count(session: Session, actor: Actor, conditions: Sequence[Condition]) -> int:
    return session.scalar(within(select(func.count()).select_from(TaskRow), actor, TaskRow).where(*conditions)) or 0
