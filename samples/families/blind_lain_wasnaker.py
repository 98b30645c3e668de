"""Further papers that are filed, not read: end of business, welfare facilities, written promise."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.blind_lain_aturan import judul
from samples.families.blind_paper import Paper
from samples.families.blind_parts import company_stamp
from samples.families.blind_sign import firm_head, page_marks
from samples.families.blind_words import SANS, SERIF, TYPEWRITER, date_print, day, make_firm
from samples.ink import Ink, fill_ink, fill_kind
from samples.marks import SHAPES, Choice, mark_place, tick_place
from samples.numbers import tanggal, terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet
from samples.stamps import signature


def close_right(paper: Paper, company: str, city: str, day_printed: str, title: str, name: str) -> None:
    """Place, date, title, stamp and name at the right foot."""
    sheet = paper.sheet
    sheet.room(110)
    paper.gap(0.8)
    x = sheet.width * 0.56
    sheet.text(x, sheet.y, f"{city}, {day_printed}", paper.ink)
    sheet.text(x, sheet.y + 14, title, paper.ink)
    if not sheet.is_born:
        company_stamp(sheet, company, x + 10, sheet.y + 44)
        signature(sheet, x + 14, sheet.y + 60, 90, 34)
    sheet.underline(sheet.text(x, sheet.y + 74, name, paper.ink.bold))


@family("blind_lain_penghentian", "lainnya", ("test",))
def closing(sheet: Sheet, people: People) -> None:
    """LAPORAN PEMINDAHAN / PENGHENTIAN / PEMBUBARAN PERUSAHAAN, a short form or letter of the company."""
    rng = sheet.rng
    firm, date = make_firm(people), day(rng, 2000)
    sheet.document("lainnya", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice((*SANS, *SERIF)), 10.4)
    fill = fill_ink(rng, sheet.split, 10.6, fill_kind(rng, sheet.level))
    paper = Paper(
        sheet, people, ink, fill, left=66, right=58, colon=190, lead=1.7, style=rng.choice(("dots", "fine", "colon"))
    )
    words = rng.choice(
        (
            "LAPORAN PEMINDAHAN / PENGHENTIAN / PEMBUBARAN PERUSAHAAN",
            "LAPORAN PENGHENTIAN PERUSAHAAN",
            "LAPORAN PEMBUBARAN PERUSAHAAN",
        )
    )
    judul(sheet, "penghentian_perusahaan", words, [paper.title(words, more=2)])
    sheet.text(sheet.width / 2, sheet.y, "(Pasal 8 Undang-Undang Nomor 7 Tahun 1981)", ink.but(size=9), "centre")
    paper.gap(1.6)
    planned = date + datetime.timedelta(days=rng.randint(30, 90))
    for label, printed in (
        ("1. Nama perusahaan", firm.name),
        ("2. Alamat perusahaan", firm.address_line),
        ("3. Nama pengurus", firm.manager),
        ("4. Tanggal rencana", date_print(planned, rng)),
        ("5. Alasan", rng.choice(("Masa sewa gedung berakhir", "Mengalami kerugian", "Pindah lokasi produksi"))),
        ("6. Jumlah buruh diberhentikan", f"{rng.randint(1, 300)} orang"),
        ("7. Kewajiban terhadap buruh", rng.choice(("Telah dibayarkan seluruhnya", "Pesangon dibayar bertahap"))),
    ):
        paper.row(label, "", None, printed)
    paper.say(["Demikian laporan ini dibuat dengan sebenarnya."])
    close_right(paper, firm.name, firm.area.short, date_print(date, rng), "Pengusaha / Pengurus,", firm.manager)


@family("blind_lain_kesejahteraan", "lainnya", ("test",))
def welfare(sheet: Sheet, people: People) -> None:
    """FORMULIR LAPORAN PENYELENGGARAAN FASILITAS KESEJAHTERAAN, two sections with boxes."""
    rng = sheet.rng
    firm, date = make_firm(people), day(rng, 2005)
    sheet.document("lainnya", rng.choice((FOLIO, FOLIO_WIDE)))
    ink = Ink(rng.choice((*SANS, SERIF[0])), 9.8)
    fill = fill_ink(rng, sheet.split, 10, fill_kind(rng, sheet.level))
    paper = Paper(
        sheet, people, ink, fill, left=56, right=52, colon=200, lead=1.65, style=rng.choice(("dots", "cells"))
    )
    page_marks(paper)
    sheet.text(paper.right, 44, "Pelayanan ini tanpa biaya (G R A T I S)", ink.but(size=8), "right")
    sheet.y = 70
    first = rng.choice(("FORMULIR LAPORAN PENYELENGGARAAN", "LAPORAN PENYELENGGARAAN"))
    second = rng.choice(("FASILITAS KESEJAHTERAAN PEKERJA/BURUH", "FASILITAS KESEJAHTERAAN PEKERJA"))
    boxes = [paper.title(first, more=1.5), paper.title(second, more=1.5)]
    judul(sheet, "fasilitas_kesejahteraan", f"{first} {second}", boxes)
    paper.gap(0.5)
    paper.head("I. KEADAAN PERUSAHAAN")
    for label, printed in (
        ("1. Nama Perusahaan", firm.name),
        ("2. Alamat", firm.address_line),
        ("3. Telephone/Faximile", firm.phone[1]),
        ("4. Jenis Usaha", firm.trade),
        ("5. Nama Pimpinan Perusahaan", firm.manager),
    ):
        paper.row(label, "", None, printed)
    paper.gap(0.4)
    paper.head("II. KEADAAN PEKERJA/BURUH")
    for label in ("1. Pekerja Tetap", "2. Pekerja Kontrak", "3. Dalam Masa Percobaan", "4. Harian Lepas"):
        paper.row(label, "", None, rng.choice((str(rng.randint(1, 400)), "-", "nihil")))
    paper.gap(0.4)
    paper.head("III. FASILITAS KESEJAHTERAAN")
    choice = Choice(shape=rng.choice(SHAPES[:2]), mark=rng.choice(("check", "cross")))
    for number, thing in enumerate(
        (
            "Koperasi",
            "Kantin",
            "Tempat ibadah",
            "Sarana olah raga",
            "Angkutan antar jemput",
            "Pelayanan KB",
            "Tempat penitipan anak",
            "Perumahan",
        )
    ):
        sheet.room(paper.step)
        sheet.text(paper.left, sheet.y, f"{number + 1}. {thing}", ink)
        for index, word in enumerate(("Ada", "Tidak ada")):
            place = tick_place(sheet, paper.left + 210 + index * 90, sheet.y, ink, choice)
            sheet.text(paper.left + 224 + index * 90, sheet.y, word, ink)
            if rng.random() < 0.5 and (index == 0 or rng.random() < 0.3):
                mark_place(sheet, place, choice)
        paper.gap(0.95)
    close_right(paper, firm.name, firm.area.short, date_print(date, rng), "Pimpinan Perusahaan,", firm.manager)


@family("blind_lain_janji", "lainnya", ("test",))
def promise(sheet: Sheet, people: People) -> None:
    """SURAT PERNYATAAN after a summons: the company's letterhead, one paragraph, a deadline, a witness."""
    rng = sheet.rng
    firm, date = make_firm(people), day(rng, 2005)
    sheet.document("lainnya", A4)
    typed = rng.random() < 0.4
    ink = Ink(rng.choice(TYPEWRITER if typed else (*SERIF, *SANS)), 10 if typed else 11)
    paper = Paper(sheet, people, ink, left=72, right=64, colon=110, lead=1.6)
    if rng.random() < 0.6:
        firm_head(paper, firm)
    words = rng.choice(("SURAT PERNYATAAN", "SURAT PERNYATAAN KESANGGUPAN", "S U R A T  P E R N Y A T A A N"))
    box = paper.title(words, more=2.5, line=True)
    plain = "SURAT PERNYATAAN" if " R A" in words else words
    sheet.note("dokumen.jenis", "surat_pernyataan", words, box)
    sheet.note("dokumen.judul", plain, words, box)
    paper.gap()
    days = rng.choice((7, 14, 30))
    paper.say(
        [
            f"Saya yang bertanda tangan di bawah ini {firm.manager}, selaku {rng.choice(('Direktur', 'Pimpinan', 'HRD Manager'))} {firm.name}, beralamat di {firm.address_line}, menyatakan "
            f"bersedia menyelesaikan {rng.choice(('kekurangan upah', 'wajib lapor ketenagakerjaan', 'kepesertaan BPJS Ketenagakerjaan'))} dalam waktu {days} ({terbilang(days)}) hari sejak tanggal surat ini."
        ],
        first=30,
    )
    paper.say(
        [
            "Surat pernyataan ini saya buat dengan sadar tanpa paksaan dari pihak mana pun, dan apabila saya ingkar bersedia dikenakan sanksi sesuai ketentuan yang berlaku."
        ],
        first=30,
    )
    paper.gap(0.5)
    sheet.text(paper.left, sheet.y + 30, "Mengetahui, Pengawas Ketenagakerjaan", ink.but(size=9))
    sheet.text(paper.left, sheet.y + 100, people.official(), ink)
    close_right(
        paper,
        firm.name,
        firm.area.short,
        tanggal(date, rng, long=True),
        rng.choice(("Yang menyatakan,", "Hormat saya,")),
        firm.manager,
    )
