"""The quarterly report of the safety committee of a company."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case
from samples.numbers import ROMAN, day_between, grouped, tanggal
from samples.people import People

MONTHS_OF = ("Januari s/d Maret", "April s/d Juni", "Juli s/d September", "Oktober s/d Desember")


def invent(people: People) -> Case:
    """Written within a month after the quarter; one total in eight does not add up."""
    case, rng = open_case(people), people.rng
    year, quarter = rng.randint(2013, 2023), rng.randint(1, 4)
    end = datetime.date(year + quarter // 4, (quarter * 3) % 12 + 1, 1)
    case.date = end + datetime.timedelta(days=rng.randint(1, 27))
    case.put("p2k3.nomor", f"{rng.randint(1, 90):03d}/P2K3/{ROMAN[case.date.month - 1]}/{case.date.year}")
    case.put_day("p2k3.tanggal", case.date, long=True)
    case.put("p2k3.triwulan", quarter, rng.choice((ROMAN[quarter - 1], ROMAN[quarter - 1], str(quarter))))
    case.put("p2k3.tahun", year)
    case.put("p2k3.nama_perusahaan", case.company)
    case.put("p2k3.alamat_perusahaan", case.whole_address)
    case.put("p2k3.jenis_usaha", people.trade()[1])
    men, women, foreign = rng.randint(40, 900), rng.randint(10, 1400), rng.choice((0, 0, rng.randint(1, 12)))
    whole = men + women + foreign
    if rng.random() < 0.12:
        whole += rng.choice((10, -1, 100))
        case.faults.append("E-JML-001")
    unit = rng.choice(("", " orang", " Orang"))
    for name, number in (("laki_laki", men), ("perempuan", women), ("tka", foreign), ("jumlah", whole)):
        shown = grouped(number) + unit if number else rng.choice(("-", "0", "nihil"))
        case.put(f"p2k3.{name}", number, shown)
    formed = day_between(rng, datetime.date(2005, 1, 3), datetime.date(year, 1, 20))
    case.put_day("p2k3.tanggal_pembentukan", formed)
    case.put("p2k3.jumlah_pengurus", count := rng.randint(6, 24), f"{count}{unit}")
    case.put("p2k3.nama_ketua", people.person())
    case.put("p2k3.nama_sekretaris", people.person())
    accidents = rng.choice((0, 0, rng.randint(1, 7)))
    lost = accidents * rng.randint(0, 9)
    hours = (men + women) * 8 * rng.randint(58, 66)
    nothing = rng.choice(("-", "Nihil", "0"))
    case.put("p2k3.jumlah_kecelakaan", accidents, str(accidents) if accidents else nothing)
    case.put("p2k3.hari_hilang", lost, f"{lost} hari" if lost else nothing)
    case.put("p2k3.jam_orang", hours, f"{grouped(hours)}{rng.choice((' jam', ''))}")
    case.leave(
        [f"p2k3.{name}" for name in ("tka", "tanggal_pembentukan", "hari_hilang", "jam_orang", "nama_sekretaris")], 0.1
    )
    case.more |= {"bulan": MONTHS_OF[quarter - 1], "tempat": case.area.short, "tanggal": tanggal(case.date, rng, long=True),
                  "telepon": people.phone()[1], "pelapor": people.person(), "jabatan": case.pick("post"), "romawi": ROMAN[quarter - 1]}  # fmt: skip
    return case
