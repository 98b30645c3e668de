"""The printout of an online report: bands, small grey labels above the entries in two or three columns, no pen."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev3_wlkp_kisi import WORDS
from samples.families.dev3_wlkp_parts import K3, SCHOOLS, WELFARE
from samples.form import Form
from samples.ink import Ink
from samples.numbers import grouped
from samples.people import People
from samples.sheet import A4, Sheet
from samples.truth import Value
from samples.wlkp import wlkp_case

LONG: dict[str, dict[Value, str]] = {
    **WORDS,
    "identitas.status_permodalan": {"pma": "Penanaman Modal Asing (PMA)", "pmdn": "Penanaman Modal Dalam Negeri (PMDN)", "swasta_nasional": "Swasta Nasional",
                                    "swasta_asing": "Swasta Asing", "joint_venture": "Joint Venture"},
    "waktu_kerja.pola": {"enam_hari": "7 jam sehari dan 40 jam seminggu", "lima_hari": "8 jam sehari dan 40 jam seminggu", "shift": "Shift", "khusus": "Waktu kerja khusus"},
}  # fmt: skip


class Cards:
    """Columns of labelled entries, label on top."""

    def __init__(self, form: Form, left: float, right: float, yes: dict[Value, str]) -> None:
        self.form, self.sheet, self.left, self.right, self.yes = form, form.sheet, left, right, yes
        self.grey = form.label.but(size=7.4, colour=(0.35, 0.35, 0.38))

    def band(self, words: str) -> None:
        """A section's head."""
        sheet = self.sheet
        y = sheet.room(80)
        sheet.line(self.left, y + 4, self.right, y + 4, 1.0, (0.1, 0.35, 0.6))
        sheet.text(self.left, y, words, self.form.label.bold.but(size=11, colour=(0.1, 0.35, 0.6)))
        sheet.y = y + 20

    def group(self, entries: list[tuple[str, str]], columns: int) -> None:
        """Entries row by row."""
        sheet, form = self.sheet, self.form
        wide = (self.right - self.left) / columns
        for start in range(0, len(entries), columns):
            y = sheet.room(30)
            for at, (name, path) in enumerate(entries[start : start + columns]):
                x = self.left + at * wide
                sheet.text(x, y, name, self.grey)
                one = form.case[path]
                if path in LONG:
                    form.word(path, x, y + 12, LONG[path])
                elif isinstance(one.value, bool):
                    form.word(path, x, y + 12, self.yes)
                else:
                    form.write(path, x, y + 12, place=wide * 0.6, room=wide - 8)
            sheet.y = y + 29


def _table(cards: Cards) -> None:
    """WNI, WNA and the whole over L and P; the sums of the rows are printed, the whole is the field."""
    sheet, form, case = cards.sheet, cards.form, cards.form.case
    edges = [cards.left + at * 104 for at in range(5)]
    y = sheet.room(90)
    for at, name in enumerate(("Kewarganegaraan", "Laki-laki", "Perempuan", "Total")):
        sheet.text(edges[at] + 4, y, name, form.label.bold)
    sheet.line(edges[0], y + 4, edges[4], y + 4, 0.5)
    sums = [0, 0]
    for name, men, women in (
        ("Indonesia", "wni_laki_laki", "wni_perempuan"),
        ("Asing", "wna_laki_laki", "wna_perempuan"),
    ):
        y += 17
        sheet.text(edges[0] + 4, y, name, form.label)
        numbers = [case[f"tenaga_kerja.{path}"].value for path in (men, women)]
        for at, path in enumerate((men, women)):
            form.write(f"tenaga_kerja.{path}", edges[at + 1] + 4, y, place=40)
        known = [number if isinstance(number, int) else 0 for number in numbers]
        sums = [a + b for a, b in zip(sums, known, strict=True)]
        sheet.text(edges[3] + 4, y, grouped(sum(known)), form.fill)
        sheet.line(edges[0], y + 4, edges[4], y + 4, 0.3)
    y += 17
    sheet.text(edges[0] + 4, y, "Total", form.label.bold)
    for at in range(2):
        sheet.text(edges[at + 1] + 4, y, grouped(sums[at]), form.fill)
    form.write("tenaga_kerja.jumlah", edges[3] + 4, y, place=40)
    sheet.y = y + 24


@family("dev3_wlkp_daring", "wlkp", ("dev",))
def daring(sheet: Sheet, people: People) -> None:
    """Pages of a browser: the day of printing on top, an address and the page count at the foot."""
    rng, case = sheet.rng, wlkp_case(people, (2018, 2023), 0.05)
    ink = Ink(rng.choice(("arial", "dejavu-cond", "palatino")), 9.5)
    sheet.document("wlkp", A4)
    form = Form(sheet, people, case, ink, 9.5, "printed")
    form.fill = ink
    grey = ink.but(size=7)
    stamp = case.report_date.strftime("%d/%m/%y, 10.%M")

    def frame(board: Sheet) -> None:
        board.text(40, 26, stamp, grey)
        board.text(board.width / 2 + 40, 26, "Profil Wajib Lapor Ketenagakerjaan", grey, "centre")
        board.text(40, board.height - 22, "wajiblapor.contoh.example/cetak/laporan", grey)
        board.text(board.width - 40, board.height - 22, f"{board.page}/2", grey, "right")

    sheet.page_hook = frame
    frame(sheet)
    left, right = 48.0, sheet.width - 48
    sheet.text(left, 60, "Wajib Lapor Ketenagakerjaan Perusahaan", ink.bold.but(size=16))
    sheet.text(left, 76, "Tahun Laporan", ink)
    form.write("kodefikasi.tahun_laporan", left + sheet.measure("Tahun Laporan  ", ink), 76)
    sheet.y = 106
    wordings: tuple[dict[Value, str], ...] = (
        {True: "Ya", False: "Tidak"},
        {True: "Ada", False: "Tidak ada"},
        {True: "Sudah ada", False: "Belum ada"},
    )
    yes = rng.choice(wordings)
    cards = Cards(form, left, right, yes)
    columns = rng.choice((2, 3))

    def part(head: str, section: str, entries: list[tuple[str, str]]) -> None:
        cards.band(head)
        cards.group([(name, path if "." in path else f"{section}.{path}") for name, path in entries], columns)

    part("Profil Perusahaan", "identitas", [("Nama Perusahaan", "nama_perusahaan"), ("NIB", "nib"), ("NPWP Perusahaan", "npwp"), ("KBLI", "kbli"), ("Jenis Usaha", "jenis_usaha"),
        ("Status Perusahaan", "status_perusahaan"), ("Status Kepemilikan", "status_pemilikan"), ("Status Permodalan", "status_permodalan"), ("Negara Asal Modal", "negara_asal_modal"),
        ("Tanggal Pendirian", "tanggal_pendirian"), ("Nomor Akta", "nomor_akta"), ("Tanggal Akta", "tanggal_akta")])  # fmt: skip
    cards.band("Alamat dan Kontak")
    cards.group([("Alamat", "identitas.alamat")], 1)
    cards.group([(name, f"identitas.{path}") for name, path in (("Kelurahan/Desa", "kelurahan"), ("Kecamatan", "kecamatan"), ("Kabupaten/Kota", "kabupaten_kota"), ("Provinsi", "provinsi"),
                 ("Kode Pos", "kode_pos"), ("Nomor Telepon", "telepon"), ("E-mail", "email"))], columns)  # fmt: skip
    part(
        "Pemilik dan Pengurus",
        "identitas",
        [
            ("Nama Pemilik", "nama_pemilik"),
            ("Nama Pengurus", "nama_pengurus"),
            ("Jabatan Pengurus", "jabatan_pengurus"),
        ],
    )
    part("Waktu Kerja dan Pengupahan", "pengupahan", [("Waktu Kerja", "waktu_kerja.pola"), ("Jumlah Shift", "waktu_kerja.jumlah_shift"), ("Upah Terendah", "upah_terendah"),
        ("Upah Tertinggi", "upah_tertinggi"), ("Periode Upah", "satuan_upah"), ("Upah Minimum yang Berlaku", "upah_minimum_berlaku")])  # fmt: skip
    part("Jaminan Sosial", "jaminan_sosial", [("NPP BPJS Ketenagakerjaan", "npp"), ("Tanggal Kepesertaan", "tanggal_kepesertaan"), ("Jumlah Peserta Tenaga Kerja", "peserta_tenaga_kerja"),
        ("JKK", "jkk"), ("JKM", "jkm"), ("JHT", "jht"), ("JP", "jp"), ("Jumlah Peserta BPJS Kesehatan", "bpjs_kesehatan_peserta")])  # fmt: skip
    part("Hubungan Industrial", "hubungan_industrial", [("Peraturan Perusahaan", "peraturan_perusahaan"), ("Perjanjian Kerja Bersama", "perjanjian_kerja_bersama"),
        ("Serikat Pekerja", "serikat_pekerja"), ("Nama Serikat Pekerja", "nama_serikat"), ("LKS Bipartit", "lks_bipartit")])  # fmt: skip
    cards.band("Tenaga Kerja")
    _table(cards)
    cards.group([(name, f"tenaga_kerja.{path}") for name, path in (("PKWTT", "pkwtt"), ("PKWT", "pkwt"), ("Alih Daya", "alih_daya"), ("Harian Lepas", "harian_lepas"),
                 ("Penyandang Disabilitas", "disabilitas"), ("Usia di bawah 18 tahun", "anak"))], 3)  # fmt: skip
    cards.band("Pendidikan Terakhir")
    cards.group([(name, f"pendidikan.{path}") for name, path in SCHOOLS], 3)
    cards.band("Fasilitas K3")
    cards.group([(name, f"fasilitas_k3.{path}") for name, path in K3], 3)
    cards.band("Fasilitas Kesejahteraan")
    cards.group([(name, f"fasilitas_kesejahteraan.{path}") for name, path in WELFARE], 3)
    cards.band("Pelaporan")
    cards.group(
        [
            ("Tanggal Lapor", "penutup.tanggal_laporan"),
            ("Nama Pelapor", "penutup.nama_pelapor"),
            ("Jabatan Pelapor", "penutup.jabatan_pelapor"),
        ],
        3,
    )
