"""WLKP, working time and wages (Bentuk Laporan C)."""

from __future__ import annotations

from typing import Annotated, Literal

from models.record import Int, Number, Record, Rupiah, printed, wordings
from models.records.wlkp.cacah import ORANG

_POLA = {
    "enam_hari": wordings(
        "7 jam sehari dan 40 jam seminggu | 7 jam sehari 40 jam seminggu | "
        "7 (tujuh) jam sehari dan 40 (empat puluh) jam seminggu | 6 hari kerja | 6 hari kerja seminggu | "
        "6 hari kerja dalam seminggu | 6 (enam) hari kerja | 7 jam/hari, 40 jam/minggu | "
        "7 jam 1 hari dan 40 jam 1 minggu untuk 6 hari kerja | 7 jam/hari | 7 jam sehari | "
        "6 hari seminggu | 6 hari"
    ),
    "lima_hari": wordings(
        "8 jam sehari dan 40 jam seminggu | 8 jam sehari 40 jam seminggu | "
        "8 (delapan) jam sehari dan 40 (empat puluh) jam seminggu | 5 hari kerja | 5 hari kerja seminggu | "
        "5 hari kerja dalam seminggu | 5 (lima) hari kerja | 8 jam/hari, 40 jam/minggu | "
        "8 jam 1 hari dan 40 jam 1 minggu untuk 5 hari kerja | 8 jam/hari | 8 jam sehari | "
        "5 hari seminggu | 5 hari"
    ),
    "shift": wordings(
        "Shift | Kerja Shift | Kerja Bergilir | Waktu Kerja Shift | Sistem Shift | Bergilir | Gilir Kerja | Kerja Gilir"
    ),
    "khusus": wordings(
        "Khusus | Waktu Kerja Khusus | Waktu Kerja Tertentu | Sektor Usaha Tertentu | Lain-lain | Waktu Kerja Lainnya"
    ),
}
_SATUAN = {
    "bulan": wordings("Bulan | Per Bulan | /bulan | Bulanan | Sebulan | Tiap Bulan | /bln"),
    "minggu": ("Minggu", "Per Minggu", "/minggu", "Mingguan", "Seminggu"),
    "hari": ("Hari", "Per Hari", "/hari", "Harian", "Sehari", "/hr"),
}


class WaktuKerja(Record):
    """The printed pattern and the hours of their own rows."""

    pola: Annotated[
        Literal["enam_hari", "lima_hari", "shift", "khusus"] | None,
        printed(
            "Waktu Kerja | Pola Waktu Kerja | Jam Kerja | Pola Kerja | Sistem Waktu Kerja | "
            "Waktu Kerja yang Berlaku | Waktu Kerja Perusahaan | Waktu Kerja yang Diberlakukan | "
            "Ketentuan Waktu Kerja | Sistem Kerja | Waktu Kerja yang Dilaksanakan | Pengaturan Waktu Kerja | "
            "Jenis Waktu Kerja | Sistem Jam Kerja | Pelaksanaan Waktu Kerja | Waktu Kerja di Perusahaan | "
            "Hari dan Jam Kerja",
            options=_POLA,
        ),
    ] = None
    jam_per_hari: Annotated[
        Number,
        printed(
            "Jam per Hari | Jam Kerja per Hari | Jam Kerja/Hari | Jam Kerja Sehari | Jam Sehari | Jam/Hari | "
            "Lama Kerja Sehari | Jumlah Jam Kerja Sehari | Jumlah Jam Kerja per Hari | Lama Kerja per Hari | "
            "Waktu Kerja Sehari | Waktu Kerja per Hari | Lamanya Kerja Sehari | Jam Kerja dalam Sehari | "
            "Lamanya Jam Kerja Sehari | Jam Kerja 1 Hari | Jam Kerja Harian | Jumlah Jam Sehari",
            units=("jam", "jam/hari"),
        ),
    ] = None
    hari_per_minggu: Annotated[
        Int,
        printed(
            "Hari per Minggu | Hari Kerja per Minggu | Hari Kerja Seminggu | Hari Seminggu | Hari/Minggu | "
            "Jumlah Hari Kerja Seminggu | Hari Kerja dalam Seminggu | Jumlah Hari Kerja per Minggu | "
            "Hari Kerja 1 Minggu | Hari Kerja/Minggu | Banyaknya Hari Kerja Seminggu | "
            "Jumlah Hari Kerja dalam Seminggu | Hari Kerja per Pekan | Jumlah Hari Seminggu",
            units=("hari", "hari/minggu"),
        ),
    ] = None
    jam_per_minggu: Annotated[
        Number,
        printed(
            "Jam per Minggu | Jam Kerja per Minggu | Jam Kerja Seminggu | Jam Seminggu | Jam/Minggu | "
            "Jumlah Jam Kerja Seminggu | Jumlah Jam Kerja per Minggu | Lama Kerja Seminggu | "
            "Lama Kerja per Minggu | Waktu Kerja Seminggu | Waktu Kerja per Minggu | "
            "Jam Kerja dalam Seminggu | Jam Kerja 1 Minggu | Jam Kerja/Minggu | Jumlah Jam Seminggu | "
            "Lamanya Kerja Seminggu",
            units=("jam", "jam/minggu"),
        ),
    ] = None
    jumlah_shift: Annotated[
        Int,
        printed(
            "Jumlah Shift | Shift | Jumlah Regu | Jumlah Regu Kerja | Banyaknya Shift | Jumlah Giliran Kerja | "
            "Jumlah Shift Kerja | Banyaknya Regu | Banyaknya Giliran | Jumlah Giliran | Shift Kerja Sehari | "
            "Jumlah Shift per Hari | Jumlah Shift Sehari | Jumlah Gilir Kerja | Banyaknya Shift Kerja | "
            "Jumlah Kelompok Kerja",
            units=("shift", "regu"),
        ),
    ] = None


class Pengupahan(Record):
    """Wages in whole rupiah; `satuan_upah` is the printed period of the wage rows."""

    upah_tertinggi: Annotated[
        Rupiah,
        printed(
            "Upah Tertinggi | Upah Tingkat Tertinggi | Tingkat Upah Tertinggi | Upah Maksimum | Upah Max. | "
            "Upah Maksimal | Tertinggi | Gaji Tertinggi | Upah Pekerja Tertinggi | Upah Tertinggi per Bulan | "
            "Upah Terbesar | Upah yang Tertinggi | Upah Pekerja Tertinggi per Bulan | Upah Maks. | "
            "Upah Paling Tinggi | Upah Bulanan Tertinggi | Gaji/Upah Tertinggi | Upah/Gaji Tertinggi | "
            "Gaji Maksimum | Gaji Maksimal | Tingkat Tertinggi | Upah Maximum | Tingkat Upah Maksimum",
            critical=True,
        ),
    ] = None
    upah_terendah: Annotated[
        Rupiah,
        printed(
            "Upah Terendah | Upah Tingkat Terendah | Tingkat Upah Terendah | Upah Minimum yang Dibayarkan | "
            "Upah Min. | Terendah | Gaji Terendah | Upah Pekerja Terendah | Upah Terendah per Bulan | "
            "Upah Terkecil | Upah yang Terendah | Upah Pekerja Terendah per Bulan | Upah Paling Rendah | "
            "Upah Bulanan Terendah | Gaji/Upah Terendah | Upah/Gaji Terendah | Gaji Minimal | "
            "Tingkat Terendah | Upah Terendah yang Dibayarkan | Upah Minimal | "
            "Tingkat Upah Minimum yang Dibayarkan",
            critical=True,
            required=True,
        ),
    ] = None
    satuan_upah: Annotated[
        Literal["bulan", "minggu", "hari"] | None,
        printed(
            "Satuan Upah | Periode Upah | Sistem Pengupahan | Sistem Upah | Upah Dibayar Per | Dibayar per | "
            "Pembayaran Upah | Cara Pembayaran Upah | Upah Dibayar Tiap | Upah Dibayar Setiap | "
            "Upah Dibayarkan Tiap | Upah Dihitung Tiap | Upah Dihitung Per | Satuan Pembayaran Upah | "
            "Periode Pembayaran Upah | Upah Diterima Tiap | Upah Dibayarkan per | Waktu Pembayaran Upah | "
            "Jangka Waktu Pembayaran Upah | Upah Dihitung Setiap | Satuan Waktu Upah | "
            "Sistem Pembayaran Upah | Perhitungan Upah | Upah Diberikan Tiap | Dasar Perhitungan Upah | "
            "Upah per",
            options=_SATUAN,
        ),
    ] = None
    jumlah_upah_per_bulan: Annotated[
        Rupiah,
        printed(
            "Jumlah Upah per Bulan | Jumlah upah yang dibayarkan tiap bulan | "
            "Jumlah Upah yang Dibayarkan per Bulan | Jumlah Upah Sebulan | Total Upah per Bulan | "
            "Jumlah Seluruh Upah per Bulan | Jumlah Upah Tiap Bulan | Jumlah Upah Seluruhnya | "
            "Jumlah Pengeluaran Upah per Bulan | Upah Seluruhnya Tiap Bulan | Upah Seluruhnya per Bulan | "
            "Jumlah Upah Seluruhnya per Bulan | Jumlah Upah Seluruh Pekerja per Bulan | "
            "Jumlah Upah Seluruh Tenaga Kerja per Bulan | Total Upah Seluruh Pekerja | "
            "Jumlah Pembayaran Upah per Bulan | Jumlah Upah yang Dibayar Tiap Bulan | "
            "Besarnya Upah per Bulan Seluruhnya | Upah yang Dibayarkan Tiap Bulan | "
            "Pengeluaran Upah per Bulan | Pengeluaran Upah Sebulan | Total Upah Dibayarkan per Bulan | "
            "Jumlah Keseluruhan Upah Sebulan | Total Upah | Total Upah/Bulan | Jumlah Upah yang Dibayarkan | "
            "Pengeluaran Upah Tiap Bulan | Seluruh Upah Sebulan | Biaya Upah per Bulan",
            critical=True,
        ),
    ] = None
    penerima_upah_minimum: Annotated[
        Int,
        printed(
            "Penerima Upah Minimum | Jumlah Penerima Upah Minimum | Jumlah pekerja penerima upah minimum | "
            "Jumlah Tenaga Kerja Penerima Upah Minimum | Pekerja Penerima UMK | Penerima UMP/UMK | "
            "Jumlah Penerima UMR | Jumlah Pekerja yang Menerima Upah Minimum | Pekerja Penerima Upah Minimum | "
            "Jumlah Pekerja yang Menerima UMK | Jumlah Pekerja Penerima UMP/UMK | "
            "Jumlah Pekerja Penerima UMK | Jumlah Pekerja Penerima UMR | Jumlah Penerima UMK | "
            "Jumlah Penerima UMP | Penerima UMR | Penerima UMK | Penerima UMP | "
            "Banyaknya Penerima Upah Minimum | Tenaga Kerja yang Menerima Upah Minimum | "
            "Pekerja dengan Upah Minimum | Jumlah Pekerja dengan Upah Minimum | Pekerja yang Diupah Minimum | "
            "Pekerja Berupah Minimum | Jumlah Penerima UMP/UMK",
            units=ORANG,
        ),
    ] = None
    upah_minimum_berlaku: Annotated[
        Rupiah,
        printed(
            "Upah Minimum yang Berlaku | Upah Minimum Berlaku | Upah Minimum | UMP/UMK | UMK | UMP | UMR | "
            "UMSP | UMSK | Upah Minimum Regional | Upah Minimum Kabupaten/Kota | Upah Minimum Provinsi | "
            "Besarnya Upah Minimum | UMP/UMK yang Berlaku | UMK yang Berlaku | UMP yang Berlaku | "
            "UMR yang Berlaku | UMK/UMP yang Berlaku | UMK/UMP | UMR/UMK | UMK/UMR | UMR/UMP | UMP/UMR | "
            "UMR/UMK yang Berlaku | Upah Minimum yang Berlaku Saat Ini | Besaran Upah Minimum | "
            "UMK yang Ditetapkan | Upah Minimum Setempat | Upah Minimum Kab./Kota | "
            "Upah Minimum yang Ditetapkan | Ketentuan Upah Minimum | Upah Minimum Sektoral | "
            "Upah Minimum Propinsi | UMP/UMK/UMSK | UMK Tahun Berjalan | UMR Setempat | UMK Setempat | "
            "Nilai Upah Minimum | Upah Minimum Kabupaten/Kota (UMK) | Upah Minimum Provinsi (UMP) | "
            "Upah Minimum Regional (UMR) | UMP/UMR/UMK | UMR/UMP/UMK | UMR Tk. I/II | Upah Minimum Daerah",
            critical=True,
        ),
    ] = None
