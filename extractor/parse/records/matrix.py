"""Table fields that are a matrix: kinds, nationality, sex and age as stacked heads over and beside counts."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.parse.grids import is_number
from extractor.parse.inkwords import is_leader, strip_numbering
from extractor.parse.layout import is_digit_boxes
from extractor.parse.letters.passage import EMPTY, Passage, Row, passage
from extractor.parse.records.columns import Columns, Entry, Reading, columns_of
from extractor.parse.records.facets import column_of, facets_of, kind_of
from extractor.parse.records.matrix_cells import Spot, free_spots, ruled_spots
from extractor.parse.records.paper import Paper
from models.record import Field

_WEIGHT, _FREE, _BY_PLACE = 0.95, 0.85, 0.8
_FEWEST = 3
_ENOUGH_HEADS = 2


def is_matrix(table: Field) -> bool:
    """One column of options, the others counts."""
    kinds = [one.kind.name for one in table.columns]
    return kinds.count("enum") == 1 and kinds.count("int") == len(kinds) - 1 >= _FEWEST


def read_matrix(paper: Paper, table: Field) -> Reading | None:
    """The entries of the ruled matrices, else of aligned ones, else of rows with a number for every column."""
    known = columns_of(table)
    ruled = _Matrix(known, _WEIGHT)
    free = _Matrix(known, _FREE)
    heads: dict[int, str] = {}
    for page in paper.document.pages:
        for one in page.tables:
            if not is_digit_boxes(one) and min(one.column_count, one.row_count) > 1:
                spots, heads = ruled_spots(paper, one, page, _row_field(known), heads)
                ruled.add(spots)
    best = ruled.reading()
    if best is None or ruled.is_poor:
        for page in paper.document.pages:
            for spots in free_spots(page, _row_field(known)):
                free.add(spots)
        other = free.reading()
        if other is not None and free.adds_up and (best is None or free.filled > ruled.filled):
            best = other
    placed = _by_place(paper, known)
    if best is None or (placed is not None and max(ruled.filled, free.filled) == 0):
        return placed if placed is not None else best
    return best


def _row_field(known: Columns) -> Field:
    return next(one for one in known.fields.values() if one.kind.name == "enum")


def _counts(known: Columns) -> list[Field]:
    return [one for one in known.fields.values() if one.kind.name == "int"]


@dataclass
class _Matrix:
    """Entries by kind as they are gathered from the cells of one or more tables."""

    known: Columns
    weight: float
    entries: dict[str, Entry] = field(default_factory=dict)
    words: set[int] = field(default_factory=set)
    is_poor: bool = False

    @property
    def filled(self) -> int:
        return sum(bool(ink) for entry in self.entries.values() for ink in entry.cells.values()) - len(self.entries)

    @property
    def adds_up(self) -> bool:
        """Do the totals come out in every row that holds both? Columns without rules are believed only so."""
        fields = {one.path: one for one in _counts(self.known)}
        for entry in self.entries.values():
            row = {
                p: _value(fields[p], ink.text) for p, ink in entry.cells.items() if p in fields and p not in entry.sums
            }
            if not entry.sums and any("jumlah" in p for p in row) and not _adds_up(row):
                return False
        return True

    def add(self, spots: list[Spot]) -> None:
        """The cells of one table; a kind that an earlier table filled is kept unless this one fills more."""
        one, counts = _row_field(self.known), _counts(self.known)
        said = [facets_of(f"{spot.over} {spot.beside}") for spot in spots]
        plain = not any("wni" in some for some in said) and any("wna" in some for some in said)
        made: dict[str, Entry] = {}
        unsure: set[tuple[str, str]] = set()
        paths: set[str] = set()
        self.is_poor = self.is_poor or any(spot.is_crowded for spot in spots)
        for spot, some in zip(spots, said, strict=True):
            kinds = {kind_of(spot.beside, one), kind_of(spot.over, one)} - {None}
            code = kinds.pop() if len(kinds) == 1 else None
            if code is None:
                continue
            entry = made.setdefault(code, Entry())
            entry.codes[one.path] = code
            head = spot.head if spot.head else EMPTY
            if head and one.path not in entry.cells:
                entry.cells[one.path] = head
            found = column_of(some, counts, plain)
            if found is None:
                continue
            path, is_part = found[0].path, found[1]
            paths.add(path)
            if path in entry.parts and not is_part:
                unsure.add((code, path))
            entry.parts.setdefault(path, []).append(spot.ink)
            entry.places.setdefault(path, (spot.page, spot.box))
        if len(paths) < _ENOUGH_HEADS:
            if made and len(made) > 1:
                self.is_poor = True
            if not made or len(made) < 2:
                return
        for code, entry in made.items():
            for path, inks in entry.parts.items():
                full = [ink for ink in inks if ink]
                if (code, path) in unsure:
                    entry.places.pop(path, None)
                elif full:
                    entry.cells[path] = full[0] if len(full) == 1 else Passage(tuple(p for ink in full for p in ink))
                    if len(full) > 1:
                        entry.sums[path] = tuple(full)
            old = self.entries.get(code)
            if old is None or len(old.cells) < len(entry.cells):
                self.entries[code] = entry
        self.words.update(id(word) for spot in spots for word in spot.words)

    def reading(self) -> Reading | None:
        """None where no kind was found."""
        self.is_poor = self.is_poor or not self.entries or self.filled <= 0
        if not self.entries:
            return None
        return Reading(list(self.entries.values()), self.weight, "table", self.words)


def _by_place(paper: Paper, known: Columns) -> Reading | None:
    """Rows of an option and a number for every count; believed only where the totals of every row come out."""
    reading = Reading([], _BY_PLACE, "table")
    counts = _counts(known)
    one = _row_field(known)
    rows: list[dict[str, int]] = []
    for row in paper.letter.rows:
        words = [word for word in row.words if not is_leader(word)]
        numbers = words[len(words) - len(counts) :]
        head = strip_numbering(tuple(words[: len(words) - len(counts)]), True)[1]
        if len(words) <= len(counts) or not all(is_number(word.text) for word in numbers) or not head:
            continue
        code = kind_of(" ".join(word.text for word in head), one)
        if code is None or any(entry.codes[one.path] == code for entry in reading.entries):
            continue
        entry = Entry({one.path: passage([Row(row.page, head)])}, codes={one.path: code})
        for column, word in zip(counts, numbers, strict=True):
            entry.cells[column.path] = passage([Row(row.page, (word,))])
        reading.entries.append(entry)
        rows.append({c.path: _value(c, w.text) for c, w in zip(counts, numbers, strict=True)})
        reading.words.update(id(word) for word in row.words)
    return reading if reading.entries and all(map(_adds_up, rows)) and any(any(r.values()) for r in rows) else None


def _value(column: Field, text: str) -> int:
    value = column.kind.parse(text).value
    return value if isinstance(value, int) else 0


def _adds_up(row: dict[str, int]) -> bool:
    """Do the totals of both sexes come out?"""
    said = {frozenset(path.rsplit(".", 1)[-1].split("_")): number for path, number in row.items()}
    for sex in "lp":
        parts = sum(number for words, number in said.items() if sex in words and "jumlah" not in words)
        if parts != said.get(frozenset({"jumlah", sex}), parts):
            return False
    return True
