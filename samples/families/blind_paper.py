"""How the other papers of the test split are written: rows, paragraphs, lists, choices."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from samples.families.blind_pieces import count_lines, fit, value_piece
from samples.ink import Ink
from samples.marks import Choice, options
from samples.people import People
from samples.sheet import Piece, Sheet
from samples.truth import Box, Value

Named = Sequence[tuple[str, Value]]


class Paper:
    """One document being written. ``ink`` prints, ``fill`` fills in; ``style`` is how a row stands on the paper.

    Styles: colon (bare), dots | fine | line | underscore (on a leader), cells (ruled, label and entry).
    """

    def __init__(
        self,
        sheet: Sheet,
        people: People,
        ink: Ink,
        fill: Ink | None = None,
        *,
        left: float = 64.0,
        right: float = 58.0,
        colon: float = 128.0,
        lead: float = 1.42,
        style: str = "colon",
    ) -> None:
        self.sheet, self.people, self.rng = sheet, people, sheet.rng
        self.ink, self.fill = ink, fill or ink
        self.left, self.right = left, sheet.width - right
        self.colon, self.style = colon, style
        self.step = ink.size * lead
        self.choice = Choice(right=self.right)
        self.boxed = False

    @property
    def wide(self) -> float:
        """Width between the margins."""
        return self.right - self.left

    def gap(self, lines: float = 1.0) -> None:
        """Leave some lines empty."""
        self.leave()
        self.sheet.y += self.step * lines

    def leave(self) -> None:
        """Step down from the frame of the last ruled row to the next baseline."""
        if self.boxed:
            self.sheet.y += self.step
        self.boxed = False

    def title(
        self, words: str, *, more: float = 2.5, line: bool = False, spacing: float = 0.0, bold: bool = True
    ) -> Box:
        """A centred heading; gives its box."""
        sheet = self.sheet
        self.leave()
        ink = (self.ink.bold if bold else self.ink).but(size=self.ink.size + more, spacing=spacing)
        sheet.room(self.step)
        box = sheet.text(sheet.width / 2, sheet.y, words, fit(sheet, words, ink, self.wide), "centre")
        if line:
            sheet.underline(box)
        sheet.y += max(self.step * 1.15, ink.size * 1.3)
        return box

    def head(self, words: str, *, indent: float = 0.0) -> None:
        """A section heading at the left margin."""
        self.leave()
        self.sheet.room(self.step * 2.4)
        self.sheet.text(self.left + indent, self.sheet.y, words, self.ink.bold)
        self.gap()

    def centred(self, lead: str, path: str, value: Value, printed: str, *, ink: Ink | None = None) -> None:
        """``Nomor : ...`` in the middle of the line."""
        sheet, pen = self.sheet, ink or self.ink
        whole = sheet.measure(lead, self.ink) + sheet.measure(printed, pen)
        start = sheet.width / 2 - whole / 2
        sheet.text(start, sheet.y, lead, self.ink)
        sheet.field(path, value, printed, start + sheet.measure(lead, self.ink), sheet.y, pen)
        self.gap()

    def say(
        self, pieces: Sequence[str | Piece], *, indent: float = 0.0, first: float = 0.0, after: float = 0.25
    ) -> None:
        """A paragraph."""
        self.leave()
        sheet = self.sheet
        sheet.flow(
            self.left + indent,
            sheet.y,
            self.wide - indent,
            pieces,
            self.ink,
            leading=self.step,
            first=first,
            justify=self.ink.font not in ("cursor", "tlwg-typewriter", "dejavu-mono"),
        )
        self.gap(after)

    def item(
        self, mark: str, pieces: Sequence[str | Piece], *, indent: float = 0.0, hang: float = 20.0, after: float = 0.1
    ) -> None:
        """A numbered paragraph."""
        self.sheet.room(self.step)
        self.sheet.text(self.left + indent, self.sheet.y, mark, self.ink)
        self.say(pieces, indent=indent + hang, after=after)

    def entry(
        self,
        path: str,
        value: Value,
        printed: str,
        x: float,
        y: float,
        width: float,
        *,
        parts: Sequence[str] = (),
        ink: Ink | None = None,
    ) -> float:
        """An entry that wraps where it must, an address (``parts``) only between its parts; gives the last baseline."""
        sheet, pen = self.sheet, ink or self.fill
        lift = sheet.rng.uniform(-0.5, 1.2) if pen.hand == "handwriting" else 0.0
        if not path:
            sheet.flow(x, y, width, [printed.upper() if pen.capitals else printed], pen, leading=self.step)
            return sheet.y - self.step
        if sheet.measure(printed, pen) <= width:
            state = "value"
            if pen.hand == "handwriting" and sheet.rng.random() < 0.008 and not _kept(path):
                state = "struck"
            sheet.field(path, value, printed, x, y - lift, pen, state=state, place=width * 0.6)
            return y
        if parts:
            rows = [parts[0]]
            for part in parts[1:]:
                joined = f"{rows[-1]}, {part}"
                rows = [*rows[:-1], joined] if sheet.measure(joined, pen) <= width else [*rows, part]
            pen = fit(sheet, max(rows, key=lambda row: sheet.measure(row, pen)), pen, width)
            comma = "," if sheet.rng.random() < 0.6 else ""
            rows = [row + (comma if number < len(rows) - 1 else "") for number, row in enumerate(rows)]
            return sheet.block(path, value, rows, x, y, pen, self.step)
        sheet.flow(x, y, width, [value_piece(printed, path, value, pen)], pen, leading=self.step)
        return sheet.y - self.step

    def row(
        self,
        label: str,
        path: str = "",
        value: Value = None,
        printed: str = "",
        *,
        parts: Sequence[str] = (),
        indent: float = 0.0,
        colon: float = 0.0,
        ink: Ink | None = None,
    ) -> None:
        """A label and its entry in the paper's style; an empty ``printed`` with a path is a blank."""
        sheet, pen = self.sheet, ink or self.fill
        cells = self.style == "cells"
        x = self.left + (colon or self.colon)
        room = self.right - x - 12
        wrapped = count_lines(sheet, label, self.ink, x - self.left)
        need = max(len(parts) or 1, count_lines(sheet, printed, pen, room), wrapped)
        sheet.room(self.step * (need + (0.6 if cells else 0.0)))
        top = sheet.y
        y = top + self.step if cells else top
        at = self.left + indent + (4 if cells else 0)
        low = self.label(label, at, y, x - at - 3)
        if not cells:
            sheet.text(x, y, ":", self.ink)
        last = self.entry(path, value, printed, x + 8, y, room, parts=parts, ink=pen) if printed or path else y
        last = max(last, low)
        if cells:
            sheet.y, self.boxed = last + self.step * 0.5, True
            self.frame(top, sheet.y, (self.left, x, self.right))
        else:
            self.leaders(x + 7, y, last - (last - y) % self.step)
            sheet.y = last + self.step

    def label(self, label: str, x: float, y: float, width: float) -> float:
        """A label, on two lines or a bit smaller where it is long; gives the last baseline."""
        if self.sheet.measure(label, self.ink) * 0.85 <= width:
            self.sheet.text(x, y, label, fit(self.sheet, label, self.ink, width))
            return y
        small = self.ink.but(size=self.ink.size * 0.92)
        self.sheet.flow(x, y, width, [label], small, leading=small.size * 1.15)
        return self.sheet.y - small.size * 1.15

    def leaders(self, x: float, first: float, last: float) -> None:
        """The place to write on, under every line from ``first`` to ``last``."""
        if self.style in ("dots", "fine", "line", "underscore"):
            for number in range(round((last - first) / self.step) + 1):
                self.sheet.leader(x, self.right - 4, first + number * self.step + 0.8, self.ink, self.style)

    def frame(self, top: float, bottom: float, edges: Sequence[float]) -> None:
        """Ruled cells beside each other."""
        for before, after in itertools.pairwise(edges):
            self.sheet.rectangle((before, top, after, bottom), 0.6)

    def pick(
        self, label: str, path: str, value: Value, names: Named, *, indent: float = 0.0, colon: float = 0.0
    ) -> None:
        """A row of printed options with one chosen; None leaves them untouched."""
        sheet = self.sheet
        cells = self.style == "cells"
        x = self.left + (colon or self.colon)
        sheet.room(self.step * 2.6)
        top = sheet.y
        y = top + self.step if cells else top
        sheet.text(self.left + indent + (4 if cells else 0), y, label, fit(sheet, label, self.ink, x - self.left - 6))
        if not cells:
            sheet.text(x, y, ":", self.ink)
        options(sheet, path, value, names, x + 9, y, self.ink, self.choice)
        sheet.y = sheet.last_y + self.step * (0.5 if cells else 1.0)
        if cells:
            self.boxed = True
            self.frame(top, sheet.y, (self.left, x, self.right))


def _kept(path: str) -> bool:
    return any(
        word in path
        for word in ("nama", "nomor", "tanggal", "hasil", "uraian", "jumlah", "pasal", "tempat", "ahun", "triwulan")
    )
