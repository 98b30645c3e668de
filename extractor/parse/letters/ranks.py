"""Pangkat and golongan: a closed table, so that one tells the other's lost strokes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.parse.letters.strokes import only_strokes_apart, upright

BY_RANK = "golongan menurut nama pangkat"

# name of the rank -> its class (PP 99/2000)
GRADES = {
    "pengatur muda": "II/a",
    "pengatur muda tk": "II/b",
    "pengatur": "II/c",
    "pengatur tk": "II/d",
    "penata muda": "III/a",
    "penata muda tk": "III/b",
    "penata": "III/c",
    "penata tk": "III/d",
    "pembina": "IV/a",
    "pembina tk": "IV/b",
    "pembina utama muda": "IV/c",
    "pembina utama madya": "IV/d",
    "pembina utama": "IV/e",
}
_RANK = re.compile(
    r"(?P<name>[A-Za-z]+(?:\s+(?:Utama|Muda|Madya))*(?P<level>\s+(?:Tk\.?|Tingkat)\s*[I1l|!](?![A-Za-z]))?)"
    r"\W+?(?P<grade>(?P<roman>[IVlW1|!]{1,4})\s?/?\s?(?P<letter>[a-e]))(?![A-Za-z])"
)
_ROMAN = re.compile(r"(?P<roman>[IVl1|!]{1,4})\s?/\s?(?P<letter>[a-e])(?![A-Za-z])")
_LEVEL = re.compile(r"(?P<head>\b(?:Tk\.?|Tingkat)\s*)(?P<stroke>[l|!1])(?=\W|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank as read: `text`, the class its name asks for, and where the class is read in the text."""

    text: str
    grade: str
    start: int
    end: int

    @property
    def read(self) -> str:
        return self.text[self.start : self.end]

    @property
    def right(self) -> str:
        """The text with the class of the table."""
        return f"{self.text[: self.start]}{self.grade}{self.text[self.end :]}"


def rank_in(text: str) -> Rank | None:
    """The rank of the text, or None where no name of the table stands before a class."""
    match = _RANK.search(text)
    if match is None:
        return None
    name = match["name"].lower()
    if match["level"]:
        name = name[: -len(match["level"])] + " tk"
    grade = GRADES.get(re.sub(r"\s+", " ", name).strip())
    return None if grade is None else Rank(text, grade, match.start("grade"), match.end("grade"))


def class_in(text: str) -> str | None:
    """A class in a reading, strokes upright ("(lll/a)" -> "III/a"); None where none is read."""
    match = _ROMAN.search(text)
    return None if match is None else f"{upright(match['roman'])}/{match['letter']}"


def with_level(text: str, second: str) -> str:
    """ "Tk. l" is "Tk. I"; "Tk. 1" stays where both engines read the digit."""
    match = _LEVEL.search(text)
    if match is None or (match["stroke"] == "1" and not re.search(r"(?:Tk\.?|Tingkat)\s*[Il|]", second)):
        return text
    return f"{text[: match.start('stroke')]}I{text[match.end('stroke') :]}"


def settled(rank: Rank, second: str | None, looks: Sequence[str]) -> str | None:
    """The text with its class set right; None where it stands or all readings say that the paper prints it so.

    Only strokes may be wrong, and the letter of the class must be the table's: "Penata Tk. I (II/d)" becomes III/d,
    "Penata (II/c)" read so by every engine is a slip of the office and stays.
    """
    wanted, letter = rank.grade.split("/")
    mine = class_in(rank.read) or upright(rank.read.replace("W", "I"))
    if mine == rank.grade:
        return rank.right if rank.read != rank.grade else None
    roman, _, mine_letter = mine.partition("/")
    if mine_letter != letter or not only_strokes_apart(roman, wanted):
        return None
    doubted = second is not None and class_in(second) != mine
    doubted = doubted or any(found not in (None, mine) for found in map(class_in, looks))
    return rank.right if doubted else None
