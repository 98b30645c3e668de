"""Ralat: a released record gets a new version. The old one stays as it was and can be compared with the new one.

waiting --another person agrees--> done        waiting --another refuses--> refused
        --who asked takes it back--> withdrawn  (kinds that one person may correct are done at once)

Past 250 lines: the states of a correction and their moves are read together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractor.access import TWO_PAIRS_OF_HANDS, Actor
from extractor.document.evidence import JsonValue
from extractor.errors import Refused
from extractor.review import require_another, settle
from extractor.store import answers
from extractor.store.conflict import FieldConflict
from extractor.store.database import Database, new_id, now
from extractor.store.documents import Step, kind_at
from extractor.store.events import note
from extractor.store.freezing import company_of
from extractor.store.plain import clean
from extractor.store.release_tables import CorrectionRow, CorrectionState
from extractor.store.review_tables import SecondReadingRow
from extractor.store.rows import field_row, known_fields, newest, search_text
from extractor.store.scope import found, within
from extractor.store.tables import DocumentRow, FilingRow, TaskRow, UploadRow
from extractor.store.tasks import filing_of, filing_withdrawn


@dataclass(frozen=True, slots=True)
class Change:
    """One value of a correction: what stood when it was written, and what shall stand."""

    path: str
    seq: int
    state: str
    value: JsonValue
    orig: str | None
    before_state: str
    before: JsonValue


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction of `filing_id` (version `version`). `new_id`: the version it made, None while it made none."""

    id: str
    office_id: str
    document_id: str
    filing_id: str
    version: int
    new_id: str | None
    company: str
    record_type: str
    state: CorrectionState
    reason: str
    changes: tuple[Change, ...]
    asked_by: str
    asked_by_name: str
    asked_at: datetime
    ended_by_name: str
    ended_at: datetime | None
    note: str


class Corrections:
    def __init__(self, database: Database) -> None:
        self._database = database

    def ask(
        self, actor: Actor, document_id: str, steps: Sequence[Step], reason: str, key: str | None = None
    ) -> Correction:
        """Done at once, or waiting for a second person where the kind asks for two pairs of hands.

        Raises Refused without a reason, without a difference, without a standing version, and while another correction
        waits; FieldConflict where a field moved on since its `seq`.
        """
        reason = clean(reason).strip()
        request = answers.request_digest("correction", document_id, steps, reason)
        with self._database.writing() as session:
            before = answers.recall(session, actor, key, request)
            if before is not None:
                return _entry(session, session.get_one(CorrectionRow, before["correction"]))
            document = found(session, _documents(actor).where(DocumentRow.id == document_id), lock=True)
            standing = _standing(session, document)
            if not reason:
                raise Refused("alasan ralat harus diisi")
            waiting = select(CorrectionRow.id).where(
                CorrectionRow.document_id == document.id, CorrectionRow.state == "waiting"
            )
            if session.scalars(waiting).first() is not None:
                raise Refused("ralat lain untuk berkas ini masih menunggu persetujuan")
            changes = _changes(session, document, steps)
            if not changes:
                raise Refused("tidak ada nilai yang berubah")
            row = CorrectionRow(
                id=new_id(),
                office_id=document.office_id,
                document_id=document.id,
                filing_id=standing.id,
                state="waiting",
                reason=reason,
                changes=changes,
                asked_by=actor.user_id,
                asked_by_name=actor.name,
                asked_at=now(),
                ended_by_name="",
                note="",
            )
            session.add(row)
            session.flush()
            _log(session, actor, "correction.ask", row)
            if document.record_type not in TWO_PAIRS_OF_HANDS:
                _apply(session, actor, row, document)
            answers.remember(session, actor, key, request, {"correction": row.id})
            return _entry(session, row)

    def agree(self, actor: Actor, correction_id: str) -> Correction:
        """The second person's word: the new version stands. Never by the one who asked."""
        with self._database.writing() as session:
            row, document = _waiting(session, actor, correction_id)
            require_another(row.asked_by, actor.user_id)
            _apply(session, actor, row, document)
            return _entry(session, row)

    def refuse(self, actor: Actor, correction_id: str, why: str) -> Correction:
        """Nothing changes; a reason is required. The one who asked takes it back by this."""
        with self._database.writing() as session:
            row, _ = _waiting(session, actor, correction_id)
            is_own = row.asked_by == actor.user_id
            if not why.strip() and not is_own:
                raise Refused("alasan harus diisi")
            row.state, row.note = "withdrawn" if is_own else "refused", clean(why).strip()
            row.ended_by_name, row.ended_at = actor.name, now()
            _log(session, actor, f"correction.{row.state}", row)
            return _entry(session, row)

    def get(self, actor: Actor, correction_id: str) -> Correction | None:
        return next(iter(self._listed(actor, CorrectionRow.id == correction_id)), None)

    def of_document(self, actor: Actor, document_id: str) -> Sequence[Correction]:
        """Newest first."""
        return self._listed(actor, CorrectionRow.document_id == document_id)

    def list(self, actor: Actor, state: CorrectionState | None = None, limit: int = 100) -> Sequence[Correction]:
        """Newest first, of every document this person may see."""
        return self._listed(actor, *([CorrectionRow.state == state] if state is not None else []), limit=limit)

    def _listed(self, actor: Actor, *where: Any, limit: int = 100) -> Sequence[Correction]:
        query = select(CorrectionRow).join(DocumentRow, DocumentRow.id == CorrectionRow.document_id).where(*where)
        query = within(query, actor, DocumentRow).order_by(CorrectionRow.asked_at.desc(), CorrectionRow.id)
        with self._database.reading() as session:
            return [_entry(session, row) for row in session.scalars(query.limit(limit))]


def _documents(actor: Actor) -> Any:
    return within(select(DocumentRow), actor, DocumentRow)


def _standing(session: Session, document: DocumentRow) -> FilingRow:
    query = select(FilingRow).where(FilingRow.document_id == document.id, FilingRow.is_withdrawn.is_(False))
    row = session.scalars(query).first()
    if row is None:
        raise Refused("berkas ini belum disetujui atau sedang dibuka kembali")
    return row


def _changes(session: Session, document: DocumentRow, steps: Sequence[Step]) -> list[dict[str, Any]]:
    """The steps in normal form; those that change nothing are left out."""
    fields = known_fields(document, newest(session, document.id))
    changes: dict[str, dict[str, Any]] = {}
    for path, edit, seq in steps:
        saved = fields.get(path)
        is_bare = saved is not None and saved.state == "value" and saved.value is None
        settled = settle(edit, kind_at(document.record_type, path, edit.state), is_bare)
        if (saved.seq if saved is not None else 0) != seq:
            raise FieldConflict(path, settled, saved)
        was = (saved.state, saved.value) if saved is not None else ("blank", None)
        if (settled.state, settled.value) == was:
            continue
        changes[path] = {
            "path": path,
            "seq": seq,
            "state": settled.state,
            "value": settled.value,
            "orig": clean(settled.orig) if settled.orig is not None else None,
            "before_state": was[0],
            "before": was[1],
        }
    return list(changes.values())


def _waiting(session: Session, actor: Actor, correction_id: str) -> tuple[CorrectionRow, DocumentRow]:
    query = select(CorrectionRow).join(DocumentRow, DocumentRow.id == CorrectionRow.document_id)
    row = found(session, within(query.where(CorrectionRow.id == correction_id), actor, DocumentRow), lock=True)
    if row.state != "waiting":
        raise Refused("ralat ini sudah diputuskan")
    return row, session.get_one(DocumentRow, row.document_id)


def _apply(session: Session, actor: Actor, row: CorrectionRow, document: DocumentRow) -> None:
    """Writes the values as the hand of the one who asked, and freezes the next version."""
    standing = _standing(session, document)
    if standing.id != row.filing_id:
        raise Refused("sementara itu ada versi lain; buat ralat baru")
    fields, moment = newest(session, document.id), now()
    author = Actor(row.asked_by, row.asked_by_name, document.office_id)
    for change in row.changes:
        last = fields.get(change["path"])
        if (last.seq if last is not None else 0) != change["seq"]:
            raise Refused("sementara itu isian berubah; buat ralat baru")
        session.add(
            field_row(
                document,
                change["path"],
                change["seq"] + 1,
                author,
                moment,
                last.evidence if last is not None else None,
                state=change["state"],
                value=change["value"],
                orig=change["orig"] if change["orig"] is not None or last is None else last.orig,
                method="human",
                reason=f"ralat: {row.reason}",
            )
        )
    session.flush()
    task = session.scalars(select(TaskRow).where(TaskRow.document_id == document.id)).one()
    document.company = company_of(known_fields(document, newest(session, document.id)))
    document.company_key = document.company.casefold()
    task.search = search_text(document, session.get_one(UploadRow, document.upload_id))
    filing_withdrawn(session, task.id)
    filing = filing_of(session, actor, task, document, moment, row.reason)
    session.add(filing)
    # whoever corrected has seen the values: they do not key them a second time
    for reading in session.scalars(select(SecondReadingRow).where(SecondReadingRow.task_id == task.id)):
        reading.hands = sorted({*reading.hands, row.asked_by, actor.user_id})
    row.state, row.new_id, row.ended_by_name, row.ended_at = "done", filing.id, actor.name, moment
    session.flush()
    _log(session, actor, "correction.done", row, version=filing.version)


def _log(session: Session, actor: Actor, action: str, row: CorrectionRow, **more: Any) -> None:
    paths = [one["path"] for one in row.changes]
    note(
        session,
        actor,
        action,
        "document",
        row.document_id,
        row.office_id,
        correction=row.id,
        fields=paths,
        reason=row.reason,
        **more,
    )


def _entry(session: Session, row: CorrectionRow) -> Correction:
    filing = session.get_one(FilingRow, row.filing_id)
    return Correction(
        row.id,
        row.office_id,
        row.document_id,
        row.filing_id,
        filing.version,
        row.new_id,
        filing.company,
        filing.record_type,
        row.state,
        row.reason,
        tuple(Change(**one) for one in row.changes),
        row.asked_by,
        row.asked_by_name,
        row.asked_at,
        row.ended_by_name,
        row.ended_at,
        row.note,
    )
