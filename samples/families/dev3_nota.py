"""Inspection letters: khusus told in ordinal words, I with its table in an annex, II in numbered blocks with days as dates."""

from __future__ import annotations

import datetime
from dataclasses import replace

from samples.catalogue import family
from samples.families.dev3_heads import UNITS, addressee, head_centre, head_left, new_letter
from samples.families.dev3_parts import articles, footer, grid, lines_of, para, sign, told
from samples.findings import Finding
from samples.ink import Ink
from samples.nota import Letter
from samples.numbers import MONTHS, WEEKDAYS, tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet

P = "pemeriksaan."


def _long(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def _term(row: str, one: Finding) -> list[str | Piece]:
    return [
        told(one.days_words, (f"{row}.batas_waktu_hari", one.days)),
        " ",
        told(one.unit_words, (f"{row}.batas_waktu_satuan", one.unit_code)),
    ]


def _report(letter: Letter) -> list[str | Piece]:
    unit = "hari kerja" if letter.report_working else "hari"
    return [told(letter.report_days_words, (P + "batas_lapor_hari", letter.report_days)), " ",
            told(unit, (P + "batas_lapor_satuan", unit.replace(" ", "_")))]  # fmt: skip


def _copies(sheet: Sheet, letter: Letter, x: float, ink: Ink, head: str, mark: str = "{}.") -> None:
    y = sheet.room(18.0 + 12 * len(letter.copies))
    sheet.underline(sheet.text(x, y, head, ink))
    for number, name in enumerate(letter.copies):
        y += 12
        sheet.text(x, y, mark.format(number + 1), ink)
        sheet.field(f"surat.tembusan.{number}", name, name, x + 15, y, ink)
    sheet.y = y + 14


def _top(
    sheet: Sheet, path: str, label: str, value: object, printed: str, x: float, y: float, ink: Ink, colon: float = 0
) -> None:
    sheet.text(x, y, label, ink)
    at = colon or x + sheet.measure(label + " ", ink)
    if colon:
        sheet.text(colon, y, ":", ink)
        at = colon + 8
    sheet.field(path, value if isinstance(value, str) else None, printed, at, y, ink)


@family("dev3_nota_khusus_narasi", "nota_pemeriksaan", ("dev",))
def khusus(sheet: Sheet, people: People) -> None:
    """Nota khusus after a complaint: first, second, third as words; orders and terms inside the sentences."""
    rng = sheet.rng
    letter = new_letter(people, "khusus", rng.randint(1, 3))
    ink = Ink(rng.choice(("arial", "times", "palatino")), 11)
    sheet.document("nota_pemeriksaan", FOLIO)
    sheet.faults += letter.faults
    left, wide = 70.0, sheet.width - 130
    head_left(sheet, letter.government, letter.office, rng.choice((*UNITS, "")), letter.office_area.short, ink, left)
    footer(sheet, "Pengawasan Ketenagakerjaan tidak dipungut biaya", ink.but(size=8))
    y = sheet.y
    _top(sheet, "surat.nomor", "Nomor:", letter.number, letter.number, left, y, ink)
    _top(sheet, "surat.sifat", "Sifat:", "rahasia", "Rahasia", left, y + 15, ink)
    _top(sheet, "surat.lampiran", "Lampiran:", "1 (satu) eksemplar", "1 (satu) eksemplar", left, y + 30, ink)
    words = rng.choice(("Nota Pemeriksaan Khusus", "NOTA PEMERIKSAAN KHUSUS"))
    sheet.text(left, y + 45, "Hal:", ink)
    box = sheet.text(left + sheet.measure("Hal: ", ink), y + 45, words, ink.bold)
    sheet.note("surat.perihal", words, words, box)
    sheet.note(P + "nota_ke", "khusus", words, box)
    x = sheet.width - 60
    shown = tanggal(letter.date, rng, long=True)
    box = sheet.field("surat.tanggal", letter.date.isoformat(), shown, x, y, ink, align="right")
    sheet.field(
        "surat.tempat",
        letter.office_area.short,
        letter.office_area.short,
        box[0] - sheet.measure(", ", ink),
        y,
        ink,
        align="right",
    )
    sheet.text(box[0] - sheet.measure(", ", ink), y, ",", ink)
    y = addressee(
        sheet,
        letter,
        left,
        y + 76,
        ink,
        ("Yth.",),
        rng.choice(("Direktur Utama", "Pimpinan Perusahaan", "Direksi")),
        f"di {letter.area.short}",
    )
    sheet.y = y + 26
    complaint = letter.inspected - datetime.timedelta(days=rng.randint(9, 30))
    day = WEEKDAYS[letter.inspected.weekday()]
    para(sheet, left, wide, [
        f"Menindaklanjuti pengaduan serikat pekerja tanggal {_long(complaint)}, Pengawas Ketenagakerjaan dengan Surat Perintah Tugas nomor ",
        told(letter.order_number, (P + "nomor_spt", letter.order_number)), " telah melakukan pemeriksaan khusus di perusahaan yang Saudara pimpin",
        f" pada hari {day} ", told(_long(letter.inspected), (P + "tanggal_pemeriksaan", letter.inspected.isoformat())),
        ", dengan hasil sebagaimana diuraikan di bawah ini."], ink, gap=7)  # fmt: skip
    for number, one in enumerate(letter.findings):
        row = f"{P}temuan.{number}"
        parts: list[str | Piece] = [f"{('Pertama', 'Kedua', 'Ketiga')[number]}, ", told(one.fact, (f"{row}.uraian", one.fact)),
            rng.choice((", hal mana bertentangan dengan ", ". Keadaan ini melanggar ", ". Perbuatan tersebut tidak sesuai dengan ketentuan ")),
            articles(one.cited, f"{row}.pasal", one.articles),
            rng.choice((". Oleh karena itu Saudara diperintahkan untuk ", ". Untuk itu kepada Saudara diwajibkan ", ". Sehubungan dengan itu Saudara diminta agar ")),
            told(one.order, (f"{row}.perintah", one.order)), rng.choice((", paling lambat ", " dalam jangka waktu ", " selambat-lambatnya dalam ")),
            *_term(row, one), rng.choice((" setelah nota ini diterima.", " terhitung sejak diterimanya surat ini."))]  # fmt: skip
        para(sheet, left, wide, parts, ink, first=30, gap=7, leading=15)
    para(sheet, left, wide, ["Pelaksanaan Nota Pemeriksaan Khusus ini agar dilaporkan secara tertulis kepada kami dalam waktu ", *_report(letter),
                             " setelah Saudara menerimanya. Apabila tidak diindahkan, akan dilakukan tindakan hukum sesuai ketentuan yang berlaku."], ink, first=30, gap=14)  # fmt: skip
    y = sheet.room(110)
    sign(
        sheet,
        letter.inspectors[0],
        sheet.width - 190,
        y,
        ink,
        align="centre",
        stamp="PENGAWAS KETENAGAKERJAAN",
        rank=rng.random() < 0.7,
    )
    sheet.y = y + 118
    _copies(sheet, letter, left, ink.but(size=9), "Tembusan disampaikan kepada:", "{})")


@family("dev3_nota_lampiran", "nota_pemeriksaan", ("dev",))
def lampiran(sheet: Sheet, people: People) -> None:
    """Nota I: a short letter; what was found stands in an annexed table with merged heads on the page after."""
    rng = sheet.rng
    letter = new_letter(people, "1", rng.randint(3, 5), rng.choice((None, 14)))
    ink = Ink(rng.choice(("times", "palatino", "arial")), 11.5)
    sheet.document("nota_pemeriksaan", A4)
    sheet.faults += letter.faults
    left, wide = 62.0, sheet.width - 124
    head_centre(sheet, letter.government, letter.office, letter.office_area.short, ink, spaced=rng.random() < 0.5)
    y = sheet.y
    shown = tanggal(letter.date, rng, long=True)
    at = sheet.field("surat.tempat", letter.office_area.short, letter.office_area.short, 350, y, ink)[2]
    sheet.text(at, y, ",", ink)
    sheet.field("surat.tanggal", letter.date.isoformat(), shown, at + 6, y, ink)
    words = rng.choice(("Nota Pemeriksaan I", "Nota Pemeriksaan ke-I (satu)", "NOTA PEMERIKSAAN I"))
    y += 20
    rows = (("No.", "surat.nomor", letter.number, letter.number), ("Lamp.", "surat.lampiran", "1 (satu) lembar", "1 (satu) lembar"),
            ("Sifat", "surat.sifat", "penting", "Penting"), ("H a l", "surat.perihal", words, words))  # fmt: skip
    for place, (label, path, value, printed) in enumerate(rows):
        _top(sheet, path, label, value, printed, left, y + place * 15, ink, left + 44)
    sheet.note(P + "nota_ke", "1", words, sheet.truths[-1].fields["surat.perihal"].box)
    end = addressee(sheet, letter, 350, y, ink, ("Kepada", "Yth. Sdr."), "Pimpinan", "")
    sheet.text(350, end + 14, "di -", ink)
    sheet.text(372, end + 28, letter.area.short.upper(), ink.but(spacing=1.5))
    sheet.y = end + 58
    para(sheet, left + 44, wide - 44, [
        "Berdasarkan hasil pemeriksaan di perusahaan Saudara yang dilaksanakan oleh Pengawas Ketenagakerjaan tanggal ",
        told(_long(letter.inspected), (P + "tanggal_pemeriksaan", letter.inspected.isoformat())), " sesuai SPT No. ",
        told(letter.order_number, (P + "nomor_spt", letter.order_number)),
        ", masih dijumpai pelanggaran peraturan perundang-undangan di bidang ketenagakerjaan sebagaimana daftar terlampir."], ink, first=26)  # fmt: skip
    para(sheet, left + 44, wide - 44, ["Saudara wajib memenuhi segala sesuatu yang tercantum dalam daftar dimaksud dan melaporkan pelaksanaannya dalam tempo ",
                                       *_report(letter), " sesudah tanggal penerimaan."], ink, first=26)  # fmt: skip
    para(sheet, left + 44, wide - 44, ["Demikian untuk dilaksanakan sebagaimana mestinya."], ink, first=26, gap=18)
    y = sheet.y
    both = [letter.head, letter.inspectors[0]]
    for number, person in enumerate(both):
        x = left + 90 + number * 280
        if number == 0:
            sheet.text(x, y - 14, "Mengetahui,", ink, "centre")
        sign(
            sheet,
            person,
            x,
            y,
            ink,
            row=number,
            align="centre",
            stamp="DINAS TENAGA KERJA" if number == 0 else "",
            rank=True,
        )
    sheet.y = y + 150
    _copies(sheet, letter, left, ink.but(size=9.5), "Tembusan Yth. :")
    sheet.new_page()
    body = ink.but(size=9.5)
    lines_of(
        sheet,
        sheet.width - 250,
        56,
        ["Lampiran Nota Pemeriksaan I", f"Nomor   : {letter.number}", f"Tanggal : {shown}"],
        body,
    )
    sheet.text(sheet.width / 2, 118, "DAFTAR HASIL PEMERIKSAAN", ink.bold, "centre")
    columns = (46, 70, 226, 330, 470, sheet.width - 46)
    top = 134.0
    sheet.rectangle((columns[0], top, columns[-1], top + 34), 0.6)
    sheet.text(58, top + 20, "NO", body.bold, "centre")
    sheet.line(columns[1], top, columns[1], top + 34)
    sheet.text((columns[1] + columns[3]) / 2, top + 12, "HASIL PEMERIKSAAN", body.bold, "centre")
    sheet.line(columns[1], top + 16, columns[-1], top + 16)
    sheet.text((columns[1] + columns[2]) / 2, top + 28, "Temuan", body.bold, "centre")
    sheet.text((columns[2] + columns[3]) / 2, top + 28, "Ketentuan", body.bold, "centre")
    sheet.line(columns[2], top + 16, columns[2], top + 34)
    sheet.line(columns[3], top, columns[3], top + 34)
    sheet.text((columns[3] + columns[-1]) / 2, top + 12, "KEWAJIBAN PENGUSAHA", body.bold, "centre")
    sheet.text((columns[3] + columns[4]) / 2, top + 28, "Yang harus dilakukan", body.bold, "centre")
    sheet.text((columns[4] + columns[-1]) / 2, top + 28, "Batas waktu", body.bold, "centre")
    sheet.line(columns[4], top + 16, columns[4], top + 34)
    sheet.y = top + 34
    for number, one in enumerate(letter.findings):
        row = f"{P}temuan.{number}"
        grid(sheet, columns, [[f"{number + 1}", told(one.fact, (f"{row}.uraian", one.fact)), articles(one.cited, f"{row}.pasal", one.articles),
                               told(one.order[0].upper() + one.order[1:], (f"{row}.perintah", one.order[0].upper() + one.order[1:])), _term(row, one)]], body)  # fmt: skip


@family("dev3_nota_kedua_blok", "nota_pemeriksaan", ("dev",))
def kedua(sheet: Sheet, people: People) -> None:
    """Nota II: Roman blocks of labelled lines, the term a calendar day; u.b. signer right; `- 2 -` and no letterhead."""
    rng = sheet.rng
    letter = new_letter(people, "2", rng.randint(2, 3), named=rng.random() < 0.5)
    ink = Ink(rng.choice(("dejavu-serif", "courier", "narrow")), 9.5 if rng.random() < 0.5 else 10)
    sheet.document("nota_pemeriksaan", A4)
    sheet.faults += letter.faults
    sheet.page_hook = lambda board: board.text(board.width / 2, 40, "- 2 -", ink, "centre")
    left, wide = 66.0, sheet.width - 126
    head_centre(sheet, letter.government, letter.office, letter.office_area.short, ink, weight=1.2)
    box = sheet.text(sheet.width / 2, sheet.y, "NOTA PEMERIKSAAN II (KEDUA)", ink.bold.but(size=12.5), "centre")
    sheet.underline(box)
    sheet.note(P + "nota_ke", "2", "II (KEDUA)", box)
    y = sheet.y + 15
    whole = f"NOMOR : {letter.number}"
    start = (sheet.width - sheet.measure(whole, ink)) / 2
    sheet.text(start, y, "NOMOR : ", ink)
    sheet.field("surat.nomor", letter.number, letter.number, start + sheet.measure("NOMOR : ", ink), y, ink)
    y = addressee(
        sheet,
        letter,
        left,
        y + 34,
        ink,
        ("Kepada Yth.",),
        rng.choice(("Pimpinan Perusahaan", "Pengurus")),
        f"di - {letter.area.regency}",
    )
    sheet.y = y + 24
    para(sheet, left, wide, [
        "Memperhatikan Nota Pemeriksaan I Nomor ", told(letter.before_number, (P + "nomor_nota_sebelumnya", letter.before_number)), " tanggal ",
        told(_long(letter.before_date), (P + "tanggal_nota_sebelumnya", letter.before_date.isoformat())),
        " yang sampai saat pemeriksaan ulang tanggal ", told(_long(letter.inspected), (P + "tanggal_pemeriksaan", letter.inspected.isoformat())),
        " belum seluruhnya Saudara laksanakan, dengan ini diberikan peringatan kedua atas hal-hal berikut :"], ink, gap=8)  # fmt: skip
    for number, one in enumerate(letter.findings):
        row = f"{P}temuan.{number}"
        until = letter.date + datetime.timedelta(days=one.days or 14)
        sheet.text(left, sheet.room(90), ("I.", "II.", "III.")[number], ink.bold)
        labels: tuple[tuple[str, list[str | Piece]], ...] = (
            ("Fakta", [told(one.fact, (f"{row}.uraian", one.fact))]),
            ("Dasar hukum", [articles(one.cited, f"{row}.pasal", one.articles)]),
            ("Perintah", [told(one.order, (f"{row}.perintah", one.order))]),
            ("Diselesaikan tgl.", [told(_long(until), (f"{row}.batas_waktu_tanggal", until.isoformat()))]),
        )
        for label, parts in labels:
            y = sheet.room(14)
            sheet.text(left + 24, y, label, ink)
            sheet.text(left + 118, y, ":", ink)
            para(sheet, left + 127, wide - 127, parts, ink, gap=1, justify=False)
        sheet.y += 6
    para(sheet, left, wide, ["Laporan pelaksanaan nota ini disampaikan kepada kami selambat-lambatnya ", *_report(letter), " sejak nota diterima. ",
                             "Nota ini merupakan peringatan terakhir sebelum diambil tindakan penyidikan."], ink, gap=14)  # fmt: skip
    y = sheet.room(190)
    shown = tanggal(letter.date, rng, long=True)
    x = sheet.width - 240
    sheet.text(x, y, "Ditetapkan di ", ink)
    sheet.field(
        "surat.tempat",
        letter.office_area.short,
        letter.office_area.short,
        x + sheet.measure("Ditetapkan di  ", ink),
        y,
        ink,
    )
    sheet.text(x, y + 13, "pada tanggal ", ink)
    sheet.field("surat.tanggal", letter.date.isoformat(), shown, x + sheet.measure("pada tanggal  ", ink), y + 13, ink)
    titles = ("a.n. KEPALA DINAS", "Kepala Bidang Pengawasan", "u.b.", "Kepala Seksi Norma Kerja")
    sign(
        sheet,
        replace(letter.head, title=titles),
        x,
        y + 32,
        ink,
        stamp="DINAS",
        nip=rng.choice(("NIP. ", "NIP : ", "Nip.")),
    )
    sheet.y = y + 160
    _copies(sheet, letter, left, ink.but(size=8.5), "TEMBUSAN :", "-")
