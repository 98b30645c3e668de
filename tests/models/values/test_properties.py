"""Laws of every value type: what it formats it reads back, it never raises, it never gives an invalid normal form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.values import KINDS, terbilang
from models.values.fold import key
from models.values.pasal import citations, find_citations
from models.values.pilihan import Pilihan
from models.values.tanggal import find_dates

FEW = settings(max_examples=60, deadline=None)
DIGITS = "0123456789"


def _digits(count: int) -> st.SearchStrategy[str]:
    return st.text(DIGITS, min_size=count, max_size=count)


def _clock(parts: tuple[int, int]) -> str:
    return f"{parts[0]:02}:{parts[1]:02}"


def _number(parts: tuple[int, int]) -> str:
    return f"{parts[0]}.{parts[1]}".rstrip("0").rstrip(".")


def _citation(parts: tuple[str, int, int, int | None, int | None]) -> str:
    law, number, year, article, paragraph = parts
    tail = f" Pasal {article}" + (f" ayat ({paragraph})" if paragraph else "") if article else ""
    return f"{law} {number}/{year}{tail}"


WORDS = st.lists(st.sampled_from(["PT", "Maju", "Jaya", "Km", "12", "Industri", "Sejahtera"]), min_size=1, max_size=5)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": WORDS.map(" ".join),
    "int": st.integers(0, 10**9 - 1),
    "number": st.tuples(st.integers(0, 99999), st.integers(0, 99)).map(_number),
    "rupiah": st.integers(0, 10**15 - 1),
    "date": st.dates(date(1945, 1, 1), date(2026, 12, 31)).map(date.isoformat),
    "time": st.tuples(st.integers(0, 23), st.integers(0, 59)).map(_clock),
    "year": st.integers(1945, 2026),
    "bool": st.booleans(),
    "npwp": st.one_of(_digits(15), _digits(16)),
    "nib": _digits(13),
    "nik": _digits(16),
    "nip": st.one_of(_digits(18), _digits(9)),
    "kbli": st.sampled_from(["14111", "01111", "47111"]),
    "klui": st.integers(1, 5).flatmap(_digits),
    "kode_pos": st.integers(10110, 99974).map(str),
    "npp": st.tuples(st.text("ABJKN", min_size=2, max_size=2), _digits(6)).map("".join),
    "telepon": st.tuples(st.sampled_from(["021", "0812", "0254"]), _digits(7)).map("".join),
    "nomor": st.tuples(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["III", "X"])).map(
        lambda p: f"{p[0]}/{p[1]}/Disnaker/{p[2]}/2019"
    ),
    "pasal": st.tuples(
        st.sampled_from(["UU", "PP", "Permenaker", "Kepmenaker", "Perda Jawa Barat", "SE"]),
        st.integers(1, 250),
        st.integers(1945, 2025),
        st.one_of(st.none(), st.integers(1, 193)),
        st.one_of(st.none(), st.integers(1, 9)),
    ).map(_citation),
}
PIECES = (
    "Rp juta Pasal ayat UU Tahun Maret XIII empat belas tidak ada No. /MEN/ s/d dan huruf a Kab. ext +62 .... % ½ 20"
)
SOUP = st.lists(st.sampled_from([*"0123456789OolI|SBZG.,-/() :=", *PIECES.split()]), max_size=14).map("".join)
TEXTS = st.one_of(SOUP, st.text(max_size=40))


@pytest.mark.parametrize("name", sorted(KINDS))
def test_reads_what_it_formats(name: str) -> None:
    kind = KINDS[name]

    @FEW
    @given(VALUES[name])
    def law(value: Any) -> None:
        if not kind.valid(value):  # all zeros and the like
            return
        assert kind.parse(kind.format(value)).value == value

    law()


def test_a_value_of_each_kind_is_drawn() -> None:
    assert set(VALUES) == set(KINDS)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_any_text_gives_a_normal_form_or_none(name: str) -> None:
    kind = KINDS[name]

    @FEW
    @given(TEXTS)
    def law(text: str) -> None:
        parsed = kind.parse(text)
        assert parsed.value is None or kind.valid(parsed.value)
        assert all(kind.valid(other) for other in parsed.alternatives)
        assert parsed.folded >= 0

    law()


@FEW
@given(st.text(max_size=30))
def test_an_option_is_one_of_its_codes(text: str) -> None:
    kind = Pilihan({"hari": ("hari",), "hari_kerja": ("hari kerja", "hk")})
    parsed = kind.parse(text)
    assert parsed.value is None or kind.valid(parsed.value)


@FEW
@given(st.integers(0, 10**15 - 1))
def test_number_words_are_read_back(number: int) -> None:
    words = terbilang.spell(number)
    assert terbilang.read(words) == number
    assert terbilang.read(words.replace(" ", "").upper()) == number
    assert terbilang.agrees(number, words)


@FEW
@given(TEXTS)
def test_places_lie_in_the_text(text: str) -> None:
    places: list[Callable[[str], list[Any]]] = [find_dates, find_citations]
    for find in places:
        for _, start, end in find(text):
            assert 0 <= start < end <= len(text)


@FEW
@given(st.lists(VALUES["pasal"], min_size=1, max_size=3))
def test_citations_in_a_row_are_found(wanted: list[str]) -> None:
    assert citations("; ".join(wanted)) == list(dict.fromkeys(wanted))


@FEW
@given(st.text(max_size=30))
def test_a_key_folds_to_itself(text: str) -> None:
    assert key(key(text)) == key(text)
