"""The audit log: who did what to which thing, when. Append-only; ids, counts and reasons, never a field value."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.store.database import Database, now
from extractor.store.entries import Event, Listing
from extractor.store.plain import clean
from extractor.store.scope import within
from extractor.store.tables import DocumentRow, EventRow, FilingRow, TaskRow, UploadRow

PAGE_SIZE = 50


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


def _is_about_restricted(session: Session, thing: str, thing_id: str) -> bool:
    """A line about a file that one may not know of is hidden like the file."""
    kinds: dict[str, type[Any]] = {
        "upload": UploadRow,
        "document": DocumentRow,
        "task": TaskRow,
        "filing": FilingRow,
    }
    row = session.get(kinds[thing], thing_id) if thing in kinds else None
    return row is not None and bool(row.is_restricted)


class Events:
    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, actor: Actor, thing_id: str | None = None, page: int = 1) -> Listing[Event]:
        """Newest first, 50 a page."""
        query = within(select(EventRow), actor, EventRow)
        if thing_id is not None:
            query = query.where(EventRow.thing_id == thing_id)
        with self._database.reading() as session:
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            rows = session.scalars(query.order_by(EventRow.id.desc()).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE))
            items = [
                Event(row.id, row.actor, row.actor_name, row.action, row.thing, row.thing_id, row.at, row.detail)
                for row in rows
            ]
        return Listing(items, total, page, PAGE_SIZE)

    def record(self, actor: Actor, action: str, thing: str, thing_id: str, **detail: Any) -> None:
        """A line by itself, e.g. the opening of a restricted file."""
        with self._database.writing() as session:
            note(session, actor, action, thing, thing_id, actor.office_id, **detail)
