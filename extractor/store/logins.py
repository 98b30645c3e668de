"""Log-in and sessions."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from extractor import access
from extractor.access import Actor
from extractor.store.database import Database, now
from extractor.store.entries import User
from extractor.store.events import note
from extractor.store.scope import found, within
from extractor.store.standing import actor_of, users_of
from extractor.store.tables import FailureRow, SessionRow, UserRow

ADDRESS_LIMIT = 20
"""Failures from one address before it waits: an office shares one address."""


@dataclass(frozen=True, slots=True)
class LogIn:
    """`cookie` and `user` on success; `wait_until` when no try is allowed now; all None: no match."""

    user: User | None = None
    cookie: str | None = None
    wait_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A running session. `id` is the digest of its cookie: it opens nothing."""

    id: str
    opened_at: datetime
    seen_at: datetime
    is_shared: bool


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
            return self._opened(session, user, shared, "password")

    def sign_on(self, name: str) -> LogIn:
        """A session for somebody the office's provider vouches for; nothing for a name that is not here or locked.

        A password made by an administrator is void from then on: its owner never had to learn it.
        """
        with self._database.writing() as session:
            row = session.scalars(select(UserRow).where(UserRow.name == fold_name(name))).one_or_none()
            if row is None or not row.is_active:
                return LogIn()
            if row.must_change:
                row.password_hash, row.must_change = access.hash_password(secrets.token_urlsafe(32)), False
            return self._opened(session, row, shared=True, how="oidc")

    def _opened(self, session: Session, user: UserRow, shared: bool, how: str) -> LogIn:
        moment, key = now(), access.new_key()
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
        note(session, actor_of(session, user), "session.open", "user", user.id, user.office_id, how=how)
        return LogIn(users_of(session, [user])[0], key.cookie)

    def actor(self, cookie: str) -> tuple[Actor, User] | None:
        """Who a cookie belongs to; None for an unknown or ended session. Renews the idle time once a minute."""
        moment = now()
        with self._database.reading() as session:
            row = session.get(SessionRow, access.digest(cookie))
            user = session.get(UserRow, row.user_id) if row is not None else None
            if row is None or user is None or not user.is_active:
                return None
            who, entry = actor_of(session, user), users_of(session, [user])[0]
        if access.is_over(row.opened_at, row.seen_at, moment, self._idle):
            self.log_out(cookie)
            return None
        if moment - row.seen_at >= access.SEEN_STEP:
            with self._database.writing() as session:
                again = session.get(SessionRow, row.id)
                if again is not None:
                    again.seen_at = moment
        return who, entry

    def log_out(self, cookie: str) -> None:
        with self._database.writing() as session:
            session.execute(delete(SessionRow).where(SessionRow.id == access.digest(cookie)))

    def sessions(self, actor: Actor, user_id: str) -> list[SessionEntry]:
        """Running sessions of oneself, or of another with the right `admin`; the last used first."""
        if user_id != actor.user_id:
            access.require(actor, "user.manage")
        query = within(select(SessionRow).where(SessionRow.user_id == user_id), actor, SessionRow)
        with self._database.reading() as session:
            rows = session.scalars(query.order_by(SessionRow.seen_at.desc()))
            return [
                SessionEntry(row.id, row.opened_at, row.seen_at, row.is_shared)
                for row in rows
                if not access.is_over(row.opened_at, row.seen_at, now(), self._idle)
            ]

    def end_session(self, actor: Actor, session_id: str) -> None:
        """One's own session, or another's with the right `admin`."""
        with self._database.writing() as session:
            row = found(session, within(select(SessionRow).where(SessionRow.id == session_id), actor, SessionRow))
            if row.user_id != actor.user_id:
                access.require(actor, "user.manage")
            session.delete(row)
            note(session, actor, "session.end", "user", row.user_id, row.office_id)

    def end_sessions(self, user_id: str) -> int:
        """Logs a person out everywhere; gives how many sessions ended."""
        with self._database.writing() as session:
            ended = session.scalars(
                delete(SessionRow).where(SessionRow.user_id == user_id).returning(SessionRow.id)
            ).all()
            return len(ended)


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


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
