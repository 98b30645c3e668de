"""Order to inspect as provincial offices print it: basis, MEMERINTAHKAN, persons one under the other, purpose."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_pieces import nested
from samples.families.blind_sign import copies, issued, office_head, page_marks, sign, surat_paths
from samples.families.blind_words import (
    SANS,
    SERIF,
    chief,
    date_print,
    day,
    hour,
    inspectors,
    make_firm,
    make_office,
    weekday,
)
from samples.ink import Ink, fill_ink
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet, piece

_BASIS = (
    "Undang-Undang Nomor 3 Tahun 1951 tentang Pernyataan Berlakunya Undang-Undang Pengawasan Perburuhan",
    "Undang-Undang Nomor 1 Tahun 1970 tentang Keselamatan Kerja",
    "Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan",
    "Peraturan Presiden Nomor 21 Tahun 2010 tentang Pengawasan Ketenagakerjaan",
    "Peraturan Menteri Ketenagakerjaan Nomor 33 Tahun 2016 tentang Tata Cara Pengawasan Ketenagakerjaan",
    "Rencana kerja pemeriksaan norma ketenagakerjaan tahun berjalan",
    "Surat pengaduan pekerja tentang pembayaran upah lembur",
)
_PURPOSE = (
    "Melakukan pemeriksaan norma ketenagakerjaan dan norma K3",
    "Melaksanakan pemeriksaan berkala",
    "Mengadakan pemeriksaan khusus atas pengaduan pekerja",
    "Pembinaan dan pemeriksaan pertama pelaksanaan peraturan perundang-undangan ketenagakerjaan",
)


def purpose(paper: Paper, company: str, address: str, date: datetime.date) -> list[str | Piece]:
    """What the order is for, in one sentence that names company, address and day."""
    rng = paper.rng
    return nested(
        "tugas.untuk",
        [
            f"{rng.choice(_PURPOSE)}{rng.choice((' pada ', ' di '))}",
            piece(company, "tugas.nama_perusahaan", company),
            rng.choice((" yang beralamat di ", ", alamat : ", " dengan alamat ")),
            piece(address, "tugas.alamat_perusahaan", address),
            f"{rng.choice((' pada hari ', ', hari '))}{weekday(date)} tanggal ",
            piece(tanggal(date, rng, long=True), "tugas.tanggal_mulai", date.isoformat()),
            f" pukul {hour(rng)[1]}.",
        ],
    )


@family("blind_spt_dinas", "surat_perintah_tugas", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Centred title; rows Dasar, Kepada, Untuk in two columns of label and text."""
    rng = sheet.rng
    sheet.document("surat_perintah_tugas", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice((*SERIF, *SANS[:2])), rng.choice((10.4, 11.0)))
    paper = Paper(sheet, people, ink, left=70, colon=66)
    office, firm = make_office(people), make_firm(people)
    date = day(rng, 2011)
    visit = date + datetime.timedelta(days=rng.choice((0, 1, 2, 4, 7, -2)))
    office_head(paper, office, field=True)
    page_marks(paper)
    paper.title(rng.choice(("SURAT PERINTAH TUGAS", "SURAT PERINTAH", "SURAT PERINTAH TUGAS (SPT)")), line=True)
    number = people.letter_number(date, rng.choice((office.unit, f"SPT/{office.unit}")))
    shown, kept = number, number
    if rng.random() < 0.12 and number.count("/") == 4:
        head, _, *rest = number.split("/")
        shown, kept = "/".join([head, "        ", *rest]), "/".join([head, "", *rest])
    by_hand = not sheet.is_born and rng.random() < 0.3
    pen = fill_ink(rng, sheet.split, ink.size, "handwriting") if by_hand and shown == number else ink
    paper.centred(rng.choice(("Nomor : ", "NOMOR : ", "No. ")), "surat.nomor", kept, shown, ink=pen)
    paper.gap(0.8)
    hang = paper.colon + 10
    _labelled(paper, "Dasar")
    for number_, law in enumerate(rng.sample(_BASIS, rng.randint(1, 4))):
        end = rng.choice((";", ".", ";"))
        paper.item(f"{number_ + 1}.", [piece(law, f"tugas.dasar.{number_}", law), end], indent=hang, hang=18)
    paper.gap(0.5)
    paper.title(rng.choice(("MEMERINTAHKAN :", "M E M E R I N T A H K A N :", "MEMERINTAHKAN")), more=0.5)
    _labelled(paper, "Kepada")
    for index, officer in enumerate(inspectors(people, date, rng.choice((1, 1, 2, 3, 5)))):
        path = f"tugas.petugas.{index}"
        sheet.room(paper.step * 4)
        sheet.text(paper.left + hang, sheet.y, f"{index + 1}.", ink)
        for label, name, value, printed in (
            ("Nama", "nama", officer.name, officer.name),
            ("NIP", "nip", officer.nip, officer.nip_printed),
            (rng.choice(("Pangkat/Gol", "Pangkat/Gol. Ruang")), "pangkat", officer.rank, officer.rank),
            ("Jabatan", "jabatan", officer.title[0], officer.title[0]),
        ):
            paper.row(label, f"{path}.{name}", value, printed, indent=hang + 18, colon=hang + 118)
        paper.gap(0.3)
    paper.gap(0.2)
    _labelled(paper, "Untuk")
    paper.say(purpose(paper, firm.name, firm.address_line, visit), indent=hang)
    paper.say(
        [
            rng.choice(
                (
                    "Demikian untuk dilaksanakan dengan penuh tanggung jawab.",
                    "Setelah selesai agar melaporkan hasilnya.",
                )
            )
        ]
    )
    sheet.room(170)
    paper.gap(0.6)
    x, y = sheet.width * 0.55, sheet.y
    words = rng.choice(
        (("Dikeluarkan di", "Pada Tanggal"), ("Di keluarkan di", "pada tanggal"), ("Ditetapkan di", "Pada tanggal"))
    )
    issued(paper, words, "surat", office.city, date, date_print(date, rng), x, y)
    bottom = sign(
        paper,
        chief(people, date, office),
        surat_paths(0),
        x,
        y + paper.step * 2.2,
        stamp="DINAS TENAGA KERJA * PROVINSI *",
    )
    if rng.random() < 0.6:
        copies(
            paper,
            rng.sample(
                ("Gubernur sebagai laporan", "Inspektur Provinsi", "Yang bersangkutan", "Arsip"), rng.randint(1, 3)
            ),
            bottom + paper.step * 1.4,
        )


def _labelled(paper: Paper, label: str) -> None:
    paper.sheet.room(paper.step * 2)
    paper.sheet.text(paper.left, paper.sheet.y, label, paper.ink)
    paper.sheet.text(paper.left + paper.colon, paper.sheet.y, ":", paper.ink)
