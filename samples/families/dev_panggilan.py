"""Summonses: a letter with number block and prose, and a pro justitia form with label rows."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.surat_panggilan import invent
from samples.catalogue import family
from samples.families.dev_letter_parts import (
    LEFT,
    centred_number,
    copies_to,
    number_block,
    office_head,
    page_marks,
    place_date,
    title,
)
from samples.families.dev_parts import sign
from samples.filler import Filler
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet
from samples.stamps import stamp_box


@family("dev_panggilan_surat", "surat_panggilan", ("dev",))
def surat(sheet: Sheet, people: People) -> None:
    """`Perihal : Panggilan I`, addressed to the one who is called; day and hour in rows, before whom in prose."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "times", "narrow")), 11)
    sheet.document("surat_panggilan", FOLIO)
    page_marks(sheet, ink)
    office_head(sheet, case, ink)
    filler = Filler(sheet, case, ink, "same")
    place_date(filler, 380, sheet.y)
    sheet.y += 20
    top = sheet.y
    number_block(
        filler, {"nomor": "Nomor", "sifat": "Sifat", "lampiran": "Lampiran", "perihal": rng.choice(("Perihal", "Hal"))}
    )
    entry = case["panggilan.panggilan_ke"]
    subject = sheet.truths[-1].fields["surat.perihal"]
    sheet.note("panggilan.panggilan_ke", entry.value, entry.printed, subject.box)
    x, y = 360.0, top
    sheet.text(x, y, "Kepada", ink)
    sheet.text(x - 26, y + 14, "Yth.", ink)
    _addressee(filler, x, y + 14)
    sheet.y = top + 100
    sheet.flow(LEFT, sheet.y, sheet.width - 2 * LEFT, [f"Sehubungan dengan {case.more['perihal']} di ", filler.piece("panggilan.nama_perusahaan"),
               ", dengan ini Saudara dipanggil untuk hadir pada :"], ink, first=30, justify=True)  # fmt: skip
    sheet.y += 4
    for name, path, words in (
        ("Hari/Tanggal", "panggilan.tanggal_hadir", case.day_words("panggilan.tanggal_hadir", weekday=True)),
        ("Pukul", "panggilan.pukul", ""),
        ("Tempat", "panggilan.tempat_hadir", ""),
    ):
        sheet.text(100, sheet.y, name, ink)
        sheet.text(190, sheet.y, ":", ink)
        sheet.field(path, case[path].value, words or case[path].printed, 199, sheet.y, ink)
        sheet.y += 15
    sheet.y += 4
    pieces: list[str | Piece] = [
        "Saudara diminta menghadap kepada ",
        filler.piece("panggilan.menghadap"),
        f" ({case.more['jabatan_menghadap']})",
    ]
    count = case.count("panggilan.membawa")
    if count == 1:
        pieces += [" dengan membawa ", filler.piece("panggilan.membawa.0"), "."]
        sheet.flow(LEFT, sheet.y, sheet.width - 2 * LEFT, pieces, ink, first=30)
    else:
        pieces += [" dengan membawa dokumen sebagai berikut :"]
        sheet.flow(LEFT, sheet.y, sheet.width - 2 * LEFT, pieces, ink, first=30)
        for number in range(count):
            mark = f"{number + 1}." if rng.random() < 0.99 else "-"
            sheet.text(100, sheet.y, mark, ink)
            sheet.field(
                f"panggilan.membawa.{number}",
                case[f"panggilan.membawa.{number}"].value,
                case[f"panggilan.membawa.{number}"].printed,
                118,
                sheet.y,
                ink,
            )
            sheet.y += 14.5
    sheet.y += 6
    sheet.flow(
        LEFT,
        sheet.y,
        sheet.width - 2 * LEFT,
        ["Demikian untuk menjadi perhatian dan atas kehadiran Saudara diucapkan terima kasih."],
        ink,
        first=30,
    )
    y = sheet.room(140) + 14
    sheet.y = sign(sheet, case.signers[0], 0, 340, y, ink, stamp=case.office[:24].upper()) + 18
    copies_to(sheet, case, LEFT, ink.but(size=9))


def _addressee(filler: Filler, x: float, y: float) -> None:
    """Name, post and company under each other are the addressee; name and post are the one who is called."""
    sheet, case, ink = filler.sheet, filler.case, filler.ink.but(size=10)
    who, post = case["panggilan.nama_dipanggil"].printed, case["panggilan.jabatan_dipanggil"].printed
    whole = f"{who} {post} {case.company}"
    for number, (words, path) in enumerate(
        ((who, "panggilan.nama_dipanggil"), (post, "panggilan.jabatan_dipanggil"), (case.company, ""))
    ):
        box = sheet.text(x, y + number * 13.5, words, ink)
        sheet.note("surat.tujuan", whole, words, box)
        if path:
            sheet.note(path, words, words, box)
    sheet.text(x, y + 41, "di -", ink)
    sheet.text(x + 20, y + 54, case.area.short, ink)


@family("dev_panggilan_ppns", "surat_panggilan", ("dev",))
def ppns(sheet: Sheet, people: People) -> None:
    """PRO JUSTITIA in the corner, centred title and number, numbered rows, typed or filled by hand."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("courier", "arial")), 10.5)
    sheet.document("surat_panggilan", A4)
    office_head(sheet, case, ink, rule="single", logo_at="none")
    if rng.random() < 0.5:
        sheet.text(LEFT, sheet.y, "PRO JUSTITIA", ink.bold)
    else:
        stamp_box(sheet, 480, sheet.y + 4, ["PRO JUSTITIA"], 11)
    sheet.y += 26
    turn = case["panggilan.panggilan_ke"]
    short = turn.printed.split(" ")[0]
    box = title(sheet, f"SURAT PANGGILAN {short}", ink.bold.but(size=13), gap=15)
    sheet.note("panggilan.panggilan_ke", turn.value, short, box)
    filler = Filler(sheet, case, ink, "", ("panggilan.nama_dipanggil", "panggilan.tanggal_hadir"))
    centred_number(filler, "surat.nomor")
    sheet.flow(
        LEFT, sheet.y, sheet.width - 2 * LEFT, [f"Guna kepentingan {case.more['perihal']}, dengan ini memanggil :"], ink
    )
    sheet.y += 4
    leader = rng.choice(("", "fine", "line"))
    colon = 190.0
    filler.row("Nama", "panggilan.nama_dipanggil", LEFT, colon, number="1.", leader=leader)
    filler.row("Jabatan", "panggilan.jabatan_dipanggil", LEFT, colon, number="2.", leader=leader)
    filler.row("Perusahaan", "panggilan.nama_perusahaan", LEFT, colon, number="3.", leader=leader)
    filler.plain("Alamat", case.more["alamat"], LEFT, colon, "4.")
    sheet.y += 4
    sheet.text(LEFT, sheet.y, "Untuk menghadap kepada :", ink)
    sheet.y += 16
    filler.row("Nama", "panggilan.menghadap", LEFT, colon, leader=leader)
    filler.plain("NIP", case.more["nip_menghadap"], LEFT, colon)
    _when(filler, case, colon, leader)
    sheet.y += 4
    sheet.text(LEFT, sheet.room(80), rng.choice(("Dengan membawa :", "Agar membawa :")), ink)
    sheet.y += 15
    for number in range(case.count("panggilan.membawa")):
        sheet.text(LEFT + 10, sheet.y, rng.choice(("-", "-", f"{'abcd'[number]}.")), ink)
        filler.write(f"panggilan.membawa.{number}", LEFT + 28, sheet.y, 400)
        sheet.y += 15
    y = sheet.room(150) + 16
    place_date(filler, 300, y)
    sheet.y = sign(sheet, case.signers[0], 0, 300, y + 16, ink, stamp=case.office[:24].upper()) + 18
    if rng.random() < 0.5:
        sheet.text(LEFT, y + 16, "Yang menerima panggilan,", ink)
        sheet.text(LEFT, y + 80, "(...........................)", ink)


def _when(filler: Filler, case: Case, colon: float, leader: str) -> None:
    sheet, ink = filler.sheet, filler.ink
    day = case.days["panggilan.tanggal_hadir"]
    words = case.day_words("panggilan.tanggal_hadir", weekday=True).split(", ")
    if day.day % 2:
        filler.plain("Hari", words[0], LEFT, colon)
        filler.row("Tanggal", "panggilan.tanggal_hadir", LEFT, colon, leader=leader)
    else:
        sheet.text(LEFT, sheet.y, "Hari / Tanggal", ink)
        sheet.text(colon, sheet.y, ":", ink)
        sheet.field("panggilan.tanggal_hadir", day.isoformat(), " / ".join(words), colon + 9, sheet.y, filler.fill)
        sheet.y += filler.step + 2
    filler.row("Jam", "panggilan.pukul", LEFT, colon, leader=leader)
    filler.row("Tempat", "panggilan.tempat_hadir", LEFT, colon, leader=leader)
