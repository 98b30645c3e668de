"""Penetapan Pengawas Ketenagakerjaan: the inspector's decree that reckons what a company owes its workers."""

from __future__ import annotations

from typing import Annotated, ClassVar

from models.record import Date, Int, Nip, Nomor, Record, Rupiah, Section, Text, printed
from models.record_type import RecordType
from models.told import DAYS, LETTER_NUMBER, MONEY, NUMBER_WORD, addresses, companies, dates, people

_END = r"(?=\s*(?:\b(?:pengawas\s*ketenagakerjaan|menimbang|mengingat|membaca|dengan\s*rahmat)\b|$))"
_RIGHT = (
    r"(?:hak|upah(?:\s*(?:kerja\s*)?lembur)?|kekurangan(?:\s*pembayaran)?(?:\s*upah)?|THR|tunjangan\s*hari\s*raya|"
    r"kompensasi|iuran|santunan|jaminan)"
)


class RincianHak(Record):
    """One worker's claim in the annex."""

    nama: Annotated[
        Text,
        printed(
            "Nama | Nama Pekerja | Nama Pekerja/Buruh | Nama Tenaga Kerja | Nama Karyawan | Nama Buruh | N a m a | "
            "Pekerja | Nama Lengkap",
            required=True,
            personal=True,
        ),
    ] = None
    jumlah: Annotated[
        Rupiah,
        printed(
            "Jumlah | Jumlah (Rp) | Jumlah Hak | Jumlah yang Harus Dibayar | Total | Kekurangan | Kekurangan Upah | "
            "Jumlah Kekurangan | Jumlah Upah Lembur | Upah Lembur | Total (Rp) | Jumlah Dibayar | Jumlah Hak (Rp) | "
            "Besarnya | Nilai | Jumlah Kekurangan Upah | Total Hak | Hak | THR | Jumlah Kekurangan (Rp) | Nominal | "
            "Jumlah yang Belum Dibayar | Total Upah Lembur",
            required=True,
            critical=True,
        ),
    ] = None


class IsiPenetapan(Record):
    """The decree: its head, the inspection, the company, the sum, the deadline, who decreed."""

    nomor: Annotated[
        Nomor,
        printed(
            "Nomor | No. | Nomor Penetapan | NOMOR | Nomor Surat Penetapan | N o m o r",
            required=True,
            critical=True,
            part="nomor",
            near=("Penetapan", "Penetapan Pengawas Ketenagakerjaan"),
            told=(
                rf"penetapan\s*(?:pegawai\s*)?pengawas\s*ketenagakerjaan\b[^:]{{0,120}}?\b{NUMBER_WORD}"
                rf"(?P<nilai>{LETTER_NUMBER})\s*tentang",
                rf"\b{NUMBER_WORD}(?P<nilai>{LETTER_NUMBER})\s*tentang\s*(?:perhitungan|penetapan|penghitungan)",
            ),
        ),
    ] = None
    tentang: Annotated[
        Text,
        printed(
            "Tentang | T e n t a n g | Perihal | Hal | Judul Penetapan",
            required=True,
            part="judul",
            told=(
                rf"\bt\s?e\s?n\s?t\s?a\s?n\s?g\s*:?\s*(?P<nilai>(?:perhitungan|penghitungan|penetapan|pembayaran|"
                rf"kekurangan|jaminan|upah|hak)\b.{{5,300}}?){_END}",
                rf"\btentang\s*:?\s*(?P<nilai>[A-Z].{{10,250}}?){_END}",
                rf"\bpenetapan\s*{NUMBER_WORD}{LETTER_NUMBER}\s*(?P<nilai>(?:perhitungan|penghitungan|penetapan"
                rf"|pembayaran"
                rf"|kekurangan)\b.{{5,200}}?)(?=\s*(?:nama\s*perusahaan|menimbang|perusahaan\s*:|kepada\s*:"
                rf"|berdasarkan)\b)",
                r"menetapkan\s*:\s*(?:KESATU\s*:?)?\s*(?P<nilai>(?:perhitungan"
                r"|penetapan)\s*.{10,200}?)(?=\s*(?:[.;:]|$))",
            ),
        ),
    ] = None
    tanggal: Annotated[
        Date,
        printed(
            "Tanggal | Pada Tanggal | Ditetapkan Tanggal | Tanggal Penetapan | Pada tanggal | Tgl. Penetapan",
            required=True,
            critical=True,
            part="tanggal",
            told=dates(
                r"di\s*(?:tetapkan|keluarkan)\s*di\s*:?\s*[\w .]{3,30}?,?\s*(?:pada)?",
                r"di\s*(?:tetapkan|keluarkan)\s*pada",
            ),
        ),
    ] = None
    tanggal_pemeriksaan: Annotated[
        Date,
        printed(
            "Tanggal Pemeriksaan | Tgl. Pemeriksaan | Hasil Pemeriksaan Tanggal | Pemeriksaan Tanggal | "
            "Hari/Tanggal Pemeriksaan | Diperiksa Tanggal",
            critical=True,
            told=dates(
                r"pemeriksaan\b(?:(?!surat|nomor|nota\b)[^;.]){0,140}?(?:di\s*(?:lakukan|laksanakan)\s*)?(?:pada"
                r"|tertanggal)",
                r"(?:hasil\s*)?pemeriksaan\s*(?:ketenagakerjaan\s*)?(?=tanggal|tgl)",
                r"(?:telah\s*)?(?:memeriksa|melakukan\s*pemeriksaan)\b(?:(?!surat|nomor)[^;.]){0,140}?\bpada",
            ),
        ),
    ] = None
    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Perusahaan | Nama Badan Usaha | Pengusaha | Pihak Pengusaha | Pimpinan Perusahaan | "
            "Kepada Perusahaan | Nama Perusahaan/Pengusaha",
            required=True,
            told=companies(
                r"(?:pimpinan|pengusaha|pihak|perusahaan|direktur|kepada|oleh)\s*(?:perusahaan\s*)?",
                r"(?:pekerja(?:\s*/\s*buruh)?|karyawan|buruh|tenaga\s*kerja)\s*(?:pada|di|dari)?\s*(?:perusahaan)?",
                r"(?:pemeriksaan|pengaduan)\s*(?:[\w/]+\s+){0,4}?(?:di|pada|terhadap)\s*(?:perusahaan)?",
                r"\b(?:di|pada|antara)\s*(?=P\.?\s?T\b|C\.?\s?V\b)",
            ),
        ),
    ] = None
    alamat_perusahaan: Annotated[
        Text,
        printed(
            "Alamat Perusahaan | Alamat | Alamat Lengkap | Lokasi Perusahaan | Kedudukan | Tempat Kedudukan | Lokasi",
            told=addresses(),
        ),
    ] = None
    periode: Annotated[
        Text,
        printed(
            "Periode | Masa | Periode Perhitungan | Masa Perhitungan | Jangka Waktu | Masa Kerja Lembur | Bulan | "
            "Periode Kekurangan | Periode Pembayaran | Periode Upah | Kurun Waktu",
            told=(
                r"\bperiode\s*(?:bulan\s*|tanggal\s*)?:?\s*(?P<nilai>[A-Z0-9][^;:()]{3,60}?\d{4}"
                r"(?:\s*(?:s\s*/\s*d\.?|sampai(?:\s*dengan)?|hingga|[-–])\s*[^;:().,]{3,40}?\d{4})?)",
                r"\b(?:sejak|dari|mulai|selama|terhitung)\s*(?:bulan\s*|tanggal\s*)?(?P<nilai>(?:\d{1,2}\s+)?[A-Z]{3,9}"
                r"(?:\s*\d{4})?\s*(?:s\s*/\s*d\.?|sampai(?:\s*dengan)?|hingga|[-–])\s*(?:bulan\s*|tanggal\s*)?"
                r"(?:\d{1,2}\s+)?[A-Z]{3,9}\s*\d{4})",
                r"\b(?:untuk|pada)\s*(?:tahun|bulan)\s*(?P<nilai>[^;:.,]{4,40}?\d{4})",
            ),
        ),
    ] = None
    batas_waktu_hari: Annotated[
        Int,
        printed(
            "Batas Waktu | Jangka Waktu Pelaksanaan | Batas Waktu Pelaksanaan | Paling Lambat | Tenggang Waktu | "
            "Batas Pembayaran",
            critical=True,
            units=("hari", "hari kerja", "hari kalender"),
            told=(
                rf"(?:paling\s*(?:lambat|lama)|selambat\s*-?\s*lambatnya|dalam\s*(?:jangka\s*)?waktu|dalam\s*tempo)\s*"
                rf"(?:\w+\s+){{0,2}}?(?P<nilai>{DAYS})(?:hari|hr)\b",
                rf"(?P<nilai>{DAYS})hari\s*(?:kerja\s*|kalender\s*)?(?:sejak|setelah|terhitung)\s*(?:di\s*)?terima",
            ),
        ),
    ] = None
    jumlah_hak: Annotated[
        Rupiah,
        printed(
            "Jumlah Hak | Jumlah Seluruhnya | Total | Jumlah Total | Total Kekurangan | Jumlah | Total Hak | "
            "Jumlah Keseluruhan | Jumlah Kekurangan | Jumlah yang Harus Dibayar | Total yang Harus Dibayar | "
            "Jumlah yang Wajib Dibayar | Total Seluruhnya | Grand Total | Total Hak Pekerja | Jumlah Hak Pekerja | "
            "Besarnya Hak | Total Kekurangan Upah | Total Upah Lembur | Jumlah Besar",
            critical=True,
            told=(
                rf"{_RIGHT}\b[^;]{{0,200}}?(?:sebesar|sejumlah|senilai|seluruhnya|total(?:nya)?|adalah|jumlah)\s*:?\s*"
                rf"(?P<nilai>{MONEY})",
                rf"(?:membayar|dibayar(?:kan)?|total|keseluruhan|seluruhnya)\b[^;]{{0,160}}?(?:sebesar|sejumlah"
                rf"|senilai|:)"
                rf"\s*(?P<nilai>{MONEY})",
                rf"\b(?:sebesar|sejumlah|senilai)\s*(?P<nilai>{MONEY})",
            ),
        ),
    ] = None
    pengawas: Annotated[
        Text,
        printed(
            "Pengawas Ketenagakerjaan | Nama Pengawas | Pengawas | Pegawai Pengawas Ketenagakerjaan | "
            "Yang Menetapkan | Nama",
            personal=True,
            part="penandatangan.nama",
            told=people(
                r"saya,?\s*(?:yang\s*bertanda\s*tangan\s*di\s*bawah\s*ini,?\s*)?(?:nama)?(?!\s*pengawas)",
                r"pengawas\s*ketenagakerjaan\s*(?:atas\s*nama|a\.?n\.?|bernama|yaitu)",
            ),
        ),
    ] = None
    nip_pengawas: Annotated[
        Nip,
        printed("NIP | NIP. | N I P | Nip | NIP Pengawas", critical=True, personal=True, part="penandatangan.nip"),
    ] = None
    rincian: Annotated[
        list[RincianHak] | None,
        printed(
            "Rincian | Lampiran | Rincian Perhitungan | Daftar Pekerja | Perhitungan | Daftar Perhitungan | "
            "Rincian Hak | Daftar Rincian | Rekapitulasi | Lampiran Penetapan | Rincian Kekurangan | "
            "Perhitungan Upah Lembur"
        ),
    ] = None


class Penetapan(Record):
    """The whole decree with its annex."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section("penetapan", "Penetapan", ("Menetapkan", "Memutuskan", "Penetapan", "Menimbang", "Lampiran")),
    )
    penetapan: IsiPenetapan | None = None


RECORD_TYPE = RecordType(
    "penetapan",
    "Penetapan Pengawas Ketenagakerjaan",
    Penetapan,
    (
        "Penetapan Pegawai Pengawas Ketenagakerjaan",
        "Surat Penetapan Pengawas Ketenagakerjaan",
        "Penetapan Pengawas Ketenagakerjaan",
        "Surat Penetapan Pengawas",
        "Penetapan Perhitungan Upah Kerja Lembur",
        "Penetapan Kekurangan Upah",
        "Penetapan Upah Lembur",
        "Surat Penetapan",
        "Penetapan Pengawas",
        "Penetapan",
    ),
    is_letter=False,
    marks=(
        r"penetapan\s*(?:pegawai\s*)?pengawas\s*ketenagakerjaan",
        r"\bm\s?e\s?n\s?i\s?m\s?b\s?a\s?n\s?g\b.{0,3000}\bm\s?e\s?m\s?u\s?t\s?u\s?s\s?k\s?a\s?n\b",
        r"\b(?:KESATU|PERTAMA)\b.{0,1500}\bKEDUA\b",
        r"tentang\s*(?:perhitungan|penghitungan)\s*(?:dan\s*penetapan)?",
        r"penetapan\s*ini",
        r"perhitungan\s*(?:ulang|kembali)|upah\s*kerja\s*lembur|kekurangan\s*(?:pembayaran\s*)?upah",
    ),
)
