"""What a stock of findings is made of: the facts, the citation and the orders of one topic."""

from __future__ import annotations

from samples.laws import Cite

UU13, UU7, UU1 = ("UU", "13", 2003), ("UU", "7", 1981), ("UU", "1", 1970)

Topic = tuple[tuple[str, ...], tuple[Cite, ...], tuple[str, ...]]


def cited(law: tuple[str, str, int], article: str, *verses: int, letter: str = "") -> Cite:
    """An article of a law, with its ayat and its huruf."""
    return Cite(law[0], law[1], law[2], article, verses, letter)
