"""Writes the entries of a case on a sheet: label rows, cells of ruled tables, pieces of prose, choices."""

from __future__ import annotations

from collections.abc import Sequence

from samples.cases.case import Case
from samples.ink import Ink, fill_ink, fill_kind
from samples.marks import Choice, mark_place, options, tick_place
from samples.sheet import Piece, Sheet
from samples.truth import Value, union
from samples.wlkp import Filled

Cell = str | Piece | Sequence[str | Piece]


class Filler:
    """One document being filled: ``ink`` prints the labels, ``fill`` writes the entries."""

    def __init__(self, sheet: Sheet, case: Case, ink: Ink, kind: str = "", keep: Sequence[str] = ()) -> None:
        self.sheet, self.case, self.ink, self.keep = sheet, case, ink, tuple(keep)
        if kind == "same":
            self.fill = ink
        else:
            self.fill = fill_ink(sheet.rng, sheet.split, ink.size, kind or fill_kind(sheet.rng, sheet.level))
        sheet.faults += case.faults

    def entry(self, path: str) -> Filled:
        """The entry; by hand a slip may have struck it out, never where the record needs it (``keep``)."""
        filled = self.case[path]
        if self.fill.hand == "handwriting" and path not in self.keep and filled.state == "value":
            way = self.sheet.rng.random()
            if way < 0.012:
                return Filled(filled.value, filled.printed, "struck" if way < 0.008 else "illegible")
        return filled

    def write(self, path: str, x: float, y: float, width: float, *, align: str = "left", lines: int = 3) -> float:
        """Write an entry into ``width`` points from ``y`` down, smaller when it needs it; gives the last baseline."""
        filled, ink, sheet = self.entry(path), self.fill, self.sheet
        lift = sheet.rng.uniform(-0.5, 1.5) if ink.hand == "handwriting" else 0.0
        rows = wrapped(sheet, filled.printed, width, ink)
        while len(rows) > lines and ink.size > 6:
            ink = ink.but(size=ink.size * 0.95)
            rows = wrapped(sheet, filled.printed, width, ink)
        widest = max((sheet.measure(row, ink) for row in rows), default=0.0)
        if widest > width:
            ink = ink.but(size=ink.size * width / widest)
        if len(rows) < 2:
            sheet.field(
                path, filled.value, filled.printed, x, y - lift, ink, align=align, state=filled.state, place=width * 0.7
            )
            return y
        return sheet.block(path, filled.value, rows, x, y - lift, ink, self.step) + lift

    @property
    def step(self) -> float:
        """From one line of entries to the next."""
        return max(self.fill.size, self.ink.size) * 1.28

    def row(
        self,
        name: str,
        path: str,
        x: float,
        colon: float,
        *,
        right: float = 0,
        gap: float = 0,
        number: str = "",
        leader: str = "",
    ) -> float:
        """``1. Nama Perusahaan : ...`` at ``sheet.y``; moves it on and gives it."""
        sheet = self.sheet
        end = right or sheet.width - 62
        at = colon + 9
        y = sheet.room(self.step * max(1, len(wrapped(sheet, self.case[path].printed, end - at, self.fill))))
        if number:
            sheet.text(x, y, number, self.ink)
        sheet.text(x + (20 if number else 0), y, name, self.ink)
        sheet.text(colon, y, ":", self.ink)
        last = self.write(path, at, y, end - at)
        if leader:
            over = self.fill.jitter > 0 or leader in ("fine", "line") or not self.case[path].printed
            start = at if over else sheet.truths[-1].fields[path].box[2] + 3
            if start < end - 12 and (over or last == y):
                sheet.leader(start, end, y, self.ink, leader)
        sheet.y = last + (gap or self.step + 2)
        return sheet.y

    def plain(self, name: str, words: str, x: float, colon: float, number: str = "") -> float:
        """A row whose value is no field of the record."""
        sheet = self.sheet
        lines = wrapped(sheet, words, sheet.width - 62 - colon - 9, self.fill) if words else []
        y = sheet.room(self.step * max(1, len(lines)))
        if number:
            sheet.text(x, y, number, self.ink)
        sheet.text(x + (20 if number else 0), y, name, self.ink)
        sheet.text(colon, y, ":", self.ink)
        for place, line in enumerate(lines):
            sheet.text(colon + 9, y + place * self.step, line, self.fill)
        sheet.y = y + max(0, len(lines) - 1) * self.step + self.step + 2
        return sheet.y

    def piece(self, path: str, printed: str = "") -> Piece:
        """The entry inside a paragraph or a cell; a blank one is an empty cell."""
        filled = self.case[path]
        shown = printed or filled.printed
        return Piece(shown, ((path, filled.value),), None if self.fill is self.ink else self.fill, filled.state)

    def choose(self, path: str, names: Sequence[tuple[str, Value]], x: float, y: float, choice: Choice) -> float:
        """A group of printed options with the case's one chosen; gives the right end."""
        filled = self.case[path]
        return options(self.sheet, path, filled.value, names, x, y, self.ink, choice)

    def tick_all(
        self, path: str, names: Sequence[tuple[str, str]], x: float, y: float, choice: Choice, step: float
    ) -> float:
        """One option a line, each entry of the list at ``path`` ticked; gives the last baseline."""
        wanted = [self.case[f"{path}.{number}"].value for number in range(self.case.count(path))]
        for name, code in names:
            place = tick_place(self.sheet, x, y, self.ink, choice)
            word = self.sheet.text(place[2] + 6, y, name, self.ink)
            if code in wanted:
                box = union([mark_place(self.sheet, place, choice), place, word])
                hand = "printed" if self.sheet.is_born else "handwriting"
                self.sheet.note(f"{path}.{wanted.index(code)}", code, name, box, hand)
            y += step
        return y - step


def nested(path: str, parts: Sequence[str | Piece]) -> list[str | Piece]:
    """A value that holds other values: every part belongs to ``path``, whose normal form is the whole text."""
    whole = " ".join("".join(part if isinstance(part, str) else part.text for part in parts).split())
    made: list[str | Piece] = []
    for part in parts:
        one = Piece(part) if isinstance(part, str) else part
        made.append(Piece(one.text, (*one.fields, (path, whole.rstrip(" .;"))), one.ink, one.state))
    return made


def wrapped(sheet: Sheet, text: str, width: float, ink: Ink) -> list[str]:
    """The lines of a text of this width; an address breaks after its commas only."""
    sign = ", " if text.startswith(("Jl.", "Jalan")) else " "
    rows: list[str] = []
    for part in text.split(sign):
        joined = f"{rows[-1]}{sign}{part}" if rows else part
        if rows and sheet.measure(joined, ink) > width:
            rows[-1] += sign.rstrip()
            rows.append(part)
        else:
            rows[-1:] = [joined]
    return rows


def table_row(sheet: Sheet, columns: Sequence[float], cells: Sequence[Cell], ink: Ink, *, least: float = 0.0) -> float:
    """One ruled row; an empty piece is a blank cell. ``columns``: the rules from left to right. Gives the foot."""
    step = ink.size * 1.28
    high = max(least, step + 6)
    for number, cell in enumerate(cells):
        parts = [cell] if isinstance(cell, str | Piece) else cell
        width = columns[number + 1] - columns[number] - 8
        high = max(high, len(sheet.rows(parts, ink, width, 0)) * step + 6)
    top = sheet.room(high)
    for number, cell in enumerate(cells):
        parts = [cell] if isinstance(cell, str | Piece) else cell
        left, right = columns[number], columns[number + 1]
        sheet.rectangle((left, top, right, top + high), 0.6)
        for part in parts:
            if isinstance(part, Piece) and not part.text:
                for path, _ in part.fields:
                    sheet.note(path, None, "", (left + 3, top + 3, right - 3, top + high - 3), "printed", "blank")
        if any(part if isinstance(part, str) else part.text for part in parts):
            sheet.flow(left + 4, top + ink.size + 2.5, right - left - 8, parts, ink, leading=step)
    sheet.y = top + high
    return sheet.y
