"""How far boxes are, what failed in them, and their sheets put to account."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session, aliased

from extractor import batch
from extractor.access import Actor
from extractor.batch import CoverSeen, FileState, SheetPage, Sheets, shown_name
from extractor.review import DECIDED
from extractor.store.batch_entries import BatchFile, Failures, Figures
from extractor.store.batch_ledger import page_counts
from extractor.store.batch_tables import BatchEventRow, BatchFileRow, BatchPageRow, BatchRow, BatchSourceRow
from extractor.store.batches import one_batch
from extractor.store.covers import parse_payload
from extractor.store.database import Database, now
from extractor.store.scope import found
from extractor.store.tables import TaskRow, UploadRow

_LATELY = timedelta(minutes=5)
_PARTS = re.compile(r"(\d+)")
HIDDEN = "–"
"""Stands for the name of a file that this person may not know of."""


class BatchFigures:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, actor: Actor, batch_id: str) -> Figures:
        """Raises Refused where it is absent or not the actor's."""
        with self._database.reading() as session:
            found(session, one_batch(actor, batch_id))
            by_state = select(BatchFileRow.state, func.count(), func.sum(BatchFileRow.size))
            by_state = by_state.where(BatchFileRow.batch_id == batch_id).group_by(BatchFileRow.state)
            files: dict[FileState, int] = dict.fromkeys(batch.FILE_STATES, 0)
            size = 0
            for state, count, total in session.execute(by_state):
                files[state] = count
                size += int(total or 0)
            page_total, pages = page_counts(session, batch_id)
            speed = _pages_per_min(session, batch_id)
            failures = [*_failed_files(session, actor, batch_id), *_failed_pages(session, actor, batch_id)]
            counted = files["read"] + files["reading"]
            uncounted = files["waiting"] + files["fed"]
            left = pages["waiting"] + uncounted * (page_total / counted if counted else 1)
            left_s = left / speed * 60 if speed and left else None
            return Figures(files, pages, page_total, size, failures, speed, left_s, *_documents(session, batch_id))

    def files(self, actor: Actor, batch_id: str, states: Sequence[FileState] = (), limit: int = 0) -> list[BatchFile]:
        """Files of a box in the order of scanning (natural order of their paths); `limit` 0: all."""
        twin = aliased(BatchFileRow)
        query = select(BatchFileRow, twin.path, UploadRow.page_count, UploadRow.is_restricted)
        query = query.outerjoin(twin, twin.id == BatchFileRow.same_as).outerjoin(
            UploadRow, UploadRow.id == BatchFileRow.upload_id
        )
        query = query.where(BatchFileRow.batch_id == batch_id).order_by(BatchFileRow.source_id, BatchFileRow.id)
        if states:
            query = query.where(BatchFileRow.state.in_(states))
        if limit:
            query = query.limit(limit)
        with self._database.reading() as session:
            found(session, one_batch(actor, batch_id))
            rows = [
                (row.source_id, _entry(row, same, pages, _hides(actor, restricted)), row.path)
                for row, same, pages, restricted in session.execute(query)
            ]
        return [entry for _, entry, _ in sorted(rows, key=lambda one: (one[0], natural(one[2])))]

    def pages(self, actor: Actor, batch_id: str) -> Iterator[SheetPage]:
        """Every settled page of a box in the order of scanning."""
        query = select(BatchPageRow, BatchFileRow.path, BatchFileRow.source_id, UploadRow.is_restricted)
        query = query.join(BatchFileRow, BatchFileRow.id == BatchPageRow.file_id)
        query = query.outerjoin(UploadRow, UploadRow.id == BatchFileRow.upload_id)
        with self._database.reading() as session:
            found(session, one_batch(actor, batch_id))
            rows = session.execute(query.where(BatchPageRow.batch_id == batch_id)).all()
        keyed = sorted(rows, key=lambda one: (one[2], natural(one[1]), one[0].file_id, one[0].number))
        for row, path, _, restricted in keyed:
            name = HIDDEN if _hides(actor, restricted) else shown_name(path)
            yield SheetPage(
                name, row.number, row.state, row.folio, row.folio_of, _cover(row.cover), row.cause, row.file_id
            )

    def sheets(self, actor: Actor, batch_id: str) -> Sheets:
        """The sheets of a box put to account."""
        with self._database.reading() as session:
            row: BatchRow = found(session, one_batch(actor, batch_id))
        return batch.account(self.pages(actor, batch_id), row.box, row.expected, row.sides)

    def faults(self, actor: Actor, batch_id: str) -> list[tuple[int, str]]:
        """(line, reason) of the lines of lists that name no file."""
        query = select(BatchEventRow.detail).where(
            BatchEventRow.batch_id == batch_id, BatchEventRow.cause == "batch.line"
        )
        with self._database.reading() as session:
            found(session, one_batch(actor, batch_id))
            details = session.scalars(query.order_by(BatchEventRow.id)).all()
        return [(int(one["line"]), str(one["reason"])) for one in details if one]

    def locations(self, actor: Actor, batch_id: str) -> list[tuple[str, str]]:
        """(kind, path for the eye) of the sources of a box."""
        query = select(BatchSourceRow).where(BatchSourceRow.batch_id == batch_id).order_by(BatchSourceRow.id)
        with self._database.reading() as session:
            found(session, one_batch(actor, batch_id))
            return [(row.kind, shown_name(row.location)) for row in session.scalars(query)]


def natural(path: str) -> list[tuple[int, str]]:
    """Orders "hal 2" before "hal 10"."""
    return [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in _PARTS.split(path)]


def _entry(row: BatchFileRow, same: str | None, page_count: int | None, is_hidden: bool) -> BatchFile:
    name = HIDDEN if is_hidden else shown_name(row.path)
    return BatchFile(
        row.id, name, row.size, row.state, row.cause, tuple(row.facts or ()), None if is_hidden else row.sha256,
        None if is_hidden else row.upload_id, shown_name(same) if same else None, page_count,
    )  # fmt: skip


def _cover(payload: str | None) -> CoverSeen | None:
    cover = parse_payload(payload) if payload else None
    return CoverSeen(cover.id[:8], cover.box, cover.record_type, cover.expected) if cover else None


def _hides(actor: Actor, is_restricted: bool | None) -> bool:
    return bool(is_restricted) and not (actor.is_machine or "restricted" in actor.rights)


def _pages_per_min(session: Session, batch_id: str) -> float:
    """Of the last minutes in which something was read; 0 where nothing was lately."""
    lately = now() - _LATELY
    query = select(func.count(), func.min(BatchPageRow.at), func.max(BatchPageRow.at))
    count, first, last = session.execute(
        query.where(BatchPageRow.batch_id == batch_id, BatchPageRow.at >= lately)
    ).one()
    if not count or count < 2:
        return 0.0
    span = max((last - first).total_seconds(), 1.0)
    return round(float((count - 1) / span * 60), 1)


def _failed_files(session: Session, actor: Actor, batch_id: str) -> Iterator[Failures]:
    query = select(BatchFileRow.cause, func.count(), func.min(BatchFileRow.id))
    query = query.where(BatchFileRow.batch_id == batch_id, BatchFileRow.state == "refused")
    for cause, count, first in session.execute(query.group_by(BatchFileRow.cause).order_by(func.count().desc())):
        name, facts = _example(session, actor, first)
        yield Failures(cause or "wlk.error", count, 0, name, None, facts)


def _failed_pages(session: Session, actor: Actor, batch_id: str) -> Iterator[Failures]:
    of_box = (BatchPageRow.batch_id == batch_id, BatchPageRow.state.in_(("failed", "parked")))
    files = func.count(BatchPageRow.file_id.distinct())
    query = select(BatchPageRow.cause, files, func.count(), func.min(BatchPageRow.id)).where(*of_box)
    for cause, file_count, count, first in session.execute(query.group_by(BatchPageRow.cause)):
        page = session.get_one(BatchPageRow, first)
        name, _ = _example(session, actor, page.file_id)
        yield Failures(cause or "wlk.error", file_count, count, name, page.number, (page.number,))


def _documents(session: Session, batch_id: str) -> tuple[int, int]:
    """(documents of a box, those that are decided)."""
    decided = func.sum(case((TaskRow.state.in_(DECIDED), 1), else_=0))
    query = select(func.count(TaskRow.id), decided).join(BatchFileRow, BatchFileRow.upload_id == TaskRow.upload_id)
    count, done = session.execute(query.where(BatchFileRow.batch_id == batch_id)).one()
    return int(count), int(done or 0)


def _example(session: Session, actor: Actor, file_id: int) -> tuple[str, tuple[str | int | float, ...]]:
    row = session.get_one(BatchFileRow, file_id)
    upload = session.get(UploadRow, row.upload_id) if row.upload_id else None
    if upload is not None and _hides(actor, upload.is_restricted):
        return HIDDEN, ()
    return shown_name(row.path), tuple(row.facts or ())
