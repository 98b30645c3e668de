"""Nota as a list: what was found, then at the end of each item the law in brackets; the office stands beside the name."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import addressee, kop, numbered, title
from samples.families.cal_nota_entries import REPORT, entries, law, limit, path, weekday
from samples.families.cal_signs import beside, copies
from samples.ink import Ink
from samples.nota import nota_case
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet

LEFT = 64.0
TITLES = {
    "1": ("NOTA PEMERIKSAAN KE-I", "NOTA PEMERIKSAAN KESATU"),
    "2": ("NOTA PEMERIKSAAN KE-II",),
    "khusus": ("NOTA PEMERIKSAAN KHUSUS",),
}
OPENINGS = (
    "Memperhatikan Surat Perintah Tugas Nomor {pemeriksaan.nomor_spt}, pada hari %s tanggal {pemeriksaan.tanggal_pemeriksaan} "
    "petugas kami telah berkunjung ke {pemeriksaan.nama_perusahaan}.",
    "Sehubungan dengan kunjungan pemeriksaan tanggal {pemeriksaan.tanggal_pemeriksaan} di {pemeriksaan.nama_perusahaan} menurut "
    "SPT bernomor {pemeriksaan.nomor_spt}, bersama ini diberitahukan keadaan yang perlu Saudara benahi.",
)
ITEMS = (
    "{u} (vide {law}). Yang harus dikerjakan : {o}, selesai dalam {d}.",
    "{u}; hal itu menyimpang dari {law}. Langkah perbaikan : {o}. Tenggang waktu {d} setelah nota ini sampai.",
    "Ditemui bahwa {u}. [{law}] Maka Saudara supaya {o} dalam tempo {d}.",
)  # fmt: skip


@family("cal_nota_daftar", "nota_pemeriksaan", ("cal",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """A title with the stage, the addressee below it, items by letters or dashes, signers one below the other."""
    rng = sheet.rng
    ink = Ink(rng.choice(("garamond", "dejavu-serif", "narrow")), rng.choice((10.5, 11.0)))
    ink = ink.but(size=12.0) if ink.font == "garamond" else ink
    letter = nota_case(people, count=rng.randint(2, 5))
    sheet.document("nota_pemeriksaan", rng.choice((A4, FOLIO, FOLIO_WIDE)))
    words = rng.choice(TITLES[letter.stage])
    desk = Desk(sheet, entries(letter, rng, words), ink, faults=letter.faults)
    under = (f"Jalan Imam Bonjol Nomor {rng.randint(3, 90)}, {letter.office_area.short}",)
    kop(
        sheet,
        letter.government,
        letter.office,
        under,
        ink,
        rng.choice(("kiri", "pita", "kanan")),
        path="surat.instansi",
    )
    wide, right = sheet.width - 2 * LEFT, sheet.width - LEFT
    box = title(sheet, words, ink.bold.but(size=13), line=rng.random() < 0.5)
    sheet.note(
        "pemeriksaan.nota_ke", letter.stage, words.removeprefix("NOTA PEMERIKSAAN "), (box[0], box[1], box[2], box[3])
    )
    numbered(desk, rng.choice(("Nomor : ", "NOMOR : ", "No. ")), "surat.nomor", 30)
    lead, role = rng.choice((("Kepada Yth.", "Pimpinan"), ("Yth.", "Direksi"), ("Kepada :", "Pengusaha")))
    bottom = addressee(desk, lead, role, letter.company, (f"di {letter.area.short}",), LEFT, sheet.y, wide * 0.7,
                       own_line=rng.random() < 0.5)  # fmt: skip
    sheet.y = bottom + 24
    desk.prose(
        rng.choice(OPENINGS).replace("%s", weekday(letter)),
        LEFT,
        wide,
        first=rng.choice((0.0, 30.0)),
        justify=True,
        gap=4,
    )
    if letter.stage == "2":
        desk.prose("Nota Pemeriksaan I yang telah Saudara terima, Nomor {pemeriksaan.nomor_nota_sebelumnya} bertanggal "
                   "{pemeriksaan.tanggal_nota_sebelumnya}, nyatanya belum ditindaklanjuti seluruhnya.", LEFT, wide, gap=4)  # fmt: skip
    desk.prose(
        rng.choice(("Adapun hal-hal yang ditemukan ialah :", "Keadaan tersebut ialah sebagai berikut :")),
        LEFT,
        wide,
        gap=3,
    )
    item, mark, way = rng.choice(ITEMS), rng.choice(("{}.", "{})", "-", "--")), rng.choice(("hari", "hari", "tanggal"))
    letters = rng.random() < 0.6
    for number in range(len(letter.findings)):
        y = sheet.room(48)
        sheet.text(LEFT + 6, y, mark.format(chr(97 + number) if letters else number + 1), ink)
        days = limit(number, way) if way == "hari" else f"tempo sampai {limit(number, way)}"
        text = item.replace("{u}", path(number, "uraian")).replace("{o}", path(number, "perintah"))
        desk.prose(text.replace("{d}", days), LEFT + 26, wide - 26, more={"law": law(letter, number)}, gap=3)
    sheet.y += 6
    desk.prose(f"Hasil pelaksanaan nota ini Saudara beritahukan secara tertulis kepada dinas dalam {REPORT} sejak tanggal penerimaan.",
               LEFT, wide, justify=True, gap=4)  # fmt: skip
    sheet.y = sheet.room(150) + 8
    y = sheet.y
    sheet.text(LEFT, y, "Dikeluarkan di", ink)
    desk.write("surat.tempat", LEFT + 84, y, 120, lines=1)
    sheet.text(LEFT, y + 14, "Tanggal", ink)
    desk.write("surat.tanggal", LEFT + 84, y + 14, 140, lines=1)
    sheet.y = y + 26
    signers = [*letter.inspectors] if rng.random() < 0.5 else [letter.head, *letter.inspectors]
    beside(desk, signers, LEFT, right, words=letter.office)
    if rng.random() < 0.8:
        copies(
            desk,
            letter.copies,
            LEFT,
            rng.choice(("Tembusan disampaikan kepada Yth. :", "Tembusan:")),
            rng.choice(("{}.", "-")),
        )
