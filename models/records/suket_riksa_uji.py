"""Surat keterangan hasil pemeriksaan dan pengujian K3: the certificate of one lift, boiler, crane or installation.

Past 250 lines: a record type is one file, most of it wordings.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from models.record import Date, Nomor, Record, Section, Text, Year, printed, wordings
from models.record_type import RecordType
from models.told import addresses, companies, dates, people

_OWNER = ("Pemilik", "Pemakai", "Perusahaan", "Data Umum", "Identitas Perusahaan", "Data Perusahaan", "Pengguna")
_DEVICE = ("Data Teknik", "Data Teknis", "Spesifikasi", "Data Pesawat", "Data Unit", "Data Obyek", "Data Objek")
_EXAMINER = (
    "Pengawas Spesialis",
    "Yang Memeriksa",
    "Pengawas Spesialis K3",
    "Pengawas Ketenagakerjaan Spesialis",
    "Ahli K3 Spesialis",
    "Ahli K3",
    "Pemeriksa",
    "Penguji",
)
_JENIS = {
    "pertama": wordings("Pertama | Pertama Kali"),
    "berkala": wordings("Berkala | Periodik"),
    "khusus": wordings("Khusus | Insidentil"),
    "ulang": wordings("Ulang | Ulangan"),
}
_HASIL = {
    "memenuhi": wordings(
        "Memenuhi | Memenuhi Persyaratan | Memenuhi Persyaratan K3 | Memenuhi Syarat | Memenuhi Syarat K3 | Laik | "
        "Layak | Baik | Laik Pakai | Layak Pakai | Layak Operasi | Laik Operasi | Dinyatakan Memenuhi Syarat | "
        "Memenuhi Persyaratan Keselamatan dan Kesehatan Kerja | Lulus | Aman | Memenuhi Standar | Baik dan Layak"
    ),
    "tidak_memenuhi": wordings(
        "Tidak Memenuhi | Tidak Memenuhi Persyaratan | Tidak Memenuhi Persyaratan K3 | Tidak Memenuhi Syarat | "
        "Belum Memenuhi | Belum Memenuhi Persyaratan | Tidak Laik | Tidak Layak | Tidak Memenuhi Syarat K3 | "
        "Tidak Memenuhi Persyaratan Keselamatan dan Kesehatan Kerja | Tidak Baik | Tidak Laik Pakai | Tidak Lulus | "
        "Tidak Layak Pakai | Tidak Layak Operasi | Belum Memenuhi Syarat | Belum Memenuhi Persyaratan K3 | "
        "Tidak Laik Operasi"
    ),
}


class RiksaUji(Record):
    """The certificate: object, owner, plate data, verdict, next examination."""

    nomor: Annotated[
        Nomor,
        printed(
            "Nomor | No. | Nomor Surat Keterangan | Nomor Suket | No. Surat Keterangan | Nomor Pengesahan | "
            "Nomor Sertifikat | No. Sertifikat | Nomor Izin | Nomor Izin Pemakaian | N o m o r | Nomor Ijin | Nomer | "
            "No. Suket | Nomor Pengesahan Pemakaian",
            required=True,
            critical=True,
            part="nomor",
        ),
    ] = None
    tanggal: Annotated[
        Date,
        printed(
            "Tanggal | Pada Tanggal | Tanggal Dikeluarkan | Tanggal Surat Keterangan | Dikeluarkan Tanggal | "
            "Ditetapkan Tanggal | Tanggal Terbit | Tanggal Penerbitan | Tgl. | Tanggal Suket | Diterbitkan Tanggal",
            required=True,
            critical=True,
            part="tanggal",
            told=dates(
                r"di\s*(?:keluarkan|tetapkan|terbitkan|buat|berikan)\s*(?:di\s*:?\s*[\w .]{3,30}?)?,?\s*(?:pada)?",
            ),
        ),
    ] = None
    objek: Annotated[
        Text,
        printed(
            "Jenis Objek | Objek | Obyek | Objek K3 | Obyek K3 | Jenis Pesawat | Nama Alat | Jenis Alat | Nama Objek | "
            "Nama Pesawat | Jenis Obyek | Jenis Pesawat/Instalasi | Jenis Peralatan | Nama Peralatan | Nama Unit | "
            "Jenis Unit | Objek yang Diperiksa | Obyek yang Diperiksa | Jenis Instalasi | Objek Pemeriksaan | "
            "Obyek Pemeriksaan | Nama/Jenis Alat | Jenis/Nama Pesawat | Pesawat | Alat | Jenis Bejana | "
            "Nama Instalasi | "
            "Objek Riksa Uji | Obyek Riksa Uji | Objek Pengujian | Nama/Jenis Objek | Jenis Pesawat/Alat",
            required=True,
            told=(
                r"(?:bahwa|terhadap|atas)\s*(?:sebuah\s*|\d+\s*(?:\([a-z]+\)\s*)?unit\s*|unit\s*)?(?P<nilai>(?:pesawat|"
                r"bejana|instalasi|lift|elevator|forklift|crane|ketel|boiler|genset|motor|eskalator|overhead|mobile|"
                r"kompresor|compressor|penyalur|turbin|tower|tangki|hoist|dump|excavator)\b[^,;:.()]{0,60}?)"
                r"(?=\s*(?:[,;:.(]|\b(?:milik|merk|merek|dengan|yang|di|pada|tersebut|data|nomor|no|telah)\b|$))",
                r"pengujian\s*(?:K3\s*)?(?!k3|nomor|no\b|tersebut|yang|di|pada|pertama|berkala"
                r"|dan)(?P<nilai>(?:pesawat|bejana|"
                r"instalasi|lift|elevator|forklift|crane|ketel|boiler|genset|motor)[^,;:.()]{0,60}?)"
                r"(?=\s*(?:[,;:.(]|\b(?:nomor|no|milik|di|pada|tersebut)\b|$))",
            ),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Nama Pemilik | Pemilik | Pemakai | Nama Pemakai | Nama Pemilik/Pemakai | Perusahaan | "
            "Pemilik/Pemakai | Nama Perusahaan Pemilik | Nama Perusahaan/Pemilik | Pengguna | Nama Pengguna | "
            "Perusahaan Pemilik | Pemilik / Pengguna | Nama Perusahaan Pemakai | Milik | Nama Pengguna/Pemilik | "
            "Perusahaan Pemakai | Nama Pemilik / Perusahaan | Nama Perusahaan/Instansi | Nama Perusahaan Pengguna",
            required=True,
            told=companies(
                r"\b(?:milik|dimiliki\s*(?:oleh)?|kepunyaan|di\s*pakai\s*(?:oleh|di)|digunakan\s*(?:oleh"
                r"|di))\s*(?:perusahaan)?",
                r"\bkepada\s*(?:perusahaan)?",
                r"\b(?:di|pada)\s*(?:perusahaan\s*)?(?=P\.?\s?T\b|C\.?\s?V\b)",
            ),
        ),
    ] = None
    alamat_perusahaan: Annotated[
        Text,
        printed(
            "Alamat | Alamat Perusahaan | Alamat Pemilik | Alamat Lengkap | Alamat Pemakai | Alamat Kantor | "
            "Alamat Pengguna | Alamat Pemilik/Pemakai | Alamat Lengkap Perusahaan",
            near=_OWNER,
            told=addresses(),
        ),
    ] = None
    lokasi: Annotated[
        Text,
        printed(
            "Lokasi | Lokasi Unit | Lokasi Pesawat | Lokasi Objek | Lokasi Obyek | Lokasi Pemasangan | Lokasi Alat | "
            "Tempat Pemasangan | Lokasi Pemakaian | Lokasi Instalasi | Lokasi/Tempat | Lokasi Pengujian | "
            "Lokasi Penempatan | Tempat Pemakaian | Dipasang di | Lokasi Pemeriksaan | Lokasi Operasi | Tempat Unit | "
            "Tempat Pengoperasian | Penempatan",
        ),
    ] = None
    merk: Annotated[
        Text,
        printed(
            "Merk | Merek | Merk/Type | Merk/Tipe | Merk / Type | Merek/Tipe | Merk / Tipe | Brand | Merek/Type | "
            "Merk dan Type | Merk Pesawat | Merk, Type | Merek / Tipe | Merk/Model | Pabrik Pembuat | Manufacturer",
            near=_DEVICE,
        ),
    ] = None
    tipe: Annotated[
        Text,
        printed(
            "Tipe | Type | Model | Merk/Type | Merk/Tipe | Merk / Type | Merek/Tipe | Merk / Tipe | Type/Model | "
            "Model/Type | Tipe/Model | Merek/Type | Model/Tipe | Jenis/Type | Merk/Model | Merek / Tipe",
            near=_DEVICE,
        ),
    ] = None
    nomor_seri: Annotated[
        Text,
        printed(
            "Nomor Seri | No. Seri | Serial Number | No. Unit | Nomor Unit | No. Seri/Unit | Nomor Serie | S/N | "
            "Nomor Seri/Unit | No. Serie | Serial No. | No. Seri / No. Unit | Nomor Seri Pabrik | Nomor Pabrik | "
            "No. Pabrik | No. Seri Pabrik | Nomor Mesin | Serial No | Nomor Seri / Nomor Unit | No Seri | No. Mesin | "
            "Nomor Serial | No. Serial | Nomor Identifikasi | No Seri/No Unit",
            required=True,
            critical=True,
            told=(
                r"(?:nomor|no\.?)\s*(?:seri[e]?|serial|unit|pabrik)\s*:?\s*(?P<nilai>[A-Z0-9][A-Z0-9.\-/]{2,30})",
                r"(?:serial\s*(?:number|no\.?)|S/N)\s*:?\s*(?P<nilai>[A-Z0-9][A-Z0-9.\-/]{2,30})",
            ),
        ),
    ] = None
    tahun_pembuatan: Annotated[
        Year,
        printed(
            "Tahun Pembuatan | Tempat & Tahun Pembuatan | Tahun | Tempat dan Tahun Pembuatan | Thn. Pembuatan | "
            "Tahun Buat | Tempat/Tahun Pembuatan | Year of Manufacture | Negara/Tahun Pembuatan | Dibuat Tahun | "
            "Negara & Tahun Pembuatan | Negara dan Tahun Pembuatan | Tempat / Tahun Pembuatan | Tahun Produksi | "
            "Pabrik/Tahun Pembuatan | Tahun Pabrikasi | Buatan/Tahun | Pabrik dan Tahun Pembuatan",
            told=(
                r"\b(?:di\s*buat|buatan|pabrik|negara"
                r"|tempat)[^:;]{0,25}?tahun\s*(?:pembuatan)?\s*:?\s*[^:;\d]{2,30}[/,]\s*"
                r"(?P<nilai>(?:19|20)\d{2})\b",
                r"tahun\s*pembuatan\s*:?\s*[a-z. ]{2,25}[,/]\s*(?P<nilai>(?:19|20)\d{2})\b",
                r"(?:tahun\s*(?:pembuatan|buat|produksi)|buatan\s*tahun"
                r"|di\s*buat\s*tahun)\s*:?\s*(?P<nilai>(?:19|20)\d{2})",
            ),
        ),
    ] = None
    kapasitas: Annotated[
        Text,
        printed(
            "Kapasitas | SWL | Tekanan Kerja | Daya | Kapasitas Angkat | Kapasitas Maksimum | Safe Working Load | "
            "Daya Terpasang | Kapasitas/Daya | Tekanan Kerja Maksimum | Kapasitas (SWL) | Beban Kerja Maksimum | "
            "Volume | "
            "Kapasitas Angkut | Isi/Volume | Kapasitas Produksi | Beban Maksimum | Kapasitas/SWL | Daya/Kapasitas | "
            "Tekanan Desain | Kapasitas Uap | Capacity | Kapasitas Muat | Tenaga/Daya",
            near=_DEVICE,
        ),
    ] = None
    jenis: Annotated[
        Literal["pertama", "berkala", "khusus", "ulang"] | None,
        printed(
            "Jenis Pemeriksaan | Jenis Pemeriksaan dan Pengujian | Jenis Pengujian | Pemeriksaan | Sifat Pemeriksaan | "
            "Jenis Riksa Uji | Macam Pemeriksaan | Pemeriksaan dan Pengujian | Pemeriksaan/Pengujian",
            options=_JENIS,
            told=(
                r"(?:pemeriksaan|pengujian|riksa\s*uji)\s*(?:K3\s*)?(?:secara\s*)?\(?\s*(?P<nilai>pertama"
                r"|berkala|khusus|"
                r"ulang)\b",
                r"(?:di\s*(?:periksa|uji)|memeriksa|menguji)\s*(?:dan\s*(?:di\s*uji"
                r"|menguji)\s*)?(?:untuk\s*)?(?:secara\s*)?"
                r"(?P<nilai>pertama|berkala|khusus|ulang)\b",
            ),
        ),
    ] = None
    hasil: Annotated[
        Literal["memenuhi", "tidak_memenuhi"] | None,
        printed(
            "Hasil | Hasil Pemeriksaan | Hasil Pemeriksaan dan Pengujian | Kesimpulan | Hasil Pengujian | Dinyatakan | "
            "Hasil Riksa Uji | Status | Keterangan Hasil | Kesimpulan Pemeriksaan | Kesimpulan Hasil | Hasil Akhir | "
            "Hasil Pemeriksaan/Pengujian",
            required=True,
            options=_HASIL,
            told=(
                r"\b(?:dinyatakan|ternyata|dan|tersebut|hasil(?:nya)?|disimpulkan|bahwa|telah|dapat)\s*:?\s*[\"(]?\s*"
                r"(?P<nilai>(?:(?:tidak|belum)\s*)?memenuhi\s*(?:per)?\s*syarat(?:an)?)",
                r"\b(?P<nilai>(?:tidak|belum)\s*memenuhi\s*(?:per)?\s*syarat(?:an)?)",
                r"\bdinyatakan\s*:?\s*(?P<nilai>(?:tidak\s*)?(?:laik|layak)(?:\s*(?:pakai|operasi))?)\b",
            ),
        ),
    ] = None
    berlaku_sampai: Annotated[
        Date,
        printed(
            "Berlaku Sampai | Berlaku s/d | Masa Berlaku | Pemeriksaan Selanjutnya | Berlaku Sampai Dengan | "
            "Pemeriksaan Berikutnya | Berlaku Hingga | Riksa Uji Berikutnya | Pemeriksaan Berikutnya Tanggal | "
            "Berlaku Sampai Tanggal | Masa Berlaku s/d | Pemeriksaan dan Pengujian Berikutnya | Berlaku s.d. | "
            "Pemeriksaan dan Pengujian Selanjutnya | Pemeriksaan Ulang Tanggal | Pemeriksaan Berkala Berikutnya | "
            "Diperiksa Kembali Tanggal | Diuji Kembali Tanggal | Jatuh Tempo Pemeriksaan | Valid Until | "
            "Riksa Uji Selanjutnya | Masa Berlaku Sampai | Pengujian Berikutnya",
            critical=True,
            told=dates(
                r"berlaku\s*(?:sampai(?:\s*dengan)?|s\s*/\s*d\.?|s\.d\.?|hingga)",
                r"(?:pemeriksaan|pengujian|riksa\s*uji|di\s*periksa|di\s*uji)\s*(?:dan\s*(?:pengujian"
                r"|di\s*uji)\s*)?(?:berkala\s*)?"
                r"(?:berikutnya|selanjutnya|kembali|ulang)\s*(?:[\w/\-]+\s+){0,4}?(?:pada|sebelum|adalah)?",
                r"(?:paling\s*lambat|selambat-?lambatnya|sebelum)\s*(?:pada)?",
            ),
        ),
    ] = None
    pemeriksa: Annotated[
        Text,
        printed(
            "Pemeriksa | Nama Pemeriksa | Ahli K3 | Nama Ahli K3 | Diperiksa oleh | Ahli K3 Pemeriksa | Penguji | "
            "Diperiksa dan Diuji oleh | Nama Penguji | Pelaksana Riksa Uji | Pemeriksa/Penguji | Petugas Pemeriksa | "
            "Pelaksana Pemeriksaan | Nama Ahli K3 / Pengawas | Nama Pengawas Spesialis",
            personal=True,
            part="penandatangan.nama",
            near=_EXAMINER,
            told=people(
                r"di\s*(?:periksa|uji|laksanakan"
                r"|lakukan)\s*(?:dan\s*di\s*uji\s*)?(?:secara\s*\w+\s*)?oleh\s*(?:(?:Sdr|Bpk|Bapak)\b\.?\s*)?"
                r"(?:ahli\s*K3\s*(?:spesialis|bidang\s*\w+(?:\s*\w+)?)?\s*"
                r"|pengawas\s*(?:ketenagakerjaan\s*)?spesialis\s*)?"
                r"(?!pjk3|ahli|PT\b|pengawas|perusahaan)",
            ),
        ),
    ] = None


class SuketRiksaUji(Record):
    """The whole certificate."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section(
            "riksa_uji", "Riksa Uji", ("Data Umum", "Data Teknik", "Data Teknis", "Hasil Pemeriksaan", "Spesifikasi")
        ),
    )
    riksa_uji: RiksaUji | None = None


RECORD_TYPE = RecordType(
    "suket_riksa_uji",
    "Surat Keterangan Hasil Pemeriksaan dan Pengujian K3",
    SuketRiksaUji,
    (
        "Surat Keterangan Hasil Pemeriksaan dan Pengujian Keselamatan dan Kesehatan Kerja",
        "Surat Keterangan Tidak Memenuhi Persyaratan Keselamatan dan Kesehatan Kerja",
        "Surat Keterangan Memenuhi Persyaratan Keselamatan dan Kesehatan Kerja",
        "Surat Keterangan Hasil Pemeriksaan dan Pengujian K3",
        "Surat Keterangan Hasil Pemeriksaan dan Pengujian",
        "Surat Keterangan Keselamatan dan Kesehatan Kerja",
        "Surat Keterangan Tidak Memenuhi Persyaratan K3",
        "Surat Keterangan Pemeriksaan dan Pengujian",
        "Sertifikat Hasil Pemeriksaan dan Pengujian",
        "Surat Keterangan Memenuhi Persyaratan K3",
        "Surat Keterangan Hasil Pemeriksaan K3",
        "Surat Keterangan Memenuhi Syarat K3",
        "Surat Keterangan Hasil Pemeriksaan",
        "Surat Keterangan Hasil Riksa Uji",
        "Surat Keterangan Hasil Pengujian",
        "Surat Keterangan Layak Operasi",
        "Surat Keterangan Laik Operasi",
        "Surat Keterangan Layak Pakai",
        "Surat Keterangan Laik Pakai",
        "Surat Keterangan Riksa Uji",
        "Surat Pengesahan Pemakaian",
        "Surat Keterangan Layak K3",
        "Surat Keterangan Laik K3",
        "Sertifikat Laik Operasi",
        "Pengesahan Penggunaan",
        "Pengesahan Pemakaian",
        "Surat Izin Pemakaian",
        "Surat Ijin Pemakaian",
        "Surat Keterangan K3",
        "Akte Izin Pemakaian",
        "Akta Izin Pemakaian",
        "Sertifikat Layak K3",
        "Sertifikat Laik K3",
        "Suket Riksa Uji",
        "Izin Penggunaan",
        "Izin Pemakaian",
        "Ijin Pemakaian",
    ),
    is_letter=False,
    marks=(
        r"surat\s*keterangan.{0,80}(?:pemeriksaan\s*dan\s*pengujian|riksa\s*uji|memenuhi\s*persyaratan)",
        r"(?:tidak\s*|belum\s*)?memenuhi\s*(?:per)?syarat",
        r"\b(?:nomor|no\.?)\s*(?:seri|unit)|serial\s*n",
        r"\bmere?k\b|tahun\s*pembuatan",
        r"berlaku\s*(?:sampai|s\s*/\s*d|hingga)|pemeriksaan\s*(?:berikutnya|selanjutnya)",
        r"ahli\s*K3|PJK3|pengawas\s*(?:ketenagakerjaan\s*)?spesialis",
        r"pesawat\s*(?:angkat|uap|tenaga)|bejana\s*tekan|penyalur\s*petir|\blift\b|elevator|forklift|crane|genset",
    ),
)
