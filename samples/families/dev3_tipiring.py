"""Minor offences: the judge's note told in prose, and the letter that hands a file over with its table."""

from __future__ import annotations

from samples.cases.berkas_tipiring import invent
from samples.cases.case import Case
from samples.catalogue import family
from samples.families.dev3_heads import head_left
from samples.families.dev3_parts import below, footer, lines_of, para, put, say, sign, told
from samples.families.dev3_words import cite_once
from samples.filler import Filler, table_row
from samples.ink import Ink
from samples.laws import Cite, normal
from samples.numbers import MONTHS, WEEKDAYS, grouped, terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Piece, Sheet
from samples.stamps import signature, stamp_box, stamp_round

K = "perkara."
_MORE = (
    ((("UU", "3", 1951, "6", (1,)), ("UU", "3", 1951, "3", ())), "menghalang-halangi pegawai pengawas melakukan pemeriksaan di perusahaan"),
    ((("UU", "7", 1981, "6", (1,)), ("UU", "7", 1981, "10", (1,))), "tidak melaporkan perusahaannya dalam waktu 30 hari setelah didirikan"),
    ((("UU", "13", 2003, "108", (1,)), ("UU", "13", 2003, "188", (1,))), "tidak membuat peraturan perusahaan yang disahkan pejabat"),
)  # fmt: skip


def _case(people: People, *, verdict: bool) -> Case:
    case = invent(people, verdict=verdict)
    if case.rng.random() < 0.6:
        laws, deed = case.rng.choice(_MORE)
        cites = tuple(Cite(kind, number, year, article, verses) for kind, number, year, article, verses in laws)
        for path in [path for path in case.cells if ".pasal_" in path]:
            case.drop(path)
        words = cite_once(cites, case.rng, named=True)
        for index, article in enumerate(normal(cites)):
            case.put(f"{K}pasal_disangkakan.{index}", article, words)
        case.more |= {"perbuatan": deed, "pasal": words}
    return case


def _charge(case: Case) -> Piece:
    return Piece(
        case.more["pasal"],
        tuple(
            (f"{K}pasal_disangkakan.{at}", case[f"{K}pasal_disangkakan.{at}"].value)
            for at in range(case.count(K + "pasal_disangkakan"))
        ),
    )


@family("dev3_tipiring_catatan", "berkas_tipiring", ("dev",))
def catatan(sheet: Sheet, people: People) -> None:
    """Catatan putusan (Pasal 209 KUHAP): identity in a run of half-lines, verdict in numbered sentences, two signers."""
    rng, case = sheet.rng, _case(people, verdict=True)
    ink = Ink(rng.choice(("times", "arial", "dejavu-serif")), 11 if rng.random() < 0.6 else 10)
    sheet.document("berkas_tipiring", FOLIO)
    f = Filler(sheet, case, ink, "same")
    left, wide = 76.0, sheet.width - 140
    court = case[K + "pengadilan"].printed
    sheet.text(left, 52, court.upper(), ink.bold)
    sheet.line(left, 57, left + 150, 57, 0.8)
    sheet.text(sheet.width - 64, 52, "Model : 51/Pid/PN", ink.but(size=8.5), "right")
    y = lines_of(
        sheet,
        sheet.width / 2,
        90,
        [
            "CATATAN PUTUSAN YANG DIBUAT OLEH HAKIM",
            "PENGADILAN NEGERI DALAM DAFTAR CATATAN PERKARA",
            "(Pasal 209 ayat (2) KUHAP)",
        ],
        ink.bold,
        "centre",
    )
    words = case[K + "nomor_perkara"].printed
    head = rng.choice(("Nomor ", "Nomor : ", "No. "))
    start = (sheet.width - sheet.measure(head + words, ink)) / 2
    sheet.text(start, y + 18, head, ink)
    sheet.field(K + "nomor_perkara", words, words, start + sheet.measure(head, ink), y + 18, ink)
    sheet.y = y + 46
    day = case.days[K + "tanggal_sidang"]
    spoken = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    para(sheet, left, wide, ["Catatan persidangan terbuka untuk umum ", *say(case, K + "pengadilan"), " yang memeriksa dan mengadili perkara pidana dengan acara cepat pada hari ",
                             f"{WEEKDAYS[day.weekday()]}, ", told(spoken, (K + "tanggal_sidang", day.isoformat())), " dalam perkara terdakwa :"], ink, gap=6)  # fmt: skip
    rows: tuple[tuple[str, str, str], ...] = (("Nama lengkap", K + "nama_tersangka", ""), ("Tempat/tgl lahir", "", f"{case.more['lahir']} / {case.more['umur']} tahun"),
            ("Jenis kelamin", "", case.more["kelamin"]), ("Kebangsaan", "", "Indonesia"), ("Tempat tinggal", "", case.more["alamat"]),
            ("Pekerjaan", K + "jabatan_tersangka", ""))  # fmt: skip
    for label, path, text in rows:
        y = sheet.room(16)
        sheet.text(left + 30, y, label, ink)
        sheet.text(left + 150, y, ";" if rng.random() < 0.1 else ":", ink)
        if path:
            box = put(f, path, left + 160, y)
            if path.endswith("jabatan_tersangka"):
                sheet.text(box[2] + 3, y, " ", ink)
                put(f, K + "nama_perusahaan", box[2] + 4, y)
        else:
            sheet.text(left + 160, y, text, ink)
        sheet.y += 15.5
    sheet.y += 5
    para(sheet, left, wide, [f"Terdakwa didakwa {case.more['perbuatan']}, yang diketahui pada tanggal ", *say(case, K + "tanggal_kejadian"), " di ", *say(case, K + "tempat_kejadian"),
                             ", sebagaimana diatur dan diancam pidana dalam ", _charge(case), "."], ink, first=28)  # fmt: skip
    para(
        sheet,
        left,
        wide,
        [
            "Hakim membacakan catatan dakwaan yang diajukan oleh Penyidik atas kuasa Penuntut Umum, ",
            *say(case, K + "penyidik"),
            "; terdakwa membenarkan dan menyesali perbuatannya.",
        ],
        ink,
        first=28,
    )
    sheet.y += 6
    sheet.text(sheet.width / 2, sheet.room(120), "M E N G A D I L I :", ink.bold, "centre")
    sheet.y += 20
    fine, days, cost = (case[K + name].value for name in ("denda", "subsider_hari", "biaya_perkara"))
    assert isinstance(fine, int)
    assert isinstance(days, int)
    assert isinstance(cost, int)
    money = f"Rp{grouped(fine)},00 ({terbilang(fine)} rupiah)" if rng.random() < 0.6 else f"Rp. {grouped(fine)},-"
    verdict: list[list[str | Piece]] = [
        ["Menyatakan terdakwa tersebut di atas telah terbukti secara sah dan meyakinkan bersalah melakukan tindak pidana ", f"“{case.more['perbuatan']}”;"],
        ["Menjatuhkan pidana kepada terdakwa oleh karena itu dengan pidana denda sebesar ", told(money, (K + "denda", fine)),
         " dengan ketentuan apabila denda tersebut tidak dibayar diganti dengan pidana kurungan selama ", told(f"{days} ({terbilang(days)}) hari", (K + "subsider_hari", days)), ";"],
        ["Membebankan kepada terdakwa membayar biaya perkara sejumlah ", told(f"Rp{grouped(cost)},00 ({terbilang(cost)} rupiah)", (K + "biaya_perkara", cost)), "."],
    ]  # fmt: skip
    for number, parts in enumerate(verdict, 1):
        sheet.text(left, sheet.room(16), f"{number}.", ink)
        para(sheet, left + 20, wide - 20, parts, ink, gap=4)
    sheet.y += 14
    y = sheet.room(110)
    for x, role, name in (
        (left + 90, "Panitera Pengganti,", case.more["panitera"]),
        (sheet.width - 160, "Hakim tersebut,", case.more["hakim"]),
    ):
        sheet.text(x, y, role, ink, "centre")
        signature(sheet, x - 40, y + 50)
        sheet.underline(sheet.text(x, y + 70, name, ink, "centre"))
    stamp_round(sheet, sheet.width / 2, y + 44, 30, court.upper(), "*")


@family("dev3_tipiring_serah", "berkas_tipiring", ("dev",))
def serah(sheet: Sheet, people: People) -> None:
    """The letter of the PPNS: PRO JUSTITIA on top, label under each entry of the accused, a ruled table of the file."""
    rng, case = sheet.rng, _case(people, verdict=False)
    ink = Ink(rng.choice(("arial", "palatino", "courier")), 10)
    sheet.document("berkas_tipiring", A4)
    f = Filler(sheet, case, ink, "same")
    left, wide = 58.0, sheet.width - 116
    head_left(
        sheet,
        case.government,
        case.office,
        "PENYIDIK PEGAWAI NEGERI SIPIL (PPNS) KETENAGAKERJAAN",
        case.office_area.short,
        ink,
        left,
        record=False,
    )
    sheet.text(left, sheet.y, "PRO JUSTITIA", ink.bold.but(spacing=1.0))
    day = case[K + "tanggal_pelimpahan"]
    box = sheet.field(K + "tanggal_pelimpahan", day.value, day.printed, sheet.width - 58, sheet.y, ink, align="right")
    sheet.text(box[0] - 5, sheet.y, f"{case.office_area.short},", ink, "right")
    y = sheet.y + 24
    for label, path, text in (
        ("Nomor", K + "nomor_pelimpahan", ""),
        ("Klasifikasi", "", "Biasa"),
        ("Lampiran", "", "1 (satu) berkas perkara"),
        ("Perihal", "", "Pelimpahan perkara tindak pidana ringan"),
    ):
        sheet.text(left, y, label, ink)
        sheet.text(left + 70, y, ":", ink)
        if path:
            put(f, path, left + 78, y)
        else:
            sheet.text(left + 78, y, text, ink)
        y += 14
    court = case[K + "pengadilan"].printed
    sheet.text(left, y + 14, "Kepada Yth. Ketua ", ink)
    at = left + sheet.measure("Kepada Yth. Ketua ", ink)
    sheet.field(K + "pengadilan", court, court, at, y + 14, ink)
    sheet.text(left, y + 28, f"di {case.area.short}", ink)
    sheet.y = y + 54
    para(sheet, left, wide, ["Bersama ini dilimpahkan berkas perkara Nomor ", *say(case, K + "nomor_berkas"), f" dalam perkara {case.more['perbuatan']}, yang terjadi pada tanggal ",
                             *say(case, K + "tanggal_kejadian"), " bertempat di ", *say(case, K + "tempat_kejadian"), ", dengan tersangka :"], ink, gap=14)  # fmt: skip
    small = ink.but(size=7.5)
    y = sheet.y
    half = wide / 2 - 14
    end = max(
        below(f, "nama lengkap tersangka", K + "nama_tersangka", left, y, half, small),
        below(f, "nomor induk kependudukan (NIK)", K + "nik_tersangka", left + half + 28, y, half, small),
    )
    y = end + 20
    end = max(
        below(f, "jabatan dalam perusahaan", K + "jabatan_tersangka", left, y, half, small),
        below(f, "nama perusahaan", K + "nama_perusahaan", left + half + 28, y, half, small),
    )
    sheet.y = end + 24
    para(sheet, left, wide, ["Tersangka diduga melanggar ", _charge(case), "."], ink, gap=8)
    columns = (left, left + 30, left + 300, left + 380, left + wide)
    table_row(sheet, columns, ["No.", "Isi berkas", "Jumlah", "Ket."], ink.bold)
    for number, name in enumerate(
        rng.sample(
            [
                "Laporan Kejadian",
                "Berita Acara Pemeriksaan Saksi",
                "Berita Acara Pemeriksaan Tersangka",
                "Daftar Barang Bukti",
                "Foto kopi Nota Pemeriksaan I dan II",
                "Resume",
            ],
            4,
        ),
        1,
    ):
        table_row(sheet, columns, [f"{number}.", name, f"{rng.randint(1, 3)} lembar", ""], ink)
    sheet.y += 18
    para(
        sheet,
        left,
        wide,
        ["Mohon kiranya dapat ditetapkan hari sidangnya. Demikian untuk menjadi maklum."],
        ink,
        gap=16,
    )
    y = sheet.room(110)
    one = case.signers[0]
    end = sign(sheet, one, left + 20, y, ink, row=None, stamp="PENYIDIK PPNS", rank=False)
    sheet.note(
        K + "penyidik",
        one.name,
        one.name,
        (left + 20, end - 22, left + 20 + sheet.measure(one.name, ink.bold), end - 11),
    )
    x = left + 20 + sheet.measure("NIP. ", ink)
    sheet.note(K + "nip_penyidik", one.nip, one.nip_printed, (x, end - 8, x + sheet.measure(one.nip_printed, ink), end))
    if rng.random() < 0.4:
        stamp_box(sheet, sheet.width - 140, y + 30, ["BERKAS LENGKAP", "KORWAS PPNS"], 9)
    footer(sheet, "Tembusan: 1. Kepala Kejaksaan Negeri; 2. Korwas PPNS Polda; 3. Arsip", ink.but(size=8))
