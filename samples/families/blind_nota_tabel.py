"""Inspection letter with a centred title and the findings in a ruled table; date and signers at the foot."""

from __future__ import annotations

import itertools

from samples.catalogue import family
from samples.families import blind_letter as parts
from samples.families.blind_letter import ROW
from samples.findings import Finding
from samples.ink import Ink
from samples.nota import nota_case
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet

_HEADS = (
    ("No", "Temuan", "Dasar Hukum", "Perintah", "Batas Waktu"),
    ("No.", "Uraian Temuan", "Ketentuan yang Dilanggar", "Tindakan Perbaikan", "Jangka Waktu"),
    ("NO", "HASIL PEMERIKSAAN", "PASAL", "SARAN / PERINTAH", "WAKTU"),
)


def _cell(sheet: Sheet, x: float, y: float, width: float, pieces: list[str | Piece], ink: Ink) -> float:
    """Set one cell; gives the baseline after its last line."""
    sheet.flow(x + 4, y, width - 8, pieces, ink, leading=ink.size * 1.2)
    return sheet.y


def _height(sheet: Sheet, widths: list[float], texts: list[str], ink: Ink) -> float:
    """How high the row will be."""
    lines = []
    for width, text in zip(widths, texts, strict=True):
        count, used = 1, 0.0
        for word in text.split():
            need = sheet.measure(f"{word} ", ink)
            if used and used + need > width - 8:
                count, used = count + 1, 0.0
            used += need
        lines.append(count)
    return (max(lines) + 1) * ink.size * 1.2 + 6


def _row(sheet: Sheet, found: Finding, number: int, edges: list[float], ink: Ink) -> None:
    path = f"{ROW}.{number}"
    widths = [after - before for before, after in itertools.pairwise(edges)]
    limit = f"{found.days_words} {found.unit_words}" if found.days else ""
    texts = [f"{number + 1}.", found.fact, found.cited, found.order, limit]
    high = _height(sheet, widths, texts, ink)
    sheet.room(high)
    top = sheet.y
    sheet.text(edges[0] + widths[0] / 2, top + ink.size * 1.25, texts[0], ink, "centre")
    base = top + ink.size * 1.25
    cited = Piece(found.cited, tuple((f"{path}.pasal.{n}", text) for n, text in enumerate(found.articles)))
    _cell(sheet, edges[1], base, widths[1], [Piece(found.fact, ((f"{path}.uraian", found.fact),))], ink)
    _cell(sheet, edges[2], base, widths[2], [cited], ink)
    _cell(sheet, edges[3], base, widths[3], [Piece(found.order, ((f"{path}.perintah", found.order),))], ink)
    if found.days:
        days = Piece(found.days_words, ((f"{path}.batas_waktu_hari", found.days),))
        unit = Piece(found.unit_words, ((f"{path}.batas_waktu_satuan", found.unit_code),))
        _cell(sheet, edges[4], base, widths[4], [days, " ", unit], ink)
    else:
        sheet.field(f"{path}.batas_waktu_hari", None, "", edges[4] + 4, base, ink, place=widths[4] - 8)
    for left, right in itertools.pairwise(edges):
        sheet.rectangle((left, top, right, top + high), 0.6)
    sheet.y = top + high


@family("blind_nota_tabel", "nota_pemeriksaan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Title and number in the middle, table of five columns, one inspector or two beside each other."""
    rng = sheet.rng
    letter = nota_case(people, count=rng.randint(2, 6))
    sheet.faults += letter.faults
    sheet.document("nota_pemeriksaan", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice(("heros", "roboto", "dejavu-cond", "schoolbook")), rng.choice((9.4, 10.0)))
    parts.head(sheet, people, letter, ink, rng.choice(("double", "single")), rng.choice(("left", "both", "none")))
    parts.extras(sheet)
    left, right, step = 58.0, sheet.width - 54, ink.size * 1.35
    middle = sheet.width / 2
    words = f"NOTA PEMERIKSAAN {letter.stage_words.upper()}"
    title = sheet.text(middle, sheet.y, words, ink.bold.but(size=ink.size + 3), "centre")
    sheet.underline(title)
    sheet.note("pemeriksaan.nota_ke", letter.stage, words, title)
    sheet.y += step * 1.3
    whole = f"Nomor : {letter.number}"
    start = middle - sheet.measure(whole, ink) / 2
    sheet.text(start, sheet.y, "Nomor : ", ink)
    sheet.field("surat.nomor", letter.number, letter.number, start + sheet.measure("Nomor : ", ink), sheet.y, ink)
    sheet.y += step * 2
    for label, path, value in (
        ("Nama Perusahaan", "pemeriksaan.nama_perusahaan", letter.company),
        ("Alamat", "pemeriksaan.alamat_perusahaan", ", ".join(letter.address)),
    ):
        sheet.text(left, sheet.y, label, ink)
        sheet.text(left + 108, sheet.y, ":", ink)
        sheet.field(path, value, value, left + 116, sheet.y, ink.bold if "nama" in path else ink)
        sheet.y += step
    sheet.y += step * 0.5
    sheet.flow(left, sheet.y, right - left, parts.opening(sheet, letter, name_company=False), ink, first=28)
    sheet.y += 2
    shares = [0.0, 0.06, 0.34, 0.58, 0.85, 1.0]
    edges = [left + share * (right - left) for share in shares]
    heads = rng.choice(_HEADS)
    small = ink.but(size=ink.size * 0.92)

    def heading(board: Sheet) -> None:
        high = small.size * 2.9
        for number, word in enumerate(heads):
            board.rectangle((edges[number], board.y, edges[number + 1], board.y + high), 0.7, grey=0.9)
            fit = small.bold
            fit = fit.but(size=fit.size * min(1.0, (edges[number + 1] - edges[number] - 5) / board.measure(word, fit)))
            board.text((edges[number] + edges[number + 1]) / 2, board.y + high * 0.62, word, fit, "centre")
        board.y += high

    heading(sheet)
    sheet.page_hook = heading
    for number, found in enumerate(letter.findings):
        _row(sheet, found, number, edges, small)
    sheet.page_hook = None
    sheet.y += step * 1.2
    sheet.room(step * 4)
    sheet.flow(left, sheet.y, right - left, parts.report_clause(letter, sheet), ink, first=28)
    sheet.room(178)
    y = sheet.y + step
    x = sheet.width * 0.6
    end = sheet.text(x, y, rng.choice(("Dikeluarkan di ", "Ditetapkan di ", "Dibuat di ")), ink)[2]
    sheet.field("surat.tempat", letter.office_area.short, letter.office_area.short, end + 5, y, ink)
    end = sheet.text(x, y + step, "Pada tanggal ", ink)[2]
    day = tanggal(letter.date, rng, long=True)
    sheet.field("surat.tanggal", letter.date.isoformat(), day, end + 5, y + step, ink)
    y += step * 2.4
    if len(letter.inspectors) > 1:
        parts.sign(sheet, letter.inspectors[0], 0, left + 90, y, ink, centre=True)
        bottom = parts.sign(sheet, letter.inspectors[1], 1, right - 100, y, ink, centre=True, stamp=True)
    else:
        bottom = parts.sign(sheet, letter.inspectors[0], 0, right - 110, y, ink, centre=True, stamp=True)
    if rng.random() < 0.7:
        parts.copies(sheet, letter, ink, left, bottom + step * 1.6)
