"""Signature blocks of the calibration papers: side by side, below each other, in a ruled table, the title beside."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from samples.families.cal_desk import Desk
from samples.nota import Signer
from samples.sheet import Sheet
from samples.stamps import PURPLE, STAMP_BLUE, signature, stamp_box, stamp_round
from samples.truth import Box, union

SIGNS = "surat.penandatangan"


def seal(sheet: Sheet, x: float, y: float, words: str) -> Box:
    """The office's seal: round, or a flat one with the name between two lines."""
    tone = sheet.rng.choice((PURPLE, STAMP_BLUE))
    if sheet.rng.random() < 0.75:
        return stamp_round(
            sheet, x, y, sheet.rng.uniform(24, 31), words[:26], sheet.rng.choice(("*", "WASNAKER", "UNIT|PPK")), tone
        )
    return stamp_box(sheet, x + 20, y, [words[:24], "WASNAKER"], 7, tone, 5)


def one(
    desk: Desk, who: Signer, x: float, y: float, width: float, *, index: int | None = 0, head: str = "", stamp: str = "",
    ranked: bool = True, centre: bool = False, tail: str = "NIP. ", bracket: bool = False, paths: Mapping[str, str] | None = None,
) -> float:  # fmt: skip
    """``head``, title, pen, name, rank, NIP in a column ``width`` points wide; gives the last baseline.

    ``index``: row of the table of signers, None records only what ``paths`` names (nama, nip); ``bracket``: the name in ( )
    without a line under it.
    """
    sheet, ink = desk.sheet, desk.ink
    step = ink.size * 1.25
    at, align = (x + width / 2, "centre") if centre else (x, "left")
    if head:
        sheet.text(at, y, head, ink, align)
        y += step
    path = f"{SIGNS}.{index}"
    boxes = []
    for line in who.title:
        rows, pen = desk.wrap(line, ink, width, 2)
        for row in rows:
            boxes.append(sheet.text(at, y, row, pen, align))
            y += step
    words = " ".join(who.title)
    if index is not None:
        sheet.note(f"{path}.jabatan", words, words, union(boxes))
        paths = {name: f"{path}.{name}" for name in ("nama", "pangkat", "nip")}
    own = paths or {}
    mark = x + (width / 2 - 40 if centre else 8)
    signature(sheet, mark, y + 34, 84, 30)
    if stamp:
        seal(sheet, mark - 2, y + 18, stamp)
    y += 50
    bold = ink.bold
    space = width - (sheet.measure("( )", ink) if bracket else 0.0)
    bold = bold.but(size=bold.size * min(1.0, space / sheet.measure(who.name, bold)))
    wide = sheet.measure(who.name, bold)
    start = at - wide / 2 if centre else x + (sheet.measure("( ", ink) if bracket else 0.0)
    if bracket:
        sheet.text(start - sheet.measure("( ", ink), y, "(", ink)
        sheet.text(start + wide + 3, y, ")", ink)
    box = _put(desk, own.get("nama", ""), who.name, who.name, start, y, bold=bold.size)
    if not bracket:
        sheet.underline(box)
    if ranked:
        y += step
        start = at - sheet.measure(who.rank, ink) / 2 if centre else x
        _put(desk, own.get("pangkat", ""), who.rank, who.rank, start, y)
    y += step
    start = at - sheet.measure(tail + who.nip_printed, ink) / 2 if centre else x
    sheet.text(start, y, tail, ink)
    _put(desk, own.get("nip", ""), who.nip, who.nip_printed, start + sheet.measure(tail, ink), y)
    return y


def _put(desk: Desk, path: str, value: str, printed: str, x: float, y: float, *, bold: float = 0.0) -> Box:
    ink = desk.ink.bold.but(size=bold) if bold else desk.ink
    if not path:
        return desk.sheet.text(x, y, printed, ink)
    return desk.sheet.field(path, value, printed, x, y, ink)


def abreast(desk: Desk, signers: Sequence[Signer], heads: Sequence[str], *, stamp: int = 0, words: str = "",
            ranked: bool = True, centre: bool = True, record: bool = True) -> float:  # fmt: skip
    """Signers side by side over the whole width, each under its head; ``stamp``: whose signature wears the seal."""
    sheet = desk.sheet
    y = sheet.room(125) + 6
    left, wide = 46.0, (sheet.width - 92) / len(signers)
    bottom = y
    for number, who in enumerate(signers):
        bottom = max(bottom, one(desk, who, left + number * wide + 6, y, wide - 12, index=number if record else None,
                                 head=heads[number], stamp=words if number == stamp else "", ranked=ranked, centre=centre))  # fmt: skip
    sheet.y = bottom + desk.ink.size * 1.6
    return bottom


def ruled(
    desk: Desk, signers: Sequence[Signer], heads: Sequence[str], x: float, right: float, *, words: str = ""
) -> float:
    """A table: number, name over NIP, rank, office, place for the pen; gives the next free baseline."""
    sheet, ink = desk.sheet, desk.ink.but(size=desk.ink.size * 0.92)
    shares = (0.0, 0.06, 0.4, 0.58, 0.82, 1.0)
    xs = [x + share * (right - x) for share in shares]
    desk.table_row(xs, heads, ink.bold, grey=0.9)
    for number, who in enumerate(signers):
        top, high = sheet.room(44), 44.0
        path = f"{SIGNS}.{number}"
        for left, end in itertools.pairwise(xs):
            sheet.rectangle((left, top, end, top + high), 0.5)
        sheet.text(xs[0] + 4, top + 14, f"{number + 1}.", ink)
        name = ink.but(size=ink.size * min(1.0, (xs[2] - xs[1] - 8) / sheet.measure(who.name, ink)))
        sheet.field(f"{path}.nama", who.name, who.name, xs[1] + 4, top + 14, name)
        sheet.text(xs[1] + 4, top + 30, "NIP", ink)
        sheet.field(f"{path}.nip", who.nip, who.nip_printed, xs[1] + 28, top + 30, ink)
        for column, field, value in ((2, "pangkat", who.rank), (3, "jabatan", " ".join(who.title))):
            rows, pen = desk.wrap(value, ink, xs[column + 1] - xs[column] - 8, 2)
            sheet.block(f"{path}.{field}", value, rows, xs[column] + 4, top + 14, pen, 14)
        signature(sheet, xs[4] + 8, top + high - 6, min(70.0, xs[5] - xs[4] - 14), 28)
        if words and number == 0:
            seal(sheet, xs[4] + 36, top + 26, words)
        sheet.y = top + high
    sheet.y += 22
    return sheet.y


def beside(desk: Desk, signers: Sequence[Signer], x: float, right: float, *, words: str = "", first: int = 0) -> float:
    """The office left, name and NIP right of it on the same lines, the pen between; gives the next free baseline."""
    sheet, ink = desk.sheet, desk.ink
    middle = x + (right - x) * 0.56
    for number, who in enumerate(signers, first):
        y, path = sheet.room(70) + 14, f"{SIGNS}.{number}"
        title = " ".join(who.title)
        rows, pen = desk.wrap(title, ink, (right - x) * 0.34, 3)
        sheet.block(f"{path}.jabatan", title, rows, x, y, pen, 13)
        signature(sheet, middle - 84, y + 22, 70, 28)
        if words and number == first:
            seal(sheet, middle - 74, y + 10, words)
        name = ink.bold.but(size=ink.size * min(1.0, (right - middle) / sheet.measure(who.name, ink.bold)))
        sheet.field(f"{path}.nama", who.name, who.name, middle, y, name)
        sheet.field(f"{path}.pangkat", who.rank, who.rank, middle, y + 13, ink)
        sheet.text(middle, y + 26, "NIP:", ink)
        sheet.field(f"{path}.nip", who.nip, who.nip_printed, middle + sheet.measure("NIP: ", ink) + 2, y + 26, ink)
        sheet.y = y + 48
    sheet.y += 8
    return sheet.y


def copies(desk: Desk, names: Sequence[str], x: float, head: str, mark: str, *, width: float = 300.0) -> None:
    """Who gets a copy, one entry a line; ``mark``: ``{}.``, ``-``, ``({})``."""
    sheet, ink = desk.sheet, desk.ink.but(size=desk.ink.size * 0.85)
    if not names:
        return
    y = sheet.room(20 + 12.0 * len(names))
    sheet.text(x, y, head, ink)
    for number, name in enumerate(names):
        y += ink.size * 1.3
        end = sheet.text(x + 4, y, mark.format(number + 1), ink)[2]
        sheet.field(f"surat.tembusan.{number}", name, name, end + 5, y, ink)
    sheet.y = y + 14
