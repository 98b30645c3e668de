"""A certificate of an examined machine or installation."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case
from samples.nota import signer
from samples.people import People


def invent(people: People) -> Case:
    """Made some years before it was examined; good for one or two years where it meets the requirements."""
    case, rng = open_case(people, 2013, 2024), people.rng
    what, brand, kind, capacity = case.pick("machine")
    case.put("riksa_uji.nomor", people.letter_number(case.date, rng.choice(("K3/SKT", "Riksa-Uji", "PK.3"))))
    case.put_day("riksa_uji.tanggal", case.date, long=True)
    case.put("riksa_uji.objek", what)
    case.put("riksa_uji.nama_perusahaan", case.company)
    case.put("riksa_uji.alamat_perusahaan", case.whole_address)
    case.put("riksa_uji.lokasi", case.pick("spot"))
    case.put("riksa_uji.merk", brand)
    case.put("riksa_uji.tipe", kind)
    serial = rng.choice(
        (
            f"{rng.randint(10000, 99999)}",
            f"{rng.choice('ABCKT')}{rng.randint(100, 999)}-{rng.randint(1000, 9999)}",
            f"SN-{rng.randint(100000, 999999)}",
        )
    )
    case.put("riksa_uji.nomor_seri", serial)
    case.put("riksa_uji.tahun_pembuatan", case.date.year - rng.randint(1, 18))
    case.put("riksa_uji.kapasitas", capacity)
    stage = rng.choice(("pertama", "berkala", "berkala", "khusus", "ulang"))
    case.put("riksa_uji.jenis", stage, stage.capitalize())
    good = rng.random() < 0.85
    case.put("riksa_uji.hasil", "memenuhi" if good else "tidak_memenuhi", "Memenuhi" if good else "Tidak Memenuhi")
    if good:
        until = datetime.date(case.date.year + rng.choice((1, 1, 2)), case.date.month, min(case.date.day, 28))
        case.put_day("riksa_uji.berlaku_sampai", until, long=True)
    one = signer(people, case.date, ("Pengawas Spesialis K3",))
    case.signers.append(one)
    case.put("riksa_uji.pemeriksa", one.name)
    case.signers.append(signer(people, case.date, ("Kepala Dinas",)))
    case.leave([f"riksa_uji.{name}" for name in ("merk", "tipe", "lokasi", "tahun_pembuatan")], 0.1)
    return case
