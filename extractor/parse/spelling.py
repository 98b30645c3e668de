"""Slips of engines inside text: dots of leaders between words, twins of letters in words and of digits in addresses.

Only what no paper means is mended. Names of persons keep their letters; a word that is in the dictionary or the
gazetteer stays.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from models.values import kata, wilayah

_CORE = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)
# short forms that end in a dot though they are long or words of their own
_SHORT_FORMS = frozenset({"komp", "kompl", "perum", "prov", "telp", "jend", "letjend", "kapt", "prof", "gedg", "lant"})
_ADDRESS_PART = re.compile(r"(?:R[TW]|Kel|Kec|Kab|Kota|Desa|Ds|Dusun|Kawasan|Komplek|Blok|Lantai|Lt|Prov)\b", re.I)
_DEGREE = re.compile(r"(?:S\.?[A-Z]|M\.?[A-Z]|A\.?Md|Ph\.?D|Sp\.)")
_NUMBERED = frozenset({"no", "km", "jl", "kec", "kab", "kel", "ds", "rt", "rw", "lt"})
_TWINS = {"v": "y", "q": "g", "i": "jl", "j": "i", "l": "i", "c": "e", "e": "c", "0": "o", "1": "li", "5": "s"}
"""What an engine reads -> what the paper may print."""
_VOWELS = {"a": "uo", "o": "au", "u": "ao"}
"""Closed and open vowels of worn type: only in long words, where one dictionary word is left."""
_LONG = 7
_DIGITS = str.maketrans({"l": "1", "I": "1", "i": "1", "|": "1", "O": "0", "o": "0", "Q": "0", "D": "0"})


def undotted(text: str, second: str | None = None, *, prose: bool = False, address: bool = False) -> str:
    """The text without dots of leaders between its words.

    `second`: the other engine's reading of it. `prose`: sentences may end inside the text.
    """
    tokens = text.split()
    witness = second.split() if second is not None else []
    seen = witness if len(witness) == len(tokens) else [None] * len(tokens)
    out = []
    for at, (raw, other) in enumerate(zip(tokens, seen, strict=True)):
        token = re.sub(r"\.{2,}", ".", re.sub(r"^[.,·]+(?=[\w(])", "", raw))
        token = re.sub(r"(?:,\.+)+,?$", ",", token)
        following = tokens[at + 1].lstrip(".,·") if at + 1 < len(tokens) else ""
        out.append(_closed(token, other, at, following, prose, address))
    return " ".join(token for token in out if token and token not in {".", ".,"})


def _closed(token: str, other: str | None, at: int, following: str, prose: bool, address: bool) -> str:
    """One word without the leader dot behind it."""
    match = re.fullmatch(r"([\w\-/]+)\.(,?)", token)
    if match is None:
        comma = re.fullmatch(r"(\w+),", token)
        if address and comma and comma[1].lower() in _NUMBERED and following[:1].isdigit():
            return comma[1] + "."
        return token
    core, comma_behind = match[1], match[2]
    if not following and not comma_behind:
        return token
    if core.isdigit():
        if not address or at == 0:
            return token
        # the tail of a comma is lost, the dot stays; where the other engine sees neither, it is a leader's
        bitten = _ADDRESS_PART.match(following) and (other is None or not other[-1].isalnum())
        return core + ("," if bitten else comma_behind)
    if len(core) < 4 or core.lower() in _SHORT_FORMS or not core.isalpha():
        return token
    if _DEGREE.match(following) and core[0].isupper() and not comma_behind and not prose:
        return core + ","  # "Lestari. ST": the comma before a degree lost its tail
    if prose and following[:1].isupper() and not comma_behind:
        return token
    unseen = other is not None and not other.rstrip(",").endswith(".")
    return core + comma_behind if unseen or kata.is_word(core) else token


def numbered(text: str) -> str:
    """An address with the twins of digits behind RT, RW, No. and Km. as digits ("RT Q1" -> "RT 01")."""
    text = re.sub(r"\b[Rr]w(?= \S)", "RW", text) if "RT " in text else text
    text = re.sub(r"(?<=\bR[TW] )[0-9lIi|OoQD]{1,3}(?=\W|$)", _as_digits, text)
    return re.sub(r"(?<=\b(?:No|Km)\. )(?=\S*\d)[0-9lI|OoQ]{2,4}(?=\W|$)", _as_digits, text)


def _as_digits(match: re.Match[str]) -> str:
    return match.group().translate(_DIGITS)


def corrected(text: str, said: Iterable[str] = (), *, vowels: bool = True) -> str:
    """The text with each unknown word set right where one letter is a twin and one known word is left.

    `said`: words that both engines read elsewhere on the paper; they count as known. `vowels`: worn vowels count too.
    """
    known_here = {word.casefold() for word in said}
    return " ".join(_mended(token, known_here, vowels) for token in text.split(" "))


def _mended(token: str, said: set[str], vowels: bool) -> str:
    lead, core, tail = _CORE.match(token).groups()  # type: ignore[union-attr]
    if len(core) < 5 or not core.isalnum() or not core[0].isalpha() or _is_known(core):
        return token
    if sum(char.isdigit() for char in core) > 1 or (core.casefold() in said and not _odd(core)):
        return token
    found = {word for word in _variants(core, vowels) if word.casefold() in said or _is_printed(word)}
    return lead + found.pop() + tail if len(found) == 1 else token


def _odd(core: str) -> bool:
    """Letters that hardly stand in an Indonesian word: q, v between vowels, a digit."""
    return bool(re.search(r"q|\d|[aiu]v[aiu]|[aeou]i[aeou]", core.casefold()))


def _variants(core: str, vowels: bool) -> list[str]:
    out: list[str] = []
    for at, char in enumerate(core):
        others = _TWINS.get(char.casefold(), "")
        if vowels and len(core) >= _LONG and at > 0:
            others += _VOWELS.get(char.casefold(), "")
        out.extend(f"{core[:at]}{_cased(core, at, other)}{core[at + 1 :]}" for other in others)
    return out


def _cased(core: str, at: int, other: str) -> str:
    rest = core[:at] + core[at + 1 :]
    return other.upper() if rest.isupper() or (at == 0 and core[0].isupper()) else other


def _is_known(core: str) -> bool:
    return kata.is_word(core) or core.casefold() in _places()


def _is_printed(word: str) -> bool:
    """A word of the dictionary itself; a guess by prefix or suffix proves nothing."""
    return word.casefold() in kata.words() or word.casefold() in _places()


@functools.cache
def _places() -> frozenset[str]:
    """Single words of the names of areas, in lower case."""
    return frozenset(part for name in wilayah.table().values() for part in re.findall(r"\w{4,}", name.casefold()))


def capitalised(text: str, second: str | None) -> str:
    """A person's name where one engine lost a capital: each word from the reading that has it."""
    words, others = text.split(), (second or "").split()
    if len(words) != len(others):
        return text
    return " ".join(_with_capital(word, other) for word, other in zip(words, others, strict=True))


def _with_capital(word: str, other: str) -> str:
    lost = word[:1].islower() and other[:1].isupper() and other[1:].strip(".,").islower()
    return other if lost and abs(len(word) - len(other)) <= 1 and len(word) > 3 else word


def said_twice(texts: Sequence[tuple[str, str | None]]) -> frozenset[str]:
    """Words of four letters and more that both engines read alike in two places, bare, as printed."""
    count = Counter(re.sub(r"^\W+|\W+$", "", text) for text, second in texts if second == text)
    return frozenset(word for word, times in count.items() if times > 1 and len(word) >= 4 and word.isalpha())
