"""Holds a truth value to the type that records.toml gives its path."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_DIGITS = {"npwp": (15, 16), "nib": (13,), "nik": (16,), "nip": (18, 9), "kbli": (5,), "kode_pos": (5,)}
_KINDS = "UUD|UU|PP|Perppu|Perpres|Keppres|Inpres|Permenaker|Kepmenaker|Permendagri|Stbl|SE"
_PASAL = re.compile(rf"({_KINDS}) \d+/\d{{4}}( Pasal \d+[A-Z]*( ayat \(\d+\))?( huruf [a-z])?( angka \d+)?)?")


def _leaves(record: Mapping[str, Any], found: dict[str, str]) -> None:
    for section, fields in record.items():
        if not isinstance(fields, dict) or section.endswith("_columns"):
            continue
        for field, kind in fields.items():
            if isinstance(kind, dict):
                continue
            plain = str(kind).replace("!", "").replace("#", "").strip()
            path = f"{section}.{field}"
            if plain.startswith("table"):
                for column, inner in fields.get(f"{field}_columns", {}).items():
                    found[f"{path}.N.{column}"] = str(inner).replace("!", "").replace("#", "").strip()
            else:
                found[path] = plain


def types(contract: Path) -> dict[str, dict[str, str]]:
    """For each record type of a records.toml the type of every path; N stands for a row or list number."""
    records = tomllib.loads(contract.read_text(encoding="utf-8"))
    made: dict[str, dict[str, str]] = {}
    for name, record in records.items():
        found: dict[str, str] = {}
        _leaves(record, found)
        if record.get("includes"):
            _leaves(records[record["includes"]], found)
        for path, kind in list(found.items()):
            if kind.startswith("["):
                del found[path]
                found[f"{path}.N"] = kind.strip("[]")
        made[name] = found
    return made


def generic(path: str) -> str:
    """The path with N for every number."""
    return ".".join("N" if part.isdigit() else part for part in path.split("."))


def wrong(kind: str, value: object) -> bool:
    """Whether a value is not in the normal form of its type."""
    if kind in ("int", "rupiah", "year"):
        return not isinstance(value, int) or isinstance(value, bool)
    if kind == "bool":
        return not isinstance(value, bool)
    if not isinstance(value, str) or value != " ".join(value.split()) or not value:
        return True
    if kind == "date":
        return datetime.date.fromisoformat(value).isoformat() != value
    if kind.startswith("enum"):
        return value not in kind.removeprefix("enum ").split("|")
    if kind in _DIGITS:
        return not value.isdigit() or len(value) not in _DIGITS[kind]
    if kind in ("telepon", "klui"):
        return not value.isdigit()
    if kind == "npp":
        return not value.isalnum()
    if kind == "number":
        return re.fullmatch(r"\d+(\.\d+)?", value) is None
    if kind == "pasal":
        return _PASAL.fullmatch(value) is None
    if kind == "nomor":
        return " /" in value or "/ " in value
    return False
