"""Keys of programs: shown once, kept as a digest, with scopes and an end; never more than their owner may."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import select, update

from extractor import access
from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.database import Database, new_id, now
from extractor.store.door_tables import TokenRow
from extractor.store.entries import User
from extractor.store.events import note
from extractor.store.plain import clean
from extractor.store.scope import found, within
from extractor.store.standing import actor_of, users_of
from extractor.store.tables import UserRow

PREFIX = "wlk_"
"""Tells a key of a program from the key of a session, also to those who scan files for lost keys."""
LONGEST_DAYS = 366
_USED_STEP = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Token:
    """What is known of a key after it was shown."""

    id: str
    user_id: str
    name: str
    scopes: tuple[str, ...]
    made_at: datetime
    ends_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None

    @property
    def is_running(self) -> bool:
        return self.revoked_at is None and self.ends_at > now()


class Tokens:
    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self, actor: Actor, name: str, scopes: Iterable[str], days: int = 90) -> tuple[Token, str]:
        """(what is kept, the key itself: shown now and never again). One makes keys for oneself only."""
        wanted, name = sorted(set(scopes)), clean(name).strip()
        if not name or not wanted or set(wanted) - set(access.scopes_for(actor)):
            raise Refused("nama atau cakupan kunci belum diisi")
        if not 1 <= days <= LONGEST_DAYS:
            raise Refused(f"masa berlaku 1 sampai {LONGEST_DAYS} hari")
        key = PREFIX + secrets.token_urlsafe(32)
        with self._database.writing() as session:
            user = found(session, select(UserRow).where(UserRow.id == actor.user_id))
            row = TokenRow(
                id=new_id(),
                office_id=user.office_id,
                user_id=user.id,
                name=name[:100],
                digest=access.digest(key),
                scopes=wanted,
                made_at=now(),
                ends_at=now() + timedelta(days=days),
            )
            session.add(row)
            note(session, actor, "token.make", "user", user.id, user.office_id, name=row.name, scopes=wanted)
            return _entry(row), key

    def revoke(self, actor: Actor, token_id: str) -> None:
        """One's own key, or with the right `admin` anybody's of the office."""
        with self._database.writing() as session:
            row = found(session, within(select(TokenRow).where(TokenRow.id == token_id), actor, TokenRow), lock=True)
            if row.user_id != actor.user_id:
                access.require(actor, "user.manage")
            row.revoked_at = row.revoked_at or now()
            note(session, actor, "token.revoke", "user", row.user_id, row.office_id, name=row.name)

    def list(self, actor: Actor, user_id: str) -> list[Token]:
        """Newest first, ended ones too."""
        query = within(select(TokenRow).where(TokenRow.user_id == user_id), actor, TokenRow)
        with self._database.reading() as session:
            return [_entry(row) for row in session.scalars(query.order_by(TokenRow.made_at.desc()))]

    def actor(self, key: str) -> tuple[Actor, User, tuple[str, ...]] | None:
        """(who, their account, scopes) of a running key of an active person; None else.

        Rights beside roles (admin, restricted) are never lent to a program; see `access.lent_rights`.
        """
        if not key.startswith(PREFIX):
            return None
        moment = now()
        with self._database.reading() as session:
            row = session.scalars(select(TokenRow).where(TokenRow.digest == access.digest(key))).one_or_none()
            user = session.get(UserRow, row.user_id) if row is not None else None
            if row is None or user is None or not user.is_active or not _entry(row).is_running:
                return None
            whole = actor_of(session, user)
            actor = replace(whole, rights=access.lent_rights(row.scopes, whole.rights))
            entry = replace(users_of(session, [user])[0], rights=frozenset())
        if row.used_at is None or moment - row.used_at >= _USED_STEP:
            with self._database.writing() as session:
                session.execute(update(TokenRow).where(TokenRow.id == row.id).values(used_at=moment))
        return actor, entry, tuple(row.scopes)


def _entry(row: TokenRow) -> Token:
    return Token(
        row.id,
        row.user_id,
        row.name,
        tuple(row.scopes),
        row.made_at,
        row.ends_at,
        row.used_at,
        row.revoked_at,
    )
