"""Surat Panggilan: the summons of an inspector or investigator, with day, hour, place and papers to bring."""

from __future__ import annotations

from typing import Annotated, ClassVar

from models.record import Date, Int, Line, Record, Section, Text, Time, printed
from models.record_type import RecordType
from models.surat import SURAT, Surat
from models.told import DATE, companies, dates, people

_ORDINAL = r"I{1,3}|[123]|pertama|kesatu|kedua|ketiga"
_TITLE = r"(?:(?:Sdr|Sdri|Bpk|Ibu|Bapak|Saudara|Saudari|Tuan|Ny)\b\.?(?:\s*/\s*\w+\.?)?\s*)?"
_AT_END = (
    r"(?=\s*(?:,?\s*\b(?:dan\s+)?(?:untuk|guna|dengan\s*(?:membawa|menemui|menghadap)|menghadap|bertemu|menemui|membawa|"
    r"pada\s*(?:hari|tanggal|pukul)|pukul|jam|agar|sehubungan|dalam\s*rangka|menemui|acara|keperluan|hari|tanggal)\b"
    r"|;|(?<=[\w)]{4})\.\s|\.?$))"
)


class Panggilan(Record):
    """Who is called, before whom, when, where, with what."""

    panggilan_ke: Annotated[
        Int,
        printed(
            "Panggilan Ke | Panggilan | Surat Panggilan Ke | Ke | Panggilan yang Ke | Surat Panggilan",
            told=(
                rf"panggilan\s*(?:\w+\s+){{0,2}}?(?:yang\s*)?ke\s*[-–]?\s*(?P<nilai>{_ORDINAL})\b",
                rf"panggilan\s*(?:\(?\s*(?:klarifikasi|dinas|pemeriksaan|saksi|tersangka|ketenagakerjaan)\s*\)?\s*)?"
                rf"[-–(]?\s*(?P<nilai>{_ORDINAL})\b",
                r"untuk\s*(?:yang\s*)?(?P<nilai>ke(?:satu|dua|tiga)|pertama)\s*kali(?:nya)?",
            ),
        ),
    ] = None
    nama_dipanggil: Annotated[
        Text,
        printed(
            "Nama | Nama Lengkap | Nama yang Dipanggil | Yang Dipanggil | Dipanggil | Memanggil | N a m a | "
            "Nama Terpanggil | Nama Saksi | Nama Tersangka | Pihak yang Dipanggil | Saudara | Sdr.",
            required=True,
            personal=True,
            part="tujuan.nama",
            near=("Memanggil", "M E M A N G G I L", "Dipanggil", "Yang Dipanggil"),
            told=people(
                rf"(?:memanggil|meminta\s*(?:kehadiran|kedatangan)|mengharap\s*(?:kehadiran|kedatangan))\s*{_TITLE}",
                rf"(?:meminta|diminta|mohon)\s+(?:kepada\s+)?{_TITLE}"
                r"(?!saudara|anda|pimpinan|bantuan|kehadiran|menghadap|untuk|keterangan|datang|hadir|kepada)",
                r"(?<!menghadap )(?<!menemui )(?<!bertemu )(?<!dengan )(?<!kepada )"
                r"\b(?:Sdr|Sdri|Saudara|Saudari)\b\.?\s*(?!pimpinan|direktur|kepala|untuk|diminta|agar|dapat)",
                r"\bYth\.?\s*(?:Sdr|Bpk|Bapak|Ibu|Saudara|Sdri)?\b\.?\s*(?!pimpinan|direktur|kepala|manager|HRD)",
            ),
        ),
    ] = None
    jabatan_dipanggil: Annotated[
        Text,
        printed(
            "Jabatan | Pekerjaan/Jabatan | Jabatan/Pekerjaan | Pekerjaan | Jabatan yang Dipanggil | Selaku | Sebagai | "
            "Kedudukan | J a b a t a n",
            near=("Memanggil", "Dipanggil", "Yang Dipanggil"),
            part="tujuan.jabatan",
            told=(
                r"(?:selaku|jabatan(?:nya)?|dalam\s*kedudukan(?:nya)?\s*sebagai)\s*:?\s*(?P<nilai>(?!saksi|tersangka)"
                r"[^,;:.(]{3,50}?)(?=\s*(?:[,;.(]|\b(?:PT|CV|UD|pada|di|dari|untuk|perusahaan|yang|alamat|guna)\b|$))",
                r"\bYth\.?\s*(?:Sdr\.?|Bapak|Bpk\.?|Ibu|Saudara)?\s*(?P<nilai>(?:pimpinan|direktur(?:\s*utama)?"
                r"|manag?jer"
                r"(?:\s*HRD)?|HRD\s*manager|kepala\s*(?:HRD|personalia|pabrik)|pengurus)(?:\s*perusahaan)?)\b",
                r"(?:saudara|sdr\.?)\s*(?P<nilai>(?:pimpinan|direktur(?:\s*utama)?|pengurus)(?:\s*perusahaan)?)\b",
            ),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Perusahaan | Nama Badan Usaha | Instansi/Perusahaan | Pimpinan Perusahaan | "
            "Pimpinan | Asal Perusahaan | Tempat Kerja",
            part="tujuan.perusahaan",
            told=companies(
                r"(?:pimpinan|direktur(?:\s*utama)?|manag?jer|pengurus|HRD|personalia|pemilik|karyawan|pekerja)"
                r"\s*(?:perusahaan\s*)?(?:pada|di|dari)?",
                r"(?:selaku|sebagai|jabatan)\s*:?\s*[^,;.]{3,40}?\s*(?:pada|di|dari)?\s*(?:perusahaan)?",
                r"\bperusahaan(?:\s*saudara)?",
                r"\b(?:di|pada|antara|terhadap)\s*(?=P\.?\s?T\b|C\.?\s?V\b)",
            ),
        ),
    ] = None
    tanggal_hadir: Annotated[
        Date,
        printed(
            "Hari/Tanggal | Hari, Tanggal | Hari / Tanggal | Tanggal Hadir | Tanggal | Hari dan Tanggal | "
            "Hari/Tgl | Hari/Tgl. | Hari / Tgl | Pada Hari/Tanggal | Pada Hari | Hari | Waktu | Hadir Pada Tanggal | "
            "Hari, Tanggal dan Pukul | Hari/Tanggal/Jam | Hari/Tanggal/Pukul",
            required=True,
            critical=True,
            near=("Menghadap", "Untuk Hadir", "Waktu", "Hadir pada", "Pada", "Untuk Datang"),
            told=(
                *dates(
                    r"(?:hadir|datang|menghadap|menemui|bertemu|kehadiran|kedatangan)\b(?:(?!surat|nomor)[^;.]){0,120}?"
                    r"\bpada",
                    r"\bpada\s*(?=hari)",
                ),
                rf"\bhari\s*/\s*(?:tanggal|tgl\.?)\s*:?\s*(?P<nilai>{DATE})",
            ),
        ),
    ] = None
    pukul: Annotated[
        Time,
        printed(
            "Pukul | Jam | Waktu | P u k u l | Pkl. | Jam/Pukul | Pukul/Jam | Hari/Tanggal/Pukul | Hari/Tanggal/Jam",
            told=(
                r"(?:pukul|pkl\.?|jam)\s*:?\s*(?P<nilai>\d{1,2}\s*[.:]\s*\d{2})",
                r"(?P<nilai>\d{1,2}\s*[.:]\s*\d{2})\s*(?:WIB|WITA|WIT)\b",
                r"(?:pukul|pkl\.?|jam)\s*:?\s*(?P<nilai>\d{1,2}(?:\s*(?:pagi|siang|sore))?)\b(?!\s*[.:/]\s*\d)",
            ),
        ),
    ] = None
    tempat_hadir: Annotated[
        Text,
        printed(
            "Tempat | T e m p a t | Tempat Hadir | Bertempat di | Di | Tempat Pemeriksaan | Tempat/Ruang | Ruang | "
            "Lokasi | Tempat Menghadap | Kantor | Tempat Pertemuan | Bertempat",
            told=(
                rf"\bbertempat\s*(?:di)?\s*:?\s*(?P<nilai>[^;]{{5,180}}?){_AT_END}",
                rf"(?:hadir|datang|menghadap)\s*(?:ke|di)\s*(?P<nilai>(?:kantor|ruang|dinas|UPTD|balai|bidang|gedung|"
                rf"satuan|satwasker)[^;]{{3,180}}?){_AT_END}",
                rf"\bdi\s*(?P<nilai>(?:kantor|ruang(?:an)?)\s*[^;]{{5,180}}?){_AT_END}",
            ),
        ),
    ] = None
    menghadap: Annotated[
        Text,
        printed(
            "Menghadap | Menghadap Kepada | Menemui | Bertemu dengan | Menemui Sdr. | Menghadap Sdr. | Untuk Menemui | "
            "Untuk Menghadap | Menghadap Saudara | Penyidik | Pengawas Ketenagakerjaan | Pejabat yang Ditemui",
            personal=True,
            told=people(
                rf"(?:menghadap|menemui|bertemu)\s*(?:kepada\s*|dengan\s*)?(?:pengawas(?:\s*ketenagakerjaan)?\s*|"
                rf"penyidik(?:\s*PPNS)?\s*|PPNS\s*)?(?:atas\s*nama\s*)?{_TITLE}(?!kepada|pada|di\b|kami|petugas)",
                rf"(?:menghadap|menemui)\s*(?:kepada\s*)?[^,;:]{{3,40}}?\s*(?:a\.?n\.?|atas\s*nama|bernama"
                rf"|yaitu)\s*{_TITLE}",
            ),
        ),
    ] = None
    membawa: Annotated[
        list[Line] | None,
        printed(
            "Membawa | Dokumen yang Dibawa | Dengan Membawa | Agar Membawa | Harap Membawa | Membawa Dokumen | "
            "Berkas yang Dibawa | Dokumen | Dengan Membawa Dokumen | Agar Membawa Dokumen Sebagai Berikut | "
            "Membawa Berkas | Membawa Data | Dengan Membawa Serta | Dokumen yang Harus Dibawa | "
            "Membawa Dokumen Sebagai Berikut | Kelengkapan Dokumen | Perlengkapan | Catatan",
        ),
    ] = None


class SuratPanggilan(Record):
    """The whole summons: its shared block and the call."""

    sections: ClassVar[tuple[Section, ...]] = (
        SURAT,
        Section("panggilan", "Panggilan", ("Surat Panggilan", "Memanggil", "Panggilan")),
    )
    surat: Surat | None = None
    panggilan: Panggilan | None = None


RECORD_TYPE = RecordType(
    "surat_panggilan",
    "Surat Panggilan",
    SuratPanggilan,
    (
        "Surat Panggilan Pemeriksaan Ketenagakerjaan",
        "Panggilan Klarifikasi Ketenagakerjaan",
        "Surat Panggilan Klarifikasi",
        "Surat Panggilan Pemeriksaan",
        "Panggilan untuk Klarifikasi",
        "Panggilan (Klarifikasi)",
        "Surat Panggilan Tersangka",
        "Surat Panggilan Ketiga",
        "Surat Panggilan Saksi",
        "Surat Panggilan Dinas",
        "Surat Panggilan Pertama",
        "Surat Panggilan Kedua",
        "Surat Panggilan III",
        "Surat Panggilan II",
        "Surat Panggilan I",
        "Panggilan Pemeriksaan",
        "Panggilan Klarifikasi",
        "Surat Panggilan",
        "Panggilan Dinas",
        "Panggilan III",
        "Panggilan II",
        "Panggilan I",
        "Pemanggilan",
        "Panggilan",
    ),
    is_letter=True,
    marks=(
        r"\bm\s?e\s?m\s?a\s?n\s?g\s?g\s?i\s?l\b",
        r"(?:untuk|agar|dapat)\s*(?:saudara\s*)?(?:hadir|datang|menghadap|memenuhi\s*panggilan)",
        r"hari\s*/\s*(?:tanggal|tgl).{0,120}(?:pukul|jam|pkl)",
        r"(?:dengan|agar|harap)\s*membawa",
        r"surat\s*panggilan\s*ini",
        r"(?:menghadap|menemui)\b",
    ),
)
