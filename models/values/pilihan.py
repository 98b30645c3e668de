"""Options on paper: yes or no, one of several."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz.distance import OSA

from models.values.fold import LEADERS, key, line
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed

_YES = ("ada", "ya", "sudah", "memiliki", "punya", "terdaftar", "tersedia", "true", "benar", "y", "iya")
_NO = ("tidak", "tdk", "tak", "belum", "bukan", "nihil", "false", "t", "tidakada", "blm", "non")
_TICK = frozenset({"v", "x", "vv", "xx", "√", "✓", "✔", "☑", "☒", "✗", "✘", "[x]", "[v]", "(x)", "(v)", "[✓]", "[√]"})
_WORD = re.compile(r"[^\W_]+")


class Boolean(ValueKind):
    """Ada / Tidak ada, a bare tick. Struck-out options are geometry: text with both options has no value."""

    name = "bool"

    def parse(self, text: str) -> Parsed:
        plain = line(LEADERS.sub(" ", text)).strip(" .,:;")
        if plain.casefold() in _TICK:
            return Parsed(True)
        words = [key(word) for word in _WORD.findall(plain)]
        no = [word for word in words if word in _NO_KEYS]
        yes = [n for n, word in enumerate(words) if word in _YES_KEYS and not (n and words[n - 1] in _NO_KEYS)]
        if yes and no:
            return Parsed(None, alternatives=(True, False))
        if yes or no:
            return Parsed(bool(yes)) if words[0] in _YES_KEYS | _NO_KEYS else Parsed(None, alternatives=(bool(yes),))
        return NOTHING

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, bool)

    def format(self, value: JsonValue) -> str:
        return "" if value is None else "Ada" if value else "Tidak ada"


class Pilihan(ValueKind):
    """One of several codes. `options`: code -> printed variants; a code is its own variant, underscores as blanks."""

    name = "enum"

    def __init__(self, options: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.options = dict(options or {})
        self.codes = tuple(self.options)
        spelled = {
            key(variant): code
            for code, variants in self.options.items()
            for variant in (*variants, code.replace("_", " "))
        }
        self._keys = dict(sorted(spelled.items(), key=lambda item: -len(item[0])))

    def parse(self, text: str) -> Parsed:
        plain = line(LEADERS.sub(" ", text)).strip(" .,:;*")
        if plain in self.options:
            return Parsed(plain)
        whole = key(plain)
        if not whole:
            return NOTHING
        if whole in self._keys:
            return Parsed(self._keys[whole])
        standing = self._standing(plain)
        if len(standing) == 1:
            return Parsed(standing[0])
        if standing:
            return Parsed(None, alternatives=tuple(standing))
        scores = sorted(((OSA.normalized_similarity(whole, k), code) for k, code in self._keys.items()), reverse=True)
        near = [(score, code) for score, code in scores if score >= (0.8 if len(whole) > 5 else 0.99)]
        if near and all(code == near[0][1] or near[0][0] - score >= 0.1 for score, code in near):
            return Parsed(near[0][1], folded=1)
        return NOTHING

    def _standing(self, plain: str) -> list[str]:
        """Codes whose variants stand in the text as whole words, longest variant first so that parts do not count."""
        words = [key(word) for word in _WORD.findall(plain)]
        found: dict[int, str] = {}
        free = [True] * len(words)
        for variant, code in self._keys.items():
            for start in range(len(words)):
                joined = ""
                for end in range(start, len(words)):
                    joined += words[end]
                    if len(joined) >= len(variant):
                        break
                if joined == variant and all(free[start : end + 1]):
                    free[start : end + 1] = [False] * (end + 1 - start)
                    found[start] = code
        return list(dict.fromkeys(found[start] for start in sorted(found)))

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, str) and value in self.options

    def format(self, value: JsonValue) -> str:
        if value is None:
            return ""
        variants = self.options.get(str(value), ())
        return variants[0] if variants else str(value).replace("_", " ").capitalize()


_YES_KEYS = frozenset(key(word) for word in _YES)
_NO_KEYS = frozenset(key(word) for word in _NO)
BOOLEAN = Boolean()
