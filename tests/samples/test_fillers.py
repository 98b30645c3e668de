"""Invented numbers and words are well formed, and the splits share none of them."""

from __future__ import annotations

import datetime
import random

from samples.findings import findings
from samples.laws import Cite, normal
from samples.numbers import luhn_digit, rupiah, tanggal, terbilang
from samples.people import SPLITS, People

SPELLED = {
    0: "nol",
    7: "tujuh",
    10: "sepuluh",
    11: "sebelas",
    14: "empat belas",
    20: "dua puluh",
    99: "sembilan puluh sembilan",
    100: "seratus",
    111: "seratus sebelas",
    1000: "seribu",
    1999: "seribu sembilan ratus sembilan puluh sembilan",
    100_001: "seratus ribu satu",
    1_250_301: "satu juta dua ratus lima puluh ribu tiga ratus satu",
    4_900_798: "empat juta sembilan ratus ribu tujuh ratus sembilan puluh delapan",
}


def test_number_words_are_spelled_as_people_do() -> None:
    """Spot checks over the whole range, spelled by hand."""
    for number, words in SPELLED.items():
        assert terbilang(number) == words


def test_npwp_carries_its_check_digit() -> None:
    """The ninth digit is Luhn over the first eight."""
    people = People("test", random.Random(3))
    for _ in range(50):
        digits = people.npwp()
        assert len(digits) == 15
        assert luhn_digit(digits[:8]) == digits[8]
        assert "".join(char for char in people.npwp_printed(digits) if char.isdigit()) == digits
    assert luhn_digit("01312166") == "0"


def test_nip_is_a_plausible_official() -> None:
    """Born 28 to 57 years before, hired when grown up."""
    people, day = People("dev", random.Random(5)), datetime.date(2019, 4, 1)
    for _ in range(50):
        digits = people.nip(day)
        assert len(digits) == 18
        born = datetime.date.fromisoformat(digits[:8])
        assert 17 <= int(digits[8:12]) - born.year <= 30
        assert 1 <= int(digits[12:14]) <= 12


def test_prints_are_indonesian() -> None:
    """Thousands by dots, day before month."""
    rng = random.Random(1)
    assert all("4.900.798" in rupiah(4_900_798, rng) for _ in range(20))
    assert {tanggal(datetime.date(2018, 3, 5), rng, long=True) for _ in range(40)} == {"5 Maret 2018", "05 Maret 2018"}


def test_citations_have_one_entry_each() -> None:
    """Two ayat are two entries; a repeat counts once."""
    cite = Cite("UU", "13", 2003, "79", (1, 2), "a")
    assert normal((cite, cite)) == ["UU 13/2003 Pasal 79 ayat (1) huruf a", "UU 13/2003 Pasal 79 ayat (2) huruf a"]


def test_splits_share_no_name_and_no_sentence() -> None:
    """Companies, persons and findings of one split never come up in another."""
    seen: dict[str, set[str]] = {}
    for split in SPLITS:
        rng = random.Random(split)
        people = People(split, rng)
        words = {people.company().split(maxsplit=1)[1].upper() for _ in range(200)} | {
            people.person() for _ in range(200)
        }
        for _ in range(40):
            words |= {found.fact for found in findings(split, rng, 3)} | {
                found.order for found in findings(split, rng, 3)
            }
        seen[split] = words
    assert not seen["dev"] & seen["test"]
    assert not seen["dev"] & seen["cal"]
    assert not seen["cal"] & seen["test"]
