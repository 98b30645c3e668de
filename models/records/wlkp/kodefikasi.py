"""WLKP, the block the office fills (Bentuk Laporan A)."""

from __future__ import annotations

from typing import Annotated

from models.record import Int, Klui, Nomor, Record, Text, Year, printed


class Kodefikasi(Record):
    """Filled by the office; `tahun_laporan` is the printed year of the form, never derived from a date."""

    kode_wilayah: Annotated[
        Text, printed("Kode Wilayah | Kode Wil. | Kode Daerah | Kode Kabupaten/Kota | Kode Lokasi | Wilayah")
    ] = None
    nomor_pendaftaran: Annotated[
        Nomor,
        printed(
            "Nomor Pendaftaran | No. Pendaftaran | No. Pendaf. | Nomor Registrasi | No. Registrasi | "
            "No. Reg. | Nomor Pendaftaran WLKP | No. Pendaftaran WLK | Nomor Pelaporan | No. Pelaporan | "
            "Nomor WLKP | No. Urut Pendaftaran | Nomor Daftar | No. Daftar | Nomor | No."
        ),
    ] = None
    tahun_laporan: Annotated[
        Year,
        printed(
            "Tahun | Tahun Laporan | Tahun Pelaporan | Laporan Tahun | Thn. Laporan | Tahun Lapor | "
            "Periode Tahun | Untuk Tahun",
            required=True,
        ),
    ] = None
    kode_klui: Annotated[
        Klui,
        printed(
            "Kode KLUI | KLUI | No. KLUI | Nomor KLUI | KLUI/KBLI | Kode KLUI/KBLI | K.L.U.I. | Kode Lapangan Usaha"
        ),
    ] = None
    laporan_ke: Annotated[
        Int, printed("Laporan ke | Laporan yang ke | Pelaporan ke | Lapor ke | Laporan Yang Ke- | Ke")
    ] = None
