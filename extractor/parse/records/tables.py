"""Table fields: every way a table may be printed is tried, the fullest believable reading is kept."""

from __future__ import annotations

from collections.abc import Callable

from extractor.parse.records.aligned import read_aligned
from extractor.parse.records.blocks import read_blocks
from extractor.parse.records.columns import Reading, cell_values, columns_of, entry_values
from extractor.parse.records.matrix import is_matrix, read_matrix
from extractor.parse.records.paper import Paper
from extractor.parse.records.people import read_listed, read_signed
from extractor.parse.records.pool import Pool, pending_of
from extractor.parse.records.ruled import read_ruled
from extractor.parse.records.violations import has_articles, read_violations
from models.record import Field, field_at

_TOTALS = frozenset({"jumlah", "total", "jumlah seluruhnya", "jumlah total"})
_OF_TABLE = 0.8
_ENOUGH = 0.8
"""A reading of that weight whose entries all hold what is required needs no other."""


def read_tables(paper: Paper, pool: Pool) -> None:
    """Every table field; the words it is made of print no label of another field."""
    for table in paper.fields.values():
        best = _best(paper, table) if table.is_table else None
        if best is not None:
            pool.taken |= best.words
            _put(paper, table, best, pool)
            _put_totals(paper, table, best, pool)


def _ways(table: Field) -> tuple[Callable[[Paper, Field], Reading | None], ...]:
    if is_matrix(table):
        return (read_matrix,)
    if has_articles(table):
        return (read_ruled, read_aligned, read_blocks, read_violations)
    return (read_ruled, read_blocks, read_aligned, read_listed, read_signed)


def _best(paper: Paper, table: Field) -> Reading | None:
    best: tuple[float, Reading] | None = None
    for way in _ways(table):
        reading = way(paper, table)
        if reading is None or not reading.entries:
            continue
        whole = _wholeness(table, reading)
        if whole >= _ENOUGH and reading.weight >= _ENOUGH:
            return reading
        if best is None or whole * reading.weight > best[0]:
            best = (whole * reading.weight, reading)
    return None if best is None else best[1]


def _wholeness(table: Field, reading: Reading) -> float:
    """The share of entries that hold every required column."""
    known = columns_of(table)
    filled = [set(entry.apart(known)) for entry in reading.entries]
    return sum(paths >= known.required for paths in filled) / len(filled)


def _put_totals(paper: Paper, table: Field, reading: Reading, pool: Pool) -> None:
    """The total of a column for the one field of its kind that is printed as a total."""
    for column in table.columns:
        ink = reading.totals.get(column.path)
        asked = [
            one
            for one in paper.fields.values()
            if one.kind.name == column.kind.name
            and not one.is_list
            and _TOTALS & {text.lower() for text in one.printed.labels}
        ]
        if ink and len(asked) == 1:
            one = asked[0]
            for value, part in cell_values(one, one.path, ink, reading):
                pool.put(value, _OF_TABLE, pending_of(one, part), "table")


def _put(paper: Paper, table: Field, reading: Reading, pool: Pool) -> None:
    for number, entry in enumerate(reading.entries):
        for value, ink in entry_values(table, number, entry, reading):
            one = field_at(paper.type.record, value.path)
            pending = pending_of(one, ink) if one is not None and ink else None
            pool.put(value, reading.weight, pending, "table")
