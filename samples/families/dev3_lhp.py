"""Reports of inspections: minutes in prose with the day in words, and ruled tables with the team's signatures inside."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.laporan_pemeriksaan import STAGES, invent
from samples.catalogue import family
from samples.families.dev3_heads import UNITS, head_centre, head_left
from samples.families.dev3_parts import articles, footer, grid, para, put, say, told
from samples.families.dev3_words import ADVICE, CONCLUSIONS, found, norm_of
from samples.filler import Filler, table_row
from samples.findings import Finding
from samples.ink import Ink
from samples.marks import Choice
from samples.numbers import MONTHS, WEEKDAYS, terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet
from samples.stamps import signature

P = "pemeriksaan."


def _case(people: People) -> tuple[Case, list[Finding]]:
    case = invent(people)
    for path in [path for path in case.cells if ".temuan." in path]:
        case.drop(path)
    case.put(P + "kesimpulan", case.rng.choice(CONCLUSIONS))
    case.put(P + "saran", case.rng.choice(ADVICE))
    return case, found(case.rng, case.date, case.rng.randint(2, 4))


@family("dev3_lhp_risalah", "laporan_pemeriksaan", ("dev",))
def risalah(sheet: Sheet, people: People) -> None:
    """Berita acara: `Pada hari ini ... tanggal ... bulan ... tahun` in words, inspectors as a numbered list, lettered findings."""
    rng, (case, findings) = sheet.rng, _case(people)
    ink = Ink(rng.choice(("times", "courier", "palatino")), 11)
    if ink.font == "courier":
        ink = ink.but(size=10)
    sheet.document("laporan_pemeriksaan", FOLIO)
    sheet.page_hook = lambda board: board.text(board.width - 60, 40, str(board.page), ink, "right")
    f = Filler(sheet, case, ink, "same")
    left, wide = 72.0, sheet.width - 132
    head_centre(sheet, case.government, case.office, case.office_area.short, ink, record=False, weight=2.0)
    box = sheet.text(sheet.width / 2, sheet.y, "BERITA ACARA PEMERIKSAAN KETENAGAKERJAAN", ink.bold, "centre")
    sheet.underline(box)
    if rng.random() < 0.7:
        words = case[P + "nomor"].printed
        start = (sheet.width - sheet.measure(f"Nomor: {words}", ink)) / 2
        sheet.text(start, sheet.y + 16, "Nomor: ", ink)
        sheet.field(P + "nomor", words, words, start + sheet.measure("Nomor: ", ink), sheet.y + 16, ink)
    sheet.y += 40
    day = case.days[P + "tanggal_pemeriksaan"]
    spoken = f"{terbilang(day.day)} bulan {MONTHS[day.month - 1]} tahun {terbilang(day.year)} ({day:%d-%m-%Y})"
    para(
        sheet,
        left,
        wide,
        [
            f"Pada hari ini {WEEKDAYS[day.weekday()]} tanggal ",
            told(spoken, (P + "tanggal_pemeriksaan", day.isoformat())),
            ", kami :",
        ],
        ink,
    )
    for place in range(case.count(P + "pengawas")):
        base = f"{P}pengawas.{place}"
        y = sheet.room(30)
        sheet.text(left + 20, y, f"{place + 1}.", ink)
        box = put(f, f"{base}.nama", left + 38, y)
        at = sheet.text(box[2], y, ", NIP. ", ink)[2] + 4
        put(f, f"{base}.nip", at, y)
        sheet.y += 16
    ordered = case[P + "tanggal_spt"]
    para(sheet, left, wide, [
        "Pegawai Pengawas Ketenagakerjaan pada kantor tersebut di atas, berdasarkan Surat Perintah Tugas Nomor ", *say(case, P + "nomor_spt"),
        " tanggal ", told(ordered.printed, (P + "tanggal_spt", ordered.value)), " telah melakukan pemeriksaan ",
        told(str(case[P + "jenis"].value), (P + "jenis", case[P + "jenis"].value)), " terhadap ", *say(case, P + "nama_perusahaan"),
        ", yang berkedudukan di ", *say(case, P + "alamat_perusahaan"), *say(case, P + "jenis_usaha", ", bergerak dalam bidang usaha "),
        *say(case, P + "jumlah_tenaga_kerja", " dan mempekerjakan ", "" if "or" in case[P + "jumlah_tenaga_kerja"].printed else " orang"),
        *say(case, P + "pihak_ditemui", ". Di tempat kerja kami ditemui oleh Sdr. ", f" selaku {case.more['jabatan_ditemui']}"), "."], ink)  # fmt: skip
    para(
        sheet,
        left,
        wide,
        ["Dari pemeriksaan lapangan dan dokumen diperoleh kenyataan-kenyataan sebagai berikut :"],
        ink,
    )
    for number, one in enumerate(findings):
        row = f"{P}temuan.{number}"
        sheet.text(left + 12, sheet.room(16), f"{'abcd'[number]}.", ink)
        para(
            sheet,
            left + 30,
            wide - 30,
            [
                told(one.fact, (f"{row}.uraian", one.fact)),
                " (",
                articles(one.cited, f"{row}.pasal", one.articles),
                ");",
            ],
            ink,
            gap=3,
        )
    sheet.y += 4
    para(sheet, left, wide, ["Kesimpulan. ", *say(case, P + "kesimpulan"), "."], ink)
    para(sheet, left, wide, ["Saran tindak lanjut. ", *say(case, P + "saran"), "."], ink)
    para(sheet, left, wide, ["Demikian berita acara ini dibuat dengan sebenarnya dengan mengingat sumpah jabatan, ditutup dan ditandatangani di ",
                             f"{case.area.short} pada tanggal ", told(case[P + "tanggal"].printed, (P + "tanggal", case[P + "tanggal"].value)), "."], ink, gap=14)  # fmt: skip
    y = sheet.room(90)
    sheet.text(left, y, f"{case.more['jabatan_ditemui']},", ink)
    signature(sheet, left + 6, y + 50)
    sheet.text(left, y + 64, f"({case[P + 'pihak_ditemui'].printed or '...........................'})", ink)
    x = sheet.width - 230
    sheet.text(x, y, "Yang membuat berita acara,", ink)
    for place in range(case.count(P + "pengawas")):
        sheet.text(x, y + 28 + place * 30, f"{place + 1}. ..............................", ink)
        signature(sheet, x + 16, y + 28 + place * 30, 70, 24)


@family("dev3_lhp_lembar", "laporan_pemeriksaan", ("dev",))
def lembar(sheet: Sheet, people: People) -> None:
    """Three ruled tables: general data by number, findings under a merged head, the team with room to sign."""
    rng, (case, findings) = sheet.rng, _case(people)
    ink = Ink(rng.choice(("arial", "narrow", "dejavu-cond")), 9.5)
    sheet.document("laporan_pemeriksaan", A4)
    f = Filler(sheet, case, ink, "same")
    head_left(sheet, case.government, case.office, rng.choice(UNITS), case.office_area.short, ink, 50, record=False)
    footer(sheet, "Form. WAS-04 / Lembar 1 untuk Kepala Dinas, Lembar 2 arsip pengawas", ink.but(size=7))
    sheet.text(sheet.width / 2, sheet.y, "LAPORAN HASIL PEMERIKSAAN (LHP)", ink.bold.but(size=12.5), "centre")
    sheet.y += 12
    left, right = 50.0, sheet.width - 50
    columns = (left, left + 26, left + 190, right)
    rows: list[tuple[str, str]] = [("Nomor LHP", "nomor"), ("Tanggal LHP", "tanggal"), ("Dasar (SPT)", "nomor_spt"), ("Tanggal SPT", "tanggal_spt"),
        ("Nama perusahaan", "nama_perusahaan"), ("Alamat", "alamat_perusahaan"), ("Jenis usaha", "jenis_usaha"),
        ("Jumlah TK (L+P)", "jumlah_tenaga_kerja"), ("Tanggal pemeriksaan", "tanggal_pemeriksaan"), ("Pihak yang ditemui", "pihak_ditemui")]  # fmt: skip
    rng.shuffle(rows[6:])
    grid(sheet, columns, [["NO", "URAIAN", "KETERANGAN"]], ink, grey=True)
    for number, (label, path) in enumerate(rows, 1):
        table_row(sheet, columns, [f"{number}", label, f.piece(P + path)], ink)
    top = sheet.room(18)
    sheet.rectangle((left, top, right, top + 18), 0.6)
    sheet.line(columns[1], top, columns[1], top + 18)
    sheet.line(columns[2], top, columns[2], top + 18)
    sheet.text(left + 4, top + 12, "11", ink)
    sheet.text(columns[1] + 4, top + 12, "Jenis pemeriksaan *)", ink)
    f.choose(P + "jenis", STAGES, columns[2] + 8, top + 12, Choice(rng.choice(("strike", "circle")), gap=14))
    sheet.y = top + 34
    wide = (left, left + 24, left + 96, left + 260, left + 372, right)
    top = sheet.room(120)
    sheet.rectangle((left, top, right, top + 32), 0.6)
    for name, start, end, y in (
        ("No", 0, 1, 20),
        ("Norma", 1, 2, 20),
        ("Pelanggaran", 2, 4, 12),
        ("Uraian temuan", 2, 3, 27),
        ("Peraturan", 3, 4, 27),
        ("Saran", 4, 5, 20),
    ):
        sheet.text((wide[start] + wide[end]) / 2, top + y, name, ink.bold, "centre")
    for x, start in ((wide[1], 0), (wide[2], 0), (wide[3], 16), (wide[4], 0)):
        sheet.line(x, top + start, x, top + 32)
    sheet.line(wide[2], top + 16, wide[4], top + 16)
    sheet.y = top + 32
    for number, one in enumerate(findings):
        row = f"{P}temuan.{number}"
        norm, order = norm_of(one), one.order[0].upper() + one.order[1:]
        cells: list[str | Piece] = [f"{number + 1}", told(norm, (f"{row}.norma", norm)), told(one.fact, (f"{row}.uraian", one.fact)),
                 articles(one.cited, f"{row}.pasal", one.articles), told(order, (f"{row}.saran", order))]  # fmt: skip
        table_row(sheet, wide, cells, ink)
    sheet.y += 14
    half = (left, (left + right) / 2, right)
    grid(sheet, half, [["KESIMPULAN", "SARAN / TINDAK LANJUT"]], ink, grey=True)
    table_row(sheet, half, [f.piece(P + "kesimpulan"), f.piece(P + "saran")], ink, least=46)
    sheet.y += 22
    sheet.text(left, sheet.room(100), "Tim Pemeriksa :", ink.bold)
    sheet.y += 6
    team = (left, left + 26, left + 300, right)
    grid(sheet, team, [["No", "Nama / NIP", "Tanda tangan"]], ink, grey=True)
    for place in range(case.count(P + "pengawas")):
        base = f"{P}pengawas.{place}"
        top = sheet.room(34)
        for at in range(3):
            sheet.rectangle((team[at], top, team[at + 1], top + 34), 0.6)
        sheet.text(team[0] + 6, top + 14, f"{place + 1}", ink)
        put(f, f"{base}.nama", team[1] + 5, top + 13)
        put(f, f"{base}.nip", team[1] + 5, top + 27)
        signature(sheet, team[2] + 30, top + 30, 80, 26)
        sheet.y = top + 34
    sheet.text(
        left,
        sheet.y + 14,
        "*) coret yang tidak perlu" if rng.random() < 0.5 else "*) pilih salah satu",
        ink.but(size=7.5),
    )
