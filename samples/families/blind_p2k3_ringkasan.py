"""Summary sheet of a safety committee's quarter: a form of an office in ruled cells, Ada / Tidak Ada beside."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_p2k3_surat import BASE, QUARTERS, make_quarter, none_or
from samples.families.blind_paper import Paper
from samples.families.blind_parts import company_stamp
from samples.families.blind_sign import place_date
from samples.families.blind_words import SANS, date_print
from samples.ink import Ink, fill_ink, fill_kind
from samples.marks import Choice, mark_place, tick_place
from samples.numbers import ROMAN, grouped
from samples.people import People
from samples.sheet import A4, FOLIO_WIDE, Sheet
from samples.stamps import signature


@family("blind_p2k3_ringkasan", "laporan_p2k3", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """RINGKASAN LAPORAN P2K3 or FORMULIR ISIAN, filled by hand or machine, men and women on one line."""
    rng = sheet.rng
    case = make_quarter(people)
    firm = case.firm
    sheet.document("laporan_p2k3", rng.choice((A4, FOLIO_WIDE)))
    ink = Ink(rng.choice((*SANS, "schoolbook")), 9.8)
    fill = fill_ink(rng, sheet.split, 10.2, fill_kind(rng, sheet.level))
    paper = Paper(
        sheet, people, ink, fill, left=54, right=50, colon=184, lead=1.6, style=rng.choice(("cells", "cells", "dots"))
    )
    paper.title(
        rng.choice(("RINGKASAN LAPORAN P2K3", "FORMULIR LAPORAN KEGIATAN P2K3", "LAPORAN TRIWULAN P2K3")), more=3.5
    )
    paper.title("PANITIA PEMBINA KESELAMATAN DAN KESEHATAN KERJA", more=-0.5)
    paper.gap(0.6)

    def row(label: str, path: str, value: str | int | None, printed: str, parts: list[str] | None = None) -> None:
        paper.row(label, f"{BASE}.{path}" if path else "", value if printed else None, printed, parts=parts or ())

    if rng.random() < 0.5:
        row("Nomor Laporan", "nomor", case.number, case.number if rng.random() < 0.85 else "")
    way = rng.random()
    quarter = ROMAN[case.quarter - 1]
    printed = quarter if way < 0.5 else f"{quarter} ({QUARTERS[case.quarter - 1]})" if way < 0.8 else str(case.quarter)
    row(rng.choice(("Periode Triwulan", "Triwulan ke", "Triwulan")), "triwulan", case.quarter, printed)
    row("Tahun", "tahun", case.year, str(case.year))
    row("Nama Perusahaan", "nama_perusahaan", firm.name, firm.name)
    row("Alamat", "alamat_perusahaan", firm.address_line, firm.address_line, firm.address_parts)
    row(rng.choice(("Bidang Usaha", "Jenis Usaha")), "jenis_usaha", firm.trade, firm.trade)
    zero = rng.choice(("-", "nihil", "0"))
    if rng.random() < 0.5:
        _line_of_counts(
            paper,
            "Jumlah Tenaga Kerja",
            (
                ("L", "laki_laki", case.men),
                ("P", "perempuan", case.women),
                ("TKA", "tka", case.foreign),
                ("Jml", "jumlah", case.total),
            ),
            zero,
        )
    else:
        row("Tenaga Kerja Laki-Laki", "laki_laki", case.men, grouped(case.men))
        row("Tenaga Kerja Wanita", "perempuan", case.women, none_or(case.women, zero))
        row("Tenaga Kerja Asing", "tka", case.foreign, none_or(case.foreign, zero) if rng.random() < 0.8 else "")
        row("Jumlah seluruhnya", "jumlah", case.total, grouped(case.total))
    row(
        rng.choice(("Tanggal SK P2K3", "Tanggal Pembentukan")),
        "tanggal_pembentukan",
        case.founded.isoformat(),
        date_print(case.founded, rng) if rng.random() < 0.9 else "",
    )
    row("Jumlah Pengurus", "jumlah_pengurus", case.members, str(case.members))
    row("Nama Ketua", "nama_ketua", case.chair, case.chair)
    row("Nama Sekretaris", "nama_sekretaris", case.secretary, case.secretary)
    row(
        rng.choice(("Jumlah Kecelakaan", "Banyaknya kecelakaan kerja")),
        "jumlah_kecelakaan",
        case.accidents,
        none_or(case.accidents, zero),
    )
    row("Hari Kerja Hilang", "hari_hilang", case.lost, none_or(case.lost, zero))
    row("Jam Orang (Man Hours)", "jam_orang", case.hours, grouped(case.hours) if rng.random() < 0.85 else "")
    paper.gap(0.8)
    paper.head("Sarana dan kegiatan")
    choice = Choice(shape=rng.choice(("square", "round")), mark=rng.choice(("check", "cross")))
    for thing in ("Ahli K3", "Regu penanggulangan kebakaran", "Poliklinik", "Pemeriksaan kesehatan berkala", "SMK3"):
        sheet.room(paper.step)
        sheet.text(paper.left + 4, sheet.y, thing, ink)
        chosen = rng.randrange(2)
        for index, word in enumerate(("Ada", "Tidak Ada")):
            x = paper.left + 230 + index * 80
            place = tick_place(sheet, x, sheet.y, ink, choice)
            sheet.text(x + 14, sheet.y, word, ink)
            if index == chosen:
                mark_place(sheet, place, choice)
        paper.gap(0.95)
    sheet.room(130)
    paper.gap(0.6)
    x = sheet.width * 0.56
    place_date(paper, "", firm.area.short, case.date, date_print(case.date, rng), x, sheet.y, f"{BASE}.tanggal")
    sheet.text(x, sheet.y + 14, "Pimpinan Perusahaan / Ketua P2K3,", ink)
    if not sheet.is_born:
        company_stamp(sheet, firm.name, x + 8, sheet.y + 44)
        signature(sheet, x + 14, sheet.y + 60, 90, 32)
    sheet.text(x, sheet.y + 74, f"( {case.chair} )", ink)


def _line_of_counts(paper: Paper, label: str, counts: tuple[tuple[str, str, int], ...], zero: str) -> None:
    """``L : 120  P : 90  TKA : -  Jml : 210`` on one line."""
    sheet, ink = paper.sheet, paper.ink
    cells = paper.style == "cells"
    top = sheet.y
    y = top + paper.step if cells else top
    at = paper.left + paper.colon
    sheet.text(paper.left + (4 if cells else 0), y, label, ink)
    if not cells:
        sheet.text(at, y, ":", ink)
    each = (paper.right - at - 14) / len(counts)
    for number, (word, name, count) in enumerate(counts):
        x = at + 8 + number * each
        end = sheet.text(x, y, f"{word} :", ink)[2]
        sheet.field(
            f"{BASE}.{name}", count, none_or(count, zero), end + 4, y, paper.fill.but(size=min(paper.fill.size, 10.5))
        )
    sheet.y = y + paper.step * (0.5 if cells else 1.0)
    if cells:
        paper.frame(top, sheet.y, (paper.left, at, paper.right))
