"""Opening and dropping second readings, inside the transaction of the decision they follow."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from extractor.access import MACHINE
from extractor.store.database import new_id
from extractor.store.review_tables import SecondReadingRow
from extractor.store.rows import newest
from extractor.store.tables import DocumentRow, FieldRow, TaskRow


def open_second_reading(
    session: Session,
    approved_by: Collection[str],
    task: TaskRow,
    document: DocumentRow,
    twice: Collection[str],
    moment: datetime,
) -> None:
    """One second reading of the paths that hold a value on the paper; none where there is nothing to key."""
    fields = newest(session, document.id)
    paths = [path for path in twice if (entry := fields.get(path)) and entry.state == "value" and entry.evidence]
    if not paths:
        return
    authors = select(FieldRow.author).where(FieldRow.document_id == document.id).distinct()
    hands = {*approved_by, *session.scalars(authors)} - {MACHINE.user_id}
    session.add(
        SecondReadingRow(
            id=new_id(),
            office_id=task.office_id,
            task_id=task.id,
            document_id=document.id,
            state="open",
            paths=paths,
            hands=sorted(hands),
            answers={},
            disputed=[],
            opened_at=moment,
            is_restricted=task.is_restricted,
        )
    )


def drop_second_readings(session: Session, task_id: str) -> None:
    """A document that is open again is read twice only after its next decision."""
    session.execute(
        delete(SecondReadingRow).where(SecondReadingRow.task_id == task_id, SecondReadingRow.state != "closed")
    )
