"""Recaps between province and centre: frozen, signed, asked about and answered; inside one installation or by file.

Past 250 lines: what is signed, taken and laid beside what is known is read together.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractor import access
from extractor.access import Actor
from extractor.errors import Refused
from extractor.oversight import exchange
from extractor.oversight.exchange import RecapForeign, RecapRefused, RecapTampered, Row
from extractor.oversight.period import Period
from extractor.store.database import Database, new_id, now
from extractor.store.events import note
from extractor.store.figures import Asked, Figures
from extractor.store.plain import clean
from extractor.store.recap_tables import RecapNoteRow, RecapRow, RecapSenderRow, Way
from extractor.store.scope import within
from extractor.store.seal import Seal, is_signed

LARGEST_FILE = 8 << 20


@dataclass(frozen=True, slots=True)
class Note:
    figure: str
    is_answer: bool
    text: str
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Recap:
    """`is_own`: sent by this installation."""

    id: str
    office_id: str
    way: Way
    sender_id: str
    sender_name: str
    period: Period
    body: Mapping[str, Any]
    digest: str
    sent_by_name: str
    sent_at: datetime
    is_own: bool
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Sender:
    name: str
    key: str


class Recaps:
    def __init__(self, database: Database, figures: Figures, seal: Seal) -> None:
        self._database = database
        self._figures = figures
        self.seal = seal

    def send(self, actor: Actor, office_name: str, period: Period) -> Recap:
        """Freezes the figures of one's own office and those below it, and lays them before the office above."""
        access.require(actor, "recap.send")
        if actor.office_id is None:
            raise Refused("rekap dikirim oleh sebuah kantor")
        asked = Asked((actor.office_id, *sorted(actor.units)), period)
        branches, regencies = self._figures.many(asked, ("kind", "branch"), ("kind", "regency"))
        body = exchange.freeze(
            actor.office_id,
            office_name,
            period,
            [Row(one.key[0], one.key[1], "", one.amounts) for one in branches],
            [Row(one.key[0], "", one.key[1], one.amounts) for one in regencies],
            now().isoformat(),
        )
        signed = {"body": body, "key": self.seal.key, "signature": self.seal.sign(exchange.digest(body))}
        with self._database.writing() as session:
            row = _keep(session, actor.office_id, "inside", signed, actor.name, now())
            note(session, actor, "recap.send", "recap", row.id, row.office_id, period=f"{period.year}{period.part}")
            return self._entry(session, row)

    def list(self, actor: Actor) -> Sequence[Recap]:
        """The newest of each sender and period, of all that one's office or those below sent or took; newest first."""
        query = within(select(RecapRow), actor, RecapRow).order_by(RecapRow.sent_at.desc(), RecapRow.id)
        with self._database.reading() as session:
            newest: dict[tuple[str, int, str], RecapRow] = {}
            for row in session.scalars(query):
                newest.setdefault((row.sender_id, row.year, row.part), row)
            return [self._entry(session, row) for row in newest.values()]

    def get(self, actor: Actor, recap_id: str) -> Recap | None:
        with self._database.reading() as session:
            row = session.scalars(within(select(RecapRow).where(RecapRow.id == recap_id), actor, RecapRow)).first()
            return self._entry(session, row) if row is not None else None

    def say(self, actor: Actor, recap_id: str, figure: str, text: str) -> None:
        """A question about a figure, or by the office that sent it its answer. Refused without words."""
        recap = self.get(actor, recap_id)
        if recap is None or figure not in recap.body["figures"]:
            raise Refused("tidak ditemukan atau Anda tidak berhak")
        is_answer = recap.is_own and actor.office_id == recap.sender_id
        access.require(actor, "recap.send" if is_answer else "recap.ask")
        if not clean(text).strip():
            raise Refused("isi pertanyaan atau jawaban")
        with self._database.writing() as session:
            said = {"figure": figure, "is_answer": is_answer, "text": clean(text).strip()[:2000], "by_name": actor.name}
            session.add(RecapNoteRow(id=new_id(), office_id=recap.office_id, recap_id=recap.id, at=now(), **said))
            note(session, actor, "recap.answer" if is_answer else "recap.ask", "recap", recap.id, recap.office_id)

    def parcel(self, actor: Actor, recap_id: str) -> bytes:
        """The recap with everything said about it, signed by this installation, for another one."""
        if self.get(actor, recap_id) is None:
            raise Refused("tidak ditemukan atau Anda tidak berhak")
        with self._database.reading() as session:
            row = session.get_one(RecapRow, recap_id)
            query = select(RecapNoteRow).where(RecapNoteRow.recap_id == recap_id).order_by(RecapNoteRow.at)
            names = ("id", "figure", "is_answer", "text", "by_name")
            notes = [
                {**{name: getattr(one, name) for name in names}, "at": one.at.isoformat()}
                for one in session.scalars(query)
            ]
            inner = {"body": row.body, "key": row.key, "signature": row.signature, "sent_by": row.sent_by_name}
        whole = {"recap": inner, "notes": notes}
        outer = {**whole, "key": self.seal.key, "signature": self.seal.sign(exchange.digest(whole))}
        return json.dumps(outer, ensure_ascii=False, indent=1).encode()

    def take(self, actor: Actor, data: bytes) -> Recap:
        """Takes a parcel of another installation: a new recap of a province one knows, or words about one's own.

        Raises RecapRefused (no recap), RecapTampered, RecapForeign, RecapOtherDefinitions; then nothing is kept.
        """
        if not (access.may(actor, "recap.send") or access.may(actor, "recap.ask")) or actor.office_id is None:
            raise Refused("Anda tidak berhak")
        outer = _read(data)
        inner, notes = outer["recap"], outer["notes"]
        trusted = {one.key for one in self.senders(actor)} | {self.seal.key}
        whole = {"recap": inner, "notes": notes}
        if not is_signed(outer["key"], exchange.digest(whole), outer["signature"]):
            raise RecapTampered
        if not is_signed(inner["key"], exchange.digest(inner["body"]), inner["signature"]):
            raise RecapTampered
        if not {outer["key"], inner["key"]} <= trusted:
            raise RecapForeign
        exchange.checked(inner["body"])
        with self._database.writing() as session:
            known = select(RecapRow).where(RecapRow.digest == exchange.digest(inner["body"]))
            row = session.scalars(within(known, actor, RecapRow)).first()
            if row is None and inner["key"] == self.seal.key:
                raise RecapForeign  # ours, but of an office that is not this person's
            if row is None:
                row = _keep(session, actor.office_id, "file", inner, str(inner["sent_by"])[:200], now())
            _merge(session, row, notes)
            note(session, actor, "recap.take", "recap", row.id, row.office_id)
            return self._entry(session, row)

    def trust(self, actor: Actor, name: str, key: str) -> None:
        """Enters the key of another installation. Refused for what is no key."""
        if not (access.may(actor, "recap.send") or access.may(actor, "recap.ask")) or actor.office_id is None:
            raise Refused("Anda tidak berhak")
        key, name = "".join(key.split()).lower(), clean(name).strip()[:200]
        if not name or len(key) != 64 or any(char not in "0123456789abcdef" for char in key):
            raise Refused("nama atau kunci tidak sah")
        if key in {one.key for one in self.senders(actor)}:
            raise Refused("kunci ini sudah terdaftar")
        with self._database.writing() as session:
            row = RecapSenderRow(
                id=new_id(), office_id=actor.office_id, name=name, key=key, added_by_name=actor.name, added_at=now()
            )
            session.add(row)
            note(session, actor, "recap.trust", "recap_sender", row.id, actor.office_id)

    def senders(self, actor: Actor) -> Sequence[Sender]:
        query = select(RecapSenderRow).where(RecapSenderRow.office_id == actor.office_id).order_by(RecapSenderRow.name)
        with self._database.reading() as session:
            return [Sender(row.name, row.key) for row in session.scalars(query)]

    def _entry(self, session: Session, row: RecapRow) -> Recap:
        query = select(RecapNoteRow).where(RecapNoteRow.recap_id == row.id).order_by(RecapNoteRow.at, RecapNoteRow.id)
        return Recap(
            row.id,
            row.office_id,
            row.way,
            row.sender_id,
            row.sender_name,
            Period(row.year, row.part),
            row.body,
            row.digest,
            row.sent_by_name,
            row.sent_at,
            row.key == self.seal.key,
            tuple(Note(one.figure, one.is_answer, one.text, one.by_name, one.at) for one in session.scalars(query)),
        )


def _keep(session: Session, office_id: str, way: Way, signed: Mapping[str, Any], by: str, at: datetime) -> RecapRow:
    body = signed["body"]
    row = RecapRow(
        id=new_id(),
        office_id=office_id,
        way=way,
        sender_id=body["sender"]["id"][:64],
        sender_name=clean(body["sender"]["name"])[:200],
        year=body["year"],
        part=body["part"],
        body=body,
        digest=exchange.digest(body),
        key=signed["key"],
        signature=signed["signature"],
        sent_by_name=by,
        sent_at=datetime.fromisoformat(body["frozen_at"]),
        came_at=at,
    )
    session.add(row)
    session.flush()
    return row


def _merge(session: Session, row: RecapRow, notes: Sequence[Mapping[str, Any]]) -> None:
    known = set(session.scalars(select(RecapNoteRow.id).where(RecapNoteRow.recap_id == row.id)))
    for one in notes:
        if one["id"] in known or one["figure"] not in row.body["figures"]:
            continue
        session.add(
            RecapNoteRow(
                id=str(one["id"])[:32],
                office_id=row.office_id,
                recap_id=row.id,
                figure=one["figure"],
                is_answer=bool(one["is_answer"]),
                text=clean(str(one["text"]))[:2000],
                by_name=clean(str(one["by_name"]))[:200],
                at=datetime.fromisoformat(one["at"]),
            )
        )
    session.flush()


def _read(data: bytes) -> dict[str, Any]:
    """The parcel as far as its form goes; raises RecapRefused."""
    try:
        outer: Any = json.loads(data) if len(data) <= LARGEST_FILE else None
        inner = outer["recap"]
        texts = (outer["key"], outer["signature"], inner["key"], inner["signature"], inner["sent_by"])
        datetime.fromisoformat(inner["body"]["frozen_at"])
        for one in outer["notes"]:
            datetime.fromisoformat(one["at"])
            texts += tuple(one[name] for name in ("id", "figure", "text", "by_name"))
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        raise RecapRefused from None
    if not all(isinstance(one, str) for one in texts):
        raise RecapRefused
    return dict(outer)
