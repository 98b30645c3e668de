"""A decided record as flat, typed facts: what lists, figures, companies and duties ask of any kind of paper.

Past 250 lines: where each kind keeps which fact is read together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from models.values.fold import key
from models.values.wilayah import resolve, table

_SECTIONS = {
    "wlkp": "identitas",
    "nota_pemeriksaan": "pemeriksaan",
    "laporan_pemeriksaan": "pemeriksaan",
    "surat_perintah_tugas": "tugas",
    "surat_panggilan": "panggilan",
    "akta_pengawasan": "akta",
    "bukti_wlkp": "bukti",
    "penetapan": "penetapan",
    "berkas_tipiring": "perkara",
    "rujukan_ztp": "rujukan",
    "laporan_kecelakaan": "kecelakaan",
    "laporan_p2k3": "p2k3",
    "suket_riksa_uji": "riksa_uji",
    "lainnya": "dokumen",
}
"""Where the body of a record stands."""
_DATES = {
    "wlkp": ("penutup.tanggal_terima", "penutup.tanggal_laporan"),
    "nota_pemeriksaan": ("surat.tanggal", "pemeriksaan.tanggal_pemeriksaan"),
    "laporan_pemeriksaan": ("pemeriksaan.tanggal", "pemeriksaan.tanggal_pemeriksaan"),
    "surat_perintah_tugas": ("surat.tanggal", "tugas.tanggal_mulai"),
    "surat_panggilan": ("surat.tanggal", "panggilan.tanggal_hadir"),
    "akta_pengawasan": ("akta.tanggal",),
    "bukti_wlkp": ("bukti.tanggal_lapor",),
    "penetapan": ("penetapan.tanggal",),
    "berkas_tipiring": ("perkara.tanggal_sidang", "perkara.tanggal_pelimpahan", "perkara.tanggal_kejadian"),
    "rujukan_ztp": ("rujukan.tanggal",),
    "laporan_kecelakaan": ("kecelakaan.tanggal_kejadian", "kecelakaan.tanggal_diterima"),
    "laporan_p2k3": ("p2k3.tanggal",),
    "suket_riksa_uji": ("riksa_uji.tanggal",),
}
"""The date under which a paper is counted: the first of these that was read, else the day it came in."""
_REGENCY = re.compile(r"\b(kab(?:upaten)?\b\.?|kota(?:madya)?\b)\s*([A-Za-z][A-Za-z .'-]{2,40})", re.IGNORECASE)
_TITLES = re.compile(r"^(?:(?:drs?|ir|hj?|dra|prof)\b\.?\s*)+", re.IGNORECASE)
SMALL, LARGE = 25, 100
"""Company sizes by workers: small under 25, medium up to 99, large from 100 (domain.md 5.3, GK)."""


@dataclass(frozen=True, slots=True)
class Inspector:
    """A pengawas or PPNS whom a paper names. `key`: the NIP, else the folded name without titles."""

    key: str
    name: str
    nip: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a nota or report. `days`, `unit` (hari, hari_kerja) and `due_on` as printed, None where not."""

    path: str
    text: str
    articles: tuple[str, ...]
    order: str | None
    norm: str | None
    days: int | None
    unit: str | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Facts:
    """One decided paper.

    `branch`: what kind of its kind, "" where a kind has none: size of the company (small, medium, large) for wlkp,
    1, 2, khusus for a nota, the visit of an inspection report, outcome of an accident, result of a test.
    `on`: the day under which it is counted (see `_DATES`); `report_year`: the year a WLK or P2K3 report speaks of.
    `regency`: Kemendagri code of kabupaten or kota, "" where not known. Money in rupiah.
    """

    kind: str
    branch: str
    number: str | None
    company: str
    address: str
    npwp: str | None
    nib: str | None
    npp: str | None
    regency: str
    on: date
    received_on: date
    report_year: int | None
    inspectors: tuple[Inspector, ...]
    articles: tuple[str, ...]
    findings: tuple[Finding, ...]
    workers: int
    men: int
    women: int
    foreign: int
    children: int
    referred_on: date | None
    hearing_on: date | None
    fine: int
    owed: int
    affected: int
    dead: int

    @property
    def month(self) -> int:
        """YYYYMM."""
        return self.on.year * 100 + self.on.month

    @property
    def is_judged(self) -> bool:
        """A tipiring case with a fine has its verdict."""
        return self.kind == "berkas_tipiring" and self.fine > 0


def facts(record_type: str, record: Mapping[str, Any], received_on: date) -> Facts:
    """The facts of a frozen record (`Filing.record`); what is missing or of another type is 0, "", None or empty."""
    body = _Body(record, _SECTIONS.get(record_type, ""))
    dates = [body.at_date(path) for path in _DATES.get(record_type, ())]
    found = tuple(_findings(body))
    articles = body.texts("pasal_disangkakan") or [one for finding in found for one in finding.articles]
    men, women, foreign, workers = _people(record_type, body)
    outcome = body.text("akibat")
    return Facts(
        kind=record_type,
        branch=_branch(record_type, body, workers),
        number=_number(record_type, body),
        company=body.text("nama_perusahaan"),
        address=body.text("alamat") or body.text("alamat_perusahaan"),
        npwp=body.text("npwp") or None,
        nib=body.text("nib") or None,
        npp=body.text("npp") or body.at_text("jaminan_sosial.npp") or None,
        regency=regency_code(body.text("kabupaten_kota"), body.text("alamat") or body.text("alamat_perusahaan")),
        on=next((one for one in dates if one is not None), received_on),
        received_on=body.at_date("penutup.tanggal_terima") or received_on,
        report_year=body.at_int("kodefikasi.tahun_laporan") or body.int("tahun") or None,
        inspectors=tuple(_inspectors(record_type, body)),
        articles=tuple(dict.fromkeys(articles)),
        findings=found,
        workers=workers,
        men=men,
        women=women,
        foreign=foreign,
        children=body.at_int("tenaga_kerja.anak"),
        referred_on=body.date("tanggal_pelimpahan"),
        hearing_on=body.date("tanggal_sidang"),
        fine=body.int("denda"),
        owed=body.int("jumlah_hak"),
        affected=body.int("jumlah_pekerja_terdampak"),
        dead=int(outcome == "meninggal"),
    )


def inspector(name: str | None, nip: str | None) -> Inspector | None:
    """One whom a paper names; None without name and number."""
    number = re.sub(r"\D", "", nip or "")
    bare = " ".join((name or "").split())
    if not number and not bare:
        return None
    folded = key(_TITLES.sub("", bare.split(",")[0]))
    return Inspector(number or folded, bare, number or None)


def regency_code(name: str, address: str = "") -> str:
    """The Kemendagri code when the name, else a Kab./Kota of the address, can mean one place only; else ""."""
    if name:
        return _resolved(name)
    for match in _REGENCY.finditer(address):
        words = match[2].split()
        for count in range(min(3, len(words)), 0, -1):
            if code := _resolved(f"{match[1]} {' '.join(words[:count])}"):
                return code
    return ""


def regency_name(code: str) -> str:
    """As Kemendagri writes it; "" for no code or one that is none."""
    return table().get(code, "")


@lru_cache(maxsize=4096)
def _resolved(name: str) -> str:
    found = resolve(name, "kabupaten_kota")
    return found[0].code if len(found) == 1 else ""


class _Body:
    """Reads a record that may lack anything."""

    def __init__(self, record: Mapping[str, Any], section: str) -> None:
        self._record, self._section = record, section

    def at(self, path: str) -> Any:
        found: Any = self._record
        for part in path.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        return found

    def at_text(self, path: str) -> str:
        found = self.at(path)
        return found if isinstance(found, str) else ""

    def at_int(self, path: str) -> int:
        return _whole(self.at(path))

    def at_date(self, path: str) -> date | None:
        return _day(self.at(path))

    def text(self, name: str) -> str:
        return self.at_text(f"{self._section}.{name}")

    def int(self, name: str) -> int:
        return self.at_int(f"{self._section}.{name}")

    def date(self, name: str) -> date | None:
        return self.at_date(f"{self._section}.{name}")

    def texts(self, name: str) -> list[str]:
        return _texts(self.at(f"{self._section}.{name}"))

    def rows(self, name: str) -> list[Mapping[str, Any]]:
        return self.at_rows(f"{self._section}.{name}")

    def at_rows(self, path: str) -> list[Mapping[str, Any]]:
        found = self.at(path)
        return [row for row in found if isinstance(row, Mapping)] if isinstance(found, list) else []

    @property
    def section(self) -> str:
        return self._section


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _texts(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str) and one] if isinstance(value, list) else []


def _people(record_type: str, body: _Body) -> tuple[int, int, int, int]:
    """(men, women, foreign, all) as the paper gives them."""
    if record_type == "wlkp":
        l_, p, fl, fp = (
            body.at_int(f"tenaga_kerja.{name}")
            for name in ("wni_laki_laki", "wni_perempuan", "wna_laki_laki", "wna_perempuan")
        )
        return l_ + fl, p + fp, fl + fp, body.at_int("tenaga_kerja.jumlah") or l_ + p + fl + fp
    if record_type == "laporan_p2k3":
        return body.int("laki_laki"), body.int("perempuan"), body.int("tka"), body.int("jumlah")
    return 0, 0, 0, body.int("jumlah_tenaga_kerja")


def _branch(record_type: str, body: _Body, workers: int) -> str:
    if record_type == "wlkp":
        return "small" if workers < SMALL else "medium" if workers < LARGE else "large"
    names = {
        "nota_pemeriksaan": "nota_ke",
        "laporan_pemeriksaan": "jenis",
        "laporan_kecelakaan": "akibat",
        "suket_riksa_uji": "hasil",
        "rujukan_ztp": "status",
    }
    return body.text(names[record_type]) if record_type in names else ""


def _number(record_type: str, body: _Body) -> str | None:
    names = ("nomor", "nomor_berkas", "nomor_perkara", "nomor_pelaporan", "nomor_kecelakaan")
    said = [body.at_text("surat.nomor"), body.at_text("kodefikasi.nomor_pendaftaran"), *map(body.text, names)]
    return next(filter(None, said), None)


def _inspectors(record_type: str, body: _Body) -> Iterable[Inspector]:
    pairs: list[tuple[Any, Any]] = []
    if record_type == "nota_pemeriksaan":
        signers = body.at_rows("surat.penandatangan")
        own = [row for row in signers if "pengawas" in str(row.get("jabatan") or "").casefold()]
        pairs = [(row.get("nama"), row.get("nip")) for row in own or signers[-1:]]
    elif record_type == "laporan_pemeriksaan":
        pairs = [(row.get("nama"), row.get("nip")) for row in body.rows("pengawas")]
    elif record_type == "surat_perintah_tugas":
        pairs = [(row.get("nama"), row.get("nip")) for row in body.rows("petugas")]
    elif record_type == "penetapan":
        pairs = [(body.text("pengawas"), body.text("nip_pengawas"))]
    elif record_type == "berkas_tipiring":
        pairs = [(body.text("penyidik"), body.text("nip_penyidik"))]
    elif record_type == "suket_riksa_uji":
        pairs = [(body.text("pemeriksa"), None)]
    known: dict[str, Inspector] = {}
    for name, nip in pairs:
        one = inspector(name if isinstance(name, str) else None, nip if isinstance(nip, str) else None)
        if one is not None:
            known.setdefault(one.key, one)
    return known.values()


def _findings(body: _Body) -> Iterable[Finding]:
    default, unit = body.int("batas_lapor_hari") or None, body.text("batas_lapor_satuan") or None
    for number, row in enumerate(body.rows("temuan")):
        days = _whole(row.get("batas_waktu_hari")) or None
        yield Finding(
            path=f"{body.section}.temuan.{number}",
            text=str(row.get("uraian") or ""),
            articles=tuple(_texts(row.get("pasal"))),
            order=row.get("perintah") or row.get("saran") or None,
            norm=row.get("norma") or None,
            days=days or default,
            unit=(row.get("batas_waktu_satuan") or None) if days else unit,
            due_on=_day(row.get("batas_waktu_tanggal")),
        )
