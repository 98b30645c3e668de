"""Zero Tolerance Protocol referral by Better Work Indonesia (BWI), Indonesian, English or both side by side.

Past 250 lines: a record type is one file, most of it wordings.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from models.record import Date, Int, Nomor, Record, Section, Text, printed, wordings
from models.record_type import RecordType
from models.told import COMPANY, COMPANY_ENDS, DATE, LETTER_NUMBER, addresses, companies, dates, people

_KATEGORI = {
    "pekerja_anak": wordings(
        "Pekerja Anak | Child Labour | Child Labor | Buruh Anak | Anak di Bawah Umur | Underage Workers | "
        "Underage Worker | Pekerja di Bawah Umur | Mempekerjakan Anak | Child Labour / Pekerja Anak | "
        "Tenaga Kerja Anak | Child Workers"
    ),
    "kerja_paksa": wordings(
        "Kerja Paksa | Forced Labour | Forced Labor | Bonded Labour | Penahanan Dokumen | Coercion | "
        "Forced Labour / Kerja Paksa | Kerja Paksa atau Wajib Kerja | Bonded Labor | Forced or Compulsory Labour"
    ),
    "kekerasan_fisik": wordings(
        "Kekerasan Fisik | Physical Abuse | Physical Violence | Corporal Punishment | Hukuman Fisik | "
        "Hukuman Badan | Violence | Penganiayaan | Physical Abuse / Kekerasan Fisik | Kekerasan"
    ),
    "kekerasan_seksual": wordings(
        "Kekerasan Seksual | Sexual Violence | Sexual Harassment | Pelecehan Seksual | Sexual Abuse | "
        "Sexual Violence / Kekerasan Seksual | Sexual Harassment and Violence | Pelecehan | Sexual Assault"
    ),
    "bahaya_segera_k3": wordings(
        "Bahaya Segera K3 | Imminent Danger | Bahaya K3 yang Mengancam | Imminent OSH Danger | "
        "Imminent Serious Threat to Health and Safety | Ancaman Serius dan Segera terhadap K3 | Bahaya K3 | "
        "Imminent and Serious OSH Threat | Bahaya Serius K3 | Bahaya Langsung K3 | OSH | "
        "Keselamatan dan Kesehatan Kerja | "
        "Occupational Safety and Health | Bahaya Segera terhadap K3 | Serious OSH Hazard | Bahaya Segera"
    ),
    "lainnya": wordings("Lainnya | Other | Others | Lain-lain | Isu Lainnya | Other Issues"),
}
_KUNJUNGAN = {
    "penilaian": wordings(
        "Penilaian | Assessment | Kunjungan Penilaian | Assessment Visit | Asesmen | Factory Assessment | "
        "Unannounced Assessment | Compliance Assessment | Penilaian Kepatuhan | Penilaian (Assessment)"
    ),
    "pendampingan": wordings(
        "Pendampingan | Advisory | Kunjungan Pendampingan | Advisory Visit | Advisory Services | Konsultasi | "
        "Pendampingan (Advisory) | Layanan Konsultasi | Training Visit | Advisory Service"
    ),
}
_STATUS = {
    "dugaan": wordings(
        "Dugaan | Suspected | Diduga | Alleged | Allegation | Suspected Case | Indikasi | Kasus Dugaan | "
        "Belum Terkonfirmasi | Unconfirmed | Not Confirmed | Not Yet Confirmed | Perlu Verifikasi"
    ),
    "terkonfirmasi": wordings(
        "Terkonfirmasi | Confirmed | Terbukti | Sudah Terkonfirmasi | Confirmed Case | Verified | Terverifikasi | "
        "Dikonfirmasi | Kasus Terkonfirmasi"
    ),
}
_PROVINCE = (
    r"(?:Aceh|Riau|Jambi|Bengkulu|Lampung|Banten|Bali|Gorontalo|Maluku(?:\s*Utara)?"
    r"|Papua(?:\s*(?:Barat(?:\s*Daya)?|Selatan"
    r"|Tengah|Pegunungan))?|(?:DKI|DK|D\.K\.I\.?)\s*Jakarta|Jakarta|(?:DI|D\.I\.?"
    r"|Daerah\s*Istimewa)\s*Yogyakarta|Yogyakarta"
    r"|(?:Kepulauan|Kep\.)\s*(?:Riau|Bangka\s*Belitung)|Nusa\s*Tenggara\s*(?:Barat|Timur)"
    r"|(?:Jawa|Sumatera|Sumatra|Kalimantan|Sulawesi)\s*(?:Barat|Tengah|Timur|Utara|Selatan|Tenggara)"
    r"|(?:West|Central|East|North|South)\s*(?:Java|Sumatra|Kalimantan|Sulawesi))"
)
_STOPS = r"(?=\s*(?:\b(?:request|permintaan|action|tindakan|status|number\s*of|jumlah|hormat|sincerely|demikian)\b|$))"


class Rujukan(Record):
    """The case as Better Work tells it."""

    nomor: Annotated[
        Nomor,
        printed(
            "Nomor | No. | Ref | Ref. | Reference | Ref. No. | Reference Number | Nomor Rujukan | No. Rujukan | "
            "Nomor Referensi | Our Ref | Our Reference | Reference No. | No. Ref. | Nomor Surat | Case Number | "
            "Nomor Kasus | Case No. | Case ID | Referral Number | Referral No. | Ref Number | No. Surat | Letter No.",
            required=True,
            critical=True,
            part="nomor",
            told=(
                rf"(?:\bref(?:erence)?|referral|case|rujukan)\s*\.?\s*(?:no|number|nomor)?\s*\.?\s*:?\s*(?P<nilai>{LETTER_NUMBER})",
                r"(?:\bref(?:erence)?|referral|case|kasus|rujukan|nomor|no)\s*\.?\s*(?:no|number|nomor|ID)?\s*\.?\s*:?\s*"
                r"(?P<nilai>(?-i:[A-Z]{2,}[A-Z0-9]*)(?:[-./][A-Z0-9]+){2,})",
            ),
        ),
    ] = None
    tanggal: Annotated[
        Date,
        printed(
            "Tanggal | Date | Tanggal Rujukan | Tgl. | Referral Date | Date of Referral | Tanggal Surat | "
            "Date of Notification | Tanggal Notifikasi | Tanggal Pemberitahuan | Notification Date | Dated | "
            "Date of Letter | Sent | Date Sent | Dikirim | Tanggal Kirim | Sent on | Tanggal Pengiriman | "
            "Dikirim Tanggal",
            required=True,
            critical=True,
            part="tanggal",
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Factory | Nama Pabrik | Factory Name | Name of Factory | Nama Pabrik/Perusahaan | "
            "Company | Company Name | Pabrik | Perusahaan | Enterprise | Enterprise Name | Name of Company | "
            "Name of the Factory | Name of Enterprise | Employer | Factory/Company | Perusahaan/Pabrik | "
            "Nama Perusahaan/Pabrik",
            required=True,
            told=(
                *companies(
                    r"(?:pabrik|perusahaan|factory|enterprise|company|employer)\s*(?:bernama|named|of|yaitu)?",
                    r"(?:kunjungan|visit|assessment|advisory|penilaian|pendampingan)\s*(?:[\w]+\s+){0,5}?"
                    r"(?:di|ke|pada|at|to|in)\s*(?:the\s*)?(?:pabrik|perusahaan|factory)?",
                    r"\b(?:di|pada|at|to)\s*(?=P\.?\s?T\b|C\.?\s?V\b)",
                ),
                rf"\b(?P<nilai>(?=P\.?\s?T\b){COMPANY}){COMPANY_ENDS}",
            ),
        ),
    ] = None
    alamat_perusahaan: Annotated[
        Text,
        printed(
            "Alamat Perusahaan | Address | Alamat | Alamat Pabrik | Factory Address | Company Address | Location | "
            "Lokasi | Alamat Lengkap | Address of Factory | Lokasi Pabrik | Factory Location | Full Address",
            told=addresses(),
        ),
    ] = None
    provinsi: Annotated[
        Text,
        printed(
            "Provinsi | Province | Propinsi | Prov. | Provinsi Lokasi | Province/District | Wilayah | Region | "
            "Kabupaten/Provinsi | Province / Region",
            told=(
                rf"\b(?:provinsi|propinsi|prov\.|province\s*(?:of)?)\s*:?\s*(?P<nilai>{_PROVINCE})\b",
                rf"\b(?P<nilai>{_PROVINCE})\s*(?:province|,\s*indonesia)\b",
                r"\b(?P<nilai>(?:West|Central|East|North|South)\s+(?:Java|Sumatra|Kalimantan"
                r"|Sulawesi))(?:\s+Province)?\b",
            ),
        ),
    ] = None
    jenis_kunjungan: Annotated[
        Literal["penilaian", "pendampingan"] | None,
        printed(
            "Jenis Kunjungan | Type of Visit | Visit Type | Kunjungan | Kind of Visit | Service | Layanan | "
            "Jenis Layanan | Type of Service | Activity | Kegiatan | Service Type | Visit | Sumber Temuan | "
            "Source of Finding",
            options=_KUNJUNGAN,
            told=(
                r"(?:kunjungan|visit|layanan|kegiatan)\s*(?:\w+\s+){0,2}?(?P<nilai>penilaian|pendampingan"
                r"|assessment|advisory)\b",
                r"\b(?P<nilai>assessment|advisory|penilaian|pendampingan)\s*(?:visit|service|di|pada|kepatuhan|at|\()",
            ),
        ),
    ] = None
    tanggal_kunjungan: Annotated[
        Date,
        printed(
            "Tanggal Kunjungan | Date of Visit | Visit Date | Tgl. Kunjungan | Assessment Date | Advisory Date | "
            "Tanggal Penilaian | Tanggal Pendampingan | Date of Assessment | Date of Advisory | Waktu Kunjungan | "
            "Dates of Visit | Kunjungan Tanggal | Hari/Tanggal Kunjungan | Tanggal Temuan | Date of Finding | "
            "Date of the Visit | Tanggal Pelaksanaan Kunjungan",
            required=True,
            critical=True,
            told=(
                *dates(
                    r"(?:kunjungan|penilaian|pendampingan|asesmen)\b[^;.]{0,140}?\bpada",
                    r"(?:visit|visited|assessment|advisory)\b[^;]{0,140}?\bon",
                ),
                rf"(?:kunjungan|penilaian|pendampingan|asesmen|visit|assessment|advisory)\b[^;.]{{0,60}}?"
                rf"(?P<nilai>(?:tanggal|tgl\.?|dated)\s*{DATE})",
                rf"\b(?:on|pada)\s*(?P<nilai>{DATE})[^;.]{{0,80}}?(?:visit|assess|advis|kunjung|menilai|mendampingi)",
            ),
        ),
    ] = None
    penasihat: Annotated[
        Text,
        printed(
            "Penasihat | Enterprise Advisor | Enterprise Advisors | Enterprise Advisor(s) | EA | EA Name | "
            "Penasihat Perusahaan | Nama EA | Penasihat Perusahaan (EA) | Enterprise Advisor (EA) | Advisor | "
            "Nama Penasihat Perusahaan | Team | Name of Enterprise Advisor | Reported by | Dilaporkan oleh | "
            "Enterprise Adviser",
            personal=True,
            told=people(
                r"enterprise\s*advis[oe]r(?:\(s\)|s)?\s*(?:\(EA\)\s*)?(?:kami\s*)?(?:,|:|kami|named|yaitu"
                r"|bernama)?\s*(?!from|found|of\b|kami)",
                rf"(?:kunjungan|penilaian|pendampingan|visit|assessment"
                rf"|advisory)\b[^;.]{{0,90}}?{DATE}\s*,?\s*(?:oleh|by)",
                r"penasihat\s*perusahaan\s*(?:\(EA\)\s*)?(?:kami\s*)?(?:,|:|kami|yaitu|bernama)?\s*(?!dari|kami|menemukan|better)",
            ),
        ),
    ] = None
    kategori: Annotated[
        list[
            Literal[
                "pekerja_anak", "kerja_paksa", "kekerasan_fisik", "kekerasan_seksual", "bahaya_segera_k3", "lainnya"
            ]
        ]
        | None,
        printed(
            "Kategori | Category | Categories | Zero Tolerance Issue | Kategori ZTP | Isu | Issue | Issues | "
            "Jenis Pelanggaran | Kategori Kasus | Isu Zero Tolerance | Zero Tolerance Category | Type of Issue | "
            "Kategori Isu | ZT Issue | Zero Tolerance Issue(s) | Type of Violation | Jenis Kasus | ZTP Category | "
            "Category of Case | Jenis Isu",
            required=True,
            options=_KATEGORI,
        ),
    ] = None
    status: Annotated[
        Literal["dugaan", "terkonfirmasi"] | None,
        printed(
            "Status | Status Kasus | Case Status | Status of Case | Status Temuan | Finding Status | "
            "Status of Finding | "
            "Status Isu | Status of the Case | Confirmation Status",
            options=_STATUS,
            told=(
                r"\bstatus\b[^.;]{0,40}?\b(?P<nilai>suspected|confirmed|dugaan|terkonfirmasi|alleged|diduga"
                r"|terbukti)\b",
                r"\b(?P<nilai>suspected|confirmed|alleged|dugaan)\s*(?:case|kasus|child|forced|physical|sexual"
                r"|pekerja|kerja|"
                r"kekerasan|adanya|pelanggaran)",
                r"\b(?:bersifat|berstatus|merupakan|masih)\s*(?:\w+\s+){0,2}?(?P<nilai>dugaan|indikasi|diduga"
                r"|belum\s*terkonfirmasi|terkonfirmasi)\b",
                r"\b(?P<nilai>belum\s*terkonfirmasi|not\s*(?:yet\s*)?confirmed|unconfirmed)\b",
                r"\b(?:telah|sudah|has\s*been|was|is)\s*(?P<nilai>terkonfirmasi|dikonfirmasi|confirmed|verified|terbukti"
                r"|suspected)\b",
            ),
        ),
    ] = None
    uraian: Annotated[
        Text,
        printed(
            "Uraian | Description | Uraian Kasus | Case Description | Description of Case | Summary | Ringkasan | "
            "Uraian Singkat | Brief Description | Uraian Temuan | Description of Finding | Details | Findings | "
            "Temuan | Kronologi | Summary of Findings | Description of the Issue | Deskripsi | Ringkasan Kasus | "
            "Summary of Case | Rincian | What Was Found | Apa yang Ditemukan | Case Details | Details of the Case | "
            "Nature of the Case | Description of the Case | Gambaran Kasus | Penjelasan | Penjelasan Kasus | "
            "Hasil Temuan | "
            "What Happened | Brief Description of the Case | Keterangan Kasus | Description of Findings | "
            "Summary of the Case | Deskripsi Kasus",
            required=True,
            told=(
                rf"(?:menemukan|ditemukan)\s*(?:bahwa|adanya)?\s*(?P<nilai>.{{10,600}}?\.){_STOPS}",
                rf"(?:found|observed|identified)\s*(?:that)?\s*(?P<nilai>.{{10,600}}?\.){_STOPS}",
            ),
        ),
    ] = None
    jumlah_pekerja_terdampak: Annotated[
        Int,
        printed(
            "Jumlah Pekerja Terdampak | Number of Workers Affected | Workers Affected | Pekerja Terdampak | "
            "Number of Affected Workers | Affected Workers | Jumlah Korban | Jumlah Pekerja yang Terdampak | "
            "No. of Workers Affected | No. of Affected Workers | Jumlah Pekerja | Number of Workers | "
            "Number of Workers Concerned | Number of Victims",
            critical=True,
            units=("orang", "workers", "pekerja", "worker", "persons", "people"),
            told=(
                r"(?P<nilai>\d[\d.]*)\s*(?:\([a-z ]+\)\s*)?(?:orang\s*)?(?:pekerja|workers?|buruh|anak|children)\s*"
                r"(?:\w+\s+){0,3}?(?:terdampak|affected|concerned|menjadi\s*korban|di\s*bawah|below|under|were|are)",
                r"(?:affected\s*workers|pekerja\s*(?:yang\s*)?terdampak|workers\s*affected)\s*(?:is|are|adalah|sebanyak|:)?\s*"
                r"(?P<nilai>\d[\d.]*)",
                r"(?:affected|terdampak|melibatkan|involving|menyangkut)\s*(?:\w+\s+){0,2}?(?P<nilai>\d[\d.]*)\s*"
                r"(?:\([a-z ]+\)\s*)?(?:orang|pekerja|workers?|people|anak)",
            ),
        ),
    ] = None
    permintaan: Annotated[
        Text,
        printed(
            "Permintaan | Request | Action Requested | Requested Action | Tindakan yang Diminta | Tindak Lanjut | "
            "Permintaan Tindak Lanjut | Request for Action | Rekomendasi | Recommended Action | Requests | "
            "Permohonan | "
            "Tindakan yang Dimohonkan | Follow-up Requested | Requested Follow-up",
            told=(
                r"(?P<nilai>(?:we|BWI|better\s*work\s*indonesia)\s*(?:kindly\s*|hereby\s*|therefore\s*)?(?:request|ask)"
                r".{10,400}?\.)(?=\s|$)",
                r"(?P<nilai>(?:kami|BWI)\s*(?:memohon|mohon|meminta|mengharapkan).{10,400}?\.)(?=\s|$)",
                r"(?<!\w)(?P<nilai>(?:mohon|dimohon|diminta)\s+(?:agar\s+)?(?:\w+\s+){0,2}?(?:dilakukan"
                r"|dilaksanakan|ditindak"
                r"|segera|bantuan|kesediaan|pengawas|pemeriksaan|penyelidikan).{5,400}?\.)(?=\s|$)",
            ),
        ),
    ] = None


class RujukanZtp(Record):
    """The whole referral."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section("rujukan", "Rujukan", ("Rujukan", "Referral", "Case Information", "Informasi Kasus", "Factory")),
    )
    rujukan: Rujukan | None = None


RECORD_TYPE = RecordType(
    "rujukan_ztp",
    "Rujukan Zero Tolerance Protocol",
    RujukanZtp,
    (
        "Pemberitahuan Kasus yang Tidak Dapat Ditoleransi",
        "Pemberitahuan Kasus Zero Tolerance",
        "Zero Tolerance Protocol Notification",
        "Rujukan Kasus Zero Tolerance Protocol",
        "Zero Tolerance Protocol Referral",
        "Rujukan Zero Tolerance Protocol",
        "Referral Zero Tolerance Protocol",
        "Zero Tolerance Issue Notification",
        "Notification of Zero Tolerance Issue",
        "Notifikasi Kasus Zero Tolerance",
        "Referral of Zero Tolerance Case",
        "Zero Tolerance Case Referral",
        "Zero Tolerance Notification",
        "Zero Tolerance Referral",
        "Zero Tolerance Protocol",
        "Notifikasi Zero Tolerance",
        "Rujukan Zero Tolerance",
        "Rujukan Kasus ZTP",
        "Referral Letter",
        "Surat Rujukan",
        "ZTP Referral",
        "Rujukan ZTP",
    ),
    is_letter=False,
    marks=(
        r"zero\s*toleran\w*",
        r"better\s*work",
        r"enterprise\s*advis[oe]r",
        r"\bZTP\b",
        r"(?:referral|rujukan)\b",
        r"(?:assessment|advisory)\s*visit|kunjungan\s*(?:penilaian|pendampingan)",
        r"child\s*labou?r|forced\s*labou?r|imminent|pekerja\s*anak|kerja\s*paksa",
    ),
)
