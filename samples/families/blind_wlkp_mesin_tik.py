"""Paper report of the eighties and nineties: typewritten, lettered sections, dotted leaders, options to cross out."""

from __future__ import annotations

from dataclasses import replace

from samples.catalogue import family
from samples.families.blind_parts import (
    OWNERSHIP_LONG,
    PATTERN_LONG,
    WAGE_UNIT,
    Options,
    capital_long,
    sign_off,
)
from samples.form import Form
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import FOLIO, FOLIO_WIDE, Sheet
from samples.wlkp import wlkp_case

_LEFT, _COLON, _ENTRY = 62.0, 262.0, 272.0


class _Rows:
    """Dotted rows with a colon, one under the other."""

    def __init__(self, form: Form, ink: Ink, step: float, dots: str) -> None:
        self.form, self.ink, self.step, self.dots = form, ink, step, dots
        self.right = form.sheet.width - 56
        self.after = form.fill.hand != "handwriting" and form.sheet.rng.random() < (0.8 if form.sheet.is_born else 0.4)
        self.lift = form.sheet.rng.choice((0.5, 1.5, 2.5))

    def head(self, text: str) -> None:
        sheet = self.form.sheet
        sheet.y += self.step * 0.55
        sheet.room(self.step * 3)
        sheet.underline(sheet.text(_LEFT - 14, sheet.y, text, self.ink))
        sheet.y += self.step * 1.15

    def plain(self, label: str, indent: float = 0) -> float:
        sheet = self.form.sheet
        sheet.room(self.step)
        sheet.text(_LEFT + indent, sheet.y, label, self.ink)
        y = sheet.y
        sheet.y += self.step
        return y

    def row(self, path: str, label: str, indent: float = 0, tail: str = "") -> None:
        sheet = self.form.sheet
        y = self.plain(label, indent)
        sheet.text(_COLON, y, ":", self.ink)
        end = self.right - (sheet.measure(tail, self.ink) + 6 if tail else 0)
        if self.after:
            done = self.form.write(path, _ENTRY + 2, y, place=end - _ENTRY - 10, room=end - _ENTRY - 12)
            start = _ENTRY if self.form.case[path].state == "blank" else done + 3
            sheet.leader(start, end, y, self.ink, self.dots)
        else:
            sheet.leader(_ENTRY, end, y, self.ink, self.dots)
            self.form.write(path, _ENTRY + 6, y - self.lift, place=end - _ENTRY - 10, room=end - _ENTRY - 12)
        if tail:
            sheet.text(end + 4, y, tail, self.ink)

    def address(self, path: str, label: str, parts: list[str], indent: float = 0) -> None:
        sheet = self.form.sheet
        sheet.room(self.step * 2)
        y = self.plain(label, indent)
        sheet.text(_COLON, y, ":", self.ink)
        if not self.after:
            for line in (y, y + self.step):
                sheet.leader(_ENTRY, self.right, line, self.ink, self.dots)
        self.form.write_address(path, parts, _ENTRY + 6, y - self.lift, self.right - _ENTRY - 12, self.step)
        sheet.y += self.step

    def pick(self, path: str, label: str, names: Options, choice: Choice) -> None:
        y = self.plain(label)
        self.form.sheet.text(_COLON, y, ":", self.ink)
        small = self.ink.but(size=self.ink.size - (1.2 if len(names) > 3 else 0))
        wrapped = replace(choice, right=self.right, leading=self.step * 0.8)
        self.form.choose(path, names, _ENTRY, y, wrapped, ink=small)
        self.form.sheet.y += self.form.sheet.last_y - y


@family("blind_wlkp_mesin_tik", "wlkp", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Sections A to F over two or three folio pages."""
    rng = sheet.rng
    ink = Ink(rng.choice(("tlwg-typewriter", "cursor", "courier")), rng.choice((9.4, 9.8, 10.2)))
    case = wlkp_case(people, (1986, 2014))
    sheet.document("wlkp", rng.choice((FOLIO, FOLIO_WIDE)))
    form = Form(sheet, people, case, ink, ink.size + 0.6)
    rows = _Rows(form, ink, rng.uniform(17.5, 20), rng.choice(("dots", "dots", "fine")))
    strike = Choice("strike", separator=rng.choice((" / ", "/")))
    yes = (("Ada", True), ("Tidak ada", False))
    middle = sheet.width / 2

    def mark(board: Sheet) -> None:
        board.text(middle, board.margin_top - 18, f"- {len(board.truths[-1].pages)} -", ink, "centre")
        board.y = board.margin_top + 14

    sheet.page_hook = mark
    sheet.text(middle, 52, "B E N T U K   L A P O R A N", ink.bold.but(size=13), "centre")
    for number, line in enumerate(
        (
            "Sebagaimana dimaksud pada Pasal 6 ayat (2) Undang-Undang No. 7",
            "Tahun 1981 tentang Wajib Lapor Ketenagakerjaan di Perusahaan",
        )
    ):
        sheet.text(middle, 68 + 13 * number, line, ink, "centre")
    sheet.y = 100
    rows.head("A. KODEFIKASI *)")
    rows.row("kodefikasi.kode_wilayah", "1. Kode Wilayah")
    rows.row("kodefikasi.nomor_pendaftaran", "2. No. Pendaftaran")
    rows.row("kodefikasi.tahun_laporan", "3. Tahun")
    rows.row("kodefikasi.kode_klui", "4. Kode KLUI")
    rows.row("kodefikasi.laporan_ke", "5. Laporan yang ke")
    rows.head("B. KEADAAN PERUSAHAAN")
    rows.row("identitas.nama_perusahaan", "1. a. Nama Perusahaan")
    rows.address("identitas.alamat", "   b. Alamat Perusahaan", case.address)
    rows.row("identitas.kecamatan", "      Kecamatan")
    rows.row("identitas.kabupaten_kota", "      Kab./Kodya")
    rows.row("identitas.kode_pos", "   c. Kode Pos")
    rows.row("identitas.telepon", "   d. No. Telp.")
    rows.row("identitas.jenis_usaha", "2. Jenis Usaha")
    rows.row("identitas.nama_pemilik", "3. a. Nama Pemilik Perusahaan")
    rows.address("identitas.alamat_pemilik", "      Alamat Pemilik", case.owner_address)
    rows.row("identitas.nama_pengurus", "   b. Nama Pengurus Perusahaan")
    rows.address("identitas.alamat_pengurus", "      Alamat Pengurus", case.manager_address)
    rows.row("identitas.tanggal_pendirian", "4. Tanggal Pendirian Perusahaan")
    rows.row("identitas.nomor_akta", "5. Nomor Akte Pendirian")
    rows.pick(
        "identitas.status_perusahaan",
        "6. Status Perusahaan",
        (("Pusat", "pusat"), ("Cabang", "cabang"), ("Tunggal", "tunggal")),
        strike,
    )
    rows.row("identitas.jumlah_cabang_dalam_negeri", "   Jumlah cabang di Indonesia", tail="buah")
    rows.row("identitas.jumlah_cabang_luar_negeri", "   Cabang di luar Indonesia", tail="buah")
    rows.pick("identitas.status_pemilikan", "7. Status Pemilikan", OWNERSHIP_LONG, strike)
    rows.pick("identitas.status_permodalan", "8. Status Permodalan", capital_long(False), strike)
    rows.head("C. KEADAAN KETENAGAKERJAAN")
    rows.pick("waktu_kerja.pola", "1. Waktu kerja", PATTERN_LONG, strike)
    _headcount(rows)
    rows.row("tenaga_kerja.jumlah", "   Jumlah seluruhnya", tail="orang")
    rows.row("tenaga_kerja.anak", "   Di antaranya anak (< 18 th)", tail="orang")
    for name, label in (
        ("bulanan", "Bulanan"),
        ("mingguan", "Mingguan"),
        ("borongan", "Borongan"),
        ("harian_lepas", "Harian lepas"),
    ):
        rows.row(f"tenaga_kerja.{name}", f"   - {label}")
    rows.head("D. PENGUPAHAN DAN JAMINAN SOSIAL")
    rows.row("pengupahan.upah_tertinggi", "1. Upah tingkat tertinggi")
    rows.row("pengupahan.upah_terendah", "2. Upah tingkat terendah")
    rows.pick("pengupahan.satuan_upah", "   dibayar tiap", WAGE_UNIT, strike)
    rows.row("pengupahan.jumlah_upah_per_bulan", "3. Jumlah upah sebulan")
    rows.row("pengupahan.penerima_upah_minimum", "4. Penerima upah minimum")
    rows.row("jaminan_sosial.npp", "5. No. Peserta Jamsostek (NPP)")
    rows.row("jaminan_sosial.tanggal_kepesertaan", "   Tanggal menjadi peserta")
    rows.row("jaminan_sosial.peserta_tenaga_kerja", "   Jumlah peserta TK")
    rows.head("E. HUBUNGAN INDUSTRIAL")
    for path, label in (
        ("peraturan_perusahaan", "1. Peraturan Perusahaan (PP)"),
        ("perjanjian_kerja_bersama", "2. Perjanjian Kerja Bersama/KKB"),
        ("serikat_pekerja", "3. Serikat Pekerja/SPSI"),
        ("lks_bipartit", "4. LKS Bipartit"),
        ("anggota_apindo", "5. Anggota APINDO"),
    ):
        rows.pick(f"hubungan_industrial.{path}", label, yes, strike)
    rows.head("F. ALAT, KESELAMATAN KERJA DAN KESEJAHTERAAN")
    for name, label in (
        ("pesawat_uap", "Pesawat uap"),
        ("bejana_tekan", "Bejana tekan"),
        ("pesawat_angkat_angkut", "Pesawat angkat dan angkut"),
        ("motor_diesel", "Motor diesel/genset"),
        ("turbin", "Turbin"),
        ("instalasi_pemadam", "Instalasi pemadam kebakaran"),
    ):
        rows.row(f"alat_dan_bahan.{name}", f"- {label}", tail="unit")
    for path, label in (
        ("fasilitas_k3.p2k3", "P2K3"),
        ("fasilitas_k3.dokter", "Dokter perusahaan"),
        ("fasilitas_kesejahteraan.koperasi", "Koperasi"),
        ("fasilitas_kesejahteraan.kantin", "Kantin / makan"),
        ("fasilitas_kesejahteraan.perumahan", "Perumahan / mess"),
    ):
        rows.pick(path, f"- {label}", yes, strike)
    sheet.text(_LEFT - 14, sheet.room(14) + 4, "*) diisi oleh petugas;  **) coret yang tidak perlu", ink.but(size=8))
    sheet.y += 26
    sign_off(form, ink, office=True)


def _headcount(rows: _Rows) -> None:
    """WNI and WNA by sex on two lines each with two places."""
    form, sheet, ink = rows.form, rows.form.sheet, rows.ink
    rows.plain("2. Jumlah tenaga kerja")
    for people, label in (("wni", "a. W.N.I."), ("wna", "b. W.N.A.")):
        y = rows.plain(f"   {label}")
        sheet.text(_COLON, y, ":", ink)
        half = (rows.right - _ENTRY) / 2
        for number, (sex, word) in enumerate((("laki_laki", "Lk."), ("perempuan", "Pr."))):
            x = _ENTRY + number * half
            sheet.text(x, y, word, ink)
            start = x + sheet.measure(word, ink) + 5
            sheet.leader(start, x + half - 8, y, ink, rows.dots)
            form.write(f"tenaga_kerja.{people}_{sex}", start + 6, y - rows.lift, place=half - 40)
