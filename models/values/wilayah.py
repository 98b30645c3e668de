"""Areas of Indonesia by name: provinces, kabupaten and kota, kecamatan, with their Kemendagri codes."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

from models.values.fold import key, line

Level = Literal["provinsi", "kabupaten_kota", "kecamatan"]
CUTOFF, MARGIN = 0.84, 0.05
"""Nearness of a folded name that counts, and the lead it needs over the next other name."""

_LEVELS: dict[int, Level] = {2: "provinsi", 5: "kabupaten_kota", 8: "kecamatan"}
_RANK = r"\b\.?\s*(?:administrasi|adm\.?)?\s*(?:(?:dati|daerah tingkat)\s*(?:ii?|[12])\b)?\s*"
_KABUPATEN = re.compile(r"^(?:kabupaten|kab)" + _RANK, re.IGNORECASE)
_KOTA = re.compile(r"^(?:kotamadya|kodya|kota|kotip)" + _RANK, re.IGNORECASE)
_PROVINSI = re.compile(r"^(?:provinsi|propinsi|prov|prop)" + _RANK, re.IGNORECASE)
_KECAMATAN = re.compile(r"^(?:kecamatan|kec|distrik)\b\.?\s*", re.IGNORECASE)
_ALIASES: dict[str, tuple[Level, str]] = {
    "DKI Jakarta": ("provinsi", "31"),
    "DKI": ("provinsi", "31"),
    "DK Jakarta": ("provinsi", "31"),
    "Jakarta": ("provinsi", "31"),
    "Daerah Khusus Ibukota Jakarta": ("provinsi", "31"),
    "Daerah Khusus Ibu Kota Jakarta": ("provinsi", "31"),
    "Daerah Khusus Jakarta": ("provinsi", "31"),
    "D.I. Yogyakarta": ("provinsi", "34"),
    "DI Yogyakarta": ("provinsi", "34"),
    "DIY": ("provinsi", "34"),
    "Daerah Istimewa Yogyakarta": ("provinsi", "34"),
    "Nanggroe Aceh Darussalam": ("provinsi", "11"),
    "NAD": ("provinsi", "11"),
    "D.I. Aceh": ("provinsi", "11"),
    "Daerah Istimewa Aceh": ("provinsi", "11"),
    "Irian Jaya": ("provinsi", "91"),
    "Bangka Belitung": ("provinsi", "19"),
    "Babel": ("provinsi", "19"),
    "Kepri": ("provinsi", "21"),
    "Sumut": ("provinsi", "12"),
    "Sumbar": ("provinsi", "13"),
    "Sumsel": ("provinsi", "16"),
    "Jabar": ("provinsi", "32"),
    "Jateng": ("provinsi", "33"),
    "Jatim": ("provinsi", "35"),
    "NTB": ("provinsi", "52"),
    "NTT": ("provinsi", "53"),
    "Kalbar": ("provinsi", "61"),
    "Kalteng": ("provinsi", "62"),
    "Kalsel": ("provinsi", "63"),
    "Kaltim": ("provinsi", "64"),
    "Kaltara": ("provinsi", "65"),
    "Sulut": ("provinsi", "71"),
    "Sulteng": ("provinsi", "72"),
    "Sulsel": ("provinsi", "73"),
    "Sultra": ("provinsi", "74"),
    "Sulbar": ("provinsi", "76"),
    "Djawa Barat": ("provinsi", "32"),
    "Djawa Tengah": ("provinsi", "33"),
    "Djawa Timur": ("provinsi", "35"),
    "Ujung Pandang": ("kabupaten_kota", "73.71"),
    "Solo": ("kabupaten_kota", "33.72"),
    "Soerabaja": ("kabupaten_kota", "35.78"),
}


@dataclass(frozen=True)
class Wilayah:
    """An area. `code` as Kemendagri writes it ("36", "36.71", "36.71.01"); `score` 1.0 for an exact name."""

    code: str
    name: str
    level: Level
    score: float = 1.0


@cache
def table() -> dict[str, str]:
    """Name by code, all levels."""
    lines = files("models.reference").joinpath("wilayah.csv").read_text(encoding="utf-8").splitlines()
    return {row["kode"]: row["nama"] for row in csv.DictReader(lines)}


def resolve(name: str, level: Level | None = None) -> tuple[Wilayah, ...]:
    """The areas that `name` can mean, printed prefixes (Kab., Kota, Kodya, Prov.) used: one when it is sure.

    Several when a kabupaten and a kota share the name and no prefix decides, or near names are equally near; none when
    nothing is near. Without `level` the highest level that knows the name answers.
    """
    plain = line(name).strip(" .,;:")
    levels: tuple[Level, ...] = (level,) if level else ("provinsi", "kabupaten_kota", "kecamatan")
    for one in levels:
        found = _resolve(plain, one)
        if found:
            return found
    return ()


def _resolve(plain: str, level: Level) -> tuple[Wilayah, ...]:
    wanted, prefix = _stripped(plain, level)
    folded = key(wanted)
    if not folded:
        return ()
    index = _index(level)
    if folded in index:
        return _chosen(index[folded], prefix, 1.0, level)
    if len(folded) < 4:
        return ()
    near = process.extract(folded, list(index), scorer=OSA.normalized_similarity, score_cutoff=CUTOFF - MARGIN, limit=8)
    if not near or near[0][1] < CUTOFF:
        return ()
    best = [(spelling, score) for spelling, score, _ in near if score > near[0][1] - MARGIN]
    found = [area for spelling, score in best for area in _chosen(index[spelling], prefix, score, level)]
    return tuple(dict.fromkeys(found))


def _stripped(plain: str, level: Level) -> tuple[str, str]:
    """The bare name and, for a kabupaten or kota, which of the two a printed prefix says."""
    if level == "provinsi":
        return _PROVINSI.sub("", plain), ""
    if level == "kecamatan":
        return _KECAMATAN.sub("", plain), ""
    if re.match(r"kab(?:upaten)?\.?\s*/\s*ko", plain, re.IGNORECASE):
        return re.sub(r"^[^/]*/\s*\w+\.?\s*", "", plain), ""
    for pattern, kind in ((_KABUPATEN, "Kabupaten"), (_KOTA, "Kota")):
        if pattern.match(plain):
            return pattern.sub("", plain), kind
    return plain, ""


def _chosen(codes: tuple[str, ...], prefix: str, score: float, level: Level) -> tuple[Wilayah, ...]:
    names = table()
    kept = [code for code in codes if not prefix or names[code].startswith(prefix)]
    return tuple(Wilayah(code, names[code], level, score) for code in kept)


@cache
def _index(level: Level) -> dict[str, tuple[str, ...]]:
    """Folded bare name -> codes."""
    found: dict[str, list[str]] = {}
    for code, name in table().items():
        if _LEVELS[len(code)] == level:
            found.setdefault(key(_stripped(name, level)[0]), []).append(code)
    for alias, (of, code) in _ALIASES.items():
        if of == level and code in table():
            found.setdefault(key(alias), []).append(code)
    return {name: tuple(dict.fromkeys(codes)) for name, codes in found.items()}
