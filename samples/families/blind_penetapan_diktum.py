"""Decree of an inspector: Menimbang, Mengingat, MEMUTUSKAN, KESATU ..., with the amounts of each worker in an annex."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_ruled import Cell, table
from samples.families.blind_sign import issued, office_head, page_marks, sign
from samples.families.blind_words import (
    SANS,
    SERIF,
    Firm,
    Office,
    date_print,
    day,
    inspectors,
    make_firm,
    make_office,
    money,
)
from samples.ink import Ink
from samples.nota import Signer
from samples.numbers import MONTHS, ROMAN, grouped, tanggal, terbilang
from samples.people import People
from samples.sheet import FOLIO, FOLIO_WIDE, Piece, Sheet, piece

BASE = "penetapan"
_RIGHTS = (
    "UPAH LEMBUR",
    "KEKURANGAN UPAH",
    "KEKURANGAN PEMBAYARAN UPAH MINIMUM",
    "TUNJANGAN HARI RAYA KEAGAMAAN",
    "UPAH KERJA LEMBUR",
)


@dataclass(frozen=True)
class Ruling:
    """What an inspector determines: for whom, which right, how much for each worker."""

    office: Office
    firm: Firm
    number: str
    date: datetime.date
    inspected: datetime.date
    about: str
    right: str
    period: str
    days: int
    shares: list[tuple[str, int]]
    officer: Signer

    @property
    def total(self) -> int:
        """The sum of the shares."""
        return sum(share for _, share in self.shares)

    @property
    def days_words(self) -> str:
        """``14 (empat belas)``."""
        return f"{self.days} ({terbilang(self.days)})"


def make_ruling(people: People) -> Ruling:
    """A ruling with two to forty-eight workers."""
    rng = people.rng
    office, firm, date = make_office(people), make_firm(people), day(rng, 2012)
    right = rng.choice(_RIGHTS)
    start = rng.randint(1, 8)
    first = f"{MONTHS[start - 1]} {date.year - 1}"
    last = f"{MONTHS[start + rng.randint(0, 3)]} {date.year - 1}"
    number = rng.choice(
        (
            f"560/{rng.randint(1, 300):03d}/{office.unit}/PNT/{ROMAN[date.month - 1]}/{date.year}",
            f"{rng.randint(1, 99):02d}/PENETAPAN/{office.unit}/{date.year}",
            people.letter_number(date, "WAS-PNT"),
        )
    )
    workers = [
        (people.person(), rng.randrange(180_000, 9_400_000, 500)) for _ in range(rng.choice((2, 4, 7, 9, 26, 48)))
    ]
    about = rng.choice((f"PERHITUNGAN DAN PENETAPAN {right} PEKERJA {firm.name}", f"PERHITUNGAN DAN PENETAPAN {right}"))
    return Ruling(
        office,
        firm,
        number,
        date,
        date - datetime.timedelta(days=rng.randint(5, 40)),
        about.upper(),
        right.lower(),
        rng.choice((f"{first} sampai dengan {last}", f"{first} s/d {last}")),
        rng.choice((14, 14, 30, 7)),
        workers,
        inspectors(people, date, 1)[0],
    )


def shares_table(paper: Paper, ruling: Ruling, *, wages: bool) -> None:
    """The amounts of the workers; the last row is the total, which is no worker."""
    rng = paper.rng
    rows: list[list[Cell]] = []
    for index, (name, amount) in enumerate(ruling.shares):
        path = f"{BASE}.rincian.{index}"
        shown = rng.choice((grouped(amount), grouped(amount), f"Rp {grouped(amount)}"))
        row: list[Cell] = [f"{index + 1}", piece(name, f"{path}.nama", name), piece(shown, f"{path}.jumlah", amount)]
        if wages:
            row[2:2] = [f"{rng.randint(1, 9)} th", grouped(rng.randrange(1_500_000, 5_000_000, 1000))]
        rows.append(row)
    whole = money(ruling.total, rng)
    total = (
        Piece(whole, ((f"{BASE}.jumlah_hak", ruling.total),))
        if f"{BASE}.jumlah_hak" not in paper.sheet.truths[-1].fields
        else Piece(whole)
    )
    rows.append(["", "J U M L A H", *(["", ""] if wages else []), total if total.fields else whole])
    if wages:
        table(paper, (5, 32, 14, 22, 26), ("No.", "Nama Pekerja", "Masa Kerja", "Upah Sebulan", "Jumlah (Rp)"), rows)
    else:
        table(paper, (6, 50, 34), ("No", "Nama", rng.choice(("Jumlah Hak", "Jumlah"))), rows)


@family("blind_penetapan_diktum", "penetapan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Decree over two or three pages with the annex LAMPIRAN PENETAPAN."""
    rng = sheet.rng
    ruling = make_ruling(people)
    firm = ruling.firm
    sheet.document("penetapan", rng.choice((FOLIO, FOLIO_WIDE)))
    ink = Ink(rng.choice((*SERIF, *SANS[:1])), rng.choice((10.4, 11)))
    paper = Paper(sheet, people, ink, left=70, right=62, colon=92, lead=1.4)
    office_head(paper, ruling.office, field=False)
    page_marks(paper)
    paper.title("PENETAPAN PENGAWAS KETENAGAKERJAAN", more=1.5)
    paper.title(f"{ruling.office.name} {ruling.office.government.removeprefix('PEMERINTAH ')}", more=0.5)
    paper.centred("NOMOR : ", f"{BASE}.nomor", ruling.number, ruling.number)
    paper.gap(0.4)
    paper.title("TENTANG", more=0)
    words = ruling.about.split()
    half = len(words) // 2 + 1
    boxes = [" ".join(words[:half]), " ".join(words[half:])]
    for line in boxes:
        sheet.note(f"{BASE}.tentang", ruling.about, line, paper.title(line, more=0))
    paper.gap(0.4)
    hang = paper.colon + 12

    def clause(label: str, mark: str, pieces: list[str | Piece]) -> None:
        sheet.room(paper.step * 2)
        if label:
            sheet.text(paper.left, sheet.y, label, ink)
            sheet.text(paper.left + paper.colon, sheet.y, ":", ink)
        paper.item(mark, pieces, indent=hang, hang=16 if mark else 0, after=0.2)

    clause(
        "Menimbang",
        "a.",
        [
            "bahwa berdasarkan hasil pemeriksaan tanggal ",
            piece(
                tanggal(ruling.inspected, rng, long=True), f"{BASE}.tanggal_pemeriksaan", ruling.inspected.isoformat()
            ),
            " di ",
            piece(firm.name, f"{BASE}.nama_perusahaan", firm.name),
            " yang beralamat di ",
            piece(firm.address_line, f"{BASE}.alamat_perusahaan", firm.address_line),
            f" terdapat {ruling.right} yang belum dibayarkan kepada pekerja;",
        ],
    )
    clause("", "b.", ["bahwa untuk itu perlu menetapkan perhitungan hak pekerja oleh Pengawas Ketenagakerjaan;"])
    laws = (
        "Undang-Undang Nomor 3 Tahun 1951;",
        "Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan;",
        "Peraturan Presiden Nomor 21 Tahun 2010;",
    )
    for index, law in enumerate(laws):
        clause("Mengingat" if index == 0 else "", f"{index + 1}.", [law])
    paper.gap(0.4)
    paper.title(rng.choice(("MEMUTUSKAN :", "M E M U T U S K A N :")), more=0.5)
    clause("Menetapkan", "", [])
    paper.gap(1.0)
    total = money(ruling.total, rng)
    clause(
        "KESATU",
        "",
        [
            f"Menetapkan {ruling.right} pekerja periode ",
            piece(ruling.period, f"{BASE}.periode", ruling.period),
            " sebesar ",
            piece(f"{total} ({terbilang(ruling.total)} rupiah)", f"{BASE}.jumlah_hak", ruling.total),
            " sebagaimana tercantum dalam Lampiran Penetapan ini.",
        ],
    )
    clause(
        "KEDUA",
        "",
        [
            "Pengusaha wajib membayarkan hak tersebut paling lambat ",
            piece(ruling.days_words, f"{BASE}.batas_waktu_hari", ruling.days),
            " hari sejak diterimanya Penetapan ini.",
        ],
    )
    clause(
        "KETIGA",
        "",
        [
            "Para pihak yang tidak menerima Penetapan ini dapat meminta perhitungan ulang kepada Pengawas Ketenagakerjaan pada Kementerian."
        ],
    )
    clause("KEEMPAT", "", ["Penetapan ini mulai berlaku sejak tanggal ditetapkan."])
    sheet.room(165)
    paper.gap(0.6)
    x, y = sheet.width * 0.54, sheet.y
    issued(
        paper,
        ("Ditetapkan di", "pada tanggal"),
        "",
        ruling.office.city,
        ruling.date,
        date_print(ruling.date, rng),
        x,
        y,
        f"{BASE}.tanggal",
    )
    paths = {"nama": f"{BASE}.pengawas", "nip": f"{BASE}.nip_pengawas"}
    sign(paper, ruling.officer, paths, x, y + paper.step * 2.2, stamp="DINAS TENAGA KERJA *")
    sheet.new_page()
    small = ink.but(size=ink.size - 1)
    for line in ("LAMPIRAN PENETAPAN PENGAWAS KETENAGAKERJAAN", f"NOMOR : {ruling.number}"):
        sheet.text(paper.left, sheet.y, line, small)
        paper.gap()
    paper.gap(0.6)
    paper.title(f"RINCIAN {ruling.right.upper()}", more=0.6)
    shares_table(paper, ruling, wages=rng.random() < 0.6)
