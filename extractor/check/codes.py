"""What can be wrong or doubtful with a paper: stable codes, severities and the sentences people read.

`docs/errors.md` lists them; a test holds the two together. A code never changes
its meaning; a new meaning gets a new number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from extractor.document.evidence import Severity

Language = Literal["id", "en"]

SEVERITY_OF_LETTER: Mapping[str, Severity] = MappingProxyType(
    {"E": "error", "W": "warning", "P": "attention", "I": "info"}
)


@dataclass(frozen=True, slots=True)
class IssueCode:
    """One code with its sentences. `{}` are filled in order; `variants`: other sentences of the same code."""

    code: str
    id: str
    en: str
    variants: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        return SEVERITY_OF_LETTER[self.code[0]]

    def message(self, args: tuple[object, ...] = (), variant: str = "", language: Language = "id") -> str:
        """One sentence. KeyError for an unknown variant, IndexError when an argument is missing."""
        indonesian, english = self.variants[variant] if variant else (self.id, self.en)
        return (indonesian if language == "id" else english).format(*args)


_ALL = (
    IssueCode("E-TGL-001", "Tanggal {} tidak ada di kalender.", "Date {} does not exist."),
    IssueCode("E-JML-001", "Jumlah {} tidak sama dengan rinciannya ({}).", "Total {} differs from its parts ({})."),
    IssueCode("E-JML-002", "Total pada tabel {} dan {} berbeda.", "Totals of tables {} and {} differ."),
    IssueCode(
        "E-UPH-001",
        "Upah terendah lebih besar daripada upah tertinggi.",
        "The lowest wage is above the highest.",
    ),
    IssueCode("E-TTD-001", "Tanda tangan atau cap perusahaan tidak terlihat.", "Signature or stamp not seen."),
    IssueCode("W-NPWP-001", "Digit uji NPWP tidak cocok.", "NPWP check digit fails."),
    IssueCode(
        "W-NIK-001",
        "Susunan NIK tidak sesuai tanggal lahir atau wilayah.",
        "NIK does not fit birth date or area.",
    ),
    IssueCode("W-NIP-001", "Tanggal pada NIP tidak masuk akal.", "Dates in NIP implausible."),
    IssueCode("W-NPP-001", "Susunan NPP tidak seperti yang dikenal.", "The NPP has none of the known patterns."),
    IssueCode("W-NIB-001", "NIB belum ada pada tanggal dokumen ini.", "NIB did not exist on the date of this paper."),
    IssueCode("W-KBLI-001", "Kode KBLI tidak ada di daftar.", "The KBLI code is not in the list."),
    IssueCode(
        "W-SRT-001",
        "Bulan romawi tidak sesuai tanggal surat.",
        "Roman month differs from date.",
        {
            "tahun": (
                "Tahun pada nomor surat tidak sesuai tanggal surat.",
                "The year in the letter number differs from date.",
            ),
            "perkara": (
                "Tahun pada nomor perkara tidak sesuai tanggal sidang.",
                "The year in the case number differs from the date of the hearing.",
            ),
        },
    ),
    IssueCode("W-SRT-002", "Nomor surat belum diisi lengkap.", "The letter number has an unfilled gap."),
    IssueCode("W-TRB-001", "Angka dan terbilang berbeda.", "Figures and words differ."),
    IssueCode(
        "W-PSL-001",
        "Peraturan tidak dikenal atau sudah dicabut pada tanggal surat.",
        "Law unknown or repealed on that date.",
        {
            "terbit": (
                "Peraturan ini belum terbit pada tanggal surat.",
                "This law was not yet issued on the date of the letter.",
            ),
            "pasal": ("Peraturan ini hanya memiliki {} pasal.", "This law has only {} articles."),
        },
    ),
    IssueCode(
        "W-UPH-001",
        "Upah terendah di bawah upah minimum. Ini temuan, bukan salah baca.",
        "Lowest wage under the minimum: a finding, not a misreading.",
    ),
    IssueCode(
        "W-UPH-002",
        "Jumlah upah sebulan tidak sesuai dengan jumlah tenaga kerja serta upah terendah dan tertinggi.",
        "The monthly wage bill does not fit the headcount and the lowest and highest wage.",
    ),
    IssueCode(
        "W-UPH-003", "Upah tertinggi lebih dari Rp1 miliar. Periksa angkanya.", "Highest wage over Rp 1 billion."
    ),
    IssueCode("W-JMS-001", "Peserta BPJS kurang dari jumlah tenaga kerja.", "Fewer insured than workers."),
    IssueCode(
        "W-LBH-001",
        "{} lebih banyak daripada jumlah tenaga kerja ({}).",
        "{} exceeds the number of workers ({}).",
    ),
    IssueCode("W-TLB-001", "Laporan terlambat {} hari.", "Report {} days late."),
    IssueCode("W-TGL-001", "Nama hari tidak sesuai tanggal {}.", "The weekday does not fit the date {}."),
    IssueCode("W-TGL-002", "Urutan tanggal tidak masuk akal: {} sebelum {}.", "Date order implausible: {} before {}."),
    IssueCode(
        "W-TGL-003",
        "Wajib lapor kembali ({}) tidak setahun sesudah tanggal lapor ({}).",
        "The next report ({}) is not due a year after this one ({}).",
    ),
    IssueCode(
        "W-PGL-001",
        "Hari menghadap kurang dari 3 hari sesudah tanggal panggilan.",
        "The summons leaves fewer than 3 days.",
    ),
    IssueCode(
        "W-TRW-001",
        "Triwulan {} tidak ada; satu tahun hanya empat triwulan.",
        "There is no quarter {}.",
        {
            "bulan": (
                "Triwulan {} tidak sesuai bulan yang disebut ({}).",
                "Quarter {} does not fit the months named ({}).",
            ),
            "tanggal": (
                "Tanggal laporan ({}) mendahului akhir triwulan yang dilaporkan.",
                "The report ({}) is older than the quarter it reports.",
            ),
        },
    ),
    IssueCode(
        "W-DND-001",
        "Denda Rp{} melebihi batas {} (Rp{}). Periksa angkanya dan pasalnya.",
        "The fine of Rp {} is above the ceiling of {} (Rp {}).",
    ),
    IssueCode(
        "W-PKT-001",
        "Pangkat dan golongan ruang tidak sepasang: {}.",
        "Rank and grade do not belong together: {}.",
    ),
    IssueCode(
        "W-THN-001",
        "Tahun laporan ({}) tidak sesuai tanggal laporan ({}).",
        "Report year ({}) does not fit the report date ({}).",
        {
            "buat": (
                "Tahun pembuatan ({}) sesudah tanggal surat keterangan ({}).",
                "Year of manufacture ({}) after the date of the certificate ({}).",
            )
        },
    ),
    IssueCode(
        "W-JAM-001",
        "Jam kerja sehari dikali hari kerja tidak sama dengan jam kerja seminggu.",
        "Hours a day times days a week differ from hours a week.",
    ),
    IssueCode(
        "W-JAM-002",
        "Waktu kerja lebih dari 40 jam seminggu. Ini temuan, bukan salah baca.",
        "Over 40 working hours a week: a finding, not a misreading.",
    ),
    IssueCode("W-WIL-001", "Wilayah tidak cocok: {} tidak berada di {}.", "Areas do not fit: {} is not in {}."),
    IssueCode(
        "W-CBG-001",
        "Jumlah cabang diisi, padahal status perusahaan cabang atau tunggal.",
        "Branches are counted although the company is itself a branch or has none.",
    ),
    IssueCode(
        "W-LLU-001",
        "Jumlah tenaga kerja tahun lalu berbeda dari laporan sebelumnya ({}).",
        "Last year's headcount differs from the previous report ({}).",
    ),
    IssueCode(
        "P-ANK-001",
        "Ada pekerja di bawah 18 tahun. Perhatikan dan pertimbangkan eskalasi.",
        "Workers under 18; consider escalation.",
    ),
    IssueCode(
        "I-BTS-001",
        "Batas waktu temuan lebih lama daripada batas waktu melapor.",
        "The deadline of a finding is longer than the reporting deadline.",
    ),
    IssueCode("I-KSG-001", "Tidak diisi.", "Blank."),
)

CODES: Mapping[str, IssueCode] = MappingProxyType({code.code: code for code in _ALL})
