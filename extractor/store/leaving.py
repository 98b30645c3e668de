"""A colleague who left: the door is locked, keys and grants end, what they held goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, select, update

from extractor import access
from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.database import Database, now
from extractor.store.door_tables import GrantRow, TokenRow
from extractor.store.events import note
from extractor.store.review_tables import EscalationRow, SecondReadingRow
from extractor.store.scope import found, within
from extractor.store.standing import actor_of
from extractor.store.tables import SessionRow, TaskRow, UserRow

HANDED_FOR = timedelta(hours=24)
"""A handed task is the successor's until then; after that anybody may take it."""


@dataclass(frozen=True, slots=True)
class Handed:
    """How many things went to the successor, or back to the queue."""

    tasks: int
    readings: int
    questions: int


class Leaving:
    def __init__(self, database: Database) -> None:
        self._database = database

    def leave(self, actor: Actor, user_id: str, successor_id: str | None = None) -> Handed:
        """Locks the account and ends its sessions, keys and grants. Held tasks, second readings and open questions go
        to the successor, or back to everybody.

        Raises Refused for oneself, and for a successor who may not review, is locked, or is of another office.
        """
        access.require(actor, "user.manage")
        if user_id == actor.user_id:
            raise Refused("akun sendiri tidak dapat ditutup")
        moment = now()
        with self._database.writing() as session:
            row = found(session, within(select(UserRow).where(UserRow.id == user_id), actor, UserRow), lock=True)
            heir = None
            if successor_id:
                heir = found(session, within(select(UserRow).where(UserRow.id == successor_id), actor, UserRow))
                may = access.may(actor_of(session, heir), "task.review", access.Thing(row.office_id))
                if heir.id == row.id or not heir.is_active or not may:
                    raise Refused("penerus harus verifikator aktif di kantor yang sama")
            may_see = heir is not None and "restricted" in actor_of(session, heir).rights
            tasks = session.scalars(select(TaskRow).where(TaskRow.holder == row.id, TaskRow.state == "claimed")).all()
            for task in tasks:
                goes = heir is not None and (may_see or not task.is_restricted)
                task.version += 1
                task.state = "claimed" if goes else "open"
                task.holder = heir.id if heir is not None and goes else None
                task.holder_name = heir.full_name if heir is not None and goes else None
                task.lease_until = moment + HANDED_FOR if goes else None
                note(session, actor, "task.hand", "task", task.id, task.office_id, to=task.holder or "")
            readings = session.scalars(
                update(SecondReadingRow)
                .where(SecondReadingRow.holder == row.id, SecondReadingRow.state != "closed")
                .values(holder=None, lease_until=None)
                .returning(SecondReadingRow.id)
            ).all()
            questions = session.scalars(
                update(EscalationRow)
                .where(EscalationRow.asked_of == row.id, EscalationRow.answered_at.is_(None))
                .values(asked_of=heir.id if heir is not None else None)
                .returning(EscalationRow.id)
            ).all()
            row.is_active = False
            session.execute(delete(SessionRow).where(SessionRow.user_id == row.id))
            for table in (TokenRow, GrantRow):
                ended = update(table).where(table.user_id == row.id, table.revoked_at.is_(None))
                session.execute(ended.values(revoked_at=moment))
            note(session, actor, "user.leave", "user", row.id, row.office_id, successor=successor_id or "")
            return Handed(len(tasks), len(readings), len(questions))
