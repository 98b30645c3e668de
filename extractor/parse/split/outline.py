"""The numbering that runs down a page: section letters, roman numerals, numbered items. It tells what follows what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.document.elements import Line, Page
from extractor.parse.inkwords import text_of
from extractor.parse.titles import rows

_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_SECTION = re.compile(r"^\W{0,2}([A-N]|[IVXl1]{1,5})\s?[.)]\s*([^\W\d_][^a-z\d]{4,}.*)$")
_ITEM = re.compile(r"^\W{0,2}([0-9lIoO]{1,3})\s?[.)]\s*(?=\S*[^\W\d_])")
_CELL = re.compile(r"^[|\[]?\s*(\d{1,3})[|.\]]?$")
_FOLD = str.maketrans({"l": "1", "I": "1", "o": "0", "O": "0"})


@dataclass(frozen=True, slots=True)
class Run:
    """First and last of one kind of numbering on a page, 1-based."""

    first: int
    last: int

    def follows(self, other: Run) -> bool:
        """Whether this run goes on where the other ended (one number may be lost between two pages)."""
        return other.last < self.first <= other.last + 2 or (self.first == other.last > 1 and self.last > other.last)


@dataclass(frozen=True, slots=True)
class Outline:
    """`letters`: sections A, B, C; `romans`: sections I, II, III; `items`: 1., 2., 3. at the left margin."""

    letters: Run | None = None
    romans: Run | None = None
    items: Run | None = None

    @property
    def is_empty(self) -> bool:
        return self.letters is None and self.romans is None and self.items is None

    def follows(self, other: Outline) -> bool:
        """Any kind of numbering goes on, and none starts again."""
        pairs = [(self.letters, other.letters), (self.romans, other.romans), (self.items, other.items)]
        return any(mine is not None and yours is not None and mine.follows(yours) for mine, yours in pairs[:2]) or (
            pairs[2][0] is not None and pairs[2][1] is not None and pairs[2][0].follows(pairs[2][1])
        )

    def restarts(self, other: Outline) -> bool:
        """Sections begin again at A or I although the other page already had one."""
        for mine, yours in ((self.letters, other.letters), (self.romans, other.romans)):
            if mine is not None and yours is not None:
                return mine.first == 1
        return False


def outline(page: Page) -> Outline:
    """The numbering of a page; None for a kind that does not rise."""
    letters: list[int] = []
    romans: list[int] = []
    items: list[tuple[int, float]] = []
    for line in rows(page):
        text = text_of(line.words)
        section = _SECTION.match(text)
        if section is not None and _is_head(section[2]):
            name = section[1]
            roman = name.replace("l", "I").replace("1", "I")
            if roman in _ROMANS and name not in ("C", "D"):
                romans.append(_ROMANS.index(roman) + 1)
            if "A" <= name <= "N" and len(name) == 1 and name != "I":
                letters.append(ord(name) - 64)
            continue
        number = _item(line, text)
        if number is not None:
            items.append((number, line.words[0].box.x0))
    return Outline(_run(letters), _run(romans), _run(_outermost(items)))


def _is_head(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 4 and sum(char.isupper() for char in letters) >= 0.75 * len(letters)


def _item(line: Line, text: str) -> int | None:
    match = _ITEM.match(text)
    if match is None:
        first = _CELL.match(line.words[0].text)
        gap = line.words[1].box.x0 - line.words[0].box.x1 if len(line.words) > 1 else 0.0
        if first is None or gap < 3:
            return None
        return int(first[1])
    digits = match[1].translate(_FOLD)
    return int(digits) if 0 < int(digits) < 200 else None


def _outermost(items: list[tuple[int, float]]) -> list[int]:
    """The items of the leftmost level: those of deeper levels start again and again."""
    if not items:
        return []
    left = min(x for _, x in items)
    return [number for number, x in items if x < left + 14]


def _run(numbers: list[int]) -> Run | None:
    """A rising run; numbers that break the order (misread, another level) make it unknown unless they are few."""
    if not numbers:
        return None
    rising = [numbers[0]]
    for number in numbers[1:]:
        if rising[-1] < number <= rising[-1] + 3:
            rising.append(number)
    if len(rising) < 0.6 * len(numbers):
        return None
    return Run(rising[0], rising[-1])
