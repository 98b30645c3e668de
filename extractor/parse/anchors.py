"""Anchors: printed labels found by words, not by numbers or places.

A label is what stands left of a separator (":", leaders, a wide gap, the end of its line); it is compared as a folded
key by OSA similarity. Thresholds are measured: .80 in general, .84 for keys of at most 7 characters, .99 for at most 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from extractor.document.elements import Line, Word
from extractor.document.geometry import BBox
from extractor.parse.inkwords import box_of, is_leader, is_separator, segments, split_words, strip_numbering, text_of
from models.values.fold import key

_similarity = OSA.normalized_similarity
_LEAST = 0.80
# two labels of equal likeness: the longer one is the more telling (Nama Pengurus beats Nama)
_LENGTH_BONUS = 0.002


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """The OCR-folded key of a label (models.values.fold), remembered."""
    return key(text)


def threshold(folded_key: str) -> float:
    """The least likeness at which two keys count as the same label."""
    if len(folded_key) <= 4:
        return 0.99
    if len(folded_key) <= 7:
        return 0.84
    return _LEAST


def likeness(left: str, right: str) -> float:
    """OSA similarity of two *folded* keys in [0, 1]; 0 when one is empty."""
    return _similarity(left, right) if left and right else 0.0


def best_label(text: str, variants: Sequence[str]) -> tuple[int, float] | None:
    """(index of the variant, likeness) of the variant that `text` prints, or None below the threshold."""
    mine = folded(text)
    if not mine:
        return None
    best: tuple[int, float, float] | None = None
    for index, variant in enumerate(variants):
        other = folded(variant)
        score = likeness(mine, other)
        if score >= _LEAST and score >= threshold(min(mine, other, key=len)):
            ranked = score + _LENGTH_BONUS * min(len(other), 40)
            if best is None or ranked > best[2]:
                best = (index, score, ranked)
    return None if best is None else (best[0], best[1])


@dataclass(frozen=True, slots=True)
class Cut:
    """A line (or a segment of one) taken apart: numbering, label, whether a separator was seen, the words behind it."""

    numbering: tuple[Word, ...]
    label: tuple[Word, ...]
    separated: bool
    rest: tuple[Word, ...]

    @property
    def text(self) -> str:
        return text_of(self.label)

    @property
    def box(self) -> BBox:
        return box_of(self.label)


def cut(words: Sequence[Word], gap: float) -> Cut:
    """The words cut at the first ":", leader or gap wider than `gap` (points, see inkwords.word_gap).

    Without any of them the whole is the label and `rest` is empty. Leaders behind the separator stay in `rest`.
    """
    pieces = split_words(words)
    numbering, body = strip_numbering(pieces)
    for index, word in enumerate(body):
        if index and is_separator(word):
            return Cut(numbering, body[:index], True, body[index + 1 :])
        if index and is_leader(word):
            rest = body[index:]
            if len(rest) > 1 and is_separator(rest[1]):
                rest = rest[2:]
            return Cut(numbering, body[:index], True, rest)
        if index and word.box.x0 - body[index - 1].box.x1 > gap:
            rest = body[index:]
            if is_separator(rest[0]):
                rest = rest[1:]
            return Cut(numbering, body[:index], True, rest)
    return Cut(numbering, body, False, ())


@dataclass(frozen=True, slots=True)
class Anchor:
    """One label found on a line: its name, its words and what follows them, the likeness, the number of the line."""

    name: str
    cut: Cut
    score: float
    line: int


def find_anchors(lines: Sequence[Line], labels: Iterable[tuple[str, Sequence[str]]], gap: float) -> list[Anchor]:
    """Every label (name, variants) that starts a line or a segment of one, the best reading of each place, in order.

    A name may come back several times: the caller knows which place it wants.
    """
    flat = [(name, variant) for name, variants in labels for variant in variants]
    variants = [variant for _, variant in flat]
    found: list[Anchor] = []
    for number, line in enumerate(lines):
        parts = segments(Line(split_words(line.words)), gap)
        for start in range(len(parts)):
            words = tuple(word for part in parts[start:] for word in part)
            if start and is_separator(words[0]):
                continue
            piece = cut(words, gap)
            if not piece.label:
                continue
            hit = best_label(piece.text, variants)
            if hit is not None:
                found.append(Anchor(flat[hit[0]][0], piece, hit[1], number))
    return found
