"""A dense report on two pages: two columns of small rows, circled words, headcounts under merged heads without totals."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev3_wlkp_parts import (
    CAPITAL,
    DEVICES,
    K3,
    OWNER,
    PATTERN,
    SCHOOLS,
    STATUS,
    WAGE,
    WELFARE,
    Options,
    boxes,
    reporter,
)
from samples.form import YES_NO, Form
from samples.ink import Ink
from samples.marks import Choice, digit_boxes
from samples.people import People
from samples.sheet import FOLIO, Sheet
from samples.truth import Value
from samples.wlkp import wlkp_case

STEP = 14.6


class Column:
    """One of the two columns; ``y`` is the next baseline."""

    def __init__(self, form: Form, x: float, right: float, colon: float, y: float) -> None:
        self.form, self.x, self.right, self.colon, self.y = form, x, right, x + colon, y
        self.sheet = form.sheet

    def head(self, words: str) -> None:
        """A shaded bar."""
        self.y += 3
        self.sheet.rectangle((self.x, self.y - 9.5, self.right, self.y + 3.5), 0.4, grey=0.86)
        self.sheet.text(self.x + 4, self.y, words, self.form.label.bold)
        self.y += STEP + 1

    def label(self, name: str) -> None:
        """A name with its colon."""
        self.sheet.text(self.x + 2, self.y, name, self.form.label)
        self.sheet.text(self.colon, self.y, ":", self.form.label)

    def row(self, name: str, path: str, unit: str = "") -> None:
        """A name and its entry, at times a unit behind."""
        self.label(name)
        at = self.colon + 6
        end = self.form.write(path, at, self.y, place=self.right - at - 20, room=self.right - at - (30 if unit else 4))
        if unit and "org" not in self.form.case[path].printed and "orang" not in self.form.case[path].printed:
            self.sheet.text(max(end + 4, at + 48), self.y, unit, self.form.label)
        self.y += STEP

    def address(self, name: str, path: str, parts: list[str]) -> None:
        """An address of up to two lines."""
        self.label(name)
        self.y = self.form.write_address(path, parts, self.colon + 6, self.y, self.right - self.colon - 10, 11.5) + STEP

    def choice(self, name: str, path: str, names: Options, choice: Choice) -> None:
        """Options that wrap inside the column."""
        self.label(name)
        style = Choice(
            choice.style, choice.shape, choice.mark, 7, choice.colour, choice.separator, False, 9, self.right - 2, 12.5
        )
        self.form.choose(path, names, self.colon + 6, self.y, style)
        self.y = self.sheet.last_y + STEP


def _matrix(sheet: Sheet, form: Form, x: float, right: float, y: float) -> float:
    """WNI and WNA over L and P; beside them the ages; one row, no totals but the printed whole."""
    ink = form.label
    heads = (("WNI", 2), ("WNA", 2), ("UMUR", 2), ("JUMLAH", 1))
    names = (
        ("L", "wni_laki_laki"),
        ("P", "wni_perempuan"),
        ("L", "wna_laki_laki"),
        ("P", "wna_perempuan"),
        ("≥ 18 th", "dewasa"),
        ("< 18 th", "anak"),
        ("L + P", "jumlah"),
    )
    wide = (right - x) / 7
    at = x
    for name, count in heads:
        sheet.rectangle((at, y, at + count * wide, y + 13), 0.5)
        sheet.text(at + count * wide / 2, y + 9.5, name, ink.bold, "centre")
        at += count * wide
    for number, (name, path) in enumerate(names):
        left = x + number * wide
        sheet.rectangle((left, y + 13, left + wide, y + 25), 0.5)
        sheet.rectangle((left, y + 25, left + wide, y + 42), 0.5)
        sheet.text(left + wide / 2, y + 22, name, ink, "centre")
        form.write(f"tenaga_kerja.{path}", left + wide / 2, y + 37, align="centre", place=wide - 8, room=wide - 4)
    return y + 42


@family("dev3_wlkp_padat", "wlkp", ("dev",))
def padat(sheet: Sheet, people: People) -> None:
    """Everything on two crowded sides."""
    rng, case = sheet.rng, wlkp_case(people, (2001, 2017))
    ink = Ink(rng.choice(("narrow", "narrow", "arial", "dejavu-cond")), 8.2)
    if ink.font != "narrow":
        ink = ink.but(size=7.0)  # wide letters would run into the next box
    sheet.document("wlkp", FOLIO)
    form = Form(sheet, people, case, ink, 8.6)
    ring = Choice(rng.choice(("circle", "strike", "tick")), "square", rng.choice(("check", "cross")), separator=" / ")
    yes: Options = rng.choice((YES_NO, (("Ya", True), ("Tidak", False)), (("Sudah", True), ("Belum", False))))
    left, right = 34.0, sheet.width - 34
    middle = sheet.width / 2
    sheet.text(middle, 42, "FORMULIR WAJIB LAPOR KETENAGAKERJAAN DI PERUSAHAAN", ink.bold.but(size=12), "centre")
    sheet.text(middle, 54, "(UU No. 7 Tahun 1981)          diisi dengan huruf cetak, rangkap 3 (tiga)", ink, "centre")
    y = 74.0
    for x, name, path, count in (
        (left, "Kode Wilayah", "kode_wilayah", 6),
        (left + 150, "Tahun", "tahun_laporan", 4),
        (left + 236, "No. KLUI", "kode_klui", 5),
    ):
        sheet.text(x, y, name, ink)
        code = case[f"kodefikasi.{path}"]
        digits = "".join(char for char in code.printed if char.isalnum())
        value: Value = code.value if isinstance(code.value, int) else digits
        digit_boxes(
            sheet,
            f"kodefikasi.{path}",
            value,
            digits,
            x + sheet.measure(name, ink) + 5,
            y,
            form.fill.but(jitter=0.0),
            count,
            11.5,
        )
    sheet.text(left + 350, y, "No. Pendaftaran", ink)
    form.write("kodefikasi.nomor_pendaftaran", left + 412, y, room=70)
    sheet.text(left + 490, y, "ke-", ink)
    form.write("kodefikasi.laporan_ke", left + 506, y, place=18)
    one = Column(form, left, middle - 5, 102, 98)
    one.head("A. IDENTITAS PERUSAHAAN")
    one.row("Nama Perusahaan", "identitas.nama_perusahaan")
    one.address("Alamat Perusahaan", "identitas.alamat", case.address)
    for name, path in (("Kelurahan/Desa", "kelurahan"), ("Kecamatan", "kecamatan"), ("Kabupaten/Kota", "kabupaten_kota"), ("Provinsi", "provinsi"), ("Kode Pos", "kode_pos"),
                       ("Telepon", "telepon"), ("Fax", "fax"), ("E-mail", "email"), ("Jenis Usaha", "jenis_usaha"), ("NPWP", "npwp"), ("Nama Pemilik", "nama_pemilik")):  # fmt: skip
        one.row(name, f"identitas.{path}")
    one.address("Alamat Pemilik", "identitas.alamat_pemilik", case.owner_address)
    one.row("Nama Pengurus", "identitas.nama_pengurus")
    one.address("Alamat Pengurus", "identitas.alamat_pengurus", case.manager_address)
    one.row("Jabatan Pengurus", "identitas.jabatan_pengurus")
    for name, path in (
        ("Tanggal Pendirian", "tanggal_pendirian"),
        ("No. Akta Pendirian", "nomor_akta"),
        ("Tanggal Akta", "tanggal_akta"),
    ):
        one.row(name, f"identitas.{path}")
    one.choice("Status Perusahaan", "identitas.status_perusahaan", STATUS, ring)
    one.row("Jml. Cabang dalam negeri", "identitas.jumlah_cabang_dalam_negeri")
    one.row("Jml. Cabang luar negeri", "identitas.jumlah_cabang_luar_negeri")
    one.choice("Status Pemilikan", "identitas.status_pemilikan", OWNER, ring)
    one.choice("Status Permodalan", "identitas.status_permodalan", CAPITAL, ring)
    one.row("Negara Asal Modal", "identitas.negara_asal_modal")
    one.head("B. WAKTU KERJA DAN PENGUPAHAN")
    one.choice("Waktu Kerja", "waktu_kerja.pola", PATTERN, ring)
    one.row("Jumlah Shift", "waktu_kerja.jumlah_shift")
    one.row("Upah Tertinggi", "pengupahan.upah_tertinggi")
    one.row("Upah Terendah", "pengupahan.upah_terendah")
    one.choice("Satuan Upah per", "pengupahan.satuan_upah", WAGE, ring)
    one.row("Jumlah Upah per Bulan", "pengupahan.jumlah_upah_per_bulan")
    one.row("Penerima UMP/UMK", "pengupahan.penerima_upah_minimum", "org")
    two = Column(form, middle + 5, right, 108, 98)
    two.head("C. HUBUNGAN INDUSTRIAL")
    for name, path in (
        ("Peraturan Perusahaan", "peraturan_perusahaan"),
        ("PKB", "perjanjian_kerja_bersama"),
        ("Serikat Pekerja", "serikat_pekerja"),
    ):
        two.choice(name, f"hubungan_industrial.{path}", yes, ring)
    two.row("Nama Serikat Pekerja", "hubungan_industrial.nama_serikat")
    two.row("Jumlah Anggota SP", "hubungan_industrial.anggota_serikat", "org")
    two.choice("LKS Bipartit", "hubungan_industrial.lks_bipartit", yes, ring)
    two.choice("Anggota APINDO", "hubungan_industrial.anggota_apindo", yes, ring)
    two.head("D. JAMINAN SOSIAL")
    two.row("NPP", "jaminan_sosial.npp")
    two.row("Tgl. Kepesertaan", "jaminan_sosial.tanggal_kepesertaan")
    two.row("Peserta TK", "jaminan_sosial.peserta_tenaga_kerja", "org")
    two.row("Peserta Keluarga", "jaminan_sosial.peserta_keluarga", "org")
    two.label("Program yang diikuti")
    tick = Choice("tick", "square", rng.choice(("check", "cross", "fill")), 7)
    names = [(name, f"jaminan_sosial.{name.lower()}") for name in ("JKK", "JKM", "JHT", "JP")]
    boxes(sheet, form, names, [(two.colon + 6 + 38 * at, two.y) for at in range(4)], ink, tick)
    two.y += STEP
    two.row("Peserta BPJS Kesehatan", "jaminan_sosial.bpjs_kesehatan_peserta", "org")
    two.head("E. ALAT / INSTALASI (jumlah)")
    for name, path in DEVICES:
        two.row(name, f"alat_dan_bahan.{path}")
    two.head("F. FASILITAS K3  (beri tanda)")
    boxes(
        sheet,
        form,
        [(name, f"fasilitas_k3.{path}") for name, path in K3],
        [(two.x + 4 + (at % 3) * 86, two.y + (at // 3) * 13) for at in range(9)],
        ink,
        tick,
    )
    two.y += 42
    two.head("G. FASILITAS KESEJAHTERAAN  (beri tanda)")
    boxes(
        sheet,
        form,
        [(name, f"fasilitas_kesejahteraan.{path}") for name, path in WELFARE],
        [(two.x + 4 + (at % 3) * 86, two.y + (at // 3) * 13) for at in range(9)],
        ink,
        tick,
    )
    two.y += 42
    two.head("H. LIMBAH")
    for name, path in (
        ("Padat", "padat"),
        ("Cair", "cair"),
        ("Gas", "gas"),
        ("IPAL", "instalasi_pengolahan"),
        ("AMDAL", "amdal"),
    ):
        two.choice(name, f"limbah.{path}", yes, ring)
    sheet.new_page()
    one = Column(form, left, right, 200, 50)
    one.head("I. KEADAAN TENAGA KERJA (orang)")
    one.y = _matrix(sheet, form, left, right, one.y - 6) + 22
    other = Column(form, middle + 5, right, 120, one.y)
    one = Column(form, left, middle - 5, 120, one.y)
    for name, path in (
        ("Bulanan", "bulanan"),
        ("Mingguan", "mingguan"),
        ("Borongan", "borongan"),
        ("Harian Lepas", "harian_lepas"),
    ):
        one.row(name, f"tenaga_kerja.{path}")
    for name, path in (
        ("PKWT (kontrak)", "pkwt"),
        ("PKWTT (tetap)", "pkwtt"),
        ("Masa Percobaan", "percobaan"),
        ("Alih Daya", "alih_daya"),
        ("Penyandang Disabilitas", "disabilitas"),
    ):
        other.row(name, f"tenaga_kerja.{path}")
    low = max(one.y, other.y)
    one.y = other.y = low
    one.head("J. PENDIDIKAN")
    for name, path in SCHOOLS:
        one.row(name, f"pendidikan.{path}")
    other.head("K. PERUBAHAN TENAGA KERJA")
    for name, path in (
        ("Jumlah TK tahun lalu", "tahun_lalu"),
        ("Diterima", "diterima"),
        ("Berhenti / PHK", "berhenti"),
        ("Saat ini", "saat_ini"),
        ("Rencana 12 bulan y.a.d.", "rencana_12_bulan"),
    ):
        other.row(name, f"mutasi.{path}", "org")
    y = max(one.y, other.y) + 12
    sheet.text(left, y, "Demikian laporan ini dibuat dengan sesungguhnya.", ink)
    reporter(sheet, form, right - 190, y + 18, "Pimpinan Perusahaan,", brackets=rng.random() < 0.5)
    sheet.text(left, y + 18, "Diterima tanggal :", ink)
    form.write("penutup.tanggal_terima", left + 66, y + 18)
    sheet.text(left, y + 32, "Petugas Dinas,", ink)
    form.write("penutup.nama_penerima", left, y + 92, room=180)
    sheet.text(left, y + 105, "NIP.", ink)
    form.write("penutup.nip_penerima", left + 20, y + 105)
