"""Nota as a letter: number block left, date right, numbered findings of fact, citation, order and deadline in prose."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev_parts import copies, label_row, sign
from samples.ink import Ink
from samples.nota import nota_case
from samples.numbers import tanggal, terbilang
from samples.people import People
from samples.sheet import FOLIO, Piece, Sheet, piece
from samples.stamps import letterhead, stamp_box


@family("dev_nota_surat", "nota_pemeriksaan", ("dev",))
def draw(sheet: Sheet, people: People) -> None:
    """Province letterhead, `Perihal : Nota Pemeriksaan I`, two signers."""
    rng = sheet.rng
    ink = Ink(rng.choice(("arial", "times")), 11)
    letter = nota_case(people)
    sheet.document("nota_pemeriksaan", FOLIO)
    sheet.page_hook = lambda board: board.text(
        board.width / 2, board.margin_top - 20, f"- {board.page} -", ink, "centre"
    )
    letterhead(
        sheet,
        [(letter.government.upper(), ink.but(size=13)), (letter.office.upper(), ink.bold.but(size=15)),
         (f"Jalan Jenderal Sudirman No. {rng.randint(2, 90)} Telp. (0254) 26{rng.randint(1000, 9999)}", ink.but(size=9))],
    )  # fmt: skip
    y = sheet.y + 4
    when = tanggal(letter.date, rng, long=True)
    end = sheet.field("surat.tempat", letter.office_area.short, letter.office_area.short, 380, y, ink)[2]
    end = sheet.text(end, y, ", ", ink)[2]
    sheet.field("surat.tanggal", letter.date.isoformat(), when, end + 3, y, ink)
    y += 20
    at = label_row(sheet, 62, y, "Nomor", 120, ink)
    sheet.field("surat.nomor", letter.number, letter.number, at, y, ink)
    sheet.text(380, y, "Kepada", ink)
    at = label_row(sheet, 62, y + 15, "Sifat", 120, ink)
    sheet.field("surat.sifat", "rahasia", "Rahasia", at, y + 15, ink)
    sheet.text(352, y + 15, "Yth.", ink)
    to = f"Pimpinan {letter.company}"
    sheet.field("surat.tujuan", to, to, 380, y + 15, ink.but(size=10))
    at = label_row(sheet, 62, y + 30, "Lampiran", 120, ink)
    sheet.field("surat.lampiran", "-", "-", at, y + 30, ink)
    sheet.text(380, y + 30, "di -", ink)
    sheet.text(400, y + 44, letter.area.short, ink)
    at = label_row(sheet, 62, y + 45, "Perihal", 120, ink)
    title = f"Nota Pemeriksaan {letter.stage_short}"
    box = sheet.text(at, y + 45, title, ink.bold)
    sheet.note("surat.perihal", title, title, box)
    sheet.note("pemeriksaan.nota_ke", letter.stage, letter.stage_short, box)
    sheet.y = y + 78
    opening: list[str | Piece] = ["Berdasarkan hasil pemeriksaan ketenagakerjaan yang dilakukan di "]
    opening += [piece(letter.company, "pemeriksaan.nama_perusahaan", letter.company), " yang beralamat di "]
    address = ", ".join(letter.address)
    opening += [piece(address, "pemeriksaan.alamat_perusahaan", address), " pada tanggal "]
    opening += [
        piece(
            tanggal(letter.inspected, rng, long=True), "pemeriksaan.tanggal_pemeriksaan", letter.inspected.isoformat()
        )
    ]
    opening += [
        " sesuai Surat Perintah Tugas Nomor : ",
        piece(letter.order_number, "pemeriksaan.nomor_spt", letter.order_number),
    ]
    if letter.stage == "2":
        opening += [" dan menindaklanjuti Nota Pemeriksaan I Nomor "]
        opening += [piece(letter.before_number, "pemeriksaan.nomor_nota_sebelumnya", letter.before_number), " tanggal "]
        before = tanggal(letter.before_date, rng, long=True)
        opening += [piece(before, "pemeriksaan.tanggal_nota_sebelumnya", letter.before_date.isoformat())]
    opening += [", ditemukan hal-hal sebagai berikut :"]
    sheet.flow(62, sheet.y, sheet.width - 124, opening, ink, justify=True, first=30)
    for number, finding in enumerate(letter.findings):
        sheet.y += 4
        y = sheet.room(60)
        sheet.text(62, y, f"{number + 1}.", ink)
        path = f"pemeriksaan.temuan.{number}"
        prose: list[str | Piece] = [piece(finding.fact, f"{path}.uraian", finding.fact), ". Berdasarkan ketentuan "]
        prose.append(Piece(finding.cited, tuple((f"{path}.pasal.{n}", a) for n, a in enumerate(finding.articles))))
        prose += [", ", piece(finding.order, f"{path}.perintah", finding.order)]
        if finding.days is not None:
            prose += [" selambat-lambatnya ", piece(finding.days_words, f"{path}.batas_waktu_hari", finding.days), " "]
            prose += [piece(finding.unit_words, f"{path}.batas_waktu_satuan", finding.unit_code)]
            prose += [" setelah diterimanya Nota Pemeriksaan ini"]
        prose += ["."]
        sheet.flow(82, y, sheet.width - 144, prose, ink, justify=rng.random() < 0.5)
    sheet.y += 8
    unit, code = ("hari kerja", "hari_kerja") if letter.report_working else ("hari", "hari")
    sheet.flow(
        62,
        sheet.room(60),
        sheet.width - 124,
        ["Saudara diminta melaporkan segala sesuatunya secara tertulis kepada kami dalam waktu ",
         piece(f"{letter.report_days} ({terbilang(letter.report_days)})", "pemeriksaan.batas_lapor_hari", letter.report_days), " ",
         piece(unit, "pemeriksaan.batas_lapor_satuan", code), " setelah menerima Nota Pemeriksaan ini. ",
         f"Demikian Nota Pemeriksaan {letter.stage_words} ini dibuat sebagai peringatan untuk dilaksanakan."],
        ink,
        first=30,
    )  # fmt: skip
    y = sheet.room(170) + 10
    sheet.text(62, y, "Mengetahui :", ink)
    bottom = sign(sheet, letter.head, 0, 62, y + 13, ink, stamp=letter.office[:24].upper())
    for index, inspector in enumerate(letter.inspectors[:1]):
        bottom = max(bottom, sign(sheet, inspector, index + 1, 340, y + 13, ink))
    sheet.y = bottom + 24
    copies(sheet, letter, 62, ink.but(size=9))
    if rng.random() < 0.3:
        stamp_box(sheet, 480, 170, ["RAHASIA"], 14)
