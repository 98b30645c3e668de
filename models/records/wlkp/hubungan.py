"""WLKP, working time, wages, industrial relations, social security (Bentuk Laporan C)."""

from __future__ import annotations

from typing import Annotated, Literal

from models.record import Bool, Date, Int, Npp, Number, Record, Rupiah, Text, printed, wordings

_ORANG = ("orang", "org", "or", "jiwa")
_JAMSOS = wordings(
    "Jaminan Sosial | BPJS | BPJS Ketenagakerjaan | Jamsostek | JAMSOSTEK | Program | "
    "Program yang Diikuti | Kepesertaan | Peserta"
)
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
            "Cara Pembayaran Upah",
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
            units=_ORANG,
        ),
    ] = None
    upah_minimum_berlaku: Annotated[
        Rupiah,
        printed(
            "Upah Minimum yang Berlaku | Upah Minimum Berlaku | Upah Minimum | UMP/UMK | UMK | UMP | UMR | "
            "UMSP | UMSK | Upah Minimum Regional | Upah Minimum Kabupaten/Kota | Upah Minimum Provinsi | "
            "Besarnya Upah Minimum | UMP/UMK yang Berlaku | UMK yang Berlaku | UMP yang Berlaku | UMR yang Berlaku | "
            "UMK/UMP yang Berlaku | UMK/UMP",
            critical=True,
        ),
    ] = None


class HubunganIndustrial(Record):
    """What of the industrial relations set-up exists."""

    peraturan_perusahaan: Annotated[Bool, printed("Peraturan Perusahaan | Peraturan Perusahaan (PP) | PP | P.P.")] = (
        None
    )
    perjanjian_kerja_bersama: Annotated[
        Bool,
        printed(
            "Perjanjian Kerja Bersama | Perjanjian Kerja Bersama (PKB) | PKB | Kesepakatan Kerja Bersama | "
            "KKB | PKB/KKB | Kesepakatan Kerja Bersama (KKB)"
        ),
    ] = None
    serikat_pekerja: Annotated[
        Bool,
        printed(
            "Serikat Pekerja | Serikat Pekerja/Serikat Buruh | SP/SB | Serikat Pekerja/Buruh | Serikat Buruh | "
            "SPSI | Organisasi Pekerja | Serikat Pekerja / Serikat Buruh (SP/SB) | Unit Kerja SP/SB"
        ),
    ] = None
    nama_serikat: Annotated[
        Text,
        printed(
            "Nama Serikat Pekerja | Nama Serikat | Nama Serikat Pekerja/Serikat Buruh | Nama SP/SB | "
            "Nama Organisasi Pekerja | Nama Serikat Buruh | Nama",
            near=wordings("Serikat Pekerja | Serikat Pekerja/Serikat Buruh | SP/SB | Organisasi Pekerja"),
        ),
    ] = None
    anggota_serikat: Annotated[
        Int,
        printed(
            "Jumlah Anggota Serikat | Anggota Serikat | Jumlah Anggota | Jumlah Anggota SP/SB | "
            "Anggota SP/SB | Jumlah Anggota Serikat Pekerja | Banyaknya Anggota | Anggota",
            units=_ORANG,
            near=wordings("Serikat Pekerja | Serikat Pekerja/Serikat Buruh | SP/SB | Organisasi Pekerja"),
        ),
    ] = None
    lks_bipartit: Annotated[
        Bool,
        printed(
            "LKS Bipartit | Lembaga Kerjasama Bipartit | Lembaga Kerja Sama Bipartit | LKS Bipartite | "
            "LKS Bepartite | Bipartit | L.K.S. Bipartit | Lembaga Kerja Sama (LKS) Bipartit"
        ),
    ] = None
    anggota_apindo: Annotated[
        Bool,
        printed(
            "Anggota APINDO | APINDO | Keanggotaan APINDO | Keanggotaan Organisasi Pengusaha | "
            "Organisasi Pengusaha | Asosiasi Pengusaha Indonesia | Organisasi Pengusaha (APINDO)"
        ),
    ] = None


class JaminanSosial(Record):
    """Social insurance: Jamsostek until 2013, BPJS since."""

    npp: Annotated[
        Npp,
        printed(
            "NPP | N.P.P. | Nomor Pendaftaran Perusahaan (NPP) | Nomor Pendaftaran Peserta | "
            "No. Peserta Jamsostek | Nomor Peserta | No. Kepesertaan | Nomor Anggota Jamsostek | "
            "NPP BPJS Ketenagakerjaan | No. Pendaftaran BPJS Ketenagakerjaan | "
            "Nomor Kepesertaan BPJS Ketenagakerjaan | NPP BPJS TK | NPP Jamsostek | NPP BPJS | "
            "Nomor Pendaftaran (NPP) | No. NPP | Nomor Kepesertaan"
        ),
    ] = None
    tanggal_kepesertaan: Annotated[
        Date,
        printed(
            "Tanggal Kepesertaan | Tgl. Kepesertaan | Tanggal Menjadi Peserta | Menjadi Peserta Sejak | "
            "Mulai Menjadi Peserta | Sejak Tanggal | Terdaftar Sejak | Peserta Sejak | Tanggal Terdaftar | "
            "Kepesertaan Sejak Tanggal"
        ),
    ] = None
    peserta_tenaga_kerja: Annotated[
        Int,
        printed(
            "Jumlah Peserta Tenaga Kerja | Peserta Tenaga Kerja | Jumlah Tenaga Kerja Peserta | "
            "Jumlah Peserta | Tenaga Kerja Peserta | Jumlah Peserta TK | Kepesertaan BPJS | "
            "Jumlah Tenaga Kerja yang Diikutsertakan | Tenaga Kerja | TK | Peserta BPJS Ketenagakerjaan",
            units=_ORANG,
            near=_JAMSOS,
        ),
    ] = None
    peserta_keluarga: Annotated[
        Int,
        printed(
            "Jumlah Peserta Keluarga | Peserta Keluarga | Jumlah Keluarga | Keluarga Peserta | "
            "Jumlah Anggota Keluarga | Keluarga | Jumlah Tanggungan Keluarga | Keluarga Tenaga Kerja",
            units=_ORANG,
            near=_JAMSOS,
        ),
    ] = None
    jkk: Annotated[
        Bool,
        printed(
            "Jaminan Kecelakaan Kerja (JKK) | JKK | Jaminan Kecelakaan Kerja | J.K.K. | Program JKK",
            near=_JAMSOS,
        ),
    ] = None
    jkm: Annotated[
        Bool,
        printed(
            "Jaminan Kematian (JKM) | JKM | JK | Jaminan Kematian | J.K.M. | Jaminan Kematian (JK) | Program JKM",
            near=_JAMSOS,
        ),
    ] = None
    jht: Annotated[
        Bool, printed("Jaminan Hari Tua (JHT) | JHT | Jaminan Hari Tua | J.H.T. | Program JHT", near=_JAMSOS)
    ] = None
    jp: Annotated[Bool, printed("Jaminan Pensiun (JP) | JP | Jaminan Pensiun | J.P. | Program JP", near=_JAMSOS)] = None
    bpjs_kesehatan_peserta: Annotated[
        Int,
        printed(
            "Peserta BPJS Kesehatan | Jumlah Peserta BPJS Kesehatan | BPJS Kesehatan | "
            "Kepesertaan BPJS Kesehatan | Jumlah Peserta JKN | Peserta JKN | JKN/BPJS Kesehatan",
            units=_ORANG,
        ),
    ] = None
