"""Compact form in two columns on one or two pages: small labels above or before the entry, circles to ring."""

from __future__ import annotations

from dataclasses import replace

from samples.catalogue import family
from samples.families.blind_parts import Options, sign_off
from samples.form import Form
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, QUARTO, Sheet
from samples.wlkp import wlkp_case

_CAPITAL: Options = (("PMA", "pma"), ("PMDN", "pmdn"), ("Sw. Nasional", "swasta_nasional"), ("JV", "joint_venture"))
_LEFT_ROWS: tuple[tuple[str, str], ...] = (
    ("identitas.nama_perusahaan", "Nama Persh."),
    ("identitas.alamat", "Alamat"),
    ("identitas.kecamatan", "Kec."),
    ("identitas.kabupaten_kota", "Kab./Kota"),
    ("identitas.telepon", "Tlp."),
    ("identitas.jenis_usaha", "Jenis Usaha"),
    ("kodefikasi.kode_klui", "No. KLUI"),
    ("identitas.nama_pengurus", "Penanggung Jawab"),
    ("identitas.jabatan_pengurus", "Jabatan"),
    ("identitas.tanggal_pendirian", "Tgl. Pendirian"),
    ("identitas.npwp", "N.P.W.P."),
    ("?identitas.status_permodalan", "Modal"),
    ("identitas.negara_asal_modal", "Negara asal"),
    ("?identitas.status_perusahaan", "Status"),
    ("#", "Alat-alat dan Bahan"),
    ("alat_dan_bahan.pesawat_uap", "Ketel Uap"),
    ("alat_dan_bahan.pesawat_angkat_angkut", "P.A.A."),
    ("alat_dan_bahan.lift", "Lift"),
    ("alat_dan_bahan.instalasi_listrik", "Instalasi Listrik"),
    ("alat_dan_bahan.penyalur_petir", "Penangkal Petir"),
    ("?alat_dan_bahan.bahan_berbahaya", "Bahan B3"),
    ("?alat_dan_bahan.bahan_radioaktif", "Bahan radio aktif"),
)
_RIGHT_ROWS: tuple[tuple[str, str], ...] = (
    ("#", "Keadaan Tenaga Kerja"),
    ("tenaga_kerja.wni_laki_laki", "WNI pria"),
    ("tenaga_kerja.wni_perempuan", "WNI wanita"),
    ("tenaga_kerja.wna_laki_laki", "WNA pria"),
    ("tenaga_kerja.wna_perempuan", "WNA wanita"),
    ("tenaga_kerja.jumlah", "Jumlah seluruhnya"),
    ("tenaga_kerja.dewasa", "Dewasa (>= 18 th)"),
    ("tenaga_kerja.anak", "Anak (< 18 th)"),
    ("tenaga_kerja.bulanan", "Bulanan"),
    ("tenaga_kerja.harian_lepas", "Harian lepas"),
    ("#", "Pengupahan"),
    ("pengupahan.upah_terendah", "Upah terendah"),
    ("pengupahan.upah_tertinggi", "Upah tertinggi"),
    ("?pengupahan.satuan_upah", "Dihitung per"),
    ("pengupahan.penerima_upah_minimum", "Penerima upah min."),
    ("#", "Jaminan Sosial / H.I."),
    ("jaminan_sosial.npp", "N.P.P."),
    ("jaminan_sosial.peserta_tenaga_kerja", "Peserta TK"),
    ("jaminan_sosial.peserta_keluarga", "Peserta keluarga"),
    ("?hubungan_industrial.peraturan_perusahaan", "P.P."),
    ("?hubungan_industrial.perjanjian_kerja_bersama", "K.K.B."),
    ("?hubungan_industrial.anggota_apindo", "APINDO"),
)
_NAMES: dict[str, Options] = {
    "identitas.status_permodalan": _CAPITAL,
    "identitas.status_perusahaan": (("Pusat", "pusat"), ("Cabang", "cabang"), ("Tunggal", "tunggal")),
    "pengupahan.satuan_upah": (("bulan", "bulan"), ("minggu", "minggu"), ("hari", "hari")),
}


@family("blind_wlkp_dua_kolom", "wlkp", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Everything on one page where it fits, signatures below."""
    rng = sheet.rng
    ink = Ink(rng.choice(("bookman", "avant", "dejavu-serif", "schoolbook")), 8.4)
    case = wlkp_case(people, (1992, 2016))
    sheet.document("wlkp", rng.choice((A4, QUARTO)))
    form = Form(sheet, people, case, ink, 9.6)
    gutter = sheet.width / 2
    sheet.rectangle((40, 36, sheet.width - 40, 92), 1.1)
    sheet.text(gutter, 54, "WAJIB LAPOR KETENAGAKERJAAN", ink.bold.but(size=14), "centre")
    sheet.text(gutter, 67, "UU No. 7 Tahun 1981", ink, "centre")
    x = 52.0
    for path, label in (
        ("kodefikasi.nomor_pendaftaran", "Nomor :"),
        ("kodefikasi.tahun_laporan", "Tahun :"),
        ("kodefikasi.laporan_ke", "Ke :"),
    ):
        end = sheet.text(x, 84, label, ink)[2]
        form.write(path, end + 5, 84, place=90)
        x += (sheet.width - 80) / 3
    choice = Choice(rng.choice(("circle", "strike", "tick")), "paren", "letter", 8, separator="  /  ", gap=7, right=0)
    step = 20.5 if sheet.height > 800 else 19.2
    foots = [
        _column(
            form, rows, 46 if side == 0 else gutter + 8, gutter - 8 if side == 0 else sheet.width - 46, step, choice
        )
        for side, rows in enumerate((_LEFT_ROWS, _RIGHT_ROWS))
    ]
    sheet.line(gutter, 100, gutter, max(foots), 0.8)
    sheet.y = max(foots) + 22
    sign_off(form, ink.but(size=9), office=rng.random() < 0.5)


def _column(
    form: Form, rows: tuple[tuple[str, str], ...], left: float, right: float, step: float, choice: Choice
) -> float:
    sheet, ink, case = form.sheet, form.label, form.case
    entry = left + (right - left) * 0.39
    y = 114.0
    for path, label in rows:
        if path == "#":
            sheet.rectangle((left, y - 11, right, y + 4), 0.6, grey=0.88)
            sheet.text(left + 4, y, label.upper(), ink.bold)
            y += step * 0.95
            continue
        sheet.text(left, y, label, ink)
        sheet.text(entry - 8, y, ":", ink)
        if path == "identitas.alamat":
            last = form.write_address(path, case.address, entry, y, right - entry, step * 0.72)
            y = max(last, y)
        elif path.startswith("?"):
            names = _NAMES.get(path[1:], (("Ada", True), ("Tidak", False)))
            form.choose(path[1:], names, entry, y, replace(choice, right=right, leading=step * 0.62))
            y = sheet.last_y
        else:
            if form.fill.hand == "handwriting" or case[path].state == "blank":
                sheet.line(entry, y + 2, right, y + 2, 0.4)
            form.write(path, entry + 2, y, place=right - entry - 6, room=right - entry - 4)
        y += step
    return y
