"""Minor offences: the cover of the file with boxes, the letter-like resume, and the judge's note as running text."""

from __future__ import annotations

from samples.cases.berkas_tipiring import invent
from samples.cases.case import Case
from samples.catalogue import family
from samples.families.cal_desk import Desk, cites
from samples.families.cal_heads import kop, title
from samples.families.cal_signs import one
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet
from samples.stamps import stamp_box

LEFT = 62.0
NAMES = {"nama": "perkara.penyidik", "nip": "perkara.nip_penyidik"}


def _law(desk: Desk, case: Case, label: str, x: float, colon: float, right: float) -> None:
    """A row whose value is the whole citation."""
    sheet = desk.sheet
    y = sheet.room(30)
    sheet.text(x, y, label, desk.ink)
    sheet.text(colon, y, ":", desk.ink)
    desk.prose("{law}", colon + 9, right - colon - 9, more={"law": cites(case, "perkara.pasal_disangkakan")}, gap=2)


@family("cal_tipiring_sampul", "berkas_tipiring", ("cal",))
def sampul(sheet: Sheet, people: People) -> None:
    """The cover: PRO JUSTITIA, the number in a frame, the accused as rows, the court it goes to."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("tlwg-typist", "courier", "dejavu-serif")), 10.5, jitter=0.0)
    sheet.document("berkas_tipiring", rng.choice((FOLIO, FOLIO_WIDE)))
    desk, right, colon = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT, LEFT + 168
    kop(sheet, case.government, case.office, ("Penyidik Pegawai Negeri Sipil",), ink, "tengah")
    sheet.text(LEFT, sheet.y, "PRO JUSTITIA", ink.bold)
    sheet.y += 34
    title(
        sheet,
        rng.choice(("BERKAS PERKARA TINDAK PIDANA RINGAN", "BERKAS ACARA PEMERIKSAAN CEPAT")),
        ink.bold.but(size=14),
    )
    number = case["perkara.nomor_berkas"].printed
    wide = sheet.measure(f"Nomor : {number}", ink) + 24
    sheet.rectangle(((sheet.width - wide) / 2, sheet.y - 8, (sheet.width + wide) / 2, sheet.y + 12), 0.8)
    start = (sheet.width - wide) / 2 + 12
    end = sheet.text(start, sheet.y + 5, "Nomor : ", ink)[2]
    desk.write("perkara.nomor_berkas", end + 6, sheet.y + 5, 240, lines=1)
    sheet.y += 46
    desk.rows([(rng.choice(("Nama tersangka", "N a m a", "Tersangka")), "perkara.nama_tersangka"), ("N I K", "perkara.nik_tersangka"),
               ("Tempat/tgl. lahir", f"={case.more['lahir']}"), ("Pekerjaan", "perkara.jabatan_tersangka"),
               ("pada perusahaan", "perkara.nama_perusahaan")], LEFT, colon, right, step=19)  # fmt: skip
    _law(desk, case, rng.choice(("Melanggar", "Pasal yang dilanggar", "Disangka melanggar")), LEFT, colon, right)
    sheet.y += 4
    desk.rows([(rng.choice(("Waktu kejadian", "Tempus delicti")), "perkara.tanggal_kejadian"), (rng.choice(("Tempat kejadian", "Locus delicti")), "perkara.tempat_kejadian"),
               ("Dilimpahkan kepada", "perkara.pengadilan"), ("Dengan surat nomor", "perkara.nomor_pelimpahan"),
               ("tertanggal", "perkara.tanggal_pelimpahan")], LEFT, colon, right, step=19)  # fmt: skip
    y = sheet.room(140) + 20
    sheet.y = (
        one(
            desk,
            case.signers[0],
            LEFT + 220,
            y,
            right - LEFT - 220,
            index=None,
            paths=NAMES,
            stamp=case.office,
            ranked=rng.random() < 0.5,
        )
        + 20
    )
    if rng.random() < 0.4:
        stamp_box(sheet, LEFT + 80, sheet.height - 110, ["PRO JUSTITIA"], 13)


@family("cal_tipiring_pelimpahan", "berkas_tipiring", ("cal",))
def pelimpahan(sheet: Sheet, people: People) -> None:
    """The covering letter to the court in sentences; who is charged with what in the middle of them."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("arial", "palatino")), 11)
    sheet.document("berkas_tipiring", rng.choice((A4, FOLIO)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    kop(sheet, case.government, case.office, (case.office_area.short,), ink, rng.choice(("kiri", "pita")))
    end = sheet.text(right - 190, sheet.y, f"{case.office_area.short}, ", ink)[2]
    desk.write("perkara.tanggal_pelimpahan", end + 4, sheet.y, 140, lines=1)
    desk.rows(
        [("Nomor", "perkara.nomor_pelimpahan"), ("Hal", "=Pelimpahan Berkas Perkara Tipiring")],
        LEFT,
        LEFT + 52,
        right - 200,
    )
    sheet.y += 14
    sheet.text(LEFT, sheet.y, "Yth. Ketua", ink)
    end = LEFT + sheet.measure("Yth. Ketua ", ink)
    desk.write("perkara.pengadilan", end, sheet.y, 260, lines=1)
    sheet.y += 30
    desk.prose("Bersama ini dilimpahkan berkas perkara Nomor {perkara.nomor_berkas} atas nama tersangka {perkara.nama_tersangka} (NIK {perkara.nik_tersangka}), "
               f"{{perkara.jabatan_tersangka}} pada {{perkara.nama_perusahaan}}, yang disangka {case.more['perbuatan']} pada tanggal "
               "{perkara.tanggal_kejadian} bertempat di {perkara.tempat_kejadian}.", LEFT, right - LEFT, first=30, justify=True, gap=6)  # fmt: skip
    desk.prose("Perbuatan itu diancam menurut {law}. Mohon perkara dimaksud disidangkan dengan acara pemeriksaan cepat.", LEFT, right - LEFT,
               first=30, more={"law": cites(case, "perkara.pasal_disangkakan")}, gap=10)  # fmt: skip
    y = sheet.room(130) + 6
    one(desk, case.signers[0], right - 230, y, 230, index=None, paths=NAMES, stamp=case.office)


@family("cal_tipiring_putusan", "berkas_tipiring", ("cal",))
def putusan(sheet: Sheet, people: People) -> None:
    """The judge's note: number of the case in the title, identity as rows, the sentence as numbered lines."""
    rng, case = sheet.rng, invent(people, verdict=True)
    ink = Ink(rng.choice(("garamond", "times", "tlwg-typist")), 11)
    ink = ink.but(size=12.5) if ink.font == "garamond" else ink
    sheet.document("berkas_tipiring", rng.choice((FOLIO, A4)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    title(sheet, rng.choice(("P U T U S A N", "CATATAN PUTUSAN HAKIM", "PETIKAN PUTUSAN")), ink.bold.but(size=13))
    printed = case["perkara.nomor_perkara"].printed
    start = (sheet.width - sheet.measure(f"Nomor {printed}", ink)) / 2
    end = sheet.text(start, sheet.y, "Nomor ", ink)[2]
    desk.write("perkara.nomor_perkara", end + 4, sheet.y, 240, lines=1)
    sheet.y += 26
    sheet.text(
        sheet.width / 2, sheet.y, "DEMI KEADILAN BERDASARKAN KETUHANAN YANG MAHA ESA", ink.but(size=10), "centre"
    )
    sheet.y += 24
    desk.prose(
        "{perkara.pengadilan} yang mengadili perkara tindak pidana ringan menjatuhkan putusan sebagai berikut terhadap :",
        LEFT,
        right - LEFT,
        gap=4,
    )
    desk.rows([("Nama lengkap", "perkara.nama_tersangka"), ("Umur", f"={case.more['umur']} tahun"), ("NIK", "perkara.nik_tersangka"),
               ("Jabatan", "perkara.jabatan_tersangka"), ("Perusahaan", "perkara.nama_perusahaan")], LEFT + 16, LEFT + 130, right)  # fmt: skip
    sheet.y += 4
    desk.prose("Menimbang bahwa terdakwa didakwa dengan {law} atas perbuatan tanggal {perkara.tanggal_kejadian}; memperhatikan berkas dari penyidik "
               "{perkara.penyidik}.", LEFT, right - LEFT, more={"law": cites(case, "perkara.pasal_disangkakan")}, justify=True, gap=6)  # fmt: skip
    sheet.text(sheet.width / 2, sheet.y, "M E N G A D I L I", ink.bold, "centre")
    sheet.y += 20
    lines = ("Menyatakan terdakwa bersalah melakukan pelanggaran yang didakwakan;",
             "Menghukum terdakwa membayar denda {perkara.denda}, subsidair {perkara.subsider_hari} hari kurungan;",
             "Membebankan ongkos perkara sebesar {perkara.biaya_perkara}.")  # fmt: skip
    mark = rng.choice(("{}.", "-"))
    for number, line in enumerate(lines, 1):
        y = sheet.room(30)
        sheet.text(LEFT, y, mark.format(number), ink)
        desk.prose(line, LEFT + 22, right - LEFT - 22, gap=2)
    sheet.y += 6
    desk.prose("Diucapkan dalam sidang terbuka pada {perkara.tanggal_sidang}.", LEFT, right - LEFT, gap=12)
    y = sheet.room(90)
    for x, head, name in (
        (LEFT, "Panitera Pengganti,", case.more["panitera"]),
        (right - 200, "Hakim,", case.more["hakim"]),
    ):
        sheet.text(x, y, head, ink)
        sheet.text(x, y + 54, name, ink)
