"""The line of files before the workers: what waits, begins, ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, case, func, select, update
from sqlalchemy.orm import Session

from extractor.access import MACHINE, Actor
from extractor.errors import WlkError
from extractor.store.database import Database
from extractor.store.entries import Lane, Upload, UploadState
from extractor.store.events import note
from extractor.store.meters import count_up
from extractor.store.scope import found, within
from extractor.store.tables import DocumentRow, PageRow, UploadRow

ARCHIVE_AHEAD = 8
"""Archive files put in line ahead of need: what is in line already is read even when its box is paused."""


class Line:
    """The part of `Uploads` that the worker uses; it sees every office."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(self, limit: int = 50) -> Sequence[Upload]:
        """Files of every office that no worker has begun: those somebody waits for, then a few of archives, each oldest
        first. Those of paused boxes are left out."""
        urgent = self._of_state("waiting", limit, "interactive")
        return [*urgent, *self._of_state("waiting", min(limit, ARCHIVE_AHEAD), "archive")]

    def is_urgent(self) -> bool:
        """Whether somebody waits for a file that is not read yet: archives step aside."""
        query = select(UploadRow.id).where(UploadRow.state.in_(("waiting", "reading")), UploadRow.lane == "interactive")
        with self._database.reading() as session:
            return session.scalars(query.limit(1)).first() is not None

    def under_way(self, limit: int = 500) -> Sequence[Upload]:
        """Files whose reading has begun and not ended."""
        return self._of_state("reading", limit)

    def begin(self, upload_id: str) -> Upload | None:
        """The reading starts (or goes on after a crash). None when the file is done or refused already."""
        with self._database.writing() as session:
            row = found(session, one_upload(MACHINE, upload_id), lock=True)
            if row.state not in ("waiting", "reading"):
                return None
            row.state = "reading"
            return upload_entries(session, [row])[0]

    def set_pages(self, upload_id: str, media_type: str, page_count: int) -> None:
        """What intake found; makes one waiting page row a page. Again is harmless."""
        with self._database.writing() as session:
            row = found(session, one_upload(MACHINE, upload_id), lock=True)
            row.media_type, row.page_count = media_type, page_count
            there = set(session.scalars(select(PageRow.number).where(PageRow.upload_id == upload_id)))
            session.add_all(
                PageRow(
                    office_id=row.office_id,
                    upload_id=upload_id,
                    number=number,
                    state="waiting",
                    rotation_deg=0,
                    text="",
                )
                for number in range(1, page_count + 1)
                if number not in there
            )

    def give_up(self, upload_id: str, error: WlkError) -> None:
        """The reading ends with a refusal. A file that is read already stays so."""
        with self._database.writing() as session:
            row = found(session, one_upload(MACHINE, upload_id), lock=True)
            if row.state in ("waiting", "reading"):
                row.state, row.error_code, row.error_facts = "refused", error.code, facts_of(error)
                note(session, MACHINE, "upload.refused", "upload", row.id, row.office_id, code=error.code)
                count_up(session, "upload.refused", error.code)

    def put_back(self, upload_id: str) -> None:
        """A file whose work was lost by the job engine waits again."""
        with self._database.writing() as session:
            row = found(session, one_upload(MACHINE, upload_id), lock=True)
            if row.state in ("waiting", "reading"):
                wait_again(session, row)

    def _of_state(self, state: UploadState, limit: int, lane: Lane | None = None) -> Sequence[Upload]:
        query = select(UploadRow).where(UploadRow.state == state).order_by(UploadRow.uploaded_at).limit(limit)
        if lane is not None:
            query = query.where(UploadRow.lane == lane)
        with self._database.reading() as session:
            return upload_entries(session, session.scalars(query).all())


def one_upload(actor: Actor, upload_id: str) -> Select[UploadRow]:
    return within(select(UploadRow).where(UploadRow.id == upload_id), actor, UploadRow)


def wait_again(session: Session, row: UploadRow, fresh: bool = False) -> None:
    """`fresh`: a person asked for it, so that pages set aside are tried again from the start."""
    row.state, row.attempt, row.error_code, row.error_facts = "waiting", row.attempt + 1, None, []
    failed = update(PageRow).where(PageRow.upload_id == row.id, PageRow.state.in_(("failed", "reading")))
    # Documents cut from these pages must keep their pages as they were.
    if not session.scalar(select(func.count()).where(DocumentRow.upload_id == row.id)):
        again = {"state": "waiting", "error_code": None, "reading": None, "seconds": None}
        session.execute(failed.values(again | {"tries": 0} if fresh else again))


def facts_of(error: WlkError) -> list[str | int | float]:
    return [fact if isinstance(fact, (str, int, float)) else str(fact) for fact in error.facts]


def upload_entries(session: Session, rows: Iterable[UploadRow]) -> list[Upload]:
    rows = list(rows)
    if not rows:
        return []
    session.flush()
    counts = (
        select(
            PageRow.upload_id,
            func.sum(case((PageRow.state.in_(("read", "failed")), 1), else_=0)),
            func.sum(case((PageRow.state == "failed", 1), else_=0)),
        )
        .join(UploadRow, UploadRow.id == PageRow.upload_id)
        # pages that arrived later with another file are not part of this one's progress
        .where(PageRow.upload_id.in_([row.id for row in rows]), PageRow.number <= UploadRow.page_count)
        .group_by(PageRow.upload_id)
    )
    done = {upload_id: (int(ended), int(failed)) for upload_id, ended, failed in session.execute(counts)}
    return [
        Upload(
            id=row.id,
            office_id=row.office_id,
            sha256=row.sha256,
            name=row.name,
            media_type=row.media_type,
            size=row.size,
            page_count=row.page_count,
            pages_done=done.get(row.id, (0, 0))[0],
            pages_failed=done.get(row.id, (0, 0))[1],
            agenda_number=row.agenda_number,
            received_on=row.received_on,
            uploaded_by=row.uploaded_by,
            uploaded_at=row.uploaded_at,
            state=row.state,
            attempt=row.attempt,
            error_code=row.error_code,
            error_facts=tuple(row.error_facts),
            is_restricted=row.is_restricted,
            record_type=row.record_type,
            lane=row.lane,
        )
        for row in rows
    ]
