"""Receipts of the manpower report: a print of the system with a square code, and a slip of the counter."""

from __future__ import annotations

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing

from samples.cases.bukti_wlkp import invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, autograph, office_head, title
from samples.filler import Filler
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import stamp_box


def square_code(sheet: Sheet, path: str, words: str, x: float, y: float, side: float) -> None:
    """A square code with its top left at x, y; what it says is the field."""
    widget = QrCodeWidget(words, barLevel="M")
    x0, y0, x1, y1 = widget.getBounds()
    drawing = Drawing(side, side, transform=[side / (x1 - x0), 0, 0, side / (y1 - y0), 0, 0])
    drawing.add(widget)
    renderPDF.draw(drawing, sheet.canvas, x, sheet.height - y - side)
    sheet.note(path, words, words, (x, y, x + side, y + side))


@family("dev_bukti_daring", "bukti_wlkp", ("dev",))
def daring(sheet: Sheet, people: People) -> None:
    """A framed certificate: title, number under it, rows, square code at the foot."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "narrow")), 11)
    sheet.document("bukti_wlkp", A4)
    filler = Filler(sheet, case, ink, "same")
    sheet.rectangle((36, 36, sheet.width - 36, 560), 1.6)
    sheet.y = 80
    title(sheet, "KEMENTERIAN KETENAGAKERJAAN REPUBLIK INDONESIA", ink.but(size=12), under=False, gap=30)
    title(
        sheet,
        rng.choice(
            (
                "BUKTI PELAPORAN WAJIB LAPOR KETENAGAKERJAAN",
                "BUKTI LAPOR WLKP",
                "SERTIFIKAT WAJIB LAPOR KETENAGAKERJAAN",
            )
        ),
        ink.bold.but(size=14.5),
        under=False,
        gap=20,
    )
    head = rng.choice(("Nomor Pelaporan : ", "No. Pelaporan : "))
    entry = case["bukti.nomor_pelaporan"]
    start = (sheet.width - sheet.measure(head + entry.printed, ink)) / 2
    sheet.text(start, sheet.y, head, ink)
    sheet.field("bukti.nomor_pelaporan", entry.value, entry.printed, start + sheet.measure(head, ink), sheet.y, ink)
    sheet.y += 34
    sheet.flow(
        LEFT,
        sheet.y,
        sheet.width - 2 * LEFT,
        ["Telah melakukan wajib lapor ketenagakerjaan sesuai Undang-Undang Nomor 7 Tahun 1981 :"],
        ink,
    )
    sheet.y += 6
    for name, path in (("Nama Perusahaan", "nama_perusahaan"), ("Alamat", "alamat"), ("NIB", "nib"), ("KBLI", "kbli"), ("NPP BPJS Ketenagakerjaan", "npp"),
                       (rng.choice(("Tanggal Lapor", "Tanggal Pelaporan")), "tanggal_lapor"), (rng.choice(("Wajib Lapor Kembali", "Kewajiban Lapor Kembali")), "lapor_kembali")):  # fmt: skip
        filler.row(name, f"bukti.{path}", LEFT, 230, gap=20)
    square_code(sheet, "bukti.isi_qr", case["bukti.isi_qr"].printed, sheet.width / 2 - 45, sheet.y + 6, 90)
    sheet.text(
        sheet.width / 2,
        545,
        "Dokumen ini dicetak dari sistem dan tidak memerlukan tanda tangan.",
        ink.but(size=8.5),
        "centre",
    )


@family("dev_bukti_loket", "bukti_wlkp", ("dev",))
def loket(sheet: Sheet, people: People) -> None:
    """TANDA BUKTI LAPOR of a counter, half a page: prose with gaps filled by hand or typed, a receiver signs."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "courier")), 10.5)
    sheet.document("bukti_wlkp", (595.28, 467.7) if rng.random() < 0.5 else A4)
    filler = Filler(sheet, case, ink, "", ("bukti.nama_perusahaan", "bukti.nomor_pelaporan", "bukti.tanggal_lapor"))
    office_head(sheet, case, ink, rule="thick", logo_at="none", record=False)
    title(
        sheet, rng.choice(("TANDA BUKTI LAPOR", "TANDA TERIMA LAPORAN KETENAGAKERJAAN")), ink.bold.but(size=13), gap=22
    )
    leader = rng.choice(("dots", "fine", "line"))
    sheet.text(LEFT, sheet.y, "Telah diterima laporan ketenagakerjaan dari :", ink)
    sheet.y += 18
    for name, path in (("Nama Perusahaan", "nama_perusahaan"), ("Alamat", "alamat"), ("No. Pendaftaran WLKP", "nomor_pelaporan"), ("KBLI", "kbli"), ("Diterima tanggal", "tanggal_lapor"),
                       ("Wajib lapor kembali tanggal", "lapor_kembali")):  # fmt: skip
        filler.row(name, f"bukti.{path}", LEFT, 246, leader=leader, gap=18)
    y = sheet.room(120) + 6
    sheet.text(350, y, f"{case.more['tempat']}, {case.more['tanggal']}", ink)
    autograph(sheet, case.signers[0], 350, y + 14, ink, stamp=case.office[:22].upper(), rank=False)
    if rng.random() < 0.4:
        stamp_box(sheet, 150, y + 30, ["LEGALISIR"], 11)
