"""Typewritten report on dotted leaders, lettered sections, letter-spaced title, several folio pages."""

from __future__ import annotations

from samples.catalogue import family
from samples.form import YES_NO, Form
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import FOLIO, Sheet
from samples.stamps import signature, stamp_round
from samples.wlkp import wlkp_case

COLON, VALUE, RIGHT = 262.0, 272.0, 540.0
STEP = 19.0


@family("dev_wlkp_titik", "wlkp", ("dev",))
def draw(sheet: Sheet, people: People) -> None:
    """Rows `1. a. Nama Perusahaan : ..............` in a typewriter face."""
    rng = sheet.rng
    label = Ink("courier", 10)
    case = wlkp_case(people)
    sheet.document("wlkp", FOLIO)
    form = Form(sheet, people, case, label, 11)

    def row(number: str, name: str, path: str, unit: str = "") -> None:
        y = sheet.room(STEP)
        sheet.text(50, y, number, label)
        sheet.text(78 if number.endswith(".") else 92, y, name, label)
        sheet.text(COLON, y, ":", label)
        right = RIGHT - (60 if unit else 0)
        sheet.leader(VALUE, right, y + 1, label)
        form.write(path, VALUE + 4, y, room=right - VALUE - 8, place=right - VALUE)
        if unit:
            sheet.text(right + 4, y, unit, label)
        sheet.y += STEP

    def choose(number: str, name: str, path: str, names: list[tuple[str, object]]) -> None:
        y = sheet.room(STEP)
        sheet.text(50, y, number, label)
        sheet.text(78 if number.endswith(".") else 92, y, name, label)
        sheet.text(COLON, y, ":", label)
        choice = Choice("strike", separator=" / ", right=RIGHT, leading=14.0)
        form.choose(path, names, VALUE, y, choice)  # type: ignore[arg-type]
        sheet.text(RIGHT + 2, sheet.last_y, "*)", label)
        sheet.y = sheet.last_y + STEP

    def head(letter: str, name: str) -> None:
        sheet.y += 6
        y = sheet.room(60)
        sheet.text(50, y, f"{letter}.", label.bold)
        sheet.text(78, y, name, label.bold)
        sheet.y += STEP

    sheet.text(sheet.width / 2, sheet.y, "B E N T U K   L A P O R A N", label.bold.but(size=12), "centre")
    sheet.y += 15
    for line in (
        "Sebagaimana dimaksud pada Pasal 6 ayat (2) Undang-Undang No. 7 Tahun 1981",
        "tentang Wajib Lapor Ketenagakerjaan di Perusahaan",
    ):
        sheet.text(sheet.width / 2, sheet.y, line, label.but(size=9), "centre")
        sheet.y += 13
    sheet.y += 8
    head("A", "KODEFIKASI *)")
    row("1.", "Kode Wilayah", "kodefikasi.kode_wilayah")
    row("2.", "No. Pendaftaran", "kodefikasi.nomor_pendaftaran")
    row("3.", "Tahun", "kodefikasi.tahun_laporan")
    row("4.", "Kode KLUI", "kodefikasi.kode_klui")
    row("5.", "Laporan yang ke", "kodefikasi.laporan_ke")
    head("B", "KEADAAN PERUSAHAAN")
    row("1.", "a. Nama Perusahaan", "identitas.nama_perusahaan")
    y = sheet.room(2 * STEP)
    sheet.text(78, y, "b. Alamat Perusahaan", label)
    sheet.text(COLON, y, ":", label)
    sheet.leader(VALUE, RIGHT, y + 1, label)
    sheet.leader(VALUE, RIGHT, y + STEP + 1, label)
    form.write_address("identitas.alamat", case.address, VALUE + 4, y, RIGHT - VALUE - 8, STEP)
    sheet.y = y + 2 * STEP
    row("", "Kecamatan", "identitas.kecamatan")
    row("", "Kabupaten/Kotamadya", "identitas.kabupaten_kota")
    row("", "c. Kode Pos", "identitas.kode_pos")
    y = sheet.room(STEP)
    sheet.text(92, y, "d. No. Telp.", label)
    sheet.text(COLON, y, ":", label)
    sheet.leader(VALUE, 400, y + 1, label)
    form.write("identitas.telepon", VALUE + 4, y, room=120)
    sheet.text(404, y, "Fax :", label)
    sheet.leader(438, RIGHT, y + 1, label)
    form.write("identitas.fax", 440, y, room=96)
    sheet.y += STEP
    row("2.", "Jenis Usaha", "identitas.jenis_usaha")
    row("3.", "a. Nama Pemilik Perusahaan", "identitas.nama_pemilik")
    row("", "   Alamat", "identitas.alamat_pemilik")
    row("", "b. Nama Pengurus Perusahaan", "identitas.nama_pengurus")
    row("", "   Alamat", "identitas.alamat_pengurus")
    row("4.", "Tanggal Pendirian Perusahaan", "identitas.tanggal_pendirian")
    row("", "Akte Notaris No.", "identitas.nomor_akta")
    choose(
        "5.",
        "Status Perusahaan",
        "identitas.status_perusahaan",
        [("Pusat", "pusat"), ("Cabang", "cabang"), ("Tunggal", "tunggal")],
    )
    row("6.", "Jumlah Cabang di Indonesia", "identitas.jumlah_cabang_dalam_negeri", "buah")
    row("", "Jumlah Cabang di luar Indonesia", "identitas.jumlah_cabang_luar_negeri", "buah")
    choose(
        "7.",
        "Status Pemilikan",
        "identitas.status_pemilikan",
        [("Swasta", "swasta"), ("Persero", "persero"), ("Perum", "perum"), ("BUMD", "bumd"), ("Koperasi", "koperasi"),
         ("Yayasan", "yayasan"), ("Perorangan", "perorangan"), ("Patungan", "patungan")],
    )  # fmt: skip
    choose(
        "8.",
        "Status Permodalan",
        "identitas.status_permodalan",
        [("Swasta Nasional", "swasta_nasional"), ("PMDN", "pmdn"), ("PMA", "pma"), ("Joint Venture", "joint_venture")],
    )
    row("", "Negara asal", "identitas.negara_asal_modal")
    row("9.", "N P W P", "identitas.npwp")
    head("C", "KEADAAN KETENAGAKERJAAN")
    choose(
        "1.",
        "Waktu kerja",
        "waktu_kerja.pola",
        [("7 jam sehari dan 40 jam seminggu", "enam_hari"), ("8 jam sehari dan 40 jam seminggu", "lima_hari"),
         ("Shift", "shift"), ("Khusus", "khusus")],
    )  # fmt: skip
    sheet.text(50, sheet.room(STEP), "2.", label)
    sheet.text(78, sheet.y, "Penggunaan alat-alat dan bahan", label)
    sheet.y += STEP
    for name, path in (
        ("a. Pesawat Uap", "pesawat_uap"),
        ("b. Bejana Tekan", "bejana_tekan"),
        ("c. Pesawat Angkat & Angkut", "pesawat_angkat_angkut"),
        ("d. Motor Diesel", "motor_diesel"),
        ("e. Instalasi Listrik", "instalasi_listrik"),
        ("f. Lift", "lift"),
    ):
        row("", name, f"alat_dan_bahan.{path}", "unit")
    choose("3.", "Limbah padat", "limbah.padat", list(YES_NO))
    choose("", "Limbah cair", "limbah.cair", list(YES_NO))
    sheet.text(50, sheet.room(STEP), "4.", label)
    sheet.text(78, sheet.y, "Pengupahan", label)
    sheet.y += STEP
    row("", "a. Upah tingkat tertinggi", "pengupahan.upah_tertinggi")
    row("", "b. Upah tingkat terendah", "pengupahan.upah_terendah")
    choose("", "c. Dibayar per", "pengupahan.satuan_upah", [("bulan", "bulan"), ("minggu", "minggu"), ("hari", "hari")])
    row("", "d. Jumlah upah tiap bulan", "pengupahan.jumlah_upah_per_bulan")
    row("", "e. Penerima upah minimum", "pengupahan.penerima_upah_minimum", "orang")
    row("5.", "NPP Jamsostek", "jaminan_sosial.npp")
    row("", "Tgl. Kepesertaan", "jaminan_sosial.tanggal_kepesertaan")
    row("", "Jumlah peserta Tenaga Kerja", "jaminan_sosial.peserta_tenaga_kerja", "orang")
    row("", "Jumlah peserta Keluarga", "jaminan_sosial.peserta_keluarga", "orang")
    choose("6.", "Peraturan Perusahaan (PP)", "hubungan_industrial.peraturan_perusahaan", list(YES_NO))
    choose("", "Perjanjian Kerja Bersama", "hubungan_industrial.perjanjian_kerja_bersama", list(YES_NO))
    row("", "Nama Serikat Pekerja", "hubungan_industrial.nama_serikat")
    row("", "Jumlah anggota", "hubungan_industrial.anggota_serikat", "orang")
    choose("", "LKS Bipartit", "hubungan_industrial.lks_bipartit", list(YES_NO))
    head("D", "KEADAAN TENAGA KERJA")
    y = sheet.room(130)
    columns = [78.0, 230.0, 320.0, 410.0, RIGHT]
    rows = [y, y + 18, y + 36, y + 54, y + 72]
    for x in columns:
        sheet.line(x, rows[0], x, rows[-1])
    for line_y in rows:
        sheet.line(columns[0], line_y, columns[-1], line_y)
    for x, name in zip(columns, ("Kewarganegaraan", "Laki-laki", "Perempuan", "Jumlah"), strict=False):
        sheet.text(x + 5, y + 13, name, label.but(size=9))
    for line_number, (name, left, right) in enumerate(
        (("WNI", "wni_laki_laki", "wni_perempuan"), ("WNA", "wna_laki_laki", "wna_perempuan")), start=1
    ):
        at = rows[line_number] + 13
        sheet.text(83, at, name, label)
        form.write(f"tenaga_kerja.{left}", 245, at, room=66, place=60)
        form.write(f"tenaga_kerja.{right}", 335, at, room=66, place=60)
    sheet.text(83, rows[3] + 13, "Jumlah", label)
    form.write("tenaga_kerja.jumlah", 425, rows[3] + 13, room=90, place=80)
    sheet.y = rows[-1] + 26
    for number, name, path in (
        ("1.", "Pekerja bulanan", "bulanan"),
        ("2.", "Pekerja mingguan", "mingguan"),
        ("3.", "Pekerja borongan", "borongan"),
        ("4.", "Pekerja harian lepas", "harian_lepas"),
        ("5.", "Tenaga kerja anak", "anak"),
    ):
        row(number, name, f"tenaga_kerja.{path}", "orang")
    row("6.", "Jumlah 12 bulan yang lalu", "mutasi.tahun_lalu", "orang")
    row("7.", "Diterima 12 bulan terakhir", "mutasi.diterima", "orang")
    row("8.", "Berhenti/PHK", "mutasi.berhenti", "orang")
    row("9.", "Jumlah saat ini", "mutasi.saat_ini", "orang")
    y = sheet.room(210)
    sheet.text(78, y, "Demikian laporan ini dibuat dengan sebenarnya.", label)
    y += 30
    sheet.text(320, y, "", label)
    end = form.write("penutup.tempat", 320, y)
    end = sheet.text(end + 1, y, ",", label)[2]
    form.write("penutup.tanggal_laporan", end + 5, y)
    sheet.text(320, y + 16, "Pimpinan Perusahaan,", label)
    signed = rng.random() < 0.9
    place = (320, y + 22, 440, y + 66)
    box = signature(sheet, 330, y + 62, 90, 34) if signed else place
    sheet.note("penutup.tanda_tangan", signed, "", box)
    stamped = rng.random() < 0.8
    box = stamp_round(sheet, 315, y + 48, 30, case.company[:22].upper(), "*") if stamped else place
    sheet.note("penutup.cap_perusahaan", stamped, "", box)
    form.write("penutup.nama_pelapor", 325, y + 84)
    form.write("penutup.jabatan_pelapor", 325, y + 98)
    sheet.text(50, y + 130, "*) coret yang tidak perlu", label.but(size=8))
