"""Words of legal citations: a text normalised for reading, with the way back to the original characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from models.values.fold import key

_KEYWORDS: frozenset[str] = frozenset(
    re.findall(
        r"\w+",
        """pasal ayat huruf angka butir undang peraturan pemerintah pengganti presiden menteri keputusan instruksi
        edaran surat daerah gubernur nomor tahun tentang juncto republik indonesia ketenagakerjaan tenaga kerja
        transmigrasi
        permenaker permenakertrans permennaker kepmenaker kepmenakertrans perpres keppres inpres perppu perda pergub
        permendagri staatsblad dasar negara sampai dengan provinsi kabupaten perburuhan""",
    )
)
_SHORT = {
    "pasal": "ps psl",
    "ayat": "ay ayal",
    "huruf": "hrf",
    "butir": "btr",
    "angka": "poin",
    "nomor": "no nr nomer",
    "tahun": "th thn",
    "jo": "jo yo junto juncto jis",
    "tentang": "ttg",
    "provinsi": "prov propinsi",
    "perppu": "perpu",
    "staatsblad": "stbl stb",
    "undang undang": "undangundang",
}
_KEYS = {key(word): word for word in _KEYWORDS} | {
    key(one): word for word, short in _SHORT.items() for one in short.split()
}
_PIECE = re.compile(r"[^\W\d_][^\W_]*|\d[^\W_]*|\s+|.", re.DOTALL)
_NUMBER_WORD = re.compile(r"(\d+)([A-Za-z]{3,})")
_NUMBER = re.compile(r"[OolI|]{1,2}\d+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z]{3})")
_GLUED = re.compile(r"([A-Za-z]+?)(\d+[A-Za-z]?)")
_PROTECTED = frozenset(
    map(
        key,
        ("pasar", "pasang", "angkat", "angkut", "pekerja", "berkerja", "sampah", "tanggal", "perdata", "asal", "masal"),
    )
)


@dataclass(frozen=True)
class Spelled:
    """`text`: keywords lower case in one spelling. `places[i]`: index in the original of character i of `text`."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of `text[start:end]`."""
        return self.places[start], self.places[end - 1] + 1


def spelled(original: str) -> Spelled:
    """`original` with keywords repaired ("Pasa1", "Undang-undangNo.") and blanks single; case kept elsewhere."""
    out: list[str] = []
    places: list[int] = []

    def put(text: str, start: int, end: int) -> None:
        for n, char in enumerate(text):
            out.append(char)
            places.append(min(start + n, end - 1) if n < len(text) - 1 else end - 1)

    for piece in _PIECE.finditer(original):
        start, word = piece.start(), piece[0]
        if word.isspace():
            if out and out[-1] != " ":
                put(" ", start, piece.end())
            continue
        if not word[0].isalnum():
            put(_PLAIN.get(word, word), start, piece.end())
            continue
        for part_start, part in _parts(word):
            canonical = _keyword(part) or _paragraph(part, original[start + part_start + len(part) :])
            if part_start and out and out[-1] != " ":
                put(" ", start + part_start, start + part_start + 1)
            put(canonical or part, start + part_start, start + part_start + len(part))
    return Spelled("".join(out), tuple(places))


def _parts(word: str) -> list[tuple[int, str]]:
    if word[0].isdigit():
        glued = _NUMBER_WORD.fullmatch(word)
        return [(0, glued[1]), (len(glued[1]), glued[2])] if glued else [(0, word)]
    if _keyword(word) or _NUMBER.fullmatch(word):
        return [(0, word)]
    cuts = [0, *(found.start() for found in _CAMEL.finditer(word)), len(word)]
    return [(start, word[start:end]) for start, end in pairwise(cuts) if end > start]


def _keyword(word: str) -> str | None:
    folded = key(word)
    if word[0].isdigit():
        return None
    if folded in _KEYS:
        return _KEYS[folded]
    glued = _GLUED.fullmatch(word)
    if len(folded) < 5 or folded in _PROTECTED or re.search(r"[2-46-9]", word) or (glued and key(glued[1]) in _KEYS):
        return None
    best = max(_KEYS, key=lambda known: OSA.similarity(folded, known) - abs(len(known) - len(folded)))
    if len(best) >= 5 and OSA.distance(folded, best) <= (1 if len(best) < 9 else 2):
        return _KEYS[best]
    return None


def _paragraph(word: str, after: str) -> str | None:
    """ "ayat" or "pasal" with a letter lost or misread, when the number that must follow does follow."""
    folded = key(word)
    if 3 <= len(word) <= 5 and OSA.distance(folded, "ayat") == 1 and re.match(r"\s*[({\[]\s*[\dIl|]", after):
        return "ayat"
    if 4 <= len(word) <= 6 and folded not in _PROTECTED:
        far = OSA.distance(folded, "pasal")
        if (far == 1 and re.match(r"\s*\d", after)) or (far == 2 and re.match(r"\s*\d{1,3}[A-F]?\s*ayat", after)):
            return "pasal"
    return None


_PLAIN = {
    **dict.fromkeys("–—−‐‑", "-"),
    **dict.fromkeys("{[", "("),
    **dict.fromkeys("}]", ")"),
    "’": "'",
    "“": '"',
    "”": '"',
}
