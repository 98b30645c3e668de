"""The inspectors' report to their head."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case, put_officers
from samples.findings import findings
from samples.numbers import grouped
from samples.people import People

STAGES = (("Pertama", "pertama"), ("Berkala", "berkala"), ("Khusus", "khusus"), ("Ulang", "ulang"))


def invent(people: People) -> Case:
    """Order, visit and report follow each other; one to four findings."""
    case, rng = open_case(people), people.rng
    found = findings(people.split, rng, rng.randint(1, 4))
    youngest = max(int(text.split("/")[1][:4]) for one in found for text in one.articles)
    if case.date.year <= youngest:
        case.date = case.date.replace(year=min(2024, youngest + 1), day=min(case.date.day, 28))
    visited = case.date - datetime.timedelta(days=rng.randint(1, 12))
    ordered = visited - datetime.timedelta(days=rng.randint(0, 9))
    head = "pemeriksaan"
    case.put(f"{head}.nomor", people.letter_number(case.date, "LHP"))
    case.put_day(f"{head}.tanggal", case.date, long=True)
    case.put(f"{head}.nomor_spt", people.letter_number(ordered, "SPT"))
    case.put_day(f"{head}.tanggal_spt", ordered, long=True)
    name, code = rng.choice(STAGES)
    case.put(f"{head}.jenis", code, name)
    case.put_day(f"{head}.tanggal_pemeriksaan", visited, long=True)
    case.put(f"{head}.nama_perusahaan", case.company)
    case.put(f"{head}.alamat_perusahaan", case.whole_address)
    case.put(f"{head}.jenis_usaha", people.trade()[1])
    workers = rng.randint(12, 2400)
    case.put(f"{head}.jumlah_tenaga_kerja", workers, grouped(workers) + rng.choice((" orang", "", " org")))
    case.put(f"{head}.pihak_ditemui", people.person())
    case.more["jabatan_ditemui"] = case.pick("post")
    case.put(f"{head}.kesimpulan", case.pick("conclusion"))
    case.put(f"{head}.saran", case.pick("advice"))
    for number, one in enumerate(found):
        row = f"{head}.temuan.{number}"
        case.put(f"{row}.norma", case.pick("norm"))
        case.put(f"{row}.uraian", one.fact)
        for index, article in enumerate(one.articles):
            case.put(f"{row}.pasal.{index}", article, one.cited)
        case.put(f"{row}.saran", one.order)
    put_officers(case, f"{head}.pengawas", rng.randint(1, 3), ("nama", "nip"))
    case.leave([f"{head}.{name}" for name in ("pihak_ditemui", "jenis_usaha", "jumlah_tenaga_kerja")], 0.08)
    return case
