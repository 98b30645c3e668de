"""The record types the program reads."""

from __future__ import annotations

from typing import Any

from models.record_type import RecordType
from models.records import (
    akta_pengawasan,
    berkas_tipiring,
    bukti_wlkp,
    lainnya,
    laporan_kecelakaan,
    laporan_p2k3,
    laporan_pemeriksaan,
    nota_pemeriksaan,
    penetapan,
    rujukan_ztp,
    suket_riksa_uji,
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
    berkas_tipiring.RECORD_TYPE,
    rujukan_ztp.RECORD_TYPE,
    laporan_kecelakaan.RECORD_TYPE,
    laporan_p2k3.RECORD_TYPE,
    suket_riksa_uji.RECORD_TYPE,
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
