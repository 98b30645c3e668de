"""A summons: who is called, for what, when, before whom, with which papers."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case, put_head, put_letter, workday
from samples.nota import signer
from samples.numbers import ROMAN
from samples.people import People


def invent(people: People) -> Case:
    """The hearing is three to fourteen days after the letter, on a working day in office hours."""
    case, rng = open_case(people), people.rng
    turn = rng.choice((1, 1, 2, 3))
    words = ROMAN[turn - 1] + rng.choice(("", f" ({('Pertama', 'Kedua', 'Ketiga')[turn - 1]})"))
    put_letter(case, f"Panggilan {words}", rng.choice(("PPNS", "WASNAKER", None)))
    put_head(case)
    case.put("panggilan.panggilan_ke", turn, words)
    case.put("panggilan.nama_dipanggil", people.person())
    case.put("panggilan.jabatan_dipanggil", case.pick("post"))
    case.put("panggilan.nama_perusahaan", case.company)
    case.more["alamat"] = case.whole_address
    case.put_day("panggilan.tanggal_hadir", workday(case.date + datetime.timedelta(days=rng.randint(4, 14))), long=True)
    hour, minute = rng.choice((8, 9, 9, 10, 10, 13, 14)), rng.choice((0, 0, 30))
    zone = rng.choice((" WIB", " WIB", " WIB s/d selesai", ""))
    case.put("panggilan.pukul", f"{hour:02d}:{minute:02d}", f"{hour:02d}{rng.choice('..:')}{minute:02d}{zone}")
    case.put("panggilan.tempat_hadir", case.pick("room"))
    one = signer(people, case.date, (case.pick("grade"),))
    case.put("panggilan.menghadap", one.name)
    case.more["nip_menghadap"] = one.nip_printed
    case.more["jabatan_menghadap"] = one.title[0]
    case.put_all("panggilan.membawa", rng.sample(list(case.words["bring"]), rng.randint(1, 4)))
    case.more["perihal"] = case.pick("summons_about")
    return case
