"""Accident reports of companies: a letter that tells it, the insurer's stage I form, a bilingual form with approvals."""

from __future__ import annotations

from samples.cases.case import Case
from samples.cases.laporan_kecelakaan import invent
from samples.catalogue import family
from samples.families.dev3_parts import above, footer, lines_of, para, put, say, told
from samples.families.dev3_words import new_accident
from samples.filler import Filler
from samples.ink import Ink
from samples.marks import Choice, digit_boxes
from samples.numbers import MONTHS, WEEKDAYS, terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import signature, stamp_box, stamp_round

K = "kecelakaan."
KEEP = tuple(
    K + name for name in ("nama_perusahaan", "nama_korban", "tempat_kejadian", "tanggal_kejadian", "uraian_kejadian")
)


def _case(people: People) -> Case:
    case = invent(people)
    new_accident(case)
    return case


@family("dev3_kecelakaan_surat", "laporan_kecelakaan", ("dev",))
def surat(sheet: Sheet, people: People) -> None:
    """A letter of the company: the victim in rows without colons, the accident told in running text."""
    rng, case = sheet.rng, _case(people)
    ink = Ink(rng.choice(("palatino", "times", "dejavu-cond")), 11)
    sheet.document("laporan_kecelakaan", A4)
    sheet.margin_bottom = 70
    f = Filler(sheet, case, ink, "same")
    left, wide = 78.0, sheet.width - 148
    sheet.y = 62
    sheet.text(left, sheet.y, case.company.upper(), ink.bold.but(size=17))
    sheet.text(
        left, sheet.y + 13, rng.choice(("Manufacturing & Trading", "Member of Group", "Sejak 1987")), ink.but(size=8.5)
    )
    sheet.line(left, sheet.y + 19, sheet.width - 70, sheet.y + 19, 1.6)
    footer(sheet, f"{case.whole_address} - Telp. {case.more['telepon']}", ink.but(size=7.5))
    y: float = sheet.y + 46
    sheet.text(left, y, f"No.  {rng.randint(1, 300):03d}/HRD-{rng.choice(('GA', 'EHS', 'UM'))}/{case.date.year}", ink)
    sheet.text(left, y + 15, "Hal  Laporan Kecelakaan Kerja", ink.bold)
    sheet.text(left, y + 30, f"Lamp.  {rng.choice(('Foto lokasi, KTP korban', '-', 'Kronologis'))}", ink)
    y = lines_of(
        sheet,
        left,
        y + 58,
        [
            f"{case.more['tempat']}, {case.more['tanggal']}",
            "",
            "Kepada Yth.",
            "Kepala " + case.office.title().replace(" Dan ", " dan "),
            "u.p. Bidang Pengawasan Ketenagakerjaan",
            "di -",
            "      tempat",
        ],
        ink,
    )
    sheet.y = y + 26
    para(sheet, left, wide, ["Dengan hormat,"], ink, gap=4)
    day = case.days[K + "tanggal_kejadian"]
    date = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    para(sheet, left, wide, [
        "Memenuhi ketentuan Pasal 11 Undang-Undang No. 1 Tahun 1970, dengan ini kami, ", *say(case, K + "nama_perusahaan"),
        *say(case, K + "jenis_usaha", " yang bergerak di bidang "), ", beralamat di ", *say(case, K + "alamat_perusahaan"),
        *say(case, K + "npp", " (NPP BPJS Ketenagakerjaan ", ")"),
        f", melaporkan bahwa pada hari {WEEKDAYS[day.weekday()]} tanggal ", told(date, (K + "tanggal_kejadian", day.isoformat())),
        *say(case, K + "jam_kejadian", " sekira pukul "), " telah terjadi kecelakaan kerja bertempat di ",
        *say(case, K + "tempat_kejadian"), " yang menimpa pekerja kami:"], ink, gap=6)  # fmt: skip
    where = case.more["tempat_lahir"]
    for name, path in (("Nama", "nama_korban"), ("Jenis kelamin", "jenis_kelamin"), ("Tempat, tgl. lahir", "tanggal_lahir_korban"),
                       ("Alamat", "alamat_korban"), ("Jabatan / Bagian", "jabatan"), ("Upah sebulan", "upah")):  # fmt: skip
        if not case[K + path].printed:
            continue
        y = sheet.room(16)
        sheet.text(left + 34, y, name, ink)
        x = left + 150
        if path == "tanggal_lahir_korban":
            x = sheet.text(x, y, f"{where}, ", ink)[2] + 4
        box = put(f, K + path, x, y)
        if path == "jabatan" and case[K + "unit"].printed:
            x = sheet.text(box[2] + 4, y, "/", ink)[2] + 4
            put(f, K + "unit", x, y)
        sheet.y += 15.5
    sheet.y += 5
    para(
        sheet,
        left,
        wide,
        ["Adapun kronologis kejadiannya adalah sebagai berikut. ", *say(case, K + "uraian_kejadian"), "."],
        ink,
        first=28,
    )
    result = {"luka": "korban mengalami ", "sakit": "korban menderita ", "meninggal": "korban dinyatakan "}[
        str(case[K + "akibat"].value)
    ]
    words = {"luka": "luka-luka", "sakit": "sakit", "meninggal": "meninggal dunia"}[str(case[K + "akibat"].value)]
    parts = [
        "Akibat kejadian tersebut ",
        result,
        told(words, (K + "akibat", case[K + "akibat"].value)),
        ", bagian tubuh yang cedera ",
        *say(case, K + "bagian_tubuh"),
    ]
    days = case[K + "kerugian_hari"].value
    if isinstance(days, int) and days:
        parts += [
            " dan menurut keterangan dokter harus beristirahat selama ",
            told(f"{days} ({terbilang(days)}) hari", (K + "kerugian_hari", days)),
        ]
    loss = case[K + "kerugian_material"]
    if isinstance(loss.value, int) and loss.value:
        parts += [
            "; kerugian material ditaksir sebesar ",
            told(loss.printed if "Rp" in loss.printed else f"Rp {loss.printed}", (K + "kerugian_material", loss.value)),
        ]
    parts += [". Kejadian itu dilihat oleh Sdr. ", *say(case, K + "saksi"), "."] if case[K + "saksi"].printed else ["."]
    para(sheet, left, wide, parts, ink, first=28)
    para(
        sheet,
        left,
        wide,
        ["Demikian laporan ini kami sampaikan, atas perhatiannya diucapkan terima kasih."],
        ink,
        first=28,
        gap=12,
    )
    y = sheet.room(96)
    sheet.text(left, y, "Hormat kami,", ink)
    stamp_round(sheet, left + 22, y + 32, 27, case.company[:22].upper(), "HRD")
    signature(sheet, left + 10, y + 56)
    sheet.underline(sheet.text(left, y + 70, case.more["pelapor"], ink.bold))
    sheet.text(left, y + 83, case.more["jabatan_pelapor"], ink)


def _boxed_date(f: Filler, path: str, x: float, y: float) -> None:
    """Day, month and year, one figure a box."""
    one = f.case[path]
    if not one.printed:
        digit_boxes(f.sheet, path, None, "", x, y, f.fill, 8, 13.5)
        return
    day = f.case.days[path]
    digit_boxes(f.sheet, path, one.value, f"{day:%d%m%Y}", x, y, f.fill.but(jitter=0.0), 8, 13.5)
    f.sheet.text(x, y + 10, "tgl      bln         tahun", f.ink.but(size=6.5))


@family("dev3_kecelakaan_tahap1", "laporan_kecelakaan", ("dev",))
def tahap1(sheet: Sheet, people: People) -> None:
    """Formulir 3 KK 1: two columns of entries, dates in boxes of one figure, (v) between brackets, dots to write on."""
    rng, case = sheet.rng, _case(people)
    ink = Ink(rng.choice(("narrow", "arial")), 9.5)
    sheet.document("laporan_kecelakaan", FOLIO)
    f = Filler(sheet, case, ink, "", KEEP)
    left, mid, right = 40.0, 305.0, sheet.width - 40
    sheet.rectangle((left, 36, right, 84), 1.0)
    sheet.text(left + 8, 56, "BPJS", ink.bold.but(size=16))
    sheet.text(left + 8, 72, "Ketenagakerjaan", ink.bold)
    sheet.text((left + right) / 2 + 20, 54, "LAPORAN KECELAKAAN KERJA TAHAP I", ink.bold.but(size=13), "centre")
    sheet.text(
        (left + right) / 2 + 20,
        68,
        "Wajib dilaporkan dalam waktu tidak lebih dari 2 x 24 jam terhitung sejak terjadi kecelakaan",
        ink.but(size=8),
        "centre",
    )
    sheet.text(right - 6, 80, rng.choice(("Formulir 3 KK 1", "F 3 KK1", "Form 3-KK1")), ink.bold.but(size=8), "right")
    small = ink.but(size=8)
    y = 102.0
    sheet.text(left, y, "Nomor Kecelakaan", small)
    put(f, K + "nomor_kecelakaan", left + 84, y)
    sheet.text(mid + 20, y, "Diterima tgl.", small)
    _boxed_date(f, K + "tanggal_diterima", mid + 80, y)
    y += 20

    def band(words: str, y: float) -> float:
        sheet.rectangle((left, y, right, y + 14), 0.5, grey=0.82)
        sheet.text(left + 5, y + 10.5, words, ink.bold)
        return y + 27

    y = band("A. PERUSAHAAN", y)
    end = max(above(f, "Nama Perusahaan", K + "nama_perusahaan", left + 5, y, 240, small),
              above(f, "NPP", K + "npp", mid + 5, y, 220, small))  # fmt: skip
    y = end + 16
    end = max(above(f, "Alamat Perusahaan", K + "alamat_perusahaan", left + 5, y, 240, small, lines=3),
              above(f, "Jenis Usaha", K + "jenis_usaha", mid + 5, y, 220, small))  # fmt: skip
    y = band("B. TENAGA KERJA YANG MENDAPAT KECELAKAAN", end + 12)
    tick = Choice("tick", rng.choice(("paren", "bracket")), "letter", gap=16)
    end = max(above(f, "Nama Tenaga Kerja", K + "nama_korban", left + 5, y, 240, small),
              above(f, "Jenis Pekerjaan / Jabatan", K + "jabatan", mid + 5, y, 220, small))  # fmt: skip
    y = end + 18
    sheet.text(left + 5, y, "Tanggal Lahir", small)
    _boxed_date(f, K + "tanggal_lahir_korban", left + 70, y + 2)
    sheet.text(mid + 5, y, "Jenis Kelamin", small)
    f.choose(K + "jenis_kelamin", (("L", "l"), ("P", "p")), mid + 75, y, tick)
    y += 28
    end = max(above(f, "Alamat Tenaga Kerja", K + "alamat_korban", left + 5, y, 240, small, lines=3),
              above(f, "Unit / Bagian Perusahaan", K + "unit", mid + 5, y, 220, small))  # fmt: skip
    y = end + 16
    sheet.text(left + 5, y, "Upah (pokok + tunjangan) sebulan", small)
    put(f, K + "upah", left + 145, y)
    y = band("C. KECELAKAAN", y + 12)
    sheet.text(left + 5, y, "Tanggal Kecelakaan", small)
    _boxed_date(f, K + "tanggal_kejadian", left + 95, y + 2)
    sheet.text(mid + 5, y, "Jam", small)
    put(f, K + "jam_kejadian", mid + 30, y)
    y += 30
    y = above(f, "Tempat Kecelakaan", K + "tempat_kejadian", left + 5, y, right - left - 12, small) + 17
    y = (
        above(
            f,
            "Uraian Kejadian Kecelakaan (jelaskan bagaimana terjadinya)",
            K + "uraian_kejadian",
            left + 5,
            y,
            right - left - 12,
            small,
            lines=5,
        )
        + 17
    )
    end = max(above(f, "Penyebab (mesin, alat, bahan, dll.)", K + "sumber_cedera", left + 5, y, 240, small),
              above(f, "Nama Saksi", K + "saksi", mid + 5, y, 220, small))  # fmt: skip
    y = band("D. AKIBAT KECELAKAAN", end + 12)
    sheet.text(left + 5, y, "Keadaan korban :", ink)
    f.choose(
        K + "akibat", (("Meninggal dunia", "meninggal"), ("Sakit", "sakit"), ("Luka-luka", "luka")), left + 90, y, tick
    )
    y += 18
    sheet.text(left + 5, y, "Bagian badan yang cedera", ink)
    put(f, K + "bagian_tubuh", left + 125, y)
    y += 18
    sheet.text(left + 5, y, "Dokter pemeriksa", ink)
    sheet.text(left + 125, y, case.more["dokter"], f.fill)
    y += 30
    sheet.line(left, y, right, y, 1.0)
    lines_of(
        sheet,
        left + 5,
        y + 16,
        ["Lembar 1 : BPJS Ketenagakerjaan", "Lembar 2 : Dinas Tenaga Kerja", "Lembar 3 : Perusahaan"],
        small,
    )
    sheet.text(mid + 20, y + 16, f"{case.more['tempat']}, {case.more['tanggal']}", ink)
    signature(sheet, mid + 30, y + 66)
    sheet.text(mid + 20, y + 80, f"( {case.more['pelapor']} )", ink)
    sheet.text(mid + 20, y + 92, case.more["jabatan_pelapor"], small)


@family("dev3_kecelakaan_dwibahasa", "laporan_kecelakaan", ("dev",))
def dwibahasa(sheet: Sheet, people: People) -> None:
    """A foreign-owned factory's form: English over Indonesian, approvals on top, sex and result as letters to ring."""
    rng, case = sheet.rng, _case(people)
    ink = Ink(rng.choice(("arial", "dejavu-cond")), 9)
    sheet.document("laporan_kecelakaan", A4)
    f = Filler(sheet, case, ink, rng.choice(("", "", "printed")), KEEP)
    left, right = 46.0, sheet.width - 46
    small = ink.but(size=7, font="arial-italic" if ink.font == "arial" else ink.font)
    top = 40.0
    sheet.rectangle((left, top, right, top + 56), 1.2)
    sheet.line(right - 196, top, right - 196, top + 56, 0.8)
    for place, (head, foot) in enumerate((("Prepared", "EHS"), ("Checked", "HRD"), ("Approved", "Plant Mgr"))):
        x = right - 196 + place * 65.4
        if place:
            sheet.line(x, top, x, top + 56)
        sheet.text(x + 32, top + 10, head, small, "centre")
        sheet.text(x + 32, top + 52, foot, small, "centre")
        signature(sheet, x + 8, top + 42, 46, 22)
    sheet.line(right - 196, top + 14, right, top + 14)
    sheet.text(left + 8, top + 22, "WORK ACCIDENT REPORT", ink.bold.but(size=14))
    sheet.text(left + 8, top + 37, "LAPORAN KECELAKAAN KERJA", ink.bold.but(size=11))
    sheet.text(left + 8, top + 50, f"Doc. No. FM-EHS-{rng.randint(1, 40):02d}   Rev. {rng.randint(0, 6):02d}", small)
    sheet.y = top + 56
    wide = right - left

    def cells(*entries: tuple[str, str, str, float], high: float = 34.0, lines: int = 1) -> None:
        x, top = left, sheet.room(high)
        for english, local, path, share in entries:
            end = x + wide * share
            sheet.rectangle((x, top, end, top + high), 0.6)
            sheet.text(x + 4, top + 9, english, small)
            sheet.text(x + 4 + sheet.measure(english, small) + 4, top + 9, f"/ {local}", ink.but(size=7.5))
            f.write(K + path, x + 6, top + 23, end - x - 12, lines=lines)
            x = end
        sheet.y = top + high

    def group(english: str, local: str) -> None:
        top = sheet.room(60)
        sheet.rectangle((left, top, right, top + 15), 0.6, grey=0.75)
        sheet.text(left + 5, top + 11, f"{english} - {local}", ink.bold)
        sheet.y = top + 15

    group("Company", "Perusahaan")
    cells(
        ("Company name", "Nama perusahaan", "nama_perusahaan", 0.6),
        ("Line of business", "Jenis usaha", "jenis_usaha", 0.4),
    )
    cells(("Address", "Alamat perusahaan", "alamat_perusahaan", 1.0))
    group("Injured person", "Korban")
    cells(
        ("Name", "Nama korban", "nama_korban", 0.45),
        ("Date of birth", "Tanggal lahir", "tanggal_lahir_korban", 0.3),
        ("Department", "Bagian", "unit", 0.25),
    )
    top = sheet.y
    cells(("Position", "Jabatan", "jabatan", 0.45), ("Monthly wage", "Upah", "upah", 0.3))
    sheet.rectangle((left + wide * 0.75, top, right, top + 34), 0.6)
    sheet.text(left + wide * 0.75 + 4, top + 9, "Sex / Jenis kelamin", ink.but(size=7.5))
    ring = Choice(rng.choice(("circle", "strike")), gap=20, separator="   /   ")
    f.choose(K + "jenis_kelamin", (("M / L", "l"), ("F / P", "p")), left + wide * 0.75 + 14, top + 25, ring)
    sheet.y = top + 34
    group("Accident", "Kecelakaan")
    cells(
        ("Date", "Tanggal kejadian", "tanggal_kejadian", 0.3),
        ("Time", "Jam", "jam_kejadian", 0.2),
        ("Witness", "Saksi", "saksi", 0.5),
    )
    cells(("Place", "Tempat kejadian", "tempat_kejadian", 1.0))
    cells(("Description of accident", "Uraian kejadian", "uraian_kejadian", 1.0), high=82, lines=4)
    cells(("Agent", "Sumber cedera", "sumber_cedera", 0.5), ("Part of body", "Bagian tubuh", "bagian_tubuh", 0.5))
    top = sheet.room(34)
    sheet.rectangle((left, top, right, top + 34), 0.6)
    sheet.text(left + 4, top + 9, "Result / Akibat", ink.but(size=7.5))
    tick = Choice("tick", "square", rng.choice(("check", "cross", "fill")), gap=26)
    f.choose(
        K + "akibat",
        (("Fatal / Meninggal", "meninggal"), ("Illness / Sakit", "sakit"), ("Injury / Luka", "luka")),
        left + 14,
        top + 25,
        tick,
    )
    sheet.y = top + 34
    cells(
        ("Lost days", "Hari kerja hilang", "kerugian_hari", 0.5),
        ("Property damage", "Kerugian material", "kerugian_material", 0.5),
    )
    group("Corrective action", "Tindakan perbaikan")
    top = sheet.y
    sheet.rectangle((left, top, right, top + 50), 0.6)
    lines_of(
        sheet,
        left + 6,
        top + 15,
        ["1. Safety briefing / pengarahan K3 di lini", "2. Inspeksi seluruh unit sejenis, PIC: Maintenance"],
        f.fill,
        step=14,
    )
    y = top + 70
    sheet.text(right, y, f"{case.more['tempat']}, {case.more['tanggal']}", ink, "right")
    sheet.text(right, y + 13, f"Reported by / Pelapor : {case.more['pelapor']}", ink, "right")
    if rng.random() < 0.5:
        arrived = case[K + "tanggal_diterima"]
        if arrived.printed:
            box = stamp_box(sheet, left + 80, y + 8, ["DITERIMA", arrived.printed], 8)
            sheet.lines_add(y + 8, f"DITERIMA {arrived.printed}")
            sheet.note(K + "tanggal_diterima", arrived.value, arrived.printed, box)
