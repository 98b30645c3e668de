"""Certificates of examined machines: a framed page with rows and struck options, and a letter-like page in prose."""

from __future__ import annotations

from samples.cases.suket_riksa_uji import invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, autograph, centred_number, issued, office_head, title
from samples.filler import Filler
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet

STAGES = (("Pertama", "pertama"), ("Berkala", "berkala"), ("Khusus", "khusus"), ("Ulang", "ulang"))
RESULTS = (("Memenuhi", "memenuhi"), ("Tidak Memenuhi", "tidak_memenuhi"))


@family("dev_suket_bingkai", "suket_riksa_uji", ("dev",))
def bingkai(sheet: Sheet, people: People) -> None:
    """Frame around the page; numbered rows; stage ticked, result by striking out; two signers."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "palatino")), 11)
    sheet.document("suket_riksa_uji", FOLIO)
    filler = Filler(sheet, case, ink, rng.choice(("same", "typed")))
    sheet.rectangle((34, 30, sheet.width - 34, sheet.height - 34), 1.8)
    sheet.rectangle((38, 34, sheet.width - 38, sheet.height - 38), 0.5)
    sheet.margin_top = 66
    sheet.y = 66
    office_head(sheet, case, ink, record=False)
    title(sheet, "SURAT KETERANGAN", ink.bold.but(size=14), under=False, gap=16)
    title(
        sheet,
        rng.choice(("HASIL PEMERIKSAAN DAN PENGUJIAN", "MEMENUHI PERSYARATAN KESELAMATAN DAN KESEHATAN KERJA")),
        ink.bold.but(size=12),
        gap=16,
    )
    centred_number(filler, "riksa_uji.nomor")
    wide = sheet.width - 2 * LEFT
    sheet.flow(
        LEFT,
        sheet.y,
        wide,
        [
            "Berdasarkan Undang-Undang Nomor 1 Tahun 1970 tentang Keselamatan Kerja, telah dilakukan pemeriksaan dan pengujian atas :"
        ],
        ink,
    )
    sheet.y += 4
    colon = 240.0
    for number, (name, path) in enumerate((
        (rng.choice(("Jenis Pesawat", "Nama Alat", "Obyek K3")), "objek"), ("Nama Pemilik/Pemakai", "nama_perusahaan"), ("Alamat", "alamat_perusahaan"), ("Lokasi Unit", "lokasi"),
        ("Merk", "merk"), ("Type / Model", "tipe"), ("No. Seri", "nomor_seri"), ("Tahun Pembuatan", "tahun_pembuatan"), ("Kapasitas", "kapasitas")), 1):  # fmt: skip
        filler.row(name, f"riksa_uji.{path}", LEFT, colon, number=f"{number}.")
    sheet.text(LEFT, sheet.y, "10.", ink)
    sheet.text(LEFT + 20, sheet.y, "Jenis Pemeriksaan", ink)
    sheet.text(colon, sheet.y, ":", ink)
    filler.choose(
        "riksa_uji.jenis",
        STAGES,
        colon + 9,
        sheet.y,
        Choice("tick", rng.choice(("square", "paren")), rng.choice(("check", "cross")), 9.0, gap=10),
    )
    sheet.y += 22
    sheet.text(LEFT, sheet.y, "Hasil pemeriksaan :", ink)
    end = filler.choose("riksa_uji.hasil", RESULTS, LEFT + 110, sheet.y, Choice("strike"))
    sheet.text(end + 6, sheet.y, "persyaratan K3 *)", ink)
    sheet.y += 20
    if "riksa_uji.berlaku_sampai" in case.cells:
        filler.row(
            rng.choice(("Berlaku sampai dengan", "Pemeriksaan selanjutnya")), "riksa_uji.berlaku_sampai", LEFT, colon
        )
    sheet.text(LEFT, sheet.y, "*) coret yang tidak perlu", ink.but(size=8.5))
    y = issued(filler, 330, sheet.room(170) + 16, "", "riksa_uji.tanggal") + 20
    autograph(sheet, case.signers[0], LEFT, y, ink, paths={"nama": "riksa_uji.pemeriksa"}, head=("Yang memeriksa,",))
    autograph(sheet, case.signers[1], 330, y, ink, stamp=case.office[:24].upper(), head=("Mengetahui,",))


@family("dev_suket_prosa", "suket_riksa_uji", ("dev",))
def prosa(sheet: Sheet, people: People) -> None:
    """PENGESAHAN PEMAKAIAN: who examined what in one sentence, technical data in two columns, result in prose."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "courier", "narrow")), 10.5)
    sheet.document("suket_riksa_uji", A4)
    filler = Filler(sheet, case, ink, "same")
    office_head(sheet, case, ink, rule="thick", logo_at="both", record=False)
    title(
        sheet,
        rng.choice(("SURAT KETERANGAN LAYAK K3", "PENGESAHAN PEMAKAIAN", "IZIN PEMAKAIAN")),
        ink.bold.but(size=13),
        gap=15,
    )
    centred_number(filler, "riksa_uji.nomor", "NOMOR : ")
    wide = sheet.width - 2 * LEFT
    stage = filler.piece("riksa_uji.jenis", case["riksa_uji.jenis"].printed.lower())
    sheet.flow(LEFT, sheet.y, wide, ["Menerangkan bahwa ", filler.piece("riksa_uji.objek"), " milik ", filler.piece("riksa_uji.nama_perusahaan"), ", ", filler.piece("riksa_uji.alamat_perusahaan"),
               ", telah diperiksa dan diuji secara ", stage, " oleh ", filler.piece("riksa_uji.pemeriksa"), " dengan data teknik sebagai berikut :"], ink, first=28)  # fmt: skip
    sheet.y += 6
    top = sheet.y
    for x, names in (
        (LEFT, (("Merk", "merk"), ("Tipe", "tipe"), ("Serial Number", "nomor_seri"))),
        (320.0, (("Thn. Pembuatan", "tahun_pembuatan"), ("Kapasitas", "kapasitas"), ("Lokasi", "lokasi"))),
    ):
        sheet.y = top
        for name, path in names:
            filler.row(name, f"riksa_uji.{path}", x, x + 98, right=x + 235)
    sheet.y = top + 56
    good = case["riksa_uji.hasil"].value == "memenuhi"
    words = "memenuhi" if good else "tidak memenuhi"
    pieces: list[str | Piece] = [
        "Berdasarkan hasil pemeriksaan dan pengujian, pesawat tersebut dinyatakan ",
        Piece(words, (("riksa_uji.hasil", case["riksa_uji.hasil"].value),), ink.bold),
    ]
    pieces += [" persyaratan keselamatan dan kesehatan kerja"]
    if good:
        pieces += [" dan surat keterangan ini berlaku sampai dengan tanggal ", filler.piece("riksa_uji.berlaku_sampai")]
    sheet.flow(LEFT, sheet.y, wide, [*pieces, "."], ink, first=28)
    y = issued(filler, 310, sheet.room(170) + 16, "", "riksa_uji.tanggal") + 18
    autograph(sheet, case.signers[1], 310, y, ink, stamp=case.office[:24].upper())
