"""The findings of an inspection letter, whatever its layout: table, list, labelled parts, prose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.parse.letters import grids
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.lists import read_list
from extractor.parse.letters.parts import Body, of_parts
from extractor.parse.letters.passage import Row
from extractor.parse.letters.prose import read_prose


def read(letter: Letter, rows: Sequence[Row]) -> Body:
    """The body rows (between head and signatures) taken apart; `layout` is table | aligned | list | prose."""
    grid = grids.find(letter)
    if grid is not None:
        found = [f for entry in grid.entries if (f := of_parts(entry.cells, True)) is not None]
        if found:
            before, after = _around(rows, grid.covered)
            return Body(tuple(before), tuple(found), tuple(after), "table")
    columns = grids.aligned(letter, rows)
    if columns is not None and columns[0]:
        found = [f for entry in columns[0] if (f := of_parts(entry.cells, True)) is not None]
        if len(found) >= 1 and sum(bool(f.citations) for f in found) * 2 >= len(found):
            used = columns[1]
            return Body(tuple(rows[: min(used)]), tuple(found), tuple(rows[max(used) + 1 :]), "aligned")
    listed = read_list(rows)
    if listed is not None:
        return listed
    return read_prose(rows)


def _around(rows: Sequence[Row], covered: Mapping[int, frozenset[int]]) -> tuple[list[Row], list[Row]]:
    before: list[Row] = []
    after: list[Row] = []
    seen = False
    for row in rows:
        words = tuple(word for word in row.words if id(word) not in covered.get(row.page.number, frozenset()))
        if len(words) < len(row.words):
            seen = True
        if words:
            (after if seen else before).append(replace(row, words=words))
    return before, after
