"""Receipts of the manpower report: a framed certificate with a QR code, and a half sheet torn off a pad."""

from __future__ import annotations

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing

from samples.cases.bukti_wlkp import invent
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import kop, title
from samples.families.cal_signs import one
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, QUARTO, Sheet
from samples.stamps import logo
from samples.truth import Box


def _qr(sheet: Sheet, text: str, x: float, y: float, side: float) -> Box:
    """A QR code with its top-left corner at x, y; gives its box."""
    code = QrCodeWidget(text, barLevel="M", barWidth=side, barHeight=side)
    drawing = Drawing(side, side)
    drawing.add(code)
    renderPDF.draw(drawing, sheet.canvas, x, sheet.height - y - side)
    return (x, y, x + side, y + side)


@family("cal_bukti_piagam", "bukti_wlkp", ("cal",))
def piagam(sheet: Sheet, people: People) -> None:
    """Everything centred in a double frame: the company in large letters, rows below, the code at the left foot."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("palatino", "garamond", "dejavu-cond")), 11)
    ink = ink.but(size=12.5) if ink.font == "garamond" else ink
    lying = rng.random() < 0.5
    sheet.document("bukti_wlkp", (A4[1], A4[0]) if lying else A4)
    desk, middle = Desk(sheet, case, ink, faults=case.faults), sheet.width / 2
    sheet.rectangle((28, 28, sheet.width - 28, sheet.height - 28), 2.2, (0.1, 0.3, 0.25))
    sheet.rectangle((34, 34, sheet.width - 34, sheet.height - 34), 0.6, (0.1, 0.3, 0.25))
    logo(sheet, middle - 24, 46, 48)
    sheet.y = 122
    title(
        sheet,
        rng.choice(("BUKTI LAPOR WAJIB LAPOR KETENAGAKERJAAN PERUSAHAAN", "SERTIFIKAT WAJIB LAPOR KETENAGAKERJAAN")),
        ink.bold.but(size=14),
    )
    sheet.text(middle, sheet.y, "diberikan kepada :", ink, "centre")
    sheet.y += 26
    sheet.field(
        "bukti.nama_perusahaan", case.company, case.company, middle, sheet.y, ink.bold.but(size=17), align="centre"
    )
    sheet.y += 28
    left, right = (140.0, sheet.width - 120) if lying else (80.0, sheet.width - 70)
    items = [(rng.choice(("Nomor Pelaporan", "Nomor WLKP", "No. Bukti")), "bukti.nomor_pelaporan"), ("Alamat Perusahaan", "bukti.alamat"),
             ("Nomor Induk Berusaha", "bukti.nib"), ("Kode KBLI", "bukti.kbli"), ("NPP BPJS Ketenagakerjaan", "bukti.npp"),
             (rng.choice(("Dilaporkan pada tanggal", "Tanggal Pelaporan")), "bukti.tanggal_lapor"),
             (rng.choice(("Kewajiban Melapor Kembali", "Wajib lapor ulang tanggal", "Berlaku sampai dengan")), "bukti.lapor_kembali")]  # fmt: skip
    desk.rows(items, left, left + 170, right, mark=rng.choice((":", "")), step=19)
    box = _qr(sheet, case["bukti.isi_qr"].printed, left, sheet.y + 6, 78)
    sheet.note("bukti.isi_qr", case["bukti.isi_qr"].value, "", box)
    sheet.text(left, sheet.y + 96, "Pindai kode untuk memeriksa keaslian dokumen ini", ink.but(size=7.5))
    sheet.text(right - 190, sheet.y + 22, f"{case.more['tempat']}, {case.more['tanggal']}", ink)
    sheet.text(right - 190, sheet.y + 38, "Dokumen ini dicetak oleh sistem", ink.but(size=8.5))
    sheet.text(right - 190, sheet.y + 50, "dan sah tanpa tanda tangan basah.", ink.but(size=8.5))


@family("cal_bukti_sobek", "bukti_wlkp", ("cal",))
def sobek(sheet: Sheet, people: People) -> None:
    """Half a sheet: printed form, filled by pen or machine, with the clerk's name in brackets and a line to tear along."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "dejavu-serif", "times")), 9.5)
    sheet.document("bukti_wlkp", (QUARTO[0], QUARTO[1] * 0.58))
    sheet.margin_bottom = 20
    desk, left = Desk(sheet, case, ink, kind="", faults=case.faults), 48.0
    right = sheet.width - left
    kop(sheet, case.government, case.office, (), ink, "tengah")
    sheet.y -= 4
    title(
        sheet,
        rng.choice(
            ("TANDA BUKTI LAPOR", "TANDA TERIMA WAJIB LAPOR KETENAGAKERJAAN", "BUKTI PELAPORAN KETENAGAKERJAAN")
        ),
        ink.bold.but(size=11.5),
        line=True,
    )
    sheet.y += 6
    items = [(rng.choice(("No. Pelaporan", "Nomor Bukti Lapor")), "bukti.nomor_pelaporan"), ("Telah terima dari", "bukti.nama_perusahaan"),
             ("yang beralamat di", "bukti.alamat"), ("KBLI", "bukti.kbli"), ("NPP", "bukti.npp"),
             (rng.choice(("Melapor tanggal", "Tgl. Lapor")), "bukti.tanggal_lapor"), (rng.choice(("Melapor lagi tanggal", "Lapor kembali")), "bukti.lapor_kembali")]  # fmt: skip
    if rng.random() < 0.5:
        items[1] = ("Nama Perusahaan", "bukti.nama_perusahaan")
    desk.rows(items, left, left + 124, right, step=16.5, leader=rng.choice(("dots", "fine", "line")))
    y = sheet.y + 6
    sheet.text(right - 200, y, f"{case.more['tempat']}, {case.more['tanggal']}", ink)
    one(desk, case.signers[0], right - 200, y + 13, 196, index=None, stamp=case.office, bracket=True, ranked=False)
    sheet.canvas.setDash(3, 3)
    sheet.line(20, sheet.height - 12, sheet.width - 20, sheet.height - 12, 0.6)
    sheet.canvas.setDash()
