"""Option lists and closing blocks that several layouts of the test split share."""

from __future__ import annotations

from samples.form import Form
from samples.ink import Ink
from samples.people import People
from samples.sheet import Sheet
from samples.stamps import PURPLE, STAMP_BLUE, signature, stamp_box, stamp_round
from samples.truth import Value

Options = tuple[tuple[str, Value], ...]
OWNERSHIP_LONG: Options = (
    ("Swasta", "swasta"),
    ("Persero", "persero"),
    ("Perum", "perum"),
    ("BUMD", "bumd"),
    ("Koperasi", "koperasi"),
    ("Yayasan", "yayasan"),
    ("Perorangan", "perorangan"),
    ("Patungan", "patungan"),
)
PATTERN_LONG: Options = (("7 jam", "enam_hari"), ("8 jam", "lima_hari"), ("Shift", "shift"), ("Khusus", "khusus"))
WAGE_UNIT: Options = (("bulan", "bulan"), ("minggu", "minggu"), ("hari", "hari"))


def capital_long(full: bool) -> Options:
    """The kinds of capital, written out or in abbreviations."""
    national = "Swasta Nasional" if full else "Swasta Nas."
    foreign = "Swasta Asing" if full else "Swasta As."
    venture = "Joint Venture" if full else "J. Venture"
    return (
        ("PMA", "pma"),
        ("PMDN", "pmdn"),
        (national, "swasta_nasional"),
        (foreign, "swasta_asing"),
        (venture, "joint_venture"),
    )


def office_stamp(sheet: Sheet, people: People, x: float, y: float, radius: float = 38) -> None:
    """The round stamp of a provincial office."""
    stamp_round(sheet, x, y, radius, f"DINAS TENAGA KERJA * {people.area().province.upper()} *", "WASNAKER", PURPLE)


def company_stamp(sheet: Sheet, company: str, x: float, y: float) -> None:
    """A company's stamp, round or rectangular."""
    name = company.replace(".", "").upper()
    if sheet.rng.random() < 0.6:
        stamp_round(sheet, x, y, 33, name, name.split()[0] + "|" + name.split()[1], STAMP_BLUE)
    else:
        stamp_box(sheet, x, y, [name, "HRD & GA"], 8.5, STAMP_BLUE)


def sign_off(form: Form, ink: Ink, *, office: bool, stamp_word: str = "Tanda tangan dan cap perusahaan") -> None:
    """The end of a report: place and date, who reports, and, with ``office``, who received it."""
    sheet, case = form.sheet, form.case
    rng, step = sheet.rng, ink.size * 1.5
    y = sheet.room(178) + 6
    right, left = sheet.width * 0.56, 62.0
    place = case["penutup.tempat"]
    end = form.sheet.field(
        "penutup.tempat", place.value, place.printed, right, y, form.fill, state=place.state, place=60
    )
    sheet.text(end[2] + 1.5, y, ",", ink)
    form.write("penutup.tanggal_laporan", end[2] + 8, y, place=110)
    top = y
    y += step
    sheet.text(right, y, rng.choice(("Pimpinan Perusahaan,", "Pengusaha / Pengurus,", "Yang melaporkan,")), ink)
    sheet.text(right, y + step * 0.9, f"({stamp_word})", ink.but(size=ink.size * 0.8))
    foot = y + step + 62
    signed, stamped = rng.random() < 0.85, rng.random() < 0.75
    if sheet.is_born:
        signed, stamped = rng.random() < 0.4, rng.random() < 0.3
    box = (right, foot - 50, right + 130, foot - 8)
    if stamped:
        company_stamp(sheet, case.company, right + 8, foot - 34)
    sheet.note("penutup.cap_perusahaan", stamped, "", (right - 27, foot - 68, right + 42, foot) if stamped else box)
    if signed:
        box = signature(sheet, right + 14, foot - 8, 96, 38)
    sheet.note("penutup.tanda_tangan", signed, "", box, "handwriting" if signed else "printed")
    sheet.text(right, foot + step * 0.2, "Nama jelas :", ink.but(size=ink.size * 0.9))
    form.write("penutup.nama_pelapor", right + sheet.measure("Nama jelas :", ink), foot + step * 0.2, room=170)
    sheet.text(right, foot + step * 1.2, "Jabatan    :", ink.but(size=ink.size * 0.9))
    form.write("penutup.jabatan_pelapor", right + sheet.measure("Nama jelas :", ink), foot + step * 1.2, room=170)
    if office:
        y = top
        sheet.text(left, y, "Diterima tanggal :", ink)
        form.write("penutup.tanggal_terima", left + sheet.measure("Diterima tanggal : ", ink), y, room=130)
        sheet.text(left, y + step, rng.choice(("Pegawai Pengawas Ketenagakerjaan,", "Petugas penerima laporan,")), ink)
        if not sheet.is_born and rng.random() < 0.7:
            office_stamp(sheet, form.people, left + 20, foot - 30)
            signature(sheet, left + 40, foot - 8, 80, 34)
        box_end = sheet.text(left, foot + step * 0.2, "Nama :", ink)[2]
        form.write("penutup.nama_penerima", box_end + 6, foot + step * 0.2, room=right - box_end - 24)
        box_end = sheet.text(left, foot + step * 1.2, "NIP. ", ink)[2]
        form.write("penutup.nip_penerima", box_end + 6, foot + step * 1.2, room=right - box_end - 24)
    sheet.y = foot + step * 2.4
