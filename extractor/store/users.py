"""Offices and people."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Select, delete, select
from sqlalchemy.exc import IntegrityError

from extractor import access
from extractor.access import RIGHTS, ROLES, Actor
from extractor.errors import Refused
from extractor.store.database import new_id, now
from extractor.store.door_tables import OfficeTieRow
from extractor.store.entries import Office, User
from extractor.store.events import note
from extractor.store.grants import USUAL, open_grant
from extractor.store.logins import LogIns, fold_name
from extractor.store.plain import clean
from extractor.store.recap_tables import SampleOfficeRow
from extractor.store.scope import found, within
from extractor.store.standing import RESTRICTED, parents, users_of
from extractor.store.tables import OfficeRow, SessionRow, UserRow

TIMEZONES = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")


class Users(LogIns):
    """Offices, people, and by inheritance their sessions."""

    # offices

    def add_office(self, name: str, timezone: str = "Asia/Jakarta", parent_id: str | None = None) -> Office:
        """The office of that name, made where there is none. `parent_id`: the office that sees it."""
        with self._database.writing() as session:
            row = session.scalars(select(OfficeRow).where(OfficeRow.name == name)).one_or_none()
            if row is None:
                row = OfficeRow(id=new_id(), name=name, timezone=timezone, created_at=now())
                session.add(row)
                session.flush()
                if parent_id is not None:
                    session.add(OfficeTieRow(office_id=row.id, parent_id=parent_id))
            return Office(row.id, row.name, row.timezone)

    def add_unit(self, actor: Actor, name: str, timezone: str, parent_id: str | None = None) -> Office:
        """A new office under one's own, or under another one below. Refused for a taken name."""
        access.require(actor, "office.manage")
        above, name = parent_id or actor.office_id, clean(name).strip()
        if above is None or not actor.sees(above) or not name or timezone not in TIMEZONES:
            raise Refused("nama, zona waktu, atau kantor induk tidak sah")
        with self._database.writing() as session:
            if session.scalars(select(OfficeRow.id).where(OfficeRow.name == name)).first() is not None:
                raise Refused("nama kantor sudah dipakai")
            row = OfficeRow(id=new_id(), name=name[:200], timezone=timezone, created_at=now())
            session.add(row)
            session.flush()
            session.add(OfficeTieRow(office_id=row.id, parent_id=above))
            note(session, actor, "office.add", "office", row.id, above)
            return Office(row.id, row.name, row.timezone)

    def seen_offices(self, actor: Actor) -> list[tuple[Office, str | None]]:
        """(office, the one above it) for one's own office and all below, by name."""
        with self._database.reading() as session:
            rows = session.scalars(_real()).all()
            above = parents(session)
            return [(Office(r.id, r.name, r.timezone), above.get(r.id)) for r in rows if actor.sees(r.id)]

    def offices(self) -> list[Office]:
        with self._database.reading() as session:
            return [Office(r.id, r.name, r.timezone) for r in session.scalars(_real())]

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
        folded, wanted = fold_name(name), _known(rights, RIGHTS)
        access.refuse_weak(password, folded)
        kept = [right for right in wanted if right != RESTRICTED]
        row = UserRow(
            id=new_id(),
            office_id=office_id,
            name=folded,
            full_name=full_name.strip() or folded,
            password_hash=access.hash_password(password),
            roles=_known(roles, ROLES),
            rights=kept,
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
                if RESTRICTED in wanted:
                    open_grant(session, actor, row, (now() + USUAL).date(), "bersama pembukaan akun")
                    session.flush()
                return users_of(session, [row])[0]
        except IntegrityError as error:
            raise Refused("nama pengguna sudah dipakai") from error

    def get(self, actor: Actor, user_id: str) -> User | None:
        return self._first(within(select(UserRow).where(UserRow.id == user_id), actor, UserRow))

    def find(self, actor: Actor, name: str) -> User | None:
        return self._first(within(select(UserRow).where(UserRow.name == fold_name(name)), actor, UserRow))

    def list(self, actor: Actor) -> list[User]:
        """By name."""
        with self._database.reading() as session:
            query = within(select(UserRow), actor, UserRow).order_by(UserRow.name)
            return users_of(session, session.scalars(query).all())

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
            if rights is not None:  # `restricted` is a grant of its own, with reason and end
                row.rights = [right for right in _known(rights, RIGHTS) if right != RESTRICTED]
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
            session.flush()
            return users_of(session, [row])[0]

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
            return users_of(session, [row])[0] if row is not None else None


def _real() -> Select[OfficeRow]:
    """Every office by name, without invented ones."""
    return select(OfficeRow).where(OfficeRow.id.not_in(select(SampleOfficeRow.office_id))).order_by(OfficeRow.name)


def _known(names: Iterable[str], known: tuple[str, ...]) -> list[str]:
    wanted = set(names)
    if wanted - set(known):
        raise Refused("peran atau hak tidak dikenal")
    return [name for name in known if name in wanted]
