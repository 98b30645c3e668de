"""Laporan kecelakaan kerja: form BENTUK 3 KK2 A (Permenaker 03/MEN/1998) and the BPJS forms KK1 and KK2.

Past 250 lines: a record type is one file, most of it wordings.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from models import accidents as telling
from models.record import Date, Int, Nomor, Npp, Record, Rupiah, Section, Text, Time, printed, wordings
from models.record_type import RecordType
from models.told import dates

_VICTIM = ("Nama Tenaga Kerja", "Korban", "Identitas Korban", "Tenaga Kerja", "Data Korban", "Identitas Tenaga Kerja")
_COMPANY = ("Nama Perusahaan", "Perusahaan", "Identitas Perusahaan", "Data Perusahaan")
_PLACE = ("Tempat Kejadian", "Kecelakaan", "Kejadian Kecelakaan", "Tempat dan Waktu Kejadian")
_LOSS = ("Kerugian", "Perkiraan Kerugian", "Taksiran Kerugian", "Kira-kira Kerugian")
_JENIS_KELAMIN = {
    "l": wordings("L | Laki-laki | Laki - laki | Pria | Lk | Male"),
    "p": wordings("P | Perempuan | Wanita | Pr | Female"),
}
_AKIBAT = {
    "meninggal": wordings("Meninggal Dunia | Meninggal | Mati | Tewas | Meninggal dunia (fatal) | Wafat | MD"),
    "sakit": wordings("Sakit | Sakit Akibat Kerja | Penyakit Akibat Kerja | PAK | Penyakit | Menderita Sakit"),
    "luka": wordings(
        "Luka-luka | Luka | Luka Berat | Luka Ringan | Luka - luka | Cidera | Cedera | Luka-luka/Cidera | Cacat | "
        "Luka berat/ringan | Luka2"
    ),
}


class Kecelakaan(Record):
    """One accident: company, victim, place, course, consequence, loss."""

    nomor_kecelakaan: Annotated[
        Nomor,
        printed(
            "Nomor Kecelakaan | No. Kecelakaan | Nomor Register Kecelakaan | Nomor Agenda Kecelakaan | "
            "Nomor Laporan | No. Laporan | Nomor Laporan Kecelakaan | Nomor Kasus | No. Agenda",
            told=telling.NUMBER,
            critical=True,
        ),
    ] = None
    tanggal_diterima: Annotated[
        Date,
        printed(
            "Diterima Tanggal | Tanggal Diterima | Diterima Tgl. | Tgl. Diterima | Tanggal Terima | Diterima Pada | "
            "Diterima Tanggal/No. | Tanggal Penerimaan | Tanggal Penerimaan Laporan | Laporan Diterima Tanggal",
            critical=True,
            told=dates(r"(?:laporan\s*)?di\s*terima\s*(?:[\w/\-]+\s+){0,3}?(?:pada)?"),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Nama Persh. | Nama Badan Usaha | Perusahaan | Nama Perusahaan/Badan Usaha | "
            "Nama Pemberi Kerja | Nama Perusahaan/Instansi | Nama Pemberi Kerja/Badan Usaha",
            required=True,
            told=telling.COMPANY_NAME,
        ),
    ] = None
    alamat_perusahaan: Annotated[
        Text,
        printed(
            "Alamat dan No. Telpon | Alamat Perusahaan | Alamat | Alamat dan No. Telepon | Alamat dan Nomor Telepon | "
            "Alamat Lengkap | Alamat dan Telp. | Alamat / No. Telp. | Alamat Lengkap Perusahaan | "
            "Alamat Kantor | Alamat & No. Telp | Alamat dan No. Telp.",
            near=_COMPANY,
            told=telling.COMPANY_ADDRESS,
        ),
    ] = None
    jenis_usaha: Annotated[
        Text,
        printed(
            "Jenis Usaha | Bidang Usaha | Jenis Perusahaan | Jenis Kegiatan | Jenis Usaha Perusahaan | "
            "Jenis Industri | Jenis Usaha/KLUI | Sektor Usaha | Lapangan Usaha",
            told=telling.BUSINESS,
        ),
    ] = None
    npp: Annotated[
        Npp,
        printed(
            "NPP | Nomor Anggota JAMSOSTEK | NPP/Nomor Anggota Jamsostek | Nomor Pendaftaran Perusahaan | N P P | "
            "No. NPP | Nomor Pendaftaran Perusahaan (NPP) | Nomor Anggota BPJS | NPP BPJS Ketenagakerjaan | "
            "Nomor Kepesertaan BPJS Ketenagakerjaan | "
            ""
            "Nomor Anggota BPJS Ketenagakerjaan | Nomor Peserta BPJS Ketenagakerjaan | No. Anggota Jamsostek | "
            "NPP Jamsostek | Nomor NPP",
            critical=True,
            told=telling.MEMBER,
        ),
    ] = None
    nama_korban: Annotated[
        Text,
        printed(
            "Nama Tenaga Kerja | Nama Korban | Nama Pekerja | Nama Tenaga Kerja yang Mendapat Kecelakaan | "
            "Nama Pekerja yang Mengalami Kecelakaan | Nama Tenaga Kerja yang Mengalami Kecelakaan | "
            "Nama Karyawan yang Mengalami Kecelakaan | Nama Pekerja yang Celaka | "
            "Nama | "
            "Nama Penderita | Nama Lengkap Korban | Nama Pekerja/Buruh | Nama Karyawan | Nama Lengkap | "
            "Nama Tenaga Kerja (Korban) | Korban | Nama Tenaga Kerja yang Tertimpa Kecelakaan",
            required=True,
            personal=True,
            near=_VICTIM,
            told=telling.VICTIM,
        ),
    ] = None
    alamat_korban: Annotated[
        Text,
        printed(
            "Alamat Korban | Alamat dan No. Telpon | Alamat dan No. Telepon | Alamat dan Nomor Telepon | "
            "Alamat Tenaga Kerja | Alamat | Alamat Rumah | Tempat Tinggal | Alamat Lengkap Korban | "
            "Alamat Tempat Tinggal | Alamat Penderita | Alamat Pekerja | Alamat Lengkap",
            personal=True,
            near=_VICTIM,
            told=telling.HOME,
        ),
    ] = None
    tanggal_lahir_korban: Annotated[
        Date,
        printed(
            "Tempat dan Tanggal Lahir | Tanggal Lahir | Tempat/Tanggal Lahir | Tempat, Tanggal Lahir | Tgl. Lahir | "
            "Tempat / Tgl. Lahir | TTL | Tempat & Tanggal Lahir | Tempat, Tgl. Lahir | Tempat/Tgl Lahir | Lahir",
            personal=True,
            critical=True,
            near=_VICTIM,
            told=telling.BORN,
        ),
    ] = None
    jenis_kelamin: Annotated[
        Literal["l", "p"] | None,
        printed(
            "Jenis Kelamin | L/P | Kelamin | Sex | Jenis Kelamin (L/P) | J. Kelamin | L / P | Jns. Kelamin",
            options=_JENIS_KELAMIN,
            told=telling.SEX,
        ),
    ] = None
    jabatan: Annotated[
        Text,
        printed(
            "Jenis Pekerjaan/Jabatan | Jabatan | Jenis Pekerjaan / Jabatan | Pekerjaan/Jabatan | Pekerjaan | "
            "Jenis Pekerjaan | Jabatan Korban | Jabatan/Pekerjaan | Jabatan Tenaga Kerja",
            near=_VICTIM,
            told=telling.POST,
        ),
    ] = None
    unit: Annotated[
        Text,
        printed(
            "Unit/Bagian Perusahaan | Unit/Bagian Kerja | Unit / Bagian Kerja | "
            "Unit/Bagian | Bagian | Unit Kerja | Unit / Bagian Perusahaan | Unit | "
            "Bagian/Unit | Bagian Perusahaan | Unit / Bagian | Departemen | Bagian/Seksi | Bagian/Departemen | Seksi",
            near=_VICTIM,
            told=telling.UNIT,
        ),
    ] = None
    tempat_kejadian: Annotated[
        Text,
        printed(
            "Tempat Kejadian | Tempat Kecelakaan | Tempat Kejadian Kecelakaan | Lokasi Kejadian | Lokasi Kecelakaan | "
            "Tempat Terjadinya Kecelakaan | Lokasi | Tempat Kejadian Perkara | Tempat | Tempat Terjadi Kecelakaan",
            required=True,
            told=telling.PLACE,
        ),
    ] = None
    tanggal_kejadian: Annotated[
        Date,
        printed(
            "Tanggal Kecelakaan | Tanggal Kejadian | Tgl. Kecelakaan | Tgl. Kejadian | Hari/Tanggal Kecelakaan | "
            "Hari/Tanggal Kejadian | Tanggal Terjadinya Kecelakaan | Hari/Tanggal | Waktu Kejadian | "
            "Tanggal dan Jam Kecelakaan | Tanggal/Jam Kecelakaan | Tanggal Terjadi Kecelakaan | "
            "Tanggal/Jam Kejadian | Waktu Kecelakaan | Tanggal",
            required=True,
            critical=True,
            near=_PLACE,
            told=telling.WHEN,
        ),
    ] = None
    jam_kejadian: Annotated[
        Time,
        printed(
            "Jam | Jam Kecelakaan | Jam Kejadian | Pukul | Waktu | Jam Terjadinya Kecelakaan | "
            "Tanggal dan Jam Kecelakaan | Tanggal/Jam Kecelakaan | Tanggal/Jam Kejadian | Pukul Kejadian",
            near=_PLACE,
            told=telling.CLOCK,
        ),
    ] = None
    uraian_kejadian: Annotated[
        Text,
        printed(
            "Bagaimana Terjadinya Kecelakaan | Uraian Kejadian Kecelakaan | Uraian Kejadian | Uraian Kecelakaan | "
            "Kronologi Kejadian | Kronologis | Uraian Terjadinya Kecelakaan | Bagaimana Kecelakaan Terjadi | "
            "Uraian Singkat Kejadian | Jalannya Kecelakaan | Kronologis Kejadian | Kronologis Kecelakaan | "
            "Kejadian Kecelakaan | Ceritakan Terjadinya Kecelakaan | Kronologi | "
            "Uraian Singkat Terjadinya Kecelakaan | "
            "Kronologis Singkat Kejadian | Kronologi Singkat Kejadian | Kronologi Singkat | Kronologis Singkat | "
            "Kronologi Kecelakaan | Kronologi Kejadian Kecelakaan | Bagaimana Terjadinya Kecelakaan Kerja | Uraian",
            required=True,
            told=telling.STORY,
        ),
    ] = None
    saksi: Annotated[
        Text,
        printed(
            "Saksi yang Melihat | Saksi | Saksi-saksi | Nama Saksi | Saksi yang Melihat Kejadian | Saksi Kejadian | "
            "Saksi yang Melihat Kecelakaan | Saksi Mata | Nama Saksi yang Melihat",
            personal=True,
            told=telling.WITNESS,
        ),
    ] = None
    sumber_cedera: Annotated[
        Text,
        printed(
            "Sumber Cedera | Sebutkan Mesin, Pesawat, Alat | Sebutkan Mesin, Pesawat, Alat, Bahan | "
            "Sebutkan Mesin, Pesawat, Alat, yang Menyebabkan Cedera | Alat yang Menyebabkan Cedera | "
            "Penyebab Kecelakaan | Sebutkan Mesin, Pesawat, Instalasi, Alat | Sumber Kecelakaan | "
            "Sebutkan: Mesin, Pesawat, Instalasi, Alat, Proses, Cara Kerja | Penyebab | Sumber Cidera | "
            "Mesin/Pesawat/Alat/Bahan Penyebab | Alat Penyebab Kecelakaan | Bahan/Alat/Mesin Penyebab | "
            "Sebutkan: Mesin, Pesawat, Instalasi, Alat, Proses, Bahan, Lingkungan | Penyebab Cedera | "
            "Sebutkan : Mesin, Pesawat, Instalasi, Alat, Proses, Cara Kerja, Bahan atau Lingkungan yang "
            "Menyebabkan Cidera | Penyebab / Sumber Kecelakaan | Penyebab/Sumber Kecelakaan | "
            "Sebutkan : Mesin, Pesawat, Instalasi, Alat, Proses, Cara Kerja, Bahan atau Lingkungan | "
            "Sumber Penyebab Cedera | Alat/Mesin/Bahan yang Menyebabkan Kecelakaan | "
            "Mesin, Pesawat, Instalasi, Alat, Proses | Sumber Bahaya | Agen Penyebab | Mesin/Alat/Bahan"
        ),
    ] = None
    akibat: Annotated[
        Literal["meninggal", "sakit", "luka"] | None,
        printed(
            "Akibat yang Diderita Korban | Akibat Kecelakaan | Akibat | Akibat yang Diderita | Akibat pada Korban | "
            "Keadaan Korban | Akibat yang Ditimbulkan | Akibat Bagi Korban | Akibat Diderita Korban | Akibat Korban",
            options=_AKIBAT,
            told=telling.RESULT,
        ),
    ] = None
    bagian_tubuh: Annotated[
        Text,
        printed(
            "Bagian Tubuh yang Cedera | Bagian Badan yang Cidera | Sebutkan Bagian Tubuh yang Luka | Bagian Tubuh | "
            "Bagian Badan | Bagian Tubuh yang Luka | Sebutkan Bagian Tubuh yang Sakit | Bagian Tubuh yang Cidera | "
            "Sebutkan Bagian Tubuh yang Cedera | Bagian Tubuh yang Terkena | Letak Luka | Bagian Tubuh yang Sakit | "
            "Bagian Badan yang Luka | Bagian Tubuh yang Terluka | Anggota Tubuh yang Cedera | Anggota Badan | "
            "Bagian Tubuh yang Luka/Sakit",
            told=telling.LIMB,
        ),
    ] = None
    kerugian_hari: Annotated[
        Int,
        printed(
            "Kerugian Waktu | Waktu (dalam hari-orang) | Waktu | Waktu (Hari Orang) | Hari Orang | Hari Kerja Hilang | "
            "Waktu Dalam Hari Orang | Kerugian Hari Kerja | Hari Hilang | Jumlah Hari Kerja Hilang | Hari-orang | "
            "Waktu (hari) | Kerugian Waktu (Hari) | Waktu dalam hari | STMB",
            critical=True,
            units=("hari", "hari orang", "hari-orang", "hari kerja", "hr"),
            near=_LOSS,
            told=telling.LOST_DAYS,
        ),
    ] = None
    kerugian_material: Annotated[
        Rupiah,
        printed(
            "Kerugian Material | Material | Kerugian Materiil | Materiil | Material (Rp) | Kerugian Materi | Materi | "
            "Kerugian Harta Benda | Taksiran Kerugian Material | Perkiraan Kerugian Material",
            critical=True,
            near=_LOSS,
            told=telling.LOSS,
        ),
    ] = None
    upah: Annotated[
        Rupiah,
        printed(
            "Jumlah Upah | Upah | Upah Tenaga Kerja | Upah Korban | Jumlah a + b | Jumlah (a+b) | Jumlah Upah (a+b) | "
            "Upah yang Diterima Sebulan | Upah yang Diterima per Bulan | "
            "Upah Sebulan | Upah per Bulan | Gaji | Upah/Gaji | Jumlah Penerimaan | Upah Bulanan | Upah Terakhir | "
            "Besarnya Upah | Jumlah a dan b | Total Upah | Upah yang Diterima | Jumlah",
            critical=True,
            near=("Upah", "Upah Tenaga Kerja", "Penerimaan", "Upah Pokok dan Tunjangan"),
            told=telling.WAGE,
        ),
    ] = None


class LaporanKecelakaan(Record):
    """The whole report."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section(
            "kecelakaan", "Kecelakaan", ("Laporan Kecelakaan", "Kecelakaan", "Identitas Korban", "Uraian Kecelakaan")
        ),
    )
    kecelakaan: Kecelakaan | None = None


RECORD_TYPE = RecordType(
    "laporan_kecelakaan",
    "Laporan Kecelakaan Kerja",
    LaporanKecelakaan,
    (
        "Laporan Kecelakaan dan Penyakit Akibat Kerja",
        "Formulir Laporan Kecelakaan Kerja Tahap II",
        "Formulir Laporan Kecelakaan Kerja Tahap I",
        "Penyampaian Laporan Kecelakaan Kerja",
        "Laporan Kasus Penyakit Akibat Kerja",
        "Laporan Kecelakaan Kerja Tahap II",
        "Laporan Kejadian Kecelakaan Kerja",
        "Laporan Tahap II Kecelakaan Kerja",
        "Formulir Laporan Kecelakaan Kerja",
        "Laporan Kecelakaan Kerja Tahap I",
        "Laporan Tahap I Kecelakaan Kerja",
        "Laporan Adanya Kecelakaan Kerja",
        "Laporan Kasus Kecelakaan Kerja",
        "Pemberitahuan Kecelakaan Kerja",
        "Laporan Penyakit Akibat Kerja",
        "Laporan Kecelakaan Tahap II",
        "Laporan Kejadian Kecelakaan",
        "Formulir Laporan Kecelakaan",
        "Laporan Kecelakaan Tahap I",
        "Laporan Kecelakaan (KK 2)",
        "Formulir Bentuk 3 KK 2 A",
        "Laporan Kecelakaan Kerja",
        "Formulir Bentuk 3 KK2 A",
        "Laporan Kecelakaan",
        "Formulir F 3 KK1",
        "Formulir 3 KK 1",
        "Bentuk 3 KK2 A",
        "Formulir KK 2",
        "Bentuk KK2 A",
        "Formulir KK1",
        "Formulir KK2",
    ),
    is_letter=False,
    marks=(
        r"\b3\s*KK\s*\d?\s*A?\b|bentuk\s*KK",
        r"2\s*[x×]\s*24\s*jam",
        r"tempat\s*(?:terjadinya\s*)?(?:kejadian|kecelakaan)",
        r"tanggal\s*(?:kejadian|kecelakaan)",
        r"bagaimana\s*terjadinya\s*kecelakaan|uraian\s*(?:terjadinya\s*)?(?:kejadian|kecelakaan)|kronologi",
        r"saksi\s*(?:yang\s*melihat|mata|-\s*saksi)|akibat\s*(?:kecelakaan|yang\s*diderita)",
        r"bagian\s*(?:tubuh|badan)",
    ),
)
