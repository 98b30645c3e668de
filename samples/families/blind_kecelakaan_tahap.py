"""Accident report of the insurance kind, or as a company's letter: sections by letter, one box a digit, two columns."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.blind_kecelakaan_bentuk3 import BASE, OUTCOMES, clock, make_accident
from samples.families.blind_paper import Paper
from samples.families.blind_parts import company_stamp
from samples.families.blind_pieces import fit
from samples.families.blind_sign import firm_head, page_marks
from samples.families.blind_words import SANS, SERIF, TYPEWRITER, date_print, money, weekday
from samples.ink import Ink, fill_ink, fill_kind
from samples.marks import Choice, digit_boxes
from samples.numbers import ROMAN, grouped, tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet, piece
from samples.stamps import signature


@family("blind_kecelakaan_tahap", "laporan_kecelakaan", ("test",))
def draw(sheet: Sheet, people: People) -> None:
    """LAPORAN KECELAKAAN KERJA TAHAP I: company and worker side by side, then rows."""
    rng = sheet.rng
    case = make_accident(people)
    firm = case.firm
    sheet.document("laporan_kecelakaan", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice((*SANS, "termes")), 9.2)
    fill = fill_ink(rng, sheet.split, 9.8, fill_kind(rng, sheet.level))
    paper = Paper(
        sheet, people, ink, fill, left=48, right=46, colon=150, lead=1.6, style=rng.choice(("fine", "line", "cells"))
    )
    paper.choice = Choice(style=rng.choice(("tick", "circle")), shape="bracket", mark="cross", right=paper.right)
    sheet.text(paper.right, 42, rng.choice(("Formulir KK 1", "F 3 KK1", "Bentuk 3 KK 1")), ink.bold, "right")
    sheet.y = 60
    paper.title("LAPORAN KECELAKAAN KERJA TAHAP I", more=3.5)
    sheet.text(sheet.width / 2, sheet.y - 2, "(wajib dilaporkan dalam waktu 2 x 24 jam)", ink.but(size=8), "centre")
    paper.gap(1.2)
    paper.head("A. PERUSAHAAN")
    npp, shown = people.npp()
    if rng.random() < 0.6:
        sheet.text(paper.left, sheet.y + 3, "NPP", ink)
        sheet.text(paper.left + paper.colon, sheet.y + 3, ":", ink)
        digits = "" if rng.random() < 0.15 else npp
        digit_boxes(
            sheet,
            f"{BASE}.npp",
            npp,
            digits,
            paper.left + paper.colon + 8,
            sheet.y + 3,
            fill.but(jitter=0.0, size=9),
            8,
        )
        paper.gap(1.4)
    else:
        paper.row("NPP", f"{BASE}.npp", npp, shown)
    paper.row("Nama Perusahaan", f"{BASE}.nama_perusahaan", firm.name, firm.name)
    paper.row("Alamat", f"{BASE}.alamat_perusahaan", firm.address_line, firm.address_line, parts=firm.address_parts)
    paper.row("Jenis Usaha", f"{BASE}.jenis_usaha", firm.trade, firm.trade)
    paper.gap(0.4)
    paper.head("B. TENAGA KERJA YANG MENGALAMI KECELAKAAN")
    paper.row("Nama Lengkap", f"{BASE}.nama_korban", case.victim, case.victim)
    paper.row("No. KPJ", "", None, f"{rng.randrange(10**10, 10**11)}")
    paper.row("Tanggal Lahir", f"{BASE}.tanggal_lahir_korban", case.born.isoformat(), date_print(case.born, rng))
    paper.pick(
        "Jenis Kelamin", f"{BASE}.jenis_kelamin", "p" if case.woman else "l", (("Laki-laki", "l"), ("Perempuan", "p"))
    )
    paper.row("Alamat", f"{BASE}.alamat_korban", case.home, case.home)
    paper.row("Jabatan", f"{BASE}.jabatan", case.job, case.job)
    paper.row("Unit / Bagian", f"{BASE}.unit", case.unit, case.unit if rng.random() < 0.9 else "")
    paper.row("Upah sebulan", f"{BASE}.upah", case.wage, money(case.wage, rng))
    paper.gap(0.4)
    paper.head("C. KECELAKAAN")
    paper.row("Tempat Kecelakaan", f"{BASE}.tempat_kejadian", case.place, case.place)
    printed = date_print(case.date, rng)
    if rng.random() < 0.5:
        sheet.room(paper.step * 2)
        top = sheet.y + (paper.step if paper.style == "cells" else 0)
        middle = sheet.width * 0.62
        sheet.text(paper.left + (4 if paper.style == "cells" else 0), top, "Tanggal Kecelakaan", ink)
        sheet.text(paper.left + paper.colon, top, ":", ink)
        sheet.field(
            f"{BASE}.tanggal_kejadian",
            case.date.isoformat(),
            printed,
            paper.left + paper.colon + 8,
            top,
            fit(sheet, printed, fill, 120),
        )
        end = sheet.text(middle, top, "Pukul :", ink)[2]
        time = f"{case.hour[0]:02d}:{case.hour[1]:02d}"
        sheet.field(f"{BASE}.jam_kejadian", time, clock(case, ".", " WIB"), end + 6, top, fill)
        sheet.y = top + paper.step * (0.5 if paper.style == "cells" else 1)
        if paper.style == "cells":
            paper.frame(sheet.y - paper.step * 1.5, sheet.y, (paper.left, paper.left + paper.colon, paper.right))
    else:
        paper.row(
            "Hari / Tanggal", f"{BASE}.tanggal_kejadian", case.date.isoformat(), f"{weekday(case.date)}, {printed}"
        )
        paper.row("Pukul", f"{BASE}.jam_kejadian", f"{case.hour[0]:02d}:{case.hour[1]:02d}", clock(case, ":", ""))
    paper.row("Uraian kejadian", f"{BASE}.uraian_kejadian", case.story, case.story)
    paper.row("Sumber cedera", f"{BASE}.sumber_cedera", case.source, case.source)
    paper.row("Nama saksi", f"{BASE}.saksi", case.witness, case.witness if rng.random() < 0.75 else "")
    paper.pick("Akibat yang diderita", f"{BASE}.akibat", case.outcome, OUTCOMES)
    paper.row("Bagian tubuh yang cedera", f"{BASE}.bagian_tubuh", case.part, case.part)
    if rng.random() < 0.5:
        paper.row(
            "STMB / hari kerja hilang",
            f"{BASE}.kerugian_hari",
            case.days,
            f"{case.days} hari" if case.days else "nihil",
        )
    sheet.room(110)
    paper.gap(1.0)
    x = sheet.width * 0.58
    sheet.text(x, sheet.y, f"{firm.area.short}, {date_print(case.date + datetime.timedelta(days=2), rng)}", ink)
    sheet.text(x, sheet.y + 14, "Nama, tanda tangan dan cap perusahaan", ink.but(size=8))
    if not sheet.is_born:
        company_stamp(sheet, firm.name, x + 8, sheet.y + 46)
        signature(sheet, x + 14, sheet.y + 62, 90, 34)
    sheet.text(x, sheet.y + 74, firm.manager, ink)


@family("blind_kecelakaan_surat", "laporan_kecelakaan", ("test",))
def letter(sheet: Sheet, people: People) -> None:
    """A company's letter that reports an accident in sentences under its own letterhead."""
    rng = sheet.rng
    case = make_accident(people)
    firm = case.firm
    sheet.document("laporan_kecelakaan", A4)
    typed = rng.random() < 0.4
    ink = Ink(
        rng.choice(TYPEWRITER if typed else (*SERIF, *SANS)),
        9.6 if typed else 10.8,
        hand="typed" if typed else "printed",
    )
    paper = Paper(sheet, people, ink, left=70, right=62, colon=60, lead=1.5)
    firm_head(paper, firm)
    page_marks(paper)
    sent = case.date + datetime.timedelta(days=rng.randint(1, 3))
    number = f"{rng.randint(1, 200):03d}/HRD/{ROMAN[sent.month - 1]}/{sent.year}"
    for label, text in (("Nomor", number), ("Lamp.", "-"), ("Hal", "Laporan Kecelakaan Kerja")):
        paper.row(label, "", None, text)
    paper.gap(0.6)
    paper.say([f"Kepada Yth. Kepala Dinas Tenaga Kerja di {firm.area.short}"])
    paper.gap(0.6)
    story = case.story[0].lower() + case.story[1:]
    outcome = {"meninggal": "meninggal dunia", "sakit": "sakit", "luka": "luka-luka"}[case.outcome]
    time = f"{case.hour[0]:02d}:{case.hour[1]:02d}"
    paper.say(
        [
            "Bersama ini kami ",
            piece(firm.name, f"{BASE}.nama_perusahaan", firm.name),
            ", beralamat di ",
            piece(firm.address_line, f"{BASE}.alamat_perusahaan", firm.address_line),
            f", melaporkan bahwa pada hari {weekday(case.date)} tanggal ",
            piece(tanggal(case.date, rng, long=True), f"{BASE}.tanggal_kejadian", case.date.isoformat()),
            rng.choice((" pukul ", " jam ")),
            piece(clock(case, ".", " WIB"), f"{BASE}.jam_kejadian", time),
            " di ",
            piece(case.place, f"{BASE}.tempat_kejadian", case.place),
            " telah terjadi kecelakaan kerja yang menimpa pekerja kami ",
            piece(case.victim, f"{BASE}.nama_korban", case.victim),
            ", jabatan ",
            piece(case.job, f"{BASE}.jabatan", case.job),
            " pada bagian ",
            piece(case.unit, f"{BASE}.unit", case.unit),
            ".",
        ],
        first=30,
    )
    parts: list[str | Piece] = [
        "Adapun kejadiannya sebagai berikut : ",
        piece(story, f"{BASE}.uraian_kejadian", story),
        ". Akibat kejadian tersebut korban ",
        piece(outcome, f"{BASE}.akibat", case.outcome),
    ]
    if case.outcome != "meninggal":
        parts += [" pada bagian ", piece(case.part, f"{BASE}.bagian_tubuh", case.part)]
    parts += [". Kejadian disaksikan oleh ", piece(case.witness, f"{BASE}.saksi", case.witness), "."]
    paper.say(parts, first=30)
    if rng.random() < 0.5:
        paper.say(
            ["Upah pekerja tersebut sebesar Rp ", piece(grouped(case.wage), f"{BASE}.upah", case.wage), " sebulan."],
            first=30,
        )
    paper.say(
        ["Demikian laporan ini kami sampaikan untuk memenuhi ketentuan Undang-Undang Nomor 1 Tahun 1970."], first=30
    )
    sheet.room(120)
    paper.gap(0.8)
    x = sheet.width * 0.56
    sheet.text(x, sheet.y, f"{firm.area.short}, {tanggal(sent, rng, long=True)}", ink)
    if not sheet.is_born:
        company_stamp(sheet, firm.name, x + 10, sheet.y + 40)
        signature(sheet, x + 14, sheet.y + 56, 90, 34)
    sheet.underline(sheet.text(x, sheet.y + 70, firm.manager, ink.bold))
