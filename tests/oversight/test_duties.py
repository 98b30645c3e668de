"""Due days: what is printed wins, days count from the receipt, working days leave out weekends and holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.oversight.duties import Term, after_working_days, calls_for_second, due, standing

DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))
FRIDAY = date(2021, 8, 13)


def test_a_printed_day_wins_whatever_the_receipt() -> None:
    term = Term(14, "hari", date(2021, 9, 1))
    assert due(term, FRIDAY, 30) == (date(2021, 9, 1), "paper")
    assert due(term, None, 30) == (date(2021, 9, 1), "paper")


def test_days_count_from_the_receipt_and_nothing_is_guessed_without_it() -> None:
    assert due(Term(14, "hari", None), FRIDAY, 30) == (date(2021, 8, 27), "receipt")
    assert due(Term(14, None, None), FRIDAY, 30) == (date(2021, 8, 27), "receipt")
    assert due(Term(None, None, None), FRIDAY, 30) == (date(2021, 9, 12), "office")
    assert due(Term(14, "hari", None), None, 30) == (None, "unreceived")
    assert due(Term(99_999, "hari", None), FRIDAY, 30)[1] == "office"


def test_working_days_leave_out_weekends_and_holidays() -> None:
    assert after_working_days(FRIDAY, 1, ()) == date(2021, 8, 16)
    assert after_working_days(FRIDAY, 2, {date(2021, 8, 17)}) == date(2021, 8, 18)
    assert due(Term(3, "hari_kerja", None), FRIDAY, 30, {date(2021, 8, 17)}) == (date(2021, 8, 19), "receipt")


@given(DAYS, st.integers(1, 60), st.sets(DAYS, max_size=5))
def test_between_receipt_and_due_day_lie_just_so_many_working_days(start: date, count: int, free: set[date]) -> None:
    end = after_working_days(start, count, free)
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(day.weekday() < 5 and day not in free for day in between) == count
    assert end.weekday() < 5
    assert end not in free


@pytest.mark.parametrize(
    ("due_on", "deed", "expected"),
    [
        (None, None, "unreceived"),
        (date(2021, 8, 12), None, "overdue"),
        (FRIDAY, None, "soon"),
        (date(2021, 8, 16), "reopened", "soon"),
        (date(2021, 8, 17), "refused", "running"),
        (date(2021, 8, 1), "answered", "answered"),
        (None, "settled", "settled"),
    ],
)
def test_how_a_duty_stands(due_on: date | None, deed: str | None, expected: str) -> None:
    assert standing(due_on, deed, FRIDAY) == expected  # type: ignore[arg-type]


def test_only_an_overdue_first_nota_without_a_later_one_calls_for_a_second() -> None:
    assert calls_for_second("1", ["settled", "overdue"], has_second=False)
    assert not calls_for_second("1", ["overdue"], has_second=True)
    assert not calls_for_second("1", ["answered", "unreceived"], has_second=False)
    assert not calls_for_second("2", ["overdue"], has_second=False)
