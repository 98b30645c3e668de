"""Seals and signatures at the foot of a form, told apart; lettering of a seal is no text of the page."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document.elements import Page, Word
from extractor.document.geometry import BBox

_RING = (44.0, 24.0)
_LARGEST = 220.0
"""A seal is at least so wide and high and at most so large, in points; a ring round an option is flatter."""
_SAME = 0.8
_STRAY = 3


def seals_on(page: Page) -> list[BBox]:
    """Boxes of stamps, ovals and rings of a seal's size with lettering in them counted in."""
    return [mark.box for mark in page.marks if mark.kind == "stamp"] + rings_on(page)


def rings_on(page: Page) -> list[BBox]:
    """Ovals and circles large enough for a seal."""
    return [
        mark.box
        for mark in page.marks
        if mark.kind == "circle"
        and mark.box.width >= _RING[0]
        and mark.box.height >= _RING[1]
        and max(mark.box.width, mark.box.height) <= _LARGEST
    ]


def signatures_on(page: Page) -> list[BBox]:
    """Boxes of pen strokes that are no rim of a seal."""
    seals = seals_on(page)
    return [
        mark.box
        for mark in page.marks
        if mark.kind == "signature" and not any(_likeness(mark.box, seal) > _SAME for seal in seals)
    ]


def lettering(page: Page, words: Sequence[Word]) -> set[int]:
    """ids of words inside a ring: the name on a seal, never that of a signer."""
    rings = rings_on(page)
    return {id(word) for word in words if any(word.box.covered_by(ring) > 0.9 for ring in rings)}


def _likeness(left: BBox, right: BBox) -> float:
    common = left.intersection(right)
    if common is None:
        return 0.0
    return common.area / (left.area + right.area - common.area)
