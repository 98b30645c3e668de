"""Headcount matrices of an inspection book in every build: heads in any order, ruled or not, turned, broken, blank."""

from __future__ import annotations

from typing import Any

from extractor.document.elements import Document, Page
from extractor.document.look import look_nowhere
from extractor.parse.records import capture_record
from models.registry import by_name
from tests.parse.paper import beside, page, ruled, scanned

TITLE = "\n        AKTA PENGAWASAN KETENAGAKERJAAN\n        Nomor : 560/12/AKTA/2019\n  Nama Perusahaan : PT. MAJU\n"
TITLE_10 = TITLE + "\n 10. Data Tenaga Kerja :\n"
Rows = list[dict[str, Any]]


def read(*pages: Page) -> Rows:
    fields = capture_record(Document(1, pages), by_name("akta_pengawasan"), look_nowhere)
    rows: dict[int, dict[str, Any]] = {}
    for path, one in fields.items():
        parts = path.split(".")
        if "tenaga_kerja" in parts:
            number, name = parts[-2:]
            rows.setdefault(int(number), {})[name] = one.value if one.state == "value" else one.state
    return [rows[n] for n in sorted(rows)]


def full(kind: str, *counts: Any) -> dict[str, Any]:
    names = ("wni_l_dewasa", "wni_l_anak", "wni_p_dewasa", "wni_p_anak", "wna_l", "wna_p", "jumlah_l", "jumlah_p")
    return {"kelompok": kind, **dict(zip(names, counts, strict=False))}


def on_paper(*tables: Page) -> Page:
    made = page(TITLE_10)
    for one in tables:
        made = beside(made, one)
    return made


W8 = [4, 22, 7, 7, 7, 7, 7, 7, 7, 7]


def test_sex_over_age_over_nationality_with_totals_first() -> None:
    table = ruled(
        [
            ["No", "Uraian", "JUMLAH", "<", "LAKI-LAKI", "<", "<", "PEREMPUAN", "<", "<"],
            ["^", "^", "L", "P", "Dewasa", "Anak", "Asing", "Dewasa", "Anak", "Asing"],
            ["^", "^", "^", "^", "WNI", "WNI", "^", "WNI", "WNI", "^"],
            ["1", "Pekerja Bulanan", "13", "5", "10", "2", "1", "4", "1", "-"],
            ["2", "Borongan/Satuan Hasil", "3", "0", "3", "-", "nihil", "0", "-", "-"],
        ],
        W8,
        top=8,
    )
    assert read(on_paper(table)) == [
        full("bulanan", 10, 2, 4, 1, 1, 0, 13, 5),
        full("borongan", 3, 0, 0, 0, 0, 0, 3, 0),
    ]


def test_kinds_as_columns() -> None:
    table = ruled(
        [
            ["KEWARGANEGARAAN", "JENIS KELAMIN", "UMUR", "STATUS UPAH", "<", "<", "HUBUNGAN KERJA", "<"],
            ["^", "^", "^", "Bulanan", "Borongan", "Harian\nLepas", "Kontrak\n(PKWT)", "Tetap\n(PKWTT)"],
            ["WNI", "Laki-laki", "18 th keatas", "10", "3", "0", "6", "7"],
            ["^", "^", "15 - 17 th", "1", "0", "0", "1", "0"],
            ["^", "Perempuan", "18 th keatas", "4", "2", "0", "2", "4"],
            ["^", "^", "< 18 th", "0", "0", "0", "0", "0"],
            ["WNA", "Laki-laki", "", "1", "-", "-", "-", "1"],
            ["^", "Perempuan", "", "0", "-", "-", "-", "0"],
            ["JUMLAH", "Laki-laki", "", "12", "3", "0", "7", "8"],
            ["^", "Perempuan", "", "4", "2", "0", "2", "4"],
        ],
        [16, 14, 14, 9, 10, 9, 10, 10],
        top=8,
    )
    assert read(on_paper(table)) == [
        full("bulanan", 10, 1, 4, 0, 1, 0, 12, 4),
        full("borongan", 3, 0, 2, 0, 0, 0, 3, 2),
        full("harian_lepas", 0, 0, 0, 0, 0, 0, 0, 0),
        full("pkwt", 6, 1, 2, 0, 0, 0, 7, 2),
        full("pkwtt", 7, 0, 4, 0, 1, 0, 8, 4),
    ]


def test_two_child_ages_are_added_up_and_one_total_for_both_is_none_of_the_sexes() -> None:
    table = ruled(
        [
            ["Status", "Warga Negara Indonesia", "<", "<", "<", "<", "<", "TKA", "<", "L+P"],
            ["^", "Pria", "<", "<", "Wanita", "<", "<", "Pria", "Wanita", "^"],
            ["^", ">= 18", "15-17", "< 15", ">= 18", "15-17", "< 15", "^", "^", "^"],
            ["Harian Tetap/Bulanan", "10", "2", "1", "4", "0", "1", "0", "2", "20"],
            ["Tidak Tetap (PKWT)", "1", "0", "0", "4", "-", "-", "0", "0", "5"],
        ],
        [22, 7, 7, 7, 7, 7, 7, 7, 8, 7],
        top=8,
    )
    assert read(on_paper(table)) == [
        full("bulanan", 10, 3, 4, 1, 0, 2),
        full("pkwt", 1, 0, 4, 0, 0, 0),
    ]


def test_a_divider_row_and_blank_rows_of_a_printed_kind() -> None:
    table = ruled(
        [
            ["NO", "STATUS", "W N I", "<", "<", "<", "W N A", "<", "JUMLAH", "<"],
            ["^", "^", "L", "<", "P", "<", "L", "P", "L", "P"],
            ["^", "^", ">=18", "<18", ">=18", "<18", "^", "^", "^", "^"],
            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
            ["A", "STATUS PENGUPAHAN", "<", "<", "<", "<", "<", "<", "<", "<"],
            ["1", "Bulanan", "5 orang", "0", "6 orang", "0", "0", "0", "5", "6"],
            ["2", "Harian Lepas", "", "", "", "", "", "", "", ""],
            ["B", "STATUS HUBUNGAN KERJA", "<", "<", "<", "<", "<", "<", "<", "<"],
            ["1", "PKWTT", "5", "0", "6", "0", "0", "0", "5", "6"],
            ["", "JUMLAH", "10", "0", "12", "0", "0", "0", "10", "12"],
        ],
        W8,
        top=8,
    )
    blank = dict.fromkeys(full("x", *"12345678"), "blank") | {"kelompok": "harian_lepas"}
    assert read(on_paper(table)) == [
        full("bulanan", 5, 0, 6, 0, 0, 0, 5, 6),
        blank,
        full("pkwtt", 5, 0, 6, 0, 0, 0, 5, 6),
    ]


UNRULED = """
   STATUS                       W N I                 W N A         JUMLAH
                          L              P          L      P      L      P
                     Dewasa  Anak   Dewasa  Anak
   Bulanan             10     2       4      1      1      0      13     5
   Borongan             3     -       0      -      -      -       3     0
   Harian Lepas
   Kontrak (PKWT)       3     0       0      0      0      0       3     0
   Tetap (PKWTT)       10     2       4      1      1      0      13     5
"""


def _under(text: str, rows: int) -> Page:
    return page(TITLE_10 + "\n" * rows + text.strip("\n"))


def test_columns_without_rules() -> None:
    got = read(_under(UNRULED, 1))
    assert [one for one in got if len(one) > 1 and one["kelompok"] != "harian_lepas"] == [
        full("bulanan", 10, 2, 4, 1, 1, 0, 13, 5),
        full("borongan", 3, 0, 0, 0, 0, 0, 3, 0),
        full("pkwt", 3, 0, 0, 0, 0, 0, 3, 0),
        full("pkwtt", 10, 2, 4, 1, 1, 0, 13, 5),
    ]
    assert "harian_lepas" in [one["kelompok"] for one in got]


def test_columns_without_rules_totals_first_and_sex_over_nationality() -> None:
    text = """
 No  Golongan             JUMLAH         LAKI-LAKI                 WANITA
                          L     P     WNI    WNI   WNA       WNI    WNI   WNA
                                     >= 18  < 18            >= 18  < 18
 1.  Pekerja Bulanan      13    5     10      2     1         4      1     0
 2.  Pekerja Borongan      4    0      3      1     0         0      0     0
"""
    assert read(_under(text, 1)) == [
        full("bulanan", 10, 2, 4, 1, 1, 0, 13, 5),
        full("borongan", 3, 1, 0, 0, 0, 0, 4, 0),
    ]


def test_kinds_as_columns_without_rules() -> None:
    text = """
   Uraian                    Bulanan   Borongan   Harian Lepas   PKWT   PKWTT
   WNI
     Laki-laki >= 18            10         3           0           6       7
     Laki-laki < 18              1         0           0           1       0
     Perempuan >= 18             4         2           0           2       4
     Perempuan < 18              0         0           0           0       0
   WNA Laki-laki                 1         -           -           -       1
   WNA Perempuan                 0         -           -           -       0
   Jumlah Laki-laki             12         3           0           7       8
   Jumlah Perempuan              4         2           0           2       4
"""
    assert read(_under(text, 1)) == [
        full("bulanan", 10, 1, 4, 0, 1, 0, 12, 4),
        full("borongan", 3, 0, 2, 0, 0, 0, 3, 2),
        full("harian_lepas", 0, 0, 0, 0, 0, 0, 0, 0),
        full("pkwt", 6, 1, 2, 0, 0, 0, 7, 2),
        full("pkwtt", 7, 0, 4, 0, 1, 0, 8, 4),
    ]


HEADS = [
    ["Status", "WNI", "<", "<", "<", "WNA", "<", "JUMLAH", "<"],
    ["^", "L", "<", "P", "<", "L", "P", "L", "P"],
    ["^", ">= 18", "< 18", ">= 18", "< 18", "^", "^", "^", "^"],
]
W = [24, 8, 8, 8, 8, 8, 8, 8, 8]


def test_broken_rules_join_two_columns() -> None:
    table = ruled(
        [
            ["Status", "WNI", "<", "<", "<", "WNA", "<", "JUMLAH", "<"],
            ["^", "L", "<", "P", "<", "L       P", "<", "L", "P"],
            ["^", ">= 18", "< 18", ">= 18", "< 18", "", "<", "^", "^"],
            ["Bulanan", "10", "2", "4", "1", "1       0", "<", "13", "5"],
            ["Borongan", "3", "0", "0", "0", "0       0", "<", "3", "0"],
        ],
        W,
        top=8,
    )
    assert read(on_paper(table)) == [
        full("bulanan", 10, 2, 4, 1, 1, 0, 13, 5),
        full("borongan", 3, 0, 0, 0, 0, 0, 3, 0),
    ]


def test_two_tables_one_on_the_next_page_without_heads() -> None:
    upah = ruled([*HEADS, ["Bulanan", "10", "2", "4", "1", "1", "0", "13", "5"]], W, top=8)
    kerja = ruled(
        [
            ["PKWT", "4", "0", "4", "0", "0", "0", "4", "4"],
            ["PKWTT", "6", "2", "0", "1", "1", "0", "9", "1"],
        ],
        W,
        number=2,
    )
    assert read(on_paper(upah), kerja) == [
        full("bulanan", 10, 2, 4, 1, 1, 0, 13, 5),
        full("pkwt", 4, 0, 4, 0, 0, 0, 4, 4),
        full("pkwtt", 6, 2, 0, 1, 1, 0, 9, 1),
    ]


def test_a_scanned_matrix_reads_the_same() -> None:
    got = read(scanned(_under(UNRULED, 1)))
    assert got[0] == full("bulanan", 10, 2, 4, 1, 1, 0, 13, 5)


def test_heads_that_name_no_nationality_give_no_wrong_number() -> None:
    table = ruled(
        [["Status", "L", "P", "L", "P"], ["Bulanan", "1", "2", "3", "4"], ["Borongan", "1", "2", "3", "4"]],
        [24, 8, 8, 8, 8],
        top=8,
    )
    assert all(set(one) <= {"kelompok"} for one in read(on_paper(table)))


def test_subtotals_of_a_nationality_are_not_the_total() -> None:
    table = ruled(
        [
            ["Status", "WNI", "<", "<", "<", "<", "<", "WNA", "<", "Total", "<"],
            ["^", "L", "<", "<", "P", "<", "<", "L", "P", "L", "P"],
            ["^", "Dewasa", "Anak", "Jml", "Dewasa", "Anak", "Jml", "^", "^", "^", "^"],
            ["Bulanan", "10", "2", "12", "4", "1", "5", "1", "0", "13", "5"],
            ["PKWTT", "10", "2", "12", "4", "1", "5", "1", "0", "13", "5"],
        ],
        [14, 8, 7, 7, 8, 7, 7, 7, 7, 7, 7],
        top=8,
    )
    assert read(on_paper(table))[0] == full("bulanan", 10, 2, 4, 1, 1, 0, 13, 5)
