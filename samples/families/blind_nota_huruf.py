"""Inspection letter with lettered findings, each in labelled lines (Temuan, Dasar hukum, Perintah, Batas waktu)."""

from __future__ import annotations

from samples.catalogue import family
from samples.families import blind_letter as parts
from samples.families.blind_letter import ROW
from samples.findings import Finding
from samples.ink import Ink
from samples.nota import nota_case
from samples.people import People
from samples.sheet import FOLIO, FOLIO_WIDE, Piece, Sheet

_LABELS = (
    ("Temuan", "Dasar hukum", "Perintah", "Batas waktu"),
    ("Fakta", "Melanggar", "Wajib dilakukan", "Jangka waktu"),
    ("Pelanggaran", "Ketentuan", "Perbaikan", "Waktu"),
)


def _finding(
    sheet: Sheet, found: Finding, number: int, x: float, right: float, ink: Ink, labels: tuple[str, ...]
) -> None:
    path = f"{ROW}.{number}"
    step = ink.size * 1.3
    sheet.room(step * 6)
    sheet.text(x, sheet.y, f"{chr(97 + number)}.", ink)
    cited = Piece(found.cited, tuple((f"{path}.pasal.{n}", text) for n, text in enumerate(found.articles)))
    limit: list[str | Piece] = []
    if found.days is not None:
        limit = [
            Piece(found.days_words, ((f"{path}.batas_waktu_hari", found.days),)),
            " ",
            Piece(found.unit_words, ((f"{path}.batas_waktu_satuan", found.unit_code),)),
            " sejak diterimanya nota ini",
        ]
    rows: tuple[list[str | Piece], ...] = (
        [Piece(found.fact, ((f"{path}.uraian", found.fact),))],
        [cited],
        [Piece(found.order, ((f"{path}.perintah", found.order),))],
        limit,
    )
    colon = x + 20 + max(sheet.measure(label, ink) for label in labels) + 8
    for label, row in zip(labels, rows, strict=True):
        sheet.room(step)
        sheet.text(x + 20, sheet.y, label, ink)
        sheet.text(colon, sheet.y, ":", ink)
        sheet.flow(colon + 8, sheet.y, right - colon - 8, row, ink, leading=step)
    sheet.y += step * 0.4


@family("blind_nota_huruf", "nota_pemeriksaan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Typewriter letter: date top right, addressee on the left under the number block, one column of signers."""
    rng = sheet.rng
    letter = nota_case(people, rng.choice(("1", "2")))
    sheet.faults += letter.faults
    sheet.document("nota_pemeriksaan", rng.choice((FOLIO, FOLIO_WIDE)))
    ink = Ink(rng.choice(("courier", "tlwg-typewriter", "garamond", "palatino")), rng.choice((10.2, 10.8)))
    sheet.margin_top = 62
    parts.page_mark(sheet, ink, rng.choice(("- {} -", "{}", "Halaman {}")))
    parts.head(sheet, people, letter, ink, "thick", rng.choice(("left", "none")))
    parts.extras(sheet)
    left, right, step = 64.0, sheet.width - 58, ink.size * 1.32
    start = right - 190
    parts.place_date(sheet, letter, ink, start, sheet.y)
    y = parts.number_block(sheet, letter, ink, left, sheet.y + step * 1.5, colon=66 if "co" in ink.font else 58)
    y = parts.addressee(sheet, letter, ink, left + 74, y + step * 1.8, company_here=True, width=260)
    sheet.y = y + step * 2
    sheet.flow(left, sheet.y, right - left, parts.opening(sheet, letter, name_company=False), ink, first=34)
    sheet.y += step * 0.4
    labels = rng.choice(_LABELS)
    for number, found in enumerate(letter.findings):
        _finding(sheet, found, number, left, right, ink, labels)
    sheet.flow(left, sheet.y + 2, right - left, parts.report_clause(letter, sheet), ink, first=34)
    sheet.flow(left, sheet.y + 2, right - left, parts.closing(letter, sheet, stage_here=False), ink, first=34)
    sheet.room(150)
    y = sheet.y + step * 1.2
    x = start - 20
    bottom = parts.sign(sheet, letter.inspectors[0], 0, x, y, ink, stamp=True)
    if rng.random() < 0.6:
        sheet.y = bottom + step * 1.8
        sheet.room(130)
        bottom = parts.sign(sheet, letter.head, 1, x, sheet.y, ink, lead="Mengetahui :", stamp=True)
    parts.copies(sheet, letter, ink, left, bottom + step * 1.5)
