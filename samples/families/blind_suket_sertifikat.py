"""Certificate of an inspected machine: framed page, rows, result and validity, two signers."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_sign import issued, office_head, page_marks, sign
from samples.families.blind_words import SANS, SERIF, Firm, Office, chief, date_print, day, make_firm, make_office
from samples.ink import Ink, fill_ink
from samples.marks import Choice
from samples.nota import Signer
from samples.numbers import ROMAN
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet

BASE = "riksa_uji"
OBJECTS = (
    ("Forklift", "2,5 Ton", ("Tonaka", "Hangzu", "Kobita")),
    ("Overhead Travelling Crane", "SWL 5 Ton", ("Demarko", "Abusi")),
    ("Ketel Uap", "10 Ton/jam, tekanan kerja 10 kg/cm2", ("Takuno", "Bosik")),
    ("Bejana Tekan", "500 liter, 8 bar", ("Hitarci", "Svanair")),
    ("Motor Diesel / Genset", "250 KVA", ("Perkindo", "Cumin")),
    ("Lift Penumpang", "1.000 kg / 15 orang", ("Sigmax", "Otisu")),
    ("Instalasi Penyalur Petir", "Radius 60 m", ("Kurnex", "Flashtron")),
)
KINDS = (("Pertama", "pertama"), ("Berkala", "berkala"), ("Khusus", "khusus"), ("Ulang", "ulang"))
RESULTS = (("Memenuhi", "memenuhi"), ("Tidak memenuhi", "tidak_memenuhi"))


@dataclass(frozen=True)
class Certificate:
    """One inspected object."""

    office: Office
    firm: Firm
    number: str
    date: datetime.date
    thing: str
    capacity: str
    brand: str
    type: str
    serial: str
    year: int
    kind: tuple[str, str]
    passed: bool
    until: datetime.date
    examiner: str
    site: str


def make_certificate(people: People) -> Certificate:
    """An object older than its certificate."""
    rng = people.rng
    office, date = make_office(people), day(rng, 2007)
    thing, capacity, brands = rng.choice(OBJECTS)
    number = rng.choice(
        (
            f"566/{rng.randint(10, 3000)}/{office.unit}/{ROMAN[date.month - 1]}/{date.year}",
            f"{rng.randint(100, 9000)}/SK-K3/{rng.choice(('PAA', 'PTP', 'PUBT', 'IPP'))}/{date.year}",
            people.letter_number(date, "K3"),
        )
    )
    serial = rng.choice(
        (
            f"{rng.choice('ABDFKT')}{rng.randint(10, 99)}-{rng.randint(1000, 99999)}",
            f"{rng.randint(100000, 9999999)}",
            f"{rng.randint(1, 99):02d}{rng.choice('XYZ')}{rng.randint(100, 9999)}",
        )
    )
    return Certificate(
        office,
        make_firm(people),
        number,
        date,
        thing,
        capacity,
        rng.choice(brands),
        f"{rng.choice(('FD', 'HX', 'BT', 'GL'))}-{rng.randint(10, 900)}",
        serial,
        date.year - rng.randint(0, 18),
        rng.choice(KINDS),
        rng.random() < 0.88,
        date.replace(year=date.year + rng.choice((1, 1, 2)), day=min(date.day, 28)),
        people.official(),
        rng.choice(("Gudang bahan jadi", "Area produksi Line 3", "Ruang boiler", "Ruang genset", "Lobi gedung A")),
    )


@family("blind_suket_sertifikat", "suket_riksa_uji", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """SURAT KETERANGAN MEMENUHI PERSYARATAN K3 and its sisters, rows filled by machine or hand."""
    rng = sheet.rng
    case = make_certificate(people)
    firm = case.firm
    sheet.document("suket_riksa_uji", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice((*SANS, *SERIF)), rng.choice((10, 10.6)))
    by_hand = not sheet.is_born and rng.random() < 0.3
    fill = fill_ink(rng, sheet.split, 10.6, "handwriting") if by_hand else ink
    paper = Paper(
        sheet,
        people,
        ink,
        fill,
        left=68,
        right=62,
        colon=178,
        lead=1.55,
        style="fine" if by_hand else rng.choice(("colon", "cells")),
    )
    if rng.random() < 0.5:
        sheet.rectangle((26, 24, sheet.width - 26, sheet.height - 24), 1.6)
        sheet.rectangle((30, 28, sheet.width - 30, sheet.height - 28), 0.6)
    office_head(paper, case.office, field=False)
    page_marks(paper)
    paper.title("SURAT KETERANGAN", more=4)
    titles = (
        "HASIL PEMERIKSAAN DAN PENGUJIAN",
        "MEMENUHI PERSYARATAN KESELAMATAN DAN KESEHATAN KERJA",
        "HASIL PEMERIKSAAN DAN PENGUJIAN K3",
    )
    paper.title(rng.choice(titles if case.passed else titles[::2]), more=1)
    paper.centred(rng.choice(("Nomor : ", "No. ")), f"{BASE}.nomor", case.number, case.number, ink=fill)
    paper.gap(0.6)
    paper.say(
        [
            rng.choice(
                (
                    "Berdasarkan Undang-Undang Nomor 1 Tahun 1970 dan hasil pemeriksaan dan pengujian, menerangkan bahwa :",
                    "Yang bertanda tangan di bawah ini menerangkan bahwa objek K3 :",
                )
            )
        ]
    )
    rows: list[tuple[str, str, str | int | None, str]] = [
        (rng.choice(("Jenis Pesawat / Objek", "Nama Alat", "Obyek K3")), "objek", case.thing, case.thing),
        (rng.choice(("Nama Pemilik", "Nama Perusahaan", "Pemilik / Pemakai")), "nama_perusahaan", firm.name, firm.name),
        ("Alamat", "alamat_perusahaan", firm.address_line, firm.address_line),
        ("Lokasi Unit", "lokasi", case.site, case.site),
        ("Merk", "merk", case.brand, case.brand),
        ("Tipe / Model", "tipe", case.type, case.type),
        (rng.choice(("Nomor Seri", "No. Seri", "Serial Number")), "nomor_seri", case.serial, case.serial),
        ("Tahun Pembuatan", "tahun_pembuatan", case.year, str(case.year)),
        ("Kapasitas", "kapasitas", case.capacity, case.capacity),
    ]
    for label, name, value, printed in rows:
        blank = name in ("lokasi", "tahun_pembuatan") and rng.random() < 0.15
        parts = firm.address_parts if name == "alamat_perusahaan" else []
        paper.row(label, f"{BASE}.{name}", None if blank else value, "" if blank else printed, parts=parts)
    if rng.random() < 0.4:
        paper.choice = Choice(style=rng.choice(("strike", "tick")), right=paper.right)
        paper.pick("Jenis Pemeriksaan", f"{BASE}.jenis", case.kind[1], KINDS)
        paper.pick("Hasil", f"{BASE}.hasil", "memenuhi" if case.passed else "tidak_memenuhi", RESULTS)
    else:
        paper.row("Jenis Pemeriksaan", f"{BASE}.jenis", case.kind[1], case.kind[0])
        said = (
            rng.choice(("memenuhi persyaratan K3", "MEMENUHI SYARAT K3"))
            if case.passed
            else "Tidak memenuhi persyaratan K3"
        )
        paper.row(
            rng.choice(("Hasil", "Kesimpulan", "Dinyatakan")),
            f"{BASE}.hasil",
            "memenuhi" if case.passed else "tidak_memenuhi",
            said,
        )
    paper.row(
        rng.choice(("Pemeriksa", "Ahli K3 / Pemeriksa", "Diperiksa oleh")),
        f"{BASE}.pemeriksa",
        case.examiner,
        case.examiner,
    )
    until = date_print(case.until, rng) if case.passed and rng.random() < 0.95 else ""
    paper.row(
        rng.choice(("Berlaku sampai dengan", "Pemeriksaan selanjutnya", "Berlaku s/d")),
        f"{BASE}.berlaku_sampai",
        case.until.isoformat() if until else None,
        until,
    )
    paper.gap(0.5)
    paper.say(
        [
            "Surat keterangan ini berlaku sepanjang objek tersebut tidak mengalami perubahan dan pemeriksaan berkala dilaksanakan tepat waktu."
            if case.passed
            else "Objek tersebut tidak boleh dipakai sebelum diperbaiki dan diuji ulang."
        ]
    )
    sheet.room(165)
    paper.gap(0.6)
    x, y = sheet.width * 0.54, sheet.y
    issued(
        paper,
        rng.choice((("Ditetapkan di", "Pada tanggal"), ("Dikeluarkan di", "pada tanggal"))),
        "",
        case.office.city,
        case.date,
        date_print(case.date, rng),
        x,
        y,
        f"{BASE}.tanggal",
    )
    head = chief(people, case.date, case.office)
    sign(
        paper,
        Signer(head.title, head.name, head.rank, head.nip, head.nip_printed),
        {},
        x,
        y + paper.step * 2.2,
        stamp="DINAS TENAGA KERJA * PROVINSI *",
    )
