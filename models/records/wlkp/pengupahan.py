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
            "Waktu Kerja yang Berlaku | Waktu Kerja Perusahaan",
            options=_POLA,
        ),
    ] = None
    jam_per_hari: Annotated[
        Number,
        printed(
            "Jam per Hari | Jam Kerja per Hari | Jam Kerja Sehari | Jam Sehari | Jam/Hari | "
            "Lama Kerja Sehari | Jumlah Jam Kerja Sehari",
            units=("jam", "jam/hari"),
        ),
    ] = None
    hari_per_minggu: Annotated[
        Int,
        printed(
            "Hari per Minggu | Hari Kerja per Minggu | Hari Kerja Seminggu | Hari Seminggu | Hari/Minggu | "
            "Jumlah Hari Kerja Seminggu | Hari Kerja dalam Seminggu",
            units=("hari", "hari/minggu"),
        ),
    ] = None
    jam_per_minggu: Annotated[
        Number,
        printed(
            "Jam per Minggu | Jam Kerja per Minggu | Jam Kerja Seminggu | Jam Seminggu | Jam/Minggu | "
            "Jumlah Jam Kerja Seminggu",
            units=("jam", "jam/minggu"),
        ),
    ] = None
    jumlah_shift: Annotated[
        Int,
        printed(
            "Jumlah Shift | Shift | Jumlah Regu | Jumlah Regu Kerja | Banyaknya Shift | Jumlah Giliran Kerja",
            units=("shift", "regu"),
        ),
    ] = None


class Pengupahan(Record):
    """Wages in whole rupiah; `satuan_upah` is the printed period of the wage rows."""

    upah_tertinggi: Annotated[
        Rupiah,
        printed(
            "Upah Tertinggi | Upah Tingkat Tertinggi | Tingkat Upah Tertinggi | Upah Maksimum | Upah Max. | "
            "Upah Maksimal | Tertinggi | Gaji Tertinggi | Upah Pekerja Tertinggi",
            critical=True,
        ),
    ] = None
    upah_terendah: Annotated[
        Rupiah,
        printed(
            "Upah Terendah | Upah Tingkat Terendah | Tingkat Upah Terendah | Upah Minimum yang Dibayarkan | "
            "Upah Min. | Terendah | Gaji Terendah | Upah Pekerja Terendah",
            critical=True,
            required=True,
        ),
    ] = None
    satuan_upah: Annotated[
        Literal["bulan", "minggu", "hari"] | None,
        printed(
            "Satuan Upah | Periode Upah | Sistem Pengupahan | Upah Dibayar Per | Dibayar per | Pembayaran Upah | "
            "Cara Pembayaran Upah | Upah Dibayar Tiap | Upah Dibayar Setiap | Upah Dibayarkan Tiap | "
            "Upah Dihitung Tiap | Upah Dihitung Per",
            options=_SATUAN,
        ),
    ] = None
    jumlah_upah_per_bulan: Annotated[
        Rupiah,
        printed(
            "Jumlah Upah per Bulan | Jumlah upah yang dibayarkan tiap bulan | "
            "Jumlah Upah yang Dibayarkan per Bulan | Jumlah Upah Sebulan | Total Upah per Bulan | "
            "Jumlah Seluruh Upah per Bulan | Jumlah Upah Tiap Bulan | Jumlah Upah Seluruhnya | "
            "Jumlah Pengeluaran Upah per Bulan",
            critical=True,
        ),
    ] = None
    penerima_upah_minimum: Annotated[
        Int,
        printed(
            "Penerima Upah Minimum | Jumlah Penerima Upah Minimum | Jumlah pekerja penerima upah minimum | "
            "Jumlah Tenaga Kerja Penerima Upah Minimum | Pekerja Penerima UMK | Penerima UMP/UMK | "
            "Jumlah Penerima UMR | Jumlah Pekerja yang Menerima Upah Minimum",
            units=ORANG,
        ),
    ] = None
    upah_minimum_berlaku: Annotated[
        Rupiah,
        printed(
            "Upah Minimum yang Berlaku | Upah Minimum Berlaku | Upah Minimum | UMP/UMK | UMK | UMP | UMR | "
            "UMSP | UMSK | Upah Minimum Regional | Upah Minimum Kabupaten/Kota | Upah Minimum Provinsi | "
            "Besarnya Upah Minimum | UMP/UMK yang Berlaku | UMK yang Berlaku | UMP yang Berlaku | UMR yang Berlaku | "
            "UMK/UMP yang Berlaku | UMK/UMP | UMR/UMK | UMK/UMR | UMR/UMP | UMP/UMR | UMR/UMK yang Berlaku",
            critical=True,
        ),
    ] = None
