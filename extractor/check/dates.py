"""Dates: in the calendar, in a believable order, in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding

_REPORT = "penutup.tanggal_laporan"
_FOUNDED = "identitas.tanggal_pendirian"
_FIRST_REPORT_WITHIN_DAYS = 30
_ACCIDENT_WITHIN_DAYS = 2
_SUMMONS_LEAVES_DAYS = 3
_ACCIDENT = "kecelakaan.tanggal_kejadian"
_RECEIVED = "kecelakaan.tanggal_diterima"

_ORDER = (
    # (earlier, later, the one to look at)
    (_FOUNDED, _REPORT, _FOUNDED),
    ("identitas.tanggal_akta", _REPORT, "identitas.tanggal_akta"),
    ("jaminan_sosial.tanggal_kepesertaan", _REPORT, "jaminan_sosial.tanggal_kepesertaan"),
    (_REPORT, "penutup.tanggal_terima", "penutup.tanggal_terima"),
    ("pemeriksaan.tanggal_pemeriksaan", "surat.tanggal", "pemeriksaan.tanggal_pemeriksaan"),
    ("pemeriksaan.tanggal_nota_sebelumnya", "surat.tanggal", "pemeriksaan.tanggal_nota_sebelumnya"),
    ("pemeriksaan.tanggal_spt", "pemeriksaan.tanggal_pemeriksaan", "pemeriksaan.tanggal_spt"),
    ("pemeriksaan.tanggal_pemeriksaan", "pemeriksaan.tanggal", "pemeriksaan.tanggal_pemeriksaan"),
    ("surat.tanggal", "tugas.tanggal_mulai", "tugas.tanggal_mulai"),
    ("surat.tanggal", "panggilan.tanggal_hadir", "panggilan.tanggal_hadir"),
    ("akta.tanggal_pendirian", "akta.tanggal", "akta.tanggal_pendirian"),
    ("bukti.tanggal_lapor", "bukti.lapor_kembali", "bukti.lapor_kembali"),
    ("penetapan.tanggal_pemeriksaan", "penetapan.tanggal", "penetapan.tanggal_pemeriksaan"),
    ("perkara.tanggal_kejadian", "perkara.tanggal_pelimpahan", "perkara.tanggal_kejadian"),
    ("perkara.tanggal_kejadian", "perkara.tanggal_sidang", "perkara.tanggal_kejadian"),
    ("perkara.tanggal_pelimpahan", "perkara.tanggal_sidang", "perkara.tanggal_sidang"),
    ("rujukan.tanggal_kunjungan", "rujukan.tanggal", "rujukan.tanggal_kunjungan"),
    ("kecelakaan.tanggal_lahir_korban", _ACCIDENT, "kecelakaan.tanggal_lahir_korban"),
    (_ACCIDENT, _RECEIVED, _RECEIVED),
    ("p2k3.tanggal_pembentukan", "p2k3.tanggal", "p2k3.tanggal_pembentukan"),
    ("riksa_uji.tanggal", "riksa_uji.berlaku_sampai", "riksa_uji.berlaku_sampai"),
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


@REGISTRY.rule(
    "W-TGL-002", source="urutan kejadian: SPT, pemeriksaan, surat; pendirian, laporan; kejadian, pelimpahan, sidang"
)
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


@REGISTRY.rule(
    "W-TLB-001", source="Permenaker 03/MEN/1998: kecelakaan dilaporkan dalam 2 x 24 jam", on=("laporan_kecelakaan",)
)
def accident_is_reported_in_time(facts: Facts) -> Iterator[Finding]:
    happened, received = facts.day(_ACCIDENT), facts.day(_RECEIVED)
    if (
        happened is not None
        and received is not None
        and (late := (received - happened).days - _ACCIDENT_WITHIN_DAYS) > 0
    ):
        yield Finding(_RECEIVED, "W-TLB-001", (late,))


@REGISTRY.rule(
    "W-TGL-003",
    source="UU 7/1981 Pasal 7 ayat (1): setahun sekali; Permenaker 18/2017: setiap Desember",
    on=("bukti_wlkp",),
)
def next_report_is_due_in_a_year(facts: Facts) -> Iterator[Finding]:
    here, there = "bukti.lapor_kembali", "bukti.tanggal_lapor"
    due, reported = facts.day(here), facts.day(there)
    if due is None or reported is None or due < reported:
        return
    days = (due - reported).days
    if 364 <= days <= 366:
        yield Finding(here, bears_on=(here, there))
    elif not (due.month == 12 and due.year - reported.year <= 1):
        yield Finding(here, "W-TGL-003", (shown(due), shown(reported)), bears_on=(here, there))


@REGISTRY.rule("W-PGL-001", source="KUHAP Pasal 227: panggilan sekurang-kurangnya tiga hari", on=("surat_panggilan",))
def summons_leaves_time(facts: Facts) -> Iterator[Finding]:
    written, call = facts.day("surat.tanggal"), facts.day("panggilan.tanggal_hadir")
    if written is not None and call is not None and 0 <= (call - written).days < _SUMMONS_LEAVES_DAYS:
        yield Finding("panggilan.tanggal_hadir", "W-PGL-001")


@REGISTRY.rule("W-THN-001", source="tahun pembuatan tidak sesudah pengujian", on=("suket_riksa_uji",))
def made_before_it_was_examined(facts: Facts) -> Iterator[Finding]:
    path = "riksa_uji.tahun_pembuatan"
    year, day = facts.whole(path), facts.day("riksa_uji.tanggal")
    if year is not None and day is not None and year > day.year:
        yield Finding(path, "W-THN-001", (year, shown(day)), variant="buat", bears_on=(path, "riksa_uji.tanggal"))


def _day_of(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
