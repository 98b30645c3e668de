"""Letter that hands a minor-offence file over to the court: number block, one sentence, rows of the accused."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_ruled import Cell, table
from samples.families.blind_sign import NumberRow, number_rows, office_head, pro_justitia, sign
from samples.families.blind_tipiring_sampul import BASE, make_offence
from samples.families.blind_words import SANS, SERIF, date_print
from samples.ink import Ink
from samples.nota import Signer
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet, piece


@family("blind_tipiring_limpah", "berkas_tipiring", ("test",))
def draw(sheet: Sheet, people: People) -> None:
    """Pelimpahan perkara berkas tipiring; the accused in rows or in a table of one line."""
    rng = sheet.rng
    case = make_offence(people)
    sheet.document("berkas_tipiring", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice((*SERIF, *SANS)), rng.choice((10.4, 11)))
    paper = Paper(sheet, people, ink, left=70, right=62, colon=150)
    office_head(paper, case.office, field=False)
    if rng.random() < 0.5:
        pro_justitia(paper)
    number = f"700/{rng.randint(10, 900)}/{case.office.unit}/{rng.choice(('VII', 'IX', 'II'))}/{case.date.year}"
    top = sheet.y
    rows: list[NumberRow] = [("Nomor", f"{BASE}.nomor_pelimpahan", number, number)]
    base = number_rows(paper, rows, top)
    subject = rng.choice(("Pelimpahan perkara berkas Tipiring", "Pelimpahan Berkas Perkara Tindak Pidana Ringan"))
    for label, text in (("Lampiran", "1 (satu) berkas"), (rng.choice(("Perihal", "Hal")), subject)):
        base += paper.step * 0.94
        sheet.text(paper.left, base, label, ink)
        sheet.text(paper.left + 58, base, ":", ink)
        sheet.text(paper.left + 66, base, text, ink)
    printed = tanggal(case.date, rng, long=True)
    x = sheet.width * 0.64
    end = sheet.text(x, top, f"{case.office.city}, ", ink)[2]
    sheet.field(f"{BASE}.tanggal_pelimpahan", case.date.isoformat(), printed, end + 4, top, ink)
    sheet.y = base + paper.step * 2
    court = f"Pengadilan Negeri {case.firm.area.short}"
    for text in ("Kepada Yth.", "Ketua "):
        at = sheet.text(paper.left, sheet.y, text, ink)[2]
        if text == "Ketua ":
            sheet.field(f"{BASE}.pengadilan", court, court, at + 3, sheet.y, ink)
        paper.gap(0.95)
    sheet.text(paper.left, sheet.y, f"di {case.firm.area.short}", ink)
    paper.gap(1.8)
    paper.say(
        [
            rng.choice(
                (
                    "Bersama ini kami limpahkan berkas perkara tindak pidana ringan Nomor ",
                    "Dengan ini disampaikan berkas perkara pemeriksaan cepat Nomor ",
                )
            ),
            piece(case.number, f"{BASE}.nomor_berkas", case.number),
            f" atas dugaan {case.deed}, sebagaimana dimaksud dalam ",
            case.charged,
            ", dengan tersangka :",
        ],
        first=32,
    )
    firm = case.firm
    if rng.random() < 0.5:
        cells: list[Cell] = [
            "1.",
            piece(case.person, f"{BASE}.nama_tersangka", case.person),
            piece(case.job, f"{BASE}.jabatan_tersangka", case.job),
            piece(firm.name, f"{BASE}.nama_perusahaan", firm.name),
            piece(case.nik, f"{BASE}.nik_tersangka", case.nik),
        ]
        table(
            paper,
            (5, 28, 22, 34, 30),
            ("No", "Nama Tersangka", "Jabatan", "Perusahaan", "NIK"),
            [cells],
            ink=ink.but(size=ink.size - 1),
        )
    else:
        paper.row("Nama", f"{BASE}.nama_tersangka", case.person, case.person, indent=30)
        paper.row("Jabatan", f"{BASE}.jabatan_tersangka", case.job, case.job, indent=30)
        paper.row("Perusahaan", f"{BASE}.nama_perusahaan", firm.name, firm.name, indent=30)
        paper.row(
            "Tanggal Kejadian",
            f"{BASE}.tanggal_kejadian",
            case.happened.isoformat(),
            date_print(case.happened, rng),
            indent=30,
        )
        paper.row("Tempat Kejadian", f"{BASE}.tempat_kejadian", case.place, case.place, indent=30)
    paper.gap(0.3)
    paper.say(
        [
            "Mohon perkara dimaksud dapat disidangkan dengan acara pemeriksaan cepat sesuai Pasal 205 sampai dengan Pasal 210 KUHAP."
        ],
        first=32,
    )
    paper.say(["Demikian disampaikan, atas kerja samanya diucapkan terima kasih."], first=32)
    sheet.room(170)
    paper.gap()
    officer = case.officer
    title = rng.choice((("Penyidik Pegawai Negeri Sipil",), ("a.n. Kepala Dinas", "PPNS Ketenagakerjaan")))
    signer = Signer(title, officer.name, officer.rank, officer.nip, officer.nip_printed)
    sign(
        paper,
        signer,
        {"nama": f"{BASE}.penyidik", "nip": f"{BASE}.nip_penyidik"},
        sheet.width * 0.54,
        sheet.y,
        stamp="DINAS TENAGA KERJA *",
    )
