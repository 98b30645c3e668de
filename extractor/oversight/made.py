"""Invented facts for demonstrations and for measuring: no company, person or number in them is real."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from extractor.oversight.facts import LARGE, SMALL, Facts, Finding, Inspector

PROVINCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Contoh Barat", ("32.04", "32.05", "32.15", "32.16", "32.73", "32.75")),
    ("Contoh Tengah", ("33.11", "33.19", "33.22", "33.72", "33.74")),
    ("Contoh Timur", ("35.15", "35.16", "35.25", "35.73", "35.78")),
    ("Contoh Utara", ("12.07", "12.12", "12.71", "12.73")),
    ("Contoh Selatan", ("16.03", "16.06", "16.71", "16.74")),
    ("Contoh Kepulauan", ("21.01", "21.02", "21.71", "21.72")),
    ("Contoh Pesisir", ("52.01", "52.02", "52.03", "52.71")),
    ("Contoh Lembah", ("36.01", "36.03", "36.71", "36.72")),
)
"""Invented provinces with the codes of kabupaten and kota whose names their rows borrow."""
_KINDS = (
    ("wlkp", 52),
    ("nota_pemeriksaan", 14),
    ("laporan_pemeriksaan", 10),
    ("surat_perintah_tugas", 7),
    ("suket_riksa_uji", 6),
    ("laporan_kecelakaan", 4),
    ("laporan_p2k3", 3),
    ("penetapan", 2),
    ("berkas_tipiring", 1),
    ("surat_panggilan", 1),
)
_LATE = 8
"""One company in so many reports after the year."""
_FIRST = ("Maju", "Sinar", "Mekar", "Surya", "Cipta", "Karya", "Tirta", "Bumi", "Bintang", "Lestari")
_SECOND = ("Contoh", "Rekaan", "Misalan", "Andaian", "Peraga", "Umpama")
_TRADE = ("Tekstil", "Garmen", "Pangan", "Logam", "Kayu", "Kimia", "Plastik", "Sepatu", "Niaga", "Konstruksi")
_PEOPLE = ("Ani", "Budi", "Cici", "Dedi", "Eka", "Fajar", "Gita", "Hadi", "Indah", "Joko", "Kirana", "Lukman")
_ARTICLES = (
    "UU 7/1981 Pasal 6 ayat (1)",
    "UU 7/1981 Pasal 7 ayat (1)",
    "UU 1/1970 Pasal 11 ayat (1)",
    "UU 13/2003 Pasal 77 ayat (1)",
    "UU 13/2003 Pasal 78 ayat (2)",
    "UU 13/2003 Pasal 90 ayat (1)",
    "UU 24/2011 Pasal 15 ayat (1)",
    "Permenaker 4/1987 Pasal 2",
)
_NORMS = ("Wajib lapor", "Keselamatan kerja", "Waktu kerja", "Pengupahan", "Jaminan sosial")
_BRANCHES = {
    "nota_pemeriksaan": ("1", "1", "1", "2", "khusus"),
    "laporan_pemeriksaan": ("pertama", "berkala", "berkala", "khusus", "ulang"),
    "laporan_kecelakaan": ("luka", "luka", "sakit", "meninggal"),
    "suket_riksa_uji": ("memenuhi", "memenuhi", "memenuhi", "tidak_memenuhi"),
}
_INSPECTED = frozenset(
    {
        "nota_pemeriksaan",
        "laporan_pemeriksaan",
        "surat_perintah_tugas",
        "penetapan",
        "berkas_tipiring",
        "suket_riksa_uji",
    }
)


def made(seed: int, count: int, regencies: Sequence[str], years: range, inspectors: int = 20) -> Iterator[Facts]:
    """`count` facts of one office, the same for the same arguments."""
    dice = random.Random(seed)
    kinds = [kind for kind, weight in _KINDS for _ in range(weight)]
    staff = [_inspector(dice, seed, number) for number in range(inspectors)]
    companies = [_company(dice, regencies, number) for number in range(max(10, count // 12))]
    for number in range(count):
        yield _facts(dice, number, dice.choice(kinds), dice.choice(companies), staff, years)


def _inspector(dice: random.Random, seed: int, number: int) -> Inspector:
    nip = f"{dice.randint(1965, 1992)}{dice.randint(1, 12):02}{dice.randint(1, 28):02}200501{1 + number % 2}{number:03}"
    name = f"{_PEOPLE[number % len(_PEOPLE)]} {_SECOND[(seed + number) % len(_SECOND)]}"
    return Inspector(nip, f"{name} {chr(65 + number % 26)}.", nip)


def _company(dice: random.Random, regencies: Sequence[str], number: int) -> tuple[str, str, str, int]:
    """(name, regency, NIB, workers)"""
    name = f"PT {dice.choice(_FIRST)} {dice.choice(_SECOND)} {dice.choice(_TRADE)} {number + 1}"
    return name, dice.choice(regencies), f"{9_000_000_000_000 + number}", int(dice.paretovariate(0.9) * 12) % 4000 + 1


def _facts(
    dice: random.Random,
    number: int,
    kind: str,
    company: tuple[str, str, str, int],
    staff: Sequence[Inspector],
    years: range,
) -> Facts:
    name, regency, nib, size = company
    year = dice.choice(years)
    if kind == "wlkp" and dice.random() < 0.6:
        on = date(year, 12, 1) - timedelta(days=int(dice.expovariate(1 / 25)) % 330)
    else:
        on = date(year, 1, 1) + timedelta(days=dice.randrange(364))
    received_on = on + timedelta(days=dice.randint(0, 9))
    if kind == "wlkp" and int(nib) % _LATE == 0:
        received_on = date(year, 12, 31) + timedelta(days=dice.randint(3, 40))
    workers = max(1, size + dice.randint(-3, 3)) if kind in ("wlkp", "laporan_p2k3", "laporan_pemeriksaan") else 0
    women = dice.randint(0, workers)
    foreign = dice.randint(0, 3) if kind == "wlkp" and workers > LARGE else 0
    has_people = kind in ("wlkp", "laporan_p2k3")
    found = tuple(_findings(dice)) if kind in ("nota_pemeriksaan", "laporan_pemeriksaan") else ()
    branch = dice.choice(_BRANCHES[kind]) if kind in _BRANCHES else ""
    if kind == "wlkp":
        branch = "small" if workers < SMALL else "medium" if workers < LARGE else "large"
    is_case = kind == "berkas_tipiring"
    articles = (
        (_ARTICLES[dice.randrange(3)],) if is_case else tuple(dict.fromkeys(a for f in found for a in f.articles))
    )
    return Facts(
        kind=kind,
        branch=branch,
        number=f"CONTOH/{number + 1:05}/{on.year}",
        company=name,
        address="Jalan Contoh No. 1",
        npwp=None,
        nib=nib,
        npp=None,
        regency=regency if dice.random() < 0.98 else "",
        on=on,
        received_on=received_on,
        report_year=year if has_people else None,
        inspectors=tuple(dice.sample(staff, dice.randint(1, 2))) if kind in _INSPECTED else (),
        articles=articles,
        findings=found,
        workers=workers,
        men=workers - women if has_people else 0,
        women=women if has_people else 0,
        foreign=foreign,
        children=int(has_people and dice.random() < 0.004),
        referred_on=on if is_case else None,
        hearing_on=on + timedelta(days=14) if is_case and dice.random() < 0.7 else None,
        fine=dice.choice((0, 300_000, 500_000, 700_000, 1_000_000)) if is_case else 0,
        owed=dice.randint(2, 90) * 1_000_000 if kind == "penetapan" else 0,
        affected=0,
        dead=int(branch == "meninggal"),
    )


def _findings(dice: random.Random) -> Iterator[Finding]:
    for number in range(dice.randint(1, 3)):
        place = dice.randrange(len(_ARTICLES))
        yield Finding(
            path=f"pemeriksaan.temuan.{number}",
            text="Temuan contoh: kewajiban belum dipenuhi",
            articles=(_ARTICLES[place],),
            order="Agar segera dipenuhi",
            norm=_NORMS[place % len(_NORMS)],
            days=dice.choice((14, 30)),
            unit="hari",
            due_on=None,
        )
