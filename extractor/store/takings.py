"""Who took which version of a record away, so that they can be told when it was corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.database import Database, now
from extractor.store.entries import Filing
from extractor.store.release_tables import TakingRow, TakingWay
from extractor.store.scope import within
from extractor.store.tables import FilingRow

_PORTION = 200


@dataclass(frozen=True, slots=True)
class Taking:
    """A version that somebody took. `new_id`, `new_version`: what stands instead, None where nothing does (any more);
    `known_at` None: nobody told us that they know."""

    id: int
    document_id: str
    filing_id: str
    version: int
    company: str
    record_type: str
    taker: str
    taker_name: str
    way: TakingWay
    at: datetime
    ended_at: datetime | None
    new_id: str | None
    new_version: int | None
    known_at: datetime | None


class Takings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, actor: Actor, way: TakingWay, filings: Iterable[Filing]) -> None:
        """This person took these versions; the same version taken again is the same line with a new moment."""
        moment = now()
        rows = [
            {
                "office_id": one.office_id,
                "filing_id": one.id,
                "taker": actor.user_id,
                "taker_name": actor.name,
                "way": way,
                "at": moment,
            }
            for one in filings
        ]
        if not rows:
            return
        insert: Any = sqlite.insert if self._database.is_sqlite else postgresql.insert
        with self._database.writing() as session:
            session.execute(
                insert(TakingRow)
                .values(rows)
                .on_conflict_do_update(index_elements=["filing_id", "taker", "way"], set_={"at": moment})
            )

    def noted(self, actor: Actor, way: TakingWay, filings: Iterable[Filing]) -> Iterator[Filing]:
        """The filings, each noted as taken before the next portion is handed on."""
        portion: list[Filing] = []
        for one in filings:
            portion.append(one)
            yield one
            if len(portion) == _PORTION:
                self.note(actor, way, portion)
                portion = []
        self.note(actor, way, portion)

    def of_document(self, actor: Actor, document_id: str) -> Sequence[Taking]:
        """Everybody who took a version of this document's record, newest first."""
        return self._listed(_takings(actor).where(FilingRow.document_id == document_id))

    def outdated(self, actor: Actor, own: bool = False, limit: int = 200) -> Sequence[Taking]:
        """Versions that were taken and do not stand any more, where nobody said that they know it; `own`: those that
        this person took."""
        query = _takings(actor).where(FilingRow.is_withdrawn.is_(True), TakingRow.known_at.is_(None))
        if own:
            query = query.where(TakingRow.taker == actor.user_id)
        return self._listed(query.limit(limit))

    def know(self, actor: Actor, taking_ids: Sequence[int]) -> None:
        """The taker knows of the newer version; only their own lines. Raises Refused for any other."""
        query = select(TakingRow).where(TakingRow.id.in_(taking_ids), TakingRow.taker == actor.user_id)
        with self._database.writing() as session:
            rows = session.scalars(query).all()
            if len(rows) != len(set(taking_ids)):
                raise Refused("tidak ditemukan atau Anda tidak berhak")
            for row in rows:
                row.known_at = now()

    def _listed(self, query: Select[Any]) -> list[Taking]:
        with self._database.reading() as session:
            return [
                Taking(
                    row.id,
                    old.document_id,
                    old.id,
                    old.version,
                    old.company,
                    old.record_type,
                    row.taker,
                    row.taker_name,
                    row.way,
                    row.at,
                    old.ended_at,
                    new_id,
                    new_version,
                    row.known_at,
                )
                for row, old, new_id, new_version in session.execute(query)
            ]


def _takings(actor: Actor) -> Select[Any]:
    newer = aliased(FilingRow)
    query: Any = (
        select(TakingRow, FilingRow, newer.id, newer.version)
        .join(FilingRow, FilingRow.id == TakingRow.filing_id)
        .join(
            newer,
            (newer.document_id == FilingRow.document_id)
            & newer.is_withdrawn.is_(False)
            & (newer.version > FilingRow.version),
            isouter=True,
        )
        .order_by(TakingRow.at.desc(), TakingRow.id.desc())
    )
    narrowed: Select[Any] = within(query, actor, FilingRow)
    return narrowed
