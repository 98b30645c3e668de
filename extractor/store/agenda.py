"""The register: a number a file, by office and year; a number that was given up keeps its line with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.database import Database, now
from extractor.store.events import note
from extractor.store.plain import clean
from extractor.store.scope import within
from extractor.store.sent import AgendaNoteRow, NoteKind
from extractor.store.tables import AgendaRow, UploadRow

_MOST = 99_999
PAGE_SIZE = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the register. `kind`: a file; a number given up (`reason`); the last number of an older register
    (`reason`); a letter that went out (`reason`: to whom); or one of which there is nothing to show: given up by
    somebody else, or of a file one may not know of, which must look the same. `pages` None until counted."""

    agenda_number: str
    kind: str
    name: str = ""
    pages: int | None = None
    at: datetime | None = None
    reason: str = ""
    by_name: str = ""
    upload_id: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """The newest lines first. `last`: the last number given out in the year."""

    year: int
    last: int
    lines: Sequence[Line]
    page: int
    page_count: int


class Agenda:
    def __init__(self, database: Database) -> None:
        self._database = database

    def register(self, actor: Actor, year: int, page: int = 1) -> Register:
        """200 numbers a page, the newest first, every number of the span with a line."""
        with self._database.reading() as session:
            query = select(AgendaRow.last).where(AgendaRow.office_id == actor.office_id, AgendaRow.year == year)
            last = session.scalar(query) or 0
            page_count = max(1, -(-last // PAGE_SIZE))
            page = min(max(1, page), page_count)
            highest = last - (page - 1) * PAGE_SIZE
            span = [agenda_number(year, at) for at in range(highest, max(0, highest - PAGE_SIZE), -1)]
            files = within(select(UploadRow).where(UploadRow.agenda_number.in_(span)), actor, UploadRow)
            files = files.where(UploadRow.office_id == actor.office_id)
            notes = select(AgendaNoteRow).where(AgendaNoteRow.office_id == actor.office_id, AgendaNoteRow.year == year)
            lines = {row.agenda_number: _of_file(row) for row in session.scalars(files)}
            before = 0
            knows = actor.is_machine or "restricted" in actor.rights
            for row in session.scalars(notes.order_by(AgendaNoteRow.id)):
                if row.kind == "voided" and not knows and row.by_name != actor.name:
                    lines.pop(row.agenda_number, None)
                    continue
                lines[row.agenda_number] = Line(
                    row.agenda_number, row.kind, at=row.at, reason=row.reason, by_name=row.by_name
                )
                if row.kind == "register":
                    before = max(before, int(row.agenda_number.rpartition("-")[2]))
        # Numbers below an imported one stand in the old register; they need no line each.
        shown = [number for number in span if number in lines or int(number.rpartition("-")[2]) > before]
        return Register(year, last, [lines.get(one, Line(one, "none")) for one in shown], page, page_count)

    def take_over(self, actor: Actor, year: int, last: int, reason: str) -> None:
        """The last number of an older register: the next file gets the one after it. Never backwards."""
        if actor.office_id is None or not 1 <= last <= _MOST or not 1990 <= year <= 2100 or not reason.strip():
            raise Refused("nomor, tahun, atau alasan tidak sah")
        with self._database.writing() as session:
            row = _row_of(session, actor.office_id, year)
            if last <= row.last:
                raise Refused(f"nomor terakhir sudah {agenda_number(year, row.last)}")
            row.last = last
            _note(session, actor, actor.office_id, agenda_number(year, last), "register", reason, None)
            note(session, actor, "agenda.take-over", "agenda", str(year), actor.office_id, last=last)


def next_number(session: Session, office_id: str, year: int) -> str:
    """The next number of an office and year, taken in this transaction."""
    row = _row_of(session, office_id, year)
    row.last += 1
    return agenda_number(year, row.last)


def next_numbers(session: Session, office_id: str, year: int, count: int) -> list[str]:
    """The next numbers of an office and year, one after the other, taken in this transaction."""
    row = _row_of(session, office_id, year)
    first, row.last = row.last + 1, row.last + count
    return [agenda_number(year, number) for number in range(first, row.last + 1)]


def agenda_number(year: int, number: int) -> str:
    return f"{year}-{number:05d}"


def void(session: Session, actor: Actor, upload: UploadRow, reason: str) -> None:
    """The number of a file that is thrown away keeps its line; a file without a number leaves none."""
    if upload.agenda_number:
        _note(session, actor, upload.office_id, upload.agenda_number, "voided", reason, upload.id)


def _note(
    session: Session, actor: Actor, office_id: str, number: str, kind: NoteKind, reason: str, upload_id: str | None
) -> None:
    year = int(number[:4]) if number[:4].isdecimal() else now().year
    session.add(
        AgendaNoteRow(
            office_id=office_id,
            year=year,
            agenda_number=number,
            kind=kind,
            reason=clean(reason).strip()[:500],
            upload_id=upload_id,
            by_name=actor.name,
            at=now(),
        )
    )


def _of_file(row: UploadRow) -> Line:
    return Line(row.agenda_number, "file", row.name, row.page_count, row.uploaded_at, upload_id=row.id)


def _row_of(session: Session, office_id: str, year: int) -> AgendaRow:
    query = select(AgendaRow).where(AgendaRow.office_id == office_id, AgendaRow.year == year).with_for_update()
    row = session.scalars(query).one_or_none()
    if row is None:
        try:
            with session.begin_nested():
                session.add(AgendaRow(office_id=office_id, year=year, last=0))
        except IntegrityError:
            pass  # another process made the first row of the year in the same moment; it is read now
        row = session.scalars(query).one()
    return row
