"""Minor offences: a cover sheet of the file with identity rows, a letter that hands it over, and the judge's note."""

from __future__ import annotations

from samples.cases.berkas_tipiring import invent
from samples.catalogue import family
from samples.families.dev_letter_parts import LEFT, autograph, centred_number, office_head, page_marks, title
from samples.families.dev_parts import label_row
from samples.filler import Filler
from samples.ink import Ink
from samples.numbers import terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet
from samples.stamps import signature, stamp_box, stamp_round


def charged(filler: Filler) -> Piece:
    """The citation with all its articles."""
    case, path = filler.case, "perkara.pasal_disangkakan"
    fields = tuple((f"{path}.{index}", case[f"{path}.{index}"].value) for index in range(case.count(path)))
    return Piece(case.more["pasal"], fields, None if filler.fill is filler.ink else filler.fill)


@family("dev_tipiring_sampul", "berkas_tipiring", ("dev",))
def sampul(sheet: Sheet, people: People) -> None:
    """PRO JUSTITIA cover in a frame, typed: the accused with identity, the offence, place and day, the investigator."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("courier", "nimbus-mono", "arial")), 10.5)
    sheet.document("berkas_tipiring", FOLIO)
    page_marks(sheet, ink)
    filler = Filler(
        sheet, case, ink, rng.choice(("same", "typed", "")), ("perkara.nama_tersangka", "perkara.nama_perusahaan")
    )
    sheet.rectangle((40, 40, sheet.width - 40, sheet.height - 44), 1.4)
    sheet.y = 70
    title(sheet, case.government.upper(), ink.but(size=11), under=False, gap=14)
    title(sheet, case.office.upper(), ink.bold.but(size=11.5), under=False, gap=24)
    sheet.text(LEFT, sheet.y, "PRO JUSTITIA", ink.bold)
    sheet.y += 30
    title(sheet, rng.choice(("BERKAS PERKARA TINDAK PIDANA RINGAN", "BERKAS PERKARA")), ink.bold.but(size=14), gap=16)
    centred_number(filler, "perkara.nomor_berkas", "Nomor : ", 28)
    colon = 220.0
    sheet.text(LEFT, sheet.y, "TERSANGKA", ink.bold)
    sheet.y += 16
    filler.row("Nama lengkap", "perkara.nama_tersangka", LEFT, colon, number="1.")
    for number, (name, key) in enumerate(
        (
            ("Tempat/tanggal lahir", "lahir"),
            ("Umur", "umur"),
            ("Jenis kelamin", "kelamin"),
            ("Agama", "agama"),
            ("Tempat tinggal", "alamat"),
        ),
        2,
    ):
        filler.plain(name, case.more[key] + (" tahun" if key == "umur" else ""), LEFT, colon, f"{number}.")
    filler.row("NIK", "perkara.nik_tersangka", LEFT, colon, number="7.")
    filler.row(rng.choice(("Jabatan", "Pekerjaan/Jabatan")), "perkara.jabatan_tersangka", LEFT, colon, number="8.")
    filler.row("Perusahaan", "perkara.nama_perusahaan", LEFT, colon, number="9.")
    sheet.y += 8
    sheet.text(LEFT, sheet.y, "PASAL YANG DISANGKAKAN", ink.bold)
    sheet.y += 16
    sheet.flow(LEFT + 10, sheet.y, sheet.width - 2 * LEFT - 10, [charged(filler)], ink, leading=filler.step)
    sheet.y += 8
    filler.row("Waktu kejadian", "perkara.tanggal_kejadian", LEFT, colon)
    filler.row("Tempat kejadian", "perkara.tempat_kejadian", LEFT, colon)
    y = sheet.room(130) + 20
    sheet.text(320, y, f"{case.office_area.short}, {case['perkara.tanggal_pelimpahan'].printed}", ink)
    autograph(
        sheet,
        case.signers[0],
        320,
        y + 15,
        ink,
        paths={"nama": "perkara.penyidik", "nip": "perkara.nip_penyidik"},
        stamp="PPNS KETENAGAKERJAAN",
    )


@family("dev_tipiring_pelimpahan", "berkas_tipiring", ("dev",))
def pelimpahan(sheet: Sheet, people: People) -> None:
    """The letter to the court that hands the file over: number block, accused and articles in prose."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "arial")), 11)
    sheet.document("berkas_tipiring", A4)
    page_marks(sheet, ink)
    filler = Filler(sheet, case, ink, "same")
    office_head(sheet, case, ink, record=False)
    sent, day = case["perkara.nomor_pelimpahan"], case["perkara.tanggal_pelimpahan"]
    end = sheet.text(370, sheet.y, f"{case.office_area.short}, ", ink)[2]
    sheet.field("perkara.tanggal_pelimpahan", day.value, day.printed, end + 3, sheet.y, ink)
    sheet.field(
        "perkara.nomor_pelimpahan",
        sent.value,
        sent.printed,
        label_row(sheet, LEFT, sheet.y, "Nomor", 122, ink),
        sheet.y,
        ink,
    )
    for name, words in (
        ("Sifat", "Segera"),
        ("Lampiran", "1 (satu) berkas"),
        (
            "Perihal",
            rng.choice(("Pelimpahan Perkara Berkas Tipiring", "Pelimpahan Berkas Perkara Tindak Pidana Ringan")),
        ),
    ):
        sheet.y += 15
        sheet.text(label_row(sheet, LEFT, sheet.y, name, 122, ink), sheet.y, words, ink)
    sheet.y += 24
    sheet.text(LEFT, sheet.y, "Kepada Yth. Ketua ", ink)
    court = case["perkara.pengadilan"]
    sheet.field(
        "perkara.pengadilan", court.value, court.printed, LEFT + sheet.measure("Kepada Yth. Ketua ", ink), sheet.y, ink
    )
    sheet.text(LEFT, sheet.y + 14, "di tempat", ink)
    sheet.y += 40
    wide = sheet.width - 2 * LEFT
    pieces: list[str | Piece] = [
        "Bersama ini kami limpahkan berkas perkara Nomor ",
        filler.piece("perkara.nomor_berkas"),
        " atas nama tersangka ",
        filler.piece("perkara.nama_tersangka"),
    ]
    pieces += [
        " (NIK ",
        filler.piece("perkara.nik_tersangka"),
        "), ",
        filler.piece("perkara.jabatan_tersangka"),
        " ",
        filler.piece("perkara.nama_perusahaan"),
    ]
    pieces += [
        f", yang diduga {case.more['perbuatan']} pada tanggal ",
        filler.piece("perkara.tanggal_kejadian"),
        " di ",
        filler.piece("perkara.tempat_kejadian"),
    ]
    pieces += [", sebagaimana dimaksud dalam ", charged(filler), "."]
    sheet.flow(LEFT, sheet.y, wide, pieces, ink, first=28, justify=True)
    sheet.y += 6
    sheet.flow(
        LEFT, sheet.y, wide, ["Demikian disampaikan untuk disidangkan dengan acara pemeriksaan cepat."], ink, first=28
    )
    y = sheet.room(130) + 16
    autograph(
        sheet,
        case.signers[0],
        330,
        y,
        ink,
        paths={"nama": "perkara.penyidik", "nip": "perkara.nip_penyidik"},
        stamp="PPNS KETENAGAKERJAAN",
    )
    if rng.random() < 0.4:
        stamp_box(sheet, 470, sheet.height - 120, ["TERIMA", "PANITERA"], 11)


@family("dev_tipiring_putusan", "berkas_tipiring", ("dev",))
def putusan(sheet: Sheet, people: People) -> None:
    """CATATAN PUTUSAN of a single judge."""
    rng, case = sheet.rng, invent(people, verdict=True)
    ink = Ink(rng.choice(("palatino", "times", "courier")), 11)
    sheet.document("berkas_tipiring", A4)
    page_marks(sheet, ink)
    filler = Filler(sheet, case, ink, "same")
    court = case["perkara.pengadilan"]
    shown = court.printed.upper()
    sheet.note("perkara.pengadilan", shown, shown, title(sheet, shown, ink.bold.but(size=13), gap=30))
    title(sheet, rng.choice(("CATATAN PUTUSAN", "PUTUSAN")), ink.bold.but(size=13), under=False, gap=15)
    centred_number(filler, "perkara.nomor_perkara", "Nomor ")
    wide = sheet.width - 2 * LEFT
    sheet.flow(
        LEFT,
        sheet.y,
        wide,
        [
            "Sidang Pengadilan Negeri yang memeriksa perkara tindak pidana ringan dengan acara pemeriksaan cepat, pada tanggal ",
            filler.piece("perkara.tanggal_sidang"),
            ", dalam perkara terdakwa :",
        ],
        ink,
    )
    sheet.y += 4
    colon = 190.0
    filler.row("Nama", "perkara.nama_tersangka", LEFT + 20, colon)
    filler.plain("Tempat/tgl lahir", case.more["lahir"], LEFT + 20, colon)
    filler.row("Pekerjaan", "perkara.jabatan_tersangka", LEFT + 20, colon)
    filler.row("Perusahaan", "perkara.nama_perusahaan", LEFT + 20, colon)
    sheet.y += 6
    title(sheet, "M E N G A D I L I", ink.bold, under=False, gap=18)
    days = case["perkara.subsider_hari"]
    dictums: tuple[list[str | Piece], ...] = (
        [f"Menyatakan terdakwa terbukti {case.more['perbuatan']} melanggar ", charged(filler), ";"],
        [
            "Menjatuhkan pidana denda sebesar ",
            filler.piece("perkara.denda"),
            " subsider ",
            filler.piece("perkara.subsider_hari", f"{days.printed} ({terbilang(int(days.printed))})"),
            " hari kurungan;",
        ],
        ["Membebankan biaya perkara kepada terdakwa sebesar ", filler.piece("perkara.biaya_perkara"), "."],
    )
    for number, pieces in enumerate(dictums, 1):
        y = sheet.room(40)
        sheet.text(LEFT, y, f"{number}.", ink)
        sheet.flow(LEFT + 20, y, wide - 20, pieces, ink)
        sheet.y += 3
    y = sheet.room(110) + 24
    for x, head, name in ((LEFT, "Panitera Pengganti,", case.more["panitera"]), (350.0, "Hakim,", case.more["hakim"])):
        sheet.text(x, y, head, ink)
        signature(sheet, x + 8, y + 48)
        sheet.underline(sheet.text(x, y + 64, name, ink.but(size=10)))
    stamp_round(sheet, 344, y + 36, 28, court.printed.upper(), "*")
