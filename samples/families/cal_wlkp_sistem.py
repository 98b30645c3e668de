"""Print of an online report: bars as heads, a grey label over each value in two or three columns, answers in words."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_marks import worded
from samples.families.cal_wlkp_close import reporter
from samples.families.cal_wlkp_words import CAPITAL, HOURS, OWNERS, PERIODS, STATUS_NEW, YES_NO, Words, is_flag
from samples.ink import Ink
from samples.numbers import grouped
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import logo
from samples.wlkp import wlkp_case

LEFT = 44.0
CHOSEN = {
    "identitas.status_perusahaan": STATUS_NEW, "identitas.status_pemilikan": OWNERS, "identitas.status_permodalan": CAPITAL,
    "waktu_kerja.pola": HOURS, "pengupahan.satuan_upah": PERIODS,
}  # fmt: skip
CARDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Profil Perusahaan", (
        "identitas.nama_perusahaan", "identitas.nib", "identitas.npwp", "identitas.jenis_usaha", "identitas.kbli", "identitas.email",
        "identitas.telepon", "identitas.tanggal_pendirian", "identitas.status_perusahaan", "identitas.status_pemilikan",
        "identitas.status_permodalan", "identitas.negara_asal_modal")),
    ("Lokasi", ("identitas.alamat", "identitas.kelurahan", "identitas.kecamatan", "identitas.kabupaten_kota", "identitas.provinsi", "identitas.kode_pos")),
    ("Penanggung Jawab", ("identitas.nama_pemilik", "identitas.nama_pengurus", "identitas.jabatan_pengurus", "identitas.alamat_pengurus")),
    ("Waktu Kerja dan Pengupahan", (
        "waktu_kerja.pola", "waktu_kerja.jam_per_hari", "waktu_kerja.hari_per_minggu", "waktu_kerja.jumlah_shift",
        "pengupahan.upah_terendah", "pengupahan.upah_tertinggi", "pengupahan.upah_minimum_berlaku", "pengupahan.satuan_upah",
        "pengupahan.penerima_upah_minimum")),
    ("Jaminan Sosial", (
        "jaminan_sosial.npp", "jaminan_sosial.tanggal_kepesertaan", "jaminan_sosial.peserta_tenaga_kerja",
        "jaminan_sosial.bpjs_kesehatan_peserta", "jaminan_sosial.jkk", "jaminan_sosial.jkm", "jaminan_sosial.jht", "jaminan_sosial.jp")),
    ("Hubungan Industrial", (
        "hubungan_industrial.peraturan_perusahaan", "hubungan_industrial.perjanjian_kerja_bersama", "hubungan_industrial.lks_bipartit",
        "hubungan_industrial.serikat_pekerja", "hubungan_industrial.nama_serikat", "hubungan_industrial.anggota_serikat",
        "hubungan_industrial.anggota_apindo")),
    ("K3, Fasilitas dan Pelatihan", (
        "fasilitas_k3.p2k3", "fasilitas_k3.ahli_k3", "fasilitas_k3.smk3", "fasilitas_kesejahteraan.koperasi",
        "fasilitas_kesejahteraan.ruang_laktasi", "fasilitas_kesejahteraan.penitipan_anak", "limbah.amdal",
        "pelatihan.program_pelatihan", "pelatihan.peserta_pelatihan", "pelatihan.peserta_pemagangan")),
)  # fmt: skip
TALLIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Usia", ("dewasa", "anak")), ("Hubungan Kerja", ("pkwtt", "pkwt", "percobaan")), ("Lainnya", ("alih_daya", "disabilitas")),
)  # fmt: skip


@family("cal_wlkp_sistem", "wlkp", ("cal",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Grey labels above, or left of bold values without any colon; counts in small tables side by side."""
    rng = sheet.rng
    ink = Ink(rng.choice(("arial", "dejavu-cond", "narrow")), 9.5)
    case = wlkp_case(people, (2018, 2024), 0.06)
    sheet.document("wlkp", A4)
    sheet.page_hook = lambda board: board.text(
        board.width - LEFT, board.height - 28, f"Halaman {len(board.truths[-1].pages)}", ink.but(size=7.5), "right"
    )
    desk, words = Desk(sheet, case, ink, faults=case.faults), Words(rng, old=False)
    desk.fill = ink.bold if rng.random() < 0.5 else ink
    columns, above = rng.choice((2, 3)), rng.random() < 0.7
    columns = columns if above else 2
    right = sheet.width - LEFT
    logo(sheet, LEFT, 30, 40)
    sheet.text(
        LEFT + 54,
        46,
        rng.choice(("Laporan Wajib Lapor Ketenagakerjaan", "WLKP ONLINE - Ringkasan Pelaporan")),
        ink.bold.but(size=14),
    )
    end = sheet.text(LEFT + 54, 62, f"{words['kodefikasi.tahun_laporan']} ", ink)[2]
    desk.write("kodefikasi.tahun_laporan", end + 3, 62, 40, lines=1)
    end = sheet.text(LEFT + 230, 62, f"{words['kodefikasi.nomor_pendaftaran']} ", ink)[2]
    desk.write("kodefikasi.nomor_pendaftaran", end + 3, 62, 160, lines=1)
    sheet.y = 92
    cards = [CARDS[0], *rng.sample(CARDS[1:], len(CARDS) - 1)]
    tally_after = rng.choice((1, 3, len(cards) - 1))
    tint = rng.choice((0.88, 0.8, 0.93))
    for number, (head, paths) in enumerate(cards):
        _bar(desk, head, right, tint)
        _card(desk, words, paths, columns, above, right)
        if number == tally_after:
            sheet.room(190)
            _bar(desk, "Data Tenaga Kerja", right, tint)
            _tallies(desk, words, right)
    y = sheet.room(140) + 12
    reporter(desk, case, rng.choice((LEFT, LEFT + 300)), y, 210, "Pelapor", names=("", ""))


def _bar(desk: Desk, words: str, right: float, tint: float) -> None:
    sheet = desk.sheet
    y = sheet.room(64)
    sheet.rectangle((LEFT, y - 11, right, y + 6), 0, grey=tint)
    sheet.text(LEFT + 6, y + 1.5, words, desk.ink.bold)
    sheet.y = y + 22


def _card(desk: Desk, words: Words, paths: tuple[str, ...], columns: int, above: bool, right: float) -> None:
    sheet, grey = desk.sheet, desk.ink.but(colour=(0.35, 0.35, 0.35), size=desk.ink.size * (0.82 if above else 0.92))
    wide = (right - LEFT) / columns
    for first in range(0, len(paths), columns):
        y = sheet.room(34 if above else 20)
        low = y
        for place, path in enumerate(paths[first : first + columns]):
            x = LEFT + 6 + place * wide
            label = desk.wrap(words[path], grey, wide - 14 if above else wide * 0.48, 1)[1]
            sheet.text(x, y, words[path], label)
            at, line, room = (x, y + 13, wide - 14) if above else (x + wide * 0.5, y, wide * 0.5 - 14)
            flag = is_flag(path, desk.case[path])
            names = YES_NO if flag else CHOSEN.get(path, ())
            end = worded(desk, path, names, at, line, room) if names else desk.write(path, at, line, room, leading=12)
            low = max(low, end)
        sheet.y = low + (17 if above else 16)
    sheet.y += 4


def _tallies(desk: Desk, words: Words, right: float) -> None:
    """Citizens and foreigners each with men, women and a sum; the whole; three small lists side by side."""
    sheet, ink, case = desk.sheet, desk.ink, desk.case
    sheet.room(150)
    xs = [LEFT + (right - LEFT) * share for share in (0.0, 0.4, 0.6, 0.8, 1.0)]
    desk.table_row(xs, ["Kewarganegaraan", "Laki-laki", "Perempuan", "Total"], ink.bold, rule="line")
    for name, kind in (("Warga Negara Indonesia", "wni"), ("Tenaga Kerja Asing", "wna")):
        top = sheet.y
        sheet.text(xs[0] + 4, top + 13, name, ink)
        parts = []
        for column, sex in ((1, "laki_laki"), (2, "perempuan")):
            path = f"tenaga_kerja.{kind}_{sex}"
            desk.write(path, xs[column + 1] - 8, top + 13, 70, align="right")
            parts.append(case[path])
        if all(part.state == "value" for part in parts):
            sheet.text(xs[4] - 8, top + 13, grouped(sum(int(part.value or 0) for part in parts)), desk.fill, "right")
        sheet.y = top + 19
        sheet.line(LEFT, sheet.y, right, sheet.y, 0.4)
    sheet.text(xs[0] + 4, sheet.y + 13, words["tenaga_kerja.jumlah"], ink.bold)
    desk.write("tenaga_kerja.jumlah", xs[4] - 8, sheet.y + 13, 80, align="right")
    sheet.y += 36
    wide, top, low = (right - LEFT) / 3, sheet.y, sheet.y
    for place, (head, keys) in enumerate(TALLIES):
        x = LEFT + place * wide
        sheet.text(x + 4, top, head, ink.bold)
        for number, key in enumerate(keys, 1):
            y = top + number * 15
            sheet.text(x + 4, y, words[f"tenaga_kerja.{key}"], ink.but(size=8.5))
            desk.write(f"tenaga_kerja.{key}", x + wide - 16, y, 60, align="right")
            low = max(low, y)
    sheet.y = low + 26
