"""Summonses: a letter with a number block and a framed box of the hearing, and a typed PRO JUSTITIA sheet."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.surat_panggilan import invent
from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_heads import addressee, block, dated, kop, numbered, title
from samples.families.cal_signs import copies, one
from samples.ink import Ink
from samples.numbers import WEEKDAYS
from samples.people import People
from samples.sheet import A4, FOLIO, FOLIO_WIDE, Sheet
from samples.truth import union

LEFT = 62.0


def _hearing(desk: Desk, case: Case, x: float, colon: float, right: float) -> None:
    rng = desk.sheet.rng
    day = WEEKDAYS[case.days["panggilan.tanggal_hadir"].weekday()]
    desk.rows([("Hari", f"={day}"), ("Tanggal", "panggilan.tanggal_hadir"), (rng.choice(("Jam", "Pukul", "Waktu")), "panggilan.pukul"),
               (rng.choice(("Bertempat di", "Tempat")), "panggilan.tempat_hadir"),
               (rng.choice(("Menemui", "Menghadap kepada", "Bertemu dengan")), "panggilan.menghadap")], x, colon, right)  # fmt: skip


def _bring(desk: Desk, case: Case, head: str, x: float, right: float, mark: str) -> None:
    sheet = desk.sheet
    desk.prose(head, LEFT, right - LEFT, gap=2)
    for number in range(case.count("panggilan.membawa")):
        y = sheet.room(18)
        sheet.text(x, y, mark.format(number + 1), desk.ink)
        sheet.y = desk.write(f"panggilan.membawa.{number}", x + 20, y, right - x - 20, lines=1) + desk.ink.size * 1.4
    sheet.y += 5


@family("cal_panggilan_kotak", "surat_panggilan", ("cal",))
def kotak(sheet: Sheet, people: People) -> None:
    """Day and place above the number block; the turn of the summons in the subject; the hearing inside a frame."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("dejavu-cond", "arial", "palatino")), 10.5)
    sheet.document("surat_panggilan", rng.choice((A4, FOLIO)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    kop(
        sheet,
        case.government,
        case.office,
        ("Jalan Pahlawan Nomor 81", f"{case.office_area.short}"),
        ink,
        rng.choice(("kanan", "pita", "kiri")),
        path="surat.instansi",
    )
    words = case["panggilan.panggilan_ke"].printed
    subject = f"{rng.choice(('Panggilan', 'Surat Panggilan', 'Undangan Klarifikasi / Panggilan'))} {words}"
    case.put("surat.perihal", subject)
    dated(desk, LEFT, sheet.y)
    sheet.y += 24
    block(
        desk,
        [("Nomor", "surat.nomor"), ("Sifat", "surat.sifat"), ("Lamp.", "surat.lampiran"), ("Perihal", "surat.perihal")],
        LEFT,
        LEFT + 58,
        right,
    )
    sheet.note(
        "panggilan.panggilan_ke",
        case["panggilan.panggilan_ke"].value,
        words,
        sheet.truths[-1].fields["surat.perihal"].box,
    )
    y = sheet.y + 12
    sheet.text(LEFT, y, rng.choice(("Kepada Yth.", "Yth.")), ink)
    name = sheet.text(LEFT + 66, y, case["panggilan.nama_dipanggil"].printed, ink)
    post = case["panggilan.jabatan_dipanggil"].printed
    second = sheet.text(LEFT + 66, y + 14, post, ink)
    firm = sheet.text(LEFT + 66, y + 28, case.company, ink)
    sheet.note(
        "panggilan.nama_dipanggil",
        case["panggilan.nama_dipanggil"].value,
        case["panggilan.nama_dipanggil"].printed,
        name,
    )
    sheet.note("panggilan.jabatan_dipanggil", post, post, second)
    sheet.note("panggilan.nama_perusahaan", case.company, case.company, firm)
    whole = f"{case['panggilan.nama_dipanggil'].printed} {post} {case.company}"
    sheet.note("surat.tujuan", whole, whole, union([name, second, firm]))
    sheet.text(LEFT + 66, y + 42, f"di {case.area.short}", ink)
    sheet.y = y + 70
    desk.prose(
        f"Agar {case.more['perihal']}, Saudara diharapkan datang pada waktu dan tempat yang tersebut dalam kotak ini.",
        LEFT,
        right - LEFT,
        gap=8,
    )
    top = sheet.y - 10
    sheet.y += 6
    _hearing(desk, case, LEFT + 12, LEFT + 132, right - 10)
    sheet.rectangle((LEFT, top, right, sheet.y - 6), 0.8)
    sheet.y += 16
    _bring(desk, case, "Mohon dibawa serta :", LEFT + 8, right, rng.choice(("{}.", "-", "({})")))
    desk.prose("Ketidakhadiran tanpa alasan yang sah akan dicatat.", LEFT, right - LEFT, gap=4)
    y, x = sheet.room(140) + 8, LEFT + (right - LEFT) * rng.choice((0.0, 0.52))
    sheet.y = one(desk, case.signers[0], x, y, (right - LEFT) * 0.48, stamp=case.office, ranked=rng.random() < 0.7) + 20
    copies(desk, case.copies, LEFT, "Tembusan :", "{}.")


@family("cal_panggilan_projustitia", "surat_panggilan", ("cal",))
def projustitia(sheet: Sheet, people: People) -> None:
    """PRO JUSTITIA in the corner, title with the turn, the person as rows, the hearing as rows or as one sentence."""
    rng, case = sheet.rng, invent(people)
    ink = Ink(rng.choice(("tlwg-typist", "courier")), 10, jitter=0.0 if sheet.is_born else 0.25)
    sheet.document("surat_panggilan", rng.choice((FOLIO, FOLIO_WIDE)))
    desk, right = Desk(sheet, case, ink, faults=case.faults), sheet.width - LEFT
    sheet.text(right, 40, "PRO JUSTITIA", ink.but(size=11), "right")
    sheet.margin_top = 66
    sheet.y = 66
    kop(sheet, case.government, case.office, ("PENYIDIK PEGAWAI NEGERI SIPIL",), ink, "tengah", path="surat.instansi")
    words = case["panggilan.panggilan_ke"].printed
    head = f"SURAT PANGGILAN {'KE-' if '(' not in words else ''}{words.upper()}"
    box = title(sheet, head, ink.but(size=12), line=True)
    sheet.note(
        "panggilan.panggilan_ke",
        case["panggilan.panggilan_ke"].value,
        head.removeprefix("SURAT PANGGILAN "),
        (box[0], box[1], box[2], box[3]),
    )
    numbered(desk, "Nomor : ", "surat.nomor", 26)
    desk.prose(
        f"Guna kepentingan penyelidikan, yakni {case.more['perihal']}, dipanggil dengan resmi :",
        LEFT,
        right - LEFT,
        gap=4,
    )
    desk.rows([("Nama lengkap", "panggilan.nama_dipanggil"), ("Pekerjaan/Jabatan", "panggilan.jabatan_dipanggil"),
               ("Tempat bekerja", "panggilan.nama_perusahaan"), ("Alamat", f"={case.more['alamat']}")], LEFT + 20, LEFT + 150, right)  # fmt: skip
    sheet.y += 4
    if rng.random() < 0.5:
        desk.prose("untuk hadir :", LEFT, right - LEFT, gap=2)
        _hearing(desk, case, LEFT + 20, LEFT + 150, right)
    else:
        day = WEEKDAYS[case.days["panggilan.tanggal_hadir"].weekday()]
        desk.prose(f"supaya menghadap {{panggilan.menghadap}}, {case.more['jabatan_menghadap']}, di {{panggilan.tempat_hadir}} pada hari {day} "
                   "tanggal {panggilan.tanggal_hadir} jam {panggilan.pukul}.", LEFT, right - LEFT, gap=4)  # fmt: skip
    _bring(desk, case, "dengan membawa :", LEFT + 20, right, rng.choice(("{}.", "-")))
    desk.prose(
        "Barang siapa dengan sengaja tidak memenuhi panggilan ini dapat dituntut menurut undang-undang.",
        LEFT,
        right - LEFT,
        gap=4,
    )
    y, x = sheet.room(150) + 8, LEFT + (right - LEFT) * 0.5
    dated(desk, x, y)
    sheet.y = (
        one(desk, case.signers[0], x, y + 16, (right - LEFT) * 0.5, stamp=case.office, bracket=rng.random() < 0.5) + 18
    )
    sheet.room(60)
    addressee(
        desk,
        "Diterima oleh :",
        "",
        "........................",
        ("pada tanggal ................",),
        LEFT,
        sheet.y,
        240,
        path="",
    )
