"""Received files: what came in, in which state it is, how far its reading is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from extractor.access import CONFIDENTIAL, Actor
from extractor.errors import EncryptedPdf, Refused, WlkError
from extractor.store import answers
from extractor.store.agenda import next_number
from extractor.store.database import new_id, now
from extractor.store.entries import Listing, Upload, UploadState
from extractor.store.events import note
from extractor.store.line import Line, facts_of, one_upload, upload_entries, wait_again
from extractor.store.meters import count_up
from extractor.store.plain import clean
from extractor.store.removal import set_aside
from extractor.store.scope import found, matches, within
from extractor.store.sent import OriginalRow
from extractor.store.tables import UploadRow

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
    def add(
        self,
        actor: Actor,
        new: NewUpload,
        key: str | None = None,
        office_id: str | None = None,
        state: Literal["waiting", "asking", "linked"] = "waiting",
    ) -> Upload:
        """Takes a file in; a worker will read it. `office_id` only for an actor without an office (command line).

        `state` "asking": it waits for the clerk's answer and has no agenda number yet; "linked": a copy of another
        file that is not read.
        """
        return self._add(actor, new, key, office_id, None, state)

    def keep(self, actor: Actor, upload_id: str, state: Literal["waiting", "linked"] = "waiting") -> Upload:
        """A file that waited for an answer gets its number and is read, or is kept as a copy ("linked")."""
        with self._database.writing() as session:
            row = found(session, one_upload(actor, upload_id), lock=True)
            if row.state != "asking":
                raise Refused("berkas ini tidak menunggu keputusan")
            row.state = state
            row.agenda_number = next_number(session, row.office_id, row.received_on.year)
            note(session, actor, "upload.keep", "upload", row.id, row.office_id)
            return upload_entries(session, [row])[0]

    def discard(self, actor: Actor, upload_id: str, reason: str) -> Upload:
        """Thrown away with a reason; the number keeps its line in the register, the original stays on the disk."""
        with self._database.writing() as session:
            row = found(session, one_upload(actor, upload_id), lock=True)
            set_aside(session, actor, row, "discarded", reason)
            return upload_entries(session, [row])[0]

    def unlocked(self, actor: Actor, upload_id: str, sha256: str, size: int) -> Upload:
        """A locked file was opened: its copy without a lock (a blob already) is read, the original stays kept."""
        with self._database.writing() as session:
            row = found(session, one_upload(actor, upload_id), lock=True)
            if row.state != "refused" or row.error_code != EncryptedPdf.code:
                raise Refused("file ini tidak dikunci")
            session.add(OriginalRow(office_id=row.office_id, upload_id=row.id, sha256=row.sha256, at=now()))
            row.sha256, row.size = sha256, size
            wait_again(session, row)
            note(session, actor, "upload.unlock", "upload", row.id, row.office_id)
            return upload_entries(session, [row])[0]

    def original(self, upload: Upload) -> str:
        """The SHA-256 of the file as it was handed in."""
        query = select(OriginalRow.sha256).where(OriginalRow.upload_id == upload.id).order_by(OriginalRow.id).limit(1)
        with self._database.reading() as session:
            return session.scalar(query) or upload.sha256

    def some(self, actor: Actor, upload_ids: Sequence[str]) -> Sequence[Upload]:
        """Those of the ids that the actor may see, in the order they came in."""
        query = within(select(UploadRow).where(UploadRow.id.in_(upload_ids)), actor, UploadRow)
        with self._database.reading() as session:
            rows = session.scalars(query.order_by(UploadRow.uploaded_at, UploadRow.id)).all()
            return upload_entries(session, rows)

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
        """Newest first, 50 a page; `text` looks in file name and agenda number. What was thrown away is left out, and
        without a `state` also what still waits for the clerk's answer, and the files of archive boxes."""
        query = within(select(UploadRow), actor, UploadRow)
        query = query.where(*matches(text, UploadRow.name, UploadRow.agenda_number))
        if state is not None:
            query = query.where(UploadRow.state == state)
        else:
            query = query.where(UploadRow.state.not_in(("discarded", "asking")), UploadRow.lane == "interactive")
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

    def ahead(self, actor: Actor, upload: Upload) -> int:
        """How many files of the same office that this person may see wait before this one; 0 once its reading has
        begun. Files of other offices and restricted ones between them must not be betrayed by the count."""
        if upload.state != "waiting":
            return 0
        query = within(select(func.count()), actor, UploadRow).where(UploadRow.office_id == upload.office_id)
        query = query.where(UploadRow.state == "waiting", UploadRow.uploaded_at < upload.uploaded_at)
        query = query.where(UploadRow.lane == upload.lane)
        with self._database.reading() as session:
            return session.scalar(query) or 0

    def retry(self, actor: Actor, upload_id: str) -> Upload:
        """A refused file waits again; pages already read stay read, failed ones are tried again."""
        with self._database.writing() as session:
            row = found(session, one_upload(actor, upload_id), lock=True)
            if row.state != "refused":
                raise Refused("hanya file bermasalah yang dapat dicoba lagi")
            wait_again(session, row, fresh=True)
            note(session, actor, "upload.retry", "upload", row.id, row.office_id)
            return upload_entries(session, [row])[0]

    def _add(
        self,
        actor: Actor,
        new: NewUpload,
        key: str | None,
        office_id: str | None,
        error: WlkError | None,
        state: UploadState = "waiting",
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
                agenda_number=_number(session, office, new) if state != "asking" else "",
                uploaded_at=moment,
                state="refused" if error else state,
                attempt=1,
                error_code=error.code if error else None,
                error_facts=facts_of(error) if error else [],
                is_restricted=new.is_restricted or new.record_type in CONFIDENTIAL,
                record_type=new.record_type,
            )
            session.add(row)
            session.flush()
            note(session, actor, "upload.add", "upload", row.id, office, size=new.size, code=row.error_code)
            if error is not None:
                count_up(session, "upload.refused", error.code)
            answers.remember(session, actor, key, request, {"upload": row.id})
            return upload_entries(session, [row])[0]


def _number(session: Session, office_id: str, new: NewUpload) -> str:
    own = clean(new.agenda_number or "").strip()
    return own or next_number(session, office_id, new.received_on.year)
