"""WLKP, the workers: headcounts, education, changes, training (Bentuk Laporan D to F)."""

from __future__ import annotations

from typing import Annotated

from models.record import Int, Printed, Record, printed, wordings
from models.records.wlkp.cacah import ORANG, row

_L = wordings("L | Lk | Lk. | Laki-laki | Laki | Pria | Laki - Laki | Laki2")
_P = ("P", "Pr", "Pr.", "Perempuan", "Wanita", "Wnt")
_JUMLAH = wordings(
    "Jumlah | Total | Jml | Jml. | Jumlah Seluruhnya | Jumlah Total | L+P | L + P | Jumlah (L+P) | Grand Total"
)
_WNI = wordings(
    "WNI | Warga Negara Indonesia | Indonesia | Tenaga Kerja Indonesia | TKI | Pekerja WNI | Tenaga Kerja WNI | W.N.I."
)
_WNA = wordings(
    "WNA | Warga Negara Asing | TKA | Tenaga Kerja Asing | Asing | Pekerja Asing | Tenaga Kerja WNA | "
    "WNA/TKA | WNA Pendatang | TKWNAP | W.N.A. | Orang Asing"
)
_STATUS = wordings("Status | Status Hubungan Kerja | Hubungan Kerja | Status Pengupahan | Status Upah | Menurut Status")


def _cell(
    title: str, rows: tuple[str, ...], columns: tuple[str, ...], words: tuple[str, ...], *, required: bool = False
) -> Printed:
    """A cell of the nationality by sex matrix; `words`: labels that say it without a matrix."""
    return Printed(
        (title, *words, *columns), critical=True, required=required, units=ORANG, near=rows, cross=(rows, columns)
    )


class TenagaKerja(Record):
    """Headcounts. A total is what is printed as total, never a sum made here."""

    wni_laki_laki: Annotated[
        Int,
        _cell(
            "WNI Laki-laki",
            _WNI,
            _L,
            wordings(
                "Tenaga Kerja WNI Laki-laki | Jumlah Tenaga Kerja Laki-laki | Pekerja Laki-laki | "
                "Tenaga Kerja Laki-laki | WNI L | WNI Pria"
            ),
            required=True,
        ),
    ] = None
    wni_perempuan: Annotated[
        Int,
        _cell(
            "WNI Perempuan",
            _WNI,
            _P,
            wordings(
                "Tenaga Kerja WNI Perempuan | Jumlah Tenaga Kerja Perempuan | Pekerja Perempuan | "
                "Tenaga Kerja Perempuan | WNI P | WNI Wanita | Tenaga Kerja Wanita"
            ),
            required=True,
        ),
    ] = None
    wna_laki_laki: Annotated[
        Int,
        _cell(
            "WNA Laki-laki",
            _WNA,
            _L,
            wordings("Tenaga Kerja WNA Laki-laki | TKA Laki-laki | Tenaga Kerja Asing Laki-laki | WNA L | WNA Pria"),
        ),
    ] = None
    wna_perempuan: Annotated[
        Int,
        _cell(
            "WNA Perempuan",
            _WNA,
            _P,
            wordings("Tenaga Kerja WNA Perempuan | TKA Perempuan | Tenaga Kerja Asing Perempuan | WNA P | WNA Wanita"),
        ),
    ] = None
    jumlah: Annotated[
        Int,
        printed(
            "Jumlah Tenaga Kerja | Jumlah Tenaga Kerja Seluruhnya | Jumlah Seluruh Tenaga Kerja | "
            "Jumlah Seluruhnya | Total Tenaga Kerja | Jumlah Pekerja | Jumlah Pekerja/Buruh | "
            "Jumlah Karyawan | Jumlah Tenaga Kerja (L+P) | Jumlah Tenaga Kerja Keseluruhan | "
            "Jumlah Keseluruhan | Jumlah | Total | Jumlah TK Seluruhnya | Jumlah Tenaga Kerja di Perusahaan | "
            "Jumlah Buruh | Jumlah Buruh/Pekerja | Jumlah Seluruh Pekerja | Jumlah Pegawai | "
            "Seluruh Tenaga Kerja | Banyaknya Tenaga Kerja | Jumlah Semua Tenaga Kerja | "
            "Tenaga Kerja Seluruhnya | Jumlah Karyawan/Pekerja | Total Pekerja Seluruhnya | "
            "Jumlah Tenaga Kerja Total | Total Karyawan | Total Keseluruhan | Jumlah Total Tenaga Kerja",
            critical=True,
            required=True,
            units=ORANG,
            near=wordings("Tenaga Kerja | Keadaan Tenaga Kerja | Jumlah Tenaga Kerja | WNI | WNA"),
            cross=(_JUMLAH, _JUMLAH),
        ),
    ] = None
    dewasa: Annotated[
        Int,
        row(
            "Dewasa | >= 18 tahun | ≥ 18 tahun | 18 tahun ke atas | Tenaga Kerja Dewasa | "
            "Usia 18 tahun ke atas | > 18 tahun | >= 18 th | Dewasa (18 tahun ke atas) | "
            "Umur 18 tahun ke atas | 18 th keatas | Dewasa (>= 18 tahun) | Pekerja Dewasa | "
            "Usia di atas 18 tahun | Di atas 18 tahun | 18 tahun atau lebih | Usia 18 tahun atau lebih | "
            "Dewasa (umur 18 tahun ke atas) | Berumur 18 tahun ke atas | Dewasa (L+P) | Orang Dewasa | "
            "Lebih dari 18 tahun | Usia dewasa | Usia >= 18 tahun | Umur >= 18 tahun | Buruh Dewasa | "
            "18 thn ke atas",
        ),
    ] = None
    anak: Annotated[
        Int,
        row(
            "Anak | < 18 tahun | Di bawah 18 tahun | Tenaga Kerja Anak | Anak-anak | Usia di bawah 18 tahun | "
            "< 18 th | Anak (di bawah 18 tahun) | Kurang dari 18 tahun | Pekerja Anak | "
            "Umur di bawah 18 tahun | Anak (< 18 tahun) | 15 - 17 tahun | Di bawah 15 tahun | < 15 tahun | "
            "15 s/d 17 tahun | Muda | Anak/Muda | Pekerja Anak (di bawah 18 tahun) | "
            "Umur kurang dari 18 tahun | Usia < 18 tahun | Umur < 18 tahun | Anak-anak (di bawah 18 tahun) | "
            "Belum dewasa | Anak Dibawah Umur | Berumur di bawah 18 tahun | Buruh Anak | Usia 15 - 17 tahun | "
            "Usia di bawah 15 tahun | Umur 15 - 17 tahun | Umur di bawah 15 tahun | 15 sampai 17 tahun | "
            "Anak 15 - 17 tahun | Anak di bawah 15 tahun | Di bawah umur",
        ),
    ] = None
    bulanan: Annotated[
        Int,
        row(
            "Bulanan | Pekerja Bulanan | Upah Bulanan | Tenaga Kerja Bulanan | Karyawan Bulanan | "
            "Buruh Bulanan | Dibayar Bulanan | Status Bulanan | Pegawai Bulanan | Upah Dibayar Bulanan | "
            "Pekerja dengan Upah Bulanan | Bulanan Tetap",
            near=_STATUS,
        ),
    ] = None
    mingguan: Annotated[
        Int,
        row(
            "Mingguan | Pekerja Mingguan | Upah Mingguan | Tenaga Kerja Mingguan | Buruh Mingguan | "
            "Karyawan Mingguan | Dibayar Mingguan | Pekerja dengan Upah Mingguan",
            near=_STATUS,
        ),
    ] = None
    borongan: Annotated[
        Int,
        row(
            "Borongan | Pekerja Borongan | Upah Borongan | Tenaga Kerja Borongan | Satuan Hasil | "
            "Buruh Borongan | Karyawan Borongan | Dibayar Borongan | Borongan/Satuan Hasil | "
            "Satuan Hasil/Borongan | Pekerja Borong | Upah Satuan Hasil | Pekerja Satuan Hasil | Borong",
            near=_STATUS,
        ),
    ] = None
    harian_lepas: Annotated[
        Int,
        row(
            "Harian Lepas | Pekerja Harian Lepas | Harian | Tenaga Kerja Harian Lepas | Harian Lepas (PHL) | "
            "PHL | Buruh Harian Lepas | Pekerja Harian | Karyawan Harian Lepas | Upah Harian | "
            "Tenaga Harian Lepas | Lepas Harian | Tenaga Kerja Harian | Buruh Harian | Buruh Lepas | "
            "Pekerja Lepas | Pekerja Harian Lepas (PHL)",
            near=_STATUS,
        ),
    ] = None
    pkwt: Annotated[
        Int,
        row(
            "PKWT | Kontrak | PKWT/Kontrak | Pekerja Kontrak | Perjanjian Kerja Waktu Tertentu | "
            "PKWT (Kontrak) | Kontrak (PKWT) | Perjanjian Kerja Waktu Tertentu (PKWT) | Waktu Tertentu | "
            "Pekerja PKWT | Karyawan Kontrak | P.K.W.T. | Tenaga Kerja Kontrak | Tenaga Kerja PKWT | "
            "Tidak Tetap | Pekerja Tidak Tetap | Karyawan Tidak Tetap | Kontrak (Waktu Tertentu) | "
            "Pekerja Waktu Tertentu | Pekerja Kontrak (PKWT) | Hubungan Kerja Waktu Tertentu | "
            "Kesepakatan Kerja Waktu Tertentu | KKWT | Karyawan Kontrak (PKWT) | Waktu Tertentu (PKWT) | "
            "Buruh Kontrak",
            near=_STATUS,
        ),
    ] = None
    pkwtt: Annotated[
        Int,
        row(
            "PKWTT | Tetap | PKWTT/Tetap | Pekerja Tetap | Perjanjian Kerja Waktu Tidak Tertentu | "
            "PKWTT (Tetap) | Tetap (PKWTT) | Perjanjian Kerja Waktu Tidak Tertentu (PKWTT) | "
            "Waktu Tidak Tertentu | Pekerja PKWTT | Karyawan Tetap | P.K.W.T.T. | Tenaga Kerja Tetap | "
            "Tenaga Kerja PKWTT | Pekerja Permanen | Pegawai Tetap | Pekerja Tetap (PKWTT) | "
            "Pekerja Waktu Tidak Tertentu | Karyawan Tetap (PKWTT) | Hubungan Kerja Waktu Tidak Tertentu | "
            "Waktu Tidak Tertentu (PKWTT) | Buruh Tetap | Permanen",
            near=_STATUS,
        ),
    ] = None
    percobaan: Annotated[
        Int,
        row(
            "Masa Percobaan | Percobaan | Dalam Masa Percobaan | Pekerja Masa Percobaan | Training/Percobaan | "
            "Masa Percobaan (Probation) | Tenaga Kerja Percobaan | Dalam Percobaan | Pekerja Percobaan | "
            "Karyawan Percobaan | Tenaga Kerja Masa Percobaan | Percobaan (Probation) | Probation | "
            "Calon Pegawai | Pekerja dalam Masa Percobaan | Status Percobaan",
            near=_STATUS,
        ),
    ] = None
    alih_daya: Annotated[
        Int,
        row(
            "Alih Daya | Outsourcing | Alih Daya/Outsourcing | Outsourcing/Alih Daya | Pekerja Alih Daya | "
            "Outsourcing (Alih Daya) | Alih Daya (Outsourcing) | Tenaga Alih Daya | Pekerja Outsourcing | "
            "Outsource | Tenaga Kerja Alih Daya | Tenaga Kerja Outsourcing | Tenaga Outsourcing | "
            "Pekerja Alih Daya (Outsourcing) | Penyedia Jasa Pekerja | Karyawan Outsourcing | "
            "Pekerja Penyedia Jasa",
            near=_STATUS,
        ),
    ] = None
    disabilitas: Annotated[
        Int,
        row(
            "Penyandang Disabilitas | Disabilitas | Penyandang Cacat | Difabel | Tenaga Kerja Disabilitas | "
            "Tenaga Kerja Penyandang Cacat | Pekerja Disabilitas | Tenaga Kerja Penyandang Disabilitas | "
            "Penyandang Cacat/Disabilitas | Cacat | Pekerja Penyandang Disabilitas | "
            "Pekerja Penyandang Cacat | Tenaga Kerja Cacat | Pekerja Cacat | Penyandang Disabilitas/Cacat | "
            "Tenaga Kerja Difabel | Pekerja Difabel | Tenaga Kerja Disabilitas/Cacat | "
            "Penyandang Cacat (Difabel) | Penyandang Disabilitas (Difabel) | Penca | "
            "Pekerja Berkebutuhan Khusus | Penyandang Cacat Tubuh | Karyawan Disabilitas",
        ),
    ] = None
