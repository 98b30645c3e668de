"""Inspection books: a booklet with entries under their labels and a matrix without totals, and a card with the matrix turned."""

from __future__ import annotations

from samples.cases.akta_pengawasan import COUNTS, GROUPS, invent
from samples.cases.case import Case
from samples.catalogue import family
from samples.families.dev3_parts import above, lines_of, put, right_label, sign
from samples.filler import Filler
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import logo
from samples.truth import Box

A = "akta."
NAMES = {"bulanan": "Bulanan", "borongan": "Borongan", "harian_lepas": "Harian Lepas", "pkwt": "PKWT", "pkwtt": "PKWTT"}
KEEP = (
    A + "nomor",
    A + "nama_perusahaan",
    A + "alamat",
    *(f"{A}tenaga_kerja.{row}.{name}" for row in range(5) for name in COUNTS),
)
RULES = (
    "1. Akta ini harus disimpan di perusahaan dan diperlihatkan kepada Pengawas setiap diminta.",
    "2. Setiap perubahan data wajib dilaporkan dalam waktu 14 (empat belas) hari.",
    "3. Akta ini tidak boleh dicoret, dihapus atau dipindahtangankan.",
    "4. Apabila hilang, pengusaha wajib segera meminta penggantinya.",
)


def _count(f: Filler, row: int, name: str, box: Box) -> None:
    """A figure in the middle of its cell."""
    x0, _, x1, bottom = box
    f.sheet.rectangle(box, 0.5)
    path = f"{A}tenaga_kerja.{row}.{name}"
    one = f.case[path]
    f.sheet.field(
        path,
        one.value,
        one.printed,
        (x0 + x1) / 2,
        bottom - 5,
        f.fill.but(size=min(f.fill.size, 10)),
        align="centre",
        place=x1 - x0 - 8,
    )


def _group(f: Filler, row: int, x: float, y: float, align: str, ink: Ink, words: str = "") -> None:
    """The name of a kind of workers; it is the row's ``kelompok``."""
    shown = words or NAMES[GROUPS[row]]
    f.sheet.note(f"{A}tenaga_kerja.{row}.kelompok", GROUPS[row], shown, f.sheet.text(x, y, shown, ink, align))


def _cover(sheet: Sheet, case: Case, f: Filler, ink: Ink) -> None:
    middle = sheet.width / 2
    sheet.rectangle((50, 50, sheet.width - 50, sheet.height - 50), 2.0)
    sheet.rectangle((56, 56, sheet.width - 56, sheet.height - 56), 0.6)
    logo(sheet, middle - 36, 90, 72)
    y = lines_of(
        sheet, middle, 200, [case.government.upper(), case.office.upper()], ink.bold.but(size=13), "centre", 19
    )
    y = lines_of(sheet, middle, y + 90, ["AKTA PENGAWASAN", "KETENAGAKERJAAN"], ink.bold.but(size=24), "centre", 32)
    sheet.text(middle - 120, y + 44, "NOMOR", ink.but(size=12))
    put(f, A + "nomor", middle - 60, y + 44, f.fill.but(size=12))
    lines_of(
        sheet, middle, sheet.height - 170, ["PERHATIAN", "Dilarang menyalahgunakan buku ini"], ink.bold, "centre", 15
    )


@family("dev3_akta_buku", "akta_pengawasan", ("dev",))
def buku(sheet: Sheet, people: People) -> None:
    """Cover in a frame, rules, entries below small labels, five rows under heads three deep and no totals; a log to fill."""
    rng, case = sheet.rng, invent(people)
    for path in [path for path in case.cells if path.endswith(("jumlah_l", "jumlah_p"))]:
        case.drop(path)
    ink = Ink(rng.choice(("times", "arial", "palatino")), 10)
    sheet.document("akta_pengawasan", A4)
    f = Filler(sheet, case, ink, "", KEEP)
    _cover(sheet, case, f, ink)
    sheet.new_page()
    left, right = 60.0, sheet.width - 60
    sheet.text(sheet.width / 2, 56, "P E R H A T I A N", ink.bold, "centre")
    y = lines_of(sheet, left, 76, RULES, ink) + 26
    small = ink.but(size=8)
    half = (right - left) / 2
    pairs = ((("1. Nama Perusahaan", "nama_perusahaan"), ("2. Induk / Cabang", "induk_cabang")), (("3. Alamat Lengkap", "alamat"),),
             (("4. Nama Pemilik Perusahaan", "nama_pemilik"), ("5. Nama Pengurus Perusahaan", "nama_pengurus")), (("6. Jenis Usaha", "jenis_usaha"),),
             (("7. Tanggal mendirikan, membangun kembali atau memindahkan", "tanggal_pendirian"), ("8. Nomor Akte Pendirian", "nomor_akta_pendirian")))  # fmt: skip
    for some in pairs:
        end = y
        for at, (name, path) in enumerate(some):
            wide = half - 10 if len(some) > 1 else right - left
            end = max(end, above(f, name, A + path, left + at * half, y, wide, small, drop=13))
        sheet.line(left, end + 5, right, end + 5, 0.4)
        y = end + 20
    sheet.text(left, y, "9. Data Tenaga Kerja", ink.bold)
    top = y + 8
    first, wide = left + 110, (right - left - 110) / 6
    for x0, y0, x1, y1, name in ((left, 0, first, 45, "Uraian"), (first, 0, first + 4 * wide, 15, "WNI"), (first + 4 * wide, 0, right, 15, "WNA"),
                                 (first, 15, first + 2 * wide, 30, "Laki-laki"), (first + 2 * wide, 15, first + 4 * wide, 30, "Perempuan"),
                                 (first + 4 * wide, 15, first + 5 * wide, 45, "L"), (first + 5 * wide, 15, right, 45, "P"),
                                 (first, 30, first + wide, 45, "≥ 18"), (first + wide, 30, first + 2 * wide, 45, "< 18"),
                                 (first + 2 * wide, 30, first + 3 * wide, 45, "≥ 18"), (first + 3 * wide, 30, first + 4 * wide, 45, "< 18")):  # fmt: skip
        sheet.rectangle((x0, top + y0, x1, top + y1), 0.5)
        sheet.text((x0 + x1) / 2, top + (y0 + y1) / 2 + 3.5, name, ink.but(size=9), "centre")
    y = top + 45
    for row in range(5):
        if row == 3:
            sheet.rectangle((left, y, right, y + 15), 0.5)
            sheet.text(left + 5, y + 11, "STATUS HUBUNGAN KERJA", ink.bold.but(size=8.5))
            y += 15
        sheet.rectangle((left, y, first, y + 18), 0.5)
        _group(f, row, left + 5, y + 13, "left", ink)
        for at, name in enumerate(COUNTS[:6]):
            _count(f, row, name, (first + at * wide, y, first + (at + 1) * wide, y + 18))
        y += 18
    y += 20
    for name, words in (
        ("10. Gaya gerak", case.more["gerak"]),
        ("11. Jumlah pesawat tenaga", case.more["pesawat"]),
        ("12. Bahan berbahaya", case.more["bahan"]),
    ):
        sheet.text(left, y, f"{name} :", ink)
        sheet.text(left + 140, y, words, f.fill)
        y += 16
    x = right - 200
    sheet.text(x, y + 10, f"{case.office_area.short},", ink)
    put(f, A + "tanggal", x + sheet.measure(f"{case.office_area.short},  ", ink), y + 10, ink)
    sign(sheet, case.signers[0], x, y + 25, ink, row=None, stamp="DINAS TENAGA KERJA", rank=False)
    sheet.new_page()
    sheet.text(sheet.width / 2, 60, "CATATAN PEMERIKSAAN", ink.bold, "centre")
    edges = (left, left + 70, right - 120, right)
    for row in range(12):
        for at in range(3):
            sheet.rectangle((edges[at], 92 + row * 44, edges[at + 1], 92 + (row + 1) * 44), 0.5)
    for at, name in enumerate(("Tanggal", "Catatan / Perintah", "Paraf Pengawas")):
        sheet.text(edges[at] + 5, 110, name, ink.bold)


@family("dev3_akta_kartu", "akta_pengawasan", ("dev",))
def kartu(sheet: Sheet, people: People) -> None:
    """One landscape card: labels flush right, the kinds of workers as columns, nationality and age as rows, totals below."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "narrow", "dejavu-serif")), 9)
    sheet.document("akta_pengawasan", (A4[1], A4[0]))
    f = Filler(sheet, case, ink, "", KEEP)
    right = sheet.width - 44
    sheet.text(
        44,
        46,
        f"{case.government} - {case.office}".upper(),
        ink.bold.but(size=min(9.0, 9 * 480 / sheet.measure(f"{case.government} - {case.office}".upper(), ink.bold))),
    )
    sheet.text(
        44,
        66,
        rng.choice(("AKTE PENGAWASAN KETENAGAKERJAAN", "KARTU AKTA PENGAWASAN KETENAGAKERJAAN")),
        ink.bold.but(size=14),
    )
    sheet.text(right - 170, 66, "No. Akta", ink)
    put(f, A + "nomor", right - 128, 66)
    sheet.line(44, 74, right, 74, 1.4)
    sheet.y = 96.0
    for name, path in (("Nama perusahaan", "nama_perusahaan"), ("Induk/cabang", "induk_cabang"), ("Alamat lengkap", "alamat"), ("Pemilik", "nama_pemilik"),
                       ("Pengurus", "nama_pengurus"), ("Jenis usaha", "jenis_usaha"), ("Didirikan tanggal", "tanggal_pendirian"), ("Nomor akta pendirian", "nomor_akta_pendirian")):  # fmt: skip
        right_label(f, name, A + path, 150, 190)
    sheet.text(44, sheet.y + 22, "Tanggal akta :", ink)
    put(f, A + "tanggal", 110, sheet.y + 22)
    sign(sheet, case.signers[0], 60, sheet.y + 48, ink, row=None, stamp="PENGAWASAN", rank=False)
    x0, top = 372.0, 96.0
    stub, wide = 118.0, (right - 372.0 - 118.0) / 5
    sheet.text(x0, top - 6, "DATA TENAGA KERJA", ink.bold)
    sheet.rectangle((x0, top, x0 + stub, top + 34), 0.5)
    sheet.rectangle((x0 + stub, top, x0 + stub + 3 * wide, top + 16), 0.5)
    sheet.text(x0 + stub + 1.5 * wide, top + 11.5, "Sistem upah", ink, "centre")
    sheet.rectangle((x0 + stub + 3 * wide, top, right, top + 16), 0.5)
    sheet.text(x0 + stub + 4 * wide, top + 11.5, "Hubungan kerja", ink, "centre")
    for row in range(5):
        left = x0 + stub + row * wide
        sheet.rectangle((left, top + 16, left + wide, top + 34), 0.5)
        _group(f, row, left + wide / 2, top + 28, "centre", ink.but(size=8), "Harian lepas" if row == 2 else "")
    labels = (
        "WNI laki-laki ≥ 18 th",
        "WNI laki-laki < 18 th",
        "WNI perempuan ≥ 18 th",
        "WNI perempuan < 18 th",
        "WNA laki-laki",
        "WNA perempuan",
        "JUMLAH LAKI-LAKI",
        "JUMLAH PEREMPUAN",
    )
    for at, (name, label) in enumerate(zip(COUNTS, labels, strict=True)):
        y = top + 34 + at * 19
        sheet.rectangle((x0, y, x0 + stub, y + 19), 0.5)
        sheet.text(x0 + 4, y + 13, label, ink.bold if label.isupper() else ink.but(size=8.5))
        for row in range(5):
            _count(f, row, name, (x0 + stub + row * wide, y, x0 + stub + (row + 1) * wide, y + 19))
    lines_of(
        sheet,
        x0,
        top + 34 + 8 * 19 + 22,
        [f"Gaya gerak : {case.more['gerak']}", f"Bahan berbahaya : {case.more['bahan']}", *RULES[:2]],
        ink.but(size=8),
    )
