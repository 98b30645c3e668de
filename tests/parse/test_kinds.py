"""Every kind of paper by its title, its subject or its body; papers that only mention one stay filed unread."""

from __future__ import annotations

import pytest

from extractor.document.elements import Document
from extractor.document.evidence import Kind
from extractor.parse.classify import classify
from models.registry import RECORD_TYPES
from tests.parse.paper import page


def kind(text: str) -> Kind:
    return classify(Document(1, (page(text),)), RECORD_TYPES)


def centred(*lines: str) -> str:
    return "\n" + "\n".join(" " * max(2, (96 - len(line)) // 2) + line for line in lines) + "\n"


@pytest.mark.parametrize(
    ("name", "title", "body"),
    [
        ("surat_perintah_tugas", "SURAT PERINTAH TUGAS", "Dasar : Surat\nMEMERINTAHKAN\nKepada : Nama : A\nUntuk : B"),
        ("surat_panggilan", "SURAT PANGGILAN KE-II", "dengan ini memanggil\nHari/Tanggal : Senin\nPukul : 9\n"),
        ("akta_pengawasan", "AKTE PENGAWASAN KETENAGAKERJAAN", "Induk/Cabang : Pusat\nSTATUS HUBUNGAN KERJA\n"),
        ("bukti_wlkp", "TANDA BUKTI LAPOR", "Nomor Pelaporan : 1\nTanggal Lapor : 1\nWajib lapor kembali : 2\n"),
        ("penetapan", "PENETAPAN PENGAWAS KETENAGAKERJAAN", "Menimbang : a\nMEMUTUSKAN\npenetapan ini\n"),
        ("berkas_tipiring", "BERKAS PERKARA TINDAK PIDANA RINGAN", "tersangka A\nPPNS\nPengadilan Negeri\n"),
        (
            "rujukan_ztp",
            "ZERO TOLERANCE PROTOCOL REFERRAL",
            "Better Work Indonesia\nForced labour\n",
        ),
        ("laporan_kecelakaan", "LAPORAN KECELAKAAN", "Nama Korban : A\nTempat Kejadian : B\nAkibat Kecelakaan : C\n"),
        ("laporan_p2k3", "LAPORAN KEGIATAN P2K3", "Triwulan I\nP2K3 dibentuk tanggal : 1\nJumlah pengurus P2K3 : 3\n"),
        ("suket_riksa_uji", "SURAT KETERANGAN MEMENUHI PERSYARATAN K3", "No. Seri : 1\nMerk : A\nKapasitas : 2\n"),
        ("laporan_pemeriksaan", "LAPORAN HASIL PEMERIKSAAN", "Jenis Pemeriksaan : Berkala\nPihak yang ditemui : A\n"),
    ],
)
def test_a_title_that_its_body_bears_out(name: str, title: str, body: str) -> None:
    found = kind(centred(title) + "\n" + "\n".join(f"   {line}" for line in body.splitlines()))
    assert (found.record_type, "title" in found.evidence) == (name, True)


@pytest.mark.parametrize(
    "title",
    [
        "LAPORAN PEMERIKSAAN DAN PENGUJIAN BERKALA", "LAPORAN HASIL PEMERIKSAAN DAN PENGUJIAN", "SURAT PENGANTAR",
        "LAPORAN PENGHENTIAN PERUSAHAAN", "PERJANJIAN KERJA BERSAMA", "KEPUTUSAN KEPALA DINAS", "DAFTAR HADIR",
    ],
)  # fmt: skip
def test_a_filed_title_stands_against_what_the_body_mentions(title: str) -> None:
    body = "   Laporan hasil pemeriksaan, surat perintah tugas dan bukti lapor terlampir.\n   Nomor Seri : 1\n"
    assert kind(centred(title) + "\n" + body).record_type == "lainnya"


def test_the_proof_of_a_report_is_not_the_report() -> None:
    text = centred("BUKTI PELAPORAN", "WAJIB LAPOR KETENAGAKERJAAN DI PERUSAHAAN")
    body = "   Nomor Pelaporan : 12950.20210118.0006\n   Nama Perusahaan : PT A\n   NIB : 1\n   Tanggal Lapor : 1\n"
    assert kind(text + body).record_type == "bukti_wlkp"


def test_pro_justitia_over_a_summons_leaves_it_a_summons() -> None:
    text = "\n   PRO JUSTITIA\n" + centred("SURAT PANGGILAN I")
    body = "   PPNS dengan ini memanggil saksi\n   Hari/Tanggal : Senin\n   Pukul : 9\n   dengan membawa KTP\n"
    assert kind(text + body).record_type == "surat_panggilan"


SUBJECT = """
   Nomor   : 560/12/I/2024                        Serang, 8 Januari 2024
   Perihal : {subject}

   {body}
"""


def test_a_letter_is_what_its_subject_says() -> None:
    body = "Saudara dipanggil untuk hadir pada hari/tanggal Senin pukul 9 dengan membawa daftar upah."
    assert kind(SUBJECT.format(subject="Panggilan Klarifikasi II", body=body)).record_type == "surat_panggilan"


@pytest.mark.parametrize(
    "subject",
    ["Penyampaian Laporan Hasil Pemeriksaan", "Undangan Sosialisasi P2K3", "Jawaban atas Surat Panggilan I",
     "Permohonan Surat Keterangan Riksa Uji"],
)  # fmt: skip
def test_a_letter_about_a_paper_is_not_that_paper(subject: str) -> None:
    body = "Bersama ini kami sampaikan laporan hasil pemeriksaan dan panggilan untuk hadir."
    assert kind(SUBJECT.format(subject=subject, body=body)).record_type == "lainnya"


def test_an_english_subject_announces_too() -> None:
    text = """
   Ref     : 20/ZTP-BWI/2022
   Date    : 25 February 2022
   Subject : Zero Tolerance Notification

   Better Work Indonesia found a case of forced labour during the assessment visit.
"""
    assert kind(text).record_type == "rujukan_ztp"


def test_a_paper_without_title_is_known_by_a_body_that_speaks_clearly() -> None:
    text = """
   terdakwa terbukti melanggar Pasal 7 dalam perkara tindak pidana ringan Nomor
   12/Pid.C/2019/PN Btm, pidana denda sebesar Rp700.000 subsider 3 hari kurungan,
   Pengadilan Negeri Batam, atas tuntutan PPNS.
"""
    found = kind(text)
    assert found.record_type == "berkas_tipiring"
    assert found.confidence < 0.8


def test_a_cover_prints_its_title_in_the_middle() -> None:
    text = "\n" * 28 + centred("AKTE PENGAWASAN KETENAGAKERJAAN", "NOMOR : 566/1776-AP/XI/2017")
    inside = page("\n   1. Induk/Cabang : Pusat\n   2. Gaya Gerak : Listrik\n   STATUS HUBUNGAN KERJA\n", 2)
    found = classify(Document(1, (page(text), inside)), RECORD_TYPES)
    assert found.record_type == "akta_pengawasan"


def test_a_title_that_says_nothing_lets_the_body_decide() -> None:
    text = (
        centred("SURAT KETERANGAN")
        + """
   No. Seri : 1
   Merk / Type : TCM / FD25
   Kapasitas (SWL) : 2.500 kg
   Dari hasil riksa uji pertama dinyatakan memenuhi persyaratan K3.
"""
    )
    assert kind(text).record_type == "suket_riksa_uji"
    assert (
        kind(centred("SURAT KETERANGAN") + "\n   bahwa yang bersangkutan berkelakuan baik.\n").record_type == "lainnya"
    )
