"""Disputes between readers are settled by what the paper proves, and only by that."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.document.evidence import Alternative, FieldValue
from tests.check.papers import checked, codes, field

MEN, WOMEN, TOTAL = "tenaga_kerja.wni_laki_laki", "tenaga_kerja.wni_perempuan", "tenaga_kerja.jumlah"
NPWP = "identitas.npwp"
RIGHT_NPWP, WRONG_NPWP = "019998889411000", "019998888411000"


def torn(path: str, value: object, *others: object, method: str = "reader") -> FieldValue:
    """A field two engines read differently."""
    alternatives = tuple(Alternative(other, method, "bacaan pembaca kedua") for other in others)  # type: ignore[arg-type]
    return field(path, value, agrees=False, alternatives=alternatives)


def test_the_reading_that_makes_the_sum_wins_and_the_loser_is_kept() -> None:
    found = checked({MEN: torn(MEN, 98, 96), WOMEN: 50, TOTAL: 146})
    men = found.draft.fields[MEN]
    assert (men.value, men.orig, men.method) == (96, "98", "reader")
    assert [(one.value, "semula" in one.reason) for one in men.alternatives] == [(98, True)]
    assert not any(issue.code == "E-JML-001" for issue in found.issues)
    assert f"readers_disagree:{MEN}" not in found.reasons


def test_two_misread_cells_are_settled_together() -> None:
    found = checked({MEN: torn(MEN, 98, 96), WOMEN: torn(WOMEN, 58, 50), TOTAL: 146}).draft.fields
    assert (found[MEN].value, found[WOMEN].value) == (96, 50)


def test_two_ways_to_make_the_sum_leave_it_open() -> None:
    values = {MEN: torn(MEN, 98, 96), WOMEN: torn(WOMEN, 52, 50), TOTAL: 148}
    found = checked(values)
    assert found.draft.fields[MEN].value == 98
    assert ("tenaga_kerja.jumlah", "E-JML-001") in [(issue.path, issue.code) for issue in found.issues]


def test_a_sum_that_holds_is_left_alone() -> None:
    found = checked({MEN: torn(MEN, 96, 98), WOMEN: 50, TOTAL: 146}).draft.fields
    assert found[MEN].value == 96
    assert "settled" not in found[MEN].features


def test_numbers_nobody_read_never_win() -> None:
    found = checked({MEN: torn(MEN, 98, 96, method="rule"), WOMEN: 50, TOTAL: 146}).draft.fields
    assert found[MEN].value == 98


def test_a_check_digit_decides_between_two_readings() -> None:
    found = checked({NPWP: torn(NPWP, WRONG_NPWP, RIGHT_NPWP)}).draft.fields[NPWP]
    assert found.value == RIGHT_NPWP
    assert codes({NPWP: torn(NPWP, WRONG_NPWP, RIGHT_NPWP)}) == []


def test_a_choice_that_breaks_what_held_does_not_win() -> None:
    """96 men would mend the ages, but the sexes already hold with 98."""
    ages = {"tenaga_kerja.dewasa": 146, "tenaga_kerja.anak": 0}
    values = {MEN: torn(MEN, 98, 96), WOMEN: 50, TOTAL: torn(TOTAL, 148, 146), **ages}
    found = checked(values).draft.fields
    # both together satisfy everything, one alone does not
    assert (found[MEN].value, found[TOTAL].value) in {(98, 148), (96, 146)}
    if found[MEN].value == 98:
        assert found[TOTAL].value == 148


@given(st.integers(1, 4000), st.integers(1, 4000), st.integers(1, 4000))
def test_the_value_is_always_one_that_was_read(men: int, other: int, women: int) -> None:
    found = checked({MEN: torn(MEN, other, men), WOMEN: women, TOTAL: men + women}).draft.fields[MEN]
    assert found.value == men
    assert {found.value, *(one.value for one in found.alternatives)} == {men, other}
