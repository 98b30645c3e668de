"""What a head of a headcount matrix says: nationality, sex, age, total, kind of pay or contract, in any order."""

from __future__ import annotations

import re

from models.record import Field

_AGES = r"(?:\s*(?:th\.?|thn\.?|tahun))?"
_CHILD = re.compile(
    rf"(?:≤|<\s*=?|=<)\s*1[5678]{_AGES}|15{_AGES}\s*(?:-|–|s\s*[./]?\s*d\.?|sampai|hingga)\s*<?\s*1[78]{_AGES}"
    rf"|(?:di\s*)?bawah(?:\s*(?:umur|1[5678]{_AGES}))?|kurang(?:\s*dari)?(?:\s*1[5678]{_AGES})?"
    rf"|\banak(?:\s*-\s*anak)?\b|\b1[5678]{_AGES}\s*ke\s*bawah|\bmuda\b",
    re.IGNORECASE,
)
_ADULT = re.compile(
    rf"\bdewasa\b|(?:≥|>\s*=?|=>)\s*1[78]{_AGES}|\bke\s*atas\b|\bkeatas\b|(?<![\d.,/])18(?![\d.,/-]){_AGES}",
    re.IGNORECASE,
)
_WORDS = {
    "jumlah": re.compile(r"\b(?:jumlah|jml|jlh|total|[a-z]{1,3}mlah)\b", re.IGNORECASE),
    "wni": re.compile(r"\bw\.?\s?n\.?\s?i\b|\btki\b|\bindonesia\b", re.IGNORECASE),
    "wna": re.compile(r"\bw\.?\s?n\.?\s?a\b|\btka\b|\basing\b", re.IGNORECASE),
    "l": re.compile(r"\blaki|\bpria\b|\bl\b|\blk\b", re.IGNORECASE),
    "p": re.compile(r"\bperempuan|\bwanita|\bp\b|\bpr\b|\bwnt\b", re.IGNORECASE),
}
_KINDS = (
    ("harian_lepas", re.compile(r"\bharian(?!\s*(?:tetap|/\s*bulanan))|\b[pb]\.?h\.?l\b", re.IGNORECASE)),
    ("borongan", re.compile(r"\bborongan|\bsatuan\s*hasil", re.IGNORECASE)),
    ("bulanan", re.compile(r"\bbulanan\b|\bbln\b", re.IGNORECASE)),
    (
        "pkwtt",
        re.compile(
            r"\bp\.?\s?k\.?\s?w\.?\s?t\.?\s?t\b|tidak\s+tertentu|(?<!tidak )(?<!tdk )(?<!tdk\. )\btetap\b", re.I
        ),
    ),
    (
        "pkwt",
        re.compile(r"\bp\.?\s?k\.?\s?w\.?\s?t\b(?!\.?\s?t)|(?<!tidak )\btertentu\b|\bkontrak\b|tidak\s+tetap", re.I),
    ),
)
_MOST_LETTERS = 70
_AGE = frozenset({"dewasa", "anak"})


def facets_of(text: str) -> frozenset[str]:
    """Of wni, wna, l, p, dewasa, anak, jumlah: those that the stack of heads names; "L+P" names both sexes."""
    found = {name for name, pattern in _WORDS.items() if pattern.search(text)}
    rest = _CHILD.sub(" ", text)
    if rest != text:
        found.add("anak")
    if _ADULT.search(rest):
        found.add("dewasa")
    return frozenset(found)


def kind_of(text: str, one: Field) -> str | None:
    """The option of the row field that a head prints, by its wordings or by its telling word; None where it is none."""
    bare = re.sub(r"^\W*(?:\(?(?:\d{1,2}|[a-zA-Z])[.)]\s*)?", "", text).strip(" .:;-")
    if not bare or len(bare) > _MOST_LETTERS or not re.search(r"[A-Za-z]{3}", bare):
        return None
    options = dict(one.printed.options)
    parsed = one.kind.parse(bare).value
    if isinstance(parsed, str) and parsed in options:
        return parsed
    named = [code for code, pattern in _KINDS if code in options and pattern.search(bare)]
    if len(named) == 2 and named == ["bulanan", "pkwtt"]:
        return "bulanan"
    return named[0] if len(named) == 1 else None


def column_of(said: frozenset[str], counts: list[Field], plain_is_wni: bool) -> tuple[Field, bool] | None:
    """(the count that these words name, is it a part to be added up) or None: a subtotal or too little said."""
    if plain_is_wni and said & _AGE and not said & {"wni", "wna", "jumlah"}:
        said |= {"wni"}
    by_words = {frozenset(one.path.rsplit(".", 1)[-1].split("_")): one for one in counts}
    if said in by_words:
        return by_words[said], "anak" in said
    if "wna" in said and "jumlah" not in said and len(said & _AGE) == 1 and said - _AGE in by_words:
        return by_words[said - _AGE], True
    return None
