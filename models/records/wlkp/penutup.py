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

    tempat: Annotated[Text, printed("Tempat | Dibuat di | Tempat Laporan | Dilaporkan di")] = None
    tanggal_laporan: Annotated[
        Date,
        printed(
            "Tanggal Laporan | Tanggal Pelaporan | Tgl. Laporan | Tanggal | Pada Tanggal | "
            "Dilaporkan Tanggal | Tanggal Lapor | Tanggal Pengisian | Tempat, Tanggal | Tempat dan Tanggal",
            required=True,
        ),
    ] = None
    nama_pelapor: Annotated[
        Text,
        printed(
            "Nama Pelapor | Nama Jelas | Nama Terang | Nama Lengkap | Nama Pengusaha/Pengurus | "
            "Nama Pimpinan Perusahaan | Nama yang Melaporkan | Yang Melaporkan | Nama",
            required=True,
            personal=True,
            near=_PELAPOR,
        ),
    ] = None
    jabatan_pelapor: Annotated[
        Text,
        printed("Jabatan Pelapor | Jabatan | Jabatan yang Melaporkan | Jabatan dalam Perusahaan", near=_PELAPOR),
    ] = None
    tanggal_terima: Annotated[
        Date,
        printed(
            "Tanggal Diterima | Diterima Tanggal | Tanggal Terima | Tgl. Terima | Diterima Tgl. | "
            "Tanggal Penerimaan | Diterima pada Tanggal | Tanggal Pengesahan",
            near=_PENERIMA,
        ),
    ] = None
    nama_penerima: Annotated[
        Text,
        printed(
            "Nama Penerima | Nama Petugas | Nama Petugas Penerima | Diterima oleh | Disahkan oleh | "
            "Petugas Penerima | Penerima | Yang Menerima | Nama Pegawai Pengawas | Nama",
            personal=True,
            near=_PENERIMA,
        ),
    ] = None
    nip_penerima: Annotated[
        Nip,
        printed(
            "NIP Penerima | NIP | N.I.P. | NIP. | N I P | NIP Petugas | Nip",
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
