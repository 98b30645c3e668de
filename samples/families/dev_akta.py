"""Inspection books: a booklet with cover, warnings, 14 rows and a ruled matrix; and a single typed sheet."""

from __future__ import annotations

from samples.cases.akta_pengawasan import COUNTS, GROUPS, invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, autograph, centred_number, office_head, place_date, title
from samples.filler import Filler
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import logo

NAMES = {"bulanan": "Bulanan", "borongan": "Borongan", "harian_lepas": "Harian Lepas", "pkwt": "PKWT", "pkwtt": "PKWTT"}


def matrix(filler: Filler, left: float, names: float, heads: tuple[str, str], band: str) -> None:
    """The ruled matrix of the workers with a head of three lines; ``band``: a line across before PKWT, or empty."""
    sheet, ink = filler.sheet, filler.ink.but(size=8.5)
    right = sheet.width - left
    step = (right - left - names) / len(COUNTS)
    xs = [left, *(left + names + step * number for number in range(len(COUNTS) + 1))]
    top = sheet.room(150)

    def cell(first: int, last: int, line: int, words: str, lines: int = 1) -> None:
        box = (xs[first], top + 14 * line, xs[last], top + 14 * (line + lines))
        sheet.rectangle(box, 0.6)
        sheet.text((box[0] + box[2]) / 2, (box[1] + box[3]) / 2 + 3, words, ink.bold, "centre")

    cell(0, 1, 0, "STATUS", 3)
    cell(1, 5, 0, "WNI")
    cell(5, 7, 0, "WNA")
    cell(7, 9, 0, "JUMLAH")
    cell(1, 3, 1, "L")
    cell(3, 5, 1, "P")
    for place in (1, 3):
        cell(place, place + 1, 2, heads[0])
        cell(place + 1, place + 2, 2, heads[1])
    for place, name in enumerate("LPLP", 5):
        cell(place, place + 1, 1, name, 2)
    y = top + 42
    for index, group in enumerate(GROUPS):
        if group == "pkwt" and band:
            sheet.rectangle((left, y, right, y + 15), 0.6)
            sheet.text(left + 4, y + 11, band, ink.bold)
            y += 15
        sheet.rectangle((xs[0], y, xs[1], y + 16), 0.6)
        box = sheet.text(left + 4, y + 11.5, NAMES[group], ink)
        sheet.note(f"akta.tenaga_kerja.{index}.kelompok", group, NAMES[group], box)
        for number, name in enumerate(COUNTS):
            sheet.rectangle((xs[number + 1], y, xs[number + 2], y + 16), 0.6)
            middle = (xs[number + 1] + xs[number + 2]) / 2
            filled = filler.case[f"akta.tenaga_kerja.{index}.{name}"]
            pen = filler.fill.but(size=min(9.5, filler.fill.size))
            sheet.field(
                f"akta.tenaga_kerja.{index}.{name}",
                filled.value,
                filled.printed,
                middle,
                y + 11.5,
                pen,
                align="centre",
                place=step - 8,
            )
        y += 16
    sheet.y = y + 18


@family("dev_akta_buku", "akta_pengawasan", ("dev",))
def buku(sheet: Sheet, people: People) -> None:
    """Cover, PERHATIAN, then numbered rows with dotted places."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "arial")), 10.5)
    sheet.document("akta_pengawasan", FOLIO)
    filler = Filler(sheet, case, ink, "", ("akta.nama_perusahaan", "akta.alamat"))
    logo(sheet, sheet.width / 2 - 30, 120, 60)
    sheet.y = 240
    title(sheet, case.government.upper(), ink.but(size=13), under=False, gap=20)
    title(sheet, case.office.upper(), ink.bold.but(size=13.5), under=False, gap=120)
    title(
        sheet,
        rng.choice(("AKTA PENGAWASAN KETENAGAKERJAAN", "AKTE PENGAWASAN KETENAGAKERJAAN")),
        ink.bold.but(size=18),
        under=False,
        gap=26,
    )
    centred_number(filler, "akta.nomor", "NOMOR : ")
    sheet.new_page()
    title(sheet, "PERHATIAN", ink.bold.but(size=13))
    for number, words in enumerate((
        "Akta ini harus disimpan di perusahaan dan diperlihatkan kepada pegawai pengawas bila diminta.",
        "Setiap perubahan keadaan perusahaan dilaporkan dalam waktu 14 (empat belas) hari.",
        "Dilarang mencoret atau menghapus catatan pemeriksaan dalam akta ini.",
        "Bila akta hilang, pengusaha wajib meminta penggantian kepada dinas."), 1):  # fmt: skip
        sheet.text(LEFT, sheet.y, f"{number}.", ink)
        sheet.flow(LEFT + 18, sheet.y, sheet.width - 2 * LEFT - 18, [words], ink)
    sheet.new_page()
    leader, colon = rng.choice(("dots", "fine", "")), 290.0
    filler.ink = ink.but(size=10)
    rows = (
        ("Nama Perusahaan", "nama_perusahaan"), ("Induk/Cabang", "induk_cabang"), ("Alamat Lengkap", "alamat"),
        ("Nama Pemilik Perusahaan", "nama_pemilik"), ("Nama Pengurus Perusahaan", "nama_pengurus"), ("Jenis Usaha", "jenis_usaha"),
        ("Tanggal mendirikan, membangun kembali", "tanggal_pendirian"), ("Nomor Akte Pendirian Perusahaan", "nomor_akta_pendirian"),
    )  # fmt: skip
    for number, (name, path) in enumerate(rows, 1):
        filler.row(name, f"akta.{path}", LEFT - 10, colon, number=f"{number}.", leader=leader, gap=18)
    filler.plain("Cabang di seluruh Indonesia", case.more["cabang"], LEFT - 10, colon, "9.")
    sheet.text(LEFT - 10, sheet.y, "10.", ink)
    sheet.text(LEFT + 10, sheet.y, "Data Tenaga Kerja :", ink)
    sheet.y += 8
    matrix(filler, LEFT - 10, 86, (">= 18", "< 18"), "STATUS HUBUNGAN KERJA")
    for number, (name, key) in enumerate(
        (("Gaya Gerak", "gerak"), ("Jumlah Pesawat Tenaga", "pesawat"), ("Bahan Berbahaya", "bahan")), 11
    ):
        filler.plain(name, case.more[key], LEFT - 10, colon, f"{number}.")
    y = sheet.room(130) + 12
    place_date(filler, 330, y, "", "akta.tanggal")
    autograph(sheet, case.signers[0], 330, y + 15, ink, stamp=case.office[:22].upper(), head=("Pegawai Pengawas,",))
    if rng.random() < 0.5:
        sheet.new_page()
        title(sheet, "CATATAN HASIL PEMERIKSAAN", ink.bold.but(size=12))
        for line in range(18):
            sheet.line(LEFT, sheet.y + 24 * line, sheet.width - LEFT, sheet.y + 24 * line, 0.4)


@family("dev_akta_lembar", "akta_pengawasan", ("dev",))
def lembar(sheet: Sheet, people: People) -> None:
    """One typed sheet with letterhead; lettered rows, matrix without a band."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("courier", "nimbus-mono")), 9.5)
    sheet.document("akta_pengawasan", A4)
    filler = Filler(sheet, case, ink, rng.choice(("typed", "same")))
    office_head(sheet, case, ink, rule="single", logo_at=rng.choice(("left", "none")), record=False)
    title(sheet, "AKTE PENGAWASAN KETENAGAKERJAAN", ink.bold.but(size=12.5), gap=14)
    centred_number(filler, "akta.nomor", "No. ", 20)
    colon = 250.0
    for letter, (name, path) in zip("abcdefgh", (
        ("Nama Perusahaan", "nama_perusahaan"), ("Alamat", "alamat"), ("Status (Induk / Cabang)", "induk_cabang"), ("Jenis Usaha", "jenis_usaha"),
        ("Pemilik", "nama_pemilik"), ("Pengurus / Penanggung Jawab", "nama_pengurus"), ("Tanggal Pendirian", "tanggal_pendirian"),
        ("No. Akte Pendirian", "nomor_akta_pendirian")), strict=True):  # fmt: skip
        filler.row(name, f"akta.{path}", 50, colon, number=f"{letter}.", gap=15)
    sheet.text(50, sheet.y, "i.", ink)
    sheet.text(70, sheet.y, "Keadaan tenaga kerja", ink)
    sheet.y += 8
    matrix(filler, 50, 96, ("Dewasa", "Anak"), "")
    filler.plain("Bahan yang dianggap berbahaya", case.more["bahan"], 50, colon, "j.")
    y = sheet.room(130) + 10
    sheet.text(300, y, f"{case.office_area.short}, ", ink)
    place_date(filler, 304 + sheet.measure(f"{case.office_area.short}, ", ink), y, "", "akta.tanggal")
    autograph(sheet, case.signers[0], 300, y + 14, ink, stamp=case.office[:22].upper())
