"""A quarterly P2K3 report with its figures month by month, and the receipt of a manpower report cut from a half page."""

from __future__ import annotations

from samples.cases.bukti_wlkp import invent as receipt
from samples.cases.laporan_p2k3 import invent as quarterly
from samples.catalogue import family
from samples.families.dev3_parts import below, lines_of, para, put, right_label, say, told
from samples.filler import Filler
from samples.ink import Ink
from samples.numbers import MONTHS, grouped
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import signature, stamp_box, stamp_round

P, B = "p2k3.", "bukti."


def _months(f: Filler, quarter: int, y: float) -> float:
    """Accidents, days lost and hours worked, each month and the sum; gives the foot."""
    sheet, ink, rng = f.sheet, f.ink, f.sheet.rng
    edges = [62.0, 222.0, 292.0, 362.0, 432.0, sheet.width - 62]
    heads = ["Uraian", *MONTHS[quarter * 3 - 3 : quarter * 3], "Jumlah"]
    rows = (
        ("Kecelakaan kerja (kali)", "jumlah_kecelakaan"),
        ("Hari kerja hilang", "hari_hilang"),
        ("Jam kerja orang", "jam_orang"),
    )
    for at, name in enumerate(heads):
        sheet.rectangle((edges[at], y, edges[at + 1], y + 17), 0.5, grey=0.88)
        sheet.text((edges[at] + edges[at + 1]) / 2, y + 12, name, ink.bold, "centre")
    for name, path in rows:
        y += 17
        for at in range(5):
            sheet.rectangle((edges[at], y, edges[at + 1], y + 17), 0.5)
        sheet.text(edges[0] + 4, y + 12, name, ink)
        total = f.case[P + path].value
        if isinstance(total, int):
            one = rng.randint(0, total)
            two = rng.randint(0, total - one)
            parts = (
                (total // 3, total // 3, total - 2 * (total // 3))
                if path == "jam_orang"
                else (one, two, total - one - two)
            )
            for at, number in enumerate(parts):
                sheet.text(edges[at + 2] - 6, y + 12, grouped(number) if number else "-", f.fill, "right")
        put(f, P + path, edges[5] - 6, y + 12, align="right")
    return y + 17


@family("dev3_p2k3_bulanan", "laporan_p2k3", ("dev",))
def bulanan(sheet: Sheet, people: People) -> None:
    """A letter and its report on one page: quarter inside the subject, workers in one sentence, monthly table, two signers."""
    rng, case = sheet.rng, quarterly(people)
    ink = Ink(rng.choice(("arial", "palatino", "narrow")), 10)
    sheet.document("laporan_p2k3", A4)
    f = Filler(sheet, case, ink, "same")
    left, wide = 62.0, sheet.width - 124
    sheet.text(
        sheet.width / 2, 50, "PANITIA PEMBINA KESELAMATAN DAN KESEHATAN KERJA (P2K3)", ink.bold.but(size=11.5), "centre"
    )
    sheet.text(sheet.width / 2, 66, case.company.upper(), ink.bold.but(size=14), "centre")
    sheet.line(left, 74, sheet.width - left, 74, 1.5)
    y = 96.0
    sheet.text(left, y, "Nomor :", ink)
    put(f, P + "nomor", left + sheet.measure("Nomor :  ", ink), y)
    box = put(f, P + "tanggal", sheet.width - left, y, align="right")
    sheet.text(box[0] - 5, y, f"{case.more['tempat']},", ink, "right")
    sheet.y = y + 16
    para(sheet, left, wide, ["Perihal : Laporan Kegiatan P2K3 Triwulan ", told(case[P + "triwulan"].printed, (P + "triwulan", case[P + "triwulan"].value)), " Tahun ",
                             *say(case, P + "tahun"), f" ({case.more['bulan']})"], ink, gap=12)  # fmt: skip
    y = lines_of(sheet, left, sheet.y, ["Yth. Kepala UPTD Pengawasan Ketenagakerjaan", f"di {case.area.short}"], ink)
    sheet.y = y + 24
    para(sheet, left, wide, ["Bersama ini kami sampaikan laporan P2K3 ", *say(case, P + "nama_perusahaan"), *say(case, P + "jenis_usaha", ", perusahaan "), ", alamat ",
                             *say(case, P + "alamat_perusahaan"), "."], ink, gap=8)  # fmt: skip
    unit = "" if "orang" in case[P + "jumlah"].printed.lower() else " orang"
    para(sheet, left, wide, ["1.  Tenaga kerja seluruhnya ", *say(case, P + "jumlah", after=unit), ", terdiri dari laki-laki ", *say(case, P + "laki_laki"), ", perempuan ", *say(case, P + "perempuan"),
                             *say(case, P + "tka", " dan tenaga kerja asing "), "."], ink, justify=False)  # fmt: skip
    para(sheet, left, wide, ["2.  P2K3 ", *say(case, P + "tanggal_pembentukan", "dibentuk tanggal ", ", "), "beranggotakan ", *say(case, P + "jumlah_pengurus"), " dengan Ketua ", *say(case, P + "nama_ketua"),
                             *say(case, P + "nama_sekretaris", " dan Sekretaris "), "."], ink, justify=False)  # fmt: skip
    para(sheet, left, wide, ["3.  Statistik kecelakaan :"], ink, gap=0)
    quarter = case[P + "triwulan"].value
    assert isinstance(quarter, int)
    sheet.y = _months(f, quarter, sheet.y - 4) + 20
    para(
        sheet,
        left,
        wide,
        [
            f"4.  Rapat P2K3 dilaksanakan {rng.randint(1, 3)} kali; inspeksi bersama {rng.randint(1, 6)} kali; pelatihan pemadaman 1 kali."
        ],
        ink,
        gap=24,
        justify=False,
    )
    y = sheet.room(90)
    for x, role in ((left + 20, "Ketua P2K3,"), (sheet.width - 200, "Sekretaris / Ahli K3,")):
        sheet.text(x, y, role, ink)
        signature(sheet, x + 6, y + 50)
        sheet.text(x, y + 64, "(..............................)", ink)
    stamp_round(sheet, left + 26, y + 30, 26, case.company[:22].upper(), "P2K3")


@family("dev3_bukti_sobek", "bukti_wlkp", ("dev",))
def sobek(sheet: Sheet, people: People) -> None:
    """The lower half of a sheet: number in a frame, labels under the entries or flush right, a stamp instead of a seal."""
    rng, case = sheet.rng, receipt(people)
    case.drop(B + "isi_qr")
    ink = Ink(rng.choice(("courier", "arial", "dejavu-cond")), 10)
    sheet.document("bukti_wlkp", (A4[0], A4[1] * 0.62))
    f = Filler(sheet, case, ink, "", (B + "nomor_pelaporan", B + "nama_perusahaan", B + "tanggal_lapor"))
    left, right = 50.0, sheet.width - 50
    sheet.canvas.setDash(3, 3)
    sheet.line(20, 26, sheet.width - 20, 26, 0.6)
    sheet.canvas.setDash()
    sheet.text(left, 22, "gunting di sini - lembar untuk perusahaan", ink.but(size=7))
    sheet.text(left, 54, case.office.upper(), ink.bold)
    sheet.text(
        left,
        72,
        rng.choice(
            ("TANDA TERIMA LAPORAN KETENAGAKERJAAN", "TANDA BUKTI LAPOR (UU No. 7 Tahun 1981)", "BUKTI PELAPORAN WLKP")
        ),
        ink.bold.but(size=12.5),
    )
    sheet.rectangle((right - 172, 40, right, 78), 1.4)
    sheet.text(right - 166, 52, "No. Pelaporan", ink.but(size=8))
    f.write(B + "nomor_pelaporan", right - 166, 70, 160, lines=1)
    sheet.y = 110.0
    small = ink.but(size=7.5)
    if rng.random() < 0.5:
        y = below(f, "nama perusahaan", B + "nama_perusahaan", left, sheet.y, right - left, small) + 22
        y = below(f, "alamat", B + "alamat", left, y, right - left, small) + 22
        third = (right - left - 40) / 3
        ends = [
            below(f, name, B + path, left + at * (third + 20), y, third, small)
            for at, (name, path) in enumerate(
                (("Nomor Induk Berusaha (NIB)", "nib"), ("KBLI", "kbli"), ("NPP BPJS Ketenagakerjaan", "npp"))
            )
        ]
        sheet.y = max(ends) + 28
    else:
        for name, path in (
            ("Nama Perusahaan", "nama_perusahaan"),
            ("Alamat Perusahaan", "alamat"),
            ("NIB", "nib"),
            ("KBLI", "kbli"),
            ("NPP", "npp"),
        ):
            right_label(f, name, B + path, 180, right - 190, gap=18, sign="")
        sheet.y += 10
    y = sheet.y
    sheet.text(left, y, "Telah melapor pada tanggal", ink)
    put(f, B + "tanggal_lapor", left + 172, y)
    sheet.text(left, y + 18, "Wajib lapor kembali tanggal", ink)
    put(f, B + "lapor_kembali", left + 172, y + 18)
    sheet.text(right - 170, y + 44, "Petugas penerima,", ink)
    signature(sheet, right - 160, y + 92)
    sheet.text(right - 170, y + 106, f"( {case.signers[0].name} )", ink)
    if rng.random() < 0.6:
        stamp_box(sheet, left + 110, y + 76, ["TERDAFTAR", "BIDANG PENGAWASAN"], 9)
