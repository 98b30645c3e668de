"""Documents that are recognised and filed, not read."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from models.record import Printed, Record, Section, Text

Jenis = Literal[
    "lembar_disposisi", "surat_pengantar", "surat_pernyataan", "peraturan_perusahaan", "perjanjian_kerja_bersama",
    "laporan_riksa_uji", "penghentian_perusahaan", "fasilitas_kesejahteraan", "lain",
]  # fmt: skip
_JENIS = {
    "lembar_disposisi": ("Lembar Disposisi", "Disposisi", "Kartu Kendali", "Agenda Masuk", "Kartu Penerus Disposisi"),
    "surat_pengantar": ("Surat Pengantar", "Pengantar", "Nota Dinas Pengantar"),
    "surat_pernyataan": ("Surat Pernyataan", "Surat Pernyataan Kesanggupan", "Pernyataan Kesanggupan"),
    "peraturan_perusahaan": ("Peraturan Perusahaan", "Pengesahan Peraturan Perusahaan"),
    "perjanjian_kerja_bersama": ("Perjanjian Kerja Bersama", "Kesepakatan Kerja Bersama", "PKB"),
    "laporan_riksa_uji": (
        "Laporan Pemeriksaan dan Pengujian", "Laporan Riksa Uji", "Laporan Hasil Pemeriksaan dan Pengujian", "Check List Pemeriksaan",
    ),
    "penghentian_perusahaan": (
        "Laporan Pemindahan Perusahaan", "Laporan Penghentian Perusahaan", "Laporan Pembubaran Perusahaan",
        "Laporan Pemindahan / Penghentian / Pembubaran Perusahaan", "Penutupan Perusahaan",
    ),
    "fasilitas_kesejahteraan": (
        "Laporan Penyelenggaraan Fasilitas Kesejahteraan Pekerja/Buruh", "Fasilitas Kesejahteraan Pekerja",
        "Formulir Laporan Penyelenggaraan Fasilitas Kesejahteraan",
    ),
    "lain": ("Lain", "Dokumen Lain"),
}  # fmt: skip


class Dokumen(Record):
    """What the paper calls itself."""

    jenis: Annotated[Jenis | None, Printed(("Jenis Dokumen",), options=_JENIS)] = None
    judul: Annotated[Text, Printed(("Judul",))] = None


class Lainnya(Record):
    """A filed document."""

    sections: ClassVar[tuple[Section, ...]] = (Section("dokumen", "Dokumen"),)
    dokumen: Dokumen | None = None
