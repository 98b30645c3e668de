"""The printed labels of a record, ready to be looked for: key -> fields, with the right likeness for each length.

Past 250 lines: exact, bent and reworded labels answer one question, in one order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from extractor.parse.anchors import folded, threshold
from extractor.parse.synonyms import canonical, canonical_key
from models.record import Field, Record, walk

# a reduced reading of a label (one half of a bilingual one, its brackets left out) counts a little less than the whole
_REDUCED = 0.03
_LENGTH_BONUS = 0.002
_OTHER_WORDS = 0.03
_OTHER_ORDER = 0.05
_LIKE_WORDS = 0.9
_SURE = 0.97
"""Another wording of a label, the same words in another order; the likeness that another wording must have."""
# words that head many things on a form; they are a field's label only in its own section or beside its parent
_GENERIC = frozenset(
    folded(word)
    for word in ("No", "Nomor", "Ke", "Nama", "Alamat", "Jabatan", "Status", "Tanggal", "Jumlah", "Total",
                 "Tempat", "Pos", "Motor",
                 "Umum", "Program", "Peserta", "Keluarga", "Anggota", "Tertinggi", "Terendah",
                 "Gas", "L", "P", "Kota", "Wilayah")
)  # fmt: skip
_TAIL = re.compile(
    r"\s+(?:(?:di|pada|dari)\s+)?(?:perusahaan\s+)?(?:ini|saudara|anda|tersebut|lengkap)$"
    r"|\s+(?:tahun\s+)?(?:19|20)\d\d$"
    r"|\s+(?:selama|dalam|pada)?\s*(?:(?:12|dua belas)\s+bulan|(?:se|1 |satu )tahun)(?:\s+(?:terakhir"
    r"|ke\s*depan|mendatang"
    r"|berikutnya|yang akan datang))?$",
    re.IGNORECASE,
)


_NO_KIND = frozenset(("jml", "tk", "peserta", "anggota", "semua", "orang", "negara", "asing", "tahun", "bulan"))
_ASKED = re.compile(
    r"^(?:apakah\s+)?(?:(?:di\s+)?perusahaan\s+)?(?:telah\s+|sudah\s+)?(?:mempunyai|memiliki|punya|terdapat|tersedia|menyediakan"
    r"|membentuk|dibentuk|ada)\s+",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"(?:ada|tidak|tdk|ya|belum|sudah)\b", re.IGNORECASE)
_ORDERED = re.compile(r"[<>≤≥«»]")
_LESS = re.compile(r"\s*(?:<\s*=?|≤|«)\s*")
_MORE = re.compile(r"\s*(?:>\s*=?|≥|»)\s*")


@dataclass(frozen=True, slots=True)
class LabelHit:
    """A label variant found in a text: which fields print it, its key, the likeness after the cost of reducing."""

    key: str
    fields: tuple[str, ...]
    score: float

    @property
    def ranked(self) -> float:
        """Likeness with the bonus of a longer label."""
        return self.score + _LENGTH_BONUS * min(len(self.key), 40)


def signed(text: str) -> str:
    """The text with signs of order in words: "< 18 th" and ">= 18 th" have the same letters."""
    return _MORE.sub(" atas ", _LESS.sub(" bawah ", text)) if _ORDERED.search(text) else text


def readings_of(text: str) -> Iterator[tuple[str, float]]:
    """The label as printed, then what is left of it without brackets, footnote stars or the other language; with
    costs.
    """
    plain = re.sub(r"[*¹²³]+\)?|\s\d\)$", "", signed(text)).strip()
    yield plain, 0.0
    bare = re.sub(r"\([^()]*\)?|\[[^\]]*\]", " ", plain).strip()
    if bare and bare != plain:
        yield bare, _REDUCED
        inner = re.search(r"\(([^()]{4,})\)?", plain)
        if inner:
            yield inner.group(1), 2 * _REDUCED
    # "Nama Perusahaan / Company Name", "Nama Perusahaan - Company Name"
    halves = [half.strip() for half in re.split(r"\s*/\s*|\s+[-–—|]\s+", bare or plain)]
    if len(halves) > 1:
        for number, half in enumerate(halves):
            if len(half) >= max(5, 0.3 * len(bare or plain)):
                yield half, _REDUCED * (1 if number == 0 else 1.5)
    # "Jumlah shift yang berlaku di perusahaan" keeps its head; "di perusahaan ini" at the end says nothing
    # "Jenis usaha perusahaan ini" keeps its head, "Diterima 12 bulan terakhir" too
    asked = _ASKED.sub("", bare).rstrip(" ?")
    if len(asked) >= 3 and asked != bare:
        yield asked, _REDUCED
    tail = _TAIL.sub("", bare)
    if tail and tail != bare:
        yield tail, _REDUCED


_MOST_SEEN = 20_000
"""Texts whose answer is kept: some hundred pages; without a bound a worker grows with every page it reads."""


class LabelIndex:
    """All label variants of some fields by folded key."""

    def __init__(self, fields: tuple[Field, ...]) -> None:
        self.fields = {field.path: field for field in fields}
        owners: dict[str, list[str]] = {}
        self._short: dict[str, set[str]] = {}
        for field in fields:
            for printed in field.printed.labels:
                label = signed(printed)
                if len(folded(label)) <= 3:
                    self._short.setdefault(folded(label), set()).add(re.sub(r"[\W_]", "", label).casefold())
                paths = owners.setdefault(folded(label), [])
                if field.path not in paths:
                    paths.append(field.path)
        owners.pop("", None)
        self._owners = {key: tuple(paths) for key, paths in owners.items()}
        self._keys = list(self._owners)
        self._worded: dict[str, set[str]] = {}
        self._bagged: dict[frozenset[str], set[str]] = {}
        self._kinds: dict[tuple[str, ...], set[str]] = {}
        for field in fields:
            for printed in field.printed.labels:
                label = signed(printed)
                own = folded(label)
                if own in self._owners:
                    self._worded.setdefault(canonical_key(label), set()).add(own)
                    words = canonical(label)
                    if len(set(words)) >= 2:
                        self._bagged.setdefault(frozenset(words), set()).add(own)
                    if field.kind.name == "int" and (kind := _counted(words)):
                        self._kinds.setdefault(kind, set()).add(own)
        self._worded.pop("", None)
        self._wordings = [key for key in self._worded if len(key) >= 8]
        self._near: dict[int, list[str]] = {}
        self._near_wordings: dict[int, list[str]] = {}
        self._seen: dict[str, tuple[LabelHit, ...]] = {}
        self._answers = {
            folded(text)
            for field in fields
            for code, texts in field.printed.options.items()
            for text in (*texts, code.replace("_", " "))
        }
        self._heads = {folded(head) for field in fields for head in (field.section.title, *field.section.heads)}

    def is_choice(self, text: str) -> bool:
        """Is the text, letter by letter, a printed choice of some field?"""
        return folded(text) in self._answers

    def shared(self, key: str) -> bool:
        """Do several fields print this label?"""
        return len(self._owners.get(key, ())) > 1 or key in _GENERIC

    def _exact(self, key: str, text: str) -> bool:
        """A short label must be printed with its own characters: "11" is not "IL"."""
        if len(key) > 3:
            return True
        plain = {re.sub(r"[\W_]", "", reading).casefold() for reading, _ in readings_of(text)}
        return any(raw in plain for raw in self._short[key])

    def find(self, text: str) -> tuple[LabelHit, ...]:
        """Variants that the text may print, best first; empty when it is no label."""
        if text in self._seen:
            return self._seen[text]
        if len(self._seen) >= _MOST_SEEN:
            self._seen.clear()
        best: dict[str, float] = {}
        if self._is_answer(text):
            self._seen[text] = ()
            return ()
        for reading, cost in readings_of(text):
            mine = folded(reading)
            if not mine or len(mine) > 90:
                continue
            for key, score, _ in process.extract(
                mine,
                _as_long(self._keys, len(mine), 0.8, self._near),
                scorer=OSA.normalized_similarity,
                score_cutoff=0.8,
                limit=6,
            ):
                if score >= threshold(min(mine, key, key=len)) and not _lacks_a_word(mine, key):
                    best[key] = max(best.get(key, 0.0), score - cost)
        if max(best.values(), default=0.0) < _SURE:
            for key, score in self._other_wordings(text):
                best[key] = max(best.get(key, 0.0), score)
        # an exact label leaves no room for a merely similar one
        top = max(best.values(), default=0.0)
        least = top - (0.05 if top >= 0.97 else 0.12)
        standing = [(k, s) for k, s in best.items() if s >= least and self._exact(k, text)]
        hits = tuple(sorted((LabelHit(k, self._owners[k], s) for k, s in standing), key=lambda hit: -hit.ranked))
        self._seen[text] = hits
        return hits

    def _is_answer(self, text: str) -> bool:
        """Is it a choice or a heading that only looks like a label ("Tunggal", "Fasilitas K3"), or begins with one?"""
        mine = folded(text)
        if mine in self._owners:
            return False
        return mine in self._answers or mine in self._heads or bool(_ANSWERED.match(text))

    def _other_wordings(self, text: str) -> Iterator[tuple[str, float]]:
        """(key, score) of labels that say the same in other words."""
        for reading, cost in readings_of(text):
            words = canonical(reading)
            mine = "".join(words)
            if len(mine) < 2 or len(mine) > 90 or len(words) > 12:
                continue
            if mine in self._worded:
                yield from ((key, 1.0 - cost - _OTHER_WORDS) for key in self._worded[mine])
                continue
            bag = frozenset(words)
            if len(bag) >= 2 and bag in self._bagged:
                yield from ((key, 1.0 - cost - _OTHER_ORDER) for key in self._bagged[bag])
                continue
            if (kind := _counted(words)) in self._kinds:
                yield from ((key, 1.0 - cost - _OTHER_ORDER) for key in self._kinds[kind])
                continue
            if len(mine) >= 10 and mine != folded(reading):
                near = process.extractOne(
                    mine,
                    _as_long(self._wordings, len(mine), _LIKE_WORDS, self._near_wordings),
                    scorer=OSA.normalized_similarity,
                    score_cutoff=_LIKE_WORDS,
                )
                if near is not None:
                    yield from ((key, near[1] - cost - _OTHER_WORDS) for key in self._worded[near[0]])


def _as_long(keys: list[str], length: int, least: float, known: dict[int, list[str]]) -> list[str]:
    """The keys, in order, whose length alone does not forbid the likeness; remembered in `known` by length."""
    if length not in known:
        known[length] = [key for key in keys if abs(len(key) - length) <= (1.0 - least) * max(len(key), length) + 1e-6]
    return known[length]


def _lacks_a_word(mine: str, key: str) -> bool:
    """Is one the beginning of the other? "Fasilitas" is no bent "Fasilitas KB"."""
    return abs(len(mine) - len(key)) >= 2 and (mine.startswith(key) or key.startswith(mine))


def _counted(words: tuple[str, ...]) -> tuple[str, ...]:
    """What is counted: the words without a leading "Jumlah"; empty where too little is left to say what."""
    kind = words[1:] if words[:1] == ("jml",) else words
    return kind if len(kind) >= 2 or (kind and len(kind[0]) >= 4 and kind[0] not in _NO_KIND) else ()


@cache
def index_of(record: type[Record]) -> LabelIndex:
    """The label index of a record type; tables are not looked for by label."""
    return LabelIndex(tuple(field for field in walk(record) if not field.is_table))
