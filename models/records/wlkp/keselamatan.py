"""WLKP, machines and materials, waste, safety and welfare facilities (Bentuk Laporan C).

Past 250 lines: the printed wordings of each field stand with it, and there are many.
"""

from __future__ import annotations

from typing import Annotated

from models.record import Bool, Int, Record, printed

_BUAH = ("buah", "bh", "unit", "set")


class AlatDanBahan(Record):
    """Counts of machines under supervision; a bare tick counts 1 and always needs a person's look."""

    pesawat_uap: Annotated[
        Int,
        printed(
            "Pesawat Uap | Ketel Uap | Boiler | Pesawat Uap (PU) | PU | Ketel Uap/Boiler | "
            "Pesawat Uap/Ketel Uap | Pesawat Uap/Boiler | Boiler/Ketel Uap | Ketel | Jumlah Pesawat Uap | "
            "Bejana Uap/Boiler",
            units=_BUAH,
        ),
    ] = None
    bejana_tekan: Annotated[
        Int,
        printed(
            "Bejana Tekan | Bejana Tekan (BT) | BT | Bejana Bertekanan | Bejana Tekanan | "
            "Botol Baja/Bejana Tekan | Bejana Bertekanan (BT) | Bejana Tekan/Botol Baja | "
            "Bejana Tekan dan Botol Baja | Tabung Bertekanan | Compressor/Bejana Tekan | "
            "Bejana Tekan/Kompresor | Kompresor/Bejana Tekan",
            units=_BUAH,
        ),
    ] = None
    pesawat_angkat_angkut: Annotated[
        Int,
        printed(
            "Pesawat Angkat dan Angkut | Pesawat Angkat & Angkut | Pesawat Angkat Angkut | "
            "Pesawat Angkat-Angkut | P.A.A. | PAA | PA&A | Pesawat Angkat/Angkut | Crane | Forklift | "
            "Crane/Forklift | Pesawat Angkat dan Angkut (PAA) | Pes. Angkat & Angkut | "
            "Pes. Angkat dan Angkut | Pesawat Angkat dan Pesawat Angkut | Pesawat Angkat/Angkut (PAA) | "
            "Forklift/Crane | Alat Angkat dan Angkut | Alat Angkat Angkut | Pesawat Angkat & Pesawat Angkut | "
            "Keran Angkat | Peralatan Angkat dan Angkut",
            units=_BUAH,
        ),
    ] = None
    motor_diesel: Annotated[
        Int,
        printed(
            "Motor Diesel | Motor Diesel/Genset | Genset | Motor | Mesin Diesel | Motor Bakar | MTR | "
            "Motor Penggerak | Generator Set | Pesawat Tenaga (Motor Diesel) | Genset/Motor Diesel | Diesel | "
            "Diesel/Genset | Motor Diesel / Generator | Mesin Diesel/Genset | Penggerak Mula (Motor Diesel) | "
            "Penggerak Mula | Motor Diesel (MTR) | Motor Penggerak Diesel | Generator/Genset | Pesawat Tenaga",
            units=_BUAH,
        ),
    ] = None
    turbin: Annotated[
        Int,
        printed(
            "Turbin | TRBN | Turbin Uap | Turbine | Turbin (TRBN) | Turbin Uap/Gas | Turbin Gas | "
            "Mesin Turbin | Turbin Air | Turbin Air/Gas",
            units=_BUAH,
        ),
    ] = None
    lift: Annotated[
        Int,
        printed(
            "Lift | Elevator | Lift/Elevator | Lift/Eskalator | Elevator dan Eskalator | Lift dan Eskalator | "
            "Elevator/Lift | Lift Orang/Barang | Lift Barang/Orang | Lift Penumpang | "
            "Lift/Elevator/Eskalator | Lift Barang | Eskalator/Lift | Pesawat Lift",
            units=_BUAH,
        ),
    ] = None
    instalasi_listrik: Annotated[
        Int,
        printed(
            "Instalasi Listrik | Inst. Listrik | IL | Instalasi Listrik (IL) | Inst. Listrik (IL) | "
            "Instalasi Kelistrikan | Jaringan Instalasi Listrik | Instalasi/Pembangkit Listrik | Listrik",
            units=_BUAH,
        ),
    ] = None
    instalasi_pemadam: Annotated[
        Int,
        printed(
            "Instalasi Pemadam Kebakaran | Instalasi Pemadam | Inst. Pemadam Kebakaran | IPK | "
            "Instalasi Kebakaran | Instalasi Proteksi Kebakaran | Instalasi Penanggulangan Kebakaran | "
            "Alat Pemadam Kebakaran | Instalasi Alarm Kebakaran | Instalasi Pemadam Kebakaran (IPK) | "
            "Instalasi Pencegahan Kebakaran | Instalasi Pemadam Api | Inst. Pemadam | Instalasi Fire Alarm | "
            "Instalasi Hydrant | Instalasi Proteksi Kebakaran (IPK) | Proteksi Kebakaran | "
            "Instalasi Hidran/Pemadam Kebakaran | Instalasi Penanggulangan Kebakaran (IPK) | "
            "Sarana Pemadam Kebakaran",
            units=_BUAH,
        ),
    ] = None
    penyalur_petir: Annotated[
        Int,
        printed(
            "Instalasi Penyalur Petir | Penyalur Petir | Penangkal Petir | Instalasi Penangkal Petir | "
            "Inst. Penyalur Petir | IPP | Instalasi Penyalur/Penangkal Petir | Instalasi Petir | "
            "Instalasi Penyalur Petir (IPP) | Inst. Penangkal Petir | Penyalur/Penangkal Petir | "
            "Instalasi Anti Petir | Alat Penangkal Petir | Penangkal/Penyalur Petir | "
            "Instalasi Penangkal/Penyalur Petir | Instalasi Proteksi Petir",
            units=_BUAH,
        ),
    ] = None
    bahan_berbahaya: Annotated[
        Bool,
        printed(
            "Bahan Berbahaya | Bahan Beracun dan Berbahaya | Bahan Berbahaya dan Beracun (B3) | "
            "Bahan Beracun/Berbahaya (B3) | B3 | Bahan Kimia Berbahaya | Bahan Berbahaya/Beracun | "
            "Bahan Berbahaya dan Beracun | Bahan B3 | Bahan Berbahaya/Beracun (B3) | "
            "Bahan Kimia Berbahaya (B3) | Penggunaan B3 | Penggunaan Bahan Berbahaya | Bahan Beracun | "
            "Bahan Beracun dan Berbahaya (B3) | Bahan Berbahaya (B3) | Bahan Kimia Berbahaya/Beracun | "
            "Bahan-bahan Berbahaya | Bahan Beracun & Berbahaya"
        ),
    ] = None
    bahan_radioaktif: Annotated[
        Bool,
        printed(
            "Bahan Radioaktif | Bahan Radio Aktif | Radioaktif | Zat Radioaktif | BRA | "
            "Bahan Radio Aktif (BRA) | Bahan/Zat Radioaktif | Penggunaan Bahan Radioaktif | "
            "Sumber Radioaktif | Bahan Radiasi"
        ),
    ] = None


class Limbah(Record):
    """Waste and what is done about it."""

    padat: Annotated[
        Bool,
        printed(
            "Limbah Padat | Padat | Limbah Padat (Sampah) | Limbah Berbentuk Padat | Limbah Produksi Padat",
            near=("Limbah", "Limbah Produksi", "Jenis Limbah"),
        ),
    ] = None
    cair: Annotated[
        Bool,
        printed(
            "Limbah Cair | Cair | Limbah Berbentuk Cair | Limbah Produksi Cair",
            near=("Limbah", "Limbah Produksi", "Jenis Limbah"),
        ),
    ] = None
    gas: Annotated[
        Bool,
        printed(
            "Limbah Gas | Gas | Limbah Gas/Udara | Gas/Asap | Limbah Udara | Limbah Gas/Debu | "
            "Limbah Gas dan Debu | Limbah Berbentuk Gas | Gas/Debu | Limbah Produksi Gas | Limbah Gas/Asap | "
            "Gas/Udara",
            near=("Limbah", "Limbah Produksi", "Jenis Limbah"),
        ),
    ] = None
    instalasi_pengolahan: Annotated[
        Bool,
        printed(
            "Instalasi Pengolahan Limbah | Instalasi Pengolahan | IPAL | Instalasi Pengolah Limbah | "
            "Pengolahan Limbah | Instalasi Pengolahan Air Limbah | Unit Pengolahan Limbah | "
            "Inst. Pengolahan Limbah | Instalasi Pengolahan Limbah (IPAL) | IPAL/Instalasi Pengolahan Limbah | "
            "Unit Pengolah Limbah | Sarana Pengolahan Limbah | Pengolah Limbah | "
            "Unit Pengolahan Limbah (UPL) | Pengolahan Limbah (IPAL) | Fasilitas Pengolahan Limbah | "
            "Memiliki IPAL | Tempat Pengolahan Limbah"
        ),
    ] = None
    amdal: Annotated[
        Bool,
        printed(
            "AMDAL | A.M.D.A.L. | Dokumen AMDAL | Analisis Mengenai Dampak Lingkungan | AMDAL/UKL-UPL | "
            "AMDAL, UKL/UPL | Memiliki AMDAL | Analisa Mengenai Dampak Lingkungan | "
            "Analisa Dampak Lingkungan | Analisis Dampak Lingkungan (AMDAL) | Dokumen AMDAL/UKL-UPL | "
            "Analisis Mengenai Dampak Lingkungan (AMDAL) | Studi AMDAL"
        ),
    ] = None


class FasilitasK3(Record):
    """Safety and health set-up."""

    p2k3: Annotated[
        Bool,
        printed(
            "P2K3 | Panitia Pembina K3 | P2K3 (Panitia Pembina Keselamatan dan Kesehatan Kerja) | "
            "Panitia Pembina Keselamatan dan Kesehatan Kerja | P.2.K.3 | P2K3/Panitia Pembina K3 | "
            "Panitia Pembina K3 (P2K3) | Panitia P2K3 | Organisasi P2K3"
        ),
    ] = None
    ahli_k3: Annotated[
        Bool,
        printed(
            "Ahli K3 | Ahli Keselamatan Kerja | Ahli K3 Umum | Ahli Keselamatan dan Kesehatan Kerja | "
            "Tenaga Ahli K3 | Ahli K3/Petugas K3 | Ahli K3 (AK3) | AK3 Umum | AK3 | "
            "Ahli Keselamatan dan Kesehatan Kerja (AK3) | Tenaga Ahli Keselamatan Kerja | Petugas/Ahli K3 | "
            "Petugas K3 | Safety Officer"
        ),
    ] = None
    dokter: Annotated[
        Bool,
        printed(
            "Dokter Perusahaan | Dokter | Dokter Pemeriksa | Dokter Hiperkes | Dokter Perusahaan/Hiperkes | "
            "Tenaga Dokter | Dokter Pemeriksa Kesehatan | Dokter Pemeriksa Kesehatan Tenaga Kerja | "
            "Dokter Pemeriksa Kesehatan Kerja | Dokter Pabrik"
        ),
    ] = None
    paramedis: Annotated[
        Bool,
        printed(
            "Paramedis | Para Medis | Paramedis Perusahaan | Tenaga Paramedis | Perawat | Perawat/Paramedis | "
            "Paramedis (Perawat) | Perawat Perusahaan | Juru Rawat | Paramedis Hiperkes | Bidan/Perawat | "
            "Mantri/Perawat"
        ),
    ] = None
    poliklinik: Annotated[
        Bool,
        printed(
            "Poliklinik | Klinik | Poliklinik/Klinik | Balai Pengobatan | Klinik Perusahaan | "
            "Poliklinik Perusahaan | Klinik/Poliklinik | Pelayanan Kesehatan/Poliklinik | "
            "Poliklinik/Pelayanan Kesehatan | Rumah Sakit/Poliklinik | Poliklinik/RS | "
            "Balai Pengobatan/Poliklinik | Poliklinik/Balai Pengobatan | Klinik Kesehatan | Pelayanan Kesehatan"
        ),
    ] = None
    p3k: Annotated[
        Bool,
        printed(
            "P3K | PPPK | Kotak P3K | Perlengkapan P3K | Pertolongan Pertama Pada Kecelakaan | "
            "P3K (Pertolongan Pertama Pada Kecelakaan) | Petugas P3K | Kotak Obat P3K | Kotak P3K/Obat | "
            "Alat P3K | Peralatan P3K | Kotak Obat | Fasilitas P3K | P3K/Kotak Obat | Kotak PPPK | "
            "Obat-obatan P3K"
        ),
    ] = None
    apd: Annotated[
        Bool,
        printed(
            "APD | Alat Pelindung Diri | Alat Pelindung Diri (APD) | Alat Perlindungan Diri | "
            "Pakaian Kerja/APD | Alat-alat Pelindung Diri | Alat-alat Perlindungan Diri | Perlengkapan APD | "
            "Alat Perlindungan Diri (APD) | Penyediaan APD | Perlengkapan Pelindung Diri | Alat Pengaman Diri"
        ),
    ] = None
    regu_pemadam: Annotated[
        Bool,
        printed(
            "Regu Pemadam Kebakaran | Regu Pemadam | Regu Penanggulangan Kebakaran | "
            "Petugas Pemadam Kebakaran | Tim Pemadam Kebakaran | Unit Pemadam Kebakaran | Regu Pemadam Api | "
            "Regu Kebakaran | Tim Penanggulangan Kebakaran | Regu Pemadam/Penanggulangan Kebakaran | "
            "Unit Penanggulangan Kebakaran | Barisan Pemadam Kebakaran | Regu PMK"
        ),
    ] = None
    smk3: Annotated[
        Bool,
        printed(
            "SMK3 | Sistem Manajemen K3 | Penerapan SMK3 | Sistem Manajemen K3 (SMK3) | "
            "Sistem Manajemen Keselamatan dan Kesehatan Kerja | Audit SMK3 | "
            "Sistem Manajemen Keselamatan dan Kesehatan Kerja (SMK3) | Sertifikat SMK3 | "
            "SMK3 (Sistem Manajemen K3) | Menerapkan SMK3 | Pelaksanaan SMK3"
        ),
    ] = None


class FasilitasKesejahteraan(Record):
    """Welfare facilities."""

    koperasi: Annotated[
        Bool,
        printed(
            "Koperasi | Koperasi Karyawan | Koperasi Pekerja | Koperasi Pekerja/Buruh | Koperasi Buruh | "
            "Koperasi Tenaga Kerja | Koperasi Perusahaan | Koperasi Karyawan (Kopkar) | Kopkar | "
            "Koperasi Serba Usaha | Koperasi Pegawai",
            near=("Fasilitas Kesejahteraan", "Kesejahteraan"),
        ),
    ] = None
    kantin: Annotated[
        Bool,
        printed(
            "Kantin | Kantin/Ruang Makan | Ruang Makan | Kantin/Makan | Tempat Makan | Penyediaan Makan | "
            "Kantin Karyawan | Kantin Perusahaan | Kantin/Tempat Makan | Fasilitas Makan | "
            "Ruang Makan/Kantin | Kantin dan Makan | Makan/Kantin | Makan | Makan di Perusahaan"
        ),
    ] = None
    sarana_ibadah: Annotated[
        Bool,
        printed(
            "Sarana Ibadah | Tempat Ibadah | Musholla | Mushola | Fasilitas Ibadah | Sarana Ibadah/Musholla | "
            "Masjid/Musholla | Fasilitas Beribadah | Tempat Beribadah | Musala | Mushalla | "
            "Sarana Peribadatan | Tempat Sholat | Tempat Ibadah/Musholla | Rumah Ibadah | "
            "Sarana/Tempat Ibadah | Fasilitas Peribadatan | Mushola/Masjid | Masjid | Ibadah | "
            "Musholla/Tempat Ibadah"
        ),
    ] = None
    olah_raga: Annotated[
        Bool,
        printed(
            "Olah Raga | Olahraga | Sarana Olah Raga | Fasilitas Olah Raga | Sarana Olahraga | "
            "Fasilitas Olahraga | Lapangan Olah Raga | Olahraga/Kesenian | Fasilitas Olahraga/Rekreasi | "
            "Tempat Olah Raga | Sarana Olah Raga dan Kesenian | Sarana Olahraga/Kesenian | Kegiatan Olahraga | "
            "Olah Raga dan Kesenian"
        ),
    ] = None
    perumahan: Annotated[
        Bool,
        printed(
            "Perumahan | Perumahan/Mess | Perumahan Karyawan | Mess | Perumahan Pekerja | Rumah Dinas | "
            "Mess/Asrama | Perumahan Pekerja/Buruh | Mess Karyawan | Asrama | Fasilitas Perumahan | "
            "Tempat Tinggal/Mess | Perumahan/Asrama | Mess/Perumahan | Asrama/Mess | "
            "Perumahan/Tempat Tinggal | Mess Pekerja | Rumah Karyawan"
        ),
    ] = None
    angkutan: Annotated[
        Bool,
        printed(
            "Angkutan | Angkutan Karyawan | Transport | Angkutan/Transport | Transportasi | Sarana Angkutan | "
            "Antar Jemput | Angkutan Pekerja | Angkutan Antar Jemput | Alat Transportasi | "
            "Angkutan/Transportasi | Sarana Transportasi | Fasilitas Transport | Fasilitas Angkutan | "
            "Transport/Antar Jemput | Kendaraan Antar Jemput | Angkutan/Jemputan | Transportasi/Jemputan | "
            "Jemputan | Transportasi/Angkutan | Bus Jemputan | Angkutan Buruh"
        ),
    ] = None
    penitipan_anak: Annotated[
        Bool,
        printed(
            "Tempat Penitipan Anak | Penitipan Anak | TPA | Tempat Penitipan Anak (TPA) | "
            "Taman Penitipan Anak | Penitipan Bayi/Anak | Fasilitas Penitipan Anak | Tempat Penitipan Bayi | "
            "TPA (Tempat Penitipan Anak) | Taman Penitipan Anak (TPA) | Penitipan Anak (TPA) | "
            "Tempat Penitipan Bayi/Anak | Sarana Penitipan Anak | Daycare | Tempat Pengasuhan Anak"
        ),
    ] = None
    ruang_laktasi: Annotated[
        Bool,
        printed(
            "Ruang Laktasi | Ruang Menyusui | Ruang ASI | Pojok Laktasi | Laktasi | Ruang Laktasi/Menyusui | "
            "Tempat Menyusui | Ruang Laktasi/ASI | Pojok ASI | Ruang Ibu Menyusui | Fasilitas Laktasi | "
            "Ruang Menyusui/Laktasi | Ruang Perah ASI | Sarana Menyusui | Bilik Menyusui | Fasilitas Menyusui"
        ),
    ] = None
    keluarga_berencana: Annotated[
        Bool,
        printed(
            "Keluarga Berencana | Pelayanan KB | KB | K.B. | Keluarga Berencana (KB) | "
            "Pelayanan Keluarga Berencana | Fasilitas KB | Program KB | Pelayanan KB Perusahaan | "
            "Program Keluarga Berencana | Klinik KB | KB Perusahaan | Fasilitas Keluarga Berencana | "
            "Fasilitas Pelayanan KB | Pelayanan Keluarga Berencana (KB) | Kel. Berencana"
        ),
    ] = None
