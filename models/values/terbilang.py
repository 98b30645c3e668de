"""Number words: spell a number, read one back through OCR noise, say whether digits and words agree."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from models.values.fold import key

_ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
_VALUES = {word: n for n, word in enumerate(_ONES)} | {"sepuluh": 10, "sebelas": 11}
_MULTIPLIERS = {"belas": 0, "puluh": 10, "ratus": 100} | {word: size for size, word in _SCALES}
_SE = {"seratus": ("satu", "ratus"), "seribu": ("satu", "ribu"), "sejuta": ("satu", "juta")}
_SPELLINGS = {
    "doea": "dua",
    "toejoeh": "tujuh",
    "tudjuh": "tujuh",
    "toedjoeh": "tujuh",
    "sepoeloeh": "sepuluh",
    "poeloeh": "puluh",
    "riboe": "ribu",
    "djuta": "juta",
    "djoeta": "juta",
    "milyar": "miliar",
    "milyard": "miliar",
    "trilyun": "triliun",
    "kosong": "nol",
    "delapam": "delapan",
}
_WORDS = {*_VALUES, *_MULTIPLIERS, *_SE}
_KEYS = {key(word): word for word in _WORDS} | {key(old): word for old, word in _SPELLINGS.items()}
_LONGEST = max(map(len, _KEYS))
_TAIL = {key(word) for word in ("rupiah", "orang", "hari", "buah", "kali")}

LARGEST = 10**15
"""Numbers from here on have no words in this module."""


def spell(number: int) -> str:
    """`number` in words, 0 <= number < 10**15: 14 -> "empat belas", 1250 -> "seribu dua ratus lima puluh"."""
    if not 0 <= number < LARGEST:
        raise ValueError("number out of range")
    if number < 10:
        return _ONES[number]
    words: list[str] = []
    for size, name in _SCALES:
        count, number = divmod(number, size)
        if count:
            words += ["seribu"] if count == 1 and name == "ribu" else [*_hundreds(count), name]
    return " ".join(words + _hundreds(number))


def _hundreds(number: int) -> list[str]:
    words: list[str] = []
    hundreds, rest = divmod(number, 100)
    if hundreds:
        words += ["seratus"] if hundreds == 1 else [_ONES[hundreds], "ratus"]
    if rest in (10, 11):
        words.append("sepuluh" if rest == 10 else "sebelas")
    elif 11 < rest < 20:
        words += [_ONES[rest - 10], "belas"]
    else:
        tens, ones = divmod(rest, 10)
        words += [_ONES[tens], "puluh"] if tens else []
        words += [_ONES[ones]] if ones else []
    return words


def read(words: str) -> int | None:
    """The number that `words` spell, words split or run together, misread letters repaired; None in any doubt."""
    tokens = _tokens(words)
    if not tokens:
        return None
    number = _count(tokens)
    if number is None or number >= LARGEST:
        return None
    return number if _plain(spell(number).split()) == _plain(tokens) else None


def compare(number: int, words: str) -> bool | None:
    """Whether `words` spell `number`; None when the words cannot be read either way."""
    if not 0 <= number < LARGEST:
        return None
    spelled = read(words)
    if spelled is not None:
        return spelled == number
    expected, found = spell(number).split(), re.findall(r"\w+", words)
    found = [word for word in found if not _is_tail(key(word))]
    if len(expected) == len(found) and all(
        _nearest(word, 0.5) == want for want, word in zip(expected, found, strict=True)
    ):
        return True
    return None


def agrees(number: int, words: str) -> bool:
    """Whether `words` certainly spell `number`."""
    return compare(number, words) is True


def _tokens(words: str) -> list[str] | None:
    """Vocabulary words in order, or None when a piece is none of them."""
    found: list[str] = []
    pieces = [key(piece) for piece in re.findall(r"\w+", words)]
    while pieces and _is_tail(pieces[-1]):
        pieces.pop()
    exact = _cut("".join(pieces))
    if exact:
        return exact
    for piece in pieces:
        cut = _cut(piece)
        if cut:
            found += cut
            continue
        word = _nearest(piece, 0.7)
        if word is None:
            return None
        found.append(word)
    return found


def _is_tail(piece: str) -> bool:
    return piece in _TAIL or OSA.normalized_similarity(piece, key("rupiah")) >= 0.8


def _cut(joined: str) -> list[str] | None:
    """`joined` cut into vocabulary words, longest first, or None."""
    best: dict[int, list[str]] = {0: []}
    for end in range(1, len(joined) + 1):
        for start in range(max(0, end - _LONGEST), end):
            word = _KEYS.get(joined[start:end])
            if word and start in best and (end not in best or len(best[start]) + 1 < len(best[end])):
                best[end] = [*best[start], word]
    return best.get(len(joined)) if joined else None


def _nearest(piece: str, cutoff: float) -> str | None:
    folded = key(piece)
    scores = sorted(((OSA.normalized_similarity(folded, k), word) for k, word in _KEYS.items()), reverse=True)
    best, word = scores[0]
    rival = next((score for score, other in scores if other != word), 0.0)
    return word if best >= cutoff and best - rival >= 0.1 and len(folded) > 2 else None


def _plain(tokens: list[str]) -> list[str]:
    return [part for token in tokens for part in _SE.get(token, (token,))]


def _count(tokens: list[str]) -> int | None:
    total, group, last = 0, 0, 0
    for word in _plain(tokens):
        if word in _VALUES:
            last = _VALUES[word]
            group += last
        elif word == "belas":
            group += 10
        elif word in ("puluh", "ratus"):
            group += last * (_MULTIPLIERS[word] - 1)
        else:
            total += group * _MULTIPLIERS[word]
            group = last = 0
    return total + group
