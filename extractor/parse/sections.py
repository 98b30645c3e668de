"""Section heads: which part of the record a row belongs to. Forms renumber, so heads are known by their words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document.elements import Page
from extractor.parse.anchors import folded, likeness, threshold
from extractor.parse.blocks import closing_zone
from extractor.parse.inkwords import is_bare_number, is_leader, is_noise, is_separator, strip_numbering, text_of
from extractor.parse.layout import Board, Row
from models.record import Section

_PREFIX = re.compile(
    r"^(?:bagian|bab|data|informasi|keterangan|mengenai|tentang)\s+(?:[ivx\d]+\s*[.:]?\s+)?", re.IGNORECASE
)
_LONGEST = 10
CLOSING = "penutup"


@dataclass(frozen=True, slots=True)
class Sections:
    """Where each section begins: places (order of rows) and names side by side, in reading order; ids of all head
    rows.
    """

    places: tuple[int, ...]
    names: tuple[str, ...]
    rows: frozenset[int] = frozenset()

    def at(self, order: int) -> str | None:
        """Name of the section that a row of this order stands in; None above the first head."""
        number = bisect_right(self.places, order) - 1
        return self.names[number] if number >= 0 else None

    def start(self, order: int) -> int:
        """Order of the head above; -1 above the first."""
        number = bisect_right(self.places, order) - 1
        return self.places[number] if number >= 0 else -1


def head_of(row: Row, heads: Sequence[tuple[str, str]]) -> tuple[str, float] | None:
    """(section, likeness) when the whole row prints one of the heads (section, variant)."""
    words = [word for word in row.words if not is_leader(word)]
    while words and (is_separator(words[-1]) or is_noise(words[-1])):
        words.pop()
    numbering, body = strip_numbering(words)
    if not numbering and len(body) > 1 and is_bare_number(body[0]):
        numbering, body = body[:1], body[1:]
    if not body or len(body) > _LONGEST or any(is_separator(word) for word in body):
        return None
    text = re.sub(r"\s*\*\)?$", "", re.sub(r"\([^)]*\)?$", "", text_of(body))).strip()
    # letter-spaced heads: "K O D E F I K A S I"
    best: tuple[str, float] | None = None
    for reading in {text, _PREFIX.sub("", text), *(half for half in re.split(r"\s*/\s*", text) if len(half) > 5)}:
        mine = folded(reading)
        for name, variant in heads:
            other = folded(variant)
            score = likeness(mine, other)
            if score < 0.82 or (best is not None and score <= best[1]):
                continue
            if score >= threshold(min(mine, other, key=len)):
                best = (name, score)
    if best is None:
        return None
    # a head is set apart: numbered, in capitals, or alone in bold; ordinary small words without number are no head
    is_upper = text.upper() == text
    return best if numbering or is_upper or text.istitle() or len(body) >= 2 else None


def has_value_cell(row: Row, board: Board) -> bool:
    """Does a cell with ink stand right of the row's cell? Then the row is a label, whatever it could head."""
    return any(one.has_ink for other in board.right_cells(board.areas[row.area]) for one in other.rows)


def sections_of(board: Board, sections: Sequence[Section]) -> Sections:
    """All section heads of the document. Equal heads next to each other count once."""
    heads = [(section.name, head) for section in sections for head in (section.title, *section.heads)]
    places: list[int] = []
    names: list[str] = []
    headed: set[int] = set()
    for order, row in enumerate(board.rows):
        hit = head_of(row, heads)
        if hit is None or has_value_cell(row, board):
            continue
        headed.add(id(row))
        if names and names[-1] == hit[0]:
            continue
        places.append(order)
        names.append(hit[0])
    return Sections(tuple(places), tuple(names), frozenset(headed))


def with_closing(sections: Sections, board: Board, pages: Sequence[Page]) -> Sections:
    """The sections with the signatures as one of their own: a "Jabatan" under a signature is never that of a row."""
    zone = closing_zone(pages)
    if zone is None or not zone[1]:
        return sections
    page, lines = zone
    top = lines[0].box.top - 1.0
    inside = [
        order
        for order, row in enumerate(board.rows)
        if board.areas[row.area].page.number == page.number and row.box.top >= top
    ]
    if not inside or any(place >= inside[0] for place in sections.places):
        return sections
    return Sections((*sections.places, inside[0]), (*sections.names, CLOSING), sections.rows)
