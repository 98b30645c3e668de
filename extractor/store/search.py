"""The archive's search: one interface over the full text of both databases, with filters; and what changed since when.

Restricted documents are in no line of the index, whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, func, literal_column, or_, select, text
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.store.database import Database
from extractor.store.door_tables import CardRow, LineRow
from extractor.store.entries import FieldEntry, Listing
from extractor.store.indexing import VALUES, fold, index, stamp
from extractor.store.rows import field_entry
from extractor.store.scope import matches_folded, within
from extractor.store.tables import DocumentRow, FieldRow, FilingRow, OfficeRow, TaskRow

PAGE_SIZE = 50
_PORTION = 100
_AROUND = 70
"""Characters of a snippet before and after the word."""
_LAST_PAGE = 1_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; None and "" ask for nothing. `text` and `company`: every word, beginnings are enough."""

    text: str = ""
    record_type: str | None = None
    office_id: str | None = None
    regency: str = ""
    year: int | None = None
    state: str | None = None
    company: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found. `page` None: found in its values, or no text was asked for. `snippet`: (text, is the word)."""

    document_id: str
    task_id: str | None
    filing_id: str | None
    office: str
    record_type: str
    company: str
    regency: str
    year: int | None
    state: str
    page: int | None
    snippet: tuple[tuple[str, bool], ...]
    changed_at: datetime


class Search:
    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, actor: Actor, wanted: Wanted, page: int = 1) -> Listing[Hit]:
        """Newest first, 50 a page, one hit a document: the first page that holds every word."""
        words = fold(wanted.text).split()
        if wanted.text.strip() and not words:
            return Listing([], 0, 1, PAGE_SIZE)
        phrases = [one for one in (fold(part) for part in wanted.text.split()) if one]
        query = self._documents(actor, wanted)
        if phrases:
            matched = self._matched(phrases).subquery()
            query = query.join(matched, matched.c.document_id == DocumentRow.id).add_columns(matched.c.page)
        else:
            query = query.add_columns(literal_column(str(VALUES)))
        with self._database.reading() as session:
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            query = query.order_by(CardRow.changed_at.desc(), DocumentRow.id)
            rows = session.execute(query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)).all()
            return Listing([_hit(session, row, phrases) for row in rows], total, page, PAGE_SIZE)

    def changed(
        self, actor: Actor, since: datetime | None, after: str = "", limit: int = 100
    ) -> Sequence[tuple[str, datetime]]:
        """(document id, moment of its last change), oldest change first, later than `since` or, at that moment, behind
        the id `after`. Going on so, nothing is missed: a moment is given under a lock up to the commit (`stamp`)."""
        query = within(select(CardRow.document_id, CardRow.changed_at), actor, CardRow)
        if since is not None:
            at = and_(CardRow.changed_at == since, CardRow.document_id > after)
            query = query.where(or_(CardRow.changed_at > since, at) if after else CardRow.changed_at >= since)
        with self._database.reading() as session:
            rows = session.execute(query.order_by(CardRow.changed_at, CardRow.document_id).limit(limit))
            return [(document_id, moment) for document_id, moment in rows]

    def histories(self, actor: Actor, document_id: str) -> dict[str, list[FieldEntry]]:
        """Every line of every field of a document, oldest first; empty where it is not the actor's."""
        query = within(select(DocumentRow.id).where(DocumentRow.id == document_id), actor, DocumentRow)
        lines: dict[str, list[FieldEntry]] = {}
        with self._database.reading() as session:
            if session.scalar(query) is None:
                return {}
            rows = select(FieldRow).where(FieldRow.document_id == document_id).order_by(FieldRow.id)
            for row in session.scalars(rows):
                lines.setdefault(row.path, []).append(field_entry(row))
        return lines

    def catch_up(self) -> int:
        """Indexes documents that have no card yet (read by an earlier version); gives how many."""
        done = 0
        while True:
            with self._database.writing() as session:
                query = select(DocumentRow).where(~exists().where(CardRow.document_id == DocumentRow.id))
                rows = session.scalars(query.limit(_PORTION)).all()
                for row in rows:
                    index(session, row)
                stamp(session, [row.id for row in rows])
            done += len(rows)
            if len(rows) < _PORTION:
                return done

    def _documents(self, actor: Actor, wanted: Wanted) -> Select[Any]:
        standing = select(FilingRow.id).where(
            FilingRow.document_id == DocumentRow.id, FilingRow.is_withdrawn == false()
        )
        query: Select[Any] = (
            select(DocumentRow, CardRow, TaskRow.id, TaskRow.state, OfficeRow.name, standing.limit(1).scalar_subquery())
            .join(CardRow, CardRow.document_id == DocumentRow.id)
            .join(TaskRow, TaskRow.document_id == DocumentRow.id, isouter=True)
            .join(OfficeRow, OfficeRow.id == DocumentRow.office_id)
            .where(DocumentRow.is_restricted == false())
            .where(*matches_folded(wanted.company, DocumentRow.company_key))
            .where(*matches_folded(wanted.regency, CardRow.regency_key))
        )
        if wanted.record_type is not None:
            query = query.where(DocumentRow.record_type == wanted.record_type)
        if wanted.office_id is not None:
            query = query.where(DocumentRow.office_id == wanted.office_id)
        if wanted.year is not None:
            query = query.where(CardRow.year == wanted.year)
        if wanted.state == "undecided":
            query = query.where(TaskRow.state.in_(("open", "claimed", "asked", "agreeing")))
        elif wanted.state is not None:
            query = query.where(TaskRow.state == wanted.state)
        return within(query, actor, DocumentRow)

    def _matched(self, phrases: Sequence[str]) -> Select[str, Any]:
        """(document, first page that matches), the values only where no page does."""
        first = func.min(case((LineRow.page == VALUES, _LAST_PAGE), else_=LineRow.page))
        return (
            select(LineRow.document_id, first.label("page")).where(self._holds(phrases)).group_by(LineRow.document_id)
        )

    def _holds(self, phrases: Sequence[str]) -> ColumnElement[bool]:
        """The line holds every phrase; its last word may go on."""
        if self._database.is_sqlite:
            asked = " AND ".join(f'"{phrase}"*' for phrase in phrases)
            found = text("SELECT rowid FROM fts_line WHERE fts_line MATCH :asked").bindparams(asked=asked)
            return LineRow.id.in_(found.columns(LineRow.id))
        asked = " & ".join("(" + " <-> ".join(phrase.split()) + ":*)" for phrase in phrases)
        return func.to_tsvector(literal_column("'simple'"), LineRow.words).op("@@")(
            func.to_tsquery(literal_column("'simple'"), asked)
        )


def _hit(session: Session, row: Any, phrases: Sequence[str]) -> Hit:
    document, card, task_id, state, office, filing_id, number = row
    page = None if number in (VALUES, _LAST_PAGE) else number
    snippet: tuple[tuple[str, bool], ...] = ()
    if phrases:
        query = select(LineRow.text).where(LineRow.document_id == document.id, LineRow.page == (page or VALUES))
        snippet = _around(session.scalar(query) or "", phrases)
    return Hit(
        document.id,
        task_id,
        filing_id,
        office,
        document.record_type,
        document.company,
        card.regency,
        card.year,
        state or "",
        page,
        snippet,
        card.changed_at,
    )


def _around(text_of: str, phrases: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """The line around the first word found, every found word marked."""
    pattern = "|".join(r"[\W_]+".join(map(re.escape, one.split())) for one in phrases)
    found = list(re.finditer(rf"(?<![^\W_])(?:{pattern})[^\W_]*", text_of, re.IGNORECASE))
    if not found:
        return ()
    start, end = max(0, found[0].start() - _AROUND), min(len(text_of), found[0].end() + _AROUND)
    parts: list[tuple[str, bool]] = []
    at = start
    for one in found:
        if one.end() > end:
            break
        parts += [(text_of[at : one.start()], False), (one.group(), True)]
        at = one.end()
    parts.append((text_of[at:end], False))
    return tuple((" ".join(part.split(" ")).replace("\n", " · "), marked) for part, marked in parts if part)
