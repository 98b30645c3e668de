"""Quarterly reports of the safety committee: a letter of the company with parts, and a one-page summary in a table."""

from __future__ import annotations

from samples.cases.laporan_p2k3 import invent
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import title
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import signature, stamp_round

LEFT = 60.0


@family("cal_p2k3_surat", "laporan_p2k3", ("cal",))
def surat(sheet: Sheet, people: People) -> None:
    """The quarter in the subject; workers in one sentence or in rows; officers and figures of accidents below."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "times", "dejavu-cond")), 10.5)
    sheet.document("laporan_p2k3", rng.choice((A4, FOLIO)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    colon = LEFT + 180
    sheet.field(
        "p2k3.nama_perusahaan", case.company, case.company, sheet.width / 2, 50, ink.bold.but(size=15), align="centre"
    )
    address = case["p2k3.alamat_perusahaan"]
    pen = desk.wrap(address.printed, ink.but(size=9), right - LEFT, 1)[1]
    sheet.field("p2k3.alamat_perusahaan", address.value, address.printed, sheet.width / 2, 64, pen, align="centre")
    sheet.line(LEFT, 72, right, 72, 1.4)
    sheet.y = 96
    end = sheet.text(LEFT, sheet.y, f"{case.more['tempat']}, ", ink)[2]
    desk.write("p2k3.tanggal", end + 3, sheet.y, 150, lines=1)
    sheet.y += 20
    desk.rows([("Nomor", "p2k3.nomor")], LEFT, LEFT + 56, right)
    sheet.text(LEFT, sheet.y, "Perihal", ink)
    sheet.text(LEFT + 56, sheet.y, ":", ink)
    desk.prose(rng.choice(("Laporan P2K3 Triwulan {p2k3.triwulan} Tahun {p2k3.tahun}", "Penyampaian Laporan Kegiatan P2K3 Triwulan {p2k3.triwulan} {p2k3.tahun}")),
               LEFT + 65, right - LEFT - 65, gap=8)  # fmt: skip
    sheet.text(LEFT, sheet.y, f"Yth. Kepala {case.office.title()}", ink)
    sheet.text(LEFT, sheet.y + 14, f"di {case.office_area.short}", ink)
    sheet.y += 36
    desk.prose(
        f"Dengan hormat, bersama ini disampaikan laporan P2K3 untuk bulan {case.more['bulan']} sebagai berikut.",
        LEFT,
        right - LEFT,
        gap=6,
    )
    sheet.text(LEFT, sheet.y, rng.choice(("1. Perusahaan dan Tenaga Kerja", "A. Keadaan Umum")), ink.bold)
    sheet.y += 17
    desk.rows([("Kegiatan usaha", "p2k3.jenis_usaha")], LEFT + 14, colon, right)
    if rng.random() < 0.4:
        desk.prose("Pekerja laki-laki {p2k3.laki_laki}, pekerja perempuan {p2k3.perempuan}, tenaga kerja asing {p2k3.tka}, sehingga jumlahnya {p2k3.jumlah}.",
                   LEFT + 14, right - LEFT - 14, gap=4)  # fmt: skip
    else:
        desk.rows([("Jumlah tenaga kerja", "p2k3.jumlah"), ("  Pria", "p2k3.laki_laki"), ("  Wanita", "p2k3.perempuan"), ("  Asing (TKA)", "p2k3.tka")],
                  LEFT + 14, colon, right)  # fmt: skip
    sheet.y += 4
    sheet.text(LEFT, sheet.y, rng.choice(("2. Kepengurusan P2K3", "B. Susunan Panitia")), ink.bold)
    sheet.y += 17
    desk.rows([("Dibentuk tanggal", "p2k3.tanggal_pembentukan"), ("Banyaknya pengurus", "p2k3.jumlah_pengurus"), ("Ketua", "p2k3.nama_ketua"),
               ("Sekretaris", "p2k3.nama_sekretaris")], LEFT + 14, colon, right)  # fmt: skip
    sheet.y += 4
    sheet.text(LEFT, sheet.y, rng.choice(("3. Kecelakaan Kerja", "C. Statistik")), ink.bold)
    sheet.y += 17
    desk.rows([("Banyaknya kecelakaan", "p2k3.jumlah_kecelakaan"), ("Hari kerja hilang", "p2k3.hari_hilang"), ("Jam kerja orang", "p2k3.jam_orang")],
              LEFT + 14, colon, right)  # fmt: skip
    y, x = sheet.room(100) + 16, rng.choice((LEFT, right - 200))
    sheet.text(x, y, "Hormat kami,", ink)
    stamp_round(sheet, x + 10, y + 32, 26, case.company[:22].upper(), "P2K3")
    signature(sheet, x + 14, y + 48)
    sheet.text(x, y + 66, case.more["pelapor"], ink.bold)
    sheet.text(x, y + 79, case.more["jabatan"], ink)


@family("cal_p2k3_ringkas", "laporan_p2k3", ("cal",))
def ringkas(sheet: Sheet, people: People) -> None:
    """A summary in a ruled table of label and value, the workers as a small matrix with the total in front."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("palatino", "narrow", "dejavu-serif")), 10.5)
    sheet.document("laporan_p2k3", A4)
    desk, right = Desk(sheet, case, ink, kind=rng.choice(("same", "")), faults=case.faults), sheet.width - LEFT
    title(sheet, rng.choice(("RINGKASAN LAPORAN P2K3", "LAPORAN KEGIATAN P2K3 PERUSAHAAN")), ink.bold.but(size=13))
    sheet.y += 12
    xs = [LEFT, LEFT + (right - LEFT) * rng.choice((0.38, 0.44)), right]

    def line(name: str, path: str, high: float = 22.0) -> None:
        top = sheet.room(high)
        sheet.rectangle((xs[0], top, xs[1], top + high), 0.5)
        sheet.rectangle((xs[1], top, xs[2], top + high), 0.5)
        sheet.text(xs[0] + 5, top + 14, name, ink)
        desk.write(f"p2k3.{path}", xs[1] + 6, top + 14, xs[2] - xs[1] - 12, leading=12)
        sheet.y = top + high

    for name, path in (("Periode Triwulan", "triwulan"), ("Tahun", "tahun"), ("Nama Perusahaan", "nama_perusahaan")):
        line(name, path)
    line("Alamat Perusahaan", "alamat_perusahaan", 34)
    line("Jenis Usaha", "jenis_usaha")
    sheet.y += 12
    columns = [LEFT + (right - LEFT) * number / 4 for number in range(5)]
    order = (("Jumlah", "jumlah"), ("Laki-laki", "laki_laki"), ("Perempuan", "perempuan"), ("TKA", "tka"))
    sheet.text(LEFT, sheet.y + 4, "Tenaga Kerja", ink.bold)
    sheet.y += 10
    desk.table_row(columns, [name for name, _ in order], ink.bold, grey=rng.choice((None, 0.9)), centred=range(4))
    top = sheet.y
    for number, (_, path) in enumerate(order):
        sheet.rectangle((columns[number], top, columns[number + 1], top + 22), 0.5)
        desk.write(
            f"p2k3.{path}",
            (columns[number] + columns[number + 1]) / 2,
            top + 15,
            columns[1] - columns[0] - 8,
            align="centre",
        )
    sheet.y = top + 34
    for name, path in (("Tanggal SK Pembentukan", "tanggal_pembentukan"), ("Jumlah Anggota P2K3", "jumlah_pengurus"), ("Nama Ketua", "nama_ketua"),
                       ("Nama Sekretaris", "nama_sekretaris"), ("Kasus Kecelakaan", "jumlah_kecelakaan"), ("Hari Hilang", "hari_hilang"),
                       ("Jam Kerja Orang", "jam_orang")):  # fmt: skip
        line(name, path)
    y = sheet.room(110) + 22
    sheet.text(right - 200, y, f"{case.more['tempat']},", ink)
    desk.write("p2k3.tanggal", right - 196 + sheet.measure(f"{case.more['tempat']},", ink), y, 130, lines=1)
    sheet.text(right - 200, y + 14, "Ketua P2K3", ink)
    signature(sheet, right - 190, y + 54)
    sheet.text(right - 200, y + 70, case["p2k3.nama_ketua"].printed, ink)
