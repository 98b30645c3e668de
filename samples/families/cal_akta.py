"""Inspection books: the cover with its number, rows of the company, and the workers with the groups as columns or as rows."""

from __future__ import annotations

from itertools import pairwise

from samples.cases.akta_pengawasan import COUNTS, GROUPS, invent
from samples.cases.case import Case
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import kop, numbered, title
from samples.families.cal_signs import one
from samples.ink import Ink
from samples.people import People
from samples.sheet import FOLIO, FOLIO_WIDE, Sheet
from samples.stamps import logo

LEFT = 54.0
NAMES = {"bulanan": "Bulanan", "borongan": "Borongan", "harian_lepas": "Harian Lepas", "pkwt": "PKWT", "pkwtt": "PKWTT"}
LINES = (
    ("WNI Laki-laki 18 th ke atas", "wni_l_dewasa"), ("WNI Laki-laki di bawah 18 th", "wni_l_anak"),
    ("WNI Perempuan 18 th ke atas", "wni_p_dewasa"), ("WNI Perempuan di bawah 18 th", "wni_p_anak"),
    ("WNA Laki-laki", "wna_l"), ("WNA Perempuan", "wna_p"), ("Jumlah Laki-laki", "jumlah_l"), ("Jumlah Perempuan", "jumlah_p"),
)  # fmt: skip


@family("cal_akta_buku", "akta_pengawasan", ("cal",), weight=2)
def buku(sheet: Sheet, people: People) -> None:
    """A cover page of its own, or number and rows on one page; the table stands turned: groups across the top."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("garamond", "dejavu-serif", "tlwg-typist")), 10.5)
    ink = ink.but(size=12) if ink.font == "garamond" else ink
    sheet.document("akta_pengawasan", rng.choice((FOLIO, FOLIO_WIDE)))
    desk, right = Desk(sheet, case, ink, kind=rng.choice(("same", "")), faults=case.faults), sheet.width - LEFT
    words = rng.choice(("AKTE PENGAWASAN KETENAGAKERJAAN", "AKTA PENGAWASAN KETENAGAKERJAAN"))
    if rng.random() < 0.5:
        sheet.rectangle((40, 44, sheet.width - 40, sheet.height - 44), 1.6)
        logo(sheet, sheet.width / 2 - 34, 110, 68)
        sheet.y = 250
        title(sheet, words, ink.bold.but(size=16))
        numbered(desk, "Nomor : ", "akta.nomor", 50)
        sheet.text(sheet.width / 2, sheet.y, case.company, ink.bold.but(size=13), "centre")
        sheet.text(sheet.width / 2, sheet.height - 120, case.government, ink, "centre")
        sheet.text(sheet.width / 2, sheet.height - 104, case.office, ink.bold, "centre")
        sheet.new_page()
        sheet.text(LEFT, sheet.y, rng.choice(("I. DATA PERUSAHAAN", "KETERANGAN PERUSAHAAN")), ink.bold)
        sheet.y += 22
    else:
        kop(sheet, case.government, case.office, (case.office_area.short,), ink, rng.choice(("tengah", "kiri")))
        title(sheet, words, ink.bold.but(size=13), line=True)
        numbered(desk, "Nomor : ", "akta.nomor", 28)
    items = [("Nama perusahaan", "akta.nama_perusahaan"), ("Perusahaan induk/cabang", "akta.induk_cabang"), ("Tempat kedudukan", "akta.alamat"),
             ("Pemilik", "akta.nama_pemilik"), ("Pengurus", "akta.nama_pengurus"), ("Macam usaha", "akta.jenis_usaha"),
             ("Didirikan tanggal", "akta.tanggal_pendirian"), ("Akte pendirian nomor", "akta.nomor_akta_pendirian"),
             ("Banyaknya cabang", f"={case.more['cabang']}"), ("Tenaga penggerak", f"={case.more['gerak']}")]  # fmt: skip
    if rng.random() < 0.5:
        items[2], items[5] = ("Alamat lengkap", "akta.alamat"), ("Jenis usaha", "akta.jenis_usaha")
    desk.rows(
        items, LEFT, LEFT + 170, right, count=rng.choice(("{}.", "{})")), step=19, leader=rng.choice(("", "fine"))
    )
    sheet.y += 6
    sheet.room(230)
    sheet.text(LEFT, sheet.y, rng.choice(("Keadaan tenaga kerja", "II. TENAGA KERJA")), ink.bold)
    sheet.y += 10
    (_turned if rng.random() < 0.65 else _plain)(desk, case, right)
    y = sheet.room(150) + 22
    sheet.text(LEFT + 260, y, f"{case.office_area.short},", ink)
    desk.write("akta.tanggal", LEFT + 264 + sheet.measure(f"{case.office_area.short},", ink), y, 150, lines=1)
    one(desk, case.signers[0], LEFT + 260, y + 16, right - LEFT - 260, index=None, stamp=case.office)


def _turned(desk: Desk, case: Case, right: float) -> None:
    """A column for each group, a row for each sex and age."""
    sheet, ink = desk.sheet, desk.ink.but(size=9.5)
    shares = (0.0, 0.35, 0.48, 0.61, 0.74, 0.87, 1.0)
    xs = [LEFT + (right - LEFT) * share for share in shares]
    top, high = sheet.y, 20.0
    for number, (x0, x1) in enumerate(pairwise(xs)):
        sheet.rectangle((x0, top, x1, top + high), 0.5, grey=0.9)
        if number == 0:
            sheet.text(x0 + 4, top + 13.5, "Tenaga kerja", ink.bold)
            continue
        group = GROUPS[number - 1]
        pen = ink.but(size=ink.size * min(1.0, (x1 - x0 - 6) / sheet.measure(NAMES[group], ink)))
        box = sheet.text((x0 + x1) / 2, top + 13.5, NAMES[group], pen, "centre")
        sheet.note(f"akta.tenaga_kerja.{number - 1}.kelompok", group, NAMES[group], box)
    for name, key in LINES:
        top += high
        for number, (x0, x1) in enumerate(pairwise(xs)):
            sheet.rectangle((x0, top, x1, top + high), 0.5)
            if number == 0:
                sheet.text(x0 + 4, top + 13.5, name, desk.wrap(name, ink, x1 - x0 - 8, 1)[1])
            else:
                desk.write(
                    f"akta.tenaga_kerja.{number - 1}.{key}", (x0 + x1) / 2, top + 13.5, x1 - x0 - 6, align="centre"
                )
    sheet.y = top + high + 6


def _plain(desk: Desk, case: Case, right: float) -> None:
    """A row for each group, the sums in the first two columns."""
    sheet, ink = desk.sheet, desk.ink.but(size=8.5)
    order = ("jumlah_l", "jumlah_p", *COUNTS[:6])
    heads = {"jumlah_l": "L", "jumlah_p": "P", "wni_l_dewasa": ">=18", "wni_l_anak": "<18", "wni_p_dewasa": ">=18", "wni_p_anak": "<18",
             "wna_l": "L", "wna_p": "P"}  # fmt: skip
    xs = [LEFT, LEFT + 110] + [LEFT + 110 + (right - LEFT - 110) * number / 8 for number in range(1, 9)]
    top = sheet.y
    for start, stop, name in ((1, 3, "JUMLAH"), (3, 5, "WNI LAKI-LAKI"), (5, 7, "WNI PEREMPUAN"), (7, 9, "WNA")):
        sheet.rectangle((xs[start], top, xs[stop], top + 16), 0.5)
        sheet.text((xs[start] + xs[stop]) / 2, top + 11.5, name, ink.bold, "centre")
    sheet.rectangle((xs[0], top, xs[1], top + 32), 0.5)
    sheet.text((xs[0] + xs[1]) / 2, top + 20, "KELOMPOK", ink.bold, "centre")
    for number, key in enumerate(order, 1):
        sheet.rectangle((xs[number], top + 16, xs[number + 1], top + 32), 0.5)
        sheet.text((xs[number] + xs[number + 1]) / 2, top + 27.5, heads[key], ink, "centre")
    top += 32
    for index, group in enumerate(GROUPS):
        sheet.rectangle((xs[0], top, xs[1], top + 19), 0.5)
        box = sheet.text(xs[0] + 5, top + 13, NAMES[group], ink)
        sheet.note(f"akta.tenaga_kerja.{index}.kelompok", group, NAMES[group], box)
        for number, key in enumerate(order, 1):
            sheet.rectangle((xs[number], top, xs[number + 1], top + 19), 0.5)
            desk.write(
                f"akta.tenaga_kerja.{index}.{key}", (xs[number] + xs[number + 1]) / 2, top + 13, 40, align="centre"
            )
        top += 19
    sheet.y = top + 6
