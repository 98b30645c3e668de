"""The receipt of a manpower report."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case
from samples.nota import signer
from samples.numbers import tanggal
from samples.people import People


def invent(people: People) -> Case:
    """Reported after 2018; to be reported again after a year."""
    case, rng = open_case(people, 2018, 2024), people.rng
    number = f"{rng.randint(10110, 69999)}.{case.date:%Y%m%d}.{rng.randint(1, 60):04d}"
    case.put("bukti.nomor_pelaporan", number)
    case.put("bukti.nama_perusahaan", case.company)
    case.put("bukti.alamat", case.whole_address)
    case.put("bukti.nib", people.nib(case.date.year))
    kbli, trade = people.trade()
    case.put("bukti.kbli", kbli, rng.choice((kbli, f"{kbli} - {trade}")))
    npp, printed = people.npp()
    case.put("bukti.npp", npp, printed)
    case.put_day("bukti.tanggal_lapor", case.date)
    again = (
        case.date.replace(year=case.date.year + 1)
        if (case.date.month, case.date.day) != (2, 29)
        else case.date + datetime.timedelta(days=365)
    )
    case.put_day("bukti.lapor_kembali", again)
    link = f"https://wajiblapor.contoh.example/verifikasi/{number}"
    case.put("bukti.isi_qr", link)
    case.leave(("bukti.nib", "bukti.npp", "bukti.kbli", "bukti.lapor_kembali"), 0.1)
    case.more |= {"tempat": case.area.short, "tanggal": tanggal(case.date, rng, long=True)}
    case.signers.append(signer(people, case.date, ("Petugas Penerima Laporan",)))
    return case
