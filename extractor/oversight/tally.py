"""Counting facts into cells: every figure of a recap is a sum of cells, so that no list is walked to show a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from extractor.oversight.facts import Facts
from extractor.oversight.period import codes

AMOUNTS = (
    "documents",
    "workers",
    "men",
    "women",
    "foreign_workers",
    "children",
    "findings",
    "referred",
    "judged",
    "fine",
    "owed",
    "affected",
    "dead",
)
"""What is summed: papers, persons, findings, tipiring cases handed over and judged, rupiah, persons."""
ABOUT_PERSONS = frozenset({"workers", "men", "women", "foreign_workers", "children", "affected", "dead"})
TOTAL, INSPECTOR, ARTICLE = "total", "inspector", "article"
EVERYWHERE, NOWHERE = "", "-"
"""The regency of a cell: all of them together; those whose paper names none."""
Sums = tuple[int, ...]


class Cell(NamedTuple):
    """`period`: a code of `oversight.period.codes`. `regency`: a code, EVERYWHERE or NOWHERE. `key`: which inspector or
    article, "" for TOTAL."""

    office_id: str
    period: int
    kind: str
    branch: str
    is_restricted: bool
    regency: str
    dimension: str
    key: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A fact as far as counting goes; `amounts` in the order of AMOUNTS."""

    office_id: str
    month: int
    kind: str
    branch: str
    is_restricted: bool
    regency: str
    inspectors: tuple[str, ...]
    articles: tuple[str, ...]
    amounts: Sums


def amounts(facts: Facts) -> Sums:
    """In the order of AMOUNTS."""
    return (
        1,
        facts.workers,
        facts.men,
        facts.women,
        facts.foreign,
        facts.children,
        len(facts.findings),
        int(facts.referred_on is not None),
        int(facts.is_judged),
        facts.fine,
        facts.owed,
        facts.affected,
        facts.dead,
    )


def cells(counted: Counted) -> Iterator[Cell]:
    """Every cell that a fact is counted in, each once."""
    keys = [(TOTAL, "")]
    keys += [(INSPECTOR, one) for one in dict.fromkeys(counted.inspectors)]
    keys += [(ARTICLE, one) for one in dict.fromkeys(counted.articles)]
    for period in codes(counted.month):
        for regency in (EVERYWHERE, counted.regency or NOWHERE):
            for dimension, key in keys:
                yield Cell(
                    counted.office_id,
                    period,
                    counted.kind,
                    counted.branch,
                    counted.is_restricted,
                    regency,
                    dimension,
                    key,
                )


def tally(many: Iterable[Counted], sign: int = 1) -> dict[Cell, Sums]:
    """The sums of many facts; `sign` -1 takes them away."""
    found: dict[Cell, list[int]] = {}
    for counted in many:
        for cell in cells(counted):
            sums = found.setdefault(cell, [0] * len(AMOUNTS))
            for place, amount in enumerate(counted.amounts):
                sums[place] += sign * amount
    return {cell: tuple(sums) for cell, sums in found.items()}
