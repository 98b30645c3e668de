"""A document that is another than the machine thought: its type, its pages. What people typed is kept.

Past 250 lines: changing the type and moving pages write the same rows and must not drift apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from extractor.access import MACHINE, Actor
from extractor.document.evidence import Checked, Draft
from extractor.errors import Refused
from extractor.review import Task, estimate_s, renew
from extractor.store.database import Database, new_id, now
from extractor.store.entries import FieldEntry
from extractor.store.events import note
from extractor.store.freezing import company_of
from extractor.store.plain import clean, plain, rebuild
from extractor.store.restricting import restrict_confidential
from extractor.store.rows import (
    field_row,
    keep_state,
    known_fields,
    newest,
    rank_of,
    search_text,
    task_state,
)
from extractor.store.tables import DocumentRow, TaskRow, UploadRow
from extractor.store.tasks import locked


class Reshaping:
    def __init__(self, database: Database) -> None:
        self._database = database

    def change_type(self, actor: Actor, task_id: str, checked: Checked, task: Task) -> None:
        """The document becomes another type of record, as `checked` read it; only by the holder.

        The new reading is added to the history where no person wrote; paths of the old type stay in the history only.
        `task`: reasons, focus and doubts of the new reading.
        """
        with self._database.writing() as session:
            row, document, upload = self._held(session, actor, task_id)
            before = document.record_type
            document.record_type = row.record_type = checked.draft.kind.record_type
            document.type_confidence = 1.0
            document.checked = plain(checked)
            fields = newest(session, document.id)
            for path, field in checked.draft.fields.items():
                last = fields.get(path)
                if last is not None and last.author != MACHINE.user_id:
                    continue
                if last is not None and (last.state, last.value) == (field.state, plain(field.value)):
                    continue
                session.add(
                    field_row(
                        document,
                        path,
                        last.seq + 1 if last else 1,
                        MACHINE,
                        now(),
                        field.evidence,
                        state=field.state,
                        value=plain(field.value),
                        method=field.method,
                        confidence=field.confidence,
                        orig=clean(field.orig) if field.orig is not None else None,
                        reason="jenis dokumen diubah",
                    )
                )
            session.flush()
            renew_task(session, row, document, upload, task)
            restrict_confidential(session, upload, [document.record_type])
            note(
                session,
                actor,
                "document.type",
                "document",
                document.id,
                document.office_id,
                before=before,
                after=document.record_type,
            )

    def split(self, actor: Actor, task_id: str, first_page: int) -> str:
        """Pages from `first_page` on become a document of their own; gives the id of its task.

        Values stand with the page their ink is on; what has no place stays.
        """
        with self._database.writing() as session:
            row, document, upload = self._held(session, actor, task_id)
            at = document.pages.index(first_page) if first_page in document.pages else 0
            stay, gone = document.pages[:at], document.pages[at:]
            if not gone or not stay:
                raise Refused("tidak ada halaman sesudah itu")
            fields = newest(session, document.id)
            moved = {path: one for path, one in fields.items() if one.evidence and one.evidence.page in gone}
            last = select(func.max(DocumentRow.number)).where(DocumentRow.upload_id == upload.id)
            checked = rebuild(Checked, document.checked)
            part = _only(checked, moved)
            new = DocumentRow(
                id=new_id(),
                office_id=document.office_id,
                upload_id=upload.id,
                sha256=document.sha256,
                number=(session.scalar(last) or 0) + 1,
                pages=gone,
                asides=[],
                record_type=document.record_type,
                type_confidence=document.type_confidence,
                company="",
                company_key="",
                engines=dict(document.engines),
                checked=plain(part),
                saved_at=now(),
                is_restricted=document.is_restricted,
            )
            session.add(new)
            session.flush()
            _carry(session, new, moved)
            blank_lines(session, actor, document, moved, "halaman dipisah")
            document.pages = stay
            document.checked = plain(_only(checked, {path: one for path, one in fields.items() if path not in moved}))
            session.flush()
            state = task_state(row)
            renew_task(session, row, document, upload, _without(state, moved))
            of_new = TaskRow(
                id=new_id(),
                office_id=row.office_id,
                document_id=new.id,
                upload_id=upload.id,
                state="open",
                version=0,
                reasons=[],
                focus=[],
                doubts=[],
                seconds=0.0,
                rank=0,
                record_type=new.record_type,
                search="",
                is_restricted=new.is_restricted,
                opened_at=now(),
                note="",
            )
            session.add(of_new)
            renew_task(session, of_new, new, upload, _with(state, moved))
            session.flush()
            note(session, actor, "document.split", "document", document.id, document.office_id, pages=gone, new=new.id)
            return of_new.id

    def join(self, actor: Actor, task_id: str, other_task_id: str) -> None:
        """The pages and values of another undecided document of the same file come to this one; the other is closed.

        Where both have a value this one's stands; a person's value stands before the machine's.
        """
        with self._database.writing() as session:
            row, document, upload = self._held(session, actor, task_id)
            other, joined, _ = locked(session, actor, other_task_id)
            if joined.upload_id != upload.id or joined.id == document.id:
                raise Refused("hanya dokumen lain dari file yang sama dapat digabung")
            if other.state not in ("open", "claimed") or other.holder not in (None, actor.user_id):
                raise Refused("dokumen itu sedang dipegang atau sudah diputuskan")
            mine, theirs = newest(session, document.id), newest(session, joined.id)
            coming = {path: one for path, one in theirs.items() if path not in mine or _is_weaker(mine[path], one)}
            _carry(session, document, coming, mine)
            is_sorted = document.pages == sorted(document.pages)
            both_pages = [*document.pages, *(page for page in joined.pages if page not in document.pages)]
            document.pages = sorted(both_pages) if is_sorted else both_pages
            checked, added = rebuild(Checked, document.checked), rebuild(Checked, joined.checked)
            fields = {**added.draft.fields, **checked.draft.fields}
            document.checked = plain(replace(checked, draft=Draft(checked.draft.kind, fields)))
            session.flush()
            state, more = task_state(row), task_state(other)
            both = replace(
                state,
                reasons=tuple(dict.fromkeys((*state.reasons, *more.reasons))),
                focus=tuple(dict.fromkeys((*state.focus, *more.focus))),
                doubts=tuple(dict.fromkeys((*state.doubts, *more.doubts))),
            )
            renew_task(session, row, document, upload, both)
            other.state, other.holder, other.lease_until, other.version = "rejected", None, None, other.version + 1
            other.decided_by, other.decided_at, other.note = actor.user_id, now(), "digabung dengan dokumen lain"
            note(session, actor, "document.join", "document", document.id, document.office_id, other=joined.id)

    def _held(self, session: Session, actor: Actor, task_id: str) -> tuple[TaskRow, DocumentRow, UploadRow]:
        row, document, upload = locked(session, actor, task_id)
        keep_state(row, renew(task_state(row), actor.user_id, now()), actor.name)
        return row, document, upload


def _is_weaker(mine: FieldEntry, theirs: FieldEntry) -> bool:
    empty = mine.author == MACHINE.user_id and mine.state != "value"
    return (empty and theirs.state == "value") or (
        mine.author == MACHINE.user_id and theirs.author != MACHINE.user_id and theirs.state == "value"
    )


def _only(checked: Checked, paths: Mapping[str, FieldEntry]) -> Checked:
    fields = {path: field for path, field in checked.draft.fields.items() if path in paths}
    issues = tuple(issue for issue in checked.issues if not issue.path or issue.path in paths)
    return replace(checked, draft=Draft(checked.draft.kind, fields), issues=issues)


def _with(task: Task, paths: Mapping[str, FieldEntry]) -> Task:
    reasons = tuple(one for one in task.reasons if one.partition(":")[2] in paths)
    return Task(
        reasons, tuple(one for one in task.focus if one in paths), tuple(one for one in task.doubts if one in paths)
    )


def _without(task: Task, paths: Mapping[str, FieldEntry]) -> Task:
    return replace(
        task,
        reasons=tuple(one for one in task.reasons if one.partition(":")[2] not in paths),
        focus=tuple(one for one in task.focus if one not in paths),
        doubts=tuple(one for one in task.doubts if one not in paths),
    )


def _carry(
    session: Session, to: DocumentRow, lines: Mapping[str, FieldEntry], there: Mapping[str, FieldEntry] | None = None
) -> None:
    """The newest lines of another document, with their authors, as lines of this one."""
    for path, one in lines.items():
        author = Actor(one.author, one.author_name, to.office_id)
        last = (there or {}).get(path)
        session.add(
            field_row(
                to,
                path,
                last.seq + 1 if last else 1,
                author,
                one.at,
                one.evidence,
                state=one.state,
                value=one.value,
                orig=one.orig,
                method=one.method,
                confidence=one.confidence,
                reason=one.reason,
            )
        )
    session.flush()


def blank_lines(
    session: Session, actor: Actor, document: DocumentRow, paths: Mapping[str, FieldEntry], why: str
) -> None:
    """One more line a path: nothing stands there any more."""
    method = "rule" if actor.is_machine else "human"
    for path, one in paths.items():
        session.add(
            field_row(document, path, one.seq + 1, actor, now(), None, state="blank", method=method, reason=why)
        )


def renew_task(session: Session, row: TaskRow, document: DocumentRow, upload: UploadRow, task: Task) -> None:
    fields = known_fields(document, newest(session, document.id))
    document.company = company_of(fields)
    document.company_key = document.company.casefold()
    row.reasons, row.focus, row.doubts = list(task.reasons), list(task.focus), list(task.doubts)
    row.seconds = estimate_s(task)
    row.rank, row.search, row.version = rank_of(row.seconds), search_text(document, upload), row.version + 1
