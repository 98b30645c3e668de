"""Second nota as ``Penegasan``: a short letter with a table whose third column holds law and order together."""

from __future__ import annotations

from collections.abc import Sequence

from samples.catalogue import family
from samples.families.dev2_parts import before, cited, copies, dated, due, fit, inspected, report_due, sign
from samples.ink import Ink
from samples.nota import nota_case
from samples.people import People
from samples.sheet import FOLIO, FOLIO_WIDE, Piece, Sheet, piece
from samples.stamps import letterhead

LEFT = 54.0


@family("dev2_nota_penegasan", "nota_pemeriksaan", ("dev",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Number block left, addressee right of it, ``Hal : Penegasan Nota Pemeriksaan I``; stage II only in the closing."""
    rng = sheet.rng
    ink = Ink(rng.choice(("narrow", "times", "arial")), 11)
    letter = nota_case(people, "2", rng.randint(2, 4))
    sheet.document("nota_pemeriksaan", rng.choice((FOLIO, FOLIO_WIDE)))
    letterhead(sheet, [(letter.government, ink.but(size=13)), (letter.office, fit(sheet, letter.office, ink.bold.but(size=15))), ("Jalan Veteran, telepon dan faksimile (0251) 8311", ink.but(size=8.5)), ("", ink.but(size=7))],
               logo_at=rng.choice(("left", "none", "both")), rule=rng.choice(("single", "thick")))  # fmt: skip
    wide = sheet.width - 2 * LEFT
    y, right = sheet.y + 4, sheet.width - LEFT - 205
    subject = rng.choice(
        ("Penegasan Nota Pemeriksaan I", "Penegasan atas Nota Pemeriksaan I", "Nota Pemeriksaan II (Penegasan)")
    )
    colon = LEFT + 56
    rows = [
        ("Nomor", "surat.nomor", letter.number),
        ("Lampiran", "surat.lampiran", rng.choice(("1 (satu) berkas", "-", "1 eks."))),
    ]
    if rng.random() < 0.5:
        rows.insert(1, ("Sifat", "surat.sifat", "Penting"))
    dated(sheet, letter, right, y, ink)
    at = y + 18
    for name, path, value in rows:
        sheet.text(LEFT, at, name, ink)
        sheet.text(colon, at, ":", ink)
        sheet.field(path, "penting" if value == "Penting" else value, value, colon + 8, at, ink)
        at += 15
    sheet.text(LEFT, at, rng.choice(("Hal", "Perihal")), ink)
    sheet.text(colon, at, ":", ink)
    box = sheet.field("surat.perihal", subject, subject, colon + 8, at, ink.bold)
    plain = "II" not in subject
    if not plain:
        sheet.note("pemeriksaan.nota_ke", "2", "II", box)
    sheet.text(right, y + 24, "Yth.", ink)
    to = rng.choice(("Pimpinan Perusahaan", "Pengurus Perusahaan"))
    tall = ink.size * min(1.0, 178 / sheet.measure(letter.company, ink))
    sheet.block(
        "surat.tujuan", f"{to} {letter.company}", [to, letter.company], right + 26, y + 24, ink.but(size=tall), 14
    )
    sheet.text(right + 26, y + 52, "di", ink)
    sheet.text(right + 40, y + 66, rng.choice(("Tempat", letter.area.short)), ink)
    sheet.y = max(at, y + 66) + 26
    opening: list[str | Piece] = [
        "Menindaklanjuti Nota Pemeriksaan I Nomor ",
        *before(sheet, letter),
        " serta hasil pemeriksaan ulang di ",
    ]
    opening += [
        piece(letter.company, "pemeriksaan.nama_perusahaan", letter.company),
        " pada tanggal ",
        inspected(sheet, letter),
    ]
    if rng.random() < 0.7:
        opening += [" berdasarkan SPT Nomor ", piece(letter.order_number, "pemeriksaan.nomor_spt", letter.order_number)]
    opening += [", dengan ini ditegaskan kembali bahwa Saudara belum melaksanakan hal-hal berikut :"]
    sheet.flow(LEFT, sheet.y, wide, opening, ink, first=28, justify=rng.random() < 0.5)
    shares = rng.choice(((24, 170, 0, 84), (28, 150, 0, 96)))
    third = wide - shares[0] - shares[1] - shares[3]
    columns = [LEFT, LEFT + shares[0], LEFT + shares[0] + shares[1], LEFT + shares[0] + shares[1] + third, LEFT + wide]
    small = ink.but(size=9.5)
    heads = rng.choice(
        (
            ("No", "Temuan", "Dasar Hukum dan Perintah", "Waktu"),
            ("No.", "Keadaan yang Ditemukan", "Ketentuan dan Tindakan", "Batas Waktu"),
        )
    )
    _row(sheet, columns, [[name] for name in heads], small.bold)
    joint = rng.choice((" - ", "; Saudara wajib ", ". Agar "))
    for number, finding in enumerate(letter.findings):
        path = f"pemeriksaan.temuan.{number}"
        order = piece(finding.order, f"{path}.perintah", finding.order)
        cells: list[list[str | Piece]] = [
            [str(number + 1)],
            [piece(finding.fact, f"{path}.uraian", finding.fact)],
            [cited(finding, path), joint, order],
            due(finding, path),
        ]
        _row(sheet, columns, cells, small)
    sheet.y += 18
    closing: list[str | Piece] = [
        "Pelaksanaan tersebut agar dilaporkan secara tertulis selambat-lambatnya ",
        *report_due(letter),
    ]
    closing += [" sejak surat ini diterima."]
    if plain:
        closing += [
            " Demikian ",
            piece(rng.choice(("Nota Pemeriksaan II (Kedua)", "Nota Pemeriksaan Kedua")), "pemeriksaan.nota_ke", "2"),
        ]
        closing += [" ini disampaikan untuk dilaksanakan sebagaimana mestinya."]
    sheet.flow(LEFT, sheet.room(60), wide, closing, ink, first=28)
    y = sheet.room(150) + 16
    signers = (letter.head, letter.inspectors[0]) if rng.random() < 0.5 else (letter.head,)
    bottom = 0.0
    for index, one in enumerate(signers):
        x = LEFT if len(signers) == 2 and index == 0 else sheet.width - LEFT - 200
        bottom = max(
            bottom, sign(sheet, one, index, x, y, ink, stamp=letter.office[:22] if index == 0 else "", room=195)
        )
    sheet.y = bottom + 22
    copies(sheet, letter, LEFT, small, rng.choice(("Tembusan disampaikan kepada Yth.", "Tembusan :")))


def _row(sheet: Sheet, columns: Sequence[float], cells: Sequence[Sequence[str | Piece]], ink: Ink) -> None:
    """A ruled row as high as its fullest cell."""
    step = ink.size * 1.3
    high = 0.0
    for column, cell in enumerate(cells):
        text = "".join(part if isinstance(part, str) else part.text for part in cell)
        high = max(high, _lines(sheet, text, columns[column + 1] - columns[column] - 8, ink) * step + 8)
    top = sheet.room(high)
    for column, cell in enumerate(cells):
        left, right = columns[column], columns[column + 1]
        sheet.rectangle((left, top, right, top + high), 0.6)
        if cell:
            sheet.flow(left + 4, top + ink.size + 3, right - left - 8, cell, ink, leading=step)
    sheet.y = top + high


def _lines(sheet: Sheet, text: str, width: float, ink: Ink) -> int:
    count, used = 1, 0.0
    for word in text.split(" "):
        need = sheet.measure(word, ink)
        if used and used + need > width:
            count, used = count + 1, 0.0
        used += sheet.measure(word + " ", ink)
    return count
