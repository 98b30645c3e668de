"""WLKP, working time, wages, industrial relations, social security (Bentuk Laporan C)."""

from __future__ import annotations

from typing import Annotated

from models.record import Bool, Date, Int, Npp, Record, Text, printed, wordings
from models.records.wlkp.cacah import ORANG

_JAMSOS = wordings(
    "Jaminan Sosial | BPJS | BPJS Ketenagakerjaan | Jamsostek | JAMSOSTEK | Program | "
    "Program yang Diikuti | Kepesertaan | Peserta"
)


class HubunganIndustrial(Record):
    """What of the industrial relations set-up exists."""

    peraturan_perusahaan: Annotated[
        Bool,
        printed(
            "Peraturan Perusahaan | Peraturan Perusahaan (PP) | PP | P.P. | Memiliki Peraturan Perusahaan | "
            "Punya Peraturan Perusahaan | Peraturan Perusahaan yang Disahkan | "
            "Mempunyai Peraturan Perusahaan | Adanya Peraturan Perusahaan"
        ),
    ] = None
    perjanjian_kerja_bersama: Annotated[
        Bool,
        printed(
            "Perjanjian Kerja Bersama | Perjanjian Kerja Bersama (PKB) | PKB | Kesepakatan Kerja Bersama | "
            "KKB | PKB/KKB | Kesepakatan Kerja Bersama (KKB) | Memiliki PKB | KKB/PKB | "
            "Perjanjian Kerja Bersama (PKB/KKB) | Perjanjian Perburuhan | Memiliki Perjanjian Kerja Bersama | "
            "Perjanjian Kerja Bersama / KKB"
        ),
    ] = None
    serikat_pekerja: Annotated[
        Bool,
        printed(
            "Serikat Pekerja | Serikat Pekerja/Serikat Buruh | SP/SB | Serikat Pekerja/Buruh | Serikat Buruh | "
            "SPSI | Organisasi Pekerja | Serikat Pekerja / Serikat Buruh (SP/SB) | Unit Kerja SP/SB | "
            "Organisasi Serikat Pekerja | Serikat Pekerja (SP/SB) | Keberadaan Serikat Pekerja | "
            "Organisasi Buruh | Organisasi Pekerja/Buruh | Serikat Pekerja di Perusahaan | Unit Kerja SPSI | "
            "PUK SPSI | Serikat Sekerja | Organisasi Karyawan"
        ),
    ] = None
    nama_serikat: Annotated[
        Text,
        printed(
            "Nama Serikat Pekerja | Nama Serikat | Nama Serikat Pekerja/Serikat Buruh | Nama SP/SB | "
            "Nama Organisasi Pekerja | Nama Serikat Buruh | Nama | Nama Organisasi Serikat | "
            "Nama Organisasi Buruh | Nama Federasi/Serikat | Serikat Pekerja bernama | "
            "Nama Organisasi Pekerja/Buruh | Nama Organisasi SP/SB | Nama Serikat Sekerja | Nama SP | "
            "Jenis Serikat Pekerja",
            near=wordings("Serikat Pekerja | Serikat Pekerja/Serikat Buruh | SP/SB | Organisasi Pekerja"),
        ),
    ] = None
    anggota_serikat: Annotated[
        Int,
        printed(
            "Jumlah Anggota Serikat | Anggota Serikat | Jumlah Anggota | Jumlah Anggota SP/SB | "
            "Anggota SP/SB | Jumlah Anggota Serikat Pekerja | Banyaknya Anggota | Anggota | "
            "Banyaknya Anggota Serikat | Jumlah Anggota Serikat Pekerja/Buruh | Jumlah Anggota Organisasi | "
            "Anggota Serikat Pekerja | Jumlah Anggota Serikat Buruh | Jumlah Anggota SP | "
            "Jumlah Keanggotaan Serikat",
            units=ORANG,
            near=wordings("Serikat Pekerja | Serikat Pekerja/Serikat Buruh | SP/SB | Organisasi Pekerja"),
        ),
    ] = None
    lks_bipartit: Annotated[
        Bool,
        printed(
            "LKS Bipartit | Lembaga Kerjasama Bipartit | Lembaga Kerja Sama Bipartit | LKS Bipartite | "
            "LKS Bepartite | Bipartit | L.K.S. Bipartit | Lembaga Kerja Sama (LKS) Bipartit | "
            "Lembaga Bipartit | LKS Bipartit Perusahaan | Lembaga Kerja Sama Bipartite | Bipartite | "
            "LKS Biparti | Forum Bipartit | Badan Bipartit | LKB"
        ),
    ] = None
    anggota_apindo: Annotated[
        Bool,
        printed(
            "Anggota APINDO | APINDO | Keanggotaan APINDO | Keanggotaan Organisasi Pengusaha | "
            "Organisasi Pengusaha | Asosiasi Pengusaha Indonesia | Organisasi Pengusaha (APINDO) | "
            "Menjadi Anggota APINDO | Keanggotaan pada APINDO | Terdaftar di APINDO | Asosiasi Pengusaha | "
            "Keanggotaan Asosiasi Pengusaha | Anggota Organisasi Pengusaha | Anggota Apindo/KADIN"
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
            "Nomor Pendaftaran (NPP) | No. NPP | Nomor Kepesertaan | Nomor Pendaftaran Perusahaan Jamsostek | "
            "No. NPP BPJS | Nomor NPP | Nomor Pendaftaran Perusahaan BPJS | Nomor Peserta Jamsostek | "
            "No. Pendaftaran Peserta | No. Pendaftaran Jamsostek | Nomor Kepesertaan Jamsostek | "
            "No. Peserta BPJS Ketenagakerjaan | Nomor Peserta BPJS Ketenagakerjaan | "
            "No. Kepesertaan Jamsostek | No. Kepesertaan BPJS | No. NPP Jamsostek | "
            "Nomor BPJS Ketenagakerjaan | No. BPJS Ketenagakerjaan | NPP (Nomor Pendaftaran Perusahaan) | "
            "NPP Astek | Nomor Jamsostek | No. Jamsostek | Nomor Pendaftaran BPJS Ketenagakerjaan | "
            "Nomor Pendaftaran Jamsostek | No. Anggota Jamsostek | Kode Perusahaan Jamsostek | "
            "No. Pendaftaran Perusahaan (NPP)"
        ),
    ] = None
    tanggal_kepesertaan: Annotated[
        Date,
        printed(
            "Tanggal Kepesertaan | Tgl. Kepesertaan | Tanggal Menjadi Peserta | Menjadi Peserta Sejak | "
            "Mulai Menjadi Peserta | Sejak Tanggal | Terdaftar Sejak | Peserta Sejak | Tanggal Terdaftar | "
            "Kepesertaan Sejak Tanggal | Menjadi Peserta Tanggal | Menjadi Peserta Mulai | "
            "Peserta Mulai Tanggal | Tanggal Mulai Kepesertaan | Tanggal Mulai Peserta | "
            "Tanggal Menjadi Peserta Jamsostek | Tanggal Kepesertaan Jamsostek | Tanggal Kepesertaan BPJS | "
            "Tanggal Menjadi Peserta BPJS | Kepesertaan Mulai Tanggal | Mulai Kepesertaan | "
            "Kepesertaan Sejak | Peserta Sejak Tanggal | Menjadi Peserta Sejak Tanggal | "
            "Tanggal Menjadi Anggota | Tgl. Menjadi Peserta | Tanggal Pendaftaran Peserta | "
            "Tanggal Masuk Peserta | Terdaftar Tanggal | TMT Kepesertaan | Mulai Tanggal Kepesertaan"
        ),
    ] = None
    peserta_tenaga_kerja: Annotated[
        Int,
        printed(
            "Jumlah Peserta Tenaga Kerja | Peserta Tenaga Kerja | Jumlah Tenaga Kerja Peserta | "
            "Jumlah Peserta | Tenaga Kerja Peserta | Jumlah Peserta TK | Kepesertaan BPJS | "
            "Jumlah Tenaga Kerja yang Diikutsertakan | Tenaga Kerja | TK | Peserta BPJS Ketenagakerjaan | "
            "Jumlah TK Peserta | Peserta Jamsostek | Jumlah Peserta Jamsostek | "
            "Jumlah Peserta BPJS Ketenagakerjaan | Jumlah Pekerja Peserta Jamsostek | "
            "Pekerja yang Diikutsertakan | Jumlah Pekerja yang Menjadi Peserta | "
            "Tenaga Kerja yang Menjadi Peserta | Tenaga Kerja yang Diikutsertakan | "
            "Jumlah Tenaga Kerja Terdaftar | Peserta TK | Jumlah Kepesertaan Tenaga Kerja | "
            "Tenaga Kerja Terdaftar BPJS | Jumlah Peserta Program Jamsostek",
            units=ORANG,
            near=_JAMSOS,
        ),
    ] = None
    peserta_keluarga: Annotated[
        Int,
        printed(
            "Jumlah Peserta Keluarga | Peserta Keluarga | Jumlah Keluarga | Keluarga Peserta | "
            "Jumlah Anggota Keluarga | Keluarga | Jumlah Tanggungan Keluarga | Keluarga Tenaga Kerja | "
            "Keluarga yang Diikutsertakan | Jumlah Keluarga Peserta | Jumlah Keluarga Tenaga Kerja | "
            "Jumlah Tertanggung Keluarga | Peserta Anggota Keluarga | Jumlah Keluarga yang Menjadi Peserta | "
            "Keluarga yang Ditanggung | Tanggungan Keluarga",
            units=ORANG,
            near=_JAMSOS,
        ),
    ] = None
    jkk: Annotated[
        Bool,
        printed(
            "Jaminan Kecelakaan Kerja (JKK) | JKK | Jaminan Kecelakaan Kerja | J.K.K. | Program JKK | "
            "Program Jaminan Kecelakaan Kerja | Program Jaminan Kecelakaan Kerja (JKK) | Kecelakaan Kerja | "
            "Jaminan Kecelakaan | Jam. Kecelakaan Kerja",
            near=_JAMSOS,
        ),
    ] = None
    jkm: Annotated[
        Bool,
        printed(
            "Jaminan Kematian (JKM) | JKM | JK | Jaminan Kematian | J.K.M. | Jaminan Kematian (JK) | "
            "Program JKM | Program Jaminan Kematian | Program Jaminan Kematian (JKM) | Kematian | Program JK | "
            "JKM/JK | Jam. Kematian",
            near=_JAMSOS,
        ),
    ] = None
    jht: Annotated[
        Bool,
        printed(
            "Jaminan Hari Tua (JHT) | JHT | Jaminan Hari Tua | J.H.T. | Program JHT | "
            "Program Jaminan Hari Tua | Program Jaminan Hari Tua (JHT) | Hari Tua | Jam. Hari Tua",
            near=_JAMSOS,
        ),
    ] = None
    jp: Annotated[
        Bool,
        printed(
            "Jaminan Pensiun (JP) | JP | Jaminan Pensiun | J.P. | Program JP | Program Jaminan Pensiun | "
            "Program Jaminan Pensiun (JP) | Pensiun | Jam. Pensiun",
            near=_JAMSOS,
        ),
    ] = None
    bpjs_kesehatan_peserta: Annotated[
        Int,
        printed(
            "Peserta BPJS Kesehatan | Jumlah Peserta BPJS Kesehatan | BPJS Kesehatan | "
            "Kepesertaan BPJS Kesehatan | Jumlah Peserta JKN | Peserta JKN | JKN/BPJS Kesehatan | Jumlah Peserta | "
            "Peserta BPJS Kes. | Jumlah Peserta BPJS Kes. | Peserta Jaminan Kesehatan | "
            "Jumlah Peserta Jaminan Kesehatan | Peserta JKN/BPJS Kesehatan | JKN | "
            "Jumlah Peserta BPJS Kesehatan (JKN) | Tenaga Kerja Peserta BPJS Kesehatan | Jumlah Peserta JPK | "
            "Peserta JPK | Kepesertaan JKN | Jumlah Tenaga Kerja Peserta BPJS Kesehatan",
            units=ORANG,
            near=wordings("BPJS Kesehatan | Jaminan Kesehatan | JKN | JPK | Jaminan Pemeliharaan Kesehatan"),
        ),
    ] = None
