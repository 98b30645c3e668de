"""The review form as data: sections, groups, rows, inputs. Built by `form`, drawn by the templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.document.evidence import Alternative, Evidence, JsonValue
from extractor.web.bands import Doubt

LONG = 60
"""Characters from which a text gets a box of several lines."""


@dataclass(frozen=True, slots=True)
class Option:
    """An entry of a choice: its normal form as the browser sends it back, and its words."""

    code: str
    label: str
    value: JsonValue


@dataclass(frozen=True)
class Cell:
    """One input of the form. `seq` 0: nothing is there yet. `shown`: what stands in the input."""

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

    @property
    def is_long(self) -> bool:
        return self.kind == "text" and len(self.shown) > LONG


@dataclass(frozen=True)
class Row:
    """A row of a table or an item of a list. `number` from 0 as in paths."""

    prefix: str
    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Group:
    """A table or list inside a section. `whole`: the cell of its own path when the paper must have it and has not.

    `blank`: cells of a further row, numbered after the last. `lists`: columns that are lists themselves.
    """

    path: str
    label: str
    whole: Cell | None
    rows: tuple[Row, ...]
    blank: Row

    @property
    def is_calm(self) -> bool:
        """Nothing in it asks for a look."""
        return self.whole is None and all(cell.doubt.band == "sure" for row in self.rows for cell in row.cells)


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
