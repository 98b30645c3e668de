"""Reports of an inspection: a form with cards of findings, and a service report in chapters with a table."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.laporan_pemeriksaan import STAGES, invent
from samples.catalogue import family
from samples.families.cal_desk import Desk, cites
from samples.families.cal_heads import kop, numbered, title
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet
from samples.stamps import signature
from samples.truth import Value

LEFT = 56.0
OPTIONS: tuple[tuple[str, Value], ...] = tuple(STAGES)


def _officers(desk: Desk, case: Case, x: float, right: float, head: str) -> None:
    """The inspectors as a list: number, name and NIP left, dots and the pen right."""
    sheet, ink = desk.sheet, desk.ink
    count = case.count("pemeriksaan.pengawas")
    y = sheet.room(40 + 36.0 * count) + 10
    sheet.text(x, y, head, ink)
    for number in range(count):
        y += 34 if number else 20
        sheet.text(x, y, f"{number + 1}.", ink)
        desk.write(f"pemeriksaan.pengawas.{number}.nama", x + 18, y, 210, lines=1)
        end = sheet.text(x + 18, y + 13, "NIP ", ink)[2]
        desk.write(f"pemeriksaan.pengawas.{number}.nip", end + 4, y + 13, 180, lines=1)
        sheet.leader(right - 150, right - 20, y + 4, ink.but(jitter=0.0), "dots")
        signature(sheet, right - 130 + 30 * (number % 2), y + 4, 70, 26)
    sheet.y = y + 34


@family("cal_lhp_kartu", "laporan_pemeriksaan", ("cal",))
def kartu(sheet: Sheet, people: People) -> None:
    """Sections by letters; the kind of visit to be marked; each finding as a little block of rows."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("dejavu-cond", "arial", "tlwg-typist")), 10)
    sheet.document("laporan_pemeriksaan", rng.choice((A4, FOLIO)))
    desk, right = Desk(sheet, case, ink, kind=rng.choice(("same", "")), faults=case.faults), sheet.width - LEFT
    kop(sheet, case.government, case.office, (case.office_area.short,), ink, rng.choice(("kiri", "pita", "kanan")))
    title(
        sheet,
        rng.choice(
            (
                "LAPORAN HASIL PEMERIKSAAN NORMA KETENAGAKERJAAN",
                "LEMBAR HASIL PEMERIKSAAN",
                "LAPORAN PEMERIKSAAN PERUSAHAAN",
            )
        ),
        ink.bold.but(size=12.5),
    )
    numbered(desk, "Nomor : ", "pemeriksaan.nomor", 26)
    sheet.text(LEFT, sheet.y, "A. Penugasan", ink.bold)
    sheet.y += 17
    colon = LEFT + 150
    desk.rows([("SPT Nomor", "pemeriksaan.nomor_spt"), ("SPT Tanggal", "pemeriksaan.tanggal_spt"), ("Tgl. kunjungan", "pemeriksaan.tanggal_pemeriksaan")],
              LEFT + 12, colon, right)  # fmt: skip
    sheet.text(LEFT + 12, sheet.y, rng.choice(("Sifat pemeriksaan", "Jenis pemeriksaan")), ink)
    sheet.text(colon, sheet.y, ":", ink)
    desk.choose(
        "pemeriksaan.jenis",
        OPTIONS,
        colon + 10,
        sheet.y,
        Choice(rng.choice(("tick", "circle", "strike")), rng.choice(("square", "paren")), gap=9, separator=" - "),
    )
    sheet.y += 24
    sheet.text(LEFT, sheet.y, "B. Perusahaan yang diperiksa", ink.bold)
    sheet.y += 17
    desk.rows([("Nama", "pemeriksaan.nama_perusahaan"), ("Alamat", "pemeriksaan.alamat_perusahaan"), ("Bergerak di bidang", "pemeriksaan.jenis_usaha"),
               ("Tenaga kerja", "pemeriksaan.jumlah_tenaga_kerja"), (rng.choice(("Ditemui oleh", "Pihak yang ditemui")), "pemeriksaan.pihak_ditemui"),
               ("Jabatan", f"={case.more['jabatan_ditemui']}")], LEFT + 12, colon, right)  # fmt: skip
    sheet.y += 6
    sheet.text(LEFT, sheet.room(70), "C. Temuan", ink.bold)
    sheet.y += 17
    for number in range(case.count("pemeriksaan.temuan")):
        row = f"pemeriksaan.temuan.{number}"
        y = sheet.room(80)
        sheet.text(LEFT + 12, y, f"C.{number + 1}", ink.bold)
        for name, slot in (
            ("Norma", f"{{{row}.norma}}"),
            ("Temuan", f"{{{row}.uraian}}"),
            ("Dasar hukum", "{cites}"),
            ("Saran", f"{{{row}.saran}}"),
        ):
            y = sheet.room(18)
            sheet.text(LEFT + 44, y, name, ink)
            sheet.text(colon, y, ":", ink)
            desk.prose(slot, colon + 10, right - colon - 10, more={"cites": cites(case, f"{row}.pasal")})
        sheet.y += 5
    desk.rows(
        [("D. Kesimpulan", "pemeriksaan.kesimpulan"), ("E. Saran", "pemeriksaan.saran")], LEFT, colon, right, lines=3
    )
    sheet.y += 10
    y = sheet.room(40)
    sheet.text(LEFT, y, "Dibuat tanggal", ink)
    sheet.text(colon, y, ":", ink)
    desk.write("pemeriksaan.tanggal", colon + 10, y, 150, lines=1)
    sheet.y = y + 14
    _officers(desk, case, LEFT, right, "Tim pemeriksa,")


@family("cal_lhp_bab", "laporan_pemeriksaan", ("cal",))
def bab(sheet: Sheet, people: People) -> None:
    """Chapters I to V: grounds in a sentence, data in rows, findings in a table with the advice beside the law."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("times", "palatino", "narrow")), 11)
    sheet.document("laporan_pemeriksaan", rng.choice((FOLIO, FOLIO_WIDE)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    wide = right - LEFT
    title(
        sheet,
        rng.choice(("LAPORAN PELAKSANAAN PEMERIKSAAN KETENAGAKERJAAN", "LAPORAN HASIL PEMERIKSAAN KETENAGAKERJAAN")),
        ink.bold.but(size=13),
        line=True,
    )
    sheet.y += 14
    sheet.text(LEFT, sheet.y, "I.   DASAR", ink.bold)
    sheet.y += 17
    desk.prose("Surat Perintah Tugas Nomor {pemeriksaan.nomor_spt} yang diterbitkan pada {pemeriksaan.tanggal_spt} untuk mengadakan pemeriksaan "
               "{pemeriksaan.jenis} di {pemeriksaan.nama_perusahaan}.", LEFT + 22, wide - 22, justify=True, gap=6)  # fmt: skip
    sheet.text(LEFT, sheet.y, "II.  DATA UMUM", ink.bold)
    sheet.y += 17
    desk.rows([("Alamat perusahaan", "pemeriksaan.alamat_perusahaan"), ("Usaha", "pemeriksaan.jenis_usaha"), ("Jumlah pekerja", "pemeriksaan.jumlah_tenaga_kerja"),
               ("Diperiksa pada tanggal", "pemeriksaan.tanggal_pemeriksaan"), ("Diterima oleh", "pemeriksaan.pihak_ditemui")],
              LEFT + 22, LEFT + 150, right, count=rng.choice(("", "{}.")))  # fmt: skip
    sheet.y += 6
    sheet.text(LEFT, sheet.room(90), "III. HASIL", ink.bold)
    sheet.y += 10
    joined = rng.random() < 0.5
    heads = (
        ("No", "Norma", "Fakta", "Ketentuan", "Rekomendasi")
        if not joined
        else ("No", "Fakta yang ditemukan", "Norma", "Rekomendasi", "Ketentuan")
    )
    shares = (0.0, 0.06, 0.22, 0.5, 0.74, 1.0) if not joined else (0.0, 0.06, 0.34, 0.5, 0.76, 1.0)
    xs = [LEFT + wide * share for share in shares]
    small = ink.but(size=9.5)
    desk.table_row(xs, heads, small.bold, grey=rng.choice((None, 0.9)), centred=range(5))
    for number in range(case.count("pemeriksaan.temuan")):
        row = f"pemeriksaan.temuan.{number}"
        norm, fact, advice = f"{{{row}.norma}}", f"{{{row}.uraian}}", f"{{{row}.saran}}"
        cells = [norm, fact, "{cites}", advice] if not joined else [fact, norm, advice, "{cites}"]
        desk.table_row(xs, [str(number + 1), *cells], small, more={"cites": cites(case, f"{row}.pasal")}, centred=(0,))
    sheet.y += 18
    for head, path in (("IV.  KESIMPULAN", "pemeriksaan.kesimpulan"), ("V.   SARAN", "pemeriksaan.saran")):
        sheet.text(LEFT, sheet.room(50), head, ink.bold)
        sheet.y += 17
        desk.prose(f"{{{path}}}.", LEFT + 22, wide - 22, gap=6)
    y = sheet.room(120) + 8
    sheet.text(right - 200, y, f"{case.office_area.short},", ink)
    desk.write("pemeriksaan.tanggal", right - 196 + sheet.measure(f"{case.office_area.short},", ink), y, 130, lines=1)
    sheet.y = y + 6
    _officers(desk, case, LEFT + wide * 0.25, right, "Yang melaporkan :")
