"""The period of a recap: a year, half a year, a quarter or a month."""

from __future__ import annotations

from dataclasses import dataclass

PARTS = ("", "s1", "s2", "t1", "t2", "t3", "t4", *(f"{month:02}" for month in range(1, 13)))
"""Nothing for the whole year, semester, triwulan, month."""


@dataclass(frozen=True, slots=True)
class Period:
    year: int
    part: str = ""

    def __post_init__(self) -> None:
        if self.part not in PARTS:
            raise ValueError(self.part)

    @property
    def months(self) -> tuple[int, int]:
        """First and last month as YYYYMM, both counted."""
        first, last = 1, 12
        if self.part.startswith("s"):
            first = 6 * int(self.part[1]) - 5
            last = first + 5
        elif self.part.startswith("t"):
            first = 3 * int(self.part[1]) - 2
            last = first + 2
        elif self.part:
            first = last = int(self.part)
        return self.year * 100 + first, self.year * 100 + last

    @property
    def code(self) -> int:
        """Under which tallies keep it: YYYYMM a month, YYYY00 a year, YYYY21 to 24 a quarter, YYYY31 and 32 a half."""
        places = {"": 0, "t": 20, "s": 30}
        return self.year * 100 + (
            int(self.part) if self.part.isdecimal() else places[self.part[:1]] + int(self.part[1:] or 0)
        )

    @property
    def before(self) -> Period:
        """The same part of the year before."""
        return Period(self.year - 1, self.part)


def codes(month: int) -> tuple[int, int, int, int]:
    """The codes of every period that a month (YYYYMM) lies in: itself, its quarter, its half, its year."""
    year, place = month // 100 * 100, month % 100
    return month, year + 21 + (place - 1) // 3, year + 31 + (place - 1) // 6, year
