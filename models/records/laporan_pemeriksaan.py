"""Laporan Hasil Pemeriksaan (LHP): what the inspector reports to the head of the office.

Past 250 lines: a record type is one file, most of it wordings.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from models.record import Date, Int, Nip, Nomor, Pasal, Record, Section, Text, printed, wordings
from models.record_type import RecordType
from models.told import DATE, addresses, companies, dates, letter_numbers, people

_SPT = (
    r"surat\s*(?:perintah\s*tugas|tugas|perintah)(?:\s*\(SPT\))?"
    r"(?:\s*(?:dari|kepala|pimpinan|plt\.?|a\.?n\.?)\b[^;:]{2,60}?)?"
)
_JENIS = {
    "pertama": wordings("Pertama | Pertama Kali | I (Pertama) | Pemeriksaan Awal"),
    "berkala": wordings("Berkala | Berkala/Rutin | Pemeriksaan Rutin | Periodik"),
    "khusus": wordings("Khusus | Insidentil | Insidental | Khusus atas Pengaduan"),
    "ulang": wordings("Ulang | Re-inspeksi | Ulangan"),
}


class TemuanLaporan(Record):
    """One finding of the report."""

    norma: Annotated[
        Text, printed("Norma | Jenis Norma | Obyek | Objek Pemeriksaan | Aspek | Bidang | Norma Ketenagakerjaan")
    ] = None
    uraian: Annotated[
        Text,
        printed(
            "Temuan | Uraian Temuan | Uraian | Hasil Pemeriksaan | Pelanggaran | Fakta | Kondisi | Keadaan | "
            "Hasil Temuan | Temuan Pelanggaran | Fakta yang Ditemukan | Permasalahan | Kenyataan",
            required=True,
        ),
    ] = None
    pasal: Annotated[
        list[Pasal] | None,
        printed(
            "Dasar Hukum | Pasal | Ketentuan | Peraturan yang Dilanggar | Pasal yang Dilanggar | Dasar | "
            "Ketentuan yang Dilanggar | Peraturan Perundang-undangan | Landasan Hukum | Peraturan | Pasal/Peraturan | "
            "Peraturan/Pasal | Ketentuan Hukum | Pasal yang Dilanggar/Dasar Hukum | Dasar Pelanggaran | Dasar/Pasal | "
            "Peraturan Perundangan | Ketentuan Peraturan Perundang-undangan | Pelanggaran Pasal"
        ),
    ] = None
    saran: Annotated[
        Text,
        printed(
            "Saran | Saran Tindak | Tindak Lanjut | Saran/Tindak Lanjut | Rekomendasi | Keterangan | Anjuran | "
            "Saran Perbaikan | Perbaikan | Perintah"
        ),
    ] = None


class PengawasLaporan(Record):
    """An inspector who made the inspection."""

    nama: Annotated[
        Text,
        printed(
            "Nama | Nama Pengawas | Nama/NIP | Pengawas Ketenagakerjaan | Nama Petugas | Pemeriksa | Nama Pemeriksa | "
            "Pegawai Pengawas",
            required=True,
            personal=True,
            part="penandatangan.nama",
        ),
    ] = None
    nip: Annotated[
        Nip, printed("NIP | NIP. | N I P | Nip | NIP Pengawas", critical=True, personal=True, part="penandatangan.nip")
    ] = None


class PemeriksaanLaporan(Record):
    """The inspection: order, company, people met, findings, conclusion."""

    nomor: Annotated[
        Nomor,
        printed(
            "Nomor | No. | Nomor Laporan | No. Laporan | Nomor LHP | No. LHP | Nomer",
            near=("Laporan", "Laporan Hasil Pemeriksaan", "Berita Acara", "Lembar", "Daftar Isian"),
            part="nomor",
        ),
    ] = None
    tanggal: Annotated[
        Date,
        printed(
            "Tanggal Laporan | Tgl. Laporan | Tanggal | Tanggal LHP | Tanggal Pembuatan Laporan | Pada Tanggal | "
            "Laporan Dibuat Tanggal",
            required=True,
            critical=True,
            part="tanggal",
            told=dates(
                r"laporan\s*(?:ini\s*)?(?:di\s*buat|di\s*susun)\s*(?:di\s+[\w .]{3,30}?\s*)?(?:pada)?",
                r"di\s*(?:buat|tetapkan)\s*di\s+[\w .]{3,30}?,?\s*(?:pada)?",
                r"di\s*(?:tutup|tanda\s*tangani)\s*(?:dan\s*di\s*tanda\s*tangani\s*)?(?:oleh\s*[^;:.]{3,60}?\s*)?"
                r"(?:di\s+[\w .]{3,30}?,?\s*)?(?:pada)?",
            ),
        ),
    ] = None
    nomor_spt: Annotated[
        Nomor,
        printed(
            "Nomor SPT | No. SPT | Nomor Surat Perintah Tugas | No. Surat Perintah Tugas | Surat Perintah Tugas | "
            "Surat Perintah Tugas Nomor | Nomor Surat Tugas | Surat Tugas Nomor | SPT Nomor | SPT | Surat Tugas | "
            "Dasar Pemeriksaan | Dasar (SPT) | Dasar Penugasan | Dasar Tugas | SPT No. | Nomor Surat Perintah | "
            "Dasar/Surat Perintah Tugas | Nomor/Tanggal SPT | Nomor dan Tanggal SPT | No./Tgl. SPT | "
            "Surat Perintah Nomor",
            told=letter_numbers(_SPT, r"\bSPT"),
        ),
    ] = None
    tanggal_spt: Annotated[
        Date,
        printed(
            "Tanggal SPT | Tgl. SPT | Tanggal Surat Perintah Tugas | Tanggal Surat Tugas | Nomor/Tanggal SPT | "
            "Nomor dan Tanggal SPT | No./Tgl. SPT | Tertanggal",
            critical=True,
            near=("SPT", "Surat Perintah Tugas", "Surat Tugas"),
            told=dates(
                rf"{_SPT}\s*(?:No\s?mor|No\.?)\s*:?\s*[^;]{{4,60}}?\s*(?:tertanggal|tanggal|tgl\.?)",
                r"\bSPT\s*(?:No\s?mor|No\.?)?\s*:?\s*[^;]{4,60}?\s*(?:tertanggal|tanggal|tgl\.?)",
            ),
        ),
    ] = None
    jenis: Annotated[
        Literal["pertama", "berkala", "khusus", "ulang"] | None,
        printed(
            "Jenis Pemeriksaan | Pemeriksaan | Sifat Pemeriksaan | Macam Pemeriksaan | Bentuk Pemeriksaan | "
            "Jenis Pengawasan | Tahap Pemeriksaan | Status Pemeriksaan",
            required=True,
            options=_JENIS,
            told=(
                r"pemeriksaan\s*(?:ketenagakerjaan\s*)?(?:secara\s*)?[(\"]?\s*(?P<nilai>pertama|berkala|khusus"
                r"|ulang)\b",
                r"jenis\s*pemeriksaan\s*(?:adalah|yaitu|ini)?\s*:?\s*(?P<nilai>pertama|berkala|khusus|ulang|rutin)\b",
                r"laporan\s*(?:hasil\s*)?pemeriksaan\s*(?P<nilai>pertama|berkala|khusus|ulang)\b",
            ),
        ),
    ] = None
    tanggal_pemeriksaan: Annotated[
        Date,
        printed(
            "Tanggal Pemeriksaan | Tgl. Pemeriksaan | Hari/Tanggal Pemeriksaan | Waktu Pemeriksaan | "
            "Diperiksa Tanggal | Hari/Tanggal | Hari, Tanggal | Hari dan Tanggal Pemeriksaan | Waktu Pelaksanaan | "
            "Pelaksanaan Pemeriksaan | Tanggal Kunjungan | Tanggal Pelaksanaan | Tanggal Diperiksa",
            required=True,
            critical=True,
            told=(
                rf"\bpada\s*hari\s*ini\b\s*[,:]?\s*(?P<nilai>{DATE})(?=[^;.]{{0,120}}?\b(?:kami|saya|bertanda|telah|tim)\b)",
                *dates(
                    r"^(?:[^;:]{0,160}?\s)?pada\s*hari\s*ini\b\s*,?",
                    r"pemeriksaan\s*(?:ketenagakerjaan\s*)?(?:telah\s*)?(?:yang\s*)?di\s*(?:lakukan|laksanakan)\s*"
                    r"(?:di\s+[^;]{3,90}?)?\s*pada",
                    r"pada\s*(?=hari|tanggal)(?=[^;.]{5,80}?(?:telah|kami)[^;.]{0,80}?(?:memeriksa|pemeriksaan))",
                    r"(?:telah\s*)?(?:melakukan|melaksanakan|mengadakan)\s*pemeriksaan\s*[^;]{0,220}?\bpada",
                ),
            ),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Nama Persh. | Perusahaan | Nama Badan Usaha | Perusahaan yang Diperiksa | "
            "Nama Perusahaan yang Diperiksa | Nama Usaha | Nama Perusahaan/Unit Kerja | Obyek Pemeriksaan | "
            "Objek Pemeriksaan | Nama",
            required=True,
            near=("Data Umum", "Data Perusahaan", "Identitas Perusahaan", "Keadaan Perusahaan", "Perusahaan"),
            told=companies(
                r"pemeriksaan\s*(?:ketenagakerjaan\s*)?(?:\w+\s+){0,2}?(?:di|pada|terhadap|atas)(?:\s*perusahaan)?",
                r"(?:di|pada|terhadap|ke)\s*perusahaan(?:\s*bernama)?",
            ),
        ),
    ] = None
    alamat_perusahaan: Annotated[
        Text,
        printed(
            "Alamat Perusahaan | Alamat | Alamat Lengkap | Lokasi Perusahaan | Alamat/Lokasi | Lokasi | Kedudukan | "
            "Alamat dan Nomor Telepon | Alamat Lengkap Perusahaan | Tempat Kedudukan",
            near=("Data Umum", "Data Perusahaan", "Identitas Perusahaan", "Perusahaan"),
            told=addresses(),
        ),
    ] = None
    jenis_usaha: Annotated[
        Text,
        printed(
            "Jenis Usaha | Bidang Usaha | Jenis Kegiatan Usaha | Kegiatan Usaha | Jenis Industri | Jenis Produksi | "
            "Jenis Perusahaan | Sektor Usaha | Lapangan Usaha | Jenis/Bidang Usaha | Jenis Usaha/KLUI",
            told=(
                r"(?<!\w)jenis\s*usaha(?:nya)?\s*:?\s*(?P<nilai>[^,;.:]{3,70}?)(?=\s*(?:[,;.]|\b(?:dengan|yang"
                r"|dan\s*(?:mempekerjakan|memiliki))\b|$))",
                r"bergerak\s*(?:di|dalam|pada)?\s*(?:bidang|sektor)\s*(?:usaha\s*)?"
                r"(?P<nilai>[^,;.]{3,70}?)(?=\s*(?:[,;.]|\b(?:dengan|yang|dan\s*(?:mempekerjakan|memiliki))\b|$))",
            ),
        ),
    ] = None
    jumlah_tenaga_kerja: Annotated[
        Int,
        printed(
            "Jumlah Tenaga Kerja | Jumlah Pekerja | Jumlah Pekerja/Buruh | Jumlah Karyawan | Jumlah TK | "
            "Tenaga Kerja | Jumlah Seluruh Tenaga Kerja | Banyaknya Tenaga Kerja | Total Tenaga Kerja | "
            "Jumlah Buruh",
            critical=True,
            units=("orang", "org", "or", "jiwa", "pekerja"),
            told=(
                r"mempekerjakan\s*(?:sebanyak|sejumlah|sekitar)?\s*(?P<nilai>\d[\d.]*\s*(?:\([a-z ]+\)\s*)?)"
                r"(?:orang|org|pekerja|tenaga)",
                r"jumlah\s*(?:seluruh\s*)?(?:tenaga\s*kerja|pekerja(?:\s*/\s*buruh)?|karyawan)\s*(?:sebanyak|adalah|"
                r"seluruhnya)?\s*:?\s*(?P<nilai>\d{1,3}(?:\.\d{3})*|\d+)\s*(?:\([a-z ]+\)\s*)?(?:orang|org|(?=[,;]\s))",
            ),
        ),
    ] = None
    pihak_ditemui: Annotated[
        Text,
        printed(
            "Pihak yang Ditemui | Pejabat yang Ditemui | Yang Ditemui | Pihak Perusahaan yang Ditemui | "
            "Nama yang Ditemui | Diterima oleh | Pihak yang Mendampingi | Didampingi oleh | Pendamping | "
            "Orang yang Ditemui | Wakil Perusahaan | Pihak Perusahaan | Pihak Pengusaha | Nama Pihak yang Ditemui | "
            "Yang Memberi Keterangan | Pemberi Keterangan | Bertemu dengan | Menemui | Ditemui | "
            "Ditemui di Perusahaan | Nama dan Jabatan yang Ditemui",
            personal=True,
            told=people(
                r"(?:di\s*terima|di\s*temui|di\s*dampingi|di\s*sambut)\s*oleh\s*(?:(?:Sdr|Bpk|Bapak|Ibu|Saudara|Sdri)\b"
                r"\.?\s*)?",
                r"(?:bertemu|menemui)\s*(?:dengan\s*)?(?:(?:Sdr|Bpk|Bapak|Ibu|Saudara|Sdri)\b\.?\s*)?",
                r"pihak\s*perusahaan\s*(?:yang\s*)?di\s*wakili\s*(?:oleh\s*)?(?:(?:Sdr|Bpk|Bapak|Ibu)\b\.?\s*)?",
            ),
        ),
    ] = None
    kesimpulan: Annotated[
        Text,
        printed(
            "Kesimpulan | Kesimpulan Pemeriksaan | Kesimpulan Hasil Pemeriksaan | Simpulan | Penutup dan Kesimpulan | "
            "Kesimpulan dan Pendapat | Pendapat",
            told=(
                r"\b(?:ke)?simpulan\s*[.:]\s*(?P<nilai>(?-i:[A-Z]).{10,400}?\.)(?=\s|$)",
                r"(?:dapat\s*)?di\s*simpulkan\s*(?:bahwa\s*)?(?P<nilai>.{10,400}?\.)(?=\s|$)",
            ),
        ),
    ] = None
    saran: Annotated[
        Text,
        printed(
            "Saran | Saran-saran | Saran Tindak Lanjut | Rekomendasi | Saran dan Tindak Lanjut | Tindak Lanjut | "
            "Rencana Tindak Lanjut | Anjuran | Usul/Saran | Saran/Usul",
            told=(
                r"\bsaran(?:\s*-\s*saran)?(?:\s*(?:dan\s*)?tindak\s*lanjut)?\s*[.:]\s*"
                r"(?P<nilai>(?-i:[A-Z]).{10,400}?\.)(?=\s|$)",
                r"(?:kami\s*)?(?:menyarankan|mengusulkan|di\s*sarankan)\s*(?:agar\s*)?(?P<nilai>.{10,400}?\.)(?=\s|$)",
            ),
        ),
    ] = None
    temuan: Annotated[
        list[TemuanLaporan] | None,
        printed(
            "Temuan | Hasil Pemeriksaan | Temuan Pemeriksaan | Pelanggaran | Hasil Temuan | Temuan-temuan | "
            "Uraian Hasil Pemeriksaan | Fakta-fakta",
            required=True,
        ),
    ] = None
    pengawas: Annotated[
        list[PengawasLaporan] | None,
        printed(
            "Pengawas Ketenagakerjaan | Pengawas | Petugas Pemeriksa | Yang Memeriksa | Pegawai Pengawas | "
            "Tim Pemeriksa | Pelaksana Pemeriksaan | Petugas | Pemeriksa",
            required=True,
        ),
    ] = None


class LaporanPemeriksaan(Record):
    """The whole report."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section(
            "pemeriksaan",
            "Pemeriksaan",
            ("Laporan Hasil Pemeriksaan", "Data Umum", "Data Perusahaan", "Hasil Pemeriksaan", "Dasar Pemeriksaan"),
        ),
    )
    pemeriksaan: PemeriksaanLaporan | None = None


RECORD_TYPE = RecordType(
    "laporan_pemeriksaan",
    "Laporan Hasil Pemeriksaan",
    LaporanPemeriksaan,
    (
        "Laporan Hasil Pemeriksaan Ketenagakerjaan",
        "Laporan Hasil Pemeriksaan Norma Ketenagakerjaan",
        "Laporan Hasil Pengawasan Ketenagakerjaan",
        "Laporan Pelaksanaan Pemeriksaan Ketenagakerjaan",
        "Laporan Pemeriksaan Ketenagakerjaan",
        "Laporan Hasil Pemeriksaan",
        "Laporan Hasil Pengawasan",
        "Berita Acara Pemeriksaan Ketenagakerjaan",
        "Daftar Isian Pemeriksaan",
        "Laporan Pemeriksaan Khusus",
        "Laporan Pemeriksaan Berkala",
        "Laporan Pemeriksaan Pertama",
        "Laporan Pemeriksaan Ulang",
        "Laporan Pemeriksaan",
        "Lembar Pemeriksaan",
    ),
    is_letter=False,
    marks=(
        r"laporan\s*hasil\s*pemeriksaan",
        r"demikian(?:lah)?\s*laporan\s*(?:hasil\s*)?pemeriksaan",
        r"jenis\s*pemeriksaan",
        r"pihak\s*(?:perusahaan\s*)?yang\s*di\s*temui",
        r"\bkesimpulan\b.{0,400}\bsaran\b",
        r"pengawas\s*ketenagakerjaan\s*yang\s*memeriksa",
    ),
)
