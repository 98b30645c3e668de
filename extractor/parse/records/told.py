"""What the running text tells: the patterns a field declares, the surest first."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.document.evidence import FieldValue
from extractor.parse.anchors import folded
from extractor.parse.letters.citing import citations
from extractor.parse.letters.claims import claim, trimmed, valued
from extractor.parse.letters.opening import first_day
from extractor.parse.letters.passage import Passage
from extractor.parse.records.paper import Paper, Places, place_of
from extractor.parse.records.pool import Pool, pending_of
from models.record import Field
from models.values.tanggal import find_dates

_SUREST, _STEP, _LEAST = 0.86, 0.03, 0.6
_OUTSIDE = 0.04
_LONGEST = 420
_ROOM = 60000
_BESIDE = 22
_JOINT = "/:"
"""What stands behind these is the other half of a label."""
_DEGREE = re.compile(r"\b\w{1,3}\.\s?\w{1,4}$")
"""The last letters of "S.H." or "Tbk.": their dot belongs to them."""


@lru_cache(maxsize=2048)
def pattern_of(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def read_told(paper: Paper, pool: Pool) -> None:
    """Single fields from the text of the body, else from the whole text."""
    for one in paper.fields.values():
        if one.is_table or one.is_list:
            continue
        for value, ink, weight in readings(one, paper):
            pool.put(value, weight, pending_of(one, ink), "told")


def readings(one: Field, paper: Paper) -> list[tuple[FieldValue, Passage, float]]:
    """(value, ink, weight) of each declared pattern that fits: its first match with a normal form, else its first."""
    out: list[tuple[FieldValue, Passage, float]] = []
    for rank, text in enumerate(one.printed.told):
        weight = max(_LEAST, _SUREST - _STEP * rank)
        for ink, less in ((paper.told, 0.0), (paper.whole, _OUTSIDE)):
            made = first_match(one, pattern_of(text), ink, paper.labelled)
            if made is not None:
                out.append((*made, weight - less))
                break
    return out


def first_match(
    one: Field, pattern: re.Pattern[str], ink: Passage, labelled: Places
) -> tuple[FieldValue, Passage] | None:
    """The first match that the field's kind can read; a text field takes the first.

    `labelled`: where labelled rows and paragraphs begin, at which running text ends.
    """
    for match in pattern.finditer(ink.plain[:_ROOM]):
        start, end = match.span("nilai")
        if start < 0 or end <= start or end - start > _LONGEST:
            continue
        if ink.plain[end : end + 1] == "." and _DEGREE.search(ink.plain[start:end]):
            end += 1
        part = trimmed(until_label(ink.cut(start, end), labelled))
        if not part or (one.kind.name == "text" and _is_label(part, ink.plain[end : end + 3])):
            continue
        if part.plain[0] in _JOINT or (one.kind.name == "enum" and _among_options(one, ink.plain, start, end)):
            continue
        value = value_of(one, part)
        if value.value is not None or one.kind.name == "text":
            return value, part
    return None


def _among_options(one: Field, text: str, start: int, end: int) -> bool:
    """Is another option printed right beside: a row to tick rather than what is told?"""
    said = folded(text[start:end])
    beside = f"{text[max(0, start - _BESIDE) : start]} {text[end : end + _BESIDE]}".lower()
    others = (
        word for words in one.printed.options.values() if not any(folded(w) == said for w in words) for word in words
    )
    return any(len(word) > 2 and re.search(rf"\b{re.escape(word.lower())}\b", beside) for word in others)


def until_label(ink: Passage, labelled: Places) -> Passage:
    """The ink up to the first labelled row or paragraph in it."""
    for number, piece in enumerate(ink.pieces):
        if number and place_of(piece.page, piece.word) in labelled:
            return Passage(ink.pieces[:number])
    return ink


def _is_label(ink: Passage, behind: str) -> bool:
    """Is the text followed by a colon: the label of a row rather than what is told?"""
    return behind.lstrip().startswith(":") and len(ink.words) <= 4


def value_of(one: Field, ink: Passage, path: str | None = None) -> FieldValue:
    """The ink read as the field's kind; a date is looked for inside it."""
    path = one.path if path is None else path
    if one.kind.name == "pasal":
        said = citations(ink)
        if said:
            return valued(path, said[0][0].ink, said[0][0].value, method="entity")
    if one.kind.name == "date":
        dates = find_dates(ink.plain)
        if len(dates) > 1:
            ink = ink.cut(dates[0][1], dates[0][2])
    made = claim(one, path, ink.flowing(), method="entity", label=0.85, separator=0.0)
    return first_day(made, one) if one.kind.name == "date" else made
