"""Where a paper begins: page marks, numbering that goes on or starts again, separators, pages out of order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.document.elements import Mark, Page
from extractor.document.geometry import BBox
from extractor.parse.split import is_separator_sheet, page_number, split
from extractor.parse.split.outline import outline
from extractor.parse.split.pagemarks import PageMark, page_mark
from tests.parse.paper import page

LETTER = """
                 PEMERINTAH PROVINSI BANTEN
             DINAS TENAGA KERJA DAN TRANSMIGRASI

   Nomor    : 560/020-DTKT/VIII/2021            Cilegon, 12 Agustus 2021
   Perihal  : Undangan Sosialisasi

   1. Sehubungan dengan wajib lapor, bersama ini kami undang Saudara hadir pada
   2. Acara dimulai pagi hari di aula kantor dinas dengan pakaian bebas rapi.
"""
REPORT = """
                     LAPORAN HASIL PEMERIKSAAN
   I. DASAR PELAKSANAAN
   1. Surat perintah kepala dinas.
   II. HASIL PEMERIKSAAN
   1. Upah dibayar di bawah ketentuan.
"""


def after(text: str, number: int = 1) -> Page:
    return page(text, number)


def numbers(*pages: Page) -> list[list[int]]:
    return [[one.number for one in found.pages] for found in split(pages)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("                                        - 2 -", PageMark(2)),
        ("                                        -2-", PageMark(2)),
        ("                                     Halaman 2 dari 4", PageMark(2, 4)),
        ("                                          Hal. 3", PageMark(3)),
        ("   Formulir Wajib Lapor                                     Hal: 2/4", PageMark(2, 4)),
        ("                                          2/3", PageMark(2, 3)),
        ("                                           2", PageMark(2)),
        ("   2 orang", None),
        ("   Jumlah halaman lampiran banyak", None),
        ("                                          5/3", None),
    ],
)
def test_what_a_page_calls_itself(text: str, expected: PageMark | None) -> None:
    found = page("\n" + text + "\n\n\n   b. Upah lembur belum dibayar penuh kepada pekerja\n")
    assert page_mark(found) == expected
    assert page_number(found) == (expected.number if expected else None)


def test_a_number_close_to_a_table_is_no_page_mark() -> None:
    text = "\n   Jumlah pekerja menurut jenis kelamin seluruhnya\n" + 43 * " " + "2\n   laki-laki\n"
    assert page_mark(page(text)) is None


def test_a_page_with_the_next_number_goes_on_even_under_a_letterhead() -> None:
    second = "\n                                   - 2 -\n" + LETTER
    assert numbers(page(LETTER, 1), page(second, 2)) == [[1, 2]]


def test_a_page_that_calls_itself_one_begins() -> None:
    plain = "\n                            Halaman 1 dari 2\n\n\n   Daftar peralatan kerja yang diperiksa petugas\n"
    more = "\n                            Halaman 2 dari 2\n\n\n   Gerinda tangan tiga buah dalam keadaan baik\n"
    assert numbers(page(LETTER, 1), page(plain, 2), page(more, 3)) == [[1], [2, 3]]


def test_sections_go_on_and_start_again() -> None:
    more = "\n   III. ANALISIS TEMUAN\n   1. Perhitungan iuran tidak sesuai.\n   IV. KESIMPULAN\n   1. Perlu nota.\n"
    assert numbers(page(REPORT, 1), page(more, 2), page(REPORT, 3), page(more, 4)) == [[1, 2], [3, 4]]


def test_numbered_items_that_count_on_keep_a_page_with_its_paper() -> None:
    title = "\n" + 40 * " " + "PEMBERITAHUAN\n"
    more = title + "   3. Pengusaha wajib melaporkan kembali setiap tahun.\n   4. Demikian.\n"
    fresh = title + "   1. Pengusaha wajib melaporkan kembali setiap tahun.\n   2. Demikian.\n"
    assert numbers(page(LETTER, 1), page(more, 2)) == [[1, 2]]
    assert numbers(page(LETTER, 1), page(fresh, 2)) == [[1], [2]]


def test_an_annex_stays_with_its_paper() -> None:
    head = "\n                         LAMPIRAN : Keputusan Kepala Dinas\n                         NOMOR : 560/1\n"
    annex = head + "   Nama   Jabatan\n"
    assert numbers(page(LETTER, 1), page(annex, 2)) == [[1, 2]]


def test_pages_in_the_wrong_order_are_put_right() -> None:
    third = "\n                            - 3 -\n\n   IV. KESIMPULAN AKHIR\n   1. Perlu nota pemeriksaan.\n"
    second = "\n                            - 2 -\n\n   III. ANALISIS TEMUAN\n   1. Iuran tidak sesuai.\n"
    assert numbers(page(REPORT, 1), page(third, 2), page(second, 3)) == [[1, 3, 2]]
    bare = [text.replace("- 3 -", "").replace("- 2 -", "") for text in (third, second)]
    assert numbers(page(REPORT, 1), page(bare[0], 2), page(bare[1], 3)) == [[1, 3, 2]]
    assert numbers(page(REPORT, 1), page(bare[1], 2), page(bare[0], 3)) == [[1, 2, 3]]


@pytest.mark.parametrize(
    "text",
    [
        "LEMBAR PEMISAH",
        "LEM8AR PEMlSAH",
        "PEMISAH DERKAS\n   Letakkan lembar ini di antara dua berkas sebelum dipindai",
        "SEPARATOR SHEET",
        "BOKS 12\n   Kode Klasifikasi : 560\n   Tahun : 2014",
        "COKS 62\n   Kode Klasifikasi : 560\n   Jumlah berkas : 12",
        "PATCH T",
    ],
)
def test_sheets_between_papers(text: str) -> None:
    sheet = page(f"\n\n          {text}\n", 2)
    assert is_separator_sheet(sheet)
    assert numbers(page(REPORT, 1), sheet, page("\n   lanjutan uraian tanpa kepala surat\n", 3)) == [[1], [3]]


def test_a_code_parts_papers_only_on_a_sheet_without_text() -> None:
    code = Mark("qr", BBox(200, 200, 340, 340), 0.5)
    bare = replace(page("\n\n        BATCH-2024-0117\n"), marks=(code,))
    assert is_separator_sheet(bare)
    signed = replace(page("\n   Kepala Dinas,\n\n\n   Drs. Budi\n   NIP. 197001011990031001\n"), marks=(code,))
    assert not is_separator_sheet(signed)
    small = replace(bare, marks=(Mark("qr", BBox(200, 200, 250, 250), 0.5),))
    assert not is_separator_sheet(small)


def test_a_letter_about_separators_is_a_letter() -> None:
    assert not is_separator_sheet(page(LETTER + "\n   Lembar pemisah dokumen disediakan panitia.\n"))


def test_the_numbering_of_a_page() -> None:
    found = outline(page(REPORT))
    assert found.romans is not None
    assert (found.romans.first, found.romans.last) == (1, 2)
    assert outline(page("\n   tanpa nomor sama sekali\n")).is_empty
