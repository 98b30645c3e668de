"""Which columns a record type has in a flat file, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from models.record import Field, field_at, walk
from models.registry import by_name

Filing = Mapping[str, Any]
"""A decided record: document_id, record_type, fields (path -> {state, value, ...}), decided_by, decided_at, more."""

META = ("document_id", "record_type", "version", "decided_by", "decided_at")
STATES = "keadaan_isian"
MASKED = "masked"
"""The state of a value that whoever exports may not see."""
JOINER = "; "
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def heading(field: Field, path: str | None = None) -> str:
    """The printed label with the path behind it: "Nama Perusahaan [identitas.nama_perusahaan]"."""
    path = path or field.path
    return f"{field.printed.labels[0]} [{path}]" if field.printed.labels else path


def scalars(record_type: str) -> tuple[Field, ...]:
    """Fields with one cell a record: single values and lists (joined), in the order of the record."""
    return tuple(field for field in walk(by_name(record_type).record) if not field.columns)


def tables(record_type: str) -> tuple[Field, ...]:
    return tuple(field for field in walk(by_name(record_type).record) if field.columns)


def value_at(fields: Mapping[str, Any], path: str) -> Any:
    """The decided value; None unless its state is value."""
    entry = fields.get(path)
    return entry.get("value") if entry is not None and entry.get("state") == "value" else None


def item_numbers(fields: Iterable[str], prefix: str) -> list[int]:
    """Numbers N of the paths prefix.N and prefix.N.more, ascending."""
    start = prefix + "."
    numbers = {path[len(start) :].partition(".")[0] for path in fields if path.startswith(start)}
    return sorted(int(number) for number in numbers if number.isdigit())


def cell_at(fields: Mapping[str, Any], field: Field, path: str) -> Any:
    """What stands in the cell of a single value or a list at a concrete path; None for nothing."""
    if not field.is_list:
        return value_at(fields, path)
    items = [value_at(fields, f"{path}.{number}") for number in item_numbers(fields, path)]
    return JOINER.join(str(item) for item in items if item is not None) or None


def masked(filing: Filing) -> Filing:
    """The same record without personal data: such fields have the state `masked` and neither value nor ink."""
    record = by_name(filing["record_type"]).record
    fields = {}
    for path, entry in filing["fields"].items():
        found = field_at(record, path)
        is_hidden = (found is None or found.printed.personal) and entry.get("state") == "value"
        fields[path] = {**entry, "state": MASKED, "value": None, "orig": None} if is_hidden else entry
    return {**filing, "fields": fields}


def states(fields: Mapping[str, Any]) -> str:
    """Paths that are neither a value nor blank, with their state, because an empty cell cannot tell."""
    odd = [
        f"{path}={entry['state']}"
        for path, entry in fields.items()
        if entry.get("state") in ("illegible", "struck", MASKED)
    ]
    return JOINER.join(odd)


def is_dangerous(text: str) -> bool:
    """Whether a spreadsheet might run the text as a formula."""
    return text.startswith(_DANGEROUS) or text.lstrip().startswith(_DANGEROUS)


def harmless(value: Any) -> Any:
    """Text that could run as a formula gets an apostrophe in front; everything else stays as it is."""
    return f"'{value}" if isinstance(value, str) and is_dangerous(value) else value
