"""More papers that are filed and not read: summons, report of inspection, cover of the inspection book."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.cal_pieces import LEFT, heading, letter_top, rows, signed, some_day
from samples.ink import Ink
from samples.numbers import WEEKDAYS, tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet
from samples.stamps import logo


@family("cal_panggilan", "lainnya", ("cal",))
def panggilan(sheet: Sheet, people: People) -> None:
    """A summons to the office."""
    rng, ink = sheet.rng, Ink("tlwg-typist", 10.5)
    sheet.document("lainnya", FOLIO_WIDE)
    short, date = letter_top(sheet, people, ink), some_day(sheet)
    if rng.random() < 0.4:
        sheet.text(LEFT, sheet.y, "PRO JUSTITIA", ink)
        sheet.y += 20
    heading(sheet, rng.choice(("SURAT PANGGILAN", "SURAT PANGGILAN II", "PANGGILAN DINAS")), ink.but(size=13), 16)
    sheet.text(sheet.width / 2, sheet.y, f"Nomor : {people.letter_number(date, 'PPNS')}", ink, "centre")
    sheet.y += 28
    wide, due = sheet.width - 2 * LEFT, date + datetime.timedelta(days=rng.randint(4, 14))
    sheet.flow(
        LEFT,
        sheet.y,
        wide,
        ["Untuk kepentingan pemeriksaan pelanggaran norma ketenagakerjaan, dengan ini dipanggil :"],
        ink,
    )
    sheet.y += 4
    rows(
        sheet,
        [
            ("N a m a", people.person()),
            ("Jabatan", "Direktur"),
            ("Perusahaan", people.company()),
            ("Alamat", ", ".join(people.street())),
        ],
        ink,
        LEFT + 20,
        90,
    )
    sheet.flow(LEFT, sheet.y + 4, wide, ["supaya datang menghadap pada :"], ink)
    rows(
        sheet,
        [
            ("Hari/Tanggal", f"{WEEKDAYS[due.weekday()]}, {tanggal(due, rng, long=True)}"),
            ("Jam", "10.00"),
            ("Membawa", "bukti wajib lapor dan Nota Pemeriksaan I"),
        ],
        ink,
        LEFT + 20,
        90,
    )
    sheet.text(sheet.width - LEFT - 190, sheet.y + 16, f"{short}, {tanggal(date, rng, long=True)}", ink)
    sheet.y += 12
    signed(sheet, people, date, sheet.width - LEFT - 190, "Penyidik,", ink)


@family("cal_lhp", "lainnya", ("cal",))
def lhp(sheet: Sheet, people: People) -> None:
    """A report of inspection with data of the company and a small table of findings."""
    rng, ink = sheet.rng, Ink("narrow", 10.5)
    sheet.document("lainnya", A4)
    date = some_day(sheet)
    heading(
        sheet, rng.choice(("LAPORAN HASIL PEMERIKSAAN", "LAPORAN PEMERIKSAAN KETENAGAKERJAAN")), ink.bold.but(size=14)
    )
    total = rng.randint(20, 900)
    rows(sheet, [("1. Nama Perusahaan", people.company()), ("2. Alamat", ", ".join(people.street())), ("3. Jenis Usaha", people.trade()[1]),
                  ("4. Jumlah Tenaga Kerja", f"{total} orang"), ("5. Tanggal Pemeriksaan", tanggal(date, rng)),
                  ("6. Jenis Pemeriksaan", rng.choice(("Pertama", "Berkala", "Khusus")))], ink, LEFT, 130)  # fmt: skip
    sheet.y += 8
    columns = (LEFT, LEFT + 26, LEFT + 120, LEFT + 330, sheet.width - LEFT)
    table = (("No", "Norma", "Temuan", "Saran"), ("1", "Pelatihan", "Program magang belum dilaporkan", "Diperbaiki"),
             ("2", "Lingkungan kerja", "Ventilasi gudang kurang", "Ditindaklanjuti"))  # fmt: skip
    for row in table:
        for left, right, text in zip(columns, columns[1:], row, strict=False):
            sheet.rectangle((left, sheet.y, right, sheet.y + 20), 0.6)
            sheet.text(left + 4, sheet.y + 13.5, text, ink)
        sheet.y += 20
    sheet.y += 18
    sheet.flow(
        LEFT,
        sheet.y,
        sheet.width - 2 * LEFT,
        ["Kesimpulan : perlu diterbitkan Nota Pemeriksaan I kepada perusahaan."],
        ink,
    )
    signed(sheet, people, date, sheet.width - LEFT - 190, "Pengawas Ketenagakerjaan,", ink)


@family("cal_akta", "lainnya", ("cal",))
def akta(sheet: Sheet, people: People) -> None:
    """The cover of a company's inspection book."""
    rng, ink = sheet.rng, Ink("times", 12)
    sheet.document("lainnya", FOLIO)
    date, area = some_day(sheet), people.area()
    logo(sheet, sheet.width / 2 - 40, 90, 80)
    for place, line in enumerate(people.office(area)):
        sheet.text(sheet.width / 2, 205 + place * 20, line, ink.bold, "centre")
    sheet.y = 320
    heading(
        sheet,
        rng.choice(("AKTA PENGAWASAN KETENAGAKERJAAN", "AKTE PENGAWASAN KETENAGAKERJAAN")),
        ink.bold.but(size=17),
        24,
    )
    sheet.text(sheet.width / 2, sheet.y, f"NOMOR : {people.letter_number(date, 'AP')}", ink, "centre")
    sheet.y += 130
    rows(
        sheet,
        [("Nama Perusahaan", people.company()), ("Alamat", ", ".join(people.street())), ("Kab./Kota", area.regency)],
        ink,
        LEFT + 20,
        120,
    )
    sheet.rectangle((LEFT - 20, 66, sheet.width - LEFT + 20, sheet.height - 66), 1.4)
    sheet.text(
        sheet.width / 2,
        sheet.height - 90,
        "P E R H A T I A N : buku ini wajib disimpan di perusahaan",
        ink.but(size=10),
        "centre",
    )
