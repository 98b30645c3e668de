"""Nota Pemeriksaan I, II or Khusus: the inspector's letter with findings, orders and deadlines."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from models.record import Date, Int, Nomor, Pasal, Record, Section, Text, printed, wordings
from models.record_type import RecordType
from models.surat import SURAT, Surat

Satuan = Literal["hari", "hari_kerja"]
_SATUAN = {"hari": ("hari", "hari kalender", "hr"), "hari_kerja": ("hari kerja", "hr kerja", "hari jam kerja")}
_NOTA_KE = {
    "1": wordings(
        "I | 1 | Pertama | I (Pertama) | Kesatu | Ke I | Ke-1 | Nota Pemeriksaan I | Nota Pemeriksaan Pertama"
    ),
    "2": wordings("II | 2 | Kedua | II (Kedua) | Ke II | Ke-2 | Nota Pemeriksaan II | Nota Pemeriksaan Kedua"),
    "khusus": ("Khusus", "Nota Pemeriksaan Khusus"),
}


class Temuan(Record):
    """One finding: the fact without its citation, the articles, the order without its deadline, the deadline."""

    uraian: Annotated[
        Text,
        printed("Temuan | Uraian Temuan | Uraian | Hasil Pemeriksaan | Pelanggaran | Fakta | Norma", required=True),
    ] = None
    pasal: Annotated[
        list[Pasal] | None,
        printed(
            "Dasar Hukum | Pasal | Ketentuan | Peraturan yang Dilanggar | Pasal yang Dilanggar | "
            "Ketentuan yang Dilanggar"
        ),
    ] = None
    perintah: Annotated[
        Text,
        printed("Perintah | Kewajiban | Saran | Tindak Lanjut | Yang Harus Dilaksanakan | Perbaikan | Anjuran"),
    ] = None
    batas_waktu_hari: Annotated[
        Int,
        printed(
            "Batas Waktu | Jangka Waktu | Waktu Pelaksanaan | Tenggang Waktu",
            critical=True,
            units=("hari", "hari kerja"),
        ),
    ] = None
    batas_waktu_satuan: Annotated[Satuan | None, printed("Satuan Batas Waktu", options=_SATUAN)] = None
    batas_waktu_tanggal: Annotated[
        Date,
        printed("Batas Tanggal | Paling Lambat Tanggal | Selambat-lambatnya Tanggal | Sampai Dengan Tanggal"),
    ] = None


class Pemeriksaan(Record):
    """What was inspected, when, on whose order, with which findings."""

    nota_ke: Annotated[
        Literal["1", "2", "khusus"] | None, printed("Nota Pemeriksaan Ke | Nota Ke", required=True, options=_NOTA_KE)
    ] = None
    nama_perusahaan: Annotated[
        Text, printed("Nama Perusahaan | Pimpinan Perusahaan | Perusahaan | Nama Badan Usaha", required=True)
    ] = None
    alamat_perusahaan: Annotated[Text, printed("Alamat Perusahaan | Alamat | Alamat Lengkap | Lokasi Perusahaan")] = (
        None
    )
    tanggal_pemeriksaan: Annotated[
        Date,
        printed(
            "Tanggal Pemeriksaan | Tgl. Pemeriksaan | Hari/Tanggal Pemeriksaan | Waktu Pemeriksaan | Diperiksa Tanggal",
            required=True,
        ),
    ] = None
    nomor_spt: Annotated[
        Nomor,
        printed(
            "Nomor Surat Perintah Tugas | Nomor SPT | No. SPT | Surat Perintah Tugas Nomor | "
            "Surat Tugas Nomor | Nomor Surat Tugas"
        ),
    ] = None
    nomor_nota_sebelumnya: Annotated[
        Nomor,
        printed(
            "Nomor Nota Sebelumnya | Nomor Nota Pemeriksaan I | Nota Pemeriksaan I Nomor | Nota Pemeriksaan Sebelumnya"
        ),
    ] = None
    tanggal_nota_sebelumnya: Annotated[
        Date, printed("Tanggal Nota Sebelumnya | Tanggal Nota Pemeriksaan I | Tertanggal")
    ] = None
    batas_lapor_hari: Annotated[
        Int,
        printed(
            "Batas Lapor | Melaporkan Dalam Waktu | Batas Waktu Pelaporan",
            critical=True,
            units=("hari", "hari kerja"),
        ),
    ] = None
    batas_lapor_satuan: Annotated[Satuan | None, printed("Satuan Batas Lapor", options=_SATUAN)] = None
    temuan: Annotated[
        list[Temuan] | None,
        printed("Temuan | Hasil Pemeriksaan | Temuan Pemeriksaan | Pelanggaran", required=True),
    ] = None


class NotaPemeriksaan(Record):
    """The whole letter: its shared block and the inspection."""

    sections: ClassVar[tuple[Section, ...]] = (
        SURAT,
        Section("pemeriksaan", "Pemeriksaan", ("Hasil Pemeriksaan", "Temuan", "Nota Pemeriksaan")),
    )
    surat: Surat | None = None
    pemeriksaan: Pemeriksaan | None = None


RECORD_TYPE = RecordType(
    "nota_pemeriksaan",
    "Nota Pemeriksaan",
    NotaPemeriksaan,
    (
        "Nota Pemeriksaan Ketenagakerjaan",
        "Penegasan atas Nota Pemeriksaan II",
        "Penegasan atas Nota Pemeriksaan I",
        "Penegasan atas Nota Pemeriksaan",
        "Penegasan Nota Pemeriksaan I",
        "Nota Hasil Pemeriksaan",
        "Nota Pemeriksaan I (Pertama)",
        "Nota Pemeriksaan II (Kedua)",
        "Nota Pemeriksaan Pertama",
        "Nota Pemeriksaan Kedua",
        "Nota Pemeriksaan Khusus",
        "Nota Pemeriksaan II",
        "Nota Pemeriksaan I",
        "Nota Pemeriksaan",
    ),
    is_letter=True,
)
