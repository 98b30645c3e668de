"""Receipt that the counter of an office gives for a paper report: half a sheet, dotted lines, filled by hand."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_paper import Paper
from samples.families.blind_parts import office_stamp
from samples.families.blind_pieces import fit
from samples.families.blind_sign import place_date
from samples.families.blind_words import SANS, SERIF, date_print, day, make_firm, make_office
from samples.ink import Ink, fill_ink, fill_kind
from samples.numbers import ROMAN
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import signature

BASE = "bukti"
_HALF = (595.28, 421.0)
_TITLES = (
    ("TANDA TERIMA LAPORAN", "WAJIB LAPOR KETENAGAKERJAAN (UU No. 7 Tahun 1981)"),
    ("TANDA BUKTI LAPOR", "KETENAGAKERJAAN DI PERUSAHAAN"),
    ("BUKTI PENDAFTARAN", "WAJIB LAPOR KETENAGAKERJAAN DI PERUSAHAAN"),
)


@family("blind_bukti_loket", "bukti_wlkp", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Rows or one sentence; the office's stamp over the clerk's signature."""
    rng = sheet.rng
    firm, office, date = make_firm(people), make_office(people), day(rng, 2006)
    again = date.replace(year=date.year + 1, day=min(date.day, 28))
    sheet.document("bukti_wlkp", rng.choice((_HALF, _HALF, A4)))
    sheet.margin_bottom = 20
    ink = Ink(rng.choice((*SERIF, *SANS)), 9.8)
    fill = fill_ink(rng, sheet.split, 10.2, fill_kind(rng, sheet.level))
    paper = Paper(
        sheet,
        people,
        ink,
        fill,
        left=54,
        right=50,
        colon=150,
        lead=1.7,
        style=rng.choice(("dots", "fine", "underscore")),
    )
    sheet.y = 36
    for line, more in ((office.government, 0.0), (office.name, 1.5)):
        pen = ink.bold.but(size=ink.size + more)
        sheet.text(paper.left, sheet.y, line, fit(sheet, line, pen, 330))
        sheet.y += 13
    number = rng.choice(
        (
            f"560/{rng.randint(1, 2400)}/WLK/{ROMAN[date.month - 1]}/{date.year}",
            f"{rng.randint(1, 3000):04d}/{date.year}",
            f"WLK.{rng.randint(1, 99):02d}.{rng.randint(1, 900):03d}.{date.year}",
        )
    )
    corner = rng.random() < 0.5
    if corner:
        label = rng.choice(("No. Pendaftaran :", "Nomor :", "No. Pelaporan :"))
        sheet.text(sheet.width - 210, 40, label, ink)
        sheet.field(
            f"{BASE}.nomor_pelaporan",
            number,
            number,
            sheet.width - 206 + sheet.measure(label, ink),
            40,
            fit(sheet, number, fill, 100),
        )
    sheet.y += 12
    one, two = rng.choice(_TITLES)
    paper.title(one, more=3.5, spacing=rng.choice((0.0, 2.0)))
    paper.title(two, more=-0.5)
    paper.gap(0.3)
    if not corner:
        paper.row(rng.choice(("Nomor Pendaftaran", "Nomor Pelaporan")), f"{BASE}.nomor_pelaporan", number, number)
    if rng.random() < 0.4:
        paper.say(
            [
                rng.choice(
                    (
                        "Telah diterima laporan ketenagakerjaan dari :",
                        "Menerangkan bahwa perusahaan tersebut di bawah ini telah melapor :",
                    )
                )
            ]
        )
    paper.row("Nama Perusahaan", f"{BASE}.nama_perusahaan", firm.name, firm.name)
    paper.row("Alamat", f"{BASE}.alamat", firm.address_line, firm.address_line, parts=firm.address_parts)
    if rng.random() < 0.4:
        npp, shown = people.npp()
        paper.row(rng.choice(("No. Jamsostek / NPP", "NPP")), f"{BASE}.npp", npp, shown if rng.random() < 0.7 else "")
    separate = rng.random() < 0.55
    if separate:
        paper.row(
            rng.choice(("Tanggal Lapor", "Diterima tanggal", "Tanggal Pelaporan")),
            f"{BASE}.tanggal_lapor",
            date.isoformat(),
            date_print(date, rng),
        )
    blank = rng.random() < 0.15
    label = rng.choice(("Wajib lapor kembali", "Wajib lapor kembali tgl.", "Lapor kembali paling lambat"))
    paper.row(
        label, f"{BASE}.lapor_kembali", None if blank else again.isoformat(), "" if blank else date_print(again, rng)
    )
    paper.gap(0.4)
    x, y = sheet.width * 0.56, sheet.y
    if separate:
        sheet.text(x, y, f"{office.city}, {date_print(date, rng)}", ink)
    else:
        place_date(paper, "", office.city, date, date_print(date, rng), x, y, f"{BASE}.tanggal_lapor")
    sheet.text(x, y + 14, rng.choice(("Petugas penerima,", "Yang menerima,", "Pegawai Pengawas,")), ink)
    if not sheet.is_born:
        office_stamp(sheet, people, x + 6, y + 40, 30)
        signature(sheet, x + 20, y + 62, 80, 30)
    sheet.text(x, y + 72, f"( {people.person()} )", ink)
    if rng.random() < 0.4:
        note = "Pelaporan ini tidak dipungut biaya. Simpanlah tanda terima ini."
        sheet.y = y + 76
        sheet.flow(paper.left, y + 72, 220, [note], ink.but(size=7.6))
