"""Two readings of one page made one, word by word; each word keeps what the other engine read on the same ink.

Numbers are PP-OCR's first, with tesseract as the witness; for words the reading that looks more like Indonesian wins
(measured: each engine alone loses 3 to 14 points of the text that both together have). Past 250 lines: one decision,
word against word, and the sight of both sides must stay together.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

import numpy as np
from rapidfuzz.distance import Indel, Levenshtein

from extractor.document.elements import Word
from extractor.document.geometry import bounding
from extractor.ocr.lexicon import is_word, likeness

_NOISE = set("|_~—-–=«»‘’'`\"“”.,:;°•*·¦\\/<>[](){}^!")


@dataclass(frozen=True, slots=True)
class _Ink:
    """Words of both engines that share ink, each from left to right."""

    first: tuple[Word, ...]
    second: tuple[Word, ...]


def merge(tesseract: Sequence[Word], ppocr: Sequence[Word]) -> list[Word]:
    """All words, `second` set: the other engine's reading of the same ink, "" where it saw nothing there."""
    merged: list[Word] = []
    usual = median(word.box.height for word in (*tesseract, *ppocr)) if tesseract or ppocr else 0.0
    for ink in _shared(tesseract, ppocr):
        if not ink.second:
            merged.extend(replace(word, second="") for word in ink.first if _is_worth(word, usual))
        elif not ink.first:
            merged.extend(replace(word, second="") for word in ink.second)
        else:
            merged.extend(_chosen(ink))
    return merged


def _is_worth(word: Word, usual: float = 0.0) -> bool:
    """A word only tesseract saw: specks, seals and coats of arms come out as punctuation or a few letters, unsure.

    Measured on 36 dev scans: of 33 such words under .5 none was print, of three letters and fewer none under .75.
    """
    confidence = word.confidence or 0.0
    core = [char for char in word.text if char not in _NOISE]
    if not core:
        size = max(word.box.width, word.box.height)
        return word.text in (":", "-", "(", ")") and confidence > 0.6 and size > 0.2 * usual
    letters = sum(char.isalpha() for char in core)
    return confidence > (0.75 if len(core) == 1 or letters == len(core) <= 3 else 0.5)


def _shared(first: Sequence[Word], second: Sequence[Word]) -> list[_Ink]:
    """Connected groups of words whose boxes overlap."""
    parent = list(range(len(first) + len(second)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    if first and second:
        for a, b in zip(*np.nonzero(_touching(_array(first), _array(second))), strict=True):
            parent[root(int(a))] = root(len(first) + int(b))
    groups: dict[int, tuple[list[Word], list[Word]]] = {}
    for at, word in enumerate([*first, *second]):
        pair = groups.setdefault(root(at), ([], []))
        pair[0 if at < len(first) else 1].append(word)
    return [
        _Ink(tuple(sorted(a, key=lambda w: w.box.x0)), tuple(sorted(b, key=lambda w: w.box.x0)))
        for a, b in groups.values()
    ]


def _array(words: Sequence[Word]) -> Any:
    return np.array([(w.box.x0, w.box.top, w.box.x1, w.box.bottom) for w in words])


def _touching(a: Any, b: Any) -> Any:
    a, b = a[:, None, :], b[None, :, :]
    wide = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
    high = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
    narrow = np.minimum(a[..., 2] - a[..., 0], b[..., 2] - b[..., 0])
    low = np.minimum(a[..., 3] - a[..., 1], b[..., 3] - b[..., 1])
    apart = np.abs((a[..., 1] + a[..., 3]) - (b[..., 1] + b[..., 3])) / 2
    tall = np.maximum(a[..., 3] - a[..., 1], b[..., 3] - b[..., 1])
    return (wide > 0.3 * narrow) & (high > 0.5 * low) & (apart < 0.5 * tall)


def _chosen(ink: _Ink) -> list[Word]:
    if len(ink.first) == len(ink.second) == 1:
        return [_better(ink.first[0], ink.second[0])]
    leading, other = _divided(ink)
    parts = _cut(["".join(w.text for w in other)], ["".join(w.text for w in leading)], leading)
    words = []
    for word, (text, confidence) in zip(leading, _weighed(parts, other), strict=True):
        source = other[0].source
        witness = Word(text, word.box, confidence, source)
        if not text:
            words.append(replace(word, second=""))
        elif word.source == "tesseract":
            words.append(_better(word, witness))
        else:
            words.append(_better(witness, word))
    return [word for word in words if word.second != "" or word.source == "ppocr" or _is_worth(word)]


def _divided(ink: _Ink) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """(reading whose division into words holds, the other one)."""
    fewer, more = sorted((ink.second, ink.first), key=len)
    if "".join(word.text for word in fewer) == "".join(word.text for word in more):
        return (more, fewer) if _parted(more) else (fewer, more)
    if ink.second[0].text == ":" and ink.first[0].text[0] in _COLONS and len(ink.second) > len(ink.first):
        return ink.second, ink.first  # the colon of a label that tesseract took for a stroke of the value
    if len(more) > len(fewer) and _begins_with_number(more, fewer):
        return more, fewer
    if _division(ink.first) >= _division(ink.second):
        return ink.first, ink.second
    return ink.second, ink.first


def _begins_with_number(more: Sequence[Word], fewer: Sequence[Word]) -> bool:
    """Is the only thing between the readings a number in front that one engine read surely ("1" of "1 (satu)")?"""
    head, *rest = more
    sure = head.text.isdigit() and (head.confidence or 0.0) > 0.9
    return sure and "".join(word.text for word in rest) == "".join(word.text for word in fewer)


_COLONS = frozenset("1!|iIl:;")


def _parted(words: Sequence[Word]) -> bool:
    """Same characters, different spaces: the spaces hold ("di bawah") but inside a word ("Sukama ju")."""
    for left, right in itertools.pairwise(words):
        a, b = left.text, right.text
        if ":" not in (a, b) and not (any(map(str.isalnum, a)) and any(map(str.isalnum, b))):
            return False  # "Jl ." and "( 021"
        inside = a[-1].isalpha() and b[0].isalpha() and (b[0].islower() or min(len(a), len(b)) == 1)
        if (a[-1].isdigit() and b[0].isdigit()) or (inside and not (is_word(a) and is_word(b))):
            return False
        if min(len(a), len(b)) == 2 and (a + b).isupper() and (a + b).isalpha() and not (is_word(a) or is_word(b)):
            return False  # "TEKST IL"
    return True


def _division(words: Sequence[Word]) -> float:
    length = sum(len(word.text) for word in words)
    return sum(likeness(word.text) * len(word.text) for word in words) / max(1, length)


def _cut(other: list[str], whole: list[str], words: Sequence[Word]) -> list[tuple[int, int]]:
    """Where each leading word's characters lie in the other engine's characters."""
    source, target = whole[0], other[0]
    at = [0] * (len(source) + 1)
    for step in Levenshtein.opcodes(source, target):
        if step.tag == "insert":
            continue
        a0, a1, b0, b1 = step.src_start, step.src_end, step.dest_start, step.dest_end
        for offset in range(a0, a1):
            at[offset] = min(b1, b0 + (offset - a0))
    at[len(source)] = len(target)
    cuts, start = [], 0
    for word in words:
        end = start + len(word.text)
        cuts.append((0 if start == 0 else at[start], at[end]))
        start = end
    return cuts


def _weighed(cuts: Sequence[tuple[int, int]], words: Sequence[Word]) -> list[tuple[str, float]]:
    """Text and confidence of each piece of the other engine's characters."""
    text = "".join(word.text for word in words)
    confidences = [word.confidence or 0.0 for word in words for _ in word.text]
    pieces = []
    for start, end in cuts:
        share = confidences[start:end]
        pieces.append((text[start:end], sum(share) / len(share) if share else 0.0))
    return pieces


def _better(tesseract: Word, ppocr: Word) -> Word:
    """One of two readings of the same ink; the box is the tighter engine's, the other text becomes `second`."""
    if tesseract.text == ppocr.text:
        return replace(ppocr, second=tesseract.text, box=_joint(tesseract, ppocr))
    for one, other in ((tesseract, ppocr), (ppocr, tesseract)):
        if _is_doubled(one.text, other.text):
            return replace(other, second=one.text, box=_joint(tesseract, ppocr))
    winner, loser = (ppocr, tesseract) if _ppocr_wins(tesseract, ppocr) else (tesseract, ppocr)
    return replace(winner, second=loser.text, box=_joint(tesseract, ppocr))


def _is_doubled(text: str, letter: str) -> bool:
    """Is the text one letter seen twice ("Pp" for the P over a column)?"""
    return len(letter) == 1 and letter.isalpha() and len(text) == 2 and text.casefold() == 2 * letter.casefold()


def _joint(tesseract: Word, ppocr: Word) -> Any:
    """Both boxes where they tell of the same ink, else the smaller: tesseract's swell over specks and stamps."""
    union = bounding((tesseract.box, ppocr.box))
    if union.height <= 1.35 * min(tesseract.box.height, ppocr.box.height):
        return union
    return min(tesseract.box, ppocr.box, key=lambda box: box.area)


def _ppocr_wins(tesseract: Word, ppocr: Word) -> bool:
    a, b = tesseract.text, ppocr.text
    sure_a, sure_b = tesseract.confidence or 0.0, ppocr.confidence or 0.0
    parts_a, parts_b = _letter_number_parts(a), _letter_number_parts(b)
    if parts_a != parts_b and min(len(a), len(b)) > 5 and max(parts_a, parts_b) > 0:
        return parts_b > parts_a
    if is_word(a) != is_word(b) and _has_both(b if is_word(a) else a):
        return is_word(b)  # "Jl." against "J1."
    if _is_number(a) or _is_number(b):
        return not (sure_b < 0.5 and sure_a > 0.85)
    like_a, like_b = likeness(a), likeness(b)
    if abs(like_a - like_b) > 0.08:
        return like_b > like_a
    if Indel.normalized_similarity(a, b) < 0.3:
        return sure_b >= sure_a
    return sure_b + 0.05 >= sure_a


_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})$")


def _letter_number_parts(text: str) -> int:
    """How many parts of a letter number (566/1234-Was/DTKT/III/2024) are well formed; 0 for anything with fewer
    slashes.

    PP-OCR swallows the strokes of III; whoever keeps them is believed for the whole number.
    """
    parts = text.strip(".,:;()").split("/")
    if len(parts) < 3:
        return 0
    return sum(1 for part in parts if part and (part.isdigit() or part.isupper() or "-" in part)) + sum(
        2 for part in parts if part and _ROMAN.match(part)
    )


def _has_both(text: str) -> bool:
    """Letters and digits in one run of characters that starts with a letter."""
    return text[:1].isalpha() and any(char.isdigit() for char in text)


def _is_number(text: str) -> bool:
    digits = sum(char.isdigit() for char in text)
    return digits > 0 and digits * 2 >= sum(char.isalnum() for char in text)
