"""The part of the projection that finds the company of a paper: joined where the comparing is sure, a new company
otherwise, with proposals to a person for whatever may be the same one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, or_, select, text, update
from sqlalchemy.orm import Session, aliased

from extractor.oversight.companies import Band, Identity
from extractor.oversight.facts import Facts
from extractor.store.company_finding import Near, add_keys, identity_of, keys_of, near, rekey
from extractor.store.company_tables import CompanyPaperRow, CompanyProposalRow, CompanyRow
from extractor.store.database import Database, new_id, now
from extractor.store.fact_tables import FactRow
from extractor.store.projection import Known
from extractor.store.standing import parents
from extractor.store.tables import FilingRow

_LOCK = 7_205_116
_ASKED = 3
"""Proposals that one paper makes at most, the most alike first."""
_PORTION = 500


class CompanyFollower:
    def identify(self, session: Session, office_id: str, fact_id: str, facts: Facts) -> Known | None:
        """None for a paper that names no company. Its kabupaten stays what the paper says: figures count papers."""
        said = Identity(facts.company, facts.npwp, facts.nib, facts.npp, facts.address, facts.regency)
        filing = session.get(FilingRow, fact_id)
        return identify(session, office_id, fact_id, filing.document_id if filing is not None else None, said)

    def written(self, session: Session, office_id: str, fact_id: str, facts: Facts) -> None:
        pass

    def ended(self, session: Session, fact_id: str) -> None:
        """What came with a list goes; a document keeps its place for the record that may follow."""
        alone(session)
        own = CompanyPaperRow.fact_id == fact_id
        session.execute(delete(CompanyPaperRow).where(own, CompanyPaperRow.document_id.is_(None)))
        session.execute(update(CompanyPaperRow).where(own).values(fact_id=None))


def alone(session: Session) -> None:
    """Two that find companies at once would each make the same new one; SQLite has one writer anyway. Always taken
    before tallies are moved, so that two of them never wait in a ring."""
    if session.connection().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def identify(session: Session, office_id: str, fact_id: str, document_id: str | None, said: Identity) -> Known | None:
    """The company of a paper: as a person said, as it was while it says the same, else found or made."""
    alone(session)
    tenant = tenant_of(session, office_id)
    paper = session.get(CompanyPaperRow, document_id or fact_id, populate_existing=True)
    if not said.name.strip():
        if paper is not None:
            session.delete(paper)
            session.flush()
        return None
    if paper is not None and (paper.by_person or identity_of(paper) == said):
        paper.fact_id = fact_id
        if identity_of(paper) != said:
            _say(paper, said)
            session.flush()
            rekey(session, paper.company_id)
        session.flush()
        return Known(paper.company_id, "")
    found = near(session, tenant, said, document_id or fact_id)
    sure = [one for one in found if one.match.band is Band.JOINED]
    company_id = sure[0].company_id if len(sure) == 1 else None
    if paper is None:
        company_id = company_id or _new(session, tenant)
        paper = CompanyPaperRow(
            id=document_id or fact_id, office_id=office_id, document_id=document_id, company_id=company_id,
            by_person=False,
        )  # fmt: skip
        session.add(paper)
    else:
        was = paper.company_id
        company_id = company_id or (was if _count(session, was) == 1 else _new(session, tenant))
        paper.company_id = company_id
        own = or_(CompanyProposalRow.one_id == paper.id, CompanyProposalRow.other_id == paper.id)
        session.execute(delete(CompanyProposalRow).where(own, CompanyProposalRow.state == "open"))
        session.flush()
        rekey(session, was)
    paper.fact_id = fact_id
    _say(paper, said)
    session.flush()
    seq = session.scalars(select(CompanyRow.seq).where(CompanyRow.id == company_id)).one()
    add_keys(session, seq, keys_of(tenant, said))
    _propose(session, tenant, paper, found)
    return Known(company_id, "")


def tenant_of(session: Session, office_id: str) -> str:
    """The office above all others: whoever may see a paper sees it from there."""
    above, found = parents(session), office_id
    seen = {found}
    while (parent := above.get(found)) is not None and parent not in seen:
        found = parent
        seen.add(found)
    return found


def catch_up(database: Database) -> int:
    """Finds the company of every record that is older than companies are; how many records were looked at."""
    count, last = 0, ""
    while True:
        with database.writing() as session:
            waiting = (
                select(FactRow)
                .where(FactRow.company_id.is_(None), FactRow.origin != "sample", FactRow.company != "")
                .where(FactRow.id > last)
                .order_by(FactRow.id)
                .limit(_PORTION)
            )
            rows = session.scalars(waiting).all()
            for row in rows:
                said = Identity(row.company, row.npwp, row.nib, row.npp, row.address, row.regency)
                known = identify(session, row.office_id, row.id, row.document_id, said)
                row.company_id = known.company_id if known is not None else None
            if not rows:
                return count
            count, last = count + len(rows), rows[-1].id


def _say(paper: CompanyPaperRow, said: Identity) -> None:
    paper.name, paper.address, paper.regency = said.name, said.address, said.regency
    paper.npwp, paper.nib, paper.npp = said.npwp, said.nib, said.npp


def _new(session: Session, tenant: str) -> str:
    company = CompanyRow(id=new_id(), office_id=tenant, into_id=None, made_at=now())
    session.add(company)
    session.flush()
    return company.id


def _count(session: Session, company_id: str) -> int:
    own = select(func.count()).select_from(CompanyPaperRow).where(CompanyPaperRow.company_id == company_id)
    return session.scalar(own) or 0


def _propose(session: Session, tenant: str, paper: CompanyPaperRow, found: Sequence[Near]) -> None:
    """Asks once about two companies, whichever of their papers are alike; never again after an answer."""
    others = [one for one in found if one.company_id != paper.company_id]
    for one in others[:_ASKED]:
        first, second = aliased(CompanyPaperRow), aliased(CompanyPaperRow)
        asked = (
            select(CompanyProposalRow.id)
            .join(first, first.id == CompanyProposalRow.one_id)
            .join(second, second.id == CompanyProposalRow.other_id)
            .where(
                or_(
                    (first.company_id == paper.company_id) & (second.company_id == one.company_id),
                    (first.company_id == one.company_id) & (second.company_id == paper.company_id),
                )
            )
        )
        if session.scalars(asked.limit(1)).first() is None:
            session.add(
                CompanyProposalRow(
                    id=new_id(), office_id=tenant, one_id=paper.id, other_id=one.paper_id, score=one.match.score,
                    reasons=list(one.match.reasons), state="open",
                )
            )  # fmt: skip
            session.flush()
