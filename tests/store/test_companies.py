"""Companies in the store: papers meet, people join and part them, and nobody learns of one they see no paper of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from extractor.access import Actor
from extractor.errors import Refused
from extractor.oversight.companies import Identity
from extractor.store import Store
from extractor.store.company_finding import near
from extractor.store.company_tables import (
    CompanyDeedRow,
    CompanyKeyRow,
    CompanyPaperRow,
    CompanyProposalRow,
    CompanyRow,
)
from extractor.store.database import new_id
from extractor.store.fact_tables import FactRow
from extractor.store.keeping import Erasing
from extractor.store.tables import EventRow, FilingRow
from tests.store.conftest import Desk
from tests.store.test_projection import file_record

NPWP = "013456789012000"
NAMES = ("Bahari Cendana", "Dirgantara Rimba", "Subur Permata", "Husada Yasa", "Langgeng Teguh")
HOME: dict[str, Any] = {"alamat": "Jl. Melati No. 7", "kabupaten_kota": "Kota Bandung"}


def wlkp(name: str, year: int = 2019, **more: Any) -> dict[str, Any]:
    return {"kodefikasi": {"tahun_laporan": year}, "identitas": {"nama_perusahaan": name, **more}}


def letter(name: str, **more: Any) -> dict[str, Any]:
    return {"surat": {"tanggal": "2019-08-12"}, "pemeriksaan": {"nama_perusahaan": name, "nota_ke": "1", **more}}


def put(desk: Desk, kind: str, record: dict[str, Any], office_id: str = "") -> str:
    """The document."""
    filing_id = file_record(desk.store, office_id or desk.office_id, kind, record)
    with desk.store.database.reading() as session:
        return session.get_one(FilingRow, filing_id).document_id


def company_of(desk: Desk, document_id: str) -> str:
    with desk.store.database.reading() as session:
        found = session.scalars(select(FactRow.company_id).where(FactRow.document_id == document_id)).one()
        assert found is not None
        return found


def ids(desk: Desk, actor: Actor, text: str = "") -> list[str]:
    return [one.id for one in desk.store.companies.list(actor, text).items]


def trusted(actor: Actor) -> Actor:
    return replace(actor, rights=frozenset({"restricted"}))


def test_papers_of_all_kinds_meet_and_a_branch_stays_apart(desk: Desk) -> None:
    first = put(desk, "wlkp", wlkp("PT. Tjipta Djaja Makmur", npwp=NPWP, **HOME))
    second = put(desk, "nota_pemeriksaan", letter("CIPTA JAYA MAKMUR, PT", npwp=NPWP))
    third = put(
        desk, "wlkp", wlkp("PT Cipta Jaya Makmur", 2020, alamat="Jalan Melati 7", kabupaten_kota="Kota Bandung")
    )
    branch = put(desk, "wlkp", wlkp("PT Cipta Jaya Makmur", npwp="013456789012001", kabupaten_kota="Kabupaten Bogor"))
    assert company_of(desk, first) == company_of(desk, second) == company_of(desk, third)
    assert company_of(desk, branch) != company_of(desk, first)
    (known,) = [one for one in desk.store.companies.list(desk.ani, "cipta makmur").items if one.papers == 3]
    assert (known.npwp, known.regency) == (NPWP, "32.73")
    assert {one.kind for one in desk.store.companies.papers(desk.ani, known.id)} == {"wlkp", "nota_pemeriksaan"}
    assert ids(desk, desk.ani, "01.345.678.9-012.000") == [known.id]
    before = desk.store.companies.year_before(desk.ani, known.id, 2020)
    assert before is not None
    assert before.document_id == first


def test_what_is_asked_is_asked_once_and_never_after_an_answer(desk: Desk) -> None:
    put(desk, "wlkp", wlkp("PT Sinar Kencana Abadi"))
    put(desk, "nota_pemeriksaan", letter("PT Sinar Kencana Abadi"))
    deeds = desk.store.company_deeds
    (asked,) = deeds.proposals(desk.ani).items
    assert asked.reasons == ("name_same",)
    put(desk, "wlkp", wlkp("PT Sinar Kencana Abadi", 2020))
    waiting = deeds.proposals(desk.ani).items
    assert len(waiting) == 3, "the third may be of either"
    deeds.answer(desk.ani, waiting[0].id, "later")
    assert deeds.proposals(desk.ani).items[-1].id == waiting[0].id
    deeds.answer(desk.ani, asked.id, "apart")
    with pytest.raises(Refused):
        deeds.answer(desk.ani, asked.id, "join")
    desk.store.projection.rebuild()
    assert asked.id not in {one.id for one in deeds.proposals(desk.ani).items}
    assert deeds.proposals(desk.ani).total == 2


def state(store: Store) -> list[Any]:
    """All that a merge or a split may change."""
    with store.database.reading() as session:
        papers = session.execute(select(CompanyPaperRow.id, CompanyPaperRow.company_id, CompanyPaperRow.by_person))
        facts = session.execute(select(FactRow.id, FactRow.company_id))
        keys = session.execute(
            select(CompanyRow.id, CompanyKeyRow.key).join(CompanyRow, CompanyRow.seq == CompanyKeyRow.seq)
        )
        asked = session.execute(select(CompanyProposalRow.id, CompanyProposalRow.state))
        return [sorted(map(tuple, rows)) for rows in (papers, facts, keys, asked)]


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.generate],
    derandomize=True,
)
@given(moves=st.lists(st.tuples(st.sampled_from(("merge", "split", "rebuild")), st.integers(0, 99)), max_size=5))
def test_what_was_done_and_undone_is_as_before(desk: Desk, moves: list[tuple[str, int]]) -> None:
    if not desk.store.database.is_sqlite:
        return  # the same statements; the test below walks them on both
    store, deeds = desk.store, desk.store.company_deeds
    with store.database.writing() as session:
        for table in (CompanyDeedRow, CompanyRow, FactRow, FilingRow):
            session.execute(delete(table))
    for number in range(5):
        put(desk, "wlkp", wlkp(f"PT {NAMES[number]}"))
    states = []
    for move, choice in moves:
        before = state(store)
        known = ids(desk, desk.ani)
        if move == "rebuild":
            store.projection.rebuild()
            assert state(store) == before
            continue
        if move == "merge":
            one, other = known[choice % len(known)], known[(choice + 1) % len(known)]
            if one == other:
                continue
            deeds.merge(desk.ani, one, other)
        else:
            chosen = known[choice % len(known)]
            papers = [one.id for one in store.companies.papers(desk.ani, chosen)]
            if len(papers) < 2:
                continue
            deeds.split(desk.ani, chosen, papers[:1])
        states.append(before)
        assert state(store) != before
    with store.database.reading() as session:
        last = session.scalars(select(CompanyDeedRow.id).order_by(CompanyDeedRow.id.desc())).all()
    for deed_id, before in zip(last, reversed(states), strict=True):
        deeds.undo(desk.ani, deed_id)
        assert state(store) == before


def test_a_merge_leads_on_and_is_undone_and_a_split_stays_through_corrections(desk: Desk) -> None:
    one = put(desk, "wlkp", wlkp("PT Anugerah Langgeng"))
    other = put(desk, "wlkp", wlkp("PT Anugrah Lestari Langgeng"))
    deeds, companies = desk.store.company_deeds, desk.store.companies
    left, right = company_of(desk, one), company_of(desk, other)
    before = state(desk.store)
    assert deeds.merge(desk.ani, left, right) == left
    assert companies.get(desk.ani, right).id == left
    assert companies.get(desk.ani, left).papers == 2
    merged = state(desk.store)
    new = deeds.split(desk.ani, left, [other])
    assert company_of(desk, other) == new
    desk.store.projection.rebuild()
    assert company_of(desk, other) == new, "what a person said stays"
    split, merge = deeds.deeds(desk.ani, left)
    with pytest.raises(Refused):
        deeds.undo(desk.ani, merge.id)  # the split comes first
    deeds.undo(desk.ani, split.id)
    assert state(desk.store) == merged
    deeds.undo(desk.ani, merge.id)
    assert state(desk.store) == before
    with pytest.raises(Refused):
        deeds.undo(desk.ani, merge.id)
    for wrong in ([], [one], [new_id()]):
        with pytest.raises(Refused):
            deeds.split(desk.ani, left, wrong)
    with desk.store.database.reading() as session:
        told = session.scalars(select(EventRow.action).where(EventRow.action.startswith("company."))).all()
    assert sorted(told) == ["company.merged", "company.split", "company.undone", "company.undone"]


def test_a_correction_finds_the_company_anew_and_a_withdrawal_hides_it(desk: Desk) -> None:
    first = put(desk, "wlkp", wlkp("PT Graha Husada", npwp=NPWP, **HOME))
    wrong = put(desk, "wlkp", wlkp("PT Bintang Mulia", 2020))
    alone = company_of(desk, wrong)
    with desk.store.database.writing() as session:
        filing = session.scalars(select(FilingRow).where(FilingRow.document_id == wrong)).one()
        filing.is_withdrawn = True
    assert ids(desk, desk.ani) == [company_of(desk, first)]
    with pytest.raises(Refused):
        desk.store.companies.get(desk.ani, alone)
    with desk.store.database.writing() as session:
        filing = session.scalars(select(FilingRow).where(FilingRow.document_id == wrong)).one()
        filing.record = wlkp("PT GRAHA HUSADA", 2020, npwp=NPWP, **HOME)
        filing.is_withdrawn = False
    assert company_of(desk, wrong) == company_of(desk, first)


def test_nobody_learns_of_a_company_from_papers_they_do_not_see(desk: Desk) -> None:
    secret = put(desk, "rujukan_ztp", {"rujukan": {"nama_perusahaan": "PT Kencana Rahasia", "npwp": NPWP}})
    hidden = company_of(desk, secret)
    companies, deeds = desk.store.companies, desk.store.company_deeds
    assert ids(desk, desk.ani) == ids(desk, desk.ani, NPWP) == ids(desk, desk.ani, "rahasia") == []
    assert ids(desk, trusted(desk.ani)) == [hidden]
    plain = put(desk, "wlkp", wlkp("PT Kencana Rahasia"))
    assert company_of(desk, plain) != hidden
    assert deeds.proposals(desk.ani).total == 0
    (asked,) = deeds.proposals(trusted(desk.ani)).items
    for deed in (
        lambda: companies.get(desk.ani, hidden),
        lambda: deeds.answer(desk.ani, asked.id, "join"),
        lambda: deeds.merge(desk.ani, hidden, company_of(desk, plain)),
        lambda: deeds.split(desk.ani, hidden, [secret]),
    ):
        with pytest.raises(Refused):
            deed()
    assert companies.of_document(desk.ani, secret) is None
    deeds.answer(trusted(desk.ani), asked.id, "join")
    (known,) = companies.list(desk.ani).items
    assert (known.name, known.npwp, known.papers) == ("PT Kencana Rahasia", None, 1)
    assert ids(desk, desk.ani, NPWP) == [], "its number stands on the restricted paper only"
    assert known.id != hidden
    assert deeds.deeds(desk.ani, known.id) == []
    assert [one.papers for one in deeds.deeds(trusted(desk.ani), known.id)] == [1]
    clerk = replace(desk.ani, rights=frozenset({"admin"}))
    assert not [one for one in desk.store.events.list(clerk).items if one.action.startswith("company.")]


def test_offices_share_a_company_only_below_one_roof(desk: Desk) -> None:
    unit = desk.store.users.add_office("UPT Contoh", parent_id=desk.office_id).id
    said = wlkp("PT Samudera Unggul", npwp=NPWP, **HOME)
    here, below = put(desk, "wlkp", said), put(desk, "wlkp", {**said, "kodefikasi": {"tahun_laporan": 2020}}, unit)
    beside = put(desk, "wlkp", said, desk.stranger.office_id or "")
    assert company_of(desk, here) == company_of(desk, below) != company_of(desk, beside)
    assert [one.papers for one in desk.store.companies.list(replace(desk.ani, office_id=unit)).items] == [1]
    assert [one.papers for one in desk.store.companies.list(replace(desk.ani, units=frozenset({unit}))).items] == [2]
    with pytest.raises(Refused):
        desk.store.companies.get(desk.stranger, company_of(desk, here))


def test_records_from_before_there_were_companies_find_theirs(desk: Desk) -> None:
    papers = [put(desk, "wlkp", wlkp("PT Mitra Perdana", year, npwp=NPWP, **HOME)) for year in (2018, 2019)]
    with desk.store.database.writing() as session:
        for row in session.scalars(select(FactRow)):
            row.company_id = None
        for company in session.scalars(select(CompanyRow)):
            session.delete(company)
    assert (desk.store.companies.catch_up(), desk.store.companies.catch_up()) == (2, 0)
    assert company_of(desk, papers[0]) == company_of(desk, papers[1])


def test_an_erased_paper_leaves_no_key(desk: Desk, tmp_path: Path) -> None:
    document_id = put(desk, "wlkp", wlkp("PT Xylokarpha", npwp=NPWP))
    with desk.store.database.reading() as session:
        upload_id = session.scalars(select(FilingRow.upload_id).where(FilingRow.document_id == document_id)).one()
    Erasing(desk.store.database, desk.store.blobs, tmp_path).erase([upload_id], "Kepala", "habis masa simpan")
    with desk.store.database.reading() as session:
        assert session.scalars(select(CompanyKeyRow.key)).all() == []
        assert session.scalars(select(CompanyPaperRow.id)).all() == []
        assert near(session, desk.office_id, Identity("PT Xylokarpha", NPWP), "") == []
