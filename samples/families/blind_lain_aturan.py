"""Booklets of companies that are filed, not read: company regulation and collective agreement, cover and first pages."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_parts import company_stamp
from samples.families.blind_sign import page_marks
from samples.families.blind_words import SANS, SERIF, TYPEWRITER, Firm, make_firm
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, QUARTO, Sheet
from samples.stamps import logo, signature
from samples.truth import union

_CHAPTERS = (
    (
        "KETENTUAN UMUM",
        "Yang dimaksud dengan perusahaan adalah {name} beserta seluruh cabangnya.",
        "Yang dimaksud dengan pekerja adalah setiap orang yang bekerja dengan menerima upah.",
    ),
    (
        "HUBUNGAN KERJA",
        "Setiap pekerja baru menjalani masa percobaan paling lama 3 (tiga) bulan.",
        "Pekerja dalam masa percobaan mendapat upah tidak kurang dari upah minimum yang berlaku.",
        "Perjanjian kerja waktu tertentu dibuat secara tertulis.",
    ),
    (
        "WAKTU KERJA",
        "Waktu kerja adalah 7 jam sehari dan 40 jam seminggu untuk 6 hari kerja.",
        "Kerja lembur dilakukan atas perintah tertulis dari atasan.",
    ),
    (
        "PENGUPAHAN",
        "Upah dibayarkan pada akhir bulan melalui rekening pekerja.",
        "Upah ditinjau setiap tahun dengan memperhatikan kemampuan perusahaan.",
    ),
    (
        "KESELAMATAN KERJA",
        "Pekerja wajib memakai alat pelindung diri yang disediakan.",
        "Setiap kecelakaan dilaporkan kepada P2K3 pada hari itu juga.",
    ),
    ("TATA TERTIB", "Pekerja yang tidak masuk kerja wajib memberitahukan kepada atasan disertai surat keterangan."),
)
_MORE = (
    "Pelaksanaannya diatur lebih lanjut dengan keputusan direksi.",
    "Ketentuan ini berlaku bagi seluruh pekerja tanpa kecuali.",
    "Hal yang belum diatur mengikuti peraturan perundang-undangan.",
)


def judul(sheet: Sheet, kind: str, words: str, lines: list[tuple[float, float, float, float]]) -> None:
    """Record what kind of paper it is and its title."""
    box = union(lines)
    sheet.note("dokumen.jenis", kind, words, box)
    sheet.note("dokumen.judul", words, words, box)


def _chapters(paper: Paper, firm: Firm, count: int) -> None:
    article = 1
    for number, (name, *texts) in enumerate(_CHAPTERS[:count]):
        paper.gap(0.6)
        paper.sheet.room(paper.step * 5)
        paper.title(f"BAB {('I', 'II', 'III', 'IV', 'V', 'VI')[number]}", more=0.4)
        paper.title(name, more=0.4)
        for text in texts:
            paper.sheet.room(paper.step * 4)
            paper.title(f"Pasal {article}", more=0, bold=False)
            further = paper.rng.sample(_MORE, paper.rng.randint(0, 2))
            for verse, words in enumerate((text.format(name=firm.name), *further)):
                paper.item(f"({verse + 1})" if further else "", [words], hang=24)
            article += 1


def _paper(sheet: Sheet, people: People) -> Paper:
    rng = sheet.rng
    ink = Ink(rng.choice((*SERIF, *SANS, TYPEWRITER[0])), rng.choice((10.2, 11)))
    return Paper(sheet, people, ink, left=74, right=66, lead=1.5)


@family("blind_lain_pp", "lainnya", ("test",))
def regulation(sheet: Sheet, people: People) -> None:
    """PERATURAN PERUSAHAAN: cover with the company's name, then chapters."""
    rng = sheet.rng
    firm = make_firm(people)
    sheet.document("lainnya", rng.choice((A4, FOLIO, QUARTO)))
    paper = _paper(sheet, people)
    cover = rng.random() < 0.7
    sheet.y = 190 if cover else 74
    box = paper.title("PERATURAN PERUSAHAAN", more=9 if cover else 3)
    judul(sheet, "peraturan_perusahaan", "PERATURAN PERUSAHAAN", [box])
    paper.title(firm.name, more=4 if cover else 1)
    begin = rng.randint(2006, 2022)
    paper.title(f"PERIODE {begin} - {begin + 2}", more=0, bold=False)
    if cover:
        if rng.random() < 0.5:
            logo(sheet, sheet.width / 2 - 36, 330, 72)
        sheet.text(sheet.width / 2, sheet.height - 110, firm.address_line, paper.ink.but(size=9), "centre")
        page_marks(paper, rng.choice(("- {} -", "{}")))
        sheet.new_page()
    _chapters(paper, firm, rng.randint(3, 6))
    if rng.random() < 0.4:
        sheet.room(110)
        paper.gap()
        sheet.text(sheet.width * 0.58, sheet.y, "Pimpinan Perusahaan,", paper.ink)
        if not sheet.is_born:
            company_stamp(sheet, firm.name, sheet.width * 0.6, sheet.y + 34)
            signature(sheet, sheet.width * 0.6, sheet.y + 52)
        sheet.text(sheet.width * 0.58, sheet.y + 64, firm.manager, paper.ink)


@family("blind_lain_pkb", "lainnya", ("test",))
def agreement(sheet: Sheet, people: People) -> None:
    """PERJANJIAN KERJA BERSAMA between a company and a union: cover or opening clause, then chapters."""
    rng = sheet.rng
    firm = make_firm(people)
    union_name = f"{rng.choice(('PUK SPSI', 'Serikat Pekerja', 'SBSI'))} {firm.name}"
    sheet.document("lainnya", rng.choice((A4, FOLIO)))
    paper = _paper(sheet, people)
    page_marks(paper)
    cover = rng.random() < 0.6
    if cover:
        sheet.y = 170
    words = rng.choice(("PERJANJIAN KERJA BERSAMA", "PERJANJIAN KERJA BERSAMA (PKB)"))
    judul(sheet, "perjanjian_kerja_bersama", words, [paper.title(words, more=7 if cover else 3)])
    for line in ("ANTARA", firm.name, "DENGAN", union_name):
        paper.gap(0.9 if cover else 0.1)
        paper.title(line, more=3 if line == firm.name and cover else 0.4)
    if cover:
        begin = rng.randint(2006, 2022)
        sheet.y = sheet.height - 130
        paper.title(f"TAHUN {begin} - {begin + 2}", more=1)
        sheet.new_page()
        if rng.random() < 0.4:
            paper.title("MUKADIMAH", more=1)
    paper.say(
        [
            f"Pada hari ini, pihak pengusaha {firm.name} yang diwakili oleh {firm.manager} dan pihak {union_name} yang diwakili oleh {people.person()}, telah sepakat mengadakan perjanjian kerja bersama dengan ketentuan sebagai berikut :"
        ]
    )
    _chapters(paper, firm, rng.randint(2, 4))
    if rng.random() < 0.6:
        sheet.room(100)
        paper.gap()
        for x, title in ((paper.left, "Pihak Pengusaha,"), (sheet.width * 0.58, "Pihak Pekerja,")):
            sheet.text(x, sheet.y, title, paper.ink)
            if not sheet.is_born:
                signature(sheet, x, sheet.y + 48)
            sheet.text(x, sheet.y + 60, people.person(), paper.ink)
