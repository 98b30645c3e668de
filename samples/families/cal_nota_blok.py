"""Nota as a form: data of the company, then one framed block of labelled rows for each finding."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import addressee, block, kop, title
from samples.families.cal_nota_entries import REPORT, entries, law, limit, path
from samples.families.cal_signs import abreast, copies, one
from samples.ink import Ink
from samples.nota import nota_case
from samples.numbers import ROMAN
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Piece, Sheet
from samples.stamps import stamp_box

LEFT = 56.0
NAMES = (
    ("Keadaan", "Ketentuan", "Kewajiban", "Jangka waktu"),
    ("Fakta", "Aturan", "Perintah", "Batas waktu"),
    ("Pelanggaran", "Pasal", "Tindakan", "Selesai dalam"),
    ("Hasil periksa", "Dasar", "Petunjuk", "Tenggang"),
)
TITLES = {
    "1": ("NOTA PEMERIKSAAN I", "NOTA PEMERIKSAAN TAHAP I"), "2": ("NOTA PEMERIKSAAN II", "NOTA PEMERIKSAAN TAHAP II"),
    "khusus": ("NOTA PEMERIKSAAN KHUSUS", "NOTA PEMERIKSAAN KHUSUS"),
}  # fmt: skip


@family("cal_nota_blok", "nota_pemeriksaan", ("cal",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Labels left, above or in a shaded column; the letter's number in the same list as the company's data."""
    rng = sheet.rng
    ink = Ink(rng.choice(("dejavu-cond", "palatino", "dejavu-serif")), 10)
    stage = rng.choice(("1", "2", "khusus", "khusus"))
    letter = nota_case(people, stage, rng.randint(2, 4))
    sheet.document("nota_pemeriksaan", rng.choice((A4, FOLIO, FOLIO_WIDE)))
    words = rng.choice(TITLES[stage])
    desk = Desk(sheet, entries(letter, rng, words.title()), ink, faults=letter.faults)
    kop(sheet, letter.government, letter.office, (f"Jl. Kartini 17 {letter.office_area.short}", "pos-el: wasnaker@contoh.example"), ink,
        rng.choice(("kiri", "tengah", "pita")), path="surat.instansi")  # fmt: skip
    right = sheet.width - LEFT
    wide = right - LEFT
    box = title(sheet, words, ink.bold.but(size=14), line=rng.random() < 0.4)
    sheet.note("pemeriksaan.nota_ke", stage, words, (box[0], box[1], box[2], box[3]))
    if rng.random() < 0.25:
        stamp_box(sheet, right - 46, 150, ["RAHASIA"], 12)
    sheet.y += 10
    _heading(desk, "I. SURAT", right)
    block(desk, [("Nomor surat", "surat.nomor"), ("Tanggal", "surat.tanggal"), ("Tempat", "surat.tempat"), ("Sifat", "surat.sifat")],
          LEFT, LEFT + 120, right)  # fmt: skip
    sheet.text(LEFT, sheet.y, "Ditujukan kepada", ink)
    sheet.text(LEFT + 120, sheet.y, ":", ink)
    bottom = addressee(
        desk, "", rng.choice(("Pimpinan", "Direktur", "Pengusaha")), letter.company, (), LEFT + 129, sheet.y, wide - 132
    )
    sheet.y = bottom + 22
    _heading(desk, "II. PERUSAHAAN DAN PEMERIKSAAN", right)
    items = [(rng.choice(("Nama Badan Usaha", "Perusahaan")), "pemeriksaan.nama_perusahaan"), ("Lokasi", "pemeriksaan.alamat_perusahaan"),
             (rng.choice(("Diperiksa tanggal", "Tgl. pemeriksaan")), "pemeriksaan.tanggal_pemeriksaan"), ("Surat tugas", "pemeriksaan.nomor_spt")]  # fmt: skip
    if items[1][0] == "Lokasi" and rng.random() < 0.6:
        items[1] = ("Alamat", items[1][1])
    if stage == "2":
        items += [
            ("Nota I nomor", "pemeriksaan.nomor_nota_sebelumnya"),
            ("Nota I tanggal", "pemeriksaan.tanggal_nota_sebelumnya"),
        ]
    desk.rows(items, LEFT, LEFT + 120, right)
    sheet.y += 8
    _heading(desk, "III. TEMUAN", right)
    names, style, way = (
        rng.choice(NAMES),
        rng.choice(("left", "left", "above", "shade")),
        rng.choice(("hari", "hari", "tanggal")),
    )
    for number in range(len(letter.findings)):
        slots = (path(number, "uraian"), "{law}", path(number, "perintah"), limit(number, way))
        _finding(desk, number, names, slots, style, right, law(letter, number))
    _heading(desk, "IV. LAPORAN PELAKSANAAN", right)
    desk.prose(
        f"Disampaikan tertulis kepada kantor kami dalam waktu {REPORT} sesudah nota diterima oleh perusahaan.",
        LEFT,
        wide,
        gap=6,
    )
    if rng.random() < 0.5:
        signers = [letter.head, *letter.inspectors]
        abreast(
            desk,
            signers,
            ["Mengetahui,", *[""] * len(letter.inspectors)],
            words=letter.office,
            ranked=rng.random() < 0.6,
        )
    else:
        y = sheet.room(120) + 8
        bottom = y
        for index, who in enumerate(letter.inspectors):
            bottom = max(bottom, one(desk, who, LEFT + index * wide / 2, y, wide / 2 - 16, index=index, head="Pembuat nota,",
                                     stamp=letter.office if index == 0 else "", ranked=rng.random() < 0.5))  # fmt: skip
        sheet.y = bottom + 18
    if rng.random() < 0.6:
        copies(desk, letter.copies, LEFT, "Tembusan :", "{}.")


def _heading(desk: Desk, words: str, right: float) -> None:
    sheet = desk.sheet
    y = sheet.room(50)
    sheet.text(LEFT, y, words, desk.ink.bold)
    sheet.line(LEFT, y + 4, right, y + 4, 0.8)
    sheet.y = y + 20


def _finding(
    desk: Desk, number: int, names: tuple[str, ...], slots: tuple[str, ...], style: str, right: float, law_piece: Piece
) -> None:
    sheet, ink, more = desk.sheet, desk.ink, {"law": law_piece}
    y = sheet.room(96)
    if style == "shade":
        xs = [LEFT, LEFT + 90, right]
        desk.table_row([LEFT, right], [f"Temuan {ROMAN[number]}"], ink.bold, grey=0.9)
        for name, slot in zip(names, slots, strict=True):
            desk.table_row(xs, [name, slot], ink, more=more)
        sheet.y += 16
        return
    sheet.text(LEFT, y, f"Temuan ke-{number + 1}", ink.bold)
    sheet.y = y + 15
    for name, slot in zip(names, slots, strict=True):
        y = sheet.room(30)
        if style == "above":
            sheet.text(LEFT + 14, y, f"{name} :", ink)
            sheet.y = y + ink.size * 1.3
            desk.prose(slot, LEFT + 28, right - LEFT - 28, more=more, gap=2)
        else:
            sheet.text(LEFT + 14, y, name, ink)
            sheet.text(LEFT + 104, y, ":", ink)
            desk.prose(slot, LEFT + 112, right - LEFT - 112, more=more)
    sheet.y += 8
