"""A report typed on a machine: Roman parts, dots up to the colon, a table of dashes and exclamation strokes."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev3_wlkp_parts import CAPITAL, OWNER, STATUS, WAGE, Options, reporter
from samples.form import Form
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import FOLIO, QUARTO, Sheet
from samples.wlkp import wlkp_case

ROWS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("I.   PERUSAHAAN", (("Nama perusahaan", "identitas.nama_perusahaan"), ("Alamat perusahaan", "identitas.alamat"), ("Kecamatan", "identitas.kecamatan"),
        ("Kab./Kodya", "identitas.kabupaten_kota"), ("Propinsi", "identitas.provinsi"), ("Nomor telpon", "identitas.telepon"), ("Jenis usaha", "identitas.jenis_usaha"),
        ("Nama pemilik", "identitas.nama_pemilik"), ("Alamat pemilik", "identitas.alamat_pemilik"), ("Nama pengurus", "identitas.nama_pengurus"),
        ("Alamat pengurus", "identitas.alamat_pengurus"), ("Tanggal pendirian", "identitas.tanggal_pendirian"), ("Status perusahaan *)", "identitas.status_perusahaan"),
        ("Status pemilikan *)", "identitas.status_pemilikan"), ("Status permodalan *)", "identitas.status_permodalan"))),
    ("II.  PENGUPAHAN", (("Upah terendah", "pengupahan.upah_terendah"), ("Upah tertinggi", "pengupahan.upah_tertinggi"), ("Upah dibayar tiap *)", "pengupahan.satuan_upah"),
        ("Jumlah upah sebulan", "pengupahan.jumlah_upah_per_bulan"))),
    ("III. JAMSOSTEK", (("Nomor peserta (NPP)", "jaminan_sosial.npp"), ("Jumlah peserta TK", "jaminan_sosial.peserta_tenaga_kerja"), ("Peserta keluarga", "jaminan_sosial.peserta_keluarga"))),
    ("IV.  PERANGKAT HUBUNGAN KERJA", (("Peraturan perusahaan *)", "hubungan_industrial.peraturan_perusahaan"), ("KKB *)", "hubungan_industrial.perjanjian_kerja_bersama"),
        ("Serikat pekerja *)", "hubungan_industrial.serikat_pekerja"), ("LKS Bipartit *)", "hubungan_industrial.lks_bipartit"))),
)  # fmt: skip
CHOICES: dict[str, Options] = {
    "identitas.status_perusahaan": STATUS[1:] + STATUS[:1] if isinstance(STATUS, tuple) else STATUS,
    "identitas.status_pemilikan": OWNER,
    "identitas.status_permodalan": CAPITAL[:3],
    "pengupahan.satuan_upah": WAGE,
}
ADA: Options = (("Ada", True), ("Tidak ada", False))


@family("dev3_wlkp_ketik", "wlkp", ("dev",))
def ketik(sheet: Sheet, people: People) -> None:
    """Label and dots up to the colon, strokes instead of rules, options crossed out, page number between dashes."""
    rng, case = sheet.rng, wlkp_case(people, (1988, 2006), 0.09)
    ink = Ink(rng.choice(("tlwg-typist", "courier", "nimbus-mono")), 10)
    sheet.document("wlkp", rng.choice((FOLIO, QUARTO)))
    form = Form(sheet, people, case, ink, 10, "typed" if rng.random() < 0.7 else "")
    sheet.page_hook = lambda board: board.text(board.width / 2, 40, "- 2 -", ink, "centre")
    left, colon, right = 60.0, 236.0, sheet.width - 50
    middle = sheet.width / 2
    sheet.underline(sheet.text(middle, 60, "B E N T U K   L A P O R A N", ink, "centre"))
    sheet.text(middle, 74, "Wajib Lapor Ketenagakerjaan di Perusahaan", ink, "centre")
    head = "Tahun "
    sheet.text(middle - 30, 88, head, ink)
    form.write("kodefikasi.tahun_laporan", middle - 30 + sheet.measure(head, ink), 88)
    sheet.y = 116.0
    step = 15.4
    dot = sheet.measure(".", ink)
    strike = Choice("strike", separator=" / ", right=right, leading=13.5, gap=8)
    number = 0
    for head, rows in ROWS:
        sheet.text(left, sheet.room(60), head, ink)
        sheet.y += step
        for name, path in rows:
            number += 1
            y = sheet.room(step * 2)
            end = sheet.text(left + 12, y, f"{number:2d}. {name} ", ink)[2]
            dots = int((colon - end - 2 * dot) / dot)
            if dots > 1:
                sheet.text(colon - dots * dot, y, "." * dots, ink)
            sheet.text(colon + 2, y, ":", ink)
            if path in CHOICES or path.startswith("hubungan"):
                form.choose(path, CHOICES.get(path, ADA), colon + 13, y, strike)
                sheet.y = sheet.last_y + step
            elif path.endswith(("identitas.alamat", "alamat_pemilik", "alamat_pengurus")):
                parts = {
                    "alamat": case.address,
                    "alamat_pemilik": case.owner_address,
                    "alamat_pengurus": case.manager_address,
                }[path.split(".")[1]]
                sheet.y = form.write_address(path, parts, colon + 13, y, right - colon - 13, 13) + step
            else:
                form.write(path, colon + 13, y, room=right - colon - 13, place=150)
                sheet.y += step
    sheet.text(left, sheet.room(230), "V.   KEADAAN TENAGA KERJA", ink)
    sheet.y += step
    unit = sheet.measure("-", ink)
    stroke = "-" * int((right - left - 24) / unit)
    x0 = left + 12
    marks = [x0 + unit * at for at in (5, 30, 42, 54)]

    def dashes() -> None:
        sheet.text(x0, sheet.y, stroke, ink)
        sheet.y += 12

    def bars(cells: list[str], y: float) -> None:
        for x in marks:
            sheet.text(x, y, "!", ink)
        for x, cell in zip(
            (x0 + unit, marks[0] + 2 * unit, marks[1] + 2 * unit, marks[2] + 2 * unit, marks[3] + 2 * unit),
            cells,
            strict=False,
        ):
            sheet.text(x, y, cell, ink)

    dashes()
    bars(["No.", "U r a i a n", "Laki-laki", "Perempuan", "Jumlah"], sheet.y)
    sheet.y += 12
    dashes()
    for place, (name, men, women) in enumerate(
        (
            ("Warga negara Indonesia", "wni_laki_laki", "wni_perempuan"),
            ("Warga negara asing", "wna_laki_laki", "wna_perempuan"),
        ),
        1,
    ):
        bars([str(place), name], sheet.y)
        form.write(f"tenaga_kerja.{men}", marks[2] - 2 * unit, sheet.y, align="right", place=36)
        form.write(f"tenaga_kerja.{women}", marks[3] - 2 * unit, sheet.y, align="right", place=36)
        sheet.y += 13.5
    dashes()
    bars(["", "Jumlah seluruhnya"], sheet.y)
    form.write("tenaga_kerja.jumlah", marks[3] + 9 * unit, sheet.y, align="right", place=36)
    sheet.y += 12
    dashes()
    sheet.y += 4
    for name, path in (
        ("Anak di bawah 18 tahun", "anak"),
        ("Bulanan", "bulanan"),
        ("Borongan", "borongan"),
        ("Harian lepas", "harian_lepas"),
    ):
        y = sheet.room(step)
        end = sheet.text(left + 12, y, f"{name} ", ink)[2]
        sheet.text(colon - int((colon - end - dot) / dot) * dot, y, "." * int((colon - end - dot) / dot), ink)
        sheet.text(colon + 2, y, ":", ink)
        form.write(f"tenaga_kerja.{path}", colon + 13, y)
        sheet.y += step
    sheet.text(left, sheet.y + 4, "*) coret yang tidak perlu.", ink)
    sheet.y += 24
    y = sheet.room(110)
    reporter(
        sheet,
        form,
        right - 190,
        y,
        rng.choice(("Pengusaha/Pengurus,", "Yang melaporkan,", "P i m p i n a n,")),
        brackets=True,
    )
