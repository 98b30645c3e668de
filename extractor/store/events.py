"""The audit log: who did what to which thing, when. Append-only; ids, counts and reasons, never a field value."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.store.database import Database, now
from extractor.store.entries import Event, Listing
from extractor.store.fact_tables import FactRow
from extractor.store.plain import clean
from extractor.store.scope import matches, within
from extractor.store.tables import DocumentRow, EventRow, FilingRow, TaskRow, UploadRow

PAGE_SIZE = 50
BACKUP = "backup"
"""Thing and id of the lines that tell of backups."""


def note(
    session: Session, actor: Actor, action: str, thing: str, thing_id: str, office_id: str | None, **detail: Any
) -> None:
    """Adds a line in the running transaction, so that the deed and its trace are kept together."""
    session.add(
        EventRow(
            office_id=office_id,
            actor=actor.user_id,
            actor_name=actor.name,
            action=action,
            thing=thing,
            thing_id=thing_id,
            at=now(),
            detail={key: clean(value) if isinstance(value, str) else value for key, value in detail.items()},
            is_restricted=_is_about_restricted(session, thing, thing_id),
        )
    )


_KINDS: dict[str, type[Any]] = {
    "upload": UploadRow, "document": DocumentRow, "task": TaskRow, "filing": FilingRow, "fact": FactRow,
}  # fmt: skip


def _is_about_restricted(session: Session, thing: str, thing_id: str) -> bool:
    """A line about a file that one may not know of is hidden like the file."""
    row = session.get(_KINDS[thing], thing_id) if thing in _KINDS else None
    return row is not None and bool(row.is_restricted)


def _office_of(session: Session, thing: str, thing_id: str) -> str | None:
    """The line belongs to the office whose file it is, wherever the reader sits."""
    row = session.get(_KINDS[thing], thing_id) if thing in _KINDS else None
    return str(row.office_id) if row is not None else None


class Events:
    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, actor: Actor, thing_id: str | None = None, page: int = 1) -> Listing[Event]:
        """Newest first, 50 a page."""
        query = within(select(EventRow), actor, EventRow)
        if thing_id is not None:
            query = query.where(EventRow.thing_id == thing_id)
        return self._listed(query, page)

    def _listed(self, query: Select[EventRow], page: int) -> Listing[Event]:
        with self._database.reading() as session:
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            rows = session.scalars(query.order_by(EventRow.id.desc()).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE))
            items = [
                Event(row.id, row.actor, row.actor_name, row.action, row.thing, row.thing_id, row.at, row.detail)
                for row in rows
            ]
        return Listing(items, total, page, PAGE_SIZE)

    def of_things(self, actor: Actor, things: Sequence[str], page: int = 1) -> Listing[Event]:
        """Everything about some things, newest first."""
        return self._listed(within(select(EventRow), actor, EventRow).where(EventRow.thing_id.in_(things)), page)

    def find(
        self,
        actor: Actor,
        who: str = "",
        action: str = "",
        since: datetime | None = None,
        until: datetime | None = None,
        page: int = 1,
    ) -> Listing[Event]:
        """Newest first; `who`: words of a name, `action`: how it begins; from `since` on, before `until`."""
        query = within(select(EventRow), actor, EventRow).where(*matches(who, EventRow.actor_name))
        query = query.where(EventRow.action.startswith(action, autoescape=True))
        if since is not None:
            query = query.where(EventRow.at >= since)
        if until is not None:
            query = query.where(EventRow.at < until)
        return self._listed(query, page)

    def record(self, actor: Actor, action: str, thing: str, thing_id: str, **detail: Any) -> None:
        """A line by itself, e.g. the opening of a restricted file."""
        with self._database.writing() as session:
            note(
                session,
                actor,
                action,
                thing,
                thing_id,
                _office_of(session, thing, thing_id) or actor.office_id,
                **detail,
            )
