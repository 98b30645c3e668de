"""Letters of the offices: a summons told in one breath, an order with its officers in a table."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.surat_panggilan import invent as summons
from samples.cases.surat_perintah_tugas import invent as order
from samples.catalogue import family
from samples.families.dev3_heads import UNITS, head_centre, head_left
from samples.families.dev3_parts import footer, grid, lines_of, para, put, say, sign, told
from samples.filler import Filler, table_row
from samples.ink import Ink
from samples.numbers import MONTHS, WEEKDAYS
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.truth import union


def _copies(f: Filler, x: float, y: float, head: str, ink: Ink) -> None:
    sheet = f.sheet
    sheet.text(x, y, head, ink)
    for number, name in enumerate(f.case.copies):
        y += 12
        sheet.text(x + 4, y, "-", ink)
        sheet.field(f"surat.tembusan.{number}", name, name, x + 12, y, ink)


def _spoken(case: Case, path: str) -> str:
    day = case.days[path]
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@family("dev3_panggilan_dinas", "surat_panggilan", ("dev",))
def panggilan(sheet: Sheet, people: People) -> None:
    """A summons whose day, hour, room and officer stand in one sentence; the documents on a line, split by semicolons."""
    rng, case = sheet.rng, summons(people)
    ink = Ink(rng.choice(("times", "arial", "palatino")), 11.5)
    sheet.document("surat_panggilan", A4)
    f = Filler(sheet, case, ink, "same")
    left, wide = 72.0, sheet.width - 140
    head_left(sheet, case.government, case.office, rng.choice(UNITS), case.office_area.short, ink, left)
    y = sheet.y
    turn = str(case["panggilan.panggilan_ke"].printed)
    words = f"Panggilan Dinas ke {turn}" if rng.random() < 0.5 else f"Surat Panggilan {turn}"
    rows = (("Nomor", "nomor"), ("Sifat", "sifat"), ("Lampiran", "lampiran"))
    for at, (label, name) in enumerate(rows):
        sheet.text(left, y + at * 15, label, ink)
        sheet.text(left + 60, y + at * 15, ":", ink)
        put(f, f"surat.{name}", left + 68, y + at * 15)
    sheet.text(left, y + 45, "Perihal", ink)
    sheet.text(left + 60, y + 45, ":", ink)
    start = words[: len(words) - len(turn)]
    one = sheet.text(left + 68, y + 45, start, ink.bold)
    at_x = left + 68 + sheet.measure(start, ink.bold)
    two = sheet.field("panggilan.panggilan_ke", case["panggilan.panggilan_ke"].value, turn, at_x, y + 45, ink.bold)
    sheet.note("surat.perihal", words, words, union([one, two]))
    y += 74
    sheet.text(left, y, "Kepada Yth.", ink)
    name = case["panggilan.nama_dipanggil"].printed
    box = put(f, "panggilan.nama_dipanggil", left, y + 15, ink.bold)
    sheet.note("surat.tujuan", name, name, box)
    post = put(f, "panggilan.jabatan_dipanggil", left, y + 30)
    put(f, "panggilan.nama_perusahaan", post[2] + 4, y + 30)
    lines_of(sheet, left, y + 45, [case.more["alamat"]], ink)
    sheet.y = y + 75
    path = "panggilan.tanggal_hadir"
    para(sheet, left, wide, [
        f"Guna {case.more['perihal']}, dengan ini Saudara dipanggil untuk hadir pada hari {WEEKDAYS[case.days[path].weekday()]} tanggal ",
        told(_spoken(case, path), (path, case[path].value)), " jam ", *say(case, "panggilan.pukul"), " bertempat di ", *say(case, "panggilan.tempat_hadir"),
        " dan menghadap kepada ", *say(case, "panggilan.menghadap"), f" ({case.more['jabatan_menghadap']})."], ink, first=30)  # fmt: skip
    bring = ["Dokumen yang harus dibawa: "]
    parts: list[object] = list(bring)
    for at in range(case.count("panggilan.membawa")):
        parts += [*(["; "] if at else []), *say(case, f"panggilan.membawa.{at}")]
    para(sheet, left, wide, [*parts, "."], ink, first=30)  # type: ignore[list-item]
    para(
        sheet,
        left,
        wide,
        [
            "Ketidakhadiran Saudara tanpa alasan yang sah dapat dikenakan tindakan sesuai ketentuan Undang-Undang Nomor 3 Tahun 1951."
        ],
        ink,
        first=30,
        gap=20,
    )
    y = sheet.room(130)
    x = sheet.width / 2 + 20
    end = put(f, "surat.tempat", x, y)[2]
    sheet.text(end, y, ",", ink)
    put(f, "surat.tanggal", end + 6, y)
    sign(sheet, case.signers[0], x, y + 16, ink, stamp="DINAS", nip="NIP ")
    _copies(f, left, y + 130, "Tembusan :", ink.but(size=9))
    footer(sheet, "Harap membawa surat ini pada waktu menghadap", ink.but(size=8))


@family("dev3_spt_daftar", "surat_perintah_tugas", ("dev",))
def perintah(sheet: Sheet, people: People) -> None:
    """An order: Menimbang-like bases in prose rows, officers in a ruled table, the task in a sentence with firm and day."""
    rng, case = sheet.rng, order(people)
    ink = Ink(rng.choice(("arial", "dejavu-serif", "palatino")), 10.5)
    sheet.document("surat_perintah_tugas", FOLIO)
    f = Filler(sheet, case, ink, "same")
    left, wide = 62.0, sheet.width - 124
    head_centre(sheet, case.government, case.office, case.office_area.short, ink, spaced=True)
    middle = sheet.width / 2
    box = sheet.text(
        middle,
        sheet.y,
        "SURAT TUGAS" if rng.random() < 0.4 else "SURAT PERINTAH TUGAS",
        ink.bold.but(size=13),
        "centre",
    )
    sheet.underline(box)
    whole = f"No. {case['surat.nomor'].printed}"
    start = middle - sheet.measure(whole, ink) / 2
    sheet.text(start, sheet.y + 16, "No. ", ink)
    put(f, "surat.nomor", start + sheet.measure("No. ", ink), sheet.y + 16)
    sheet.y += 42
    many = case.count("tugas.dasar")
    sheet.text(left, sheet.y, "Dasar", ink)
    for at in range(many):
        sheet.text(left + 60, sheet.y, f": {chr(97 + at)}." if at == 0 else f"  {chr(97 + at)}.", ink)
        para(sheet, left + 84, wide - 84, [*say(case, f"tugas.dasar.{at}"), ";" if at < many - 1 else "."], ink, gap=2)
    sheet.y += 10
    sheet.text(middle, sheet.y, "M E M E R I N T A H K A N", ink.bold, "centre")
    sheet.y += 18
    columns = (left, left + 26, left + 226, left + 336, left + wide)
    grid(sheet, columns, [["NO", "NAMA / NIP", "PANGKAT / GOL.", "JABATAN"]], ink.but(size=9), grey=True)
    small = ink.but(size=9)
    for row in range(case.count("tugas.petugas")):
        base = f"tugas.petugas.{row}"
        table_row(
            sheet,
            columns,
            [
                f"{row + 1}.",
                [f.piece(f"{base}.nama"), " / ", f.piece(f"{base}.nip")],
                f.piece(f"{base}.pangkat"),
                f.piece(f"{base}.jabatan"),
            ],
            small,
        )
    sheet.y += 18
    sheet.text(left, sheet.y, "Untuk", ink)
    sheet.text(left + 60, sheet.y, ":", ink)
    path = "tugas.tanggal_mulai"
    day = WEEKDAYS[case.days[path].weekday()]
    texts = (case["tugas.untuk"].printed, " di ", case["tugas.nama_perusahaan"].printed, ", ", case["tugas.alamat_perusahaan"].printed,
             f", mulai hari {day} tanggal ", _spoken(case, path), ", dan melaporkan hasilnya")  # fmt: skip
    fields = {
        2: ("tugas.nama_perusahaan", case.company),
        4: ("tugas.alamat_perusahaan", case.whole_address),
        6: (path, case[path].value),
    }
    entire = ("tugas.untuk", "".join(texts))
    pieces = [told(text, entire, fields[at]) if at in fields else told(text, entire) for at, text in enumerate(texts)]
    para(sheet, left + 70, wide - 70, [*pieces, "."], ink, gap=20)
    y = sheet.room(150)
    x = middle + 60
    sheet.text(x, y, "Dikeluarkan di", ink)
    put(f, "surat.tempat", x + 84, y)
    sheet.text(x, y + 14, "Pada tanggal", ink)
    put(f, "surat.tanggal", x + 84, y + 14)
    sign(
        sheet,
        case.signers[0],
        x + 70,
        y + 36,
        ink,
        align="centre",
        stamp="DINAS TENAGA KERJA",
        brackets=rng.random() < 0.3,
    )
    _copies(f, left, y + 60, "Tembusan Yth :", ink.but(size=9))
