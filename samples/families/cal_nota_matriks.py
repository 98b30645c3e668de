"""Nota as a wide table whose law comes first; number block and addressee share a ruled box; signers in a table."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import addressee, dated, kop
from samples.families.cal_nota_entries import REPORT, Entries, entries, law, limit, path
from samples.families.cal_signs import abreast, copies, ruled
from samples.ink import Ink
from samples.nota import Letter, nota_case
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet

LEFT = 50.0
HEADS = {
    "ltpw": (("NO", "DASAR HUKUM", "URAIAN PELANGGARAN", "TINDAKAN YANG DIWAJIBKAN", "WAKTU"), (0.05, 0.22, 0.28, 0.29, 0.16)),
    "tlpw": (("No.", "Fakta Lapangan", "Peraturan", "Yang Harus Dilaksanakan", "Tempo"), (0.06, 0.29, 0.23, 0.27, 0.15)),
    "tplw": (("Nomor", "Keadaan di Perusahaan", "Saran Perbaikan", "Peraturan yang Dilanggar", "Paling Lambat"), (0.08, 0.26, 0.26, 0.24, 0.16)),
}  # fmt: skip
SUBJECTS = {
    "1": ("Nota Pemeriksaan ke-I", "Penyampaian Nota Pemeriksaan I", "Nota Pemeriksaan Pertama"),
    "2": ("Nota Pemeriksaan ke-II", "Penyampaian Nota Pemeriksaan II"),
    "khusus": ("Nota Pemeriksaan Khusus", "Penyampaian Nota Pemeriksaan Khusus"),
}


@family("cal_nota_matriks", "nota_pemeriksaan", ("cal",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Upright, or lying down when the table is wide; the stage stands in the subject."""
    rng = sheet.rng
    ink = Ink(rng.choice(("arial", "dejavu-cond", "narrow")), 10)
    letter = nota_case(people, count=rng.randint(2, 5))
    size = rng.choice((A4, FOLIO))
    lying = rng.random() < 0.3
    sheet.document("nota_pemeriksaan", (size[1], size[0]) if lying else size)
    subject = rng.choice(SUBJECTS[letter.stage])
    desk = Desk(sheet, entries(letter, rng, subject), ink, faults=letter.faults)
    kop(sheet, letter.government, letter.office, (f"Kompleks Perkantoran Pemerintah Daerah, {letter.office_area.short}", "Telepon 310 4455 - Faksimile 310 4456"),
        ink, rng.choice(("tengah", "kanan", "pita")), path="surat.instansi")  # fmt: skip
    right = sheet.width - LEFT
    _head(desk, letter, subject, right)
    wide = right - LEFT
    desk.prose(rng.choice((
        "Pengawas Ketenagakerjaan sesuai surat tugas {pemeriksaan.nomor_spt} telah memeriksa perusahaan yang Saudara pimpin tanggal "
        "{pemeriksaan.tanggal_pemeriksaan} dengan kesimpulan sebagaimana tabel berikut.",
        "Menurut hasil pemeriksaan yang berlangsung {pemeriksaan.tanggal_pemeriksaan} (surat perintah nomor {pemeriksaan.nomor_spt}), "
        "norma di bawah ini belum Saudara penuhi.")), LEFT, wide, justify=rng.random() < 0.5, gap=5)  # fmt: skip
    if letter.stage == "2":
        desk.prose("Nota ini menyusul Nota Pemeriksaan I nomor {pemeriksaan.nomor_nota_sebelumnya}, tanggal "
                   "{pemeriksaan.tanggal_nota_sebelumnya}.", LEFT, wide, gap=5)  # fmt: skip
    order = rng.choice(tuple(HEADS))
    heads, shares = HEADS[order]
    xs = [LEFT + wide * sum(shares[:number]) for number in range(len(shares) + 1)]
    small = ink.but(size=9)
    rule = rng.choice(("box", "box", "line"))
    desk.table_row(xs, heads, small.bold, rule=rule, grey=rng.choice((None, 0.86)), centred=(0, 1, 2, 3, 4))
    if rng.random() < 0.4:
        desk.table_row(
            xs, [f"({number})" for number in range(1, 6)], small.but(size=7.5), rule=rule, centred=(0, 1, 2, 3, 4)
        )
    way = rng.choice(("hari", "hari", "tanggal"))
    for number in range(len(letter.findings)):
        cell = {"l": "{law}", "t": path(number, "uraian"), "p": path(number, "perintah"), "w": limit(number, way)}
        desk.table_row(xs, [f"{number + 1}.", *(cell[name] for name in order)], small, more={"law": law(letter, number)},
                       rule=rule, centred=(0,))  # fmt: skip
    sheet.y += 18
    desk.prose(f"Atas pelaksanaannya kami menunggu laporan tertulis Saudara paling lama {REPORT} setelah surat diterima. "
               "Kelalaian akan diproses menurut hukum.", LEFT, wide, gap=10)  # fmt: skip
    if rng.random() < 0.5:
        sheet.room(80 + 44 * len(letter.inspectors))
        sheet.text(LEFT, sheet.y, "Pengawas Ketenagakerjaan yang memeriksa :", ink)
        sheet.y += 8
        ruled(
            desk,
            letter.inspectors,
            ("No", "Nama / NIP", "Pangkat", "Jabatan", "Paraf"),
            LEFT,
            right,
            words=letter.office,
        )
    else:
        signers = [*letter.inspectors, letter.head] if rng.random() < 0.6 else letter.inspectors
        above = ["Pemeriksa,"] * len(letter.inspectors) + ["Diketahui oleh,"]
        abreast(desk, signers, above, stamp=len(signers) - 1, words=letter.office, ranked=rng.random() < 0.7)
    copies(desk, letter.copies, LEFT, "Tembusan:", rng.choice(("{}.", "({})", "{})")))


def _head(desk: Desk, letter: Letter, subject: str, right: float) -> None:
    """A box in two halves: number block left, place, day and addressee right."""
    sheet, rng = desk.sheet, desk.sheet.rng
    top, middle = sheet.y - 10, LEFT + (right - LEFT) * 0.52
    sheet.y = top + 16
    case = desk.case
    assert isinstance(case, Entries)
    items = [
        ("Nomor", "surat.nomor"),
        ("Klasifikasi", "surat.sifat"),
        ("Lampiran", "surat.lampiran"),
        ("Perihal", "surat.perihal"),
    ]
    if rng.random() < 0.5:
        items[1] = ("Sifat", "surat.sifat")
    desk.rows(items, LEFT + 6, LEFT + 66, middle - 6, step=15.5)
    box = sheet.truths[-1].fields["surat.perihal"].box
    sheet.note("pemeriksaan.nota_ke", letter.stage, subject, box)
    low = sheet.y
    dated(desk, middle + 8, top + 16)
    address = ", ".join(letter.address)
    low = max(low, addressee(desk, rng.choice(("Yth.", "Kepada")), rng.choice(("Pimpinan", "Pengurus")), letter.company,
                             (address, f"{letter.area.regency}"), middle + 8, top + 34, right - middle - 16,
                             name="pemeriksaan.nama_perusahaan", address="pemeriksaan.alamat_perusahaan") + 10)  # fmt: skip
    if rng.random() < 0.7:
        sheet.rectangle((LEFT, top, middle, low), 0.7)
        sheet.rectangle((middle, top, right, low), 0.7)
    sheet.y = low + 22
