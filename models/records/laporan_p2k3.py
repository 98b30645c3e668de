"""Laporan Kegiatan P2K3: the quarterly report of the company's safety committee (Permenaker 04/MEN/1987 Pasal 12).

Past 250 lines: a record type is one file, most of it wordings.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from models.record import Date, Int, Nomor, Record, Section, Text, Year, printed, wordings
from models.record_type import RecordType
from models.told import addresses, companies, dates, people

_ORANG = ("orang", "org", "or", "jiwa")
_WORKERS = wordings(
    "Jumlah Tenaga Kerja | Tenaga Kerja | Jumlah Pekerja | Jumlah Karyawan | Jumlah TK | Data Tenaga Kerja | "
    "Jumlah Pekerja/Buruh"
)
_STATISTICS = wordings(
    "Statistik Kecelakaan | Data Kecelakaan | Kecelakaan Kerja | Data Kecelakaan Kerja | Statistik Kecelakaan Kerja | "
    "Statistik K3 | Data Statistik Kecelakaan"
)
_ACCIDENTS = ("Jumlah Kecelakaan", "Jumlah Kecelakaan Kerja", "Kecelakaan Kerja", "Kasus Kecelakaan", "Kecelakaan")
_LOST_DAYS = ("Hari Hilang", "Hari Kerja Hilang", "Jumlah Hari Kerja Hilang", "Jumlah Hari Hilang")
_HOURS = ("Jam Orang", "Jam Kerja", "Jumlah Jam Kerja Orang", "Jumlah Jam Kerja", "Jumlah Jam Orang")
_TOTAL = ("Jumlah", "Total", "Jml", "Jumlah Triwulan", "Triwulan Ini", "Total Triwulan")
_COMMITTEE = ("P2K3", "Pengurus P2K3", "Organisasi P2K3", "Susunan Pengurus P2K3", "Struktur Organisasi P2K3")
_HEADS = r"(?P<nilai>\d{1,3}(?:\.\d{3})*|\d+)\s*(?:\([a-z ]+\)\s*)?"
"""A count of people with its words."""


class P2k3(Record):
    """The quarter, the company, its people, its committee, its accidents."""

    nomor: Annotated[
        Nomor,
        printed(
            "Nomor | No. | Nomor Surat | No. Surat | Nomor Laporan | No. Laporan | Nomer | N o m o r",
            part="nomor",
        ),
    ] = None
    tanggal: Annotated[
        Date,
        printed(
            "Tanggal | Tanggal Laporan | Tgl. | Tanggal Surat | Pada Tanggal | Tgl. Laporan | Tanggal Pembuatan",
            required=True,
            critical=True,
            part="tanggal",
        ),
    ] = None
    triwulan: Annotated[
        Int,
        printed(
            "Triwulan | Periode Triwulan | Triwulan Ke | Laporan Triwulan | Tri Wulan | Kwartal | Kuartal | Periode | "
            "Periode Laporan | Triwulan/Tahun | Triwulan / Tahun | Periode Pelaporan | TW | Quarter",
            required=True,
            critical=True,
            told=(
                r"\b(?:tri\s*wulan|kwartal|kuartal|quarter|TW|caturwulan)\s*(?:ke\s*[-–]?\s*"
                r"|yang\s*ke\s*[-–]?\s*)?:?\s*"
                r"(?P<nilai>I{1,3}V?|IV|[1-4]|pertama|kesatu|kedua|ketiga|keempat)\b",
                r"\bTW\s?(?P<nilai>[1-4]|IV|I{1,3})\b",
            ),
        ),
    ] = None
    tahun: Annotated[
        Year,
        printed(
            "Tahun | Tahun Laporan | Triwulan/Tahun | Triwulan / Tahun | Periode Tahun | Tahun Pelaporan",
            required=True,
            critical=True,
            told=(
                r"\b(?:tri\s*wulan|kwartal|kuartal|quarter|TW)\s*(?:ke\s*[-–]?\s*)?:?\s*(?:[IV]{1,4}|[1-4]|\w{5,8})\s*"
                r"(?:\([^)]{3,40}\)\s*)?[,/\-–]?\s*(?:\(?[a-z]+\s*(?:s\s*/\s*d\.?|sampai(?:\s*dengan)?"
                r"|[-–])\s*[a-z]+\)?\s*)?"
                r"(?:tahun\s*)?(?P<nilai>(?:19|20)\d{2})\b",
                r"\bperiode\b[^.;]{0,60}?(?P<nilai>20\d{2})\b",
                r"\blaporan\s*(?:kegiatan\s*)?P2K3\b[^.;]{0,80}?\btahun\s*:?\s*(?P<nilai>(?:19|20)\d{2})\b",
            ),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Nama Persh. | Perusahaan | Nama Badan Usaha | Nama Unit Usaha | Nama Usaha | "
            "Nama Perusahaan/Unit Kerja | Nama Pabrik | Nama",
            required=True,
            near=("Data Umum Perusahaan", "Data Umum", "Identitas Perusahaan", "Data Perusahaan"),
            told=companies(
                r"\b(?:bersama|dengan)\s*ini,?\s*(?:kami\s*)?(?:(?:dari|pimpinan|selaku)\s*)?"
                r"(?=P\.?\s?T\b|C\.?\s?V\b|UD|Koperasi|Yayasan|Perum|Hotel|RS)",
                r"\bP2K3\s*(?:di|pada)?",
                r"\b(?:di|pada|dari)\s*(?:perusahaan\s*)?(?=P\.?\s?T\b|C\.?\s?V\b)",
            ),
        ),
    ] = None
    alamat_perusahaan: Annotated[
        Text,
        printed(
            "Alamat | Alamat Perusahaan | Alamat Lengkap | Lokasi Perusahaan | Alamat, Telp/Fax | Alamat Pabrik | "
            "Alamat Kantor | Alamat dan Telepon | Alamat/Telp. | Alamat Lengkap Perusahaan | Lokasi | Alamat, Telp",
            told=addresses(),
        ),
    ] = None
    jenis_usaha: Annotated[
        Text,
        printed(
            "Jenis Usaha | Jenis Usaha (berdasar KLUI) | Bidang Usaha | Jenis Usaha (KLUI) | Jenis Perusahaan | "
            "Jenis Kegiatan | Sektor Usaha | Jenis Usaha/KLUI | Jenis Produksi | Jenis Industri | "
            "Jenis Usaha (Berdasarkan KLUI) | Jenis Usaha / KBLI | Kegiatan Usaha",
            told=(
                r"bergerak\s*(?:di|dalam|pada)?\s*(?:bidang|sektor)\s*(?:usaha\s*)?"
                r"(?P<nilai>[^,;.]{3,70}?)(?=\s*(?:[,;.(]|\b(?:dengan|yang|beralamat|berlokasi|berkedudukan)\b|$))",
                r",\s*(?:suatu\s*|sebuah\s*)?perusahaan\s*(?:di\s*bidang\s*)?(?P<nilai>industri\s*[^,;.]{3,50}?)"
                r"(?=\s*(?:[,;.(]|\b(?:dengan|yang|beralamat|berlokasi|alamat|berkedudukan)\b|$))",
            ),
        ),
    ] = None
    laki_laki: Annotated[
        Int,
        printed(
            "Laki-Laki | Laki - Laki | Laki-laki | L | Pria | Lk | Tenaga Kerja Laki-laki | TK Laki-laki | "
            "Jumlah Tenaga Kerja Laki-laki | Karyawan Laki-laki | Pekerja Laki-laki",
            critical=True,
            units=_ORANG,
            near=_WORKERS,
            told=(
                r"\b(?:laki\s*-?\s*laki|pria|lk)\b\s*(?:sebanyak\s*|sejumlah\s*)?[:=]?\s*(?P<nilai>\d[\d.]*)\s*(?:orang|org|[,;)]|$)",
                r"\b(?P<nilai>\d[\d.]*)\s*(?:orang|org)?\s*(?:tenaga\s*kerja\s*|pekerja\s*)?(?:laki\s*-?\s*laki"
                r"|pria)\b",
            ),
        ),
    ] = None
    perempuan: Annotated[
        Int,
        printed(
            "Wanita | Perempuan | P | Pr | Tenaga Kerja Wanita | TK Perempuan | Tenaga Kerja Perempuan | "
            "Jumlah Tenaga Kerja Perempuan | Karyawan Wanita | Karyawan Perempuan | Pekerja Perempuan",
            critical=True,
            units=_ORANG,
            near=_WORKERS,
            told=(
                r"\b(?:perempuan|wanita|pr)\b\s*(?:sebanyak\s*|sejumlah\s*)?[:=]?\s*(?P<nilai>\d[\d.]*)\s*(?:orang|org|[,;)]|$)",
                r"\b(?P<nilai>\d[\d.]*)\s*(?:orang|org)?\s*(?:tenaga\s*kerja\s*|pekerja\s*)?(?:perempuan|wanita)\b",
            ),
        ),
    ] = None
    tka: Annotated[
        Int,
        printed(
            "TKA | Tenaga Kerja Asing | WNA | T K A | Tenaga Asing | Tenaga Kerja Asing (TKA) | Jumlah TKA | "
            "Pekerja Asing | Tenaga Kerja WNA",
            critical=True,
            units=_ORANG,
            near=_WORKERS,
            told=(
                r"\b(?:TKA|tenaga\s*kerja\s*asing|WNA)\s*[:=]\s*(?P<nilai>\d[\d.]*|nihil|-)\s*(?:orang|org|[,;)]|$)",
                r"\b(?:TKA|tenaga\s*kerja\s*asing|WNA)\s*(?:sebanyak\s*|sejumlah\s*)?(?P<nilai>\d[\d.]*)\s*(?:orang|org)",
            ),
        ),
    ] = None
    jumlah: Annotated[
        Int,
        printed(
            "Jumlah | Jumlah Tenaga Kerja | Jumlah Seluruhnya | Total | Total Tenaga Kerja | Jumlah Total | "
            "Jumlah Seluruh Tenaga Kerja | Jumlah Pekerja | Jumlah Karyawan | Jumlah TK | Total Karyawan | "
            "Jumlah Keseluruhan | Tenaga Kerja | Total Pekerja",
            required=True,
            critical=True,
            units=_ORANG,
            near=_WORKERS,
            told=(
                r"(?:tenaga\s*kerja|pekerja(?:\s*/\s*buruh)?|karyawan)\s*(?:kami\s*)?(?:seluruhnya|(?:ber|se)jumlah|sebanyak)\s*"
                r"(?:sebanyak\s*|adalah\s*)?:?\s*" + _HEADS + r"(?:orang|org)",
                r"jumlah\s*(?:seluruh\s*)?(?:tenaga\s*kerja|pekerja(?:\s*/\s*buruh)?|karyawan)\s*(?:seluruhnya\s*)?"
                r"(?:sebanyak|adalah|sebesar)?\s*:?\s*" + _HEADS + r"(?:orang|org)",
                r"mempekerjakan\s*(?:sebanyak\s*|sejumlah\s*)?" + _HEADS + r"(?:orang|org|tenaga|pekerja)",
            ),
        ),
    ] = None
    tanggal_pembentukan: Annotated[
        Date,
        printed(
            "P2K3 Dibentuk Tanggal | Tanggal Pembentukan | Tanggal Pembentukan P2K3 | Dibentuk Tanggal | Tanggal SK | "
            "Tanggal SK P2K3 | P2K3 Dibentuk Tgl. | Tanggal Pengesahan | Tanggal Pengesahan P2K3 | P2K3 Dibentuk | "
            "Tanggal SK Pengesahan | Tgl. Pembentukan P2K3 | P2K3 Dibentuk Pada Tanggal | Tanggal SK Pengesahan P2K3 | "
            "Dibentuk Pada Tanggal | Tgl. SK | Tanggal Berdiri P2K3",
            critical=True,
            told=dates(
                r"P2K3\s*(?:[\w.]+\s+){0,4}?di\s*(?:bentuk|sahkan)\s*(?:[\w.]+\s+){0,4}?(?:pada)?",
                r"di\s*(?:bentuk|sahkan)\s*(?:pada)?\s*(?=tanggal|tgl)",
            ),
        ),
    ] = None
    jumlah_pengurus: Annotated[
        Int,
        printed(
            "Jumlah Pengurus P2K3 | Jumlah Pengurus | Jumlah Anggota P2K3 | Jumlah Pengurus dan Anggota | "
            "Pengurus P2K3 | Jumlah Pengurus/Anggota | Jumlah Pengurus/Anggota P2K3 | Jumlah Anggota Pengurus | "
            "Banyaknya Pengurus",
            critical=True,
            units=_ORANG,
            near=_COMMITTEE,
            told=(
                r"(?:ber(?:anggotakan|jumlah)|pengurus(?:nya)?\s*(?:sebanyak|berjumlah|terdiri\s*(?:dari|atas)))\s*(?:sebanyak\s*)?"
                r"(?P<nilai>\d{1,3})\s*(?:\([a-z ]+\)\s*)?(?:orang|org)",
            ),
        ),
    ] = None
    nama_ketua: Annotated[
        Text,
        printed(
            "Nama Ketua | Ketua | Ketua P2K3 | Nama Ketua P2K3 | Ketua Umum | Ketua Umum P2K3 | Nama Ketua Umum",
            personal=True,
            near=_COMMITTEE,
            told=people(
                r"\bketua\s*(?:umum\s*)?P2K3\s*(?:adalah|:|yaitu)",
                r"\b(?:dengan|di\s*ketuai)\s*(?:oleh\s*)?(?:ketua\s*)?(?:adalah\s*|yaitu\s*)?(?!ketua|sekretaris|jumlah|ini|hormat|pt\b|cv\b|anggota)(?=[^.;]{3,80}?sekretaris)",
            ),
        ),
    ] = None
    nama_sekretaris: Annotated[
        Text,
        printed(
            "Nama Sekretaris | Sekretaris | Sekretaris P2K3 | Nama Sekretaris P2K3 | Sekertaris | "
            "Nama Sekertaris | Sekretaris (Ahli K3) | Sekretaris / Ahli K3 | Sekretaris Umum",
            personal=True,
            near=_COMMITTEE,
            told=people(
                r"\bsekr?e?tari?s\s*P2K3\s*(?:adalah|:|yaitu)",
                r"\bdan\s*sekretaris(?:\s*P2K3)?\s*(?:adalah|yaitu|oleh)?(?!P2K3|ahli|dan\b)",
            ),
        ),
    ] = None
    jumlah_kecelakaan: Annotated[
        Int,
        printed(
            "Jumlah Kecelakaan | Jumlah Kecelakaan Kerja | Kecelakaan Kerja | Jumlah Kasus Kecelakaan | "
            "Jumlah Kasus | Kecelakaan | Banyaknya Kecelakaan | Total Kecelakaan | Angka Kecelakaan | "
            "Jumlah Kecelakaan (Kasus) | Kasus Kecelakaan | Kasus Kecelakaan Kerja | Jumlah Kejadian",
            critical=True,
            units=("kali", "kasus", "kejadian", "orang"),
            near=_STATISTICS,
            cross=(_ACCIDENTS, _TOTAL),
            told=(
                r"(?:terjadi|terdapat)\s*(?:sebanyak\s*)?(?P<nilai>\d{1,3}"
                r"|nihil)\s*(?:\([a-z ]+\)\s*)?(?:kali\s*|kasus\s*)?"
                r"kecelakaan",
            ),
        ),
    ] = None
    hari_hilang: Annotated[
        Int,
        printed(
            "Hari Hilang | Jumlah Hari Hilang | Hari Kerja Hilang | Jumlah Hari Kerja Hilang | "
            "Hari Kerja yang Hilang | "
            "Jumlah Hari Kerja yang Hilang | Kehilangan Hari Kerja | Hari Kehilangan Kerja | Lost Days | "
            "Jumlah Hari yang Hilang | Hari Kerja Hilang (hari)",
            critical=True,
            units=("hari", "hr", "hari kerja"),
            near=_STATISTICS,
            cross=(_LOST_DAYS, _TOTAL),
        ),
    ] = None
    jam_orang: Annotated[
        Int,
        printed(
            "Jam Orang | Jumlah Jam Orang | Jam Kerja Orang | Jumlah Jam Kerja | Jam Kerja | Total Jam Kerja | "
            "Jam-orang | Jumlah Jam Kerja Orang | Jam Kerja Selama Triwulan | Man Hours | Jam Orang Kerja | "
            "Total Jam Kerja Orang | Total Jam Orang | Manhours | Jumlah Jam Kerja Seluruhnya | Jam Kerja Aman",
            critical=True,
            units=("jam", "jam orang", "jam-orang", "jam kerja", "manhours"),
            near=_STATISTICS,
            cross=(_HOURS, _TOTAL),
        ),
    ] = None


class LaporanP2k3(Record):
    """The whole report."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section(
            "p2k3",
            "P2K3",
            ("Data Umum Perusahaan", "Data K3", "Data Umum", "Statistik Kecelakaan", "Ringkasan Laporan P2K3", "P2K3"),
        ),
    )
    p2k3: P2k3 | None = None


RECORD_TYPE = RecordType(
    "laporan_p2k3",
    "Laporan Kegiatan P2K3",
    LaporanP2k3,
    (
        "Laporan Kegiatan Panitia Pembina Keselamatan dan Kesehatan Kerja",
        "Laporan Panitia Pembina Keselamatan dan Kesehatan Kerja",
        "Laporan Kegiatan Panitia Pembina K3",
        "Penyampaian Laporan Kegiatan P2K3",
        "Laporan Pelaksanaan Kegiatan P2K3",
        "Laporan Kegiatan P2K3 Triwulan",
        "Laporan Kegiatan Triwulan P2K3",
        "Laporan Triwulan Kegiatan P2K3",
        "Laporan Hasil Kegiatan P2K3",
        "Laporan Panitia Pembina K3",
        "Laporan Triwulan III P2K3",
        "Laporan Tiga Bulanan P2K3",
        "Penyampaian Laporan P2K3",
        "Laporan Triwulan II P2K3",
        "Laporan Triwulan IV P2K3",
        "Laporan Pelaksanaan P2K3",
        "Laporan Triwulan I P2K3",
        "Pelaporan Kegiatan P2K3",
        "Ringkasan Laporan P2K3",
        "Laporan Aktivitas P2K3",
        "Laporan Triwulan P2K3",
        "Laporan P2K3 Triwulan",
        "Laporan Kegiatan P2K3",
        "Laporan Berkala P2K3",
        "Laporan P2K3",
    ),
    is_letter=False,
    marks=(
        r"laporan\s*(?:[\w]+\s+){0,3}?P2K3",
        r"tri\s*wulan\s*(?:ke\s*)?[IV1-4]",
        r"panitia\s*pembina\s*keselamatan",
        r"P2K3\s*(?:di\s*bentuk|[^.]{0,30}tanggal)|pengurus\s*P2K3|ketua\s*P2K3",
        r"statistik\s*kecelakaan|jam\s*(?:kerja\s*)?orang|hari\s*(?:kerja\s*)?(?:yang\s*)?hilang",
        r"data\s*umum\s*perusahaan",
    ),
)
