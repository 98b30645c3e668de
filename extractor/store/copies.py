"""Redacted copies: kept as they were made, each making and each download in the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.copy_tables import CopyRow, Purpose
from extractor.store.database import Database, new_id, now
from extractor.store.events import note
from extractor.store.plain import clean
from extractor.store.scope import found, within
from extractor.store.tables import DocumentRow


@dataclass(frozen=True, slots=True)
class NewCopy:
    """A copy whose bytes are a blob already. `recipient`: whom it is for, in words."""

    purpose: Purpose
    recipient: str
    paths: tuple[str, ...]
    areas: tuple[tuple[float, ...], ...]
    missing: tuple[str, ...]
    black: tuple[int, ...]
    sha256: str
    size: int
    page_count: int


@dataclass(frozen=True, slots=True)
class Copy:
    """`taken_at`: its last download, None before the first."""

    id: str
    document_id: str
    new: NewCopy
    made_by_name: str
    made_at: datetime
    taken_at: datetime | None


class Copies:
    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, actor: Actor, document_id: str, new: NewCopy) -> Copy:
        """Refused without a recipient."""
        recipient = clean(new.recipient).strip()
        if not recipient:
            raise Refused("tulis untuk siapa salinan ini dibuat")
        query = within(select(DocumentRow).where(DocumentRow.id == document_id), actor, DocumentRow)
        with self._database.writing() as session:
            document = found(session, query)
            row = CopyRow(
                id=new_id(),
                office_id=document.office_id,
                document_id=document.id,
                purpose=new.purpose,
                recipient=recipient,
                paths=list(new.paths),
                areas=[list(one) for one in new.areas],
                missing=list(new.missing),
                black=list(new.black),
                sha256=new.sha256,
                size=new.size,
                page_count=new.page_count,
                made_by=actor.user_id,
                made_by_name=actor.name,
                made_at=now(),
            )
            session.add(row)
            facts: dict[str, Any] = {"copy": row.id, "purpose": row.purpose, "recipient": recipient}
            note(
                session, actor, "document.copy", "document", document.id, document.office_id, fields=row.paths, **facts
            )
            return _entry(row)

    def take(self, actor: Actor, copy_id: str) -> Copy:
        """Somebody downloads it."""
        with self._database.writing() as session:
            row = found(session, _copies(actor).where(CopyRow.id == copy_id))
            row.taken_at = now()
            facts: dict[str, Any] = {"copy": row.id, "purpose": row.purpose, "recipient": row.recipient}
            note(session, actor, "document.copy-take", "document", row.document_id, row.office_id, **facts)
            return _entry(row)

    def get(self, actor: Actor, copy_id: str) -> Copy | None:
        """None where it is absent or of a document that is not the actor's."""
        with self._database.reading() as session:
            row = session.scalars(_copies(actor).where(CopyRow.id == copy_id)).one_or_none()
            return _entry(row) if row is not None else None

    def of_document(self, actor: Actor, document_id: str) -> Sequence[Copy]:
        """Newest first."""
        query = _copies(actor).where(CopyRow.document_id == document_id).order_by(CopyRow.made_at.desc(), CopyRow.id)
        with self._database.reading() as session:
            return [_entry(row) for row in session.scalars(query)]


def _copies(actor: Actor) -> Select[CopyRow]:
    return within(select(CopyRow).join(DocumentRow, DocumentRow.id == CopyRow.document_id), actor, DocumentRow)


def _entry(row: CopyRow) -> Copy:
    new = NewCopy(
        row.purpose,
        row.recipient,
        tuple(row.paths),
        tuple(tuple(one) for one in row.areas),
        tuple(row.missing),
        tuple(row.black),
        row.sha256,
        row.size,
        row.page_count,
    )
    return Copy(row.id, row.document_id, new, row.made_by_name, row.made_at, row.taken_at)
