"""WLKP, machines and materials, waste, safety and welfare facilities (Bentuk Laporan C)."""

from __future__ import annotations

from typing import Annotated

from models.record import Bool, Int, Record, printed

_BUAH = ("buah", "bh", "unit", "set")


class AlatDanBahan(Record):
    """Counts of machines under supervision; a bare tick counts 1 and always needs a person's look."""

    pesawat_uap: Annotated[
        Int,
        printed("Pesawat Uap | Ketel Uap | Boiler | Pesawat Uap (PU) | PU | Ketel Uap/Boiler", units=_BUAH),
    ] = None
    bejana_tekan: Annotated[
        Int,
        printed(
            "Bejana Tekan | Bejana Tekan (BT) | BT | Bejana Bertekanan | Bejana Tekanan | Botol Baja/Bejana Tekan",
            units=_BUAH,
        ),
    ] = None
    pesawat_angkat_angkut: Annotated[
        Int,
        printed(
            "Pesawat Angkat dan Angkut | Pesawat Angkat & Angkut | Pesawat Angkat Angkut | "
            "Pesawat Angkat-Angkut | P.A.A. | PAA | PA&A | Pesawat Angkat/Angkut | Crane | Forklift | "
            "Crane/Forklift | Pesawat Angkat dan Angkut (PAA) | Pes. Angkat & Angkut | "
            "Pes. Angkat dan Angkut",
            units=_BUAH,
        ),
    ] = None
    motor_diesel: Annotated[
        Int,
        printed(
            "Motor Diesel | Motor Diesel/Genset | Genset | Motor | Mesin Diesel | Motor Bakar | MTR | "
            "Motor Penggerak | Generator Set | Pesawat Tenaga (Motor Diesel)",
            units=_BUAH,
        ),
    ] = None
    turbin: Annotated[Int, printed("Turbin | TRBN | Turbin Uap | Turbine", units=_BUAH)] = None
    lift: Annotated[
        Int,
        printed(
            "Lift | Elevator | Lift/Elevator | Lift/Eskalator | Elevator dan Eskalator | Lift dan Eskalator",
            units=_BUAH,
        ),
    ] = None
    instalasi_listrik: Annotated[
        Int, printed("Instalasi Listrik | Inst. Listrik | IL | Instalasi Listrik (IL)", units=_BUAH)
    ] = None
    instalasi_pemadam: Annotated[
        Int,
        printed(
            "Instalasi Pemadam Kebakaran | Instalasi Pemadam | Inst. Pemadam Kebakaran | IPK | "
            "Instalasi Kebakaran | Instalasi Proteksi Kebakaran | Instalasi Penanggulangan Kebakaran | "
            "Alat Pemadam Kebakaran | Instalasi Alarm Kebakaran",
            units=_BUAH,
        ),
    ] = None
    penyalur_petir: Annotated[
        Int,
        printed(
            "Instalasi Penyalur Petir | Penyalur Petir | Penangkal Petir | Instalasi Penangkal Petir | "
            "Inst. Penyalur Petir | IPP | Instalasi Penyalur/Penangkal Petir | Instalasi Petir",
            units=_BUAH,
        ),
    ] = None
    bahan_berbahaya: Annotated[
        Bool,
        printed(
            "Bahan Berbahaya | Bahan Beracun dan Berbahaya | Bahan Berbahaya dan Beracun (B3) | "
            "Bahan Beracun/Berbahaya (B3) | B3 | Bahan Kimia Berbahaya | Bahan Berbahaya/Beracun | "
            "Bahan Berbahaya dan Beracun | Bahan B3"
        ),
    ] = None
    bahan_radioaktif: Annotated[
        Bool,
        printed("Bahan Radioaktif | Bahan Radio Aktif | Radioaktif | Zat Radioaktif | BRA | Bahan Radio Aktif (BRA)"),
    ] = None


class Limbah(Record):
    """Waste and what is done about it."""

    padat: Annotated[Bool, printed("Limbah Padat | Padat", near=("Limbah", "Limbah Produksi", "Jenis Limbah"))] = None
    cair: Annotated[Bool, printed("Limbah Cair | Cair", near=("Limbah", "Limbah Produksi", "Jenis Limbah"))] = None
    gas: Annotated[
        Bool,
        printed("Limbah Gas | Gas | Limbah Gas/Udara | Gas/Asap", near=("Limbah", "Limbah Produksi", "Jenis Limbah")),
    ] = None
    instalasi_pengolahan: Annotated[
        Bool,
        printed(
            "Instalasi Pengolahan Limbah | Instalasi Pengolahan | IPAL | Instalasi Pengolah Limbah | "
            "Pengolahan Limbah | Instalasi Pengolahan Air Limbah | Unit Pengolahan Limbah | "
            "Inst. Pengolahan Limbah | Instalasi Pengolahan Limbah (IPAL)"
        ),
    ] = None
    amdal: Annotated[
        Bool,
        printed(
            "AMDAL | A.M.D.A.L. | Dokumen AMDAL | Analisis Mengenai Dampak Lingkungan | AMDAL/UKL-UPL | AMDAL, UKL/UPL"
        ),
    ] = None


class FasilitasK3(Record):
    """Safety and health set-up."""

    p2k3: Annotated[
        Bool,
        printed(
            "P2K3 | Panitia Pembina K3 | P2K3 (Panitia Pembina Keselamatan dan Kesehatan Kerja) | "
            "Panitia Pembina Keselamatan dan Kesehatan Kerja | P.2.K.3"
        ),
    ] = None
    ahli_k3: Annotated[
        Bool,
        printed(
            "Ahli K3 | Ahli Keselamatan Kerja | Ahli K3 Umum | Ahli Keselamatan dan Kesehatan Kerja | Tenaga Ahli K3"
        ),
    ] = None
    dokter: Annotated[
        Bool,
        printed("Dokter Perusahaan | Dokter | Dokter Pemeriksa | Dokter Hiperkes | Dokter Perusahaan/Hiperkes"),
    ] = None
    paramedis: Annotated[
        Bool,
        printed("Paramedis | Para Medis | Paramedis Perusahaan | Tenaga Paramedis | Perawat | Perawat/Paramedis"),
    ] = None
    poliklinik: Annotated[
        Bool,
        printed(
            "Poliklinik | Klinik | Poliklinik/Klinik | Balai Pengobatan | Klinik Perusahaan | Poliklinik Perusahaan"
        ),
    ] = None
    p3k: Annotated[
        Bool,
        printed(
            "P3K | PPPK | Kotak P3K | Perlengkapan P3K | Pertolongan Pertama Pada Kecelakaan | "
            "P3K (Pertolongan Pertama Pada Kecelakaan) | Petugas P3K"
        ),
    ] = None
    apd: Annotated[
        Bool,
        printed("APD | Alat Pelindung Diri | Alat Pelindung Diri (APD) | Alat Perlindungan Diri | Pakaian Kerja/APD"),
    ] = None
    regu_pemadam: Annotated[
        Bool,
        printed(
            "Regu Pemadam Kebakaran | Regu Pemadam | Regu Penanggulangan Kebakaran | "
            "Petugas Pemadam Kebakaran | Tim Pemadam Kebakaran | Unit Pemadam Kebakaran"
        ),
    ] = None
    smk3: Annotated[
        Bool,
        printed(
            "SMK3 | Sistem Manajemen K3 | Penerapan SMK3 | Sistem Manajemen K3 (SMK3) | "
            "Sistem Manajemen Keselamatan dan Kesehatan Kerja | Audit SMK3"
        ),
    ] = None


class FasilitasKesejahteraan(Record):
    """Welfare facilities."""

    koperasi: Annotated[
        Bool,
        printed(
            "Koperasi | Koperasi Karyawan | Koperasi Pekerja | Koperasi Pekerja/Buruh",
            near=("Fasilitas Kesejahteraan", "Kesejahteraan"),
        ),
    ] = None
    kantin: Annotated[
        Bool,
        printed("Kantin | Kantin/Ruang Makan | Ruang Makan | Kantin/Makan | Tempat Makan | Penyediaan Makan"),
    ] = None
    sarana_ibadah: Annotated[
        Bool,
        printed(
            "Sarana Ibadah | Tempat Ibadah | Musholla | Mushola | Fasilitas Ibadah | Sarana Ibadah/Musholla | "
            "Masjid/Musholla | Fasilitas Beribadah"
        ),
    ] = None
    olah_raga: Annotated[
        Bool,
        printed(
            "Olah Raga | Olahraga | Sarana Olah Raga | Fasilitas Olah Raga | Sarana Olahraga | "
            "Fasilitas Olahraga | Lapangan Olah Raga"
        ),
    ] = None
    perumahan: Annotated[
        Bool,
        printed(
            "Perumahan | Perumahan/Mess | Perumahan Karyawan | Mess | Perumahan Pekerja | Rumah Dinas | "
            "Mess/Asrama | Perumahan Pekerja/Buruh"
        ),
    ] = None
    angkutan: Annotated[
        Bool,
        printed(
            "Angkutan | Angkutan Karyawan | Transport | Angkutan/Transport | Transportasi | Sarana Angkutan | "
            "Antar Jemput | Angkutan Pekerja | Angkutan Antar Jemput"
        ),
    ] = None
    penitipan_anak: Annotated[
        Bool,
        printed(
            "Tempat Penitipan Anak | Penitipan Anak | TPA | Tempat Penitipan Anak (TPA) | "
            "Taman Penitipan Anak | Penitipan Bayi/Anak"
        ),
    ] = None
    ruang_laktasi: Annotated[
        Bool,
        printed("Ruang Laktasi | Ruang Menyusui | Ruang ASI | Pojok Laktasi | Laktasi | Ruang Laktasi/Menyusui"),
    ] = None
    keluarga_berencana: Annotated[
        Bool,
        printed(
            "Keluarga Berencana | Pelayanan KB | KB | K.B. | Keluarga Berencana (KB) | "
            "Pelayanan Keluarga Berencana | Fasilitas KB | Program KB"
        ),
    ] = None
