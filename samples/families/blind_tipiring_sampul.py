"""Cover of a minor-offence file: PRO JUSTITIA, file number, framed rows, list of contents on the next sheet."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_ruled import table
from samples.families.blind_sign import office_head, page_marks, pro_justitia, sign
from samples.families.blind_words import (
    TYPEWRITER,
    Firm,
    Office,
    charge,
    date_print,
    day,
    inspectors,
    make_firm,
    make_office,
    nik,
)
from samples.ink import Ink, fill_ink, fill_kind
from samples.nota import Signer
from samples.numbers import ROMAN
from samples.people import People
from samples.sheet import FOLIO, FOLIO_WIDE, Piece, Sheet
from samples.truth import union

BASE = "perkara"
_CONTENTS = (
    "Resume",
    "Laporan Kejadian",
    "Surat Perintah Tugas",
    "Berita Acara Pemeriksaan Tersangka",
    "Berita Acara Pemeriksaan Saksi",
    "Fotokopi KTP tersangka",
    "Daftar barang bukti",
)


@dataclass(frozen=True)
class Offence:
    """A minor offence: who, what, when, before which court."""

    office: Office
    firm: Firm
    number: str
    date: datetime.date
    happened: datetime.date
    person: str
    born: datetime.date
    woman: bool
    nik: str
    job: str
    cited: str
    articles: list[str]
    deed: str
    officer: Signer
    court: str
    place: str

    @property
    def charged(self) -> Piece:
        """The citation with its entries."""
        return Piece(self.cited, tuple((f"{BASE}.pasal_disangkakan.{n}", text) for n, text in enumerate(self.articles)))


def make_offence(people: People) -> Offence:
    """An offence found some weeks before the file is closed."""
    rng = people.rng
    office, firm, date = make_office(people), make_firm(people), day(rng, 2010)
    cited, articles, deed = charge(rng)
    born = datetime.date(date.year - rng.randint(29, 62), rng.randint(1, 12), rng.randint(1, 28))
    woman = rng.random() < 0.3
    number = rng.choice(
        (
            f"BP/{rng.randint(1, 40):02d}/{ROMAN[date.month - 1]}/{date.year}/PPNS",
            f"BP.TPR/{rng.randint(1, 99)}/PPNS-NAKER/{date.year}",
            f"{rng.randint(1, 60)}/TIPIRING/WASNAKER/{date.year}",
        )
    )
    place = rng.choice((f"{firm.address[0]}, {firm.area.short}", f"Kantor {firm.name}", f"{firm.area.regency}"))
    return Offence(
        office,
        firm,
        number,
        date,
        date - datetime.timedelta(days=rng.randint(6, 60)),
        people.person(),
        born,
        woman,
        nik(people, born, woman=woman),
        rng.choice(("Direktur", "Direktur Utama", "Pimpinan Perusahaan", "Kepala Pabrik", "Manajer Umum")),
        cited,
        articles,
        deed,
        inspectors(people, date, 1)[0],
        rng.choice(("Pengadilan Negeri ", "PN ")) + firm.area.short,
        place,
    )


def charged_row(paper: Paper, label: str, case: Offence, *, indent: float = 0.0) -> None:
    """The row with the citation, in several entries."""
    sheet = paper.sheet
    paper.row(label, "", None, "", indent=indent)
    cells = paper.style == "cells"
    base = sheet.y - paper.step * (0.5 if cells else 1.0)
    x = paper.left + paper.colon + 8
    pen = paper.fill
    piece = Piece(case.cited.upper() if pen.capitals else case.cited, case.charged.fields, pen)
    sheet.flow(x, base, paper.right - x - 4, [piece], pen, leading=paper.step)
    last = sheet.y - paper.step
    if cells:
        box = union([(paper.left, base, paper.right, last + paper.step * 0.5)])
        sheet.y = box[3]
        sheet.line(paper.left, base + paper.step * 0.5, paper.left, sheet.y)
        sheet.line(paper.right, base + paper.step * 0.5, paper.right, sheet.y)
        sheet.line(paper.left, sheet.y, paper.right, sheet.y)
    else:
        paper.leaders(x - 1, base, last)


@family("blind_tipiring_sampul", "berkas_tipiring", ("test",))
def draw(sheet: Sheet, people: People) -> None:
    """Cover filled by machine or hand; its rows are framed or dotted."""
    rng = sheet.rng
    case = make_offence(people)
    sheet.document("berkas_tipiring", rng.choice((FOLIO, FOLIO_WIDE)))
    ink = Ink(rng.choice(("heros", "schoolbook", "dejavu")), 10.4)
    kind = fill_kind(rng, sheet.level)
    fill = Ink(rng.choice(TYPEWRITER), 9.6, hand="typed") if kind == "typed" else fill_ink(rng, sheet.split, 10.6, kind)
    paper = Paper(
        sheet, people, ink, fill, left=62, right=56, colon=176, lead=1.75, style=rng.choice(("dots", "fine", "colon"))
    )
    office_head(paper, case.office, field=False)
    pro_justitia(paper)
    page_marks(paper)
    paper.title("BERKAS PERKARA", more=6)
    paper.title(rng.choice(("TINDAK PIDANA RINGAN", "TINDAK PIDANA RINGAN (TIPIRING)")), more=4)
    paper.centred(rng.choice(("Nomor : ", "Nomor BP : ")), f"{BASE}.nomor_berkas", case.number, case.number, ink=fill)
    paper.gap(0.8)
    paper.head("TERSANGKA")
    paper.row("1. Nama lengkap", f"{BASE}.nama_tersangka", case.person, case.person)
    paper.row("2. N I K", f"{BASE}.nik_tersangka", case.nik, case.nik if rng.random() < 0.85 else "")
    paper.row("3. Tempat/tanggal lahir", "", None, f"{people.area().short}, {date_print(case.born, rng)}")
    paper.row("4. Jenis kelamin", "", None, "Perempuan" if case.woman else "Laki-laki")
    paper.row(rng.choice(("5. Pekerjaan / Jabatan", "5. Jabatan")), f"{BASE}.jabatan_tersangka", case.job, case.job)
    paper.row("6. Nama perusahaan", f"{BASE}.nama_perusahaan", case.firm.name, case.firm.name)
    paper.row("7. Tempat tinggal", "", None, people.street()[0])
    paper.gap(0.3)
    paper.head("PERKARA")
    paper.row("Perkara", "", None, case.deed)
    charged_row(paper, rng.choice(("Pasal yang disangkakan", "Melanggar Pasal", "Pasal yang dilanggar")), case)
    paper.row(
        rng.choice(("Waktu kejadian", "Tanggal kejadian")),
        f"{BASE}.tanggal_kejadian",
        case.happened.isoformat(),
        date_print(case.happened, rng),
    )
    paper.row(
        rng.choice(("Tempat kejadian", "Tempat kejadian perkara")), f"{BASE}.tempat_kejadian", case.place, case.place
    )
    paper.row(rng.choice(("Pengadilan", "Diajukan kepada")), f"{BASE}.pengadilan", case.court, case.court)
    sheet.room(160)
    paper.gap(0.4)
    x = sheet.width * 0.55
    sheet.text(x, sheet.y, f"{case.office.city}, {date_print(case.date, rng)}", ink)
    officer = case.officer
    signer = Signer(
        (rng.choice(("Penyidik", "Penyidik Pegawai Negeri Sipil")),),
        officer.name,
        officer.rank,
        officer.nip,
        officer.nip_printed,
    )
    sign(
        paper,
        signer,
        {"nama": f"{BASE}.penyidik", "nip": f"{BASE}.nip_penyidik"},
        x,
        sheet.y + paper.step,
        stamp="DINAS TENAGA KERJA *",
    )
    if rng.random() < 0.6:
        sheet.new_page()
        paper.title("DAFTAR ISI BERKAS PERKARA", more=1)
        names = rng.sample(_CONTENTS, 5)
        table(
            paper,
            (8, 70, 20),
            ("No.", "Isi berkas", "Lembar"),
            [[f"{n + 1}.", name, str(rng.randint(1, 5))] for n, name in enumerate(names)],
        )
