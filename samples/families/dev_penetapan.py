"""Decrees of an inspector: the classic Menimbang / Mengingat / MEMUTUSKAN with annex, and a short typed one with the table inside."""

from __future__ import annotations

from samples.cases.penetapan import invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, autograph, centred_number, issued, office_head, page_marks, title
from samples.filler import Filler, table_row, wrapped
from samples.ink import Ink
from samples.numbers import terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet


def subject(filler: Filler, ink: Ink) -> None:
    """What the decree is about, in the middle on one or two lines."""
    sheet, entry = filler.sheet, filler.case["penetapan.tentang"]
    for line in wrapped(sheet, entry.printed, sheet.width - 180, ink):
        box = sheet.text(sheet.width / 2, sheet.y, line, ink, "centre")
        sheet.note("penetapan.tentang", entry.value, line, box)
        sheet.y += ink.size * 1.3


def clause(filler: Filler, head: str, pieces: list[str | Piece], colon: float = 142) -> None:
    """`KESATU : ...` with the text hanging."""
    sheet, ink = filler.sheet, filler.ink
    y = sheet.room(50)
    sheet.text(LEFT, y, head, ink)
    sheet.text(colon, y, ":", ink)
    sheet.flow(colon + 10, y, sheet.width - colon - 10 - LEFT, pieces, ink, justify=True)
    sheet.y += 4


def owed(
    filler: Filler, columns: tuple[float, ...], heads: list[str], ink: Ink, total: str, *, record: bool = True
) -> None:
    """The table of who is owed how much, with its sum; ``record``: the sum is the field here."""
    sheet, case = filler.sheet, filler.case
    table_row(sheet, columns, heads, ink.bold)
    for number in range(case.count("penetapan.rincian")):
        path = f"penetapan.rincian.{number}"
        extra = [case.more["hak"]] if len(columns) > 4 else []
        table_row(
            sheet, columns, [f"{number + 1}", filler.piece(f"{path}.nama"), *extra, filler.piece(f"{path}.jumlah")], ink
        )
    words = case["penetapan.jumlah_hak"].printed
    table_row(
        sheet,
        (columns[0], columns[-2], columns[-1]),
        [total, words if not record else filler.piece("penetapan.jumlah_hak")],
        ink.bold,
    )


def closing(filler: Filler, x: float) -> None:
    """Place, day and the inspector, who is a field."""
    sheet, case = filler.sheet, filler.case
    y = issued(filler, x, sheet.room(150) + 14, "", "penetapan.tanggal") + 18
    autograph(
        sheet,
        case.signers[0],
        x,
        y,
        filler.ink,
        paths={"nama": "penetapan.pengawas", "nip": "penetapan.nip_pengawas"},
        stamp=case.office[:22].upper(),
    )


@family("dev_penetapan_lampiran", "penetapan", ("dev",))
def lampiran(sheet: Sheet, people: People) -> None:
    """Decree in a serif with four dictums; the names and sums are an annex on a page of their own."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "palatino")), 11)
    sheet.document("penetapan", FOLIO)
    page_marks(sheet, ink)
    office_head(sheet, case, ink, record=False)
    filler = Filler(sheet, case, ink, "same")
    title(sheet, "PENETAPAN PENGAWAS KETENAGAKERJAAN", ink.bold.but(size=12.5), under=False, gap=15)
    centred_number(filler, "penetapan.nomor", "NOMOR : ", 18)
    title(sheet, "TENTANG", ink, under=False, gap=16)
    subject(filler, ink.bold)
    sheet.y += 10
    clause(filler, "Menimbang", ["bahwa berdasarkan hasil pemeriksaan pada tanggal ", filler.piece("penetapan.tanggal_pemeriksaan"), " di ", filler.piece("penetapan.nama_perusahaan"), " yang beralamat di ",
           filler.piece("penetapan.alamat_perusahaan"), " ditemukan kekurangan pembayaran hak pekerja ;"])  # fmt: skip
    clause(
        filler,
        "Mengingat",
        [
            "1. Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan ; 2. Permenaker Nomor 33 Tahun 2016 tentang Tata Cara Pengawasan Ketenagakerjaan ;"
        ],
    )
    title(sheet, "MEMUTUSKAN :", ink.bold, under=False, gap=18)
    days = case["penetapan.batas_waktu_hari"]
    limit = f"{days.printed} ({terbilang(int(days.printed))})"
    clause(
        filler,
        "KESATU",
        [
            f"Menetapkan {case.more['hak']} untuk periode ",
            filler.piece("penetapan.periode"),
            " sebesar ",
            filler.piece("penetapan.jumlah_hak"),
            " dengan rincian sebagaimana lampiran.",
        ],
    )
    clause(
        filler,
        "KEDUA",
        [
            "Pengusaha wajib membayar hak sebagaimana diktum KESATU paling lambat ",
            filler.piece("penetapan.batas_waktu_hari", limit),
            " hari sejak diterimanya penetapan ini.",
        ],
    )
    clause(filler, "KETIGA", ["Para pihak yang keberatan dapat meminta perhitungan ulang kepada Menteri."])
    clause(filler, "KEEMPAT", ["Penetapan ini mulai berlaku sejak tanggal ditetapkan."])
    closing(filler, 330)
    sheet.new_page()
    sheet.text(LEFT, sheet.y, "LAMPIRAN PENETAPAN PENGAWAS KETENAGAKERJAAN", ink.bold)
    sheet.y += 14
    owed(
        filler, (LEFT, 92, 330, sheet.width - LEFT), ["No", "Nama Pekerja", "Jumlah (Rp)"], ink, "JUMLAH", record=False
    )


@family("dev_penetapan_ringkas", "penetapan", ("dev",))
def ringkas(sheet: Sheet, people: People) -> None:
    """Typed; company and period as label rows, the table in the middle, the order in one sentence."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("courier", "arial")), 10)
    sheet.document("penetapan", A4)
    page_marks(sheet, ink)
    office_head(sheet, case, ink, rule="single", logo_at="none", record=False)
    filler = Filler(sheet, case, ink, "same")
    title(sheet, "P E N E T A P A N" if rng.random() < 0.4 else "PENETAPAN", ink.bold.but(size=13), gap=15)
    centred_number(filler, "penetapan.nomor", "No. : ", 20)
    subject(filler, ink)
    sheet.y += 10
    for name, path in (
        ("Nama Perusahaan", "nama_perusahaan"),
        ("Alamat", "alamat_perusahaan"),
        ("Tanggal Pemeriksaan", "tanggal_pemeriksaan"),
        (rng.choice(("Periode", "Masa Perhitungan")), "periode"),
    ):
        filler.row(name, f"penetapan.{path}", LEFT, 200)
    sheet.y += 6
    right = sheet.width - LEFT
    owed(filler, (LEFT, 90, 250, 400, right), ["No.", "Nama", "Hak", "Jumlah"], ink.but(size=9.5), "Total")
    sheet.y += 20
    days = case["penetapan.batas_waktu_hari"]
    sheet.flow(LEFT, sheet.room(60), right - LEFT, ["Pengusaha diwajibkan melunasi hak pekerja tersebut dalam waktu ", filler.piece("penetapan.batas_waktu_hari", f"{days.printed} ({terbilang(int(days.printed))})"),
               " hari setelah penetapan ini diterima."], ink, first=28)  # fmt: skip
    closing(filler, 300)
