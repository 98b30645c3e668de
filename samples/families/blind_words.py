"""Offices, companies, dates and short word stocks that only the other papers of the test split use."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass

from samples.laws import Cite, cite_words, normal
from samples.nota import Signer, signer
from samples.numbers import MONTHS, ROMAN, WEEKDAYS, day_between, grouped, tanggal, terbilang
from samples.people import Area, People

SERIF = ("termes", "bookman", "schoolbook")
SANS = ("heros", "roboto", "avant", "dejavu")
TYPEWRITER = ("tlwg-typewriter", "cursor-bold", "dejavu-mono")


@dataclass(frozen=True)
class Office:
    """An office that writes: letterhead lines, its city and its head."""

    government: str
    name: str
    lines: tuple[str, ...]
    city: str
    area: Area
    unit: str

    @property
    def words(self) -> str:
        """The name in title case."""
        return (
            self.name.title()
            .replace(" Dan ", " dan ")
            .replace("Ukm", "UKM")
            .replace("Uptd", "UPTD")
            .replace("Upt ", "UPT ")
        )


@dataclass(frozen=True)
class Firm:
    """A company: name with its form, the parts of its address, trade, persons, telephone (normal form, print)."""

    name: str
    address: tuple[str, ...]
    area: Area
    kbli: str
    trade: str
    phone: tuple[str, str]
    owner: str
    manager: str

    @property
    def address_line(self) -> str:
        """The address on one line."""
        return ", ".join(self.address)

    @property
    def address_parts(self) -> list[str]:
        """The parts between which the address may break."""
        return list(self.address)


def make_office(people: People) -> Office:
    """A provincial office or one of its area units."""
    rng = people.rng
    area = people.area()
    government, name = people.office(area)
    unit = rng.choice(("DTKT/WASNAKER", "UPTD-PK.II", "Disnaker-Was", "NAKER.05", "BPK-I", "500.15.14"))
    if rng.random() < 0.35:
        name = rng.choice(
            (
                f"UPTD PENGAWASAN KETENAGAKERJAAN WILAYAH {rng.choice(ROMAN[:5])}",
                "BALAI PENGAWASAN KETENAGAKERJAAN DAN K3",
                f"SATUAN PENGAWASAN KETENAGAKERJAAN WILAYAH {area.short.upper()}",
            )
        )
    lines = [f"{people.street()[0]} {area.short} {rng.randint(10110, 99970)}"]
    lines.append(
        rng.choice((f"Telepon {people.phone()[1]}", f"Telp. {people.phone()[1]} Faks. {people.phone()[1]}"))
        + rng.choice(("", " Surel: pengawasan@naker.example", " Laman www.naker.example"))
    )
    return Office(government, name, tuple(lines), area.short, area, unit)


def make_firm(people: People, *, full: bool = True) -> Firm:
    """A company with a street address, at times down to village and district."""
    rng = people.rng
    area = people.area()
    parts = people.street()
    if full and rng.random() < 0.5:
        parts += [f"{rng.choice(('Kel. ', 'Desa ', 'Ds. '))}{people.village()}", f"Kec. {area.district}"]
    if rng.random() < 0.75:
        parts.append(
            rng.choice((area.regency, f"Kab. {area.short}" if not area.is_city else f"Kota {area.short}", area.short))
        )
    kbli, trade = people.trade()
    return Firm(people.company(), tuple(parts), area, kbli, trade, people.phone(), people.person(), people.person())


GRADES = (
    "Pengawas Ketenagakerjaan Ahli Pertama",
    "Pengawas Ketenagakerjaan Ahli Muda",
    "Pengawas Ketenagakerjaan Ahli Madya",
    "Pengawas Ketenagakerjaan Muda",
    "Pegawai Pengawas Ketenagakerjaan",
    "Pengawas Spesialis K3",
)


def inspectors(people: People, on: datetime.date, count: int) -> list[Signer]:
    """Inspectors with rank and NIP; the title is their grade."""
    return [signer(people, on, (people.rng.choice(GRADES),)) for _ in range(count)]


def chief(people: People, on: datetime.date, office: Office) -> Signer:
    """Who signs for the office."""
    forms: tuple[tuple[str, ...], ...] = (
        ("Kepala Dinas",),
        ("KEPALA DINAS",),
        ("a.n. Kepala Dinas", "Kepala Bidang Pengawasan"),
        ("Plh. Kepala Dinas",),
    )
    if not office.name.startswith("DINAS"):
        forms = (("Kepala,",), ("Kepala UPTD",), ("Plt. Kepala UPTD",))
    title = tuple(line.rstrip(",") for line in people.rng.choice(forms))
    return signer(people, on, title)


def day(rng: random.Random, first: int = 2009, last: int = 2024) -> datetime.date:
    """A working day of the years."""
    found = day_between(rng, datetime.date(first, 1, 8), datetime.date(last, 12, 20))
    return found - datetime.timedelta(days=max(0, found.weekday() - 4))


def date_print(date: datetime.date, rng: random.Random) -> str:
    """A date in writings that the common stock does not have as well."""
    if rng.random() < 0.75:
        return tanggal(date, rng)
    return rng.choice(
        (
            f"{date.day} - {date.month} - {date.year}",
            f"{date.day:02d} {MONTHS[date.month - 1].upper()} {date.year}",
            f"{date.day}-{ROMAN[date.month - 1]}-{date.year}",
            f"{date.day}/{date.month}/{date.year}",
        )
    )


def weekday(date: datetime.date) -> str:
    """Senin to Minggu."""
    return WEEKDAYS[date.weekday()]


def date_in_words(date: datetime.date) -> str:
    """``dua belas bulan Agustus tahun dua ribu dua puluh satu``."""
    return f"{terbilang(date.day)} bulan {MONTHS[date.month - 1]} tahun {terbilang(date.year)}"


def hour(rng: random.Random) -> tuple[str, str]:
    """A time: normal form and print."""
    hours, minutes = rng.randint(8, 14), rng.choice((0, 0, 30, 15))
    plain = f"{hours:02d}{rng.choice('.:')}{minutes:02d}"
    tail = rng.choice((" WIB", " WIB s/d selesai", " WITA", " WIT", "", " WIB s.d. selesai"))
    return f"{hours:02d}:{minutes:02d}", plain + tail


def people_count(number: int, rng: random.Random) -> str:
    """A headcount as printed."""
    return rng.choice((f"{grouped(number)}", f"{grouped(number)} orang", f"{grouped(number)} org", f"{number} Orang"))


def money(number: int, rng: random.Random) -> str:
    """An amount with its sign."""
    return rng.choice(("Rp ", "Rp. ", "Rp", "Rp.")) + grouped(number) + rng.choice((",-", "", ",00", ",--"))


_CHARGES: tuple[tuple[Cite, ...], ...] = (
    (Cite("UU", "7", 1981, "7", (1,)), Cite("UU", "7", 1981, "10", (1,))),
    (Cite("UU", "7", 1981, "6", (1,)), Cite("UU", "7", 1981, "10", (1,))),
    (Cite("UU", "1", 1970, "11", (1,)), Cite("UU", "1", 1970, "15", (2,))),
    (Cite("UU", "1", 1970, "9", (3,)), Cite("UU", "1", 1970, "15", (2,))),
    (Cite("UU", "7", 1981, "8", (1,)), Cite("UU", "7", 1981, "10", (1,))),
)
CHARGED = {
    "7": "tidak melaporkan ketenagakerjaan di perusahaannya setiap tahun secara tertulis",
    "6": "tidak menyampaikan laporan ketenagakerjaan dalam jangka waktu 30 hari setelah menjalankan perusahaan",
    "11": "tidak melaporkan kecelakaan kerja yang terjadi di tempat kerja yang dipimpinnya",
    "9": "tidak memenuhi syarat keselamatan kerja sebagaimana diperintahkan pegawai pengawas",
    "8": "memindahkan perusahaan tanpa melaporkan lebih dahulu kepada pejabat yang ditunjuk",
}


def charge(rng: random.Random) -> tuple[str, list[str], str]:
    """The charge of a minor offence: as printed, in normal form, the deed in words."""
    cites = rng.choice(_CHARGES)
    return cite_words(cites, rng), normal(cites), CHARGED[cites[0].article]


def nik(people: People, born: datetime.date, *, woman: bool) -> str:
    """A NIK that fits birth date and sex."""
    code = people.area().code.replace(".", "")[:4]
    return f"{code}{people.rng.randint(1, 12):02d}{born.day + 40 * woman:02d}{born:%m%y}{people.rng.randint(1, 60):04d}"
