"""Files become restricted: with all that was made of them, and with what the log says of them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from extractor.access import CONFIDENTIAL, MACHINE
from extractor.store.events import note
from extractor.store.review_tables import SecondReadingRow
from extractor.store.tables import DocumentRow, EventRow, FilingRow, TaskRow, UploadRow


def restrict_confidential(session: Session, upload: UploadRow, record_types: Iterable[str]) -> bool:
    """Restricts the file when one of its documents is of a confidential type; True when it did.

    The whole file: its other documents stand on the same pages. Nothing takes this back by itself.
    """
    if upload.is_restricted or not CONFIDENTIAL & set(record_types):
        return False
    restrict(session, upload)
    return True


def restrict(session: Session, upload: UploadRow) -> None:
    """The file, its documents, tasks, filings, second readings and lines of the log."""
    session.flush()
    upload.is_restricted = True
    things = [upload.id]
    for document in session.scalars(select(DocumentRow).where(DocumentRow.upload_id == upload.id)):
        document.is_restricted = True
        things.append(document.id)
        session.execute(
            update(SecondReadingRow).where(SecondReadingRow.document_id == document.id).values(is_restricted=True)
        )
    for row in session.scalars(select(TaskRow).where(TaskRow.upload_id == upload.id)):
        row.is_restricted = True
        things.append(row.id)
    for filing in session.scalars(select(FilingRow).where(FilingRow.upload_id == upload.id)):
        filing.is_restricted = True
        things.append(filing.id)
    note(session, MACHINE, "upload.restrict", "upload", upload.id, upload.office_id)
    session.flush()
    session.execute(update(EventRow).where(EventRow.thing_id.in_(things)).values(is_restricted=True))
