"""Surat Perintah Tugas (SPT): who is sent to inspect which company, when and why."""

from __future__ import annotations

from typing import Annotated, ClassVar

from models.record import Date, Line, Nip, Record, Section, Text, printed
from models.record_type import RecordType
from models.surat import SURAT, Surat
from models.told import addresses, companies, dates

_WORK = r"(?:pemeriksaan|pembinaan|pengawasan|pengujian|penyidikan|klarifikasi|kunjungan|pemantauan|monitoring)"


class Petugas(Record):
    """One person who is sent."""

    nama: Annotated[
        Text,
        printed(
            "Nama | Nama/NIP | Nama / NIP | Nama dan NIP | Nama Petugas | Nama Pegawai | Nama Lengkap | N a m a | "
            "Nama Pengawas",
            required=True,
            personal=True,
            near=("Kepada", "Memerintahkan", "Menugaskan"),
        ),
    ] = None
    nip: Annotated[
        Nip,
        printed(
            "NIP | NIP. | N I P | Nip | Nama/NIP | Nama / NIP | Nomor Induk Pegawai | NIP/NRP",
            critical=True,
            personal=True,
        ),
    ] = None
    pangkat: Annotated[
        Text,
        printed(
            "Pangkat/Gol | Pangkat | Pangkat/Golongan | Pangkat / Gol. | Pangkat/Gol. Ruang | Pangkat, Golongan | "
            "Pangkat dan Golongan | Pangkat/Golongan Ruang | Gol./Pangkat | Golongan/Pangkat | Golongan | Gol. | "
            "Pangkat/Gol.Ruang/TMT"
        ),
    ] = None
    jabatan: Annotated[
        Text,
        printed(
            "Jabatan | J a b a t a n | Jabatan Fungsional | Jabatan/Tugas | Jabatan dalam Dinas | "
            "Jabatan dalam Tim | Jabatan Pengawas"
        ),
    ] = None


class Tugas(Record):
    """The order: its grounds, the people, the purpose, the company and the day."""

    dasar: Annotated[
        list[Line] | None,
        printed(
            "Dasar | D a s a r | Dasar Hukum | Dasar Penugasan | Dasar Surat | Mengingat | Menimbang | "
            "Berdasarkan | Dasar Pelaksanaan | Dasar Perintah",
            told=(
                r"^(?:dengan\s*hormat,?\s*)?(?:berdasarkan|sesuai(?:\s*dengan)?|menindak\s*lanjuti|memperhatikan)\s+"
                r"(?P<nilai>.{10,900}?)(?=,?\s*\b(?:(?:maka\s*)?(?:plt\.?\s*)?kepala\s*(?:dinas|bidang|UPTD"
                r"|balai|satuan)"
                r"[^:;,]{0,60}?|kami|dengan\s*ini|maka|yang\s*bertanda\s*tangan[^:]{0,80}?|bersama\s*ini)\s*"
                r"(?:dengan\s*ini\s*)?(?:menugaskan|memerintahkan|memberi|menunjuk|di\s*perintahkan|di\s*tugaskan))",
                r"\b(?:dasar|berdasarkan)\s*:\s*(?P<nilai>.{10,900}?)(?=\s*\b(?:memerintahkan|menugaskan"
                r"|dengan\s*ini|kepada\s*:|maka)\b)",
            ),
        ),
    ] = None
    untuk: Annotated[
        Text,
        printed(
            "Untuk | U n t u k | Maksud | Keperluan | Maksud Tugas | Maksud Perjalanan Dinas | Tugas | "
            "Untuk Keperluan | Untuk Melaksanakan | Maksud dan Tujuan | Guna | Isi Tugas | Uraian Tugas",
            required=True,
            told=(
                r"\buntuk\s*:?\s*(?P<nilai>(?:1\s*[.)]\s*)?(?:melaksanakan|melakukan|mengadakan)\s*.{5,300}?)"
                r"(?=\s*(?:2\s*[.)]\s*(?:melaporkan|membuat)|pada\s*(?:hari|tanggal)\b|demikian"
                r"|surat\s*(?:perintah\s*)?"
                r"tugas\s*ini|di\s*keluarkan|di\s*tetapkan|;|(?<=[\w)]{4})\.\s|\.?$))",
                rf"(?:ditugaskan|diperintahkan|menugaskan|memerintahkan)[^:]{{0,80}}?untuk\s*(?P<nilai>\w+\s*{_WORK}"
                r".{5,250}?)(?=\s*(?:pada\s*(?:hari|tanggal)\b|;|(?<=[\w)]{4})\.\s|\.?$))",
                rf"(?:dalam\s*rangka|guna)\s*(?P<nilai>(?:\w+\s*){{0,2}}{_WORK}.{{5,250}}?)"
                r"(?=\s*(?:pada\s*(?:hari|tanggal)\b|;|(?<=[\w)]{4})\.\s|\.?$))",
            ),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Perusahaan | Perusahaan Tujuan | Tujuan | Perusahaan yang Diperiksa | "
            "Perusahaan yang Dituju | Nama Perusahaan Tujuan | Tempat Tujuan | Obyek Pemeriksaan | "
            "Objek Pemeriksaan | Lokasi Pemeriksaan | Sasaran | Nama Badan Usaha | Tempat Pemeriksaan",
            told=companies(
                rf"{_WORK}\s*(?:(?!perusahaan|PT\b|CV\b)[\w/()&-]+\s+){{0,8}}?(?:di|pada|ke|terhadap|atas)?"
                r"\s*(?:perusahaan)?",
                r"(?:di|pada|ke|terhadap)\s*(?:perusahaan\s*)?(?=P\.?\s?T|C\.?\s?V|UD|Koperasi|Yayasan|Perum|Hotel|RS)",
                r"\bperusahaan\s*(?:bernama)?",
            ),
        ),
    ] = None
    alamat_perusahaan: Annotated[
        Text,
        printed(
            "Alamat Perusahaan | Alamat | Alamat Tujuan | Lokasi | Alamat Perusahaan Tujuan | Alamat Lengkap | "
            "Lokasi Perusahaan | Alamat/Lokasi | Tempat | Tempat Pelaksanaan",
            near=("Perusahaan", "Perusahaan Tujuan", "Untuk"),
            told=addresses(),
        ),
    ] = None
    tanggal_mulai: Annotated[
        Date,
        printed(
            "Tanggal | Hari/Tanggal | Hari, Tanggal | Hari / Tanggal | Tanggal Mulai | Mulai Tanggal | "
            "Tanggal Pelaksanaan | Waktu | Waktu Pelaksanaan | Hari/Tanggal/Pukul | Pada Hari | Tanggal Berangkat | "
            "Tanggal Tugas | Lamanya | Terhitung Mulai Tanggal | Pelaksanaan | Jangka Waktu | Tanggal Pemeriksaan",
            critical=True,
            near=("Untuk", "Waktu", "Pelaksanaan", "Waktu Pelaksanaan"),
            told=dates(
                r"(?:di\s*laksanakan|di\s*mulai|di\s*lakukan|dilangsungkan)\s*(?:mulai\s*)?(?:pada)?",
                r"(?:terhitung\s*)?mulai\s*(?:dari\s*)?(?=tanggal|hari|tgl)",
                r"(?:pelaksanaan|dilaksanakan|berlaku|waktu)\s*(?:tugas\s*)?(?:di\s*)?mulai",
                r"(?<!ditetapkan )\bpada\s*(?=hari)",
                r"selama\s*\d+\s*(?:\([a-z ]+\)\s*)?hari\s*(?:kerja\s*)?,?\s*(?:yaitu\s*)?(?:mulai|pada|dari|sejak)?",
            ),
        ),
    ] = None
    petugas: Annotated[
        list[Petugas] | None,
        printed(
            "Kepada | K e p a d a | Petugas | Nama Petugas | Memerintahkan | Memerintahkan Kepada | Menugaskan | "
            "Menugaskan Kepada | Yang Ditugaskan | Pegawai yang Ditugaskan | Daftar Petugas | Diperintahkan Kepada | "
            "Memberi Perintah Kepada | Memberi Tugas Kepada | Petugas yang Ditugaskan",
            required=True,
        ),
    ] = None


class SuratPerintahTugas(Record):
    """The whole order: its shared block and the task."""

    sections: ClassVar[tuple[Section, ...]] = (
        SURAT,
        Section("tugas", "Tugas", ("Memerintahkan", "Menugaskan", "Surat Perintah Tugas", "Surat Tugas")),
    )
    surat: Surat | None = None
    tugas: Tugas | None = None


RECORD_TYPE = RecordType(
    "surat_perintah_tugas",
    "Surat Perintah Tugas",
    SuratPerintahTugas,
    (
        "Surat Perintah Tugas Pemeriksaan Ketenagakerjaan",
        "Surat Perintah Tugas Pengawasan Ketenagakerjaan",
        "Surat Perintah Tugas Pemeriksaan",
        "Surat Perintah Pelaksanaan Tugas",
        "Surat Perintah Tugas (SPT)",
        "Surat Perintah Perjalanan Dinas",
        "Surat Perintah Penugasan",
        "Surat Perintah Tugas",
        "Surat Penugasan",
        "Surat Perintah",
        "Surat Tugas",
    ),
    is_letter=True,
    marks=(
        r"\bm\s?e\s?m\s?e\s?r\s?i\s?n\s?t\s?a\s?h\s?k\s?a\s?n\b|\bmenugaskan\b|memberi(?:kan)?\s*(?:perintah|tugas)",
        r"\bkepada\s*:?.{0,40}\bnama\b.{0,400}\buntuk\b",
        r"\bdasar\s*:.{0,600}\bkepada\b",
        r"(?:surat\s*)?(?:perintah\s*)?tugas\s*ini\s*(?:di\s*(?:buat|berikan|keluarkan)"
        r"|untuk\s*di\s*(?:laksanakan|gunakan))",
        r"(?:dilaksanakan|melaksanakan)\s*(?:perintah"
        r"|tugas)?\s*(?:ini\s*)?dengan\s*penuh\s*(?:rasa\s*)?tanggung\s*jawab",
        r"pangkat\s*/?\s*gol(?:ongan)?\b",
    ),
)
