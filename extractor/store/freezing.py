"""Fields become a record: nested final values, and a parallel map of where each came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from extractor.document.evidence import JsonValue
from extractor.store.entries import FieldEntry, Filing


def freeze(fields: Mapping[str, FieldEntry]) -> tuple[dict[str, JsonValue], dict[str, dict[str, JsonValue]]]:
    """(record, provenance). Rows and items that hold nothing are left out and the following ones move up, in both.

    The record has null where the state is not "value"; provenance, keyed by the same paths, tells which state it is.
    """
    root = _Node()
    for path, entry in fields.items():
        node = root
        for part in path.split("."):
            node = node.parts.setdefault(part, _Node())
        node.own = entry
    provenance: dict[str, dict[str, JsonValue]] = {}
    record: dict[str, JsonValue] = {part: _grow(node, part, provenance) for part, node in root.parts.items()}
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


def leaves(record: Any, provenance: Mapping[str, Any]) -> dict[str, tuple[str, JsonValue]]:
    """(state, value) of each path of a frozen record; whole tables and lists have no value of their own."""
    return {path: (str(origin["state"]), value_at(record, path)) for path, origin in provenance.items()}


def line_of_filing(filing: Filing) -> dict[str, Any]:
    """A filing as export writes it: final value and provenance of each field under its path."""
    return {
        "filing_id": filing.id,
        "document_id": filing.document_id,
        "record_type": filing.record_type,
        "company": filing.company,
        "year": filing.year,
        "version": filing.version,
        "replaces_id": filing.replaces_id,
        "reason": filing.reason,
        "decided_by": filing.decided_by_name,
        "decided_at": filing.decided_at.isoformat(),
        "fields": {
            path: {**origin, "value": value_at(filing.record, path)} for path, origin in filing.provenance.items()
        },
    }


def value_at(record: Any, path: str) -> JsonValue:
    """What stands at a dotted path of a frozen record; None for nothing and for a whole table."""
    for part in path.split("."):
        if isinstance(record, list):
            record = record[int(part)] if part.isdecimal() and int(part) < len(record) else None
        elif isinstance(record, Mapping):
            record = record.get(part)
        else:
            return None
    return None if isinstance(record, list | Mapping) else record


@dataclass
class _Node:
    """A place in the record: a field of its own, parts below it, or both (an empty table that got rows)."""

    own: FieldEntry | None = None
    parts: dict[str, _Node] = field(default_factory=dict)

    @property
    def holds_something(self) -> bool:
        if self.parts:
            return any(part.holds_something for part in self.parts.values())
        # A row that a person struck is taken out; ink that is struck on the paper is a state of its field.
        own = self.own
        return own is not None and own.state != "blank" and (own.author == "machine" or own.state != "struck")


def _grow(node: _Node, path: str, provenance: dict[str, dict[str, JsonValue]]) -> JsonValue:
    if node.own is not None:
        provenance[path] = _provenance(node.own)
    if not node.parts:
        return node.own.value if node.own is not None and node.own.state == "value" else None
    if all(part.isdecimal() for part in node.parts):
        rows = [node.parts[part] for part in sorted(node.parts, key=int)]
        kept = [row for row in rows if row.holds_something]
        return [_grow(row, f"{path}.{number}", provenance) for number, row in enumerate(kept)]
    return {part: _grow(below, f"{path}.{part}", provenance) for part, below in node.parts.items()}


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
