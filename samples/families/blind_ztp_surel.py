"""Zero-tolerance referral as a printed e-mail or plain letter: everything in sentences and a short list."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_sign import page_marks
from samples.families.blind_words import SANS, SERIF
from samples.families.blind_ztp_surat import BASE, english, make_referral
from samples.ink import Ink
from samples.numbers import tanggal
from samples.people import People
from samples.sheet import A4, Piece, Sheet, piece

_NAMES = {
    "en": {
        "pekerja_anak": "child labour",
        "kerja_paksa": "forced labour",
        "kekerasan_fisik": "physical abuse",
        "kekerasan_seksual": "sexual violence",
        "bahaya_segera_k3": "imminent OSH threat",
        "lainnya": "other",
    },
    "id": {
        "pekerja_anak": "pekerja anak",
        "kerja_paksa": "kerja paksa",
        "kekerasan_fisik": "kekerasan fisik",
        "kekerasan_seksual": "kekerasan seksual",
        "bahaya_segera_k3": "bahaya segera terhadap K3",
        "lainnya": "lainnya",
    },
}


def _kinds(kinds: list[str], language: str) -> list[str | Piece]:
    parts: list[str | Piece] = []
    for index, kind in enumerate(kinds):
        if index:
            parts.append(" and " if language == "en" else " dan ")
        parts.append(piece(_NAMES[language][kind], f"{BASE}.kategori.{index}", kind))
    return parts


@family("blind_ztp_surel", "rujukan_ztp", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """From / Sent / To / Subject above, one paragraph of facts, the account and the request in paragraphs."""
    rng = sheet.rng
    case = make_referral(people)
    firm = case.firm
    language = rng.choice(("en", "id", "id"))
    sheet.document("rujukan_ztp", A4)
    ink = Ink(rng.choice((*SANS, *SERIF[:1])), rng.choice((9.8, 10.6)))
    paper = Paper(sheet, people, ink, left=58, right=62, colon=62, lead=1.5)
    page_marks(paper, "Page {}")
    en = language == "en"
    printed = english(case.date) if en else tanggal(case.date, rng, long=True)
    subject = f"Zero Tolerance Notification {case.number}" if en else f"Notifikasi Kasus Zero Tolerance {case.number}"
    lead = subject.removesuffix(case.number)
    for label, text in (
        ("From" if en else "Dari", "Better Work Indonesia <ztp@betterwork.example>"),
        ("To" if en else "Kepada", "Pengawas Ketenagakerjaan Provinsi; Ditjen Binwasnaker dan K3"),
    ):
        sheet.text(paper.left, sheet.y, f"{label}:", ink.bold)
        sheet.text(paper.left + paper.colon, sheet.y, text, ink)
        paper.gap()
    sheet.text(paper.left, sheet.y, "Sent:" if en else "Tanggal:", ink.bold)
    sheet.field(f"{BASE}.tanggal", case.date.isoformat(), printed, paper.left + paper.colon, sheet.y, ink)
    paper.gap()
    sheet.text(paper.left, sheet.y, "Subject:" if en else "Perihal:", ink.bold)
    end = sheet.text(paper.left + paper.colon, sheet.y, lead, ink)[2]
    sheet.field(f"{BASE}.nomor", case.number, case.number, end + 4, sheet.y, ink)
    paper.gap(0.7)
    sheet.line(paper.left, sheet.y, paper.right, sheet.y, 0.6)
    paper.gap(1.3)
    paper.say(["Dear Sir/Madam," if en else "Yth. Bapak/Ibu,"])
    visit = english(case.visited) if en else tanggal(case.visited, rng, long=True)
    status = "terkonfirmasi" if case.confirmed else "dugaan"
    if en:
        said, kind = ("confirmed" if case.confirmed else "suspected"), ("assessment" if case.assessment else "advisory")
        opening: list[str | Piece] = [
            "In line with the Zero Tolerance Protocol of 5 March 2018 we notify a ",
            piece(said, f"{BASE}.status", status),
            " case of ",
        ]
        middle = [" at ", " located at ", ", found during an ", " visit on ", " by "]
    else:
        said, kind = (
            ("terkonfirmasi" if case.confirmed else "dugaan"),
            ("penilaian" if case.assessment else "pendampingan"),
        )
        opening = [
            "Sesuai Protokol Zero Tolerance tanggal 5 Maret 2018 kami sampaikan kasus (",
            piece(said, f"{BASE}.status", status),
            ") mengenai ",
        ]
        middle = [" di ", " yang beralamat di ", ", yang ditemukan pada kunjungan ", " tanggal ", " oleh "]
    code = "penilaian" if case.assessment else "pendampingan"
    parts: list[str | Piece] = [
        *opening,
        *_kinds(case.kinds, language),
        middle[0],
        piece(firm.name, f"{BASE}.nama_perusahaan", firm.name),
        middle[1],
        piece(firm.address_line, f"{BASE}.alamat_perusahaan", firm.address_line),
        middle[2],
        piece(kind, f"{BASE}.jenis_kunjungan", code),
        middle[3],
        piece(visit, f"{BASE}.tanggal_kunjungan", case.visited.isoformat()),
    ]
    if rng.random() < 0.6:
        parts += [middle[4], piece(case.advisor, f"{BASE}.penasihat", case.advisor)]
    paper.say([*parts, "."])
    paper.gap(0.4)
    paper.head("Description:" if en else "Uraian kejadian:")
    paper.say([piece(case.story, f"{BASE}.uraian", case.story), "."])
    paper.gap(0.3)
    if rng.random() < 0.8:
        number = piece(f"{case.workers}", f"{BASE}.jumlah_pekerja_terdampak", case.workers)
        paper.say(["Number of workers affected: ", number] if en else ["Jumlah pekerja terdampak: ", number, " orang"])
    paper.gap(0.3)
    paper.head("Action requested:" if en else "Permintaan tindak lanjut:")
    paper.say([piece(case.request, f"{BASE}.permintaan", case.request), "."])
    paper.gap(0.8)
    paper.say(
        [
            "This message is confidential and meant for the addressees only."
            if en
            else "Surat ini bersifat rahasia dan hanya untuk penerima."
        ]
    )
    paper.gap(0.6)
    for line in ("Kind regards," if en else "Hormat kami,", people.person(), "Better Work Indonesia"):
        sheet.text(paper.left, sheet.y, line, ink)
        paper.gap()
