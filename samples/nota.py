"""What an inspection letter says: numbers, dates, the company, the findings, the signers, the copies."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from samples.findings import Finding, findings
from samples.numbers import day_between, terbilang
from samples.people import RANKS, Area, People


@dataclass(frozen=True)
class Signer:
    """An official who signs; ``title`` has one entry for each printed line."""

    title: tuple[str, ...]
    name: str
    rank: str
    nip: str
    nip_printed: str


@dataclass
class Letter:
    """The case behind one inspection letter. ``stage``: 1, 2 or khusus."""

    stage: str
    number: str
    date: datetime.date
    inspected: datetime.date
    order_number: str
    before_number: str
    before_date: datetime.date
    company: str
    address: list[str]
    area: Area
    office_area: Area
    government: str
    office: str
    findings: list[Finding]
    report_days: int
    report_working: bool
    inspectors: list[Signer]
    head: Signer
    copies: list[str]
    faults: list[str] = field(default_factory=list)

    @property
    def stage_words(self) -> str:
        """``I (Pertama)``, ``II (Kedua)`` or ``Khusus``."""
        return {"1": "I (Pertama)", "2": "II (Kedua)", "khusus": "Khusus"}[self.stage]

    @property
    def stage_short(self) -> str:
        """``I``, ``II`` or ``Khusus``."""
        return {"1": "I", "2": "II", "khusus": "Khusus"}[self.stage]

    @property
    def report_days_words(self) -> str:
        """``14 (empat belas)``."""
        return f"{self.report_days} ({terbilang(self.report_days)})"


_COPIES = {
    "dev": (
        "Gubernur sebagai laporan",
        "Kepala Dinas Tenaga Kerja Kabupaten",
        "Arsip",
        "Direktur Jenderal Binwasnaker dan K3",
    ),
    "cal": ("Bupati setempat", "Pertinggal", "Kepala Bidang Pengawasan"),
    "test": (
        "Yth. Bapak Gubernur di tempat",
        "Dirjen Pembinaan Pengawasan Ketenagakerjaan dan K3 di Jakarta",
        "Kepala Dinas yang membidangi ketenagakerjaan kabupaten/kota",
        "Ketua DPC serikat pekerja perusahaan",
        "Koordinator Pengawas Wilayah II",
        "Sdr. Kepala Cabang BPJS Ketenagakerjaan",
        "Pertinggal",
    ),
}
_GRADES = ("Ahli Pertama", "Ahli Muda", "Ahli Madya", "Muda", "Madya")


def signer(people: People, on: datetime.date, title: tuple[str, ...]) -> Signer:
    """An official with rank and NIP that fits the day."""
    digits = people.nip(on)
    return Signer(title, people.official(), people.rng.choice(RANKS), digits, people.nip_printed(digits))


def nota_case(people: People, stage: str | None = None, count: int | None = None) -> Letter:
    """A letter with consistent dates; one in eight has a Roman month that does not fit its date."""
    rng = people.rng
    stage = stage or rng.choice(("1", "1", "2", "khusus"))
    found = findings(people.split, rng, count or rng.randint(2, 5), rng.choice((None, None, 14, 30)))
    youngest = max(int(text.split("/")[1][:4]) for one in found for text in one.articles)
    date = day_between(rng, datetime.date(max(2012, min(youngest + 1, 2024)), 1, 9), datetime.date(2024, 12, 18))
    inspected = date - datetime.timedelta(days=rng.randint(2, 24))
    before = inspected - datetime.timedelta(days=rng.randint(30, 90))
    area = people.area()
    government, office = people.office(area)
    wrong = rng.random() < 0.12
    chief = rng.choice(
        (("Kepala Dinas",), ("a.n. Kepala Dinas", "Kepala Bidang Pengawasan Ketenagakerjaan"), ("Plt. Kepala Dinas",))
    )
    stock = _COPIES[people.split]
    return Letter(
        stage,
        people.letter_number(date, month_wrong=wrong),
        date,
        inspected,
        people.letter_number(inspected, "SPT"),
        people.letter_number(before),
        before,
        people.company(),
        people.street(),
        people.area(),
        area,
        government,
        office,
        found,
        rng.choice((7, 14, 14, 30)),
        rng.random() < 0.2,
        [signer(people, date, (f"Pengawas Ketenagakerjaan {rng.choice(_GRADES)}",)) for _ in range(rng.randint(1, 2))],
        signer(people, date, chief),
        rng.sample(stock, rng.randint(2, min(4, len(stock)))),
        ["W-SRT-001"] if wrong else [],
    )
