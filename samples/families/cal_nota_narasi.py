"""Nota typed as running text without any numbering; place and day at the very end; one signer, the head below."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import addressee, dated, kop, title
from samples.families.cal_nota_entries import REPORT, entries, law, limit, path, weekday
from samples.families.cal_signs import copies, one
from samples.ink import Ink
from samples.nota import nota_case
from samples.people import People
from samples.sheet import FOLIO, QUARTO, Piece, Sheet, piece

LEFT = 76.0
FIRST = ("Kesatu, ", "Pertama-tama ", "Yang pertama, ")
NEXT = ("Selanjutnya ", "Lebih lanjut, ", "Di samping itu ", "Juga kami dapati, ", "Kemudian ")
ITEMS = (
    "{u}. Menurut {law} keadaan demikian tidak dibenarkan, maka Saudara kami perintahkan {o} sebelum lewat {d}.",
    "{u}, padahal {law} mengatur lain. Hendaknya Saudara {o} dalam batas {d} sesudah menerima nota.",
    "{u}. Ketentuan yang dilanggar adalah {law}; perusahaan berkewajiban {o} dalam waktu {d}.",
)
STAGES = {"1": "Nota Pemeriksaan I", "2": "Nota Pemeriksaan II", "khusus": "Nota Pemeriksaan Khusus"}


@family("cal_nota_narasi", "nota_pemeriksaan", ("cal",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Typed or set in a book face; the stage stands only in the closing sentence, or in the title."""
    rng = sheet.rng
    typed = rng.random() < 0.6
    ink = (
        Ink("tlwg-typist", 10.5, (0.1, 0.1, 0.16), jitter=0.0 if sheet.is_born else 0.3)
        if typed
        else Ink("palatino", 11.5)
    )
    letter = nota_case(people, count=rng.randint(2, 4))
    sheet.document("nota_pemeriksaan", rng.choice((FOLIO, QUARTO)))
    sheet.page_hook = lambda board: board.text(board.width / 2, 40, f"- {len(board.truths[-1].pages)} -", ink, "centre")
    desk = Desk(
        sheet,
        entries(letter, rng, rng.choice(("Hasil pemeriksaan", "Pemeriksaan norma ketenagakerjaan"))),
        ink,
        faults=letter.faults,
    )
    kop(
        sheet,
        letter.government,
        letter.office,
        (f"UNIT PENGAWASAN WILAYAH {letter.office_area.short.upper()}",),
        ink,
        "tengah",
        path="surat.instansi",
    )
    wide, titled = sheet.width - 2 * LEFT, rng.random() < 0.5
    if titled:
        words = STAGES[letter.stage].upper()
        box = title(sheet, words, ink.but(size=12.5), spaced=typed, line=True)
        sheet.note("pemeriksaan.nota_ke", letter.stage, words, (box[0], box[1], box[2], box[3]))
        sheet.y += 8
    desk.rows(
        [("Nomor", "surat.nomor"), ("Lamp.", "surat.lampiran"), ("Hal", "surat.perihal")], LEFT, LEFT + 54, LEFT + 320
    )
    sheet.y += 8
    bottom = addressee(desk, "Kepada", rng.choice(("Pimpinan", "Penanggung Jawab")), letter.company,
                       (", ".join(letter.address), f"di {letter.area.regency}"), LEFT + wide * 0.42, sheet.y, wide * 0.58,
                       own_line=True, address="pemeriksaan.alamat_perusahaan")  # fmt: skip
    sheet.y = bottom + 26
    just, indent = rng.random() < 0.4 and not typed, rng.choice((0.0, 36.0))
    desk.prose(rng.choice((
        f"Pada hari {weekday(letter)}, {{pemeriksaan.tanggal_pemeriksaan}}, dengan membawa surat tugas nomor {{pemeriksaan.nomor_spt}}, kami "
        "mendatangi {pemeriksaan.nama_perusahaan} dan melihat sendiri cara perusahaan melaksanakan peraturan ketenagakerjaan.",
        "Kunjungan kami ke {pemeriksaan.nama_perusahaan} terjadi pada {pemeriksaan.tanggal_pemeriksaan} berdasarkan perintah tugas "
        "{pemeriksaan.nomor_spt}. Yang kami lihat di sana kami ceritakan di bawah ini.")), LEFT, wide, first=indent, justify=just, gap=5)  # fmt: skip
    if letter.stage == "2":
        desk.prose("Ingatan Saudara kami segarkan akan nota yang terdahulu, yakni Nomor {pemeriksaan.nomor_nota_sebelumnya} tanggal "
                   "{pemeriksaan.tanggal_nota_sebelumnya}, yang belum ditaati.", LEFT, wide, first=indent, gap=5)  # fmt: skip
    item, way = rng.choice(ITEMS), rng.choice(("hari", "hari", "tanggal"))
    for number in range(len(letter.findings)):
        lead = rng.choice(FIRST if number == 0 else NEXT)
        text = lead + item.replace("{u}", path(number, "uraian")).replace("{o}", path(number, "perintah"))
        days = limit(number, way) if way == "hari" else f"tanggal {limit(number, way)}"
        desk.prose(
            text.replace("{d}", days), LEFT, wide, first=indent, justify=just, more={"law": law(letter, number)}, gap=5
        )
    desk.prose(f"Kabar tertulis tentang apa yang telah Saudara kerjakan kami harapkan dalam {REPORT} terhitung dari diterimanya surat ini.",
               LEFT, wide, first=indent, justify=just, gap=5)  # fmt: skip
    if titled:
        desk.prose("Harap menjadi maklum dan dilaksanakan sebaik-baiknya.", LEFT, wide, first=indent)
    else:
        start = "Surat ini berlaku sebagai "
        sheet.flow(LEFT, sheet.room(30), wide, [start, _closing(letter.stage), "."], ink, first=indent)
    y = sheet.room(150) + 14
    x = rng.choice((LEFT, LEFT + wide * 0.5))
    dated(desk, x, y)
    bottom = one(desk, letter.inspectors[0], x, y + 16, wide * 0.5, index=0, head="Yang memeriksa," if rng.random() < 0.5 else "",
                 ranked=rng.random() < 0.6, bracket=typed, tail=rng.choice(("NIP. ", "NIP : ", "Nip. ")))  # fmt: skip
    sheet.y = bottom + 20
    if rng.random() < 0.5:
        y = sheet.room(120) + 6
        bottom = one(
            desk,
            letter.head,
            LEFT + wide * 0.25,
            y,
            wide * 0.5,
            index=1,
            head="Mengetahui :",
            stamp=letter.office,
            centre=True,
        )
        sheet.y = bottom + 20
    if rng.random() < 0.6:
        copies(
            desk,
            letter.copies,
            LEFT,
            rng.choice(("c.c.", "Tindasan kepada :", "Tembusan Yth :")),
            rng.choice(("{}.", "-")),
        )


def _closing(stage: str) -> Piece:
    """The name of the letter in its closing sentence."""
    words = {
        "1": "Nota Pemeriksaan I (Kesatu)",
        "2": "Nota Pemeriksaan II (Kedua)",
        "khusus": "Nota Pemeriksaan Khusus",
    }[stage]
    return piece(words, "pemeriksaan.nota_ke", stage)
