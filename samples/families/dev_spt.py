"""Orders to inspect: one with blocks of label rows in a serif, one typed with a table and running prose."""

from __future__ import annotations

from samples.cases.surat_perintah_tugas import invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, centred_number, copies_to, issued, office_head, page_marks, title
from samples.families.dev_parts import sign
from samples.filler import Filler, nested, table_row
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet


@family("dev_spt_baris", "surat_perintah_tugas", ("dev",))
def baris(sheet: Sheet, people: People) -> None:
    """`Dasar : 1. ...`, MEMERINTAHKAN, `Kepada : 1. Nama : ...`, `Untuk : ...`, rows for company and day."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "palatino")), 11)
    sheet.document("surat_perintah_tugas", FOLIO)
    page_marks(sheet, ink)
    office_head(sheet, case, ink)
    title(
        sheet, rng.choice(("SURAT PERINTAH TUGAS", "SURAT PERINTAH", "SURAT PERINTAH TUGAS")), ink.bold.but(size=13.5)
    )
    filler = Filler(sheet, case, ink, "same")
    centred_number(filler, "surat.nomor", rng.choice(("Nomor : ", "NOMOR : ")))
    colon = 132.0
    wide = sheet.width - colon - 28 - LEFT
    sheet.text(LEFT, sheet.y, "Dasar", ink)
    sheet.text(colon, sheet.y, ":", ink)
    _numbered(filler, "tugas.dasar", colon + 10, wide)
    sheet.y += 8
    sheet.text(
        sheet.width / 2,
        sheet.room(60),
        rng.choice(("MEMERINTAHKAN :", "M E M E R I N T A H K A N", "MENUGASKAN :")),
        ink.bold,
        "centre",
    )
    sheet.y += 22
    y = sheet.y
    sheet.text(LEFT, y, "Kepada", ink)
    sheet.text(colon, y, ":", ink)
    names = (
        ("nama", "Nama"),
        ("nip", "NIP"),
        ("pangkat", rng.choice(("Pangkat/Gol", "Pangkat / Gol. Ruang"))),
        ("jabatan", "Jabatan"),
    )
    for number in range(case.count("tugas.petugas")):
        sheet.room(60)
        sheet.text(colon + 10, sheet.y, f"{number + 1}.", ink)
        for column, name in names:
            filler.row(name, f"tugas.petugas.{number}.{column}", colon + 26, colon + 148, gap=14)
        sheet.y += 3
    sheet.y += 4
    y = sheet.room(80)
    filler.row("Untuk", "tugas.untuk", LEFT, colon, right=sheet.width - LEFT)
    for name, path in (("Nama Perusahaan", "nama_perusahaan"), ("Alamat", "alamat_perusahaan")):
        filler.row(name, f"tugas.{path}", colon + 10, colon + 118)
    day = case.day_words("tugas.tanggal_mulai", weekday=True)
    sheet.text(colon + 10, sheet.y, rng.choice(("Hari/Tanggal", "Pada hari/tanggal")), ink)
    sheet.text(colon + 118, sheet.y, ":", ink)
    sheet.field("tugas.tanggal_mulai", case["tugas.tanggal_mulai"].value, day, colon + 127, sheet.y, ink)
    sheet.y += 15
    sheet.text(colon + 10, sheet.y, "Pukul", ink)
    sheet.text(colon + 118, sheet.y, ":  09.00 WIB s/d selesai", ink)
    sheet.y += 20
    sheet.flow(
        LEFT,
        sheet.room(40),
        sheet.width - 2 * LEFT,
        ["Demikian surat perintah tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab."],
        ink,
    )
    y = issued(filler, 330, sheet.room(150) + 12)
    sheet.y = sign(sheet, case.signers[0], 0, 330, y + 22, ink, stamp=case.office[:24].upper()) + 20
    copies_to(sheet, case, LEFT, ink.but(size=9))


def _numbered(filler: Filler, path: str, x: float, wide: float) -> None:
    sheet, case, ink = filler.sheet, filler.case, filler.ink
    count = case.count(path)
    for number in range(count):
        y = sheet.room(30)
        if count > 1:
            sheet.text(x, y, f"{number + 1}.", ink)
        sheet.flow(
            x + (16 if count > 1 else 0),
            y,
            wide - 10,
            [filler.piece(f"{path}.{number}"), ";" if number < count - 1 else "."],
            ink,
        )


@family("dev_spt_tabel", "surat_perintah_tugas", ("dev",))
def tabel(sheet: Sheet, people: People) -> None:
    """Typed; the officers in a ruled table, the task as one sentence that names company, place and day."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("courier", "nimbus-mono", "arial")), 10)
    sheet.document("surat_perintah_tugas", A4)
    page_marks(sheet, ink)
    office_head(sheet, case, ink, rule="thick", logo_at=rng.choice(("none", "both")))
    title(
        sheet,
        rng.choice(("SURAT TUGAS", "S U R A T   T U G A S", "SURAT PERINTAH TUGAS")),
        ink.bold.but(size=13),
        gap=15,
    )
    filler = Filler(sheet, case, ink, "same")
    centred_number(filler, "surat.nomor", "No. ")
    wide = sheet.width - 2 * LEFT
    opening: list[str | Piece] = ["Berdasarkan "]
    count = case.count("tugas.dasar")
    for number in range(count):
        opening += [
            filler.piece(f"tugas.dasar.{number}"),
            "" if number == count - 1 else " dan " if number == count - 2 else ", ",
        ]
    sheet.flow(LEFT, sheet.y, wide, [*opening, ", Kepala Dinas menugaskan kepada :"], ink, first=28)
    sheet.y += 4
    columns = (LEFT - 8, 78.0, 208.0, 330.0, 424.0, sheet.width - LEFT + 8)
    small = ink.but(size=8.6)
    table_row(sheet, columns, ["No", "Nama", "NIP", "Pangkat/Gol", "Jabatan"], small.bold)
    for number in range(case.count("tugas.petugas")):
        path = f"tugas.petugas.{number}"
        table_row(
            sheet,
            columns,
            [str(number + 1), *(filler.piece(f"{path}.{name}") for name in ("nama", "nip", "pangkat", "jabatan"))],
            small,
        )
    sheet.y += 20
    parts: list[str | Piece] = [f"{case.more['tugas']} pada ", filler.piece("tugas.nama_perusahaan")]
    parts += [" yang beralamat di ", filler.piece("tugas.alamat_perusahaan")]
    day = case.day_words("tugas.tanggal_mulai", weekday=True).replace(",", " tanggal")
    parts += [" pada hari ", filler.piece("tugas.tanggal_mulai", day)]
    sheet.flow(LEFT, sheet.room(60), wide, ["Untuk : ", *nested("tugas.untuk", parts), "."], ink)
    sheet.y += 6
    sheet.flow(
        LEFT, sheet.room(40), wide, [f"{case.more['tugas_lain']}. Biaya dibebankan pada anggaran dinas."], ink, first=28
    )
    y = issued(filler, 290, sheet.room(150) + 14)
    sheet.y = sign(sheet, case.signers[0], 0, 290, y + 20, ink, stamp=case.office[:20].upper(), nip="NIP ") + 22
    copies_to(sheet, case, LEFT, ink.but(size=9), "Tembusan disampaikan kepada Yth. :")
