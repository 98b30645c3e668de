"""What the headers of a headcount mean: sex, nationality, total, and the fields that rows or columns print."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.parse.anchors import folded, likeness
from extractor.parse.labels import index_of
from models.record import Field, Record, walk

SEX = {
    "l": ("L", "Lk", "Laki", "Laki-laki", "Laki laki", "Lelaki", "Pria", "Male", "Lk2", "Laki2"),
    "p": ("P", "Pr", "Perempuan", "Wanita", "Female", "Pr."),
}
NATION = {
    "wni": (
        "WNI", "Warga Negara Indonesia", "TKI", "Indonesia", "Tenaga Kerja Indonesia", "WN Indonesia",
        "Pekerja WNI", "Kewarganegaraan Indonesia",
    ),
    "wna": (
        "WNA", "Warga Negara Asing", "TKA", "Asing", "Tenaga Kerja Asing", "TKWNA", "TKWNAP", "WN Asing",
        "Pekerja Asing", "Ekspatriat", "Tenaga Asing",
    ),
}  # fmt: skip
TOTAL = (
    "Jumlah", "Jml", "Jlh", "Total", "Jumlah Seluruhnya", "Jumlah Total", "Total Jumlah", "Grand Total",
    "Seluruhnya", "L+P", "Jumlah L+P",
    "Jumlah Tenaga Kerja", "Jumlah Pekerja", "Total Tenaga Kerja", "Jumlah Keseluruhan", "Jumlah (Orang)",
    "Jumlah orang",
)  # fmt: skip
COUNT = (
    "Banyaknya",
    "Orang",
    "Isian",
    "Keadaan",
    "Jumlah Peserta",
    "Jumlah Unit",
    "Unit",
    "Buah",
    "Nilai",
    "Keadaan/Jumlah",
)
ASIDE = ("Keterangan", "Ket", "Catatan", "%", "Persen", "Persentase", "Upah", "Kapasitas", "Merk", "Tahun")
_LEAD = (
    "jumlah",
    "jml",
    "total",
    "tenaga",
    "kerja",
    "pekerja",
    "buruh",
    "karyawan",
    "tk",
    "dan",
    "orang",
    "wn",
    "yang",
    "di",
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one stack of headers says. `fields`: paths of fields whose label it prints."""

    sex: str | None = None
    nation: str | None = None
    is_total: bool = False
    is_aside: bool = False
    fields: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum() or char in "+%")


def _matches(text: str, variants: tuple[str, ...]) -> bool:
    mine = folded(text)
    if not mine:
        return text.strip() in variants  # a bare "%"
    for variant in variants:
        other = folded(variant)
        if len(other) <= 3:
            # short heads are known by their own characters: "1" is not "L"
            if _bare(text) == _bare(variant):
                return True
            continue
        if mine == other or (len(other) > 4 and likeness(mine, other) >= 0.82):
            return True
    return False


def _parts(text: str) -> list[str]:
    return [
        part for part in text.replace("/", " ").replace("-", " ").replace("(", " ").replace(")", " ").split() if part
    ]


def _holds(text: str, variants: tuple[str, ...], least: int) -> bool:
    """Does a run of whole words in the text print one of the variants of at least so many key letters?"""
    parts = [folded(part) for part in _parts(text)]
    for variant in variants:
        other = folded(variant)
        if len(other) < least:
            continue
        for start in range(len(parts)):
            joined = ""
            for end in range(start, len(parts)):
                joined += parts[end]
                if joined == other or (len(other) > 5 and likeness(joined, other) >= 0.85):
                    return True
                if len(joined) > len(other) + 2:
                    break
    return False


def is_part_of_count(text: str) -> bool:
    """A word that names men, women or a total inside a count: "L = 10  P = 5  Jumlah = 15"."""
    return _matches(text.strip(" =:,;"), (*SEX["l"], *SEX["p"], "Jumlah", "Jml", "Total"))


def is_sex(text: str) -> bool:
    """Does the text alone name men or women?"""
    return _matches(text, (*SEX["l"], *SEX["p"]))


def is_column_head(text: str) -> bool:
    """Does the text alone name a column of a headcount: sex, nationality or total?"""
    variants = (*SEX["l"], *SEX["p"], *NATION["wni"], *NATION["wna"], *TOTAL)
    return _matches(text, variants) or _matches(text, ASIDE) or _matches(text, COUNT)


def is_people_column(text: str) -> bool:
    """Does the text alone name men, women, a nationality or a total?"""
    return _matches(text, (*SEX["l"], *SEX["p"], *NATION["wni"], *NATION["wna"], *TOTAL))


def is_aside(text: str) -> bool:
    """Does the text alone name a column of remarks or shares?"""
    return _matches(text, ASIDE)


class Meanings:
    """Reads headers for one record type: its count fields are the kinds that rows and columns may name."""

    def __init__(self, record: type[Record]) -> None:
        self.counts: dict[str, Field] = {f.path: f for f in walk(record) if f.kind.name == "int"}
        self.index = index_of(record)
        self._seen: dict[tuple[str, ...], Meaning] = {}

    def of(self, heads: tuple[str, ...]) -> Meaning:
        """The meaning of a stack of headers, outermost first."""
        if heads not in self._seen:
            self._seen[heads] = self._read(heads)
        return self._seen[heads]

    def _read(self, heads: tuple[str, ...]) -> Meaning:
        sex = nation = None
        total = aside = False
        fields: set[str] = set()
        for depth, head in enumerate(heads):
            inner = depth == len(heads) - 1
            if depth == 0 and not inner and head.upper() == head and len(head) > 5:
                continue  # the heading of the block, not a kind of people
            both_sexes = _holds(head, SEX["l"], 4) and _holds(head, SEX["p"], 4)
            plain_total = _matches(head, TOTAL) or both_sexes or folded(head) in {"lp", "lkpr"}
            own = self._fields(head) if not plain_total else frozenset()
            for code, variants in SEX.items():
                if not both_sexes and (_matches(head, variants) or _holds(head, variants, 4)):
                    sex = code
            for code, variants in NATION.items():
                if _matches(head, variants) or _holds(head, variants, 3):
                    nation = code
            if plain_total:
                # "Jumlah" over L and P is only their title; as the innermost header it is the total itself
                total = total or inner
            elif inner and _holds(head, ("Jumlah", "Total", "Jml"), 3) and not own and sex is None and nation is None:
                total = True
            if _matches(head, ASIDE):
                aside = True
            fields |= own
        return Meaning(sex, nation, total, aside, frozenset(fields))

    def is_head(self, text: str) -> bool:
        """Does the text alone name a column: sex, nationality, total, or one of the counted kinds?"""
        return is_column_head(text) or (len(text) <= 40 and bool(self._fields(text)))

    def _fields(self, head: str) -> frozenset[str]:
        """Count fields that the header prints, without those known by nationality and sex."""
        hits = self.index.find(head)
        found = [path for hit in hits[:1] for path in hit.fields if path in self.counts]
        if not found:
            words = [word for word in _parts(head) if folded(word) not in {folded(lead) for lead in _LEAD}]
            rest = " ".join(words)
            if rest and rest != head:
                found = [path for hit in self.index.find(rest)[:1] for path in hit.fields if path in self.counts]
        return frozenset(path for path in found if not is_matrix(path) and not path.endswith(".jumlah"))


def matrix_key(path: str) -> tuple[str | None, str | None]:
    """(sex, nationality) that a cell of the nationality matrix asks for, from the end of its path."""
    name = path.rsplit(".", 1)[-1]
    sex = "l" if name.endswith("laki_laki") else "p" if name.endswith("perempuan") else None
    nation = "wni" if "wni" in name else "wna" if "wna" in name else None
    return sex, nation


def is_matrix(path: str) -> bool:
    """Is the field a cell of the nationality matrix?"""
    return all(matrix_key(path))


@cache
def meanings_of(record: type[Record]) -> Meanings:
    return Meanings(record)
