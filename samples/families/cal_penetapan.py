"""Decrees on what workers are owed: the classic form with grounds and articles, and a short one whose table comes first."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.penetapan import invent
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import kop, numbered, title
from samples.families.cal_signs import one
from samples.ink import Ink
from samples.numbers import terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet

LEFT = 60.0
NAMES = {"nama": "penetapan.pengawas", "nip": "penetapan.nip_pengawas"}


def _rows(desk: Desk, case: Case, right: float, *, total_first: bool) -> None:
    """Worker and sum; the total before or after the rows."""
    sheet, rng, ink = desk.sheet, desk.sheet.rng, desk.ink.but(size=9.5)
    xs = [LEFT, LEFT + 34, LEFT + (right - LEFT) * 0.62, right]
    sheet.room(80)
    desk.table_row(xs, ["No", rng.choice(("Nama Pekerja", "Nama Pekerja/Buruh", "Yang Berhak")), rng.choice(("Besarnya", "Jumlah (Rp)", "Hak"))],
                   ink.bold, grey=rng.choice((None, 0.9)), centred=(0, 1, 2))  # fmt: skip
    total = ["", rng.choice(("Jumlah seluruhnya", "TOTAL")), "{penetapan.jumlah_hak}"]
    if total_first:
        desk.table_row(xs, total, ink.bold)
    for number in range(case.count("penetapan.rincian")):
        row = f"penetapan.rincian.{number}"
        desk.table_row(xs, [f"{number + 1}", f"{{{row}.nama}}", f"{{{row}.jumlah}}"], ink, centred=(0,))
    if not total_first:
        desk.table_row(xs, total, ink.bold)
    sheet.y += 16


@family("cal_penetapan_amar", "penetapan", ("cal",))
def amar(sheet: Sheet, people: People) -> None:
    """Menimbang, Mengingat, MENETAPKAN, then Pertama, Kedua; the annex on a page of its own or below."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("dejavu-serif", "palatino", "tlwg-typist")), 10.5)
    sheet.document("penetapan", rng.choice((FOLIO, FOLIO_WIDE)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    kop(sheet, case.government, case.office, (case.office_area.short,), ink, "tengah")
    title(sheet, "PENETAPAN", ink.bold.but(size=13))
    title(sheet, "PENGAWAS KETENAGAKERJAAN", ink.bold.but(size=11.5))
    numbered(desk, "NOMOR : ", "penetapan.nomor", 18)
    sheet.text(sheet.width / 2, sheet.y, "TENTANG", ink, "centre")
    sheet.y += 16
    desk.write("penetapan.tentang", sheet.width / 2, sheet.y, right - LEFT - 10, align="centre", lines=1)
    sheet.y += 26
    x = LEFT + 92
    for head, texts in (
        ("Menimbang", ("bahwa pada {penetapan.tanggal_pemeriksaan} telah dilakukan pemeriksaan di {penetapan.nama_perusahaan};",
                       f"bahwa {case.more['hak']} pekerja untuk masa {{penetapan.periode}} belum dipenuhi oleh pengusaha;")),
        ("Mengingat", ("Undang-Undang Nomor 3 Tahun 1951 tentang Pengawasan Perburuhan;", "Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan;")),
    ):  # fmt: skip
        sheet.text(LEFT, sheet.y, head, ink)
        for number, text in enumerate(texts):
            y = sheet.room(30)
            sheet.text(x - 12, y, ":" if number == 0 else "", ink)
            sheet.text(x, y, f"{chr(97 + number)}." if head == "Menimbang" else f"{number + 1}.", ink)
            desk.prose(text, x + 18, right - x - 18, gap=2)
        sheet.y += 4
    sheet.text(
        sheet.width / 2,
        sheet.room(40) + 4,
        rng.choice(("M E N E T A P K A N", "MENETAPKAN :", "M E M U T U S K A N")),
        ink.bold,
        "centre",
    )
    sheet.y += 26
    days = case["penetapan.batas_waktu_hari"]
    case.put(
        "penetapan.batas_waktu_hari",
        days.value,
        f"{days.value} ({terbilang(int(days.value or 0))})" if rng.random() < 0.7 else str(days.value),
    )
    names = rng.choice((("PERTAMA", "KEDUA", "KETIGA"), ("KESATU", "KEDUA", "KETIGA"), ("Pertama", "Kedua", "Ketiga")))
    whole = (
        "Hak para pekerja sebagaimana terlampir berjumlah {penetapan.jumlah_hak}."
        if rng.random() < 0.5
        else "Hak para pekerja adalah sebagaimana daftar terlampir."
    )
    orders = (f"{whole} Perusahaan berkedudukan di {{penetapan.alamat_perusahaan}}.",
             "Pengusaha wajib membayarkannya dalam waktu {penetapan.batas_waktu_hari} hari sejak menerima penetapan ini.",
             "Keberatan dapat diajukan kepada Pengawas Ketenagakerjaan pada Kementerian.")  # fmt: skip
    for name, text in zip(names, orders, strict=True):
        y = sheet.room(34)
        sheet.text(LEFT, y, name, ink)
        sheet.text(x - 12, y, ":", ink)
        desk.prose(text, x, right - x, gap=4)
    y, at = sheet.room(140) + 10, LEFT + (right - LEFT) * 0.48
    sheet.text(at, y, f"Ditetapkan di {case.office_area.short}", ink)
    end = sheet.text(at, y + 14, "pada tanggal ", ink)[2]
    desk.write("penetapan.tanggal", end + 5, y + 14, 140, lines=1)
    sheet.y = one(desk, case.signers[0], at, y + 32, right - at, index=None, stamp=case.office, paths=NAMES) + 26
    if rng.random() < 0.5:
        sheet.new_page()
    sheet.text(LEFT, sheet.room(110), "Lampiran : daftar hak pekerja", ink)
    sheet.y += 12
    _rows(desk, case, right, total_first=rng.random() < 0.4)


@family("cal_penetapan_daftar", "penetapan", ("cal",))
def daftar(sheet: Sheet, people: People) -> None:
    """Rows of data first, then the table with its total on top, then one paragraph of order; signer at the left."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "dejavu-cond", "times")), 10.5)
    sheet.document("penetapan", rng.choice((A4, FOLIO)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    kop(sheet, case.government, case.office, ("Bidang Pengawasan",), ink, rng.choice(("kiri", "kanan", "pita")))
    title(sheet, "PENETAPAN PENGAWAS KETENAGAKERJAAN", ink.bold.but(size=13))
    sheet.y += 6
    desk.rows([("Nomor Penetapan", "penetapan.nomor"), ("Tanggal Penetapan", "penetapan.tanggal"), ("Tentang", "penetapan.tentang"),
               ("Nama Pengusaha", "penetapan.nama_perusahaan"), ("Alamat", "penetapan.alamat_perusahaan"),
               ("Tanggal Pemeriksaan", "penetapan.tanggal_pemeriksaan"), (rng.choice(("Masa yang dihitung", "Periode")), "penetapan.periode")],
              LEFT, LEFT + 140, right, count=rng.choice(("", "{}.")))  # fmt: skip
    sheet.y += 6
    _rows(desk, case, right, total_first=rng.random() < 0.7)
    desk.prose("Jumlah di atas wajib dilunasi pengusaha selambat-lambatnya {penetapan.batas_waktu_hari} hari terhitung sejak penetapan diterima, "
               "dan bukti pembayarannya disampaikan kepada pengawas.", LEFT, right - LEFT, justify=True, gap=8)  # fmt: skip
    y = sheet.room(130) + 8
    sheet.y = (
        one(
            desk,
            case.signers[0],
            LEFT,
            y,
            230,
            index=None,
            head="Yang menetapkan,",
            stamp=case.office,
            paths=NAMES,
            bracket=rng.random() < 0.4,
        )
        + 20
    )
