"""Berkas perkara tindak pidana ringan: the investigator's file, its cover letter and the verdict of the court.

One record for all sheets of the file (KUHAP Pasal 205-210); what is not on a sheet is absent. Past 250 lines: a record
type is one file, most of it wordings.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from models.record import Date, Int, Nik, Nip, Nomor, Pasal, Record, Rupiah, Section, Text, printed
from models.record_type import RecordType
from models.told import COUNT, DATE, LETTER_NUMBER, MONEY, NUMBER_WORD, companies, dates, people

_ACCUSED = ("Tersangka", "Terdakwa", "Identitas Tersangka", "Identitas Terdakwa", "Terperiksa", "Yang Diperiksa")
_INVESTIGATOR = (
    "Penyidik",
    "PPNS",
    "Pemeriksa",
    "Penyidik Pegawai Negeri Sipil",
    "Kuasa Penuntut Umum",
    "Penyidik PPNS",
)
_VERDICT = r"(?:denda|membayar\s*denda|pidana\s*denda)"
_CASE = r"\d{1,4}\s?/\s?Pid\s?\.?\s?(?:Tipiring|C|R|S|Cepat)\s?/\s?\d{4}\s?/\s?PN\s?\.?\s?[A-Z]{2,12}"


class Perkara(Record):
    """The case: file, accused, company, articles, deed, investigator, court and verdict."""

    nomor_berkas: Annotated[
        Nomor,
        printed(
            "Nomor Berkas | Nomor Berkas Perkara | No. Berkas Perkara | Berkas Perkara Nomor | Nomor BP | No. BP | "
            "Nomor LK | Laporan Kejadian Nomor | Nomor Laporan Kejadian | No. LK | Nomor Perkara Penyidik | "
            "No. Pol | No. Reg. Perkara | Berkas Perkara No. | Nomor Berkas Tipiring | BP Nomor | Nomor | No.",
            critical=True,
            near=("Berkas Perkara", "Berkas Perkara Tindak Pidana Ringan", "Laporan Kejadian"),
            told=(
                rf"berkas\s*perkara\s*(?:[\w()]+\s+){{0,5}}?{NUMBER_WORD}(?P<nilai>{LETTER_NUMBER})",
                r"\b(?P<nilai>(?:BP|LK)\s?[./\-]\s?[\w.\-]+(?:\s?/\s?[\w.\-]+)+)",
            ),
        ),
    ] = None
    nomor_pelimpahan: Annotated[
        Nomor,
        printed(
            "Nomor Pelimpahan | Nomor Surat Pelimpahan | Surat Pelimpahan Nomor | No. Surat Pelimpahan | "
            "Pelimpahan Nomor | Nomor Surat Pengantar | Nomor Surat | Nomor | No.",
            critical=True,
            part="nomor",
            near=("Pelimpahan", "Surat Pelimpahan Perkara", "Pelimpahan Perkara"),
            told=(
                rf"(?:surat\s*)?pelimpahan\s*(?:[\w()]+\s+){{0,6}}?{NUMBER_WORD}(?P<nilai>{LETTER_NUMBER})",
                rf"di\s*limpahkan\s*(?:[\w()]+\s+){{0,8}}?(?:dengan\s*)?surat\s*(?:\w+\s+){{0,3}}?{NUMBER_WORD}"
                rf"(?P<nilai>{LETTER_NUMBER})",
            ),
        ),
    ] = None
    tanggal_pelimpahan: Annotated[
        Date,
        printed(
            "Tanggal Pelimpahan | Tgl. Pelimpahan | Tanggal Surat Pelimpahan | Dilimpahkan Tanggal | "
            "Tanggal Pelimpahan Perkara | Pelimpahan Tanggal",
            critical=True,
            part="tanggal",
            near=("Pelimpahan", "Surat Pelimpahan Perkara", "Pelimpahan Perkara"),
            told=dates(
                r"pelimpahan\b[^;]{0,120}?(?:tertanggal|(?:pada\s*)?(?=tanggal|tgl))",
                r"di\s*limpahkan\b[^;]{0,120}?(?:pada|tertanggal)",
            ),
        ),
    ] = None
    nama_tersangka: Annotated[
        Text,
        printed(
            "Nama Lengkap | Nama | Nama Tersangka | Nama Terdakwa | Nama Lengkap Tersangka | Nama Terperiksa | "
            "Nama Lengkap Terdakwa | Tersangka | Terdakwa | Identitas Tersangka | Atas Nama Tersangka | N a m a | "
            "Nama Pelaku | Nama Pelanggar",
            required=True,
            personal=True,
            near=_ACCUSED,
            told=people(
                r"\bmengaku\s*(?:bernama)?",
                r"(?:tersangka|terdakwa|pelanggar)\s*(?:atas\s*nama|a\.?n\.?|bernama|:)\s*",
                r"(?:atas\s*nama|a\.?\s?n\.?)\s*(?:tersangka|terdakwa)\s*:?",
                r"menyatakan\s*(?:bahwa\s*)?(?:terdakwa)\s*",
                r"(?:tersangka|terdakwa)\s+(?!telah|oleh|dengan|tersebut|adalah|dalam|untuk|yang|sebagai|pada|di\b)",
            ),
        ),
    ] = None
    nik_tersangka: Annotated[
        Nik,
        printed(
            "NIK | N I K | Nomor Induk Kependudukan | No. KTP | Nomor KTP | NIK Tersangka | NIK/No. KTP | No. NIK | "
            "No. Identitas | Nomor Identitas | KTP No. | NIK / No. KTP",
            critical=True,
            personal=True,
            near=_ACCUSED,
            told=(r"(?:NIK|KTP)\s*(?:No\.?|Nomor)?\s*:?\s*(?P<nilai>\d[\d .]{14,22}\d)",),
        ),
    ] = None
    jabatan_tersangka: Annotated[
        Text,
        printed(
            "Jabatan | Pekerjaan/Jabatan | Pekerjaan | Jabatan Tersangka | Pekerjaan / Jabatan | Jabatan/Pekerjaan | "
            "Jabatan Terdakwa | Kedudukan",
            near=_ACCUSED,
            told=(
                r"(?:selaku|jabatan(?:nya)?\s*(?:sebagai|selaku)?|kedudukan(?:nya)?\s*sebagai)\s*:?\s*(?P<nilai>"
                r"(?!\s*(?:penyidik|kuasa|pengawas|hakim|saksi|PPNS|dalam|panitera|pelapor)\b)[^,;:.(]{3,50}?)"
                r"(?=\s*(?:[,;.(]|\b(?:PT|CV|UD|pada|di|dari|perusahaan|yang|telah|dengan)\b|$))",
                r"(?:[,)]|\b(?:tersangka|terdakwa)\b[^;:.]{3,60}?)\s*,?\s*(?P<nilai>(?:direktur|pimpinan"
                r"|manag?jer|pengurus"
                r"|pemilik|kepala|general\s*manager|HRD)\b[^,;:.()]{0,30}?)(?=\s+(?:(?-i:PT|CV|UD|PD|Koperasi"
                r"|Yayasan)\b"
                r"|perusahaan))",
                r"(?:pekerjaan)\s*:?\s*(?P<nilai>(?:direktur|pimpinan|manag?jer|pengurus|pemilik|wiraswasta|karyawan)"
                r"[^,;:.(]{0,30}?)(?=\s*(?:[,;.(]|\b(?:PT|CV|UD|pada|di)\b|$))",
            ),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Perusahaan | Nama Badan Usaha | Badan Usaha | Tempat Bekerja | Nama Tempat Usaha | "
            "Instansi/Perusahaan | Tempat Usaha | Perusahaan Tersangka",
            required=True,
            near=_ACCUSED,
            told=companies(
                r"(?:selaku|jabatan|sebagai|pekerjaan)\s*:?\s*[^,;.]{3,40}?\s*(?:pada|di|dari)?\s*(?:perusahaan)?",
                r"(?:direktur(?:\s*utama)?|pimpinan|pengurus|manag?jer(?:\s*HRD)?|pemilik)\s*(?:pada|di"
                r"|dari)?\s*(?:perusahaan)?",
                r"\bperusahaan\s*(?:bernama)?",
                r"\b(?:di|pada|oleh)\s*(?=P\.?\s?T\b|C\.?\s?V\b|UD\b)",
            ),
        ),
    ] = None
    pasal_disangkakan: Annotated[
        list[Pasal] | None,
        printed(
            "Pasal yang Disangkakan | Pasal | Pasal yang Dilanggar | Melanggar Pasal | Pasal Disangkakan | "
            "Tindak Pidana yang Disangkakan | Sangkaan | Pasal yang Didakwakan | Melanggar | Dakwaan | Perkara | "
            "Tindak Pidana | Ketentuan yang Dilanggar | Pelanggaran | Pasal Sangkaan | Jenis Pelanggaran | "
            "Disangka Melanggar",
            required=True,
            told=(
                r"(?:melanggar|di\s*sangka(?:kan)?|di\s*dakwa(?:kan)?|di\s*maksud\s*(?:dan\s*diancam\s*(?:pidana\s*)?)?"
                r"dalam|diatur\s*(?:dan\s*diancam\s*(?:pidana\s*)?)?dalam)\b[^;.]{0,120}?"
                r"(?P<nilai>(?:pasal|ps\.)\s*\d.{5,220}?(?:tahun|/)\s*(?:19|20)\d{2})",
                r"(?P<nilai>(?:pasal|ps\.)\s*\d[^;]{3,120}?\bjo\b[^;]{3,120}?(?:tahun|/)\s*(?:19|20)\d{2})",
            ),
        ),
    ] = None
    tanggal_kejadian: Annotated[
        Date,
        printed(
            "Tanggal Kejadian | Waktu Kejadian | Tempus Delicti | Hari/Tanggal Kejadian | Tgl. Kejadian | "
            "Kejadian Tanggal | Waktu dan Tempat Kejadian | Hari/Tanggal | Waktu | Tempus | Diketahui Tanggal | "
            "Hari, Tanggal Kejadian | Waktu Terjadinya",
            critical=True,
            near=("Kejadian", "Waktu dan Tempat Kejadian", "Uraian Kejadian", "Perkara"),
            told=(
                *dates(
                    r"(?:kejadian|peristiwa|perbuatan|pelanggaran)\b[^;.]{0,80}?\bpada",
                    r"\btempus\s*(?:delicti)?",
                    r"\bdi\s*duga\b[^;.]{5,200}?\bpada",
                    r"\b(?:tidak|telah|melakukan)\b[^;.]{5,160}?\bpada",
                ),
                rf"\bbahwa\s*(?:ia\s*|tersangka\s*|terdakwa\s*)?[^;.]{{0,60}}?\bpada\s*(?P<nilai>{DATE})",
            ),
        ),
    ] = None
    tempat_kejadian: Annotated[
        Text,
        printed(
            "Tempat Kejadian | Locus Delicti | Tempat Kejadian Perkara | TKP | Lokasi Kejadian | Locus | "
            "Waktu dan Tempat Kejadian | Tempat | Tempat Terjadinya",
            near=("Kejadian", "Waktu dan Tempat Kejadian", "Uraian Kejadian", "Perkara"),
            told=(
                r"(?:bertempat|tempat\s*kejadian)\s*(?:perkara\s*)?(?:di)?\s*:?\s*(?P<nilai>[^;]{5,150}?)"
                r"(?=\s*(?:,?\s*\b(?:telah|tersangka|terdakwa|tidak|atau\s*setidak|yang\s*di\s*lakukan|pada|dengan|diduga|melanggar|melakukan|sehingga"
                r"|sebagai)\b|;"
                r"|(?<=[\w)]{4})\.\s|\.?$))",
                rf"\bpada\s*(?:hari\s*\w+\s*)?{DATE}\s*,?\s*(?:bertempat\s*)?di\s+(?P<nilai>[^;]{{5,150}}?)"
                r"(?=\s*(?:,?\s*\b(?:sebagaimana|telah|tersangka|terdakwa|tidak|melanggar|yang\s*di|dengan|diduga|melakukan|oleh)\b|;"
                r"|(?<=[\w)]{4})\.\s|\.?$))",
                r"\blocus\s*(?:delicti)?\s*:?\s*(?P<nilai>[^;.]{5,120}?)(?=\s*(?:;|(?<=[\w)]{4})\.\s|\.?$))",
            ),
        ),
    ] = None
    penyidik: Annotated[
        Text,
        printed(
            "Penyidik | Nama Penyidik | Penyidik PPNS | Nama PPNS | PPNS | Penyidik Pegawai Negeri Sipil | "
            "Penyidik Pembantu | Pemeriksa | Nama | Kuasa Penuntut Umum | Penyidik/PPNS",
            personal=True,
            part="penandatangan.nama",
            near=_INVESTIGATOR,
            told=people(
                r"penyidik\b(?:(?!PPNS\s*:)[\w\s()]){0,60}?(?:atas\s*)?kuasa\s*(?:dari\s*)?penuntut\s*umum\s*,?\s*(?:yaitu|bernama)?(?!tersebut|telah|yang)",
                r"(?:penyidik(?:\s*(?:PPNS|pegawai\s*negeri\s*sipil))?|PPNS)\s*(?:atas\s*nama|a\.?n\.?|bernama|:)",
                r"\bsaya\s*,?\s*(?:nama\s*)?:?",
                r"\boleh\s*(?:penyidik|PPNS)\s*(?:pegawai\s*negeri\s*sipil\s*)?(?!pada|di\b|dinas|ketenagakerjaan)",
            ),
        ),
    ] = None
    nip_penyidik: Annotated[
        Nip,
        printed(
            "NIP | NIP. | N I P | Nip | NIP Penyidik | Nomor Induk Pegawai | NIP PPNS",
            told=(
                r"\bNIP\b\s*[.:]?\s*(?P<nilai>\d[\d .]{16,24}\d)(?=[^;:]{0,60}?\b(?:penyidik|PPNS)\b)",
                r"\b(?:penyidik|PPNS)\b[^;:]{0,80}?\bNIP\b\s*[.:]?\s*(?P<nilai>\d[\d .]{16,24}\d)",
            ),
            critical=True,
            personal=True,
            part="penandatangan.nip",
            near=_INVESTIGATOR,
        ),
    ] = None
    pengadilan: Annotated[
        Text,
        printed(
            "Pengadilan | Pengadilan Negeri | Nama Pengadilan | Pada Pengadilan Negeri | Tempat Sidang | "
            "Pengadilan yang Memeriksa",
            told=(
                r"(?P<nilai>(?-i:Pengadilan\s*Negeri)\s+(?:(?:Kota|Kabupaten|Jakarta|Tanjung|Bandar|Lubuk|Pangkal|Bale)\s+)?(?-i:[A-Z][a-z]{2,20})"
                r"(?:\s+(?-i:Barat|Timur|Utara|Selatan|Pusat|Tengah))?)\b",
                r"(?P<nilai>pengadilan\s*negeri\s+(?:kelas\s*\S+\s+)?(?!yang|untuk|dengan|tersebut|setempat"
                r"|telah|tingkat)"
                r"(?:(?:kota|kabupaten|jakarta|tanjung|bandar|lubuk|pangkal|bale)\s+)?[a-z]{3,20}(?:\s+(?:barat|timur|utara|selatan|pusat|tengah)\b)?)\b",
            ),
        ),
    ] = None
    nomor_perkara: Annotated[
        Nomor,
        printed(
            "Nomor Perkara | No. Perkara | Perkara Nomor | Putusan Nomor | Nomor Putusan | No. Putusan | "
            "Nomor Register Perkara | Nomor Register | No. Reg. Perkara | Catatan Putusan Nomor | Register Nomor",
            critical=True,
            told=(
                rf"(?P<nilai>{_CASE})",
                rf"(?:putusan|perkara"
                rf"|register)\s*(?:\w+\s+){{0,2}}?{NUMBER_WORD}(?P<nilai>\d+\s?/\s?Pid[\w.\s/]+?\d{{4}}"
                r"\s?/\s?PN[\s.]?\w+)",
            ),
        ),
    ] = None
    tanggal_sidang: Annotated[
        Date,
        printed(
            "Tanggal Sidang | Hari/Tanggal Sidang | Tgl. Sidang | Tanggal Putusan | Sidang Tanggal | Hari Sidang | "
            "Hari, Tanggal Sidang | Waktu Sidang | Diputus Tanggal | Tanggal Persidangan | Putus Tanggal",
            critical=True,
            told=dates(
                r"di\s*(?:putus|ucapkan|putuskan|jatuhkan)(?:kan)?\b[^;]{0,120}?\bpada",
                r"(?:sidang|persidangan|di\s*sidangkan)\b(?:(?!dakwa|bahwa|perbuatan)[^;]){0,160}?\bpada",
                r"putusan\b[^;.]{0,60}?(?:tertanggal|\b(?=tanggal|tgl))",
            ),
        ),
    ] = None
    denda: Annotated[
        Rupiah,
        printed(
            "Denda | Pidana Denda | Jumlah Denda | Besar Denda | Besarnya Denda | Amar Putusan | Denda Sebesar | "
            "Putusan Denda",
            critical=True,
            told=(
                rf"{_VERDICT}\s*(?:masing-masing\s*)?(?:sebesar|sejumlah|senilai|sebanyak)?\s*:?\s*(?P<nilai>{MONEY})",
            ),
        ),
    ] = None
    subsider_hari: Annotated[
        Int,
        printed(
            "Subsider | Subsidair | Pidana Kurungan | Kurungan | Kurungan Pengganti | Subsider Kurungan | "
            "Kurungan Pengganti Denda | Lama Kurungan",
            critical=True,
            units=("hari", "hari kurungan"),
            told=(
                rf"subsid(?:er|air)\w*\s*(?:\w+\s+){{0,4}}?(?:selama\s*)?(?P<nilai>{COUNT})hari",
                rf"(?:kurungan|di\s*ganti)\s*(?:[\w]+\s+){{0,5}}?(?:selama\s*)?(?P<nilai>{COUNT})hari",
            ),
        ),
    ] = None
    biaya_perkara: Annotated[
        Rupiah,
        printed(
            "Biaya Perkara | Ongkos Perkara | Biaya Sidang | Biaya | Membayar Biaya Perkara",
            critical=True,
            told=(
                rf"(?:biaya|ongkos)\s*perkara\b[^;.]{{0,60}}?(?P<nilai>{MONEY})",
                # "Rp" lost by an engine
                r"(?:biaya|ongkos)\s*perkara\b[^;.\d]{0,60}?(?P<nilai>\d{1,3}(?:\.\d{3})+(?:\s?,\s?(?:00|-))?)(?![\d.]*\d)",
            ),
        ),
    ] = None


class BerkasTipiring(Record):
    """The file and what became of it."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section("perkara", "Perkara", ("Berkas Perkara", "Identitas Tersangka", "Perkara", "Putusan", "Penyidik")),
    )
    perkara: Perkara | None = None


RECORD_TYPE = RecordType(
    "berkas_tipiring",
    "Berkas Perkara Tindak Pidana Ringan",
    BerkasTipiring,
    (
        "Pelimpahan Perkara Berkas Tindak Pidana Ringan",
        "Berita Acara Pemeriksaan Tindak Pidana Ringan",
        "Pelimpahan Berkas Perkara Tindak Pidana Ringan",
        "Berkas Perkara Tindak Pidana Ringan",
        "Berita Acara Pemeriksaan Tersangka",
        "Pelimpahan Perkara Berkas Tipiring",
        "Pelimpahan Berkas Perkara Tipiring",
        "Berita Acara Pemeriksaan Cepat",
        "Berita Acara Pemeriksaan Saksi",
        "Catatan Putusan Perkara Pidana",
        "Surat Pelimpahan Berkas Perkara",
        "Surat Pelimpahan Perkara",
        "Pelimpahan Berkas Perkara",
        "Berkas Perkara Tipiring",
        "Pelimpahan Perkara",
        "Pelimpahan Berkas",
        "Laporan Kejadian",
        "Catatan Putusan",
        "Berkas Perkara",
        "Putusan",
    ),
    is_letter=False,
    marks=(
        r"pro\s*justiti?a",
        r"\b(?:tersangka|terdakwa)\b",
        r"tindak\s*pidana\s*ringan|\btipiring\b|acara\s*pemeriksaan\s*cepat",
        r"\bPPNS\b|penyidik\s*pegawai\s*negeri\s*sipil",
        r"pengadilan\s*negeri",
        r"/\s?Pid\s?\.\s?(?:Tipiring|C)\s?/",
        r"(?:pidana\s*)?denda\s*(?:sebesar|sejumlah|Rp)|subsid(?:er|air)",
    ),
)
