"""Clock times and years."""

from __future__ import annotations

import re
from datetime import date

from models.values.fold import NUMERIC, digits, line
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed
from models.values.tanggal import FIRST_YEAR

_TIME = re.compile(rf"(?<![\w.,/])({NUMERIC}{{1,2}})\s?[.:]\s?({NUMERIC}{{2}})(?!\s?[.,]?\d)", re.ASCII)
_HOUR = re.compile(r"(?:pukul|pkl\.?|jam)\s?:?\s?(\d{1,2})(?![\w.:])|(?<!\S)(\d{1,2})\s?WI(?:B|TA|T)\b", re.IGNORECASE)
_YEAR_WORD = re.compile(r"^(?:tahun|thn|th)\b\s?[.:]?\s?", re.IGNORECASE)


class Jam(ValueKind):
    """A time of day "HH:MM", the first printed: "09.00 WIB s/d selesai" -> "09:00"."""

    name = "time"
    numeric = True

    def parse(self, text: str) -> Parsed:
        plain = line(text)
        found = _TIME.search(plain)
        if not found:
            hour = _HOUR.search(plain)
            full = f"{int(hour[1] or hour[2]):02}:00" if hour else ""
            return Parsed(None, alternatives=(full,)) if self.valid(full) else NOTHING
        left, right = digits(found[1]), digits(found[2])
        if left is None or right is None:
            return NOTHING
        value = f"{int(left[0]):02}:{right[0]}"
        return Parsed(value, left[1] + right[1]) if self.valid(value) else NOTHING

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, str) and bool(re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", value))

    def format(self, value: JsonValue) -> str:
        return "" if value is None else str(value).replace(":", ".")


class Tahun(ValueKind):
    """A year 1945 … next year, four digits printed."""

    name = "year"
    numeric = True

    def parse(self, text: str) -> Parsed:
        plain = _YEAR_WORD.sub("", line(text).strip(" :;.,_*()'\"")).strip(" :;.,_")
        if re.fullmatch(rf"{NUMERIC}(?: {NUMERIC}){{3}}|{NUMERIC}{{2}} {NUMERIC}{{2}}", plain):
            plain = plain.replace(" ", "")
        if re.fullmatch(rf"{NUMERIC}{{4}}", plain) and (read := digits(plain)) and read[1] <= 2:
            return Parsed(int(read[0]), read[1]) if self.valid(int(read[0])) else NOTHING
        years = [int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", plain) if self.valid(int(year))]
        if re.fullmatch(r"\d{2}", plain):
            years = [year for year in (2000 + int(plain), 1900 + int(plain)) if self.valid(year)][:1]
        return Parsed(None, alternatives=tuple(dict.fromkeys(years)))

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and FIRST_YEAR <= value <= date.today().year + 1


JAM = Jam()
TAHUN = Tahun()
