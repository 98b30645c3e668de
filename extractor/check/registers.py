"""Counts that a company reports beside its WLKP: the matrix of the Akta Pengawasan, the quarters of the P2K3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extractor.check.dates import shown
from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding
from extractor.check.sums import Sum, judge_sum
from models.values.tanggal import MONTHS, month_of

_TABLE = "akta.tenaga_kerja"
_BY_PAY, _BY_CONTRACT = ("bulanan", "borongan", "harian_lepas"), ("pkwt", "pkwtt")
_P2K3 = Sum("p2k3.jumlah", ("p2k3.laki_laki", "p2k3.perempuan"), maybe=("p2k3.tka",))
_NAMED = re.compile(
    r"tri\s*wulan\s*(?:ke\s*[-–]?\s*)?(?:[IVl1-4]{1,4}|\w{5,9})\W{0,4}(?:bulan\s+)?"
    r"([A-Za-z]{3,9})\W{0,3}(?:s\s*[/.]\s*d\.?|sampai(?:\s+dengan)?|hingga|-|–)\s*(?:bulan\s+)?([A-Za-z]{3,9})",
    re.IGNORECASE,
)


@REGISTRY.rule("E-JML-001", source="Akta Pengawasan: jumlah L dan P tiap baris", on=("akta_pengawasan",))
def rows_of_the_register_add_up(facts: Facts) -> Iterator[Finding]:
    for row in facts.rows(_TABLE):
        cell = f"{_TABLE}.{row}"
        for sex in ("l", "p"):
            parts = (f"{cell}.wni_{sex}_dewasa",), (f"{cell}.wni_{sex}_anak", f"{cell}.wna_{sex}")
            yield from judge_sum(facts, Sum(f"{cell}.jumlah_{sex}", *parts))


@REGISTRY.rule(
    "E-JML-002", source="Akta Pengawasan: bulanan + borongan + harian = PKWT + PKWTT", on=("akta_pengawasan",)
)
def pay_and_contract_agree(facts: Facts) -> Iterator[Finding]:
    """For L and for P, where both kinds of rows are there and every total in them was read."""
    if any(not finding.holds for finding in rows_of_the_register_add_up(facts)):
        return  # a row that is wrong in itself has been named; its kind differs for that very reason
    rows = {facts.text(f"{_TABLE}.{row}.kelompok"): row for row in facts.rows(_TABLE)}
    if not (all(kind in rows for kind in _BY_CONTRACT) and all(kind in rows for kind in _BY_PAY)):
        return
    for sex in ("l", "p"):
        pay = [f"{_TABLE}.{rows[kind]}.jumlah_{sex}" for kind in _BY_PAY]
        contract = [f"{_TABLE}.{rows[kind]}.jumlah_{sex}" for kind in _BY_CONTRACT]
        paths = (*pay, *contract)
        if any(facts.whole(path) is None for path in paths):
            continue
        left, right = (sum(facts.whole(path) or 0 for path in side) for side in (pay, contract))
        if left == right:
            yield Finding(contract[-1], bears_on=paths)
        else:
            names = (f"status upah {sex.upper()} ({left})", f"hubungan kerja {sex.upper()} ({right})")
            yield Finding(contract[-1], "E-JML-002", names, bears_on=paths)


@REGISTRY.rule("E-JML-001", source="Laporan P2K3: laki-laki + perempuan + TKA", on=("laporan_p2k3",))
def p2k3_headcount_adds_up(facts: Facts) -> Iterator[Finding]:
    """Some offices count foreigners within L and P, others apart: either is right."""
    return judge_sum(facts, _P2K3)


@REGISTRY.rule(
    "W-TRW-001", "W-TLB-001", source="Permenaker 04/MEN/1987 Pasal 12: laporan setiap tiga bulan", on=("laporan_p2k3",)
)
def quarter_fits(facts: Facts) -> Iterator[Finding]:
    path = "p2k3.triwulan"
    quarter = facts.whole(path)
    if quarter is None:
        return
    if not 1 <= quarter <= 4:
        yield Finding(path, "W-TRW-001", (quarter,), bears_on=(path,))
        return
    for first, last in _NAMED.findall(facts.document.text.replace("\n", " ")):
        months = month_of(first), month_of(last)
        if None in months:
            continue
        if months == (3 * quarter - 2, 3 * quarter):
            yield Finding(path, bears_on=(path,))
        else:
            named = " s/d ".join(MONTHS[month - 1] for month in months if month)
            yield Finding(path, "W-TRW-001", (quarter, named), variant="bulan", bears_on=(path,))
        break
    yield from _quarter_of_the_date(facts, quarter)


def _quarter_of_the_date(facts: Facts, quarter: int) -> Iterator[Finding]:
    """A report is signed from the last days of its quarter to the end of the month after it."""
    paths = ("p2k3.triwulan", "p2k3.tahun", "p2k3.tanggal")
    year, day = facts.whole(paths[1]), facts.day(paths[2])
    if year is None or day is None or not 1945 <= year <= 2100:
        return
    due = date(year + quarter // 4, 3 * quarter % 12 + 2, 1) - timedelta(days=1)
    if day < date(year, 3 * quarter, 15):
        yield Finding(paths[2], "W-TRW-001", (shown(day),), variant="tanggal", bears_on=paths)
    elif day > due:
        yield Finding(paths[2], "W-TLB-001", ((day - due).days,), bears_on=paths)
    else:
        yield Finding(paths[0], bears_on=paths)
