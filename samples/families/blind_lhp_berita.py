"""Minutes of an inspection in running sentences: the day in words, who came, what was found, who signed."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_lhp_tabel import ADVICE, BASE, RESULTS, cited, make_visit
from samples.families.blind_paper import Paper
from samples.families.blind_sign import office_head, page_marks
from samples.families.blind_words import SERIF, TYPEWRITER, date_in_words, weekday
from samples.ink import Ink
from samples.numbers import tanggal, terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet, piece
from samples.stamps import signature


@family("blind_lhp_berita", "laporan_pemeriksaan", ("test",))
def draw(sheet: Sheet, people: People) -> None:
    """BERITA ACARA PEMERIKSAAN KETENAGAKERJAAN; everything stands in sentences but names and NIP."""
    rng = sheet.rng
    visit = make_visit(people, rng.choice((1, 2, 3, 5, 8)))
    firm = visit.firm
    sheet.document("laporan_pemeriksaan", rng.choice((A4, FOLIO)))
    typed = rng.random() < 0.4
    ink = Ink(rng.choice(TYPEWRITER if typed else SERIF), 9.5 if typed else 10.8, hand="typed" if typed else "printed")
    paper = Paper(sheet, people, ink, left=72, right=64, colon=90, lead=1.5)
    if rng.random() < 0.5:
        office_head(paper, visit.office, field=False, rule="thick")
    page_marks(paper)
    paper.title("BERITA ACARA PEMERIKSAAN KETENAGAKERJAAN", line=rng.random() < 0.5)
    paper.gap(0.8)
    date = visit.inspected
    iso = date.isoformat()
    words, digits = date_in_words(date), f"{date.day:02d}-{date.month:02d}-{date.year}"
    paper.say(
        [
            f"Pada hari ini {weekday(date)} tanggal ",
            Piece(f"{words} ({digits})", ((f"{BASE}.tanggal_pemeriksaan", iso), (f"{BASE}.tanggal", iso))),
            ", kami yang bertanda tangan di bawah ini :",
        ]
    )
    for index, officer in enumerate(visit.officers):
        sheet.room(paper.step * 2)
        sheet.text(paper.left + 10, sheet.y, f"{index + 1}.", ink)
        paper.row("Nama", f"{BASE}.pengawas.{index}.nama", officer.name, officer.name, indent=28)
        paper.row("NIP", f"{BASE}.pengawas.{index}.nip", officer.nip, officer.nip_printed, indent=28)
    kind = visit.kind
    paper.say(
        [
            "selaku Pengawas Ketenagakerjaan, berdasarkan Surat Perintah Tugas Nomor ",
            piece(visit.order_number, f"{BASE}.nomor_spt", visit.order_number),
            " tanggal ",
            piece(tanggal(visit.ordered, rng, long=True), f"{BASE}.tanggal_spt", visit.ordered.isoformat()),
            " telah melakukan pemeriksaan ",
            piece(kind[0].lower() if rng.random() < 0.6 else kind[0], f"{BASE}.jenis", kind[1]),
            rng.choice((" pada perusahaan ", " di ")),
            piece(firm.name, f"{BASE}.nama_perusahaan", firm.name),
            " yang beralamat di ",
            piece(firm.address_line, f"{BASE}.alamat_perusahaan", firm.address_line),
            ", bergerak di bidang ",
            piece(firm.trade, f"{BASE}.jenis_usaha", firm.trade),
            ", dengan jumlah tenaga kerja ",
            piece(f"{visit.workers} ({terbilang(visit.workers)}) orang", f"{BASE}.jumlah_tenaga_kerja", visit.workers),
            ", dan diterima oleh ",
            piece(firm.manager, f"{BASE}.pihak_ditemui", firm.manager),
            ".",
        ]
    )
    paper.gap(0.2)
    paper.say(
        [
            rng.choice(
                (
                    "Dari hasil pemeriksaan ditemukan hal-hal sebagai berikut :",
                    "Adapun temuan dalam pemeriksaan dimaksud adalah :",
                )
            )
        ]
    )
    for index, found in enumerate(visit.found):
        path = f"{BASE}.temuan.{index}"
        paper.item(
            f"{'abcdefgh'[index]}.",
            [
                piece(found.fact, f"{path}.uraian", found.fact),
                rng.choice((", tidak sesuai dengan ", ", bertentangan dengan ", ". Melanggar ")),
                cited(found, path),
                rng.choice(("; disarankan agar ", ". Pengusaha disarankan ")),
                piece(found.order, f"{path}.saran", found.order),
                ".",
            ],
            indent=12,
            after=0.25,
        )
    result, advice = rng.choice(RESULTS), rng.choice(ADVICE)
    paper.say(["Kesimpulan : ", piece(result, f"{BASE}.kesimpulan", result), "."])
    if rng.random() < 0.7:
        paper.say(["Saran : ", piece(advice, f"{BASE}.saran", advice), "."])
    paper.say(
        [
            "Demikian Berita Acara Pemeriksaan ini dibuat dengan sebenarnya atas kekuatan sumpah jabatan, kemudian ditutup dan ditandatangani."
        ]
    )
    sheet.room(150)
    paper.gap(0.5)
    y = sheet.y
    x = sheet.width * 0.54
    sheet.text(paper.left, y, "Pengusaha / yang mewakili,", ink)
    sheet.text(x, y, rng.choice(("Yang memeriksa,", "Pengawas Ketenagakerjaan,")), ink)
    if not sheet.is_born:
        signature(sheet, paper.left, y + 52, 90, 34)
    sheet.underline(sheet.text(paper.left, y + 62, firm.manager.upper(), ink))
    for index, officer in enumerate(visit.officers):
        spot = y + 30 + index * 34
        sheet.text(x, spot, f"{index + 1}.", ink)
        if not sheet.is_born:
            signature(sheet, x + 80, spot, 70, 26)
        sheet.text(x + 16, spot, officer.name, ink)
