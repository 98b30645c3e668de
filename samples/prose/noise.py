"""What old spelling, capitals and a poor scan do to a run of characters."""

from __future__ import annotations

import random
import re

_BENT = {
    "a": "aeo",
    "e": "ceo",
    "o": "0ae",
    "i": "1l!",
    "l": "1iI",
    "t": "fr",
    "r": "nt",
    "n": "ru",
    "m": "rn",
    "u": "vn",
    "s": "58",
    "g": "9q",
    "b": "6h",
    "h": "bn",
    "A": "4R",
    "B": "8R",
    "D": "O0",
    "E": "FB",
    "G": "6C",
    "I": "l1",
    "L": "IE",
    "O": "0Q",
    "P": "FR",
    "S": "58",
    "T": "1I7",
    "U": "V",
    "0": "O",
    "1": "Il",
    "5": "S",
    "8": "B",
    ".": ", ",
    ",": ".",
    ":": ";",
    "-": "~",
}


def old_spelling(text: str) -> str:
    """The spelling before 1972: Djakarta, Tjirebon, Soerabaja; unchanged letters stay."""
    out = re.sub(r"(?<![nN])[jJ]", lambda m: "Dj" if m.group() == "J" else "dj", text)
    out = re.sub(r"y(?=[aeiou])|Y(?=[aeiou])", lambda m: "J" if m.group() == "Y" else "j", out)
    out = re.sub(r"[cC](?=[aeiou])", lambda m: "Tj" if m.group() == "C" else "tj", out)
    return re.sub(r"u", "oe", out) if len(text) % 2 else out


def scanned(text: str, rate: float, rng: random.Random) -> str:
    """The text with `rate` of its characters bent, lost, doubled or joined, never a first or a last blank."""
    if rate <= 0:
        return text
    out = []
    for sign in text:
        if rng.random() >= rate:
            out.append(sign)
            continue
        way = rng.random()
        if sign == " ":
            out.append("" if way < 0.5 else " ")
        elif way < 0.7:
            out.append(rng.choice(_BENT[sign]).strip() or sign if sign in _BENT else sign)
        elif way < 0.85:
            out.append(sign if sign.isspace() else "")
        else:
            out.append(sign + rng.choice("'.,`|"))
    bent = "".join(out)
    return bent if bent.strip() else text
