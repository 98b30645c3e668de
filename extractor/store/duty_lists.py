"""Lists of what nota ask of companies: narrowed, counted, and one nota with all that happened to it.

Past 250 lines: what a list is narrowed to must narrow its counts in the same words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, case, exists, false, func, select
from sqlalchemy.orm import Session, aliased

from extractor.access import Actor
from extractor.errors import Refused
from extractor.oversight.duties import SOON_DAYS, Basis, Deed, Standing, calls_for_second, standing
from extractor.store.database import Database
from extractor.store.duty_tables import DutyDeedRow, DutyRow, NotaReceiptRow
from extractor.store.entries import Listing
from extractor.store.fact_tables import FactArticleRow, FactFindingRow, FactInspectorRow, FactRow
from extractor.store.scope import within

PAGE_SIZE = 50
_KIND = "nota_pemeriksaan"
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Duty:
    """One finding of a nota and what the company owes for it."""

    id: str
    document_id: str
    path: str
    filing_id: str | None
    number: str | None
    branch: str
    company: str
    regency: str
    text: str
    articles: tuple[str, ...]
    norm: str | None
    demand: str | None
    letter_on: date
    received_on: date | None
    due_on: date | None
    basis: Basis
    standing: Standing


@dataclass(frozen=True, slots=True)
class DutyDeed:
    path: str
    deed: Deed
    on: date
    remark: str
    answer_id: str | None
    done_by_name: str
    done_at: datetime


@dataclass(frozen=True, slots=True)
class NotaFile:
    """A nota with its duties. `second_id`: the second nota that was written since, None where there is none."""

    duties: Sequence[Duty]
    deeds: Sequence[DutyDeed]
    receipts: Sequence[tuple[date, str, str, datetime]]
    second_id: str | None
    calls_for_second: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list of duties is narrowed to; "" and None: not narrowed."""

    standing: Standing | None = None
    branch: str = ""
    regency: str = ""
    norm: str = ""
    article: str = ""
    inspector: str = ""
    year: int | None = None
    needs_second: bool = False


class DutyLists:
    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, actor: Actor, asked: Asked, today: date, number: int = 1) -> Listing[Duty]:
        """Duties, the most urgent first; those without a due day stand last."""
        with self._database.reading() as session:
            query = _narrowed(within(_joined(), actor, DutyRow), asked, today, actor)
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            ordered = query.order_by(DutyRow.due_on.is_(None), DutyRow.due_on, DutyRow.id)
            rows = session.execute(ordered.offset((number - 1) * PAGE_SIZE).limit(PAGE_SIZE)).all()
            return Listing(_entries(session, rows, today), total, number, PAGE_SIZE)

    def counts(self, actor: Actor, asked: Asked, today: date) -> dict[str, int]:
        """Duties by standing, of those asked for whatever their standing."""
        with self._database.reading() as session:
            query = _narrowed(within(_joined(), actor, DutyRow), replace(asked, standing=None), today, actor)
            inner = query.with_only_columns(_standing(today).label("standing")).subquery()
            rows = session.execute(select(inner.c.standing, func.count()).group_by(inner.c.standing))
            return dict(rows.all())

    def nota_counts(self, actor: Actor, asked: Asked, today: date) -> dict[str, int]:
        """Nota by branch (1, 2, khusus), those received, and first ones that call for a second."""
        with self._database.reading() as session:
            facts = within(select(FactRow).where(FactRow.kind == _KIND), actor, FactRow)
            facts = _of_facts(facts, asked).with_only_columns(FactRow.branch, func.count()).group_by(FactRow.branch)
            out = dict(session.execute(facts).all())
            received = within(select(FactRow).where(FactRow.kind == _KIND), actor, FactRow)
            received = _of_facts(received, asked).where(
                exists().where(NotaReceiptRow.document_id == FactRow.document_id)
            )
            out["received"] = session.scalar(select(func.count()).select_from(received.subquery())) or 0
            second = within(select(FactRow).where(_needs_second(today, actor)), actor, FactRow)
            second = _of_facts(second, asked)
            out["needs_second"] = session.scalar(select(func.count()).select_from(second.subquery())) or 0
            return out

    def choices(self, actor: Actor) -> dict[str, Sequence[Any]]:
        """What a list can be narrowed to: regencies, norms, articles, inspectors (key, name) of standing duties."""
        with self._database.reading() as session:
            facts = within(select(DutyRow.fact_id), actor, DutyRow)

            def distinct(column: Any, table: Any) -> Sequence[Any]:
                key = FactRow.id if table is FactRow else table.fact_id
                query = select(column).where(key.in_(facts), column.is_not(None), column != "")
                return session.scalars(query.distinct().order_by(column).limit(_LONGEST)).all()

            named = (
                select(FactInspectorRow.key, func.min(FactInspectorRow.name))
                .where(FactInspectorRow.fact_id.in_(facts))
                .group_by(FactInspectorRow.key)
                .order_by(func.min(FactInspectorRow.name))
                .limit(_LONGEST)
            )
            return {
                "regencies": distinct(FactRow.regency, FactRow),
                "norms": distinct(FactFindingRow.norm, FactFindingRow),
                "articles": distinct(FactArticleRow.article, FactArticleRow),
                "inspectors": [(key, name) for key, name in session.execute(named)],
            }

    def nota(self, actor: Actor, document_id: str, today: date) -> NotaFile:
        """One nota with what happened to it. Raises Refused where it has no duties or is not the actor's."""
        with self._database.reading() as session:
            query = within(_joined().where(DutyRow.document_id == document_id), actor, DutyRow)
            rows = session.execute(query.order_by(FactFindingRow.id)).all()
            if not rows:
                raise Refused("tidak ditemukan atau Anda tidak berhak")
            duties = _entries(session, rows, today)
            second = _second_of(session, rows[0][1], actor)
            kept = select(DutyDeedRow).where(DutyDeedRow.document_id == document_id).order_by(DutyDeedRow.id)
            deeds = [
                DutyDeed(one.path, one.deed, one.on, one.remark, one.answer_id, one.done_by_name, one.done_at)
                for one in session.scalars(kept)
            ]
            receipts = select(NotaReceiptRow).where(NotaReceiptRow.document_id == document_id)
            history = [
                (one.received_on, one.how, one.noted_by_name, one.noted_at)
                for one in session.scalars(receipts.order_by(NotaReceiptRow.id))
            ]
            calls = calls_for_second(duties[0].branch, [one.standing for one in duties], second is not None)
            return NotaFile(duties, deeds, history, second, calls)


def _joined() -> Select[DutyRow, FactRow, FactFindingRow]:
    place = and_(FactFindingRow.fact_id == DutyRow.fact_id, FactFindingRow.path == DutyRow.path)
    return (
        select(DutyRow, FactRow, FactFindingRow)
        .join(FactRow, FactRow.id == DutyRow.fact_id)
        .join(FactFindingRow, place)
    )


def _standing(today: date) -> Any:
    """`oversight.duties.standing` as the database says it."""
    return case(
        (DutyRow.deed == "answered", "answered"),
        (DutyRow.deed == "settled", "settled"),
        (DutyRow.due_on.is_(None), "unreceived"),
        (DutyRow.due_on < today, "overdue"),
        (DutyRow.due_on <= today + timedelta(days=SOON_DAYS), "soon"),
        else_="running",
    )


def _narrowed(query: Any, asked: Asked, today: date, actor: Actor) -> Any:
    query = _of_facts(query, asked)
    if asked.standing is not None:
        query = query.where(_standing(today) == asked.standing)
    if asked.norm:
        query = query.where(FactFindingRow.norm == asked.norm)
    if asked.needs_second:
        query = query.where(_needs_second(today, actor))
    return query


def _of_facts(query: Any, asked: Asked) -> Any:
    if asked.branch:
        query = query.where(FactRow.branch == asked.branch)
    if asked.regency:
        query = query.where(FactRow.regency == asked.regency)
    if asked.year is not None:
        query = query.where(FactRow.month.between(asked.year * 100 + 1, asked.year * 100 + 12))
    if asked.article:
        query = query.where(
            exists().where(FactArticleRow.fact_id == FactRow.id, FactArticleRow.article == asked.article)
        )
    if asked.inspector:
        query = query.where(
            exists().where(FactInspectorRow.fact_id == FactRow.id, FactInspectorRow.key == asked.inspector)
        )
    return query


def _needs_second(today: date, actor: Actor) -> Any:
    """A first nota with something overdue and no later nota to the same company."""
    late, later = aliased(DutyRow), aliased(FactRow)
    open_deed = late.deed.is_(None) | late.deed.in_(("refused", "reopened"))
    return and_(
        FactRow.kind == _KIND,
        FactRow.branch == "1",
        exists().where(late.fact_id == FactRow.id, late.due_on < today, open_deed),
        ~exists().where(*_is_second(later, FactRow, actor)),
    )


def _is_second(later: Any, first: Any, actor: Actor) -> tuple[Any, ...]:
    hidden = () if actor.is_machine or "restricted" in actor.rights else (later.is_restricted == false(),)
    return (
        *hidden,
        later.kind == _KIND,
        later.branch.in_(("2", "khusus")),
        later.office_id == first.office_id,
        later.company_key == first.company_key,
        later.counted_on >= first.counted_on,
    )


def _second_of(session: Session, first: FactRow, actor: Actor) -> str | None:
    query = select(FactRow.document_id).where(*_is_second(FactRow, first, actor)).order_by(FactRow.counted_on).limit(1)
    return session.scalar(query) if first.branch == "1" else None


def _entries(session: Session, rows: Sequence[Any], today: date) -> list[Duty]:
    ids = {duty.document_id for duty, _, _ in rows}
    query = select(NotaReceiptRow.document_id, NotaReceiptRow.received_on).where(NotaReceiptRow.document_id.in_(ids))
    received = dict(session.execute(query.order_by(NotaReceiptRow.id)).all())
    return [
        Duty(
            duty.id, duty.document_id, duty.path, fact.filing_id, fact.number, fact.branch, fact.company, fact.regency,
            finding.text, tuple(finding.articles), finding.norm, finding.demand, fact.counted_on,
            received.get(duty.document_id), duty.due_on, duty.basis, standing(duty.due_on, duty.deed, today),
        )
        for duty, fact, finding in rows
    ]  # fmt: skip
