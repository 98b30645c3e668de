"""Akta (Akte) Pengawasan Ketenagakerjaan: the booklet of a company with its headcount matrix (Permenaker 33/2016).

The matrix is printed with kinds of pay and contract as rows, nationality, sex and age as columns.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from models.record import Date, Int, Nomor, Record, Section, Text, printed, wordings
from models.record_type import RecordType
from models.told import LETTER_NUMBER, NUMBER_WORD, dates

_ORANG = ("orang", "org", "or", "jiwa")
_KELOMPOK = {
    "bulanan": wordings(
        "Bulanan | Pekerja Bulanan | Upah Bulanan | Tenaga Kerja Bulanan | Karyawan Bulanan | Bln | Bulanan Tetap"
    ),
    "borongan": wordings(
        "Borongan | Pekerja Borongan | Upah Borongan | Tenaga Kerja Borongan | Satuan Hasil | Borongan/Satuan Hasil"
    ),
    "harian_lepas": wordings(
        "Harian Lepas | Harian | Pekerja Harian Lepas | Upah Harian | Tenaga Kerja Harian Lepas | PHL | BHL | "
        "Buruh Harian Lepas | Harian/Lepas | Harian Lepas (HL)"
    ),
    "pkwt": wordings(
        "PKWT | P.K.W.T. | Kontrak | PKWT (Kontrak) | Kontrak (PKWT) | Perjanjian Kerja Waktu Tertentu | "
        "Perjanjian Kerja Waktu Tertentu (PKWT) | Pekerja Kontrak | Tidak Tetap | Waktu Tertentu | PKWT/Kontrak"
    ),
    "pkwtt": wordings(
        "PKWTT | P.K.W.T.T. | Tetap | PKWTT (Tetap) | Tetap (PKWTT) | Perjanjian Kerja Waktu Tidak Tertentu | "
        "Perjanjian Kerja Waktu Tidak Tertentu (PKWTT) | Pekerja Tetap | Waktu Tidak Tertentu | PKWTT/Tetap | "
        "Karyawan Tetap"
    ),
}
_L = ("L", "Lk", "Laki-laki", "Laki - laki", "Pria", "Laki2")
_P = ("P", "Pr", "Perempuan", "Wanita", "Pr.", "Wnt")
_DEWASA = (
    "≥18",
    "≥ 18",
    ">18",
    "> 18",
    ">=18",
    ">= 18",
    "18+",
    "18 ke atas",
    "Dewasa",
    "18 th ke atas",
    "18 Tahun ke Atas",
)
_ANAK = ("<18", "< 18", "<=17", "Anak", "Anak-anak", "di bawah 18", "Di Bawah 18 Tahun", "Kurang dari 18", "15-17")
_WNI = ("WNI", "W.N.I.", "Indonesia", "Warga Negara Indonesia", "TKI")
_WNA = ("WNA", "W.N.A.", "TKA", "Asing", "Warga Negara Asing", "Tenaga Kerja Asing", "WNA/TKA")
_JUMLAH = ("Jumlah", "Total", "Jml", "Jumlah Seluruhnya", "Jumlah Total")


def _column(*stages: tuple[str, ...]) -> str:
    """Wordings of a column head printed over several rows, read from the top: "WNI L ≥18"."""
    heads = [""]
    for stage in stages:
        heads = [f"{head} {word}".strip() for head in heads for word in stage]
    return " | ".join(dict.fromkeys(heads))


class TenagaKerja(Record):
    """One row of the matrix: a kind of pay or of contract."""

    kelompok: Annotated[
        Literal["bulanan", "borongan", "harian_lepas", "pkwt", "pkwtt"] | None,
        printed(
            "Kelompok | Status | Status Tenaga Kerja | Status Upah | Uraian | Tenaga Kerja | Status Pengupahan | "
            "Jenis | Status Hubungan Kerja | Keterangan | Golongan | Status Pekerja | Sistem Pengupahan | "
            "Status / Golongan | Pekerja/Buruh",
            required=True,
            options=_KELOMPOK,
        ),
    ] = None
    wni_l_dewasa: Annotated[
        Int, printed(_column(_WNI[:1], _L[:4], _DEWASA), critical=True, units=_ORANG, near=(*_WNI, *_L))
    ] = None
    wni_l_anak: Annotated[
        Int, printed(_column(_WNI[:1], _L[:4], _ANAK), critical=True, units=_ORANG, near=(*_WNI, *_L))
    ] = None
    wni_p_dewasa: Annotated[
        Int, printed(_column(_WNI[:1], _P[:4], _DEWASA), critical=True, units=_ORANG, near=(*_WNI, *_P))
    ] = None
    wni_p_anak: Annotated[
        Int, printed(_column(_WNI[:1], _P[:4], _ANAK), critical=True, units=_ORANG, near=(*_WNI, *_P))
    ] = None
    wna_l: Annotated[Int, printed(_column(_WNA, _L), critical=True, units=_ORANG, near=_WNA)] = None
    wna_p: Annotated[Int, printed(_column(_WNA, _P), critical=True, units=_ORANG, near=_WNA)] = None
    jumlah_l: Annotated[Int, printed(_column(_JUMLAH, _L), critical=True, units=_ORANG, near=_JUMLAH)] = None
    jumlah_p: Annotated[Int, printed(_column(_JUMLAH, _P), critical=True, units=_ORANG, near=_JUMLAH)] = None


class Akta(Record):
    """The front pages: the company and its people."""

    nomor: Annotated[
        Nomor,
        printed(
            "Nomor | No. | Nomor Akta | Nomor Akte | No. Akta | No. Akte | Nomor Akta Pengawasan | N o m o r | "
            "Nomor Akte Pengawasan | Nomor Register | No. Akte Pengawasan | Nomer",
            required=True,
            critical=True,
            part="nomor",
            near=("Akta Pengawasan", "Akte Pengawasan", "Akta Pengawasan Ketenagakerjaan"),
            told=(
                rf"akt[ae]\s*pengawasan\s*(?:ketenagakerjaan|perburuhan)?\s*{NUMBER_WORD}(?P<nilai>{LETTER_NUMBER})",
            ),
        ),
    ] = None
    tanggal: Annotated[
        Date,
        printed(
            "Tanggal | Tanggal Akta | Tanggal Akte | Pada Tanggal | Ditetapkan Tanggal | Dikeluarkan Tanggal | "
            "Tanggal Dikeluarkan | Tgl. | Tanggal Penerbitan | Diterbitkan Tanggal",
            critical=True,
            part="tanggal",
            told=dates(
                r"di\s*(?:keluarkan|tetapkan|terbitkan|buat|berikan)\s*(?:di\s*:?\s*[\w .]{3,30}?)?,?\s*(?:pada)?",
            ),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Nama Persh. | Nama Usaha | Nama Badan Usaha | Perusahaan | "
            "Nama Perusahaan/Badan Usaha | "
            "Nama Perusahaan/Unit Kerja",
            required=True,
        ),
    ] = None
    induk_cabang: Annotated[
        Text,
        printed(
            "Induk/Cabang | Induk / Cabang | Perusahaan Induk/Cabang | Status Perusahaan | Pusat/Cabang | "
            "Induk/Cabang/Tunggal | Kantor Induk/Cabang | Pusat / Cabang | Status (Induk/Cabang) | "
            "Perusahaan Induk / Cabang"
        ),
    ] = None
    alamat: Annotated[
        Text,
        printed(
            "Alamat Lengkap | Alamat Perusahaan | Alamat | Alamat Lengkap Perusahaan | Alamat Kantor | "
            "Alamat dan No. Telepon | Alamat Lengkap dan Telepon | Alamat Lengkap / Telepon | Lokasi Perusahaan | "
            "Tempat Kedudukan Perusahaan | Alamat Tempat Kerja",
            required=True,
        ),
    ] = None
    nama_pemilik: Annotated[
        Text,
        printed(
            "Nama dan Pemilik Perusahaan | Nama Pemilik | Nama dan Alamat Pemilik | Nama Pemilik Perusahaan | "
            "Nama dan Alamat Pemilik Perusahaan | Pemilik Perusahaan | Pemilik | Nama Pemilik / Pemegang Saham",
            personal=True,
        ),
    ] = None
    nama_pengurus: Annotated[
        Text,
        printed(
            "Nama dan Alamat Pengurus Perusahaan | Nama Pengurus | Nama Pengurus Perusahaan | Pengurus Perusahaan | "
            "Nama dan Alamat Pengurus | Pengurus | Nama Pimpinan | Nama Pimpinan Perusahaan | Penanggung Jawab | "
            "Nama Penanggung Jawab | Pimpinan Perusahaan | Nama Pengurus/Pimpinan",
            personal=True,
        ),
    ] = None
    jenis_usaha: Annotated[
        Text,
        printed(
            "Jenis Usaha | Bidang Usaha | Jenis Perusahaan | Jenis Kegiatan | Jenis Kegiatan Usaha | Sektor Usaha | "
            "Jenis Usaha/KLUI | Jenis/Bidang Usaha | Lapangan Usaha | Jenis Produksi | Jenis Usaha Perusahaan"
        ),
    ] = None
    tanggal_pendirian: Annotated[
        Date,
        printed(
            "Tanggal Mendirikan, Membangun Kembali atau Memindahkan | Tanggal Pendirian | "
            "Tanggal Mendirikan | Tanggal Mendirikan, Membangun Kembali | Tanggal Mendirikan / Membangun Kembali | "
            ""
            "Tanggal Pendirian Perusahaan | Tanggal Berdiri | Mulai Berdiri | Didirikan Tanggal | "
            "Tanggal Mendirikan, Membangun Kembali atau Memindahkan Perusahaan | Tgl. Pendirian | "
            "Tanggal Mendirikan / Membangun Kembali / Memindahkan | Tanggal, Bulan, Tahun Berdiri | "
            "Tanggal Mendirikan / Memindahkan Perusahaan | Tanggal Mulai Usaha | Berdiri Sejak",
            critical=True,
        ),
    ] = None
    nomor_akta_pendirian: Annotated[
        Nomor,
        printed(
            "Nomor Akte Pendirian Perusahaan | Nomor Akta Pendirian Perusahaan | Nomor Akta Pendirian | "
            "Nomor Akte Pendirian | No. Akta Pendirian | Akta Pendirian | Akte Pendirian | Nomor Akta Notaris | "
            "No. Akte Pendirian | No. Akta Notaris | Akta Notaris | Akta Pendirian Nomor | Akte Notaris Nomor"
        ),
    ] = None
    tenaga_kerja: Annotated[
        list[TenagaKerja] | None,
        printed(
            "Data Tenaga Kerja | Jumlah Tenaga Kerja | Keadaan Tenaga Kerja | Tenaga Kerja | Status Hubungan Kerja | "
            "Jumlah Pekerja | Data Pekerja/Buruh | Rincian Tenaga Kerja",
            required=True,
        ),
    ] = None


class AktaPengawasan(Record):
    """The whole booklet, without its log of inspections."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section("akta", "Akta Pengawasan", ("Akta Pengawasan", "Akte Pengawasan", "Data Perusahaan", "Data Umum")),
    )
    akta: Akta | None = None


RECORD_TYPE = RecordType(
    "akta_pengawasan",
    "Akta Pengawasan Ketenagakerjaan",
    AktaPengawasan,
    (
        "Akta Pengawasan Norma Ketenagakerjaan",
        "Akte Pengawasan Norma Ketenagakerjaan",
        "Buku Akta Pengawasan Ketenagakerjaan",
        "Buku Akte Pengawasan Ketenagakerjaan",
        "Akta Pengawasan Ketenagakerjaan",
        "Akte Pengawasan Ketenagakerjaan",
        "Buku Pengawasan Ketenagakerjaan",
        "Akta Pengawasan Perusahaan",
        "Akta Pengawasan Perburuhan",
        "Akte Pengawasan Perusahaan",
        "Akte Pengawasan Perburuhan",
        "Buku Akte Pengawasan",
        "Buku Akta Pengawasan",
        "Akta Pengawasan",
        "Akte Pengawasan",
    ),
    is_letter=False,
    marks=(
        r"akt[ae]\s*pengawasan",
        r"\bindu?k\s*/\s*cabang\b",
        r"mendirikan\s*,?\s*membangun\s*kembali",
        r"harian\s*lepas.{0,400}status\s*hubungan\s*kerja|status\s*hubungan\s*kerja",
        r"gaya\s*gerak|pesawat\s*tenaga",
        r"akt[ae]\s*(?:pengawasan\s*)?(?:ini\s*)?(?:harus|wajib)\s*(?:di\s*simpan|selalu|berada)",
    ),
)
