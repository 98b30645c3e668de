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
        "Lembar Disposisi | Lembar Disposisi Surat Masuk | Disposisi | Kartu Kendali | Kartu Kendali Surat Masuk | "
        "Agenda Masuk | Kartu Penerus Disposisi | Lembar Agenda | Lembar Penerus | Kartu Disposisi | "
        "Lembaran Disposisi | "
        "Lembar Kendali | Kartu Penerus | Lembar Kerja Disposisi | Lembar Disposisi Pimpinan"
    ),
    "surat_pengantar": wordings(
        "Surat Pengantar | Pengantar | Nota Dinas Pengantar | Surat Pengantar Berkas | Lembar Pengantar | "
        "Surat Pengantar Dokumen | Surat Pengantar Laporan | Nota Pengantar | Daftar Pengantar"
    ),
    "surat_pernyataan": wordings(
        "Surat Pernyataan | Surat Pernyataan Kesanggupan | Pernyataan Kesanggupan | Pernyataan | "
        "Surat Kesanggupan | Surat Pernyataan Bersedia | Surat Pernyataan Komitmen | Surat Pernyataan Tanggung Jawab | "
        "Surat Pernyataan Melaksanakan Nota Pemeriksaan | Surat Pernyataan Pengusaha | Surat Pernyataan Bersama"
    ),
    "peraturan_perusahaan": wordings(
        "Peraturan Perusahaan | Pengesahan Peraturan Perusahaan | Permohonan Pengesahan Peraturan Perusahaan | "
        "Peraturan Perusahaan (PP) | Keputusan Pengesahan Peraturan Perusahaan | Naskah Peraturan Perusahaan"
    ),
    "perjanjian_kerja_bersama": wordings(
        "Perjanjian Kerja Bersama | Kesepakatan Kerja Bersama | PKB | Perjanjian Kerja Bersama (PKB) | "
        "Pendaftaran Perjanjian Kerja Bersama | Perjanjian Perburuhan | Naskah Perjanjian Kerja Bersama | "
        "Kesepakatan Kerja Bersama (KKB)"
    ),
    "laporan_riksa_uji": wordings(
        "Laporan Pemeriksaan dan Pengujian | Laporan Riksa Uji | Laporan Hasil Pemeriksaan dan Pengujian | "
        "Check List Pemeriksaan | Laporan Hasil Riksa Uji | Laporan Pemeriksaan dan Pengujian Pertama | "
        "Laporan Pemeriksaan dan Pengujian Berkala | Laporan Pemeriksaan dan Pengujian Khusus | "
        "Laporan Pemeriksaan dan Pengujian Ulang | Daftar Periksa Pemeriksaan | Laporan Pengujian | "
        "Laporan Teknis Pemeriksaan dan Pengujian | Checklist Pemeriksaan | Laporan Pemeriksaan Teknis | "
        "Laporan Pemeriksaan Berkala Pesawat | Laporan Riksa Uji Berkala | Check List Pemeriksaan dan Pengujian"
    ),
    "penghentian_perusahaan": wordings(
        "Laporan Pemindahan Perusahaan | Laporan Penghentian Perusahaan | Laporan Pembubaran Perusahaan | "
        "Laporan Pemindahan / Penghentian / Pembubaran Perusahaan | Penutupan Perusahaan | "
        "Laporan Penutupan Perusahaan | Pemberitahuan Penutupan Perusahaan | Pemberitahuan Penghentian Perusahaan | "
        "Pemindahan Perusahaan | Pembubaran Perusahaan | Penghentian Perusahaan | "
        "Pemberitahuan Pemindahan Perusahaan | Pemberitahuan Pembubaran Perusahaan | "
        "Laporan Penghentian Kegiatan Usaha | "
        "Laporan Menghentikan Perusahaan | Laporan Memindahkan Perusahaan | Laporan Membubarkan Perusahaan"
    ),
    "fasilitas_kesejahteraan": wordings(
        "Laporan Penyelenggaraan Fasilitas Kesejahteraan Pekerja/Buruh | Fasilitas Kesejahteraan Pekerja | "
        "Formulir Laporan Penyelenggaraan Fasilitas Kesejahteraan | Laporan Fasilitas Kesejahteraan Pekerja/Buruh | "
        "Laporan Fasilitas Kesejahteraan | Fasilitas Kesejahteraan | Penyelenggaraan Fasilitas Kesejahteraan"
    ),
    "lain": wordings("Lain | Dokumen Lain | Lain-lain | Lainnya"),
}


class Dokumen(Record):
    """What the paper calls itself."""

    jenis: Annotated[Jenis | None, printed("Jenis Dokumen", options=_JENIS, part="judul")] = None
    judul: Annotated[Text, printed("Judul", part="judul")] = None


class Lainnya(Record):
    """A filed document."""

    sections: ClassVar[tuple[Section, ...]] = (Section("dokumen", "Dokumen"),)
    dokumen: Dokumen | None = None


def _titles() -> tuple[str, ...]:
    """Every wording of every kind but "lain" that is a whole title, longest first."""
    words = {word for code, kinds in _JENIS.items() if code != "lain" for word in kinds if " " in word}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


RECORD_TYPE = RecordType(
    "lainnya",
    "Dokumen lain",
    Lainnya,
    _titles(),
    is_letter=False,
    marks=(
        r"isi\s*disposisi|di\s*teruskan\s*kepada",
        r"yang\s*bertanda\s*tangan\s*di\s*bawah\s*ini.{0,400}(?:dengan\s*ini\s*)?menyatakan",
        r"(?:kami\s*)?(?:kirimkan|sampaikan)\s*(?:dengan\s*hormat\s*)?.{0,60}(?:jenis|naskah)\s*yang\s*di\s*kirim",
    ),
)
