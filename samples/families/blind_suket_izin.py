"""Permit to use a machine, older kind: PENGESAHAN PEMAKAIAN in sentences with a small table of technical data."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_ruled import Cell, table
from samples.families.blind_sign import page_marks, place_date, sign
from samples.families.blind_suket_sertifikat import BASE, make_certificate
from samples.families.blind_words import SERIF, TYPEWRITER, chief, date_print
from samples.ink import Ink
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, QUARTO, Sheet, piece


@family("blind_suket_izin", "suket_riksa_uji", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """No letterhead but the office's name at the left; owner in a sentence, data in a table, validity in a sentence."""
    rng = sheet.rng
    case = make_certificate(people)
    firm = case.firm
    sheet.document("suket_riksa_uji", rng.choice((A4, FOLIO, QUARTO)))
    typed = rng.random() < 0.6
    jitter = 0.0 if sheet.is_born else rng.choice((0.0, 0.25))
    ink = (
        Ink(rng.choice(TYPEWRITER), 9.5, (0.08, 0.08, 0.08), "typed", 0.0, jitter)
        if typed
        else Ink(rng.choice(SERIF), 10.8)
    )
    paper = Paper(sheet, people, ink, left=70, right=62, colon=140, lead=1.5)
    page_marks(paper)
    for line in (case.office.government, case.office.name):
        sheet.text(paper.left, sheet.y, line, ink)
        paper.gap(0.95)
    paper.gap(1.2)
    paper.title(rng.choice(("PENGESAHAN PEMAKAIAN", "IJIN PEMAKAIAN", "IZIN PEMAKAIAN")), more=3, bold=not typed)
    paper.title(case.thing.upper(), more=0.5, bold=not typed)
    paper.centred("Nomor : ", f"{BASE}.nomor", case.number, case.number)
    paper.gap(0.8)
    verb = "telah diperiksa dan diuji"
    paper.say(
        [
            f"Berdasarkan hasil pemeriksaan dan pengujian {rng.choice(('', 'secara '))}",
            piece(case.kind[0].lower(), f"{BASE}.jenis", case.kind[1]),
            " oleh ",
            piece(case.examiner, f"{BASE}.pemeriksa", case.examiner),
            ", dengan ini diterangkan bahwa ",
            piece(case.thing, f"{BASE}.objek", case.thing),
            " milik ",
            piece(firm.name, f"{BASE}.nama_perusahaan", firm.name),
            " yang beralamat di ",
            piece(firm.address_line, f"{BASE}.alamat_perusahaan", firm.address_line),
            ", ditempatkan di ",
            piece(case.site, f"{BASE}.lokasi", case.site),
            f", {verb} dengan data teknik sebagai berikut :",
        ],
        first=30,
    )
    paper.gap(-0.2)
    data: list[tuple[str, str, str | int, str]] = [
        ("Merk", "merk", case.brand, case.brand),
        ("Type", "tipe", case.type, case.type),
        ("No. Seri", "nomor_seri", case.serial, case.serial),
        ("Th. Pembuatan", "tahun_pembuatan", case.year, str(case.year)),
        ("Kapasitas", "kapasitas", case.capacity, case.capacity),
    ]
    if rng.random() < 0.5:
        cells: list[Cell] = [piece(printed, f"{BASE}.{name}", value) for _, name, value, printed in data]
        heads = [label for label, *_ in data]
        table(paper, (18, 16, 22, 18, 30), heads, [cells], ink=ink.but(size=ink.size - 1))
    else:
        for number, (label, name, value, printed) in enumerate(data):
            paper.row(f"{number + 1}. {label}", f"{BASE}.{name}", value, printed, indent=20)
        paper.gap(0.4)
    said = rng.choice(("memenuhi syarat", "memenuhi persyaratan")) if case.passed else "tidak memenuhi syarat"
    paper.say(
        [
            "Dinyatakan ",
            piece(said, f"{BASE}.hasil", "memenuhi" if case.passed else "tidak_memenuhi"),
            " keselamatan dan kesehatan kerja",
            *(
                [
                    " dan diizinkan dipakai sampai dengan tanggal ",
                    piece(tanggal(case.until, rng, long=True), f"{BASE}.berlaku_sampai", case.until.isoformat()),
                ]
                if case.passed
                else [" dan dilarang dipakai sebelum diperbaiki"]
            ),
            ".",
        ],
        first=30,
    )
    paper.say(["Apabila dikemudian hari terdapat kekeliruan akan diadakan perbaikan sebagaimana mestinya."], first=30)
    sheet.room(150)
    paper.gap(0.8)
    x = sheet.width * 0.53
    place_date(paper, "", case.office.city, case.date, date_print(case.date, rng), x, sheet.y, f"{BASE}.tanggal")
    sign(paper, chief(people, case.date, case.office), {}, x, sheet.y + paper.step, stamp="DINAS TENAGA KERJA *")
