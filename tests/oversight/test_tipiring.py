"""Minor-offence cases: any set asked for gives the recap that was told; the papers of one case are one case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from extractor.oversight.facts import Inspector, facts
from extractor.oversight.people import persons
from extractor.oversight.tipiring import Asked, Paper, Recap, chosen, gather, paper, province, recap
from samples.tipiring_sets import LOW_WAGE, NO_NOTICE, NO_REPORT, Told, Wanted, make

DAY = date(2020, 1, 2)
NAMED = Wanted(29, 23, 7, date(2018, 1, 1), date(2019, 3, 31), {NO_REPORT: 17, NO_NOTICE: 8, LOW_WAGE: 4}, 5)


def paper_of(number: int, record: dict[str, Any], office_id: str = "a") -> Paper:
    said = facts("berkas_tipiring", record, DAY)
    fact = {
        "id": f"{number:032}", "office_id": office_id, "filing_id": None, "counted_on": said.on,
        "company": said.company, "regency": said.regency, "number": said.number, "referred_on": said.referred_on,
        "hearing_on": said.hearing_on, "fine": said.fine,
    }  # fmt: skip
    return paper(record, fact, said.inspectors, said.articles)


def check(found: Recap, told: Told) -> None:
    assert found.total.cases == told.cases
    assert found.total.judged == told.stages["judged"]
    assert found.total.heard == told.stages["judged"] + told.stages["heard"]
    assert found.total.referred == told.cases - told.stages["bap"]
    assert found.total.fine == told.fine
    assert {row.key: row.cases for row in found.by_province} == told.provinces
    assert {int(row.key): row.cases for row in found.by_year} == told.years
    assert {row.key: row.cases for row in found.by_officer} == told.inspectors
    assert {row.key: row.cases for row in found.by_article} == told.articles


@pytest.mark.parametrize(
    "wanted",
    [
        NAMED,
        Wanted(1, 1, 1, date(2020, 2, 29), date(2020, 2, 29)),
        Wanted(12, 12, 12, date(2015, 1, 1), date(2024, 12, 31), {LOW_WAGE: 0.5, NO_REPORT: 0.5}, 2),
        Wanted(200, 9, 3, date(2021, 6, 1), date(2021, 6, 30), {NO_REPORT: 1, NO_NOTICE: 1, LOW_WAGE: 1}, 3),
    ],
)
def test_the_recap_of_a_set_is_what_its_maker_was_told(wanted: Wanted) -> None:
    records, told = make(wanted)
    assert len(told.inspectors) == wanted.inspectors
    assert len(told.provinces) == wanted.provinces
    assert make(wanted) == (records, told)
    cases = gather(paper_of(number, one) for number, one in enumerate(records))
    check(recap(cases), told)
    assert all(wanted.first <= one.on <= wanted.last for one in cases)


def test_the_named_set_has_its_group_for_not_submitting_a_report() -> None:
    records, told = make(NAMED)
    assert (told.cases, len(told.inspectors), len(told.provinces)) == (29, 23, 7)
    assert [told.articles[article] for article in NO_REPORT] == [17, 17]
    cases = gather(paper_of(number, one) for number, one in enumerate(records))
    assert len(chosen(cases, Asked(201801, 201903, article=NO_REPORT[0]))) == 17
    assert len(chosen(cases, Asked(last=201812))) == told.years[2018]
    for row in recap(cases).by_officer:
        assert len(chosen(cases, Asked(officer=row.key))) == row.cases
    for row in recap(cases).by_province:
        assert len(chosen(cases, Asked(province=row.key, stage="judged"))) == row.judged


def test_a_set_that_cannot_be_is_refused() -> None:
    for wanted in (replace(NAMED, cases=22), replace(NAMED, provinces=24), replace(NAMED, last=date(2017, 1, 1))):
        with pytest.raises(ValueError, match=r"more|no day"):
            make(wanted)


def test_cover_letter_and_verdict_are_one_case_and_other_offices_another() -> None:
    who = {"nama_tersangka": "Contoh Orang", "nama_perusahaan": "PT Contoh"}
    cover = {
        "perkara": {**who, "nomor_berkas": "BP/1/2019", "penyidik": "Ani Rekaan", "tanggal_kejadian": "2018-12-01"}
    }
    letter = {"perkara": {**who, "nomor_berkas": "bp / 1 / 2019", "tanggal_pelimpahan": "2018-12-20"}}
    verdict = {"perkara": {**who, "tanggal_sidang": "2019-01-07", "denda": 0, "pengadilan": "Pengadilan Negeri Serang"}}
    cases = gather([paper_of(1, cover), paper_of(2, letter), paper_of(3, verdict), paper_of(4, cover, "b")])
    (own,) = (one for one in cases if one.office_id == "a")
    assert (len(own.papers), own.stage, own.fine, own.on, own.province) == (3, "judged", 0, date(2019, 1, 7), "36")
    (far,) = (one for one in cases if one.office_id == "b")
    assert (far.stage, far.next_step(DAY), far.province) == ("bap", "refer", "")
    second = {"perkara": {**who, "nomor_berkas": "BP/2/2019"}}
    three = gather([paper_of(1, cover), paper_of(2, second), paper_of(3, verdict)])
    assert len(three) == 3, "a verdict that two files could mean joins neither"


def test_the_next_step_follows_from_the_papers() -> None:
    def step(**said: object) -> str:
        (case,) = gather([paper_of(1, {"perkara": {"nama_perusahaan": "PT Contoh", **said}})])
        return case.next_step(DAY)

    assert step() == "refer"
    assert step(tanggal_pelimpahan="2019-12-30") == "ask_hearing"
    assert step(tanggal_sidang="2020-01-02") == "attend"
    assert step(tanggal_sidang="2020-01-01") == "ask_verdict"
    assert step(tanggal_sidang="2020-01-01", denda=500_000) == "none"


def test_a_province_is_told_only_where_one_is_meant() -> None:
    assert province("32.73", "", "Pengadilan Negeri Serang") == "32"
    assert province("", "", "Pengadilan Negeri Bekasi") == "32", "kabupaten and kota lie in one province"
    assert province("", "PT Contoh, Jl. Contoh, Kota Batam", "") == "21"
    assert province("", "PT Contoh, Jl. Contoh No. 5", "") == ""


def test_a_name_without_number_is_the_person_only_where_one_bears_it() -> None:
    ani, other = Inspector("1", "Dra. Ani Contoh, M.Si", "1"), Inspector("2", "Ani Contoh", "2")
    bare = facts("berkas_tipiring", {"perkara": {"penyidik": "Ani Contoh"}}, DAY).inspectors[0]
    assert persons([ani, bare])[bare.key] == "1"
    assert persons([ani, other, bare])[bare.key] == bare.key
