"""Typewritten report: rows numbered straight through, no sections, underscores to write on; broad folio."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev2_labels import ADA, CHOICES, YA, Labels
from samples.families.dev2_parts import receiver, reporter
from samples.form import Form
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import FOLIO_WIDE, Sheet
from samples.wlkp import wlkp_case

LEFT, RIGHT = 46.0, 566.0
STEP = 20.0
ROWS = (
    "identitas.nama_perusahaan", "identitas.alamat", "identitas.kabupaten_kota", "identitas.provinsi",
    "identitas.telepon", "identitas.jenis_usaha", "kodefikasi.kode_klui", "identitas.tanggal_pendirian",
    "identitas.nomor_akta", "identitas.tanggal_akta", "identitas.nama_pemilik", "identitas.alamat_pemilik",
    "identitas.nama_pengurus", "identitas.alamat_pengurus", "identitas.status_perusahaan",
    "identitas.jumlah_cabang_dalam_negeri", "identitas.jumlah_cabang_luar_negeri", "identitas.status_pemilikan",
    "identitas.status_permodalan", "identitas.negara_asal_modal", "tenaga_kerja.wni_laki_laki",
    "tenaga_kerja.wni_perempuan", "tenaga_kerja.wna_laki_laki", "tenaga_kerja.wna_perempuan", "tenaga_kerja.jumlah",
    "tenaga_kerja.dewasa", "tenaga_kerja.anak", "tenaga_kerja.bulanan", "tenaga_kerja.mingguan",
    "tenaga_kerja.borongan", "tenaga_kerja.harian_lepas", "waktu_kerja.pola", "waktu_kerja.jam_per_hari",
    "waktu_kerja.hari_per_minggu", "waktu_kerja.jumlah_shift", "pengupahan.upah_tertinggi",
    "pengupahan.upah_terendah", "pengupahan.satuan_upah", "pengupahan.jumlah_upah_per_bulan",
    "pengupahan.penerima_upah_minimum", "jaminan_sosial.npp", "jaminan_sosial.tanggal_kepesertaan",
    "jaminan_sosial.peserta_tenaga_kerja", "jaminan_sosial.peserta_keluarga",
    "hubungan_industrial.peraturan_perusahaan", "hubungan_industrial.perjanjian_kerja_bersama",
    "hubungan_industrial.serikat_pekerja", "hubungan_industrial.nama_serikat", "hubungan_industrial.anggota_serikat",
    "fasilitas_k3.p2k3", "fasilitas_k3.poliklinik", "fasilitas_k3.p3k", "fasilitas_kesejahteraan.koperasi",
    "fasilitas_kesejahteraan.kantin", "fasilitas_kesejahteraan.keluarga_berencana", "alat_dan_bahan.pesawat_uap",
    "alat_dan_bahan.motor_diesel", "alat_dan_bahan.instalasi_listrik", "mutasi.diterima", "mutasi.berhenti",
)  # fmt: skip
FLAGS = ("hubungan_industrial.p", "hubungan_industrial.serikat", "fasilitas_")


@family("dev2_wlkp_nomor", "wlkp", ("dev",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Rows ``1. Nama Persh. ______________``; answers in words, in typed brackets or by crossing out."""
    rng = sheet.rng
    label = Ink(rng.choice(("tlwg-typist", "nimbus-mono")), 10, jitter=0.0 if sheet.is_born else 0.3)
    case = wlkp_case(people, (1991, 2009), 0.09)
    sheet.document("wlkp", FOLIO_WIDE)
    form, names = Form(sheet, people, case, label, 11), Labels(rng)
    sheet.page_hook = lambda board: board.text(
        board.width / 2, board.margin_top - 18, f"- {board.page} -", label, "centre"
    )
    drop = rng.choice((1.0, 2.5, 4.0))
    colon = rng.random() < 0.5
    answers, how = rng.choice((YA, ADA)), rng.choice(("strike", "tick", "word"))
    choice = Choice(
        "strike" if how == "strike" else "tick",
        "paren",
        "letter",
        separator="/",
        right=RIGHT - 20,
        leading=15.0,
        gap=10,
    )
    value = LEFT + 34 + max(sheet.measure(names[path], label) for path in ROWS if len(names[path]) < 32) + 10
    place = rng.choice((400.0, RIGHT))

    def row(number: int, path: str) -> None:
        y = sheet.room(STEP)
        digits = f"{number}." if colon else f"{number:02d}"
        sheet.text(LEFT + 20, y, digits, label, "right")
        end = sheet.text(LEFT + 30, y, names[path], label)[2]
        at = max(value, end + 8)
        if colon:
            at = sheet.text(at - 4, y, ":", label)[2] + 6
        flag = path.startswith(FLAGS)
        if path in CHOICES or (flag and how != "word"):
            form.choose(path, answers if flag else CHOICES[path], at, y, choice)
            sheet.y = sheet.last_y + STEP
            return
        right = RIGHT if path.startswith(("identitas.", "pengupahan.", "jaminan_sosial.", "hub")) or at > 290 else place
        unit = names.unit(path, case[path].printed)
        right -= sheet.measure(unit, label) + 4 if unit else 0
        sheet.leader(at, right, y + drop, label, "underscore")
        if flag:
            form.word(path, at + 6, y, {code: name for name, code in answers})
        else:
            form.write(path, at + 6, y, room=right - at - 8, place=right - at - 6)
        if unit:
            sheet.text(right + 4, y, unit, label)
        sheet.y += STEP

    title = rng.choice(("LAPORAN KETENAGAKERJAAN DI PERUSAHAAN", "WAJIB LAPOR TENAGA KERJA", "LAPORAN KETENAGAKERJAAN"))
    sheet.underline(sheet.text(sheet.width / 2, sheet.y, title, label.but(size=13), "centre"))
    sheet.y += 18
    sheet.text(
        sheet.width / 2,
        sheet.y,
        "(Undang-undang No. 7 Tahun 1981, Lembaran Negara No. 39)",
        label.but(size=9),
        "centre",
    )
    sheet.y += 22
    end = sheet.text(LEFT, sheet.y, f"{names['kodefikasi.nomor_pendaftaran']} : ", label)[2]
    sheet.leader(end + 4, end + 150, sheet.y + drop, label, "underscore")
    form.write("kodefikasi.nomor_pendaftaran", end + 8, sheet.y, room=140)
    end = sheet.text(400, sheet.y, f"{names['kodefikasi.tahun_laporan']} : ", label)[2]
    sheet.leader(end + 4, end + 60, sheet.y + drop, label, "underscore")
    form.write("kodefikasi.tahun_laporan", end + 8, sheet.y, place=50)
    sheet.y += 28
    for number, path in enumerate(ROWS, 1):
        row(number, path)
    y = sheet.room(175) + 20
    sheet.text(LEFT, y, "Laporan ini dibuat dengan sesungguhnya dan dapat dipertanggungjawabkan.", label)
    bottom = reporter(
        sheet, form, 350, y + 28, rng.choice(("Pengusaha/Pengurus,", "Pimpinan,")), labelled=rng.random() < 0.6
    )
    if rng.random() < 0.6:
        bottom = max(bottom, receiver(sheet, form, LEFT, y + 28, "Pegawai Pengawas Perburuhan,"))
    if how == "strike":
        sheet.text(LEFT, bottom + 20, "Catatan : coret yang tidak perlu.", label.but(size=8))
