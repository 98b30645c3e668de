"""Critical fields keyed twice: by another person than the first, who sees nothing but the ink.

open --keyed, all equal--> closed
open --keyed, some differ--> disputed --settled by a third--> closed
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.document.evidence import JsonValue
from extractor.errors import Refused
from extractor.review import LEASE, NotHeld, settle, typed
from extractor.store.database import Database, now
from extractor.store.events import note
from extractor.store.review_tables import SecondReadingRow
from extractor.store.rows import field_row, newest
from extractor.store.scope import found, within
from extractor.store.tables import DocumentRow, TaskRow
from extractor.store.tasks import filing_of, filing_withdrawn
from models.record import field_at
from models.registry import by_name

Side = tuple[str, JsonValue]
"""State and value of one of two readings."""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """A second reading as a person may see it: where to look, never what others saw.

    `paths`: what this person keys (all, or the disputed ones). `is_dispute`: two readings differ and this person is the
    third.
    """

    id: str
    task_id: str
    document_id: str
    paths: tuple[str, ...]
    is_dispute: bool
    opened_at: datetime
    lease_until: datetime | None


class SecondReadings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, actor: Actor, limit: int = 50) -> Sequence[SecondReading]:
        """Those this person may take, oldest first: not held by another, and no hand of theirs in it so far."""
        query = _open(actor).order_by(SecondReadingRow.opened_at, SecondReadingRow.id).limit(20 * limit)
        with self._database.reading() as session:
            rows = [row for row in session.scalars(query) if _may(row, actor) and not _held_by_other(row, actor)]
            return [_entry(row) for row in rows[:limit]]

    def claim(self, actor: Actor, reading_id: str) -> SecondReading:
        """Holds it for 15 minutes. `Refused` to anyone who had a hand in it, and while another holds it."""
        with self._database.writing() as session:
            row = _locked(session, actor, reading_id)
            if _held_by_other(row, actor):
                raise Refused("bacaan ini sedang dipegang orang lain")
            row.holder, row.lease_until = actor.user_id, now() + LEASE
            return _entry(row)

    def key(self, actor: Actor, reading_id: str, texts: Mapping[str, str]) -> bool:
        """What the second person keyed, one text for every path. True when every normal form equals the first.

        Otherwise the differing paths wait for a third person.
        """
        with self._database.writing() as session:
            row = _held(session, actor, reading_id, "open")
            document = _document(session, row)
            answers = {path: list(_normal(document, path, texts.get(path))) for path in row.paths}
            fields = newest(session, row.document_id)
            disputed = [path for path in row.paths if answers[path] != [fields[path].state, fields[path].value]]
            row.answers, row.disputed, row.read_by = answers, disputed, actor.user_id
            row.holder = row.lease_until = None
            row.state = "disputed" if disputed else "closed"
            row.closed_at = None if disputed else now()
            note(
                session,
                actor,
                "reading.second",
                "task",
                row.task_id,
                row.office_id,
                fields=len(row.paths),
                differing=len(disputed),
            )
            return not disputed

    def sides(self, actor: Actor, reading_id: str) -> Mapping[str, tuple[Side, Side]]:
        """Both readings of each disputed path, for the third person who holds it; in no telling order."""
        with self._database.writing() as session:
            row = _held(session, actor, reading_id, "disputed")
            return _sides(row, newest(session, row.document_id))

    def decide(self, actor: Actor, reading_id: str, choices: Mapping[str, str]) -> None:
        """The third person's word on each disputed path: "1" or "2" for a side as shown, "=" and a text otherwise.

        What differs from the filed value is written as one more line, and the filing is frozen anew.
        """
        with self._database.writing() as session:
            row = _held(session, actor, reading_id, "disputed")
            document = _document(session, row)
            fields = newest(session, row.document_id)
            sides = _sides(row, fields)
            moment, changed = now(), []
            for path in row.disputed:
                choice = choices.get(path, "")
                if choice in ("1", "2"):
                    state, value = sides[path][int(choice) - 1]
                elif choice.startswith("="):
                    state, value = _normal(document, path, choice[1:])
                else:
                    raise Refused("setiap isian yang berbeda perlu dipilih")
                last = fields[path]
                if (state, value) != (last.state, last.value):
                    session.add(
                        field_row(
                            document,
                            path,
                            last.seq + 1,
                            actor,
                            moment,
                            last.evidence,
                            state=state,
                            value=value,
                            orig=last.orig,
                            method="human",
                            reason="bacaan kedua",
                        )
                    )
                    changed.append(path)
            session.flush()
            if changed:
                task = session.scalars(select(TaskRow).where(TaskRow.id == row.task_id)).one()
                filing_withdrawn(session, task.id)
                session.add(filing_of(session, actor, task, document, moment, "bacaan kedua"))
            row.state, row.settled_by, row.closed_at = "closed", actor.user_id, moment
            row.holder = row.lease_until = None
            note(session, actor, "reading.third", "task", row.task_id, row.office_id, fields=changed)

    def errors(self, actor: Actor) -> tuple[int, int]:
        """(fields this person keyed second, those that turned out to differ from the settled value); one's own only."""
        query = within(select(SecondReadingRow), actor, SecondReadingRow)
        query = query.where(SecondReadingRow.read_by == actor.user_id, SecondReadingRow.state == "closed")
        with self._database.reading() as session:
            keyed = wrong = 0
            for row in session.scalars(query):
                fields = newest(session, row.document_id)
                keyed += len(row.paths)
                wrong += sum(row.answers[path] != [fields[path].state, fields[path].value] for path in row.paths)
            return keyed, wrong


def _sides(row: SecondReadingRow, fields: Mapping[str, Any]) -> dict[str, tuple[Side, Side]]:
    found_sides: dict[str, tuple[Side, Side]] = {}
    for path in row.disputed:
        first: Side = (fields[path].state, fields[path].value)
        second: Side = (row.answers[path][0], row.answers[path][1])
        found_sides[path] = (first, second) if int(row.id[:8], 16) % 2 else (second, first)
    return found_sides


def _normal(document: DocumentRow, path: str, text: str | None) -> Side:
    field = field_at(by_name(document.record_type).record, path)
    if text is None or field is None:
        raise Refused("setiap isian perlu diketik")
    settled = settle(typed(text), field.kind)
    return settled.state, settled.value


def _open(actor: Actor) -> Select[SecondReadingRow]:
    query = within(select(SecondReadingRow), actor, SecondReadingRow)
    return query.where(SecondReadingRow.state.in_(("open", "disputed")))


def _may(row: SecondReadingRow, actor: Actor) -> bool:
    return actor.user_id not in row.hands and actor.user_id != row.read_by


def _held_by_other(row: SecondReadingRow, actor: Actor) -> bool:
    runs = row.lease_until is not None and row.lease_until > now()
    return runs and row.holder != actor.user_id


def _locked(session: Session, actor: Actor, reading_id: str) -> SecondReadingRow:
    row = found(session, _open(actor).where(SecondReadingRow.id == reading_id), lock=True)
    if not _may(row, actor):
        raise Refused("bacaan kedua dikerjakan orang lain daripada yang pertama")
    return row


def _held(session: Session, actor: Actor, reading_id: str, state: str) -> SecondReadingRow:
    row = _locked(session, actor, reading_id)
    if row.state != state or row.holder != actor.user_id or _held_by_other(row, actor):
        raise NotHeld("Anda tidak memegang bacaan ini")
    return row


def _document(session: Session, row: SecondReadingRow) -> DocumentRow:
    return session.scalars(select(DocumentRow).where(DocumentRow.id == row.document_id)).one()


def _entry(row: SecondReadingRow) -> SecondReading:
    is_dispute = row.state == "disputed"
    paths = tuple(row.disputed if is_dispute else row.paths)
    return SecondReading(row.id, row.task_id, row.document_id, paths, is_dispute, row.opened_at, row.lease_until)
