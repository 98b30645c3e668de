"""Pieces of the papers that are filed and not read: title, letterhead, rows, signature."""

from __future__ import annotations

import datetime

from samples.families.dev2_parts import fit
from samples.ink import Ink
from samples.numbers import day_between
from samples.people import RANKS, People
from samples.sheet import Sheet
from samples.stamps import letterhead, signature, stamp_round
from samples.truth import Box

LEFT = 66.0


def filed(sheet: Sheet, title: str, box: Box) -> None:
    """What the paper is called; of which kind it is stands nowhere else than in its title."""
    sheet.note("dokumen.judul", title, title, box)
    sheet.note("dokumen.jenis", "lain", title, box)


def heading(sheet: Sheet, text: str, ink: Ink, gap: float = 26) -> None:
    """The title across the page, at times underlined; it names the paper."""
    box = sheet.text(sheet.width / 2, sheet.y, text, ink, "centre")
    filed(sheet, text, box)
    if sheet.rng.random() < 0.6:
        sheet.underline(box)
    sheet.y += gap


def letter_top(sheet: Sheet, people: People, ink: Ink) -> str:
    """The office's letterhead; gives the name of the place."""
    area = people.area()
    government, office = people.office(area)
    letterhead(sheet, [(government, ink.but(size=12)), (office, fit(sheet, office, ink.bold.but(size=14))), (area.short, ink.but(size=9)), ("", ink.but(size=10))],
               office=None, logo_at=sheet.rng.choice(("left", "none", "both")), rule=sheet.rng.choice(("double", "thick", "single")))  # fmt: skip
    return area.short


def rows(sheet: Sheet, rows: list[tuple[str, str]], ink: Ink, x: float = LEFT, colon: float = 120.0) -> None:
    """Rows of ``name : value``, long values over several lines."""
    for name, value in rows:
        sheet.text(x, sheet.y, name, ink)
        sheet.text(x + colon, sheet.y, ":", ink)
        sheet.flow(x + colon + 10, sheet.y, sheet.width - x - colon - 60, [value], ink)


def signed(sheet: Sheet, people: People, date: datetime.date, x: float, title: str, ink: Ink) -> None:
    """One official with stamp, rank and NIP; nothing of it is recorded."""
    y = sheet.room(120) + 24
    sheet.text(x, y, title, ink)
    signature(sheet, x + 10, y + 50)
    if sheet.rng.random() < 0.6:
        stamp_round(sheet, x, y + 34, 28, "DINAS KETENAGAKERJAAN", "*")
    sheet.underline(sheet.text(x, y + 66, people.official(), ink.bold))
    sheet.text(x, y + 79, people.rng.choice(RANKS), ink)
    sheet.text(x, y + 92, f"NIP. {people.nip_printed(people.nip(date))}", ink)
    sheet.y = y + 104


def some_day(sheet: Sheet) -> datetime.date:
    """The day of the paper."""
    return day_between(sheet.rng, datetime.date(2012, 1, 9), datetime.date(2024, 11, 29))
