"""Certificates of examined machines: data in two columns between rules, and a decision in sentences."""

from __future__ import annotations

from samples.cases.suket_riksa_uji import invent
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import kop, numbered, title
from samples.families.cal_signs import one
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.truth import Value

LEFT = 58.0
RESULT: tuple[tuple[str, Value], ...] = (("MEMENUHI", "memenuhi"), ("TIDAK MEMENUHI", "tidak_memenuhi"))
KIND: tuple[tuple[str, Value], ...] = (
    ("Pertama", "pertama"),
    ("Berkala", "berkala"),
    ("Khusus", "khusus"),
    ("Ulang", "ulang"),
)
INSPECTOR = {"nama": "riksa_uji.pemeriksa"}
TITLES = (
    "SURAT KETERANGAN HASIL PEMERIKSAAN DAN PENGUJIAN",
    "SURAT KETERANGAN MEMENUHI PERSYARATAN K3",
    "SURAT KETERANGAN LAIK K3",
)


@family("cal_suket_kolom", "suket_riksa_uji", ("cal",))
def kolom(sheet: Sheet, people: People) -> None:
    """Machine data in two columns abreast; the result to be marked; inspector left, head of the office right."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("narrow", "dejavu-cond", "palatino")), 10.5)
    sheet.document("suket_riksa_uji", rng.choice((A4, FOLIO)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    kop(sheet, case.government, case.office, (case.office_area.short,), ink, rng.choice(("tengah", "kanan", "kiri")))
    title(sheet, TITLES[0] if rng.random() < 0.7 else TITLES[2], ink.bold.but(size=12.5))
    numbered(desk, "Nomor : ", "riksa_uji.nomor", 26)
    desk.rows([(rng.choice(("Jenis Pesawat/Instalasi", "Obyek yang diperiksa")), "riksa_uji.objek"), ("Pemilik / Pemakai", "riksa_uji.nama_perusahaan"),
               ("Alamat Pemilik", "riksa_uji.alamat_perusahaan")], LEFT, LEFT + 150, right)  # fmt: skip
    sheet.line(LEFT, sheet.y - 4, right, sheet.y - 4, 0.6)
    top, middle = sheet.y + 14, (LEFT + right) / 2
    pairs = [("Merk", "merk"), ("Type / Model", "tipe"), ("No. Seri", "nomor_seri")], [("Dibuat tahun", "tahun_pembuatan"), ("Kapasitas", "kapasitas"), ("Terpasang di", "lokasi")]  # fmt: skip
    low = top
    for place, items in enumerate(pairs if rng.random() < 0.5 else pairs[::-1]):
        sheet.y = top
        x = LEFT if place == 0 else middle + 10
        desk.rows(
            [(name, f"riksa_uji.{key}") for name, key in items], x, x + 80, (middle if place == 0 else right), lines=1
        )
        low = max(low, sheet.y)
    sheet.y = low
    sheet.line(LEFT, low - 6, right, low - 6, 0.6)
    sheet.y += 12
    sheet.text(LEFT, sheet.y, rng.choice(("Macam pemeriksaan", "Jenis pemeriksaan")), ink)
    sheet.text(LEFT + 150, sheet.y, ":", ink)
    if rng.random() < 0.5:
        desk.choose(
            "riksa_uji.jenis", KIND, LEFT + 160, sheet.y, Choice("tick", rng.choice(("square", "paren")), gap=12)
        )
    else:
        desk.write("riksa_uji.jenis", LEFT + 160, sheet.y, 120, lines=1)
    sheet.y += 20
    desk.prose("Berdasarkan hasil pemeriksaan dan pengujian, obyek tersebut :", LEFT, right - LEFT, gap=4)
    style = rng.choice(("strike", "tick", "circle"))
    desk.choose(
        "riksa_uji.hasil", RESULT, LEFT + 60, sheet.y, Choice(style, "square", separator=" / ", gap=22), ink.bold
    )
    sheet.y += 18
    desk.prose("persyaratan keselamatan dan kesehatan kerja *).", LEFT, right - LEFT, gap=6)
    if case["riksa_uji.berlaku_sampai"].state == "value":
        desk.rows(
            [(rng.choice(("Pemeriksaan berikutnya", "Surat ini berlaku s/d")), "riksa_uji.berlaku_sampai")],
            LEFT,
            LEFT + 150,
            right,
        )
    y, wide = sheet.room(140) + 12, (right - LEFT) / 2
    sheet.text(LEFT + wide + 10, y, f"{case.office_area.short},", ink)
    desk.write(
        "riksa_uji.tanggal", LEFT + wide + 14 + sheet.measure(f"{case.office_area.short},", ink), y, 140, lines=1
    )
    one(desk, case.signers[0], LEFT, y + 16, wide - 10, index=None, paths=INSPECTOR, ranked=False)
    sheet.y = (
        one(
            desk,
            case.signers[1],
            LEFT + wide + 10,
            y + 16,
            wide - 10,
            index=None,
            head="Mengetahui,",
            stamp=case.office,
        )
        + 24
    )
    if style == "strike":
        sheet.text(LEFT, sheet.y, "*) coret yang tidak sesuai", ink.but(size=8))


@family("cal_suket_kalimat", "suket_riksa_uji", ("cal",))
def kalimat(sheet: Sheet, people: People) -> None:
    """A framed sheet; who and what in sentences, the machine in a ruled table, the result as a line in large letters."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "dejavu-serif", "garamond")), 11)
    ink = ink.but(size=12.5) if ink.font == "garamond" else ink
    sheet.document("suket_riksa_uji", A4)
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    wide = right - LEFT
    sheet.rectangle((30, 30, sheet.width - 30, sheet.height - 30), 1.4)
    kop(sheet, case.government, case.office, ("Bidang Pengawasan Norma K3",), ink, "tengah")
    title(sheet, TITLES[0], ink.bold.but(size=12.5), line=True)
    numbered(desk, "No. ", "riksa_uji.nomor", 28)
    desk.prose("Yang bertanda tangan di bawah ini menerangkan bahwa telah dilakukan pemeriksaan dan pengujian {riksa_uji.jenis} terhadap {riksa_uji.objek} "
               "milik {riksa_uji.nama_perusahaan} dengan data sebagai berikut :", LEFT, wide, first=28, justify=True, gap=6)  # fmt: skip
    xs = [LEFT + 20, LEFT + 20 + wide * 0.36, right - 20]
    for name, key in (("Alamat pemilik", "alamat_perusahaan"), ("Lokasi unit", "lokasi"), ("Pabrik/merk", "merk"), ("Tipe", "tipe"),
                      ("Nomor seri/unit", "nomor_seri"), ("Tahun pembuatan", "tahun_pembuatan"), ("Kapasitas/daya", "kapasitas")):  # fmt: skip
        path = f"riksa_uji.{key}"
        high = 34.0 if key == "alamat_perusahaan" else 21.0
        top = sheet.room(high)
        for x0, x1 in ((xs[0], xs[1]), (xs[1], xs[2])):
            sheet.rectangle((x0, top, x1, top + high), 0.5)
        sheet.text(xs[0] + 5, top + 14, name, ink)
        desk.write(path, xs[1] + 6, top + 14, xs[2] - xs[1] - 12)
        sheet.y = top + high
    sheet.y += 20
    result = case["riksa_uji.hasil"]
    words = "MEMENUHI SYARAT" if result.value == "memenuhi" else "TIDAK MEMENUHI SYARAT"
    sheet.text(LEFT, sheet.y, "dan dinyatakan :", ink)
    sheet.y += 20
    sheet.field("riksa_uji.hasil", result.value, words, sheet.width / 2, sheet.y, ink.bold.but(size=13), align="centre")
    sheet.y += 22
    if case["riksa_uji.berlaku_sampai"].state == "value":
        desk.prose(
            "Surat keterangan ini berlaku sampai dengan tanggal {riksa_uji.berlaku_sampai} selama tidak ada perubahan.",
            LEFT,
            wide,
            gap=8,
        )
    y, x = sheet.room(140) + 6, LEFT + wide * 0.48
    sheet.text(x, y, "Diterbitkan tanggal", ink)
    desk.write("riksa_uji.tanggal", x + sheet.measure("Diterbitkan tanggal ", ink) + 3, y, 140, lines=1)
    one(
        desk,
        case.signers[0],
        x,
        y + 16,
        right - x,
        index=None,
        paths=INSPECTOR,
        stamp=case.office,
        ranked=rng.random() < 0.5,
    )
