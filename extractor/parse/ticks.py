"""Ticks: drawn squares, typed brackets, glyphs and loose pen marks, each as a box that is marked or empty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document.elements import Page, Word
from extractor.document.geometry import BBox
from extractor.parse.inkwords import part
from extractor.parse.layout import is_empty_box, is_tick

_GLYPHS = re.compile(r"[☐□❑❏▢☑☒☓✓✔✗✘✕√⊠■]|\[\s*[xXvV]?\s*\]|\(\s*[xXvV]?\s*\)|/|,|;|\|")
# what stands inside a marked square when the reader took the tick for a character; 4 and 8 are dingbat codes
_INSIDE = re.compile(r"^[xXvV√✓✔✗✘✕×*/\\■●+4378lLyYJj~^_<>Ww]{1,2}$")
_SURE_INK = 0.12
_FAINT_INK = 0.05


@dataclass(frozen=True, slots=True)
class Box:
    """A place to tick. `is_loose`: a tick without a box round it, which belongs to the nearest words."""

    box: BBox
    marked: bool
    is_loose: bool = False
    text: str = ""


def tokens_of(words: Sequence[Word]) -> list[Word]:
    """The words cut at slashes, commas and tick glyphs, brackets standing apart put together: "(", "v", ")" ->
    "(v)".
    """
    out: list[Word] = []
    for word in words:
        at = 0
        for match in _GLYPHS.finditer(word.text):
            if match.start() > at:
                out.append(part(word, at, match.start(), None))
            out.append(part(word, match.start(), match.end(), None))
            at = match.end()
        if at == 0:
            out.append(word)
        elif at < len(word.text):
            out.append(part(word, at, len(word.text), None))
    merged: list[Word] = []
    index = 0
    while index < len(out):
        joined = None
        for size in (3, 2):
            some = out[index : index + size]
            text = "".join(word.text for word in some)
            if len(some) == size and re.fullmatch(r"\[[xXvV✓√]?\]|\([xXvV✓√]?\)", text):
                box = some[0].box
                for other in some[1:]:
                    box = box.union(other.box)
                joined = Word(text, box, some[0].confidence, some[0].source)
                index += size
                break
        if joined is None:
            joined = out[index]
            index += 1
        merged.append(joined)
    return merged


def squares_in(page: Page, region: BBox) -> list[Box]:
    """Drawn squares with their middle in the region; marked by their ink, by a tick read inside, or by pen strokes
    over them.
    """
    squares = [m for m in page.marks if m.kind == "square" and region.contains_center_of(m.box)]
    inks = sorted(mark.ink for mark in squares)
    typical = inks[len(inks) // 2] if len(inks) > 2 else (inks[0] if inks else 0.0)
    found: list[Box] = []
    for mark in squares:
        marked = mark.ink >= _SURE_INK or (mark.ink >= _FAINT_INK and mark.ink > 4 * typical)
        text = ""
        for word in page.words:
            if mark.box.grown(1.0).contains_center_of(word.box) and _INSIDE.match(word.text):
                marked, text = True, word.text
        for other in page.marks:
            if other.kind == "ink" and other.box.area < 12 * mark.box.area and other.box.intersection(mark.box):
                marked = True
        found.append(Box(mark.box, marked, text=text))
    return found


def is_drawn_over(word: Word, page: Page) -> bool:
    """Is a tick, a cross or a ring drawn over the brackets that a machine set?"""
    place = word.box.grown(1.0)
    for mark in page.marks:
        if mark.kind == "ink" and place.contains_center_of(mark.box) and mark.box.width < 2.0 * word.box.width + 6.0:
            return True
        if mark.kind == "circle" and mark.box.contains_center_of(word.box) and mark.box.width < word.box.width + 12.0:
            return True
    return False


def typed_box(word: Word, page: Page) -> Box:
    """The place to tick that a machine set, marked by what is typed in it or drawn over it."""
    return Box(word.box, is_tick(word) or is_drawn_over(word, page), text=word.text)


def boxes_in(page: Page, tokens: Sequence[Word], region: BBox) -> list[Box]:
    """All places to tick in a region: squares, typed and glyph boxes, loose ticks (typed or by pen)."""
    boxes = squares_in(page, region)
    for word in tokens:
        if any(box.box.grown(1.5).contains_center_of(word.box) for box in boxes):
            continue
        if is_empty_box(word):
            boxes.append(Box(word.box, is_drawn_over(word, page), text=word.text))
        elif is_tick(word):
            framed = word.text[:1] in "[(☑☒⊠■"
            boxes.append(Box(word.box, True, not framed, word.text))
    for mark in page.marks:
        if (
            mark.kind == "ink"
            and region.contains_center_of(mark.box)
            and not any(mark.box.intersection(box.box) for box in boxes)
            and not any(mark.box.covered_by(word.box) > 0.5 for word in page.words if len(word.text) > 2)
        ):
            boxes.append(Box(mark.box, True, True))
    return sorted(boxes, key=lambda box: (box.box.y_center, box.box.x0))
