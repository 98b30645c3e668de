"""Pieces that the second set of papers share: closing of a report, signature columns, findings, copies."""

from __future__ import annotations

from collections.abc import Sequence

from samples.findings import Finding
from samples.form import Form
from samples.ink import Ink
from samples.nota import Letter, Signer
from samples.numbers import tanggal
from samples.sheet import Piece, Sheet, piece
from samples.stamps import signature, stamp_box, stamp_round
from samples.truth import union


def fit(sheet: Sheet, text: str, ink: Ink) -> Ink:
    """The ink, set smaller where ``text`` would run into the arms left and right of a letterhead."""
    return ink.but(size=ink.size * min(1.0, (sheet.width - 228) / sheet.measure(text, ink)))


def settle(sheet: Sheet, paths: Sequence[str]) -> None:
    """Empty boxes of a group in which another box is marked mean false (records.toml, bool)."""
    fields = sheet.truths[-1].fields
    if any(fields[path].value is True for path in paths):
        for path in paths:
            if fields[path].state == "blank":
                fields[path].state, fields[path].value = "value", False


def reporter(sheet: Sheet, form: Form, x: float, y: float, title: str, *, labelled: bool, dated: bool = True) -> float:
    """Place and date, title, signature, stamp, name and position of who reports; gives the last baseline.

    ``labelled``: ``Nama Jelas :`` and ``Jabatan :`` stand before the values.
    """
    ink, rng = form.label, sheet.rng
    if dated:
        end = form.write("penutup.tempat", x, y, place=60)
        end = sheet.text(end + 1, y, ",", ink)[2]
        form.write("penutup.tanggal_laporan", end + 5, y)
        y += 15
    sheet.text(x, y, title, ink)
    signed, stamped = rng.random() < 0.88, rng.random() < 0.75
    place = (x, y + 6, x + 120, y + 50)
    sheet.note("penutup.tanda_tangan", signed, "", signature(sheet, x + 8, y + 46, 86, 32) if signed else place)
    ring = form.case.company[:22].upper()
    if not stamped:
        box = place
    elif rng.random() < 0.4:
        box = stamp_box(sheet, x + 26, y + 30, [ring, form.case.area.short.upper()], 7, (0.2, 0.15, 0.5), 12)
    else:
        box = stamp_round(sheet, x + 4, y + 32, 27, ring, "*")
    sheet.note("penutup.cap_perusahaan", stamped, "", box)
    for name, path in (("Nama Jelas : ", "penutup.nama_pelapor"), ("Jabatan      : ", "penutup.jabatan_pelapor")):
        y += 66 if path.endswith("nama_pelapor") else 14
        at = sheet.text(x, y, name, ink)[2] + 5 if labelled else x
        form.write(path, at, y, room=max(90.0, sheet.width - at - 30))
    return y


def receiver(sheet: Sheet, form: Form, x: float, y: float, title: str, *, when: str = "Diterima tanggal :") -> float:
    """The office's side: date of receipt, title, name and NIP of who took the report; gives the last baseline."""
    ink = form.label
    end = sheet.text(x, y, when, ink)[2]
    form.write("penutup.tanggal_terima", end + 5, y)
    sheet.text(x, y + 15, title, ink)
    if sheet.rng.random() < 0.7:
        signature(sheet, x + 10, y + 62, 76, 28)
    form.write("penutup.nama_penerima", x, y + 81, room=190)
    end = sheet.text(x, y + 95, sheet.rng.choice(("NIP.", "NIP :", "Nip.")), ink)[2]
    form.write("penutup.nip_penerima", end + 5, y + 95)
    return y + 95


def sign(
    sheet: Sheet, signer: Signer, index: int, x: float, y: float, ink: Ink, *, stamp: str = "", ranked: bool = True,
    centre: bool = False, room: float = 0.0,
) -> float:  # fmt: skip
    """Title lines, the pen, the name underlined, rank and NIP; row ``index``; gives the last baseline.

    A name wider than ``room`` points is set smaller; 0: never.
    """
    align, path = ("centre" if centre else "left"), f"surat.penandatangan.{index}"
    title = " ".join(signer.title)
    boxes = [sheet.text(x, y + number * 13, line, ink, align) for number, line in enumerate(signer.title)]
    sheet.note(f"{path}.jabatan", title, title, union(boxes))
    y += 13 * (len(signer.title) - 1)
    left = x - 45 if centre else x
    signature(sheet, left + 12, y + 46, 80, 30)
    if stamp:
        stamp_round(sheet, left, y + 34, 29, stamp, "*")
    y += 62
    wide = sheet.measure(signer.name, ink.bold)
    bold = ink.bold.but(size=ink.size * min(1.0, room / wide)) if room else ink.bold
    name = sheet.field(f"{path}.nama", signer.name, signer.name, x, y, bold, align=align)
    sheet.underline(name)
    if ranked:
        y += 13
        sheet.field(f"{path}.pangkat", signer.rank, signer.rank, x, y, ink, align=align)
    y += 13
    head = "NIP. "
    start = x - (sheet.measure(head + signer.nip_printed, ink) / 2 if centre else 0.0)
    sheet.text(start, y, head, ink)
    sheet.field(f"{path}.nip", signer.nip, signer.nip_printed, start + sheet.measure(head, ink), y, ink)
    return y


def copies(sheet: Sheet, letter: Letter, x: float, ink: Ink, head: str, mark: str = "{}.") -> None:
    """Who gets a copy: one entry a line with a number, a dash or a letter before it."""
    y = sheet.room(18.0 + 12 * len(letter.copies))
    sheet.underline(sheet.text(x, y, head, ink))
    for number, name in enumerate(letter.copies):
        y += 13
        start = sheet.text(x, y, mark.format(number + 1), ink)[2]
        sheet.field(f"surat.tembusan.{number}", name, name, start + 5, y, ink)
    sheet.y = y + 14


def cited(finding: Finding, path: str) -> Piece:
    """The citation of a finding with all its articles."""
    return Piece(finding.cited, tuple((f"{path}.pasal.{number}", name) for number, name in enumerate(finding.articles)))


def due(finding: Finding, path: str) -> list[str | Piece]:
    """``14 (empat belas) hari kerja``; empty when there is no deadline."""
    if finding.days is None:
        return []
    return [
        piece(finding.days_words, f"{path}.batas_waktu_hari", finding.days),
        " ",
        piece(finding.unit_words, f"{path}.batas_waktu_satuan", finding.unit_code),
    ]


def report_due(letter: Letter) -> list[str | Piece]:
    """The time in which the company reports back."""
    unit, code = ("hari kerja", "hari_kerja") if letter.report_working else ("hari", "hari")
    return [
        piece(letter.report_days_words, "pemeriksaan.batas_lapor_hari", letter.report_days),
        " ",
        piece(unit, "pemeriksaan.batas_lapor_satuan", code),
    ]


def before(sheet: Sheet, letter: Letter) -> list[str | Piece]:
    """Number and date of the letter that went before."""
    when = tanggal(letter.before_date, sheet.rng, long=True)
    return [
        piece(letter.before_number, "pemeriksaan.nomor_nota_sebelumnya", letter.before_number),
        " tanggal ",
        piece(when, "pemeriksaan.tanggal_nota_sebelumnya", letter.before_date.isoformat()),
    ]


def inspected(sheet: Sheet, letter: Letter) -> Piece:
    """The day of the inspection."""
    when = tanggal(letter.inspected, sheet.rng, long=True)
    return piece(when, "pemeriksaan.tanggal_pemeriksaan", letter.inspected.isoformat())


def dated(sheet: Sheet, letter: Letter, x: float, y: float, ink: Ink, *, labelled: bool = False) -> float:
    """``Serang, 5 Maret 2018``, or ``Ditetapkan di`` and ``Pada tanggal`` on two lines; gives the last baseline."""
    place, when = letter.office_area.short, tanggal(letter.date, sheet.rng, long=True)
    if not labelled:
        end = sheet.field("surat.tempat", place, place, x, y, ink)[2]
        end = sheet.text(end, y, ", ", ink)[2]
        sheet.field("surat.tanggal", letter.date.isoformat(), when, end + 3, y, ink)
        return y
    colon = x + sheet.measure("Dikeluarkan di ", ink) + 4
    for name, path, value, printed in (
        (sheet.rng.choice(("Ditetapkan di", "Dikeluarkan di", "Di keluarkan di")), "surat.tempat", place, place),
        ("Pada tanggal", "surat.tanggal", letter.date.isoformat(), when),
    ):
        sheet.text(x, y, name, ink)
        at = sheet.text(colon, y, ":", ink)[2]
        sheet.field(path, value, printed, at + 5, y, ink)
        y += 14
    return y - 14
