"""Ruled form in cells: a small label stands ABOVE its value inside each cell; quarto or A4."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev2_labels import ADA, CHOICES, YA, Labels
from samples.families.dev2_parts import receiver, reporter, settle
from samples.form import Form
from samples.ink import Ink
from samples.marks import Choice
from samples.numbers import grouped
from samples.people import People
from samples.sheet import A4, QUARTO, Sheet
from samples.wlkp import Case, wlkp_case

SIDE = 40.0
HIGH = 29.0
# rows of cells: (path, share of the width)
IDENTITY: tuple[tuple[tuple[str, int], ...], ...] = (
    (("identitas.nama_perusahaan", 6), ("identitas.jenis_usaha", 4), ("identitas.kbli", 2)),
    (("identitas.alamat", 9), ("identitas.kode_pos", 3)),
    (("identitas.kelurahan", 3), ("identitas.kecamatan", 3), ("identitas.kabupaten_kota", 3), ("identitas.provinsi", 3)),
    (("identitas.telepon", 4), ("identitas.fax", 4), ("identitas.email", 4)),
    (("identitas.npwp", 4), ("identitas.tanggal_pendirian", 4), ("identitas.nomor_akta", 4)),
    (("identitas.nama_pemilik", 5), ("identitas.alamat_pemilik", 7)),
    (("identitas.nama_pengurus", 7), ("identitas.jabatan_pengurus", 5)),
    (("identitas.alamat_pengurus", 12),),
    (("identitas.status_perusahaan", 5), ("identitas.jumlah_cabang_dalam_negeri", 4), ("identitas.negara_asal_modal", 3)),
    (("identitas.status_pemilikan", 12),),
    (("identitas.status_permodalan", 12),),
)  # fmt: skip
WORK: tuple[tuple[tuple[str, int], ...], ...] = (
    (("waktu_kerja.pola", 12),),
    (("waktu_kerja.jam_per_hari", 3), ("waktu_kerja.hari_per_minggu", 3), ("waktu_kerja.jam_per_minggu", 3), ("waktu_kerja.jumlah_shift", 3)),
    (("pengupahan.upah_tertinggi", 4), ("pengupahan.upah_terendah", 4), ("pengupahan.upah_minimum_berlaku", 4)),
    (("pengupahan.satuan_upah", 4), ("pengupahan.jumlah_upah_per_bulan", 5), ("pengupahan.penerima_upah_minimum", 3)),
    (("hubungan_industrial.peraturan_perusahaan", 4), ("hubungan_industrial.perjanjian_kerja_bersama", 4), ("hubungan_industrial.lks_bipartit", 4)),
    (("hubungan_industrial.serikat_pekerja", 3), ("hubungan_industrial.nama_serikat", 4), ("hubungan_industrial.anggota_serikat", 2), ("hubungan_industrial.anggota_apindo", 3)),
    (("jaminan_sosial.npp", 4), ("jaminan_sosial.tanggal_kepesertaan", 3), ("jaminan_sosial.peserta_tenaga_kerja", 3), ("jaminan_sosial.bpjs_kesehatan_peserta", 2)),
)  # fmt: skip
FLAGS = ("peraturan_perusahaan", "perjanjian_kerja_bersama", "lks_bipartit", "serikat_pekerja", "anggota_apindo")
WELFARE = (
    "koperasi",
    "kantin",
    "sarana_ibadah",
    "olah_raga",
    "angkutan",
    "perumahan",
    "penitipan_anak",
    "ruang_laktasi",
)


@family("dev2_wlkp_sel", "wlkp", ("dev",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Blocks A to E, two to four cells a row, round ticks, the headcount as a matrix at the end."""
    rng = sheet.rng
    label = Ink(rng.choice(("arial", "narrow")), 9)
    small = label.but(size=rng.choice((6.5, 7.0, 7.5)))
    case = wlkp_case(people, (2001, 2020))
    sheet.document("wlkp", rng.choice((A4, QUARTO)))
    sheet.margin_bottom = 40
    form, names = Form(sheet, people, case, label, 9.5), Labels(rng)
    answers = rng.choice((YA, ADA))
    choice = Choice(
        "tick", rng.choice(("round", "square")), rng.choice(("check", "cross", "fill")), 7.5, gap=8, leading=13
    )
    wide = sheet.width - 2 * SIDE

    def cell(x: float, y: float, width: float, path: str, high: float) -> None:
        sheet.rectangle((x, y, x + width, y + high), 0.6)
        tall = small.size * min(1.0, (width - 6) / sheet.measure(names[path], small))
        sheet.text(x + 3, y + 8.5, names[path], small.but(size=tall))
        at = y + high - 6.5
        if path == "identitas.alamat":
            form.write_address(path, case.address, x + 6, at, width - 12, 12, 1)
        elif path in CHOICES or path.endswith(FLAGS):
            form.choose(path, CHOICES.get(path, answers), x + 6, at, choice)
        else:
            form.write(path, x + 6, at, room=width - 12, place=width - 14)

    def block(letter: str, title: str, rows: tuple[tuple[tuple[str, int], ...], ...]) -> None:
        y = sheet.room(HIGH * 2 + 20)
        sheet.text(SIDE, y + 11, f"{letter}. {title}", label.bold)
        sheet.y += 16
        for row in rows:
            y = sheet.room(HIGH)
            x = SIDE
            for path, share in row:
                cell(x, y, wide * share / 12, path, HIGH)
                x += wide * share / 12
            sheet.y = y + HIGH
        sheet.y += 4

    def ticks(title: str, group: str, keys: tuple[str, ...]) -> None:
        widest = max(sheet.measure(names[f"{group}.{key}"], label) for key in keys)
        abreast = 4 if widest < wide / 4 - 24 else 3 if widest < wide / 3 - 24 else 2
        high = 14.0 * ((len(keys) + abreast - 1) // abreast) + 16
        y = sheet.room(high)
        sheet.rectangle((SIDE, y, SIDE + wide, y + high), 0.6)
        sheet.text(SIDE + 3, y + 8.5, title, small)
        paths = [f"{group}.{key}" for key in keys]
        for number, path in enumerate(paths):
            at = (SIDE + 8 + (number % abreast) * wide / abreast, y + 22 + (number // abreast) * 14)
            form.choose(path, ((names[path], True),), *at, choice, ink=label.but(size=8.5))
        settle(sheet, paths)
        sheet.y = y + high

    title = rng.choice(("FORMULIR LAPORAN KETENAGAKERJAAN", "WAJIB LAPOR KETENAGAKERJAAN (WLK)", "FORMULIR WLKP"))
    sheet.text(SIDE, sheet.y - 10, title, label.bold.but(size=13))
    sheet.text(SIDE, sheet.y + 3, "Pasal 7 Undang-Undang No. 7 Tahun 1981", small.but(size=8))
    for number, path in enumerate(
        ("kodefikasi.tahun_laporan", "kodefikasi.laporan_ke", "kodefikasi.nomor_pendaftaran")
    ):
        width = (58.0, 62.0, 90.0)[number]
        cell(SIDE + wide - (210.0, 152.0, 90.0)[number], sheet.y - 22, width, path, HIGH)
    sheet.y += 10
    block("A", "IDENTITAS", IDENTITY)
    block("B", "SYARAT KERJA", WORK)
    ticks("Program jaminan sosial yang diikuti", "jaminan_sosial", ("jkk", "jkm", "jht", "jp"))
    ticks(
        "Fasilitas K3 yang tersedia", "fasilitas_k3", ("p2k3", "ahli_k3", "dokter", "poliklinik", "p3k", "apd", "smk3")
    )
    ticks("Fasilitas kesejahteraan yang tersedia", "fasilitas_kesejahteraan", WELFARE)
    sheet.y += 6
    _matrix(sheet, form, case, label, names)
    y = sheet.room(150) + 22
    bottom = reporter(sheet, form, SIDE + 10, y, "Yang melapor,", labelled=rng.random() < 0.5)
    if rng.random() < 0.7:
        receiver(sheet, form, SIDE + wide * 0.58, y, "Petugas Penerima,", when="Tgl. terima :")
    sheet.y = bottom


def _sum(case: Case, *paths: str) -> str:
    """A sum that the clerk wrote beside his figures; nothing where a figure is missing."""
    values = [case[f"tenaga_kerja.{path}"].value for path in paths]
    return grouped(sum(int(value or 0) for value in values)) if None not in values else ""


def _matrix(sheet: Sheet, form: Form, case: Case, label: Ink, names: Labels) -> None:
    """Sex down, nationality across, with sums; below it a strip of single counts."""
    y = sheet.room(170)
    sheet.text(SIDE, y + 11, "C. TENAGA KERJA", label.bold)
    y += 16
    columns = [SIDE, SIDE + 120, SIDE + 210, SIDE + 300, SIDE + 400]
    high = 17.0
    for number in range(5):
        sheet.line(columns[0], y + number * high, columns[-1], y + number * high)
    for x in columns:
        sheet.line(x, y, x, y + 4 * high)
    for number, name in enumerate(("", "WNI", "WNA", "Jumlah")):
        sheet.text((columns[number] + columns[number + 1]) / 2, y + 12, name, label, "centre")
    words = sheet.rng.choice((("Laki-laki", "Perempuan"), ("Pria", "Wanita"), ("L", "P")))
    for row, (name, sex) in enumerate(zip((*words, "Jumlah"), ("laki_laki", "perempuan", ""), strict=True), 1):
        at = y + row * high + 12
        sheet.text(columns[0] + 5, at, name, label)
        for column, kind in enumerate(("wni", "wna"), 1):
            middle = (columns[column] + columns[column + 1]) / 2
            if sex:
                form.write(f"tenaga_kerja.{kind}_{sex}", middle, at, align="centre", place=50)
            else:
                sheet.text(middle, at, _sum(case, f"{kind}_laki_laki", f"{kind}_perempuan"), form.fill, "centre")
        middle = (columns[3] + columns[4]) / 2
        if sex:
            sheet.text(middle, at, _sum(case, f"wni_{sex}", f"wna_{sex}"), form.fill, "centre")
        else:
            form.write("tenaga_kerja.jumlah", middle, at, align="centre", place=60)
    sheet.y = y + 4 * high + 8
    wide = (sheet.width - 2 * SIDE) / 5
    for row_paths in (("anak", "pkwtt", "pkwt", "percobaan", "alih_daya"), ("bulanan", "mingguan", "borongan", "harian_lepas", "disabilitas")):  # fmt: skip
        y = sheet.room(HIGH)
        for number, path in enumerate(row_paths):
            x = SIDE + number * wide
            sheet.rectangle((x, y, x + wide, y + HIGH), 0.6)
            sheet.text(x + 3, y + 8.5, names[f"tenaga_kerja.{path}"], label.but(size=7))
            form.write(f"tenaga_kerja.{path}", x + 6, y + HIGH - 6.5, room=wide - 12, place=wide - 14)
        sheet.y = y + HIGH
