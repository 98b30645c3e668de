"""Zero-tolerance referral in two languages: a letter with rows Factory / Nama Pabrik and categories to tick."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_pieces import fit
from samples.families.blind_sign import page_marks
from samples.families.blind_words import SANS, Firm, date_print, day, make_firm
from samples.ink import BLACK, Ink
from samples.marks import SHAPES, Choice, mark_place, tick_place
from samples.numbers import MONTHS, ROMAN
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import signature
from samples.truth import union

BASE = "rujukan"
CATEGORIES = (
    ("pekerja_anak", "Child labour / Pekerja anak"),
    ("kerja_paksa", "Forced labour / Kerja paksa"),
    ("kekerasan_fisik", "Physical abuse / Kekerasan fisik"),
    ("kekerasan_seksual", "Sexual violence / Kekerasan seksual"),
    ("bahaya_segera_k3", "Imminent OSH danger / Bahaya K3 yang segera"),
    ("lainnya", "Other / Lainnya"),
)
STORIES = {
    "pekerja_anak": "Ditemukan {n} pekerja berusia di bawah 15 tahun di bagian pengemasan berdasarkan pemeriksaan dokumen identitas",
    "kerja_paksa": "Pintu gerbang dikunci pada waktu kerja lembur sehingga {n} pekerja tidak dapat meninggalkan pabrik",
    "kekerasan_fisik": "Seorang pengawas lini memukul pekerja karena tidak mencapai target produksi, disaksikan {n} orang",
    "kekerasan_seksual": "Sebanyak {n} pekerja perempuan melaporkan pelecehan oleh atasan langsung di ruang produksi",
    "bahaya_segera_k3": "Pintu darurat gudang bahan kimia digembok dan {n} pekerja tetap diminta bekerja di dalamnya",
    "lainnya": "Dokumen identitas {n} pekerja ditahan oleh penyalur tenaga kerja",
}
_REQUESTS = (
    "Agar dilakukan pemeriksaan oleh pengawas ketenagakerjaan dalam waktu 48 jam",
    "Mohon tindak lanjut bersama dengan pengawas provinsi dan rencana perbaikan dalam 72 jam",
    "Request for immediate investigation by the labour inspectorate within 48 hours",
)


@dataclass(frozen=True)
class Referral:
    """One referral; ``kinds`` in printed order."""

    firm: Firm
    number: str
    date: datetime.date
    visited: datetime.date
    advisor: str
    kinds: list[str]
    workers: int
    story: str
    request: str
    confirmed: bool
    assessment: bool


def make_referral(people: People) -> Referral:
    """A referral of one or two kinds."""
    rng = people.rng
    date = day(rng, 2018)
    kinds = [code for code, _ in CATEGORIES if rng.random() < 0.2] or [rng.choice(CATEGORIES)[0]]
    workers = rng.randint(1, 38)
    number = rng.choice(
        (
            f"BWI/ZT/{date.year}/{rng.randint(1, 60):03d}",
            f"ZTP-{rng.randint(1, 99):02d}/BWI/{ROMAN[date.month - 1]}/{date.year}",
            f"BW-IDN/{rng.randint(100, 999)}/{date.year}",
        )
    )
    return Referral(
        make_firm(people),
        number,
        date,
        date - datetime.timedelta(days=rng.randint(0, 4)),
        people.person(),
        kinds[:2],
        workers,
        STORIES[kinds[0]].format(n=workers),
        rng.choice(_REQUESTS),
        rng.random() < 0.4,
        rng.random() < 0.5,
    )


def english(date: datetime.date) -> str:
    """``5 March 2018`` has no month word in common with Indonesian; used where the letter is in English."""
    names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    return f"{date.day} {names[date.month - 1]} {date.year}"


def wordmark(paper: Paper, words: str, line: str) -> None:
    """A made-up programme's name in colour above a thin line."""
    sheet = paper.sheet
    tint = sheet.rng.choice(((0.0, 0.35, 0.6), (0.1, 0.45, 0.35), (0.5, 0.15, 0.3)))
    sheet.canvas.setFillColorRGB(*tint)
    sheet.canvas.circle(paper.left + 11, sheet.height - 46, 11, stroke=0, fill=1)
    sheet.text(paper.left + 28, 50, words, paper.ink.bold.but(size=14, colour=tint))
    sheet.text(paper.right, 50, line, fit(sheet, line, paper.ink.but(size=8), 190), "right")
    sheet.line(paper.left, 62, paper.right, 62, 0.8, tint)
    sheet.canvas.setFillColorRGB(*BLACK)
    sheet.y = 90


@family("blind_ztp_surat", "rujukan_ztp", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Bilingual labels, six boxes of which one or two are ticked, a signature."""
    rng = sheet.rng
    case = make_referral(people)
    firm = case.firm
    sheet.document("rujukan_ztp", A4)
    ink = Ink(rng.choice(SANS), rng.choice((9.6, 10.2)))
    paper = Paper(sheet, people, ink, left=62, right=56, colon=190, lead=1.5, style=rng.choice(("colon", "cells")))
    wordmark(paper, "Better Work Indonesia", "International Labour Organization programme")
    page_marks(paper, "{}")
    paper.title(
        rng.choice(
            (
                "NOTIFIKASI KASUS ZERO TOLERANCE",
                "Zero Tolerance Notification / Notifikasi Kasus Zero Tolerance",
                "PEMBERITAHUAN KASUS YANG TIDAK DAPAT DITOLERANSI",
            )
        ),
        more=2,
    )
    sheet.text(
        sheet.width / 2,
        sheet.y,
        rng.choice(("CONFIDENTIAL / RAHASIA", "Strictly confidential")),
        ink.but(size=ink.size - 1),
        "centre",
    )
    paper.gap(1.6)
    printed = rng.choice(
        (
            english(case.date),
            date_print(case.date, rng),
            f"{case.date.day} {MONTHS[case.date.month - 1]} {case.date.year}",
        )
    )
    paper.row(rng.choice(("Ref. / Nomor", "Reference / Nomor rujukan")), f"{BASE}.nomor", case.number, case.number)
    paper.row("Date / Tanggal", f"{BASE}.tanggal", case.date.isoformat(), printed)
    paper.row("To / Kepada", "", None, "Direktorat Jenderal Pembinaan Pengawasan Ketenagakerjaan dan K3")
    paper.gap(0.6)
    paper.row(
        rng.choice(("Factory / Nama Pabrik", "Factory name / Nama perusahaan")),
        f"{BASE}.nama_perusahaan",
        firm.name,
        firm.name,
    )
    paper.row(
        "Address / Alamat", f"{BASE}.alamat_perusahaan", firm.address_line, firm.address_line, parts=firm.address_parts
    )
    paper.row("Province / Provinsi", f"{BASE}.provinsi", firm.area.province, firm.area.province)
    names = (("Assessment / Penilaian", "penilaian"), ("Advisory / Pendampingan", "pendampingan"))
    code = names[0][1] if case.assessment else names[1][1]
    shape = rng.choice(SHAPES)
    paper.choice = Choice(
        shape=shape,
        mark=rng.choice(("check", "cross", "fill")) if shape in ("square", "round") else "letter",
        right=paper.right,
    )
    if rng.random() < 0.6:
        paper.pick("Type of visit / Jenis kunjungan", f"{BASE}.jenis_kunjungan", code, names)
    else:
        paper.row(
            "Type of visit / Jenis kunjungan",
            f"{BASE}.jenis_kunjungan",
            code,
            names[0][0] if case.assessment else names[1][0],
        )
    seen = rng.choice((english(case.visited), date_print(case.visited, rng)))
    paper.row("Date of visit / Tgl. kunjungan", f"{BASE}.tanggal_kunjungan", case.visited.isoformat(), seen)
    blank = rng.random() < 0.2
    paper.row(
        "Enterprise Advisor (EA)", f"{BASE}.penasihat", None if blank else case.advisor, "" if blank else case.advisor
    )
    paper.gap(0.8)
    paper.head("Zero tolerance issue / Kategori kasus")
    for index, (kind, name) in enumerate(CATEGORIES):
        x = paper.left + 12
        place = tick_place(sheet, x, sheet.y, ink, paper.choice)
        word = sheet.text(x + 22, sheet.y, name, ink)
        if kind in case.kinds:
            box = union([mark_place(sheet, place, paper.choice), place, word])
            sheet.note(
                f"{BASE}.kategori.{case.kinds.index(kind)}",
                kind,
                name,
                box,
                "printed" if sheet.is_born else "handwriting",
            )
        sheet.y += paper.step * (1.05 if index < 5 else 1.4)
    states = (("Suspected / Dugaan", "dugaan"), ("Confirmed / Terkonfirmasi", "terkonfirmasi"))
    paper.pick("Status", f"{BASE}.status", "terkonfirmasi" if case.confirmed else "dugaan", states)
    workers = str(case.workers) if rng.random() < 0.85 else ""
    paper.row(
        "Workers affected / Jumlah pekerja terdampak",
        f"{BASE}.jumlah_pekerja_terdampak",
        case.workers if workers else None,
        workers,
    )
    paper.row("Description / Uraian", f"{BASE}.uraian", case.story, case.story)
    paper.row("Action requested / Permintaan", f"{BASE}.permintaan", case.request, case.request)
    sheet.room(100)
    paper.gap(1.2)
    sheet.text(
        paper.left, sheet.y, rng.choice(("On behalf of the Programme Manager,", "Hormat kami / Sincerely,")), ink
    )
    if not sheet.is_born or rng.random() < 0.3:
        signature(sheet, paper.left, sheet.y + 44, 84, 30)
    sheet.text(paper.left, sheet.y + 56, people.person(), ink.bold)
    sheet.text(paper.left, sheet.y + 68, "Programme Manager", ink)
