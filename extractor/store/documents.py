"""Documents found in uploads, and the history of their fields.

Past 250 lines: an edit and the history it writes are one transaction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from extractor.access import MACHINE, Actor
from extractor.document.elements import Document
from extractor.document.evidence import Checked, State
from extractor.errors import Refused
from extractor.review import Edit, Kind, Task, estimate_s, renew, settle
from extractor.store import answers
from extractor.store.batch_pages import set_asides
from extractor.store.conflict import FieldConflict
from extractor.store.database import Database, new_id, now
from extractor.store.entries import DocumentEntry, FieldEntry
from extractor.store.events import note
from extractor.store.freezing import company_of, year_of
from extractor.store.plain import clean, plain
from extractor.store.restricting import restrict_confidential
from extractor.store.rows import (
    document_entry,
    field_entry,
    field_line,
    field_row,
    keep_state,
    newest,
    rank_of,
    search_text,
    task_state,
    tasks_query,
)
from extractor.store.scope import found, within
from extractor.store.tables import DocumentRow, FieldRow, FilingRow, TaskRow, UploadRow
from models.record import field_at
from models.registry import by_name

Step = tuple[str, Edit, int]
"""Field path, what to write, the `seq` that was on the screen (0: the field was not there)."""


@dataclass(frozen=True, slots=True)
class NewDocument:
    """One document as the machine leaves it. `engines`: versions of what read it."""

    document: Document
    checked: Checked
    task: Task
    engines: Mapping[str, str]


class Documents:
    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, upload_id: str, found_in_it: Sequence[NewDocument]) -> list[str]:
        """Documents, machine history and tasks of one upload, in one transaction; the upload is read then.

        Gives the document ids in order. Idempotent by upload (its bytes) and document number: what is there stays as it
        is, whatever people did with it since.
        """
        with self._database.writing() as session:
            upload = found(session, select(UploadRow).where(UploadRow.id == upload_id), lock=True)
            ids = [self._save_one(session, upload, new) for new in found_in_it]
            restrict_confidential(session, upload, (new.checked.draft.kind.record_type for new in found_in_it))
            if upload.state in ("waiting", "reading"):
                set_asides(session, upload, (new.document for new in found_in_it))
                upload.state = "read"
                note(session, MACHINE, "upload.read", "upload", upload.id, upload.office_id, documents=len(ids))
            return ids

    def get(self, actor: Actor, document_id: str) -> DocumentEntry | None:
        """None where it is absent or not the actor's."""
        with self._database.reading() as session:
            row = session.scalars(_one(actor, document_id)).one_or_none()
            return document_entry(session, row) if row is not None else None

    def of_upload(self, actor: Actor, upload_id: str) -> list[DocumentEntry]:
        """In order of their pages."""
        query = within(select(DocumentRow).where(DocumentRow.upload_id == upload_id), actor, DocumentRow)
        with self._database.reading() as session:
            return [document_entry(session, row) for row in session.scalars(query.order_by(DocumentRow.number)).all()]

    def year_before(self, actor: Actor, document_id: str) -> str | None:
        """The document of the newest standing filing of the same company and type from an earlier year; None for none.

        A document without a year is compared with the newest filing there is.
        """
        with self._database.reading() as session:
            row = session.scalars(_one(actor, document_id)).one_or_none()
            if row is None or not row.company_key:
                return None
            year = year_of(newest(session, row.id))
            query = within(select(FilingRow.document_id), actor, FilingRow).where(
                FilingRow.is_withdrawn.is_(False),
                FilingRow.company_key == row.company_key,
                FilingRow.record_type == row.record_type,
                FilingRow.document_id != row.id,
            )
            if year is not None:
                query = query.where(FilingRow.year < year)
            query = query.order_by(FilingRow.year.desc(), FilingRow.decided_at.desc())
            return session.scalars(query.limit(1)).first()

    def history(self, actor: Actor, document_id: str, path: str) -> list[FieldEntry]:
        """Every line of one field, oldest first."""
        with self._database.reading() as session:
            row = session.scalars(_one(actor, document_id)).one_or_none()
            if row is None:
                return []
            query = select(FieldRow).where(FieldRow.document_id == row.id, FieldRow.path == path).order_by(FieldRow.seq)
            return [field_entry(line) for line in session.scalars(query)]

    def edit(
        self, actor: Actor, task_id: str, path: str, edit: Edit, expected_seq: int, key: str | None = None
    ) -> FieldEntry:
        """Writes one more line of a field and renews the lease.

        Raises `FieldConflict` when the field moved on since `expected_seq`, `Refused` without the lease or for a value
        that is none of the field's type. The same value again is a confirmation: that is how a doubt is settled.
        """
        return self.edit_many(actor, task_id, [(path, edit, expected_seq)], key)[0]

    def edit_many(self, actor: Actor, task_id: str, steps: Sequence[Step], key: str | None = None) -> list[FieldEntry]:
        """Several fields as one step: all or none."""
        request = answers.request_digest("edit", task_id, steps)
        with self._database.writing() as session:
            before = answers.recall(session, actor, key, request)
            if before is not None:
                return [field_line(session, before["document"], path, seq) for path, seq in before["lines"]]
            query = tasks_query(actor).where(TaskRow.id == task_id).with_for_update(of=TaskRow)
            triple = session.execute(query).one_or_none()
            if triple is None:
                raise Refused("tidak ditemukan atau Anda tidak berhak")
            task, document, upload = triple
            moment = now()
            keep_state(task, renew(task_state(task), actor.user_id, moment), actor.name)
            rows = [_write(session, actor, document, step, moment) for step in steps]
            if any(path.endswith("nama_perusahaan") for path, _, _ in steps):
                _name_company(document, newest(session, document.id))
                task.search = search_text(document, upload)
            note(
                session,
                actor,
                "field.edit",
                "document",
                document.id,
                document.office_id,
                fields=[row.path for row in rows],
            )
            kept = {"document": document.id, "lines": [[row.path, row.seq] for row in rows]}
            answers.remember(session, actor, key, request, kept)
            return [field_entry(row) for row in rows]

    def _save_one(self, session: Session, upload: UploadRow, new: NewDocument) -> str:
        query = select(DocumentRow.id).where(
            DocumentRow.upload_id == upload.id, DocumentRow.number == new.document.number
        )
        there = session.scalars(query).one_or_none()
        if there is not None:
            return there
        draft, moment = new.checked.draft, now()
        row = DocumentRow(
            id=new_id(),
            office_id=upload.office_id,
            upload_id=upload.id,
            sha256=upload.sha256,
            number=new.document.number,
            pages=[page.number for page in new.document.pages],
            asides=[page.number for page in new.document.asides],
            record_type=draft.kind.record_type,
            type_confidence=draft.kind.confidence,
            company="",
            company_key="",
            engines=dict(new.engines),
            checked=plain(new.checked),
            saved_at=moment,
            is_restricted=upload.is_restricted,
        )
        session.add(row)
        session.flush()
        lines = [
            field_row(
                row,
                path,
                1,
                MACHINE,
                moment,
                field.evidence,
                state=field.state,
                value=plain(field.value),
                orig=clean(field.orig) if field.orig is not None else None,
                method=field.method,
                confidence=field.confidence,
            )
            for path, field in draft.fields.items()
        ]
        session.add_all(lines)
        _name_company(row, {line.path: field_entry(line) for line in lines})
        task = new.task
        session.add(
            TaskRow(
                id=new_id(),
                office_id=upload.office_id,
                document_id=row.id,
                upload_id=upload.id,
                state=task.state,
                version=task.version,
                reasons=list(task.reasons),
                focus=list(task.focus),
                doubts=list(task.doubts),
                seconds=estimate_s(task),
                rank=rank_of(estimate_s(task)),
                record_type=row.record_type,
                search=search_text(row, upload),
                is_restricted=row.is_restricted,
                opened_at=moment,
                note="",
            )
        )
        session.flush()
        return row.id


def _write(session: Session, actor: Actor, document: DocumentRow, step: Step, moment: datetime) -> FieldRow:
    path, edit, expected_seq = step
    edit = replace(edit, text=clean(edit.text) if edit.text is not None else None, value=plain(edit.value))
    query = select(FieldRow).where(FieldRow.document_id == document.id, FieldRow.path == path)
    last = session.scalars(query.order_by(FieldRow.seq.desc()).limit(1)).one_or_none()
    saved = field_entry(last) if last is not None else None
    is_bare = saved is not None and saved.state == "value" and saved.value is None
    settled = settle(edit, kind_at(document.record_type, path, edit.state), is_bare)
    if (saved.seq if saved else 0) != expected_seq:
        raise FieldConflict(path, settled, saved)
    evidence = edit.evidence or (saved.evidence if saved else None)
    row = field_row(
        document,
        path,
        expected_seq + 1,
        actor,
        moment,
        evidence,
        state=settled.state,
        value=settled.value,
        orig=settled.orig if settled.orig is not None or saved is None else saved.orig,
        method=edit.method,
        reason=clean(edit.reason),
    )
    session.add(row)
    session.flush()
    return row


def kind_at(record_type: str, path: str, state: State) -> Kind:
    """The value kind at a path. A whole table or list has no value, but may be blank, illegible or struck."""
    field = field_at(by_name(record_type).record, path)
    if field is None:
        raise Refused("isian tidak dikenal")
    is_whole = field.is_table or (field.is_list and not path.rpartition(".")[2].isdecimal())
    if is_whole and state == "value":
        raise Refused("isian tidak dikenal")
    return field.kind


def _name_company(row: DocumentRow, fields: Mapping[str, FieldEntry]) -> None:
    row.company = company_of(fields)
    row.company_key = row.company.casefold()


def _one(actor: Actor, document_id: str) -> Select[DocumentRow]:
    return within(select(DocumentRow).where(DocumentRow.id == document_id), actor, DocumentRow)
