"""Papers that are filed and not read: company regulations, collective agreements, statements, a decree on a committee."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev_lain_parts import filed, some_day
from samples.families.dev_letter_parts import LEFT, page_marks
from samples.families.dev_parts import label_row
from samples.filler import table_row
from samples.ink import Ink
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import letterhead, signature, stamp_box, stamp_round

CHAPTERS = (
    (
        "KETENTUAN UMUM",
        "Yang dimaksud dengan perusahaan, pengusaha dan pekerja dalam naskah ini adalah sebagaimana tercantum pada halaman pertama.",
    ),
    (
        "HUBUNGAN KERJA",
        "Penerimaan pekerja dilakukan melalui seleksi. Masa percobaan paling lama tiga bulan bagi pekerja waktu tidak tertentu.",
    ),
    (
        "WAKTU KERJA",
        "Waktu kerja adalah delapan jam sehari dan empat puluh jam seminggu. Kerja lembur hanya dilakukan dengan persetujuan pekerja.",
    ),
    (
        "PENGUPAHAN",
        "Upah dibayarkan setiap akhir bulan melalui bank. Tunjangan hari raya dibayarkan tujuh hari sebelum hari raya.",
    ),
    (
        "TATA TERTIB",
        "Setiap pekerja wajib hadir tepat waktu, memakai alat pelindung diri, dan menjaga rahasia perusahaan.",
    ),
    ("PENUTUP", "Hal-hal yang belum diatur akan ditetapkan kemudian sesuai peraturan perundang-undangan."),
)


def _chapters(sheet: Sheet, ink: Ink, head: str) -> None:
    article = 1
    for number, (name, words) in enumerate(CHAPTERS):
        sheet.room(90)
        roman = ("I", "II", "III", "IV", "V", "VI")[number]
        sheet.text(sheet.width / 2, sheet.y, f"BAB {roman}", ink.bold, "centre")
        sheet.text(sheet.width / 2, sheet.y + 14, name, ink.bold, "centre")
        sheet.y += 32
        for _ in range(sheet.rng.randint(1, 3)):
            y = sheet.room(60)
            sheet.text(sheet.width / 2, y, f"{head} {article}", ink, "centre")
            sheet.flow(LEFT, y + 15, sheet.width - 2 * LEFT, [words], ink, justify=True)
            sheet.y += 6
            article += 1


@family("dev_peraturan_perusahaan", "lainnya", ("dev",))
def peraturan(sheet: Sheet, people: People) -> None:
    """Cover and chapters of a company's regulations."""
    ink = Ink(sheet.rng.choice(("times", "arial", "dejavu-serif")), 11)
    sheet.document("lainnya", A4)
    page_marks(sheet, ink)
    sheet.y = 220
    filed(sheet, "peraturan_perusahaan", ["PERATURAN PERUSAHAAN"], ink.bold.but(size=20))
    sheet.text(sheet.width / 2, sheet.y, people.company(), ink.bold.but(size=15), "centre")
    year = some_day(sheet).year
    sheet.text(sheet.width / 2, sheet.y + 24, f"Periode {year} - {year + 2}", ink, "centre")
    if sheet.rng.random() < 0.5:
        stamp_box(sheet, 400, 520, ["DISAHKAN", tanggal(some_day(sheet), sheet.rng)], 12)
    sheet.new_page()
    _chapters(sheet, ink, "Pasal")


@family("dev_pkb", "lainnya", ("dev",))
def pkb(sheet: Sheet, people: People) -> None:
    """A collective agreement between a company and a union, without a cover."""
    ink = Ink(sheet.rng.choice(("palatino", "arial")), 11)
    company = people.company()
    sheet.document("lainnya", FOLIO)
    page_marks(sheet, ink)
    sheet.y = 80
    filed(sheet, "perjanjian_kerja_bersama", ["PERJANJIAN KERJA BERSAMA"], ink.bold.but(size=15), under=True)
    for line in ("ANTARA", company.upper(), "DENGAN", f"SERIKAT PEKERJA {company.split(' ', 1)[1].upper()}"):
        sheet.text(sheet.width / 2, sheet.y, line, ink, "centre")
        sheet.y += 17
    sheet.y += 14
    sheet.flow(
        LEFT,
        sheet.y,
        sheet.width - 2 * LEFT,
        [
            f"Pada tanggal {tanggal(some_day(sheet), sheet.rng, long=True)} kedua belah pihak sepakat mengadakan perjanjian kerja bersama sebagai berikut."
        ],
        ink,
        first=28,
    )
    sheet.y += 12
    _chapters(sheet, ink, "PASAL")


@family("dev_pernyataan_meterai", "lainnya", ("dev",))
def pernyataan(sheet: Sheet, people: People) -> None:
    """A statement to comply with duty stamp, numbered promises."""
    ink = Ink(sheet.rng.choice(("times", "arial")), 11.5)
    sheet.document("lainnya", A4)
    sheet.y = 90
    filed(
        sheet,
        "surat_pernyataan",
        [sheet.rng.choice(("SURAT PERNYATAAN", "SURAT PERNYATAAN KESANGGUPAN MELAKSANAKAN NOTA"))],
        ink.bold.but(size=13.5),
        under=True,
    )
    sheet.text(LEFT, sheet.y, "Yang bertanda tangan di bawah ini :", ink)
    sheet.y += 18
    company, who = people.company(), people.person()
    for name, words in (
        ("Nama", who),
        ("Jabatan", "Direktur"),
        ("Nama Perusahaan", company),
        ("Alamat", ", ".join(people.street())),
    ):
        sheet.text(label_row(sheet, LEFT + 20, sheet.y, name, 200, ink), sheet.y, words, ink)
        sheet.y += 16
    sheet.y += 6
    sheet.text(LEFT, sheet.y, "menyatakan dengan sesungguhnya bahwa perusahaan kami sanggup :", ink)
    sheet.y += 18
    for number, words in enumerate(
        (
            "Melaksanakan seluruh isi Nota Pemeriksaan I paling lambat 30 (tiga puluh) hari;",
            "Menyampaikan Wajib Lapor Ketenagakerjaan setiap tahun;",
            "Dituntut sesuai peraturan apabila ingkar.",
        ),
        1,
    ):
        sheet.text(LEFT, sheet.y, f"{number}.", ink)
        sheet.text(LEFT + 20, sheet.y, words, ink)
        sheet.y += 16
    y = sheet.y + 20
    sheet.text(350, y, f"{people.area().short}, {tanggal(some_day(sheet), sheet.rng, long=True)}", ink)
    sheet.text(350, y + 14, "Yang membuat pernyataan,", ink)
    sheet.rectangle((330, y + 24, 372, y + 78), 0.8, grey=0.85)
    sheet.text(351, y + 48, "METERAI", Ink("arial-bold", 6), "centre")
    sheet.text(351, y + 58, "10000", Ink("arial-bold", 8), "centre")
    signature(sheet, 350, y + 72)
    sheet.underline(sheet.text(350, y + 92, who, ink.bold))


@family("dev_sk_p2k3", "lainnya", ("dev",))
def keputusan(sheet: Sheet, people: People) -> None:
    """A decree that approves a safety committee: it looks like other decrees and is none of the records."""
    ink = Ink("times", 11)
    rng, date = sheet.rng, some_day(sheet)
    sheet.document("lainnya", FOLIO)
    page_marks(sheet, ink)
    government, office = people.office(people.area())
    letterhead(sheet, [(government, ink.but(size=12)), (office, ink.bold.but(size=14))], office=None)
    filed(sheet, "lain", ["KEPUTUSAN KEPALA DINAS", "TENTANG PENGESAHAN PANITIA PEMBINA K3"], ink.bold)
    sheet.text(sheet.width / 2, sheet.y - 8, f"NOMOR : {people.letter_number(date)}", ink, "centre")
    sheet.y += 14
    for head, words in (
        ("Menimbang", "bahwa perusahaan yang mempekerjakan seratus orang atau lebih wajib membentuk P2K3;"),
        ("Mengingat", "Undang-Undang Nomor 1 Tahun 1970 dan Permenaker Nomor PER.04/MEN/1987;"),
        ("Menetapkan", f"Susunan pengurus P2K3 {people.company()} sebagaimana tercantum di bawah ini."),
    ):
        sheet.text(LEFT, sheet.y, head, ink)
        sheet.text(140, sheet.y, ":", ink)
        sheet.flow(150, sheet.y, sheet.width - 150 - LEFT, [words], ink)
        sheet.y += 4
    for number, post in enumerate(("Ketua", "Wakil Ketua", "Sekretaris", "Anggota"), 1):
        table_row(sheet, (LEFT, 92, 300, sheet.width - LEFT), [str(number), people.person(), post], ink)
    y = sheet.y + 30
    sheet.text(340, y, f"Ditetapkan pada tanggal {tanggal(date, rng, long=True)}", ink)
    signature(sheet, 350, y + 56)
    stamp_round(sheet, 346, y + 42, 28, office[:22], "*")
    sheet.text(340, y + 74, people.official(), ink.bold)
