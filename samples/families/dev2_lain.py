"""Office papers that are filed and not read: invitation, minutes."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.dev2_pieces import LEFT, filed, heading, letter_top, rows, signed, some_day
from samples.ink import Ink
from samples.numbers import MONTHS, WEEKDAYS, tanggal, terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import signature


@family("dev2_undangan", "lainnya", ("dev",))
def undangan(sheet: Sheet, people: People) -> None:
    """An invitation to a meeting about the manpower report; the subject is its title."""
    rng, ink = sheet.rng, Ink("arial", 11)
    sheet.document("lainnya", rng.choice((A4, FOLIO)))
    short, date = letter_top(sheet, people, ink), some_day(sheet)
    sheet.text(sheet.width - LEFT, sheet.y, f"{short}, {tanggal(date, rng, long=True)}", ink, "right")
    subject = rng.choice(("Undangan", "Undangan Sosialisasi Wajib Lapor", "Undangan Klarifikasi", "Permintaan Data"))
    for name, value in (("Nomor", people.letter_number(date)), ("Sifat", "Biasa"), ("Lampiran", "-"), ("Hal", subject)):
        sheet.y += 15
        sheet.text(LEFT, sheet.y, name, ink)
        sheet.text(LEFT + 56, sheet.y, ":", ink)
        box = sheet.text(LEFT + 64, sheet.y, value, ink)
    filed(sheet, subject, box)
    sheet.y += 30
    sheet.text(LEFT, sheet.y, f"Yth. Pimpinan {people.company()}", ink)
    sheet.text(LEFT, sheet.y + 15, "di Tempat", ink)
    sheet.y += 42
    wide = sheet.width - 2 * LEFT
    sheet.flow(LEFT, sheet.y, wide, ["Dalam rangka pembinaan norma ketenagakerjaan dan penyampaian laporan menurut Undang-Undang Nomor 7 Tahun 1981, "
               "kami mengharapkan kehadiran Saudara pada :"], ink, first=30)  # fmt: skip
    meeting = date + datetime.timedelta(days=rng.randint(4, 12))
    sheet.y += 6
    rows(sheet, [("Hari", WEEKDAYS[meeting.weekday()]), ("Tanggal", tanggal(meeting, rng, long=True)),
                  ("Pukul", "09.00 s.d. selesai"), ("Tempat", "Ruang Rapat Lantai 2")], ink, LEFT + 30, 80)  # fmt: skip
    sheet.y += 6
    sheet.flow(
        LEFT, sheet.y, wide, ["Demikian, atas perhatian dan kehadiran Saudara diucapkan terima kasih."], ink, first=30
    )
    signed(sheet, people, date, sheet.width - LEFT - 190, "Kepala Dinas,", ink)


@family("dev2_berita_acara", "lainnya", ("dev",))
def berita_acara(sheet: Sheet, people: People) -> None:
    """Minutes of a visit: the day in words, two parties, two signatures."""
    rng = sheet.rng
    ink = Ink(rng.choice(("times", "courier")), 11)
    sheet.document("lainnya", FOLIO)
    short, date = letter_top(sheet, people, ink), some_day(sheet)
    heading(
        sheet,
        rng.choice(("BERITA ACARA KLARIFIKASI", "BERITA ACARA SERAH TERIMA DOKUMEN")),
        ink.bold.but(size=13),
    )
    wide = sheet.width - 2 * LEFT
    words = f"Pada hari ini {WEEKDAYS[date.weekday()]} tanggal {terbilang(date.day)} bulan {MONTHS[date.month - 1]} tahun {terbilang(date.year)} ({date:%d-%m-%Y}), yang bertanda tangan di bawah ini :"
    sheet.flow(LEFT, sheet.y, wide, [words], ink)
    sheet.y += 4
    for number, role in enumerate(("Pengawas Ketenagakerjaan", "Manager Personalia"), 1):
        name = people.official() if number == 1 else people.person()
        sheet.text(LEFT, sheet.y, f"{number}.", ink)
        rows(sheet, [("Nama", name), ("Jabatan", role)], ink, LEFT + 20, 70)
    company = people.company()
    text = f"menerangkan bahwa di {company} telah dilihat bukti Wajib Lapor Ketenagakerjaan dan daftar upah {rng.randint(20, 400)} orang pekerja. "
    text += "Temuan pemeriksaan akan disampaikan kemudian dalam Nota Pemeriksaan."
    sheet.flow(LEFT, sheet.y + 4, wide, [text, " Berita acara ini dibuat dengan sebenarnya."], ink)
    sheet.y += 20
    y = sheet.y
    sheet.text(LEFT, y + 24, f"Pihak {company}", ink)
    signature(sheet, LEFT + 10, y + 74)
    sheet.text(LEFT, y + 92, people.person(), ink)
    sheet.text(sheet.width - LEFT - 190, y + 8, f"{short}, {tanggal(date, rng, long=True)}", ink)
    signed(sheet, people, date, sheet.width - LEFT - 190, "Pengawas,", ink)
