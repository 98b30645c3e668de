"""Number words against an independent speller, and through OCR noise."""

from __future__ import annotations

import pytest

from models.values import terbilang
from samples import numbers


@pytest.mark.parametrize("number", [*range(130), 999, 1000, 1001, 1100, 2011, 11000, 100000, 1250301, 10**6])
def test_spells_as_others_do(number: int) -> None:
    assert terbilang.spell(number) == numbers.terbilang(number)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("empat be1as", 14),
        ("Empat Belas", 14),
        ("empatbelas", 14),
        ("dua puluh lima ribu rupiah", 25000),
        ("satu ribu lima ratus", 1500),
        ("tudjuh", 7),
        ("doea poeloeh", 20),
        ("dua milyar", 2 * 10**9),
        ("sembi1an puluh semb ilan", 99),
        ("dua tiga", None),
        ("ratus dua", None),
        ("belas", None),
        ("rupiah", None),
        ("", None),
        ("hari kerja", None),
        ("lima belas empat", None),
    ],
)
def test_reads(words: str, number: int | None) -> None:
    assert terbilang.read(words) == number


def test_agreement_has_three_answers() -> None:
    assert terbilang.compare(14, "empat belas") is True
    assert terbilang.compare(14, "lima belas") is False
    assert terbilang.compare(14, "xqz wvt") is None
    assert not terbilang.agrees(14, "xqz wvt")
