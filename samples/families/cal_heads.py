"""Letterheads, number blocks and addressees of the calibration letters."""

from __future__ import annotations

from collections.abc import Sequence

from samples.families.cal_desk import Desk
from samples.ink import Ink
from samples.sheet import Sheet
from samples.stamps import logo
from samples.truth import union


def kop(
    sheet: Sheet, government: str, office: str, under: Sequence[str], ink: Ink, style: str, *, path: str = ""
) -> float:
    """A letterhead from the top margin down; gives and sets the baseline below it. ``path``: records the office line.

    ``style``: kiri (left, arms at the right), tengah (centred, no arms), kanan (right-aligned, arms left), pita (a bar).
    """
    left, right, y = 58.0, sheet.width - 58.0, sheet.margin_top - 6
    at, align = {"kiri": (left, "left"), "kanan": (right, "right")}.get(style, (sheet.width / 2, "centre"))
    room = right - left - (66 if style in ("kiri", "kanan") else 10)
    sheet.text(at, y, government, _fit(sheet, government, ink.but(size=11), room), align)
    y += 17
    box = sheet.text(at, y, office, _fit(sheet, office, ink.bold.but(size=14), room), align)
    if path:
        sheet.note(path, office, office, box)
    for line in under:
        y += 12
        sheet.text(at, y, line, ink.but(size=8.5), align)
    if style in ("kiri", "kanan"):
        logo(sheet, right - 48 if style == "kiri" else left, sheet.margin_top - 18, 48)
    y = max(y + 8, sheet.margin_top + 38)
    if style == "pita":
        sheet.rectangle((left, y, right, y + 4), 0, grey=0.35)
    else:
        sheet.line(left, y, right, y, 1.6)
        sheet.line(left, y + 2.4, right, y + 2.4, 0.4)
    sheet.y = y + 24
    return sheet.y


def _fit(sheet: Sheet, text: str, ink: Ink, room: float) -> Ink:
    return ink.but(size=ink.size * min(1.0, room / sheet.measure(text, ink)))


def title(sheet: Sheet, text: str, ink: Ink, *, spaced: bool = False, line: bool = False) -> tuple[float, ...]:
    """A centred title at ``sheet.y``; ``spaced``: letters apart as typists did. Gives its box."""
    pen = ink.but(spacing=2.4) if spaced else ink
    box = sheet.text(sheet.width / 2, sheet.y, text, _fit(sheet, text, pen, sheet.width - 110), "centre")
    if line:
        sheet.underline(box)
    sheet.y += ink.size * 1.35
    return box


def numbered(desk: Desk, head: str, path: str, gap: float = 26.0) -> None:
    """``NOMOR : 560/…`` centred under a title."""
    sheet, ink = desk.sheet, desk.ink
    printed = desk.case[path].printed
    start = (sheet.width - sheet.measure(head + printed, ink)) / 2
    sheet.text(start, sheet.y, head, ink)
    sheet.field(path, desk.case[path].value, printed, start + sheet.measure(head, ink), sheet.y, ink)
    sheet.y += gap


def block(desk: Desk, items: Sequence[tuple[str, str]], x: float, colon: float, right: float) -> None:
    """The number block: entries that the case leaves out are not printed."""
    kept = [(name, path) for name, path in items if desk.case[path].state == "value"]
    desk.rows(kept, x, colon, right, step=desk.ink.size * 1.35)


def addressee(
    desk: Desk, lead: str, role: str, company: str, under: Sequence[str], x: float, y: float, width: float, *,
    path: str = "surat.tujuan", name: str = "", address: str = "", own_line: bool = False,
) -> float:  # fmt: skip
    """``lead`` (Kepada Yth.), ``role`` and company, and what stands below; gives the last baseline.

    ``name``: path of the company's name; ``address``: path of the first line of ``under``; ``own_line``: the lead alone.
    """
    sheet, step = desk.sheet, desk.ink.size * 1.3
    at = x
    if lead:
        end = sheet.text(x, y, lead, desk.ink)[2]
        at, y = (x, y + step) if own_line else (end + 5, y)
    whole = f"{role} {company}".strip()
    boxes = []
    if role and sheet.measure(whole, desk.ink) > width - (at - x):
        boxes.append(sheet.text(at, y, role, desk.ink))
        role, y = "", y + step
    if role:
        boxes.append(sheet.text(at, y, role, desk.ink))
    start = at + sheet.measure(f"{role} ", desk.ink) if role else at
    firm = sheet.text(start, y, company, _fit(sheet, company, desk.ink, width - (start - x)))
    if path:
        sheet.note(path, whole, whole, union([*boxes, firm]))
    if name:
        sheet.note(name, company, company, firm)
    for number, line in enumerate(under):
        y += step
        shown = sheet.text(at, y, line, _fit(sheet, line, desk.ink, width - (at - x)))
        if address and number == 0:
            sheet.note(address, line, line, shown)
    return y


def dated(desk: Desk, x: float, y: float, *, place: str = "surat.tempat", day: str = "surat.tanggal") -> float:
    """``Serang, 5 Maret 2018`` from ``x``; gives the right end."""
    sheet, ink = desk.sheet, desk.ink
    end = sheet.field(place, desk.case[place].value, desk.case[place].printed, x, y, ink)[2]
    sheet.text(end, y, ",", ink)
    return sheet.field(day, desk.case[day].value, desk.case[day].printed, end + 7, y, ink)[2]
