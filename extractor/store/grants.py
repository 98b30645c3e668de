"""The right to open restricted files: given by name, with a reason and an end, never by oneself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractor import access
from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.database import Database, new_id, now
from extractor.store.door_tables import GrantRow
from extractor.store.events import note
from extractor.store.plain import clean
from extractor.store.scope import found, within
from extractor.store.tables import UserRow

LONGEST = timedelta(days=366)
USUAL = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Grant:
    """`ends_on`: the last day. `revoked_at` None: not taken back."""

    id: str
    user_id: str
    reason: str
    ends_on: date
    granted_by_name: str
    granted_at: datetime
    revoked_at: datetime | None

    @property
    def is_running(self) -> bool:
        return self.revoked_at is None and self.ends_on >= now().date()


class Grants:
    def __init__(self, database: Database) -> None:
        self._database = database

    def give(self, actor: Actor, user_id: str, ends_on: date, reason: str) -> Grant:
        """Raises Refused for oneself, without a reason, for a day that is over or more than a year away."""
        access.require(actor, "user.manage")
        reason = clean(reason).strip()
        today = now().date()
        if user_id == actor.user_id:
            raise Refused("hak ini tidak dapat diberikan kepada diri sendiri")
        if not reason:
            raise Refused("alasan belum diisi")
        if not today <= ends_on <= today + LONGEST:
            raise Refused("tanggal berakhir harus antara hari ini dan satu tahun ke depan")
        with self._database.writing() as session:
            user = found(session, within(select(UserRow).where(UserRow.id == user_id), actor, UserRow))
            return _entry(open_grant(session, actor, user, ends_on, reason))

    def take_back(self, actor: Actor, grant_id: str) -> None:
        access.require(actor, "user.manage")
        with self._database.writing() as session:
            row = found(session, within(select(GrantRow).where(GrantRow.id == grant_id), actor, GrantRow), lock=True)
            row.revoked_at = row.revoked_at or now()
            note(session, actor, "grant.end", "user", row.user_id, row.office_id)

    def list(self, actor: Actor, user_id: str) -> list[Grant]:
        """Newest first, ended ones too."""
        query = within(select(GrantRow).where(GrantRow.user_id == user_id), actor, GrantRow)
        with self._database.reading() as session:
            return [_entry(row) for row in session.scalars(query.order_by(GrantRow.granted_at.desc()))]


def open_grant(session: Session, actor: Actor, user: UserRow, ends_on: date, reason: str) -> GrantRow:
    """A grant in the running transaction, with its line in the log."""
    row = GrantRow(
        id=new_id(),
        office_id=user.office_id,
        user_id=user.id,
        reason=reason,
        ends_on=ends_on,
        granted_by_name=actor.name,
        granted_at=now(),
    )
    session.add(row)
    note(session, actor, "grant.give", "user", user.id, user.office_id, reason=reason, ends_on=ends_on.isoformat())
    return row


def _entry(row: GrantRow) -> Grant:
    return Grant(row.id, row.user_id, row.reason, row.ends_on, row.granted_by_name, row.granted_at, row.revoked_at)
