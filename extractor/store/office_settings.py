"""What offices set for themselves: append-only, with who, when and why; an office without its own takes that above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from extractor.access import Actor
from extractor.errors import Refused
from extractor.review.settings import SETTINGS, Value
from extractor.store.columns import Base, Count, OfOffice
from extractor.store.database import Database, now
from extractor.store.events import note
from extractor.store.plain import clean
from extractor.store.standing import parents


class OfficeSettingRow(OfOffice, Base):
    """One change. `value` null: taken back, what stands above holds again."""

    __tablename__ = "office_setting"
    __table_args__ = (Index("ix_office_setting_key", "office_id", "key"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    key: Mapped[str] = mapped_column(String(64))
    value: Mapped[dict[str, Any]]
    reason: Mapped[str] = mapped_column(Text)
    set_by: Mapped[str] = mapped_column(String(32))
    set_by_name: Mapped[str] = mapped_column(Text)
    set_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class SettingChange:
    """`value` None: taken back."""

    key: str
    value: Value | None
    reason: str
    set_by_name: str
    set_at: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """A setting as it holds for an office. `office_id`: who set it, None for the default."""

    key: str
    value: Value
    office_id: str | None


class OfficeSettings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def held(self, office_id: str, key: str) -> Held:
        """What holds for an office: its own word, else that of the nearest office above, else the default."""
        with self._database.reading() as session:
            return held(session, office_id, key)

    def count(self, office_id: str, key: str) -> int:
        value = self.held(office_id, key).value
        assert isinstance(value, int)
        return value

    def history(self, actor: Actor, key: str) -> Sequence[SettingChange]:
        """Every change of the actor's office, the newest first."""
        with self._database.reading() as session:
            query = select(OfficeSettingRow).where(
                OfficeSettingRow.office_id == actor.office_id, OfficeSettingRow.key == key
            )
            return [
                SettingChange(one.key, one.value.get("value"), one.reason, one.set_by_name, one.set_at)
                for one in session.scalars(query.order_by(OfficeSettingRow.id.desc()))
            ]

    def set(self, actor: Actor, key: str, value: Value | None, reason: str) -> None:
        """Sets, or with None takes back, for the actor's own office. Raises Refused without a reason or office."""
        if not reason.strip():
            raise Refused("alasan perubahan wajib diisi")
        if actor.office_id is None or key not in SETTINGS:
            raise Refused("tidak ditemukan atau Anda tidak berhak")
        with self._database.writing() as session:
            session.add(
                OfficeSettingRow(
                    office_id=actor.office_id, key=key, value={"value": value}, reason=clean(reason),
                    set_by=actor.user_id, set_by_name=actor.name, set_at=now(),
                )
            )  # fmt: skip
            note(session, actor, "setting.changed", "office", actor.office_id, actor.office_id, key=key)


def held(session: Session, office_id: str, key: str) -> Held:
    """See `OfficeSettings.held`, in a running transaction."""
    above = parents(session)
    at: str | None = office_id
    while at is not None:
        query = select(OfficeSettingRow.value).where(OfficeSettingRow.office_id == at, OfficeSettingRow.key == key)
        newest = session.scalar(query.order_by(OfficeSettingRow.id.desc()).limit(1))
        if newest is not None and newest["value"] is not None:
            return Held(key, newest["value"], at)
        at = above.get(at)
    return Held(key, SETTINGS[key].default, None)


def holidays(session: Session, office_id: str) -> frozenset[date]:
    value = held(session, office_id, "holidays").value
    assert isinstance(value, dict)
    return frozenset(date.fromisoformat(day) for day in value)


def nota_days(session: Session, office_id: str) -> int:
    value = held(session, office_id, "nota.days").value
    assert isinstance(value, int)
    return value
