"""Pieces that the inspection letters of the test split are put together from; each layout uses them its own way.

Long because every piece comes in several wordings.
"""

from __future__ import annotations

from samples.ink import Ink
from samples.nota import Letter, Signer
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import Piece, Sheet, piece
from samples.stamps import PURPLE, STAMP_BLUE, letterhead, signature, stamp_box, stamp_round
from samples.truth import union

ROW = "pemeriksaan.temuan"


def head(sheet: Sheet, people: People, letter: Letter, ink: Ink, rule: str = "double", logo_at: str = "left") -> None:
    """Letterhead of the provincial office with an invented address."""
    phone = people.phone()[1]
    street = people.street()[0]
    letterhead(
        sheet,
        (
            (letter.government, ink.but(size=13)),
            (letter.office, _fit(sheet, letter.office, ink.bold.but(size=15), sheet.width - 190)),
            (f"{street} {letter.office_area.short} Telp. {phone}", ink.but(size=9)),
            (f"Laman: nakertrans.example   Kode Pos {people.rng.randint(10110, 99970)}", ink.but(size=9)),
        ),
        rule=rule,
        logo_at=logo_at,
    )


def _fit(sheet: Sheet, text: str, ink: Ink, width: float) -> Ink:
    return ink.but(size=ink.size * min(1.0, width / sheet.measure(text, ink)))


def subject(letter: Letter) -> str:
    """What the Perihal line says."""
    return {"1": "Nota Pemeriksaan I", "2": "Nota Pemeriksaan II", "khusus": "Nota Pemeriksaan Khusus"}[letter.stage]


def number_block(
    sheet: Sheet, letter: Letter, ink: Ink, x: float, y: float, *, bare_subject: bool = False, colon: float = 58
) -> float:
    """Nomor, Sifat, Lampiran and Perihal under one another; gives the last baseline.

    ``bare_subject``: only ``Nota Pemeriksaan``; the stage then stands in the closing.
    """
    rng = sheet.rng
    title = "Nota Pemeriksaan" if bare_subject else subject(letter)
    sifat = rng.choice(
        (("Rahasia", "rahasia"), ("Segera", "segera"), ("Penting", "penting"), ("Sangat Segera", "sangat_segera"))
    )
    lampiran = rng.choice(("-", "1 (satu) berkas", "-", "1 (satu) eks."))
    shown, kept = letter.number, letter.number
    if rng.random() < 0.06:
        parts = letter.number.split("/")
        if len(parts) == 5:
            shown, kept = "/".join([parts[0], "       ", *parts[2:]]), "/".join([parts[0], "", *parts[2:]])
    rows: list[tuple[str, str, str, str]] = [("Nomor", "surat.nomor", kept, shown)]
    if rng.random() < 0.85:
        rows.append(("Sifat", "surat.sifat", sifat[1], sifat[0]))
    rows.append((rng.choice(("Lampiran", "Lamp.")), "surat.lampiran", lampiran.rstrip("."), lampiran))
    rows.append((rng.choice(("Perihal", "Hal")), "surat.perihal", title, title))
    for number, (label, path, value, printed) in enumerate(rows):
        base = y + number * ink.size * 1.32
        sheet.text(x, base, label, ink)
        sheet.text(x + colon, base, ":", ink)
        pen = ink.bold if path == "surat.perihal" and rng.random() < 0.5 else ink
        box = sheet.field(path, value, printed, x + colon + 8, base, pen)
        if path == "surat.perihal" and not bare_subject:
            sheet.note("pemeriksaan.nota_ke", letter.stage, printed, box)
    return y + (len(rows) - 1) * ink.size * 1.32


def place_date(sheet: Sheet, letter: Letter, ink: Ink, x: float, y: float, between: str = ", ") -> float:
    """``Serang, 12 Agustus 2021``; gives the right end."""
    place = letter.office_area.short
    end = sheet.field("surat.tempat", place, place, x, y, ink)[2]
    end = sheet.text(end + 0.5, y, between.strip() or ",", ink)[2] + ink.size * 0.3
    return sheet.field(
        "surat.tanggal", letter.date.isoformat(), tanggal(letter.date, sheet.rng, long=True), end, y, ink
    )[2]


def addressee(
    sheet: Sheet, letter: Letter, ink: Ink, x: float, y: float, *, company_here: bool, width: float = 200
) -> float:
    """Kepada Yth. Pimpinan PT ... di ...; gives the last baseline."""
    rng, step = sheet.rng, ink.size * 1.32
    lead = rng.choice(("Kepada", "", "Kepada :"))
    if lead:
        sheet.text(x, y, lead, ink)
        y += step
    salute = rng.choice(("Yth. ", "Yth. Sdr. ", "Yth. "))
    office = rng.choice(("Pimpinan ", "Pimpinan Perusahaan ", "Direktur "))
    at = x + sheet.measure(salute, ink)
    sheet.text(x, y, salute, ink)
    city = rng.choice((letter.area.short, "Tempat", letter.area.short.upper()))
    value = f"{office}{letter.company} {city}"
    first = sheet.text(at, y, office.strip(), ink)
    start = at + sheet.measure(office, ink)
    pen = ink.bold
    if start + sheet.measure(letter.company, pen) > x + width:
        y += step
        start = at
        pen = _fit(sheet, letter.company, pen, sheet.width - 30 - start)
    company = sheet.text(start, y, letter.company, pen)
    if company_here:
        sheet.note("pemeriksaan.nama_perusahaan", letter.company, letter.company, company)
    y += step
    word = rng.choice(("di -", "di", "di –"))
    if rng.random() < 0.5:
        sheet.text(at, y, word, ink)
        y += step
        last = sheet.text(at + 18, y, city, ink.bold if rng.random() < 0.4 else ink)
    else:
        sheet.text(at, y, "di", ink)
        last = sheet.text(at + sheet.measure("di ", ink), y, city, ink)
    sheet.note("surat.tujuan", value, value, union((first, company, last)))
    return y


def opening(sheet: Sheet, letter: Letter, *, name_company: bool) -> list[str | Piece]:
    """The clause that says when, by which order and where the inspection was made."""
    rng = sheet.rng
    inspected = piece(
        tanggal(letter.inspected, rng, long=True), "pemeriksaan.tanggal_pemeriksaan", letter.inspected.isoformat()
    )
    parts: list[str | Piece] = []
    if letter.stage == "2":
        parts += [
            rng.choice(("Menindaklanjuti Nota Pemeriksaan I Nomor ", "Menunjuk Nota Pemeriksaan I Nomor : ")),
            piece(letter.before_number, "pemeriksaan.nomor_nota_sebelumnya", letter.before_number),
            " tanggal ",
            piece(
                tanggal(letter.before_date, rng, long=True),
                "pemeriksaan.tanggal_nota_sebelumnya",
                letter.before_date.isoformat(),
            ),
            " yang belum Saudara laksanakan, dan setelah dilakukan pemeriksaan ulang",
        ]
    else:
        parts.append(
            rng.choice(
                (
                    "Berdasarkan hasil pemeriksaan",
                    "Sehubungan dengan pemeriksaan ketenagakerjaan yang dilaksanakan",
                    "Dari hasil pemeriksaan norma kerja",
                )
            )
        )
    parts += [" pada tanggal ", inspected]
    if rng.random() < 0.75:
        parts += [
            rng.choice((" sesuai Surat Perintah Tugas Nomor ", " berdasarkan surat perintah tugas Nomor : ")),
            piece(letter.order_number, "pemeriksaan.nomor_spt", letter.order_number),
        ]
    if name_company:
        address = ", ".join(letter.address)
        parts += [
            " di ",
            piece(letter.company, "pemeriksaan.nama_perusahaan", letter.company),
            " yang beralamat di ",
            piece(address, "pemeriksaan.alamat_perusahaan", address),
        ]
    else:
        parts.append(" di perusahaan Saudara")
    parts.append(
        rng.choice(
            (", ditemukan hal-hal sebagai berikut :", ", didapati pelanggaran norma ketenagakerjaan sebagai berikut:")
        )
    )
    return parts


def report_clause(letter: Letter, sheet: Sheet) -> list[str | Piece]:
    """The order to report back in writing."""
    unit = "hari kerja" if letter.report_working else "hari"
    code = "hari_kerja" if letter.report_working else "hari"
    return [
        sheet.rng.choice(
            (
                "Selanjutnya Saudara diminta melaporkan pelaksanaan nota ini secara tertulis kepada kami dalam waktu ",
                "Pelaksanaan perintah tersebut agar dilaporkan secara tertulis paling lama ",
            )
        ),
        piece(letter.report_days_words, "pemeriksaan.batas_lapor_hari", letter.report_days),
        " ",
        piece(unit, "pemeriksaan.batas_lapor_satuan", code),
        sheet.rng.choice((" setelah menerima Nota Pemeriksaan ini.", " terhitung sejak diterimanya nota ini.")),
    ]


def closing(letter: Letter, sheet: Sheet, *, stage_here: bool) -> list[str | Piece]:
    """The last sentence; with ``stage_here`` it is the only place that tells which nota this is."""
    if not stage_here:
        return [f"Demikian Nota Pemeriksaan {letter.stage_words} ini dibuat sebagai peringatan untuk dilaksanakan."]
    return [
        "Demikian Nota Pemeriksaan ",
        piece(letter.stage_words, "pemeriksaan.nota_ke", letter.stage),
        " ini dibuat sebagai peringatan dan untuk dilaksanakan sebagaimana mestinya.",
    ]


def sign(
    sheet: Sheet,
    signer: Signer,
    index: int,
    x: float,
    y: float,
    ink: Ink,
    *,
    lead: str = "",
    centre: bool = False,
    stamp: bool = False,
) -> float:
    """One signature block; ``lead`` (Mengetahui) stands above the office. Gives the last baseline."""
    rng, step = sheet.rng, ink.size * 1.28
    align = "centre" if centre else "left"
    path = f"surat.penandatangan.{index}"
    if lead:
        sheet.text(x, y, lead, ink, align)
        y += step
    boxes = []
    space = sheet.width - 30 - x if not centre else 2 * min(x - 20, sheet.width - 20 - x)
    ink = _fit(sheet, max((*signer.title, signer.name + "MM"), key=len) + ",", ink, space)
    for number, line in enumerate(signer.title):
        last = number == len(signer.title) - 1
        boxes.append(sheet.text(x, y, line + ("," if last else ""), ink, align))
        y += step
    sheet.note(f"{path}.jabatan", " ".join(signer.title), " ".join(signer.title), union(boxes))
    foot = y + 44
    left = x - 45 if centre else x + 5
    if stamp and not sheet.is_born:
        stamp_round(
            sheet,
            left + 6,
            foot - 24,
            36,
            "DINAS TENAGA KERJA * PROVINSI *",
            "PENGAWASAN",
            rng.choice((PURPLE, STAMP_BLUE)),
        )
    if not sheet.is_born or rng.random() < 0.3:
        signature(sheet, left, foot - 5, 92, 36)
    name = sheet.field(f"{path}.nama", signer.name, signer.name, x, foot + 6, ink.bold, align=align)
    sheet.underline(name)
    sheet.field(f"{path}.pangkat", signer.rank, signer.rank, x, foot + 6 + step, ink, align=align)
    word = rng.choice(("NIP. ", "NIP ", "NIP : "))
    whole = sheet.measure(word + signer.nip_printed, ink)
    start = x - whole / 2 if centre else x
    sheet.text(start, foot + 6 + 2 * step, word, ink)
    sheet.field(
        f"{path}.nip", signer.nip, signer.nip_printed, start + sheet.measure(word, ink), foot + 6 + 2 * step, ink
    )
    return foot + 6 + 2 * step


def copies(sheet: Sheet, letter: Letter, ink: Ink, x: float, y: float) -> float:
    """Tembusan at the foot in small type; gives the last baseline."""
    small = ink.but(size=ink.size * 0.86)
    step = small.size * 1.25
    if y + step * (len(letter.copies) + 1) > sheet.height - 34:
        y = sheet.new_page() + small.size
    label = sheet.text(
        x, y, sheet.rng.choice(("Tembusan :", "Tembusan disampaikan kepada :", "Tembusan Yth. :")), small
    )
    sheet.underline(label, 0.5)
    for number, copy in enumerate(letter.copies):
        y += step
        mark = f"{number + 1}. "
        sheet.text(x, y, mark, small)
        tail = sheet.rng.choice((";", "", "."))
        end = sheet.field(f"surat.tembusan.{number}", copy, copy, x + sheet.measure(mark, small) + 1, y, small)[2]
        if tail:
            sheet.text(end + 0.5, y, tail, small)
    return y


def extras(sheet: Sheet) -> None:
    """What an office adds by hand and stamp on the first page; nothing on digital papers."""
    rng = sheet.rng
    if sheet.is_born:
        return
    if rng.random() < 0.25:
        stamp_box(sheet, sheet.width - 110, 42, ["RAHASIA"], 13)
    if rng.random() < 0.15:
        stamp_box(
            sheet,
            rng.uniform(160, 420),
            rng.uniform(260, 560),
            [rng.choice(("SALINAN", "SESUAI ASLI", "COPY"))],
            16,
            PURPLE,
            20,
        )


def page_mark(sheet: Sheet, ink: Ink, form: str = "- {} -") -> None:
    """Number the further pages at the top centre."""
    first = sheet.page

    def hook(board: Sheet) -> None:
        board.text(board.width / 2, board.margin_top - 14, form.format(board.page - first + 1), ink, "centre")
        board.y = board.margin_top + 16

    sheet.page_hook = hook
