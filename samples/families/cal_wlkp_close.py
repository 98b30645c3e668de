"""How the calibration reports end: who reports, who received it, the stamp, the duty stamp."""

from __future__ import annotations

from samples.families.cal_desk import Desk
from samples.families.cal_signs import seal
from samples.stamps import signature, stamp_round
from samples.wlkp import Case


def reporter(
    desk: Desk, case: Case, x: float, y: float, width: float, title: str, *, names: tuple[str, str] = ("", ""),
    duty: bool = False, dated: bool = True,
) -> float:  # fmt: skip
    """Place and day, title, pen, stamp, name and post; gives the last baseline. ``names``: labels before name and post."""
    sheet, ink, rng = desk.sheet, desk.ink, desk.sheet.rng
    if dated:
        place = case["penutup.tempat"].printed
        desk.write("penutup.tempat", x, y, 90, lines=1)
        at = x + (sheet.measure(place, desk.fill) + 1 if case["penutup.tempat"].state == "value" else 70.0)
        sheet.text(at, y, ",", ink)
        desk.write("penutup.tanggal_laporan", at + 7, y, width - (at - x) - 7, lines=1)
        y += ink.size * 1.5
    sheet.text(x, y, title, ink)
    signed, stamped = rng.random() < 0.85, rng.random() < 0.7
    spot = (x + 4, y + 8, x + 110, y + 50)
    if duty:
        sheet.rectangle((x, y + 8, x + 46, y + 50), 0.6)
        sheet.text(x + 6, y + 26, "METERAI", ink.but(size=7))
    pen = signature(sheet, x + 20, y + 50, 84, 32) if signed else spot
    sheet.note("penutup.tanda_tangan", signed, "", pen)
    ring = case.company[:24].upper()
    sheet.note(
        "penutup.cap_perusahaan", stamped, "", stamp_round(sheet, x + 22, y + 32, 26, ring, "*") if stamped else spot
    )
    y += 68
    for label, path in zip(names, ("penutup.nama_pelapor", "penutup.jabatan_pelapor"), strict=True):
        at = sheet.text(x, y, label, ink)[2] + 5 if label else x
        desk.write(path, at, y, x + width - at, lines=1)
        y += ink.size * 1.4
    return y - ink.size * 1.4


def receiver(
    desk: Desk, case: Case, x: float, y: float, width: float, title: str, names: tuple[str, str, str]
) -> float:
    """The office: title, then day, name and NIP each after its label, pen and seal below; gives the last baseline."""
    sheet, ink = desk.sheet, desk.ink
    sheet.text(x, y, title, ink)
    y += ink.size * 1.6
    colon = x + max(sheet.measure(name, ink) for name in names) + 4
    for name, path in zip(
        names, ("penutup.tanggal_terima", "penutup.nama_penerima", "penutup.nip_penerima"), strict=True
    ):
        sheet.text(x, y, name, ink)
        sheet.text(colon, y, ":", ink)
        desk.write(path, colon + 8, y, x + width - colon - 8, lines=1)
        y += ink.size * 1.55
    if sheet.rng.random() < 0.6:
        signature(sheet, x + 30, y + 30, 70, 28)
        seal(sheet, x + 24, y + 16, f"DINAS {case.area.short}".upper())
    return y + 30
