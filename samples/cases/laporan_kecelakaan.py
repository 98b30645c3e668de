"""An accident at work as the company reports it."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case
from samples.numbers import day_between, grouped, rupiah, tanggal
from samples.people import People


def invent(people: People) -> Case:
    """Reported one to four days after the accident; the victim is 19 to 52, in one case of twenty-five 17 years old."""
    case, rng = open_case(people), people.rng
    happened = case.date - datetime.timedelta(days=rng.randint(1, 4))
    place, how, source, part, result = case.pick("accident")
    words = {"meninggal": "Meninggal dunia", "sakit": "Sakit", "luka": "Luka-luka"}[result]
    case.put("kecelakaan.nomor_kecelakaan", people.letter_number(case.date, "KK"))
    case.put_day("kecelakaan.tanggal_diterima", case.date + datetime.timedelta(days=rng.randint(0, 3)))
    case.put("kecelakaan.nama_perusahaan", case.company)
    case.put("kecelakaan.alamat_perusahaan", case.whole_address)
    case.put("kecelakaan.jenis_usaha", people.trade()[1])
    npp, printed = people.npp()
    case.put("kecelakaan.npp", npp, printed)
    case.put("kecelakaan.nama_korban", people.person())
    case.put("kecelakaan.alamat_korban", ", ".join(people.street()))
    years = 17 if rng.random() < 0.04 else rng.randint(19, 52)
    born = day_between(
        rng, datetime.date(happened.year - years - 1, 12, 31), datetime.date(happened.year - years, 1, 1)
    )
    case.put_day("kecelakaan.tanggal_lahir_korban", born)
    case.more["tempat_lahir"] = people.area().short
    sex = rng.choice("lp")
    case.put("kecelakaan.jenis_kelamin", sex, {"l": "Laki-laki", "p": "Perempuan"}[sex])
    case.put("kecelakaan.jabatan", case.pick("victim_post"))
    case.put("kecelakaan.unit", case.pick("unit"))
    case.put("kecelakaan.tempat_kejadian", place)
    case.put_day("kecelakaan.tanggal_kejadian", happened)
    hour, minute = rng.randint(0, 23), rng.choice((0, 15, 30, 45, 20))
    clock = f"{hour:02d}{rng.choice('..:')}{minute:02d}{rng.choice((' WIB', '', ' WIB', ' WITA'))}"
    case.put("kecelakaan.jam_kejadian", f"{hour:02d}:{minute:02d}", clock)
    case.put("kecelakaan.uraian_kejadian", how)
    case.put("kecelakaan.saksi", people.person())
    case.put("kecelakaan.sumber_cedera", source)
    case.put("kecelakaan.akibat", result, words)
    case.put("kecelakaan.bagian_tubuh", part)
    days, loss = (rng.choice((0, rng.randint(1, 60)))), rng.choice((0, rng.randint(2, 90) * 250_000))
    nothing = rng.choice(("-", "nihil", "0"))
    case.put("kecelakaan.kerugian_hari", days, f"{days} hari" if days else nothing)
    case.put("kecelakaan.kerugian_material", loss, rupiah(loss, rng) if loss else nothing)
    base, extra = rng.randint(24, 52) * 100_000, rng.choice((0, rng.randint(2, 9) * 50_000))
    case.put("kecelakaan.upah", base + extra, rupiah(base + extra, rng))
    case.more |= {"upah_pokok": f"Rp {grouped(base)}", "upah_lain": f"Rp {grouped(extra)}" if extra else "-"}
    phone = people.phone()[1]
    case.more |= {"telepon": phone, "dokter": f"dr. {people.person()}", "pelapor": people.person(), "jabatan_pelapor": case.pick("post"),
                  "tempat": case.area.short, "tanggal": tanggal(case.date, rng, long=True), "klui": str(rng.randint(3110, 3990))}  # fmt: skip
    case.leave(
        [
            f"kecelakaan.{name}"
            for name in (
                "nomor_kecelakaan",
                "tanggal_diterima",
                "npp",
                "saksi",
                "unit",
                "kerugian_material",
                "upah",
                "alamat_korban",
            )
        ],
        0.14,
    )
    return case
