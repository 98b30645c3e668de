"""Accident reports: the boxed form with its own marks and office corner, and a typed report in numbered rows."""

from __future__ import annotations

from samples.cases.laporan_kecelakaan import invent
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import title
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet
from samples.stamps import signature, stamp_round
from samples.truth import Value

SEX: tuple[tuple[str, Value], ...] = (("L", "l"), ("P", "p"))
SEX_WORDS: tuple[tuple[str, Value], ...] = (("Laki-laki", "l"), ("Perempuan", "p"))
RESULT: tuple[tuple[str, Value], ...] = (("Meninggal dunia", "meninggal"), ("Sakit", "sakit"), ("Luka-luka", "luka"))
# rows of cells: (label, path without its section, share of the width)
CELLS: tuple[tuple[tuple[str, str, int], ...], ...] = (
    (("Nama Perusahaan", "nama_perusahaan", 7), ("NPP / No. Jamsostek", "npp", 5)),
    (("Alamat Perusahaan", "alamat_perusahaan", 8), ("Jenis Usaha", "jenis_usaha", 4)),
    (("Nama Tenaga Kerja yang celaka", "nama_korban", 6), ("Tanggal Lahir", "tanggal_lahir_korban", 4), ("Kelamin", "jenis_kelamin", 2)),
    (("Alamat Tenaga Kerja", "alamat_korban", 6), ("Jabatan", "jabatan", 3), ("Bagian", "unit", 3)),
    (("Tempat Kecelakaan", "tempat_kejadian", 6), ("Tanggal Kecelakaan", "tanggal_kejadian", 4), ("Jam", "jam_kejadian", 2)),
    (("Bagaimana kecelakaan terjadi", "uraian_kejadian", 12),),
    (("Saksi mata", "saksi", 5), ("Benda/mesin penyebab", "sumber_cedera", 7)),
    (("Akibat kecelakaan", "akibat", 7), ("Anggota badan yang cedera", "bagian_tubuh", 5)),
    (("Kerugian waktu", "kerugian_hari", 4), ("Kerugian benda", "kerugian_material", 4), ("Upah sebulan", "upah", 4)),
)  # fmt: skip


@family("cal_kecelakaan_sel", "laporan_kecelakaan", ("cal",))
def sel(sheet: Sheet, people: People) -> None:
    """Cells with the label at the top left of each; the office's corner at the top or the foot."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("narrow", "arial", "times")), 10)
    sheet.document("laporan_kecelakaan", rng.choice((FOLIO, A4)))
    desk, left = Desk(sheet, case, ink, kind="", faults=case.faults), 40.0
    right, wide = sheet.width - 40, sheet.width - 80
    sheet.text(right, 40, "BENTUK 3 KK2 A", ink.bold, "right")
    sheet.y = 60
    title(sheet, rng.choice(("LAPORAN KECELAKAAN KERJA", "FORMULIR LAPORAN KECELAKAAN")), ink.bold.but(size=13))
    sheet.text(sheet.width / 2, sheet.y, "(wajib dilaporkan dalam 2 x 24 jam)", ink.but(size=8.5), "centre")
    sheet.y += 14
    small = ink.but(size=7.5)

    def office() -> None:
        top = sheet.y
        sheet.rectangle((left, top, right, top + 34), 0.8, grey=0.95)
        sheet.text(left + 4, top + 10, "DIISI OLEH PETUGAS KANTOR", small.bold)
        for x, name, path in (
            (left + 6, "Nomor Kecelakaan :", "nomor_kecelakaan"),
            (left + wide * 0.55, "Diterima tanggal :", "tanggal_diterima"),
        ):
            end = sheet.text(x, top + 26, name, small)[2]
            desk.write(f"kecelakaan.{path}", end + 5, top + 26, wide * 0.42 - (end - x), lines=1)
        sheet.y = top + 40

    before = rng.random() < 0.5
    if before:
        office()
    choice = Choice(rng.choice(("tick", "circle", "strike")), rng.choice(("square", "paren")), gap=8, separator=" / ")
    numbered, count = rng.random() < 0.5, 0
    for line in CELLS:
        high = 46.0 if line[0][1] == "uraian_kejadian" else 36.0
        y, x = sheet.room(high), left
        for label, key, share in line:
            count += 1
            end = x + wide * share / 12
            path = f"kecelakaan.{key}"
            sheet.rectangle((x, y, end, y + high), 0.6)
            sheet.text(x + 3, y + 9, f"{count}. {label}" if numbered else label, small)
            if key in ("jenis_kelamin", "akibat"):
                desk.choose(path, SEX if key == "jenis_kelamin" else RESULT, x + 6, y + 26, choice)
            else:
                long = key in ("uraian_kejadian", "alamat_perusahaan", "alamat_korban")
                at = y + 20 if long else y + 26
                desk.write(path, x + 6, at, end - x - 10, lines=2 if long else 1, leading=11.5)
            x = end
        sheet.y = y + high
    sheet.y += 10
    if not before:
        office()
    y = sheet.room(100) + 14
    sheet.text(right - 190, y, f"{case.more['tempat']}, {case.more['tanggal']}", ink)
    sheet.text(right - 190, y + 14, "Pimpinan / Pengurus Perusahaan", ink)
    stamp_round(sheet, right - 180, y + 44, 26, case.company[:22].upper(), "*")
    signature(sheet, right - 170, y + 58)
    sheet.text(right - 190, y + 74, case.more["pelapor"], ink)


@family("cal_kecelakaan_baris", "laporan_kecelakaan", ("cal",))
def baris(sheet: Sheet, people: People) -> None:
    """Rows by roman parts: company, victim, event, loss; the result of the accident written out in words."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("courier", "tlwg-typist", "dejavu-serif")), 10, jitter=0.0)
    sheet.document("laporan_kecelakaan", rng.choice((FOLIO_WIDE, FOLIO)))
    desk, left = Desk(sheet, case, ink, kind=rng.choice(("same", "")), faults=case.faults), 56.0
    right, colon = sheet.width - 56, 246.0
    sheet.text(left, sheet.y - 12, case.company.upper(), ink.bold)
    sheet.y += 16
    title(
        sheet,
        rng.choice(("LAPORAN KECELAKAAN", "LAPORAN TERJADINYA KECELAKAAN KERJA")),
        ink.bold.but(size=12),
        line=True,
    )
    sheet.y += 12
    parts = (
        ("I.   PERUSAHAAN", (("Nama", "nama_perusahaan"), ("Alamat", "alamat_perusahaan"), ("Macam usaha", "jenis_usaha"), ("Nomor peserta (NPP)", "npp"))),
        ("II.  KORBAN", (("Nama", "nama_korban"), ("Alamat", "alamat_korban"), ("Tanggal lahir", "tanggal_lahir_korban"), ("Jenis kelamin", "jenis_kelamin"),
                         ("Pekerjaan", "jabatan"), ("Bagian/unit", "unit"), ("Upah", "upah"))),
        ("III. KEJADIAN", (("Tanggal", "tanggal_kejadian"), ("Jam", "jam_kejadian"), ("Tempat", "tempat_kejadian"), ("Jalannya kecelakaan", "uraian_kejadian"),
                           ("Penyebab (alat, mesin, bahan)", "sumber_cedera"), ("Disaksikan oleh", "saksi"))),
        ("IV.  AKIBAT", (("Keadaan korban", "akibat"), ("Bagian tubuh yang terkena", "bagian_tubuh"), ("Hari kerja yang hilang", "kerugian_hari"),
                         ("Kerugian material", "kerugian_material"))),
    )  # fmt: skip
    count = rng.choice(("{}.", "{})", ""))
    for head, rows in parts:
        sheet.room(60)
        sheet.text(left, sheet.y, head, ink.bold)
        sheet.y += 17
        for number, (name, key) in enumerate(rows, 1):
            if key == "jenis_kelamin":
                y = sheet.y
                sheet.text(left + 14 + (20 if count else 0), y, name, ink)
                if count:
                    sheet.text(left + 14, y, count.format(number), ink)
                sheet.text(colon, y, ":", ink)
                desk.choose("kecelakaan.jenis_kelamin", SEX_WORDS, colon + 10, y, Choice("strike", separator="/"))
                sheet.y = y + 16
                continue
            desk.rows(
                [(name, f"kecelakaan.{key}")], left + 14, colon, right, count=count, start=number, step=16, lines=3
            )
        sheet.y += 5
    y = sheet.room(110) + 10
    sheet.text(left, y, f"{case.more['tempat']}, {case.more['tanggal']}", ink)
    sheet.text(left, y + 14, "Yang melaporkan,", ink)
    signature(sheet, left + 10, y + 56)
    sheet.text(left, y + 72, f"( {case.more['pelapor']} )", ink)
    sheet.text(left, y + 86, case.more["jabatan_pelapor"], ink)
    sheet.text(right - 200, y, "Diterima tgl.", ink)
    desk.write("kecelakaan.tanggal_diterima", right - 120, y, 110, lines=1)
    sheet.text(right - 200, y + 16, "No. Kecelakaan", ink)
    desk.write("kecelakaan.nomor_kecelakaan", right - 108, y + 16, 104, lines=1)
