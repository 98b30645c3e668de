"""Accident reports: the ruled form of the regulation with boxes to tick, and a company's own numbered form."""

from __future__ import annotations

from samples.cases.laporan_kecelakaan import invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, page_marks, title
from samples.filler import Filler
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import letterhead, signature, stamp_round

RESULTS = (("Meninggal dunia", "meninggal"), ("Sakit", "sakit"), ("Luka-luka", "luka"))
KEEP = tuple(
    f"kecelakaan.{name}"
    for name in ("nama_perusahaan", "nama_korban", "tempat_kejadian", "tanggal_kejadian", "uraian_kejadian")
)


class Ruled:
    """A form of ruled rows: number, what is asked, the entry."""

    def __init__(self, filler: Filler, left: float, middle: float) -> None:
        self.filler, self.left, self.middle = filler, left, middle
        self.right = filler.sheet.width - left

    def frame(self, high: float, number: str, name: str) -> float:
        """One row with its label; gives the baseline of the entry."""
        sheet, ink = self.filler.sheet, self.filler.ink
        top = sheet.room(high)
        sheet.rectangle((self.left, top, self.right, top + high), 0.6)
        sheet.line(self.middle, top, self.middle, top + high)
        sheet.text(self.left + 4, top + 12, number, ink)
        lines = name.split("|")
        for place, line in enumerate(lines):
            sheet.text(self.left + 26, top + 12 + 11 * place, line, ink)
        sheet.y = top + high
        return top + 12.5

    def entry(self, number: str, name: str, path: str, high: float = 19) -> None:
        """A row with one entry."""
        y = self.frame(high, number, name)
        lines = max(1, int((high - 4) / self.filler.step))
        self.filler.write(f"kecelakaan.{path}", self.middle + 6, y, self.right - self.middle - 12, lines=lines)


@family("dev_kecelakaan_bentuk", "laporan_kecelakaan", ("dev",))
def bentuk(sheet: Sheet, people: People) -> None:
    """BENTUK 3 KK 2 A: a box for the office, ruled rows, ticks."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "narrow")), 9.5)
    sheet.document("laporan_kecelakaan", FOLIO)
    filler = Filler(sheet, case, ink, "", KEEP)
    sheet.text(sheet.width - 48, 40, rng.choice(("BENTUK 3 KK 2 A", "Bentuk 3 KK2 A")), ink.bold, "right")
    sheet.y = 64.0
    title(sheet, "LAPORAN KECELAKAAN", ink.bold.but(size=13), under=False, gap=13)
    title(
        sheet, "Wajib dilaporkan dalam 2 x 24 jam setelah terjadinya kecelakaan", ink.but(size=8.5), under=False, gap=10
    )
    sheet.rectangle((48, sheet.y, sheet.width - 48, sheet.y + 50), 0.9)
    sheet.text(54, sheet.y + 12, "Diisi oleh Petugas Kantor Dinas", ink.but(size=8.5))
    for place, (name, path, words) in enumerate(
        (
            ("Nomor KLUI", "", case.more["klui"]),
            ("Nomor Kecelakaan", "kecelakaan.nomor_kecelakaan", ""),
            ("Diterima Tanggal", "kecelakaan.tanggal_diterima", ""),
        )
    ):
        x, y = 54 + place * 158.0, sheet.y + 27
        sheet.text(x, y, f"{name} :", ink)
        if path:
            filler.write(path, x, y + 15, 150)
        else:
            sheet.text(x, y + 15, words, filler.fill)
    sheet.y += 60
    form = Ruled(filler, 48, 230)
    form.entry("1.", "Nama Perusahaan", "nama_perusahaan")
    form.entry("", "Alamat dan No. Telpon", "alamat_perusahaan", 32)
    form.entry("", "Jenis Usaha", "jenis_usaha")
    form.entry("", "NPP", "npp")
    form.entry("2.", "Nama Tenaga Kerja", "nama_korban")
    form.entry("", "Alamat", "alamat_korban", 32)
    y = form.frame(19, "", "Tempat dan Tanggal Lahir")
    end = sheet.text(236, y, f"{case.more['tempat_lahir']}, ", filler.fill)[2]
    filler.write("kecelakaan.tanggal_lahir_korban", end + 4, y, 150)
    y = form.frame(19, "", "Jenis Kelamin")
    choice = Choice("tick", rng.choice(("square", "bracket", "paren")), rng.choice(("check", "cross", "letter")), 9.0)
    filler.choose("kecelakaan.jenis_kelamin", (("L", "l"), ("P", "p")), 236, y, choice)
    form.entry("", "Jenis Pekerjaan/Jabatan", "jabatan")
    form.entry("", "Unit/Bagian Perusahaan", "unit")
    form.entry("3.", "a. Tempat Kejadian", "tempat_kejadian")
    y = form.frame(19, "", "b. Tanggal Kecelakaan")
    filler.write("kecelakaan.tanggal_kejadian", 236, y, 130)
    sheet.text(400, y, "Jam :", ink)
    filler.write("kecelakaan.jam_kejadian", 430, y, 100)
    form.entry("4.", "Uraian Kejadian Kecelakaan|Bagaimana terjadinya kecelakaan", "uraian_kejadian", 58)
    form.entry("", "Saksi yang melihat", "saksi")
    form.entry("", "Sebutkan mesin, pesawat, alat,|yang menyebabkan cedera", "sumber_cedera", 30)
    y = form.frame(20, "5.", "a. Akibat Kecelakaan")
    filler.choose("kecelakaan.akibat", RESULTS, 236, y, choice)
    form.entry("", "b. Bagian tubuh yang cedera", "bagian_tubuh")
    y = form.frame(19, "6.", "Nama dokter/tenaga medis")
    sheet.text(236, y, case.more["dokter"], filler.fill)
    form.entry("7.", "Kerugian a. Waktu (hari-orang)", "kerugian_hari")
    form.entry("", "              b. Material", "kerugian_material")
    y = form.frame(19, "8.", "a. Upah pokok dan tunjangan")
    sheet.text(236, y, case.more["upah_pokok"], filler.fill)
    y = form.frame(19, "", "b. Penerimaan lain")
    sheet.text(236, y, case.more["upah_lain"], filler.fill)
    form.entry("", "c. Jumlah a + b", "upah")
    y = sheet.room(100) + 18
    sheet.text(360, y, f"{case.more['tempat']}, {case.more['tanggal']}", ink)
    sheet.text(360, y + 13, "Pimpinan Perusahaan,", ink)
    signature(sheet, 370, y + 60)
    stamp_round(sheet, 362, y + 44, 26, case.company[:22].upper(), "*")
    sheet.text(360, y + 76, case.more["pelapor"], filler.fill)


@family("dev_kecelakaan_perusahaan", "laporan_kecelakaan", ("dev",))
def perusahaan(sheet: Sheet, people: People) -> None:
    """The company's own form: Roman sections, label rows with dots, options to cross out or ring, prose for what happened."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "courier", "dejavu-serif")), 10)
    sheet.document("laporan_kecelakaan", A4)
    page_marks(sheet, ink)
    letterhead(sheet, [(case.company.upper(), ink.bold.but(size=14)), (case.whole_address, ink.but(size=8.5)), (f"Telp. {case.more['telepon']}", ink.but(size=8.5))],
               office=None, logo_at="none", rule="single")  # fmt: skip
    title(
        sheet,
        rng.choice(("LAPORAN KECELAKAAN KERJA", "LAPORAN KECELAKAAN KERJA TAHAP I", "FORMULIR LAPORAN KECELAKAAN")),
        ink.bold.but(size=12.5),
        gap=15,
    )
    filler = Filler(sheet, case, ink, "", KEEP)
    leader, colon = rng.choice(("dots", "", "fine")), 236.0
    choice = Choice(rng.choice(("strike", "circle", "strike")), gap=12)

    def rows(head: str, *names: tuple[str, str]) -> None:
        sheet.text(LEFT, sheet.room(40), head, ink.bold)
        sheet.y += 15
        for number, (name, path) in enumerate(names, 1):
            filler.row(name, f"kecelakaan.{path}", LEFT + 8, colon, number=f"{number}.", leader=leader, gap=15.5)

    rows(
        "I. DATA PERUSAHAAN",
        ("Nama Perusahaan", "nama_perusahaan"),
        ("Alamat Perusahaan", "alamat_perusahaan"),
        ("Jenis Usaha", "jenis_usaha"),
        ("No. Pendaftaran (NPP)", "npp"),
    )
    rows(
        "II. DATA KORBAN",
        ("Nama Korban", "nama_korban"),
        ("Alamat Korban", "alamat_korban"),
        ("Tanggal Lahir", "tanggal_lahir_korban"),
        ("Jabatan", "jabatan"),
        ("Bagian", "unit"),
        ("Upah per bulan", "upah"),
    )
    sheet.text(LEFT + 28, sheet.y, "Jenis Kelamin *)", ink)
    sheet.text(colon, sheet.y, ":", ink)
    filler.choose("kecelakaan.jenis_kelamin", (("Laki-laki", "l"), ("Perempuan", "p")), colon + 9, sheet.y, choice)
    sheet.y += 18
    rows(
        "III. KECELAKAAN",
        ("Tempat Kejadian", "tempat_kejadian"),
        ("Hari/Tanggal Kejadian", "tanggal_kejadian"),
        ("Pukul", "jam_kejadian"),
        ("Penyebab cedera", "sumber_cedera"),
        ("Bagian tubuh yang cedera", "bagian_tubuh"),
        ("Nama saksi", "saksi"),
        ("Hari kerja hilang", "kerugian_hari"),
        ("Kerugian material", "kerugian_material"),
    )
    sheet.text(LEFT + 28, sheet.y, "Akibat *)", ink)
    sheet.text(colon, sheet.y, ":", ink)
    filler.choose("kecelakaan.akibat", RESULTS, colon + 9, sheet.y, choice)
    sheet.y += 18
    sheet.text(LEFT, sheet.room(60), "IV. URAIAN KEJADIAN", ink.bold)
    sheet.y += 15
    sheet.flow(
        LEFT + 8,
        sheet.y,
        sheet.width - 2 * LEFT - 8,
        [filler.piece("kecelakaan.uraian_kejadian")],
        ink,
        leading=filler.step,
    )
    sheet.y += 4
    sheet.text(LEFT, sheet.y, "*) coret yang tidak perlu", ink.but(size=8))
    y = sheet.room(100) + 16
    sheet.text(350, y, f"{case.more['tempat']}, {case.more['tanggal']}", ink)
    sheet.text(350, y + 13, case.more["jabatan_pelapor"], ink)
    signature(sheet, 360, y + 58)
    sheet.underline(sheet.text(350, y + 74, case.more["pelapor"], ink.bold))
