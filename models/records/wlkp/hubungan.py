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
            units=ORANG,
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
            units=ORANG,
            near=_JAMSOS,
        ),
    ] = None
    peserta_keluarga: Annotated[
        Int,
        printed(
            "Jumlah Peserta Keluarga | Peserta Keluarga | Jumlah Keluarga | Keluarga Peserta | "
            "Jumlah Anggota Keluarga | Keluarga | Jumlah Tanggungan Keluarga | Keluarga Tenaga Kerja",
            units=ORANG,
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
            units=ORANG,
        ),
    ] = None
