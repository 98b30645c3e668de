"""Pieces that the dev letters share: number block, signature block, copies."""

from __future__ import annotations

from samples.ink import Ink
from samples.nota import Letter, Signer
from samples.sheet import Sheet
from samples.stamps import signature, stamp_round
from samples.truth import union


def label_row(sheet: Sheet, x: float, y: float, name: str, colon: float, ink: Ink) -> float:
    """`Nomor    :` with aligned colons; gives where the value starts."""
    sheet.text(x, y, name, ink)
    return sheet.text(colon, y, ":", ink)[2] + 5


def sign(
    sheet: Sheet, signer: Signer, index: int, x: float, y: float, ink: Ink, *, stamp: str = "", nip: str = "NIP. "
) -> float:
    """Titles, room for the pen, underlined name, rank, NIP; records row `index`; gives the last baseline."""
    path = f"surat.penandatangan.{index}"
    title = " ".join(signer.title)
    boxes = [sheet.text(x, y + number * 13, line, ink) for number, line in enumerate(signer.title)]
    sheet.note(f"{path}.jabatan", title, title, union(boxes))
    y += 13 * (len(signer.title) - 1)
    signature(sheet, x + 20, y + 48, 80, 32)
    if stamp:
        stamp_round(sheet, x + 8, y + 34, 30, stamp, "*")
    y += 64
    sheet.underline(sheet.field(f"{path}.nama", signer.name, signer.name, x, y, ink.bold))
    sheet.field(f"{path}.pangkat", signer.rank, signer.rank, x, y + 13, ink)
    end = sheet.text(x, y + 26, nip, ink)[2]
    sheet.field(f"{path}.nip", signer.nip, signer.nip_printed, end + 2, y + 26, ink)
    return y + 26


def copies(sheet: Sheet, letter: Letter, x: float, ink: Ink, head: str = "Tembusan :") -> None:
    """The numbered list of those who get a copy."""
    y = sheet.room(16.0 + 12 * len(letter.copies))
    sheet.text(x, y, head, ink)
    for number, name in enumerate(letter.copies):
        y += 12.5
        start = sheet.text(x, y, f"{number + 1}.", ink)[2]
        sheet.field(f"surat.tembusan.{number}", name, name, start + 4, y, ink)
    sheet.y = y + 14
