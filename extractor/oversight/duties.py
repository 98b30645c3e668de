"""What a nota asks of a company: when each finding is due, how it stands, when a second nota is called for.

The day on the paper wins. Else the days on the paper count from the receipt of the paper, which somebody records; days
that the office sets itself stand in only where the paper names none (Permenaker 33/2016 jo. 1/2020 is not at hand: GK).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

Basis = Literal["paper", "receipt", "office", "unreceived"]
"""Whence a due day: printed, printed days from the receipt, the office's days from it; or the receipt is missing."""
Deed = Literal["answered", "settled", "refused", "reopened"]
"""The company answered; the office found it done, or not enough; it was opened again."""
Standing = Literal["unreceived", "running", "soon", "overdue", "answered", "settled"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)
SOON_DAYS = 3
_SATURDAY = 5
_MOST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class Term:
    """A deadline as printed; `unit` hari or hari_kerja, None where the paper does not say."""

    days: int | None
    unit: str | None
    due_on: date | None


def due(
    term: Term, received_on: date | None, office_days: int, holidays: Collection[date] = ()
) -> tuple[date | None, Basis]:
    """(day, basis): the last day on which the company may answer; None while it is not known."""
    if term.due_on is not None:
        return term.due_on, "paper"
    if received_on is None:
        return None, "unreceived"
    if term.days is not None and 0 < term.days <= _MOST_DAYS:
        if term.unit == "hari_kerja":
            return after_working_days(received_on, term.days, holidays), "receipt"
        return received_on + timedelta(days=term.days), "receipt"
    return received_on + timedelta(days=office_days), "office"


def after_working_days(start: date, count: int, holidays: Collection[date]) -> date:
    """The `count`-th working day after `start`, which itself is not counted; Saturday and Sunday are none."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in holidays:
            count -= 1
    return day


def standing(due_on: date | None, deed: Deed | None, today: date) -> Standing:
    """How a duty stands by its last deed and today's date."""
    if deed in ("answered", "settled"):
        return "answered" if deed == "answered" else "settled"
    if due_on is None:
        return "unreceived"
    if due_on < today:
        return "overdue"
    return "soon" if due_on - today <= timedelta(days=SOON_DAYS) else "running"


def calls_for_second(branch: str, standings: Collection[Standing], has_second: bool) -> bool:
    """Does a first nota call for a second one: something overdue, and none was written since?"""
    return branch == "1" and not has_second and "overdue" in standings
