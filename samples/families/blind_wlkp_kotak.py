"""Ruled form of boxes: one cell a row, digit boxes for codes, squares to tick; A4, narrow sans type."""

from __future__ import annotations

import itertools

from samples.catalogue import family
from samples.families.blind_parts import PATTERN_LONG, Options, sign_off
from samples.form import Form
from samples.ink import Ink
from samples.marks import MARKS, Choice
from samples.people import People
from samples.sheet import A4, Sheet
from samples.wlkp import Filled, wlkp_case

_LEFT, _MIDDLE = 48.0, 236.0
_OWNERSHIP: Options = (
    ("Swasta", "swasta"),
    ("Persero", "persero"),
    ("Perum", "perum"),
    ("Perjan", "perjan"),
    ("BUMD", "bumd"),
    ("Koperasi", "koperasi"),
    ("Yayasan", "yayasan"),
    ("Perorangan", "perorangan"),
    ("Patungan", "patungan"),
)
_CAPITAL: Options = (
    ("PMA", "pma"),
    ("PMDN", "pmdn"),
    ("Swasta Nasional", "swasta_nasional"),
    ("Swasta Asing", "swasta_asing"),
    ("Joint Venture", "joint_venture"),
)
_SHIFT: Options = (("6 hari", "enam_hari"), ("5 hari", "lima_hari"), PATTERN_LONG[2], PATTERN_LONG[3])
_SHIFT_FULL: Options = (
    ("7 jam/hari 40 jam/minggu", "enam_hari"),
    ("8 jam/hari 40 jam/minggu", "lima_hari"),
    ("Bergilir (shift)", "shift"),
    ("Khusus", "khusus"),
)


class _Cells:
    """Framed rows: label cell left, entry cell right."""

    def __init__(self, form: Form, ink: Ink, choice: Choice) -> None:
        self.form, self.ink, self.choice = form, ink, choice
        self.right = form.sheet.width - 48
        self.high = form.sheet.rng.uniform(18.5, 21)

    def bar(self, text: str) -> None:
        sheet = self.form.sheet
        sheet.room(self.high * 3)
        sheet.rectangle((_LEFT, sheet.y, self.right, sheet.y + self.high), 0.9, grey=0.86)
        sheet.text(_LEFT + 5, sheet.y + self.high - 6, text, self.ink.bold)
        sheet.y += self.high

    def cell(self, label: str, rows: int = 1) -> float:
        sheet = self.form.sheet
        sheet.room(self.high * rows)
        bottom = sheet.y + self.high * rows
        sheet.rectangle((_LEFT, sheet.y, _MIDDLE, bottom))
        sheet.rectangle((_MIDDLE, sheet.y, self.right, bottom))
        sheet.text(_LEFT + 5, sheet.y + self.high - 6, label, self.ink)
        y = sheet.y + self.high - 6
        sheet.y = bottom
        return y

    def row(self, path: str, label: str, tail: str = "") -> None:
        y = self.cell(label)
        end = self.right - (self.form.sheet.measure(tail, self.ink) + 10 if tail else 6)
        self.form.write(path, _MIDDLE + 7, y, place=end - _MIDDLE - 14, room=end - _MIDDLE - 14)
        if tail:
            self.form.sheet.text(end + 4, y, tail, self.ink)

    def digits(self, path: str, label: str, count: int) -> None:
        self.form.digits(path, _MIDDLE + 7, self.cell(label) + 0.5, count, min(14.0, self.high - 4))

    def ticks(self, path: str, label: str, names: Options, rows: int = 1) -> None:
        y = self.cell(label, rows)
        choice = self.choice
        if rows > 1:
            choice = Choice("tick", choice.shape, choice.mark, choice.size, right=self.right - 6, leading=self.high)
        self.form.choose(path, names, _MIDDLE + 7, y, choice)

    def twin(self, names: tuple[tuple[str, str], ...]) -> None:
        """Yes-or-no squares, two facilities on a line; only a mark for yes."""
        sheet = self.form.sheet
        for start in range(0, len(names), 2):
            y = self.cell(names[start][1])
            self.form.choose(names[start][0], (("Ada", True), ("Tidak ada", False)), _MIDDLE + 7, y, self.choice)
            if start + 1 < len(names):
                x = _MIDDLE + 130
                sheet.line(x, y - self.high + 6, x, y + 6)
                sheet.text(x + 5, y, names[start + 1][1], self.ink)
                self.form.choose(names[start + 1][0], (("Ada", True), ("Tidak ada", False)), x + 92, y, self.choice)


@family("blind_wlkp_kotak", "wlkp", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Roman sections in framed rows, head count as a matrix, two to three pages."""
    rng = sheet.rng
    ink = Ink(rng.choice(("roboto", "dejavu-cond", "heros")), rng.choice((8.6, 9.0, 9.4)))
    case = wlkp_case(people, (2003, 2019))
    sheet.document("wlkp", A4)
    form = Form(sheet, people, case, ink, ink.size + 1)
    choice = Choice("tick", rng.choice(("square", "bracket", "round")), rng.choice(MARKS), 8.5, gap=11)
    cells = _Cells(form, ink, choice)
    sheet.page_hook = lambda board: setattr(board, "y", 50.0)
    middle = sheet.width / 2
    sheet.text(
        sheet.width - 48,
        40,
        rng.choice(("Formulir WLK-01", "Form. WLTK/1", "Lembar 1 : Dinas")),
        ink.but(size=8),
        "right",
    )
    sheet.text(middle, 58, "FORMULIR WAJIB LAPOR KETENAGAKERJAAN DI PERUSAHAAN", ink.bold.but(size=12.5), "centre")
    sheet.text(middle, 73, "(Undang-Undang Nomor 7 Tahun 1981)", ink, "centre")
    sheet.y = 86
    cells.bar("I.  IDENTITAS PERUSAHAAN")
    cells.digits("kodefikasi.kode_wilayah", "Kode Daerah", 4)
    cells.digits("kodefikasi.kode_klui", "KLUI", 5)
    cells.digits("kodefikasi.tahun_laporan", "Tahun Laporan", 4)
    cells.row("identitas.nama_perusahaan", "Nama Badan Usaha")
    y = cells.cell("Alamat Lengkap", 2)
    form.write_address("identitas.alamat", case.address, _MIDDLE + 7, y, cells.right - _MIDDLE - 14, cells.high)
    for name, label in (
        ("kelurahan", "Kelurahan / Desa"),
        ("kecamatan", "Kecamatan"),
        ("kabupaten_kota", "Kabupaten / Kota"),
        ("provinsi", "Propinsi"),
    ):
        cells.row(f"identitas.{name}", label)
    cells.digits("identitas.kode_pos", "Kode Pos", 5)
    cells.row("identitas.telepon", "Telepon")
    cells.row("identitas.fax", "Faksimile")
    cells.row("identitas.email", "Alamat e-mail")
    cells.row("identitas.jenis_usaha", "Bidang Usaha / Jenis Produksi")
    cells.row("identitas.nama_pengurus", "Nama Pimpinan / Penanggung Jawab")
    cells.row("identitas.jabatan_pengurus", "Jabatan")
    cells.row("identitas.tanggal_pendirian", "Tgl/Bln/Thn Berdiri")
    cells.row("identitas.npwp", "NPWP")
    cells.ticks(
        "identitas.status_perusahaan",
        "Kedudukan Perusahaan",
        (("Pusat", "pusat"), ("Cabang", "cabang"), ("Tunggal", "tunggal")),
    )
    cells.ticks("identitas.status_pemilikan", "Pemilikan", _OWNERSHIP, 3)
    cells.ticks("identitas.status_permodalan", "Permodalan", _CAPITAL, 2)
    cells.bar("II.  TENAGA KERJA")
    _matrix(cells)
    for name, label in (
        ("pkwt", "Kontrak (PKWT)"),
        ("pkwtt", "Tetap (PKWTT)"),
        ("percobaan", "Masa percobaan"),
        ("alih_daya", "Outsourcing"),
        ("disabilitas", "Penyandang cacat"),
    ):
        cells.row(f"tenaga_kerja.{name}", label, "orang")
    cells.bar("III.  SYARAT KERJA DAN PENGUPAHAN")
    cells.ticks("waktu_kerja.pola", "Waktu kerja", _SHIFT_FULL, 2) if rng.random() < 0.5 else cells.ticks(
        "waktu_kerja.pola", "Pola hari kerja seminggu", _SHIFT
    )
    cells.row("waktu_kerja.jam_per_minggu", "Jam kerja seminggu", "jam")
    cells.row("pengupahan.upah_terendah", "Upah Minimum yang dibayar (terendah)")
    cells.row("pengupahan.upah_tertinggi", "Upah Maksimum (tertinggi)")
    cells.ticks(
        "pengupahan.satuan_upah", "Cara pembayaran", (("Bulanan", "bulan"), ("Mingguan", "minggu"), ("Harian", "hari"))
    )
    cells.row("pengupahan.upah_minimum_berlaku", "UMK/UMR yang berlaku")
    cells.twin(
        (
            ("hubungan_industrial.peraturan_perusahaan", "Peraturan Perusahaan"),
            ("hubungan_industrial.perjanjian_kerja_bersama", "PKB"),
            ("hubungan_industrial.serikat_pekerja", "Serikat Pekerja/Buruh"),
            ("hubungan_industrial.lks_bipartit", "LKS Bipartit"),
        )
    )
    cells.bar("IV.  JAMINAN SOSIAL, K3 DAN KESEJAHTERAAN")
    cells.row("jaminan_sosial.npp", "NPP Jamsostek / BPJS TK")
    _group(
        cells,
        "Program yang diikuti",
        [(f"jaminan_sosial.{n}", w) for n, w in (("jkk", "JKK"), ("jkm", "JKM"), ("jht", "JHT"))],
    )
    cells.row("jaminan_sosial.peserta_tenaga_kerja", "Jumlah peserta", "orang")
    cells.twin(
        (
            ("fasilitas_k3.p2k3", "P2K3"),
            ("fasilitas_k3.ahli_k3", "Ahli K3"),
            ("fasilitas_k3.poliklinik", "Poliklinik"),
            ("fasilitas_k3.apd", "APD"),
            ("fasilitas_k3.p3k", "Kotak P3K"),
            ("fasilitas_k3.paramedis", "Paramedis"),
            ("fasilitas_k3.regu_pemadam", "Regu pemadam"),
            ("fasilitas_kesejahteraan.penitipan_anak", "Penitipan anak"),
            ("fasilitas_kesejahteraan.keluarga_berencana", "Keluarga Berencana"),
            ("limbah.amdal", "AMDAL"),
            ("fasilitas_kesejahteraan.koperasi", "Koperasi"),
            ("fasilitas_kesejahteraan.sarana_ibadah", "Musholla"),
            ("fasilitas_kesejahteraan.angkutan", "Transport"),
            ("fasilitas_kesejahteraan.olah_raga", "Olah raga"),
        )
    )
    _group(
        cells,
        "Limbah produksi",
        [(f"limbah.{n}", w) for n, w in (("padat", "Padat"), ("cair", "Cair"), ("gas", "Gas"))],
    )
    sheet.y += 16
    sign_off(form, ink.but(size=ink.size + 0.6), office=rng.random() < 0.7)


def _group(cells: _Cells, label: str, names: list[tuple[str, str]]) -> None:
    """Squares of which any number may be marked: an empty one means no as soon as another is marked."""
    y, x = cells.cell(label), _MIDDLE + 7
    case, fields = cells.form.case, cells.form.sheet.truths[-1].fields
    for path, word in names:
        marked = case[path].value is True
        kept = case.cells[path]
        if not marked:
            case.cells[path] = Filled(None, "", "blank")
        x = cells.form.choose(path, ((word, True),), x, y, cells.choice) + 6
        case.cells[path] = kept
    group = [fields[path] for path, _ in names]
    if any(entry.state == "value" for entry in group):
        for entry in group:
            if entry.state == "blank":
                entry.state, entry.value = "value", False


def _matrix(cells: _Cells) -> None:
    """WNI and WNA down, L and P across, the total at the foot."""
    form, sheet, ink = cells.form, cells.form.sheet, cells.ink
    sheet.room(cells.high * 4)
    edges = [_LEFT, _LEFT + 150, _LEFT + 265, cells.right]
    y = sheet.y
    for row in range(4):
        for left, right in itertools.pairwise(edges):
            sheet.rectangle((left, y + row * cells.high, right, y + (row + 1) * cells.high))
    base = y + cells.high - 6
    for number, label in enumerate(("Kewarganegaraan", "Laki-laki", "Perempuan")):
        sheet.text((edges[number] + edges[number + 1]) / 2, base, label, ink.bold, "centre")
    for row, (key, label) in enumerate((("wni", "WNI"), ("wna", "WNA / TKA")), 1):
        sheet.text(_LEFT + 5, base + row * cells.high, label, ink)
        for number, sex in ((1, "laki_laki"), (2, "perempuan")):
            centre = (edges[number] + edges[number + 1]) / 2
            form.write(f"tenaga_kerja.{key}_{sex}", centre, base + row * cells.high, align="centre", place=80)
    sheet.text(_LEFT + 5, base + 3 * cells.high, "Jumlah L + P", ink.bold)
    form.write("tenaga_kerja.jumlah", (edges[1] + edges[3]) / 2, base + 3 * cells.high, align="centre", place=80)
    sheet.y = y + 4 * cells.high
