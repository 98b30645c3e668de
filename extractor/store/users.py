"""Offices and people."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Select, delete, select
from sqlalchemy.exc import IntegrityError

from extractor import access
from extractor.access import RIGHTS, ROLES, Actor
from extractor.errors import Refused
from extractor.store.database import new_id, now
from extractor.store.entries import Office, User
from extractor.store.events import note
from extractor.store.logins import LogIns, fold_name, user_entry
from extractor.store.scope import found, within
from extractor.store.tables import OfficeRow, SessionRow, UserRow


class Users(LogIns):
    """Offices, people, and by inheritance their sessions."""

    # offices

    def add_office(self, name: str, timezone: str = "Asia/Jakarta") -> Office:
        """The office of that name, made where there is none."""
        with self._database.writing() as session:
            row = session.scalars(select(OfficeRow).where(OfficeRow.name == name)).one_or_none()
            if row is None:
                row = OfficeRow(id=new_id(), name=name, timezone=timezone, created_at=now())
                session.add(row)
            return Office(row.id, row.name, row.timezone)

    def offices(self) -> list[Office]:
        with self._database.reading() as session:
            return [
                Office(r.id, r.name, r.timezone) for r in session.scalars(select(OfficeRow).order_by(OfficeRow.name))
            ]

    # people

    def add(
        self,
        actor: Actor,
        office_id: str,
        name: str,
        full_name: str,
        password: str,
        roles: Iterable[str],
        rights: Iterable[str] = (),
        language: str = "id",
        must_change: bool = False,
    ) -> User:
        """`Refused` for a taken name, an unknown role or right, a weak password, or without the right `admin`."""
        access.require(actor, "user.manage", access.Thing(office_id))
        folded = fold_name(name)
        access.refuse_weak(password, folded)
        row = UserRow(
            id=new_id(),
            office_id=office_id,
            name=folded,
            full_name=full_name.strip() or folded,
            password_hash=access.hash_password(password),
            roles=_known(roles, ROLES),
            rights=_known(rights, RIGHTS),
            language=language,
            is_active=True,
            must_change=must_change,
            created_at=now(),
        )
        try:
            with self._database.writing() as session:
                session.add(row)
                session.flush()
                note(session, actor, "user.add", "user", row.id, office_id, roles=row.roles, rights=row.rights)
        except IntegrityError as error:
            raise Refused("nama pengguna sudah dipakai") from error
        return user_entry(row)

    def get(self, actor: Actor, user_id: str) -> User | None:
        return self._first(within(select(UserRow).where(UserRow.id == user_id), actor, UserRow))

    def find(self, actor: Actor, name: str) -> User | None:
        return self._first(within(select(UserRow).where(UserRow.name == fold_name(name)), actor, UserRow))

    def list(self, actor: Actor) -> list[User]:
        """By name."""
        with self._database.reading() as session:
            query = within(select(UserRow), actor, UserRow).order_by(UserRow.name)
            return [user_entry(row) for row in session.scalars(query)]

    def change(
        self,
        actor: Actor,
        user_id: str,
        roles: Iterable[str] | None = None,
        rights: Iterable[str] | None = None,
        full_name: str | None = None,
        is_active: bool | None = None,
    ) -> User:
        """Changes what is given; one who is locked out loses every session."""
        access.require(actor, "user.manage")
        with self._database.writing() as session:
            row = found(session, within(select(UserRow).where(UserRow.id == user_id), actor, UserRow), lock=True)
            row.roles = _known(roles, ROLES) if roles is not None else row.roles
            row.rights = _known(rights, RIGHTS) if rights is not None else row.rights
            row.full_name = full_name.strip() or row.full_name if full_name is not None else row.full_name
            row.is_active = is_active if is_active is not None else row.is_active
            if not row.is_active:
                session.execute(delete(SessionRow).where(SessionRow.user_id == row.id))
            note(
                session,
                actor,
                "user.change",
                "user",
                row.id,
                row.office_id,
                roles=row.roles,
                rights=row.rights,
                is_active=row.is_active,
            )
            return user_entry(row)

    def set_language(self, actor: Actor, language: str) -> None:
        """One's own language, "id" or "en"."""
        with self._database.writing() as session:
            row = found(session, select(UserRow).where(UserRow.id == actor.user_id), lock=True)
            row.language = "en" if language == "en" else "id"

    def set_password(self, actor: Actor, user_id: str, password: str) -> None:
        """One's own password, or another's with the right `admin` (who must then change it). Ends every session."""
        if actor.user_id != user_id:
            access.require(actor, "user.manage")
        user = self.get(actor, user_id)
        if user is None:
            raise Refused("tidak ditemukan atau Anda tidak berhak")
        access.refuse_weak(password, user.name)
        fresh = access.hash_password(password)
        with self._database.writing() as session:
            row = found(session, select(UserRow).where(UserRow.id == user_id), lock=True)
            row.password_hash = fresh
            row.must_change = actor.user_id != user_id and not actor.is_machine
            session.execute(delete(SessionRow).where(SessionRow.user_id == user_id))
            note(session, actor, "user.password", "user", row.id, row.office_id)

    def _first(self, query: Select[UserRow]) -> User | None:
        with self._database.reading() as session:
            row = session.scalars(query).one_or_none()
            return user_entry(row) if row is not None else None


def _known(names: Iterable[str], known: tuple[str, ...]) -> list[str]:
    wanted = set(names)
    if wanted - set(known):
        raise Refused("peran atau hak tidak dikenal")
    return [name for name in known if name in wanted]
