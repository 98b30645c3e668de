"""Dates: in the calendar, in a believable order, in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding

_REPORT = "penutup.tanggal_laporan"
_FOUNDED = "identitas.tanggal_pendirian"
_FIRST_REPORT_WITHIN_DAYS = 30

_ORDER = (
    # (earlier, later, the one to look at)
    (_FOUNDED, _REPORT, _FOUNDED),
    ("identitas.tanggal_akta", _REPORT, "identitas.tanggal_akta"),
    ("jaminan_sosial.tanggal_kepesertaan", _REPORT, "jaminan_sosial.tanggal_kepesertaan"),
    (_REPORT, "penutup.tanggal_terima", "penutup.tanggal_terima"),
    ("pemeriksaan.tanggal_pemeriksaan", "surat.tanggal", "pemeriksaan.tanggal_pemeriksaan"),
    ("pemeriksaan.tanggal_nota_sebelumnya", "surat.tanggal", "pemeriksaan.tanggal_nota_sebelumnya"),
)


def shown(day: date) -> str:
    return day.strftime("%d-%m-%Y")


@REGISTRY.rule("E-TGL-001", source="kalender")
def dates_exist(facts: Facts) -> Iterator[Finding]:
    for found in facts.fields.values():
        if "E-TGL-001" in found.notes:
            yield Finding(found.path, "E-TGL-001", (found.orig or "",), bears_on=(found.path,))


@REGISTRY.rule("W-TGL-001", source="kalender: hari yang tercetak di depan tanggal")
def weekdays_fit(facts: Facts) -> Iterator[Finding]:
    for found in facts.fields.values():
        if "W-TGL-001" in found.notes:
            yield Finding(found.path, "W-TGL-001", (found.orig or "",), bears_on=(found.path,))


@REGISTRY.rule("W-TGL-002", source="Bentuk WLKP; Nota Pemeriksaan: pemeriksaan mendahului surat")
def dates_are_in_order(facts: Facts) -> Iterator[Finding]:
    pairs = [*_ORDER]
    for row in facts.rows("pemeriksaan.temuan"):
        path = f"pemeriksaan.temuan.{row}.batas_waktu_tanggal"
        pairs.append(("surat.tanggal", path, path))
    for earlier, later, look_at in pairs:
        first, second = facts.day(earlier), facts.day(later)
        if first is not None and second is not None and second < first:
            args = (f"{facts.title(later)} ({shown(second)})", f"{facts.title(earlier)} ({shown(first)})")
            yield Finding(look_at, "W-TGL-002", args, bears_on=(earlier, later))


@REGISTRY.rule("W-THN-001", source="Bentuk WLKP, Kodefikasi: tahun laporan", on=("wlkp",))
def report_year_fits(facts: Facts) -> Iterator[Finding]:
    path = "kodefikasi.tahun_laporan"
    year, day = facts.whole(path), facts.day(_REPORT)
    if year is None or day is None:
        return
    if abs(day.year - year) > 1:
        yield Finding(path, "W-THN-001", (year, shown(day)), bears_on=(path, _REPORT))
    elif day.year == year:
        yield Finding(path, bears_on=(path, _REPORT))


@REGISTRY.rule(
    "W-TLB-001", source="UU 7/1981 Pasal 6 ayat (1): 30 hari setelah mendirikan; Pasal 7 ayat (1)", on=("wlkp",)
)
def report_is_in_time(facts: Facts) -> Iterator[Finding]:
    """First report: 30 days after founding. Later ones: a year after the previous report, where that is known."""
    day = facts.day(_REPORT)
    if day is None:
        return
    due = None
    founded = facts.day(_FOUNDED)
    before = _day_of(facts.known.last_year.get(_REPORT))
    if before is not None:
        due = before + timedelta(days=365)
    elif facts.whole("kodefikasi.laporan_ke") == 1 and founded is not None:
        due = founded + timedelta(days=_FIRST_REPORT_WITHIN_DAYS)
    if due is not None and day > due:
        yield Finding(_REPORT, "W-TLB-001", ((day - due).days,))


def _day_of(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
