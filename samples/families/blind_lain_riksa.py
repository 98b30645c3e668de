"""Report on the inspection of a machine, which is filed, not read: general and technical data, a table of checks."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_lain_aturan import judul
from samples.families.blind_lain_wasnaker import close_right
from samples.families.blind_paper import Paper
from samples.families.blind_ruled import Cell, table
from samples.families.blind_sign import firm_head, page_marks
from samples.families.blind_suket_sertifikat import make_certificate
from samples.families.blind_words import SANS, date_print, make_firm
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet

_CHECKS = (
    "Pondasi dan kedudukan",
    "Rangka / badan",
    "Pelat nama dan tanda batas",
    "Sambungan las dan baut",
    "Alat pengaman",
    "Alat ukur dan penunjuk",
    "Panel dan kabel listrik",
    "Pembumian",
    "Kebocoran",
    "Uji fungsi",
    "Uji beban / tekanan",
    "Buku pemakaian",
    "Lisensi operator",
)


@family("blind_lain_laporan_riksa", "lainnya", ("test",))
def machine_report(sheet: Sheet, people: People) -> None:
    """LAPORAN PEMERIKSAAN DAN PENGUJIAN of a machine: general data, technical data, a long table of checks."""
    rng = sheet.rng
    case = make_certificate(people)
    firm = case.firm
    sheet.document("lainnya", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice(SANS), 9.8)
    paper = Paper(sheet, people, ink, left=58, right=52, colon=170, style=rng.choice(("colon", "cells")))
    firm_head(paper, make_firm(people))
    page_marks(paper, "Halaman {}")
    stage = rng.choice(("", " BERKALA", " PERTAMA"))
    first = rng.choice(
        (f"LAPORAN PEMERIKSAAN DAN PENGUJIAN{stage}", "LAPORAN RIKSA UJI", f"CHECK LIST PEMERIKSAAN{stage}")
    )
    judul(
        sheet,
        "laporan_riksa_uji",
        f"{first} {case.thing.upper()}",
        [paper.title(first, more=2.5), paper.title(case.thing.upper(), more=1)],
    )
    paper.gap(0.5)
    for head, rows in (
        (
            "A. DATA UMUM",
            (
                ("Pemilik", firm.name),
                ("Alamat", firm.address_line),
                ("Lokasi", case.site),
                ("Pemeriksa", case.examiner),
            ),
        ),
        (
            "B. DATA TEKNIK",
            (
                ("Merk / Type", f"{case.brand} / {case.type}"),
                ("Nomor seri", case.serial),
                ("Tahun pembuatan", str(case.year)),
                ("Kapasitas", case.capacity),
            ),
        ),
    ):
        paper.head(head)
        for label, printed in rows:
            paper.row(label, "", None, printed)
        paper.gap(0.4)
    paper.head("C. HASIL PEMERIKSAAN")
    paper.gap(-0.4)
    cells: list[list[Cell]] = []
    for number, check in enumerate(rng.sample(_CHECKS, rng.randint(6, len(_CHECKS)))):
        good = rng.random() < 0.85
        words = ("Baik", "Memenuhi", "") if good else ("Tidak", "Tidak memenuhi", rng.choice(("Diganti", "Aus", "-")))
        cells.append([str(number + 1), check, *words])
    table(paper, (6, 44, 16, 18, 22), ("No", "Bagian yang diperiksa", "Hasil", "Kriteria", "Catatan"), cells)
    paper.head("D. KESIMPULAN")
    paper.say(
        [
            rng.choice(
                (
                    "Objek tersebut memenuhi persyaratan K3 dan dapat dipakai.",
                    "Dapat dipakai setelah bagian yang rusak diganti.",
                )
            )
        ],
        indent=14,
    )
    close_right(paper, firm.name, case.office.city, date_print(case.date, rng), "Ahli K3 / Pemeriksa,", case.examiner)
