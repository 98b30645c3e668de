"""How far two texts are apart: near equality of fields, character and word error rates of pages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import OSA, Levenshtein
from rapidfuzz.process import cdist

NEAR = 0.9


def folded(text: str) -> str:
    """Case, spaces, punctuation and accents away."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if character.isalnum())


def is_near(read: str, true: str) -> bool:
    """At least 0.9 alike (optimal string alignment) after folding; equal when folding leaves nothing."""
    one, other = folded(read), folded(true)
    return one == other or OSA.normalized_similarity(one, other) >= NEAR


@dataclass(frozen=True, slots=True)
class PageErrors:
    """Errors and sizes of one page's text, ready to be summed over pages.

    `free` and `characters`: order-free character errors (words matched at best, lost spaces punished) over the true
    characters of words; `ordered` and `solid`: edit distance in order without spaces; `words_missed` of `words`.
    """

    free: int = 0
    characters: int = 0
    ordered: int = 0
    solid: int = 0
    words_missed: int = 0
    words: int = 0

    def __add__(self, other: PageErrors) -> PageErrors:
        return PageErrors(
            self.free + other.free,
            self.characters + other.characters,
            self.ordered + other.ordered,
            self.solid + other.solid,
            self.words_missed + other.words_missed,
            self.words + other.words,
        )

    @property
    def cer(self) -> float | None:
        return self.free / self.characters if self.characters else None

    @property
    def cer_ordered(self) -> float | None:
        return self.ordered / self.solid if self.solid else None

    @property
    def wer(self) -> float | None:
        return self.words_missed / self.words if self.words else None


def page_errors(read: str, true: str) -> PageErrors:
    """Compare one page's text with its truth. Leaders (runs of dots) are no text on either side."""
    read_words, true_words = _words(read), _words(true)
    read_left = Counter(read_words) - Counter(true_words)
    true_left = Counter(true_words) - Counter(read_words)
    solid_read, solid_true = "".join(read_words), "".join(true_words)
    return PageErrors(
        free=_leftover_errors(list(read_left.elements()), list(true_left.elements())),
        characters=len(solid_true),
        ordered=Levenshtein.distance(solid_read, solid_true),
        solid=len(solid_true),
        words_missed=sum(true_left.values()),
        words=len(true_words),
    )


def _words(text: str) -> list[str]:
    return re.sub(r"[.…_]{3,}", " ", unicodedata.normalize("NFC", text)).split()


def _leftover_errors(read: list[str], true: list[str]) -> int:
    """Least edit distance when leftover words are paired one to one; unpaired words cost their length.

    Pairs are taken greedily from the closest, which is the best matching up to ties and quick on long pages.
    """
    if not read or not true:
        return sum(map(len, read)) + sum(map(len, true))
    distances = cdist(read, true, scorer=Levenshtein.distance, dtype=np.int32)
    gain = np.add.outer([len(word) for word in read], [len(word) for word in true]) - distances
    free_read, free_true = set(range(len(read))), set(range(len(true)))
    errors = 0
    for flat in np.argsort(-gain, axis=None, kind="stable"):
        row, column = divmod(int(flat), len(true))
        if gain[row, column] <= 0:
            break
        if row in free_read and column in free_true:
            errors += int(distances[row, column])
            free_read.discard(row)
            free_true.discard(column)
        if not free_read or not free_true:
            break
    return errors + sum(len(read[row]) for row in free_read) + sum(len(true[column]) for column in free_true)
