"""A minor offence: who is charged with what, the case file, and the judge's verdict."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case, workday
from samples.laws import Cite, cite_words, normal
from samples.nota import signer
from samples.numbers import ROMAN, day_between, rupiah, tanggal
from samples.people import People


def invent(people: People, *, verdict: bool = False) -> Case:
    """A file handed over, or (``verdict``) the note of the judge, who may fine above what the law allows."""
    case, rng = open_case(people, 2014, 2024), people.rng
    laws, deed = case.pick("offence")
    cites = tuple(Cite(kind, number, year, article, verses) for kind, number, year, article, verses in laws)
    words = cite_words(cites, rng)
    for index, article in enumerate(normal(cites)):
        case.put(f"perkara.pasal_disangkakan.{index}", article, words)
    case.more |= {"perbuatan": deed, "pasal": words}
    happened = case.date - datetime.timedelta(days=rng.randint(20, 120))
    file_number = f"BP/{rng.randint(1, 40):02d}/{ROMAN[case.date.month - 1]}/{case.date.year}/PPNS"
    case.put("perkara.nomor_berkas", file_number)
    case.put("perkara.nomor_pelimpahan", people.letter_number(case.date, "PPNS"))
    case.put_day("perkara.tanggal_pelimpahan", case.date, long=True)
    case.put("perkara.nama_tersangka", people.person())
    born = day_between(rng, datetime.date(case.date.year - 60, 1, 1), datetime.date(case.date.year - 30, 1, 1))
    day = born.day + rng.choice((0, 40))
    nik = f"{case.area.code.replace('.', '')}{rng.randint(1, 9):02d}{day:02d}{born:%m%y}{rng.randint(1, 60):04d}"
    case.put("perkara.nik_tersangka", nik)
    case.put("perkara.jabatan_tersangka", case.pick("post"))
    case.put("perkara.nama_perusahaan", case.company)
    case.put_day("perkara.tanggal_kejadian", happened, long=True)
    case.put("perkara.tempat_kejadian", f"{case.company}, {case.address[0]}")
    one = signer(people, case.date, ("Penyidik Pegawai Negeri Sipil",))
    case.signers.append(one)
    case.put("perkara.penyidik", one.name)
    case.put("perkara.nip_penyidik", one.nip, one.nip_printed)
    short = case.area.short
    case.put("perkara.pengadilan", f"Pengadilan Negeri {short}")
    case.more |= {"lahir": f"{people.area().short}, {tanggal(born, rng, long=True)}", "umur": str(case.date.year - born.year),
                  "kelamin": "Perempuan" if day > 40 else "Laki-laki", "alamat": ", ".join(people.street()),
                  "agama": rng.choice(("Islam", "Kristen", "Katolik", "Hindu")), "hakim": people.official(), "panitera": people.official()}  # fmt: skip
    if verdict:
        session = workday(case.date + datetime.timedelta(days=rng.randint(2, 14)))
        court = "".join(word[0] for word in short.split()) if " " in short else short[:3]
        case.put(
            "perkara.nomor_perkara",
            f"{rng.randint(1, 60)}/{rng.choice(('Pid.C', 'Pid.Tipiring'))}/{session.year}/PN{rng.choice((' ', '.'))}{court.capitalize()}",
        )
        case.put_day("perkara.tanggal_sidang", session, long=True)
        fine = rng.choice((250_000, 500_000, 700_000, 1_000_000, 1_200_000))
        case.put("perkara.denda", fine, rupiah(fine, rng) if rng.random() < 0.7 else f"Rp{fine // 1000} ribu")
        case.put("perkara.subsider_hari", rng.choice((3, 5, 7, 14)))
        cost = rng.choice((1_000, 2_000, 5_000))
        case.put("perkara.biaya_perkara", cost, rupiah(cost, rng))
    return case
