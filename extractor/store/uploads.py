"""Received files: what came in, in which state it is, how far its reading is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused, WlkError
from extractor.store import answers
from extractor.store.database import new_id, now
from extractor.store.entries import Listing, Upload, UploadState
from extractor.store.events import note
from extractor.store.line import Line, facts_of, one_upload, upload_entries, wait_again
from extractor.store.plain import clean
from extractor.store.scope import found, matches, within
from extractor.store.tables import AgendaRow, UploadRow

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class NewUpload:
    """A file whose bytes are in the blobs already. `agenda_number` None: the next of office and year."""

    sha256: str
    name: str
    media_type: str
    size: int
    received_on: date
    page_count: int | None = None
    agenda_number: str | None = None
    record_type: str | None = None
    is_restricted: bool = False


class Uploads(Line):
    def add(self, actor: Actor, new: NewUpload, key: str | None = None, office_id: str | None = None) -> Upload:
        """Takes a file in; a worker will read it. `office_id` only for an actor without an office (command line)."""
        return self._add(actor, new, key, office_id, None)

    def refuse(
        self, actor: Actor, new: NewUpload, error: WlkError, key: str | None = None, office_id: str | None = None
    ) -> Upload:
        """Keeps a file that intake refused, with the code and facts of the refusal."""
        return self._add(actor, new, key, office_id, error)

    def get(self, actor: Actor, upload_id: str) -> Upload | None:
        """None where it is absent or of another office."""
        with self._database.reading() as session:
            row = session.scalars(one_upload(actor, upload_id)).one_or_none()
            return upload_entries(session, [row])[0] if row is not None else None

    def same(self, actor: Actor, sha256: str) -> Sequence[Upload]:
        """Files with the same bytes that this person may see, oldest first."""
        query = within(select(UploadRow).where(UploadRow.sha256 == sha256), actor, UploadRow)
        with self._database.reading() as session:
            return upload_entries(session, session.scalars(query.order_by(UploadRow.uploaded_at)).all())

    def list(
        self,
        actor: Actor,
        state: UploadState | None = None,
        text: str = "",
        page: int = 1,
        error_code: str | None = None,
    ) -> Listing[Upload]:
        """Newest first, 50 a page; `text` looks in file name and agenda number."""
        query = within(select(UploadRow), actor, UploadRow)
        query = query.where(*matches(text, UploadRow.name, UploadRow.agenda_number))
        if state is not None:
            query = query.where(UploadRow.state == state)
        if error_code is not None:
            query = query.where(UploadRow.error_code == error_code)
        with self._database.reading() as session:
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            query = query.order_by(UploadRow.uploaded_at.desc(), UploadRow.id)
            rows = session.scalars(query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)).all()
            return Listing(upload_entries(session, rows), total, page, PAGE_SIZE)

    def refusals(self, actor: Actor) -> dict[str, int]:
        """How many refused files there are by error code."""
        query = within(select(UploadRow.error_code, func.count()), actor, UploadRow)
        query = query.where(UploadRow.state == "refused").group_by(UploadRow.error_code)
        with self._database.reading() as session:
            return {code: count for code, count in session.execute(query) if code}

    def ahead(self, upload: Upload) -> int:
        """How many files wait before this one, of any office; 0 once its reading has begun."""
        if upload.state != "waiting":
            return 0
        query = select(func.count()).where(UploadRow.state == "waiting", UploadRow.uploaded_at < upload.uploaded_at)
        with self._database.reading() as session:
            return session.scalar(query) or 0

    def retry(self, actor: Actor, upload_id: str) -> Upload:
        """A refused file waits again; pages already read stay read, failed ones are tried again."""
        with self._database.writing() as session:
            row = found(session, one_upload(actor, upload_id), lock=True)
            if row.state != "refused":
                raise Refused("hanya file bermasalah yang dapat dicoba lagi")
            wait_again(session, row)
            note(session, actor, "upload.retry", "upload", row.id, row.office_id)
            return upload_entries(session, [row])[0]

    def _add(
        self, actor: Actor, new: NewUpload, key: str | None, office_id: str | None, error: WlkError | None
    ) -> Upload:
        office = actor.office_id or office_id
        if office is None:
            raise Refused("kantor belum ditentukan")
        request = answers.request_digest("upload", new, error.code if error else None)
        with self._database.writing() as session:
            before = answers.recall(session, actor, key, request)
            if before is not None:
                return upload_entries(
                    session, [found(session, select(UploadRow).where(UploadRow.id == before["upload"]))]
                )[0]
            moment = now()
            row = UploadRow(
                id=new_id(),
                office_id=office,
                sha256=new.sha256,
                name=clean(new.name),
                media_type=new.media_type,
                size=new.size,
                page_count=new.page_count,
                received_on=new.received_on,
                uploaded_by=actor.user_id,
                agenda_number=clean(new.agenda_number or "").strip()
                or _next_agenda(session, office, new.received_on.year),
                uploaded_at=moment,
                state="refused" if error else "waiting",
                attempt=1,
                error_code=error.code if error else None,
                error_facts=facts_of(error) if error else [],
                is_restricted=new.is_restricted,
                record_type=new.record_type,
            )
            session.add(row)
            session.flush()
            note(session, actor, "upload.add", "upload", row.id, office, size=new.size, code=row.error_code)
            answers.remember(session, actor, key, request, {"upload": row.id})
            return upload_entries(session, [row])[0]


def _next_agenda(session: Session, office_id: str, year: int) -> str:
    query = select(AgendaRow).where(AgendaRow.office_id == office_id, AgendaRow.year == year).with_for_update()
    row = session.scalars(query).one_or_none()
    if row is None:
        try:
            with session.begin_nested():
                session.add(AgendaRow(office_id=office_id, year=year, last=0))
        except IntegrityError:
            pass  # another process made the first row of the year in the same moment; it is read now
        row = session.scalars(query).one()
    row.last += 1
    return f"{year}-{row.last:05d}"
