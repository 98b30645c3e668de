"""Special inspection letter: the rule first, then the fact, then the order with a calendar date as its limit."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families import blind_letter as parts
from samples.families.blind_letter import ROW
from samples.ink import Ink
from samples.nota import nota_case
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, Piece, Sheet, piece


@family("blind_nota_khusus", "nota_pemeriksaan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Few findings in running paragraphs; limits in days for some, by a date for others, none at times."""
    rng = sheet.rng
    letter = nota_case(people, rng.choice(("khusus", "khusus", "2")), rng.randint(1, 3))
    sheet.faults += letter.faults
    sheet.document("nota_pemeriksaan", A4)
    ink = Ink(rng.choice(("dejavu-serif", "avant", "heros", "termes")), rng.choice((9.6, 10.2)))
    parts.page_mark(sheet, ink)
    parts.head(sheet, people, letter, ink, "single", "left")
    parts.extras(sheet)
    left, right, step = 72.0, sheet.width - 66, ink.size * 1.36
    wide = right - left
    title = parts.subject(letter).upper()
    box = sheet.text(
        sheet.width / 2, sheet.y, title, ink.bold.but(size=ink.size + 2, spacing=rng.choice((0.0, 1.5))), "centre"
    )
    sheet.underline(box)
    sheet.note("pemeriksaan.nota_ke", letter.stage, title, box)
    sheet.y += step * 2
    end = sheet.text(left, sheet.y, "No. : ", ink)[2]
    sheet.field("surat.nomor", letter.number, letter.number, end + 4, sheet.y, ink)
    parts.place_date(sheet, letter, ink, right - 175, sheet.y)
    sheet.y = (
        parts.addressee(sheet, letter, ink, left, sheet.y + step * 1.7, company_here=False, width=300) + step * 1.8
    )
    sheet.flow(left, sheet.y, wide, ["Dengan hormat,"], ink)
    sheet.flow(left, sheet.y + 3, wide, parts.opening(sheet, letter, name_company=True), ink, justify=True)
    words = ("Pertama", "Kedua", "Ketiga", "Keempat")
    style = rng.choice(("({})", "{})", "word"))
    for number, found in enumerate(letter.findings):
        path = f"{ROW}.{number}"
        cited = Piece(found.cited, tuple((f"{path}.pasal.{n}", text) for n, text in enumerate(found.articles)))
        mark = f"{words[number]}, " if style == "word" else f"{style.format(number + 1)} "
        pieces: list[str | Piece] = [
            mark,
            "Menurut ",
            cited,
            rng.choice((" terdapat kewajiban yang tidak dipenuhi, yaitu: ", ", didapati hal berikut: ")),
            piece(found.fact, f"{path}.uraian", found.fact),
            ". Oleh karena itu Saudara diperintahkan untuk ",
            piece(found.order, f"{path}.perintah", found.order),
        ]
        way = rng.random()
        if way < 0.45:
            limit = letter.date + datetime.timedelta(days=found.days or 14)
            printed = tanggal(limit, rng, long=True)
            pieces += [" paling lambat tanggal ", piece(printed, f"{path}.batas_waktu_tanggal", limit.isoformat()), "."]
        elif way < 0.9:
            pieces += [
                " dalam jangka waktu ",
                piece(found.days_words, f"{path}.batas_waktu_hari", found.days),
                " ",
                piece(found.unit_words, f"{path}.batas_waktu_satuan", found.unit_code),
                ".",
            ]
        else:
            pieces.append(".")
        sheet.y += step * 0.4
        sheet.flow(left, sheet.y, wide, pieces, ink, justify=rng.random() < 0.7)
    sheet.y += step * 0.3
    sheet.flow(left, sheet.y, wide, parts.report_clause(letter, sheet), ink, justify=True)
    sheet.flow(left, sheet.y + 3, wide, ["Atas perhatian Saudara diucapkan terima kasih."], ink)
    sheet.room(160)
    y = sheet.y + step
    parts.sign(sheet, letter.inspectors[0], 0, left, y, ink)
    bottom = parts.sign(sheet, letter.head, 1, sheet.width * 0.56, y, ink, lead="Mengetahui", stamp=True)
    parts.copies(sheet, letter, ink, left, bottom + step * 1.8)
