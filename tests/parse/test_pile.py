"""A pile of pages split into documents, and each one's kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.document.elements import Document, Page
from extractor.parse.classify import classify
from extractor.parse.headings import announced
from extractor.parse.split import page_number, split
from extractor.parse.titles import line_text, unspaced
from models.registry import RECORD_TYPES
from tests.parse.paper import page

FORM = """
                      B E N T U K   L A P O R A N
      Sebagaimana dimaksud pada Pasal 6 ayat (2) Undang-Undang No. 7 Tahun 1981
A. KODEFIKASI
  1. Kode Wilayah : 36.04
  2. No. Pendaftaran : 12
B. KEADAAN PERUSAHAAN
  1. Nama Perusahaan : PT. A
  2. Alamat Perusahaan : Jl. B
  3. Jenis Usaha : Garmen
  4. NPWP : 01
  5. Status Perusahaan : Pusat
  6. Tanggal Pendirian : 1-1-2000
C. PENGUPAHAN
  1. Upah tertinggi : 1
  2. Upah terendah : 1
  3. Jumlah upah per bulan : 1
"""
MORE = """
D. KEADAAN TENAGA KERJA
  1. Jumlah Tenaga Kerja : 10
  2. Peraturan Perusahaan : Ada
"""
NOTA = """
                 PEMERINTAH PROVINSI BANTEN
             DINAS TENAGA KERJA DAN TRANSMIGRASI

   Nomor    : 560/017-DTKT/VIII/2021            Cilegon, 12 Agustus 2021
   Sifat    : Rahasia
   Lampiran : -                                 Kepada
   Perihal  : Nota Pemeriksaan I                Yth. Pimpinan PT. A

   Berdasarkan hasil pemeriksaan Pengawas Ketenagakerjaan ditemukan pelanggaran
   Pasal 7 ayat (1). Agar Saudara memenuhi dalam jangka waktu 14 hari.
   Demikian Nota Pemeriksaan I (Pertama) ini dibuat sebagai peringatan.
"""
LETTER = """
                 PEMERINTAH PROVINSI BANTEN
             DINAS TENAGA KERJA DAN TRANSMIGRASI

   Nomor    : 560/020-DTKT/VIII/2021            Cilegon, 12 Agustus 2021
   Perihal  : Undangan Sosialisasi Wajib Lapor Ketenagakerjaan

   Sehubungan dengan Nota Pemeriksaan I yang lalu, bersama ini kami undang Saudara.
"""


def kind(*pages: Page) -> str:
    return classify(Document(1, pages), RECORD_TYPES).record_type


def test_a_form_by_title_and_labels() -> None:
    found = classify(Document(1, (page(FORM), page(MORE, 2))), RECORD_TYPES)
    assert found.record_type == "wlkp"
    assert found.confidence > 0.9
    assert found.evidence == ("title", "labels")


def test_a_nota_by_subject_and_closing() -> None:
    found = classify(Document(1, (page(NOTA),)), RECORD_TYPES)
    assert found.record_type == "nota_pemeriksaan"
    assert found.confidence > 0.9


def test_a_letter_that_mentions_both_is_neither() -> None:
    assert kind(page(LETTER)) == "lainnya"


@pytest.mark.parametrize(
    "title",
    [
        "LAPORAN PEMERIKSAAN DAN PENGUJIAN BERKALA", "SURAT PENGANTAR", "LAPORAN PENGHENTIAN PERUSAHAAN",
        "SURAT KEPUTUSAN", "NOTA DINAS", "SURAT PERNYATAAN KESANGGUPAN", "LEMBAR DISPOSISI", "PERATURAN PERUSAHAAN",
    ],
)  # fmt: skip
def test_other_papers_are_filed_unread(title: str) -> None:
    text = f"\n                    {title}\n\n   Nama Perusahaan : PT. A\n   wajib lapor, nota pemeriksaan\n"
    assert kind(page(text)) == "lainnya"


def test_a_title_without_a_body_is_no_form() -> None:
    assert kind(page("\n                 WAJIB LAPOR KETENAGAKERJAAN\n   Brosur untuk pengusaha\n")) == "lainnya"


def test_a_form_whose_title_was_cut_off_is_known_by_its_labels() -> None:
    more = "\n".join(
        f"  {n}. {name} : 1" for n, name in enumerate(("PKWT", "PKWTT", "Bulanan", "Borongan", "Masa Percobaan"), 1)
    )
    body = FORM.split("\n", 3)[3] + "D. KEADAAN TENAGA KERJA\n" + more
    found = classify(Document(1, (page("\n" + body),)), RECORD_TYPES)
    assert found.record_type == "wlkp"
    assert found.confidence < 0.9


def test_titles_with_ocr_noise() -> None:
    assert announced("B3NTUK LAP0RAN")[0] == "wlkp"  # type: ignore[index]
    assert announced("FORMULIR WAJIB LAP0R KETENAGAKERJAAN DI PERUSAHAAN")[0] == "wlkp"  # type: ignore[index]
    assert announced("NOTA PEMERIKSAAN II (KEDUA)")[0] == "nota_pemeriksaan"  # type: ignore[index]
    assert announced("Sebagaimana dimaksud dalam nota pemeriksaan") is None


def test_letter_spacing_is_closed() -> None:
    assert unspaced("B E N T U K") == "BENTUK"
    assert line_text(page("\nB E N T U K   L A P O R A N\n").words) == "BENTUK LAPORAN"


def test_pages_of_a_form_stay_together_and_a_letter_begins_anew() -> None:
    pages = [
        page(FORM, 1),
        page(MORE, 2),
        page(NOTA, 3),
        page("\n                 - 2 -\n   b. Upah lembur\n", 4),
        page(LETTER, 5),
    ]
    assert [[one.number for one in found.pages] for found in split(pages)] == [[1, 2], [3, 4], [5]]


def test_blank_failed_and_separator_pages_are_asides() -> None:
    blank = replace(page("\n \n", 1), origin="blank")
    failed = replace(page("\n \n", 3), origin="failed", failure="wlk.input.page-timeout")
    pages = [blank, page(FORM, 2), failed, page("\n  LEMBAR PEMISAH\n", 4), page(MORE, 5)]
    found = split(pages)
    assert [[one.number for one in document.pages] for document in found] == [[2], [5]]
    assert [[one.number for one in document.asides] for document in found] == [[1, 3, 4], []]


def test_a_file_without_content_is_one_document_without_pages() -> None:
    blank = replace(page("\n \n"), origin="blank")
    (only,) = split([blank])
    assert only.pages == ()
    assert only.asides == (blank,)
    assert classify(only, RECORD_TYPES).record_type == "lainnya"
    assert split([]) == []


def test_page_marks() -> None:
    assert page_number(page("\n                       - 2 -\n")) == 2
    assert page_number(page("\n                       Halaman 3 dari 5\n")) == 3
    assert page_number(page("\n  2 orang\n")) is None


ROUTING = """
                 PEMERINTAH PROVINSI BANTEN
             DINAS TENAGA KERJA DAN TRANSMIGRASI
                      KARTU DISPOSISI
   Surat dari : PT. A              No. Agenda   : 214
   No. Surat  : 12/PA/2021         Diterima tgl : 3-2-2021
   Tgl. Surat : 1-2-2021           Sifat        : Segera
   Perihal    : Nota Pemeriksaan I
   Diteruskan kepada :             Isi disposisi :
"""


def test_a_sheet_that_routes_a_letter_is_not_that_letter() -> None:
    kind = classify(Document(1, (page(ROUTING),)), RECORD_TYPES)
    assert (kind.record_type, kind.confidence) == ("lainnya", 0.95)


def test_an_agenda_stamp_does_not_make_a_nota_a_routing_sheet() -> None:
    stamped = NOTA + "   DITERIMA TANGGAL 3-2-2021   NO. AGENDA 214\n"
    assert classify(Document(1, (page(stamped),)), RECORD_TYPES).record_type == "nota_pemeriksaan"
