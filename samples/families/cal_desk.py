"""A desk for the calibration papers: writes the entries of a case into rows, tables, running text and choices."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Protocol

from samples.ink import Ink, fill_ink, fill_kind
from samples.marks import Choice, options
from samples.sheet import Piece, Sheet, piece
from samples.truth import Value
from samples.wlkp import Filled

Options = Sequence[tuple[str, Value]]
_SLOT = re.compile(r"\{([\w.]+)\}")


class Cells(Protocol):
    """What a paper says, by path."""

    def __getitem__(self, path: str) -> Filled: ...


class Desk:
    """One document being written: ``ink`` prints it, ``fill`` fills it in (the same ink in a letter)."""

    def __init__(self, sheet: Sheet, case: Cells, ink: Ink, *, kind: str = "same", faults: Sequence[str] = ()) -> None:
        self.sheet, self.case, self.ink = sheet, case, ink
        self.fill = ink
        if kind != "same":
            self.fill = fill_ink(sheet.rng, sheet.split, ink.size, kind or fill_kind(sheet.rng, sheet.level))
        sheet.faults += [fault for fault in faults if fault not in sheet.faults]

    def entry(self, path: str) -> Filled:
        """The entry; a slip of the pen may strike it out or blot it, never the name of the company or a date."""
        filled = self.case[path]
        if self.fill.hand == "handwriting" and filled.state == "value" and "nama_perus" not in path:
            way = self.sheet.rng.random()
            if way < 0.012 and "tanggal" not in path:
                return Filled(filled.value, filled.printed, "struck" if way < 0.007 else "illegible")
        return filled

    def wrap(self, text: str, ink: Ink, width: float, lines: int, *, at_comma: bool = False) -> tuple[list[str], Ink]:
        """The text in at most ``lines`` lines, in smaller type where it must be; an address breaks at its commas."""
        words = re.split(r"(?<=,) ", text) if at_comma else text.split(" ")
        for shrink in (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.62):
            pen = ink.but(size=ink.size * shrink)
            rows = [words[0]]
            for word in words[1:]:
                if self.sheet.measure(f"{rows[-1]} {word}", pen) <= width:
                    rows[-1] += f" {word}"
                else:
                    rows.append(word)
            if len(rows) <= lines and max(self.sheet.measure(row, pen) for row in rows) <= width:
                return rows, pen
        longest = max(self.sheet.measure(row, pen) for row in rows)
        return rows, pen.but(size=pen.size * min(1.0, width / longest))

    def write(
        self, path: str, x: float, y: float, width: float, *, align: str = "left", lines: int = 2, leading: float = 0
    ) -> float:
        """Write an entry into ``width`` points from ``y`` down; gives the last baseline."""
        filled, sheet = self.entry(path), self.sheet
        lift = sheet.rng.uniform(-0.5, 1.2) if self.fill.hand == "handwriting" else 0.0
        if not filled.printed.strip() or filled.state == "blank":
            sheet.field(path, None, "", x, y, self.fill, align=align, place=min(width, 110.0))
            return y
        one = lines if align == "left" and filled.state == "value" else 1
        rows, pen = self.wrap(filled.printed, self.fill, width, one, at_comma="alamat" in path)
        if len(rows) == 1:
            sheet.field(path, filled.value, rows[0], x, y - lift, pen, align=align, state=filled.state)
            return y
        return sheet.block(path, filled.value, rows, x, y - lift, pen, leading) + lift

    def parts(self, text: str, more: Mapping[str, Piece] | None = None) -> list[str | Piece]:
        """A template with ``{path}`` slots as pieces of running text; a blank entry leaves dots."""
        made: list[str | Piece] = []
        for number, bit in enumerate(_SLOT.split(text)):
            if number % 2 == 0:
                made += [bit] if bit else []
            elif more and bit in more:
                made.append(more[bit])
            else:
                filled = self.case[bit]
                blank = Piece("............", ((bit, None),), state="blank")
                made.append(piece(filled.printed, bit, filled.value) if filled.state == "value" else blank)
        return made

    def prose(
        self, text: str, x: float, width: float, *, first: float = 0.0, justify: bool = False, ink: Ink | None = None,
        more: Mapping[str, Piece] | None = None, need: float = 30.0, gap: float = 0.0,
    ) -> float:  # fmt: skip
        """Set a template as a paragraph at ``sheet.y``; gives the next free baseline."""
        sheet = self.sheet
        sheet.flow(x, sheet.room(need), width, self.parts(text, more), ink or self.ink, first=first, justify=justify)
        sheet.y += gap
        return sheet.y

    def value(self, what: str, x: float, y: float, width: float, lines: int = 2, leading: float = 0) -> float:
        """An entry by its path, or after ``=`` words that belong to no field; gives the last baseline."""
        if not what.startswith("="):
            return self.write(what, x, y, width, lines=lines, leading=leading)
        rows, pen = self.wrap(what[1:], self.fill, width, lines) if what[1:] else ([], self.fill)
        for number, row in enumerate(rows):
            self.sheet.text(x, y + number * pen.size * 1.25, row, pen)
        return y + max(0, len(rows) - 1) * pen.size * 1.25

    def rows(
        self, items: Sequence[tuple[str, str]], x: float, colon: float, right: float, *, step: float = 0.0,
        mark: str = ":", count: str = "", leader: str = "", lines: int = 2, start: int = 1,
    ) -> float:  # fmt: skip
        """Rows of ``label : value`` from ``sheet.y``. ``count``: ``{}.`` before each label; gives the next baseline.

        ``colon``: x of the sign; ``right``: end of the value; ``leader``: dots or line under the value.
        """
        sheet = self.sheet
        high = step or self.ink.size * 1.5
        for number, (label, what) in enumerate(items, start):
            y = sheet.room(high * 1.5)
            at = x
            if count:
                sheet.text(x, y, count.format(number), self.ink)
                at = x + self.ink.size * 2.0
            end = sheet.text(at, y, label, self.ink)[2] if label else at
            sign = max(colon, end + 3)
            if mark and label:
                sheet.text(sign, y, mark, self.ink)
            begin = sign + self.sheet.measure(mark or " ", self.ink) + 5
            if leader:
                sheet.leader(begin, right, y + 1.5, self.ink, leader)
            sheet.y = self.value(what, begin + 1, y, right - begin - 2, lines) + high
        return sheet.y

    def choose(self, path: str, names: Options, x: float, y: float, choice: Choice, ink: Ink | None = None) -> float:
        """A printed group of options with the one of the case; gives the right end."""
        filled = self.case[path]
        chosen = filled.value if filled.state == "value" else None
        return options(self.sheet, path, chosen, names, x, y, ink or self.ink, choice)

    def heights(self, xs: Sequence[float], cells: Sequence[str], ink: Ink, more: Mapping[str, Piece] | None) -> float:
        """How tall a table row must be for its fullest cell."""
        tallest = 1
        for (left, right), cell in zip(pairwise(xs), cells, strict=True):
            text = "".join(part if isinstance(part, str) else part.text for part in self.parts(cell, more))
            used, count = 0.0, 1
            for word in text.split(" "):
                need = self.sheet.measure(word, ink)
                if used and used + need > right - left - 8:
                    used, count = 0.0, count + 1
                used += self.sheet.measure(f"{word} ", ink)
            tallest = max(tallest, count)
        return tallest * ink.size * 1.25 + 8

    def table_row(
        self, xs: Sequence[float], cells: Sequence[str], ink: Ink, *, more: Mapping[str, Piece] | None = None,
        rule: str = "box", grey: float | None = None, least: float = 0.0, centred: Sequence[int] = (),
    ) -> None:  # fmt: skip
        """One row of a table at ``sheet.y``; cells are templates. ``rule``: box, line (below) or none."""
        sheet = self.sheet
        high = max(least, self.heights(xs, cells, ink, more))
        top = sheet.room(high)
        for number, ((left, right), cell) in enumerate(zip(pairwise(xs), cells, strict=True)):
            if rule == "box" or grey is not None:
                sheet.rectangle((left, top, right, top + high), 0.5 if rule == "box" else 0.0, grey=grey)
            parts = self.parts(cell, more)
            if not parts:
                continue
            pad = 4.0
            if number in centred:
                text = "".join(part if isinstance(part, str) else part.text for part in parts)
                pad = max(4.0, (right - left - sheet.measure(text, ink)) / 2)
            sheet.flow(left + pad, top + ink.size + 2.5, right - left - pad - 3, parts, ink, leading=ink.size * 1.25)
        if rule == "line":
            sheet.line(xs[0], top + high, xs[-1], top + high, 0.5)
        sheet.y = top + high


def settle(sheet: Sheet, paths: Sequence[str]) -> None:
    """Empty boxes of a group in which another box is marked are No."""
    fields = sheet.truths[-1].fields
    if any(fields[path].value is True for path in paths):
        for path in paths:
            if fields[path].state == "blank":
                fields[path].state, fields[path].value = "value", False


def cites(case: Cells, path: str) -> Piece:
    """The one printed citation behind the entries of a list of articles."""
    fields: list[tuple[str, Value]] = []
    while case[f"{path}.{len(fields)}"].state == "value":
        fields.append((f"{path}.{len(fields)}", case[f"{path}.{len(fields)}"].value))
    return Piece(case[f"{path}.0"].printed, tuple(fields))
