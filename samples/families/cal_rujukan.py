"""Referrals under the zero tolerance protocol: a bilingual notification in two columns, and an Indonesian letter."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.rujukan_ztp import CATEGORIES, invent
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import title
from samples.ink import Ink
from samples.marks import Choice, mark_place, tick_place
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import signature
from samples.truth import union

LEFT = 56.0


def _chosen(case: Case) -> list[str]:
    return [str(case[f"rujukan.kategori.{number}"].value) for number in range(case.count("rujukan.kategori"))]


def _ticks(desk: Desk, case: Case, x: float, right: float, column: int, abreast: int) -> None:
    """Every category with a place to tick before it; the marked ones are the list."""
    sheet, ink = desk.sheet, desk.ink
    choice = Choice("tick", sheet.rng.choice(("square", "round")), sheet.rng.choice(("check", "cross")), 8)
    wide, chosen = (right - x) / abreast, _chosen(case)
    top = sheet.y
    for number, names in enumerate(CATEGORIES):
        at, y = x + (number % abreast) * wide, top + (number // abreast) * 15
        words = names[column] if column < 2 else f"{names[1]} / {names[0]}"
        place = tick_place(sheet, at, y, ink, choice)
        word = sheet.text(at + 14, y, words, desk.wrap(words, ink, wide - 18, 1)[1])
        if names[2] in chosen:
            box = union([mark_place(sheet, place, choice), place, word])
            sheet.note(f"rujukan.kategori.{chosen.index(names[2])}", names[2], words, box)
    sheet.y = top + 15 * ((len(CATEGORIES) + abreast - 1) // abreast)


@family("cal_rujukan_dwibahasa", "rujukan_ztp", ("cal",))
def dwibahasa(sheet: Sheet, people: People) -> None:
    """Labels in English with the Indonesian word small below; categories and kind of visit to be marked."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "dejavu-cond")), 10)
    sheet.document("rujukan_ztp", A4)
    desk, right = Desk(sheet, case, ink, kind=rng.choice(("same", "")), faults=case.faults), sheet.width - LEFT
    sheet.text(LEFT, 46, "Better Work Indonesia", ink.bold.but(size=15, colour=(0.1, 0.35, 0.5)))
    sheet.text(right, 46, "CONFIDENTIAL / RAHASIA", ink.bold.but(size=9), "right")
    sheet.line(LEFT, 56, right, 56, 1.2, (0.1, 0.35, 0.5))
    sheet.y = 84
    title(
        sheet, rng.choice(("ZERO TOLERANCE NOTIFICATION", "ZERO TOLERANCE PROTOCOL - REFERRAL")), ink.bold.but(size=13)
    )
    sheet.y += 12
    small, colon = ink.but(size=7.5, colour=(0.35, 0.35, 0.35)), LEFT + 150
    visit = (("Assessment / Penilaian", "penilaian"), ("Advisory / Pendampingan", "pendampingan"))
    status = (("Suspected / Dugaan", "dugaan"), ("Confirmed / Terkonfirmasi", "terkonfirmasi"))
    choice = Choice(rng.choice(("tick", "circle", "strike")), "square", gap=16, separator="   |   ")
    for name, below, path in (
        ("Reference", "Nomor rujukan", "nomor"), ("Date", "Tanggal", "tanggal"), ("Factory", "Nama pabrik", "nama_perusahaan"),
        ("Address", "Alamat", "alamat_perusahaan"), ("Province", "Provinsi", "provinsi"), ("Type of visit", "Jenis kunjungan", "jenis_kunjungan"),
        ("Date of visit", "Tanggal kunjungan", "tanggal_kunjungan"), ("Enterprise Advisor", "Penasihat perusahaan", "penasihat"),
        ("Status of the case", "Status", "status"),
    ):  # fmt: skip
        y = sheet.room(34)
        sheet.text(LEFT, y, name, ink)
        sheet.text(LEFT, y + 9.5, below, small)
        if path in ("jenis_kunjungan", "status"):
            desk.choose(f"rujukan.{path}", visit if path == "jenis_kunjungan" else status, colon, y, choice)
            sheet.y = y + 26
        else:
            sheet.y = desk.write(f"rujukan.{path}", colon, y, right - colon) + 26
    y = sheet.room(70)
    sheet.text(LEFT, y, "Issue(s)", ink)
    sheet.text(LEFT, y + 9.5, "Kategori", small)
    _ticks(desk, case, colon, right, 2, 2)
    sheet.y += 12
    for name, below, path in (("Description", "Uraian", "uraian"), ("Workers affected", "Pekerja terdampak", "jumlah_pekerja_terdampak"),
                              ("Request", "Permintaan", "permintaan")):  # fmt: skip
        y = sheet.room(44)
        sheet.text(LEFT, y, name, ink)
        sheet.text(LEFT, y + 9.5, below, small)
        sheet.y = desk.write(f"rujukan.{path}", colon, y, right - colon, lines=4) + 26
    signature(sheet, LEFT + 10, sheet.room(70) + 40)
    sheet.text(LEFT, sheet.y + 56, "Programme Manager, Better Work Indonesia", ink)


@family("cal_rujukan_surat", "rujukan_ztp", ("cal",))
def surat(sheet: Sheet, people: People) -> None:
    """A letter to the directorate: the matter in sentences, the kinds in a dashed list, details in rows at the end."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "palatino", "dejavu-serif")), 11)
    sheet.document("rujukan_ztp", A4)
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    wide = right - LEFT
    sheet.text(sheet.width / 2, 48, "BETTER WORK INDONESIA", ink.bold.but(size=14), "centre")
    sheet.text(sheet.width / 2, 62, "Program kerja sama ILO dan IFC", ink.but(size=9), "centre")
    sheet.line(LEFT, 70, right, 70, 1.0)
    sheet.y = 94
    desk.rows([("No. Rujukan", "rujukan.nomor"), ("Tanggal", "rujukan.tanggal"), ("Perihal", "=Pemberitahuan kasus yang tidak dapat ditoleransi (ZTP)")],
              LEFT, LEFT + 78, right)  # fmt: skip
    sheet.y += 10
    sheet.text(LEFT, sheet.y, "Yth. Direktur Jenderal Binwasnaker dan K3", ink)
    sheet.y += 26
    desk.prose("Pada kunjungan {rujukan.jenis_kunjungan} tanggal {rujukan.tanggal_kunjungan} ke {rujukan.nama_perusahaan}, dijumpai keadaan sebagai berikut :",
               LEFT, wide, first=28, gap=4)  # fmt: skip
    desk.prose("{rujukan.uraian}.", LEFT + 20, wide - 40, justify=True, gap=6)
    sheet.text(LEFT, sheet.y, "Keadaan tersebut termasuk kategori :", ink)
    sheet.y += 16
    mark = rng.choice(("-", "{}.", "{})"))
    for number in range(case.count("rujukan.kategori")):
        sheet.text(LEFT + 20, sheet.y, mark.format(number + 1), ink)
        desk.write(f"rujukan.kategori.{number}", LEFT + 38, sheet.y, 300, lines=1)
        sheet.y += 15
    sheet.y += 4
    desk.rows([("Status kasus", "rujukan.status"), ("Pekerja yang terdampak", "rujukan.jumlah_pekerja_terdampak"), ("Lokasi pabrik", "rujukan.alamat_perusahaan"),
               ("Provinsi", "rujukan.provinsi"), ("Penasihat (EA)", "rujukan.penasihat"), ("Permintaan", "rujukan.permintaan")],
              LEFT, LEFT + 140, right)  # fmt: skip
    if rng.random() < 0.5:
        sheet.text(LEFT, sheet.y, "Surat ini bersifat rahasia.", ink)
    y = sheet.room(90) + 26
    sheet.text(right - 190, y, "Hormat kami,", ink)
    signature(sheet, right - 180, y + 46)
    sheet.text(right - 190, y + 60, people.person(), ink.bold)
