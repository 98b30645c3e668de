"""Decrees and certificates: a permit told in dictums, and what workers are owed with dictums first and the list annexed."""

from __future__ import annotations

from samples.cases.penetapan import invent as decree
from samples.cases.suket_riksa_uji import invent as permit
from samples.catalogue import family
from samples.families.dev3_heads import head_centre, head_left
from samples.families.dev3_parts import lines_of, para, put, right_label, say, sign, told
from samples.filler import Filler, table_row
from samples.ink import Ink
from samples.numbers import grouped, terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet

_WORDS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT")


@family("dev3_suket_izin", "suket_riksa_uji", ("dev",))
def izin(sheet: Sheet, people: People) -> None:
    """Surat keterangan: labels flush right, the result in a sentence with one of two words struck out, two signers."""
    rng, case = sheet.rng, permit(people)
    ink = Ink(rng.choice(("arial", "times", "palatino")), 10.5)
    sheet.document("suket_riksa_uji", A4)
    f = Filler(sheet, case, ink, "same")
    left, wide, middle = 62.0, sheet.width - 124, sheet.width / 2
    head_centre(sheet, case.government, case.office, case.office_area.short, ink, record=False, weight=2.0)
    y = lines_of(
        sheet,
        middle,
        sheet.y,
        ["SURAT KETERANGAN", "HASIL PEMERIKSAAN DAN PENGUJIAN K3"],
        ink.bold.but(size=12.5),
        "centre",
    )
    words = case["riksa_uji.nomor"].printed
    start = middle - sheet.measure(f"Nomor: {words}", ink) / 2
    sheet.text(start, y + 16, "Nomor: ", ink)
    put(f, "riksa_uji.nomor", start + sheet.measure("Nomor: ", ink), y + 16)
    sheet.y = y + 42
    stage = str(case["riksa_uji.jenis"].value)
    para(sheet, left, wide, ["Berdasarkan Undang-Undang Nomor 1 Tahun 1970 tentang Keselamatan Kerja dan hasil pemeriksaan serta pengujian ",
                             told(stage, ("riksa_uji.jenis", stage)), " oleh Pengawas Spesialis ", *say(case, "riksa_uji.pemeriksa"), ", diterangkan bahwa :"], ink, gap=8)  # fmt: skip
    rows = [("Obyek K3", "objek"), ("Merk", "merk"), ("Model / Tipe", "tipe"), ("No. Seri / Unit", "nomor_seri"), ("Tahun Pembuatan", "tahun_pembuatan"), ("Kapasitas", "kapasitas"),
            ("Pemilik / Pemakai", "nama_perusahaan"), ("Alamat", "alamat_perusahaan"), ("Ditempatkan di", "lokasi")]  # fmt: skip
    for name, path in rows:
        right_label(f, name, f"riksa_uji.{path}", 200, 300, gap=16)
    sheet.y += 8
    good = case["riksa_uji.hasil"].value == "memenuhi"
    y = sheet.y
    at = left
    for words, on in (
        ("telah  ", True),
        ("memenuhi", good),
        ("  /  ", True),
        ("tidak memenuhi", not good),
        ("  persyaratan keselamatan dan kesehatan kerja *)", True),
    ):
        pen = ink.bold if "memenuhi" in words else ink
        box = sheet.text(at, y, words, pen)
        at += sheet.measure(words, pen)
        if not on:
            sheet.strike(box)
        elif "memenuhi" in words:
            sheet.note("riksa_uji.hasil", case["riksa_uji.hasil"].value, words, box)
    sheet.y = y + 20
    if good:
        para(
            sheet,
            left,
            wide,
            [
                "Surat keterangan ini berlaku sampai dengan tanggal ",
                *say(case, "riksa_uji.berlaku_sampai"),
                " sepanjang tidak ada perubahan pada obyek tersebut.",
            ],
            ink,
            gap=4,
        )
    sheet.text(left, sheet.y + 4, "*) coret yang tidak sesuai", ink.but(size=8))
    y = sheet.room(150) + 40
    x = sheet.width - 230
    sheet.text(x, y, f"{case.office_area.short},", ink)
    put(f, "riksa_uji.tanggal", x + sheet.measure(f"{case.office_area.short},  ", ink), y)
    sheet.text(left, y, "Mengetahui,", ink)
    sign(sheet, case.signers[1], left, y + 15, ink, row=None, stamp="DINAS TENAGA KERJA")
    sign(sheet, case.signers[0], x, y + 15, ink, row=None, rank=False)


@family("dev3_penetapan_upah", "penetapan", ("dev",))
def upah(sheet: Sheet, people: People) -> None:
    """A decree with its matter in prose dictums, amounts with words, and the list of workers on a page of its own."""
    rng, case = sheet.rng, decree(people)
    ink = Ink(rng.choice(("dejavu-serif", "times", "arial")), 10)
    sheet.document("penetapan", FOLIO)
    f = Filler(sheet, case, ink, "same")
    left, wide, middle = 66.0, sheet.width - 128, sheet.width / 2
    head_left(sheet, case.government, case.office, "", case.office_area.short, ink, 60, record=False)
    sheet.text(middle, sheet.y, "PENETAPAN PENGAWAS KETENAGAKERJAAN", ink.bold, "centre")
    words = case["penetapan.nomor"].printed
    start = middle - sheet.measure(f"NOMOR {words}", ink) / 2
    sheet.text(start, sheet.y + 15, "NOMOR ", ink)
    put(f, "penetapan.nomor", start + sheet.measure("NOMOR ", ink), sheet.y + 15)
    sheet.text(middle, sheet.y + 32, "tentang", ink, "centre")
    about = case["penetapan.tentang"].printed
    rows = sheet.rows([about], ink.bold, wide - 60, 0)
    texts = ["".join(word for word, _, _ in row).strip() for row in rows]
    boxes = [sheet.text(middle, sheet.y + 48 + at * 14, text, ink.bold, "centre") for at, text in enumerate(texts)]
    sheet.note(
        "penetapan.tentang",
        about,
        about,
        (min(box[0] for box in boxes), boxes[0][1], max(box[2] for box in boxes), boxes[-1][3]),
    )
    sheet.y += 48 + len(texts) * 14 + 14
    total = case["penetapan.jumlah_hak"].value
    days = case["penetapan.batas_waktu_hari"].value
    assert isinstance(total, int)
    assert isinstance(days, int)
    para(sheet, left, wide, ["Menimbang bahwa berdasarkan pemeriksaan tanggal ", *say(case, "penetapan.tanggal_pemeriksaan"), " pada ", *say(case, "penetapan.nama_perusahaan"),
                             ", ", *say(case, "penetapan.alamat_perusahaan"), f", terdapat {case.more['hak']} yang belum dibayarkan untuk masa ", *say(case, "penetapan.periode"), ";"], ink)  # fmt: skip
    para(
        sheet,
        left,
        wide,
        ["Mengingat Undang-Undang Nomor 3 Tahun 1951, Undang-Undang Nomor 13 Tahun 2003 dan peraturan pelaksanaannya;"],
        ink,
        gap=10,
    )
    sheet.text(middle, sheet.y, "M E N E T A P K A N", ink.bold, "centre")
    sheet.y += 18
    money = f"Rp {grouped(total)},- ({terbilang(total)} rupiah)"
    dictums: tuple[list[str | Piece], ...] = (
        [
            "Hak pekerja sebagaimana tercantum dalam lampiran seluruhnya berjumlah ",
            told(money, ("penetapan.jumlah_hak", total)),
            ".",
        ],
        [
            "Pengusaha wajib membayarkannya paling lambat ",
            told(f"{days} ({terbilang(days)})", ("penetapan.batas_waktu_hari", days)),
            " hari sejak diterimanya penetapan ini.",
        ],
        [
            "Apabila salah satu pihak tidak menerima penetapan ini dapat meminta perhitungan ulang kepada Pengawas Ketenagakerjaan pada Kementerian."
        ],
        ["Penetapan ini mulai berlaku sejak tanggal ditetapkan."],
    )
    for word, parts in zip(_WORDS, dictums, strict=True):
        sheet.text(left, sheet.room(30), word, ink)
        sheet.text(left + 66, sheet.y, ":", ink)
        para(sheet, left + 74, wide - 74, parts, ink, gap=3)
    y = sheet.room(150) + 18
    x = sheet.width - 240
    sheet.text(x, y, f"Ditetapkan di {case.office_area.short}", ink)
    sheet.text(x, y + 13, "pada tanggal ", ink)
    put(f, "penetapan.tanggal", x + sheet.measure("pada tanggal  ", ink), y + 13)
    one = case.signers[0]
    end = sign(sheet, one, x, y + 34, ink, row=None, rank=False, stamp="PENGAWAS")
    sheet.note("penetapan.pengawas", one.name, one.name, (x, end - 22, x + sheet.measure(one.name, ink.bold), end - 11))
    at = x + sheet.measure("NIP. ", ink)
    sheet.note(
        "penetapan.nip_pengawas", one.nip, one.nip_printed, (at, end - 8, at + sheet.measure(one.nip_printed, ink), end)
    )
    sheet.new_page()
    lines_of(sheet, left, 56, ["LAMPIRAN PENETAPAN PENGAWAS KETENAGAKERJAAN", f"NOMOR : {words}"], ink.but(size=9))
    sheet.y = 92
    columns = (left, left + 30, left + 250, left + 330, left + wide)
    table_row(sheet, columns, ["No", "Nama Pekerja", "Bagian", "Kekurangan (Rp)"], ink.bold)
    for row in range(case.count("penetapan.rincian")):
        base = f"penetapan.rincian.{row}"
        table_row(
            sheet,
            columns,
            [
                f"{row + 1}",
                f.piece(f"{base}.nama"),
                rng.choice(("Produksi", "Gudang", "QC")),
                f.piece(f"{base}.jumlah"),
            ],
            ink,
        )
    table_row(sheet, columns, ["", "JUMLAH", "", f"Rp {grouped(total)}"], ink.bold)
