"""Whether two papers speak of one company: names folded, numbers compared, three answers and never a guess.

A company here is what files a WLK: one establishment in one kabupaten or kota. Branches of one taxpayer are companies
of their own, so a shared NPWP or NIB joins nothing where the places differ.

Past 250 lines: names, numbers and places are folded here and weighed together; apart they would decide nothing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA
from stdnum import luhn

_FORMS = {
    **dict.fromkeys(("PT", "TBK", "PERSERO"), "PT"),
    **dict.fromkeys(("CV", "UD", "NV", "PERUM", "PERUMDA", "PERSERODA", "PD", "BUT"), ""),
    **dict.fromkeys(("FA", "FIRMA"), "FA"),
    **dict.fromkeys(("KOPERASI", "KOP", "KUD", "PRIMKOP"), "KOPERASI"),
    **dict.fromkeys(("YAYASAN", "YYS"), "YAYASAN"),
}
"""Legal forms as printed (domain.md 3.11); "" means the form is its own name."""
_PHRASES = (("PERSEROAN TERBATAS", "PT"), ("USAHA DAGANG", "UD"), ("PERUSAHAAN DAGANG", "PD"))
_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("SATU I", "DUA II", "TIGA III", "EMPAT IV", "LIMA V", "ENAM VI", "TUJUH VII", "DELAPAN VIII", "SEMBILAN IX"), 1
    )
    for word in words.split()
}
_STROKES = re.compile(r"[1IL|]{1,3}")
_OLD = (("OE", "U"), ("DJ", "J"), ("TJ", "C"), ("CH", "KH"), ("Y", "J"))
"""Spellings before 1947 and 1972. Old j is new y, so both fold to one."""
_TWINS = str.maketrans({"0": "O", "1": "I", "|": "I", "L": "I", "5": "S", "8": "B", "6": "G", "2": "Z"})
_DIGITS = str.maketrans({"O": "0", "D": "0", "I": "1", "L": "1", "|": "1", "S": "5", "B": "8", "Z": "2", "G": "6"})
_STREET = re.compile(
    r"\b(?:JALAN|JLN|JL|JI|NOMOR|NO|N0|RT|RW|KEL|KELURAHAN|KEC|KECAMATAN|DESA|DS|KAB|KABUPATEN|KOTA)\b"
)


class Band(StrEnum):
    """What to do with two papers: join them without asking, ask a person, leave them apart."""

    JOINED = "joined"
    ASK = "ask"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a paper says of its company. `regency`: Kemendagri code; "" or None for what it does not say."""

    name: str
    npwp: str | None = None
    nib: str | None = None
    npp: str | None = None
    address: str = ""
    regency: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """`score` 0 to 1 orders proposals; `reasons`: what agreed or differed, in words that are keys of wording."""

    band: Band
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """A name taken apart: legal form ("" where none), words with twins folded, number of a sister company."""

    form: str
    words: tuple[str, ...]
    number: int | None

    @property
    def key(self) -> str:
        """The words as one; equal for spellings of one name."""
        return "".join(self.words)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> Folded:
    """A company's name without legal form, punctuation, old spelling and letters that scanners take for others."""
    plain = _plain(name.replace("&", " DAN "))
    plain = re.sub(r"\b((?:[A-Z0-9]\.\s?)+[A-Z0-9])\b\.?", lambda run: re.sub(r"[.\s]", "", run[0]), plain)
    plain = " ".join(re.findall(r"[A-Z0-9|]+", plain.replace("'", "")))
    for long, short in _PHRASES:
        plain = plain.replace(long, short)
    form = ""
    words: list[str] = []
    for word in plain.split():
        known = {"P7": "PT", "PI": "PT", "GV": "CV", "U0": "UD"}.get(word, word) if not words else word
        if known in _FORMS:
            form = form or _FORMS[known] or known
        else:
            words.append(known)
    number = None
    if len(words) > 1 and (number := _number(words[-1])) is not None:
        words.pop()
    return Folded(form, tuple(_spelt(word) for word in words), number)


def compare(one: Identity, other: Identity) -> Match:
    """One company or two: a number that differs, another place or another sister number is never joined unasked."""
    first, second = fold_name(one.name), fold_name(other.name)
    likeness = name_likeness(first, second)
    numbers = {
        "npwp": _compared_npwp(one.npwp, other.npwp),
        "nib": _compared(_digits(one.nib), _digits(other.nib), 13),
        "npp": _compared(_npp(one.npp), _npp(other.npp), 8),
    }
    same = [name for name, found in numbers.items() if found == "same"]
    near = [name for name, found in numbers.items() if found == "near"]
    branch = numbers["npwp"] == "branch"
    differ = [name for name, found in numbers.items() if found == "differ"]
    place = "" if not one.regency or not other.regency else "same" if one.regency == other.regency else "differ"
    street, house = address_likeness(one.address, other.address)
    sister = first.number != second.number
    other_form = bool(first.form and second.form and first.form != second.form)
    reasons = (
        *(f"{name}_same" for name in same),
        *(f"{name}_near" for name in near),
        *(f"{name}_differ" for name in differ),
        *(["npwp_branch"] if branch else []),
        *([f"place_{place}"] if place else []),
        *(["sister"] if sister else []),
        *(["form_differ"] if other_form else []),
        *(["name_same"] if likeness == 1 else ["name_near"] if likeness >= 0.8 else []),
        *(["address_same"] if street >= 0.85 and house else []),
    )
    score = 0.6 * likeness + 0.2 * street + 0.2 * min(1, len(same) + len(near) / 2) - 0.15 * len(differ)
    score = round(max(0.0, min(1.0, score - 0.2 * (place == "differ") - 0.1 * (sister + other_form + branch))), 3)
    clear = not (differ or branch or sister or other_form or place == "differ")
    at_home = street >= 0.85 and house
    # a NIB is of the whole enterprise, branches too; NPWP with its branch and NPP are of one establishment
    same_establishment = "npwp" in same or "npp" in same
    if clear and (
        (likeness >= 0.8 and (same_establishment or (same and (at_home or place == "same"))))
        or (near and likeness >= 0.93 and (at_home or place == "same"))
        or (likeness >= 0.97 and at_home and place == "same")
    ):
        return Match(Band.JOINED, score, reasons)
    if place == "differ":
        asked = bool(same) and likeness >= 0.8
    elif differ and not same:
        asked = likeness >= 0.85 and street >= 0.7
    else:
        asked = bool(same) or likeness >= 0.8 or (likeness >= 0.65 and (bool(near) or at_home))
    return Match(Band.ASK if asked else Band.APART, score, reasons)


def name_likeness(first: Folded, second: Folded) -> float:
    """1 for one name, 0 for none alike. A word that only one of them has costs as much as it is long."""
    if not first.words or not second.words:
        return 0.0
    if first.key == second.key:
        return 1.0
    whole = OSA.normalized_similarity(first.key, second.key)
    left = list(second.words)
    kept = 0.0
    for word in first.words:
        best = max(left, key=lambda other: _word_likeness(word, other), default=None)
        if best is not None and (found := _word_likeness(word, best)) >= 0.6:
            left.remove(best)
            kept += found * (len(word) + len(best))
    # a name that was found whole by its words is still not the same name letter by letter
    return min(0.99, max(whole, kept / (len(first.key) + len(second.key)), _shortened(first.words, second.words)))


def address_likeness(one: str, other: str) -> tuple[float, bool]:
    """(likeness of the street, whether the numbers in it agree); (0, False) where either is missing."""
    if not one.strip() or not other.strip():
        return 0.0, False
    first, second = _street(one), _street(other)
    numbers = [{_spelt(part) for part in _house(text)} for text in (first, second)]
    agree = not numbers[0] or not numbers[1] or bool(numbers[0] & numbers[1])
    spelt = [" ".join(_spelt(word) for word in text.split()) for text in (first, second)]
    return fuzz.token_set_ratio(*spelt) / 100, agree


def _word_likeness(one: str, other: str) -> float:
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and long.startswith(short):
        return 0.9
    return OSA.normalized_similarity(one, other)


def _shortened(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """0.9 when every word of one begins or abbreviates the word of the other in its place."""
    if len(first) != len(second):
        return 0.0
    pairs = [sorted(pair, key=len) for pair in zip(first, second, strict=True)]
    return 0.9 if all(short == long or _abbreviates(short, long) for short, long in pairs) else 0.0


def _abbreviates(short: str, long: str) -> bool:
    letters = iter(long)
    return len(short) >= 2 and short[0] == long[0] and all(letter in letters for letter in short)


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).upper()


def _spelt(word: str) -> str:
    if not word.isdigit():
        for old, new in _OLD:
            word = word.replace(old, new)
    return word.translate(_TWINS).replace("RN", "M")


def _number(word: str) -> int | None:
    if word in _NUMBERS:
        return _NUMBERS[word]
    if _STROKES.fullmatch(word):
        return len(word)
    return int(word) if word.isdigit() else None


def _digits(text: str | None) -> str:
    return re.sub(r"\D", "", _plain(text or "").translate(_DIGITS))


def _npp(text: str | None) -> str:
    """Its first eight characters; the division behind them is not the company's."""
    bare = re.sub(r"[^A-Z0-9]", "", _plain(text or ""))
    return (bare[:2] + bare[2:].translate(_DIGITS))[:8]


def _compared(one: str, other: str, length: int) -> str:
    """same, near (one character misread), differ, or "" where either is not whole."""
    if len(one) != length or len(other) != length:
        return ""
    return "same" if one == other else "near" if OSA.distance(one, other) == 1 else "differ"


def _compared_npwp(one: str | None, other: str | None) -> str:
    first, second = _npwp(one), _npwp(other)
    found = _compared(first, second, max(len(first), len(second), 15))
    if found in ("near", "differ") and first[:9] == second[:9] and first[12:] != second[12:]:
        return "branch"
    # two numbers whose check digits both hold were both read rightly
    if found == "near" and luhn.is_valid(first[:9]) and luhn.is_valid(second[:9]):
        return "differ"
    return found


def _npwp(text: str | None) -> str:
    """Fifteen digits; sixteen of a company are a 0 before them (PMK 112/2022), sixteen of a person its NIK."""
    found = _digits(text)
    return found[1:] if len(found) == 16 and found[0] == "0" else found


def _street(text: str) -> str:
    return " ".join(_STREET.sub(" ", re.sub(r"[^A-Z0-9|]+", " ", _plain(text))).split())


def _house(street: str) -> list[str]:
    return [word for word in street.split() if any(c.isdigit() for c in word) and sum(c.isalpha() for c in word) < 3]
