"""The pages of a document as a person arranges them: joined, ordered, replaced by a rescan. What people typed stays.

Past 250 lines: one transaction decides about pages, values and task together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractor import review
from extractor.access import MACHINE, Actor
from extractor.document.evidence import Alternative, Checked, Draft, FieldValue
from extractor.errors import Refused
from extractor.review import Task
from extractor.store.database import Database, now
from extractor.store.entries import FieldEntry
from extractor.store.events import note
from extractor.store.page_tables import LatePageRow
from extractor.store.plain import clean, plain, rebuild
from extractor.store.questions import ON_TOP
from extractor.store.reshaping import blank_lines, renew_task
from extractor.store.rows import field_row, keep_state, known_fields, newest, task_state
from extractor.store.tables import DocumentRow, TaskRow, UploadRow
from extractor.store.tasks import locked

RESCANNED, ARRIVED = "bacaan halaman pengganti", "bacaan halaman susulan"


@dataclass(frozen=True)
class Arrangement:
    """The pages a document shall have, in order, by their numbers in its file.

    `swapped`: page that goes -> page that stands for it. `from_id`: the other file that new pages come from. `reading`:
    the document of these pages read anew, None where nothing could be read: then every value of a page that goes is
    doubtful.
    """

    pages: Sequence[int]
    swapped: Mapping[int, int] = field(default_factory=dict)
    from_id: str | None = None
    reading: Checked | None = None


class Rearranging:
    def __init__(self, database: Database) -> None:
        self._database = database

    def hold(self, actor: Actor, task_id: str) -> None:
        """The lease of a document; one that was returned to the company is opened again for that."""
        with self._database.writing() as session:
            row, _, _ = locked(session, actor, task_id)
            state = task_state(row)
            if state.state == "returned":
                state = review.completed(state)
                note(session, actor, "task.resume", "task", row.id, row.office_id)
            keep_state(row, review.claim(state, actor.user_id, now()), actor.name)

    def arrange(self, actor: Actor, task_id: str, wanted: Arrangement) -> None:
        """Ordering and replacing ask for the lease; pages may be added to what nobody holds, or was returned to the
        company, and that comes first in the queue then.

        Documents of the other file lose the pages that were taken; one without pages is closed. Raises Refused when
        pages are missing, unknown or stand in a decided document.
        """
        with self._database.writing() as session:
            row, document, upload = locked(session, actor, task_id)
            before = list(document.pages)
            fresh = [one for one in wanted.pages if one not in before]
            _check(session, upload, before, wanted, fresh)
            _hold(actor, row, is_only_more=not wanted.swapped and list(wanted.pages)[: len(before)] == before)
            if fresh and wanted.from_id is not None:
                _take_from_others(session, actor, document, upload, wanted.from_id, fresh)
            document.pages = list(wanted.pages)
            if fresh:
                doubts, settled = _read_in(session, document, wanted, set(fresh))
                state = task_state(row)
                kept = [path for path in state.doubts if path not in settled]
                reasons = [one for one in state.reasons if one.partition(":")[2] not in settled]
                reasons += [f"low_confidence:{path}" for path in doubts]
                new = Task(
                    reasons=tuple(dict.fromkeys(reasons)),
                    focus=tuple(dict.fromkeys((*doubts, *(one for one in state.focus if one not in settled)))),
                    doubts=tuple(dict.fromkeys((*doubts, *kept))),
                )
                renew_task(session, row, document, upload, new)
                if row.state == "open":
                    row.rank = ON_TOP
            else:
                row.version += 1
            facts = {"before": before, "pages": list(wanted.pages), "other": wanted.from_id or ""}
            if wanted.swapped:
                note(session, actor, "document.page-swap", "document", document.id, document.office_id, **facts)
            elif fresh:
                note(session, actor, "document.page-join", "document", document.id, document.office_id, **facts)
            else:
                note(session, actor, "document.page-order", "document", document.id, document.office_id, **facts)


def _check(
    session: Session, upload: UploadRow, before: Sequence[int], wanted: Arrangement, fresh: Sequence[int]
) -> None:
    if len(set(wanted.pages)) != len(wanted.pages) or not wanted.pages:
        raise Refused("setiap halaman hanya sekali")
    gone = [one for one in before if one not in wanted.pages]
    if sorted(gone) != sorted(wanted.swapped) or any(one not in fresh for one in wanted.swapped.values()):
        raise Refused("halaman tidak boleh hilang; pisahkan atau ganti halaman itu")
    query = select(LatePageRow.number).where(LatePageRow.upload_id == upload.id, LatePageRow.from_id == wanted.from_id)
    if not set(fresh) <= set(session.scalars(query)):
        raise Refused("halaman itu tidak ada di file tersebut atau belum dibaca")


def _hold(actor: Actor, row: TaskRow, is_only_more: bool) -> None:
    """The lease, or for pages that are only added: a document that nobody else holds."""
    state = task_state(row)
    if not is_only_more or review.holds(state, actor.user_id, now()):
        keep_state(row, review.renew(state, actor.user_id, now()), actor.name)
        return
    if state.state == "claimed" and state.lease_until is not None and state.lease_until > now():
        raise Refused("berkas sedang dipegang orang lain")
    keep_state(row, review.completed(state), None)


def _take_from_others(
    session: Session, actor: Actor, document: DocumentRow, upload: UploadRow, from_id: str, fresh: Sequence[int]
) -> None:
    """The undecided documents of the other file give their pages up; one that has none left is closed."""
    query = select(LatePageRow.from_number).where(LatePageRow.upload_id == upload.id, LatePageRow.number.in_(fresh))
    taken = set(session.scalars(query.where(LatePageRow.from_id == from_id)))
    pairs = select(TaskRow, DocumentRow).join(DocumentRow, DocumentRow.id == TaskRow.document_id)
    for task, other in session.execute(pairs.where(DocumentRow.upload_id == from_id)).all():
        lost = [one for one in other.pages if one in taken]
        is_held = task.state == "claimed" and task.holder != actor.user_id and (task.lease_until or now()) > now()
        if lost and (task.state not in ("open", "claimed") or is_held):
            raise Refused("halaman itu ada di dokumen yang sedang dipegang atau sudah diputuskan")
        left = [one for one in other.pages if one not in taken]
        if not lost:
            continue
        if left:
            fields = newest(session, other.id)
            moved = {path: one for path, one in fields.items() if one.evidence and one.evidence.page in lost}
            blank_lines(session, MACHINE, other, moved, "halaman dipindah ke dokumen lain")
            other.pages = left
            task.version += 1
        else:
            task.state, task.holder, task.holder_name, task.lease_until = "rejected", None, None, None
            task.decided_by, task.decided_at, task.version = actor.user_id, now(), task.version + 1
            task.note = "halaman digabung dengan dokumen lain"
        note(session, actor, "document.page-give", "document", other.id, other.office_id, pages=lost, new=document.id)


def _read_in(
    session: Session, document: DocumentRow, wanted: Arrangement, fresh: set[int]
) -> tuple[list[str], set[str]]:
    """Writes what the new pages say; gives (doubtful paths in order, paths that are settled by the new reading).

    A value that a person wrote stays; the new reading is offered beside it. The machine's values of a page that goes
    are read anew, and what the new page does not say is blank and doubtful.
    """
    fields = known_fields(document, newest(session, document.id))
    checked = rebuild(Checked, document.checked)
    draft = dict(checked.draft.fields)
    reading = wanted.reading
    said = reading.draft.fields if reading is not None else {}
    on_new = {path: one for path, one in said.items() if one.evidence is not None and one.evidence.page in fresh}
    why = RESCANNED if wanted.swapped else ARRIVED
    doubts, settled = [], set()
    for path, new in on_new.items():
        last = fields.get(path)
        is_swapped = last is not None and last.evidence is not None and last.evidence.page in wanted.swapped
        if last is not None and last.author != MACHINE.user_id:
            draft[path] = _beside(draft.get(path), new, last, why)
            if is_swapped:
                _line(session, document, last, new, kept=True, why=why)
            continue
        if last is None or is_swapped or last.state != "value":
            draft[path] = new
            _line(session, document, last, new, kept=False, why=why, path=path)
            settled.add(path)
            if not new.accepted and new.state in ("value", "illegible"):
                doubts.append(path)
        elif (new.state, plain(new.value)) != (last.state, last.value):
            draft[path] = _beside(draft.get(path), new, last, why)
            doubts.append(path)
    for path, last in fields.items():
        if path in on_new or last.evidence is None or last.evidence.page not in wanted.swapped:
            continue
        if last.author != MACHINE.user_id:
            _line(session, document, last, None, kept=True, why=why)
        elif reading is None:
            doubts.append(path)
        else:
            blank_lines(session, MACHINE, document, {path: last}, "tidak ditemukan di halaman pengganti")
            draft.pop(path, None)
            doubts.append(path)
    issues = reading.issues if reading is not None else checked.issues
    document.checked = plain(replace(checked, draft=Draft(checked.draft.kind, draft), issues=issues))
    session.flush()
    return doubts, settled


def _beside(known: FieldValue | None, new: FieldValue, last: FieldEntry, why: str) -> FieldValue:
    """The field as it was read, with the new reading first among its other readings where it says something else."""
    base = known if known is not None else replace(new, alternatives=())
    if new.state != "value" or new.value is None or plain(new.value) == last.value:
        return base
    others = tuple(one for one in base.alternatives if one.value != new.value)
    return replace(base, alternatives=(Alternative(new.value, "reread", why), *others))


def _line(
    session: Session,
    document: DocumentRow,
    last: FieldEntry | None,
    new: FieldValue | None,
    kept: bool,
    why: str,
    path: str = "",
) -> None:
    """`kept`: the person's value with its author, now at the place of the new page (none where it was not found)."""
    if kept and last is not None:
        session.add(
            field_row(
                document,
                last.path,
                last.seq + 1,
                Actor(last.author, last.author_name, document.office_id),
                now(),
                new.evidence if new is not None else None,
                state=last.state,
                value=last.value,
                orig=last.orig,
                method=last.method,
                reason="halaman diganti, nilai tetap",
            )
        )
    elif new is not None:
        session.add(
            field_row(
                document,
                path,
                last.seq + 1 if last is not None else 1,
                MACHINE,
                now(),
                new.evidence,
                state=new.state,
                value=plain(new.value),
                orig=clean(new.orig) if new.orig is not None else None,
                method=new.method,
                confidence=new.confidence,
                reason=why,
            )
        )
