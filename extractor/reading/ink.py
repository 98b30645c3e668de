"""Words and marks set against each other: what repair found without knowing words is judged again with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rapidfuzz.distance import Indel

from extractor.document.elements import Mark, Rule, Word
from extractor.document.geometry import BBox
from extractor.ocr.lexicon import likeness
from extractor.repair import Repaired, find_scribbles, find_seals, without_boxes, without_seals

_LONGEST_STRIKE_PT = 320.0
_HIGHEST_WRITING_PT = 24.0
"""A line of handwriting is lower; a signature is not."""


def settle(words: Sequence[Word], marks: Sequence[Mark]) -> tuple[list[Word], list[Mark]]:
    """Words without those read off a tick square, marks without those that are part of a word."""
    kept_marks = [mark for mark in marks if not _is_letter(mark, words) and _has_words(mark, words)]
    squares = [mark.box.grown(1.5) for mark in kept_marks if mark.kind == "square"]
    kept_words = [word for word in words if not _is_tick(word, squares)]
    return kept_words, kept_marks


def _is_letter(mark: Mark, words: Iterable[Word]) -> bool:
    """A square inside a longer word is a letter of it."""
    if mark.kind != "square":
        return False
    for word in words:
        if len(word.text) < 3 or not word.box.contains_center_of(mark.box):
            continue
        inside = mark.box.x0 > word.box.x0 + 0.5 * mark.box.width or word.box.width > 3.0 * mark.box.width
        if inside and mark.box.height < 1.25 * word.box.height:
            return True
    return False


def _has_words(mark: Mark, words: Iterable[Word]) -> bool:
    """A strike goes through words; elsewhere it is a dash or a fold."""
    if mark.kind != "strike":
        return True
    return any(
        word.box.horizontal_overlap(mark.box) > 0.3
        and word.box.top + 0.1 * word.box.height < mark.box.y_center < word.box.bottom - 0.05 * word.box.height
        for word in words
    )


def _is_tick(word: Word, squares: Iterable[BBox]) -> bool:
    core = [char for char in word.text if char.isalnum()]
    return len(core) <= 1 and not any(char.isdigit() for char in core) and any(
        word.box.covered_by(square) > 0.5 for square in squares
    )  # fmt: skip


def strikes(words: Sequence[Word], rules: Sequence[Rule]) -> tuple[Mark, ...]:
    """Drawn lines that run through the middle of words of a digital page (an underline runs below, a table line
    beside)."""
    found = []
    boxes = [word.box for word in words if word.box.height > 3]
    for rule in rules:
        line = rule.box
        if not rule.is_horizontal or line.width > _LONGEST_STRIKE_PT:
            continue
        middle = line.y_center
        for box in boxes:
            if not box.top < middle < box.bottom:
                continue
            depth = (middle - box.top) / box.height
            shared = min(line.x1, box.x1) - max(line.x0, box.x0)
            if 0.2 < depth < 0.85 and shared > 0.6 * box.width:
                found.append(Mark("strike", line, 1.0))
                break
    return tuple(found)


def is_sound(word: Word) -> bool:
    """Whether a word is text for sure: both engines saw it, or it is a number or a known word read with confidence."""
    if word.second is None or word.second == word.text:
        return True
    if word.second and Indel.normalized_similarity(word.text, word.second) > 0.5:
        return True
    return (word.confidence or 0.0) > 0.6 and likeness(word.text) >= 0.6


def without_scribbles(words: Sequence[Word], signatures: Sequence[Mark]) -> list[Word]:
    """A recogniser spells a signature as letters: unsound words that lie on one are dropped.

    Its strokes are high or reach beyond such a word; a line of handwriting is as high as its own words and stays.
    """

    def is_drawn(word: Word, mark: Mark) -> bool:
        is_higher = mark.box.height > min(_HIGHEST_WRITING_PT, 1.6 * word.box.height)
        return is_higher and word.box.covered_by(mark.box.grown(2.0)) > 0.6

    return [word for word in words if is_sound(word) or not any(is_drawn(word, mark) for mark in signatures)]


def pen_and_seals(repaired: Repaired, words: Sequence[Word], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Round seals and signature-like ink that neither words nor other marks explain."""
    ink: Any = (repaired.picture < 150).astype("uint8")
    sure = [word.box for word in words if is_sound(word)]
    taken = [*sure, *(mark.box for mark in marks if mark.kind in ("square", "circle"))]
    known = [mark.box for mark in marks if mark.kind == "stamp"]
    free = without_boxes(ink, taken, repaired.dpi)
    seals = tuple(seal for seal in find_seals(free, repaired.dpi) if not any(seal.box.iou(box) > 0.3 for box in known))
    return (*seals, *find_scribbles(without_seals(free, seals, repaired.dpi), (), repaired.dpi))
