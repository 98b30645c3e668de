"""Referrals under the zero tolerance protocol: an e-mail as it is printed out, and a letter in running Indonesian."""

from __future__ import annotations

import datetime

from samples.cases.case import Case
from samples.cases.rujukan_ztp import CATEGORIES, invent
from samples.catalogue import family
from samples.families.dev3_parts import lines_of, para, put, say, told
from samples.families.dev3_words import REQUESTS, ZERO
from samples.filler import Filler
from samples.ink import Ink
from samples.marks import Choice
from samples.numbers import terbilang
from samples.people import People
from samples.sheet import A4, Piece, Sheet
from samples.stamps import signature

R = "rujukan."
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _english(day: datetime.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _case(people: People, *, english: bool) -> Case:
    case, rng = invent(people), people.rng
    for path in [path for path in case.cells if ".kategori." in path]:
        case.drop(path)
    order = [code for _, _, code in CATEGORIES]
    seen = sorted(rng.sample(ZERO, rng.choice((1, 1, 2))), key=lambda one: order.index(one[0]))
    names = {code: (local, foreign) for local, foreign, code in CATEGORIES}
    for number, (code, _, _) in enumerate(seen):
        case.put(f"{R}kategori.{number}", code, names[code][1] if english else names[code][0].lower())
    case.put(R + "uraian", ". ".join(one[2 if english else 1] for one in seen))
    case.put(R + "permintaan", rng.choice(REQUESTS)[1 if english else 0])
    return case


@family("dev3_ztp_cetak_surel", "rujukan_ztp", ("dev",))
def surel(sheet: Sheet, people: People) -> None:
    """A printed e-mail: From, Sent, To, Subject; English body with slashes to Indonesian labels; a quoted reply below."""
    rng, case = sheet.rng, _case(people, english=True)
    ink = Ink(rng.choice(("arial", "dejavu-cond", "times")), 10)
    sheet.document("rujukan_ztp", A4)
    sheet.faults += case.faults
    left, wide = 54.0, sheet.width - 108
    sheet.text(
        left, 44, rng.choice(("Dewi Lestari", "Bambang Wibowo", "Sekretariat Binwasnaker")), ink.bold.but(size=12)
    )
    sheet.line(left, 50, sheet.width - left, 50, 2.0)
    sent = case.days[R + "tanggal"]
    sender, y = people.person(), 70.0
    rows: tuple[tuple[str, list[str | Piece]], ...] = (
        ("From:", [f"{sender} <{sender.split()[0].lower()}@betterwork.example>"]),
        ("Sent:", [f"{_DAYS[sent.weekday()]}, ", told(_english(sent), (R + "tanggal", sent.isoformat())), f" {rng.randint(7, 18):02d}:{rng.randint(0, 59):02d}"]),
        ("To:", ["binwasnaker@kemnaker.example"]),
        ("Cc:", [f"disnaker@{case.area.province.lower().replace(' ', '')}.example; enterprise-services@betterwork.example"]),
        ("Subject:", ["[CONFIDENTIAL] Zero Tolerance Notification / Pemberitahuan Kasus Zero Tolerance"]),
        ("Attachments:", [f"photo_{rng.randint(1, 9)}.jpg; annex.pdf"]),
    )  # fmt: skip
    for label, parts in rows:
        sheet.text(left, y, label, ink.bold)
        sheet.flow(left + 78, y, wide - 78, parts, ink)
        y = sheet.y + 1
    sheet.y = y + 16
    para(sheet, left, wide, [rng.choice(("Dear Director,", "Dear Bapak Direktur,", "Yth. Bapak/Ibu,"))], ink)
    para(sheet, left, wide, ["In line with the Zero Tolerance Protocol signed on 5 March 2018 we hereby notify you of the following case. / "
                             "Sesuai Zero Tolerance Protocol, bersama ini kami sampaikan kasus berikut."], ink, gap=9, justify=False)  # fmt: skip
    visit = {"penilaian": "Assessment / Penilaian", "pendampingan": "Advisory / Pendampingan"}[
        str(case[R + "jenis_kunjungan"].value)
    ]
    status = {"dugaan": "Suspected / Dugaan", "terkonfirmasi": "Confirmed / Terkonfirmasi"}[
        str(case[R + "status"].value)
    ]
    seen: list[str | Piece] = []
    for place in range(case.count(R + "kategori")):
        seen += [*([", "] if place else []), *say(case, f"{R}kategori.{place}")]
    day = case.days[R + "tanggal_kunjungan"]
    listed: list[tuple[str, list[str | Piece]]] = [
        ("Ref. no. / Nomor", say(case, R + "nomor")), ("Factory / Pabrik", say(case, R + "nama_perusahaan")), ("Address / Alamat", say(case, R + "alamat_perusahaan")),
        ("Province / Provinsi", say(case, R + "provinsi")), ("Type of visit / Jenis kunjungan", say(case, R + "jenis_kunjungan", printed=visit)),
        ("Date of visit / Tanggal kunjungan", [told(_english(day), (R + "tanggal_kunjungan", day.isoformat()))]), ("Enterprise Advisor", say(case, R + "penasihat")),
        ("Issue / Kategori", seen), ("Status", say(case, R + "status", printed=status)),
        ("Workers affected / Pekerja terdampak", say(case, R + "jumlah_pekerja_terdampak")),
    ]  # fmt: skip
    bullet = rng.choice(("", "- ", "* "))
    for label, parts in listed:
        if parts:
            head = f"{bullet}{label}: "
            sheet.room(15)
            sheet.text(left + 12, sheet.y, head, ink.bold)
            edge = left + 12 + sheet.measure(head, ink.bold)
            para(sheet, edge, sheet.width - left - edge, parts, ink, gap=2, justify=False)
    sheet.y += 6
    para(sheet, left, wide, ["What was found / Uraian:"], ink.bold, gap=1)
    para(sheet, left, wide, [*say(case, R + "uraian"), "."], ink, justify=False)
    para(sheet, left, wide, ["Requested action / Permintaan:"], ink.bold, gap=1)
    para(sheet, left, wide, [*say(case, R + "permintaan"), "."], ink, justify=False, gap=12)
    lines_of(sheet, left, sheet.y, ["Best regards,", sender, "Better Work Indonesia", f"Tel. {people.phone()[1]}"], ink)
    grey = ink.but(size=8, colour=(0.35, 0.35, 0.35))
    lines_of(
        sheet,
        left,
        sheet.y + 76,
        [
            "This message may contain confidential information and is meant for the addressee only.",
            "Please consider the environment before printing this e-mail.",
        ],
        grey,
    )
    sheet.text(sheet.width / 2, sheet.height - 30, "1/1", grey, "centre")


@family("dev3_ztp_nota_dinas", "rujukan_ztp", ("dev",))
def surat(sheet: Sheet, people: People) -> None:
    """A letter: reference right, categories of the protocol as a list to tick in two columns, the rest told in sentences."""
    rng, case = sheet.rng, _case(people, english=False)
    ink = Ink(rng.choice(("times", "arial", "palatino")), 11)
    sheet.document("rujukan_ztp", A4)
    f = Filler(sheet, case, ink, "same")
    left, wide = 74.0, sheet.width - 144
    sheet.text(sheet.width - 70, 50, "BETTER WORK INDONESIA", ink.bold.but(size=15, colour=(0.0, 0.25, 0.5)), "right")
    sheet.text(
        sheet.width - 70,
        63,
        "International Labour Organization - International Finance Corporation",
        ink.but(size=8),
        "right",
    )
    y = 96.0
    day = case[R + "tanggal"]
    at = sheet.text(left, y, "Jakarta, ", ink)[2] + 4
    sheet.field(R + "tanggal", day.value, day.printed, at, y, ink)
    sheet.text(
        sheet.width - 70 - sheet.measure(case[R + "nomor"].printed, ink) - 5,
        y,
        rng.choice(("Ref:", "No. Rujukan:", "Ref. No.")),
        ink,
        "right",
    )
    put(f, R + "nomor", sheet.width - 70, y, align="right")
    y = lines_of(
        sheet,
        left,
        y + 30,
        [
            "Kepada Yth.",
            "Direktur Jenderal Pembinaan Pengawasan Ketenagakerjaan dan K3",
            "Kementerian Ketenagakerjaan R.I.",
            "RAHASIA",
        ],
        ink,
    )
    sheet.y = y + 28
    para(
        sheet,
        left,
        wide,
        [
            rng.choice(
                (
                    "Perihal : Pemberitahuan Kasus yang Tidak Dapat Ditoleransi (Zero Tolerance Protocol)",
                    "Hal : Notifikasi Kasus Zero Tolerance",
                )
            )
        ],
        ink.bold,
        gap=10,
    )
    visit = {"penilaian": "penilaian", "pendampingan": "pendampingan"}[str(case[R + "jenis_kunjungan"].value)]
    para(sheet, left, wide, [
        "Dengan hormat, bersama surat ini kami beritahukan bahwa dalam kunjungan ", told(visit, (R + "jenis_kunjungan", case[R + "jenis_kunjungan"].value)), " pada tanggal ",
        *say(case, R + "tanggal_kunjungan"), " di pabrik ", *say(case, R + "nama_perusahaan"), " yang beralamat di ", *say(case, R + "alamat_perusahaan"),
        *say(case, R + "provinsi", ", Provinsi "), *say(case, R + "penasihat", ", Enterprise Advisor kami, ", ","), " menjumpai hal yang termasuk dalam kategori berikut :"], ink, gap=10)  # fmt: skip
    ticks = Choice("tick", rng.choice(("square", "bracket", "round")), rng.choice(("check", "cross", "fill")))
    half = (CATEGORIES[:3], CATEGORIES[3:])
    y = sheet.y
    for side, some in enumerate(half):
        f.tick_all(R + "kategori", [(name, code) for name, _, code in some], left + 20 + side * 210, y, ticks, 17)
    sheet.y = y + 62
    sure = str(case[R + "status"].value)
    para(sheet, left, wide, ["Uraian singkat : ", *say(case, R + "uraian"), "."], ink, gap=7)
    count = case[R + "jumlah_pekerja_terdampak"].value
    many: list[str | Piece] = []
    if isinstance(count, int):
        many = [
            " Pekerja yang terdampak berjumlah ",
            told(f"{count} ({terbilang(count)}) orang", (R + "jumlah_pekerja_terdampak", count)),
            ".",
        ]
    para(sheet, left, wide, ["Sampai saat surat ini dibuat temuan tersebut masih bersifat " if sure == "dugaan" else "Temuan tersebut telah ",
                             told(sure, (R + "status", sure)), ".", *many], ink, gap=7)  # fmt: skip
    para(
        sheet,
        left,
        wide,
        [*say(case, R + "permintaan"), ". Identitas pekerja kami sampaikan secara terpisah."],
        ink,
        gap=20,
    )
    y = sheet.room(90)
    sheet.text(left, y, "Salam hormat,", ink)
    signature(sheet, left + 4, y + 52)
    lines_of(
        sheet,
        left,
        y + 68,
        [people.person(), rng.choice(("Country Program Manager", "Team Leader", "Manajer Program"))],
        ink,
    )
    sheet.line(left, sheet.height - 46, sheet.width - 70, sheet.height - 46, 0.5, (0.0, 0.25, 0.5))
    sheet.text(
        left,
        sheet.height - 34,
        "Menara Contoh Lt. 22, Jl. M.H. Thamrin Kav. 3, Jakarta 10250 - www.betterwork.example",
        ink.but(size=7.5),
    )
