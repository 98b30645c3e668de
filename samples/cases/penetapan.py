"""A decree of an inspector on what workers are owed."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case
from samples.nota import signer
from samples.numbers import MONTHS, rupiah
from samples.people import People


def invent(people: People) -> Case:
    """The rows add up to the sum; in one decree of eight they do not."""
    case, rng = open_case(people, 2014, 2024), people.rng
    about, right = case.pick("claim")
    case.more["hak"] = right
    case.put("penetapan.nomor", people.letter_number(case.date, rng.choice(("PNTP", "WASNAKER", "Pen-PK"))))
    case.put("penetapan.tentang", about)
    case.put_day("penetapan.tanggal", case.date, long=True)
    case.put_day("penetapan.tanggal_pemeriksaan", case.date - datetime.timedelta(days=rng.randint(8, 60)), long=True)
    case.put("penetapan.nama_perusahaan", case.company)
    case.put("penetapan.alamat_perusahaan", case.whole_address)
    first = rng.randint(0, 6)
    year = case.date.year - 1
    case.put("penetapan.periode", f"{MONTHS[first]} {year} s/d {MONTHS[first + rng.randint(1, 5)]} {year}")
    days = rng.choice((14, 14, 7, 30))
    case.put("penetapan.batas_waktu_hari", days)
    whole = 0
    for number in range(rng.randint(2, 9)):
        owed = rng.randint(180, 9_800) * 1_250
        whole += owed
        case.put(f"penetapan.rincian.{number}.nama", people.person())
        case.put(f"penetapan.rincian.{number}.jumlah", owed, rupiah(owed, rng))
    if rng.random() < 0.12:
        whole += rng.choice((1_000, -2_500, 100_000))
        case.faults.append("E-JML-002")
    case.put("penetapan.jumlah_hak", whole, rupiah(whole, rng))
    one = signer(people, case.date, (case.pick("grade"),))
    case.signers.append(one)
    case.put("penetapan.pengawas", one.name)
    case.put("penetapan.nip_pengawas", one.nip, one.nip_printed)
    return case
