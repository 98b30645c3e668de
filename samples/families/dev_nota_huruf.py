"""Nota with lettered findings under small heads: Temuan, Dasar hukum, Perintah, Batas waktu; typewriter or serif."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev_parts import copies, label_row, sign
from samples.ink import Ink
from samples.nota import nota_case
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import FOLIO, Piece, Sheet, piece
from samples.stamps import letterhead


@family("dev_nota_huruf", "nota_pemeriksaan", ("dev",))
def draw(sheet: Sheet, people: People) -> None:
    """Addressee below the number block; stage told only in the subject or only in the closing."""
    rng = sheet.rng
    ink = Ink(rng.choice(("courier", "times")), 10.5)
    letter = nota_case(people, count=rng.randint(2, 3))
    sheet.document("nota_pemeriksaan", FOLIO)
    letterhead(
        sheet,
        [(letter.government.upper(), ink.but(size=12)), (letter.office.upper(), ink.bold.but(size=13)),
         ("UPTD PENGAWASAN KETENAGAKERJAAN WILAYAH " + rng.choice(("I", "II", "III")), ink.but(size=10))],
        logo_at=rng.choice(("none", "left")),
    )  # fmt: skip
    y = sheet.y
    for name, path, printed, value in (
        ("Nomor", "surat.nomor", letter.number, letter.number),
        ("Sifat", "surat.sifat", "Penting", "penting"),
        ("Lamp.", "surat.lampiran", "1 (satu) berkas", "1 (satu) berkas"),
    ):
        at = label_row(sheet, 62, y, name, 112, ink)
        sheet.field(path, value, printed, at, y, ink)
        y += 14
    at = label_row(sheet, 62, y, "Hal", 112, ink)
    in_subject = rng.random() < 0.6
    subject = f"Nota Pemeriksaan {letter.stage_short}" if in_subject or letter.stage == "khusus" else "Nota Pemeriksaan"
    box = sheet.field("surat.perihal", subject, subject, at, y, ink)
    if subject != "Nota Pemeriksaan":
        sheet.note("pemeriksaan.nota_ke", letter.stage, letter.stage_short, box)
    y += 26
    sheet.text(62, y, "Kepada Yth.", ink)
    to = f"Direktur {letter.company}"
    sheet.field("surat.tujuan", to, to, 62, y + 14, ink)
    address = ", ".join(letter.address)
    sheet.field("pemeriksaan.alamat_perusahaan", address, address, 62, y + 28, ink)
    sheet.text(62, y + 42, "di Tempat", ink)
    sheet.y = y + 66
    opening: list[str | Piece] = ["Sehubungan dengan pemeriksaan yang kami lakukan pada tanggal "]
    opening += [
        piece(
            tanggal(letter.inspected, rng, long=True), "pemeriksaan.tanggal_pemeriksaan", letter.inspected.isoformat()
        )
    ]
    opening += [" di ", piece(letter.company, "pemeriksaan.nama_perusahaan", letter.company)]
    opening += [
        " berdasarkan Surat Tugas Nomor ",
        piece(letter.order_number, "pemeriksaan.nomor_spt", letter.order_number),
    ]
    if letter.stage == "2":
        before = tanggal(letter.before_date, rng, long=True)
        opening += [
            " serta menunjuk Nota Pemeriksaan I Nomor ",
            piece(letter.before_number, "pemeriksaan.nomor_nota_sebelumnya", letter.before_number),
        ]
        opening += [" tanggal ", piece(before, "pemeriksaan.tanggal_nota_sebelumnya", letter.before_date.isoformat())]
    opening += [", bersama ini disampaikan hasil pemeriksaan sebagai berikut:"]
    sheet.flow(62, sheet.y, sheet.width - 124, opening, ink)
    for number, finding in enumerate(letter.findings):
        path = f"pemeriksaan.temuan.{number}"
        y = sheet.room(90) + 6
        sheet.text(62, y, f"{chr(97 + number)}.", ink)
        rows: list[tuple[str, list[str | Piece]]] = [
            ("Temuan", [piece(finding.fact, f"{path}.uraian", finding.fact), "."]),
            (
                "Dasar hukum",
                [Piece(finding.cited, tuple((f"{path}.pasal.{n}", a) for n, a in enumerate(finding.articles))), "."],
            ),
            ("Perintah", [piece(finding.order, f"{path}.perintah", finding.order), "."]),
        ]
        if finding.days is not None:
            due: list[str | Piece] = [piece(finding.days_words, f"{path}.batas_waktu_hari", finding.days), " "]
            due += [piece(finding.unit_words, f"{path}.batas_waktu_satuan", finding.unit_code), " sejak diterima."]
            rows.append(("Batas waktu", due))
        sheet.y = y
        for name, parts in rows:
            y = sheet.room(20)
            sheet.text(80, y, name, ink)
            sheet.text(160, y, ":", ink)
            sheet.flow(168, y, sheet.width - 230, parts, ink)
        sheet.y += 4
    unit, code = ("hari kerja", "hari_kerja") if letter.report_working else ("hari", "hari")
    closing: list[str | Piece] = [
        "Saudara wajib menyampaikan laporan tertulis atas pelaksanaan Nota ini dalam jangka waktu "
    ]
    closing += [piece(letter.report_days_words, "pemeriksaan.batas_lapor_hari", letter.report_days), " "]
    closing += [piece(unit, "pemeriksaan.batas_lapor_satuan", code), " sejak diterimanya surat ini. Demikian "]
    if subject == "Nota Pemeriksaan":
        closing += [
            piece(f"Nota Pemeriksaan {letter.stage_words}", "pemeriksaan.nota_ke", letter.stage),
            " ini untuk dilaksanakan.",
        ]
    else:
        closing += ["untuk dilaksanakan."]
    sheet.y += 6
    sheet.flow(62, sheet.room(60), sheet.width - 124, closing, ink, first=24)
    y = sheet.room(170) + 12
    end = sheet.field("surat.tempat", letter.office_area.short, letter.office_area.short, 330, y, ink)[2]
    end = sheet.text(end, y, ", ", ink)[2]
    sheet.field("surat.tanggal", letter.date.isoformat(), tanggal(letter.date, rng, long=True), end + 3, y, ink)
    sheet.y = sign(sheet, letter.inspectors[0], 0, 330, y + 16, ink, stamp="DINAS TENAGA KERJA") + 22
    copies(sheet, letter, 62, ink.but(size=9), "Tembusan Yth. :")
