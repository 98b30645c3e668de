"""Indonesian words: the dictionary, its prefixes and suffixes.

The list comes from the dictionary inside tesseract's trained data for Indonesian (Apache-2.0), lower case, letters
only, with words of labour forms added.
"""

from __future__ import annotations

import functools
import re
from importlib.resources import files

_EDGE = re.compile(r"^[^0-9A-Za-z]+|[^0-9A-Za-z]+$")
_SUFFIXES = ("nya", "kan", "lah", "kah", "pun", "ku", "mu", "an", "i")
_SHORT_FORMS = frozenset({"plt", "plh", "pjs", "yth", "sdr", "sdri", "jln", "dra", "tbk", "faks", "gol"})
"""Short forms of letters and addresses that the dictionary lacks."""
_PREFIXES = ("ber", "ter", "per", "pe", "di", "ke", "se", "me", "mem", "men", "meng", "peng", "pen", "pem")


@functools.cache
def words() -> frozenset[str]:
    """The dictionary itself."""
    return frozenset(files("models.reference").joinpath("kata.txt").read_text(encoding="ascii").split())


def is_word(text: str) -> bool:
    """Whether the letters of a token, its outer punctuation aside, are a known word; hyphenated parts count alone."""
    parts = _EDGE.sub("", text).lower().replace("/", "-").split("-")
    return all(_known(part) for part in parts)


def _known(part: str) -> bool:
    if part in words() or part in _SHORT_FORMS:
        return True
    for suffix in _SUFFIXES:
        if len(part) > len(suffix) + 3 and part.endswith(suffix) and part[: -len(suffix)] in words():
            return True
    return any(len(part) > len(p) + 3 and part.startswith(p) and part[len(p) :] in words() for p in _PREFIXES)
