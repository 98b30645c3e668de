"""Companies are joined unasked only where nearly nobody could doubt it, and found where a person should look."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from extractor.oversight.companies import Band, Identity, compare, fold_name
from extractor.oversight.company_index import CompanyIndex
from tests.oversight.company_pairs import Pair, pairs

HERE = Identity("PT Maju Jaya", npwp="01.999.888.9-411.000", address="Jl. Melati No. 12", regency="36.71")


def figures(split: str) -> tuple[float, float, list[Pair]]:
    """(precision of what is joined unasked, recall with asking, wrongly joined)."""
    joined, wrong, found, same = 0, [], 0, 0
    for pair in pairs(split, 2000):
        band = compare(Identity(*astuple(pair.one)), Identity(*astuple(pair.other))).band
        same += pair.is_same
        found += pair.is_same and band is not Band.APART
        joined += band is Band.JOINED
        if band is Band.JOINED and not pair.is_same:
            wrong.append(pair)
    return 1 - len(wrong) / joined, found / same, wrong


@pytest.mark.parametrize("split", ["dev", "test"])
def test_two_thousand_labelled_pairs_are_joined_and_asked_as_promised(split: str) -> None:
    precision, recall, wrong = figures(split)
    assert precision >= 0.99, [(pair.kind, pair.one, pair.other) for pair in wrong[:3]]
    assert recall >= 0.95


@pytest.mark.parametrize(
    "name",
    [
        "P.T. MAJU DJAJA",
        "Maju Jaya, PT",
        "PT. Maju  Jaya Tbk",
        "PT MAJU JAYA (Persero)",
        "Pt MAJUJAYA",
    ],
)
def test_spellings_of_one_name(name: str) -> None:
    assert fold_name(name).key == fold_name("PT Maju Jaya").key
    assert fold_name(name).key != fold_name("PT Maju Raya").key


def test_letters_that_scanners_take_for_others_fold_to_one() -> None:
    assert fold_name("PT Surnber Hl1ir 0bor").key == fold_name("PT Sumber Hilir Obor").key


def test_numbers_in_both_lengths_join_and_branches_are_asked() -> None:
    longer = Identity("PT MAJU JAYA", npwp="0019998889411000")
    assert compare(HERE, longer).band is Band.JOINED
    branch = Identity("PT MAJU JAYA", npwp="01.999.888.9-411.001")
    assert compare(HERE, branch).band is Band.ASK
    assert "npwp_branch" in compare(HERE, branch).reasons


def test_a_shared_nib_joins_only_where_the_place_is_the_same() -> None:
    one = Identity("PT Maju Jaya", nib="9120001234567", regency="36.71")
    assert compare(one, Identity("PT Maju Jaya", nib="9120001234567", regency="36.71")).band is Band.JOINED
    assert compare(one, Identity("PT Maju Jaya", nib="9120001234567")).band is Band.ASK


def test_twins_of_a_place_sisters_and_other_forms_are_never_joined_unasked() -> None:
    for other in (
        Identity("PT Maju Jaya", npwp=HERE.npwp, address=HERE.address, regency="36.03"),
        Identity("PT Maju Jaya Dua", npwp=HERE.npwp, address=HERE.address, regency="36.71"),
        Identity("CV Maju Jaya", address=HERE.address, regency="36.71"),
        Identity("PT Maju Jaya", npwp="02.777.666.5-055.001", address=HERE.address, regency="36.71"),
    ):
        assert compare(HERE, other).band is not Band.JOINED, other
    assert compare(HERE, Identity("PT Lain Sekali", address="Jl. Melati No. 12", regency="36.71")).band is Band.APART


def test_a_name_alone_is_asked_and_says_why() -> None:
    found = compare(HERE, Identity("PT Maju Jaya"))
    assert (found.band, found.reasons) == (Band.ASK, ("name_same",))


def test_comparing_is_the_same_from_both_sides() -> None:
    for pair in pairs("dev", 400):
        one, other = Identity(*astuple(pair.one)), Identity(*astuple(pair.other))
        assert compare(one, other).band is compare(other, one).band


def test_the_index_loses_few_of_the_pairs_that_comparing_finds() -> None:
    index: CompanyIndex[int] = CompanyIndex()
    asked = []
    for number, pair in enumerate(pairs("dev", 2000)):
        one, other = Identity(*astuple(pair.one)), Identity(*astuple(pair.other))
        index.add(number, one)
        if pair.is_same and compare(one, other).band is not Band.APART:
            asked.append((number, other))
    found = sum(number in index.candidates(other) for number, other in asked)
    assert found / len(asked) >= 0.98
    with pytest.raises(ValueError, match="known already"):
        index.add(0, HERE)
