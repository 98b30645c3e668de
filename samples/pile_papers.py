"""Papers of several pages and the sheets that lie between papers, for piles: letters, reports, minutes, decrees, lists."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from reportlab.graphics.barcode.qr import QrCodeWidget

from samples.ink import Ink
from samples.numbers import day_between, tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import letterhead, signature

MARKS = ("- {n} -", "{n}", "Halaman {n} dari {of}", "Hal. {n}", "{n}/{of}", "")
_SENTENCES = (
    "Berdasarkan hasil pemeriksaan di tempat kerja, buku pengawasan diperlihatkan kepada petugas.",
    "Pengusaha menyatakan akan melengkapi dokumen yang belum ada dalam waktu dekat.",
    "Bukti pembayaran upah tiga bulan terakhir disimpan di bagian keuangan dan dapat ditunjukkan.",
    "Pekerja bagian produksi bekerja dalam tiga regu dengan waktu istirahat setengah jam.",
    "Alat pelindung diri disediakan tanpa biaya tetapi belum semua pekerja memakainya.",
    "Perhitungan iuran dilakukan setiap bulan oleh bagian personalia dan dilaporkan kepada pimpinan.",
    "Ruang ganti, tempat ibadah dan kamar kecil terpisah telah tersedia di lingkungan pabrik.",
    "Catatan lembur belum ditandatangani oleh pekerja yang bersangkutan maupun atasannya.",
    "Peraturan perusahaan telah habis masa berlakunya dan sedang diperbarui.",
    "Instalasi listrik diperiksa setahun sekali oleh teknisi yang ditunjuk.",
)
_HEADS = ("DASAR", "PELAKSANAAN", "HASIL PEMERIKSAAN", "ANALISIS", "KESIMPULAN", "SARAN DAN TINDAK LANJUT")


def _prose(sheet: Sheet, count: int) -> str:
    return " ".join(sheet.rng.choice(_SENTENCES) for _ in range(count))


def _note_kind(sheet: Sheet, kind: str, title: str, y: float) -> None:
    box = (80.0, y - 12, sheet.width - 80, y)
    sheet.note("dokumen.jenis", kind, title, box)


def _title(sheet: Sheet, text: str, ink: Ink, kind: str) -> None:
    box = sheet.text(sheet.width / 2, sheet.y, text, ink, "centre")
    sheet.note("dokumen.judul", text, text, box)
    _note_kind(sheet, kind, text, sheet.y)
    sheet.y += 26


def _office(sheet: Sheet, people: People, ink: Ink) -> None:
    government, office = people.office(people.area())
    letterhead(sheet, [(government.upper(), ink.but(size=12)), (office.upper(), ink.bold.but(size=14))], office=None)


def _sign(sheet: Sheet, people: People, ink: Ink, date: datetime.date) -> None:
    y = sheet.room(130.0) + 26
    sheet.text(350, y, f"{people.area().short}, {tanggal(date, sheet.rng, long=True)}", ink)
    signature(sheet, 360, y + 56)
    sheet.text(350, y + 72, people.official(), ink.bold)
    sheet.text(350, y + 86, f"NIP. {people.nip(date)}", ink)
    sheet.y = y + 100


def _date(sheet: Sheet) -> datetime.date:
    return day_between(sheet.rng, datetime.date(2009, 1, 6), datetime.date(2023, 12, 1))


def long_letter(sheet: Sheet, people: People) -> None:
    """A letter to a company whose text runs over one to three pages."""
    ink = Ink(sheet.rng.choice(("times", "arial", "bookman")), sheet.rng.choice((10.5, 11, 12)))
    date = _date(sheet)
    sheet.document("lainnya", sheet.rng.choice((A4, FOLIO)))
    if sheet.rng.random() < 0.75:
        _office(sheet, people, ink)
    else:
        sheet.text(60, sheet.y, people.company(), ink.bold.but(size=15))
        sheet.text(60, sheet.y + 14, ", ".join(people.street()), ink.but(size=9))
        sheet.y += 40
    subject = sheet.rng.choice(("Penyampaian Data Ketenagakerjaan", "Undangan Rapat Koordinasi", "Klarifikasi Data"))
    for name, value in (("Nomor", people.letter_number(date)), ("Lampiran", "-"), ("Perihal", subject)):
        sheet.text(60, sheet.y, name, ink)
        sheet.text(122, sheet.y, ":", ink)
        box = sheet.text(130, sheet.y, value, ink)
        if name == "Perihal":
            sheet.note("dokumen.judul", subject, subject, box)
            _note_kind(sheet, "surat", subject, sheet.y)
        sheet.y += ink.size * 1.4
    sheet.y += 12
    sheet.text(60, sheet.y, f"Kepada Yth. Pimpinan {people.company()}", ink)
    sheet.y += 26
    for number in range(sheet.rng.randint(5, 16)):
        lead = f"{number + 1}. " if sheet.rng.random() < 0.6 else ""
        text = lead + _prose(sheet, sheet.rng.randint(2, 5))
        sheet.flow(62, sheet.y + ink.size, sheet.width - 124, [text], ink, justify=True, first=0 if lead else 24)
        sheet.y += 4
    _sign(sheet, people, ink, date)


def report(sheet: Sheet, people: People) -> None:
    """LAPORAN HASIL PEMERIKSAAN with roman sections over two to five pages."""
    ink = Ink(sheet.rng.choice(("arial", "times", "courier")), 11)
    date = _date(sheet)
    sheet.document("lainnya", A4)
    if sheet.rng.random() < 0.6:
        _office(sheet, people, ink)
    _title(sheet, "LAPORAN HASIL PEMERIKSAAN", ink.bold.but(size=13), "laporan_hasil_pemeriksaan")
    for roman, head in zip(("I", "II", "III", "IV", "V", "VI"), _HEADS, strict=True):
        y = sheet.room(50.0) + 18
        sheet.text(62, y, f"{roman}. {head}", ink.bold)
        sheet.y = y + 4
        for number in range(sheet.rng.randint(1, 4)):
            text = f"{number + 1}. {_prose(sheet, sheet.rng.randint(2, 6))}"
            sheet.flow(78, sheet.y + ink.size, sheet.width - 140, [text], ink)
    _sign(sheet, people, ink, date)


def minutes(sheet: Sheet, people: People) -> None:
    """BERITA ACARA PEMERIKSAAN: numbered questions and answers that count on over the pages."""
    ink = Ink(sheet.rng.choice(("courier", "times", "arial")), 11)
    date = _date(sheet)
    sheet.document("lainnya", FOLIO)
    if sheet.rng.random() < 0.5:
        _office(sheet, people, ink)
    _title(sheet, "BERITA ACARA PEMERIKSAAN", ink.bold.but(size=13), "berita_acara")
    opening = f"Pada hari ini tanggal {tanggal(date, sheet.rng, long=True)} telah diminta keterangan seorang saksi."
    sheet.flow(62, sheet.y + ink.size, sheet.width - 124, [opening], ink)
    for number in range(sheet.rng.randint(8, 18)):
        ask = f"{number + 1}. Pertanyaan: Bagaimana keadaan nomor {sheet.rng.randint(2, 90)} di tempat kerja Saudara?"
        sheet.flow(62, sheet.y + ink.size + 4, sheet.width - 124, [ask], ink)
        sheet.flow(84, sheet.y + ink.size, sheet.width - 146, [f"Jawab: {_prose(sheet, 2)}"], ink)
    _sign(sheet, people, ink, date)


def decree(sheet: Sheet, people: People) -> None:
    """KEPUTUSAN with an annex on its own page, which belongs to it."""
    ink = Ink(sheet.rng.choice(("bookman", "arial")), 11)
    date = _date(sheet)
    sheet.document("lainnya", FOLIO)
    _office(sheet, people, ink)
    _title(sheet, "KEPUTUSAN KEPALA DINAS TENAGA KERJA", ink.bold.but(size=12), "keputusan")
    number = people.letter_number(date)
    sheet.text(sheet.width / 2, sheet.y, f"NOMOR : {number}", ink, "centre")
    sheet.y += 24
    for head in ("Menimbang", "Mengingat", "Menetapkan"):
        for letter in "abc"[: sheet.rng.randint(2, 3)]:
            text = f"{head + ' : ' if letter == 'a' else ''}{letter}. {_prose(sheet, sheet.rng.randint(2, 4))}"
            sheet.flow(70, sheet.y + ink.size, sheet.width - 140, [text], ink)
    _sign(sheet, people, ink, date)
    sheet.new_page()
    sheet.text(330, sheet.y, "LAMPIRAN : Keputusan Kepala Dinas", ink.but(size=10))
    sheet.text(330, sheet.y + 13, f"NOMOR : {number}", ink.but(size=10))
    sheet.y += 40
    _rows(sheet, people, ink, sheet.rng.randint(5, 14))
    _sign(sheet, people, ink, date)


def roll(sheet: Sheet, people: People) -> None:
    """DAFTAR HADIR: a table whose head is printed again on each page and whose numbers count on."""
    ink = Ink("arial", 10)
    sheet.document("lainnya", A4)
    _title(sheet, "DAFTAR HADIR PESERTA RAPAT", ink.bold.but(size=13), "daftar_hadir")
    _rows(sheet, people, ink, sheet.rng.randint(18, 60))
    _sign(sheet, people, ink, _date(sheet))


def receipt(sheet: Sheet, people: People) -> None:
    """A slip of one page without letterhead and without a letter block."""
    ink = Ink("courier", 11)
    sheet.document("lainnya", A4)
    title = sheet.rng.choice(("TANDA TERIMA", "KWITANSI", "SURAT KUASA", "SURAT KETERANGAN"))
    _title(sheet, title, ink.bold.but(size=14), "lainnya")
    for label in ("Telah terima dari", "Berupa", "Jumlah", "Keterangan"):
        sheet.text(70, sheet.y, f"{label:<20}: {sheet.rng.choice(_SENTENCES)[:34]}", ink)
        sheet.y += 20
    _sign(sheet, people, ink, _date(sheet))


def _rows(sheet: Sheet, people: People, ink: Ink, count: int) -> None:
    columns = (62.0, 92.0, 290.0, 440.0, 535.0)

    def row(cells: tuple[str, ...]) -> None:
        y = sheet.y
        for at, text in enumerate(cells):
            sheet.rectangle((columns[at], y, columns[at + 1], y + 20), 0.6)
            sheet.text(columns[at] + 4, y + 14, text, ink.but(size=9))
        sheet.y += 20

    row(("No", "Nama", "Jabatan", "Tanda tangan"))
    for number in range(1, count + 1):
        page = sheet.page
        sheet.room(24.0)
        if sheet.page != page:
            row(("No", "Nama", "Jabatan", "Tanda tangan"))
        row((f"{number}", people.person(), sheet.rng.choice(("Staf", "Kepala Seksi", "HRD", "Operator")), ""))


PAPERS: tuple[Callable[[Sheet, People], None], ...] = (long_letter, report, minutes, decree, roll, receipt)


def separator(sheet: Sheet, kind: str) -> None:
    """A sheet laid between papers: ``qr``, ``patch``, ``words`` or ``cover``. Draws on a fresh document page."""
    sheet.document("separator", A4)
    ink, rng = Ink("arial", 12), sheet.rng
    {"qr": _qr_sheet, "patch": _patch_sheet, "words": _words_sheet, "cover": _cover_sheet}[kind](sheet, ink)
    if kind in ("qr", "patch") and rng.random() < 0.6:
        text = rng.choice(("LEMBAR PEMISAH", "SEPARATOR SHEET", "Pemisah Dokumen", "BATCH-2024-0117", "PATCH T"))
        sheet.text(sheet.width / 2, sheet.height - 90, text, ink.bold.but(size=16), "centre")


def _qr_sheet(sheet: Sheet, ink: Ink) -> None:
    side = sheet.rng.choice((90.0, 140.0, 220.0, 320.0))
    code = QrCodeWidget(f"WLK-PEMISAH-{sheet.rng.randint(1000, 9999)}-{sheet.rng.randint(10, 99)}", barBorder=0)
    code.qr.make()
    count = code.qr.getModuleCount()
    left, top = sheet.rng.choice((60.0, (sheet.width - side) / 2)), sheet.rng.choice((60.0, 220.0))
    step = side / count
    sheet.canvas.setFillGray(0)
    for row in range(count):
        for column in range(count):
            if code.qr.isDark(row, column):
                y = sheet.height - top - (row + 1) * step
                sheet.canvas.rect(left + column * step, y, step + 0.05, step + 0.05, stroke=0, fill=1)


def _patch_sheet(sheet: Sheet, ink: Ink) -> None:
    """Four bars, two wide and two narrow, as scanners know them (top, and at times the left side too)."""
    widths = sheet.rng.choice(((12, 4, 4, 12), (4, 12, 12, 4), (12, 4, 12, 4), (4, 12, 4, 12)))
    sheet.canvas.setFillGray(0)
    y = 50.0
    for width in widths:
        sheet.canvas.rect(60, sheet.height - y - width, sheet.width - 120, width, stroke=0, fill=1)
        y += width + 6
    if sheet.rng.random() < 0.4:
        x = 60.0
        for width in widths:
            sheet.canvas.rect(x, 160, width, 380, stroke=0, fill=1)
            x += width + 6


def _words_sheet(sheet: Sheet, ink: Ink) -> None:
    head = sheet.rng.choice(
        (
            "LEMBAR PEMISAH",
            "LEMBAR PEMISAH DOKUMEN",
            "PEMISAH BERKAS",
            "SEPARATOR SHEET",
            "BATAS DOKUMEN",
            "KERTAS PEMBATAS",
        )
    )
    y = sheet.rng.choice((120.0, 300.0, 400.0))
    sheet.text(sheet.width / 2, y, head, ink.bold.but(size=sheet.rng.choice((18, 28, 36))), "centre")
    if sheet.rng.random() < 0.5:
        hint = sheet.rng.choice(
            (
                "Letakkan lembar ini di antara dua berkas sebelum dipindai.",
                "Jangan dibuang, dipakai lagi",
                "Dokumen No. 17",
            )
        )
        sheet.text(sheet.width / 2, y + 40, hint, ink, "centre")


def _cover_sheet(sheet: Sheet, ink: Ink) -> None:
    rng = sheet.rng
    y = rng.choice((120.0, 260.0))
    head = rng.choice(("BOKS", "BOX", "KOTAK ARSIP", "SAMPUL BERKAS", "NOMOR BOKS", "ISI BOKS"))
    sheet.text(sheet.width / 2, y, f"{head} {rng.randint(1, 80)}", ink.bold.but(size=rng.choice((26, 40))), "centre")
    rows = (("Kode Klasifikasi", "560"), ("Tahun", f"{rng.randint(1995, 2020)}"), ("Jumlah berkas", f"{rng.randint(9, 80)}"),
            ("Rak", f"{rng.randint(1, 12)}-B"))  # fmt: skip
    for number, (label, value) in enumerate(rows[: rng.randint(1, 4)]):
        sheet.text(190, y + 50 + 24 * number, f"{label} : {value}", ink.but(size=14))
