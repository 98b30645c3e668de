"""Letterheads and openings of the offices' letters in the third dev series."""

from __future__ import annotations

import random
from collections.abc import Sequence

from samples.families.dev3_words import found
from samples.ink import Ink
from samples.nota import Letter, nota_case
from samples.people import People
from samples.sheet import Sheet
from samples.stamps import logo
from samples.truth import union

_STREETS = (
    "Jl. Perintis Kemerdekaan Km. 9",
    "Jalan Basuki Rahmat No. 41",
    "Jl. Brigjen Katamso Blok C/2",
    "Jalan Teuku Umar 117",
)
UNITS = (
    "UPTD PENGAWASAN KETENAGAKERJAAN WILAYAH I",
    "SATUAN PENGAWASAN KETENAGAKERJAAN WILAYAH III",
    "BALAI PENGAWASAN KETENAGAKERJAAN DAN K3",
)


def office_address(rng: random.Random, city: str) -> str:
    """A street, a telephone and a mail address of an office."""
    return f"{rng.choice(_STREETS)} {city} {rng.randint(10, 97)}{rng.randint(100, 999)}  Telp/Fax. (0{rng.randint(211, 778)}) {rng.randint(310000, 989999)}"


def head_left(
    sheet: Sheet, government: str, office: str, unit: str, city: str, ink: Ink, left: float, *, record: bool = True
) -> float:
    """Everything flush left beside the arms; a thin rule. ``unit`` may be empty."""
    logo(sheet, left, 36, 50)
    x, y = left + 64, 48.0
    sheet.text(x, y, government.upper(), ink.but(size=11))
    y += 15
    bold = ink.bold.but(size=13)
    room = sheet.width - x - 50
    bold = bold.but(size=min(13.0, 13 * room / sheet.measure(office.upper(), bold)))
    box = sheet.text(x, y, office.upper(), bold)
    if record:
        sheet.note("surat.instansi", office.upper(), office.upper(), box)
    if unit:
        y += 13
        sheet.text(x, y, unit, ink.bold.but(size=10))
    y += 12
    sheet.text(x, y, office_address(sheet.rng, city), ink.but(size=8))
    y = max(y + 9, 94.0)
    sheet.line(left, y, sheet.width - 50, y, 1.0)
    sheet.y = y + 24
    return sheet.y


def head_centre(
    sheet: Sheet,
    government: str,
    office: str,
    city: str,
    ink: Ink,
    *,
    spaced: bool = False,
    record: bool = True,
    weight: float = 3.0,
) -> float:
    """Centred, no arms; at times letter-spaced; one heavy rule with the postcode at its right end."""
    y = 48.0
    middle = sheet.width / 2
    sheet.text(middle, y, government.upper(), ink.but(size=12.5), "centre")
    y += 18
    bold = ink.bold.but(size=15.0, spacing=1.6 if spaced else 0.0)
    bold = bold.but(size=min(15.0, 15 * (sheet.width - 130) / sheet.measure(office.upper(), bold)))
    box = sheet.text(middle, y, office.upper(), bold, "centre")
    if record:
        sheet.note("surat.instansi", office.upper(), office.upper(), box)
    y += 13
    sheet.text(middle, y, office_address(sheet.rng, city), ink.but(size=8.5), "centre")
    y += 11
    sheet.text(middle, y, city.upper(), ink.bold.but(size=10, spacing=3.0), "centre")
    y += 8
    sheet.line(50, y, sheet.width - 50, y, weight)
    sheet.y = y + 24
    return sheet.y


def addressee(
    sheet: Sheet, letter: Letter, x: float, y: float, ink: Ink, before: Sequence[str], post: str, city: str
) -> float:
    """``Kepada Yth.`` with post and company on one line, the address below; gives the last baseline."""
    for line in before:
        sheet.text(x, y, line, ink)
        y += 14
    start = sheet.text(x, y, f"{post} ", ink)
    at = x + sheet.measure(f"{post} ", ink)
    box = sheet.field("pemeriksaan.nama_perusahaan", letter.company, letter.company, at, y, ink)
    sheet.note("surat.tujuan", f"{post} {letter.company}", f"{post} {letter.company}", union([start, box]))
    y += 14
    y = sheet.block(
        "pemeriksaan.alamat_perusahaan",
        ", ".join(letter.address),
        [part + ("," if at < len(letter.address) - 1 else "") for at, part in enumerate(letter.address)],
        x,
        y,
        ink,
        14,
    )
    if city:
        y += 14
        sheet.text(x, y, city, ink)
    return y


def new_letter(people: People, stage: str, count: int, days: int | None = None, *, named: bool = False) -> Letter:
    """A nota whose findings are of this series."""
    letter = nota_case(people, stage)
    letter.findings = found(people.rng, letter.date, count, days, named=named)
    return letter


def opening_fields(letter: Letter, word: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """What the subject line stands for."""
    return ("surat.perihal", word), ("pemeriksaan.nota_ke", letter.stage)
