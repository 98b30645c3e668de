"""The figures of oversight, read from the tallies; and the list of papers behind each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, false, func, select
from sqlalchemy.orm import Session

from extractor.oversight.period import Period
from extractor.oversight.tally import AMOUNTS, ARTICLE, EVERYWHERE, INSPECTOR, NOWHERE, TOTAL
from extractor.store.database import Database
from extractor.store.fact_tables import FactArticleRow, FactInspectorRow, FactRow, Origin, TallyRow

PAGE_SIZE = 50
_BY: dict[str, Any] = {
    "kind": TallyRow.kind,
    "branch": TallyRow.branch,
    "month": TallyRow.period,
    "office": TallyRow.office_id,
    "regency": TallyRow.regency,
    "inspector": TallyRow.key,
    "article": TallyRow.key,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What figures are asked for. `offices`: ids, already those one may see; `regency`, `kind`, `branch`, `inspector`
    (its key) and `article` "" ask for all. At most one of inspector and article."""

    offices: tuple[str, ...]
    period: Period
    sees_restricted: bool = False
    regency: str = ""
    kind: str = ""
    branch: str | None = None
    inspector: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Sums:
    """The summed amounts of a group; `key` in the order of what was grouped by."""

    key: tuple[Any, ...]
    amounts: dict[str, int]

    def __getitem__(self, name: str) -> int:
        return self.amounts.get(name, 0)


@dataclass(frozen=True, slots=True)
class FactEntry:
    """A paper of a list. `filing_id` None: it came without one."""

    id: str
    office_id: str
    filing_id: str | None
    document_id: str | None
    origin: Origin
    kind: str
    branch: str
    number: str | None
    company: str
    regency: str
    counted_on: date
    amounts: dict[str, int]
    is_restricted: bool


class Figures:
    def __init__(self, database: Database) -> None:
        self._database = database

    def years(self, offices: Sequence[str], sees_restricted: bool) -> list[int]:
        """The years that papers are counted in, the newest first."""
        own = TallyRow.office_id.in_(offices), TallyRow.dimension == TOTAL
        with self._database.reading() as session:
            ends: list[int] = []
            for office_id in offices:  # each a seek in the index
                at = TallyRow.office_id == office_id, TallyRow.dimension == TOTAL
                ends += filter(None, (session.scalar(select(func.min(TallyRow.period)).where(*at)),))
                ends += filter(None, (session.scalar(select(func.max(TallyRow.period)).where(*at)),))
            if not ends:
                return []
            span = [year * 100 for year in range(min(ends) // 100, max(ends) // 100 + 1)]
            query = select(TallyRow.period).where(*own, TallyRow.regency == EVERYWHERE, TallyRow.period.in_(span))
            if not sees_restricted:
                query = query.where(TallyRow.is_restricted == false())
            return sorted({period // 100 for period in session.scalars(query.distinct())}, reverse=True)

    def sums(self, asked: Asked, *by: str) -> list[Sums]:
        """The amounts grouped by any of kind, branch, month, office, regency, and one of inspector or article."""
        with self._database.reading() as session:
            return _sums(session, asked, by)

    def many(self, asked: Asked, *groups: tuple[str, ...]) -> list[list[Sums]]:
        """Several of them at one moment."""
        with self._database.reading() as session:
            return [_sums(session, asked, by) for by in groups]

    def names(self, offices: Sequence[str], keys: Sequence[str], sees_restricted: bool) -> dict[str, str]:
        """The names of inspectors by key, as papers write them; of those in restricted papers only with the right."""
        query = (
            select(FactInspectorRow.key, func.max(FactInspectorRow.name))
            .where(FactInspectorRow.office_id.in_(offices), FactInspectorRow.key.in_(keys))
            .group_by(FactInspectorRow.key)
        )
        if not sees_restricted:
            query = query.join(FactRow, FactRow.id == FactInspectorRow.fact_id).where(FactRow.is_restricted == false())
        with self._database.reading() as session:
            return {row[0]: row[1] for row in session.execute(query)}

    def papers(self, asked: Asked, page: int = 1) -> tuple[list[FactEntry], Sums]:
        """A page of the papers that make a figure, the newest month first, and the figure itself.

        Only the months that the page lies in are looked into: the tallies say how many each of them has.
        """
        with self._database.reading() as session:
            months = sorted(_sums(session, asked, ("month",)), key=lambda one: -one.key[0])
            whole = {name: sum(one[name] for one in months) for name in AMOUNTS}
            skip = (page - 1) * PAGE_SIZE
            found: list[FactEntry] = []
            for month in months:
                if skip >= month["documents"]:
                    skip -= month["documents"]
                    continue
                query = _facts(asked, month.key[0]).order_by(FactRow.counted_on.desc(), FactRow.id)
                rows = session.scalars(query.offset(skip).limit(PAGE_SIZE - len(found)))
                found += [_entry(row) for row in rows]
                skip = 0
                if len(found) >= PAGE_SIZE:
                    break
            return found, Sums((), whole)


def _sums(session: Session, asked: Asked, by: Sequence[str]) -> list[Sums]:
    dimension, key = TOTAL, ""
    if "inspector" in by or asked.inspector:
        dimension, key = INSPECTOR, asked.inspector
    elif "article" in by or asked.article:
        dimension, key = ARTICLE, asked.article
    periods = [asked.period.code]
    if "month" in by:
        first, last = asked.period.months
        periods = list(range(first, last + 1))
    columns = [_BY[name] for name in by]
    query = select(*columns, *(func.sum(getattr(TallyRow, name)) for name in AMOUNTS)).where(
        TallyRow.office_id.in_(asked.offices), TallyRow.dimension == dimension, TallyRow.period.in_(periods)
    )
    if asked.regency:
        query = query.where(TallyRow.regency == asked.regency)
    else:
        query = query.where(TallyRow.regency != EVERYWHERE if "regency" in by else TallyRow.regency == EVERYWHERE)
    if key:
        query = query.where(TallyRow.key == key)
    for condition in _narrowed(asked, TallyRow):
        query = query.where(condition)
    rows = session.execute(query.group_by(*columns) if columns else query).all()
    width = len(columns)
    return [
        Sums(tuple(row[:width]), {name: int(count or 0) for name, count in zip(AMOUNTS, row[width:], strict=True)})
        for row in rows
    ]


def _narrowed(asked: Asked, row: Any) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if not asked.sees_restricted:
        conditions.append(row.is_restricted == false())
    if asked.kind:
        conditions.append(row.kind == asked.kind)
    if asked.branch is not None:
        conditions.append(row.branch == asked.branch)
    return conditions


def _facts(asked: Asked, month: int) -> Select[FactRow]:
    query = select(FactRow).where(FactRow.office_id.in_(asked.offices), FactRow.month == month)
    for condition in _narrowed(asked, FactRow):
        query = query.where(condition)
    if asked.regency:
        query = query.where(FactRow.regency == ("" if asked.regency == NOWHERE else asked.regency))
    if asked.inspector:
        own = (FactInspectorRow.fact_id == FactRow.id) & (FactInspectorRow.key == asked.inspector)
        query = query.where(exists().where(own))
    if asked.article:
        query = query.where(
            exists().where((FactArticleRow.fact_id == FactRow.id) & (FactArticleRow.article == asked.article))
        )
    return query


def _entry(row: FactRow) -> FactEntry:
    return FactEntry(
        row.id,
        row.office_id,
        row.filing_id,
        row.document_id,
        row.origin,
        row.kind,
        row.branch,
        row.number,
        row.company,
        row.regency,
        row.counted_on,
        {name: 1 if name == "documents" else getattr(row, name) for name in AMOUNTS},
        row.is_restricted,
    )
