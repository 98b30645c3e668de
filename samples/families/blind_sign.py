"""Letterheads, number blocks, addressees and signatures of the other letters of the test split."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from samples.families.blind_paper import Paper
from samples.families.blind_pieces import fit
from samples.families.blind_words import Firm, Office
from samples.ink import Ink
from samples.nota import Signer
from samples.sheet import Sheet
from samples.stamps import PURPLE, STAMP_BLUE, letterhead, signature, stamp_box, stamp_round
from samples.truth import Box, Value, union

NumberRow = tuple[str, str, Value, str]


def office_head(paper: Paper, office: Office, *, field: bool, rule: str = "", logo_at: str = "") -> None:
    """The office's letterhead; with ``field`` its office line is surat.instansi."""
    sheet, rng, ink = paper.sheet, paper.rng, paper.ink
    where = logo_at or rng.choice(("left", "left", "both", "none"))
    space = sheet.width - (260 if where == "both" else 190)
    lines = [
        (office.government, fit(sheet, office.government, ink.but(size=ink.size + 2), space)),
        (office.name, fit(sheet, office.name, ink.bold.but(size=ink.size + 4.5), space)),
    ]
    lines += [(line, fit(sheet, line, ink.but(size=ink.size - 1.6), space)) for line in office.lines]
    letterhead(
        sheet,
        lines,
        office=1 if field else None,
        rule=rule or rng.choice(("double", "thick", "single")),
        logo_at=where,
    )


def firm_head(paper: Paper, firm: Firm, *, field: bool = False) -> None:
    """A company's letterhead at the left or in the middle."""
    sheet, rng, ink = paper.sheet, paper.rng, paper.ink
    name = ink.bold.but(size=ink.size + 5)
    small = ink.but(size=ink.size - 1.8)
    centre = rng.random() < 0.5
    x = sheet.width / 2 if centre else paper.left
    align = "centre" if centre else "left"
    y = sheet.margin_top + 6
    box = sheet.text(x, y, firm.name, fit(sheet, firm.name, name, paper.wide), align)
    if field:
        sheet.note("surat.instansi", firm.name, firm.name, box)
    line = f"{firm.address_line}  Telp. {firm.phone[1]}"
    sheet.text(x, y + ink.size * 1.4, line, fit(sheet, line, small, paper.wide), align)
    sheet.line(paper.left, y + ink.size * 2.1, paper.right, y + ink.size * 2.1, rng.choice((0.7, 1.4, 2.2)))
    sheet.y = y + ink.size * 4.2


def page_marks(paper: Paper, form: str = "- {} -") -> None:
    """Number the second and further pages of this document at the top."""
    first, ink = paper.sheet.page, paper.ink

    def hook(board: Sheet) -> None:
        board.text(board.width / 2, board.margin_top - 14, form.format(board.page - first + 1), ink, "centre")
        board.y = board.margin_top + 16

    paper.sheet.page_hook = hook


def number_rows(paper: Paper, rows: Sequence[NumberRow], y: float, colon: float = 58.0, x: float = 0.0) -> float:
    """Nomor, Sifat, Lampiran, Perihal under one another; gives the last baseline."""
    sheet, left = paper.sheet, x or paper.left
    for label, path, value, printed in rows:
        sheet.text(left, y, label, paper.ink)
        sheet.text(left + colon, y, ":", paper.ink)
        pen = fit(sheet, printed, paper.ink, sheet.width * 0.62 - left - colon)
        sheet.field(path, value, printed, left + colon + 8, y, pen)
        y += paper.step * 0.94
    return y - paper.step * 0.94


def place_date(
    paper: Paper,
    base: str,
    place: str,
    day: datetime.date,
    printed: str,
    x: float,
    y: float,
    path: str = "surat.tanggal",
) -> None:
    """``Serang, 12 Agustus 2021``; ``base`` is surat, or empty where the place is no field."""
    sheet = paper.sheet
    end = sheet.field(f"{base}.tempat", place, place, x, y, paper.ink) if base else sheet.text(x, y, place, paper.ink)
    comma = sheet.text(end[2] + 0.5, y, ",", paper.ink)
    sheet.field(path, day.isoformat(), printed, comma[2] + paper.ink.size * 0.35, y, paper.ink)


def issued(
    paper: Paper,
    words: tuple[str, str],
    base: str,
    place: str,
    day: datetime.date,
    printed: str,
    x: float,
    y: float,
    path: str = "surat.tanggal",
) -> None:
    """``Ditetapkan di ... / Pada tanggal ...`` on two lines; without ``base`` the place is no field."""
    sheet = paper.sheet
    wide = max(sheet.measure(f"{word} ", paper.ink) for word in words)
    for number, word in enumerate(words):
        sheet.text(x, y + number * paper.step, word, paper.ink)
    if base:
        sheet.field(f"{base}.tempat", place, place, x + wide, y, paper.ink)
    else:
        sheet.text(x + wide, y, place, paper.ink)
    sheet.field(path, day.isoformat(), printed, x + wide, y + paper.step, paper.ink)


def addressee(paper: Paper, lead: str, salute: str, lines: Sequence[str], city: str, x: float, y: float) -> float:
    """Kepada Yth. ... di ...; ``lines`` with the city are surat.tujuan. Gives the last baseline."""
    sheet, step = paper.sheet, paper.step * 0.94
    if lead:
        sheet.text(x, y, lead, paper.ink)
        y += step
    sheet.text(x, y, salute, paper.ink)
    at = x + sheet.measure(f"{salute} ", paper.ink)
    boxes: list[Box] = []
    for line in lines:
        boxes.append(sheet.text(at, y, line, fit(sheet, line, paper.ink, sheet.width - 30 - at)))
        y += step
    word = sheet.rng.choice(("di", "di -", "di –"))
    if sheet.rng.random() < 0.5:
        end = sheet.text(at, y, word, paper.ink)
        boxes.append(sheet.text(end[2] + 5, y, city, paper.ink))
    else:
        sheet.text(at, y, word, paper.ink)
        y += step
        boxes.append(sheet.text(at + 20, y, city, paper.ink.bold))
    whole = " ".join([*lines, city])
    sheet.note("surat.tujuan", whole, whole, union(boxes))
    return y


def surat_paths(index: int) -> dict[str, str]:
    """The paths of one signer of a letter."""
    return {key: f"surat.penandatangan.{index}.{key}" for key in ("jabatan", "nama", "pangkat", "nip")}


def sign(
    paper: Paper,
    signer: Signer,
    paths: dict[str, str],
    x: float,
    y: float,
    *,
    lead: str = "",
    centre: bool = False,
    stamp: str = "",
    rank: bool = True,
    nip: bool = True,
    ink: Ink | None = None,
) -> float:
    """One signature block. ``paths``: where jabatan, nama, pangkat and nip go; missing ones are printed only."""
    sheet, rng = paper.sheet, paper.rng
    align = "centre" if centre else "left"
    space = 2 * min(x - 20, sheet.width - 20 - x) if centre else sheet.width - 26 - x
    pen = fit(sheet, max((*signer.title, f"{signer.name}MM"), key=len) + ",", ink or paper.ink, min(space, 235))
    step = pen.size * 1.3
    if lead:
        sheet.text(x, y, lead, pen, align)
        y += step
    boxes = []
    for number, line in enumerate(signer.title):
        boxes.append(sheet.text(x, y, line + ("," if number == len(signer.title) - 1 else ""), pen, align))
        y += step
    if "jabatan" in paths and boxes:
        sheet.note(paths["jabatan"], " ".join(signer.title), " ".join(signer.title), union(boxes))
    foot = y + 42
    left = x - 45 if centre else x + 4
    if stamp and not sheet.is_born:
        stamp_round(sheet, left + 4, foot - 26, 34, stamp, "* *", rng.choice((PURPLE, STAMP_BLUE)))
    if not sheet.is_born or rng.random() < 0.25:
        signature(sheet, left, foot - 6, 90, 32)
    bold = rng.random() < 0.7
    name = _put(sheet, paths.get("nama", ""), signer.name, signer.name, x, foot + 6, pen.bold if bold else pen, align)
    if rng.random() < 0.8:
        sheet.underline(name)
    at = foot + 6
    if rank:
        at += step
        _put(sheet, paths.get("pangkat", ""), signer.rank, signer.rank, x, at, pen, align)
    if nip:
        at += step
        word = rng.choice(("NIP. ", "NIP ", "NIP : ", "Nip. "))
        start = x - sheet.measure(word + signer.nip_printed, pen) / 2 if centre else x
        sheet.text(start, at, word, pen)
        end = start + sheet.measure(word, pen)
        _put(sheet, paths.get("nip", ""), signer.nip, signer.nip_printed, end, at, pen, "left")
    return at


def _put(sheet: Sheet, path: str, value: Value, printed: str, x: float, y: float, ink: Ink, align: str) -> Box:
    return sheet.field(path, value, printed, x, y, ink, align=align) if path else sheet.text(x, y, printed, ink, align)


def copies(paper: Paper, names: Sequence[str], y: float) -> None:
    """Tembusan at the foot in small type."""
    sheet, small = paper.sheet, paper.ink.but(size=paper.ink.size * 0.87)
    step = small.size * 1.25
    if y + step * (len(names) + 1) > sheet.height - 34:
        y = sheet.new_page() + small.size
    sheet.underline(sheet.text(paper.left, y, sheet.rng.choice(("Tembusan :", "Tembusan Yth. :", "c.c. :")), small))
    for number, name in enumerate(names):
        y += step
        mark = f"{number + 1}. "
        start = paper.left + sheet.measure(mark, small) + 1
        sheet.text(paper.left, y, mark, small)
        end = sheet.field(f"surat.tembusan.{number}", name, name, start, y, small)[2]
        sheet.text(end + 0.5, y, sheet.rng.choice((";", ".", " ")), small)
    sheet.y = y + step


def pro_justitia(paper: Paper) -> None:
    """PRO JUSTITIA in the corner, printed or, on paper, at times a red stamp."""
    sheet = paper.sheet
    if not sheet.is_born and paper.rng.random() < 0.3:
        stamp_box(sheet, paper.right - 70, 42, ["PRO JUSTITIA"], 13)
    else:
        words = paper.rng.choice(('"PRO JUSTITIA"', "PRO JUSTITIA", "PRO  JUSTITIA"))
        sheet.underline(sheet.text(paper.left, sheet.margin_top - 12, words, paper.ink.bold))


def qr(sheet: Sheet, content: str, x: float, y: float, side: float) -> Box:
    """A QR symbol, top-left at x, y; gives its box."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(content)
    code.make()
    count = code.getModuleCount()
    unit = side / count
    for row in range(count):
        for column in range(count):
            if code.isDark(row, column):
                x0, y0 = x + column * unit, y + row * unit
                sheet.rectangle((x0, y0, x0 + unit, y0 + unit), 0, grey=0.0)
    return (x, y, x + side, y + side)
