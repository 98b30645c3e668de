"""Papers of companies that are filed and not read: pledge, company rules, collective agreement, closing, welfare."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.cal_berkas_kantor import LEFT, named, opened
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet
from samples.stamps import signature, stamp_round


@family("cal_pernyataan", "lainnya", ("cal",))
def pernyataan(sheet: Sheet, people: People) -> None:
    """A pledge to comply, with a duty stamp crossed by the pen."""
    rng = sheet.rng
    sheet.document("lainnya", rng.choice((A4, FOLIO)))
    case, desk, right = opened(sheet, people, ("times", "tlwg-typist", "palatino"), 11)
    ink = desk.ink
    named(
        desk,
        (rng.choice(("SURAT PERNYATAAN", "SURAT PERNYATAAN KESANGGUPAN", "SURAT PERNYATAAN BERSEDIA")),),
        "surat_pernyataan",
        line=True,
    )
    sheet.text(LEFT, sheet.y, "Saya yang bertanda tangan di bawah ini :", ink)
    sheet.y += 20
    desk.rows([("Nama", f"={people.person()}"), ("Kedudukan", f"={case.pick('post')}"), ("Perusahaan", f"={case.company}"), ("Alamat", f"={case.whole_address}")],
              LEFT + 20, LEFT + 120, right)  # fmt: skip
    desk.prose(f"menyatakan sanggup {rng.choice(('membayar kekurangan upah', 'mengikutsertakan semua pekerja pada BPJS', 'melaporkan ketenagakerjaan'))} paling lambat "
               f"{rng.choice((14, 30))} hari sejak hari ini, dan bersedia dituntut bila ingkar.", LEFT, right - LEFT, gap=20)  # fmt: skip
    x = right - 190
    sheet.text(x, sheet.y, f"{case.area.short}, {tanggal(case.date, rng, long=True)}", ink)
    sheet.text(x, sheet.y + 15, "Yang menyatakan,", ink)
    sheet.rectangle((x, sheet.y + 24, x + 60, sheet.y + 64), 0.8, (0.5, 0.2, 0.4))
    sheet.text(x + 8, sheet.y + 46, rng.choice(("METERAI 6000", "METERAI 10000")), ink.but(size=6.5))
    signature(sheet, x + 20, sheet.y + 70, 90, 36)


@family("cal_peraturan", "lainnya", ("cal",))
def peraturan(sheet: Sheet, people: People) -> None:
    """The cover and the first articles of company rules or of a collective agreement."""
    rng = sheet.rng
    sheet.document("lainnya", A4)
    case, desk, right = opened(sheet, people, ("garamond", "arial", "dejavu-serif"), 11.5)
    ink = desk.ink
    common = rng.random() < 0.5
    sheet.y = 200
    words = (
        ("PERJANJIAN KERJA BERSAMA", f"ANTARA {case.company.upper()}", "DENGAN SERIKAT PEKERJA")
        if common
        else ("PERATURAN PERUSAHAAN", case.company.upper())
    )
    named(desk, words, "perjanjian_kerja_bersama" if common else "peraturan_perusahaan", 16)
    sheet.text(sheet.width / 2, sheet.y + 30, f"Berlaku {case.date.year} - {case.date.year + 2}", ink, "centre")
    sheet.text(sheet.width / 2, sheet.height - 120, ", ".join(case.address[:1]), ink, "centre")
    if rng.random() < 0.6:
        sheet.new_page()
        for number, text in enumerate(("Pekerja adalah setiap orang yang bekerja pada perusahaan dengan menerima upah.", "Waktu kerja adalah empat puluh jam dalam seminggu.",
                                       "Upah dibayarkan pada akhir bulan.", "Pekerja berhak atas cuti tahunan."), 1):  # fmt: skip
            sheet.text(sheet.width / 2, sheet.y, f"Pasal {number}", ink.bold, "centre")
            sheet.y += 18
            desk.prose(text, LEFT, right - LEFT, gap=14)


@family("cal_penutupan", "lainnya", ("cal",))
def penutupan(sheet: Sheet, people: People) -> None:
    """The report that a company moves, stops or is dissolved."""
    rng = sheet.rng
    sheet.document("lainnya", rng.choice((FOLIO, FOLIO_WIDE)))
    case, desk, right = opened(sheet, people, ("courier", "tlwg-typist", "times"))
    word = rng.choice(("PEMINDAHAN", "PENGHENTIAN", "PEMBUBARAN"))
    named(desk, (f"LAPORAN {word} PERUSAHAAN",), "penghentian_perusahaan", 12.5, line=rng.random() < 0.5)
    sheet.text(
        sheet.width / 2, sheet.y - 6, "(Pasal 8 Undang-undang Nomor 7 Tahun 1981)", desk.ink.but(size=9), "centre"
    )
    sheet.y += 16
    desk.rows([("Nama dan alamat perusahaan", f"={case.company}, {case.address[0]}"), ("Nama dan alamat pengurus", f"={people.person()}, {people.street()[0]}"),
               ("Tanggal pelaksanaan", f"={tanggal(case.date, rng)}"), ("Alasan-alasan", f"={rng.choice(('kerugian terus-menerus', 'habis masa sewa', 'pindah kawasan'))}"),
               ("Kewajiban terhadap buruh", "=pesangon telah dan akan diselesaikan"), ("Jumlah buruh yang dihentikan", f"={rng.randint(0, 300)} orang")],
              LEFT, LEFT + 190, right, count="{}.", leader=rng.choice(("", "dots")), step=22)  # fmt: skip
    x = right - 200
    sheet.text(x, sheet.y + 20, f"{case.area.short}, {tanggal(case.date, rng, long=True)}", desk.ink)
    stamp_round(sheet, x + 20, sheet.y + 56, 26, case.company[:22].upper(), "*")
    signature(sheet, x + 20, sheet.y + 72)
    sheet.text(x, sheet.y + 90, people.person(), desk.ink)


@family("cal_kesejahteraan", "lainnya", ("cal",))
def kesejahteraan(sheet: Sheet, people: People) -> None:
    """The welfare report of the capital: sections by roman numbers, Ada and Tidak in columns."""
    rng = sheet.rng
    sheet.document("lainnya", FOLIO)
    case, desk, right = opened(sheet, people, ("arial", "narrow", "times"), 10)
    ink = desk.ink
    sheet.text(LEFT, sheet.y - 14, "Pelayanan ini tanpa biaya (G R A T I S)", ink.but(size=8.5))
    head = rng.choice(
        (
            ("FORMULIR LAPORAN", "PENYELENGGARAAN FASILITAS KESEJAHTERAAN PEKERJA/BURUH"),
            ("LAPORAN FASILITAS KESEJAHTERAAN PEKERJA/BURUH",),
        )
    )
    named(desk, head, "fasilitas_kesejahteraan", 12)
    sheet.text(LEFT, sheet.y, "I. KEADAAN PERUSAHAAN", ink.bold)
    sheet.y += 18
    desk.rows([("Nama perusahaan", f"={case.company}"), ("Alamat", f"={case.whole_address}"), ("Jumlah pekerja", f"={rng.randint(20, 900)} orang")],
              LEFT + 12, LEFT + 140, right, count="{}.")  # fmt: skip
    sheet.y += 8
    sheet.text(LEFT, sheet.y, "II. FASILITAS", ink.bold)
    sheet.y += 8
    xs = [LEFT, LEFT + 30, LEFT + 280, LEFT + 350, right]
    desk.table_row(xs, ["No", "Jenis fasilitas", "Ada", "Tidak ada"], ink.bold, centred=(0, 2, 3))
    for number, name in enumerate(
        ("Koperasi karyawan", "Tempat ibadah", "Kantin", "Angkutan", "Rekreasi", "Pelayanan KB"), 1
    ):
        has = rng.random() < 0.6
        desk.table_row(xs, [str(number), name, "v" if has else "", "" if has else "v"], ink, centred=(0, 2, 3))
    sheet.text(right - 190, sheet.y + 30, f"{case.area.short}, {tanggal(case.date, rng, long=True)}", ink)
    signature(sheet, right - 180, sheet.y + 80)
