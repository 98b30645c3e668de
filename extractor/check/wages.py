"""Wages and working hours. What is under the minimum is a finding about the company, not a misreading."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extractor.check.facts import Facts
from extractor.check.places import area_codes
from extractor.check.rule import REGISTRY, Finding

_LOW, _HIGH = "pengupahan.upah_terendah", "pengupahan.upah_tertinggi"
_BILL, _UNIT = "pengupahan.jumlah_upah_per_bulan", "pengupahan.satuan_upah"
_A_LOT_RUPIAH = 1_000_000_000


@REGISTRY.rule("E-UPH-001", source="Bentuk WLKP, bagian Pengupahan", on=("wlkp",))
def lowest_is_not_above_highest(facts: Facts) -> Iterator[Finding]:
    low, high = facts.whole(_LOW), facts.whole(_HIGH)
    if low is not None and high is not None and low > high:
        yield Finding(_LOW, "E-UPH-001", bears_on=(_LOW, _HIGH))


@REGISTRY.rule("W-UPH-003", source="Bentuk WLKP, bagian Pengupahan", on=("wlkp",))
def highest_is_believable(facts: Facts) -> Iterator[Finding]:
    high = facts.whole(_HIGH)
    if high is not None and high > _A_LOT_RUPIAH:
        yield Finding(_HIGH, "W-UPH-003", bears_on=(_HIGH,))


@REGISTRY.rule("W-UPH-001", source="UU 13/2003 Pasal 90 (kini Pasal 88E), keputusan upah minimum", on=("wlkp",))
def lowest_reaches_the_minimum(facts: Facts) -> Iterator[Finding]:
    """Only for monthly wages and only where a minimum for this place and year is known."""
    low = facts.whole(_LOW)
    year = facts.whole("kodefikasi.tahun_laporan") or (facts.paper_date.year if facts.paper_date else None)
    if low is None or year is None or facts.text(_UNIT) not in (None, "bulan"):
        return
    minimums = facts.known.minimum_wages
    minimum = next((minimums[code, year] for code in area_codes(facts) if (code, year) in minimums), None)
    if minimum is not None and low < minimum:
        yield Finding(_LOW, "W-UPH-001")


@REGISTRY.rule("W-UPH-002", source="Bentuk WLKP, bagian Pengupahan", on=("wlkp",))
def bill_lies_between(facts: Facts) -> Iterator[Finding]:
    """The monthly bill lies between headcount times lowest and headcount times highest wage."""
    low, high, bill = facts.whole(_LOW), facts.whole(_HIGH), facts.whole(_BILL)
    heads = facts.whole("tenaga_kerja.jumlah")
    if low is None or high is None or not bill or not heads or facts.text(_UNIT) != "bulan":
        return
    if not heads * low <= bill <= heads * high:
        yield Finding(_BILL, "W-UPH-002", bears_on=(_BILL,))


def _hours(facts: Facts) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    names = ("jam_per_hari", "hari_per_minggu", "jam_per_minggu")
    a, b, c = (facts.number(f"waktu_kerja.{name}") for name in names)
    return a, b, c


@REGISTRY.rule("W-JAM-001", source="UU 13/2003 Pasal 77 ayat (2)", on=("wlkp",))
def hours_multiply(facts: Facts) -> Iterator[Finding]:
    """7 hours on 6 days print as 40 a week, because the sixth day is shorter: both readings of that are right."""
    a_day, days, a_week = _hours(facts)
    if a_day is None or days is None or a_week is None:
        return
    paths = ("waktu_kerja.jam_per_hari", "waktu_kerja.hari_per_minggu", "waktu_kerja.jam_per_minggu")
    is_lawful_week = (a_day, days, a_week) == (Decimal(7), Decimal(6), Decimal(40))
    if a_day * days == a_week or is_lawful_week:
        yield Finding(paths[2], bears_on=paths)
    else:
        yield Finding(paths[2], "W-JAM-001", bears_on=paths)


@REGISTRY.rule("W-JAM-002", source="UU 13/2003 Pasal 77 ayat (2): 40 jam seminggu", on=("wlkp",))
def week_is_not_too_long(facts: Facts) -> Iterator[Finding]:
    a_week = facts.number("waktu_kerja.jam_per_minggu")
    if a_week is not None and a_week > 40:
        yield Finding("waktu_kerja.jam_per_minggu", "W-JAM-002")
