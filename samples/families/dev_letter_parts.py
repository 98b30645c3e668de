"""Pieces that the dev papers of cases share: letterheads, number blocks, signatures, page marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samples.cases.case import Case
from samples.families.dev_parts import label_row
from samples.filler import Filler
from samples.ink import Ink
from samples.nota import Signer
from samples.sheet import Sheet
from samples.stamps import letterhead, signature, stamp_round
from samples.truth import union

LEFT = 62.0


def page_marks(sheet: Sheet, ink: Ink) -> None:
    """`- 2 -` on top of every further page; no letterhead there."""
    first = sheet.page

    def mark(board: Sheet) -> None:
        board.text(board.width / 2, board.margin_top - 18, f"- {board.page - first + 1} -", ink, "centre")

    if sheet.own_marks:
        sheet.page_hook = mark


def office_head(
    sheet: Sheet, case: Case, ink: Ink, *, rule: str = "double", logo_at: str = "left", record: bool = True
) -> None:
    """Government, office and address; the office line is ``surat.instansi`` where the record has it."""
    rng = sheet.rng
    street = (
        f"Jalan {rng.choice(('Pemuda', 'Diponegoro', 'Ahmad Yani'))} No. {rng.randint(2, 140)} {case.office_area.short}"
    )
    wide = sheet.width - 150
    bold = ink.bold.but(size=14.5)
    bold = bold.but(size=min(bold.size, bold.size * wide / sheet.measure(case.office.upper(), bold)))
    letterhead(
        sheet,
        [(case.government.upper(), ink.but(size=12)), (case.office.upper(), bold),
         (f"{street} Telp. (024) 8{rng.randint(310000, 790000)}", ink.but(size=9))],
        office=1 if record else None, rule=rule, logo_at=logo_at,
    )  # fmt: skip


def title(
    sheet: Sheet, words: str, ink: Ink, *, under: bool = True, gap: float = 16
) -> tuple[float, float, float, float]:
    """A title in the middle of the page; gives its box and moves on."""
    box = sheet.text(sheet.width / 2, sheet.y, words, ink, "centre")
    if under:
        sheet.underline(box)
    sheet.y += gap
    return box


def centred_number(filler: Filler, path: str, head: str = "Nomor : ", gap: float = 24) -> None:
    """`Nomor : 560/...` in the middle of the page."""
    sheet, ink = filler.sheet, filler.ink
    words = filler.case[path].printed
    start = (sheet.width - sheet.measure(head + words, ink)) / 2
    sheet.text(start, sheet.y, head, ink)
    sheet.field(path, filler.case[path].value, words, start + sheet.measure(head, ink), sheet.y, ink)
    sheet.y += gap


def number_block(filler: Filler, names: Mapping[str, str], colon: float = 122, step: float = 15) -> None:
    """Nomor, Sifat, Lampiran, Perihal on the left in this order; ``names``: field to label."""
    sheet, ink, case = filler.sheet, filler.ink, filler.case
    for field, name in names.items():
        at = label_row(sheet, LEFT, sheet.y, name, colon, ink)
        entry = case[f"surat.{field}"]
        pen = ink.bold if field == "perihal" else ink
        sheet.field(f"surat.{field}", entry.value, entry.printed, at, sheet.y, pen)
        sheet.y += step


def place_date(filler: Filler, x: float, y: float, place: str = "surat.tempat", date: str = "surat.tanggal") -> None:
    """`Serang, 5 Maret 2018`."""
    sheet, ink, case = filler.sheet, filler.ink, filler.case
    if place:
        end = sheet.field(place, case[place].value, case[place].printed, x, y, ink)[2]
        x = sheet.text(end, y, ", ", ink)[2] + 3
    sheet.field(date, case[date].value, case[date].printed, x, y, ink)


def issued(filler: Filler, x: float, y: float, place: str = "surat.tempat", date: str = "surat.tanggal") -> float:
    """`Dikeluarkan di : ...` and `Pada tanggal : ...` under each other; gives the last baseline."""
    sheet, ink, case = filler.sheet, filler.ink, filler.case
    for number, (name, path, words) in enumerate(
        (("Dikeluarkan di", place, case.office_area.short), ("Pada tanggal", date, ""))
    ):
        line = y + number * 14
        at = label_row(sheet, x, line, name, x + 82, ink)
        if path:
            sheet.field(path, case[path].value, case[path].printed, at, line, ink)
        else:
            sheet.text(at, line, words, ink)
    return y + 14


def autograph(
    sheet: Sheet, one: Signer, x: float, y: float, ink: Ink, *, stamp: str = "", paths: Mapping[str, str] | None = None,
    head: Sequence[str] = (), rank: bool = True,
) -> float:  # fmt: skip
    """A signature of which only ``paths`` (nama, nip, jabatan: path) are fields; gives the last baseline."""
    wanted = paths or {}
    lines = [*head, *one.title]
    boxes = [sheet.text(x, y + number * 13, line, ink) for number, line in enumerate(lines)]
    if "jabatan" in wanted:
        words = " ".join(one.title)
        sheet.note(wanted["jabatan"], words, words, union(boxes[len(head) :]))
    y += 13 * (len(lines) - 1)
    signature(sheet, x + 16, y + 46, 80, 30)
    if stamp:
        stamp_round(sheet, x + 6, y + 32, 29, stamp, "*")
    y += 62
    if "nama" in wanted:
        box = sheet.field(wanted["nama"], one.name, one.name, x, y, ink.bold)
    else:
        box = sheet.text(x, y, one.name, ink.bold)
    sheet.underline(box)
    if rank:
        y += 13
        sheet.text(x, y, one.rank, ink)
    y += 13
    end = sheet.text(x, y, "NIP. ", ink)[2]
    if "nip" in wanted:
        sheet.field(wanted["nip"], one.nip, one.nip_printed, end + 2, y, ink)
    else:
        sheet.text(end + 2, y, one.nip_printed, ink)
    return y


def copies_to(sheet: Sheet, case: Case, x: float, ink: Ink, head: str = "Tembusan :") -> None:
    """The list of those who get a copy; with one entry it has no number."""
    y = sheet.room(16.0 + 12 * len(case.copies))
    sheet.text(x, y, head, ink)
    for number, name in enumerate(case.copies):
        y += 12.5
        start = x if len(case.copies) == 1 else sheet.text(x, y, f"{number + 1}.", ink)[2] + 4
        sheet.field(f"surat.tembusan.{number}", name, name, start, y, ink)
    sheet.y = y + 14
