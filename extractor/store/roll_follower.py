"""Which company of the roll a WLK is of: said by a person, known by its company, or joined by numbers and name.

A roll is that of the paper's own office or of one above it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, exists, false, or_, select, update
from sqlalchemy.orm import Session

from extractor.oversight.companies import fold_name
from extractor.oversight.facts import Facts
from extractor.oversight.roll import Company
from extractor.oversight.roll_plan import decide
from extractor.store.fact_tables import FactRow
from extractor.store.projection import Known
from extractor.store.roll_tables import RollCompanyRow, RollJoinRow, RollReportRow
from extractor.store.standing import offices_below, parents

WLK, PROOF = "wlkp", "bukti_wlkp"
KINDS = (WLK, PROOF)
_PORTION = 500


class RollFollower:
    """The part of the projection that joins reports to the roll."""

    def identify(self, session: Session, office_id: str, fact_id: str, facts: Facts) -> Known | None:
        return None

    def written(self, session: Session, office_id: str, fact_id: str, facts: Facts) -> None:
        if facts.kind not in KINDS:
            return
        fact = session.get_one(FactRow, fact_id, populate_existing=True)
        if fact.origin != "filing" or fact.is_restricted:
            return
        roll_id = _said(session, fact) or _known(session, fact) or _matched(session, fact)
        if roll_id is not None:
            place(session, session.get_one(RollCompanyRow, roll_id), fact)

    def ended(self, session: Session, fact_id: str) -> None:
        session.execute(delete(RollReportRow).where(RollReportRow.fact_id == fact_id))


def place(session: Session, company: RollCompanyRow, fact: FactRow) -> None:
    """Joins a report; from then on the roll knows its company as the records do."""
    session.add(
        RollReportRow(
            office_id=company.office_id, roll_id=company.id, fact_id=fact.id, kind=fact.kind, year=year_of(fact),
            received_on=fact.counted_on if fact.kind == PROOF else fact.received_on, number=fact.number,
        )
    )  # fmt: skip
    if fact.company_id is not None and company.company_id != fact.company_id:
        session.execute(
            update(RollCompanyRow).where(RollCompanyRow.id == company.id).values(company_id=fact.company_id)
        )
    session.flush()


def place_all(session: Session, office_id: str) -> int:
    """Joins what was decided before its company came into the roll of an office; how many."""
    roll = {row.id: row for row in session.scalars(select(RollCompanyRow).where(RollCompanyRow.office_id == office_id))}
    by_key: dict[str, list[str]] = defaultdict(list)
    for row in roll.values():
        for key in keys_of(row):
            by_key[key].append(row.id)
    loose = select(FactRow.id).where(
        FactRow.office_id.in_({office_id, *offices_below(session, office_id)}),
        FactRow.kind.in_(KINDS),
        FactRow.origin == "filing",
        FactRow.is_restricted == false(),
        ~exists().where(RollReportRow.fact_id == FactRow.id),
    )
    ids = session.scalars(loose).all()
    count = 0
    for start in range(0, len(ids), _PORTION):
        for fact in session.scalars(select(FactRow).where(FactRow.id.in_(ids[start : start + _PORTION]))):
            company = company_of_fact(fact)
            near = dict.fromkeys(one for key in keys(company) for one in by_key.get(key, ()))
            joined, _ = decide(company, {one: company_of(roll[one]) for one in near})
            if joined is not None:
                place(session, roll[joined], fact)
                count += 1
    return count


def year_of(fact: FactRow) -> int:
    return fact.report_year or fact.counted_on.year


def company_of(row: RollCompanyRow) -> Company:
    return Company(**{name: getattr(row, name) for name in Company.__slots__})


def company_of_fact(fact: FactRow) -> Company:
    return Company(fact.company, fact.npwp, fact.nib, fact.npp, fact.address, fact.regency)


def columns_of(company: Company) -> dict[str, object]:
    """The columns of a company's row, keys with them."""
    npwp, _, npp, name = keys(company)
    said = {one: getattr(company, one) for one in Company.__slots__}
    return {**said, "npwp_key": npwp[5:] or None, "npp_key": npp[4:] or None, "name_key": name[5:]}


def keys(company: Company) -> tuple[str, str, str, str]:
    """Under what a company is looked for, each with its kind before it; nothing but the kind where it has none."""
    digits = "".join(filter(str.isdigit, company.npwp or ""))
    npwp = digits[1:] if len(digits) == 16 and digits[0] == "0" else digits
    npp = "".join(filter(str.isalnum, company.npp or "")).upper()[:8]
    return f"npwp:{npwp}", f"nib:{company.nib or ''}", f"npp:{npp}", f"name:{fold_name(company.name).key}"


def keys_of(row: RollCompanyRow) -> Iterable[str]:
    return (key for key in keys(company_of(row)) if not key.endswith(":"))


def _said(session: Session, fact: FactRow) -> str | None:
    query = select(RollJoinRow.roll_id).where(RollJoinRow.document_id == fact.document_id)
    return session.scalar(query.order_by(RollJoinRow.id.desc()).limit(1))


def _known(session: Session, fact: FactRow) -> str | None:
    if fact.company_id is None:
        return None
    query = select(RollCompanyRow.id).where(
        RollCompanyRow.company_id == fact.company_id, RollCompanyRow.office_id.in_(_rolls(session, fact.office_id))
    )
    found = session.scalars(query.limit(2)).all()
    return found[0] if len(found) == 1 else None


def _matched(session: Session, fact: FactRow) -> str | None:
    company = company_of_fact(fact)
    joined, _ = decide(company, near(session, _rolls(session, fact.office_id), company))
    return joined


def near(session: Session, offices: Sequence[str], company: Company) -> Mapping[str, Company]:
    """Companies of these rolls that share a number or the folded name."""
    said = columns_of(company)
    columns = (RollCompanyRow.npwp_key, RollCompanyRow.nib, RollCompanyRow.npp_key, RollCompanyRow.name_key)
    same = [column == said[column.key] for column in columns if said[column.key]]
    if not same:
        return {}
    query = select(RollCompanyRow).where(RollCompanyRow.office_id.in_(offices), or_(*same)).limit(60)
    return {row.id: company_of(row) for row in session.scalars(query)}


def _rolls(session: Session, office_id: str) -> list[str]:
    """The office and those above it."""
    above = parents(session)
    found = [office_id]
    while (parent := above.get(found[-1])) is not None and parent not in found:
        found.append(parent)
    return found
