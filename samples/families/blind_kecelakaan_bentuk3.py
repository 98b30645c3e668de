"""Accident report BENTUK 3 KK2 A: a framed form of nine numbered parts with a box for the office's officials."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_parts import company_stamp
from samples.families.blind_words import SANS, Firm, date_print, day, make_firm
from samples.ink import Ink, fill_ink, fill_kind
from samples.marks import SHAPES, Choice
from samples.numbers import grouped
from samples.people import People
from samples.sheet import FOLIO, FOLIO_WIDE, Sheet
from samples.stamps import signature

BASE = "kecelakaan"
_EVENTS = (
    (
        "Tangan kanan terjepit roda gigi waktu membersihkan mesin press",
        "Mesin press hidrolik",
        "Jari tangan kanan",
        "luka",
    ),
    ("Korban terpeleset di lantai basah dan jatuh dari tangga", "Tangga besi", "Pinggang dan punggung", "luka"),
    ("Terkena percikan bahan kimia saat menuang cairan pembersih", "Soda api", "Mata kiri", "sakit"),
    ("Korban tertimpa gulungan kain dari forklift yang sedang mundur", "Forklift", "Kepala", "meninggal"),
    ("Terhirup uap pelarut di ruang pengecatan yang ventilasinya mati", "Uap thinner", "Saluran pernapasan", "sakit"),
    ("Pisau potong terlepas dan mengenai lengan operator", "Mesin potong", "Lengan bawah kiri", "luka"),
    ("Tersengat arus listrik ketika memperbaiki panel", "Panel listrik", "Dada", "meninggal"),
)
OUTCOMES = (("Meninggal dunia", "meninggal"), ("Sakit", "sakit"), ("Luka-luka", "luka"))


@dataclass(frozen=True)
class Accident:
    """One accident and who was hurt."""

    firm: Firm
    victim: str
    born: datetime.date
    woman: bool
    home: str
    job: str
    unit: str
    place: str
    date: datetime.date
    hour: tuple[int, int]
    story: str
    source: str
    part: str
    outcome: str
    witness: str
    days: int
    damage: int
    wage: int
    extra: int


def make_accident(people: People) -> Accident:
    """An accident of a working day."""
    rng = people.rng
    date = day(rng, 1999)
    story, source, part, outcome = rng.choice(_EVENTS)
    return Accident(
        make_firm(people),
        people.person(),
        datetime.date(date.year - rng.randint(19, 55), rng.randint(1, 12), rng.randint(1, 28)),
        rng.random() < 0.35,
        people.street()[0],
        rng.choice(("Operator", "Helper produksi", "Teknisi", "Mandor", "Juru las", "Petugas gudang")),
        rng.choice(("Produksi", "Gudang", "Maintenance", "Finishing", "Boiler")),
        rng.choice(
            ("Ruang produksi lantai 2", "Gudang bahan baku", "Halaman bongkar muat", "Area mesin No. 4", "Ruang panel")
        ),
        date,
        (rng.randint(6, 22), rng.choice((0, 10, 15, 30, 45))),
        story,
        source,
        part,
        outcome,
        people.person(),
        rng.choice((0, 2, 7, 14, 30)),
        rng.choice((0, 0, 250_000, 1_500_000)),
        rng.randrange(650_000, 4_900_000, 500),
        rng.choice((0, 0, 0, 0, 0, 150_000)),
    )


def clock(case: Accident, sign: str, tail: str) -> str:
    """The hour as printed."""
    return f"{case.hour[0]:02d}{sign}{case.hour[1]:02d}{tail}"


@family("blind_kecelakaan_bentuk3", "laporan_kecelakaan", ("test",))
def draw(sheet: Sheet, people: People) -> None:
    """Ruled or dotted rows; options to tick or strike; 'diisi oleh petugas' at the top right."""
    rng = sheet.rng
    case = make_accident(people)
    firm = case.firm
    sheet.document("laporan_kecelakaan", rng.choice((FOLIO, FOLIO_WIDE)))
    ink = Ink(rng.choice((*SANS, "schoolbook")), 9.4)
    fill = fill_ink(rng, sheet.split, 10, fill_kind(rng, sheet.level))
    paper = Paper(
        sheet, people, ink, fill, left=50, right=46, colon=196, lead=1.66, style=rng.choice(("cells", "dots", "fine"))
    )
    style = rng.choice(("tick", "tick", "strike"))
    paper.choice = Choice(style=style, shape=rng.choice(SHAPES), mark=rng.choice(("check", "cross")), right=paper.right)
    sheet.text(paper.left, 44, "Wajib dilaporkan dalam 2 x 24 jam setelah terjadinya kecelakaan", ink.but(size=8))
    sheet.text(
        paper.right,
        44,
        rng.choice(("BENTUK 3 KK2 A", "Bentuk : 3 KK 2 A", "FORMULIR BENTUK 3 KK2 A")),
        ink.bold,
        "right",
    )
    sheet.y = 66
    paper.title(rng.choice(("LAPORAN KECELAKAAN", "LAPORAN KECELAKAAN KERJA")), more=4)
    x = paper.right - 220
    top = sheet.y - 6
    sheet.rectangle((x, top, paper.right, top + 50), 0.8)
    sheet.text(x + 5, top + 12, "Diisi oleh Petugas", ink.but(size=8))
    given = rng.random() < 0.6
    received = case.date + datetime.timedelta(days=rng.randint(1, 5))
    for number, (label, path, value, printed) in enumerate(
        (
            ("Nomor Kecelakaan", "nomor_kecelakaan", f"{rng.randint(1, 90)}/KK/{case.date.year}", ""),
            ("Diterima Tanggal", "tanggal_diterima", received.isoformat(), date_print(received, rng)),
        )
    ):
        base = top + 27 + number * 15
        end = sheet.text(x + 5, base, f"{label} :", ink)[2]
        sheet.field(
            f"{BASE}.{path}",
            value if given else None,
            (printed or value) if given else "",
            end + 5,
            base,
            fill.but(size=fill.size * 0.9),
        )
    sheet.y = top + 68

    def row(label: str, path: str, value: str | int | None, printed: str, parts: list[str] | None = None) -> None:
        paper.row(label, f"{BASE}.{path}" if path else "", value if printed else None, printed, parts=parts or ())

    npp, npp_shown = people.npp()
    row("1. Nama Perusahaan", "nama_perusahaan", firm.name, firm.name)
    row("    Alamat dan No. Telpon", "alamat_perusahaan", firm.address_line, firm.address_line, firm.address_parts)
    row("    Jenis Usaha", "jenis_usaha", firm.trade, firm.trade)
    row("    NPP / Nomor Anggota JAMSOSTEK", "npp", npp, npp_shown if rng.random() < 0.8 else "")
    row("2. Nama Tenaga Kerja", "nama_korban", case.victim, case.victim)
    row("    Alamat", "alamat_korban", case.home, case.home)
    row("    Tanggal Lahir", "tanggal_lahir_korban", case.born.isoformat(), date_print(case.born, rng))
    paper.pick("    Jenis kelamin", f"{BASE}.jenis_kelamin", "p" if case.woman else "l", (("L", "l"), ("P", "p")))
    row("    Jenis Pekerjaan/Jabatan", "jabatan", case.job, case.job)
    row("    Unit/Bagian Perusahaan", "unit", case.unit, case.unit)
    row("3. a. Tempat Kejadian", "tempat_kejadian", case.place, case.place)
    row("    b. Tanggal Kecelakaan", "tanggal_kejadian", case.date.isoformat(), date_print(case.date, rng))
    time = f"{case.hour[0]:02d}:{case.hour[1]:02d}"
    row("    Jam", "jam_kejadian", time, clock(case, rng.choice(".:"), rng.choice((" WIB", "", " WITA"))))
    row("4. Bagaimana terjadinya kecelakaan", "uraian_kejadian", case.story, case.story)
    row("    Saksi yang melihat", "saksi", case.witness, case.witness if rng.random() < 0.8 else "")
    row("    Sebutkan mesin, pesawat, alat, bahan", "sumber_cedera", case.source, case.source)
    paper.pick("5. a. Akibat kecelakaan", f"{BASE}.akibat", case.outcome, OUTCOMES)
    row("    b. Bagian tubuh yang cedera", "bagian_tubuh", case.part, case.part)
    row("6. Nama dan alamat dokter", "", None, rng.choice(("RSUD setempat", "-", "Klinik perusahaan")))
    none = rng.choice(("-", "nihil", "0"))
    row("7. a. Kerugian waktu (hari-orang)", "kerugian_hari", case.days, str(case.days) if case.days else none)
    row(
        "    b. Kerugian material (Rp)", "kerugian_material", case.damage, grouped(case.damage) if case.damage else none
    )
    whole = case.wage + case.extra
    row("8. a. Upah pokok dan tunjangan tetap", "", None, grouped(case.wage))
    row("    b. Penerimaan lain-lain", "", None, grouped(case.extra) if case.extra else "-")
    row(
        "    c. Jumlah a + b",
        "upah",
        whole,
        f"{rng.choice(('Rp ', 'Rp. ', ''))}{grouped(whole)}{rng.choice((',-', ''))}",
    )
    sheet.room(120)
    paper.gap(1.0)
    x = sheet.width * 0.57
    sheet.text(x, sheet.y, f"{firm.area.short}, {date_print(case.date + datetime.timedelta(days=1), rng)}", ink)
    sheet.text(x, sheet.y + 14, "Pengurus / Pimpinan Perusahaan,", ink)
    if not sheet.is_born:
        company_stamp(sheet, firm.name, x + 10, sheet.y + 46)
        signature(sheet, x + 14, sheet.y + 62, 90, 34)
    sheet.text(x, sheet.y + 74, f"( {firm.manager} )", ink)
