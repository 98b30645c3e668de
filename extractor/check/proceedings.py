"""What the law does with a finding: decrees that reckon, cases and fines, and the officials who sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding

_TOTAL = "penetapan.jumlah_hak"
_CEILINGS = {"UU 7/1981": 1_000_000, "UU 1/1970": 100_000}
"""The highest fine a single judge may impose: UU 7/1981 Pasal 10, UU 1/1970 Pasal 15."""
_GRADES = {
    "jurumuda": "I/a", "jurumudatki": "I/b", "juru": "I/c", "jurutki": "I/d",
    "pengaturmuda": "II/a", "pengaturmudatki": "II/b", "pengatur": "II/c", "pengaturtki": "II/d",
    "penatamuda": "III/a", "penatamudatki": "III/b", "penata": "III/c", "penatatki": "III/d",
    "pembina": "IV/a", "pembinatki": "IV/b", "pembinautamamuda": "IV/c", "pembinautamamadya": "IV/d",
    "pembinautama": "IV/e",
}  # fmt: skip
_GRADE = re.compile(r"\b(I{1,3}|IV)\s*[/.\-]\s*([a-e])\b")
_FIRST_DEGREE = re.compile(r"t(?:ingkat|k)\W*(?:I|l|1|satu)\b", re.IGNORECASE)


def rupiah(amount: int) -> str:
    """An amount with the dots of thousands: 1.000.000."""
    return f"{amount:,}".replace(",", ".")


@REGISTRY.rule("E-JML-001", source="Penetapan: jumlah hak = jumlah rincian per pekerja", on=("penetapan",))
def claims_add_up(facts: Facts) -> Iterator[Finding]:
    """Only where every row's amount was read; a missing row cannot be told from a wrong total by one reading."""
    total = facts.whole(_TOTAL)
    paths = [f"penetapan.rincian.{row}.jumlah" for row in facts.rows("penetapan.rincian")]
    amounts = [facts.whole(path) for path in paths]
    if total is None or not paths or any(amount is None for amount in amounts):
        return
    reckoned = sum(amount for amount in amounts if amount is not None)
    bears_on = (_TOTAL, *paths)
    if reckoned == total:
        yield Finding(_TOTAL, bears_on=bears_on)
    else:
        args = (f"Rp{rupiah(total)}", f"{len(paths)} pekerja, Rp{rupiah(reckoned)}")
        yield Finding(_TOTAL, "E-JML-001", args, bears_on=bears_on)


@REGISTRY.rule("W-DND-001", source="UU 7/1981 Pasal 10; UU 1/1970 Pasal 15", on=("berkas_tipiring",))
def fine_stays_below_the_ceiling(facts: Facts) -> Iterator[Finding]:
    """Speaks only where every law that is charged has a known ceiling; the highest of them counts."""
    fine = facts.whole("perkara.denda")
    laws = {str(found.value).split(" Pasal ")[0] for found in facts.under("perkara.pasal_disangkakan") if found.value}
    if fine is None or not laws or not laws <= set(_CEILINGS):
        return
    law = max(laws, key=lambda name: _CEILINGS[name])
    if fine > _CEILINGS[law]:
        yield Finding("perkara.denda", "W-DND-001", (rupiah(fine), law, rupiah(_CEILINGS[law])))


@REGISTRY.rule("W-SRT-001", source="nomor perkara memuat tahun pendaftarannya", on=("berkas_tipiring",))
def case_is_of_the_year(facts: Facts) -> Iterator[Finding]:
    path, there = "perkara.nomor_perkara", "perkara.tanggal_sidang"
    number, day = facts.text(path), facts.day(there)
    year = re.search(r"/\s*((?:19|20)\d\d)\s*/", number or "")
    if year is None or day is None:
        return
    # a case entered in December is heard in January
    if day.year - int(year[1]) in (0, 1):
        yield Finding(path, bears_on=(path, there) if day.year == int(year[1]) else ())
    else:
        yield Finding(path, "W-SRT-001", variant="perkara", bears_on=(path, there))


def grade_of(rank: str) -> tuple[str, str] | None:
    """(grade printed, grade that belongs to the rank printed before it); None where either is missing or unknown."""
    printed = _GRADE.search(rank)
    if printed is None:
        return None
    name = rank[: printed.start()]
    first = _FIRST_DEGREE.search(name)
    plain = re.sub(r"[^a-z]", "", (name[: first.start()] if first else name).casefold())
    expected = _GRADES.get(plain + ("tki" if first else ""))
    return (f"{printed[1]}/{printed[2].lower()}", expected) if expected else None


@REGISTRY.rule("W-PKT-001", source="daftar pangkat dan golongan ruang PNS")
def rank_and_grade_belong_together(facts: Facts) -> Iterator[Finding]:
    for table in ("surat.penandatangan", "tugas.petugas"):
        for row in facts.rows(table):
            path = f"{table}.{row}.pangkat"
            pair = grade_of(facts.text(path) or "")
            if pair is None:
                continue
            if pair[0] == pair[1]:
                yield Finding(path, bears_on=(path,))
            else:
                yield Finding(path, "W-PKT-001", (facts.text(path),))
