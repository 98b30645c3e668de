"""Pieces of the third dev series: entries in prose, labels above values, signatures on any side, free tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from samples.filler import Cell, Filler, table_row, wrapped
from samples.ink import Ink
from samples.nota import Signer
from samples.sheet import Piece, Sheet
from samples.stamps import signature, stamp_round
from samples.truth import Box, Value, union
from samples.wlkp import Filled


class Entries(Protocol):
    """A case of any kind."""

    def __getitem__(self, path: str) -> Filled: ...


def put(f: Filler, path: str, x: float, y: float, ink: Ink | None = None, align: str = "left") -> Box:
    """The entry on one line at x, y."""
    one = f.entry(path)
    return f.sheet.field(path, one.value, one.printed, x, y, ink or f.fill, align=align, state=one.state)


def say(
    case: Entries, path: str, before: str = "", after: str = "", ink: Ink | None = None, printed: str = ""
) -> list[str | Piece]:
    """Words with the entry among them; nothing at all where the entry is blank."""
    one = case[path]
    if not one.printed:
        return []
    made: list[str | Piece] = [Piece(printed or one.printed, ((path, one.value),), ink, one.state)]
    return [*([before] if before else []), *made, *([after] if after else [])]


def told(text: str, *fields: tuple[str, Value], ink: Ink | None = None) -> Piece:
    """Words that stand for fields."""
    return Piece(text, tuple(fields), ink)


def articles(cited: str, path: str, values: Sequence[str]) -> Piece:
    """A citation with all its entries."""
    return Piece(cited, tuple((f"{path}.{number}", value) for number, value in enumerate(values)))


def para(
    sheet: Sheet,
    x: float,
    width: float,
    parts: Sequence[str | Piece],
    ink: Ink,
    *,
    gap: float = 5,
    first: float = 0,
    leading: float = 0,
    justify: bool = True,
) -> float:
    """A paragraph from ``sheet.y`` down; gives the y of what follows."""
    sheet.room(ink.size * 1.5)
    sheet.flow(x, sheet.y, width, parts, ink, first=first, leading=leading, justify=justify)
    sheet.y += gap
    return sheet.y


def above(
    f: Filler,
    label: str,
    path: str,
    x: float,
    y: float,
    width: float,
    small: Ink,
    *,
    drop: float = 12.5,
    lines: int = 2,
) -> float:
    """The label in small letters with its entry below; gives the last baseline."""
    f.sheet.text(x, y, label, small)
    return f.write(path, x, y + drop, width, lines=lines)


def below(f: Filler, label: str, path: str, x: float, y: float, width: float, small: Ink) -> float:
    """The entry on a rule and its label underneath; gives the baseline of the label."""
    last = f.write(path, x, y, width, lines=2)
    f.sheet.line(x, last + 3, x + width, last + 3, 0.5)
    f.sheet.text(x, last + 4 + small.size, label, small)
    return last + 4 + small.size


def right_label(f: Filler, label: str, path: str, edge: float, width: float, gap: float = 0, sign: str = ":") -> float:
    """A label set flush right at ``edge``, its entry behind; moves on."""
    sheet = f.sheet
    y = sheet.room(f.step * max(1, len(wrapped(sheet, f.case[path].printed, width, f.fill))))
    sheet.text(edge, y, f"{label} {sign}".strip(), f.ink, "right")
    sheet.y = f.write(path, edge + 7, y, width) + (gap or f.step + 1)
    return sheet.y


def lines_of(
    sheet: Sheet, x: float, y: float, lines: Sequence[str], ink: Ink, align: str = "left", step: float = 0
) -> float:
    """Plain lines under each other; gives the last baseline."""
    for number, line in enumerate(lines):
        sheet.text(x, y + number * (step or ink.size * 1.28), line, ink, align)
    return y + (len(lines) - 1) * (step or ink.size * 1.28)


def sign(
    sheet: Sheet, one: Signer, x: float, y: float, ink: Ink, *, row: int | None = 0, align: str = "left", stamp: str = "", rank: bool = True,
    nip: str = "NIP. ", base: str = "surat.penandatangan", brackets: bool = False, jabatan: bool = True, high: float = 56,
) -> float:  # fmt: skip
    """Titles, the pen, the name, rank and NIP on one side of ``x``; row None records nothing. Gives the last baseline."""
    path = "" if row is None else f"{base}.{row}"
    boxes = [sheet.text(x, y + number * 13, line, ink, align) for number, line in enumerate(one.title)]
    words = " ".join(one.title)
    if path and jabatan:
        sheet.note(f"{path}.jabatan", words, words, union(boxes))
    y += 13 * (len(boxes) - 1)
    start = x - {"left": -10.0, "right": 100.0, "centre": 42.0}[align]
    signature(sheet, start, y + high - 10, 84, high - 20)
    if stamp:
        stamp_round(sheet, start - 4, y + high / 2 + 6, 29, stamp, "*")
    y += high + 6
    bold = ink.bold
    if brackets:
        shown = f"( {one.name} )"
        left = x - {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * sheet.measure(shown, ink)
        sheet.text(left, y, "( ", ink)
        at = left + sheet.measure("( ", ink)
        box = _name(sheet, path, one.name, at, y, ink)
        sheet.text(at + sheet.measure(one.name, ink), y, " )", ink)
    else:
        left = x - {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * sheet.measure(one.name, bold)
        box = _name(sheet, path, one.name, left, y, bold)
        sheet.underline(box)
    if rank:
        y += 13
        if path:
            sheet.field(f"{path}.pangkat", one.rank, one.rank, x, y, ink, align=align)
        else:
            sheet.text(x, y, one.rank, ink, align)
    if nip:
        y += 13
        whole = sheet.measure(nip + one.nip_printed, ink)
        left = x - {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * whole
        sheet.text(left, y, nip, ink)
        at = left + sheet.measure(nip, ink)
        if path:
            sheet.field(f"{path}.nip", one.nip, one.nip_printed, at, y, ink)
        else:
            sheet.text(at, y, one.nip_printed, ink)
    return y


def _name(sheet: Sheet, path: str, name: str, x: float, y: float, ink: Ink) -> Box:
    if path:
        return sheet.field(f"{path}.nama", name, name, x, y, ink)
    return sheet.text(x, y, name, ink)


def grid(
    sheet: Sheet,
    columns: Sequence[float],
    rows: Sequence[Sequence[Cell]],
    ink: Ink,
    *,
    least: float = 0,
    grey: bool = False,
) -> float:
    """Ruled rows under each other; ``grey`` shades the first. Gives the foot."""
    for number, cells in enumerate(rows):
        if grey and number == 0:
            step = ink.size * 1.28
            high = max(
                [
                    least,
                    *(
                        len(
                            sheet.rows(
                                [cell] if isinstance(cell, str | Piece) else cell,
                                ink.bold,
                                columns[at + 1] - columns[at] - 8,
                                0,
                            )
                        )
                        * step
                        + 6
                        for at, cell in enumerate(cells)
                    ),
                ]
            )
            top = sheet.room(high)
            sheet.rectangle((columns[0], top, columns[-1], top + high), 0, grey=0.85)
            table_row(sheet, columns, cells, ink.bold, least=least)
        else:
            table_row(sheet, columns, cells, ink, least=least)
    return sheet.y


def footer(sheet: Sheet, words: str, ink: Ink) -> None:
    """A rule with an address at the foot of the page."""
    y = sheet.height - 40
    sheet.line(62, y, sheet.width - 62, y, 0.8)
    sheet.text(sheet.width / 2, y + 12, words, ink, "centre")
