"""Sums: what adds up, what does not, what cannot be said, and the readings that would fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document.evidence import Alternative
from tests.check.papers import BLANK, ILLEGIBLE, STRUCK, checked, codes, field

HEADS = ("wni_laki_laki", "wni_perempuan", "wna_laki_laki", "wna_perempuan")
counts = st.integers(0, 5000)


def people(*numbers: object, total: object) -> dict[str, object]:
    parts = {f"tenaga_kerja.{name}": number for name, number in zip(HEADS, numbers, strict=False)}
    return {**parts, "tenaga_kerja.jumlah": total}


@given(st.lists(counts, min_size=2, max_size=4))
def test_a_total_of_its_parts_raises_nothing(numbers: list[int]) -> None:
    assert codes(people(*numbers, total=sum(numbers))) == []


@given(st.lists(counts, min_size=2, max_size=4), st.integers(-500, 500).filter(bool))
def test_any_other_total_is_an_error_and_stays_as_printed(numbers: list[int], off: int) -> None:
    total = abs(sum(numbers) + off) if abs(sum(numbers) + off) != sum(numbers) else sum(numbers) + 1
    found = checked(people(*numbers, total=total))
    assert ("tenaga_kerja.jumlah", "E-JML-001") in [(issue.path, issue.code) for issue in found.issues]
    assert found.draft.fields["tenaga_kerja.jumlah"].value == total
    assert "E-JML-001" in found.reasons


@given(counts, counts, st.lists(st.one_of(counts, st.just(BLANK)), min_size=2, max_size=2))
def test_a_blank_cell_beside_the_core_adds_nothing(men: int, women: int, others: list[object]) -> None:
    total = men + women + sum(n for n in others if isinstance(n, int))
    assert codes(people(men, women, *others, total=total)) == []
    assert codes(people(men, women, *others, total=total + 1)) == [("tenaga_kerja.jumlah", "E-JML-001")]


def test_a_blank_core_cell_may_be_what_is_missing() -> None:
    assert codes(people(80, BLANK, 0, 0, total=80)) == []
    assert codes(people(80, BLANK, 0, 0, total=148)) == []
    assert codes(people(80, BLANK, 0, 0, total=79)) == [("tenaga_kerja.jumlah", "E-JML-001")]
    offered = checked(people(80, BLANK, 0, 0, total=148)).draft.fields["tenaga_kerja.wni_perempuan"]
    assert offered.state == "blank"
    assert [a.value for a in offered.alternatives] == [68]
    change = {"mutasi.tahun_lalu": 10, "mutasi.diterima": BLANK, "mutasi.berhenti": 2}
    assert codes({**change, "mutasi.saat_ini": 9}) == []


@pytest.mark.parametrize("unsure", [None, ILLEGIBLE, STRUCK])
def test_a_cell_that_was_seen_but_not_understood_stops_the_check(unsure: object) -> None:
    assert codes(people(80, unsure, 0, 2, total=148)) == []
    assert codes(people(80, 66, 0, 2, total=unsure)) == []


def test_without_the_core_cells_nothing_is_said() -> None:
    assert codes({"tenaga_kerja.wni_laki_laki": 80, "tenaga_kerja.jumlah": 148}) == []
    assert codes({"tenaga_kerja.jumlah": 148}) == []
    assert codes(people(BLANK, BLANK, total=148)) == []


def test_the_message_shows_the_sum() -> None:
    (issue,) = (i for i in checked(people(80, 64, 0, 2, total=148)).issues if i.code == "E-JML-001")
    assert issue.message == "Jumlah 148 tidak sama dengan rinciannya (80 + 64 + 2 = 146)."
    assert issue.severity == "error"


def test_age_pay_and_schooling() -> None:
    total = {"tenaga_kerja.jumlah": 10}
    assert codes({**total, "tenaga_kerja.dewasa": 10, "tenaga_kerja.anak": 0}) == []
    assert ("tenaga_kerja.jumlah", "E-JML-001") in codes({**total, "tenaga_kerja.dewasa": 8, "tenaga_kerja.anak": 1})
    pay = {"tenaga_kerja.bulanan": 4, "tenaga_kerja.mingguan": 0, "tenaga_kerja.borongan": 3}
    assert codes({**total, **pay, "tenaga_kerja.harian_lepas": 3}) == []
    assert codes({**total, **pay, "tenaga_kerja.harian_lepas": 2}) == [("tenaga_kerja.jumlah", "E-JML-001")]
    # a further kind may be printed elsewhere, so less than the total says nothing, more than the total does
    assert codes({**total, **pay}) == []
    assert codes({**total, **pay, "tenaga_kerja.borongan": 30}) == [("tenaga_kerja.jumlah", "E-JML-001")]
    school = {f"pendidikan.{n}": 2 for n in ("sd", "smp", "sma", "diploma", "sarjana")}
    assert codes({**total, **school, "pendidikan.pascasarjana": 0}) == []
    assert codes({**total, **school, "pendidikan.pascasarjana": 1}) == [("tenaga_kerja.jumlah", "E-JML-001")]


@pytest.mark.parametrize(("pkwt", "pkwtt", "trial", "wrong"), [(4, 6, 2, False), (4, 4, 2, False), (4, 4, 3, True)])
def test_probation_may_be_counted_in_or_beside(pkwt: int, pkwtt: int, trial: int, wrong: bool) -> None:
    values = {
        "tenaga_kerja.jumlah": 10,
        "tenaga_kerja.pkwt": pkwt,
        "tenaga_kerja.pkwtt": pkwtt,
        "tenaga_kerja.percobaan": trial,
    }
    assert bool(codes(values)) is wrong


@given(counts, counts, st.integers(0, 100))
def test_last_year_plus_hired_minus_left(last: int, hired: int, left: int) -> None:
    values = {"mutasi.tahun_lalu": last, "mutasi.diterima": hired, "mutasi.berhenti": left}
    now = last + hired - left
    assert codes({**values, "mutasi.saat_ini": now}) == []
    assert codes({**values, "mutasi.saat_ini": now + 1}) == [("mutasi.saat_ini", "E-JML-001")]


def test_totals_of_two_tables() -> None:
    assert codes({"tenaga_kerja.jumlah": 148, "mutasi.saat_ini": 148}) == []
    assert codes({"tenaga_kerja.jumlah": 148, "mutasi.saat_ini": 150}) == [("mutasi.saat_ini", "E-JML-002")]


def test_a_reading_that_satisfies_the_sum_comes_first_and_replaces_nothing() -> None:
    other = (Alternative(60, "reader", "x"), Alternative(66, "reader", "bacaan pembaca kedua"))
    values = people(80, field("tenaga_kerja.wni_perempuan", 56, alternatives=other), 0, 2, total=148)
    found = checked(values).draft.fields["tenaga_kerja.wni_perempuan"]
    assert found.value == 56
    assert found.alternatives[0] == Alternative(66, "rule", "cocok: 148 - 80 - 2")
    assert [a.value for a in found.alternatives] == [66, 60]


def test_an_illegible_cell_is_offered_what_the_others_ask_for() -> None:
    found = checked(people(80, ILLEGIBLE, 0, 2, total=148)).draft.fields["tenaga_kerja.wni_perempuan"]
    assert found.state == "illegible"
    assert found.value is None
    assert [a.value for a in found.alternatives] == [66]


def test_nothing_unlike_the_ink_is_offered() -> None:
    found = checked(people(80, 12, 0, 2, total=148)).draft.fields
    assert all(not value.alternatives for value in found.values())


def test_a_digital_paper_is_wrong_by_itself() -> None:
    digital = {"digital": 1.0}
    values = {path: field(path, n, features=digital) for path, n in people(80, 66, 0, 2, total=149).items()}
    assert all(not value.alternatives for value in checked(values).draft.fields.values())
