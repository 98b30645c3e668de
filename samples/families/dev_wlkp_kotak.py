"""Ruled form with boxes: every row a frame with label cell and value cell, tick squares, digit boxes; A4, two pages."""

from __future__ import annotations

from collections.abc import Sequence

from samples.catalogue import family
from samples.form import YES_NO, Form
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import signature, stamp_round
from samples.truth import Value
from samples.wlkp import wlkp_case

LEFT, MIDDLE, RIGHT = 48.0, 210.0, 547.0
HIGH = 20.0


@family("dev_wlkp_kotak", "wlkp", ("dev",))
def draw(sheet: Sheet, people: People) -> None:
    """Sections in Roman numerals on grey bars."""
    rng = sheet.rng
    label = Ink("arial", 9)
    case = wlkp_case(people, (2005, 2021))
    sheet.document("wlkp", A4)
    form = Form(sheet, people, case, label, 10)
    choice = Choice("tick", "square", rng.choice(("check", "cross", "fill")), right=RIGHT - 4, leading=14.0)

    def frame(name: str, high: float = HIGH) -> float:
        y = sheet.room(high)
        sheet.rectangle((LEFT, y, MIDDLE, y + high), 0.6)
        sheet.rectangle((MIDDLE, y, RIGHT, y + high), 0.6)
        sheet.text(LEFT + 5, y + 13.5, name, label)
        sheet.y = y + high
        return y + 13.5

    def row(name: str, path: str) -> None:
        y = frame(name)
        form.write(path, MIDDLE + 6, y, room=RIGHT - MIDDLE - 12, place=120)

    def two(name: str, path: str, other: str, other_path: str) -> None:
        y = frame(name)
        half = (MIDDLE + RIGHT) / 2
        form.write(path, MIDDLE + 6, y, room=half - MIDDLE - 12, place=80)
        sheet.line(half, y - 13.5, half, y + 6.5)
        sheet.text(half + 4, y, other, label)
        at = half + 10 + sheet.measure(other, label)
        form.write(other_path, at, y, room=RIGHT - at - 4, place=60)

    def pick(name: str, path: str, names: Sequence[tuple[str, Value]], high: float = HIGH) -> None:
        y = frame(name, high)
        form.choose(path, names, MIDDLE + 6, y, choice)

    def head(text: str) -> None:
        y = sheet.room(60)
        sheet.rectangle((LEFT, y, RIGHT, y + 17), 0.6, grey=0.85)
        sheet.text(LEFT + 5, y + 12, text, label.bold)
        sheet.y = y + 17

    sheet.text(sheet.width / 2, sheet.y, "FORMULIR WAJIB LAPOR KETENAGAKERJAAN", label.bold.but(size=13), "centre")
    sheet.text(sheet.width / 2, sheet.y + 15, "DI PERUSAHAAN (UU NO. 7 TAHUN 1981)", label.bold, "centre")
    sheet.text(RIGHT, sheet.y + 36, "", label)
    sheet.text(400, sheet.y + 34, "Tahun Laporan", label)
    form.digits("kodefikasi.tahun_laporan", 470, sheet.y + 34, 4)
    sheet.y += 46
    head("I. IDENTITAS PERUSAHAAN")
    row("Nama Perusahaan", "identitas.nama_perusahaan")
    y = frame("Alamat Lengkap", 34)
    form.write_address("identitas.alamat", case.address, MIDDLE + 6, y, RIGHT - MIDDLE - 12, 14)
    two("Desa/Kelurahan", "identitas.kelurahan", "Kecamatan", "identitas.kecamatan")
    two("Kabupaten/Kota", "identitas.kabupaten_kota", "Provinsi", "identitas.provinsi")
    y = frame("Kode Pos")
    form.digits("identitas.kode_pos", MIDDLE + 6, y, 5)
    two("Telepon", "identitas.telepon", "Faksimili", "identitas.fax")
    row("E-mail", "identitas.email")
    row("Bidang Usaha", "identitas.jenis_usaha")
    y = frame("Kode KBLI")
    form.digits("identitas.kbli", MIDDLE + 6, y, 5)
    row("NPWP", "identitas.npwp")
    if case.report_date.year >= 2018:
        row("NIB", "identitas.nib")
    row("Nama Pemilik", "identitas.nama_pemilik")
    row("Nama Pengurus/Penanggung Jawab", "identitas.nama_pengurus")
    row("Jabatan Pengurus", "identitas.jabatan_pengurus")
    row("Alamat Pengurus", "identitas.alamat_pengurus")
    two("Tanggal Pendirian", "identitas.tanggal_pendirian", "No. Akta", "identitas.nomor_akta")
    pick(
        "Status Perusahaan",
        "identitas.status_perusahaan",
        [("Kantor Pusat", "pusat"), ("Cabang", "cabang"), ("Tunggal", "tunggal")],
    )
    pick(
        "Status Pemilikan",
        "identitas.status_pemilikan",
        [("Swasta", "swasta"), ("BUMN Persero", "persero"), ("Perum", "perum"), ("BUMD", "bumd"), ("Koperasi", "koperasi"),
         ("Yayasan", "yayasan"), ("Perorangan", "perorangan"), ("Patungan", "patungan")],
        34,
    )  # fmt: skip
    pick(
        "Permodalan",
        "identitas.status_permodalan",
        [("PMA", "pma"), ("PMDN", "pmdn"), ("Swasta Nasional", "swasta_nasional"), ("Joint Venture", "joint_venture")],
        34,
    )
    head("II. WAKTU KERJA DAN PENGUPAHAN")
    pick(
        "Waktu Kerja",
        "waktu_kerja.pola",
        [
            ("6 hari kerja (7 jam/hari)", "enam_hari"),
            ("5 hari kerja (8 jam/hari)", "lima_hari"),
            ("Shift", "shift"),
            ("Khusus", "khusus"),
        ],
        34,
    )
    two("Jam kerja per hari", "waktu_kerja.jam_per_hari", "Jam per minggu", "waktu_kerja.jam_per_minggu")
    row("Jumlah shift", "waktu_kerja.jumlah_shift")
    row("Upah Tertinggi (Rp)", "pengupahan.upah_tertinggi")
    row("Upah Terendah (Rp)", "pengupahan.upah_terendah")
    pick("Satuan Upah", "pengupahan.satuan_upah", [("Bulan", "bulan"), ("Minggu", "minggu"), ("Hari", "hari")])
    row("UMK yang berlaku", "pengupahan.upah_minimum_berlaku")
    head("III. JAMINAN SOSIAL")
    two("Nomor Pendaftaran (NPP)", "jaminan_sosial.npp", "Sejak tanggal", "jaminan_sosial.tanggal_kepesertaan")
    y = frame("Program yang diikuti")
    at = MIDDLE + 6
    for name, path in (("JKK", "jkk"), ("JKM", "jkm"), ("JHT", "jht"), ("JP", "jp")):
        at = form.choose(f"jaminan_sosial.{path}", ((name, True),), at, y, choice)
    _settle(sheet, [f"jaminan_sosial.{path}" for path in ("jkk", "jkm", "jht", "jp")])
    row("Jumlah peserta tenaga kerja", "jaminan_sosial.peserta_tenaga_kerja")
    row("Jumlah peserta BPJS Kesehatan", "jaminan_sosial.bpjs_kesehatan_peserta")
    head("IV. HUBUNGAN INDUSTRIAL")
    for name, path in (
        ("Peraturan Perusahaan", "peraturan_perusahaan"),
        ("Perjanjian Kerja Bersama", "perjanjian_kerja_bersama"),
        ("Serikat Pekerja/Serikat Buruh", "serikat_pekerja"),
        ("LKS Bipartit", "lks_bipartit"),
        ("Anggota APINDO", "anggota_apindo"),
    ):
        pick(name, f"hubungan_industrial.{path}", YES_NO)
    head("V. FASILITAS K3")
    y = frame("Fasilitas yang tersedia", 48)
    paths = []
    for number, (name, path) in enumerate(
        (("P2K3", "p2k3"), ("Ahli K3", "ahli_k3"), ("Dokter", "dokter"), ("Paramedis", "paramedis"), ("Poliklinik", "poliklinik"),
         ("Kotak P3K", "p3k"), ("APD", "apd"), ("Regu Pemadam", "regu_pemadam"), ("SMK3", "smk3"))
    ):  # fmt: skip
        form.choose(
            f"fasilitas_k3.{path}", ((name, True),), MIDDLE + 6 + (number % 3) * 110, y + (number // 3) * 15, choice
        )
        paths.append(f"fasilitas_k3.{path}")
    _settle(sheet, paths)
    head("VI. TENAGA KERJA")
    _matrix(sheet, form, label)
    for name, path in (
        ("Pekerja tetap (PKWTT)", "pkwtt"),
        ("Pekerja kontrak (PKWT)", "pkwt"),
        ("Masa percobaan", "percobaan"),
        ("Alih daya / outsourcing", "alih_daya"),
        ("Penyandang disabilitas", "disabilitas"),
    ):
        row(name, f"tenaga_kerja.{path}")
    y = sheet.room(150) + 24
    sheet.text(LEFT, y - 6, "Laporan ini dibuat dengan sebenarnya.", label)
    y += 14
    end = form.write("penutup.tempat", 350, y)
    end = sheet.text(end + 1, y, ", ", label)[2]
    form.write("penutup.tanggal_laporan", end + 3, y)
    sheet.text(LEFT, y, "Diterima tanggal", label)
    form.write("penutup.tanggal_terima", LEFT + 84, y)
    sheet.text(LEFT, y + 14, "Pegawai Pengawas,", label)
    sheet.text(350, y + 14, "Pengusaha/Pengurus,", label)
    signed, stamped = rng.random() < 0.85, rng.random() < 0.8
    place = (350, y + 20, 470, y + 60)
    sheet.note("penutup.tanda_tangan", signed, "", signature(sheet, 360, y + 58) if signed else place)
    box = stamp_round(sheet, 345, y + 44, 28, case.company[:20].upper(), "*") if stamped else place
    sheet.note("penutup.cap_perusahaan", stamped, "", box)
    form.write("penutup.nama_pelapor", 352, y + 78)
    form.write("penutup.jabatan_pelapor", 352, y + 91)
    form.write("penutup.nama_penerima", LEFT, y + 78)
    sheet.text(LEFT, y + 91, "NIP.", label)
    form.write("penutup.nip_penerima", LEFT + 26, y + 91)


def _settle(sheet: Sheet, paths: list[str]) -> None:
    """Empty boxes of a group in which another box is marked mean false (records.toml, bool)."""
    fields = sheet.truths[-1].fields
    if any(fields[path].value is True for path in paths):
        for path in paths:
            if fields[path].state == "blank":
                fields[path].state, fields[path].value = "value", False


def _matrix(sheet: Sheet, form: Form, label: Ink) -> None:
    y = sheet.room(100)
    columns = [LEFT, 180.0, 255.0, 330.0, 405.0, 480.0, RIGHT]
    high = 18.0
    for number in range(6):
        if number != 1:
            sheet.line(LEFT, y + number * high, RIGHT, y + number * high)
    sheet.line(columns[1], y + high, columns[5], y + high)
    for number, x in enumerate(columns):
        top = y + high if number in (2, 4) else y
        sheet.line(x, top, x, y + 5 * high)
    small = label.but(size=8.5)
    sheet.text(columns[0] + 5, y + 20, "Kelompok", small)
    sheet.text((columns[1] + columns[3]) / 2, y + 12, "WNI", small, "centre")
    sheet.text((columns[3] + columns[5]) / 2, y + 12, "WNA", small, "centre")
    sheet.text((columns[5] + columns[6]) / 2, y + 20, "Jumlah", small, "centre")
    for number, name in enumerate(("L", "P", "L", "P"), start=1):
        sheet.text((columns[number] + columns[number + 1]) / 2, y + high + 12, name, small, "centre")
    for number, name in enumerate(("Dewasa", "Anak", "Jumlah")):
        sheet.text(columns[0] + 5, y + (number + 2) * high + 12.5, name, small)
    for column, path in enumerate(
        ("wni_laki_laki", "wni_perempuan", "wna_laki_laki", "wna_perempuan", "jumlah"), start=1
    ):
        at = (columns[column] + columns[column + 1]) / 2
        form.write(f"tenaga_kerja.{path}", at, y + 4 * high + 12.5, align="centre", place=40)
    at = (columns[5] + columns[6]) / 2
    form.write("tenaga_kerja.dewasa", at, y + 2 * high + 12.5, align="centre", place=40)
    form.write("tenaga_kerja.anak", at, y + 3 * high + 12.5, align="centre", place=40)
    sheet.y = y + 5 * high + 8
