"""The columns of a table field, known by their printed heads, and what a cell's ink is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from extractor.document.elements import Page, Word
from extractor.document.evidence import FieldValue, Method
from extractor.document.geometry import BBox
from extractor.parse.anchors import folded
from extractor.parse.inkwords import is_leader, rows_of
from extractor.parse.labels import LabelIndex
from extractor.parse.letters.citing import Citation, citations
from extractor.parse.letters.claims import blank, claim, trimmed, valued
from extractor.parse.letters.passage import EMPTY, Passage, Row, passage
from extractor.parse.records.shared import split_ink
from extractor.parse.values import parse_words
from models.record import Field

NUMBER_HEAD = re.compile(r"^(?:no|nomor|nr|no\.?\s*urut|nomor\s*urut|urut)[.:]?$", re.IGNORECASE)
TOTAL_HEAD = re.compile(r"^(?:(?:grand|sub)\s*)?(?:jumlah|total|jml)\b", re.IGNORECASE)
_WHOLE, _HALF = 0.95, 0.9
_HALVES = re.compile(r"\s*/\s*|\s+dan\s+|\s*&\s*|\s*,\s*", re.IGNORECASE)


class Columns:
    """Knows which columns a head or a label prints."""

    def __init__(self, table: Field) -> None:
        self.table = table
        self.fields = {one.path: one for one in table.columns}
        self.index = LabelIndex(table.columns)
        self.required = {one.path for one in table.columns if one.printed.required}
        self._named: dict[str, tuple[Field, ...]] = {}

    def named(self, text: str) -> tuple[Field, ...]:
        """The columns a head prints: several for "Nama/NIP", none where it is no head."""
        if text not in self._named:
            self._named[text] = self._find(text)
        return self._named[text]

    def rank(self, text: str, named: tuple[Field, ...]) -> float:
        """How surely a head prints the columns; the wordings that a model names first come a little before others."""
        hits = self.index.find(text)
        if not hits:
            return 0.0
        labels = [folded(label) for label in named[0].printed.labels]
        place = labels.index(hits[0].key) if hits[0].key in labels else len(labels)
        return hits[0].score - 0.004 * min(place, 25)

    def _find(self, text: str) -> tuple[Field, ...]:
        hits = self.index.find(text)
        if not hits:
            return ()
        halves = [half.strip(" :.") for half in _HALVES.split(re.sub(r"\([^()]*\)", " ", text)) if half.strip(" :.")]
        several: list[Field] = []
        if len(halves) > 1:
            for half in halves:
                found = [hit for hit in self.index.find(half) if hit.score >= _HALF]
                if found and self.fields[found[0].fields[0]] not in several:
                    several.append(self.fields[found[0].fields[0]])
        if len(several) > 1:
            return tuple(several)
        return (self.fields[hits[0].fields[0]],)


@cache
def columns_of(table: Field) -> Columns:
    return Columns(table)


@dataclass
class Entry:
    """One row of a table: the ink of each column; a column whose place is printed and empty has its box.

    `cited`: columns whose articles are known already; `codes`: columns whose option is; `parts`: the cells found for a
    count, `sums`: those that add up to it.
    """

    cells: dict[str, Passage] = field(default_factory=dict)
    places: dict[str, tuple[Page, BBox]] = field(default_factory=dict)
    cited: dict[str, tuple[Citation, ...]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list[Passage]] = field(default_factory=dict)
    sums: dict[str, tuple[Passage, ...]] = field(default_factory=dict)

    def add(self, columns: Sequence[Field], ink: Passage) -> None:
        """More ink for a cell; one that is shared by several columns is taken apart at the end."""
        path = "\t".join(one.path for one in columns)
        self.cells[path] = self.cells[path].joined_with(ink) if path in self.cells else ink

    def apart(self, known: Columns) -> dict[str, Passage]:
        """The ink by column, shared cells taken apart."""
        out: dict[str, Passage] = {}
        for path, ink in self.cells.items():
            names = path.split("\t")
            if len(names) == 1:
                out.setdefault(path, ink)
            else:
                for name, part in split_ink([known.fields[one] for one in names], ink).items():
                    out.setdefault(name, part)
        return out


@dataclass
class Reading:
    """A table as one source read it. `weight` in [0, 1]; `words`: ids of the words it is made of."""

    entries: list[Entry]
    weight: float
    method: Method
    words: set[int] = field(default_factory=set)
    totals: dict[str, Passage] = field(default_factory=dict)
    """What the row of the total holds, by column."""


def entry_values(table: Field, number: int, entry: Entry, reading: Reading) -> Iterator[tuple[FieldValue, Passage]]:
    """(value, ink) of every cell of one row."""
    known = columns_of(table)
    inks = entry.apart(known)
    for column in table.columns:
        path = f"{table.path}.{number}.{column.path}"
        ink = inks.get(column.path)
        if column.path in entry.cited:
            yield from _articles(path, entry.cited[column.path], reading)
        elif column.path in entry.codes and ink:
            yield valued(path, ink, entry.codes[column.path], method=reading.method, label=reading.weight), ink
        elif column.path in entry.sums and ink:
            yield _summed(column, path, entry.sums[column.path], ink, reading), EMPTY
        elif ink and trimmed(ink):
            yield from cell_values(column, path, ink, reading)
        elif column.path in entry.places:
            page, box = entry.places[column.path]
            if not column.is_list:
                yield blank(path, page, box), Passage(())


def _summed(column: Field, path: str, parts: Sequence[Passage], ink: Passage, reading: Reading) -> FieldValue:
    """The cells added up; null where one of them is no number."""
    numbers = [column.kind.parse(part.text).value for part in parts]
    counts = [number for number in numbers if isinstance(number, int)]
    total = sum(counts) if len(counts) == len(parts) else None
    value = valued(path, ink, total, method=reading.method, label=reading.weight)
    return replace(value, orig=" + ".join(part.text for part in parts))


def cell_values(column: Field, path: str, ink: Passage, reading: Reading) -> Iterator[tuple[FieldValue, Passage]]:
    """The value, or the items of a list, that the ink of one cell holds."""
    method = reading.method
    if column.is_list and column.kind.name == "pasal":
        yield from _articles(path, tuple(citation for citation, _ in citations(ink)), reading)
        return
    if column.kind.name in {"text", "nomor"} or len({piece.page.number for piece in ink}) > 1:
        yield claim(column, path, trimmed(ink), method=method, label=reading.weight), ink
        return
    value = parse_words(column, [w for w in ink.words if not is_leader(w)], ink.page, method, path)
    yield value, ink


def _articles(path: str, cited: Sequence[Citation], reading: Reading) -> Iterator[tuple[FieldValue, Passage]]:
    """Each citation as an item of a list."""
    for item, one in enumerate(cited):
        again = one.ink.second()
        second = None if again is None else next((c.value for c, _ in citations(again)), None)
        value = valued(f"{path}.{item}", one.ink, one.value, second=second, method=reading.method, label=reading.weight)
        yield value, one.ink


def lined(words: Sequence[Word], page: Page) -> Passage:
    """Words of a cell as a passage, row by row."""
    return passage([Row(page, line.words) for line in rows_of([w for w in words if w.text.strip()])])
