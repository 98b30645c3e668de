"""Wajib Lapor Ketenagakerjaan: the company manpower report, paper "Bentuk Laporan" and later prints (UU 7/1981).

A package because 133 fields with their printed wordings do not fit one file; each module holds neighbouring sections.
"""

from __future__ import annotations

from typing import ClassVar

from models.record import Record, Section, wordings
from models.record_type import RecordType
from models.records.wlkp.hubungan import HubunganIndustrial, JaminanSosial
from models.records.wlkp.keselamatan import AlatDanBahan, FasilitasK3, FasilitasKesejahteraan, Limbah
from models.records.wlkp.kodefikasi import Kodefikasi
from models.records.wlkp.mutasi import Mutasi, Pelatihan, Pendidikan
from models.records.wlkp.pengupahan import Pengupahan, WaktuKerja
from models.records.wlkp.penutup import Penutup
from models.records.wlkp.perusahaan import Identitas
from models.records.wlkp.tenaga_kerja import TenagaKerja

_SECTIONS = (
    Section(
        "kodefikasi", "Kodefikasi", wordings("Kodefikasi | Kodifikasi | Diisi oleh Petugas | Kode | Diisi oleh Dinas")
    ),
    Section(
        "identitas",
        "Keadaan Perusahaan",
        wordings(
            "Keadaan Perusahaan | Identitas Perusahaan | Data Perusahaan | Data Umum Perusahaan | "
            "Profil Perusahaan | Keterangan Perusahaan | Umum | Data Umum | Legalitas Perusahaan"
        ),
    ),
    Section(
        "waktu_kerja",
        "Waktu Kerja",
        wordings(
            "Waktu Kerja | Waktu Kerja dan Waktu Istirahat | Jam Kerja | Hubungan Kerja | Keadaan Ketenagakerjaan"
        ),
    ),
    Section(
        "pengupahan",
        "Pengupahan",
        wordings("Pengupahan | Upah | Sistem Pengupahan | Keadaan Upah | Keadaan Pengupahan"),
    ),
    Section(
        "hubungan_industrial",
        "Hubungan Industrial",
        wordings(
            "Hubungan Industrial | Perangkat Hubungan Industrial | Sarana Hubungan Industrial | "
            "Kelembagaan Hubungan Industrial | Perangkat Hubungan Kerja | Syarat Kerja | Persyaratan Kerja"
        ),
    ),
    Section(
        "jaminan_sosial",
        "Jaminan Sosial",
        wordings(
            "Jaminan Sosial | Jaminan Sosial Tenaga Kerja | Program Jaminan Sosial | BPJS | Jamsostek | "
            "Kepesertaan BPJS | BPJS Ketenagakerjaan"
        ),
    ),
    Section(
        "alat_dan_bahan",
        "Alat dan Bahan",
        wordings(
            "Penggunaan Alat-alat dan Bahan | Alat dan Bahan | Penggunaan Alat dan Bahan | "
            "Peralatan dan Bahan | Peralatan K3 | Alat-alat dan Bahan | Objek K3 | Obyek Pengawasan K3 | "
            "Penggunaan Peralatan | Mesin dan Bahan"
        ),
    ),
    Section(
        "limbah",
        "Limbah",
        wordings(
            "Limbah | Limbah Produksi | Limbah dan Lingkungan | Lingkungan | Pengolahan Limbah | Limbah Perusahaan"
        ),
    ),
    Section(
        "fasilitas_k3",
        "Fasilitas K3",
        wordings(
            "Fasilitas K3 | Fasilitas Keselamatan dan Kesehatan Kerja | Keselamatan dan Kesehatan Kerja | "
            "Perlengkapan K3 | Kelembagaan K3 | Sarana K3 | Fasilitas Keselamatan Kerja"
        ),
    ),
    Section(
        "fasilitas_kesejahteraan",
        "Fasilitas Kesejahteraan",
        wordings(
            "Fasilitas Kesejahteraan | Fasilitas Kesejahteraan Pekerja | Kesejahteraan | "
            "Fasilitas Kesejahteraan Tenaga Kerja | Kesejahteraan Pekerja | Sarana Kesejahteraan | "
            "Fasilitas Kesejahteraan Pekerja/Buruh"
        ),
    ),
    Section(
        "tenaga_kerja",
        "Keadaan Tenaga Kerja",
        wordings(
            "Keadaan Tenaga Kerja | Tenaga Kerja | Data Tenaga Kerja | Jumlah Tenaga Kerja | "
            "Keadaan Pekerja/Buruh | Ketenagakerjaan | Data Ketenagakerjaan | Status Hubungan Kerja"
        ),
    ),
    Section(
        "pendidikan",
        "Pendidikan",
        wordings(
            "Pendidikan | Tingkat Pendidikan | Pendidikan Tenaga Kerja | Tenaga Kerja Menurut Pendidikan | "
            "Menurut Tingkat Pendidikan | Tenaga Kerja Menurut Tingkat Pendidikan"
        ),
    ),
    Section(
        "mutasi",
        "Perubahan Tenaga Kerja",
        wordings(
            "Perubahan Tenaga Kerja | Mutasi Tenaga Kerja | Rencana dan Perubahan Tenaga Kerja | "
            "Rencana Tenaga Kerja | Mutasi | Perkembangan Tenaga Kerja | Kesempatan Kerja | "
            "Penerimaan dan Pemberhentian"
        ),
    ),
    Section(
        "pelatihan",
        "Pelatihan",
        wordings(
            "Pelatihan | Pelatihan Kerja | Program Pelatihan | Pelatihan dan Pemagangan | "
            "Program Pelatihan dan Pemagangan | Pemagangan | Latihan Kerja"
        ),
    ),
    Section("penutup", "Penutup", ("Penutup", "Pengesahan", "Pernyataan", "Tanda Tangan")),
)


class Wlkp(Record):
    """The whole report, section by section as the form goes."""

    sections: ClassVar[tuple[Section, ...]] = _SECTIONS
    kodefikasi: Kodefikasi | None = None
    identitas: Identitas | None = None
    waktu_kerja: WaktuKerja | None = None
    pengupahan: Pengupahan | None = None
    hubungan_industrial: HubunganIndustrial | None = None
    jaminan_sosial: JaminanSosial | None = None
    alat_dan_bahan: AlatDanBahan | None = None
    limbah: Limbah | None = None
    fasilitas_k3: FasilitasK3 | None = None
    fasilitas_kesejahteraan: FasilitasKesejahteraan | None = None
    tenaga_kerja: TenagaKerja | None = None
    pendidikan: Pendidikan | None = None
    mutasi: Mutasi | None = None
    pelatihan: Pelatihan | None = None
    penutup: Penutup | None = None


RECORD_TYPE = RecordType(
    "wlkp",
    "Wajib Lapor Ketenagakerjaan Perusahaan",
    Wlkp,
    (
        "Laporan Ketenagakerjaan sesuai Undang-Undang Nomor 7 Tahun 1981",
        "Formulir Wajib Lapor Ketenagakerjaan di Perusahaan",
        "Formulir Laporan Ketenagakerjaan di Perusahaan",
        "Wajib Lapor Ketenagakerjaan di Perusahaan",
        "Laporan Wajib Lapor Ketenagakerjaan",
        "Wajib Lapor Ketenagakerjaan Perusahaan",
        "Formulir Wajib Lapor Ketenagakerjaan",
        "Bentuk Laporan Ketenagakerjaan",
        "Laporan Keadaan Ketenagakerjaan",
        "Formulir Laporan Ketenagakerjaan",
        "Wajib Lapor Tenaga Kerja",
        "Wajib Lapor Ketenagakerjaan",
        "Laporan Ketenagakerjaan",
        "Formulir WLKP",
        "Formulir WLK",
        "Bentuk Laporan",
        "Laporan WLKP",
        "WLKP",
        "WLTK",
        "WLK",
    ),
    is_letter=False,
)
