"""A form being filled: labels in one ink, the clerk's entries in another, taken from a WLKP case."""

from __future__ import annotations

from collections.abc import Sequence

from samples.ink import Ink, fill_ink, fill_kind
from samples.marks import Choice, digit_boxes, options
from samples.people import People
from samples.sheet import Sheet
from samples.truth import Value
from samples.wlkp import CORE, Case, Filled

YES_NO: tuple[tuple[str, Value], ...] = (("Ada", True), ("Tidak", False))


class Form:
    """Writes the entries of ``case`` on ``sheet``; the filling hand is chosen once for the document."""

    def __init__(
        self, sheet: Sheet, people: People, case: Case, label: Ink, size: float = 10.5, kind: str = ""
    ) -> None:
        self.sheet, self.people, self.case, self.label = sheet, people, case, label
        self.fill = fill_ink(sheet.rng, sheet.split, size, kind or fill_kind(sheet.rng, sheet.level))
        self.scribbles = 0.0 if sheet.is_born else 0.012
        sheet.faults += case.faults

    def entry(self, path: str) -> Filled:
        """The entry of the case; a slip of the pen may have struck it out or made it illegible."""
        filled = self.case[path]
        if filled.state == "value" and path not in CORE and self.sheet.rng.random() < self.scribbles:
            slip = "illegible" if self.fill.hand == "handwriting" and self.sheet.rng.random() < 0.4 else "struck"
            return Filled(filled.value, filled.printed, slip)
        return filled

    def write(
        self, path: str, x: float, y: float, *, align: str = "left", place: float = 90.0, room: float = 0.0
    ) -> float:
        """Write the entry of ``path`` with its baseline at ``y``; shrinks to fit ``room``. Gives the right end."""
        filled = self.entry(path)
        ink = self.fill
        if room and filled.printed and self.sheet.measure(filled.printed, ink) > room:
            ink = ink.but(size=ink.size * room / self.sheet.measure(filled.printed, ink))
        lift = self.sheet.rng.uniform(-0.5, 1.5) if ink.hand == "handwriting" else 0.0
        box = self.sheet.field(
            path, filled.value, filled.printed, x, y - lift, ink, align=align, state=filled.state, place=place
        )
        return box[2]

    def write_address(
        self, path: str, parts: Sequence[str], x: float, y: float, width: float, leading: float, lines: int = 2
    ) -> float:
        """Write an address that breaks only between its parts, with or without the comma; gives the last baseline."""
        filled = self.case[path]
        if filled.state != "value":
            self.sheet.field(path, None, "", x, y, self.fill, place=width * 0.6)
            return y
        rows = [parts[0]]
        for part in parts[1:]:
            joined = f"{rows[-1]}, {part}"
            if self.sheet.measure(joined, self.fill) <= width or len(rows) == lines:
                rows[-1] = joined
            else:
                rows.append(part)
        longest = max(self.sheet.measure(row, self.fill) for row in rows)
        ink = self.fill.but(size=self.fill.size * min(1.0, width / longest))
        value = ", ".join(rows)
        comma = "," if self.sheet.rng.random() < 0.5 else ""
        shown = [row + (comma if number < len(rows) - 1 else "") for number, row in enumerate(rows)]
        return self.sheet.block(path, value, shown, x, y, ink, leading)

    def choose(
        self,
        path: str,
        names: Sequence[tuple[str, Value]],
        x: float,
        y: float,
        choice: Choice,
        columns: Sequence[float] = (),
        ink: Ink | None = None,
    ) -> float:
        """A group of printed options with the case's one chosen; gives the right end."""
        filled = self.case[path]
        value = filled.value if filled.state == "value" else None
        return options(self.sheet, path, value, names, x, y, ink or self.label, choice, columns)

    def digits(self, path: str, x: float, y: float, count: int, side: float = 13.0) -> float:
        """One character a box; gives the right end."""
        filled = self.case[path]
        printed = "".join(char for char in filled.printed if char.isalnum())
        value = printed if isinstance(filled.value, str) else filled.value
        return digit_boxes(self.sheet, path, value, printed, x, y, self.fill.but(jitter=0.0), count, side)

    def word(self, path: str, x: float, y: float, words: dict[Value, str], *, align: str = "left") -> float:
        """A choice that is written out in words (``Ada``, ``PMDN``); gives the right end."""
        filled = self.case[path]
        printed = words[filled.value] if filled.state == "value" else ""
        return self.sheet.field(path, filled.value, printed, x, y, self.fill, align=align)[2]
