"""Supervision deed on one sheet: ruled cells, the matrix turned on its side, typed or printed by a programme."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_akta_buku import BASE, COLUMNS, GROUPS, make_deed, matrix_cell
from samples.families.blind_paper import Paper
from samples.families.blind_ruled import Cell, table
from samples.families.blind_sign import issued, office_head, page_marks, sign
from samples.families.blind_words import SANS, TYPEWRITER, chief, date_print
from samples.ink import Ink, fill_ink
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet

_SIDES = (
    (
        "WNI Laki-laki 18 th ke atas",
        "WNI Laki-laki di bawah 18 th",
        "WNI Perempuan 18 th ke atas",
        "WNI Perempuan di bawah 18 th",
    ),
    ("WNI - L - Dewasa", "WNI - L - Anak", "WNI - P - Dewasa", "WNI - P - Anak"),
)
_REST = ("WNA Laki-laki", "WNA Perempuan", "JUMLAH LAKI-LAKI", "JUMLAH PEREMPUAN")


@family("blind_akta_lembar", "akta_pengawasan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Letterhead, rows a to h, the counts with the groups as columns; each group's label heads its column."""
    rng = sheet.rng
    deed = make_deed(people)
    firm = deed.firm
    sheet.document("akta_pengawasan", rng.choice((A4, FOLIO)))
    typed = rng.random() < 0.5
    ink = Ink(rng.choice(SANS), 9.8)
    fill = Ink(rng.choice(TYPEWRITER), 9.4, hand="typed") if typed else fill_ink(rng, sheet.split, 10, "printed")
    paper = Paper(sheet, people, ink, fill, left=56, right=52, colon=190, style=rng.choice(("cells", "cells", "colon")))
    office_head(paper, deed.office, field=False)
    page_marks(paper)
    paper.title(rng.choice(("AKTE PENGAWASAN KETENAGAKERJAAN", "AKTA PENGAWASAN KETENAGAKERJAAN")), line=True)
    paper.centred("Nomor : ", f"{BASE}.nomor", deed.number, deed.number)
    paper.gap(0.6)
    rows = [
        ("Nama Perusahaan", "nama_perusahaan", firm.name, firm.name),
        (rng.choice(("Status (Induk/Cabang)", "Induk/Cabang")), "induk_cabang", deed.branch, deed.branch),
        (rng.choice(("Alamat", "Alamat Perusahaan")), "alamat", firm.address_line, firm.address_line),
        ("Pemilik", "nama_pemilik", firm.owner, firm.owner),
        (
            rng.choice(("Pengurus / Penanggung Jawab", "Pimpinan / Pengurus")),
            "nama_pengurus",
            firm.manager,
            firm.manager,
        ),
        (rng.choice(("Jenis Usaha", "Bidang Usaha")), "jenis_usaha", firm.trade, firm.trade),
        ("Tanggal Pendirian", "tanggal_pendirian", deed.founded.isoformat(), date_print(deed.founded, rng)),
        ("No. Akte Pendirian", "nomor_akta_pendirian", deed.notary, deed.notary),
    ]
    style = rng.choice(("abcdefgh", "12345678"))
    for mark, (label, name, value, printed) in zip(style, rows, strict=True):
        blank = name == "tanggal_pendirian" and rng.random() < 0.15
        parts = firm.address_parts if name == "alamat" else []
        shown = "" if blank else printed
        paper.row(f"{mark}. {label}", f"{BASE}.{name}", None if blank else value, shown, parts=parts)
    paper.gap(1.2)
    paper.head("KEADAAN TENAGA KERJA")
    paper.gap(-0.5)
    names = ("Bulanan", "Borongan", "Harian Lepas", "PKWT", "PKWTT")
    body: list[list[Cell]] = [["Golongan"]]
    for row, (group, name) in enumerate(zip(GROUPS, names, strict=True)):
        body[0] = [*body[0], Piece(name, ((f"{BASE}.tenaga_kerja.{row}.kelompok", group),), ink.bold.but(size=8.6))]
    dash = rng.choice(("-", "0", "--"))
    for column, label in enumerate((*rng.choice(_SIDES), *_REST)):
        cells = [matrix_cell(deed, group, row, column, fill.but(size=9), dash) for row, group in enumerate(GROUPS)]
        body.append([label, *cells])
    assert len(body) == len(COLUMNS) + 1
    table(paper, (34, 14, 14, 16, 14, 14), (), body, ink=ink.but(size=8.8))
    sheet.room(160)
    paper.gap(0.3)
    x, y = sheet.width * 0.55, sheet.y
    words = rng.choice((("Ditetapkan di", "Pada tanggal"), ("Dikeluarkan di", "pada tanggal")))
    issued(paper, words, "", deed.office.city, deed.date, date_print(deed.date, rng), x, y, f"{BASE}.tanggal")
    sign(
        paper,
        chief(people, deed.date, deed.office),
        {},
        x,
        y + paper.step * 2.2,
        stamp="DINAS TENAGA KERJA * PROVINSI *",
    )
