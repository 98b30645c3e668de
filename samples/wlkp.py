"""A filled manpower report: every field of the record with what the clerk wrote and what it means.

Long because the record has more than a hundred fields whose figures hang together.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from samples.numbers import day_between, grouped, rupiah, tanggal
from samples.people import Area, People
from samples.truth import Value

_Put = Callable[..., None]


@dataclass(frozen=True)
class Filled:
    """One entry: normal form and the characters written; empty ``printed`` is a blank."""

    value: Value
    printed: str
    state: str = "value"


@dataclass
class Case:
    """All entries of one report by path. ``address`` and friends: the parts an address breaks at."""

    cells: dict[str, Filled]
    area: Area
    village: str
    address: list[str]
    owner_address: list[str]
    manager_address: list[str]
    report_date: datetime.date
    company: str
    faults: list[str] = field(default_factory=list)

    def __getitem__(self, path: str) -> Filled:
        return self.cells[path]


CORE = frozenset(
    [
        "identitas.nama_perusahaan",
        "identitas.alamat",
        "identitas.nama_pengurus",
        "tenaga_kerja.jumlah",
        "penutup.tanggal_laporan",
        "penutup.nama_pelapor",
    ]
)


def wlkp_case(people: People, years: tuple[int, int] = (1996, 2017), blank: float = 0.07) -> Case:
    """A report with consistent figures; one in five carries a fault (a total that does not add up)."""
    rng = people.rng
    year = rng.randint(*years)
    date = day_between(rng, datetime.date(year, 1, 5), datetime.date(year, 12, 20))
    area, company = people.area(), people.company()
    kbli, trade = people.trade()
    cells: dict[str, Filled] = {}

    def put(path: str, value: Value, printed: str | None = None) -> None:
        text = str(value) if printed is None else printed
        if path not in CORE and rng.random() < blank:
            cells[path] = Filled(None, "", "blank")
        else:
            cells[path] = Filled(value, text)

    def count(path: str, number: int, unit: bool = False) -> None:
        if number == 0:
            put(path, 0, rng.choice(("-", "-", "nihil", "0", "NIHIL", "tidak ada")))
        else:
            put(path, number, grouped(number) + (rng.choice(("", "", " orang", " org")) if unit else ""))

    def day(path: str, first: datetime.date, last: datetime.date) -> None:
        moment = day_between(rng, first, last)
        put(path, moment.isoformat(), tanggal(moment, rng))

    def flag(path: str, chance: float) -> None:
        put(path, rng.random() < chance, "")
        if cells[path].state == "value":
            cells[path] = Filled(cells[path].value, "ya")

    put("kodefikasi.kode_wilayah", area.code if rng.random() < 0.6 else area.code.replace(".", ""))
    number = rng.choice(
        (f"{rng.randint(1, 9999):04d}", f"{rng.randint(1, 999):03d}/WL/{year}", f"560/{rng.randint(1, 999)}/WLK/{year}")
    )
    put("kodefikasi.nomor_pendaftaran", number)
    put("kodefikasi.tahun_laporan", year, str(year))
    put("kodefikasi.kode_klui", kbli if rng.random() < 0.5 else kbli[:4])
    count("kodefikasi.laporan_ke", rng.randint(1, 15))
    put("identitas.nama_perusahaan", company)
    village, address = people.village(), people.street()
    put("identitas.alamat", ", ".join(address))
    put("identitas.kelurahan", village)
    put("identitas.kecamatan", area.district)
    put("identitas.kabupaten_kota", area.regency if rng.random() < 0.5 else area.regency.replace("Kabupaten", "Kab."))
    put("identitas.provinsi", area.province)
    put("identitas.kode_pos", str(rng.randint(10110, 99970)))
    put("identitas.telepon", *people.phone())
    put("identitas.fax", *people.phone())
    put("identitas.email", people.email(company))
    put("identitas.jenis_usaha", trade)
    put("identitas.kbli", kbli)
    owner, manager = people.person(), people.person()
    owner_address, manager_address = people.street(), people.street()
    put("identitas.nama_pemilik", owner)
    put("identitas.alamat_pemilik", ", ".join(owner_address))
    put("identitas.nama_pengurus", manager)
    put("identitas.alamat_pengurus", ", ".join(manager_address))
    put(
        "identitas.jabatan_pengurus",
        rng.choice(("Direktur", "Direktur Utama", "General Manager", "Pimpinan", "Manager HRD")),
    )
    day("identitas.tanggal_pendirian", datetime.date(1972, 1, 3), datetime.date(year - 1, 12, 28))
    put(
        "identitas.nomor_akta",
        rng.choice((str(rng.randint(1, 250)), f"{rng.randint(1, 99):02d}", f"C-{rng.randint(100, 9999)}.HT.01.01")),
    )
    day("identitas.tanggal_akta", datetime.date(1972, 1, 3), datetime.date(year - 1, 12, 28))
    put("identitas.status_perusahaan", rng.choice(("pusat", "cabang", "tunggal")), "x")
    count("identitas.jumlah_cabang_dalam_negeri", rng.choice((0, 0, 1, 2, 5, 14)))
    count("identitas.jumlah_cabang_luar_negeri", rng.choice((0, 0, 0, 1)))
    put(
        "identitas.status_pemilikan",
        rng.choice(("swasta", "swasta", "persero", "perum", "bumd", "koperasi", "yayasan", "perorangan", "patungan")),
        "x",
    )
    put("identitas.status_permodalan", rng.choice(("pma", "pmdn", "pmdn", "swasta_nasional", "joint_venture")), "x")
    put("identitas.negara_asal_modal", rng.choice(("Korea Selatan", "Jepang", "Taiwan", "Singapura", "Belanda")))
    npwp = people.npwp()
    put("identitas.npwp", npwp, people.npwp_printed(npwp))
    put("identitas.nib", people.nib(max(year, 2018)))
    _hours(rng, put)
    total = _people(rng, count, cells)
    _money(rng, put, count, total)
    for path, chance in _FLAGS:
        flag(path, chance)
    put(
        "hubungan_industrial.nama_serikat",
        rng.choice(("SPSI", "SPN", "FSBI Unit Kerja", "SP KEP", "Serikat Pekerja Mandiri")),
    )
    count("hubungan_industrial.anggota_serikat", rng.randint(0, total), True)
    put("jaminan_sosial.npp", *people.npp())
    day("jaminan_sosial.tanggal_kepesertaan", datetime.date(1979, 1, 3), datetime.date(year, 1, 4))
    count("jaminan_sosial.peserta_tenaga_kerja", rng.choice((total, total, int(total * 0.8))), True)
    count("jaminan_sosial.peserta_keluarga", rng.randint(0, total), True)
    count("jaminan_sosial.bpjs_kesehatan_peserta", rng.choice((total, int(total * 0.9))), True)
    for name in [
        "pesawat_uap",
        "bejana_tekan",
        "pesawat_angkat_angkut",
        "motor_diesel",
        "turbin",
        "lift",
        "instalasi_listrik",
        "instalasi_pemadam",
        "penyalur_petir",
    ]:
        count(f"alat_dan_bahan.{name}", rng.choice((0, 0, 1, 1, 2, 3, 4, 12)))
    count("pelatihan.peserta_pelatihan", rng.choice((0, 12, 25, 40)), True)
    count("pelatihan.peserta_pemagangan", rng.choice((0, 5, 10)), True)
    put("penutup.tempat", area.short)
    put("penutup.tanggal_laporan", date.isoformat(), tanggal(date, rng, long=True))
    put("penutup.nama_pelapor", manager if rng.random() < 0.7 else people.person())
    put(
        "penutup.jabatan_pelapor",
        rng.choice(("Direktur", "Manager Personalia", "Kepala Bagian Umum", "HRD Manager", "Pimpinan")),
    )
    received = date + datetime.timedelta(days=rng.randint(0, 20))
    put("penutup.tanggal_terima", received.isoformat(), tanggal(received, rng, long=True))
    put("penutup.nama_penerima", people.official())
    nip = people.nip(received)
    put("penutup.nip_penerima", nip, people.nip_printed(nip))
    case = Case(cells, area, village, address, owner_address, manager_address, date, company)
    if rng.random() < 0.2:
        wrong = total + rng.choice((-10, -1, 2, 9, 100))
        cells["tenaga_kerja.jumlah"] = Filled(wrong, grouped(wrong))
        case.faults.append("E-JML-001")
    return case


_FLAGS = (
    ("hubungan_industrial.peraturan_perusahaan", 0.7),
    ("hubungan_industrial.perjanjian_kerja_bersama", 0.3),
    ("hubungan_industrial.serikat_pekerja", 0.5),
    ("hubungan_industrial.lks_bipartit", 0.5),
    ("hubungan_industrial.anggota_apindo", 0.5),
    ("jaminan_sosial.jkk", 0.9),
    ("jaminan_sosial.jkm", 0.9),
    ("jaminan_sosial.jht", 0.8),
    ("jaminan_sosial.jp", 0.5),
    ("alat_dan_bahan.bahan_berbahaya", 0.3),
    ("alat_dan_bahan.bahan_radioaktif", 0.05),
    *((f"limbah.{name}", 0.5) for name in ["padat", "cair", "gas", "instalasi_pengolahan", "amdal"]),
    *(
        (f"fasilitas_k3.{name}", 0.6)
        for name in ["p2k3", "ahli_k3", "dokter", "paramedis", "poliklinik", "p3k", "apd", "regu_pemadam", "smk3"]
    ),
    *(
        (f"fasilitas_kesejahteraan.{name}", 0.5)
        for name in [
            "koperasi",
            "kantin",
            "sarana_ibadah",
            "olah_raga",
            "perumahan",
            "angkutan",
            "penitipan_anak",
            "ruang_laktasi",
            "keluarga_berencana",
        ]
    ),
    ("pelatihan.program_pelatihan", 0.5),
)


def _hours(rng: random.Random, write: _Put) -> None:
    pattern = rng.choice(("enam_hari", "enam_hari", "lima_hari", "shift", "khusus"))
    hours, days = {"enam_hari": ("7", 6), "lima_hari": ("8", 5), "shift": ("8", 5), "khusus": ("7.5", 6)}[pattern]
    write("waktu_kerja.pola", pattern, "x")
    write("waktu_kerja.jam_per_hari", hours, hours.replace(".", ","))
    write("waktu_kerja.hari_per_minggu", days, str(days))
    weekly = {"enam_hari": "40", "lima_hari": "40", "shift": "40", "khusus": "45"}[pattern]
    write("waktu_kerja.jam_per_minggu", weekly, weekly)
    shifts = rng.choice((1, 2, 3))
    write("waktu_kerja.jumlah_shift", shifts, str(shifts))


def _money(rng: random.Random, write: _Put, tally: _Put, total: int) -> None:
    minimum = rng.randrange(420_000, 4_900_000, 50)
    low = minimum + rng.choice((0, 0, 25_000, -40_000, 150_000))
    high = low * rng.randint(3, 14)
    for name, amount in (
        ("upah_tertinggi", high),
        ("upah_terendah", low),
        ("jumlah_upah_per_bulan", low * total + rng.randrange(0, high)),
        ("upah_minimum_berlaku", minimum),
    ):
        write(f"pengupahan.{name}", amount, rupiah(amount, rng))
    write("pengupahan.satuan_upah", rng.choice(("bulan", "bulan", "minggu", "hari")), "x")
    tally("pengupahan.penerima_upah_minimum", rng.randint(0, total), True)


def _split(rng: random.Random, total: int, parts: int) -> list[int]:
    cuts = sorted(rng.randint(0, total) for _ in range(parts - 1))
    return [after - before for before, after in zip([0, *cuts], [*cuts, total], strict=True)]


def _people(rng: random.Random, tally: _Put, cells: dict[str, Filled]) -> int:
    total = rng.choice((rng.randint(6, 40), rng.randint(40, 300), rng.randint(300, 4200)))
    foreign = rng.choice((0, 0, 0, rng.randint(1, 5)))
    foreign_m = rng.randint(0, foreign)
    men = rng.randint(0, total - foreign)
    figures = {
        "wni_laki_laki": men,
        "wni_perempuan": total - foreign - men,
        "wna_laki_laki": foreign_m,
        "wna_perempuan": foreign - foreign_m,
        "jumlah": total,
    }
    young = rng.choice((0, 0, 0, 0, rng.randint(1, 4)))
    figures |= {"dewasa": total - young, "anak": young}
    figures |= dict(zip(("bulanan", "mingguan", "borongan", "harian_lepas"), _split(rng, total, 4), strict=True))
    figures |= dict(zip(("pkwt", "pkwtt", "percobaan"), _split(rng, total, 3), strict=True))
    figures |= {"alih_daya": rng.choice((0, 0, rng.randint(3, 90))), "disabilitas": rng.choice((0, 0, 1, 2))}
    for name, number in figures.items():
        tally(f"tenaga_kerja.{name}", number)
    names = ("sd", "smp", "sma", "diploma", "sarjana", "pascasarjana")
    for name, number in zip(names, _split(rng, total, 6), strict=True):
        tally(f"pendidikan.{name}", number)
    hired, left = rng.randint(0, max(1, total // 5)), rng.randint(0, max(1, total // 6))
    for name, number in (
        ("tahun_lalu", max(0, total - hired + left)),
        ("diterima", hired),
        ("berhenti", left),
        ("saat_ini", total),
    ):
        tally(f"mutasi.{name}", number, True)
    tally("mutasi.rencana_12_bulan", rng.choice((0, 0, 10, 25, 60)), True)
    return total
