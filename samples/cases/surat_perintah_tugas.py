"""An order to inspect: what it rests on, who goes, where, when."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case, put_head, put_letter, put_officers, workday
from samples.people import People


def invent(people: People) -> Case:
    """The visit is on a working day after the order; one order in twelve is dated after the visit."""
    case, rng = open_case(people), people.rng
    put_letter(case, "Surat Perintah Tugas", "SPT")
    put_head(case)
    case.put_all("tugas.dasar", rng.sample(list(case.words["basis"]), rng.randint(1, 4)))
    put_officers(case, "tugas.petugas", rng.randint(1, 4))
    case.put("tugas.nama_perusahaan", case.company)
    case.put("tugas.alamat_perusahaan", case.whole_address)
    late = rng.random() < 0.08
    start = workday(case.date + datetime.timedelta(days=-rng.randint(3, 8) if late else rng.randint(0, 9)))
    if late:
        case.faults.append("SPT-AFTER-VISIT")
    case.put_day("tugas.tanggal_mulai", start, long=True)
    task = case.pick("task")
    case.more["tugas"] = task
    case.put("tugas.untuk", task)
    case.more["tugas_lain"] = case.pick("task_more")
    return case
