"""Quarterly report of a safety committee: the company's letter with parts A and B, or the parts alone."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_parts import company_stamp
from samples.families.blind_ruled import table
from samples.families.blind_sign import firm_head, page_marks, place_date
from samples.families.blind_words import SANS, SERIF, Firm, date_print, day, make_firm, people_count
from samples.ink import Ink
from samples.numbers import ROMAN, grouped
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet, piece
from samples.stamps import signature

BASE = "p2k3"
QUARTERS = ("Januari s/d Maret", "April s/d Juni", "Juli s/d September", "Oktober s/d Desember")
_ACTS = (
    "Rapat bulanan P2K3",
    "Inspeksi alat pemadam api ringan",
    "Pelatihan P3K",
    "Simulasi tanggap darurat",
    "Sosialisasi pemakaian APD",
    "Pemeriksaan kesehatan berkala",
)


@dataclass(frozen=True)
class Quarter:
    """A committee's quarter with the headcount and the accident figures."""

    firm: Firm
    number: str
    date: datetime.date
    quarter: int
    year: int
    men: int
    women: int
    foreign: int
    founded: datetime.date
    members: int
    chair: str
    secretary: str
    accidents: int
    lost: int
    hours: int

    @property
    def total(self) -> int:
        """All workers; the foreign ones are among the men and women."""
        return self.men + self.women


def make_quarter(people: People) -> Quarter:
    """A quarter of 2009 to 2024, reported within a month of its end."""
    rng = people.rng
    year, quarter = rng.randint(2009, 2024), rng.randint(1, 4)
    end = datetime.date(year + (quarter == 4), quarter * 3 % 12 + 1, 1)
    date = end + datetime.timedelta(days=rng.randint(1, 28))
    men, women = rng.randint(60, 900), rng.randint(8, 1400)
    accidents = rng.choice((0, 0, 1, 2, 3))
    return Quarter(
        make_firm(people),
        f"{rng.randint(1, 90):03d}/{rng.choice(('P2K3', 'HSE', 'K3-UMUM'))}/{ROMAN[date.month - 1]}/{date.year}",
        date,
        quarter,
        year,
        men,
        women,
        rng.choice((0, 0, 2, 5)),
        day(rng, 2000, 2008),
        rng.randint(6, 24),
        people.person(),
        people.person(),
        accidents,
        accidents * rng.randint(1, 12),
        (men + women) * rng.randint(480, 520),
    )


def none_or(number: int, word: str) -> str:
    """A count, zero in its own word."""
    return grouped(number) if number else word


@family("blind_p2k3_surat", "laporan_p2k3", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Letterhead, subject with the quarter, A. DATA UMUM, B. DATA K3, table of activities."""
    rng = sheet.rng
    case = make_quarter(people)
    firm = case.firm
    sheet.document("laporan_p2k3", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice((*SANS, *SERIF)), rng.choice((10, 10.6)))
    paper = Paper(sheet, people, ink, left=66, right=58, colon=196)
    firm_head(paper, firm)
    page_marks(paper, rng.choice(("- {} -", "{}")))
    top = sheet.y
    place_date(
        paper, "", firm.area.short, case.date, date_print(case.date, rng), sheet.width * 0.62, top, f"{BASE}.tanggal"
    )
    rows = [("Nomor", f"{BASE}.nomor", case.number, case.number), ("Lampiran", "", None, "1 (satu) berkas")]
    for label, path, value, printed in rows:
        sheet.text(paper.left, sheet.y, label, ink)
        sheet.text(paper.left + 58, sheet.y, ":", ink)
        if path:
            sheet.field(path, value, printed, paper.left + 66, sheet.y, ink)
        else:
            sheet.text(paper.left + 66, sheet.y, printed, ink)
        paper.gap(0.95)
    sheet.text(paper.left, sheet.y, rng.choice(("Perihal", "Hal")), ink)
    sheet.text(paper.left + 58, sheet.y, ":", ink)
    roman = rng.choice((ROMAN[case.quarter - 1], f"{ROMAN[case.quarter - 1]} ({QUARTERS[case.quarter - 1]})"))
    sheet.flow(
        paper.left + 66,
        sheet.y,
        330,
        [
            rng.choice(("Laporan Kegiatan P2K3 Triwulan ", "Laporan P2K3 Triwulan ")),
            piece(roman, f"{BASE}.triwulan", case.quarter),
            " Tahun ",
            piece(str(case.year), f"{BASE}.tahun", case.year),
        ],
        ink,
    )
    paper.gap(0.9)
    for line in (
        "Kepada Yth.",
        rng.choice(("Kepala Satuan Pengawasan Ketenagakerjaan", "Kepala Dinas Tenaga Kerja Provinsi")),
        f"di {firm.area.short}",
    ):
        sheet.text(paper.left, sheet.y, line, ink)
        paper.gap(0.95)
    paper.gap(0.8)
    paper.say(
        [
            "Memenuhi ketentuan Permenaker Nomor PER.04/MEN/1987, bersama ini kami sampaikan laporan kegiatan P2K3 sebagai berikut :"
        ],
        first=30,
    )
    paper.gap(0.2)
    paper.head("A. DATA UMUM PERUSAHAAN")
    one = [
        ("Nama Perusahaan", "nama_perusahaan", firm.name, firm.name),
        ("Jenis Usaha", "jenis_usaha", firm.trade, firm.trade),
        ("Alamat", "alamat_perusahaan", firm.address_line, firm.address_line),
    ]
    for number, (label, name, value, printed) in enumerate(one):
        parts = firm.address_parts if name == "alamat_perusahaan" else []
        paper.row(f"{number + 1}. {label}", f"{BASE}.{name}", value, printed, parts=parts, indent=14)
    sheet.text(paper.left + 14, sheet.y, "4. Jumlah Tenaga Kerja", ink)
    paper.gap()
    word = rng.choice(("-", "nihil", "0"))
    for label, name, count in (
        ("a. Laki-laki", "laki_laki", case.men),
        (rng.choice(("b. Wanita", "b. Perempuan")), "perempuan", case.women),
        ("c. TKA", "tka", case.foreign),
        ("d. Jumlah", "jumlah", case.total),
    ):
        printed = people_count(count, rng) if count else word
        paper.row(label, f"{BASE}.{name}", count, printed, indent=30)
    paper.row(
        "5. P2K3 dibentuk tanggal",
        f"{BASE}.tanggal_pembentukan",
        case.founded.isoformat(),
        date_print(case.founded, rng),
        indent=14,
    )
    paper.row(
        "6. Jumlah pengurus P2K3", f"{BASE}.jumlah_pengurus", case.members, people_count(case.members, rng), indent=14
    )
    paper.row("7. Ketua", f"{BASE}.nama_ketua", case.chair, case.chair, indent=14)
    paper.row("8. Sekretaris (Ahli K3)", f"{BASE}.nama_sekretaris", case.secretary, case.secretary, indent=14)
    paper.gap(0.4)
    paper.head("B. DATA K3")
    paper.row(
        "1. Jumlah kecelakaan", f"{BASE}.jumlah_kecelakaan", case.accidents, none_or(case.accidents, word), indent=14
    )
    paper.row("2. Hari kerja hilang", f"{BASE}.hari_hilang", case.lost, none_or(case.lost, word), indent=14)
    paper.row(
        "3. Jumlah jam kerja orang",
        f"{BASE}.jam_orang",
        case.hours,
        rng.choice((grouped(case.hours), f"{grouped(case.hours)} jam")),
        indent=14,
    )
    if rng.random() < 0.6:
        paper.gap(0.4)
        paper.head("C. KEGIATAN")
        paper.gap(-0.4)
        acts = rng.sample(_ACTS, rng.randint(2, 5))
        table(
            paper,
            (6, 60, 30),
            ("No", "Uraian Kegiatan", "Keterangan"),
            [[str(n + 1), act, rng.choice(("Terlaksana", "Selesai", "-", "Lanjut"))] for n, act in enumerate(acts)],
        )
    sheet.room(150)
    paper.gap(0.6)
    for x, title, name in (
        (paper.left + 8, "Ketua P2K3,", case.chair),
        (sheet.width * 0.58, "Sekretaris P2K3,", case.secretary),
    ):
        sheet.text(x, sheet.y, title, ink)
        if not sheet.is_born:
            signature(sheet, x, sheet.y + 50, 86, 32)
        sheet.underline(sheet.text(x, sheet.y + 62, name, ink))
    if not sheet.is_born and rng.random() < 0.7:
        company_stamp(sheet, firm.name, paper.left + 20, sheet.y + 40)
