"""WLKP, the foot: place, date, who reports, who receives, ink evidence."""

from __future__ import annotations

from typing import Annotated

from models.record import Bool, Date, Nip, Record, Text, printed, wordings

_PELAPOR = wordings(
    "Pimpinan Perusahaan | Pengusaha/Pengurus | Pengusaha atau Pengurus | Yang Melaporkan | Pelapor | "
    "Yang Membuat Laporan | Pengurus/Pimpinan Perusahaan | Pengusaha | Hormat Kami | "
    "Pimpinan/Pengurus Perusahaan | Yang Melapor"
)
_PENERIMA = wordings(
    "Diterima | Diterima Tanggal | Disahkan oleh | Pegawai Pengawas | Pengawas Ketenagakerjaan | "
    "Mengetahui | Petugas Penerima | Yang Menerima | Petugas | Penerima | Diisi oleh Petugas | "
    "Pejabat yang Menerima | Kepala Dinas | Pegawai Pengawas Ketenagakerjaan"
)


class Penutup(Record):
    """`tanda_tangan` and `cap_perusahaan` are ink seen on the paper, not text."""

    tempat: Annotated[
        Text, printed("Tempat | Dibuat di | Tempat Laporan | Dilaporkan di | Tempat Pelaporan | Dibuat di Tempat")
    ] = None
    tanggal_laporan: Annotated[
        Date,
        printed(
            "Tanggal Laporan | Tanggal Pelaporan | Tgl. Laporan | Tanggal | Pada Tanggal | "
            "Dilaporkan Tanggal | Tanggal Lapor | Tanggal Pengisian | Tempat, Tanggal | Tempat dan Tanggal | "
            "Tanggal Dibuat | Tanggal Penyampaian | Tanggal Pembuatan Laporan | Tanggal Laporan Dibuat | "
            "Tanggal Penandatanganan",
            required=True,
        ),
    ] = None
    nama_pelapor: Annotated[
        Text,
        printed(
            "Nama Pelapor | Nama Jelas | Nama Terang | Nama Lengkap | Nama Pengusaha/Pengurus | "
            "Nama Pimpinan Perusahaan | Nama yang Melaporkan | Yang Melaporkan | Nama | Nama Pembuat Laporan | "
            "Nama Lengkap Pelapor | Nama Penanda Tangan | Nama & Tanda Tangan | Nama Jelas/Terang",
            required=True,
            personal=True,
            near=_PELAPOR,
        ),
    ] = None
    jabatan_pelapor: Annotated[
        Text,
        printed(
            "Jabatan Pelapor | Jabatan | Jabatan yang Melaporkan | Jabatan dalam Perusahaan | "
            "Jabatan Pembuat Laporan | Jabatan di Perusahaan Pelapor | Jabatan Yang Melapor",
            near=_PELAPOR,
        ),
    ] = None
    tanggal_terima: Annotated[
        Date,
        printed(
            "Tanggal Diterima | Diterima Tanggal | Tanggal Terima | Tgl. Terima | Diterima Tgl. | "
            "Tanggal Penerimaan | Diterima pada Tanggal | Tanggal Pengesahan | Diterima di Dinas Tanggal | "
            "Laporan Diterima Tanggal | Tgl. Diterima | Tanggal Disahkan | Tanggal Penerimaan Laporan | "
            "Disahkan Tanggal | Diterima Pada Tgl.",
            near=_PENERIMA,
        ),
    ] = None
    nama_penerima: Annotated[
        Text,
        printed(
            "Nama Penerima | Nama Petugas | Nama Petugas Penerima | Diterima oleh | Disahkan oleh | "
            "Petugas Penerima | Penerima | Yang Menerima | Nama Pegawai Pengawas | Nama | Nama Petugas Dinas | "
            "Nama yang Menerima | Nama Pejabat | Nama Pengawas | Petugas yang Menerima | "
            "Nama Pegawai yang Menerima",
            personal=True,
            near=_PENERIMA,
        ),
    ] = None
    nip_penerima: Annotated[
        Nip,
        printed(
            "NIP Penerima | NIP | N.I.P. | NIP. | N I P | NIP Petugas | Nip | NIP Pengawas | NIP Pegawai | "
            "NIP Petugas Penerima",
            critical=True,
            personal=True,
            near=_PENERIMA,
        ),
    ] = None
    tanda_tangan: Annotated[
        Bool,
        printed(
            "Tanda Tangan | Tanda Tangan Pelapor | Tanda Tangan dan Cap Perusahaan | Ttd. | Tandatangan | "
            "Tanda tangan Pengusaha/Pengurus",
            near=_PELAPOR,
        ),
    ] = None
    cap_perusahaan: Annotated[
        Bool,
        printed(
            "Cap Perusahaan | Stempel Perusahaan | Tanda Tangan dan Cap Perusahaan | Cap/Stempel | Cap | "
            "Stempel | Cap dan Tanda Tangan",
            near=_PELAPOR,
        ),
    ] = None
