"""What people say of companies: two are one, one is two, two are not the same; each undoable, each in the log.

Past 250 lines: what a deed moves and what its undoing moves back must not drift apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, false, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.companies import CompanyPaper, paper_entry, seen, visible_papers
from extractor.store.company_finding import rekey
from extractor.store.company_follower import alone
from extractor.store.company_tables import Act, CompanyDeedRow, CompanyPaperRow, CompanyProposalRow, CompanyRow
from extractor.store.database import Database, new_id, now
from extractor.store.entries import Listing
from extractor.store.events import note
from extractor.store.fact_tables import FactRow
from extractor.store.roll_tables import RollCompanyRow, RollReportRow
from extractor.store.scope import within

Answer = Literal["join", "apart", "later"]
PAGE_SIZE = 20
_ABSENT = "tidak ditemukan atau Anda tidak berhak"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two papers that may be of one company. `one_company`, `other_company`: ids."""

    id: str
    one: CompanyPaper
    other: CompanyPaper
    one_company: str
    other_company: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompanyDeed:
    """A line of what was joined or parted. `papers`: how many of them the actor sees."""

    id: int
    act: Act
    company_id: str
    other_id: str
    papers: int
    done_by_name: str
    done_at: datetime
    undone_by_name: str | None
    undone_at: datetime | None


class CompanyDeeds:
    def __init__(self, database: Database) -> None:
        self._database = database

    def proposals(self, actor: Actor, number: int = 1, company_id: str = "") -> Listing[Proposal]:
        """Open ones of which the actor sees both papers; the most alike first, those put off last."""
        with self._database.reading() as session:
            query = _open(actor, company_id)
            total = session.scalar(
                select(func.count()).select_from(query.with_only_columns(CompanyProposalRow.id).subquery())
            )
            ordered = query.order_by(
                CompanyProposalRow.put_off_at.is_not(None), CompanyProposalRow.put_off_at,
                CompanyProposalRow.score.desc(), CompanyProposalRow.id,
            )  # fmt: skip
            rows = session.execute(ordered.offset((number - 1) * PAGE_SIZE).limit(PAGE_SIZE)).all()
            return Listing([_proposal(*row) for row in rows], total or 0, number, PAGE_SIZE)

    def answer(self, actor: Actor, proposal_id: str, said: Answer) -> None:
        """Joins both companies, keeps them apart for good, or asks again after all others.

        Raises Refused for a proposal that is not the actor's or was answered already.
        """
        with self._database.writing() as session:
            alone(session)
            row = session.execute(_open(actor).where(CompanyProposalRow.id == proposal_id)).one_or_none()
            if row is None:
                raise Refused("usulan ini sudah dijawab atau bukan untuk Anda")
            proposal: CompanyProposalRow = row[0]
            if said == "later":
                proposal.put_off_at = now()
                return
            proposal.decided_by_name, proposal.decided_at = actor.name, now()
            if said == "join":
                proposal.state = "joined"
                _merge(session, actor, row[1].company_id, row[2].company_id, proposal.id)
            else:
                proposal.state = "apart"
                _log(session, actor, "company.apart", [row[1].company_id, row[2].company_id], proposal.office_id)

    def merge(self, actor: Actor, one_id: str, other_id: str) -> str:
        """Joins two companies; gives the id that stays. Raises Refused for one that is not the actor's."""
        with self._database.writing() as session:
            alone(session)
            one, other = seen(session, actor, one_id).id, seen(session, actor, other_id).id
            if one == other:
                raise Refused("keduanya sudah satu perusahaan")
            return _merge(session, actor, one, other, None)

    def split(self, actor: Actor, company_id: str, paper_ids: Iterable[str]) -> str:
        """Gives some papers to a new company and keeps the two apart; the id of the new one.

        Raises Refused for papers that are not the actor's or not of this company, for none of them, for all of them.
        """
        with self._database.writing() as session:
            alone(session)
            company = session.scalars(
                select(CompanyRow).where(CompanyRow.id == seen(session, actor, company_id).id)
            ).one()
            own = session.scalars(select(CompanyPaperRow.id).where(CompanyPaperRow.company_id == company.id)).all()
            visible, wanted = visible_papers(session, actor, own), set(paper_ids)
            if not wanted or not wanted < visible:
                raise Refused("pilih sebagian dokumen perusahaan ini, bukan semuanya")
            fresh = CompanyRow(id=new_id(), office_id=company.office_id, into_id=None, made_at=now())
            session.add(fresh)
            session.flush()
            apart = CompanyProposalRow(
                id=new_id(), office_id=company.office_id, one_id=min(wanted), other_id=min(visible - wanted), score=0.0,
                reasons=[], state="apart", decided_by_name=actor.name, decided_at=now(),
            )  # fmt: skip
            session.add(apart)
            moving, staying = wanted, set(own) - wanted
            if not _is_plain(session, CompanyPaperRow.id.in_(staying)):
                moving, staying = staying, moving
            _deed(session, actor, "split", company.id, fresh.id, sorted(moving), apart.id)
            _shift(session, sorted(moving), company.id, fresh.id)
            return fresh.id

    def undo(self, actor: Actor, deed_id: int) -> None:
        """Takes a merge or split back, the last first. Papers that came since stay where they came to.

        Raises Refused for a deed that is not the actor's, was undone, or has a later one after it.
        """
        with self._database.writing() as session:
            alone(session)
            deed = session.get(CompanyDeedRow, deed_id)
            if deed is None or not visible_papers(session, actor, list(deed.moved)):
                raise Refused(_ABSENT)
            sides = (deed.company_id, deed.other_id)
            later = select(CompanyDeedRow.id).where(
                CompanyDeedRow.id > deed.id, CompanyDeedRow.undone_at.is_(None),
                or_(CompanyDeedRow.company_id.in_(sides), CompanyDeedRow.other_id.in_(sides)),
            )  # fmt: skip
            if deed.undone_at is not None or session.scalars(later.limit(1)).first() is not None:
                raise Refused("sudah dibatalkan, atau ada perubahan sesudahnya yang harus dibatalkan lebih dahulu")
            there, back = (deed.company_id, deed.other_id) if deed.act == "merge" else (deed.other_id, deed.company_id)
            _shift(session, list(deed.moved), there, back, deed.moved)
            session.execute(update(CompanyRow).where(CompanyRow.id == deed.other_id).values(into_id=None))
            proposal = session.get(CompanyProposalRow, deed.proposal_id) if deed.proposal_id else None
            if proposal is not None and deed.act == "merge":
                proposal.state, proposal.decided_by_name, proposal.decided_at = "open", None, None
            elif proposal is not None:
                session.delete(proposal)
            if deed.act == "split":  # its address leads to where its papers went
                session.execute(
                    update(CompanyRow).where(CompanyRow.id == deed.other_id).values(into_id=deed.company_id)
                )
            deed.undone_by_name, deed.undone_at = actor.name, now()
            _log(session, actor, "company.undone", sides, deed.office_id, list(deed.moved))

    def deeds(self, actor: Actor, company_id: str) -> list[CompanyDeed]:
        """What was joined with it and parted from it, the newest first, as far as the actor sees what moved."""
        with self._database.reading() as session:
            query = select(CompanyDeedRow).where(
                or_(CompanyDeedRow.company_id == company_id, CompanyDeedRow.other_id == company_id)
            )
            rows = session.scalars(query.order_by(CompanyDeedRow.id.desc())).all()
            counts = [len(visible_papers(session, actor, list(row.moved))) for row in rows]
            return [
                CompanyDeed(
                    row.id, row.act, row.company_id, row.other_id, count, row.done_by_name, row.done_at,
                    row.undone_by_name, row.undone_at,
                )
                for row, count in zip(rows, counts, strict=True)
                if count
            ]  # fmt: skip


def _merge(session: Session, actor: Actor, one: str, other: str, proposal_id: str | None) -> str:
    ordered = select(CompanyRow).where(CompanyRow.id.in_((one, other))).order_by(CompanyRow.seq)
    into, gone = session.scalars(ordered).all()
    if not _is_plain(session, CompanyPaperRow.company_id == into.id):
        into, gone = gone, into  # whoever may not know of the one keeps the other under its address
    papers = session.scalars(select(CompanyPaperRow.id).where(CompanyPaperRow.company_id == gone.id)).all()
    _deed(session, actor, "merge", into.id, gone.id, papers, proposal_id)
    _shift(session, papers, gone.id, into.id)
    gone.into_id = into.id
    return into.id


def _is_plain(session: Session, papers: ColumnElement[bool]) -> bool:
    """Whether one of these papers may be known to everybody of the office."""
    query = select(FactRow.id).join(CompanyPaperRow, CompanyPaperRow.fact_id == FactRow.id)
    return session.scalars(query.where(papers, FactRow.is_restricted == false()).limit(1)).first() is not None


def _deed(
    session: Session,
    actor: Actor,
    act: Act,
    company_id: str,
    other_id: str,
    papers: Sequence[str],
    proposal: str | None,
) -> None:
    was = select(CompanyPaperRow.id, CompanyPaperRow.by_person).where(CompanyPaperRow.id.in_(papers))
    office_id = session.scalars(select(CompanyRow.office_id).where(CompanyRow.id == company_id)).one()
    session.add(
        CompanyDeedRow(
            office_id=office_id, company_id=company_id, other_id=other_id, act=act,
            moved=dict(session.execute(was.order_by(CompanyPaperRow.id)).all()), proposal_id=proposal,
            done_by=actor.user_id, done_by_name=actor.name, done_at=now(),
        )
    )  # fmt: skip
    session.flush()
    _log(
        session,
        actor,
        "company.merged" if act == "merge" else "company.split",
        (company_id, other_id),
        office_id,
        papers,
    )


def _shift(
    session: Session, papers: Sequence[str], there: str, to: str, said: Mapping[str, bool] | None = None
) -> None:
    """Papers from one company to another. `said`: whether a person says so, for each; all of them where None."""
    moved = []
    for paper in session.scalars(
        select(CompanyPaperRow).where(CompanyPaperRow.id.in_(papers), CompanyPaperRow.company_id == there)
    ):
        paper.company_id = to
        paper.by_person = said[paper.id] if said is not None else True
        moved += [paper.fact_id] if paper.fact_id is not None else []
    session.flush()
    session.execute(update(FactRow).where(FactRow.id.in_(moved)).values(company_id=to))
    reported = select(RollReportRow.roll_id).where(RollReportRow.fact_id.in_(moved))
    session.execute(update(RollCompanyRow).where(RollCompanyRow.id.in_(reported)).values(company_id=to))
    rekey(session, there)
    rekey(session, to)


def _log(
    session: Session,
    actor: Actor,
    action: str,
    sides: Sequence[str],
    office_id: str,
    papers: Sequence[str] = (),
) -> None:
    """The line in the log. Where a side has restricted papers only it is about one of them: whoever may not know of
    that company does not read of it here."""
    thing, thing_id = "company", sides[0]
    for side in sides:
        own = CompanyPaperRow.id.in_(papers) if papers and side == sides[-1] else CompanyPaperRow.company_id == side
        query = (
            select(FactRow.id, FactRow.is_restricted)
            .join(CompanyPaperRow, CompanyPaperRow.fact_id == FactRow.id)
            .where(own)
            .order_by(FactRow.is_restricted)
        )
        found = session.execute(query.limit(1)).first()
        if found is not None and found.is_restricted:
            thing, thing_id = "fact", found.id
    note(session, actor, action, thing, thing_id, office_id, papers=len(papers))


def _open(actor: Actor, company_id: str = "") -> Any:
    """(proposal, paper, paper, fact, fact) of open ones, for those who see both."""
    one, other = aliased(CompanyPaperRow), aliased(CompanyPaperRow)
    left, right = aliased(FactRow), aliased(FactRow)
    query = (
        select(CompanyProposalRow, one, other, left, right)
        .join(one, one.id == CompanyProposalRow.one_id)
        .join(other, other.id == CompanyProposalRow.other_id)
        .join(left, left.id == one.fact_id)
        .join(right, right.id == other.fact_id)
        .where(CompanyProposalRow.state == "open", one.company_id != other.company_id)
    )
    if company_id:
        query = query.where(or_(one.company_id == company_id, other.company_id == company_id))
    return within(within(query, actor, left), actor, right)


def _proposal(row: CompanyProposalRow, one: Any, other: Any, left: FactRow, right: FactRow) -> Proposal:
    return Proposal(
        row.id, paper_entry(left), paper_entry(right), one.company_id, other.company_id, row.score, tuple(row.reasons)
    )
