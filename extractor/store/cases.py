"""Minor-offence cases out of the decided papers; they are restricted, so only those with the right have any."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from extractor.access import Actor
from extractor.oversight.facts import Inspector
from extractor.oversight.tipiring import Case, gather, paper
from extractor.store.database import Database
from extractor.store.fact_tables import FactArticleRow, FactInspectorRow, FactRow
from extractor.store.scope import within
from extractor.store.tables import FilingRow

_KIND = "berkas_tipiring"


class Cases:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, actor: Actor, sample_offices: Sequence[str] = ()) -> list[Case]:
        """Every case the actor may see, the newest first; none without the right `restricted`. With `sample_offices`
        those of invented offices instead."""
        facts = select(FactRow).where(FactRow.kind == _KIND)
        if not sample_offices:
            facts = within(facts, actor, FactRow).where(FactRow.origin != "sample")
        elif actor.is_machine or "restricted" in actor.rights:
            facts = facts.where(FactRow.office_id.in_(sample_offices), FactRow.origin == "sample")
        else:
            return []
        ids = facts.with_only_columns(FactRow.id)
        with self._database.reading() as session:
            rows = session.execute(
                facts.add_columns(FilingRow.record).outerjoin(FilingRow, FilingRow.id == FactRow.filing_id)
            ).all()
            inspectors: dict[str, list[Inspector]] = {}
            named = select(FactInspectorRow).where(FactInspectorRow.fact_id.in_(ids)).order_by(FactInspectorRow.id)
            for one in session.scalars(named):
                inspectors.setdefault(one.fact_id, []).append(Inspector(one.key, one.name, one.nip))
            articles: dict[str, list[str]] = {}
            cited = select(FactArticleRow).where(FactArticleRow.fact_id.in_(ids)).order_by(FactArticleRow.id)
            for row in session.scalars(cited):
                articles.setdefault(row.fact_id, []).append(row.article)
            return gather(
                paper(record or {}, _columns(fact), inspectors.get(fact.id, ()), articles.get(fact.id, ()))
                for fact, record in rows
            )


def _columns(fact: FactRow) -> dict[str, Any]:
    names = ("id", "office_id", "filing_id", "counted_on", "company", "regency", "number", "referred_on", "hearing_on")
    return {name: getattr(fact, name) for name in (*names, "fine")}
