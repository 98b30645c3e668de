"""Dates and citations in running text: where they stand."""

from __future__ import annotations

from datetime import date

import pytest

from models.values.pasal import find_citations, notes
from models.values.tanggal import find_dates, month_of, parse_date


def test_dates_in_a_letter() -> None:
    text = "Serang, 12 Agustus 2021. Pemeriksaan pada hari Senin tanggal 9 Agu 2021 dan batas 31 Juni 2021."
    found = find_dates(text)
    assert [(text[start:end], parsed.value) for parsed, start, end in found] == [
        ("12 Agustus 2021", "2021-08-12"),
        ("9 Agu 2021", "2021-08-09"),
        ("31 Juni 2021", None),
    ]
    assert found[2][0].notes == ("E-TGL-001",)


def test_letter_numbers_and_amounts_hold_no_dates() -> None:
    assert (
        find_dates("Nomor 560/017-DTKT/WASNAKER/VIII/2021, NPWP 01.312.166.0-091.000, Rp 4.900.798, UU 13/2003") == []
    )


@pytest.mark.parametrize(
    ("text", "value"), [("5/3/27", "2027-03-05"), ("5/3/28", "1928-03-05"), ("5/3/99", "1999-03-05")]
)
def test_two_digit_years_turn_after_next_year(text: str, value: str) -> None:
    parsed = parse_date(text, date(2026, 5, 1))
    assert value in (parsed.value, *parsed.alternatives)
    assert parsed.ok == (value > "1945")


def test_a_half_printed_year_is_offered_not_taken() -> None:
    parsed = parse_date("12 Maret 20")
    assert (parsed.value, parsed.alternatives) == (None, ("2020-03-12",))


def test_ranges_are_offered_not_taken() -> None:
    assert parse_date("3 s/d 5 Maret 2018").alternatives == ("2018-03-03", "2018-03-05")


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("Pebruari", 2),
        ("Mrt", 3),
        ("Mai", 5),
        ("Djuni", 6),
        ("Ags", 8),
        ("0ktober", 10),
        ("Nop", 11),
        ("Ju", None),
        ("Juxi", None),
    ],
)
def test_months(word: str, month: int | None) -> None:
    assert month_of(word) == month


def test_citations_cover_law_and_articles() -> None:
    text = "Belum melapor. Berdasarkan ketentuan Pasal 7 ayat (1) Undang-undangNo. 7 Tahun 1981, Saudara wajib lapor."
    ((citation, start, end),) = find_citations(text)
    assert citation == "UU 7/1981 Pasal 7 ayat (1)"
    assert text[start:end] == "Pasal 7 ayat (1) Undang-undangNo. 7 Tahun 1981"


def test_a_new_sentence_takes_no_article_along() -> None:
    assert [one for one, _, _ in find_citations("Lihat Pasal 5. Berlaku Undang-Undang Nomor 1 Tahun 1970.")] == [
        "UU 1/1970"
    ]


@pytest.mark.parametrize(
    ("citation", "known"),
    [
        ("UU 7/1981 Pasal 7 ayat (1)", True),
        ("UU 13/2003 Pasal 193", True),
        ("UU 13/2003 Pasal 300", False),
        ("UU 99/2003", False),
        ("Permenaker 8/2010", True),
        ("Perda Jawa Barat 9/2016", True),
    ],
)
def test_unknown_laws_are_noted(citation: str, known: bool) -> None:
    assert notes(citation) == (() if known else ("W-PSL-001",))
