"""WLKP, machines and materials, waste, safety and welfare facilities (Bentuk Laporan C)."""

from __future__ import annotations

from typing import Annotated

from models.record import Bool, Int, Printed, Record

_BUAH = ("buah", "bh", "unit", "set")


class AlatDanBahan(Record):
    """Counts of machines under supervision; a bare tick counts 1 and always needs a person's look."""

    pesawat_uap: Annotated[Int, Printed(("Pesawat Uap", "Ketel Uap", "Boiler", "Pesawat Uap (PU)", "PU", "Ketel Uap/Boiler"), units=_BUAH)] = None
    bejana_tekan: Annotated[
        Int, Printed(("Bejana Tekan", "Bejana Tekan (BT)", "BT", "Bejana Bertekanan", "Bejana Tekanan", "Botol Baja/Bejana Tekan"), units=_BUAH)
    ] = None
    pesawat_angkat_angkut: Annotated[
        Int,
        Printed(
            (
                "Pesawat Angkat dan Angkut", "Pesawat Angkat & Angkut", "Pesawat Angkat Angkut", "Pesawat Angkat-Angkut", "P.A.A.", "PAA", "PA&A",
                "Pesawat Angkat/Angkut", "Crane", "Forklift", "Crane/Forklift", "Pesawat Angkat dan Angkut (PAA)",
            ),
            units=_BUAH,
        ),
    ] = None  # fmt: skip
    motor_diesel: Annotated[
        Int,
        Printed(("Motor Diesel", "Motor Diesel/Genset", "Genset", "Motor", "Mesin Diesel", "Motor Bakar", "MTR", "Motor Penggerak", "Generator Set", "Pesawat Tenaga (Motor Diesel)"), units=_BUAH),
    ] = None
    turbin: Annotated[Int, Printed(("Turbin", "TRBN", "Turbin Uap", "Turbine"), units=_BUAH)] = None
    lift: Annotated[Int, Printed(("Lift", "Elevator", "Lift/Elevator", "Lift/Eskalator", "Elevator dan Eskalator", "Lift dan Eskalator"), units=_BUAH)] = None
    instalasi_listrik: Annotated[Int, Printed(("Instalasi Listrik", "Inst. Listrik", "IL", "Instalasi Listrik (IL)"), units=_BUAH)] = None
    instalasi_pemadam: Annotated[
        Int,
        Printed(
            (
                "Instalasi Pemadam Kebakaran", "Instalasi Pemadam", "Inst. Pemadam Kebakaran", "IPK", "Instalasi Kebakaran",
                "Instalasi Proteksi Kebakaran", "Instalasi Penanggulangan Kebakaran", "Alat Pemadam Kebakaran", "Instalasi Alarm Kebakaran",
            ),
            units=_BUAH,
        ),
    ] = None  # fmt: skip
    penyalur_petir: Annotated[
        Int,
        Printed(
            (
                "Instalasi Penyalur Petir", "Penyalur Petir", "Penangkal Petir", "Instalasi Penangkal Petir", "Inst. Penyalur Petir", "IPP",
                "Instalasi Penyalur/Penangkal Petir", "Instalasi Petir",
            ),
            units=_BUAH,
        ),
    ] = None  # fmt: skip
    bahan_berbahaya: Annotated[
        Bool,
        Printed(
            (
                "Bahan Berbahaya", "Bahan Beracun dan Berbahaya", "Bahan Berbahaya dan Beracun (B3)", "Bahan Beracun/Berbahaya (B3)", "B3",
                "Bahan Kimia Berbahaya", "Bahan Berbahaya/Beracun", "Bahan Berbahaya dan Beracun", "Bahan B3",
            )
        ),
    ] = None  # fmt: skip
    bahan_radioaktif: Annotated[Bool, Printed(("Bahan Radioaktif", "Bahan Radio Aktif", "Radioaktif", "Zat Radioaktif", "BRA", "Bahan Radio Aktif (BRA)"))] = None


class Limbah(Record):
    """Waste and what is done about it."""

    padat: Annotated[Bool, Printed(("Limbah Padat", "Padat"), near=("Limbah", "Limbah Produksi", "Jenis Limbah"))] = None
    cair: Annotated[Bool, Printed(("Limbah Cair", "Cair"), near=("Limbah", "Limbah Produksi", "Jenis Limbah"))] = None
    gas: Annotated[Bool, Printed(("Limbah Gas", "Gas", "Limbah Gas/Udara", "Gas/Asap"), near=("Limbah", "Limbah Produksi", "Jenis Limbah"))] = None
    instalasi_pengolahan: Annotated[
        Bool,
        Printed(
            ("Instalasi Pengolahan Limbah", "Instalasi Pengolahan", "IPAL", "Instalasi Pengolah Limbah", "Pengolahan Limbah", "Instalasi Pengolahan Air Limbah", "Unit Pengolahan Limbah", "Inst. Pengolahan Limbah", "Instalasi Pengolahan Limbah (IPAL)")
        ),
    ] = None
    amdal: Annotated[
        Bool, Printed(("AMDAL", "A.M.D.A.L.", "Dokumen AMDAL", "Analisis Mengenai Dampak Lingkungan", "AMDAL/UKL-UPL", "AMDAL, UKL/UPL"))
    ] = None


class FasilitasK3(Record):
    """Safety and health set-up."""

    p2k3: Annotated[Bool, Printed(("P2K3", "Panitia Pembina K3", "P2K3 (Panitia Pembina Keselamatan dan Kesehatan Kerja)", "Panitia Pembina Keselamatan dan Kesehatan Kerja", "P.2.K.3"))] = None
    ahli_k3: Annotated[Bool, Printed(("Ahli K3", "Ahli Keselamatan Kerja", "Ahli K3 Umum", "Ahli Keselamatan dan Kesehatan Kerja", "Tenaga Ahli K3"))] = None
    dokter: Annotated[Bool, Printed(("Dokter Perusahaan", "Dokter", "Dokter Pemeriksa", "Dokter Hiperkes", "Dokter Perusahaan/Hiperkes"))] = None
    paramedis: Annotated[Bool, Printed(("Paramedis", "Para Medis", "Paramedis Perusahaan", "Tenaga Paramedis", "Perawat", "Perawat/Paramedis"))] = None
    poliklinik: Annotated[Bool, Printed(("Poliklinik", "Klinik", "Poliklinik/Klinik", "Balai Pengobatan", "Klinik Perusahaan", "Poliklinik Perusahaan"))] = None
    p3k: Annotated[Bool, Printed(("P3K", "PPPK", "Kotak P3K", "Perlengkapan P3K", "Pertolongan Pertama Pada Kecelakaan", "P3K (Pertolongan Pertama Pada Kecelakaan)", "Petugas P3K"))] = None
    apd: Annotated[Bool, Printed(("APD", "Alat Pelindung Diri", "Alat Pelindung Diri (APD)", "Alat Perlindungan Diri", "Pakaian Kerja/APD"))] = None
    regu_pemadam: Annotated[
        Bool, Printed(("Regu Pemadam Kebakaran", "Regu Pemadam", "Regu Penanggulangan Kebakaran", "Petugas Pemadam Kebakaran", "Tim Pemadam Kebakaran", "Unit Pemadam Kebakaran"))
    ] = None
    smk3: Annotated[
        Bool, Printed(("SMK3", "Sistem Manajemen K3", "Penerapan SMK3", "Sistem Manajemen K3 (SMK3)", "Sistem Manajemen Keselamatan dan Kesehatan Kerja", "Audit SMK3"))
    ] = None


class FasilitasKesejahteraan(Record):
    """Welfare facilities."""

    koperasi: Annotated[
        Bool, Printed(("Koperasi", "Koperasi Karyawan", "Koperasi Pekerja", "Koperasi Pekerja/Buruh"), near=("Fasilitas Kesejahteraan", "Kesejahteraan"))
    ] = None
    kantin: Annotated[Bool, Printed(("Kantin", "Kantin/Ruang Makan", "Ruang Makan", "Kantin/Makan", "Tempat Makan", "Penyediaan Makan"))] = None
    sarana_ibadah: Annotated[
        Bool, Printed(("Sarana Ibadah", "Tempat Ibadah", "Musholla", "Mushola", "Fasilitas Ibadah", "Sarana Ibadah/Musholla", "Masjid/Musholla", "Fasilitas Beribadah"))
    ] = None
    olah_raga: Annotated[
        Bool, Printed(("Olah Raga", "Olahraga", "Sarana Olah Raga", "Fasilitas Olah Raga", "Sarana Olahraga", "Fasilitas Olahraga", "Lapangan Olah Raga"))
    ] = None
    perumahan: Annotated[
        Bool, Printed(("Perumahan", "Perumahan/Mess", "Perumahan Karyawan", "Mess", "Perumahan Pekerja", "Rumah Dinas", "Mess/Asrama", "Perumahan Pekerja/Buruh"))
    ] = None
    angkutan: Annotated[
        Bool, Printed(("Angkutan", "Angkutan Karyawan", "Transport", "Angkutan/Transport", "Transportasi", "Sarana Angkutan", "Antar Jemput", "Angkutan Pekerja", "Angkutan Antar Jemput"))
    ] = None
    penitipan_anak: Annotated[
        Bool, Printed(("Tempat Penitipan Anak", "Penitipan Anak", "TPA", "Tempat Penitipan Anak (TPA)", "Taman Penitipan Anak", "Penitipan Bayi/Anak"))
    ] = None
    ruang_laktasi: Annotated[
        Bool, Printed(("Ruang Laktasi", "Ruang Menyusui", "Ruang ASI", "Pojok Laktasi", "Laktasi", "Ruang Laktasi/Menyusui"))
    ] = None
    keluarga_berencana: Annotated[
        Bool, Printed(("Keluarga Berencana", "Pelayanan KB", "KB", "K.B.", "Keluarga Berencana (KB)", "Pelayanan Keluarga Berencana", "Fasilitas KB", "Program KB"))
    ] = None
