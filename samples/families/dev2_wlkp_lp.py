"""Table print: every headcount with its own L, P and Jumlah columns and a Keterangan column; office letterhead."""

from __future__ import annotations

from itertools import pairwise

from samples.catalogue import family
from samples.families.dev2_labels import ADA, Labels
from samples.families.dev2_parts import fit, receiver, reporter
from samples.form import Form
from samples.ink import Ink
from samples.numbers import grouped
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import letterhead
from samples.truth import Value
from samples.wlkp import wlkp_case

LEFT, RIGHT = 46.0, 548.0
GENERAL = (
    "identitas.nama_perusahaan", "identitas.alamat", "identitas.kecamatan", "identitas.kabupaten_kota",
    "identitas.telepon", "identitas.jenis_usaha", "identitas.kbli", "identitas.nib", "identitas.npwp",
    "identitas.nama_pemilik", "identitas.nama_pengurus", "identitas.jabatan_pengurus", "identitas.tanggal_pendirian",
    "identitas.status_perusahaan", "identitas.status_permodalan", "pengupahan.upah_tertinggi",
    "pengupahan.upah_terendah", "pengupahan.upah_minimum_berlaku", "waktu_kerja.jam_per_hari",
    "waktu_kerja.hari_per_minggu", "jaminan_sosial.npp", "hubungan_industrial.peraturan_perusahaan",
    "hubungan_industrial.serikat_pekerja", "hubungan_industrial.lks_bipartit", "fasilitas_k3.p2k3",
    "fasilitas_k3.ahli_k3", "fasilitas_k3.smk3", "fasilitas_kesejahteraan.koperasi",
    "fasilitas_kesejahteraan.ruang_laktasi", "fasilitas_kesejahteraan.angkutan", "limbah.instalasi_pengolahan",
)  # fmt: skip
WORDS: dict[str, dict[Value, str]] = {
    "identitas.status_perusahaan": {"pusat": "Kantor Pusat", "cabang": "Cabang", "tunggal": "Tunggal"},
    "identitas.status_permodalan": {
        "pma": "PMA", "pmdn": "PMDN", "swasta_nasional": "Swasta Nasional", "joint_venture": "Joint Venture",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Menurut umur", ("tenaga_kerja.dewasa", "tenaga_kerja.anak")),
    ("Menurut hubungan kerja", ("tenaga_kerja.pkwtt", "tenaga_kerja.pkwt", "tenaga_kerja.percobaan", "tenaga_kerja.alih_daya")),
    ("Menurut pembayaran upah", ("tenaga_kerja.bulanan", "tenaga_kerja.mingguan", "tenaga_kerja.borongan", "tenaga_kerja.harian_lepas")),
    ("Menurut pendidikan", tuple(f"pendidikan.{name}" for name in ("sd", "smp", "sma", "diploma", "sarjana", "pascasarjana"))),
    ("Perubahan tenaga kerja", tuple(f"mutasi.{name}" for name in ("tahun_lalu", "diterima", "berhenti", "saat_ini"))),
    ("Lain-lain", ("tenaga_kerja.disabilitas", "pelatihan.peserta_pelatihan", "pelatihan.peserta_pemagangan")),
)  # fmt: skip
REMARKS = ("", "", "", "terlampir", "-", "lihat daftar", "per akhir bulan")


@family("dev2_wlkp_lp", "wlkp", ("dev",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """First a table Uraian | Isian | Keterangan, then the counts by sex; the parts may change places."""
    rng = sheet.rng
    label = Ink(rng.choice(("palatino", "times", "arial")), 9.5)
    case = wlkp_case(people, (2009, 2023))
    sheet.document("wlkp", rng.choice((A4, FOLIO)))
    form, names = Form(sheet, people, case, label, 9.5), Labels(rng)
    government, office = people.office(case.area)
    letterhead(sheet, [(government, label.but(size=11)), (office, fit(sheet, office, label.bold.but(size=13))), ("Jalan Pahlawan, laman naker.contoh.example", label.but(size=8.5)), ("", label.but(size=8))], office=None,
               logo_at=rng.choice(("left", "both", "none")), rule=rng.choice(("thick", "single")))  # fmt: skip
    high = rng.choice((15.5, 17.0, 19.0))
    ruled = rng.random() < 0.7
    # "NO." with brackets, dots or bare digits
    style = rng.choice(("{}.", "{})", "({})", "{}"))

    def cells(xs: tuple[float, ...], texts: tuple[str, ...], ink: Ink, grey: float | None = None) -> float:
        y = sheet.room(high)
        for (x0, x1), text in zip(pairwise(xs), texts, strict=True):
            if ruled or grey is not None:
                sheet.rectangle((x0, y, x1, y + high), 0.5, grey=grey)
            sheet.text(x0 + 4, y + high - 5, text, ink)
        if not ruled:
            sheet.line(xs[0], y + high, xs[-1], y + high, 0.4)
        sheet.y = y + high
        return sheet.y - 5

    def general() -> None:
        xs = (LEFT, LEFT + 26, 232.0, 470.0, RIGHT)
        sheet.room(6 * high)
        cells(xs, ("No", "Uraian", "Isian", "Keterangan"), label.bold, 0.88)
        number = 0
        for path in GENERAL:
            if path == "identitas.nib" and case.report_date.year < 2018:
                continue
            number += 1
            y = cells(xs, (style.format(number), names[path], "", rng.choice(("", "", "", "-"))), label)
            flag = path.startswith(("hubungan", "fasilitas", "limbah"))
            if flag or path in WORDS:
                form.word(path, xs[2] + 5, y, {code: name for name, code in ADA} if flag else WORDS[path])
            else:
                form.write(path, xs[2] + 5, y, room=xs[3] - xs[2] - 10, place=120)

    def triple(xs: tuple[float, ...], y: float, path: str) -> None:
        """The total of the case with a share of men and of women that the record does not ask for."""
        filled = case[path]
        middle = [(xs[column] + xs[column + 1]) / 2 for column in (2, 3, 4)]
        if filled.state == "value":
            total = int(filled.value or 0)
            known = [case[f"tenaga_kerja.{kind}_laki_laki"].value for kind in ("wni", "wna")]
            whole = path == "tenaga_kerja.jumlah" and None not in known
            men = sum(int(value or 0) for value in known) if whole else rng.randint(0, total)
            for x, part in zip(middle, (men, total - men), strict=False):
                sheet.text(x, y, grouped(part) if part else "-", form.fill, "centre")
        form.write(path, middle[2], y, align="centre", place=40, room=xs[5] - xs[4] - 8)

    def counts() -> None:
        xs = (LEFT, LEFT + 26, 262.0, 326.0, 390.0, 462.0, RIGHT)
        head = rng.choice((("L", "P", "Jumlah"), ("Lk", "Pr", "Jml"), ("Pria", "Wanita", "Total"), ("L", "P", "L + P")))
        sheet.room(6 * high)
        cells(xs, ("No", "Tenaga Kerja", *head, "Ket."), label.bold, 0.88)
        for number, kind in enumerate(("wni", "wna"), 1):
            title = {"wni": "Warga Negara Indonesia", "wna": "Warga Negara Asing"}[kind]
            y = cells(xs, (style.format(number), title, "", "", "", ""), label)
            values = []
            for column, sex in ((2, "laki_laki"), (3, "perempuan")):
                path = f"tenaga_kerja.{kind}_{sex}"
                form.write(path, (xs[column] + xs[column + 1]) / 2, y, align="centre", place=40)
                values.append(case[path].value)
            if None not in values:
                both = sum(int(value or 0) for value in values)
                sheet.text((xs[4] + xs[5]) / 2, y, grouped(both) if both else "-", form.fill, "centre")
        y = cells(xs, ("", names["tenaga_kerja.jumlah"], "", "", "", ""), label.bold)
        triple(xs, y, "tenaga_kerja.jumlah")
        for title, paths in GROUPS:
            sheet.room(3 * high)
            cells(xs, ("", title, "", "", "", ""), label.bold)
            for number, path in enumerate(paths, 1):
                y = cells(xs, (f"{chr(96 + number)}.", names[path], "", "", "", rng.choice(REMARKS)), label)
                triple(xs, y, path)

    title = rng.choice(("LAPORAN KETENAGAKERJAAN", "WAJIB LAPOR KETENAGAKERJAAN DI PERUSAHAAN"))
    sheet.text(sheet.width / 2, sheet.y, title, label.bold.but(size=12), "centre")
    sheet.y += 15
    year = case["kodefikasi.tahun_laporan"]
    width = sheet.measure("TAHUN : 2000", label)
    end = sheet.text((sheet.width - width) / 2, sheet.y, "TAHUN :", label)[2]
    sheet.field(
        "kodefikasi.tahun_laporan", year.value, year.printed, end + 4, sheet.y, label, state=year.state, place=30
    )
    sheet.y += 14
    for part in rng.choice(((general, counts), (general, counts), (counts, general))):
        part()
        sheet.y += 12
    y = sheet.room(140) + 12
    if rng.random() < 0.5:
        receiver(sheet, form, LEFT, y, "Petugas Wajib Lapor,")
    reporter(sheet, form, 340, y, "Pimpinan Perusahaan", labelled=rng.random() < 0.5)
