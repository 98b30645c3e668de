"""The printed labels of a record, ready to be looked for: key -> fields, with the right likeness for each length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from extractor.parse.anchors import folded, threshold
from models.record import Field, Record, walk

# a reduced reading of a label (one half of a bilingual one, its brackets left out) counts a little less than the whole
_REDUCED = 0.03
_LENGTH_BONUS = 0.002
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
    r"|\s+(?:selama|dalam|pada)?\s*(?:(?:12|dua belas)\s+bulan|(?:se|1 |satu )tahun)(?:\s+(?:terakhir"
    r"|ke\s*depan|mendatang"
    r"|berikutnya|yang akan datang))?$",
    re.IGNORECASE,
)


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


def readings_of(text: str) -> Iterator[tuple[str, float]]:
    """The label as printed, then what is left of it without brackets, footnote stars or the other language; with
    costs.
    """
    plain = re.sub(r"[*¹²³]+\)?|\s\d\)$", "", text).strip()
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
    tail = _TAIL.sub("", bare)
    if tail and tail != bare:
        yield tail, _REDUCED


class LabelIndex:
    """All label variants of some fields by folded key."""

    def __init__(self, fields: tuple[Field, ...]) -> None:
        self.fields = {field.path: field for field in fields}
        owners: dict[str, list[str]] = {}
        self._short: dict[str, set[str]] = {}
        for field in fields:
            for label in field.printed.labels:
                if len(folded(label)) <= 3:
                    self._short.setdefault(folded(label), set()).add(re.sub(r"[\W_]", "", label).casefold())
                paths = owners.setdefault(folded(label), [])
                if field.path not in paths:
                    paths.append(field.path)
        owners.pop("", None)
        self._owners = {key: tuple(paths) for key, paths in owners.items()}
        self._keys = list(self._owners)
        self._seen: dict[str, tuple[LabelHit, ...]] = {}

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
        best: dict[str, float] = {}
        for reading, cost in readings_of(text):
            mine = folded(reading)
            if not mine or len(mine) > 90:
                continue
            for key, score, _ in process.extract(
                mine, self._keys, scorer=OSA.normalized_similarity, score_cutoff=0.8, limit=6
            ):
                if score >= threshold(min(mine, key, key=len)):
                    best[key] = max(best.get(key, 0.0), score - cost)
        # an exact label leaves no room for a merely similar one
        top = max(best.values(), default=0.0)
        least = top - (0.05 if top >= 0.97 else 0.12)
        standing = [(k, s) for k, s in best.items() if s >= least and self._exact(k, text)]
        hits = tuple(sorted((LabelHit(k, self._owners[k], s) for k, s in standing), key=lambda hit: -hit.ranked))
        self._seen[text] = hits
        return hits


@cache
def index_of(record: type[Record]) -> LabelIndex:
    """The label index of a record type; tables are not looked for by label."""
    return LabelIndex(tuple(field for field in walk(record) if not field.is_table))
