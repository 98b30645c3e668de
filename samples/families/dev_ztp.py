"""Referrals under the zero tolerance protocol: an Indonesian form with ticks, and a bilingual letter in prose."""

from __future__ import annotations

from samples.cases.rujukan_ztp import CATEGORIES, invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, page_marks, title
from samples.families.dev_parts import label_row
from samples.filler import Filler, table_row
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet
from samples.stamps import signature, stamp_box

STATUS = (("Dugaan", "dugaan"), ("Terkonfirmasi", "terkonfirmasi"))
VISITS = (("Penilaian", "penilaian"), ("Pendampingan", "pendampingan"))


@family("dev_ztp_formulir", "rujukan_ztp", ("dev",))
def formulir(sheet: Sheet, people: People) -> None:
    """A form: numbered rows, categories to tick under each other, status and visit as options."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "dejavu", "narrow")), 10)
    sheet.document("rujukan_ztp", A4)
    page_marks(sheet, ink)
    filler = Filler(sheet, case, ink, "", ("rujukan.nama_perusahaan", "rujukan.tanggal", "rujukan.uraian"))
    sheet.y = 60
    title(
        sheet,
        rng.choice(("NOTIFIKASI KASUS ZERO TOLERANCE", "FORMULIR RUJUKAN ZERO TOLERANCE PROTOCOL")),
        ink.bold.but(size=13.5),
        under=False,
        gap=15,
    )
    title(sheet, "Better Work Indonesia kepada Pengawas Ketenagakerjaan", ink.but(size=9.5), under=False, gap=12)
    sheet.line(LEFT, sheet.y, sheet.width - LEFT, sheet.y, 1)
    sheet.y += 20
    colon = 222.0
    for number, (name, path) in enumerate((("Nomor Rujukan", "nomor"), ("Tanggal", "tanggal"), (rng.choice(("Nama Pabrik", "Nama Perusahaan")), "nama_perusahaan"), ("Alamat", "alamat_perusahaan"), ("Provinsi", "provinsi"),
                                           ("Tanggal Kunjungan", "tanggal_kunjungan"), ("Penasihat Perusahaan (EA)", "penasihat")), 1):  # fmt: skip
        filler.row(name, f"rujukan.{path}", LEFT, colon, number=f"{number}.")
    style = Choice(
        rng.choice(("tick", "tick", "strike")),
        rng.choice(("square", "round")),
        rng.choice(("check", "cross", "fill")),
        9.0,
    )
    for number, (name, path, names) in enumerate(
        (("Jenis Kunjungan", "jenis_kunjungan", VISITS), ("Status", "status", STATUS)), 8
    ):
        sheet.text(LEFT, sheet.y, f"{number}.", ink)
        sheet.text(LEFT + 20, sheet.y, name, ink)
        sheet.text(colon, sheet.y, ":", ink)
        filler.choose(f"rujukan.{path}", names, colon + 9, sheet.y, style)
        sheet.y += 17
    sheet.text(LEFT, sheet.y, "10. Kategori kasus (beri tanda)", ink)
    sheet.y += 16
    tick = Choice("tick", rng.choice(("square", "bracket")), rng.choice(("check", "cross")), 9.0)
    sheet.y = (
        filler.tick_all(
            "rujukan.kategori", [(name, code) for name, _, code in CATEGORIES], LEFT + 24, sheet.y, tick, 15.5
        )
        + 20
    )
    filler.row("Jumlah pekerja terdampak", "rujukan.jumlah_pekerja_terdampak", LEFT, colon, number="11.")
    for number, (name, path) in enumerate((("Uraian Temuan", "uraian"), ("Permintaan", "permintaan")), 12):
        sheet.text(LEFT, sheet.room(60), f"{number}. {name} :", ink)
        sheet.y += filler.step + 2
        last = filler.write(f"rujukan.{path}", LEFT + 24, sheet.y, sheet.width - 2 * LEFT - 24, lines=5)
        sheet.y = last + filler.step + 6
    signature(sheet, 370, sheet.room(70) + 50)
    sheet.text(360, sheet.y + 62, "Better Work Indonesia", ink)
    if rng.random() < 0.6:
        stamp_box(sheet, 480, 110, ["RAHASIA"], 12)


@family("dev_ztp_surat", "rujukan_ztp", ("dev",))
def surat(sheet: Sheet, people: People) -> None:
    """A letter with English words beside the Indonesian: Ref and Date, a small table, prose, the request last."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "arial", "palatino")), 11)
    sheet.document("rujukan_ztp", FOLIO)
    page_marks(sheet, ink)
    filler = Filler(sheet, case, ink, "same")
    sheet.text(LEFT, 60, "BETTER WORK INDONESIA", ink.bold.but(size=15))
    sheet.text(LEFT, 74, "Gedung Contoh Lantai 4, Jakarta", ink.but(size=8.5))
    sheet.line(LEFT, 82, sheet.width - LEFT, 82, 1.6)
    sheet.y = 108
    for name, path in (("Ref", "nomor"), (rng.choice(("Date", "Tanggal")), "tanggal")):
        entry = case[f"rujukan.{path}"]
        sheet.field(
            f"rujukan.{path}", entry.value, entry.printed, label_row(sheet, LEFT, sheet.y, name, 110, ink), sheet.y, ink
        )
        sheet.y += 15
    sheet.text(
        label_row(sheet, LEFT, sheet.y, "Perihal", 110, ink),
        sheet.y,
        rng.choice(("Pemberitahuan Kasus yang Tidak Dapat Ditoleransi", "Zero Tolerance Notification")),
        ink.bold,
    )
    sheet.y += 26
    for line in ("Kepada Yth.", "Direktur Jenderal Pembinaan Pengawasan Ketenagakerjaan dan K3", "di Jakarta"):
        sheet.text(LEFT, sheet.y, line, ink)
        sheet.y += 14
    sheet.y += 10
    wide = sheet.width - 2 * LEFT
    visit = {"penilaian": "penilaian (assessment)", "pendampingan": "pendampingan (advisory)"}[
        str(case["rujukan.jenis_kunjungan"].value)
    ]
    pieces: list[str | Piece] = [
        "Sesuai protokol toleransi nol tanggal 5 Maret 2018, kami memberitahukan bahwa pada kunjungan ",
        filler.piece("rujukan.jenis_kunjungan", visit),
        " tanggal ",
    ]
    pieces += [filler.piece("rujukan.tanggal_kunjungan")]
    if case["rujukan.penasihat"].printed:
        pieces += [" oleh ", filler.piece("rujukan.penasihat")]
    sheet.flow(LEFT, sheet.y, wide, [*pieces, " terdapat kasus pada pabrik berikut :"], ink, first=28, justify=True)
    sheet.y += 6
    columns = (LEFT, 220.0, sheet.width - LEFT)
    table_row(sheet, columns, ["Factory / Pabrik", filler.piece("rujukan.nama_perusahaan")], ink)
    table_row(sheet, columns, ["Address / Alamat", filler.piece("rujukan.alamat_perusahaan")], ink)
    table_row(sheet, columns, ["Province / Provinsi", filler.piece("rujukan.provinsi")], ink)
    kinds: list[str | Piece] = []
    english = {code: f"{name} ({other})" for name, other, code in CATEGORIES}
    for number in range(case.count("rujukan.kategori")):
        path = f"rujukan.kategori.{number}"
        kinds += [*([", "] if number else []), filler.piece(path, english[str(case[path].value)])]
    table_row(sheet, columns, ["Category / Kategori", kinds], ink)
    sure = {"dugaan": "Suspected / Dugaan", "terkonfirmasi": "Confirmed / Terkonfirmasi"}[
        str(case["rujukan.status"].value)
    ]
    table_row(sheet, columns, ["Status", filler.piece("rujukan.status", sure)], ink)
    table_row(
        sheet, columns, ["Workers affected / Pekerja terdampak", filler.piece("rujukan.jumlah_pekerja_terdampak")], ink
    )
    sheet.y += 20
    sheet.text(LEFT, sheet.room(50), "Uraian :", ink.bold)
    sheet.y += 15
    sheet.flow(LEFT, sheet.y, wide, [filler.piece("rujukan.uraian"), "."], ink, justify=True)
    sheet.y += 6
    sheet.flow(
        LEFT,
        sheet.room(40),
        wide,
        [filler.piece("rujukan.permintaan"), ". Informasi ini bersifat rahasia."],
        ink,
        first=28,
    )
    signature(sheet, LEFT + 6, sheet.room(80) + 46)
    sheet.text(LEFT, sheet.y + 60, people.person(), ink.bold)
    sheet.text(LEFT, sheet.y + 73, "Programme Manager", ink)
