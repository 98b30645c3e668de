"""Seals and signatures at the foot of a form, told apart; lettering of a seal is no text of the page."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document.elements import Line, Page, Word
from extractor.document.geometry import BBox
from extractor.parse.inkwords import box_of

_RING = (44.0, 24.0)
_LARGEST = 220.0
"""A seal is at least so wide and high and at most so large, in points; a ring round an option is flatter."""
_SAME = 0.8
_STRAY = 3
_REACH = 4.0
"""Fragments of so few letters are a seal's; lines of one signer begin, or have their middle, so near each other."""


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


def lettering(page: Page, lines: Sequence[Line]) -> set[int]:
    """ids of words that are the lettering of a seal, never the name of a signer.

    All words inside a ring; inside a round stamp, which is often set over a name, only what does not begin where other
    lines begin.
    """
    rings, stamps = rings_on(page), [mark.box for mark in page.marks if mark.kind == "stamp"]
    inside: list[Word] = []
    starts: list[tuple[float, float]] = []
    for line in lines:
        stamped = [word for word in line.words if _covered(word, stamps)]
        inside.extend(stamped)
        if not stamped:
            starts.append((line.box.x0, line.box.x_center))
    out = {id(word) for line in lines for word in line.words if _covered(word, rings)}
    for line in lines:
        part = [word for word in line.words if any(word is one for one in inside)]
        if part:
            box = box_of(part)
            aligned = any(min(abs(x0 - box.x0), abs(middle - box.x_center)) < _REACH for x0, middle in starts)
            if not aligned or max(len(word.text) for word in part) <= _STRAY:
                out.update(id(word) for word in part)
    return out


def _covered(word: Word, boxes: Sequence[BBox]) -> bool:
    return any(word.box.covered_by(box) > 0.9 for box in boxes)


def _likeness(left: BBox, right: BBox) -> float:
    common = left.intersection(right)
    if common is None:
        return 0.0
    return common.area / (left.area + right.area - common.area)
