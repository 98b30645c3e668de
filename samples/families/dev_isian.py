"""Forms without tables: a hand-filled sheet of inspection with findings as blocks of rows, and a short order with bare names."""

from __future__ import annotations

from samples.cases.laporan_pemeriksaan import STAGES
from samples.cases.laporan_pemeriksaan import invent as report
from samples.cases.surat_perintah_tugas import invent as order
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, copies_to, number_block, office_head, page_marks, place_date, title
from samples.families.dev_lhp import cited, inspectors
from samples.families.dev_parts import sign
from samples.filler import Filler, nested
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet


@family("dev_lhp_isian", "laporan_pemeriksaan", ("dev",))
def isian(sheet: Sheet, people: People) -> None:
    """LEMBAR PEMERIKSAAN without letterhead; each finding is a numbered block Norma / Temuan / Dasar Hukum / Saran."""
    rng, case = sheet.rng, report(people)
    ink = Ink(rng.choice(("dejavu-serif", "courier", "narrow")), 9.5)
    sheet.document("laporan_pemeriksaan", FOLIO)
    page_marks(sheet, ink)
    keep = tuple(f"pemeriksaan.{name}" for name in ("nama_perusahaan", "tanggal_pemeriksaan", "tanggal"))
    filler = Filler(sheet, case, ink, "", keep)
    title(
        sheet,
        rng.choice(("LEMBAR PEMERIKSAAN", "DAFTAR ISIAN PEMERIKSAAN KETENAGAKERJAAN")),
        ink.bold.but(size=12.5),
        under=False,
        gap=24,
    )
    leader, colon = rng.choice(("dots", "fine", "line")), 224.0
    sheet.text(LEFT, sheet.y, "Pemeriksaan *)", ink)
    sheet.text(colon, sheet.y, ":", ink)
    filler.choose("pemeriksaan.jenis", STAGES, colon + 9, sheet.y, Choice(rng.choice(("strike", "circle"))))
    sheet.y += 18
    for name, path in (("No. SPT", "nomor_spt"), ("Perusahaan", "nama_perusahaan"), ("Alamat", "alamat_perusahaan"), ("Bidang Usaha", "jenis_usaha"), ("Jumlah TK", "jumlah_tenaga_kerja"),
                       ("Diperiksa tanggal", "tanggal_pemeriksaan"), ("Bertemu dengan", "pihak_ditemui")):  # fmt: skip
        filler.row(name, f"pemeriksaan.{path}", LEFT, colon, leader=leader)
    sheet.y += 4
    sheet.text(LEFT, sheet.y, "HASIL PEMERIKSAAN", ink.bold)
    sheet.y += 17
    for number in range(case.count("pemeriksaan.temuan")):
        path = f"pemeriksaan.temuan.{number}"
        sheet.room(80)
        sheet.text(LEFT, sheet.y, f"{number + 1}.", ink)
        for name, column in (("Norma", "norma"), ("Temuan", "uraian")):
            filler.row(name, f"{path}.{column}", LEFT + 20, 150)
        y = sheet.room(30)
        sheet.text(LEFT + 20, y, "Dasar Hukum", ink)
        sheet.text(150, y, ":", ink)
        sheet.flow(159, y, sheet.width - 159 - LEFT, [cited(filler, number)], ink, leading=filler.step)
        sheet.y += 2
        filler.row("Saran", f"{path}.saran", LEFT + 20, 150)
        sheet.y += 3
    for name, path in (("Kesimpulan", "kesimpulan"), ("Saran tindak lanjut", "saran")):
        filler.row(name, f"pemeriksaan.{path}", LEFT, 180)
    sheet.text(LEFT, sheet.y, "*) coret yang tidak perlu", ink.but(size=8))
    y = sheet.room(120) + 20
    sheet.text(LEFT, y, "Tanggal laporan :", ink)
    filler.write("pemeriksaan.tanggal", LEFT + 110, y, 160)
    sheet.y = y + 20
    sheet.text(LEFT, sheet.y, "Yang memeriksa :", ink)
    sheet.y += 14
    filler.ink = ink.but(size=10)
    inspectors(filler, LEFT, line=False)


@family("dev_spt_singkat", "surat_perintah_tugas", ("dev",))
def singkat(sheet: Sheet, people: People) -> None:
    """An order as a letter with number block; officers as `1. Name / NIP. ...` without labels, one basis in prose."""
    rng, case = sheet.rng, order(people)
    ink = Ink(rng.choice(("arial", "times", "nimbus-mono")), 10.5)
    sheet.document("surat_perintah_tugas", A4)
    page_marks(sheet, ink)
    office_head(sheet, case, ink, rule="single", logo_at=rng.choice(("left", "none")))
    filler = Filler(sheet, case, ink, "same")
    place_date(filler, 370, sheet.y)
    sheet.y += 18
    number_block(filler, {"nomor": "Nomor", "sifat": "Sifat", "lampiran": "Lamp.", "perihal": "Hal"})
    sheet.y += 14
    wide = sheet.width - 2 * LEFT
    sheet.flow(LEFT, sheet.y, wide, ["Dasar : ", filler.piece("tugas.dasar.0"), "."], ink)
    sheet.y += 4
    sheet.text(LEFT, sheet.y, "Dengan ini diperintahkan kepada :", ink)
    sheet.y += 17
    for number in range(case.count("tugas.petugas")):
        path = f"tugas.petugas.{number}"
        sheet.room(44)
        sheet.text(LEFT + 14, sheet.y, f"{number + 1}.", ink)
        name, nip = case[f"{path}.nama"], case[f"{path}.nip"]
        sheet.field(f"{path}.nama", name.value, name.printed, LEFT + 32, sheet.y, ink)
        end = sheet.text(LEFT + 32, sheet.y + 13, "NIP. ", ink)[2]
        sheet.field(f"{path}.nip", nip.value, nip.printed, end + 2, sheet.y + 13, ink)
        post = case[f"{path}.jabatan"]
        sheet.field(f"{path}.jabatan", post.value, post.printed, LEFT + 32, sheet.y + 26, ink)
        sheet.y += 43
    day = case.day_words("tugas.tanggal_mulai", weekday=True)
    pieces = nested(
        "tugas.untuk",
        [
            case.more["tugas"],
            " di ",
            filler.piece("tugas.nama_perusahaan"),
            ", ",
            filler.piece("tugas.alamat_perusahaan"),
        ],
    )
    sheet.flow(LEFT, sheet.room(60), wide, ["Untuk : ", *pieces, "."], ink)
    sheet.y += 2
    sheet.flow(
        LEFT,
        sheet.room(40),
        wide,
        ["Pelaksanaan mulai ", filler.piece("tugas.tanggal_mulai", day), " sampai dengan selesai."],
        ink,
    )
    y = sheet.room(140) + 12
    sheet.y = sign(sheet, case.signers[0], 0, 300, y, ink, stamp=case.office[:22].upper()) + 18
    copies_to(sheet, case, LEFT, ink.but(size=9))
