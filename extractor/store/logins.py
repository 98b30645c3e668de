"""Log-in and sessions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from extractor import access
from extractor.access import Actor
from extractor.store.database import Database, now
from extractor.store.entries import User
from extractor.store.events import note
from extractor.store.scope import found
from extractor.store.tables import FailureRow, SessionRow, UserRow

ADDRESS_LIMIT = 20
"""Failures from one address before it waits: an office shares one address."""


@dataclass(frozen=True, slots=True)
class LogIn:
    """`cookie` and `user` on success; `wait_until` when no try is allowed now; all None: no match."""

    user: User | None = None
    cookie: str | None = None
    wait_until: datetime | None = None


class LogIns:
    """The part of `Users` that people without a session reach."""

    def __init__(self, database: Database, idle: timedelta = access.IDLE) -> None:
        self._database = database
        self._idle = idle

    def log_in(self, name: str, password: str, address: str, shared: bool = True) -> LogIn:
        """Takes about 0.3 s of a core: call it off the event loop. `address`: where the try comes from.

        Tries are counted by name and by address in the database; while a wait runs the password is not even looked at.
        """
        name_digest, address_digest = _digest(fold_name(name)), _digest(address)
        with self._database.reading() as session:
            pause = _pause(session, name_digest, address_digest)
            row = session.scalars(select(UserRow).where(UserRow.name == fold_name(name))).one_or_none()
        if pause is not None:
            return LogIn(wait_until=pause)
        right, fresh = access.verify_password(password, row.password_hash if row is not None else None)
        with self._database.writing() as session:
            moment = now()
            session.execute(delete(FailureRow).where(FailureRow.at < moment - access.WINDOW))
            if row is None or not right or not row.is_active:
                office_id = row.office_id if row is not None else None
                session.add(
                    FailureRow(office_id=office_id, name_digest=name_digest, address_digest=address_digest, at=moment)
                )
                session.flush()
                return LogIn(wait_until=_pause(session, name_digest, address_digest))
            session.execute(delete(FailureRow).where(FailureRow.name_digest == name_digest))
            user = found(session, select(UserRow).where(UserRow.id == row.id))
            user.password_hash = fresh or user.password_hash
            key = access.new_key()
            session.add(
                SessionRow(
                    id=key.digest,
                    office_id=user.office_id,
                    user_id=user.id,
                    opened_at=moment,
                    seen_at=moment,
                    is_shared=shared,
                )
            )
            note(session, _actor(user), "session.open", "user", user.id, user.office_id)
            return LogIn(user_entry(user), key.cookie)

    def actor(self, cookie: str) -> tuple[Actor, User] | None:
        """Who a cookie belongs to; None for an unknown or ended session. Renews the idle time once a minute."""
        moment = now()
        with self._database.reading() as session:
            row = session.get(SessionRow, access.digest(cookie))
            user = session.get(UserRow, row.user_id) if row is not None else None
        if row is None or user is None or not user.is_active:
            return None
        if access.is_over(row.opened_at, row.seen_at, moment, self._idle):
            self.log_out(cookie)
            return None
        if moment - row.seen_at >= access.SEEN_STEP:
            with self._database.writing() as session:
                again = session.get(SessionRow, row.id)
                if again is not None:
                    again.seen_at = moment
        return _actor(user), user_entry(user)

    def log_out(self, cookie: str) -> None:
        with self._database.writing() as session:
            session.execute(delete(SessionRow).where(SessionRow.id == access.digest(cookie)))

    def end_sessions(self, user_id: str) -> int:
        """Logs a person out everywhere; gives how many sessions ended."""
        with self._database.writing() as session:
            ended = session.scalars(
                delete(SessionRow).where(SessionRow.user_id == user_id).returning(SessionRow.id)
            ).all()
            return len(ended)


def user_entry(row: UserRow) -> User:
    return User(
        id=row.id,
        office_id=row.office_id,
        name=row.name,
        full_name=row.full_name,
        roles=frozenset(row.roles),
        rights=frozenset(row.rights),
        language=row.language,
        is_active=row.is_active,
        must_change=row.must_change,
        created_at=row.created_at,
    )


def fold_name(name: str) -> str:
    return " ".join(name.casefold().replace("\0", "").split())[:64]


def _pause(session: Session, name_digest: str, address_digest: str) -> datetime | None:
    query = select(FailureRow).where(
        or_(FailureRow.name_digest == name_digest, FailureRow.address_digest == address_digest),
        FailureRow.at > now() - access.WINDOW,
    )
    failures = session.scalars(query).all()
    by_name = [row.at for row in failures if row.name_digest == name_digest]
    by_address = [row.at for row in failures if row.address_digest == address_digest]
    pauses = (access.wait_until(by_name, now()), access.wait_until(by_address, now(), ADDRESS_LIMIT))
    return max((pause for pause in pauses if pause is not None), default=None)


def _actor(row: UserRow) -> Actor:
    return Actor(row.id, row.full_name, row.office_id, frozenset(row.roles), frozenset(row.rights))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
