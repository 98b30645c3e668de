"""Database rows to entries and back, shared by documents, tasks and filings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session, defer

from extractor.access import MACHINE, Actor
from extractor.document.evidence import Checked, Evidence
from extractor.document.geometry import BBox
from extractor.review import Task
from extractor.store.entries import DocumentEntry, FieldEntry, TaskEntry
from extractor.store.plain import rebuild
from extractor.store.scope import within
from extractor.store.tables import DocumentRow, FieldRow, TaskRow, UploadRow
from models.record import field_at
from models.registry import by_name

_LINE = [one for one in FieldRow.__table__.columns if one.name not in ("id", "document_id", "office_id")]


def field_entry(row: FieldRow | Row[Any]) -> FieldEntry:
    evidence = Evidence(row.page, BBox(*row.box)) if row.page is not None and row.box is not None else None
    return FieldEntry(
        path=row.path,
        seq=row.seq,
        author=row.author,
        author_name=row.author_name,
        state=row.state,
        value=row.value[0],
        orig=row.orig,
        method=row.method,
        evidence=evidence,
        confidence=row.confidence,
        at=row.at,
        reason=row.reason,
    )


def newest(session: Session, document_id: str) -> dict[str, FieldEntry]:
    """The newest line of each field, fields in the order in which they came."""
    # plain rows: lines are never changed, and the library's bookkeeping of objects costs more than reading them
    query = select(*_LINE).where(FieldRow.document_id == document_id).order_by(FieldRow.id)
    return {row.path: field_entry(row) for row in session.execute(query)}


def field_line(session: Session, document_id: str, path: str, seq: int) -> FieldEntry:
    query = select(FieldRow).where(FieldRow.document_id == document_id, FieldRow.path == path, FieldRow.seq == seq)
    return field_entry(session.scalars(query).one())


def untouched(session: Session, document_id: str, paths: Sequence[str]) -> list[str]:
    """Those of the paths that no person has written a line for; a row of a table settles the table."""
    query = select(FieldRow.path).where(FieldRow.document_id == document_id, FieldRow.author != MACHINE.user_id)
    touched = set(session.scalars(query.group_by(FieldRow.path).having(func.count() > 0)))
    touched |= {path.split(f".{part}.")[0] for path in touched for part in path.split(".") if part.isdecimal()}
    touched |= {path.rpartition(".")[0] for path in touched if path.rpartition(".")[2].isdecimal()}
    return [path for path in paths if path not in touched]


def document_entry(session: Session, row: DocumentRow) -> DocumentEntry:
    return DocumentEntry(
        id=row.id,
        office_id=row.office_id,
        upload_id=row.upload_id,
        sha256=row.sha256,
        number=row.number,
        page_numbers=tuple(row.pages),
        aside_numbers=tuple(row.asides),
        record_type=row.record_type,
        type_confidence=row.type_confidence,
        company=row.company,
        engines=row.engines,
        checked=rebuild(Checked, row.checked),
        fields=known_fields(row, newest(session, row.id)),
        saved_at=row.saved_at,
        is_restricted=row.is_restricted,
    )


def known_fields(document: DocumentRow, fields: Mapping[str, FieldEntry]) -> dict[str, FieldEntry]:
    """Those the document's record type has: lines of an earlier type stay in the history only."""
    record = by_name(document.record_type).record
    return {path: entry for path, entry in fields.items() if field_at(record, path) is not None}


def task_state(row: TaskRow) -> Task:
    return Task(
        reasons=tuple(row.reasons),
        focus=tuple(row.focus),
        doubts=tuple(row.doubts),
        state=row.state,
        holder=row.holder,
        lease_until=row.lease_until,
        version=row.version,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        note=row.note,
    )


QUICK_S = 15.0


def rank_of(seconds: float) -> int:
    """The group of the queue: 0 under 15 s, 1 several fields."""
    return 0 if seconds < QUICK_S else 1


def search_text(document: DocumentRow, upload: UploadRow) -> str:
    """What a search in the queue looks into: company, file name, agenda number, in lower case."""
    return "\n".join((document.company, upload.name, upload.agenda_number)).casefold()


def keep_state(row: TaskRow, task: Task, holder_name: str | None) -> None:
    """Writes what a transition can change."""
    row.state, row.holder, row.lease_until, row.version = task.state, task.holder, task.lease_until, task.version
    row.decided_by, row.decided_at, row.note = task.decided_by, task.decided_at, task.note
    row.holder_name = holder_name if task.holder is not None else None


TaskQuery = Select[TaskRow, DocumentRow, UploadRow]


def tasks_query(actor: Actor) -> TaskQuery:
    """Tasks with document and upload, only those of the actor's office and rights; what was read is fetched on
    asking."""
    query = (
        select(TaskRow, DocumentRow, UploadRow)
        .join(DocumentRow, TaskRow.document_id == DocumentRow.id)
        .join(UploadRow, TaskRow.upload_id == UploadRow.id)
        .options(defer(DocumentRow.checked))
    )
    return within(query, actor, DocumentRow)


def task_entries(triples: Iterable[Any]) -> list[TaskEntry]:
    return [
        TaskEntry(
            id=task.id,
            office_id=task.office_id,
            document_id=task.document_id,
            upload_id=task.upload_id,
            task=task_state(task),
            holder_name=task.holder_name,
            opened_at=task.opened_at,
            record_type=document.record_type,
            company=document.company,
            file_name=upload.name,
            agenda_number=upload.agenda_number,
            received_on=upload.received_on,
            page_count=len(document.pages),
            seconds=task.seconds,
            is_restricted=document.is_restricted,
        )
        for task, document, upload in triples
    ]


def field_row(
    document: DocumentRow, path: str, seq: int, author: Actor, at: datetime, evidence: Evidence | None, **said: Any
) -> FieldRow:
    """One more line of a field's history. `said`: state, value, orig, method, confidence, reason."""
    said = {"orig": None, "confidence": None, "reason": "", **said}
    return FieldRow(
        office_id=document.office_id,
        document_id=document.id,
        path=path,
        seq=seq,
        author=author.user_id,
        author_name=author.name,
        at=at,
        page=evidence.page if evidence else None,
        box=[evidence.box.x0, evidence.box.top, evidence.box.x1, evidence.box.bottom] if evidence else None,
        value=[said.pop("value", None)],
        **said,
    )


def effort_of(counts: Mapping[str, int] | None) -> dict[str, int]:
    """The counts the desk may send, nothing else: whole numbers that are not negative."""
    allowed = (
        "keys",
        "clicks",
        "drags",
        "wheels",
        "fields_total",
        "fields_visited",
        "fields_changed",
        "fields_undone",
        "t_ready",
        "t_decided",
        "t_idle",
        "offline_ms",
    )
    return {
        name: counts[name]
        for name in allowed
        if counts and isinstance(counts.get(name), int) and not isinstance(counts[name], bool) and counts[name] >= 0
    }
