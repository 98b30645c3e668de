"""Nota in running prose: underlined heads by norm, no numbers; the addressee stands above the number block."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev2_parts import before, cited, copies, dated, due, fit, inspected, report_due, sign
from samples.findings import Finding
from samples.ink import Ink
from samples.nota import nota_case
from samples.people import People
from samples.sheet import FOLIO_WIDE, QUARTO, Piece, Sheet, piece
from samples.stamps import letterhead, stamp_box

LEFT = 72.0
NORMS = (
    ("laporan", "Wajib Lapor Ketenagakerjaan"),
    ("upah", "Norma Pengupahan"),
    ("perempuan", "Norma Kerja Perempuan"),
    ("petir", "Norma Keselamatan Kerja"),
    ("perjanjian", "Norma Hubungan Kerja"),
    ("p3k", "Norma Kesehatan Kerja"),
)


def _norm(finding: Finding) -> str:
    return next((name for word, name in NORMS if word in finding.fact.lower()), "Norma Ketenagakerjaan")


@family("dev2_nota_prosa", "nota_pemeriksaan", ("dev",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """The company's name stands in the address alone; the stage in the subject or in the closing."""
    rng = sheet.rng
    typed = rng.random() < 0.5
    ink = Ink("tlwg-typist", 10.5, jitter=0.0 if sheet.is_born else 0.25) if typed else Ink("times", 11.5)
    letter = nota_case(people, rng.choice(("1", "1", "2")), rng.randint(2, 4))
    sheet.document("nota_pemeriksaan", rng.choice((FOLIO_WIDE, QUARTO)))
    sheet.page_hook = lambda board: board.text(
        board.width / 2, board.margin_top - 16, str(len(board.truths[-1].pages)), ink, "centre"
    )
    letterhead(sheet, [(letter.government, ink.but(size=12)), (letter.office, fit(sheet, letter.office, ink.but(size=13) if typed else ink.bold.but(size=14))),
                       (f"{letter.office_area.short.upper()}", ink.but(size=9, spacing=4)), ("", ink.but(size=10))],
               logo_at=rng.choice(("left", "both")), rule=rng.choice(("double", "thick")))  # fmt: skip
    wide = sheet.width - 2 * LEFT
    y = sheet.y + 4
    right = sheet.width - LEFT - 210
    dated(sheet, letter, right, y, ink)
    y += 26
    sheet.text(right, y, rng.choice(("Kepada Yth.", "Kepada", "Yth.")), ink)
    start = sheet.text(right, y + 14, rng.choice(("Sdr.", "Saudara")), ink)[2] + 6
    who = rng.choice(("Pimpinan", "Direktur"))
    first = sheet.text(start, y + 14, who, ink)
    name = sheet.text(right, y + 28, letter.company, ink)
    to = f"{who} {letter.company}"
    sheet.note("surat.tujuan", to, to, (min(first[0], name[0]), first[1], max(first[2], name[2]), name[3]))
    sheet.note("pemeriksaan.nama_perusahaan", letter.company, letter.company, name)
    address = ", ".join(letter.address)
    tall = ink.size * min(1.0, 205 / sheet.measure(address, ink))
    sheet.field("pemeriksaan.alamat_perusahaan", address, address, right, y + 42, ink.but(size=tall))
    sheet.text(right, y + 56, f"di {letter.area.short}", ink)
    y += 84
    in_subject = rng.random() < 0.5
    subject = (
        f"Nota Pemeriksaan {letter.stage_words if rng.random() < 0.4 else letter.stage_short}"
        if in_subject
        else "Nota Pemeriksaan"
    )
    kinds = (("Rahasia", "rahasia"), ("Segera", "segera"), ("Sangat Segera", "sangat_segera"), ("Biasa", "biasa"))
    kind = rng.choice(kinds)
    attached = rng.choice(("-", "1 (satu) lembar", "--"))
    colon = LEFT + 62
    for label, path, printed, value in (
        (rng.choice(("No.", "Nomor", "Nomer")), "surat.nomor", letter.number, letter.number),
        ("Sifat", "surat.sifat", kind[0], kind[1]),
        (rng.choice(("Lamp.", "Lampiran")), "surat.lampiran", attached, attached),
        (rng.choice(("Hal", "Perihal", "H a l")), "surat.perihal", subject, subject),
    ):
        sheet.text(LEFT, y, label, ink)
        sheet.text(colon, y, ":", ink)
        box = sheet.field(path, value, printed, colon + 10, y, ink)
        y += 15
    if in_subject:
        sheet.note("pemeriksaan.nota_ke", letter.stage, letter.stage_short, box)
        if rng.random() < 0.6:
            sheet.underline(box)
    if rng.random() < 0.25:
        stamp_box(sheet, LEFT + 60, 178, ["RAHASIA"], 13)
    sheet.y = y + 16
    opening: list[str | Piece] = [
        "Pada tanggal ",
        inspected(sheet, letter),
        " kami telah melakukan pemeriksaan di perusahaan Saudara",
    ]
    opening += [
        " atas dasar ",
        rng.choice(("Surat Perintah Tugas", "Surat Tugas", "SPT")),
        rng.choice((" Nomor ", " No. ", " Nomor : ")),
    ]
    opening += [piece(letter.order_number, "pemeriksaan.nomor_spt", letter.order_number)]
    if letter.stage == "2":
        opening += [
            ". Sebelumnya telah kami kirimkan Nota Pemeriksaan I Nomor ",
            *before(sheet, letter),
            " yang sampai sekarang belum Saudara laksanakan",
        ]
    opening += [". Dari pemeriksaan itu perlu kami sampaikan hal-hal di bawah ini."]
    justify = rng.random() < 0.6
    sheet.flow(LEFT, sheet.y, wide, opening, ink, first=34, justify=justify)
    for number, finding in enumerate(letter.findings):
        path = f"pemeriksaan.temuan.{number}"
        sheet.y += 6
        y = sheet.room(70)
        sheet.underline(sheet.text(LEFT, y, _norm(finding), ink))
        sheet.y = y + ink.size * 1.45
        prose: list[str | Piece] = [piece(finding.fact, f"{path}.uraian", finding.fact)]
        prose += [
            rng.choice(
                (
                    ". Hal ini tidak sesuai dengan ",
                    ", sehingga bertentangan dengan ",
                    ". Keadaan tersebut menyalahi ketentuan ",
                )
            )
        ]
        prose += [
            cited(finding, path),
            rng.choice((". Saudara diwajibkan ", ". Oleh karena itu Saudara harus ", ". Untuk itu Saudara diminta ")),
        ]
        prose += [piece(finding.order, f"{path}.perintah", finding.order)]
        prose += [rng.choice((" dalam jangka waktu ", " paling lambat ", " dalam waktu ")), *due(finding, path)]
        prose += [rng.choice((" sejak surat ini diterima.", " terhitung sejak tanggal penerimaan Nota ini."))]
        sheet.flow(LEFT, sheet.y, wide, prose, ink, first=34, justify=justify)
    sheet.y += 6
    closing: list[str | Piece] = [
        "Pelaksanaannya harus Saudara laporkan kepada kami secara tertulis dalam waktu ",
        *report_due(letter),
    ]
    closing += [" setelah Nota ini diterima. Demikian "]
    closing += (
        ["agar dilaksanakan."]
        if in_subject
        else [
            piece(f"Nota Pemeriksaan {letter.stage_words}", "pemeriksaan.nota_ke", letter.stage),
            " ini agar dilaksanakan.",
        ]
    )
    sheet.flow(LEFT, sheet.room(60), wide, closing, ink, first=34, justify=justify)
    y = sheet.room(130) + 14
    bottom = sign(
        sheet,
        letter.inspectors[0],
        0,
        sheet.width - LEFT - 190,
        y,
        ink,
        stamp=letter.office[:20],
        ranked=rng.random() < 0.7,
    )
    sheet.y = bottom + 22
    copies(
        sheet,
        letter,
        LEFT,
        ink.but(size=9),
        rng.choice(("Tembusan :", "c.c. :", "Tindasan :")),
        rng.choice(("{}.", "-", "{})")),
    )
