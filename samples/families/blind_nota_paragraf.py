"""Inspection letter with numbered paragraphs: bold fact, citation inside the sentence, order and deadline."""

from __future__ import annotations

from samples.catalogue import family
from samples.families import blind_letter as parts
from samples.families.blind_letter import ROW
from samples.findings import Finding
from samples.ink import Ink
from samples.nota import nota_case
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet, piece


def _finding(sheet: Sheet, found: Finding, number: int, ink: Ink, form: int) -> list[str | Piece]:
    path = f"{ROW}.{number}"
    cited = Piece(found.cited, tuple((f"{path}.pasal.{n}", text) for n, text in enumerate(found.articles)))
    order = piece(found.order, f"{path}.perintah", found.order)
    limit: list[str | Piece] = []
    if found.days is not None:
        limit = [
            sheet.rng.choice((" selambat-lambatnya ", " dalam waktu paling lama ")),
            piece(found.days_words, f"{path}.batas_waktu_hari", found.days),
            " ",
            piece(found.unit_words, f"{path}.batas_waktu_satuan", found.unit_code),
            " setelah diterimanya Nota Pemeriksaan ini.",
        ]
    start: list[str | Piece] = [piece(found.fact, f"{path}.uraian", found.fact, ink.bold if form != 2 else ink), ". "]
    if form == 0:
        return [*start, "Berdasarkan ketentuan ", cited, ", Saudara wajib ", order, *limit]
    if form == 1:
        return [*start, "Hal ini melanggar ", cited, ". Untuk itu Saudara diperintahkan agar ", order, *limit]
    return [*start, "Sesuai ", cited, ", maka pengusaha diwajibkan ", order, *limit]


@family("blind_nota_paragraf", "nota_pemeriksaan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Number block left, date and addressee right, two columns of signers."""
    rng = sheet.rng
    letter = nota_case(people)
    sheet.faults += letter.faults
    sheet.document("nota_pemeriksaan", rng.choice((FOLIO, A4)))
    ink = Ink(rng.choice(("bookman", "termes", "heros", "times")), rng.choice((10.0, 10.6, 11.2)))
    parts.page_mark(sheet, ink)
    parts.head(sheet, people, letter, ink, rng.choice(("double", "thick")))
    parts.extras(sheet)
    left, right = 66.0, sheet.width - 62
    top, step = sheet.y, ink.size * 1.32
    bare = rng.random() < 0.45
    named = rng.random() < 0.6
    parts.place_date(sheet, letter, ink, sheet.width * 0.58, top)
    block = parts.number_block(sheet, letter, ink, left, top + step * 1.2, bare_subject=bare)
    to = parts.addressee(
        sheet,
        letter,
        ink,
        sheet.width * 0.55,
        top + step * 1.6,
        company_here=not named,
        width=right - sheet.width * 0.55,
    )
    sheet.y = max(block, to) + step * 2.2
    wide = right - left
    justify = rng.random() < 0.6
    sheet.flow(left, sheet.y, wide, parts.opening(sheet, letter, name_company=named), ink, justify=justify, first=36)
    form = rng.randrange(3)
    for number, found in enumerate(letter.findings):
        sheet.y += step * 0.35
        sheet.room(step * 3)
        sheet.text(left, sheet.y, f"{number + 1}.", ink)
        sheet.flow(left + 20, sheet.y, wide - 20, _finding(sheet, found, number, ink, form), ink, justify=justify)
    sheet.y += step * 0.4
    sheet.flow(left, sheet.y, wide, parts.report_clause(letter, sheet), ink, justify=justify, first=36)
    sheet.flow(left, sheet.y + 3, wide, parts.closing(letter, sheet, stage_here=bare), ink, justify=justify, first=36)
    sheet.room(172)
    y = sheet.y + step
    foot = parts.sign(sheet, letter.head, 0, left, y, ink, lead="Mengetahui,", stamp=True)
    first = parts.sign(sheet, letter.inspectors[0], 1, sheet.width * 0.54, y + step, ink)
    bottom = max(foot, first)
    if len(letter.inspectors) > 1:
        sheet.y = bottom + step * 1.5
        sheet.room(120)
        bottom = parts.sign(sheet, letter.inspectors[1], 2, sheet.width * 0.54, sheet.y, ink)
    parts.copies(sheet, letter, ink, left, bottom + step * 1.6)
