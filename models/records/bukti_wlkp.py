"""Bukti Lapor WLKP: the receipt of a manpower report, from the counter or printed by WLKP online with a QR code."""

from __future__ import annotations

from typing import Annotated, ClassVar

from models.record import Date, Kbli, Nib, Nomor, Npp, Record, Section, Text, printed
from models.record_type import RecordType
from models.told import DATE, addresses, companies, dates

_REPORTED = r"(?:telah\s*)?(?:melaporkan|melapor|menyampaikan\s*laporan|di\s*laporkan|mendaftarkan|terdaftar)"


class Bukti(Record):
    """What the receipt says."""

    nomor_pelaporan: Annotated[
        Nomor,
        printed(
            "Nomor Pelaporan | No. Pelaporan | Nomor WLKP | No. WLKP | Nomor Pendaftaran | No. Pendaftaran | "
            "Nomor Bukti Lapor | Nomor Bukti Pelaporan | Nomor Registrasi | No. Registrasi | Nomor Laporan | Nomor | "
            "Kode Pelaporan | Nomor Tanda Terima | No. Bukti | Nomor Lapor | ID Pelaporan | No. Tanda Terima | "
            "Nomor Wajib Lapor | No. Agenda | Nomor Agenda | Report Number | Registration Number",
            required=True,
            critical=True,
            part="nomor",
            told=(
                r"(?:nomor|no\.?)\s*(?:pelaporan|pendaftaran|registrasi|WLKP|wajib\s*lapor)\s*:?\s*"
                r"(?P<nilai>[\w][\w./\-]{5,40})",
                r"(?:dengan|di\s*bawah)\s*(?:nomor"
                r"|no\.?)\s*(?:\w+\s*)?:?\s*(?P<nilai>\d{4,5}\s?\.\s?\d{8}\s?\.\s?\d{2,6})",
                r"\b(?P<nilai>\d{5}\s?\.\s?(?:19|20)\d{6}\s?\.\s?\d{3,6})\b",
            ),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Nama Persh. | Nama Badan Usaha | Perusahaan | Nama Usaha | Nama Pemberi Kerja | "
            "Nama Perusahaan/Badan Usaha | Telah Terima dari | Diterima dari | Company Name | "
            "Nama Perusahaan Pelapor | "
            "Nama",
            required=True,
            told=companies(
                r"(?:di\s*berikan|di\s*sampaikan)\s*kepada\s*(?:perusahaan)?",
                r"(?:menerangkan|menyatakan|di\s*terangkan)\s*bahwa\s*(?:perusahaan)?",
                r"(?:telah\s*)?(?:di\s*terima|terima)\s*(?:laporan\s*)?(?:[\w/()]+\s+){0,6}?dari\s*(?:perusahaan)?",
            ),
        ),
    ] = None
    alamat: Annotated[
        Text,
        printed(
            "Alamat | Alamat Perusahaan | Alamat Lengkap | Alamat Kantor | Alamat Badan Usaha | Lokasi Perusahaan | "
            "Lokasi Usaha | Alamat Usaha | Company Address | Alamat Lengkap Perusahaan | Alamat/Lokasi",
            told=addresses(),
        ),
    ] = None
    nib: Annotated[
        Nib,
        printed(
            "NIB | Nomor Induk Berusaha | Nomor Induk Berusaha (NIB) | N I B | No. NIB | NIB Perusahaan | "
            "Business Identification Number",
            critical=True,
            told=(r"(?:NIB|nomor\s*induk\s*berusaha)\s*(?:\(NIB\))?\s*:?\s*(?P<nilai>\d[\d ]{11,16}\d)",),
        ),
    ] = None
    kbli: Annotated[
        Kbli,
        printed(
            "KBLI | Kode KBLI | KBLI Utama | KBLI / Jenis Usaha | Klasifikasi Baku Lapangan Usaha Indonesia | "
            "Kode Klasifikasi Lapangan Usaha | Kode KBLI/KLUI | Nomor KBLI | KBLI Pokok | Jenis Usaha (KBLI) | "
            "Kode Usaha | Bidang Usaha (KBLI) | KLUI/KBLI",
            told=(r"\bKBLI\s*(?:\d{4}\s*)?:?\s*(?P<nilai>\d{5})\b",),
        ),
    ] = None
    npp: Annotated[
        Npp,
        printed(
            "NPP | NPP BPJS Ketenagakerjaan | Nomor Pendaftaran Perusahaan (NPP) | No. NPP | Nomor NPP | "
            "Nomor Pendaftaran Perusahaan | Nomor Peserta BPJS Ketenagakerjaan | NPP BPJS TK | "
            "No. Peserta BPJS Ketenagakerjaan | BPJS Ketenagakerjaan | Nomor BPJS Ketenagakerjaan | NPP BPJSTK",
            critical=True,
            told=(r"\bNPP\s*(?:BPJS\s*(?:Ketenagakerjaan|TK)?)?\s*:?\s*(?P<nilai>[A-Z]{0,2}\s?\d{6,8}(?:-\d{3})?)",),
        ),
    ] = None
    tanggal_lapor: Annotated[
        Date,
        printed(
            "Tanggal Lapor | Tanggal Pelaporan | Tgl. Lapor | Tanggal Laporan | Dilaporkan Tanggal | Tgl. Pelaporan | "
            "Tanggal Melapor | Tanggal Terima | Diterima Tanggal | Tanggal Penerimaan | Tanggal Diterima | "
            "Tanggal Bukti Lapor | Report Date | Waktu Pelaporan | Tanggal | Pada Tanggal | Tanggal Daftar | "
            "Tanggal Pendaftaran",
            required=True,
            critical=True,
            part="tanggal",
            told=(
                *dates(
                    rf"{_REPORTED}[^.;]{{0,160}}?\b(?:pada|sejak|per)",
                    r"(?:di\s*terima|di\s*lapor(?:kan)?|pelaporan)\s*(?:pada)?",
                ),
                rf"\bpada\s*(?P<nilai>{DATE})[^.;]{{0,60}}?(?:telah|sudah)\s*(?:di\s*terima|melapor)",
            ),
        ),
    ] = None
    lapor_kembali: Annotated[
        Date,
        printed(
            "Wajib Lapor Kembali | Lapor Kembali | Tanggal Lapor Kembali | Tanggal Wajib Lapor Kembali | "
            "Wajib Lapor Kembali Tanggal | Pelaporan Berikutnya | Lapor Ulang | Wajib Lapor Ulang | Berlaku Sampai | "
            "Kewajiban Lapor Kembali | Masa Berlaku | Berlaku s/d | Berlaku Hingga | Berlaku Sampai Dengan | "
            "Tanggal Kewajiban Melapor Kembali | Kewajiban Melapor Kembali | Laporan Berikutnya | Next Report Date | "
            "Jatuh Tempo Lapor | Daftar Ulang | Melapor Kembali Tanggal | Tanggal Lapor Berikutnya",
            critical=True,
            told=dates(
                r"(?:wajib\s*)?(?:melapor(?:kan)?|lapor|mendaftar|daftar)\s*(?:kembali|ulang|berikutnya)\s*"
                r"(?:[\w/\-]+\s+){0,4}?(?:pada|tanggal|sebelum|paling\s*lambat|selambat\s*-?\s*lambatnya)?\s*(?:pada)?",
                r"berlaku\s*(?:sampai\s*(?:dengan)?|s\s*/\s*d\.?|hingga)",
                r"(?:laporan|pelaporan)\s*(?:berikutnya|selanjutnya"
                r"|tahun\s*berikutnya)\s*(?:[\w/\-]+\s+){0,4}?(?:pada)?",
            ),
        ),
    ] = None
    isi_qr: Annotated[
        Text,
        printed(
            "Isi QR | QR Code | Kode QR | QR | Pindai Kode | Tautan | Verifikasi | Link Verifikasi | Scan QR", part="qr"
        ),
    ] = None


class BuktiWlkp(Record):
    """The whole receipt."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section(
            "bukti", "Bukti Lapor", ("Bukti Lapor", "Tanda Bukti Lapor", "Identitas Perusahaan", "Data Perusahaan")
        ),
    )
    bukti: Bukti | None = None


RECORD_TYPE = RecordType(
    "bukti_wlkp",
    "Bukti Lapor WLKP",
    BuktiWlkp,
    (
        "Bukti Pelaporan Wajib Lapor Ketenagakerjaan di Perusahaan",
        "Bukti Pelaporan Wajib Lapor Ketenagakerjaan Perusahaan",
        "Tanda Terima Pelaporan Wajib Lapor Ketenagakerjaan",
        "Bukti Lapor Wajib Lapor Ketenagakerjaan Perusahaan",
        "Tanda Bukti Pelaporan Wajib Lapor Ketenagakerjaan",
        "Tanda Terima Laporan Wajib Lapor Ketenagakerjaan",
        "Tanda Bukti Lapor Wajib Lapor Ketenagakerjaan",
        "Bukti Pendaftaran Wajib Lapor Ketenagakerjaan",
        "Bukti Penerimaan Wajib Lapor Ketenagakerjaan",
        "Surat Keterangan Wajib Lapor Ketenagakerjaan",
        "Bukti Pelaporan Wajib Lapor Ketenagakerjaan",
        "Tanda Terima Wajib Lapor Ketenagakerjaan",
        "Tanda Bukti Wajib Lapor Ketenagakerjaan",
        "Surat Tanda Bukti Lapor Ketenagakerjaan",
        "Sertifikat Wajib Lapor Ketenagakerjaan",
        "Tanda Terima Laporan Ketenagakerjaan",
        "Tanda Bukti Pendaftaran Wajib Lapor",
        "Bukti Wajib Lapor Ketenagakerjaan",
        "Bukti Pelaporan Ketenagakerjaan",
        "Tanda Bukti Penerimaan Laporan",
        "Bukti Lapor Ketenagakerjaan",
        "Tanda Lapor Ketenagakerjaan",
        "Surat Tanda Terima Laporan",
        "Sertifikat Pelaporan WLKP",
        "Surat Tanda Bukti Lapor",
        "Tanda Bukti Wajib Lapor",
        "Tanda Terima Pelaporan",
        "Sertifikat Wajib Lapor",
        "Tanda Bukti Pelaporan",
        "Tanda Terima Laporan",
        "Bukti Pelaporan WLKP",
        "Tanda Bukti Lapor",
        "Bukti Pendaftaran",
        "Surat Bukti Lapor",
        "Bukti Lapor WLKP",
        "Tanda Bukti WLKP",
        "Sertifikat WLKP",
        "Bukti Pelaporan",
        "Bukti Lapor",
        "Bukti WLKP",
    ),
    is_letter=False,
    marks=(
        r"(?:nomor|no\.?)\s*(?:pelaporan|WLKP|wajib\s*lapor)",
        r"wajib\s*lapor\s*(?:kembali|ulang)|(?:melapor|lapor)\s*kembali",
        r"(?:tanda\s*)?bukti\s*(?:lapor|pelaporan|penerimaan|pendaftaran)",
        r"tanggal\s*(?:lapor|pelaporan)",
        r"telah\s*(?:melaporkan|melapor|menyampaikan\s*laporan|memenuhi\s*kewajiban)",
        r"permenaker\w*\s*(?:nomor|no\.?)?\s*(?:18|4)\s*tahun\s*201[79]|wajiblapor",
    ),
)
