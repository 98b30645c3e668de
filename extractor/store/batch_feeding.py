"""Files of boxes on their way in: listed in bulk, then fed a few at a time, each once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from extractor import access
from extractor.access import CONFIDENTIAL, MACHINE, Actor
from extractor.batch import shown_name
from extractor.errors import Refused, WlkError
from extractor.store.batch_entries import Hungry, NewFile
from extractor.store.batch_ledger import move
from extractor.store.batch_tables import BatchEventRow, BatchFileRow, BatchRow, BatchSourceRow, SourceKind
from extractor.store.batches import one_batch
from extractor.store.database import Database, new_id, now
from extractor.store.line import facts_of
from extractor.store.plain import clean
from extractor.store.scope import found
from extractor.store.tables import UploadRow


class BatchFeeding:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._insert = sqlite.insert if database.is_sqlite else postgresql.insert

    # listing

    def source(self, actor: Actor, batch_id: str, kind: SourceKind, location: str) -> int:
        """The number of a source of a box; the same location again is the same source."""
        access.require(actor, "batch.manage")
        with self._database.writing() as session:
            batch: BatchRow = found(session, one_batch(actor, batch_id), lock=True)
            same = select(BatchSourceRow).where(
                BatchSourceRow.batch_id == batch_id, BatchSourceRow.location == location
            )
            row = session.scalars(same).one_or_none()
            if row is None:
                row = BatchSourceRow(office_id=batch.office_id, batch_id=batch_id, kind=kind, location=location)
                session.add(row)
                session.flush()
            return row.id

    def put(self, actor: Actor, batch_id: str, source_id: int, files: Sequence[NewFile]) -> int:
        """Lists some files in one transaction; gives how many of them were new. Those listed before stay as they are.

        A few thousand at a time. Raises Refused for a box that is closed or cancelled.
        """
        access.require(actor, "batch.manage")
        if not files:
            return 0
        with self._database.writing() as session:
            batch: BatchRow = found(session, one_batch(actor, batch_id))
            if batch.state in ("closed", "cancelled"):
                raise Refused(f"boks {batch.box} tidak menerima file lagi")
            rows = [
                {
                    "office_id": batch.office_id, "batch_id": batch_id, "source_id": source_id, "path": one.path,
                    "place": one.place, "size": one.size, "record_type": one.record_type, "state": "waiting",
                }
                for one in files
            ]  # fmt: skip
            listed = self._insert(BatchFileRow).on_conflict_do_nothing()
            new = session.execute(listed.returning(BatchFileRow.id, BatchFileRow.path, BatchFileRow.place), rows).all()
            if new:
                session.add(_found(batch, len(new), actor))
                session.flush()
            broken = {(one.path, one.place): one.code for one in files if one.code is not None}
            for file_id, path, place in new:
                if (path, place) in broken:
                    move(session, session.get_one(BatchFileRow, file_id), "refused", actor, broken[path, place])
            return len(new)

    def fault(self, actor: Actor, batch_id: str, line: int, reason: str) -> None:
        """A line of a list that names no file, kept with its number."""
        with self._database.writing() as session:
            batch: BatchRow = found(session, one_batch(actor, batch_id))
            session.add(
                BatchEventRow(
                    office_id=batch.office_id, batch_id=batch_id, count=0, cause="batch.line", actor=actor.user_id,
                    at=now(), detail={"line": line, "reason": clean(reason)},
                )
            )  # fmt: skip

    # feeding

    def in_line(self) -> int:
        """How many files of archives wait before the workers, whatever their box."""
        query = select(func.count()).where(UploadRow.state == "waiting", UploadRow.lane == "archive")
        with self._database.reading() as session:
            return session.scalar(query) or 0

    def hungry(self, limit: int) -> list[Hungry]:
        """The next files to feed of the boxes that are open, a fair share of each, in the order of listing."""
        waits = select(BatchFileRow.id).where(BatchFileRow.batch_id == BatchRow.id, BatchFileRow.state == "waiting")
        # A look into the index for each box; asked by EXISTS, PostgreSQL reads a whole backlog instead.
        as_indexed = waits.order_by(BatchFileRow.batch_id, BatchFileRow.state, BatchFileRow.id)
        first = as_indexed.correlate(BatchRow).limit(1).scalar_subquery()
        boxes = select(BatchRow.id).where(BatchRow.state == "open", first.is_not(None)).order_by(BatchRow.made_at)
        with self._database.reading() as session:
            ids = session.scalars(boxes).all()
            share = max(1, limit // max(1, len(ids)))
            return [one for batch_id in ids[:limit] for one in _hungry(session, batch_id, share)]

    def take(self, file_id: int, sha256: str, size: int, received_on: date) -> str:
        """The bytes of a file are kept: it stands in line before the workers, or is doubled. Gives its state.

        Again is harmless: a file that does not wait any more stays as it is, and so does one of a box that is paused.
        """
        with self._database.writing() as session:
            file = _waiting(session, file_id)
            if file is None:
                return "gone"
            batch = session.get_one(BatchRow, file.batch_id)
            file.sha256, file.size = sha256, size
            twin = select(BatchFileRow.id).where(
                BatchFileRow.batch_id == file.batch_id,
                BatchFileRow.sha256 == sha256,
                BatchFileRow.upload_id.is_not(None),
            )
            same = session.scalars(twin.where(BatchFileRow.id != file.id).order_by(BatchFileRow.id)).first()
            if same is not None:
                file.same_as = same
                move(session, file, "doubled", MACHINE, same=same)
                return "doubled"
            upload = UploadRow(
                id=new_id(),
                office_id=file.office_id,
                sha256=sha256,
                name=clean(shown_name(file.path).rsplit("/", 1)[-1]),
                media_type="",
                size=size,
                received_on=received_on,
                uploaded_by=batch.made_by,
                # The register numbers what comes over the counter; a paper of an archive has its own number on it.
                agenda_number=f"{batch.box}/{file.id}",
                uploaded_at=now(),
                state="waiting",
                attempt=1,
                error_facts=[],
                is_restricted=file.record_type in CONFIDENTIAL,
                record_type=file.record_type,
                lane="archive",
            )
            session.add(upload)
            session.flush()
            file.upload_id = upload.id
            move(session, file, "fed", MACHINE)
            return "fed"

    def refuse(self, file_id: int, error: WlkError) -> None:
        """A file whose bytes cannot be had; a person may have it tried again."""
        with self._database.writing() as session:
            file = _waiting(session, file_id)
            if file is not None:
                move(session, file, "refused", MACHINE, error.code)
                file.facts = facts_of(error)


def _found(batch: BatchRow, count: int, actor: Actor) -> BatchEventRow:
    return BatchEventRow(
        office_id=batch.office_id, batch_id=batch.id, after="waiting", count=count, actor=actor.user_id, at=now()
    )


def _waiting(session: Session, file_id: int) -> BatchFileRow | None:
    """The row, held for this transaction, while it waits and its box is open."""
    query = select(BatchFileRow).join(BatchRow, BatchFileRow.batch_id == BatchRow.id)
    query = query.where(BatchFileRow.id == file_id, BatchFileRow.state == "waiting", BatchRow.state == "open")
    return session.scalars(query.with_for_update()).one_or_none()


def _hungry(session: Session, batch_id: str, limit: int) -> list[Hungry]:
    query = select(BatchFileRow, BatchSourceRow).join(BatchSourceRow, BatchFileRow.source_id == BatchSourceRow.id)
    query = query.where(BatchFileRow.batch_id == batch_id, BatchFileRow.state == "waiting")
    # As the index goes: by the id alone, PostgreSQL walks a long backlog from its beginning to find a late box.
    query = query.order_by(BatchFileRow.batch_id, BatchFileRow.state, BatchFileRow.id)
    return [
        Hungry(file.id, file.batch_id, source.kind, source.location, file.path, file.place, file.size)
        for file, source in session.execute(query.limit(limit))
    ]
