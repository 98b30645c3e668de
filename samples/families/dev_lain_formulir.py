"""Forms that are filed and not read: examination reports, closing of a company, welfare facilities, an attendance list."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev_lain_parts import filed, some_day
from samples.families.dev_letter_parts import LEFT, page_marks
from samples.families.dev_parts import label_row
from samples.filler import table_row
from samples.ink import Ink, fill_ink, fill_kind
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import letterhead, signature, stamp_round


def _rows(sheet: Sheet, rows: list[tuple[str, str]], ink: Ink, pen: Ink, colon: float, leader: str = "") -> None:
    for number, (name, words) in enumerate(rows, 1):
        y = sheet.room(18)
        sheet.text(LEFT, y, f"{number}.", ink)
        at = label_row(sheet, LEFT + 20, y, name, colon, ink)
        if leader:
            sheet.leader(at, sheet.width - LEFT, y, ink, leader)
        sheet.text(at, y, words, pen)
        sheet.y = y + 16.5


@family("dev_laporan_riksa_uji", "lainnya", ("dev",))
def riksa(sheet: Sheet, people: People) -> None:
    """A service firm's report on a machine: data, then a long ruled list of checks over the page end."""
    rng = sheet.rng
    ink = Ink(rng.choice(("arial", "narrow")), 10)
    sheet.document("lainnya", A4)
    page_marks(sheet, ink)
    firm = people.company()
    letterhead(
        sheet,
        [(firm.upper(), ink.bold.but(size=14)), ("Perusahaan Jasa Keselamatan dan Kesehatan Kerja", ink.but(size=9))],
        office=None,
        rule="single",
    )
    what = rng.choice(("FORKLIFT", "BEJANA TEKAN", "KETEL UAP", "INSTALASI LISTRIK"))
    first = rng.choice(("LAPORAN PEMERIKSAAN DAN PENGUJIAN BERKALA", "LAPORAN RIKSA UJI", "CHECK LIST PEMERIKSAAN"))
    filed(sheet, "laporan_riksa_uji", [first, what], ink.bold.but(size=13))
    _rows(sheet, [("Pemilik", people.company()), ("Alamat", ", ".join(people.street())), ("Merk / Type", "Komatsu FD30"), ("Nomor Seri", str(rng.randint(10000, 99999))), ("Tahun Pembuatan", str(rng.randint(1998, 2020))),
                  ("Tanggal Pemeriksaan", tanggal(some_day(sheet), rng))], ink, ink, 230)  # fmt: skip
    sheet.y += 8
    columns = (LEFT, 90.0, 330.0, 390.0, 450.0, sheet.width - LEFT)
    table_row(sheet, columns, ["No", "Bagian yang diperiksa", "Baik", "Tidak", "Keterangan"], ink.bold)
    for number, part in enumerate(
        (
            "Rangka",
            "Roda dan ban",
            "Rem",
            "Garpu",
            "Rantai",
            "Silinder hidrolik",
            "Lampu",
            "Klakson",
            "Kursi dan sabuk",
            "Pelat nama",
            "Katup pengaman",
            "Manometer",
            "Pipa",
            "Kabel pembumian",
            "Panel",
            "Uji beban",
            "Uji fungsi",
            "Pengelasan",
            "Cat",
            "Baut",
        )
        * rng.randint(1, 2),
        1,
    ):
        good = rng.random() < 0.9
        table_row(
            sheet,
            columns,
            [str(number), part, "v" if good else "", "" if good else "v", "" if good else "perbaiki"],
            ink,
        )
    y = sheet.room(90) + 26
    sheet.text(LEFT, y, "Kesimpulan : memenuhi persyaratan K3.", ink)
    signature(sheet, 360, y + 56)
    sheet.text(350, y + 74, people.person(), ink.bold)
    sheet.text(350, y + 87, "Ahli K3 Spesialis", ink)


@family("dev_penghentian", "lainnya", ("dev",))
def penghentian(sheet: Sheet, people: People) -> None:
    """A company moves, stops or is dissolved: form with dotted places, filled typed or by hand."""
    rng = sheet.rng
    ink = Ink(rng.choice(("courier", "times")), 10.5)
    pen = fill_ink(rng, sheet.split, 10.5, fill_kind(rng, sheet.level))
    sheet.document("lainnya", FOLIO)
    sheet.y = 80
    filed(
        sheet,
        "penghentian_perusahaan",
        [
            rng.choice(("LAPORAN PEMINDAHAN, PENGHENTIAN ATAU", "LAPORAN PEMINDAHAN / PENGHENTIAN /")),
            "PEMBUBARAN PERUSAHAAN",
        ],
        ink.bold.but(size=12.5),
    )
    sheet.text(sheet.width / 2, sheet.y - 8, "(Pasal 8 Undang-Undang Nomor 7 Tahun 1981)", ink.but(size=9), "centre")
    sheet.y += 16
    date = some_day(sheet)
    _rows(sheet, [("Nama Perusahaan", people.company()), ("Alamat Perusahaan", people.street()[0]), ("Nama Pengurus", people.person()), ("Alamat Pengurus", people.street()[0]),
                  ("Rencana", rng.choice(("Pemindahan", "Penghentian", "Pembubaran"))), ("Tanggal Rencana", tanggal(date, rng)), ("Alasan", rng.choice(("Kerugian usaha", "Sewa tempat berakhir"))),
                  ("Kewajiban terhadap buruh", "Pesangon dibayar penuh"), ("Jumlah buruh yang diberhentikan", str(rng.randint(2, 120)))], ink, pen, 270, rng.choice(("dots", "fine")))  # fmt: skip
    y = sheet.y + 24
    sheet.text(350, y, f"{people.area().short}, {tanggal(date, rng, long=True)}", ink)
    sheet.text(350, y + 14, "Pengusaha / Pengurus", ink)
    signature(sheet, 356, y + 60)
    stamp_round(sheet, 350, y + 44, 26, "PERUSAHAAN", "*")
    sheet.text(350, y + 78, people.person(), pen)


@family("dev_fasilitas", "lainnya", ("dev",))
def fasilitas(sheet: Sheet, people: People) -> None:
    """The form on welfare facilities: sections like those of the manpower report, which it is not."""
    rng = sheet.rng
    ink = Ink(rng.choice(("arial", "dejavu-cond")), 10)
    pen = fill_ink(rng, sheet.split, 10, fill_kind(rng, sheet.level))
    sheet.document("lainnya", FOLIO)
    page_marks(sheet, ink)
    sheet.text(sheet.width / 2, 50, "Pelayanan ini tanpa biaya (G R A T I S)", ink.but(size=8.5), "centre")
    sheet.y = 76
    filed(
        sheet,
        "fasilitas_kesejahteraan",
        ["FORMULIR LAPORAN PENYELENGGARAAN", "FASILITAS KESEJAHTERAAN PEKERJA/BURUH"],
        ink.bold.but(size=12),
    )
    sheet.text(LEFT, sheet.y, "I. KEADAAN PERUSAHAAN", ink.bold)
    sheet.y += 17
    _rows(sheet, [("Nama Perusahaan", people.company()), ("Alamat", people.street()[0]), ("Telephone/Faximile", people.phone()[1]), ("Jenis Usaha", people.trade()[1]), ("Nama Pimpinan Perusahaan", people.person()),
                  ("Status Permodalan", "Swasta Nasional")], ink, pen, 250, rng.choice(("dots", "")))  # fmt: skip
    sheet.text(LEFT, sheet.y + 4, "II. KEADAAN PEKERJA/BURUH", ink.bold)
    sheet.y += 21
    columns = (LEFT, 250.0, 340.0, 430.0, sheet.width - LEFT)
    table_row(sheet, columns, ["Status", "Laki-laki", "Perempuan", "Jumlah"], ink.bold)
    for name in ("Tetap", "Kontrak", "Harian Lepas"):
        men, women = rng.randint(0, 90), rng.randint(0, 90)
        table_row(sheet, columns, [name, str(men), str(women), str(men + women)], ink)
    sheet.y += 20
    sheet.text(LEFT, sheet.y, "III. FASILITAS KESEJAHTERAAN", ink.bold)
    sheet.y += 17
    _rows(
        sheet,
        [
            (name, rng.choice(("Ada", "Tidak ada")))
            for name in (
                "Kantin",
                "Koperasi",
                "Tempat Ibadah",
                "Poliklinik",
                "Tempat Penitipan Anak",
                "Angkutan",
                "Sarana Olah Raga",
                "Perumahan Pekerja",
            )
        ],
        ink,
        pen,
        250,
    )
    y = sheet.room(100) + 14
    sheet.text(350, y, "Pimpinan Perusahaan,", ink)
    signature(sheet, 356, y + 48)
    sheet.text(350, y + 66, people.person(), pen)


@family("dev_daftar_hadir", "lainnya", ("dev",))
def hadir(sheet: Sheet, people: People) -> None:
    """An attendance list of a meeting on inspections."""
    rng = sheet.rng
    ink = Ink("arial", 10.5)
    sheet.document("lainnya", A4)
    page_marks(sheet, ink)
    sheet.y = 70
    filed(sheet, "lain", [rng.choice(("DAFTAR HADIR", "DAFTAR HADIR PEMBINAAN"))], ink.bold.but(size=14))
    for name, words in (
        ("Hari/Tanggal", tanggal(some_day(sheet), rng, long=True)),
        ("Tempat", "Aula Dinas"),
        ("Acara", "Pembinaan norma ketenagakerjaan"),
    ):
        sheet.text(label_row(sheet, LEFT, sheet.y, name, 150, ink), sheet.y, words, ink)
        sheet.y += 15
    sheet.y += 6
    columns = (LEFT, 90.0, 240.0, 400.0, sheet.width - LEFT)
    table_row(sheet, columns, ["No", "Nama", "Perusahaan", "Tanda Tangan"], ink.bold)
    for number in range(rng.randint(6, 14)):
        top = sheet.y
        table_row(sheet, columns, [str(number + 1), people.person(), people.company()], ink, least=30)
        if rng.random() < 0.8 and sheet.y > top:
            signature(sheet, 410, sheet.y - 4, 60, 22)
