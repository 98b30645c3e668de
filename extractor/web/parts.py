"""The review form as data: sections, groups, rows, inputs. Built by `form`, drawn by the templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.document.evidence import Alternative, Evidence, JsonValue
from extractor.web.bands import Doubt

LONG = 60
"""Characters from which a text gets a box of several lines."""
WHOLE_TABLE = 12
"""Rows up to which a table in doubt is shown whole."""


@dataclass(frozen=True, slots=True)
class Option:
    """An entry of a choice: its normal form as the browser sends it back, and its words."""

    code: str
    label: str
    value: JsonValue


@dataclass(frozen=True)
class Cell:
    """One input of the form. `seq` 0: nothing is there yet. `shown`: what stands in the input.

    `is_agreed`: both readers saw the same, so it may be taken with its section; the others are looked at first.
    """

    path: str
    label: str
    kind: str
    unit: str
    seq: int
    state: str
    value: JsonValue
    shown: str
    orig: str
    source: str
    author: str
    evidence: Evidence | None
    doubt: Doubt
    options: tuple[Option, ...] = ()
    alternatives: tuple[tuple[Alternative, str], ...] = ()
    is_required: bool = False
    is_on_paper: bool = True
    is_agreed: bool = False

    @property
    def is_long(self) -> bool:
        return self.kind == "text" and len(self.shown) > LONG


@dataclass(frozen=True)
class Row:
    """A row of a table or an item of a list. `number` from 0 as in paths."""

    prefix: str
    number: int
    cells: tuple[Cell, ...]

    @property
    def is_calm(self) -> bool:
        """Nothing in it asks for a look."""
        return all(cell.doubt.band == "sure" for cell in self.cells)

    def under(self, head: Head) -> tuple[Cell, ...]:
        """The cells of one column; several where the column is a list itself."""
        stem = f"{self.prefix}.{head.column}"
        return tuple(cell for cell in self.cells if cell.path == stem or cell.path.startswith(stem + "."))


@dataclass(frozen=True, slots=True)
class Head:
    """A column of a table. `is_void`: no row has anything there. `is_summed`: its amounts are added up under it.

    `total`: path of the field that must equal the sum, "" for none.
    """

    column: str
    label: str
    kind: str
    is_void: bool
    is_summed: bool
    total: str


@dataclass(frozen=True)
class Group:
    """A table or list inside a section. `whole`: the cell of its own path when the paper must have it and has not.

    `blank`: cells of a further row, numbered after the last. `heads`: the columns of a table, none for a list.
    """

    path: str
    label: str
    whole: Cell | None
    rows: tuple[Row, ...]
    blank: Row
    heads: tuple[Head, ...] = ()

    @property
    def is_calm(self) -> bool:
        """Nothing in it asks for a look."""
        return self.whole is None and all(row.is_calm for row in self.rows)

    @property
    def is_large(self) -> bool:
        """Too many rows to lay out at once: those without doubt stay folded."""
        return len(self.rows) > WHOLE_TABLE


@dataclass(frozen=True)
class Part:
    """A section of the form: single fields, then groups; `absent` are fields whose label is not on this paper."""

    name: str
    title: str
    cells: tuple[Cell, ...]
    groups: tuple[Group, ...]
    absent: tuple[Cell, ...] = field(default=())

    def every(self) -> Iterator[Cell]:
        yield from self.cells
        for group in self.groups:
            if group.whole is not None:
                yield group.whole
            for row in group.rows:
                yield from row.cells

    @property
    def count(self) -> int:
        return sum(1 for _ in self.every())

    @property
    def left(self) -> int:
        return sum(not cell.doubt.settled and cell.doubt.demanded for cell in self.every())

    @property
    def is_open(self) -> bool:
        return any(cell.doubt.band != "sure" or cell.doubt.contradiction for cell in self.every())
