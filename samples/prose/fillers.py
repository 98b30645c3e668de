"""Invented companies, persons, offices and printed places; no word of a name stands in the stocks of the papers.

The papers of `samples.people` measure what is learnt here, so their name words are struck from every stock.
"""

from __future__ import annotations

import csv
import random
import re
from functools import lru_cache
from pathlib import Path

from samples import people
from samples.numbers import ROMAN

_AREAS = Path(__file__).parents[2] / "models" / "reference" / "wilayah.csv"
_WORDS = Path(__file__).parents[2] / "models" / "reference" / "kata.txt"

_GIVEN = """Abdul Achmad Adinda Aisyah Alimin Amelia Amir Anton Arief Aryo Bahrudin Benny Budiman Cahyono Chandra Cecep Dahlia
Danang Daniel Darsono Desi Diah Djoko Dwi Eka Eko Elisabeth Emilia Erna Fajar Farida Fransiskus Galih Gede Gita Hadi Hamzah Hasan
Hesti Ida Ilham Imam Indra Irawati Irfan Jamilah Johanes Jumadi Kadek Komang Kusno Lukman Made Maria Markus Mega Mira Muhammad
Mulyadi Mustofa Nanang Natalia Novi Nyoman Oki Paulus Puji Putu Rachmat Ratna Reza Ridwan Rizky Rohana Rosa Rukmini Sabar Sarah
Saiful Sigit Soleh Sulastri Sunardi Surti Syamsul Tarmizi Tini Titin Tri Udin Umar Wayan Widodo Winarti Yayan Yohana Yudi Yusuf
Zainal Zulaikha Moh. M. Abd. Tb. Nur Rr. St."""
_FAMILY = """Aditya Alatas Amiruddin Ardiansyah Arifin Asmara Aziz Barus Basuki Budiarto Darmanto Effendi Fauzi Ginting Gultom
Hakim Halim Harahap Hartono Hasibuan Hermawan Iskandar Ismail Juwono Karim Kartono Lesmana Manurung Marbun Mulyono Munandar
Nainggolan Nasution Pane Pangestu Pardede Pratama Purba Rachman Rangkuti Ritonga Rumengan Saputra Saragih Sembiring Setyawan
Sihombing Silalahi Simanjuntak Sitompul Subagyo Sudarmo Sugiarto Suharto Sukarno Sulaeman Supratman Suwandi Syahputra Tambunan
Tampubolon Tarigan Tobing Utomo Wahid Wenas Wicaksono Winata Yulianto Zakaria Kalalo Latuconsina Wattimena Pattiasina"""
_SYLLABLES = """ba bi bo da de di do fa ga gi go ha hi in ja ji ka ki ko la li lo ma mi mo na ni no pa pi pra ra ri ro sa si so su
ta ti to tra tri un wa wi ya yo za ang ing ung an en on ar er or al il ol am im as is"""
_TRADE = """Garment Textile Steel Plastik Kayu Furniture Food Beverage Logistik Transport Konstruksi Elektronik Otomotif Kimia
Farmasi Percetakan Kertas Keramik Semen Tambang Energi Sawit Perkebunan Perikanan Retail Swalayan Properti Hotel Resort Shipyard
Motor Rubber Glass Paper Packaging Apparel Shoes Toys Chemical Pharma Mills Works Trading Engineering Teknik Medika Husada"""
TAILS = "Indonesia Tbk Nusantara Internasional Group Corporation Industries Manufacturing Asia Pasifik Sejahtera Putra Putri Bersaudara"
_INITIALS = "ABCDEFGHIJKLMNPRSTWY"
_TITLES = ("Drs. ", "Dra. ", "Ir. ", "Dr. ", "H. ", "Hj. ", "Drs. H. ", "Ir. H. ", "dr. ", "R. ", "KH. ", "Raden ")
_DEGREES = (
    ", SH",
    ", S.H.",
    ", S.H., M.H.",
    ", SE",
    ", S.E., M.M.",
    ", MM",
    ", S.T.",
    ", ST, MT",
    ", S.Sos",
    ", S.Sos., M.Si.",
    ", M.Si",
    ", S.Kom",
    ", M.Hum.",
    " SH",
    ", S.AP",
    ", S.IP., M.AP",
    ", M.KKK",
    ", Sp.Ok",
    ", SKM",
    ", A.Md",
)


def _stock(words: str) -> list[str]:
    taken = _taken()
    return [word for word in words.split() if word.lower() not in taken]


@lru_cache(maxsize=1)
def _taken() -> frozenset[str]:
    """Lower-case words of every name that a paper of any split may print."""
    stocks = (people._FIRST, people._LAST, people._FIRM_A, people._FIRM_B)
    return frozenset(word.lower() for stock in stocks for words in stock.values() for word in re.split(r"[ |]", words))


@lru_cache(maxsize=1)
def _areas() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """(regencies and cities with their kind, districts, provinces)."""
    with _AREAS.open(encoding="utf-8", newline="") as lines:
        rows = [(row["kode"], row["nama"].strip()) for row in csv.DictReader(lines)]
    return (
        tuple(name for code, name in rows if code.count(".") == 1),
        tuple(name for code, name in rows if code.count(".") == 2),
        tuple(name for code, name in rows if "." not in code),
    )


@lru_cache(maxsize=1)
def _common() -> tuple[str, ...]:
    return tuple(
        word
        for word in _WORDS.read_text("utf-8").split()
        if 4 <= len(word) <= 8 and word.isalpha() and word not in _taken()
    )


def _coined(rng: random.Random, low: int = 2, high: int = 3) -> str:
    return "".join(rng.choice(_SYLLABLES.split()) for _ in range(rng.randint(low, high))).capitalize()


def person(rng: random.Random) -> str:
    """A name as printed: one to three words, at times an initial, titles, degrees, capitals."""
    way = rng.random()
    words = [rng.choice(_stock(_GIVEN)) if rng.random() < 0.7 else _coined(rng)]
    if way > 0.08:
        words.append(rng.choice(_stock(_FAMILY)) if rng.random() < 0.6 else _coined(rng, 2, 4))
    if way > 0.75:
        words.insert(1, rng.choice(_stock(_GIVEN)) if rng.random() < 0.7 else f"{rng.choice(_INITIALS)}.")
    if words[0].endswith(".") and len(words) == 1:
        words.append(_coined(rng))
    name = " ".join(words)
    if rng.random() < 0.22:
        name = name.upper()
    head = rng.choice(_TITLES) if rng.random() < 0.22 else ""
    return f"{head}{name}{rng.choice(_DEGREES) if rng.random() < 0.35 else ''}"


def company(rng: random.Random) -> str:
    """A company as printed, with its legal form in front, behind or, seldom, away."""
    words = []
    for _ in range(rng.choice((1, 1, 2, 2, 2, 3))):
        way = rng.random()
        words.append(
            rng.choice(_common()).capitalize()
            if way < 0.45
            else _coined(rng)
            if way < 0.85
            else rng.choice(_stock(_TRADE))
        )
    if rng.random() < 0.1:
        words.insert(0, "".join(rng.choice(_INITIALS) for _ in range(rng.randint(2, 4))))
    if rng.random() < 0.25:
        words.append(rng.choice(_TRADE.split()))
    if rng.random() < 0.25:
        words.append(rng.choice(TAILS.split()))
    if rng.random() < 0.08 and len(words) > 1:
        words.insert(rng.randint(1, len(words) - 1), rng.choice(("&", "dan")))
    name = " ".join(words)
    way = rng.random()
    if way < 0.45:
        name = name.upper()
    form = rng.choice(
        ("PT. ", "PT. ", "PT. ", "PT ", "PT ", "PT", "CV. ", "CV ", "UD. ", "UD ", "P.T. ", "Fa. ", "PD. ")
    )
    way = rng.random()
    if way < 0.05:
        return f"{name}, {form.strip()}"
    if way < 0.09:
        return f"{rng.choice(('Koperasi', 'Yayasan', 'Perum', 'Perumda', 'Firma', 'Koperasi Karyawan', 'Rumah Sakit'))} {name}"
    if way < 0.12:
        form = rng.choice(("Pt. ", "PT, ", "PT.", "Perseroan Terbatas "))
    return f"{form}{name}{rng.choice((' Tbk', ', Tbk.', ' (Persero)', ' Tbk.')) if rng.random() < 0.06 else ''}"


def place(rng: random.Random) -> str:
    """A regency or city as printed; its kind in full, short or left out."""
    name = rng.choice(_areas()[0])
    kind, _, bare = name.partition(" ")
    if kind not in ("Kabupaten", "Kota"):
        return name
    short = {"Kabupaten": ("Kab. ", "Kab. ", "Kabupaten ", "Kab "), "Kota": ("Kota ", "Kotamadya ", "Kota ")}[kind]
    way = rng.random()
    printed = name if way < 0.45 else f"{rng.choice(short)}{bare}" if way < 0.65 else bare
    return printed.upper() if rng.random() < 0.15 else printed


def district(rng: random.Random) -> str:
    """A kecamatan: no name that is looked for, but like one."""
    return rng.choice(_areas()[1])


_DUTIES = (
    "Tenaga Kerja",
    "Ketenagakerjaan",
    "Tenaga Kerja dan Transmigrasi",
    "Tenaga Kerja, Transmigrasi dan Sosial",
    "Nakertrans",
    "Tenaga Kerja dan Mobilitas Penduduk",
    "Sosial dan Tenaga Kerja",
    "Tenaga Kerja, Perindustrian dan Perdagangan",
    "Perindustrian dan Tenaga Kerja",
    "Tenaga Kerja dan Energi Sumber Daya Mineral",
)


def office(rng: random.Random) -> str:
    """A body of the state: a labour office, an inspectorate, a court, a prosecutor, a ministry, with or without its area."""
    way = rng.random()
    area = rng.choice(_areas()[0]) if rng.random() < 0.6 else f"Provinsi {rng.choice(_areas()[2])}"
    bare = area.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Provinsi ")
    if way < 0.5:
        name = f"Dinas {rng.choice(_DUTIES)}"
        name += f" {area}" if rng.random() < 0.6 else ""
    elif way < 0.66:
        kind = rng.choice(
            ("Pengadilan Negeri", "Kejaksaan Negeri", "Pengadilan Hubungan Industrial", "Kepolisian Resor")
        )
        name = f"{kind} {bare}"
    elif way < 0.82:
        kind = rng.choice(
            (
                "UPTD Pengawasan Ketenagakerjaan",
                "UPT Pengawas Ketenagakerjaan",
                "Balai Pengawasan Ketenagakerjaan",
                "BPPK",
            )
        )
        name = f"{kind} {rng.choice((f'Wilayah {rng.choice(ROMAN)}', bare, f'Wilayah {rng.choice(ROMAN)} {bare}'))}"
    elif way < 0.9:
        name = (
            rng.choice(("Suku Dinas", "Kantor Wilayah Departemen", "Kantor Dinas")) + f" {rng.choice(_DUTIES)} {bare}"
        )
    else:
        name = rng.choice(("Kementerian", "Departemen")) + rng.choice(
            (
                " Ketenagakerjaan",
                " Tenaga Kerja dan Transmigrasi",
                " Tenaga Kerja",
                " Ketenagakerjaan Republik Indonesia",
            )
        )
    return name.upper() if rng.random() < 0.25 else name


def coined_estate(rng: random.Random) -> str:
    """An industrial estate or a street: like a company or a person, but neither."""
    name = f"{_coined(rng)} {rng.choice(_common()).capitalize()}"
    way = rng.random()
    if way < 0.3:
        return f"{rng.choice(('Kawasan Industri', 'Komplek Pergudangan', 'Ruko', 'Kawasan Berikat'))} {name}"
    number = rng.choice(
        (
            f"No. {rng.randint(1, 300)}",
            f"Km. {rng.randint(2, 60)}",
            f"Blok {rng.choice(_INITIALS)}-{rng.randint(1, 20)}",
        )
    )
    street = name if way < 0.6 else f"{rng.choice(_stock(_GIVEN))} {rng.choice(_stock(_FAMILY))}"
    return f"{rng.choice(('Jl. ', 'Jalan ', 'Jl. Raya ', 'Jln. '))}{street} {number}"
