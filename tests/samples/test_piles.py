"""Piles: every page is accounted for once, the same seed gives the same bytes, separators and blanks stand apart."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from samples.fonts import SOURCES
from samples.piles import pile

pytestmark = pytest.mark.skipif(
    any(not source.path.is_file() for source in SOURCES.values()), reason="the sample fonts are not installed"
)


@pytest.mark.parametrize("seed", ["t-1", "t-2", "t-3"])
def test_every_page_stands_in_one_place(seed: str) -> None:
    made = pile("born", seed)
    count = len(pypdfium2.PdfDocument(io.BytesIO(made.data)))
    owned = [page for document in made.truth["documents"] for page in document["pages"]]
    asides = [aside["page"] for aside in made.truth["asides"]]
    assert sorted([*owned, *asides]) == list(range(1, count + 1))
    assert len(made.truth["documents"]) >= 2
    for document in made.truth["documents"]:
        assert {entry["page"] for entry in document["fields"].values()} <= set(document["pages"])
        assert set(document["text"]) == {str(page) for page in document["pages"]}


def test_the_same_seed_gives_the_same_pile() -> None:
    assert pile("office", "t-1").data == pile("office", "t-1").data
