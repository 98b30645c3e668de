"""Annex of a ministerial rule in a ruled table No | Uraian | Isian; options below each other in the cell, totals first."""

from __future__ import annotations

import itertools

from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import title
from samples.families.cal_marks import downwards, worded
from samples.families.cal_wlkp_close import receiver, reporter
from samples.families.cal_wlkp_words import CAPITAL, HOURS, OWNERS, PERIODS, STATUS_NEW, YES, YES_NO, Words, is_flag
from samples.ink import Ink
from samples.numbers import grouped
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.wlkp import wlkp_case

LEFT = 48.0
CHOSEN = {
    "identitas.status_perusahaan": STATUS_NEW, "identitas.status_pemilikan": OWNERS, "identitas.status_permodalan": CAPITAL,
    "waktu_kerja.pola": HOURS, "pengupahan.satuan_upah": PERIODS,
}  # fmt: skip
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Identitas Perusahaan", (
        "identitas.nama_perusahaan", "identitas.alamat", "identitas.kelurahan", "identitas.kecamatan", "identitas.kabupaten_kota",
        "identitas.provinsi", "identitas.kode_pos", "identitas.telepon", "identitas.email", "identitas.jenis_usaha", "identitas.kbli",
        "identitas.npwp", "identitas.nama_pemilik", "identitas.nama_pengurus", "identitas.jabatan_pengurus",
        "identitas.tanggal_pendirian", "identitas.nomor_akta", "identitas.status_perusahaan", "identitas.status_pemilikan",
        "identitas.status_permodalan")),
    ("Syarat Kerja dan Pengupahan", (
        "waktu_kerja.pola", "waktu_kerja.jam_per_minggu", "waktu_kerja.jumlah_shift", "pengupahan.upah_terendah",
        "pengupahan.upah_tertinggi", "pengupahan.upah_minimum_berlaku", "pengupahan.satuan_upah", "pengupahan.penerima_upah_minimum",
        "hubungan_industrial.peraturan_perusahaan", "hubungan_industrial.perjanjian_kerja_bersama",
        "hubungan_industrial.lks_bipartit", "hubungan_industrial.serikat_pekerja", "hubungan_industrial.nama_serikat")),
    ("Jaminan Sosial", (
        "jaminan_sosial.npp", "jaminan_sosial.tanggal_kepesertaan", "jaminan_sosial.peserta_tenaga_kerja",
        "jaminan_sosial.bpjs_kesehatan_peserta", "jaminan_sosial.jkk", "jaminan_sosial.jkm", "jaminan_sosial.jht", "jaminan_sosial.jp")),
    ("Keselamatan dan Kesejahteraan", (
        "fasilitas_k3.p2k3", "fasilitas_k3.ahli_k3", "fasilitas_k3.apd", "fasilitas_k3.smk3", "fasilitas_kesejahteraan.koperasi",
        "fasilitas_kesejahteraan.ruang_laktasi", "limbah.instalasi_pengolahan", "alat_dan_bahan.lift",
        "alat_dan_bahan.pesawat_angkat_angkut", "alat_dan_bahan.bahan_berbahaya")),
)  # fmt: skip
COUNTS = (
    ("tenaga_kerja.pkwtt", "tenaga_kerja.pkwt", "tenaga_kerja.percobaan", "tenaga_kerja.alih_daya"),
    ("tenaga_kerja.bulanan", "tenaga_kerja.mingguan", "tenaga_kerja.borongan", "tenaga_kerja.harian_lepas"),
    ("pendidikan.sd", "pendidikan.smp", "pendidikan.sma", "pendidikan.diploma", "pendidikan.sarjana", "pendidikan.pascasarjana"),
)  # fmt: skip


@family("cal_wlkp_lampiran", "wlkp", ("cal",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Shaded section rows, a colon column or none; the counts turned: a column for each kind, men and women as rows."""
    rng = sheet.rng
    ink = Ink(rng.choice(("arial", "dejavu-serif", "times")), rng.choice((9.0, 9.5)))
    case = wlkp_case(people, (2006, 2023))
    sheet.document("wlkp", rng.choice((A4, FOLIO)))
    desk, words = Desk(sheet, case, ink, kind="", faults=case.faults), Words(rng, old=False)
    right = sheet.width - LEFT
    sheet.text(right - 150, 40, "LAMPIRAN", ink.but(size=8))
    sheet.text(right - 150, 51, "Format Wajib Lapor Ketenagakerjaan", ink.but(size=8))
    sheet.y = 82
    title(
        sheet,
        rng.choice(("LAPORAN KETENAGAKERJAAN DI PERUSAHAAN", "FORMAT WAJIB LAPOR KETENAGAKERJAAN DI PERUSAHAAN")),
        ink.bold.but(size=12),
    )
    start = sheet.width / 2 - 46
    end = sheet.text(start, sheet.y, f"{words['kodefikasi.tahun_laporan']} : ", ink)[2]
    desk.write("kodefikasi.tahun_laporan", end + 5, sheet.y, 50, lines=1)
    sheet.y += 14
    share, words_only = rng.choice((0.42, 0.46)), rng.random() < 0.4
    xs = [LEFT, LEFT + 28, LEFT + 28 + (right - LEFT - 28) * share, right]
    style = rng.choice(("front", "ring", "strike", "front"))
    answers = rng.choice((YES_NO, YES))
    desk.table_row(xs, ["No.", "Uraian", "Isian"], ink.bold, grey=0.85, centred=(0, 1, 2))
    for place, (head, paths) in enumerate(SECTIONS):
        sheet.room(60)
        desk.table_row([LEFT, right], [f"{chr(65 + place)}. {head}"], ink.bold, grey=0.93)
        for number, path in enumerate(paths, 1):
            flag = is_flag(path, case[path])
            names = answers if flag else CHOSEN.get(path, ())
            in_words = bool(names) and (flag or len(names) < 4) and words_only
            high = 19.0 if in_words or not names else 13.0 * len(names) + 7
            if path == "identitas.alamat":
                high = 31.0
            top = sheet.room(high)
            for x0, x1 in itertools.pairwise(xs):
                sheet.rectangle((x0, top, x1, top + high), 0.5)
            sheet.text(xs[0] + 6, top + 12.5, str(number), ink)
            sheet.text(xs[1] + 4, top + 12.5, words[path], desk.wrap(words[path], ink, xs[2] - xs[1] - 8, 1)[1])
            wide = right - xs[2] - 12
            if in_words:
                worded(desk, path, names, xs[2] + 6, top + 12.5, wide)
            elif names:
                sheet.y = top + 12.5
                downwards(desk, path, names, xs[2] + 6, right - 8, style, step=13.0)
            else:
                desk.write(path, xs[2] + 6, top + 12.5, wide, leading=12)
            sheet.y = top + high
    sheet.y += 16
    _heads(desk, right)
    for group in COUNTS:
        _across(desk, words, group, right)
    y = sheet.room(150) + 10
    if rng.random() < 0.6:
        receiver(desk, case, LEFT, y, 220, "Petugas Pendaftaran WLKP", ("Tanggal diterima", "Nama petugas", "NIP"))
    reporter(
        desk,
        case,
        LEFT + 270,
        y,
        right - LEFT - 270,
        rng.choice(("Pimpinan Perusahaan,", "Pengurus Perusahaan,")),
        duty=rng.random() < 0.4,
    )


def _heads(desk: Desk, right: float) -> None:
    """The total first, then citizens and foreigners as columns, men and women as rows."""
    sheet, ink, case = desk.sheet, desk.ink, desk.case
    sheet.room(110)
    sheet.text(LEFT, sheet.y, "E. Tenaga Kerja", ink.bold)
    sheet.y += 8
    xs = [LEFT + (right - LEFT) * share for share in (0.0, 0.34, 0.56, 0.78, 1.0)]
    desk.table_row(xs, ["Tenaga Kerja", "Jumlah", "WNI", "WNA"], ink.bold, grey=0.93, centred=(1, 2, 3))
    top = sheet.y
    for number, name in enumerate(("Jumlah seluruhnya", "Laki-laki", "Perempuan")):
        y = top + number * 18
        for x0, x1 in itertools.pairwise(xs):
            sheet.rectangle((x0, y, x1, y + 18), 0.5)
        sheet.text(xs[0] + 5, y + 12.5, name, ink.bold if number == 0 else ink)
    centre = [(x0 + x1) / 2 for x0, x1 in itertools.pairwise(xs)]
    desk.write("tenaga_kerja.jumlah", centre[1], top + 12.5, 80, align="centre")
    for column, kind in ((2, "wni"), (3, "wna")):
        parts = []
        for row, sex in ((1, "laki_laki"), (2, "perempuan")):
            path = f"tenaga_kerja.{kind}_{sex}"
            desk.write(path, centre[column], top + row * 18 + 12.5, 80, align="centre")
            parts.append(case[path])
        if all(part.state == "value" for part in parts):
            total = sum(int(part.value or 0) for part in parts)
            sheet.text(centre[column], top + 12.5, grouped(total) if total else "-", desk.fill, "centre")
    sheet.y = top + 3 * 18 + 10


def _across(desk: Desk, words: Words, paths: tuple[str, ...], right: float) -> None:
    """Kinds as columns, one row of counts."""
    sheet, ink = desk.sheet, desk.ink.but(size=8.5 if len(paths) < 5 else 7.2)
    sheet.room(60)
    xs = [LEFT + (right - LEFT) * number / len(paths) for number in range(len(paths) + 1)]
    desk.table_row(xs, [words[path] for path in paths], ink, grey=0.96, centred=())
    top = sheet.y
    for x0, x1, path in zip(xs, xs[1:], paths, strict=False):
        sheet.rectangle((x0, top, x1, top + 19), 0.5)
        desk.write(path, (x0 + x1) / 2, top + 13, x1 - x0 - 8, align="centre")
    sheet.y = top + 27
