"""What a person stands for now: roles as stored, the right `restricted` while a grant runs, offices below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.store.database import now
from extractor.store.door_tables import GrantRow, OfficeTieRow
from extractor.store.entries import User
from extractor.store.tables import UserRow

RESTRICTED = "restricted"


def users_of(session: Session, rows: Sequence[UserRow]) -> list[User]:
    """The people of the rows, in the same order."""
    granted = granted_to(session, [row.id for row in rows])
    return [
        User(
            id=row.id,
            office_id=row.office_id,
            name=row.name,
            full_name=row.full_name,
            roles=frozenset(row.roles),
            rights=frozenset(row.rights) | ({RESTRICTED} if row.id in granted else frozenset()),
            language=row.language,
            is_active=row.is_active,
            must_change=row.must_change,
            created_at=row.created_at,
        )
        for row in rows
    ]


def actor_of(session: Session, row: UserRow) -> Actor:
    """The person as one who acts."""
    (user,) = users_of(session, [row])
    return Actor(
        user.id, user.full_name, user.office_id, user.roles, user.rights, offices_below(session, row.office_id)
    )


def granted_to(session: Session, user_ids: Iterable[str]) -> set[str]:
    """Those of the people who hold a running grant; it runs to the end of its last day (UTC)."""
    query = select(GrantRow.user_id).where(
        GrantRow.user_id.in_(list(user_ids)), GrantRow.revoked_at.is_(None), GrantRow.ends_on >= now().date()
    )
    return set(session.scalars(query))


def parents(session: Session) -> dict[str, str]:
    """The office above each office that has one."""
    rows = session.execute(select(OfficeTieRow.office_id, OfficeTieRow.parent_id)).all()
    return {row.office_id: row.parent_id for row in rows}


def offices_below(session: Session, office_id: str) -> frozenset[str]:
    """Every office under one, as far down as they go, without itself."""
    children: dict[str, list[str]] = {}
    for office, parent in parents(session).items():
        children.setdefault(parent, []).append(office)
    found: set[str] = set()
    waiting = [office_id]
    while waiting:
        fresh = [one for one in children.get(waiting.pop(), []) if one not in found and one != office_id]
        found.update(fresh)
        waiting += fresh
    return frozenset(found)
