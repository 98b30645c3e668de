"""Letters to companies that are late or have not reported: numbered by the register, written once, kept as they went
out. A company that had a letter for the year gets another one only where somebody says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.agenda import next_numbers
from extractor.store.database import Database, new_id, now
from extractor.store.events import note
from extractor.store.office_settings import held
from extractor.store.roll_tables import LetterKind, RollLetterRow
from extractor.store.rolls import AskedRoll, RollEntry, Rolls
from extractor.store.scope import within
from extractor.store.sent import AgendaNoteRow

MOST = 2000
"""Letters that are written together."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it went out. `office_id`: who wrote it; `answer_on`: until when the company is asked to answer."""

    office_id: str
    number: str
    year: int
    kind: LetterKind
    nth: int
    company: str
    address: str
    regency: str
    due_on: date
    received_on: date | None
    answer_on: date
    written_on: date
    written_by_name: str


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that were written together, from the first number to the last."""

    id: str
    kind: LetterKind
    count: int
    first: str
    last: str
    written_on: date
    written_by_name: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who would get a letter: `fresh` had none for the year, `again` had one or more."""

    fresh: Sequence[RollEntry]
    again: Sequence[RollEntry]


class RollLetters:
    def __init__(self, database: Database, rolls: Rolls) -> None:
        self._database, self._rolls = database, rolls

    def wanted(self, asked: AskedRoll, kind: LetterKind, today: date) -> Wanted:
        """Companies that are late or missing, whatever `asked.standing` says."""
        found = self._rolls.list(replace(asked, standing=kind, is_received=False), today, size=20 * MOST).items
        return Wanted([one for one in found if not one.letters], [one for one in found if one.letters])

    def write(self, actor: Actor, asked: AskedRoll, kind: LetterKind, today: date, with_again: bool = False) -> str:
        """Writes them all in one transaction, by name; the id of the run. Raises Refused where there is nobody to
        write to, or too many at once."""
        if actor.office_id is None:
            raise Refused("tidak ditemukan atau Anda tidak berhak")
        wanted = self.wanted(asked, kind, today)
        found = [*wanted.fresh, *(wanted.again if with_again else ())]
        if not found:
            raise Refused("tidak ada perusahaan yang perlu disurati")
        if len(found) > MOST:
            raise Refused(f"paling banyak {MOST} surat sekaligus; pilih kabupaten/kota")
        run_id, moment = new_id(), now()
        with self._database.writing() as session:
            had = _had(session, [one.id for one in found], asked.year)
            if any(had.get(one.id, 0) != one.letters for one in found):
                raise Refused("surat untuk sebagian perusahaan ini baru saja dibuat orang lain; muat ulang halaman")
            days = held(session, actor.office_id, "return.days").value
            assert isinstance(days, int)
            numbers = next_numbers(session, actor.office_id, today.year, len(found))
            rows = [
                {
                    "office_id": actor.office_id, "roll_id": one.id, "run_id": run_id, "year": asked.year,
                    "kind": kind, "nth": one.letters + 1, "number": number, "company": one.company.name,
                    "address": one.company.address, "regency": one.company.regency, "due_on": one.due_on,
                    "received_on": one.received_on, "answer_on": today + timedelta(days=days), "written_on": today,
                    "written_by_name": actor.name,
                    "written_at": moment,
                }
                for one, number in zip(found, numbers, strict=True)
            ]  # fmt: skip
            session.execute(insert(RollLetterRow), rows)
            lines = [
                {
                    "office_id": actor.office_id, "year": today.year, "agenda_number": one["number"], "kind": "letter",
                    "reason": f"{one['company']} ({asked.year})"[:500], "upload_id": None, "by_name": actor.name,
                    "at": moment,
                }
                for one in rows
            ]  # fmt: skip
            session.execute(insert(AgendaNoteRow), lines)
            note(session, actor, "roll.letters", "roll", run_id, actor.office_id, letters=len(rows), year=asked.year)
        return run_id

    def run(self, actor: Actor, run_id: str) -> list[Letter]:
        """The letters of a run in the order of their numbers; none where it is not the actor's."""
        query = within(select(RollLetterRow).where(RollLetterRow.run_id == run_id), actor, RollLetterRow)
        with self._database.reading() as session:
            rows = session.scalars(query.order_by(RollLetterRow.id))
            return [Letter(**{name: getattr(row, name) for name in Letter.__slots__}) for row in rows]

    def runs(self, actor: Actor, year: int) -> list[Run]:
        """The runs for a year, the newest first."""
        query = select(
            RollLetterRow.run_id, RollLetterRow.kind, func.count(), func.min(RollLetterRow.number),
            func.max(RollLetterRow.number), RollLetterRow.written_on, RollLetterRow.written_by_name,
        ).where(RollLetterRow.year == year)  # fmt: skip
        query = within(query, actor, RollLetterRow).group_by(
            RollLetterRow.run_id, RollLetterRow.kind, RollLetterRow.written_on, RollLetterRow.written_by_name
        )
        with self._database.reading() as session:
            return [Run(*row) for row in session.execute(query.order_by(func.max(RollLetterRow.id).desc()).limit(50))]


def _had(session: Session, ids: Sequence[str], year: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for start in range(0, len(ids), 500):
        query = select(RollLetterRow.roll_id, func.count()).where(
            RollLetterRow.year == year, RollLetterRow.roll_id.in_(ids[start : start + 500])
        )
        found |= dict(session.execute(query.group_by(RollLetterRow.roll_id)).all())
    return found
