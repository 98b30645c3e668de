"""Archive boxes: opened, filled, held, tried again, closed. What a closed box holds does not change any more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from extractor import access
from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.batch_entries import Batch
from extractor.store.batch_ledger import move, move_many
from extractor.store.batch_tables import BatchEventRow, BatchFileRow, BatchPageRow, BatchRow
from extractor.store.database import Database, new_id, now
from extractor.store.entries import Lane
from extractor.store.events import note
from extractor.store.line import wait_again
from extractor.store.scope import found, within
from extractor.store.tables import DocumentRow, FieldRow, FilingRow, TaskRow, UploadRow

CANCELLED = "wlk.batch.cancelled"
"""Cause of a file that was left out with its whole box, and comes back with it."""
MOST_SHEETS = 1_000_000


class Batches:
    def __init__(self, database: Database) -> None:
        self._database = database

    def open(
        self, actor: Actor, office_id: str, box: str, expected: int | None = None, sides: int | None = None
    ) -> Batch:
        """The box of that number, made where it is not there yet; what is said of it anew is kept.

        Raises Refused for a number without letters and digits or over 40 characters, for one that is closed or
        cancelled, and for another's office.
        """
        access.require(actor, "batch.manage", access.Thing(office_id))
        box = " ".join(box.split())
        if not 1 <= len(box) <= 40 or not box.isprintable() or not any(char.isalnum() for char in box):
            raise Refused("nomor boks tidak sah (1 sampai 40 huruf dan angka)")
        if (expected is not None and not 0 <= expected <= MOST_SHEETS) or sides not in (None, 1, 2):
            raise Refused("jumlah lembar tidak sah")
        with self._database.writing() as session:
            query = select(BatchRow).where(BatchRow.office_id == office_id, BatchRow.box == box)
            row = session.scalars(query.with_for_update()).one_or_none()
            if row is None:
                row = BatchRow(
                    id=new_id(), office_id=office_id, box=box, expected=expected, sides=sides or 1, state="open",
                    made_by=actor.user_id, made_by_name=actor.name, made_at=now(),
                )  # fmt: skip
                session.add(row)
                session.flush()
                note(session, actor, "batch.open", "batch", row.id, office_id)
            elif row.state in ("closed", "cancelled"):
                raise Refused(f"boks {box} sudah {'ditutup' if row.state == 'closed' else 'dibatalkan'}")
            else:
                row.expected = expected if expected is not None else row.expected
                row.sides = sides or row.sides
            return batch_entry(row)

    def get(self, actor: Actor, batch_id: str) -> Batch | None:
        """None where it is absent or not the actor's."""
        with self._database.reading() as session:
            row = session.scalars(one_batch(actor, batch_id)).one_or_none()
            return batch_entry(row) if row is not None else None

    def list(self, actor: Actor, limit: int = 200) -> Sequence[Batch]:
        """Open ones first, then the newest."""
        is_closed = BatchRow.state == "closed"
        query = within(select(BatchRow), actor, BatchRow).order_by(is_closed, BatchRow.made_at.desc(), BatchRow.id)
        with self._database.reading() as session:
            return [batch_entry(row) for row in session.scalars(query.limit(limit))]

    def find(self, actor: Actor, name: str) -> Sequence[Batch]:
        """Boxes by number or by the beginning of an id (6 characters and more)."""
        wanted: ColumnElement[bool] = BatchRow.box == " ".join(name.split())
        if len(name) >= 6:
            wanted = wanted | BatchRow.id.startswith(name, autoescape=True)
        with self._database.reading() as session:
            rows = session.scalars(within(select(BatchRow), actor, BatchRow).where(wanted).order_by(BatchRow.made_at))
            return [batch_entry(row) for row in rows]

    def pause(self, actor: Actor, batch_id: str) -> Batch:
        """Nothing more of it is begun; what is in hand is read to its end. Again is harmless."""
        with self._database.writing() as session:
            row = _own(session, actor, batch_id)
            if row.state == "paused":
                return batch_entry(row)
            _demand(row, "open")
            row.state = "paused"
            _lane(session, row, "held")
            _log(session, actor, "batch.pause", row)
            return batch_entry(row)

    def resume(self, actor: Actor, batch_id: str) -> Batch:
        """A paused box goes on; of a cancelled one the files that were left out with it wait again."""
        with self._database.writing() as session:
            row = _own(session, actor, batch_id)
            if row.state == "open":
                return batch_entry(row)
            _demand(row, "paused", "cancelled")
            row.state = "open"
            _lane(session, row, "archive")
            mine = [BatchFileRow.batch_id == row.id, BatchFileRow.state == "cancelled", BatchFileRow.cause == CANCELLED]
            for upload in session.scalars(_uploads(row).where(*mine, UploadRow.state == "discarded")):
                wait_again(session, upload, fresh=True)
            session.flush()
            move_many(session, [*mine, BatchFileRow.upload_id.is_(None)], "waiting", actor, None)
            _log(session, actor, "batch.resume", row)
            return batch_entry(row)

    def cancel(self, actor: Actor, batch_id: str) -> Batch:
        """What is not begun is left out; what is read or under way stays and is read to its end."""
        with self._database.writing() as session:
            row = _own(session, actor, batch_id)
            if row.state == "cancelled":
                return batch_entry(row)
            _demand(row, "open", "paused")
            row.state = "cancelled"
            _lane(session, row, "archive")
            waits = [BatchFileRow.batch_id == row.id, BatchFileRow.state == "fed"]
            for upload in session.scalars(_uploads(row).where(*waits, UploadRow.state == "waiting").with_for_update()):
                upload.state = "discarded"
                file = session.scalars(select(BatchFileRow).where(BatchFileRow.upload_id == upload.id)).one()
                move(session, file, "cancelled", actor, CANCELLED)
            session.flush()
            of_waiting = [BatchFileRow.batch_id == row.id, BatchFileRow.state == "waiting"]
            move_many(session, of_waiting, "cancelled", actor, CANCELLED)
            _log(session, actor, "batch.cancel", row)
            return batch_entry(row)

    def retry(self, actor: Actor, batch_id: str, cause: str | None = None) -> tuple[int, int]:
        """Tries again what failed, of one cause or of all: (files begun again, files left because people have worked on
        what was read of them)."""
        with self._database.writing() as session:
            row = _own(session, actor, batch_id)
            _demand(row, "open", "paused")
            refused = [BatchFileRow.batch_id == row.id, BatchFileRow.state == "refused"]
            refused += [BatchFileRow.cause == cause] if cause is not None else []
            begun = left = 0
            lane: Lane = "held" if row.state == "paused" else "archive"
            for upload in session.scalars(_uploads(row).where(*refused, UploadRow.state == "refused")):
                wait_again(session, upload, fresh=True)
                upload.lane = lane
                begun += 1
            session.flush()
            again = [*refused, BatchFileRow.upload_id.is_(None)]
            begun += move_many(session, again, "waiting", actor, None)
            pages = [BatchPageRow.batch_id == row.id, BatchPageRow.state.in_(("failed", "parked"))]
            pages += [BatchPageRow.cause == cause] if cause is not None else []
            broken = select(BatchPageRow.file_id).where(*pages).distinct()
            for upload in session.scalars(_uploads(row).where(BatchFileRow.id.in_(broken), UploadRow.state == "read")):
                if _drop_untouched(session, upload):
                    wait_again(session, upload, fresh=True)
                    upload.lane = lane
                    begun += 1
                else:
                    left += 1
            _log(session, actor, "batch.retry", row, files=begun, code=cause)
            return begun, left

    def close(self, actor: Actor, batch_id: str, statement: Mapping[str, Any]) -> Batch:
        """Freezes the box with its statement. Refused while something of it waits or is under way."""
        with self._database.writing() as session:
            row = _own(session, actor, batch_id)
            _demand(row, "open", "paused", "cancelled")
            under_way = select(func.count()).where(
                BatchFileRow.batch_id == row.id, BatchFileRow.state.in_(("waiting", "fed", "reading"))
            )
            left = session.scalar(under_way) or 0
            if left:
                raise Refused(f"masih {left} file belum selesai dibaca")
            row.state, row.statement = "closed", dict(statement)
            row.closed_by_name, row.closed_at = actor.name, now()
            _log(session, actor, "batch.close", row)
            return batch_entry(row)


def batch_entry(row: BatchRow) -> Batch:
    return Batch(
        row.id, row.office_id, row.box, row.expected, row.sides, row.state, row.made_by, row.made_by_name, row.made_at,
        row.closed_by_name, row.closed_at, row.statement,
    )  # fmt: skip


def one_batch(actor: Actor, batch_id: str) -> Any:
    return within(select(BatchRow).where(BatchRow.id == batch_id), actor, BatchRow)


def _own(session: Session, actor: Actor, batch_id: str) -> BatchRow:
    access.require(actor, "batch.manage")
    row: BatchRow = found(session, one_batch(actor, batch_id), lock=True)
    return row


def _demand(row: BatchRow, *states: str) -> None:
    if row.state not in states:
        words = {"open": "masih berjalan", "paused": "dijeda", "cancelled": "dibatalkan", "closed": "sudah ditutup"}
        raise Refused(f"boks {row.box} {words[row.state]}")


def _uploads(row: BatchRow) -> Any:
    return (
        select(UploadRow)
        .join(BatchFileRow, BatchFileRow.upload_id == UploadRow.id)
        .where(BatchFileRow.batch_id == row.id)
        .order_by(BatchFileRow.id)
    )


def _lane(session: Session, row: BatchRow, lane: Lane) -> None:
    mine = select(BatchFileRow.upload_id).where(BatchFileRow.batch_id == row.id, BatchFileRow.state == "fed")
    session.flush()
    held = update(UploadRow).where(UploadRow.id.in_(mine), UploadRow.state == "waiting").values(lane=lane)
    session.execute(held, execution_options={"synchronize_session": "fetch"})


def _log(session: Session, actor: Actor, action: str, row: BatchRow, **detail: Any) -> None:
    """A line of the log and one of the ledger: the box itself changed."""
    event = {"cause": action, "count": 0, "actor": actor.user_id, "at": now(), "detail": detail or None}
    session.add(BatchEventRow(office_id=row.office_id, batch_id=row.id, **event))
    note(session, actor, action, "batch", row.id, row.office_id, **detail)


def _drop_untouched(session: Session, upload: UploadRow) -> bool:
    """Takes the documents of a file away so that it can be read anew; False where a person has worked on one."""
    documents = list(session.scalars(select(DocumentRow).where(DocumentRow.upload_id == upload.id)))
    ids = [row.id for row in documents]
    touched = (
        select(TaskRow.id).where(TaskRow.document_id.in_(ids), TaskRow.state != "open"),
        select(FieldRow.id).where(FieldRow.document_id.in_(ids), FieldRow.author != "machine"),
        select(FilingRow.id).where(FilingRow.document_id.in_(ids)),
    )
    if any(session.scalars(query.limit(1)).first() is not None for query in touched):
        return False
    for table in (TaskRow, FieldRow):
        session.execute(delete(table).where(table.document_id.in_(ids)))
    session.execute(delete(DocumentRow).where(DocumentRow.id.in_(ids)))
    session.expire_all()
    return True
