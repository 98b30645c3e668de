"""Strokes of Roman numerals and slashes that engines lose, found again with the facts of the letter.

PP-OCR drops strokes of III, tesseract takes a slash for an I. Readings that differ only there are the same number; the
one that the date of the letter confirms holds, by the votes of all readings where the date decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_STROKES = str.maketrans({"l": "I", "1": "I", "|": "I", "!": "I"})
_NUMBER = re.compile(
    r"^(?P<head>.*?[^/\s])(?P<slash>/?)(?P<slot>[IVXl1|!]{1,6})(?P<year>/(?:19|20)\d\d)?$",
)
_SPAN = re.compile(r"[^\s,;]*/(?:[^,;]*/)?[^\s,;]*")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A letter number cut at its Roman month: head "566/12-Was", month 3, year "/2019" or ""."""

    head: str
    month: int
    year: str

    @property
    def text(self) -> str:
        return f"{self.head}/{MONTHS[self.month - 1]}{self.year}"

    @property
    def bare(self) -> tuple[str, tuple[str, ...], str]:
        """What is left when slashes and strokes do not count."""
        letters = re.sub(r"[/\s]", "", self.head.translate(_STROKES)).replace("I", "")
        return letters, tuple(re.findall(r"\d+", self.head)), self.year


def upright(strokes: str) -> str:
    """Roman digits with every stroke an I ("Il1" -> "III")."""
    return strokes.translate(_STROKES)


def only_strokes_apart(one: str, other: str) -> bool:
    """Do two numerals differ by lost strokes alone ("VI" and "VIII", "X" and "IX"; not "IV" and "VI")?"""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    kept = all(char in rest for char in short)
    return kept and all(long.count(char) == short.count(char) for char in "VX")


def numbered(text: str) -> Numbered | None:
    """The number of a letter in a reading, or None where no Roman month closes it.

    "SPTVII/2018" is SPT/VII/2018: capitals never run into a month; "NAKERIVII/2018" is NAKER/VII/2018, as IVII is none.
    One letter alone may end a name ("ZTP-BWI/2021") and is none without its slash.
    """
    span = _SPAN.search(re.sub(r"\s*/\s*", "/", text))
    match = _NUMBER.match(span.group().strip(".:'\"-")) if span is not None else None
    if match is None:
        return None
    head, slot, year = match["head"], upright(match["slot"]), match["year"] or ""
    if not match["slash"]:
        if not head[-1].isalpha() or not year:
            return None
        if slot not in MONTHS:
            slot = slot.removeprefix("I")
        if len(slot) == 1:
            return None
    if slot not in MONTHS or (not year and match["slot"].isdigit()):
        return None
    return Numbered(head, MONTHS.index(slot) + 1, year)


def settled(readings: Sequence[str], months: Iterable[int]) -> str | None:
    """The reading of a letter number that holds; the first is the one that stands. None where no other is better.

    `months`: those that the dates of the letter allow, empty where none is known. A month that the paper really prints
    against its own date stays: it changes only where some engine read the other one.
    """
    allowed = set(months)
    found = [one for text in readings if (one := numbered(text)) is not None]
    standing = numbered(readings[0])
    if standing is None:
        found = [one for one in found if _folded(one.text) == _folded(readings[0])]
    else:
        same = [one for one in found if one.bare == standing.bare]
        mine = MONTHS[standing.month - 1]
        found = [one for one in same if only_strokes_apart(MONTHS[one.month - 1], mine)]
    if not found:
        return None
    votes = {month: sum(one.month == month for one in found) for month in {one.month for one in found}}
    first = standing.month if standing is not None else 0

    longest = max(len(MONTHS[month - 1]) for month in votes)

    def rank(month: int) -> tuple[bool, float, bool]:
        # engines lose strokes and hardly ever invent them: among equals the longer numeral leads
        lead = 0.5 if len(MONTHS[month - 1]) == longest else 0.0
        return month in allowed, votes[month] + lead, month == first

    month = max(votes, key=rank)
    trusted = month in allowed or (votes[month] >= 2 and votes[month] > votes.get(first, 0))
    if not trusted and month != first:
        month = first
    if month == 0:
        return None
    head = max((one.head for one in found), key=lambda head: (head.count("/"), -head.count(" ")))
    best = Numbered(head, month, found[0].year).text
    return best if best != readings[0] else None


def _folded(text: str) -> str:
    """The text without slashes, blanks and strokes."""
    return re.sub(r"[/\sI]", "", text.translate(_STROKES))
