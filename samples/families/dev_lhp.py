"""Reports of inspection: a form with a ruled table of findings, and a memo in lettered prose sections."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.laporan_pemeriksaan import STAGES, invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, centred_number, office_head, page_marks, title
from samples.filler import Filler, table_row
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet
from samples.stamps import signature


def cited(filler: Filler, number: int) -> Piece:
    """The citation of a finding with all its articles."""
    case, path = filler.case, f"pemeriksaan.temuan.{number}.pasal"
    fields = tuple((f"{path}.{index}", case[f"{path}.{index}"].value) for index in range(case.count(path)))
    return Piece(case[f"{path}.0"].printed, fields, None if filler.fill is filler.ink else filler.fill)


def inspectors(filler: Filler, x: float, *, line: bool) -> None:
    """The inspectors, each with a place to sign: under each other as ``1. name / NIP``, ``line``: side by side."""
    sheet, case, ink = filler.sheet, filler.case, filler.ink
    count = case.count("pemeriksaan.pengawas")
    top = sheet.room(66.0 if line else 40.0 * count) + 6
    for number in range(count):
        path = f"pemeriksaan.pengawas.{number}"
        left, y = (x + 168 * number, top + 46) if line else (x, top + 40 * number)
        if line:
            signature(sheet, left + 6, y - 12, 70, 26)
        else:
            sheet.text(left, y, f"{number + 1}.", ink)
            signature(sheet, left + 250, y + 8, 70, 26)
            left += 18
        name = case[f"{path}.nama"]
        size = min(ink.size, ink.size * 148 / sheet.measure(name.printed, ink)) if line else ink.size
        sheet.field(f"{path}.nama", name.value, name.printed, left, y, ink.but(size=size))
        end = sheet.text(left, y + 13, "NIP. ", ink)[2]
        sheet.field(f"{path}.nip", case[f"{path}.nip"].value, case[f"{path}.nip"].printed, end + 2, y + 13, ink)
        sheet.y = y + 26


@family("dev_lhp_tabel", "laporan_pemeriksaan", ("dev",))
def tabel(sheet: Sheet, people: People) -> None:
    """I. DATA UMUM, II. TEMUAN as a table No | Norma | Temuan | Dasar Hukum | Saran, III. KESIMPULAN, IV. SARAN."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "narrow")), 10.5)
    sheet.document("laporan_pemeriksaan", FOLIO)
    page_marks(sheet, ink)
    office_head(sheet, case, ink, record=False)
    filler = Filler(sheet, case, ink, "same")
    title(
        sheet,
        rng.choice(("LAPORAN HASIL PEMERIKSAAN", "LAPORAN PEMERIKSAAN KETENAGAKERJAAN")),
        ink.bold.but(size=13),
        gap=15,
    )
    centred_number(filler, "pemeriksaan.nomor")
    sheet.text(LEFT, sheet.y, "I. DATA UMUM", ink.bold)
    sheet.y += 16
    colon = 232.0
    names = (("Nama Perusahaan", "nama_perusahaan"), ("Alamat", "alamat_perusahaan"), ("Jenis Usaha", "jenis_usaha"), ("Jumlah Tenaga Kerja", "jumlah_tenaga_kerja"), ("Nomor SPT", "nomor_spt"), ("Tanggal SPT", "tanggal_spt"),
             ("Tanggal Pemeriksaan", "tanggal_pemeriksaan"), (rng.choice(("Pihak yang ditemui", "Yang ditemui")), "pihak_ditemui"))  # fmt: skip
    for number, (name, path) in enumerate(names, 1):
        filler.row(name, f"pemeriksaan.{path}", LEFT, colon, number=f"{number}.")
    sheet.text(LEFT, sheet.y, "9.", ink)
    sheet.text(LEFT + 20, sheet.y, "Jenis Pemeriksaan", ink)
    sheet.text(colon, sheet.y, ":", ink)
    filler.choose(
        "pemeriksaan.jenis",
        STAGES,
        colon + 9,
        sheet.y,
        Choice(rng.choice(("tick", "strike", "tick")), rng.choice(("square", "bracket")), "check", gap=9),
    )
    sheet.y += 22
    sheet.text(LEFT, sheet.y, "II. TEMUAN", ink.bold)
    sheet.y += 8
    columns = (50.0, 74.0, 150.0, 300.0, 418.0, sheet.width - 50)
    small = ink.but(size=9.2)
    table_row(sheet, columns, ["No", "Norma", "Temuan", "Dasar Hukum", "Saran"], small.bold)
    for number in range(case.count("pemeriksaan.temuan")):
        path = f"pemeriksaan.temuan.{number}"
        table_row(
            sheet,
            columns,
            [
                f"{number + 1}.",
                filler.piece(f"{path}.norma"),
                filler.piece(f"{path}.uraian"),
                cited(filler, number),
                filler.piece(f"{path}.saran"),
            ],
            small,
        )
    sheet.y += 20
    for head, path in (("III. KESIMPULAN", "kesimpulan"), ("IV. SARAN", "saran")):
        sheet.text(LEFT, sheet.room(50), head, ink.bold)
        sheet.y += 15
        sheet.flow(LEFT + 14, sheet.y, sheet.width - 2 * LEFT - 14, [filler.piece(f"pemeriksaan.{path}"), "."], ink)
        sheet.y += 6
    _date(filler, case, 350)
    sheet.text(LEFT, sheet.y, "Pengawas Ketenagakerjaan Yang Memeriksa :", ink)
    sheet.y += 14
    inspectors(filler, LEFT, line=False)


def _date(filler: Filler, case: Case, x: float) -> None:
    sheet, ink = filler.sheet, filler.ink
    y = sheet.room(120) + 8
    end = sheet.text(x, y, f"{case.office_area.short}, ", ink)[2]
    sheet.field(
        "pemeriksaan.tanggal", case["pemeriksaan.tanggal"].value, case["pemeriksaan.tanggal"].printed, end + 3, y, ink
    )
    sheet.y = y + 18


@family("dev_lhp_berita", "laporan_pemeriksaan", ("dev",))
def berita(sheet: Sheet, people: People) -> None:
    """BERITA ACARA PEMERIKSAAN of an administrative visit: prose, lettered findings, inspectors side by side."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("courier", "times", "nimbus-mono")), 10.5)
    sheet.document("laporan_pemeriksaan", A4)
    page_marks(sheet, ink)
    filler = Filler(sheet, case, ink, "same")
    sheet.y = 70
    stage = case["pemeriksaan.jenis"]
    words = rng.choice(("LAPORAN HASIL PEMERIKSAAN", "BERITA ACARA PEMERIKSAAN KETENAGAKERJAAN"))
    box = title(sheet, f"{words} {stage.printed.upper()}", ink.bold.but(size=12), gap=24)
    sheet.note("pemeriksaan.jenis", stage.value, stage.printed.upper(), box)
    wide = sheet.width - 2 * LEFT
    day = case.day_words("pemeriksaan.tanggal_pemeriksaan", weekday=True).replace(",", " tanggal")
    opening: list[str | Piece] = [
        "Pada hari ini ",
        filler.piece("pemeriksaan.tanggal_pemeriksaan", day),
        ", berdasarkan Surat Perintah Tugas Nomor ",
        filler.piece("pemeriksaan.nomor_spt"),
    ]
    opening += [
        " tanggal ",
        filler.piece("pemeriksaan.tanggal_spt"),
        ", telah dilakukan pemeriksaan di ",
        filler.piece("pemeriksaan.nama_perusahaan"),
        " yang beralamat di ",
    ]
    opening += [filler.piece("pemeriksaan.alamat_perusahaan")]
    if case["pemeriksaan.jenis_usaha"].printed:
        opening += [", jenis usaha ", filler.piece("pemeriksaan.jenis_usaha")]
    if case["pemeriksaan.jumlah_tenaga_kerja"].printed:
        opening += [", dengan jumlah tenaga kerja ", filler.piece("pemeriksaan.jumlah_tenaga_kerja")]
    if case["pemeriksaan.pihak_ditemui"].printed:
        opening += [
            ", dan diterima oleh ",
            filler.piece("pemeriksaan.pihak_ditemui"),
            f" selaku {case.more['jabatan_ditemui']}",
        ]
    sheet.flow(LEFT, sheet.y, wide, [*opening, "."], ink, first=28, justify=rng.random() < 0.5)
    sheet.y += 6
    sheet.text(LEFT, sheet.room(40), "Hasil pemeriksaan :", ink)
    sheet.y += 15
    for number in range(case.count("pemeriksaan.temuan")):
        path = f"pemeriksaan.temuan.{number}"
        y = sheet.room(50)
        sheet.text(LEFT, y, f"{'abcdef'[number]}.", ink)
        sheet.flow(
            LEFT + 20,
            y,
            wide - 20,
            [
                filler.piece(f"{path}.uraian"),
                " (",
                cited(filler, number),
                "). Saran: ",
                filler.piece(f"{path}.saran"),
                ".",
            ],
            ink,
        )
        sheet.y += 3
    sheet.y += 6
    for head, path in (("Kesimpulan", "kesimpulan"), ("Saran", "saran")):
        filler.row(head, f"pemeriksaan.{path}", LEFT, 150)
    sheet.flow(LEFT, sheet.room(40), wide, ["Demikian laporan ini dibuat dengan sebenarnya."], ink)
    _date(filler, case, 330)
    inspectors(filler, LEFT, line=True)
