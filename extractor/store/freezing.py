"""Fields become a record: nested final values, and a parallel map of where each came from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extractor.document.evidence import JsonValue
from extractor.store.entries import FieldEntry


def freeze(fields: Mapping[str, FieldEntry]) -> tuple[dict[str, JsonValue], dict[str, dict[str, JsonValue]]]:
    """(record, provenance). Rows and items that hold nothing are left out and the following ones move up, in both.

    The record has null where the state is not "value"; provenance, keyed by the same paths, tells which state it is.
    """
    tree: dict[str, Any] = {}
    for path, entry in fields.items():
        branch = tree
        *stem, leaf = path.split(".")
        for part in stem:
            branch = branch.setdefault(part, {})
        branch[leaf] = entry
    provenance: dict[str, dict[str, JsonValue]] = {}
    record = _grow(tree, "", provenance)
    return record, provenance


def company_of(fields: Mapping[str, FieldEntry]) -> str:
    """The company's name as it stands, "" where none was read."""
    for path, entry in fields.items():
        if path.rsplit(".", 1)[-1] == "nama_perusahaan" and isinstance(entry.value, str):
            return entry.value
    return ""


def year_of(fields: Mapping[str, FieldEntry]) -> int | None:
    """The year a record speaks of: the printed year of the report, else that of the letter's date."""
    for path, entry in fields.items():
        if path.rsplit(".", 1)[-1] == "tahun_laporan" and isinstance(entry.value, int):
            return entry.value
    date = fields.get("surat.tanggal")
    return int(date.value[:4]) if date is not None and isinstance(date.value, str) else None


def _grow(branch: dict[str, Any], prefix: str, provenance: dict[str, dict[str, JsonValue]]) -> Any:
    if branch and all(part.isdecimal() for part in branch):
        kept = [branch[part] for part in sorted(branch, key=int) if _holds_something(branch[part])]
        return [_leaf(item, f"{prefix}{number}", provenance) for number, item in enumerate(kept)]
    return {part: _leaf(item, f"{prefix}{part}", provenance) for part, item in branch.items()}


def _leaf(item: Any, path: str, provenance: dict[str, dict[str, JsonValue]]) -> Any:
    if isinstance(item, dict):
        return _grow(item, f"{path}.", provenance)
    provenance[path] = _provenance(item)
    return item.value if item.state == "value" else None


def _holds_something(item: Any) -> bool:
    if isinstance(item, dict):
        return any(_holds_something(part) for part in item.values())
    return item.state != "blank" and not (item.author != "machine" and item.state == "struck")


def _provenance(entry: FieldEntry) -> dict[str, JsonValue]:
    evidence = entry.evidence
    return {
        "state": entry.state,
        "orig": entry.orig,
        "author": entry.author,
        "method": entry.method,
        "page": evidence.page if evidence else None,
        "box": list(evidence.box.rounded()) if evidence else None,
        "confidence": entry.confidence,
        "seq": entry.seq,
        "at": entry.at.isoformat(),
    }
