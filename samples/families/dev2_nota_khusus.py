"""Special nota: Roman numbers, each finding in a labelled block, deadlines in days, as a date or ``segera``."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.dev2_parts import cited, copies, dated, due, fit, inspected, report_due, sign
from samples.ink import Ink
from samples.nota import nota_case
from samples.numbers import ROMAN, tanggal
from samples.people import People
from samples.sheet import A4, QUARTO, Piece, Sheet, piece
from samples.stamps import letterhead, stamp_box

LEFT = 64.0


@family("dev2_nota_khusus", "nota_pemeriksaan", ("dev",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """A complaint led to it; subject or title says ``Nota Pemeriksaan Khusus``."""
    rng = sheet.rng
    ink = Ink(rng.choice(("courier", "times", "arial")), rng.choice((10.0, 10.5)))
    letter = nota_case(people, "khusus", rng.randint(2, 3))
    sheet.document("nota_pemeriksaan", rng.choice((A4, QUARTO)))
    letterhead(sheet, [(letter.government, ink.but(size=11)), (letter.office, fit(sheet, letter.office, ink.bold.but(size=12.5))),
                       (f"{letter.office_area.short} - Telepon (0251) 83{rng.randint(10000, 99999)}", ink.but(size=8)), ("", ink.but(size=12))],
               logo_at="left", rule=rng.choice(("double", "single")))  # fmt: skip
    wide = sheet.width - 2 * LEFT
    y = sheet.y
    colon = LEFT + 66
    subject = rng.choice(("Nota Pemeriksaan Khusus", "NOTA PEMERIKSAAN KHUSUS", "Nota Pemeriksaan (Khusus)"))
    foot = rng.random() < 0.5
    if not foot:
        dated(sheet, letter, sheet.width - LEFT - 170, y, ink)
        y += 20
    kind = rng.choice((("Rahasia", "rahasia"), ("Terbatas", "terbatas"), ("Sangat Rahasia", "sangat_rahasia")))
    for name, path, printed, value in (
        ("Nomor", "surat.nomor", letter.number, letter.number),
        ("Sifat", "surat.sifat", *kind),
        ("Perihal", "surat.perihal", subject, subject),
    ):
        sheet.text(LEFT, y, name, ink)
        sheet.text(colon, y, ":", ink)
        box = sheet.field(path, value, printed, colon + 8, y, ink)
        y += 14
    sheet.note("pemeriksaan.nota_ke", "khusus", "KHUSUS" if subject.isupper() else "Khusus", box)
    y += 12
    sheet.text(LEFT, y, "Kepada Yth.", ink)
    to = f"Pimpinan {letter.company}"
    sheet.field("surat.tujuan", to, to, LEFT, y + 14, ink.bold)
    sheet.text(LEFT, y + 28, "di", ink)
    sheet.text(LEFT + 14, y + 42, rng.choice(("Tempat", letter.area.short)), ink)
    if rng.random() < 0.4:
        stamp_box(sheet, sheet.width - 110, 150, ["RAHASIA"] if kind[1] != "terbatas" else ["TERBATAS"], 12)
    sheet.y = y + 66
    address = ", ".join(letter.address)
    opening: list[str | Piece] = ["Sehubungan dengan pengaduan pekerja, pada tanggal ", inspected(sheet, letter)]
    opening += [
        " telah dilakukan pemeriksaan khusus terhadap ",
        piece(letter.company, "pemeriksaan.nama_perusahaan", letter.company),
    ]
    opening += [
        rng.choice((" di ", " yang berkedudukan di ")),
        piece(address, "pemeriksaan.alamat_perusahaan", address),
    ]
    opening += [
        " berdasarkan Surat Perintah Tugas Nomor ",
        piece(letter.order_number, "pemeriksaan.nomor_spt", letter.order_number),
    ]
    opening += [", dengan hasil sebagai berikut :"]
    sheet.flow(LEFT, sheet.y, wide, opening, ink)
    names = rng.choice(
        (
            ("Fakta", "Ketentuan", "Kewajiban", "Waktu"),
            ("Keadaan", "Dasar", "Perintah", "Batas waktu"),
            ("Temuan", "Peraturan", "Tindakan", "Tenggat"),
        )
    )
    mark = rng.choice(("{}.", "TEMUAN {}", "{})"))
    for number, finding in enumerate(letter.findings):
        path = f"pemeriksaan.temuan.{number}"
        sheet.y += 6
        y = sheet.room(88)
        sheet.text(LEFT, y, mark.format(ROMAN[number]), ink.bold)
        sheet.y = y + (15 if "TEMUAN" in mark else 0)
        limit: list[str | Piece]
        way = rng.random()
        if way < 0.4:
            day = letter.date + datetime.timedelta(days=finding.days or 14)
            limit = [
                "paling lambat tanggal ",
                piece(tanggal(day, rng, long=True), f"{path}.batas_waktu_tanggal", day.isoformat()),
            ]
        elif way < 0.55:
            limit = ["segera"]
        else:
            limit = [*due(finding, path), " sejak diterima"]
        rows: list[list[str | Piece]] = [
            [piece(finding.fact, f"{path}.uraian", finding.fact)],
            [cited(finding, path)],
            [piece(finding.order, f"{path}.perintah", finding.order)],
            limit,
        ]
        for name, parts in zip(names, rows, strict=True):
            y = sheet.room(18)
            sheet.text(LEFT + 26, y, name, ink)
            sheet.text(LEFT + 98, y, ":", ink)
            sheet.flow(LEFT + 106, y, wide - 106, parts, ink)
    sheet.y += 8
    closing: list[str | Piece] = [
        "Laporan pelaksanaan Nota Pemeriksaan Khusus ini kami terima selambat-lambatnya ",
        *report_due(letter),
    ]
    closing += [" terhitung sejak tanggal diterimanya nota ini."]
    sheet.flow(LEFT, sheet.room(50), wide, closing, ink)
    y = sheet.room(190 if len(letter.inspectors) == 1 else 150) + 14
    if foot:
        y = dated(sheet, letter, sheet.width - LEFT - 185, y, ink, labelled=True) + 22
    bottom = 0.0
    for index, one in enumerate(letter.inspectors):
        x = LEFT + index * 236 if len(letter.inspectors) == 2 else sheet.width - LEFT - 205
        bottom = max(
            bottom, sign(sheet, one, index, x, y, ink, stamp="UNIT PENGAWASAN" if index == 0 else "", room=225)
        )
    sheet.y = bottom + 20
    copies(sheet, letter, LEFT, ink.but(size=8.5), "Tembusan:", "{}.")
