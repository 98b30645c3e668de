"""Nota with a centred title and a ruled table: No | Temuan | Dasar Hukum | Perintah | Batas Waktu."""

from __future__ import annotations

from collections.abc import Sequence

from samples.catalogue import family
from samples.families.dev_parts import copies, label_row, sign
from samples.findings import Finding
from samples.ink import Ink
from samples.nota import nota_case
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, Piece, Sheet, piece
from samples.stamps import letterhead

COLUMNS = (48.0, 72.0, 220.0, 345.0, 470.0, 548.0)
HEADS = ("No", "Temuan", "Dasar Hukum", "Perintah", "Batas Waktu")


@family("dev_nota_tabel", "nota_pemeriksaan", ("dev",))
def draw(sheet: Sheet, people: People) -> None:
    """Company data as labelled rows above the table."""
    rng = sheet.rng
    ink = Ink(rng.choice(("palatino", "narrow")), 10.5)
    letter = nota_case(people, count=rng.randint(2, 4))
    sheet.document("nota_pemeriksaan", A4)
    letterhead(sheet, [(letter.government.upper(), ink.but(size=12)), (letter.office.upper(), ink.bold.but(size=14)),
                       ("Laman: disnaker.contoh.example", ink.but(size=8.5))], rule="thick")  # fmt: skip
    title = {
        "1": "NOTA PEMERIKSAAN I (PERTAMA)",
        "2": "NOTA PEMERIKSAAN II (KEDUA)",
        "khusus": "NOTA PEMERIKSAAN KHUSUS",
    }[letter.stage]
    box = sheet.text(sheet.width / 2, sheet.y, title, ink.bold.but(size=13), "centre")
    sheet.underline(box)
    shown = title.removeprefix("NOTA PEMERIKSAAN ")
    sheet.note("pemeriksaan.nota_ke", letter.stage, shown, box)
    sheet.y += 15
    head = "NOMOR : "
    width = sheet.measure(head + letter.number, ink)
    start = (sheet.width - width) / 2
    sheet.text(start, sheet.y, head, ink)
    sheet.field("surat.nomor", letter.number, letter.number, start + sheet.measure(head, ink), sheet.y, ink)
    sheet.y += 26
    address = ", ".join(letter.address)
    rows: list[tuple[str, str, str, str | None]] = [
        ("Nama Perusahaan", "pemeriksaan.nama_perusahaan", letter.company, letter.company),
        ("Alamat", "pemeriksaan.alamat_perusahaan", address, address),
        (
            "Tanggal Pemeriksaan",
            "pemeriksaan.tanggal_pemeriksaan",
            tanggal(letter.inspected, rng),
            letter.inspected.isoformat(),
        ),
        ("Surat Perintah Tugas", "pemeriksaan.nomor_spt", letter.order_number, letter.order_number),
    ]
    if letter.stage == "2":
        rows += [
            (
                "Nomor Nota Pemeriksaan I",
                "pemeriksaan.nomor_nota_sebelumnya",
                letter.before_number,
                letter.before_number,
            ),
            (
                "Tanggal Nota Pemeriksaan I",
                "pemeriksaan.tanggal_nota_sebelumnya",
                tanggal(letter.before_date, rng),
                letter.before_date.isoformat(),
            ),
        ]
    for name, path, printed, value in rows:
        at = label_row(sheet, 62, sheet.y, name, 200, ink)
        sheet.field(path, value, printed, at, sheet.y, ink)
        sheet.y += 15
    sheet.y += 6
    sheet.flow(48, sheet.y, 500, ["Dari hasil pemeriksaan tersebut ditemukan pelanggaran sebagai berikut:"], ink)
    small = ink.but(size=9)
    _row(sheet, [[name] for name in HEADS], small.bold)
    for number, finding in enumerate(letter.findings):
        _row(sheet, _cells(number, finding, rng.random() < 0.5), small)
    sheet.y += 20
    unit, code = ("hari kerja", "hari_kerja") if letter.report_working else ("hari", "hari")
    sheet.flow(48, sheet.room(50), 500,
               ["Pelaksanaan perintah tersebut agar dilaporkan secara tertulis paling lambat ",
                piece(letter.report_days_words, "pemeriksaan.batas_lapor_hari", letter.report_days), " ",
                piece(unit, "pemeriksaan.batas_lapor_satuan", code), " sejak Nota Pemeriksaan ini diterima."], ink)  # fmt: skip
    y = sheet.room(180) + 12
    sheet.text(340, y, "Dikeluarkan di", ink)
    at = sheet.text(420, y, ": ", ink)[2]
    sheet.field("surat.tempat", letter.office_area.short, letter.office_area.short, at + 3, y, ink)
    sheet.text(340, y + 13, "Pada tanggal", ink)
    at = sheet.text(420, y + 13, ": ", ink)[2]
    sheet.field("surat.tanggal", letter.date.isoformat(), tanggal(letter.date, rng, long=True), at + 3, y + 13, ink)
    bottom = 0.0
    for index, inspector in enumerate(letter.inspectors):
        bottom = max(bottom, sign(sheet, inspector, index, 62 + index * 278, y + 34, ink, nip="NIP "))
    sheet.y = bottom + 24
    copies(sheet, letter, 48, small, "Tembusan disampaikan kepada:")


def _cells(number: int, finding: Finding, spaced: bool) -> list[list[str | Piece]]:
    path = f"pemeriksaan.temuan.{number}"
    cells: list[list[str | Piece]] = [
        [f"{number + 1}" + ("." if spaced else "")],
        [piece(finding.fact, f"{path}.uraian", finding.fact)],
        [Piece(finding.cited, tuple((f"{path}.pasal.{n}", article) for n, article in enumerate(finding.articles)))],
        [piece(finding.order, f"{path}.perintah", finding.order)],
        [],
    ]
    if finding.days is not None:
        cells[4] = [piece(finding.days_words, f"{path}.batas_waktu_hari", finding.days), " "]
        cells[4].append(piece(finding.unit_words, f"{path}.batas_waktu_satuan", finding.unit_code))
    return cells


def _row(sheet: Sheet, cells: Sequence[Sequence[str | Piece]], ink: Ink) -> None:
    step = ink.size * 1.3
    high = 0.0
    for column, cell in enumerate(cells):
        text = "".join(part if isinstance(part, str) else part.text for part in cell)
        high = max(high, _line_count(sheet, text, COLUMNS[column + 1] - COLUMNS[column] - 8, ink) * step + 8)
    top = sheet.room(high)
    for column, cell in enumerate(cells):
        left, right = COLUMNS[column], COLUMNS[column + 1]
        sheet.rectangle((left, top, right, top + high), 0.6)
        if cell:
            sheet.flow(left + 4, top + ink.size + 3, right - left - 8, cell, ink, leading=step)
    sheet.y = top + high


def _line_count(sheet: Sheet, text: str, width: float, ink: Ink) -> int:
    count, used = 1, 0.0
    for word in text.split(" "):
        need = sheet.measure(word, ink)
        if used and used + need > width:
            count, used = count + 1, 0.0
        used += sheet.measure(word + " ", ink)
    return count
