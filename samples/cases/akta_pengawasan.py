"""The inspection book of a company: its rows and the matrix of its workers."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case
from samples.nota import signer
from samples.numbers import day_between
from samples.people import People

GROUPS = ("bulanan", "borongan", "harian_lepas", "pkwt", "pkwtt")
COUNTS = ("wni_l_dewasa", "wni_l_anak", "wni_p_dewasa", "wni_p_anak", "wna_l", "wna_p", "jumlah_l", "jumlah_p")


def invent(people: People) -> Case:
    """Sums that hold; one book in six has a total that does not. Zeros are printed as 0, - or nihil, or left blank."""
    case, rng = open_case(people), people.rng
    case.put("akta.nomor", people.letter_number(case.date, "AP"))
    case.put_day("akta.tanggal", case.date, long=True)
    case.put("akta.nama_perusahaan", case.company)
    case.put("akta.induk_cabang", rng.choice(("Induk", "Cabang", "Induk", "Pusat")))
    case.put("akta.alamat", case.whole_address)
    case.put("akta.nama_pemilik", people.person())
    case.put("akta.nama_pengurus", people.person())
    case.put("akta.jenis_usaha", people.trade()[1])
    born = day_between(rng, datetime.date(1985, 1, 4), case.date - datetime.timedelta(days=300))
    case.put_day("akta.tanggal_pendirian", born)
    case.put(
        "akta.nomor_akta_pendirian",
        rng.choice(
            (f"{rng.randint(1, 80)}", f"{rng.randint(1, 80):02d}/{born.year}", f"No. {rng.randint(2, 99)}")
        ).replace("No. ", ""),
    )
    _matrix(case)
    case.leave(("akta.induk_cabang", "akta.nama_pemilik", "akta.nomor_akta_pendirian", "akta.tanggal_pendirian"), 0.1)
    case.signers.append(signer(people, case.date, (case.pick("grade"),)))
    case.more |= {
        "cabang": rng.choice(("-", "2", "Nihil")),
        "gerak": case.pick("power"),
        "bahan": case.pick("hazard"),
        "pesawat": str(rng.randint(1, 9)),
    }
    return case


def _matrix(case: Case) -> None:
    rng = case.rng
    zero = rng.choice(("-", "0", "", "-"))
    monthly = [rng.randint(8, 240), 0, rng.randint(5, 260), 0, rng.choice((0, 0, 2)), 0]
    piece = [rng.choice((0, rng.randint(3, 60))), 0, rng.choice((0, rng.randint(2, 40))), 0, 0, 0]
    daily = [
        rng.choice((0, rng.randint(2, 30))),
        rng.choice((0, 0, 0, 1)),
        rng.choice((0, rng.randint(1, 20))),
        0,
        0,
        0,
    ]
    whole = [sum(column) for column in zip(monthly, piece, daily, strict=True)]
    fixed = [min(number, rng.randint(0, number)) for number in whole]
    rows = dict(
        zip(GROUPS, (monthly, piece, daily, fixed, [a - b for a, b in zip(whole, fixed, strict=True)]), strict=True)
    )
    wrong = rng.choice(GROUPS) if rng.random() < 0.16 else ""
    for index, group in enumerate(GROUPS):
        cells = rows[group]
        men, women = cells[0] + cells[1] + cells[4], cells[2] + cells[3] + cells[5]
        if group == wrong:
            men += rng.choice((-1, 1, 10))
            case.faults.append("E-JML-001")
        for name, number in zip(COUNTS, (*cells, max(0, men), women), strict=True):
            path = f"akta.tenaga_kerja.{index}.{name}"
            if number or zero:
                case.put(path, number, str(number) if number else zero)
