"""How much a string looks like an Indonesian word; the words themselves are in models.values.kata."""

from __future__ import annotations

import functools
import itertools
import re
from typing import Any

import numpy as np

from models.values.kata import is_word, words

__all__ = ["is_word", "known_share", "likeness", "words"]

_EDGE = re.compile(r"^[^0-9A-Za-z]+|[^0-9A-Za-z]+$")


def likeness(text: str) -> float:
    """In [0, 1]: known word 1; another string of letters by its pairs of letters; numbers .6; punctuation near 0."""
    core = _EDGE.sub("", text)
    if not core:
        return 0.05
    letters = sum(char.isalpha() for char in core)
    digits = sum(char.isdigit() for char in core)
    if digits and not letters:
        return 0.6
    if digits and letters:
        return 0.25
    penalty = 0.04 * len(re.findall(r"[^0-9A-Za-z.,:;()/\-\"'%]", text))
    if core != core.lower() and core != core.upper() and re.search(r"[a-z][A-Z]|^[A-Z]I[a-z]", core):
        penalty += 0.2  # capitals inside a word come from l and I mistaken for each other ("PIt", "UsahaI")
    if is_word(core):
        return max(0.0, 1.0 - penalty - (0.1 if len(core) < 3 else 0.0))
    return max(0.0, min(0.75, 0.1 + 0.6 * _pairs(core.lower())) - penalty)


def _pairs(text: str) -> float:
    codes = [ord(char) - 96 if "a" <= char <= "z" else 0 for char in f" {text} "]
    table = _table()
    return float(np.mean([table[a, b] for a, b in itertools.pairwise(codes)]))


@functools.cache
def _table() -> Any:
    """27x27: how usual letter b is after letter a, in [0, 1]; index 0 is a word's edge."""
    joined = " " + " ".join(sorted(words())) + " "
    codes = np.frombuffer(joined.encode("ascii"), np.uint8).astype(np.int32) - 96
    codes[codes < 0] = 0
    counts = np.bincount(codes[:-1] * 27 + codes[1:], minlength=27 * 27).reshape(27, 27) + 1.0
    shares = counts / counts.sum(axis=1, keepdims=True)
    return np.clip((np.log(shares) + 7.0) / 5.5, 0.0, 1.0)


def known_share(texts: list[str]) -> tuple[float, int]:
    """(share of the tokens of three letters or more that are known words, how many such tokens)."""
    tokens = [core for text in texts if len(core := _EDGE.sub("", text)) >= 3 and core.replace("-", "").isalpha()]
    if not tokens:
        return (0.0, 0)
    return (sum(is_word(token) for token in tokens) / len(tokens), len(tokens))
