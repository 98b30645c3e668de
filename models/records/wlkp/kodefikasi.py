"""WLKP, the block the office fills (Bentuk Laporan A)."""

from __future__ import annotations

from typing import Annotated

from models.record import Int, Klui, Nomor, Record, Text, Year, printed


class Kodefikasi(Record):
    """Filled by the office; `tahun_laporan` is the printed year of the form, never derived from a date."""

    kode_wilayah: Annotated[
        Text,
        printed(
            "Kode Wilayah | Kode Wil. | Kode Daerah | Kode Kabupaten/Kota | Kode Lokasi | Wilayah | "
            "Kode Kab./Kota | Kode Kabupaten | Kode Daerah Tingkat II | Kode Daerah/Wilayah | Kode Area | "
            "Kode Propinsi/Kabupaten"
        ),
    ] = None
    nomor_pendaftaran: Annotated[
        Nomor,
        printed(
            "Nomor Pendaftaran | No. Pendaftaran | No. Pendaf. | Nomor Registrasi | No. Registrasi | "
            "No. Reg. | Nomor Pendaftaran WLKP | No. Pendaftaran WLK | Nomor Pelaporan | No. Pelaporan | "
            "Nomor WLKP | No. Urut Pendaftaran | Nomor Daftar | No. Daftar | Nomor | No. | Nomor Register | "
            "No. Register | Nomor Wajib Lapor | No. Wajib Lapor | Nomor Urut | No. Urut | "
            "Nomor Pendaftaran Perusahaan | Nomor Laporan | No. Laporan | No. Agenda | Nomor WLK | No. WLK | "
            "Nomor Bukti Lapor | No. Pendaftaran Perusahaan"
        ),
    ] = None
    tahun_laporan: Annotated[
        Year,
        printed(
            "Tahun | Tahun Laporan | Tahun Pelaporan | Laporan Tahun | Thn. Laporan | Tahun Lapor | "
            "Periode Tahun | Untuk Tahun | Tahun Data | Laporan untuk Tahun | Periode | Periode Laporan | "
            "Untuk Tahun Laporan | Tahun Lap. | Keadaan Tahun | Data Tahun | Masa Laporan Tahun | "
            "Tahun Pendaftaran",
            required=True,
        ),
    ] = None
    kode_klui: Annotated[
        Klui,
        printed(
            "Kode KLUI | KLUI | No. KLUI | Nomor KLUI | KLUI/KBLI | Kode KLUI/KBLI | K.L.U.I. | "
            "Kode Lapangan Usaha | Kode Klasifikasi Lapangan Usaha | Klasifikasi Lapangan Usaha Indonesia | "
            "Nomor Kode KLUI | Kode Jenis Usaha (KLUI) | Klasifikasi Lapangan Usaha Indonesia (KLUI)"
        ),
    ] = None
    laporan_ke: Annotated[
        Int,
        printed(
            "Laporan ke | Laporan yang ke | Pelaporan ke | Lapor ke | Laporan Yang Ke- | Ke | "
            "Pelaporan yang ke | Wajib Lapor ke | Lapor yang ke | Pendaftaran ke"
        ),
    ] = None
