"""Nota whose findings begin with ``Pelanggaran terhadap Pasal ...``; three signers abreast; place and date at the foot."""

from __future__ import annotations

import dataclasses

from samples.catalogue import family
from samples.families.dev2_parts import before, cited, copies, dated, due, fit, inspected, report_due, sign
from samples.ink import Ink
from samples.nota import nota_case, signer
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet, piece
from samples.stamps import letterhead

LEFT = 58.0
TITLES = {"1": "NOTA PEMERIKSAAN PERTAMA", "2": "NOTA PEMERIKSAAN KEDUA", "khusus": "NOTA PEMERIKSAAN KHUSUS"}


@family("dev2_nota_pasal", "nota_pemeriksaan", ("dev",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """The law comes first, the fact after it; data of the company in a block with colons."""
    rng = sheet.rng
    ink = Ink(rng.choice(("arial", "palatino")), 10.5)
    letter = nota_case(people, count=rng.randint(2, 4))
    sheet.document("nota_pemeriksaan", rng.choice((A4, FOLIO)))
    letterhead(sheet, [(letter.government, ink.bold.but(size=12)), (letter.office, fit(sheet, letter.office, ink.bold.but(size=14))),
                       (f"Jl. Kartini No. {rng.randint(2, 80)} {letter.office_area.short} Kode Pos {rng.randint(11, 98)}1{rng.randint(10, 99)}", ink.but(size=8.5)), ("", ink.but(size=9))],
               logo_at=rng.choice(("left", "none")), rule="double")  # fmt: skip
    wide = sheet.width - 2 * LEFT
    title = TITLES[letter.stage]
    box = sheet.text(sheet.width / 2, sheet.y, title, ink.bold.but(size=12.5), "centre")
    sheet.note("pemeriksaan.nota_ke", letter.stage, title.removeprefix("NOTA PEMERIKSAAN "), box)
    sheet.underline(box)
    head = rng.choice(("Nomor : ", "No. ", "NOMOR "))
    start = (sheet.width - sheet.measure(head + letter.number, ink)) / 2
    sheet.text(start, sheet.y + 15, head, ink)
    sheet.field("surat.nomor", letter.number, letter.number, start + sheet.measure(head, ink), sheet.y + 15, ink)
    sheet.y += 44
    sheet.text(LEFT, sheet.y, "Disampaikan kepada :", ink)
    sheet.y += 17
    address = ", ".join(letter.address)
    for name, path, value in (
        (
            rng.choice(("Perusahaan", "Nama Perusahaan", "Nama Badan Usaha")),
            "pemeriksaan.nama_perusahaan",
            letter.company,
        ),
        (rng.choice(("Alamat", "Alamat Perusahaan")), "pemeriksaan.alamat_perusahaan", address),
    ):
        sheet.text(LEFT + 20, sheet.y, name, ink)
        sheet.text(LEFT + 130, sheet.y, ":", ink)
        sheet.field(path, value, value, LEFT + 140, sheet.y, ink)
        sheet.y += 15
    sheet.y += 8
    opening: list[str | Piece] = [
        "Setelah diadakan pemeriksaan pada tanggal ",
        inspected(sheet, letter),
        " sesuai Surat Perintah Tugas No. ",
    ]
    opening += [piece(letter.order_number, "pemeriksaan.nomor_spt", letter.order_number)]
    if letter.stage == "2":
        opening += [", dan memperhatikan Nota Pemeriksaan Pertama Nomor ", *before(sheet, letter)]
    opening += [", perusahaan Saudara ternyata masih melakukan pelanggaran norma ketenagakerjaan, yaitu :"]
    sheet.flow(LEFT, sheet.y, wide, opening, ink, justify=True)
    lead = rng.choice(("Pelanggaran terhadap ", "Pelanggaran ", "Melanggar ketentuan "))
    mark = rng.choice(("({})", "{}.", "{})", "-"))
    split = rng.random() < 0.6
    for number, finding in enumerate(letter.findings):
        path = f"pemeriksaan.temuan.{number}"
        sheet.y += 5
        y = sheet.room(66)
        sheet.text(LEFT, y, mark.format(number + 1), ink)
        law: list[str | Piece] = [lead, cited(finding, path)]
        fact: list[str | Piece] = [piece(finding.fact, f"{path}.uraian", finding.fact), "."]
        order: list[str | Piece] = [
            rng.choice(("Perintah : ", "Saudara wajib ", "Agar ")),
            piece(finding.order, f"{path}.perintah", finding.order),
        ]
        order += [
            rng.choice((" dalam waktu ", " selambat-lambatnya ")),
            *due(finding, path),
            rng.choice((".", " sejak diterimanya Nota ini.")),
        ]
        if split:
            for part, pen in ((law, ink.bold), (fact, ink), (order, ink)):
                sheet.flow(LEFT + 26, sheet.room(18), wide - 26, part, pen)
        else:
            sheet.flow(LEFT + 26, y, wide - 26, [*law, ", karena : ", *fact, " ", *order], ink, justify=True)
    sheet.y += 8
    closing: list[str | Piece] = [
        "Saudara wajib memberitahukan secara tertulis tindakan yang telah diambil dalam waktu ",
        *report_due(letter),
    ]
    closing += [
        " setelah menerima Nota ini. Pelanggaran yang tidak diperbaiki akan ditindak sesuai peraturan yang berlaku."
    ]
    sheet.flow(LEFT, sheet.room(60), wide, closing, ink, justify=True)
    small = ink.but(size=9)
    y = sheet.room(215) + 12
    y = dated(sheet, letter, sheet.width - LEFT - 185, y, ink, labelled=rng.random() < 0.6) + 24
    third = (sheet.width - 60) / 3
    sheet.text(30 + third / 2, y - 13, "Mengetahui,", small, "centre")
    inspectors = [
        dataclasses.replace(one, title=tuple(one.title[0].replace("kerjaan ", "kerjaan|", 1).split("|")))
        for one in letter.inspectors
    ]
    if len(inspectors) < 2:
        inspectors.append(signer(people, letter.date, ("Pengawas Ketenagakerjaan", "Ahli Madya")))
    chief = dataclasses.replace(
        letter.head, title=tuple(line.replace("Pengawasan Ketenagakerjaan", "Pengawasan") for line in letter.head.title)
    )
    bottom = 0.0
    for index, one in enumerate((chief, *inspectors)):
        middle = 30 + third * (index + 0.5)
        bottom = max(
            bottom,
            sign(
                sheet,
                one,
                index,
                middle,
                y,
                small,
                stamp=letter.office[:22] if index == 0 else "",
                centre=True,
                room=third - 10,
            ),
        )
    sheet.y = bottom + 20
    if rng.random() < 0.7:
        copies(sheet, letter, LEFT, small, "Tembusan Kepada Yth. :", rng.choice(("{}.", "({})")))
