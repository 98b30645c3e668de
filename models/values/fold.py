"""OCR-tolerant spelling: one key for label matching, one digit fold for typed numbers."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"0": "o", "1": "l", "5": "s", "i": "l"})
_DIGITS = {"O": "0", "o": "0", "D": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8", "Z": "2", "G": "6"}
_RARE = frozenset("DSBZG")
"""Folds that are much rarer than O and l: never more of them than true digits."""

FOLDABLE = "".join(_DIGITS)
NUMERIC = rf"[0-9{re.escape(FOLDABLE)}]"
"""Regular expression for one character that may stand for a digit."""

LEADERS = re.compile(r"(?:[.·•…]\s?){3,}|…+|_{2,}")
"""Dot leaders and underscores that forms print where something is to be written."""


def key(text: str) -> str:
    """Folded key of a label: lower case, letters and digits only, OCR twins made one (0=o, 1=i=l, 5=s, rn=m)."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(c for c in plain if c.isalnum())
    return bare.translate(_LETTERS).replace("rn", "m")


def digits(text: str) -> tuple[str, int] | None:
    """`text` as digits with the number of folded characters, or None.

    None when a character cannot be a digit, when no true digit is there, or when rare folds outnumber true digits.
    """
    out, folded, rare = [], 0, 0
    for char in text:
        if "0" <= char <= "9":
            out.append(char)
        elif char in _DIGITS:
            out.append(_DIGITS[char])
            folded += 1
            rare += char in _RARE
        else:
            return None
    true = len(out) - folded
    if true == 0 or rare > true:
        return None
    return "".join(out), folded


def line(text: str) -> str:
    """`text` on one line: NFKC, typographic dashes and quotes made plain, single spaces, no blanks at the ends."""
    plain = unicodedata.normalize("NFKC", text.replace("…", "...")).translate(_PLAIN)
    return " ".join(plain.split())


_PLAIN = str.maketrans({"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "’": "'", "‘": "'", "“": '"', "”": '"'})
