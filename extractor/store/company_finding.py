"""Which known companies a paper may be of: looked up by keys of numbers and of the name, then compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from sqlalchemy import Connection, delete, func, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from extractor.oversight.companies import Band, Identity, Match, compare
from extractor.oversight.company_index import CROWD, MOST, RARE, numbers, runs
from extractor.store.company_tables import CompanyDeedRow, CompanyKeyRow, CompanyPaperRow, CompanyRow

_NUMBERS_AT_ONCE = 500
_SPELLINGS = 8
"""So many of the ways in which a company's papers write it are compared, at most."""
_AGAINST = ("npwp_differ", "nib_differ", "npp_differ", "npwp_branch", "place_differ", "sister", "form_differ")


@dataclass(frozen=True, slots=True)
class Near:
    """A company that a paper may be of. `paper_id`: its paper that is most alike."""

    company_id: str
    paper_id: str
    match: Match


def key_of(office_id: str, text: str) -> int:
    """A number or run of letters of one tenant, as 64 bits. Two that fall together cost a comparing, no more."""
    return int.from_bytes(blake2b(f"{office_id}\0{text}".encode(), digest_size=8).digest(), signed=True)


def keys_of(office_id: str, said: Identity) -> set[int]:
    """Under what a company is found by papers that write it so."""
    texts = {*numbers(said)}
    for run in runs(said.name):
        texts |= {run, f"{run}@{said.regency}"}
    return {key_of(office_id, one) for one in texts}


def identity_of(paper: CompanyPaperRow) -> Identity:
    return Identity(paper.name, paper.npwp, paper.nib, paper.npp, paper.address, paper.regency)


def rekey(session: Session, company_id: str) -> None:
    """The keys of a company anew from its papers; none where none is left."""
    company = session.execute(select(CompanyRow.seq, CompanyRow.office_id).where(CompanyRow.id == company_id)).one()
    session.execute(delete(CompanyKeyRow).where(CompanyKeyRow.seq == company.seq))
    papers = session.scalars(select(CompanyPaperRow).where(CompanyPaperRow.company_id == company_id))
    add_keys(session, company.seq, {key for one in papers for key in keys_of(company.office_id, identity_of(one))})


def forget(connection: Connection, company_ids: Iterable[str], paper_ids: Iterable[str]) -> None:
    """After papers were erased: nothing of what they said is looked for or written down any more."""
    gone = set(paper_ids)
    with Session(connection) as session:
        for company_id in sorted(set(company_ids)):
            rekey(session, company_id)
            sides = or_(CompanyDeedRow.company_id == company_id, CompanyDeedRow.other_id == company_id)
            for deed in session.scalars(select(CompanyDeedRow).where(sides)):
                deed.moved = {one: said for one, said in deed.moved.items() if one not in gone}
        session.flush()


def add_keys(session: Session, seq: int, keys: Iterable[int]) -> None:
    """Keys that a company has already stay as they are."""
    values = [{"key": key, "seq": seq} for key in sorted(keys)]
    if values:
        make = postgresql.insert if session.connection().dialect.name == "postgresql" else sqlite.insert
        session.execute(make(CompanyKeyRow).on_conflict_do_nothing(), values)


def near(session: Session, office_id: str, said: Identity, besides: str) -> list[Near]:
    """Known companies of a tenant that are joined or have to be asked about, the best first.

    Only standing papers speak for a company, never the paper `besides` itself.
    """
    seqs = _candidates(session, office_id, said)
    found: dict[str, dict[Identity, str]] = {}
    for start in range(0, len(seqs), _NUMBERS_AT_ONCE):
        some = seqs[start : start + _NUMBERS_AT_ONCE]
        query = (
            select(CompanyPaperRow)
            .join(CompanyRow, CompanyRow.id == CompanyPaperRow.company_id)
            .where(CompanyRow.seq.in_(some), CompanyPaperRow.fact_id.is_not(None), CompanyPaperRow.id != besides)
            .order_by(CompanyPaperRow.id)
        )
        for paper in session.scalars(query):
            found.setdefault(paper.company_id, {}).setdefault(identity_of(paper), paper.id)
    out = []
    for company_id, spellings in found.items():
        compared = [(compare(said, one), paper) for one, paper in list(spellings.items())[:_SPELLINGS]]
        best, paper_id = min(compared, key=lambda pair: (pair[0].band is not Band.JOINED, -pair[0].score, pair[1]))
        against = any(reason in _AGAINST for match, _ in compared for reason in match.reasons)
        if best.band is Band.JOINED and against:
            best = Match(Band.ASK, best.score, best.reasons)  # one of its papers says otherwise: a person decides
        if best.band is not Band.APART:
            out.append(Near(company_id, paper_id, best))
    return sorted(out, key=lambda one: (one.match.band is not Band.JOINED, -one.match.score, one.company_id))


def _candidates(session: Session, office_id: str, said: Identity) -> list[int]:
    """All that share a number, then those most alike by the rarest runs of letters (`CompanyIndex`, kept as rows)."""
    shared = {key_of(office_id, one) for one in numbers(said)}
    seqs = (
        dict.fromkeys(session.scalars(select(CompanyKeyRow.seq).where(CompanyKeyRow.key.in_(shared)))) if shared else {}
    )
    votes: Counter[int] = Counter()
    for suffix in ("", *((f"@{said.regency}", "@") if said.regency else ())):
        wanted = {key_of(office_id, f"{run}{suffix}") for run in runs(said.name)}
        sizes = select(CompanyKeyRow.key, func.count()).where(CompanyKeyRow.key.in_(wanted)).group_by(CompanyKeyRow.key)
        rare = sorted((size, key) for key, size in session.execute(sizes))[:RARE]
        chosen = [key for size, key in rare if size <= CROWD]
        votes.update(session.scalars(select(CompanyKeyRow.seq).where(CompanyKeyRow.key.in_(chosen))))
    best = sorted(votes.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
    return list(seqs | dict.fromkeys(seq for seq, _ in best))
