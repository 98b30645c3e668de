"""The record types the program reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from models.record import Record
from models.records.lainnya import Lainnya
from models.records.nota_pemeriksaan import NotaPemeriksaan
from models.records.wlkp import Wlkp


@dataclass(frozen=True)
class RecordType:
    """A kind of document: its name in every output, its title, its class, the titles it is printed under.

    `titles` are whole titles or subject lines, longest wording first; `is_letter`: has the shared letter block.
    """

    name: str
    title: str
    record: type[Record]
    titles: tuple[str, ...]
    is_letter: bool


WLKP = RecordType(
    "wlkp",
    "Wajib Lapor Ketenagakerjaan Perusahaan",
    Wlkp,
    (
        "Laporan Ketenagakerjaan sesuai Undang-Undang Nomor 7 Tahun 1981",
        "Formulir Wajib Lapor Ketenagakerjaan di Perusahaan",
        "Formulir Laporan Ketenagakerjaan di Perusahaan",
        "Wajib Lapor Ketenagakerjaan di Perusahaan",
        "Laporan Wajib Lapor Ketenagakerjaan",
        "Wajib Lapor Ketenagakerjaan Perusahaan",
        "Formulir Wajib Lapor Ketenagakerjaan",
        "Bentuk Laporan Ketenagakerjaan",
        "Laporan Keadaan Ketenagakerjaan",
        "Formulir Laporan Ketenagakerjaan",
        "Wajib Lapor Tenaga Kerja",
        "Wajib Lapor Ketenagakerjaan",
        "Laporan Ketenagakerjaan",
        "Formulir WLKP",
        "Formulir WLK",
        "Bentuk Laporan",
        "Laporan WLKP",
        "WLKP",
        "WLTK",
        "WLK",
    ),
    is_letter=False,
)
NOTA_PEMERIKSAAN = RecordType(
    "nota_pemeriksaan",
    "Nota Pemeriksaan",
    NotaPemeriksaan,
    (
        "Nota Pemeriksaan Ketenagakerjaan",
        "Penegasan Nota Pemeriksaan I",
        "Nota Hasil Pemeriksaan",
        "Nota Pemeriksaan I (Pertama)",
        "Nota Pemeriksaan II (Kedua)",
        "Nota Pemeriksaan Pertama",
        "Nota Pemeriksaan Kedua",
        "Nota Pemeriksaan Khusus",
        "Nota Pemeriksaan II",
        "Nota Pemeriksaan I",
        "Nota Pemeriksaan",
    ),
    is_letter=True,
)
LAINNYA = RecordType(
    "lainnya",
    "Dokumen lain",
    Lainnya,
    (
        "Lembar Disposisi",
        "Kartu Kendali",
        "Surat Pengantar",
        "Surat Pernyataan Kesanggupan",
        "Surat Pernyataan",
        "Peraturan Perusahaan",
        "Perjanjian Kerja Bersama",
        "Laporan Pemeriksaan dan Pengujian",
        "Laporan Riksa Uji",
        "Laporan Pemindahan Perusahaan",
        "Laporan Penghentian Perusahaan",
        "Laporan Pembubaran Perusahaan",
        "Formulir Laporan Penyelenggaraan Fasilitas Kesejahteraan Pekerja/Buruh",
    ),
    is_letter=False,
)

RECORD_TYPES: tuple[RecordType, ...] = (WLKP, NOTA_PEMERIKSAAN, LAINNYA)


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
