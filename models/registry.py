"""The record types the program reads."""

from __future__ import annotations

from typing import Any

from models.record_type import RecordType
from models.records import (
    akta_pengawasan,
    bukti_wlkp,
    lainnya,
    laporan_pemeriksaan,
    nota_pemeriksaan,
    penetapan,
    surat_panggilan,
    surat_perintah_tugas,
    wlkp,
)

RECORD_TYPES: tuple[RecordType, ...] = (
    wlkp.RECORD_TYPE,
    nota_pemeriksaan.RECORD_TYPE,
    laporan_pemeriksaan.RECORD_TYPE,
    surat_perintah_tugas.RECORD_TYPE,
    surat_panggilan.RECORD_TYPE,
    akta_pengawasan.RECORD_TYPE,
    bukti_wlkp.RECORD_TYPE,
    penetapan.RECORD_TYPE,
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
