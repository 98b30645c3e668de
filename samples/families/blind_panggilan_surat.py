"""Summons as an ordinary letter: subject Panggilan, rows for day, hour and place, a list of papers to bring."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_sign import (
    NumberRow,
    addressee,
    copies,
    number_rows,
    office_head,
    page_marks,
    place_date,
    sign,
    surat_paths,
)
from samples.families.blind_words import (
    SANS,
    SERIF,
    chief,
    date_print,
    day,
    hour,
    inspectors,
    make_firm,
    make_office,
    weekday,
)
from samples.ink import Ink
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet, piece

BRING = (
    "Akta pendirian perusahaan dan perubahannya",
    "Daftar upah 3 (tiga) bulan terakhir",
    "Bukti wajib lapor ketenagakerjaan",
    "Perjanjian kerja pekerja yang bersangkutan",
    "Bukti pembayaran iuran BPJS Ketenagakerjaan",
    "Daftar hadir dan perintah kerja lembur",
    "Peraturan Perusahaan atau PKB yang berlaku",
    "Fotokopi KTP pimpinan perusahaan",
)
_STAGES = ((1, "I", "Pertama"), (2, "II", "Kedua"), (3, "III", "Ketiga"))
_MATTERS = (
    "pembayaran upah lembur pekerja",
    "pelaksanaan Nota Pemeriksaan I yang belum dijawab",
    "kecelakaan kerja yang tidak dilaporkan",
    "pengaduan pekerja mengenai tunjangan hari raya",
)


@family("blind_panggilan_surat", "surat_panggilan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Number block left, date right, rows in the middle of the letter."""
    rng = sheet.rng
    sheet.document("surat_panggilan", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice((*SANS, *SERIF)), rng.choice((10.2, 10.8, 11.2)))
    paper = Paper(sheet, people, ink, left=72, right=62)
    office, firm = make_office(people), make_firm(people)
    date = day(rng)
    come = date + datetime.timedelta(days=rng.choice((3, 4, 6, 7)))
    come += datetime.timedelta(days=(7 - come.weekday()) % 7 if come.weekday() > 4 else 0)
    office_head(paper, office, field=True)
    page_marks(paper)
    stage = rng.choice((*_STAGES, None))
    subject = rng.choice(("Panggilan", "Panggilan Klarifikasi", "Panggilan Dinas"))
    if stage:
        subject += f" {rng.choice((stage[1], f'ke-{stage[1]}', f'{stage[1]} ({stage[2]})'))}"
    number = people.letter_number(date, office.unit)
    sifat = rng.choice(
        (("Penting", "penting"), ("Segera", "segera"), ("Biasa", "biasa"), ("Sangat Segera", "sangat_segera"))
    )
    lampiran = rng.choice(("-", "-", "1 (satu) lembar"))
    rows: list[NumberRow] = [("Nomor", "surat.nomor", number, number)]
    if rng.random() < 0.8:
        rows.append(("Sifat", "surat.sifat", sifat[1], sifat[0]))
    rows.append((rng.choice(("Lampiran", "Lamp")), "surat.lampiran", lampiran, lampiran))
    label = rng.choice(("Perihal", "Hal"))
    top = sheet.y
    base = number_rows(paper, [*rows, (label, "surat.perihal", subject, subject)], top)
    if stage:
        box = sheet.truths[-1].fields["surat.perihal"].box
        sheet.note("panggilan.panggilan_ke", stage[0], subject, box)
    x = sheet.width * 0.62
    place_date(paper, "surat", office.city, date, tanggal(date, rng, long=True), x, top)
    who, job = people.person(), rng.choice(("Direktur", "HRD Manager", "Kepala Personalia", "Pimpinan Perusahaan"))
    named = rng.random() < 0.5
    lines = [f"{'Pimpinan' if not named else job} {firm.name}"]
    base = addressee(
        paper,
        rng.choice(("Kepada", "")),
        rng.choice(("Yth.", "Yth. Sdr.")),
        lines,
        firm.area.short,
        paper.left,
        base + paper.step * 1.8,
    )
    sheet.y = base + paper.step * 2
    matter = rng.choice(_MATTERS)
    paper.say(
        [
            rng.choice((f"Sehubungan dengan {matter} pada ", f"Dalam rangka klarifikasi mengenai {matter} di ")),
            piece(firm.name, "panggilan.nama_perusahaan", firm.name),
            rng.choice((", bersama ini diminta kehadiran Saudara ", ", dengan ini kami memanggil Saudara ")),
            "menghadap kami dengan ketentuan sebagai berikut :" if named else "untuk hadir, yaitu :",
        ],
        first=32,
    )
    indent, colon = 32.0, 150.0
    paper.row("Nama", "panggilan.nama_dipanggil", who, who, indent=indent, colon=colon)
    paper.row("Jabatan", "panggilan.jabatan_dipanggil", job, job, indent=indent, colon=colon)
    printed = date_print(come, rng)
    if rng.random() < 0.6:
        paper.row(
            rng.choice(("Hari/Tanggal", "Hari / tanggal")),
            "panggilan.tanggal_hadir",
            come.isoformat(),
            f"{weekday(come)}, {printed}",
            indent=indent,
            colon=colon,
        )
    else:
        paper.row("Hari", "", None, weekday(come), indent=indent, colon=colon)
        paper.row("Tanggal", "panggilan.tanggal_hadir", come.isoformat(), printed, indent=indent, colon=colon)
    time, shown = hour(rng)
    paper.row(rng.choice(("Pukul", "Jam", "Waktu")), "panggilan.pukul", time, shown, indent=indent, colon=colon)
    room = f"{rng.choice(('Ruang Bidang Pengawasan', 'Ruang Rapat', 'Kantor'))} {office.words}, {people.street()[0]} {office.city}"
    paper.row("Tempat", "panggilan.tempat_hadir", room, room, indent=indent, colon=colon)
    officers = inspectors(people, date, 1)
    if rng.random() < 0.8:
        paper.row(
            rng.choice(("Menghadap", "Bertemu dengan", "Menghadap kepada")),
            "panggilan.menghadap",
            officers[0].name,
            officers[0].name,
            indent=indent,
            colon=colon,
        )
    paper.gap(0.4)
    if rng.random() < 0.85:
        paper.say(
            [
                rng.choice(
                    (
                        "Untuk kelancaran klarifikasi agar membawa :",
                        "Saudara diminta membawa dokumen sebagai berikut :",
                        "Membawa serta:",
                    )
                )
            ]
        )
        style = rng.choice(("{}.", "-", "{})", "abc"))
        for index, thing in enumerate(rng.sample(BRING, rng.randint(2, 5))):
            mark = f"{'abcde'[index]}." if style == "abc" else style.format(index + 1)
            paper.item(mark, [piece(thing, f"panggilan.membawa.{index}", thing), rng.choice((";", ".", ""))], indent=32)
    paper.gap(0.3)
    paper.say(
        [
            rng.choice(
                (
                    "Demikian disampaikan untuk dipenuhi.",
                    "Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.",
                )
            )
        ],
        first=32,
    )
    sheet.room(150)
    paper.gap(0.6)
    first = chief(people, date, office) if rng.random() < 0.7 else officers[0]
    bottom = sign(paper, first, surat_paths(0), sheet.width * 0.55, sheet.y, stamp="DINAS TENAGA KERJA * PROVINSI *")
    if rng.random() < 0.5:
        copies(
            paper,
            rng.sample(("Kepala Dinas sebagai laporan", "Sdr. pelapor", "Pertinggal", "Serikat pekerja setempat"), 2),
            bottom + paper.step * 1.4,
        )
