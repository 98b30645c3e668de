"""Amounts of money in whole rupiah."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from models.values import terbilang
from models.values.bilangan import grouped, is_nil, split_words
from models.values.fold import LEADERS, NUMERIC, digits, line
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed

LARGEST = 10**15
_CURRENCY = re.compile(r"^(?:R\s?[pP]|IDR|idr)\s?(?:[.:;]|,(?!\s?[-=]))?\s?")
_TAIL = re.compile(r"\s?(?:[.,]\s?(?:-{1,3}|=+|00?|oo)(?!\d)\s?[-=]*|[-=]+)\s*$", re.IGNORECASE)
_PERIOD = re.compile(
    r"\s?(?:,-|\.-)?\s?(?:rupiah|(?:/|per|se|tiap)\s?-?\s?(?:bulan|bln|hari|hr|minggu|mgg|orang|org|jam|tahun|thn)"
    r"|(?:bulan|hari|minggu))\.?\s*$",
    re.IGNORECASE,
)
_SCALED = re.compile(
    rf"^({NUMERIC}{{1,3}}(?:\.{NUMERIC}{{3}})*|{NUMERIC}+)(?:[,.]({NUMERIC}{{1,2}}))?\s?"
    r"(ribu|rb|juta|jt|miliar|milyar|mlyr|m|triliun|trilyun|t)\.?$",
    re.IGNORECASE,
)
_SCALES = {"r": 10**3, "j": 10**6, "m": 10**9, "t": 10**12}
_GROUPED = re.compile(rf"^{NUMERIC}{{1,3}}(?:\.{NUMERIC}{{3}})+$")
_ENGLISH = re.compile(rf"^{NUMERIC}{{1,3}}(?:,{NUMERIC}{{3}})+$")
_SPACED = re.compile(rf"^{NUMERIC}{{1,3}}(?: {NUMERIC}{{3}}){{2,}}$")
_MIXED = re.compile(rf"^{NUMERIC}{{1,3}}(?:[. ]{NUMERIC}{{3}}){{2,}}$")
"""A dot of the grouping lost between threes that still stand: read, and counted as a fold."""
_PLAIN = re.compile(rf"^{NUMERIC}{{1,15}}$")


class Uang(ValueKind):
    """Whole rupiah. Thousands must stand in threes: a dropped digit is refused rather than guessed."""

    name = "rupiah"
    numeric = True

    def parse(self, text: str) -> Parsed:
        flat = line(LEADERS.sub(" ", text)).strip(" :;_*'\"")
        if is_nil(flat) or is_nil(_CURRENCY.sub("", flat)):
            return Parsed(0)
        before, words, _ = split_words(flat)
        amount = self._amount(before)
        if not words or not any(c.isalpha() for c in words):
            return amount
        inside = words if terbilang.read(words) is not None or not _CURRENCY.match(words) else ""
        spelled = terbilang.read(inside) if inside else None
        if amount.value is None:
            return Parsed(None, alternatives=((spelled,) if spelled else ()) + amount.alternatives)
        if inside and terbilang.compare(amount.value, inside) is False:
            return Parsed(amount.value, amount.folded, ("W-TRB-001",), (spelled,))
        return amount

    def _amount(self, text: str) -> Parsed:
        english = text.lstrip().upper().startswith("IDR")
        body = _CURRENCY.sub("", text.strip())
        body = _PERIOD.sub("", _PERIOD.sub("", body)).strip(" :;")
        if not any(c.isdigit() for c in body):
            value = terbilang.read(body) if sum(c.isalpha() for c in body) > 3 else None
            return Parsed(value) if value is not None else NOTHING
        if scaled := _SCALED.match(body):
            return _scale(scaled)
        if re.fullmatch(rf"{NUMERIC}{{1,3}}(?:,{NUMERIC}{{3}})+\.\d\d", body):
            body = body[:-3]
            english = True
        elif re.fullmatch(r"[\d.]*\d\.0[0oO]", body) and body.count(".") < 3:
            return _doubtful(body[:-3])  # 4.900.00 is 4.900,00 or a lost digit
        elif not re.fullmatch(r"0+", body):
            body = _TAIL.sub("", body)
        lost = re.match(r"[.,]\d", body)  # ".428.984": the first group is not on the picture
        body = body.strip(" .,;:")
        if lost:
            return _doubtful(body)
        tight = re.sub(r"\s?([.,])\s?", r"\1", body)
        if _GROUPED.match(tight) or _PLAIN.match(tight) or _SPACED.match(tight):
            return _whole(re.sub(r"[. ]", "", tight))
        if "." in tight and _MIXED.match(tight):
            whole = _whole(re.sub(r"[. ]", "", tight))
            return replace(whole, folded=whole.folded + tight.count(" "))
        if _ENGLISH.match(tight) and (english or tight.count(",") > 1):
            return _whole(tight.replace(",", ""))
        return _doubtful(tight)

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < LARGEST

    def format(self, value: JsonValue) -> str:
        return "" if value is None else f"Rp {grouped(int(value))}"


def _whole(text: str) -> Parsed:
    read = digits(text)
    return Parsed(int(read[0]), read[1]) if read and int(read[0]) < LARGEST else NOTHING


def _scale(found: re.Match[str]) -> Parsed:
    whole, part = digits(found[1].replace(".", "")), digits(found[2]) if found[2] else ("", 0)
    if whole is None or part is None:
        return NOTHING
    value = Decimal(f"{whole[0]}.{part[0] or 0}") * _SCALES[found[3][0].lower()]
    if value != value.to_integral_value() or value >= LARGEST:
        return NOTHING
    return Parsed(int(value), whole[1] + part[1])


def _doubtful(text: str) -> Parsed:
    """No value: points and commas mixed or sen printed. The digits as read are offered when the groups would fit."""
    whole = re.fullmatch(r"(\d{1,3}(?:[., ]\d{3})+)(?:,\d\d)?", text)
    return Parsed(None, alternatives=(int(re.sub(r"\D", "", whole[1])),)) if whole else NOTHING


UANG = Uang()
