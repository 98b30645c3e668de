"""Short ruling on a typewriter or by machine: rows, the amounts in the text, two signers, no annex."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_penetapan_diktum import BASE, make_ruling, shares_table
from samples.families.blind_sign import page_marks, place_date, sign
from samples.families.blind_words import SANS, TYPEWRITER, chief, date_print, money
from samples.ink import Ink
from samples.numbers import terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet, piece


@family("blind_penetapan_ringkas", "penetapan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Rows for company and period first, then the finding, the table and the order."""
    rng = sheet.rng
    ruling = make_ruling(people)
    firm = ruling.firm
    sheet.document("penetapan", rng.choice((A4, FOLIO)))
    typed = rng.random() < 0.6
    ink = Ink(rng.choice(TYPEWRITER if typed else SANS), 9.5 if typed else 10.4, hand="typed" if typed else "printed")
    paper = Paper(sheet, people, ink, left=66, right=58, colon=168, lead=1.5)
    for line in (ruling.office.government, ruling.office.name):
        sheet.text(paper.left, sheet.y, line, ink)
        paper.gap(0.9)
    page_marks(paper, "{}")
    sheet.line(paper.left, sheet.y - 6, paper.left + 230, sheet.y - 6, 0.8)
    paper.gap(1.2)
    paper.title(rng.choice(("PENETAPAN", "PENETAPAN PENGAWAS KETENAGAKERJAAN")), more=2, line=True, bold=not typed)
    paper.centred(rng.choice(("Nomor : ", "No. : ")), f"{BASE}.nomor", ruling.number, ruling.number)
    paper.gap(0.8)
    paper.row("Tentang", f"{BASE}.tentang", ruling.about, ruling.about)
    paper.row("Nama Perusahaan", f"{BASE}.nama_perusahaan", firm.name, firm.name)
    paper.row("Alamat", f"{BASE}.alamat_perusahaan", firm.address_line, firm.address_line, parts=firm.address_parts)
    if rng.random() < 0.8:
        printed = date_print(ruling.inspected, rng)
        paper.row("Tanggal Pemeriksaan", f"{BASE}.tanggal_pemeriksaan", ruling.inspected.isoformat(), printed)
    paper.row(
        rng.choice(("Periode", "Masa perhitungan", "Periode yang dihitung")),
        f"{BASE}.periode",
        ruling.period,
        ruling.period,
    )
    in_table = rng.random() < 0.5
    if not in_table:
        whole = money(ruling.total, rng)
        paper.row(
            rng.choice(("Jumlah hak pekerja", "Jumlah seluruhnya")),
            f"{BASE}.jumlah_hak",
            ruling.total,
            f"{whole} ({terbilang(ruling.total)} rupiah)",
        )
    paper.gap(0.6)
    paper.say(
        [
            f"Setelah memeriksa daftar upah dan mendengar keterangan kedua belah pihak, pengawas ketenagakerjaan menetapkan {ruling.right} dengan rincian sebagai berikut :"
        ],
        first=30,
    )
    paper.gap(-0.3)
    shares_table(paper, ruling, wages=False)
    paper.say(
        [
            "Pengusaha wajib melaksanakan Penetapan ini selambat-lambatnya dalam waktu ",
            piece(ruling.days_words, f"{BASE}.batas_waktu_hari", ruling.days),
            " hari setelah diterimanya Penetapan ini dan melaporkannya secara tertulis.",
        ],
        first=30,
    )
    sheet.room(185)
    paper.gap(0.6)
    place_date(
        paper,
        "",
        ruling.office.city,
        ruling.date,
        date_print(ruling.date, rng),
        sheet.width * 0.54,
        sheet.y,
        f"{BASE}.tanggal",
    )
    y = sheet.y + paper.step
    paths = {"nama": f"{BASE}.pengawas", "nip": f"{BASE}.nip_pengawas"}
    if rng.random() < 0.5:
        sign(
            paper,
            chief(people, ruling.date, ruling.office),
            {},
            paper.left,
            y,
            lead="Mengetahui :",
            stamp="DINAS TENAGA KERJA *",
        )
    sign(paper, ruling.officer, paths, sheet.width * 0.54, y, rank=rng.random() < 0.5)
