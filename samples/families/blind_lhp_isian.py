"""Inspection sheet filled in on the spot: options to tick, dotted rows, findings in numbered lines by hand."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_lhp_tabel import ADVICE, BASE, KINDS, RESULTS, make_visit, norm_of
from samples.families.blind_paper import Paper
from samples.families.blind_sign import place_date
from samples.families.blind_words import SANS, date_print
from samples.ink import Ink, fill_ink, fill_kind
from samples.marks import SHAPES, Choice
from samples.numbers import grouped
from samples.people import People
from samples.sheet import FOLIO, FOLIO_WIDE, Piece, Sheet
from samples.stamps import signature


@family("blind_lhp_isian", "laporan_pemeriksaan", ("test",))
def draw(sheet: Sheet, people: People) -> None:
    """No letterhead; a form code in the corner; findings are blocks of four labelled lines."""
    rng = sheet.rng
    visit = make_visit(people, rng.choice((1, 2, 3, 5)))
    firm = visit.firm
    sheet.document("laporan_pemeriksaan", rng.choice((FOLIO, FOLIO_WIDE)))
    ink = Ink(rng.choice((*SANS, "courier")), 9.8)
    fill = fill_ink(rng, sheet.split, 10.6, fill_kind(rng, sheet.level))
    style = rng.choice(("dots", "fine", "underscore", "line"))
    paper = Paper(sheet, people, ink, fill, left=58, right=52, colon=178, lead=1.72, style=style)
    pen = rng.choice(("tick", "strike", "circle"))
    paper.choice = Choice(style=pen, shape=rng.choice(SHAPES), mark=rng.choice(("check", "cross")), right=paper.right)
    sheet.text(paper.right, 44, rng.choice(("Form. P-1", "Formulir WAS-03", "Model : LP/01")), ink.but(size=8), "right")
    paper.title(rng.choice(("LEMBAR PEMERIKSAAN", "DAFTAR ISIAN PEMERIKSAAN", "LAPORAN PEMERIKSAAN KETENAGAKERJAAN")))
    paper.gap(0.4)

    def row(
        mark: str, label: str, path: str, value: str | int | None, printed: str, parts: list[str] | None = None
    ) -> None:
        paper.row(f"{mark} {label}", f"{BASE}.{path}", value, printed, parts=parts or ())

    row(
        "1.",
        "No. / Surat Perintah Tugas",
        "nomor_spt",
        visit.order_number,
        visit.order_number if rng.random() < 0.9 else "",
    )
    row("2.", "Tanggal SPT", "tanggal_spt", visit.ordered.isoformat(), date_print(visit.ordered, rng))
    paper.pick("3. Jenis pemeriksaan", f"{BASE}.jenis", visit.kind[1], KINDS)
    row(
        "4.",
        "Tanggal pemeriksaan",
        "tanggal_pemeriksaan",
        visit.inspected.isoformat(),
        date_print(visit.inspected, rng),
    )
    row("5.", "Nama perusahaan", "nama_perusahaan", firm.name, firm.name)
    row("6.", "Alamat lengkap", "alamat_perusahaan", firm.address_line, firm.address_line, firm.address_parts)
    row("7.", "Jenis usaha", "jenis_usaha", firm.trade, firm.trade)
    women = rng.randint(0, visit.workers)
    if rng.random() < 0.5:
        row("8.", "Jumlah tenaga kerja", "jumlah_tenaga_kerja", visit.workers, f"{grouped(visit.workers)} orang")
    else:
        paper.row("8. Tenaga kerja  Laki-laki", "", None, str(visit.workers - women))
        paper.row("    Perempuan", "", None, str(women) if women else "nihil")
        paper.row("    Jumlah tenaga kerja", f"{BASE}.jumlah_tenaga_kerja", visit.workers, grouped(visit.workers))
    row("9.", "Pihak yang ditemui", "pihak_ditemui", firm.manager, firm.manager)
    paper.row("    Jabatan", "", None, rng.choice(("HRD", "Kabag Umum", "Manajer Personalia")))
    paper.row(
        "10. Dokumen yang diperiksa", "", None, rng.choice(("WLKP, daftar upah", "Terlampir", "-", "WLK, PP, BPJS"))
    )
    paper.gap(0.4)
    paper.head("11. TEMUAN")
    for index, found in enumerate(visit.found):
        path = f"{BASE}.temuan.{index}"
        sheet.room(paper.step * 5)
        norm = norm_of(found)
        sheet.text(paper.left + 8, sheet.y, f"{'abcde'[index]}.", ink)
        for label, name, text in (("Norma", "norma", norm), ("Temuan", "uraian", found.fact)):
            paper.row(label, f"{path}.{name}", text, text, indent=24, colon=104)
        sheet.text(paper.left + 24, sheet.y, "Dasar hukum", ink)
        sheet.text(paper.left + 104, sheet.y, ":", ink)
        law = found.cited.upper() if fill.capitals else found.cited
        cites = Piece(law, tuple((f"{path}.pasal.{n}", text) for n, text in enumerate(found.articles)), fill)
        first = sheet.y
        sheet.flow(paper.left + 112, first, paper.wide - 124, [cites], fill, leading=paper.step)
        if sheet.y > first:
            paper.leaders(paper.left + 111, first, sheet.y - paper.step)
        paper.row("Saran", f"{path}.saran", found.order, found.order, indent=24, colon=104)
    paper.gap(0.3)
    for mark, word, name, stock in (("12.", "KESIMPULAN", "kesimpulan", RESULTS), ("13.", "SARAN", "saran", ADVICE)):
        text = rng.choice(stock)
        if rng.random() < 0.12:
            paper.row(f"{mark} {word}", f"{BASE}.{name}", None, "", colon=110)
        else:
            paper.row(f"{mark} {word}", f"{BASE}.{name}", text, text, colon=110)
    sheet.room(150)
    paper.gap(0.4)
    place_date(
        paper,
        "",
        visit.office.city,
        visit.written,
        date_print(visit.written, rng),
        sheet.width * 0.55,
        sheet.y,
        f"{BASE}.tanggal",
    )
    paper.gap()
    top = sheet.y
    sheet.text(paper.left, top, "Pihak perusahaan,", ink)
    sheet.text(sheet.width * 0.5, top, "Pengawas Ketenagakerjaan,", ink)
    if not sheet.is_born:
        signature(sheet, paper.left, top + 44, 84, 30)
    sheet.text(paper.left, top + 54, f"( {firm.manager} )", ink)
    y = top + 14
    for index, officer in enumerate(visit.officers):
        path = f"{BASE}.pengawas.{index}"
        end = sheet.text(sheet.width * 0.5, y + 10, f"{index + 1}. Nama : ", ink)[2]
        sheet.field(f"{path}.nama", officer.name, officer.name, end + 4, y + 10, fill.but(size=fill.size * 0.86))
        end = sheet.text(sheet.width * 0.5 + 12, y + 24, "NIP    : ", ink)[2]
        shown = officer.nip_printed if rng.random() < 0.9 else ""
        sheet.field(f"{path}.nip", officer.nip, shown, end + 4, y + 24, fill.but(size=fill.size * 0.86))
        if not sheet.is_born:
            signature(sheet, paper.right - 46, y + 22, 44, 18)
        y += 30
