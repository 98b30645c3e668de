"""Counts and decimal numbers, Roman and ordinal words included."""

from __future__ import annotations

import re
from decimal import Decimal

from models.values import terbilang
from models.values.fold import LEADERS, NUMERIC, digits, key, line
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed

LARGEST = 10**9
_NIL = {key(word) for word in ("nihil", "tidak ada", "tdk ada", "tak ada", "nol", "nil")}
_UNIT = re.compile(
    r"(?:\s|(?<=\d))(?:orang|org|or|jiwa|buah|bh|unit|set|kali|x|cabang|peserta|pekerja|karyawan|tenaga kerja|tk"
    r"|shift|regu"
    r"|(?:hari|hr)(?: kerja)?(?:\s?(?:/|per|dalam|se)\s?-?(?:minggu|mgg))?|lembar|halaman|kantor|tahun|thn|th)\.?$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"^(?:yang\s+)?ke\s*-?\s*(?=\S)", re.IGNORECASE)
_ROMAN_SLOT = re.compile(r"^[IVXLl1|]{1,6}$")
_ROMAN = re.compile(r"^X{0,3}(?:IX|IV|V?I{0,4})$")
_BRACKETS = re.compile(r"^(.*?)\s*\(\s*([^()]*)(?:\)\s*(.*))?$", re.DOTALL)
_GROUPED = re.compile(rf"^{NUMERIC}{{1,3}}(?:\.{NUMERIC}{{3}})+$")
_PLAIN = re.compile(rf"^{NUMERIC}{{1,10}}$")
_DECIMAL = re.compile(r"^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,4}))?$")
_POINT = re.compile(r"^(\d{1,9})\.(\d{1,2})$")
_HALF = {"1/2": ".5", "1/4": ".25", "3/4": ".75", "1⁄2": ".5", "1⁄4": ".25", "3⁄4": ".75"}


def bare(text: str) -> str:
    """`text` on one line without leaders and without punctuation at its ends."""
    return re.sub(r"\s*\*+\)$", "", line(LEADERS.sub(" ", text))).strip(" :;,.=_*'\"")


def is_nil(text: str) -> bool:
    """Whether a filled row says zero: "-", "--", "nihil", "tidak ada". A long dash line is an unfilled row."""
    return bool(re.fullmatch(r"[\s:]*-(?:\s?-){0,2}[\s.,]*", text)) or key(text) in _NIL


def roman(text: str) -> int | None:
    """The value of a Roman numeral 1-39, l, 1 and | read as I beside a true one; IIII counts. None when it is none."""
    if not _ROMAN_SLOT.match(text) or not any(c in "IVX" for c in text):
        return None
    plain = re.sub(r"[l1|]", "I", text)
    if "L" in plain or not _ROMAN.match(plain):
        return None
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in plain]
    return sum(-v if any(w > v for w in values[n + 1 : n + 2]) else v for n, v in enumerate(values))


def split_words(text: str) -> tuple[str, str, str]:
    """Splits "14 (empat belas) hari" into the parts before, inside and after the first brackets."""
    found = _BRACKETS.match(text)
    return (found[1], found[2].strip(), found[3] or "") if found else (text, "", "")


class Bulat(ValueKind):
    """A count: 1500 from "1.500 orang"; 14 from "14 (empat belas) hari"; 3 from "III" or "ketiga"; 0 from "-"."""

    name = "int"
    numeric = True

    def parse(self, text: str) -> Parsed:
        flat = line(LEADERS.sub(" ", text))
        if is_nil(flat.strip(" :;,.")):
            return Parsed(0)
        if re.match(r"[\s:]*[.,]\d", flat):  # ".163": the first group is not on the picture
            return NOTHING
        before, words, after = split_words(bare(flat))
        if words and before and any(c.isalpha() for c in before + words):
            return self._with_words(before, words, after)
        if before != bare(flat):
            return NOTHING if words or before.strip() else self._single(bare(flat).strip("() "))
        return self._single(bare(flat))

    def _with_words(self, before: str, words: str, after: str) -> Parsed:
        if after and not _UNIT.search(" " + after):
            return NOTHING
        first = self._single(bare(before))
        if first.value is None:
            inside = digits(bare(words))
            if inside and terbilang.agrees(int(inside[0]), before):
                return Parsed(int(inside[0]), inside[1])
            spelled = terbilang.read(words)
            return Parsed(None, alternatives=first.alternatives + ((spelled,) if spelled is not None else ()))
        if terbilang.compare(first.value, words) is False:
            spelled = terbilang.read(words)
            return Parsed(first.value, first.folded, ("W-TRB-001",), (spelled,))
        return first

    def _single(self, text: str) -> Parsed:
        if is_nil(text):
            return Parsed(0)
        text = bare(_UNIT.sub("", text))
        if is_nil(text):  # "- orang"
            return Parsed(0)
        ordinal = _ORDINAL.sub("", text)
        joined = re.sub(rf"(?<={NUMERIC})\s+(?=\.{NUMERIC}{{3}}(?:\D|$))", "", ordinal)
        if joined and _both_ways(joined):
            return Parsed(None, alternatives=_both_ways(joined))
        if (numeral := roman(joined)) is not None:
            return Parsed(numeral, sum(c in "l1|" for c in joined))
        for grammar in (_GROUPED, _PLAIN):
            if grammar.match(joined) and (read := digits(joined.replace(".", ""))):
                value = int(read[0])
                return Parsed(value, read[1]) if value < LARGEST else NOTHING
        squeezed = re.sub(r"[\s.,]", "", joined)
        if squeezed.isascii() and squeezed.isdigit() and len(squeezed) < 10:
            return Parsed(None, alternatives=(int(squeezed),))
        return self._words(ordinal)

    def _words(self, text: str) -> Parsed:
        if key(text) in ("pertama", key("pertama")):
            return Parsed(1)
        joined = re.sub(r"^ke(?=[a-z])", "", text.casefold())
        if len(joined) < 3 or not any(c.isalpha() for c in joined):
            return NOTHING
        value = terbilang.read(joined)
        return Parsed(value) if value is not None and value < LARGEST else NOTHING

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < LARGEST

    def format(self, value: JsonValue) -> str:
        return "" if value is None else grouped(int(value))


class Desimal(ValueKind):
    """A decimal number as a string with a point: "7.5" from "7,5 jam", "40" from "40,0"."""

    name = "number"
    numeric = True

    def parse(self, text: str) -> Parsed:
        flat = bare(text)
        if is_nil(flat):
            return Parsed("0")
        before, words, _ = split_words(flat)
        body = re.sub(r"\s?(?:jam|jm|j|%|persen)\b.*$|%.*$", "", bare(before if words else flat), flags=re.IGNORECASE)
        body = bare(_UNIT.sub("", body))
        tail = ""
        for sign, part in _HALF.items():
            if body.endswith(sign) and not body[: -len(sign)].endswith("/"):
                body, tail = body[: -len(sign)].strip() or "0", part
        folded = [digits(part) for part in re.split(r"[.,]", body)]
        if not body or any(part is None for part in folded):
            return NOTHING
        count = sum(part[1] for part in folded if part)
        plain = "".join(c if c in ".," else "#" for c in body)
        for read in folded:
            plain = re.sub(r"#+", read[0] if read else "", plain, count=1)
        found = _POINT.match(plain) or _DECIMAL.match(plain)
        if not found or (tail and found[2]):
            return NOTHING
        number = Decimal(found[1].replace(".", "") + (f".{found[2]}" if found[2] else tail))
        return Parsed(canonical(number), count)

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, str) and bool(re.fullmatch(r"(?:0|[1-9]\d*)(?:\.\d*[1-9])?", value))

    def format(self, value: JsonValue) -> str:
        if value is None:
            return ""
        whole, _, part = str(value).partition(".")
        return grouped(int(whole)) + (f",{part}" if part else "")


def canonical(number: Decimal) -> str:
    """`number` without needless zeros: Decimal("40.0") -> "40"."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(number: int) -> str:
    """Thousands by points: 1500 -> "1.500"."""
    return f"{number:,}".replace(",", ".")


def _both_ways(text: str) -> tuple[int, ...]:
    """Readings of strokes that may be digits or a Roman numeral ("1I", "ll"); empty when there is one reading only."""
    if not re.fullmatch(r"[Il1|]{1,3}", text) or set(text) in ({"I"}, {"1"}):
        return ()
    return (len(text), int("1" * len(text))) if len(text) > 1 else (1,)


BULAT = Bulat()
DESIMAL = Desimal()
