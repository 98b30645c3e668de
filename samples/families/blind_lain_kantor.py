"""Papers of the office that are filed, not read: cover letter, disposition sheet, a letter that speaks of a nota."""

from __future__ import annotations

from samples.catalogue import family
from samples.families import blind_letter as parts
from samples.ink import Ink, fill_ink, fill_kind
from samples.nota import nota_case
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, QUARTO, Sheet
from samples.stamps import signature

_DRAFTS = ("termes", "heros", "bookman", "schoolbook", "courier")


def draw_title(sheet: Sheet, words: str, kind: str, ink: Ink, y: float) -> None:
    box = sheet.text(sheet.width / 2, y, words, ink, "centre")
    if sheet.rng.random() < 0.6:
        sheet.underline(box)
    sheet.note("dokumen.jenis", kind, words, box)
    sheet.note("dokumen.judul", words, words, box)


def _head(sheet: Sheet, people: People, ink: Ink) -> None:
    """The office's letterhead; its lines are no fields here."""
    letter = nota_case(people)
    parts.head(sheet, people, letter, ink)
    sheet.truths[-1].fields.pop("surat.instansi", None)


@family("blind_lain_pengantar", "lainnya", ("test",))
def cover_letter(sheet: Sheet, people: People) -> None:
    """Surat pengantar with a table No | Jenis yang dikirim | Banyaknya | Keterangan."""
    rng = sheet.rng
    sheet.document("lainnya", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice(_DRAFTS), 10.5)
    _head(sheet, people, ink)
    left, right, step = 62.0, sheet.width - 58, 15.0
    letter = nota_case(people)
    sheet.text(right - 170, sheet.y, f"{letter.office_area.short}, {tanggal(letter.date, rng, long=True)}", ink)
    sheet.y += step
    for line in ("Kepada", f"Yth. Kepala {letter.office.title()}", "di -", f"   {letter.area.short}"):
        sheet.flow(right - 220, sheet.y, 220, [line], ink)
    sheet.y += step * 2.2
    draw_title(
        sheet,
        rng.choice(("SURAT PENGANTAR", "S U R A T  P E N G A N T A R")),
        "surat_pengantar",
        ink.bold.but(size=13),
        sheet.y,
    )
    sheet.truths[-1].fields["dokumen.judul"].value = "SURAT PENGANTAR"
    sheet.y += step
    sheet.text(sheet.width / 2, sheet.y + 3, f"Nomor : {letter.number}", ink, "centre")
    sheet.y += step * 1.5
    edges = [left, left + 34, left + 270, left + 350, right]
    rows = [("No.", "Jenis yang dikirim", "Banyaknya", "Keterangan")]
    what = rng.sample(
        (
            f"Nota Pemeriksaan I an. {letter.company}",
            "Laporan bulanan pengawas ketenagakerjaan",
            "Berkas wajib lapor ketenagakerjaan perusahaan",
            "Rekapitulasi kunjungan pembinaan",
        ),
        rng.randint(1, 3),
    )
    rows += [
        (
            f"{n + 1}.",
            text,
            rng.choice(("1 berkas", "2 eksemplar", "1 (satu) set")),
            "Disampaikan dengan hormat" if n == 0 else "",
        )
        for n, text in enumerate(what)
    ]
    for number, row in enumerate(rows):
        high = 20 if number == 0 else 44
        for cell, text in enumerate(row):
            sheet.rectangle((edges[cell], sheet.y, edges[cell + 1], sheet.y + high), 0.6)
            if text:
                keep = sheet.y
                sheet.flow(
                    edges[cell] + 4,
                    keep + 14,
                    edges[cell + 1] - edges[cell] - 8,
                    [text],
                    ink.bold if number == 0 else ink,
                )
                sheet.y = keep
        sheet.y += high
    sheet.y += 30
    bottom = parts.sign(sheet, letter.head, 0, right - 190, sheet.y, ink, stamp=True)
    for name in [name for name in sheet.truths[-1].fields if name.startswith("surat.")]:
        del sheet.truths[-1].fields[name]
    sheet.text(
        left, bottom + 40, "Diterima tanggal : ....................   Penerima : ....................", ink.but(size=9)
    )


@family("blind_lain_disposisi", "lainnya", ("test",))
def disposition(sheet: Sheet, people: People) -> None:
    """Lembar disposisi, framed, written by hand."""
    rng = sheet.rng
    sheet.document("lainnya", rng.choice((A4, QUARTO)))
    ink = Ink(rng.choice(("heros", "dejavu", "bookman")), 10)
    pen = fill_ink(rng, sheet.split, 11, fill_kind(rng, sheet.level))
    letter = nota_case(people)
    left, right = 60.0, sheet.width - 60
    sheet.text(sheet.width / 2, 60, letter.government, ink.bold, "centre")
    sheet.text(sheet.width / 2, 75, letter.office, ink.bold, "centre")
    draw_title(
        sheet, rng.choice(("LEMBAR DISPOSISI", "KARTU DISPOSISI")), "lembar_disposisi", ink.bold.but(size=14), 104
    )
    y, high = 120.0, 30.0
    middle = sheet.width / 2
    pairs = (
        ("Surat dari", people.company(), "Diterima tgl.", tanggal(letter.date, rng)),
        ("No. Surat", letter.number[:24], "No. Agenda", str(rng.randint(10, 990))),
        ("Tgl. Surat", tanggal(letter.inspected, rng), "Sifat", rng.choice(("Biasa", "Segera", "Rahasia"))),
    )
    for one, entry, two, second in pairs:
        for x0, x1, label, text in ((left, middle, one, entry), (middle, right, two, second)):
            sheet.rectangle((x0, y, x1, y + high))
            sheet.text(x0 + 5, y + 19, f"{label} :", ink)
            sheet.text(
                x0 + 78, y + 19, text, pen.but(size=min(pen.size, pen.size * (x1 - x0 - 84) / sheet.measure(text, pen)))
            )
        y += high
    sheet.rectangle((left, y, right, y + 44))
    sheet.text(left + 5, y + 18, "Perihal :", ink)
    sheet.text(
        left + 78,
        y + 18,
        rng.choice(
            (
                "Laporan Nota Pemeriksaan I",
                "Permohonan penundaan",
                "Undangan rapat koordinasi",
                "Wajib lapor ketenagakerjaan",
            )
        ),
        pen,
    )
    y += 44
    sheet.rectangle((left, y, middle, y + 240))
    sheet.rectangle((middle, y, right, y + 240))
    sheet.text(left + 5, y + 16, "Diteruskan kepada :", ink)
    for number, desk in enumerate(("Sekretaris", "Kabid Pengawasan", "Kasi Norma Kerja", "Kasi K3", "Kasubbag Umum")):
        sheet.rectangle((left + 12, y + 28 + number * 26, left + 22, y + 38 + number * 26))
        sheet.text(left + 30, y + 37 + number * 26, desk, ink)
    sheet.text(middle + 5, y + 16, "Isi Disposisi :", ink)
    for number, text in enumerate(
        rng.sample(
            ("Mohon ditindaklanjuti", "Pelajari dan laporkan", "Siapkan bahan", "Untuk diketahui", "Agar dijadwalkan"),
            2,
        )
    ):
        sheet.text(middle + 14, y + 48 + number * 26, text, pen)


@family("blind_lain_surat", "lainnya", ("test",))
def letter_about(sheet: Sheet, people: People) -> None:
    """A company's answer or an invitation that names a Nota Pemeriksaan without being one."""
    rng = sheet.rng
    sheet.document("lainnya", A4)
    ink = Ink(rng.choice(_DRAFTS), 10.8)
    letter = nota_case(people)
    left, right, step = 70.0, sheet.width - 64, ink.size * 1.45
    sheet.text(left, 66, letter.company.upper(), ink.bold.but(size=15))
    sheet.text(left, 81, ", ".join([*letter.address, letter.area.short]), ink.but(size=9))
    sheet.line(left, 88, right, 88, 1.2)
    sheet.y = 116.0
    subject = rng.choice(
        ("Tindak lanjut Nota Pemeriksaan", "Undangan klarifikasi", "Permohonan perpanjangan waktu perbaikan")
    )
    for label, text in (
        ("Nomor", f"{rng.randint(1, 300):03d}/HRD/{letter.date.month:02d}/{letter.date.year}"),
        ("Hal", subject),
    ):
        sheet.text(left, sheet.y, label, ink)
        box = sheet.text(left + 50, sheet.y, f": {text}", ink)
        sheet.y += step
    sheet.note("dokumen.jenis", "lain", subject, box)
    sheet.text(left, sheet.y + step, f"Kepada Yth. Kepala {letter.office.title()}", ink)
    sheet.y += step * 2.6
    body = (
        f"Menunjuk Nota Pemeriksaan I Nomor {letter.before_number} tanggal {tanggal(letter.before_date, rng, long=True)} perihal tersebut di atas, "
        f"bersama ini kami sampaikan bahwa {letter.findings[0].order} telah kami laksanakan.",
        f"Adapun perbaikan lainnya akan kami selesaikan dalam waktu {letter.report_days_words} hari sejak surat ini. "
        "Bukti pelaksanaan kami lampirkan bersama surat ini.",
        "Demikian kami sampaikan, atas perhatian dan kerja sama Bapak/Ibu kami ucapkan terima kasih.",
    )
    for text in body:
        sheet.flow(left, sheet.y, right - left, [text], ink, justify=True, first=30, leading=step)
        sheet.y += 5
    sheet.text(left, sheet.y + step, f"{letter.area.short}, {tanggal(letter.date, rng, long=True)}", ink)
    sheet.text(left, sheet.y + 2 * step, f"{letter.company}", ink)
    if not sheet.is_born:
        signature(sheet, left, sheet.y + 6 * step)
    sheet.underline(sheet.text(left, sheet.y + 6.5 * step, people.person(), ink.bold))
