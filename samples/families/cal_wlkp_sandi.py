"""Computer print of the nineties in two columns: dotted keys, capitals, and answers as code numbers in brackets."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_marks import coded
from samples.families.cal_wlkp_close import receiver, reporter
from samples.families.cal_wlkp_words import CHOICES, YES_NO, Words, is_flag
from samples.ink import Ink
from samples.people import People
from samples.sheet import FOLIO_WIDE, QUARTO, Sheet
from samples.truth import Value
from samples.wlkp import wlkp_case

SIDE = 34.0
STEP = 15.0
SHORT: dict[str, tuple[tuple[str, Value], ...]] = {
    "identitas.status_pemilikan": (
        ("SWASTA", "swasta"), ("PERSERO", "persero"), ("PERUM", "perum"), ("BUMD", "bumd"), ("KOPERASI", "koperasi"),
        ("YAYASAN", "yayasan"), ("PERORANGAN", "perorangan"), ("PATUNGAN", "patungan"),
    ),
    "waktu_kerja.pola": (("7JAM", "enam_hari"), ("8JAM", "lima_hari"), ("SHIFT", "shift"), ("KHUSUS", "khusus")),
}  # fmt: skip
BLOCKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("PERUSAHAAN", (
        "identitas.nama_perusahaan", "identitas.alamat", "identitas.kecamatan", "identitas.kabupaten_kota", "identitas.provinsi",
        "identitas.kode_pos", "identitas.telepon", "identitas.fax", "identitas.jenis_usaha", "kodefikasi.kode_klui", "identitas.npwp",
        "identitas.tanggal_pendirian", "identitas.nama_pemilik", "identitas.nama_pengurus", "identitas.jabatan_pengurus",
        "identitas.alamat_pengurus", "identitas.status_perusahaan", "identitas.status_pemilikan", "identitas.status_permodalan")),
    ("TENAGA KERJA", (
        "tenaga_kerja.jumlah", "tenaga_kerja.wni_laki_laki", "tenaga_kerja.wni_perempuan", "tenaga_kerja.wna_laki_laki",
        "tenaga_kerja.wna_perempuan", "tenaga_kerja.dewasa", "tenaga_kerja.anak", "tenaga_kerja.bulanan", "tenaga_kerja.borongan",
        "tenaga_kerja.harian_lepas", "tenaga_kerja.pkwtt", "tenaga_kerja.pkwt", "mutasi.diterima", "mutasi.berhenti",
        "mutasi.rencana_12_bulan")),
    ("WAKTU KERJA DAN UPAH", (
        "waktu_kerja.pola", "waktu_kerja.jam_per_hari", "waktu_kerja.hari_per_minggu", "waktu_kerja.jumlah_shift",
        "pengupahan.upah_tertinggi", "pengupahan.upah_terendah", "pengupahan.satuan_upah", "pengupahan.jumlah_upah_per_bulan",
        "pengupahan.penerima_upah_minimum", "pengupahan.upah_minimum_berlaku")),
    ("JAMSOSTEK DAN ORGANISASI", (
        "jaminan_sosial.npp", "jaminan_sosial.tanggal_kepesertaan", "jaminan_sosial.peserta_tenaga_kerja",
        "jaminan_sosial.peserta_keluarga", "jaminan_sosial.jkk", "jaminan_sosial.jht", "hubungan_industrial.peraturan_perusahaan",
        "hubungan_industrial.perjanjian_kerja_bersama", "hubungan_industrial.serikat_pekerja", "hubungan_industrial.lks_bipartit",
        "hubungan_industrial.anggota_apindo")),
    ("ALAT DAN FASILITAS", (
        "alat_dan_bahan.pesawat_uap", "alat_dan_bahan.bejana_tekan", "alat_dan_bahan.motor_diesel", "alat_dan_bahan.instalasi_listrik",
        "alat_dan_bahan.penyalur_petir", "limbah.cair", "fasilitas_k3.p2k3", "fasilitas_k3.p3k", "fasilitas_k3.apd",
        "fasilitas_kesejahteraan.koperasi", "fasilitas_kesejahteraan.kantin", "fasilitas_kesejahteraan.keluarga_berencana")),
)  # fmt: skip
SEX = {
    "tenaga_kerja.wni_laki_laki": "WNI LAKI-LAKI", "tenaga_kerja.wni_perempuan": "WNI PEREMPUAN",
    "tenaga_kerja.wna_laki_laki": "WNA LAKI-LAKI", "tenaga_kerja.wna_perempuan": "WNA PEREMPUAN",
}  # fmt: skip


@family("cal_wlkp_sandi", "wlkp", ("cal",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """The columns run down the page like a newspaper; the total of the workers stands first."""
    rng = sheet.rng
    ink = Ink(rng.choice(("courier", "tlwg-typist")), 8.2, capitals=True)
    case = wlkp_case(people, (1992, 2007), 0.08)
    size = rng.choice((FOLIO_WIDE, (QUARTO[1] + 60, QUARTO[1])))
    sheet.document("wlkp", size)
    sheet.margin_bottom = 40
    desk, words = Desk(sheet, case, ink, faults=case.faults), Words(rng, old=True)
    desk.fill = ink.but(hand="typed", capitals=rng.random() < 0.7, size=8.4)
    code_pen = ink.but(hand="typed")
    gap, wide = 18.0, (sheet.width - 2 * SIDE - 18.0) / 2
    title = rng.choice(("LAPORAN KEADAAN KETENAGAKERJAAN PERUSAHAAN", "WAJIB LAPOR KETENAGAKERJAAN"))
    sheet.text(SIDE, 46, title, ink.but(size=10.5))
    end = sheet.text(SIDE, 60, f"{words['kodefikasi.tahun_laporan']} : ", ink)[2]
    desk.write("kodefikasi.tahun_laporan", end + 6, 60, 60, lines=1)
    end = sheet.text(SIDE + 200, 60, f"{words['kodefikasi.nomor_pendaftaran']} : ", ink)[2]
    desk.write("kodefikasi.nomor_pendaftaran", end + 6, 60, 150, lines=1)
    sheet.line(SIDE, 68, sheet.width - SIDE, 68, 0.7)
    place = {"column": 0, "y": 86.0}
    dots = rng.random() < 0.7

    def room(need: float) -> tuple[float, float]:
        """Left edge and baseline with ``need`` points below; goes on in the next column or on the next page."""
        if place["y"] + need > sheet.height - sheet.margin_bottom:
            if place["column"] == 1:
                sheet.new_page()
            place["column"] = 1 - int(place["column"])
            place["y"] = 86.0 if len(sheet.truths[-1].pages) == 1 else 50.0
        return SIDE + place["column"] * (wide + gap), place["y"]

    order = [BLOCKS[0], BLOCKS[1], *rng.sample(BLOCKS[2:], 3)]
    for title, paths in order:
        x, y = room(4 * STEP)
        sheet.text(x, y, f"** {title} **", ink)
        place["y"] = y + STEP
        for path in paths:
            x, y = room(STEP * 1.8)
            label = SEX.get(path) or words[path]
            pen = ink.but(size=ink.size * min(1.0, wide * 0.6 / sheet.measure(label, ink)))
            end = sheet.text(x, y, label, pen)[2]
            at = x + wide * 0.5
            if dots and end + 12 < at:
                sheet.leader(end + 4, at, y, ink, "dots")
            at = max(at, end + 4)
            sheet.text(at, y, ":", ink)
            flag = is_flag(path, case[path])
            if flag or path in CHOICES:
                names = SHORT.get(path, CHOICES.get(path, YES_NO if flag else ()))
                low = coded(desk, path, names, at + 8, y, x + wide, code_pen)
            else:
                low = desk.write(path, at + 8, y, x + wide - at - 8, leading=9.5)
            place["y"] = low + STEP
        place["y"] += 5
    x, y = room(150)
    bottom = reporter(
        desk,
        case,
        x + 10,
        y + 14,
        wide - 12,
        "PENGUSAHA/PENGURUS",
        names=rng.choice((("", ""), ("NAMA    : ", "JABATAN : "))),
    )
    place["y"] = bottom + 24
    if rng.random() < 0.6:
        x, y = room(100)
        receiver(
            desk, case, x + 4, y + 6, wide - 8, "DIISI KANTOR DEPARTEMEN TENAGA KERJA", ("TGL TERIMA", "PETUGAS", "NIP")
        )
