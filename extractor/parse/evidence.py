"""What the body of a paper says of its kind: labels that a record type prints, marks of its wording, its closing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from extractor.document.elements import Document, Line, Page
from extractor.parse.anchors import cut, folded
from extractor.parse.headings import announced
from extractor.parse.inkwords import segments, split_words, strip_numbering, text_of, word_gap
from extractor.parse.titles import rows
from models.record import walk
from models.record_type import RecordType
from models.registry import by_name

_SHORTEST, _LONGEST = 4, 60
_BENT_FROM, _BENT = 8, 0.86
_CLOSING = re.compile(r"\bdemikian(?:lah)?\W+(?P<what>(?:\S+\s+){0,6}\S+)", re.IGNORECASE)
_FORM = 40
"""A record of more fields than this is a form: its labels alone must carry a title."""


@dataclass
class Evidence:
    """What speaks for one record type. `labels`: how many different ones stand; `weight`: each shared by its types."""

    labels: int = 0
    weight: float = 0.0
    marks: int = 0
    closes: bool = False
    enough: int = 3
    some: int = 2
    is_form: bool = False
    sections: set[str] = field(default_factory=set)

    @property
    def is_full(self) -> bool:
        """Does the body bear the type out?"""
        if self.is_form:
            return self.labels >= self.enough
        return self.closes or self.marks >= 2 or (self.labels >= self.enough and self.weight >= 1.0)

    @property
    def is_some(self) -> bool:
        """Does anything in the body speak for the type?"""
        if self.is_form:
            return self.labels >= self.some
        return self.is_full or self.marks >= 1 or self.labels >= self.some

    @property
    def strength(self) -> float:
        """A number to compare types by."""
        return 0.5 * min(self.marks, 6) + min(self.weight, 8.0) * 0.4 + (1.5 if self.closes else 0.0)


def evidence_of(document: Document, record_types: Sequence[RecordType]) -> dict[str, Evidence]:
    """Name of each type -> what the document holds of it."""
    names = tuple(kind.name for kind in record_types)
    owners, _ = _label_keys(names)
    found: dict[str, Evidence] = {}
    for kind in record_types:
        count = len(walk(kind.record))
        form = count > _FORM
        found[kind.name] = Evidence(enough=max(3, round(0.1 * count)), some=max(2, round(0.04 * count)), is_form=form)
    for key in _printed_keys(document):
        owned = owners.get(key)
        if owned is None and len(key) >= _BENT_FROM:
            near = _bent(key, names)
            owned = owners[near] if near is not None else None
        for name in owned or ():
            found[name].labels += 1
            found[name].weight += 1.0 / len(owned or ())
    text = re.sub(r"\s+", " ", document.text)
    for kind in record_types:
        found[kind.name].marks = sum(1 for mark in kind.marks if _pattern(mark).search(text))
    for match in _CLOSING.finditer(text):
        said = announced(match["what"])
        if said is not None and said[0] in found:
            found[said[0]].closes = True
    return found


@cache
def _as_long(length: int, names: tuple[str, ...]) -> list[str]:
    """The labels, in order, whose length alone does not forbid the likeness."""
    keys = _label_keys(names)[1]
    return [key for key in keys if abs(len(key) - length) <= (1 - _BENT) * max(len(key), length) + 1e-6]


@lru_cache(maxsize=8192)
def _bent(key: str, names: tuple[str, ...]) -> str | None:
    """The label of these types that the key misspells."""
    near = process.extractOne(key, _as_long(len(key), names), scorer=OSA.normalized_similarity, score_cutoff=_BENT)
    return None if near is None else near[0]


@lru_cache(maxsize=512)
def _pattern(mark: str) -> re.Pattern[str]:
    return re.compile(mark, re.IGNORECASE)


@cache
def _label_keys(names: tuple[str, ...]) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """(folded label -> the types that print it, the keys long enough to be known though bent)."""
    owners: dict[str, list[str]] = {}
    for name in names:
        for one in walk(by_name(name).record):
            for printed in (one.printed, *(column.printed for column in one.columns)):
                for label in printed.labels:
                    key = folded(label)
                    if len(key) >= _SHORTEST and name not in owners.setdefault(key, []):
                        owners[key].append(name)
    return {key: tuple(some) for key, some in owners.items()}, [key for key in owners if len(key) >= _BENT_FROM]


def _printed_keys(document: Document) -> set[str]:
    """Folded texts that stand where labels stand: before a colon or leaders, alone in a segment or cell."""
    keys: set[str] = set()
    for page in document.pages:
        gap = word_gap(page)
        for line in rows(page):
            parts = segments(Line(split_words(line.words)), gap)
            for start, part in enumerate(parts):
                whole = tuple(word for later in parts[start:] for word in later)
                piece = cut(whole, gap)
                if piece.label and (piece.separated or _in_cell(page, line)):
                    _add(keys, text_of(piece.label))
                _add(keys, text_of(strip_numbering(part)[1])) if _in_cell(page, line) else None
    return keys


def _in_cell(page: Page, line: Line) -> bool:
    return any(table.box.contains_center_of(line.box) for table in page.tables)


def _add(keys: set[str], text: str) -> None:
    key = folded(text)
    if _SHORTEST <= len(key) <= _LONGEST:
        keys.add(key)
