"""A report kept as a spreadsheet and printed landscape: every label and every entry in a cell of its own."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev3_wlkp_parts import DEVICES, K3, SCHOOLS, WELFARE, reporter
from samples.form import Form
from samples.ink import Ink
from samples.numbers import grouped
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.truth import Value, union
from samples.wlkp import wlkp_case

HIGH = 13.6
WORDS: dict[str, dict[Value, str]] = {
    "identitas.status_perusahaan": {"pusat": "Pusat", "cabang": "Cabang", "tunggal": "Tunggal"},
    "identitas.status_pemilikan": {"swasta": "Swasta", "persero": "BUMN / Persero", "perum": "Perum", "perjan": "Perjan", "bumd": "BUMD", "koperasi": "Koperasi",
                                   "yayasan": "Yayasan", "perorangan": "Perorangan", "patungan": "Patungan"},
    "identitas.status_permodalan": {"pma": "PMA", "pmdn": "PMDN", "swasta_nasional": "Swasta Nasional", "swasta_asing": "Swasta Asing", "joint_venture": "Joint Venture"},
    "pengupahan.satuan_upah": {"bulan": "Bulanan", "minggu": "Mingguan", "hari": "Harian"},
}  # fmt: skip


class Cells:
    """Rows of cells under each other from ``y`` down."""

    def __init__(self, form: Form, left: float, right: float, y: float) -> None:
        self.form, self.sheet, self.left, self.right, self.y = form, form.sheet, left, right, y

    def bar(self, words: str, left: float = 0, right: float = 0) -> None:
        """A merged, shaded row."""
        x0, x1 = left or self.left, right or self.right
        self.sheet.rectangle((x0, self.y, x1, self.y + HIGH), 0.5, grey=0.8)
        self.sheet.text(x0 + 4, self.y + 10, words, self.form.label.bold)
        self.y += HIGH

    def cell(self, name: str, path: str, x: float, middle: float, right: float, yes: dict[Value, str]) -> None:
        """The label in one cell, the entry in the next; figures stand at the right."""
        sheet, form, y = self.sheet, self.form, self.y
        sheet.rectangle((x, y, middle, y + HIGH), 0.4)
        sheet.rectangle((middle, y, right, y + HIGH), 0.4)
        sheet.text(x + 3, y + 10, name, form.label)
        one = form.case[path]
        if path in WORDS:
            form.word(path, middle + 3, y + 10, WORDS[path])
        elif isinstance(one.value, bool):
            form.word(path, middle + 3, y + 10, yes)
        elif isinstance(one.value, int) and not path.startswith("kodefikasi"):
            form.write(path, right - 4, y + 10, align="right", place=right - middle - 10, room=right - middle - 7)
        else:
            form.write(path, middle + 3, y + 10, place=right - middle - 10, room=right - middle - 7)

    def rows(self, entries: list[tuple[str, str]], columns: int, yes: dict[Value, str], share: float = 0.42) -> None:
        """Pairs of label and entry, filled row by row."""
        wide = (self.right - self.left) / columns
        for start in range(0, len(entries), columns):
            for at, (name, path) in enumerate(entries[start : start + columns]):
                x = self.left + at * wide
                self.cell(name, path, x, x + wide * share, x + wide, yes)
            self.y += HIGH


def _counts(cells: Cells, unsplit: bool) -> None:
    """Kinds of workers by L, P and whole; ``unsplit``: contract rows have L and P but no whole."""
    form, sheet = cells.form, cells.sheet
    rng, left = sheet.rng, cells.left
    edges = [left, left + 150, left + 210, left + 270, left + 330]
    heads = ("TENAGA KERJA", "LAKI-LAKI", "PEREMPUAN", "TOTAL")
    for at, name in enumerate(heads):
        sheet.rectangle((edges[at], cells.y, edges[at + 1], cells.y + HIGH), 0.5, grey=0.88)
        sheet.text((edges[at] + edges[at + 1]) / 2, cells.y + 10, name, form.label.bold, "centre")
    cells.y += HIGH
    rows: tuple[tuple[str, str, str, str], ...] = (("WNI", "wni_laki_laki", "wni_perempuan", ""), ("WNA / TKA", "wna_laki_laki", "wna_perempuan", ""), ("JUMLAH", "", "", "jumlah"),
            ("Bulanan", "", "", "bulanan"), ("Mingguan", "", "", "mingguan"), ("Borongan", "", "", "borongan"), ("Harian Lepas", "", "", "harian_lepas"),
            ("PKWTT", "", "", "pkwtt"), ("PKWT", "", "", "pkwt"), ("Disabilitas", "", "", "disabilitas"), ("Usia < 18 tahun", "", "", "anak"))  # fmt: skip
    for name, men, women, whole in rows:
        for at in range(4):
            sheet.rectangle((edges[at], cells.y, edges[at + 1], cells.y + HIGH), 0.4)
        sheet.text(edges[0] + 3, cells.y + 10, name, form.label)
        y = cells.y + 10
        for at, path in ((2, men), (3, women), (4, whole)):
            if path and not (unsplit and path in ("pkwt", "pkwtt")):
                form.write(f"tenaga_kerja.{path}", edges[at] - 4, y, align="right", place=48, room=52)
        one = form.case[f"tenaga_kerja.{whole or 'jumlah'}"]
        if whole and whole not in ("jumlah", "disabilitas", "anak") and isinstance(one.value, int) and one.value > 1:
            part = rng.randint(1, one.value - 1)
            ink = form.fill
            drawn = [
                sheet.text(edges[at] - 4, y, grouped(number), ink, "right")
                for at, number in ((2, part), (3, one.value - part))
            ]
            if unsplit and whole in ("pkwt", "pkwtt"):
                sheet.note(
                    f"tenaga_kerja.{whole}",
                    None,
                    f"{grouped(part)} {grouped(one.value - part)}",
                    union(drawn),
                    ink.hand,
                )
        elif unsplit and whole in ("pkwt", "pkwtt"):
            sheet.note(
                f"tenaga_kerja.{whole}", None, "", (edges[1] + 4, y - 7, edges[3] - 4, y + 1), "printed", "blank"
            )
        cells.y += HIGH


@family("dev3_wlkp_kisi", "wlkp", ("dev",))
def kisi(sheet: Sheet, people: People) -> None:
    """Three pairs of cells a row on a landscape page; choices written out; on page two the counts beside the equipment."""
    rng, case = sheet.rng, wlkp_case(people, (2008, 2022))
    ink = Ink(rng.choice(("dejavu-cond", "arial", "narrow")), 7.6)
    paper = rng.choice((A4, FOLIO))
    sheet.document("wlkp", (paper[1], paper[0]))
    form = Form(sheet, people, case, ink, 8, rng.choice(("printed", "printed", "typed")))
    wordings: tuple[dict[Value, str], ...] = (
        {True: "Ada", False: "Tidak Ada"},
        {True: "Ya", False: "Tidak"},
        {True: "ADA", False: "TIDAK"},
    )
    yes = rng.choice(wordings)
    left, right = 34.0, sheet.width - 34
    sheet.text(left, 40, "LAPORAN KETENAGAKERJAAN PERUSAHAAN (WLK)", ink.bold.but(size=13))
    sheet.text(right - 110, 40, "TAHUN LAPORAN", ink.bold)
    form.write("kodefikasi.tahun_laporan", right - 30, 40)
    cells = Cells(form, left, right, 50)
    cells.rows(
        [
            ("Kode Wilayah", "kodefikasi.kode_wilayah"),
            ("No. Pendaftaran", "kodefikasi.nomor_pendaftaran"),
            ("Laporan ke", "kodefikasi.laporan_ke"),
        ],
        3,
        yes,
    )
    cells.bar("1. DATA PERUSAHAAN")
    cells.rows(
        [("Nama Perusahaan", "identitas.nama_perusahaan"), ("Jenis Usaha", "identitas.jenis_usaha")], 2, yes, 0.24
    )
    cells.rows([("Alamat", "identitas.alamat")], 1, yes, 0.12)
    cells.rows([(name, f"identitas.{path}") for name, path in (
        ("Kelurahan", "kelurahan"), ("Kecamatan", "kecamatan"), ("Kab./Kota", "kabupaten_kota"), ("Provinsi", "provinsi"), ("Kode Pos", "kode_pos"), ("Telepon", "telepon"),
        ("Fax", "fax"), ("E-mail", "email"), ("KBLI", "kbli"), ("NPWP", "npwp"), ("Tgl. Pendirian", "tanggal_pendirian"), ("No. Akta", "nomor_akta"),
        ("Status Perusahaan", "status_perusahaan"), ("Pemilikan", "status_pemilikan"), ("Permodalan", "status_permodalan"), ("Negara Asal Modal", "negara_asal_modal"),
        ("Cabang Dalam Negeri", "jumlah_cabang_dalam_negeri"), ("Cabang Luar Negeri", "jumlah_cabang_luar_negeri"))], 3, yes)  # fmt: skip
    cells.rows(
        [
            ("Nama Pemilik", "identitas.nama_pemilik"),
            ("Alamat Pemilik", "identitas.alamat_pemilik"),
            ("Nama Pengurus", "identitas.nama_pengurus"),
            ("Alamat Pengurus", "identitas.alamat_pengurus"),
        ],
        2,
        yes,
        0.24,
    )
    cells.bar("2. WAKTU KERJA, UPAH, JAMINAN SOSIAL, HUBUNGAN INDUSTRIAL")
    cells.rows([("Jam kerja/hari", "waktu_kerja.jam_per_hari"), ("Hari kerja/minggu", "waktu_kerja.hari_per_minggu"), ("Jam kerja/minggu", "waktu_kerja.jam_per_minggu"),
                ("Upah Terendah (Rp)", "pengupahan.upah_terendah"), ("Upah Tertinggi (Rp)", "pengupahan.upah_tertinggi"), ("UMK (Rp)", "pengupahan.upah_minimum_berlaku"),
                ("Sistem Upah", "pengupahan.satuan_upah"), ("Total Upah/bulan (Rp)", "pengupahan.jumlah_upah_per_bulan"), ("Penerima UMK", "pengupahan.penerima_upah_minimum"),
                ("NPP", "jaminan_sosial.npp"), ("Tgl. Kepesertaan", "jaminan_sosial.tanggal_kepesertaan"), ("Peserta TK", "jaminan_sosial.peserta_tenaga_kerja"),
                ("JKK", "jaminan_sosial.jkk"), ("JKM", "jaminan_sosial.jkm"), ("JHT", "jaminan_sosial.jht"), ("JP", "jaminan_sosial.jp"),
                ("Peserta BPJS Kesehatan", "jaminan_sosial.bpjs_kesehatan_peserta"), ("Peraturan Perusahaan", "hubungan_industrial.peraturan_perusahaan"),
                ("PKB", "hubungan_industrial.perjanjian_kerja_bersama"), ("SP/SB", "hubungan_industrial.serikat_pekerja"), ("Nama SP/SB", "hubungan_industrial.nama_serikat"),
                ("Anggota SP/SB", "hubungan_industrial.anggota_serikat"), ("LKS Bipartit", "hubungan_industrial.lks_bipartit"), ("APINDO", "hubungan_industrial.anggota_apindo")], 3, yes)  # fmt: skip
    sheet.new_page()
    sheet.text(left, 40, "Lembar 2", ink)
    top = 50.0
    cells = Cells(form, left, left + 330, top)
    cells.bar("3. KEADAAN TENAGA KERJA")
    _counts(cells, rng.random() < 0.4)
    cells.bar("4. PENDIDIKAN", left, left + 330)
    cells.rows([(name, f"pendidikan.{path}") for name, path in SCHOOLS], 2, yes, 0.6)
    low = cells.y
    cells = Cells(form, left + 346, right, top)
    cells.bar("5. PERALATAN DAN BAHAN")
    cells.rows(
        [
            (name, f"alat_dan_bahan.{path}")
            for name, path in (
                *DEVICES,
                ("Bahan berbahaya (B3)", "bahan_berbahaya"),
                ("Bahan radioaktif", "bahan_radioaktif"),
            )
        ],
        2,
        yes,
        0.62,
    )
    cells.bar("6. FASILITAS K3")
    cells.rows([(name, f"fasilitas_k3.{path}") for name, path in K3], 3, yes, 0.62)
    cells.bar("7. FASILITAS KESEJAHTERAAN")
    cells.rows([(name, f"fasilitas_kesejahteraan.{path}") for name, path in WELFARE], 3, yes, 0.64)
    cells.bar("8. MUTASI TENAGA KERJA")
    cells.rows(
        [
            ("Tahun lalu", "mutasi.tahun_lalu"),
            ("Diterima", "mutasi.diterima"),
            ("Berhenti", "mutasi.berhenti"),
            ("Saat ini", "mutasi.saat_ini"),
            ("Rencana 12 bulan", "mutasi.rencana_12_bulan"),
        ],
        3,
        yes,
        0.6,
    )
    y = max(low, cells.y) + 26
    reporter(sheet, form, right - 110, y, "Penanggung Jawab", centre=True)
