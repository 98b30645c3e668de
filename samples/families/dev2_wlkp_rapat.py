"""Close-set form: several ``label: value`` pairs on a line, options to ring, run-in section heads; no rules."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev2_labels import ADA, CHOICES, YA, Labels
from samples.families.dev2_parts import receiver, reporter
from samples.form import Form
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.wlkp import wlkp_case

LEFT = 44.0
STEP = 17.5
# a line: the paths with the x where each begins, in parts of the width
LINES: dict[str, tuple[tuple[tuple[str, float], ...], ...]] = {
    "Perusahaan": (
        (("identitas.nama_perusahaan", 0.0), ("identitas.jenis_usaha", 0.56)),
        (("identitas.alamat", 0.0),),
        (("identitas.kecamatan", 0.0), ("identitas.kabupaten_kota", 0.5)),
        (("identitas.provinsi", 0.0), ("identitas.kode_pos", 0.5)),
        (("identitas.telepon", 0.0), ("identitas.fax", 0.36), ("kodefikasi.kode_klui", 0.72)),
        (("identitas.tanggal_pendirian", 0.0), ("identitas.nomor_akta", 0.5)),
        (("identitas.nama_pemilik", 0.0), ("identitas.npwp", 0.56)),
        (("identitas.nama_pengurus", 0.0), ("identitas.jabatan_pengurus", 0.56)),
        (("identitas.alamat_pengurus", 0.0),),
        (("identitas.status_perusahaan", 0.0), ("identitas.jumlah_cabang_dalam_negeri", 0.56)),
        (("identitas.status_pemilikan", 0.0),),
        (("identitas.status_permodalan", 0.0),),
    ),
    "Tenaga kerja": (
        (("tenaga_kerja.wni_laki_laki", 0.0), ("tenaga_kerja.wni_perempuan", 0.34), ("tenaga_kerja.jumlah", 0.66)),
        (("tenaga_kerja.wna_laki_laki", 0.0), ("tenaga_kerja.wna_perempuan", 0.34), ("tenaga_kerja.anak", 0.66)),
        (("tenaga_kerja.bulanan", 0.0), ("tenaga_kerja.mingguan", 0.5)),
        (("tenaga_kerja.borongan", 0.0), ("tenaga_kerja.harian_lepas", 0.5)),
        (("tenaga_kerja.pkwtt", 0.0), ("tenaga_kerja.pkwt", 0.34), ("tenaga_kerja.percobaan", 0.66)),
        (("tenaga_kerja.disabilitas", 0.0), ("tenaga_kerja.alih_daya", 0.5)),
    ),
    "Pendidikan": (
        (("pendidikan.sd", 0.0), ("pendidikan.smp", 0.34), ("pendidikan.sma", 0.66)),
        (("pendidikan.diploma", 0.0), ("pendidikan.sarjana", 0.34), ("pendidikan.pascasarjana", 0.66)),
    ),
    "Mutasi": (
        (("mutasi.tahun_lalu", 0.0), ("mutasi.saat_ini", 0.56)),
        (("mutasi.diterima", 0.0), ("mutasi.berhenti", 0.5)),
        (("mutasi.rencana_12_bulan", 0.0),),
        (("pelatihan.program_pelatihan", 0.0), ("pelatihan.peserta_pelatihan", 0.5)),
    ),
    "Syarat kerja": (
        (("waktu_kerja.pola", 0.0),),
        (("waktu_kerja.jam_per_hari", 0.0), ("waktu_kerja.hari_per_minggu", 0.34), ("waktu_kerja.jumlah_shift", 0.66)),
        (("pengupahan.upah_tertinggi", 0.0), ("pengupahan.upah_terendah", 0.5)),
        (("pengupahan.satuan_upah", 0.0), ("pengupahan.upah_minimum_berlaku", 0.5)),
        (("hubungan_industrial.peraturan_perusahaan", 0.0), ("hubungan_industrial.perjanjian_kerja_bersama", 0.5)),
        (("hubungan_industrial.lks_bipartit", 0.0), ("hubungan_industrial.serikat_pekerja", 0.5)),
    ),
    "Jaminan sosial": (
        (("jaminan_sosial.npp", 0.0), ("jaminan_sosial.tanggal_kepesertaan", 0.55)),
        (("jaminan_sosial.jkk", 0.0), ("jaminan_sosial.jht", 0.5)),
    ),
    "Alat dan limbah": (
        (("alat_dan_bahan.pesawat_uap", 0.0), ("alat_dan_bahan.bejana_tekan", 0.34), ("alat_dan_bahan.lift", 0.7)),
        (("alat_dan_bahan.pesawat_angkat_angkut", 0.0), ("alat_dan_bahan.penyalur_petir", 0.5)),
        (("limbah.instalasi_pengolahan", 0.0), ("limbah.amdal", 0.55)),
    ),
}  # fmt: skip
FLAGS = (
    "peraturan_perusahaan",
    "bersama",
    "lks_bipartit",
    "serikat_pekerja",
    ".jkk",
    ".jht",
    "pengolahan",
    ".amdal",
    ".program_pelatihan",
)


@family("dev2_wlkp_rapat", "wlkp", ("dev",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Times in two columns and more; the chosen word wears a ring or the others are crossed out."""
    rng = sheet.rng
    label = Ink(rng.choice(("times", "palatino")), 9.5)
    case = wlkp_case(people, (1998, 2018))
    sheet.document("wlkp", rng.choice((A4, FOLIO)))
    form, names = Form(sheet, people, case, label, 9.5), Labels(rng)
    wide = sheet.width - 2 * LEFT
    answers = rng.choice((YA, ADA))
    choice = Choice(
        rng.choice(("circle", "circle", "strike")), separator=rng.choice(("  /  ", "   -   ", "     ")), leading=15
    )
    leader, drop = rng.choice(("fine", "line", "dots", "none")), rng.choice((0.0, 1.0, 3.0))
    mark = rng.choice((" :", ":", " ="))

    def pair(path: str, x: float, y: float, right: float) -> None:
        at = sheet.text(x, y, names[path] + mark, label)[2] + 5
        if path in CHOICES or path.endswith(FLAGS):
            form.choose(path, CHOICES.get(path, answers), at + 2, y, choice)
            return
        unit = names.unit(path, case[path].printed)
        right -= sheet.measure(unit, label) + 4 if unit else 0
        if leader != "none":
            sheet.leader(at, right, y + drop, label, leader)
        form.write(path, at + 3, y, room=right - at - 4, place=max(20.0, right - at - 4))
        if unit:
            sheet.text(right + 3, y, unit, label)

    title = rng.choice(("LAPORAN KETENAGAKERJAAN PERUSAHAAN", "DAFTAR ISIAN WAJIB LAPOR KETENAGAKERJAAN"))
    sheet.text(sheet.width / 2, sheet.y, title, label.bold.but(size=12), "centre")
    sheet.y += 22
    for path, x, right in (
        ("kodefikasi.tahun_laporan", 0.0, 0.2),
        ("kodefikasi.nomor_pendaftaran", 0.24, 0.6),
        ("kodefikasi.kode_wilayah", 0.64, 1.0),
    ):
        pair(path, LEFT + x * wide, sheet.y, LEFT + right * wide)
    sheet.y += STEP + 4
    order = list(LINES)
    if rng.random() < 0.5:
        order = [order[0], *rng.sample(order[1:], len(order) - 1)]
    for number, head in enumerate(order, 1):
        y = sheet.room(3 * STEP)
        sheet.underline(sheet.text(LEFT, y, f"{number}) {head}", label.bold))
        sheet.y += STEP
        for line in LINES[head]:
            y = sheet.room(STEP)
            for place, (path, x) in enumerate(line):
                right = line[place + 1][1] * wide - 8 if place + 1 < len(line) else wide
                pair(path, LEFT + x * wide, y, LEFT + right)
            sheet.y = y + STEP
        sheet.y += 3
    y = sheet.room(128) + 14
    sheet.text(LEFT, y, "Demikian laporan ini dibuat dengan sebenarnya.", label)
    if rng.random() < 0.6:
        receiver(sheet, form, LEFT, y + 22, "Pegawai Pengawas Ketenagakerjaan,", when="Diterima tgl.")
    reporter(sheet, form, LEFT + wide * 0.6, y + 22, "Pimpinan/Penanggung Jawab,", labelled=False)
    if choice.style == "circle":
        sheet.text(LEFT, sheet.height - 40, "Lingkari jawaban yang benar", label.but(size=8))
