"""Old letter of assignment from a typewriter: the persons in a table, the purpose in separate rows."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_pieces import value_piece
from samples.families.blind_ruled import Cell, table
from samples.families.blind_sign import office_head, place_date, sign, surat_paths
from samples.families.blind_words import TYPEWRITER, chief, date_print, day, inspectors, make_firm, make_office
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, QUARTO, Sheet, piece

_WORK = (
    "Pemeriksaan norma kerja dan jaminan sosial",
    "Pengawasan ketenagakerjaan terpadu",
    "Pemeriksaan kecelakaan kerja",
    "Pemeriksaan ulang pelaksanaan Nota Pemeriksaan I",
)


@family("blind_spt_mesin", "surat_perintah_tugas", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """SURAT TUGAS; the head assigns ... ; table No, Nama/NIP, Pangkat, Jabatan; rows Maksud, Perusahaan, Tanggal."""
    rng = sheet.rng
    sheet.document("surat_perintah_tugas", rng.choice((A4, FOLIO, QUARTO)))
    jitter = 0.0 if sheet.is_born else rng.choice((0.0, 0.2, 0.35))
    ink = Ink(rng.choice(TYPEWRITER), 9.6, (0.08, 0.08, 0.08), "typed", 0.0, jitter)
    paper = Paper(sheet, people, ink, left=68, colon=132, lead=1.5)
    office, firm = make_office(people), make_firm(people, full=False)
    date = day(rng, 2009, 2019)
    office_head(paper, office, field=True, rule="single", logo_at=rng.choice(("none", "left")))
    paper.title(rng.choice(("SURAT TUGAS", "S U R A T   T U G A S")), more=1.5, line=True, bold=False)
    number = people.letter_number(date, office.unit)
    paper.centred("Nomor: ", "surat.nomor", number, number)
    paper.gap()
    basis = rng.choice(
        (
            "Program kerja pengawasan ketenagakerjaan triwulan berjalan",
            "Undang-Undang No. 3 Tahun 1951 jo. Undang-Undang No. 1 Tahun 1970",
        )
    )
    if rng.random() < 0.6:
        paper.say(["Berdasarkan ", value_piece(basis, "tugas.dasar.0", basis, ink), ", dengan ini menugaskan kepada:"])
    else:
        paper.say([f"Yang bertanda tangan di bawah ini Kepala {office.words} dengan ini menugaskan kepada:"], first=30)
    paper.gap(-0.4)
    rows: list[list[Cell]] = []
    split_name = rng.random() < 0.5
    for index, officer in enumerate(inspectors(people, date, rng.randint(1, 4))):
        path = f"tugas.petugas.{index}"
        name = piece(officer.name, f"{path}.nama", officer.name)
        nip = piece(officer.nip_printed, f"{path}.nip", officer.nip)
        rank = piece(officer.rank, f"{path}.pangkat", officer.rank)
        grade = piece(officer.title[0], f"{path}.jabatan", officer.title[0])
        mark = f"{index + 1}."
        rows.append([mark, name, nip, rank, grade] if split_name else [mark, [name, " NIP. ", nip], rank, grade])
    small = ink.but(size=8.6)
    if split_name:
        table(paper, (5, 30, 27, 25, 30), ("No", "N a m a", "NIP", "Pangkat/Gol.", "Jabatan"), rows, ink=small)
    else:
        table(paper, (6, 42, 28, 36), ("No.", "Nama / NIP", "Pangkat/Gol", "Jabatan"), rows, ink=small)
    work = rng.choice(_WORK)
    paper.row(rng.choice(("Untuk", "Keperluan", "Maksud tugas")), "tugas.untuk", work, work)
    paper.row(rng.choice(("Nama Perusahaan", "Perusahaan", "Tujuan")), "tugas.nama_perusahaan", firm.name, firm.name)
    paper.row("Alamat", "tugas.alamat_perusahaan", firm.address_line, firm.address_line, parts=firm.address_parts)
    if rng.random() < 0.75:
        begin = date + datetime.timedelta(days=rng.randint(0, 6))
        last = begin + datetime.timedelta(days=rng.randint(1, 3))
        if rng.random() < 0.4:
            printed = date_print(begin, rng)
            paper.row("Tanggal", "tugas.tanggal_mulai", begin.isoformat(), printed)
        else:
            paper.row("Mulai tanggal", "tugas.tanggal_mulai", begin.isoformat(), date_print(begin, rng))
            paper.row("Sampai dengan", "", None, date_print(last, rng))
    else:
        paper.row("Tanggal berangkat", "tugas.tanggal_mulai", None, "")
    paper.gap(0.6)
    paper.say(["Demikian surat tugas ini dibuat untuk dipergunakan sebagaimana mestinya."])
    sheet.room(165)
    paper.gap(0.5)
    x, y = sheet.width * 0.53, sheet.y
    place_date(paper, "surat", office.city, date, date_print(date, rng), x, y)
    sign(paper, chief(people, date, office), surat_paths(0), x, y + paper.step, stamp="DINAS TENAGA KERJA *")
    if rng.random() < 0.4:
        sheet.text(paper.left, y + paper.step, "Tiba di perusahaan tgl. ........", ink.but(size=8.4))
        sheet.text(paper.left, y + paper.step * 2, "Cap dan paraf pimpinan:", ink.but(size=8.4))
