"""Inspection report of an office: Roman sections, rows, findings in a ruled table of five columns."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_ruled import Cell, table
from samples.families.blind_sign import office_head, page_marks, place_date, sign
from samples.families.blind_words import (
    SANS,
    SERIF,
    Firm,
    Office,
    date_print,
    day,
    inspectors,
    make_firm,
    make_office,
    people_count,
)
from samples.findings import Finding, findings
from samples.ink import Ink
from samples.nota import Signer
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet, piece

BASE = "pemeriksaan"
KINDS = (("Pertama", "pertama"), ("Berkala", "berkala"), ("Khusus", "khusus"), ("Ulang", "ulang"))
_NORMS = (
    ("laktasi", "Norma perempuan dan anak"),
    ("asing", "Tenaga kerja asing"),
    ("upah", "Pengupahan"),
    ("hari raya", "Pengupahan"),
    ("lembur", "Waktu kerja"),
    ("istirahat", "Waktu kerja dan istirahat"),
    ("lapor", "Wajib lapor"),
    ("kontrak", "Hubungan kerja"),
    ("bpjs", "Jaminan sosial"),
    ("iuran", "Jaminan sosial"),
    ("bipartit", "Kelembagaan"),
)
RESULTS = (
    "Perusahaan belum sepenuhnya melaksanakan ketentuan norma ketenagakerjaan",
    "Masih terdapat pelanggaran norma kerja dan norma K3 di perusahaan",
    "Pada umumnya norma ketenagakerjaan dilaksanakan, kecuali hal-hal tersebut di atas",
    "Pengusaha bersedia memenuhi seluruh ketentuan yang belum dilaksanakan",
)
ADVICE = (
    "Diterbitkan Nota Pemeriksaan I kepada perusahaan",
    "Agar dilakukan pemeriksaan ulang setelah batas waktu berakhir",
    "Perlu pembinaan lebih lanjut oleh pengawas ketenagakerjaan",
    "Dibuatkan Nota Pemeriksaan Khusus dan dipantau pelaksanaannya",
)


@dataclass(frozen=True)
class Visit:
    """One inspection: the order, the days, the kind, what was found."""

    office: Office
    firm: Firm
    ordered: datetime.date
    order_number: str
    inspected: datetime.date
    written: datetime.date
    kind: tuple[str, str]
    workers: int
    found: list[Finding]
    officers: list[Signer]


def make_visit(people: People, count: int) -> Visit:
    """An inspection with days in order."""
    rng = people.rng
    found = findings(people.split, rng, count)
    youngest = max(int(text.split("/")[1][:4]) for one in found for text in one.articles)
    ordered = day(rng, max(2012, min(youngest + 1, 2024)))
    office = make_office(people)
    inspected = ordered + datetime.timedelta(days=rng.randint(0, 9))
    return Visit(
        office,
        make_firm(people),
        ordered,
        people.letter_number(ordered, rng.choice(("SPT", office.unit))),
        inspected,
        inspected + datetime.timedelta(days=rng.randint(0, 12)),
        rng.choice(KINDS),
        rng.randint(9, 2600),
        found,
        inspectors(people, ordered, rng.randint(1, 3)),
    )


def norm_of(found: Finding) -> str:
    """The norm that a finding belongs to, as a column or row names it."""
    return next((norm for word, norm in _NORMS if word in found.fact.lower()), "Norma K3")


def cited(found: Finding, path: str) -> Piece:
    """The citation of a finding with its entries."""
    return Piece(found.cited, tuple((f"{path}.pasal.{n}", text) for n, text in enumerate(found.articles)))


@family("blind_lhp_tabel", "laporan_pemeriksaan", ("test",))
def draw(sheet: Sheet, people: People) -> None:
    """I. Dasar, II. Data umum, III. Temuan, IV. Kesimpulan, V. Saran, signed by all inspectors."""
    rng = sheet.rng
    visit = make_visit(people, rng.choice((2, 3, 4, 5, 8, 11)))
    firm = visit.firm
    sheet.document("laporan_pemeriksaan", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice((*SANS[:2], *SERIF)), rng.choice((9.8, 10.4)))
    paper = Paper(sheet, people, ink, left=60, right=54, colon=158, style=rng.choice(("colon", "colon", "cells")))
    if rng.random() < 0.75:
        office_head(paper, visit.office, field=False)
    page_marks(paper)
    paper.title(rng.choice(("LAPORAN HASIL PEMERIKSAAN", "LAPORAN HASIL PEMERIKSAAN KETENAGAKERJAAN")), line=True)
    if rng.random() < 0.7:
        number = people.letter_number(visit.written, rng.choice(("LHP", visit.office.unit)))
        paper.centred("Nomor : ", f"{BASE}.nomor", number, number)
    paper.gap(0.6)
    marks = rng.choice((("I. ", "II. ", "III. ", "IV. ", "V. "), ("A. ", "B. ", "C. ", "D. ", "E. ")))
    paper.head(f"{marks[0]}{rng.choice(('DASAR PEMERIKSAAN', 'DASAR'))}")
    paper.row(
        rng.choice(("Nomor SPT", "Surat Perintah Tugas No.")),
        f"{BASE}.nomor_spt",
        visit.order_number,
        visit.order_number,
    )
    paper.row("Tanggal SPT", f"{BASE}.tanggal_spt", visit.ordered.isoformat(), date_print(visit.ordered, rng))
    paper.row("Jenis Pemeriksaan", f"{BASE}.jenis", visit.kind[1], rng.choice(("", "Pemeriksaan ")) + visit.kind[0])
    paper.row(
        rng.choice(("Tanggal Pemeriksaan", "Waktu Pemeriksaan")),
        f"{BASE}.tanggal_pemeriksaan",
        visit.inspected.isoformat(),
        date_print(visit.inspected, rng),
    )
    paper.gap(0.4)
    paper.head(f"{marks[1]}{rng.choice(('DATA UMUM PERUSAHAAN', 'KEADAAN PERUSAHAAN'))}")
    paper.row("Nama Perusahaan", f"{BASE}.nama_perusahaan", firm.name, firm.name)
    paper.row("Alamat", f"{BASE}.alamat_perusahaan", firm.address_line, firm.address_line, parts=firm.address_parts)
    paper.row(rng.choice(("Jenis Usaha", "Bidang Usaha")), f"{BASE}.jenis_usaha", firm.trade, firm.trade)
    if rng.random() < 0.9:
        paper.row(
            rng.choice(("Jumlah Tenaga Kerja", "Jumlah Pekerja")),
            f"{BASE}.jumlah_tenaga_kerja",
            visit.workers,
            people_count(visit.workers, rng),
        )
    else:
        paper.row("Jumlah Tenaga Kerja", f"{BASE}.jumlah_tenaga_kerja", None, "")
    met = rng.choice((firm.manager, f"{firm.manager} (HRD)", f"{firm.manager}, Manajer Pabrik"))
    paper.row(rng.choice(("Pihak yang ditemui", "Ditemui oleh")), f"{BASE}.pihak_ditemui", met, met)
    paper.gap(0.4)
    paper.head(f"{marks[2]}{rng.choice(('TEMUAN', 'HASIL PEMERIKSAAN', 'TEMUAN PEMERIKSAAN'))}")
    paper.gap(-0.4)
    rows: list[list[Cell]] = []
    for index, found in enumerate(visit.found):
        path = f"{BASE}.temuan.{index}"
        norm = norm_of(found)
        rows.append(
            [
                f"{index + 1}",
                piece(norm, f"{path}.norma", norm) if rng.random() < 0.93 else Piece("", ((f"{path}.norma", None),)),
                piece(found.fact, f"{path}.uraian", found.fact),
                cited(found, path),
                piece(found.order, f"{path}.saran", found.order),
            ]
        )
    heads = rng.choice(
        (
            ("No", "Norma", "Temuan", "Dasar Hukum", "Saran"),
            ("NO.", "JENIS NORMA", "URAIAN TEMUAN", "KETENTUAN", "SARAN TINDAK LANJUT"),
        )
    )
    table(paper, (5, 17, 30, 28, 28), heads, rows, ink=ink.but(size=ink.size * 0.9))
    for mark, word, path, stock in (
        (marks[3], "KESIMPULAN", "kesimpulan", RESULTS),
        (marks[4], rng.choice(("SARAN", "SARAN DAN TINDAK LANJUT")), "saran", ADVICE),
    ):
        text = rng.choice(stock)
        paper.head(f"{mark}{word}")
        paper.say([piece(text, f"{BASE}.{path}", text), "."], indent=18)
        paper.gap(0.3)
    sheet.room(170)
    day_printed = date_print(visit.written, rng)
    place_date(paper, "", visit.office.city, visit.written, day_printed, sheet.width * 0.56, sheet.y, f"{BASE}.tanggal")
    paper.gap()
    y = sheet.y
    spots = (
        (sheet.width * 0.56,),
        (paper.left, sheet.width * 0.56),
        (paper.left - 12, sheet.width * 0.36, sheet.width * 0.68),
    )
    for index, (officer, x) in enumerate(zip(visit.officers, spots[len(visit.officers) - 1], strict=True)):
        paths = {key: f"{BASE}.pengawas.{index}.{key}" for key in ("nama", "nip")}
        small = ink if len(visit.officers) < 3 else ink.but(size=7.6)
        sign(paper, officer, paths, x, y, ink=small, rank=rng.random() < 0.6)
