"""The ledger of a box in the database: moves are written with the change they tell of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import String, bindparam, cast, delete, event, func, insert, inspect, literal, null, select, update
from sqlalchemy.orm import Session

from extractor import access, batch
from extractor.access import MACHINE, Actor
from extractor.batch import FileState, Move, PageState
from extractor.errors import Refused
from extractor.store.batch_tables import BatchEventRow, BatchFileRow, BatchPageRow, BatchRow
from extractor.store.columns import Json, Moment
from extractor.store.database import Database, now
from extractor.store.scope import found, within
from extractor.store.tables import PageRow, UploadRow

INTERACTIVE = "interactive"
STATES_OF_UPLOADS: Mapping[str, FileState] = {
    "waiting": "fed", "reading": "reading", "read": "read", "refused": "refused", "discarded": "cancelled",
    "linked": "doubled",
}  # fmt: skip
_PAGE_ENDED = ("read", "failed")


@dataclass(frozen=True, slots=True)
class Balance:
    """The ledger read again. `pages`: of the files whose pages are counted. It adds up when there are no `faults`."""

    batch_id: str
    box: str
    found: int
    files: Mapping[FileState, int]
    page_total: int
    pages: Mapping[PageState, int]
    faults: tuple[str, ...]


def move(
    session: Session, file: BatchFileRow, after: FileState, actor: Actor, cause: str | None = None, **detail: Any
) -> None:
    """Writes one line and brings the file's own state up to it."""
    line = BatchEventRow(
        office_id=file.office_id, batch_id=file.batch_id, file_id=file.id, before=file.state, after=after, count=1,
        cause=cause, actor=actor.user_id, at=now(), detail=detail or None,
    )  # fmt: skip
    session.add(line)
    file.state, file.cause = after, cause
    if after != "refused":
        file.facts = None


def move_many(session: Session, conditions: list[Any], after: FileState, actor: Actor, cause: str | None) -> int:
    """The same for every file that meets the conditions, without loading them; gives how many."""
    session.flush()
    lines = select(
        BatchFileRow.office_id, BatchFileRow.batch_id, BatchFileRow.id, BatchFileRow.state, literal(after), literal(1),
        literal(cause) if cause else cast(null(), String(64)), literal(actor.user_id),
        bindparam("at", now(), Moment()), bindparam("detail", None, Json),
    ).where(*conditions)  # fmt: skip
    columns = ["office_id", "batch_id", "file_id", "before", "after", "count", "cause", "actor", "at", "detail"]
    session.execute(insert(BatchEventRow).from_select(columns, lines.order_by(BatchFileRow.id)))
    moved = update(BatchFileRow).where(*conditions).values(state=after, cause=cause, facts=None)
    return session.execute(moved.execution_options(synchronize_session=False)).rowcount  # type: ignore[attr-defined,no-any-return]


def watch(session: Session) -> Callable[[], None]:
    """Notes uploads whose state changes; the ending writes the lines of those that belong to a box."""
    changed: set[str] = set()

    def collect(working: Session, _: object) -> None:
        for row in working.dirty:
            is_ours = isinstance(row, UploadRow) and row.lane != INTERACTIVE
            if is_ours and inspect(row).attrs["state"].history.has_changes():
                changed.add(row.id)

    event.listen(session, "after_flush", collect)

    def finish() -> None:
        session.flush()
        for upload_id in sorted(changed):
            upload = session.get_one(UploadRow, upload_id)
            query = select(BatchFileRow).where(BatchFileRow.upload_id == upload_id).with_for_update()
            file = session.scalars(query).one_or_none()
            after = STATES_OF_UPLOADS.get(upload.state)
            if file is None or after is None or after == file.state:
                continue
            if session.get_one(BatchRow, file.batch_id).state == "closed":
                raise Refused("boks berkas ini sudah ditutup")
            move(session, file, after, MACHINE, upload.error_code, **_pages_of(session, file, upload))
            if after == "refused":
                file.facts = list(upload.error_facts)
        session.flush()

    return finish


def _pages_of(session: Session, file: BatchFileRow, upload: UploadRow) -> dict[str, Any]:
    """What is written of the pages with the move; a page that is to be read again is taken out of the account."""
    if upload.state == "waiting":
        again = select(PageRow.number).where(PageRow.upload_id == upload.id, PageRow.state.not_in(_PAGE_ENDED))
        session.execute(delete(BatchPageRow).where(BatchPageRow.file_id == file.id, BatchPageRow.number.in_(again)))
        return {"attempt": upload.attempt}
    if upload.state != "read":
        return {}
    counted = select(BatchPageRow.state, func.count()).where(BatchPageRow.file_id == file.id)
    pages = dict(session.execute(counted.group_by(BatchPageRow.state)).all())
    return {"pages": {"total": upload.page_count, **pages}}


def page_counts(session: Session, batch_id: str) -> tuple[int, dict[PageState, int]]:
    """(pages counted in the files of a box, pages by state): the states sum up to the first."""
    of_box = select(func.coalesce(func.sum(UploadRow.page_count), 0)).join(
        BatchFileRow, BatchFileRow.upload_id == UploadRow.id
    )
    total = int(session.scalar(of_box.where(BatchFileRow.batch_id == batch_id)) or 0)
    settled = select(BatchPageRow.state, func.count()).where(BatchPageRow.batch_id == batch_id)
    counts: dict[PageState, int] = dict.fromkeys(batch.PAGE_STATES, 0)
    counts.update(session.execute(settled.group_by(BatchPageRow.state)).all())
    counts["waiting"] = total - sum(counts.values())
    return total, counts


class BatchLedger:
    def __init__(self, database: Database) -> None:
        self._database = database

    def balance(self, actor: Actor, batch_id: str) -> Balance:
        """Replays the ledger and compares it with files, uploads and pages. Refused where it is not the actor's."""
        access.require(actor, "batch.see")
        with self._database.reading() as session:
            row = found(session, within(select(BatchRow).where(BatchRow.id == batch_id), actor, BatchRow))
            replayed = batch.replay(_moves(session, batch_id))
            faults = [*replayed.faults, *_file_faults(session, batch_id, replayed), *_page_faults(session, batch_id)]
            total, pages = page_counts(session, batch_id)
            if pages["waiting"] < 0:
                faults.append(f"{-pages['waiting']} halaman tercatat melebihi yang dihitung")
            return Balance(row.id, row.box, replayed.found, replayed.counts(), total, pages, tuple(faults))


def _moves(session: Session, batch_id: str) -> Iterator[Move]:
    query = select(BatchEventRow.file_id, BatchEventRow.before, BatchEventRow.after, BatchEventRow.count)
    query = query.where(BatchEventRow.batch_id == batch_id, BatchEventRow.after.is_not(None))
    query = query.order_by(BatchEventRow.id).execution_options(yield_per=5000)
    for file_id, before, after, count in session.execute(query):
        assert after is not None  # the query asks for it
        yield Move(file_id, before, after, count)


def _file_faults(session: Session, batch_id: str, replayed: batch.Replayed) -> Iterator[str]:
    query = select(BatchFileRow.id, BatchFileRow.state, BatchFileRow.upload_id, UploadRow.state)
    query = query.outerjoin(UploadRow, BatchFileRow.upload_id == UploadRow.id).where(BatchFileRow.batch_id == batch_id)
    listed = 0
    for file_id, state, upload_id, upload_state in session.execute(query.execution_options(yield_per=5000)):
        listed += 1
        told = replayed.states.get(file_id, "waiting")
        if state != told:
            yield f"file {file_id} tercatat {state}, menurut buku {told}"
        if upload_id is not None and STATES_OF_UPLOADS.get(upload_state or "") != state:
            yield f"file {file_id} tercatat {state}, padahal unggahannya {upload_state}"
        if upload_id is None and state in ("fed", "reading", "read"):
            yield f"file {file_id} tercatat {state} tanpa unggahan"
    if listed != replayed.found:
        yield f"{listed} file terdaftar, menurut buku {replayed.found} ditemukan"
    if sum(replayed.counts().values()) != replayed.found:
        yield "jumlah keadaan tidak sama dengan jumlah file"


def _page_faults(session: Session, batch_id: str) -> Iterator[str]:
    """Files whose settled pages differ from those of their uploads, or that are read with pages left."""
    settled = select(BatchPageRow.file_id, func.count().label("n")).where(BatchPageRow.batch_id == batch_id)
    settled_of = settled.group_by(BatchPageRow.file_id).subquery()
    ended = (
        select(PageRow.upload_id, func.count().label("n"))
        .join(BatchFileRow, BatchFileRow.upload_id == PageRow.upload_id)
        .where(BatchFileRow.batch_id == batch_id, PageRow.state.in_(_PAGE_ENDED))
        .group_by(PageRow.upload_id)
        .subquery()
    )
    query = (
        select(BatchFileRow.id, BatchFileRow.state, UploadRow.page_count, settled_of.c.n, ended.c.n)
        .join(UploadRow, BatchFileRow.upload_id == UploadRow.id)
        .outerjoin(settled_of, settled_of.c.file_id == BatchFileRow.id)
        .outerjoin(ended, ended.c.upload_id == UploadRow.id)
        .where(BatchFileRow.batch_id == batch_id)
    )
    for file_id, state, total, of_box, of_upload in session.execute(query):
        if (of_box or 0) != (of_upload or 0):
            yield f"file {file_id}: {of_box or 0} halaman tercatat, {of_upload or 0} terbaca"
        if state == "read" and (of_box or 0) != (total or 0):
            yield f"file {file_id} sudah dibaca, {of_box or 0} dari {total or 0} halaman tercatat"
