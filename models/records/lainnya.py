"""Documents that are recognised and filed, not read."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from models.record import Record, Section, Text, printed, wordings
from models.record_type import RecordType

Jenis = Literal[
    "lembar_disposisi",
    "surat_pengantar",
    "surat_pernyataan",
    "peraturan_perusahaan",
    "perjanjian_kerja_bersama",
    "laporan_riksa_uji",
    "penghentian_perusahaan",
    "fasilitas_kesejahteraan",
    "lain",
]
_JENIS = {
    "lembar_disposisi": wordings(
        "Lembar Disposisi | Disposisi | Kartu Kendali | Agenda Masuk | Kartu Penerus Disposisi"
    ),
    "surat_pengantar": ("Surat Pengantar", "Pengantar", "Nota Dinas Pengantar"),
    "surat_pernyataan": wordings("Surat Pernyataan | Surat Pernyataan Kesanggupan | Pernyataan Kesanggupan"),
    "peraturan_perusahaan": ("Peraturan Perusahaan", "Pengesahan Peraturan Perusahaan"),
    "perjanjian_kerja_bersama": ("Perjanjian Kerja Bersama", "Kesepakatan Kerja Bersama", "PKB"),
    "laporan_riksa_uji": wordings(
        "Laporan Pemeriksaan dan Pengujian | Laporan Riksa Uji | Laporan Hasil Pemeriksaan dan Pengujian | "
        "Check List Pemeriksaan"
    ),
    "penghentian_perusahaan": wordings(
        "Laporan Pemindahan Perusahaan | Laporan Penghentian Perusahaan | Laporan Pembubaran Perusahaan | "
        "Laporan Pemindahan / Penghentian / Pembubaran Perusahaan | Penutupan Perusahaan"
    ),
    "fasilitas_kesejahteraan": wordings(
        "Laporan Penyelenggaraan Fasilitas Kesejahteraan Pekerja/Buruh | Fasilitas Kesejahteraan Pekerja | "
        "Formulir Laporan Penyelenggaraan Fasilitas Kesejahteraan"
    ),
    "lain": ("Lain", "Dokumen Lain"),
}


class Dokumen(Record):
    """What the paper calls itself."""

    jenis: Annotated[Jenis | None, printed("Jenis Dokumen", options=_JENIS)] = None
    judul: Annotated[Text, printed("Judul")] = None


class Lainnya(Record):
    """A filed document."""

    sections: ClassVar[tuple[Section, ...]] = (Section("dokumen", "Dokumen"),)
    dokumen: Dokumen | None = None


RECORD_TYPE = RecordType(
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
