"""A referral under the zero tolerance protocol."""

from __future__ import annotations

import datetime

from samples.cases.case import Case, open_case
from samples.numbers import ROMAN
from samples.people import People

CATEGORIES = (
    ("Pekerja anak", "Child labour", "pekerja_anak"),
    ("Kerja paksa", "Forced labour", "kerja_paksa"),
    ("Kekerasan fisik", "Physical abuse", "kekerasan_fisik"),
    ("Kekerasan seksual", "Sexual violence", "kekerasan_seksual"),
    ("Bahaya segera K3", "Imminent OSH danger", "bahaya_segera_k3"),
    ("Lainnya", "Other", "lainnya"),
)


def invent(people: People) -> Case:
    """Seen on a visit, referred within three days; one or two kinds, in the order of the protocol."""
    case, rng = open_case(people, 2018, 2024), people.rng
    case.put(
        "rujukan.nomor",
        rng.choice(
            (
                f"ZTP/{rng.randint(1, 60):03d}/{ROMAN[case.date.month - 1]}/{case.date.year}",
                f"BWI-ZTP-{case.date.year}-{rng.randint(1, 80):03d}",
                f"{rng.randint(1, 90):02d}/ZTP-BWI/{case.date.year}",
            )
        ),
    )
    case.put_day("rujukan.tanggal", case.date, long=True)
    case.put("rujukan.nama_perusahaan", case.company)
    case.put("rujukan.alamat_perusahaan", case.whole_address)
    case.put("rujukan.provinsi", case.area.province)
    kind = rng.choice(("penilaian", "pendampingan"))
    case.put("rujukan.jenis_kunjungan", kind, kind.capitalize())
    case.put_day("rujukan.tanggal_kunjungan", case.date - datetime.timedelta(days=rng.randint(0, 3)), long=True)
    case.put("rujukan.penasihat", people.person())
    order = [code for _, _, code in CATEGORIES]
    seen = sorted(rng.sample(list(case.words["zero"]), rng.choice((1, 1, 2))), key=lambda one: order.index(one[0]))
    names = {code: name for name, _, code in CATEGORIES}
    for number, (code, _) in enumerate(seen):
        case.put(f"rujukan.kategori.{number}", code, names[code])
    case.put("rujukan.uraian", ". ".join(text for _, text in seen))
    sure = rng.choice(("dugaan", "dugaan", "terkonfirmasi"))
    case.put("rujukan.status", sure, sure.capitalize())
    count = rng.randint(1, 64)
    case.put("rujukan.jumlah_pekerja_terdampak", count, f"{count}{rng.choice((' orang', ''))}")
    case.put("rujukan.permintaan", case.pick("request"))
    case.leave([f"rujukan.{name}" for name in ("penasihat", "jumlah_pekerja_terdampak", "provinsi")], 0.08)
    return case
