"""Office papers that are filed and not read: routing slip, covering list, attendance list, minutes of an examination."""

from __future__ import annotations

import datetime
import itertools

from samples.cases.case import Case, open_case
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import kop, title
from samples.ink import Ink
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, QUARTO, Sheet
from samples.stamps import signature, stamp_box

LEFT = 60.0


def opened(sheet: Sheet, people: People, fonts: tuple[str, ...], size: float = 10.5) -> tuple[Case, Desk, float]:
    """A case, a desk and the right edge."""
    case = open_case(people)
    return case, Desk(sheet, case, Ink(sheet.rng.choice(fonts), size)), sheet.width - LEFT


def named(desk: Desk, words: tuple[str, ...], code: str, size: float = 13.0, *, line: bool = False) -> None:
    """The title over one line or more; it names the paper and its kind."""
    sheet = desk.sheet
    boxes = [title(sheet, text, desk.ink.bold.but(size=size), line=line) for text in words]
    box = (min(one[0] for one in boxes), boxes[0][1], max(one[2] for one in boxes), boxes[-1][3])
    sheet.note("dokumen.judul", " ".join(words), " ".join(words), box)
    sheet.note("dokumen.jenis", code, " ".join(words), box)
    sheet.y += 10


@family("cal_disposisi", "lainnya", ("cal",))
def disposisi(sheet: Sheet, people: People) -> None:
    """A routing slip in cells, orders to tick left, room for a note right."""
    rng = sheet.rng
    sheet.document("lainnya", rng.choice((QUARTO, A4)))
    case, desk, right = opened(sheet, people, ("arial", "narrow", "dejavu-serif"))
    ink = desk.ink
    if rng.random() < 0.6:
        kop(sheet, case.government, case.office, (), ink, "tengah")
    named(
        desk,
        (rng.choice(("LEMBAR DISPOSISI", "KARTU KENDALI SURAT MASUK", "LEMBAR DISPOSISI PIMPINAN")),),
        "lembar_disposisi",
    )
    xs = [LEFT, (LEFT + right) / 2, right]
    came = case.date + datetime.timedelta(days=rng.randint(1, 6))
    for row in ((f"Asal surat : {case.company}", f"Diterima : {tanggal(came, rng)}"), (f"Nomor : {people.letter_number(case.date)}", f"Agenda : {rng.randint(4, 900)}"),
                (f"Tanggal : {tanggal(case.date, rng)}", f"Sifat : {rng.choice(('Biasa', 'Segera', 'Rahasia'))}"),
                (f"Hal : {rng.choice(('Laporan ketenagakerjaan', 'Tanggapan Nota Pemeriksaan I', 'Laporan kecelakaan'))}", "Lampiran : 1")):  # fmt: skip
        desk.table_row(xs, row, ink, least=22)
    top = sheet.y
    for number, name in enumerate(
        ("Ditindaklanjuti", "Dipelajari", "Dibicarakan", "Dijawab", "Disimpan", "Dilaporkan")
    ):
        y = top + 18 + number * 17
        sheet.rectangle((LEFT + 8, y - 8, LEFT + 17, y + 1), 0.6)
        sheet.text(LEFT + 24, y, name, ink)
        if rng.random() < 0.25:
            sheet.line(LEFT + 9, y - 7, LEFT + 16, y, 1.2, (0.1, 0.15, 0.5))
    for x0, x1 in itertools.pairwise(xs):
        sheet.rectangle((x0, top, x1, top + 124), 0.5)
    sheet.text(xs[1] + 5, top + 14, "Isi disposisi :", ink)
    note = rng.choice(("Mohon diproses", "Teruskan ke pengawas", "Segera dijawab"))
    sheet.text(
        xs[1] + 16, top + 50, note, Ink("ecolier", 17, (0.08, 0.13, 0.55), "handwriting") if not sheet.is_born else ink
    )
    if not sheet.is_born:
        signature(sheet, xs[1] + 60, top + 110, 70, 28)


@family("cal_pengantar", "lainnya", ("cal",))
def pengantar(sheet: Sheet, people: People) -> None:
    """A covering list with three columns and a receipt to sign."""
    rng = sheet.rng
    sheet.document("lainnya", rng.choice((FOLIO, A4)))
    case, desk, right = opened(sheet, people, ("palatino", "dejavu-cond", "tlwg-typist"))
    ink = desk.ink
    kop(sheet, case.government, case.office, (case.office_area.short,), ink, rng.choice(("kiri", "tengah")))
    sheet.text(right, sheet.y, f"{case.office_area.short}, {tanggal(case.date, rng, long=True)}", ink, "right")
    sheet.y += 26
    named(desk, (rng.choice(("SURAT PENGANTAR", "NOTA DINAS PENGANTAR")),), "surat_pengantar", line=True)
    sheet.text(sheet.width / 2, sheet.y - 8, f"Nomor : {people.letter_number(case.date)}", ink, "centre")
    sheet.y += 14
    xs = [LEFT, LEFT + 34, LEFT + 260, LEFT + 340, right]
    desk.table_row(xs, ["No", "Naskah yang dikirim", "Banyaknya", "Keterangan"], ink.bold, centred=(0, 1, 2, 3))
    for number, what in enumerate(
        rng.sample(
            ("Laporan Wajib Lapor Ketenagakerjaan", "Nota Pemeriksaan I", "Berkas perkara tipiring", "Akta Pengawasan"),
            rng.randint(1, 3),
        ),
        1,
    ):
        desk.table_row(
            xs,
            [str(number), f"{what} {case.company}", f"{rng.randint(1, 3)} berkas", "Dikirim dengan hormat"],
            ink,
            least=40,
        )
    sheet.y += 30
    sheet.text(LEFT, sheet.y, "Diterima tanggal ....................", ink)
    sheet.text(right - 190, sheet.y, "Kepala Bidang Pengawasan,", ink)
    signature(sheet, right - 180, sheet.y + 48)
    sheet.text(right - 190, sheet.y + 66, people.official(), ink.bold)


@family("cal_hadir", "lainnya", ("cal",))
def hadir(sheet: Sheet, people: People) -> None:
    """An attendance list or a receipt of money: of no kind of its own."""
    rng = sheet.rng
    sheet.document("lainnya", A4)
    case, desk, right = opened(sheet, people, ("times", "arial", "courier"))
    ink = desk.ink
    if rng.random() < 0.5:
        named(desk, (rng.choice(("DAFTAR HADIR", "DAFTAR HADIR RAPAT KOORDINASI")),), "lain")
        xs = [LEFT, LEFT + 30, LEFT + 190, LEFT + 350, right]
        desk.table_row(xs, ["No", "Nama", "Instansi/Perusahaan", "Tanda tangan"], ink.bold, grey=0.9)
        for number in range(1, rng.randint(5, 11)):
            desk.table_row(xs, [str(number), people.person(), people.company(), f"{number}."], ink, least=24)
        return
    named(desk, (rng.choice(("KUITANSI", "TANDA PEMBAYARAN")),), "lain", line=True)
    desk.rows([("Sudah terima dari", f"={case.company}"), ("Uang sejumlah", f"=Rp {rng.randint(2, 90)}50.000,-"), ("Untuk", "=Pembayaran pelatihan ahli K3")],
              LEFT, LEFT + 120, right, leader="dots", step=24)  # fmt: skip
    sheet.text(right - 190, sheet.y + 20, f"{case.area.short}, {tanggal(case.date, rng, long=True)}", ink)
    signature(sheet, right - 180, sheet.y + 66)
    stamp_box(sheet, right - 120, sheet.y + 56, ["LUNAS"], 12)


@family("cal_riksa_lembar", "lainnya", ("cal",))
def riksa(sheet: Sheet, people: People) -> None:
    """A report of an examination with a list of checks."""
    rng = sheet.rng
    sheet.document("lainnya", FOLIO)
    case, desk, right = opened(sheet, people, ("arial", "dejavu-cond"), 10)
    ink = desk.ink
    what, brand, kind, capacity = case.pick("machine")
    named(
        desk,
        (
            rng.choice(("LAPORAN PEMERIKSAAN DAN PENGUJIAN", "LAPORAN RIKSA UJI")),
            f"{str(what).upper()} ({rng.choice(('BERKALA', 'PERTAMA'))})",
        ),
        "laporan_riksa_uji",
    )
    desk.rows([("Pemilik", f"={case.company}"), ("Merk / tipe", f"={brand} / {kind}"), ("Kapasitas", f"={capacity}"), ("Nomor seri", f"={rng.randint(10000, 99999)}")],
              LEFT, LEFT + 120, right)  # fmt: skip
    sheet.y += 8
    xs = [LEFT, LEFT + 30, LEFT + 270, LEFT + 340, right]
    desk.table_row(xs, ["No", "Bagian yang diperiksa", "Hasil", "Catatan"], ink.bold, grey=0.9)
    for number, part in enumerate(
        ("Rangka", "Rem", "Alat pengaman", "Kabel listrik", "Katup", "Panel kendali", "Pentanahan"), 1
    ):
        desk.table_row(
            xs, [str(number), part, rng.choice(("Baik", "Baik", "Kurang")), rng.choice(("-", "", "diperbaiki"))], ink
        )
    sheet.y += 20
    desk.prose("Kesimpulan : dapat dipakai dengan syarat kekurangan diperbaiki.", LEFT, right - LEFT, gap=10)
    signature(sheet, right - 180, sheet.y + 50)
    sheet.text(right - 190, sheet.y + 66, f"{people.person()} - Ahli K3", ink)
