"""CTC output to words: Latin letters only, and the spaces that the recogniser swallows put back from the ink.

PP-OCRv6 knows 6,900 characters; on Indonesian paper all but some hundred of them are mistakes, so the rest is never
considered. It also drops spaces (`Juni2024`): the gap between two letters in the picture decides.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

_LATIN = set("!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]_abcdefghijklmnopqrstuvwxyz{|}~")
_MORE = set("°±²³µ·½éèàáíóúüöäñç–—‘’“”•…√×✓☐☑□■")
_STRONG_GAP, _WEAK_GAP = 0.36, 0.16
"""Gaps as shares of the letters' height: from the strong one a space is put in, under the weak one a gap is not
looked at.
Chosen by eye on drawn pages."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One recognised character; `x` is its centre in pixels of the crop; `after_space`: the model saw a space before
    it."""

    text: str
    x: float
    confidence: float
    after_space: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A word of a line: text, mean confidence, left and right edge in pixels of the crop, and the weakest letter."""

    text: str
    confidence: float
    x0: float
    x1: float


class LatinDecoder:
    """Stands in for rapidocr's CTC decoder. `alphabet`: characters in model order, without blank and space."""

    def __init__(self, alphabet: Sequence[str]) -> None:
        full = ["", *alphabet, " "]
        self._ids = np.array(
            [i for i, char in enumerate(full) if i == 0 or char in _LATIN or char in _MORE or char == " "]
        )
        self._chars = [full[i] for i in self._ids]

    def __call__(self, preds: Any, return_word_box: bool = False, **shape: Any) -> tuple[list[Any], list[Any]]:
        ratios, longest = shape.get("wh_ratio_list", [1.0]), shape.get("max_wh_ratio", 1.0)
        lines, letters = [], []
        for row, ratio in zip(np.asarray(preds), ratios, strict=True):
            # Steps run over the padded width: centre of a step as a share of the line's own width.
            found = self._letters(row[:, self._ids], longest / ratio)
            text = "".join((" " if letter.after_space else "") + letter.text for letter in found).strip()
            score = float(np.mean([letter.confidence for letter in found])) if found else 0.0
            lines.append((text, score))
            letters.append(found)
        return lines, letters

    def _letters(self, steps: Any, stretch: float) -> list[Letter]:
        best = steps.argmax(axis=1)
        sure = steps[np.arange(len(best)), best]
        letters: list[Letter] = []
        space = False
        last = 0
        for at, (index, confidence) in enumerate(zip(best.tolist(), sure.tolist(), strict=True)):
            if index in (last, 0):
                last = index
                continue
            last = index
            char = self._chars[index]
            if char == " ":
                space = True
                continue
            letters.append(Letter(char, (at + 0.5) / len(best) * stretch, float(confidence), space))
            space = False
        return letters


def spans(letters: Sequence[Letter], crop: Any) -> list[Span]:
    """Words of one line. `crop`: the grey line picture the letters were read from; their `x` is a share of its
    width."""
    if not letters:
        return []
    width = crop.shape[1]
    ink = crop < 150
    rows = np.nonzero(ink.any(axis=1))[0]
    height = float(rows[-1] - rows[0] + 1) if len(rows) else float(crop.shape[0])
    gaps = _gaps(ink.any(axis=0), _WEAK_GAP * height)
    usual = float(np.median([b - a for a, b in _gaps(ink.any(axis=0), 1.0)] or [0.0]))
    edges = _edges(ink.any(axis=0), width)
    words: list[list[Letter]] = [[letters[0]]]
    cuts: list[tuple[float, float]] = []
    for before, letter in itertools.pairwise(letters):
        a, b = before.x * width, letter.x * width
        inside = [gap for gap in gaps if a < (gap[0] + gap[1]) / 2 < b]
        gap = max(inside, key=lambda g: g[1] - g[0], default=None)
        if _is_space(before.text, letter, gap, height, usual):
            cuts.append(gap or ((a + b) / 2, (a + b) / 2))
            words.append([])
        words[-1].append(letter)
    lefts = [edges[0], *(cut[1] for cut in cuts)]
    rights = [*(cut[0] for cut in cuts), edges[1]]
    return [
        Span(
            "".join(letter.text for letter in word),
            float(np.mean([letter.confidence for letter in word])),
            x0,
            max(x1, x0 + 1),
        )
        for word, x0, x1 in zip(words, lefts, rights, strict=True)
    ]


def _is_space(before: str, letter: Letter, gap: tuple[float, float] | None, height: float, usual: float) -> bool:
    if letter.after_space:
        return True
    if gap is None:
        return False
    wide = gap[1] - gap[0]
    digits = (before.isdigit() or before in ".,-/") and (letter.text.isdigit() or letter.text in ".,-/")
    needed = _STRONG_GAP * height * (1.6 if digits else 1.0)
    if not digits and (before in ".,:;)" or letter.text == "("):
        needed *= 0.6
    return wide >= needed and wide >= 1.7 * usual


def _gaps(columns: Any, least: float) -> list[tuple[float, float]]:
    """White runs of at least so many pixels between the first and the last ink."""
    inked = np.nonzero(columns)[0]
    if len(inked) < 2:
        return []
    jumps = np.diff(inked)
    return [(float(inked[i] + 1), float(inked[i + 1])) for i in np.nonzero(jumps - 1 >= least)[0]]


def _edges(columns: Any, width: int) -> tuple[float, float]:
    inked = np.nonzero(columns)[0]
    return (float(inked[0]), float(inked[-1] + 1)) if len(inked) else (0.0, float(width))
