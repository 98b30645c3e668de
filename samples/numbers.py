"""Numbers, money and dates as Indonesian offices print them, with number words of our own."""

from __future__ import annotations

import datetime
import random

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
OLD_MONTHS = {2: "Pebruari", 11: "Nopember"}
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sept", "Okt", "Nov", "Des")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_UNITS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_STEPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"))


def terbilang(number: int) -> str:
    """The number in Indonesian words (0 up to trillions): 14 gives ``empat belas``."""
    if number < 12:
        return _UNITS[number]
    if number < 20:
        return f"{_UNITS[number - 10]} belas"
    if number < 100:
        return _join(f"{_UNITS[number // 10]} puluh", number % 10)
    if number < 200:
        return _join("seratus", number % 100)
    if number < 1000:
        return _join(f"{_UNITS[number // 100]} ratus", number % 100)
    if number < 2000:
        return _join("seribu", number % 1000)
    for size, name in _STEPS:
        if number >= size:
            return _join(f"{terbilang(number // size)} {name}", number % size)
    raise ValueError(number)


def _join(head: str, rest: int) -> str:
    return head if rest == 0 else f"{head} {terbilang(rest)}"


def grouped(number: int) -> str:
    """Thousands by dots: 1234567 gives ``1.234.567``."""
    return f"{number:,}".replace(",", ".")


def rupiah(number: int, rng: random.Random) -> str:
    """An amount in one of the usual writings, with or without ``Rp``, ``,-`` and cents."""
    head = rng.choice(("Rp ", "Rp. ", "Rp", "Rp.", ""))
    tail = rng.choice((",-", "", ",00", ",-"))
    return f"{head}{grouped(number)}{tail}"


def tanggal(date: datetime.date, rng: random.Random, *, long: bool = False) -> str:
    """A date as printed, always day-month-year. ``long``: only with the month as a word."""
    name = MONTHS[date.month - 1]
    if rng.random() < 0.3:
        name = OLD_MONTHS.get(date.month, name)
    words = f"{date.day} {name} {date.year}"
    if long:
        return words if rng.random() < 0.8 else f"{date.day:02d} {name} {date.year}"
    forms = (
        words,
        words,
        words,
        f"{date.day:02d} {name} {date.year}",
        f"{date.day:02d}-{date.month:02d}-{date.year}",
        f"{date.day:02d}/{date.month:02d}/{date.year}",
        f"{date.day} {SHORT_MONTHS[date.month - 1]} {date.year}",
        f"{date.day:02d}.{date.month:02d}.{date.year}",
    )
    return rng.choice(forms)


def day_between(rng: random.Random, first: datetime.date, last: datetime.date) -> datetime.date:
    """A day from ``first`` to ``last``, both included."""
    return first + datetime.timedelta(days=rng.randrange((last - first).days + 1))


def luhn_digit(digits: str) -> str:
    """The check digit that makes ``digits`` plus itself pass the Luhn test."""
    total = 0
    for place, char in enumerate(reversed(digits)):
        value = int(char) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)
