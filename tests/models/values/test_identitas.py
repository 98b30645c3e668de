"""Plausibility of numbers that carry dates, check digits and areas."""

from __future__ import annotations

from datetime import date

import pytest

from models.values.identitas import nik_plausible, nip_plausible


@pytest.mark.parametrize(
    ("nip", "on", "plausible"),
    [
        ("197807192005021009", date(2021, 8, 12), True),
        ("197807191990021009", date(2021, 8, 12), False),  # appointed at eleven
        ("197807192005021009", date(2004, 1, 1), False),  # before the appointment
        ("194007191965021009", date(2021, 8, 12), False),  # past every age of retirement
        ("197813192005021009", date(2021, 8, 12), False),
        ("197807192005131009", date(2021, 8, 12), False),
        ("197807192005023009", date(2021, 8, 12), False),
        ("198507192021211009", date(2022, 8, 12), True),  # PPPK: 21 stands for no month
        ("160012345", date(1998, 5, 1), True),
        ("160012345", date(2015, 5, 1), False),
        ("", date(2015, 5, 1), False),
    ],
)
def test_nip(nip: str, on: date, plausible: bool) -> None:
    assert nip_plausible(nip, on) is plausible


@pytest.mark.parametrize(
    ("nik", "plausible"),
    [("3671054508900001", True), ("3171013202850001", False), ("3671054508900000", False), ("0071054508900001", False)],
)
def test_nik(nik: str, plausible: bool) -> None:
    assert nik_plausible(nik) is plausible
