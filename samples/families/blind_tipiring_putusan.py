"""Record of a verdict in a minor-offence case: the court's heading, the accused in rows, MENGADILI in paragraphs."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_sign import page_marks
from samples.families.blind_tipiring_sampul import BASE, make_offence
from samples.families.blind_words import SERIF, TYPEWRITER, date_print, money, weekday
from samples.ink import Ink, fill_ink
from samples.numbers import tanggal, terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet, piece
from samples.stamps import signature


@family("blind_tipiring_putusan", "berkas_tipiring", ("test",))
def draw(sheet: Sheet, people: People) -> None:
    """CATATAN PUTUSAN or PUTUSAN with fine, substitute days and costs in running text."""
    rng = sheet.rng
    case = make_offence(people)
    heard = case.date + datetime.timedelta(days=rng.randint(2, 20))
    sheet.document("berkas_tipiring", rng.choice((A4, FOLIO)))
    typed = rng.random() < 0.5
    ink = Ink(rng.choice(TYPEWRITER if typed else SERIF), 9.6 if typed else 11, hand="typed" if typed else "printed")
    by_hand = not sheet.is_born and rng.random() < 0.3
    fill = fill_ink(rng, sheet.split, 10.8, "handwriting") if by_hand else ink
    paper = Paper(sheet, people, ink, fill, left=74, right=64, colon=150, lead=1.5)
    page_marks(paper, rng.choice(("- {} -", "Hal. {}", "{}")))
    short = case.firm.area.short
    sheet.text(paper.left, sheet.y, f"PENGADILAN NEGERI {short.upper()}", ink.bold)
    paper.gap(1.8)
    paper.title(rng.choice(("CATATAN PUTUSAN", "P U T U S A N", "PUTUSAN TINDAK PIDANA RINGAN")), more=2)
    serial, code = rng.randint(1, 90), "".join(short.split())[:3]
    number = rng.choice(
        (
            f"{serial}/Pid.C/{heard.year}/PN {code.title()}",
            f"{serial}/Pid.Tipiring/{heard.year}/PN.{code.title()}",
            f"{serial}/Pid.R/{heard.year}/PN.{code.upper()}",
        )
    )
    paper.centred("Nomor : ", f"{BASE}.nomor_perkara", number, number, ink=fill)
    paper.gap(0.5)
    paper.title('"DEMI KEADILAN BERDASARKAN KETUHANAN YANG MAHA ESA"', more=-0.5)
    paper.gap(0.3)
    paper.say(
        [
            piece(f"Pengadilan Negeri {short}", f"{BASE}.pengadilan", f"Pengadilan Negeri {short}"),
            " yang mengadili perkara tindak pidana ringan dengan acara pemeriksaan cepat, pada sidang terbuka untuk umum hari ",
            f"{weekday(heard)} tanggal ",
            piece(tanggal(heard, rng, long=True), f"{BASE}.tanggal_sidang", heard.isoformat()),
            ", telah menjatuhkan putusan dalam perkara terdakwa :",
        ],
        first=30,
    )
    paper.row("Nama lengkap", f"{BASE}.nama_tersangka", case.person, case.person, indent=18)
    paper.row("Tempat/tgl. lahir", "", None, f"{people.area().short} / {date_print(case.born, rng)}", indent=18)
    if rng.random() < 0.4:
        paper.row("NIK", f"{BASE}.nik_tersangka", case.nik, case.nik, indent=18)
    paper.row("Jenis kelamin", "", None, "Perempuan" if case.woman else "Laki-laki", indent=18)
    job = f"{case.job} {case.firm.name}"
    if rng.random() < 0.5:
        paper.row("Pekerjaan", f"{BASE}.jabatan_tersangka", case.job, case.job, indent=18)
        paper.row("Perusahaan", f"{BASE}.nama_perusahaan", case.firm.name, case.firm.name, indent=18)
    else:
        sheet.text(paper.left + 18, sheet.y, "Pekerjaan/jabatan", ink)
        sheet.text(paper.left + paper.colon, sheet.y, ":", ink)
        x = paper.left + paper.colon + 8
        pen = fill.but(size=fill.size * min(1.0, (paper.right - x) / sheet.measure(job, fill)))
        end = sheet.field(f"{BASE}.jabatan_tersangka", case.job, case.job, x, sheet.y, pen)[2]
        sheet.field(f"{BASE}.nama_perusahaan", case.firm.name, case.firm.name, end + pen.size * 0.35, sheet.y, pen)
        paper.gap()
    paper.gap(0.3)
    officer = case.officer
    paper.say(
        [
            "Setelah membaca berkas perkara yang diajukan Penyidik ",
            piece(officer.name, f"{BASE}.penyidik", officer.name),
            rng.choice((" dengan Nomor ", " Nomor : ")),
            piece(case.number, f"{BASE}.nomor_berkas", case.number),
            ";",
        ]
    )
    paper.say(
        [
            f"Menimbang, bahwa terdakwa selaku pengurus {case.deed} pada tanggal ",
            piece(tanggal(case.happened, rng, long=True), f"{BASE}.tanggal_kejadian", case.happened.isoformat()),
            " bertempat di ",
            piece(case.place, f"{BASE}.tempat_kejadian", case.place),
            ", sehingga melanggar ",
            case.charged,
            ";",
        ]
    )
    paper.gap(0.3)
    paper.title("M E N G A D I L I :", more=0.8)
    fine, cost, days = (
        rng.choice((250_000, 500_000, 700_000, 1_000_000, 100_000)),
        rng.choice((1000, 2000, 2500, 5000)),
        rng.choice((3, 5, 7, 14)),
    )
    said = money(fine, rng)
    words = f"{said} ({terbilang(fine)} rupiah)" if rng.random() < 0.7 else said
    limit = f"{days} ({terbilang(days)})" if rng.random() < 0.8 else f"{days}"
    paper.item(
        "1.",
        [
            f"Menyatakan terdakwa {case.person} terbukti secara sah dan meyakinkan bersalah melakukan tindak pidana tersebut;"
        ],
    )
    paper.item(
        "2.",
        [
            "Menjatuhkan pidana denda sebesar ",
            piece(words, f"{BASE}.denda", fine),
            rng.choice((" subsider ", " dengan ketentuan apabila tidak dibayar diganti kurungan selama ")),
            piece(limit, f"{BASE}.subsider_hari", days),
            rng.choice((" hari kurungan;", " hari;")),
        ],
    )
    paper.item(
        "3.",
        [
            "Membebankan biaya perkara kepada terdakwa sebesar ",
            piece(money(cost, rng), f"{BASE}.biaya_perkara", cost),
            ".",
        ],
    )
    paper.gap(0.2)
    paper.say(["Demikian diputuskan oleh Hakim tunggal pada hari dan tanggal tersebut di atas."])
    sheet.room(110)
    paper.gap(0.6)
    for x, title in ((paper.left + 10, "Panitera Pengganti,"), (sheet.width * 0.58, "H a k i m,")):
        sheet.text(x, sheet.y, title, ink)
        if not sheet.is_born:
            signature(sheet, x, sheet.y + 52, 88, 34)
        sheet.text(x, sheet.y + 66, people.official(), ink)
