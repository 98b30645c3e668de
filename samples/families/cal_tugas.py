"""Orders to inspect: a Word letter with the officers in a table, and a typed one with blocks for each officer."""

from __future__ import annotations

from samples.cases.surat_perintah_tugas import invent
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import kop, numbered, title
from samples.families.cal_signs import copies, one
from samples.ink import Ink
from samples.numbers import WEEKDAYS
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet

LEFT = 60.0


def _listed(desk: Desk, head: str, path: str, count: int, x: float, right: float, mark: str) -> None:
    """``head :`` and beside it the entries of a list, one below the other."""
    sheet = desk.sheet
    sheet.text(LEFT, sheet.y, head, desk.ink)
    sheet.text(x - 12, sheet.y, ":", desk.ink)
    for number in range(count):
        y = sheet.room(32)
        sheet.text(x, y, mark.format(number + 1), desk.ink)
        sheet.y = desk.write(f"{path}.{number}", x + 18, y, right - x - 18) + desk.ink.size * 1.5


@family("cal_tugas_tabel", "surat_perintah_tugas", ("cal",))
def tabel(sheet: Sheet, people: People) -> None:
    """Officers in a ruled table; what to do, where and when as rows below it; place and day in a block at the foot."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("palatino", "dejavu-serif", "narrow")), 10.5)
    sheet.document("surat_perintah_tugas", rng.choice((A4, FOLIO)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    kop(
        sheet,
        case.government,
        case.office,
        (f"Jalan Veteran Nomor 4 {case.office_area.short}",),
        ink,
        rng.choice(("kiri", "pita", "tengah")),
        path="surat.instansi",
    )
    title(
        sheet,
        rng.choice(("SURAT PERINTAH TUGAS", "SURAT TUGAS PEMERIKSAAN", "SURAT TUGAS")),
        ink.bold.but(size=13),
        line=rng.random() < 0.5,
    )
    numbered(desk, rng.choice(("Nomor: ", "NOMOR : ")), "surat.nomor", 28)
    _listed(
        desk,
        rng.choice(("Dasar", "Dasar hukum")),
        "tugas.dasar",
        case.count("tugas.dasar"),
        LEFT + 92,
        right,
        rng.choice(("{}.", "{})", "{}.")),
    )
    sheet.y += 10
    sheet.text(
        sheet.width / 2,
        sheet.y,
        rng.choice(("MENUGASKAN", "M E N U G A S K A N :", "MEMBERI TUGAS")),
        ink.bold,
        "centre",
    )
    sheet.y += 20
    sheet.text(LEFT, sheet.y, "Kepada pegawai yang namanya tersebut di bawah ini :", ink)
    sheet.y += 8
    joined = rng.random() < 0.5
    heads = ("No", "Nama / NIP", "Pangkat/Gol.", "Jabatan") if joined else ("No", "Nama", "NIP", "Pangkat", "Jabatan")
    shares = (0.0, 0.06, 0.45, 0.68, 1.0) if joined else (0.0, 0.06, 0.31, 0.53, 0.73, 1.0)
    xs = [LEFT + (right - LEFT) * share for share in shares]
    small = ink.but(size=9)
    desk.table_row(xs, heads, small.bold, grey=rng.choice((None, 0.88)), centred=range(len(heads)))
    for number in range(case.count("tugas.petugas")):
        row = f"tugas.petugas.{number}"
        names = [f"{{{row}.nama}}", f"{{{row}.nip}}"]
        cells = [f"{names[0]} / {names[1]}"] if joined else names
        desk.table_row(xs, [f"{number + 1}.", *cells, f"{{{row}.pangkat}}", f"{{{row}.jabatan}}"], small, centred=(0,))
    sheet.y += 20
    day = WEEKDAYS[case.days["tugas.tanggal_mulai"].weekday()]
    desk.rows([("Untuk", "tugas.untuk"), ("Pada perusahaan", "tugas.nama_perusahaan"), ("Alamat", "tugas.alamat_perusahaan"),
               (rng.choice(("Mulai tanggal", "Terhitung mulai")), "tugas.tanggal_mulai"), ("Hari", f"={day}")], LEFT, LEFT + 92, right)  # fmt: skip
    sheet.y += 6
    desk.prose("Petugas tersebut melaporkan hasil tugasnya kepada pemberi perintah.", LEFT, right - LEFT)
    y, x = sheet.room(150) + 16, LEFT + (right - LEFT) * 0.5
    for name, path in (
        (rng.choice(("Ditetapkan di", "Dikeluarkan di")), "surat.tempat"),
        (rng.choice(("pada tanggal", "Tanggal")), "surat.tanggal"),
    ):
        sheet.text(x, y, name, ink)
        sheet.text(x + 76, y, ":", ink)
        desk.write(path, x + 84, y, 130, lines=1)
        y += 14
    sheet.y = one(desk, case.signers[0], x, y + 6, right - x, stamp=case.office, ranked=rng.random() < 0.8) + 22
    if rng.random() < 0.7:
        copies(desk, case.copies, LEFT, "Tembusan, disampaikan kepada :", "{}.")


@family("cal_tugas_tik", "surat_perintah_tugas", ("cal",))
def tik(sheet: Sheet, people: People) -> None:
    """Typewritten: the numbers of the letter at the left, officers as blocks of rows, the head signs at the left."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("courier", "tlwg-typist")), 10, (0.1, 0.1, 0.14), jitter=0.0 if sheet.is_born else 0.3)
    sheet.document("surat_perintah_tugas", rng.choice((FOLIO_WIDE, FOLIO)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    kop(
        sheet,
        case.government,
        case.office,
        (f"{case.office_area.short.upper()}",),
        ink,
        "tengah",
        path="surat.instansi",
    )
    title(sheet, rng.choice(("SURAT PERINTAH", "SURAT PERINTAH TUGAS")), ink.but(size=12), spaced=True, line=True)
    numbered(desk, "No. : ", "surat.nomor", 26)
    desk.prose(f"Yang bertanda tangan di bawah ini {' '.join(case.signers[0].title)},", LEFT, right - LEFT)
    sheet.text(LEFT, sheet.y, "mengingat :", ink)
    sheet.y += 16
    for number in range(case.count("tugas.dasar")):
        y = sheet.room(30)
        sheet.text(LEFT + 10, y, "-", ink)
        sheet.y = desk.write(f"tugas.dasar.{number}", LEFT + 26, y, right - LEFT - 26) + 15
    sheet.y += 8
    sheet.text(sheet.width / 2, sheet.y, rng.choice(("M E M E R I N T A H K A N", "MEMERINTAHKAN :")), ink, "centre")
    sheet.y += 20
    order = rng.choice((("nama", "pangkat", "nip", "jabatan"), ("nama", "nip", "pangkat", "jabatan")))
    names = {"nama": "N a m a", "nip": "N I P", "pangkat": "Pangkat/Golongan", "jabatan": "Jabatan"}
    for number in range(case.count("tugas.petugas")):
        sheet.room(70)
        sheet.text(LEFT, sheet.y, ("Kepada" if number == 0 else "dan") + f"  {number + 1}.", ink)
        desk.rows(
            [(names[key], f"tugas.petugas.{number}.{key}") for key in order],
            LEFT + 76,
            LEFT + 190,
            right,
            step=14,
            lines=1,
        )
        sheet.y += 5
    sheet.y += 4
    desk.rows([("Untuk", "tugas.untuk")], LEFT, LEFT + 76, right)
    desk.rows([("di Perusahaan", "tugas.nama_perusahaan"), ("beralamat di", "tugas.alamat_perusahaan"), ("mulai tanggal", "tugas.tanggal_mulai")],
              LEFT + 84, LEFT + 190, right, step=15)  # fmt: skip
    sheet.y += 4
    desk.prose("Perintah ini dilaksanakan dengan penuh tanggung jawab.", LEFT, right - LEFT, first=24)
    y = sheet.room(150) + 12
    x = rng.choice((LEFT, LEFT + (right - LEFT) * 0.52))
    end = desk.write("surat.tempat", x, y, 100, lines=1)
    at = x + sheet.measure(case["surat.tempat"].printed, ink)
    sheet.text(at, end, ",", ink)
    desk.write("surat.tanggal", at + 9, y, 140, lines=1)
    bottom = one(
        desk,
        case.signers[0],
        x,
        y + 16,
        (right - LEFT) * 0.48,
        stamp=case.office,
        bracket=True,
        ranked=rng.random() < 0.5,
    )
    sheet.y = bottom + 20
    if rng.random() < 0.6:
        copies(desk, case.copies, LEFT, "Tindasan :", "-")
