"""Supervision deed as a booklet: cover, PERHATIAN page, fourteen rows with the headcount matrix, a page for the log."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_ruled import Cell, table
from samples.families.blind_sign import place_date, sign
from samples.families.blind_words import SANS, SERIF, Firm, Office, chief, date_print, day, make_firm, make_office
from samples.ink import Ink, fill_ink, fill_kind
from samples.numbers import ROMAN, grouped
from samples.people import People
from samples.sheet import A4, QUARTO, Piece, Sheet
from samples.stamps import logo

BASE = "akta"
GROUPS = ("bulanan", "borongan", "harian_lepas", "pkwt", "pkwtt")
COLUMNS = ("wni_l_dewasa", "wni_l_anak", "wni_p_dewasa", "wni_p_anak", "wna_l", "wna_p", "jumlah_l", "jumlah_p")
_RULES = (
    "Akte Pengawasan Ketenagakerjaan ini harus disimpan di perusahaan dan dipelihara baik-baik.",
    "Harus diperlihatkan apabila diminta oleh Pengawas Ketenagakerjaan.",
    "Setiap perubahan data harus dilaporkan dalam waktu 14 (empat belas) hari.",
    "Bila hilang atau rusak wajib dimintakan gantinya kepada instansi yang menerbitkan.",
    "Pengawas mencatat hasil pemeriksaan pada halaman yang tersedia.",
    "Tidak dibenarkan mencoret atau menghapus catatan pengawas.",
)


@dataclass(frozen=True)
class Deed:
    """What a deed says; ``matrix`` has a row for each group, a None for every cell left empty."""

    office: Office
    firm: Firm
    date: datetime.date
    number: str
    founded: datetime.date
    notary: str
    branch: str
    matrix: dict[str, list[int | None]]


def make_deed(people: People) -> Deed:
    """A deed; one in six has a printed total that does not add up."""
    rng = people.rng
    office, date = make_office(people), day(rng, 2008)
    number = rng.choice(
        (
            f"560/{rng.randint(1, 400):03d}/{rng.choice(('DTKT', 'NAKER'))}/AP/{ROMAN[date.month - 1]}/{date.year}",
            f"{rng.randint(1, 900):04d}/AKTA-WAS/{date.year}",
            f"AP.{rng.randint(1, 99)}.{rng.randint(10, 99)}/{ROMAN[date.month - 1]}/{date.year}",
        )
    )
    founded = day(rng, 1985, max(1990, date.year - 2))
    notary = rng.choice((f"{rng.randint(1, 90)}", f"AHU-{rng.randint(1000, 59999)}.AH.01.01"))
    matrix: dict[str, list[int | None]] = {}
    for group in GROUPS:
        cells: list[int | None] = [None] * 8
        if group in ("bulanan", "pkwt", "pkwtt") or rng.random() < 0.5:
            cells = [rng.randint(2, 400), 0, rng.randint(0, 600), 0, 0, 0, 0, 0]
            if rng.random() < 0.12:
                cells[1] = rng.randint(1, 4)
            if rng.random() < 0.3:
                cells[4], cells[5] = rng.randint(1, 9), rng.randint(0, 3)
            plain = [cell or 0 for cell in cells]
            cells[6], cells[7] = plain[0] + plain[1] + plain[4], plain[2] + plain[3] + plain[5]
            if rng.random() < 0.06:
                cells[6] = (cells[6] or 0) + 1
            for place in (1, 3, 4, 5):
                if cells[place] == 0 and rng.random() < 0.4:
                    cells[place] = None
        matrix[group] = cells
    return Deed(
        office,
        make_firm(people),
        date,
        number,
        founded,
        notary,
        rng.choice(("Induk", "Cabang", "Tunggal", "Induk / Kantor Pusat")),
        matrix,
    )


def matrix_cell(deed: Deed, group: str, row: int, column: int, pen: Ink, dash: str) -> Cell:
    """One count of the matrix; a zero is printed by its own sign, an empty cell is a blank."""
    value = deed.matrix[group][column]
    path = f"{BASE}.tenaga_kerja.{row}.{COLUMNS[column]}"
    if value is None:
        return Piece("", ((path, None),))
    return Piece(dash if value == 0 else grouped(value), ((path, value),), pen)


@family("blind_akta_buku", "akta_pengawasan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Four pages of a printed booklet, filled by hand or machine."""
    rng = sheet.rng
    deed = make_deed(people)
    firm = deed.firm
    sheet.document("akta_pengawasan", rng.choice((QUARTO, A4)))
    ink = Ink(rng.choice((*SERIF, *SANS[:2])), 10.2)
    fill = fill_ink(rng, sheet.split, 10.4, fill_kind(rng, sheet.level))
    style = rng.choice(("dots", "fine", "line"))
    paper = Paper(sheet, people, ink, fill, left=58, right=50, colon=212, lead=1.7, style=style)
    word = rng.choice(("AKTA", "AKTE"))
    logo(sheet, sheet.width / 2 - 38, 92, 76)
    sheet.y = 214
    paper.title(deed.office.government, more=1.5)
    paper.title(deed.office.name, more=2.5)
    sheet.y = 330
    paper.title(f"{word} PENGAWASAN KETENAGAKERJAAN", more=8)
    paper.gap(0.4)
    paper.centred("NOMOR : ", f"{BASE}.nomor", deed.number, deed.number, ink=fill)
    sheet.y = 470
    paper.title(f"NAMA PERUSAHAAN : {firm.name}" if rng.random() < 0.5 else "UNTUK DISIMPAN DI PERUSAHAAN", more=0.6)
    sheet.new_page()
    paper.title("P E R H A T I A N", more=3)
    paper.gap()
    for number, rule in enumerate(_RULES):
        paper.item(f"{number + 1}.", [rule], after=0.5)
    sheet.new_page()
    paper.title(f"{word} PENGAWASAN KETENAGAKERJAAN", more=1)
    rows = (
        ("Nama Perusahaan", "nama_perusahaan", firm.name, firm.name),
        ("Induk / Cabang", "induk_cabang", deed.branch, deed.branch),
        ("Alamat Lengkap", "alamat", firm.address_line, firm.address_line),
        (
            rng.choice(("Nama Pemilik Perusahaan", "Nama dan Pemilik Perusahaan")),
            "nama_pemilik",
            firm.owner,
            firm.owner,
        ),
        ("Nama Pengurus Perusahaan", "nama_pengurus", firm.manager, firm.manager),
        ("Jenis Usaha", "jenis_usaha", firm.trade, firm.trade),
        (
            "Tanggal mendirikan, membangun kembali atau memindahkan",
            "tanggal_pendirian",
            deed.founded.isoformat(),
            date_print(deed.founded, rng),
        ),
        ("Nomor Akte Pendirian Perusahaan", "nomor_akta_pendirian", deed.notary, deed.notary),
    )
    for index, (label, name, value, printed) in enumerate(rows):
        blank = name in ("nama_pemilik", "nomor_akta_pendirian") and rng.random() < 0.2
        parts = firm.address_parts if name == "alamat" else []
        shown = "" if blank else printed
        paper.row(f"{index + 1}. {label}", f"{BASE}.{name}", None if blank else value, shown, parts=parts)
    paper.row("9. Cabang di seluruh Indonesia", "", None, rng.choice(("-", "nihil", str(rng.randint(1, 9)))))
    paper.head("10. Data Tenaga Kerja")
    paper.gap(-0.5)
    small = ink.but(size=8.4)
    pen = fill.but(size=min(9.6, fill.size * 0.85))
    dash = rng.choice(("-", "0", "nihil"))
    heads = ("Status", "WNI L ≥18", "WNI L <18", "WNI P ≥18", "WNI P <18", "WNA L", "WNA P", "Jml L", "Jml P")
    names = ("Bulanan", "Borongan", "Harian Lepas", "PKWT", "PKWTT")
    body: list[list[Cell]] = []
    for row, (group, name) in enumerate(zip(GROUPS, names, strict=True)):
        kind = Piece(name, ((f"{BASE}.tenaga_kerja.{row}.kelompok", group),))
        body.append([kind, *(matrix_cell(deed, group, row, column, pen, dash) for column in range(8))])
    table(paper, (20, 12, 12, 12, 12, 11, 11, 11, 11), heads, body, ink=small)
    for label, printed in (
        ("11. Gaya Gerak", "Listrik PLN"),
        ("12. Jenis Pesawat Tenaga", "Genset"),
        ("13. Jumlah Pesawat Tenaga", "1"),
    ):
        paper.row(label, "", None, printed if rng.random() < 0.7 else "-")
    paper.row("14. Bahan yang dianggap berbahaya", "", None, rng.choice(("-", "Nihil", "Solar, thinner")))
    sheet.room(150)
    paper.gap(0.4)
    place_date(
        paper,
        "",
        deed.office.city,
        deed.date,
        date_print(deed.date, rng),
        sheet.width * 0.54,
        sheet.y,
        f"{BASE}.tanggal",
    )
    sign(
        paper,
        chief(people, deed.date, deed.office),
        {},
        sheet.width * 0.54,
        sheet.y + paper.step,
        stamp="DINAS TENAGA KERJA *",
    )
    if rng.random() < 0.5:
        sheet.new_page()
        paper.title("CATATAN PEMERIKSAAN", more=1)
        note = rng.choice(("Pemeriksaan berkala, WLKP agar diperpanjang", "APD belum lengkap, dibuat Nota I"))
        log: list[list[Cell]] = [[date_print(deed.date + datetime.timedelta(days=90), rng), note, "14 hari", ""]]
        log += [["", "", "", ""] for _ in range(9)]
        table(
            paper,
            (18, 50, 16, 20),
            ("Tanggal", "Temuan dan perintah", "Batas waktu", "Paraf"),
            log,
            ink=pen.but(size=10),
        )
