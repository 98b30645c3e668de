"""The roll: which companies must file a WLK, as an office's list says, and the reports of earlier years that came as
a list. Rows of a table become typed entries, or are bad with a reason in words.

Past 250 lines: the columns, their words and their checks belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Literal

from extractor.errors import WlkError
from extractor.oversight.companies import Identity
from models.values.identitas import KBLI, NIB, NPP, NPWP
from models.values.tanggal import parse_date
from models.values.wilayah import resolve, table

ListKind = Literal["companies", "reports"]
FIRST_YEAR = 1981
"""UU 7/1981; no report is older."""
_LOOKED_AT = 10
_LONGEST = 300
_MOST_WORKERS = 1_000_000
NEW = "baru"
"""In the column of codes: this is no company of the roll, whatever it looks like."""

_WORDS: Mapping[str, str] = {
    "code": "kode daftar",
    "name": "nama perusahaan|nama|perusahaan|nama badan usaha|nama usaha|badan usaha|nama pt|nama unit usaha",
    "npwp": "npwp|no npwp|nomor npwp|npwp perusahaan|nomor pokok wajib pajak",
    "nib": "nib|no nib|nomor nib|nomor induk berusaha",
    "npp": "npp|no npp|nomor npp|npp bpjs|npp bpjs ketenagakerjaan|npp bpjstk|nomor pendaftaran perusahaan",
    "address": "alamat|alamat perusahaan|alamat lengkap|alamat usaha",
    "regency": "kabupaten kota|kab kota|kabupaten|kab|kota|kota kabupaten|kabkota|wilayah|daerah",
    "area": "kode wilayah|kode kabupaten kota|kode kab kota|kode kemendagri|kode bps kemendagri",
    "kbli": "kbli|kode kbli|klui|kode usaha",
    "workers": "jumlah tenaga kerja|jumlah tk|tenaga kerja|jumlah pekerja|jumlah karyawan|total tk|total tenaga kerja"
    "|jumlah|total|tk|pekerja|karyawan",
    "since": "wajib sejak|wajib lapor sejak|sejak tahun|sejak|tahun mulai|mulai tahun|tahun berdiri",
    "until": "wajib sampai|wajib lapor sampai|sampai tahun|tahun tutup|tutup tahun|tahun berhenti",
    "year": "tahun laporan|tahun|tahun lapor|tahun wlk|tahun wlkp",
    "received": "tanggal terima|tgl terima|diterima|tanggal diterima|tanggal lapor|tgl lapor|tanggal laporan"
    "|tgl laporan|tanggal pelaporan",
    "number": "nomor bukti lapor|no bukti lapor|bukti lapor|nomor pelaporan|no pelaporan|nomor bukti|no bukti"
    "|nomor wlkp|no wlkp|nomor wlk|no wlk",
    "men": "laki laki|l|lk|tk laki laki|jumlah laki laki|pria|tenaga kerja laki laki|pekerja laki laki",
    "women": "perempuan|p|pr|tk perempuan|jumlah perempuan|wanita|tenaga kerja perempuan|pekerja perempuan",
    "foreign": "tka|wna|tenaga kerja asing|jumlah tka|jumlah wna|asing",
}
_HEADS = {word: column for column, words in _WORDS.items() for word in words.split("|")}
_COMPANY = frozenset(("code", "name", "npwp", "nib", "npp", "address", "regency", "area"))
COLUMNS: Mapping[ListKind, frozenset[str]] = {
    "companies": _COMPANY | {"kbli", "workers", "since", "until"},
    "reports": _COMPANY | {"workers", "year", "received", "number", "men", "women", "foreign"},
}
NEEDED: Mapping[ListKind, tuple[frozenset[str], ...]] = {
    "companies": (frozenset({"name"}), frozenset({"regency", "area"})),
    "reports": (frozenset({"name", "code"}), frozenset({"year"}), frozenset({"received"})),
}
"""One column of each must be there."""
HEADINGS: Mapping[ListKind, tuple[str, ...]] = {
    "companies": ("Kode daftar", "Nama perusahaan", "NPWP", "NIB", "NPP", "Alamat", "Kabupaten/kota", "KBLI",
                  "Jumlah tenaga kerja", "Wajib sejak", "Wajib sampai"),
    "reports": ("Nama perusahaan", "NPWP", "NIB", "NPP", "Kabupaten/kota", "Tahun laporan", "Tanggal terima",
                "Nomor bukti lapor", "Laki-laki", "Perempuan", "TKA", "Jumlah tenaga kerja"),
}  # fmt: skip
"""Of an empty table to fill in."""


class NoHeadings(WlkError):
    code = "wlk.table.headings"
    sentence = {
        "id": "Baris judul kolom tidak ditemukan, atau kolom wajib tidak ada: {}. Tidak ada yang diimpor.",
        "en": "No line of headings was found, or a required column is missing: {}. Nothing was imported.",
    }


class _Wrong(ValueError):
    """Why a row is bad, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Company:
    """A company of the roll. `regency`: Kemendagri code; `since`, `until`: first and last year it must report for.
    "" and None: the list does not say."""

    name: str
    npwp: str | None = None
    nib: str | None = None
    npp: str | None = None
    address: str = ""
    regency: str = ""
    kbli: str | None = None
    workers: int | None = None
    since: int | None = None
    until: int | None = None

    @property
    def identity(self) -> Identity:
        return Identity(self.name, self.npwp, self.nib, self.npp, self.address, self.regency)

    def with_said(self, other: Company) -> Company:
        """What the other says; what it leaves open stays as it is here."""
        said = {name: value for name in Company.__slots__ if (value := getattr(other, name)) not in (None, "")}
        return replace(self, **said)


@dataclass(frozen=True, slots=True)
class Report:
    """A WLK of an earlier year, without its paper. `workers` is men and women, foreigners among them."""

    year: int
    received_on: date
    number: str | None = None
    workers: int = 0
    men: int = 0
    women: int = 0
    foreign: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A sound row. `code`: the roll's own name of a company, NEW, or "" where the list has none; `remarks`: what is
    strange and no fault."""

    line: int
    code: str
    company: Company
    report: Report | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bad:
    line: int
    name: str
    reason: str


@dataclass(slots=True)
class Listed:
    """A whole table. `unused`: headings that mean nothing here."""

    kind: ListKind
    columns: tuple[str, ...]
    unused: tuple[str, ...]
    entries: list[Entry] = field(default_factory=list)
    bad: list[Bad] = field(default_factory=list)


def read_list(kind: ListKind, tables: Iterable[Iterator[tuple[int, Sequence[Any]]]], today: date) -> Listed:
    """The first table that has the headings. Raises NoHeadings where none has."""
    lacking: list[str] = []
    for rows in tables:
        for _, cells in zip(range(_LOOKED_AT), rows, strict=False):
            columns, unused = _columns(kind, cells[1])
            missing = [group for group in NEEDED[kind] if not group & set(columns.values())]
            if not missing:
                out = Listed(kind, tuple(dict.fromkeys(columns.values())), unused)
                _fill(out, columns, rows, today)
                return out
            if len(columns) > 1:
                lacking = [" / ".join(sorted(_WORDS[one].split("|")[0] for one in group)) for group in missing]
    raise NoHeadings(", ".join(lacking) or "nama perusahaan")


def _columns(kind: ListKind, cells: Sequence[Any]) -> tuple[dict[int, str], tuple[str, ...]]:
    known: dict[int, str] = {}
    unused = []
    for place, cell in enumerate(cells):
        words = " ".join(re.findall(r"[a-z0-9]+", str(cell or "").casefold()))
        words = re.sub(r"\b(?:[a-z] )+[a-z]\b", lambda letters: letters[0].replace(" ", ""), words)  # N.P.W.P.
        column = _HEADS.get(words, "")
        if column in COLUMNS[kind] and column not in known.values():
            known[place] = column
        elif words:
            unused.append(str(cell).strip()[:60])
    return known, tuple(unused)


def _fill(out: Listed, columns: Mapping[int, str], rows: Iterator[tuple[int, Sequence[Any]]], today: date) -> None:
    for line, cells in rows:
        said = {name: _plain(cells[place]) for place, name in columns.items() if place < len(cells)}
        said = {name: value for name, value in said.items() if value not in (None, "")}
        if not said:
            continue
        try:
            out.entries.append(_entry(out.kind, line, said, today))
        except _Wrong as error:
            out.bad.append(Bad(line, str(said.get("name", ""))[:_LONGEST], str(error)))


def _plain(cell: Any) -> Any:
    if isinstance(cell, str):
        bare = " ".join("".join(char if char.isprintable() else " " for char in cell).split())
        return "" if bare in ("-", "–", "#N/A", "N/A") else bare
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _entry(kind: ListKind, line: int, said: Mapping[str, Any], today: date) -> Entry:
    remarks: list[str] = []
    name = str(said.get("name", ""))
    code = str(said.get("code", "")).casefold()
    if not name and not (kind == "reports" and code):
        raise _Wrong("nama perusahaan kosong")
    if len(name) > _LONGEST:
        raise _Wrong(f"nama perusahaan lebih dari {_LONGEST} huruf")
    company = Company(
        name=name,
        npwp=_digits(said, "npwp", "NPWP", (15, 16), remarks),
        nib=_digits(said, "nib", "NIB", (13,), remarks),
        npp=_npp(said),
        address=str(said.get("address", ""))[:_LONGEST],
        regency=_regency(said, kind == "companies"),
        kbli=_kbli(said, remarks),
        workers=_count(said, "workers", "jumlah tenaga kerja"),
        since=_year(said, "since", "wajib sejak", today.year + 1),
        until=_year(said, "until", "wajib sampai", today.year + 1),
    )
    if company.since and company.until and company.until < company.since:
        raise _Wrong("tahun 'wajib sampai' sebelum 'wajib sejak'")
    report = _report(said, company, today) if kind == "reports" else None
    return Entry(line, code, company, report, tuple(remarks))


def _digits(
    said: Mapping[str, Any], column: str, word: str, lengths: tuple[int, ...], remarks: list[str]
) -> str | None:
    """A number as its digits. A spreadsheet that took it for a number has lost the zeros before it: they come back."""
    cell = said.get(column)
    if cell is None:
        return None
    if isinstance(cell, int | float):
        text = str(cell)
        text = text.zfill(lengths[0]) if text.isdigit() and len(text) >= lengths[0] - 2 else text
    else:
        text = str(cell).lstrip("'")
    if re.fullmatch(r"[\d.,]+E\+?\d+", text, re.IGNORECASE):
        raise _Wrong(f"{word} tersimpan sebagai angka ilmiah ({text}): jadikan kolomnya teks, lalu isi lagi")
    kind = NPWP if column == "npwp" else NIB
    found = kind.parse(text)
    if not found.ok or not isinstance(found.value, str):
        many = " atau ".join(map(str, lengths))
        raise _Wrong(f"{word} tidak sah: {text[:40]} (harus {many} angka)")
    if "W-NPWP-001" in found.notes:
        remarks.append("digit uji NPWP tidak cocok")
    return found.value


def _npp(said: Mapping[str, Any]) -> str | None:
    if "npp" not in said:
        return None
    found = NPP.parse(str(said["npp"]))
    if not found.ok or not isinstance(found.value, str):
        raise _Wrong(f"NPP tidak sah: {str(said['npp'])[:40]}")
    return found.value


def _kbli(said: Mapping[str, Any], remarks: list[str]) -> str | None:
    if "kbli" not in said:
        return None
    cell = said["kbli"]
    found = KBLI.parse(str(cell).zfill(5) if isinstance(cell, int) else str(cell))
    if not found.ok or not isinstance(found.value, str):
        remarks.append(f"KBLI tidak dikenal dan tidak diambil: {str(cell)[:20]}")
        return None
    return found.value


def _regency(said: Mapping[str, Any], needed: bool) -> str:
    area = said.get("area", "")
    code = re.sub(r"\D", "", f"{area:.2f}" if isinstance(area, float) else str(area))
    if code:
        dotted = f"{code[:2]}.{code[2:4]}"
        if len(code) < 4 or dotted not in table():
            raise _Wrong(f"kode wilayah tidak dikenal: {str(said['area'])[:20]}")
        return dotted
    name = str(said.get("regency", ""))
    if not name:
        if needed:
            raise _Wrong("kabupaten/kota kosong")
        return ""
    if re.fullmatch(r"\d\d\.\d\d", name) and name in table():
        return name
    found = resolve(name, "kabupaten_kota")
    if not found:
        raise _Wrong(f"kabupaten/kota tidak dikenal: {name[:60]}")
    if len(found) > 1:
        raise _Wrong(f"kabupaten/kota '{name[:60]}' dapat berarti {' atau '.join(one.name for one in found[:3])}")
    return found[0].code


def _count(said: Mapping[str, Any], column: str, word: str) -> int | None:
    cell = said.get(column)
    if cell is None:
        return None
    if isinstance(cell, str):
        bare = re.sub(r"\s*(?:orang|org)\.?$", "", cell, flags=re.IGNORECASE)
        cell = int(bare.replace(".", "")) if re.fullmatch(r"\d{1,3}(?:\.\d{3})+|\d{1,9}", bare, re.ASCII) else None
    if not isinstance(cell, int) or not 0 <= cell <= _MOST_WORKERS:
        raise _Wrong(f"{word} bukan bilangan: {str(said[column])[:20]}")
    return cell


def _year(said: Mapping[str, Any], column: str, word: str, last: int) -> int | None:
    cell = said.get(column)
    if cell is None:
        return None
    if isinstance(cell, date):
        cell = cell.year
    text = str(cell)
    if not re.fullmatch(r"\d{4}", text, re.ASCII) or not FIRST_YEAR - 80 * (column == "since") <= int(text) <= last:
        raise _Wrong(f"{word} bukan tahun yang mungkin: {text[:20]}")
    return int(text)


def _report(said: Mapping[str, Any], company: Company, today: date) -> Report:
    year = _year(said, "year", "tahun laporan", today.year + 1)
    if year is None:
        raise _Wrong("tahun laporan kosong")
    received = _day(said)
    if received > today:
        raise _Wrong("tanggal terima sesudah hari ini")
    if received.year < year:
        raise _Wrong("tanggal terima sebelum tahun laporan")
    men, women = _count(said, "men", "laki-laki"), _count(said, "women", "perempuan")
    foreign = _count(said, "foreign", "TKA")
    workers = company.workers
    if men is not None and women is not None:
        if workers is not None and workers != men + women:
            raise _Wrong(f"laki-laki + perempuan ({men + women}) tidak sama dengan jumlah ({workers})")
        workers = men + women
    if (foreign or 0) > (workers or 0):
        raise _Wrong("TKA lebih banyak daripada seluruh tenaga kerja")
    number = str(said.get("number", ""))[:100] or None
    return Report(year, received, number, workers or 0, men or 0, women or 0, foreign or 0)


def _day(said: Mapping[str, Any]) -> date:
    cell = said.get("received")
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if cell is None:
        raise _Wrong("tanggal terima kosong")
    found = parse_date(str(cell))
    if not found.ok or not isinstance(found.value, str):
        raise _Wrong(f"tanggal terima bukan tanggal: {str(cell)[:30]}")
    return date.fromisoformat(found.value)


def due_on(year: int, months: int) -> date:
    """The last day for the report of a year: the end of the `months`-th month from its January on."""
    at = year * 12 + months
    return date.fromordinal(date(at // 12, at % 12 + 1, 1).toordinal() - 1)


RollStanding = Literal["on_time", "late", "missing", "awaited"]
ROLL_STANDINGS: tuple[RollStanding, ...] = ("on_time", "late", "missing", "awaited")
"""Received by the last day, or after it; not received though the day is over, or it is not over yet."""


def roll_standing(received_on: date | None, due: date, today: date) -> RollStanding:
    if received_on is not None:
        return "on_time" if received_on <= due else "late"
    return "missing" if today > due else "awaited"
