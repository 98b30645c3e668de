"""Headcounts out of grids with and without rules."""

from __future__ import annotations

from dataclasses import replace

from extractor.document.elements import Page, Word
from extractor.document.evidence import FieldValue
from extractor.document.geometry import BBox
from extractor.document.look import look_nowhere
from extractor.parse.forms import capture_form
from models.records.wlkp import RECORD_TYPE as WLKP
from tests.parse.paper import document, page, ruled


def read(drawn: Page) -> dict[str, FieldValue]:
    return capture_form(document(drawn), WLKP, look_nowhere)


def worker(got: dict[str, FieldValue], *names: str) -> list[object]:
    return [got[f"tenaga_kerja.{name}"].value for name in names]


MATRIX = ("wni_laki_laki", "wni_perempuan", "wna_laki_laki", "wna_perempuan", "jumlah")


def test_stacked_headers_and_a_total_row() -> None:
    got = read(
        ruled(
            [
                ["VI. TENAGA KERJA", "<", "<", "<", "<", "<"],
                ["Kelompok", "WNI", "<", "WNA", "<", "Jumlah"],
                ["^", "L", "P", "L", "P", "^"],
                ["Dewasa", "", "", "", "", "40"],
                ["Anak", "", "", "", "", "-"],
                ["Jumlah", "10", "30", "-", "0", "40"],
            ],
            [20, 8, 8, 8, 8, 10],
        )
    )
    assert worker(got, *MATRIX) == [10, 30, 0, 0, 40]
    assert worker(got, "dewasa", "anak") == [40, 0]


def test_nationality_in_rows() -> None:
    got = read(
        ruled(
            [
                ["Kewarganegaraan", "Laki-laki", "Perempuan", "Jumlah"],
                ["WNI", "1.483", "1.189", "2.672"],
                ["WNA", "1", "-", "1"],
                ["Jumlah", "1.484", "1.189", "2.673"],
            ],
            [20, 12, 12, 12],
        )
    )
    assert worker(got, *MATRIX) == [1483, 1189, 1, 0, 2673]


def test_kinds_without_a_total_row_are_added_up() -> None:
    got = read(
        ruled(
            [
                ["Umur", "WNI", "<", "WNA", "<"],
                ["^", "L", "P", "L", "P"],
                ["Dewasa", "10", "20", "1", "0"],
                ["Anak", "2", "3", "", ""],
            ],
            [20, 8, 8, 8, 8],
        )
    )
    assert worker(got, *MATRIX[:4]) == [12, 23, 1, 0]


def test_children_of_two_ages_are_one_number() -> None:
    got = read(
        ruled(
            [
                ["Umur", "L", "P", "Jumlah"],
                ["Dewasa", "10", "20", "30"],
                ["15 - 17 tahun", "1", "2", "3"],
                ["Di bawah 15 tahun", "-", "1", "1"],
            ],
            [24, 8, 8, 10],
        )
    )
    assert worker(got, "dewasa", "anak") == [30, 4]
    assert got["tenaga_kerja.anak"].orig == "3 + 1"


def test_men_and_women_without_a_total_are_null_not_their_sum() -> None:
    got = read(
        ruled(
            [
                ["Status", "L", "P"],
                ["PKWT", "10", "5"],
                ["PKWTT", "7", ""],
            ],
            [20, 8, 8],
        )
    )
    value = got["tenaga_kerja.pkwt"]
    assert value.state == "value"
    assert value.value is None
    assert value.orig == "10 + 5"
    assert [a.value for a in value.alternatives] == [15]


def test_columns_without_rules() -> None:
    got = read(
        page("""
C. TENAGA KERJA
                            WNI              WNA
   Status               L        P       L        P     Jumlah
   PKWT                10        5       -        -       15
   PKWTT               20        7       1        0       28
   Jumlah              30       12       1        0       43
""")
    )
    assert worker(got, *MATRIX) == [30, 12, 1, 0, 43]
    assert worker(got, "pkwt", "pkwtt") == [15, 28]


def test_kinds_in_columns() -> None:
    got = read(
        page("""
D. PENDIDIKAN
   SD       SMP      SMA      D3      S1      S2
   5        10       20       4       3       1
""")
    )
    names = ("sd", "smp", "sma", "diploma", "sarjana", "pascasarjana")
    assert [got[f"pendidikan.{name}"].value for name in names] == [5, 10, 20, 4, 3, 1]


def test_remarks_are_no_counts() -> None:
    got = read(
        ruled(
            [
                ["No", "Tingkat Pendidikan", "Jumlah", "Keterangan"],
                ["1", "SD", "12", "2 orang paruh waktu"],
                ["2", "SLTP", "", "7"],
            ],
            [5, 24, 10, 24],
        )
    )
    assert got["pendidikan.sd"].value == 12
    assert got["pendidikan.smp"].state == "blank"


def test_counts_on_lines_under_their_nationality() -> None:
    got = read(
        page("""
II. KETENAGAKERJAAN
 1.  Jumlah tenaga kerja :
     a. WNI   Laki-laki : 120 orang   Perempuan : 80 orang
     b. WNA   Laki-laki : 2 orang     Perempuan : - orang
     Jumlah seluruhnya  : 202 orang
 2.  Penerimaan tenaga kerja 12 bulan terakhir : L = 10  P = 5
 3.  Tenaga kerja yang berhenti                : L = 3  P = 2  Jumlah = 5
""")
    )
    assert worker(got, *MATRIX) == [120, 80, 2, 0, 202]
    assert got["mutasi.diterima"].value is None
    assert [a.value for a in got["mutasi.diterima"].alternatives] == [15]
    assert got["mutasi.berhenti"].value == 5


def test_column_heads_closed_up_into_one_word() -> None:
    drawn = ruled(
        [
            ["Kelompok", "WNI", "<", "WNA", "<", "Jumlah"],
            ["^", "", "", "", "", "^"],
            ["Jumlah", "10", "30", "2", "0", "42"],
        ],
        [20, 8, 8, 8, 8, 10],
    )
    cells = [cell.box for cell in drawn.tables[0].cells if cell.row == 1]
    heads = Word("LPLP", BBox(cells[0].x0 + 20, cells[0].top + 2, cells[3].x1 - 20, cells[0].bottom - 2))
    got = read(replace(drawn, words=(*drawn.words, heads)))
    assert worker(got, *MATRIX) == [10, 30, 2, 0, 42]


def test_a_table_under_another_has_columns_of_its_own() -> None:
    got = read(
        ruled(
            [
                ["Kelompok", "L", "P", "Jumlah"],
                ["Dewasa", "1", "2", "3"],
                ["Pekerja tetap (PKWTT)", "8", "<", "<"],
            ],
            [24, 8, 8, 10],
        )
    )
    assert worker(got, "dewasa", "pkwtt") == [3, 8]


def test_a_table_goes_on_with_the_headers_of_the_page_before() -> None:
    widths = [6, 26, 8, 8, 10, 16]
    first = ruled([["No", "Tenaga Kerja", "Lk", "Pr", "Jml", "Ket."], ["1.", "Dewasa", "8", "4", "12", ""]], widths)
    second = ruled([["a.", "Tamat SD", "10", "6", "16", "terlampir"], ["b.", "SLTP", "2", "1", "", ""]], widths, 2)
    got = capture_form(document(first, second), WLKP, look_nowhere)
    assert got["pendidikan.sd"].value == 16
    assert got["pendidikan.smp"].value is None  # men and women alone are no total


def test_headers_boxed_over_rows_without_columns_of_rules() -> None:
    widths = [6, 26, 8, 8, 10, 16]
    heads = ruled([["No", "Tenaga Kerja", "L", "P", "L + P", "Ket."]], widths)
    lines = [
        " 1.   Warga Negara Indonesia     12      5       17",
        " 2.   Warga Negara Asing         -       -       -        lihat daftar",
        "      Menurut pendidikan",
        " a.   SD",
        " b.   SLTP                       8       4       12       per akhir bulan",
    ]
    body = page("\n".join([" "] * 4 + lines))
    drawn = replace(body, words=(*heads.words, *body.words), lines=(*heads.lines, *body.lines), tables=heads.tables)
    got = read(drawn)
    assert worker(got, *MATRIX[:4]) == [12, 5, 0, 0]
    assert got["pendidikan.smp"].value == 12
    assert got["pendidikan.sd"].state == "blank"


def test_a_corner_may_name_what_is_counted_and_answers_elsewhere_are_no_rows() -> None:
    answers = ruled([["Sistem Upah", "Mingguan", "Total Upah", "Rp 900.000,-", "Penerima UMK", "7"]], [14] * 6)
    people = ruled(
        [
            ["3. KEADAAN TENAGA KERJA", "<", "<", "<"],
            ["TENAGA KERJA", "LAKI-LAKI", "PEREMPUAN", "TOTAL"],
            ["WNI", "603", "20", ""],
            ["Mingguan", "85", "90", "175"],
            ["PKWTT", "26", "1", ""],
        ],
        [20, 12, 12, 12],
    )
    got = capture_form(document(answers, replace(people, number=2)), WLKP, look_nowhere)
    assert worker(got, "wni_laki_laki", "wni_perempuan", "mingguan") == [603, 20, 175]
    assert got["tenaga_kerja.pkwtt"].value is None, "a total that is not printed is not the men"
