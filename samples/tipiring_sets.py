"""Whole sets of minor-offence cases as somebody asks for them, with the recap they must give.

Every name and number is invented; the same question gives the same set.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

Group = tuple[str, ...]
NO_REPORT: Group = ("UU 7/1981 Pasal 7 ayat (1)", "UU 7/1981 Pasal 10 ayat (1)")
"""A WLK was not submitted."""
NO_NOTICE: Group = ("UU 1/1970 Pasal 11 ayat (1)", "UU 1/1970 Pasal 15 ayat (2)")
"""An accident was not reported."""
LOW_WAGE: Group = ("UU 13/2003 Pasal 90 ayat (1)",)
SEATS = (
    ("36", "Cilegon"), ("32", "Bandung"), ("33", "Semarang"), ("35", "Sidoarjo"), ("21", "Batam"), ("12", "Medan"),
    ("16", "Palembang"), ("52", "Mataram"), ("73", "Makassar"), ("64", "Balikpapan"), ("51", "Denpasar"), ("13", "Padang"),
)  # fmt: skip
"""(province, town with a court)"""
FINES = (250_000, 500_000, 700_000, 1_000_000)


@dataclass(frozen=True)
class Wanted:
    """What is asked for. `first`, `last`: the days under which cases may count; `articles`: shares of the groups."""

    cases: int
    inspectors: int
    provinces: int
    first: date
    last: date
    articles: Mapping[Group, float] = field(default_factory=lambda: {NO_REPORT: 1.0})
    seed: int = 1


@dataclass
class Told:
    """What a recap of the set must say. Counts of cases by province code, year, NIP and article; fines in rupiah."""

    cases: int = 0
    stages: Counter[str] = field(default_factory=Counter)
    fine: int = 0
    provinces: Counter[str] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)
    inspectors: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)


def make(wanted: Wanted) -> tuple[list[dict[str, Any]], Told]:
    """Decided records of berkas_tipiring, one a case, and what they add up to.

    Every inspector has a case and every province an inspector; groups of articles get their shares to the nearest
    case. Raises ValueError for a set that cannot be.
    """
    if not 0 < wanted.provinces <= min(wanted.inspectors, len(SEATS)) or wanted.inspectors > wanted.cases:
        raise ValueError("more inspectors than cases, or more provinces than inspectors or known ones")
    if wanted.last < wanted.first or not wanted.articles:
        raise ValueError("no day or no article to choose from")
    dice, told, records = random.Random(wanted.seed), Told(), []
    homes = [SEATS[number % wanted.provinces] for number in range(wanted.inspectors)]
    officers = list(range(wanted.inspectors))
    officers += dice.choices(officers, k=wanted.cases - wanted.inspectors)
    groups = list(_apportioned(wanted.articles, wanted.cases))
    dice.shuffle(groups)
    span = (wanted.last - wanted.first).days
    for number, (officer, group) in enumerate(zip(officers, groups, strict=True)):
        province, town = homes[officer]
        on = wanted.first + timedelta(days=dice.randint(0, span))
        stage = dice.choices(("bap", "referred", "heard", "judged"), (1, 2, 1, 6))[0]
        record = _record(dice, number, officer, town, on, group, stage)
        records.append(record)
        told.cases += 1
        told.stages[stage] += 1
        told.fine += record["perkara"].get("denda", 0)
        told.provinces[province] += 1
        told.years[on.year] += 1
        told.inspectors[record["perkara"]["nip_penyidik"]] += 1
        told.articles.update(group)
    return records, told


def _apportioned(shares: Mapping[Group, float], count: int) -> Iterator[Group]:
    """By largest remainder: the shares add up to the count."""
    whole = sum(shares.values())
    exact = {group: count * share / whole for group, share in shares.items()}
    given = {group: int(part) for group, part in exact.items()}
    short = count - sum(given.values())
    for group in sorted(exact, key=lambda one: given[one] - exact[one])[:short]:
        given[group] += 1
    for group, many in given.items():
        yield from [group] * many


def _record(
    dice: random.Random, number: int, officer: int, town: str, on: date, group: Sequence[str], stage: str
) -> dict[str, Any]:
    """The date that counts is that of the last stage."""
    steps = {"bap": 0, "referred": 1, "heard": 2, "judged": 2}[stage]
    referred = on if steps == 1 else on - timedelta(days=dice.randint(2, 14))
    happened = on if steps == 0 else referred - timedelta(days=dice.randint(20, 90))
    company = f"PT Rekaan {('Sentosa', 'Makmur', 'Abadi', 'Lestari')[number % 4]} {number + 1}"
    body: dict[str, Any] = {
        "nomor_berkas": f"BP/{number + 1:03}/{on.year}/PPNS",
        "nama_tersangka": f"Tersangka Contoh {number + 1}",
        "nama_perusahaan": company,
        "pasal_disangkakan": list(group),
        "tanggal_kejadian": happened.isoformat(),
        "tempat_kejadian": f"{company}, Jl. Contoh No. {number + 1}",
        "penyidik": f"Penyidik Contoh {officer + 1}, S.H.",
        "nip_penyidik": f"19{70 + officer % 20}{1 + officer % 12:02}{1 + officer % 28:02}2005011{officer:03}",
        "pengadilan": f"Pengadilan Negeri {town}",
    }
    if steps:
        body |= {"nomor_pelimpahan": f"560/{number + 1}/PPNS/{on.year}", "tanggal_pelimpahan": referred.isoformat()}
    if steps == 2:
        body |= {"nomor_perkara": f"{number + 1}/Pid.C/{on.year}/PN {town}", "tanggal_sidang": on.isoformat()}
    if stage == "judged":
        body |= {"denda": dice.choice(FINES), "subsider_hari": dice.choice((3, 7)), "biaya_perkara": 2_000}
    return {"perkara": body}
