"""The record types the program reads."""

from __future__ import annotations

from typing import Any

from models.record_type import RecordType
from models.records import lainnya, laporan_pemeriksaan, nota_pemeriksaan, wlkp

RECORD_TYPES: tuple[RecordType, ...] = (
    wlkp.RECORD_TYPE,
    nota_pemeriksaan.RECORD_TYPE,
    laporan_pemeriksaan.RECORD_TYPE,
    lainnya.RECORD_TYPE,
)


def by_name(name: str) -> RecordType:
    """The record type of a name; KeyError when there is none."""
    for record_type in RECORD_TYPES:
        if record_type.name == name:
            return record_type
    raise KeyError(name)


def schema(name: str) -> dict[str, Any]:
    """JSON Schema of a record type by name; KeyError when there is none."""
    record_type = by_name(name)
    return record_type.record.model_json_schema() | {"title": record_type.title}
