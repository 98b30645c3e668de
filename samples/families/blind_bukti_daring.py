"""Proof of an online report as the browser prints it: blue heading, number, rows, a QR symbol."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_sign import qr
from samples.families.blind_words import SANS, day, make_firm
from samples.ink import Ink
from samples.numbers import MONTHS, tanggal
from samples.people import People
from samples.sheet import A4, Sheet

BASE = "bukti"


@family("blind_bukti_daring", "bukti_wlkp", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """One page, no signature; the browser's header and footer lines at the edges at times."""
    rng = sheet.rng
    firm, date = make_firm(people), day(rng, 2018)
    again = date.replace(year=date.year + 1, day=min(date.day, 28))
    sheet.document("bukti_wlkp", A4)
    ink = Ink(rng.choice(SANS), rng.choice((9.6, 10.4)))
    style = rng.choice(("colon", "cells", "cells"))
    paper = Paper(sheet, people, ink, left=60, right=60, colon=170, lead=1.75, style=style)
    blue = (0.1, 0.25, 0.5)
    number = f"{rng.randint(10110, 99970)}.{date:%Y%m%d}.{rng.randint(1, 1600):04d}"
    link = f"https://wlkp.example/{rng.choice(('cek', 'verifikasi', 'bukti'))}/{number}"
    if rng.random() < 0.5:
        sheet.text(
            30,
            24,
            f"{date.day}/{date.month}/{date.year % 100}, {rng.randint(8, 16)}.{rng.randint(10, 59)}",
            ink.but(size=7),
        )
        sheet.text(sheet.width / 2, 24, "WLKP Online", ink.but(size=7), "centre")
    sheet.y = 74
    sheet.text(
        sheet.width / 2,
        sheet.y,
        "KEMENTERIAN KETENAGAKERJAAN REPUBLIK INDONESIA",
        ink.bold.but(size=ink.size + 1.5, colour=blue),
        "centre",
    )
    sheet.y += 26
    words = rng.choice(("BUKTI PELAPORAN", "SERTIFIKAT WLKP", "TANDA BUKTI LAPOR"))
    sheet.text(sheet.width / 2, sheet.y, words, ink.bold.but(size=ink.size + 6), "centre")
    sheet.y += 18
    sheet.text(
        sheet.width / 2, sheet.y, "WAJIB LAPOR KETENAGAKERJAAN DI PERUSAHAAN", ink.but(size=ink.size + 1), "centre"
    )
    paper.gap(2)
    boxed = rng.random() < 0.4
    if boxed:
        sheet.text(sheet.width / 2, sheet.y, rng.choice(("Nomor Pelaporan", "No. Pelaporan")), ink, "centre")
        paper.gap()
        sheet.field(
            f"{BASE}.nomor_pelaporan",
            number,
            number,
            sheet.width / 2,
            sheet.y,
            ink.bold.but(size=ink.size + 4),
            align="centre",
        )
        paper.gap(1.4)
    npp, npp_shown = people.npp()
    nib = people.nib(date.year)
    long = f"{date.day} {MONTHS[date.month - 1]} {date.year}"
    rows: list[tuple[str, str, str | None, str]] = [
        ("Nama Perusahaan", "nama_perusahaan", firm.name, firm.name),
        (rng.choice(("Alamat", "Alamat Perusahaan")), "alamat", firm.address_line, firm.address_line),
        ("NIB", "nib", nib, nib if rng.random() < 0.85 else ""),
        ("KBLI", "kbli", firm.kbli, rng.choice((firm.kbli, f"{firm.kbli} - {firm.trade}"))),
        (rng.choice(("NPP BPJS Ketenagakerjaan", "NPP")), "npp", npp, npp_shown if rng.random() < 0.85 else ""),
        (
            rng.choice(("Tanggal Lapor", "Tanggal Pelaporan")),
            "tanggal_lapor",
            date.isoformat(),
            rng.choice((long, tanggal(date, rng), f"{date:%d-%m-%Y}")),
        ),
        (
            rng.choice(("Wajib Lapor Kembali", "Kewajiban Lapor Kembali")),
            "lapor_kembali",
            again.isoformat(),
            tanggal(again, rng),
        ),
    ]
    if not boxed:
        rows.insert(
            0, (rng.choice(("Nomor Pelaporan", "Nomor WLKP", "No. Pelaporan")), "nomor_pelaporan", number, number)
        )
    for label, name, value, printed in rows:
        parts = firm.address_parts if name == "alamat" else []
        paper.row(label, f"{BASE}.{name}", value if printed else None, printed, parts=parts)
    paper.gap(1.5)
    side = rng.choice((78.0, 96.0))
    if rng.random() < 0.85:
        x = rng.choice((paper.left, sheet.width / 2 - side / 2, paper.right - side))
        sheet.note(f"{BASE}.isi_qr", link, "", qr(sheet, link, x, sheet.y, side))
        sheet.text(x, sheet.y + side + 12, "Pindai untuk memeriksa keaslian", ink.but(size=7.5))
    sheet.y += side + 40
    paper.say(
        [
            rng.choice(
                (
                    "Dokumen ini diterbitkan secara elektronik dan tidak memerlukan tanda tangan.",
                    "Perusahaan wajib melaporkan kembali setiap perubahan data ketenagakerjaan. Pelayanan ini tidak dipungut biaya.",
                )
            )
        ]
    )
    if rng.random() < 0.3:
        printed = tanggal(date + datetime.timedelta(days=rng.randint(1, 30)), rng)
        sheet.text(paper.left, sheet.height - 40, f"Dicetak pada {printed}   Hal 1 / 1", ink.but(size=7))
