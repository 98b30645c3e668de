"""Quarterly reports of the safety committee: a company's letter with sections, and a ruled summary."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.laporan_p2k3 import invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, page_marks, title
from samples.families.dev_parts import label_row
from samples.filler import Filler, table_row
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet
from samples.stamps import letterhead, signature, stamp_round


def _company_head(sheet: Sheet, case: Case, ink: Ink) -> None:
    letterhead(sheet, [(case.company.upper(), ink.bold.but(size=15)), (case.whole_address, ink.but(size=9)), (f"Telp. {case.more['telepon']}", ink.but(size=9))],
               office=None, logo_at="none", rule="single")  # fmt: skip


def _subject(filler: Filler, words: str, x: float, y: float, ink: Ink) -> None:
    """`... Triwulan I Tahun 2020`: quarter and year stand in the subject."""
    sheet = filler.sheet
    pieces: list[str | Piece] = [
        words + " Triwulan ",
        filler.piece("p2k3.triwulan"),
        " Tahun ",
        filler.piece("p2k3.tahun"),
    ]
    sheet.flow(x, y, sheet.width - x - LEFT, pieces, ink)


@family("dev_p2k3_surat", "laporan_p2k3", ("dev",))
def surat(sheet: Sheet, people: People) -> None:
    """Letter to the head of the area unit, then A. DATA UMUM PERUSAHAAN and B. DATA K3 on the next page."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "times")), 10.5)
    sheet.document("laporan_p2k3", A4)
    page_marks(sheet, ink)
    filler = Filler(sheet, case, ink, "same")
    _company_head(sheet, case, ink)
    number, date = case["p2k3.nomor"], case["p2k3.tanggal"]
    sheet.field(
        "p2k3.nomor", number.value, number.printed, label_row(sheet, LEFT, sheet.y, "Nomor", 122, ink), sheet.y, ink
    )
    end = sheet.text(370, sheet.y, f"{case.more['tempat']}, ", ink)[2]
    sheet.field("p2k3.tanggal", date.value, date.printed, end + 3, sheet.y, ink)
    sheet.y += 15
    sheet.text(label_row(sheet, LEFT, sheet.y, "Lampiran", 122, ink), sheet.y, "1 (satu) berkas", ink)
    sheet.y += 15
    _subject(filler, "Laporan Kegiatan P2K3", label_row(sheet, LEFT, sheet.y, "Perihal", 122, ink), sheet.y, ink.bold)
    sheet.y += 12
    for line in ("Kepada Yth.", f"Kepala Satuan Pengawasan Ketenagakerjaan Wilayah {case.area.short}", "di tempat"):
        sheet.text(LEFT, sheet.y, line, ink)
        sheet.y += 14
    sheet.y += 8
    sheet.flow(LEFT, sheet.y, sheet.width - 2 * LEFT, ["Bersama ini ", filler.piece("p2k3.nama_perusahaan"), " menyampaikan laporan kegiatan Panitia Pembina Keselamatan dan Kesehatan Kerja "
               f"periode {case.more['bulan']} sebagaimana terlampir. Demikian laporan kami, atas perhatiannya diucapkan terima kasih."], ink, first=28, justify=True)  # fmt: skip
    y = sheet.y + 14
    sheet.text(360, y, case.more["jabatan"], ink)
    signature(sheet, 366, y + 48)
    stamp_round(sheet, 360, y + 34, 26, case.company[:22].upper(), "*")
    sheet.underline(sheet.text(360, y + 64, case.more["pelapor"], ink.bold))
    sheet.new_page()
    colon = 250.0
    _section(
        filler, "A. DATA UMUM PERUSAHAAN", colon, (("Jenis Usaha", "jenis_usaha"), ("Alamat", "alamat_perusahaan")), 1
    )
    sheet.text(LEFT, sheet.y, "3.", ink)
    sheet.text(LEFT + 20, sheet.y, "Jumlah tenaga kerja", ink)
    sheet.y += 15
    for letter, (name, path) in zip(
        "abcd", (("Laki-laki", "laki_laki"), ("Wanita", "perempuan"), ("TKA", "tka"), ("Jumlah", "jumlah")), strict=True
    ):
        filler.row(name, f"p2k3.{path}", LEFT + 20, colon, number=f"{letter}.")
    _section(
        filler,
        "",
        colon,
        (
            ("P2K3 dibentuk tanggal", "tanggal_pembentukan"),
            ("Jumlah pengurus P2K3", "jumlah_pengurus"),
            ("Ketua P2K3", "nama_ketua"),
            ("Sekretaris P2K3", "nama_sekretaris"),
        ),
        4,
    )
    sheet.y += 6
    _section(
        filler,
        "B. DATA K3",
        colon,
        (
            ("Jumlah kecelakaan kerja", "jumlah_kecelakaan"),
            ("Hari kerja hilang", "hari_hilang"),
            ("Jumlah jam kerja orang", "jam_orang"),
        ),
        1,
    )
    for name, words in (
        ("Ahli K3 Umum", "1 orang"),
        ("Instalasi pemadam kebakaran", "Ada"),
        ("Regu tanggap darurat", "12 orang"),
    ):
        filler.plain(name, words, LEFT + 20, colon)


def _section(filler: Filler, head: str, colon: float, names: tuple[tuple[str, str], ...], first: int) -> None:
    sheet = filler.sheet
    if head:
        sheet.text(LEFT, sheet.room(40), head, filler.ink.bold)
        sheet.y += 17
    for number, (name, path) in enumerate(names, first):
        filler.row(name, f"p2k3.{path}", LEFT, colon, number=f"{number}.")


@family("dev_p2k3_ringkasan", "laporan_p2k3", ("dev",))
def ringkasan(sheet: Sheet, people: People) -> None:
    """RINGKASAN LAPORAN P2K3: one ruled table of two columns, filled typed or by hand."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("narrow", "dejavu-cond", "palatino")), 10)
    sheet.document("laporan_p2k3", FOLIO)
    filler = Filler(sheet, case, ink, "")
    title(
        sheet,
        rng.choice(("RINGKASAN LAPORAN P2K3", "LAPORAN KEGIATAN P2K3")),
        ink.bold.but(size=14),
        under=False,
        gap=16,
    )
    words = "PANITIA PEMBINA KESELAMATAN DAN KESEHATAN KERJA"
    title(sheet, words, ink.but(size=11), under=False, gap=24)
    pen = filler.fill.but(size=min(filler.fill.size, 12))
    filler.fill = pen
    columns = (LEFT, 90.0, 280.0, sheet.width - LEFT)
    table_row(sheet, columns, ["No", "Uraian", "Keterangan"], ink.bold, least=20)
    names = (("Nama Perusahaan", "nama_perusahaan"), ("Alamat Perusahaan", "alamat_perusahaan"), ("Jenis Usaha (KLUI)", "jenis_usaha"), ("Nomor Laporan", "nomor"), ("Periode Triwulan", "triwulan"), ("Tahun", "tahun"), ("Tenaga Kerja Laki-Laki", "laki_laki"),
             ("Tenaga Kerja Perempuan", "perempuan"), ("Tenaga Kerja Asing", "tka"), ("Jumlah Tenaga Kerja", "jumlah"), ("Tanggal SK P2K3", "tanggal_pembentukan"), ("Jumlah Pengurus", "jumlah_pengurus"),
             ("Nama Ketua", "nama_ketua"), ("Nama Sekretaris", "nama_sekretaris"), ("Jumlah Kecelakaan", "jumlah_kecelakaan"), ("Hari Kerja Hilang", "hari_hilang"), ("Jam Orang", "jam_orang"))  # fmt: skip
    for number, (name, path) in enumerate(names, 1):
        table_row(sheet, columns, [f"{number}", name, filler.piece(f"p2k3.{path}")], ink, least=19)
    y = sheet.room(110) + 26
    end = sheet.text(350, y, f"{case.more['tempat']}, ", ink)[2]
    filler.write("p2k3.tanggal", end + 3, y, 130)
    for x, post, path in ((LEFT, "Sekretaris,", "p2k3.nama_sekretaris"), (350.0, "Ketua P2K3,", "p2k3.nama_ketua")):
        sheet.text(x, y + 14, post, ink)
        signature(sheet, x + 8, y + 60)
        sheet.text(x, y + 76, f"({case[path].printed or '.....................'})", ink)
