"""Papers that are filed and not read: covering letter, disposition sheet, statement, and a letter that only mentions a nota."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.dev_parts import label_row
from samples.ink import Ink
from samples.numbers import day_between, tanggal
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import letterhead, signature


def _title(sheet: Sheet, text: str, ink: Ink) -> None:
    box = sheet.text(sheet.width / 2, sheet.y, text, ink, "centre")
    sheet.note("dokumen.judul", text, text, box)
    sheet.y += 28


def _kind(sheet: Sheet, kind: str) -> None:
    """What kind it is stands nowhere as a value of its own: the title is its ink."""
    title = sheet.truths[-1].fields.get("dokumen.judul")
    box = title.box if title is not None else (60.0, 60.0, 200.0, 75.0)
    sheet.note("dokumen.jenis", kind, title.orig if title is not None else "", box)


def _office(sheet: Sheet, people: People, ink: Ink) -> None:
    government, office = people.office(people.area())
    letterhead(sheet, [(government.upper(), ink.but(size=12)), (office.upper(), ink.bold.but(size=14))], office=None)


@family("dev_pengantar", "lainnya", ("dev",))
def pengantar(sheet: Sheet, people: People) -> None:
    """SURAT PENGANTAR with a small table."""
    ink = Ink("times", 11)
    sheet.document("lainnya", A4)
    _office(sheet, people, ink)
    _title(sheet, "SURAT PENGANTAR", ink.bold.but(size=13))
    _kind(sheet, "surat_pengantar")
    date = day_between(sheet.rng, datetime.date(2014, 1, 6), datetime.date(2023, 12, 1))
    sheet.text(62, sheet.y, f"Nomor : {people.letter_number(date)}", ink)
    sheet.y += 24
    columns = (62.0, 90.0, 330.0, 400.0, 535.0)
    for row in (("No", "Naskah yang dikirim", "Banyaknya", "Keterangan"),
                ("1", f"Nota Pemeriksaan {people.company()}", "1 berkas", "Untuk diketahui"),
                ("2", "Formulir Wajib Lapor Ketenagakerjaan", "3 eks", "dan seperlunya")):  # fmt: skip
        for number, text in enumerate(row):
            sheet.rectangle((columns[number], sheet.y, columns[number + 1], sheet.y + 22), 0.6)
            sheet.text(columns[number] + 4, sheet.y + 15, text, ink.but(size=9.5))
        sheet.y += 22
    sheet.text(360, sheet.y + 40, f"{people.area().short}, {tanggal(date, sheet.rng, long=True)}", ink)
    signature(sheet, 370, sheet.y + 90)
    sheet.text(360, sheet.y + 108, people.official(), ink.bold)


@family("dev_disposisi", "lainnya", ("dev",))
def disposisi(sheet: Sheet, people: People) -> None:
    """LEMBAR DISPOSISI as a ruled sheet."""
    ink = Ink("arial", 10)
    sheet.document("lainnya", A4)
    _office(sheet, people, ink)
    _title(sheet, "LEMBAR DISPOSISI", ink.bold.but(size=14))
    _kind(sheet, "lembar_disposisi")
    date = day_between(sheet.rng, datetime.date(2014, 1, 6), datetime.date(2023, 12, 1))
    for left, right in ((("Surat dari", people.company()), ("Diterima tgl", tanggal(date, sheet.rng))),
                        (("No. Surat", people.letter_number(date)), ("No. Agenda", str(sheet.rng.randint(1, 900)))),
                        (("Tgl. Surat", tanggal(date, sheet.rng)), ("Sifat", "Segera")),
                        (("Perihal", "Jawaban Nota Pemeriksaan"), ("Lampiran", "-"))):  # fmt: skip
        for x, (name, value) in ((62.0, left), (300.0, right)):
            sheet.rectangle((x, sheet.y, x + 238, sheet.y + 22), 0.6)
            sheet.text(x + 4, sheet.y + 15, f"{name} : {value}", ink)
        sheet.y += 22
    sheet.text(62, sheet.y + 24, "Diteruskan kepada :", ink)
    sheet.text(300, sheet.y + 24, "Isi disposisi :", ink)


@family("dev_pernyataan", "lainnya", ("dev",))
def pernyataan(sheet: Sheet, people: People) -> None:
    """SURAT PERNYATAAN KESANGGUPAN."""
    ink = Ink("courier", 10.5)
    sheet.document("lainnya", A4)
    sheet.y += 20
    _title(sheet, "SURAT PERNYATAAN KESANGGUPAN", ink.bold.but(size=13))
    _kind(sheet, "surat_pernyataan")
    for name, value in (("Nama", people.person()), ("Jabatan", "Direktur"), ("Perusahaan", people.company())):
        at = label_row(sheet, 80, sheet.y, name, 180, ink)
        sheet.text(at, sheet.y, value, ink)
        sheet.y += 16
    sheet.y += 10
    sheet.flow(
        62,
        sheet.y,
        470,
        [
            "Dengan ini menyatakan sanggup melaksanakan Nota Pemeriksaan yang telah kami terima dan menyampaikan wajib lapor ketenagakerjaan paling lambat 30 hari."
        ],
        ink,
    )
    signature(sheet, 370, sheet.y + 70)
    sheet.text(360, sheet.y + 90, people.person(), ink)


@family("dev_surat_umum", "lainnya", ("dev",))
def umum(sheet: Sheet, people: People) -> None:
    """A company's answer: a letter whose body speaks of a nota and of the report."""
    ink = Ink("arial", 11)
    sheet.document("lainnya", A4)
    company = people.company()
    letterhead(
        sheet,
        [(company.upper(), ink.bold.but(size=15)), (", ".join(people.street()), ink.but(size=9))],
        office=None,
        logo_at="none",
        rule="single",
    )
    date = day_between(sheet.rng, datetime.date(2014, 1, 6), datetime.date(2023, 12, 1))
    subject = sheet.rng.choice(
        ("Jawaban atas Nota Pemeriksaan", "Undangan rapat koordinasi", "Permohonan perpanjangan waktu")
    )
    for name, value in (("Nomor", people.letter_number(date)), ("Lampiran", "1 berkas"), ("Perihal", subject)):
        at = label_row(sheet, 62, sheet.y, name, 120, ink)
        box = sheet.text(at, sheet.y, value, ink)
        if name == "Perihal":
            sheet.note("dokumen.judul", value, value, box)
        sheet.y += 15
    _kind(sheet, "lain")
    sheet.y += 16
    sheet.text(62, sheet.y, "Kepada Yth. Kepala Dinas Tenaga Kerja di Tempat", ink)
    sheet.y += 26
    sheet.flow(
        62,
        sheet.y,
        470,
        [
            f"Menindaklanjuti Nota Pemeriksaan I Nomor {people.letter_number(date)} tanggal {tanggal(date, sheet.rng, long=True)}, bersama ini kami sampaikan bahwa temuan tersebut telah kami laksanakan dan laporan Wajib Lapor Ketenagakerjaan sesuai Undang-Undang Nomor 7 Tahun 1981 telah kami sampaikan."
        ],
        ink,
        first=28,
    )
    signature(sheet, 380, sheet.y + 60)
    sheet.text(370, sheet.y + 80, people.person(), ink.bold)
