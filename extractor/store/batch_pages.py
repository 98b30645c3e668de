"""The pages of a box's files: put to account when their reading is stored, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from extractor.document.elements import Document, Page
from extractor.store.batch_ledger import INTERACTIVE
from extractor.store.batch_tables import BatchFileRow, BatchPageRow
from extractor.store.covers import parse_payload, see_cover
from extractor.store.database import now
from extractor.store.tables import PageRow, UploadRow

MOST_TRIES = 2
"""A page that failed so often, or ended the worker so often, is set aside until a person asks for it."""


def settle_page(session: Session, upload_id: str, page: Page) -> None:
    """A page was read or failed. Nothing for a file that is in no box."""
    of_box = select(BatchFileRow.id, BatchFileRow.office_id, BatchFileRow.batch_id)
    of_box = of_box.join(UploadRow, UploadRow.id == BatchFileRow.upload_id)
    file = session.execute(of_box.where(UploadRow.id == upload_id, UploadRow.lane != INTERACTIVE)).one_or_none()
    if file is None:
        return
    from extractor.parse.split.pagemarks import page_mark  # opens a heavy room

    mark = page_mark(page)
    payload = next((one.text for one in page.marks if one.kind == "qr" and parse_payload(one.text)), None)
    if payload is not None:
        see_cover(session, session.get_one(UploadRow, upload_id), page.number, payload)
    again = delete(BatchPageRow).where(BatchPageRow.file_id == file.id, BatchPageRow.number == page.number)
    session.execute(again.execution_options(synchronize_session=False))
    session.execute(
        insert(BatchPageRow).values(
            office_id=file.office_id,
            batch_id=file.batch_id,
            file_id=file.id,
            number=page.number,
            state=_state(session, upload_id, page, payload),
            cause=page.failure,
            folio=mark.number if mark else None,
            folio_of=mark.of if mark else None,
            cover=payload,
            at=now(),
        )
    )


def set_asides(session: Session, upload: UploadRow, documents: Iterable[Document]) -> None:
    """Pages with ink that belong to no document are sheets laid between."""
    if upload.lane == INTERACTIVE:
        return
    asides = [
        page.number
        for document in documents
        for page in document.asides
        if page.origin not in ("blank", "failed") and (page.words or page.marks)
    ]
    file = select(BatchFileRow.id).where(BatchFileRow.upload_id == upload.id)
    of_file = (BatchPageRow.file_id.in_(file), BatchPageRow.state == "read")
    if asides:
        session.execute(
            update(BatchPageRow).where(*of_file, BatchPageRow.number.in_(asides)).values(state="separator"),
            execution_options={"synchronize_session": False},
        )


def _state(session: Session, upload_id: str, page: Page, payload: str | None) -> str:
    if page.origin == "failed":
        row = session.scalars(
            select(PageRow.tries).where(PageRow.upload_id == upload_id, PageRow.number == page.number)
        )
        return "parked" if row.one() >= MOST_TRIES else "failed"
    if payload is not None:
        return "separator"
    return "blank" if page.origin == "blank" else "read"
