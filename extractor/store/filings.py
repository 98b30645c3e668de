"""Decided records, frozen with their provenance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, func, select

from extractor.access import Actor
from extractor.store.database import Database
from extractor.store.entries import Filing, Listing
from extractor.store.scope import matches_folded, within
from extractor.store.tables import FilingRow

PAGE_SIZE = 50


class Filings:
    """Withdrawn filings are kept and found by id, but stand in no list."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, actor: Actor, filing_id: str) -> Filing | None:
        return self._first(within(select(FilingRow).where(FilingRow.id == filing_id), actor, FilingRow))

    def of_document(self, actor: Actor, document_id: str) -> Filing | None:
        """The filing that holds for a document, None before approval or after reopening."""
        return self._first(_standing(actor).where(FilingRow.document_id == document_id))

    def list(
        self, actor: Actor, record_type: str | None = None, year: int | None = None, text: str = "", page: int = 1
    ) -> Listing[Filing]:
        """Newest first, 50 a page; `text` looks in the company's name."""
        query = _standing(actor).where(*matches_folded(text, FilingRow.company_key))
        if record_type is not None:
            query = query.where(FilingRow.record_type == record_type)
        if year is not None:
            query = query.where(FilingRow.year == year)
        with self._database.reading() as session:
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            query = query.order_by(FilingRow.decided_at.desc(), FilingRow.id)
            rows = session.scalars(query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE))
            return Listing([_entry(row) for row in rows], total, page, PAGE_SIZE)

    def versions(self, actor: Actor, document_id: str) -> Sequence[Filing]:
        """Every version of a document's record, oldest first; the old ones are as they were."""
        query = within(select(FilingRow).where(FilingRow.document_id == document_id), actor, FilingRow)
        with self._database.reading() as session:
            return [_entry(row) for row in session.scalars(query.order_by(FilingRow.version, FilingRow.decided_at))]

    def every(self, actor: Actor, record_type: str | None = None) -> Iterator[Filing]:
        """All standing filings, oldest first, as they stand at this moment (for export): one statement, so that a
        correction meanwhile neither hides a document nor gives two versions of it."""
        query = _standing(actor)
        if record_type is not None:
            query = query.where(FilingRow.record_type == record_type)
        query = query.order_by(FilingRow.decided_at, FilingRow.id).execution_options(yield_per=PAGE_SIZE)
        with self._database.reading() as session:
            for row in session.scalars(query):
                yield _entry(row)

    def _first(self, query: Select[FilingRow]) -> Filing | None:
        with self._database.reading() as session:
            row = session.scalars(query.order_by(FilingRow.decided_at.desc())).first()
            return _entry(row) if row is not None else None


def _standing(actor: Actor) -> Select[FilingRow]:
    return within(select(FilingRow).where(FilingRow.is_withdrawn.is_(False)), actor, FilingRow)


def _entry(row: FilingRow) -> Filing:
    facts: dict[str, Any] = {name: getattr(row, name) for name in Filing.__slots__}
    return Filing(**facts)
