"""Dates: always day, month, year; nothing that is not printed is ever filled in.

Longer than most: every grammar of a date stands here, so that their order can be read at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from rapidfuzz.distance import OSA

from models.values import terbilang
from models.values.bilangan import roman
from models.values.fold import NUMERIC, digits, key, line
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed

FIRST_YEAR, OLDEST_YEAR = 1945, 1800
"""Before the first, a printed year is doubted and only offered; a person may still key it down to the oldest."""
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTH_SPELLINGS = (
    ("Januari", "Jan", "Djanuari", "Djan", "Januwari", "Januarij"),
    ("Februari", "Pebruari", "Feb", "Peb", "Pebr", "Febr", "Pebuari", "Febuari"),
    ("Maret", "Mar", "Mrt", "Maart"),
    ("April", "Apr"),
    ("Mei", "Mai"),
    ("Juni", "Jun", "Djuni", "Djun"),
    ("Juli", "Jul", "Djuli", "Djul"),
    ("Agustus", "Agt", "Ags", "Agst", "Agust", "Agu", "Aug", "Agts", "Agus"),
    ("September", "Sept", "Sep", "Sepetember"),
    ("Oktober", "Okt", "Oct", "Otober"),
    ("November", "Nopember", "Nov", "Nop", "Nopem"),
    ("Desember", "Des", "Dec", "Dese", "Dessember"),
)
_MONTH_KEYS = {key(name): n for n, names in enumerate(_MONTH_SPELLINGS, 1) for name in names}
# referrals of international programmes are English; these names are taken as they are, never guessed at
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ENGLISH_KEYS = {key(name): n for n, name in enumerate(_ENGLISH_MONTHS, 1)}
_WEEKDAY_SPELLINGS = (
    ("Senin", "Senen", "Monday"), ("Selasa", "Tuesday"), ("Rabu", "Rebo", "Wednesday"),
    ("Kamis", "Kemis", "Thursday"), ("Jumat", "Jum'at", "Djum'at", "Djumat", "Jumaat", "Friday"),
    ("Sabtu", "Saptu", "Saturday"), ("Minggu", "Ahad", "Sunday"),
)  # fmt: skip
_WEEKDAY_KEYS = {key(name): n for n, names in enumerate(_WEEKDAY_SPELLINGS) for name in names}

_D = rf"(?P<d>\d{NUMERIC}?|{NUMERIC}\d|[Il|]{{1,2}}(?![A-Za-z]))"
# two letters inside "OKTOBER" are no year: a short year has a true digit and ends there
_Y = rf"(?P<y>(?:{NUMERIC}{{4}}|'?(?=.?\d){NUMERIC}{{2}}(?![A-Za-z])))(?!\s?[.,/]?{NUMERIC}|\s?(?:\.\s?){{2,}}|\s?_)"
_GAP = r"\s{0,3}[-/.,]?\s{0,3}"
_EDGE = r"(?<![\w/.,-])(?<!\d[-./] )(?<!\s\d )(?<!\s\d\d )"
_NAMED = re.compile(
    rf"{_EDGE}{_D}(?:(?:st|nd|rd|th)\b)?{_GAP}(?:bulan\s|bln\.?\s)?\s?(?P<m>[A-Za-z5][A-Za-z0-9|]{{2,9}}?){_GAP}(?:tahun\s?|thn?\.?\s?)?{_Y}"
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w)(?P<m>{'|'.join(_ENGLISH_MONTHS)})\s?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,\s?(?P<y>\d{{4}})(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"{_EDGE}{_D}\s?(?P<s>[-/.])\s?(?P<m>{NUMERIC}{{1,2}})\s?(?P=s)\s?{_Y}(?![-/\w])"
    rf"|{_EDGE}(?P<d2>\d{{1,2}})\s(?:bulan|bln\.?)\s(?P<m2>\d{{1,2}})\s(?:tahun|thn?\.?)\s(?P<y2>\d{{4}})"
)
_ROMAN = re.compile(rf"{_EDGE}{_D}\s?[-/. ]\s?(?P<m>[IVXl1|]{{1,4}}|XIII)\s?[-/. ]\s?{_Y}(?![-/\w])")
_ISO = re.compile(r"(?<![\w/.-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\w/-])")
_SPELLED = re.compile(
    r"(?<!\w)(?P<d>[a-z]+(?:\s[a-z]+){0,2})\s(?:bulan\s)?(?P<m>(?!bulan|tahun)[A-Za-z]{3,10})\s(?:tahun\s)?"
    r"(?P<y>(?:dua\s?ribu|seribu\s?sembilan\s?ratus)(?:\s(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
    r"|se?puluh|sebelas|belas|puluh)){0,4})(?!\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<=\d{4})[\s,]+(?:(?:pukul|pkl\.?|jam|at)\s?)?\d{1,2}[.:]\d{2}(?::\d{2})?(?:\s?(?:AM|PM|WIB|WITA|WIT))?\.?$",
    re.IGNORECASE,
)
"""The time behind the date of an e-mail."""
_RANGE = re.compile(rf"({NUMERIC}{{1,2}})\s?(?:s/?d|s\.d\.?|sampai(?: dengan)?|hingga|dan|-|&)\s?$", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(r"([A-Za-z']{4,9})\s?[,(/]?\s?(?:tanggal|tgl\.?)?\s?$", re.IGNORECASE)


@dataclass(frozen=True)
class _Hit:
    parsed: Parsed
    start: int
    end: int


class Tanggal(ValueKind):
    """A calendar day as "YYYY-MM-DD", only when day, month and year are printed."""

    name = "date"
    numeric = True

    def parse(self, text: str) -> Parsed:
        return parse_date(text)

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, str) and _from_iso(value) is not None

    def format(self, value: JsonValue) -> str:
        day = _from_iso(value) if isinstance(value, str) else None
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def parse_date(text: str, today: date | None = None) -> Parsed:
    """The one date in `text`. Two different dates give no value but alternatives."""
    flat = _CLOCK.sub("", line(text))
    compact = re.fullmatch(r"(\d{2})\s?(\d{2})\s?(\d{4})", flat) or re.fullmatch(r"(\d \d) (\d \d) (\d \d \d \d)", flat)
    if compact:
        day, month, year = (part.replace(" ", "") for part in compact.groups())
        return _built((day, 0), int(month), (year, 0), today or date.today())
    found = [hit.parsed for hit in _scan(flat, today or date.today())]
    values = list(dict.fromkeys(p.value for p in found if p.ok))
    if len(values) == 1 and all(p.ok for p in found):
        notes = tuple(dict.fromkeys(note for p in found for note in p.notes))
        return replace(found[0], notes=notes)
    if found:
        notes = () if values else tuple(dict.fromkeys(note for p in found for note in p.notes))
        offered = (*values, *(value for p in found for value in p.alternatives))
        return Parsed(None, 0, notes, tuple(dict.fromkeys(offered)))
    return _half(flat)


def find_dates(text: str, today: date | None = None) -> list[tuple[Parsed, int, int]]:
    """Every date printed in running text with its place (start, end) in `text`; impossible ones have no value."""
    plain = text.translate(str.maketrans("–—−‐‑’‘\n\t\r\u00a0", "-----''    "))
    return [(hit.parsed, hit.start, hit.end) for hit in _scan(plain, today or date.today())]


@lru_cache(maxsize=4096)
def month_of(word: str) -> int | None:
    """The month 1-12 that `word` names, old spelling, short forms and OCR noise included; None in doubt."""
    folded = key(word)
    if folded in _MONTH_KEYS or folded in _ENGLISH_KEYS:
        return _MONTH_KEYS.get(folded) or _ENGLISH_KEYS[folded]
    if len(folded) < 4:
        return None
    best: dict[int, float] = {}
    for spelling, month in _MONTH_KEYS.items():
        score = OSA.normalized_similarity(folded, spelling)
        best[month] = max(best.get(month, 0.0), score)
    ranked = sorted(best.items(), key=lambda item: -item[1])
    (month, top), (_, second) = ranked[0], ranked[1]
    return month if top >= 0.75 and top - second >= 0.15 else None


def _scan(text: str, today: date) -> list[_Hit]:
    taken: list[_Hit] = []
    for hit in _candidates(text, today):
        if all(hit.end <= other.start or hit.start >= other.end for other in taken):
            taken.append(hit)
    return sorted(taken, key=lambda hit: hit.start)


def _candidates(text: str, today: date) -> Iterator[_Hit]:
    """Readings by every grammar, surest grammar first."""
    for found in _ISO.finditer(text):
        keyed = _built((found["d"], 0), int(found["m"]), (found["y"], 0), today, OLDEST_YEAR)
        yield _Hit(keyed, found.start(), found.end())
    for found in _NAMED.finditer(text):
        month = month_of(found["m"])
        if month is None:
            continue
        parsed = _digits_date(found["d"], month, found["y"], today)
        if parsed and found["y"] in ("20", "19"):  # the printed half of a year that nobody filled in
            parsed = Parsed(None, alternatives=(parsed.value,) if parsed.ok else ())
        if parsed:
            folded = parsed.folded + (key(found["m"]) not in (_MONTH_KEYS | _ENGLISH_KEYS))
            yield _placed(text, found, replace(parsed, folded=folded), today, month, found["y"])
    for found in _MONTH_FIRST.finditer(text):
        month = _ENGLISH_KEYS[key(found["m"])]
        yield _placed(text, found, _built((found["d"], 0), month, (found["y"], 0), today), today, month, found["y"])
    for found in _NUMBERED.finditer(text):
        if found["d2"]:
            parsed = _built((found["d2"], 0), int(found["m2"]), (found["y2"], 0), today)
            yield _placed(text, found, parsed, today, int(found["m2"]), found["y2"])
            continue
        read = digits(found["m"])
        parsed = _digits_date(found["d"], int(read[0]), found["y"], today) if read else None
        if parsed and read:
            yield _placed(text, found, replace(parsed, folded=parsed.folded + read[1]), today, int(read[0]), found["y"])
    for found in _ROMAN.finditer(text):
        numeral = roman(found["m"])
        parsed = _digits_date(found["d"], numeral, found["y"], today) if numeral else None
        if parsed and numeral:
            yield _placed(text, found, parsed, today, numeral, found["y"])
    for found in _SPELLED.finditer(text):
        yield from _spelled(text, found, today)


def _spelled(text: str, found: re.Match[str], today: date) -> Iterator[_Hit]:
    month, year = month_of(found["m"]), terbilang.read(found["y"])
    words = found["d"].split()
    if words[-1].lower() == "bulan":
        words.pop()
    for start in range(len(words)):
        day = terbilang.read(" ".join(words[start:]))
        if day is not None and month and year:
            parsed = _built((str(day), 0), month, (str(year), 0), today)
            offset = found.start() + len(" ".join(words[:start])) + bool(start)
            yield _Hit(_weekday_checked(text[:offset], parsed), offset, found.end())
            return


def _digits_date(day: str, month: int, year: str, today: date) -> Parsed | None:
    """A date from day and year as printed; None when they are no digits at all."""
    left, right = digits(day), digits(year.lstrip("'"))
    if right is None or (len(right[0]) == 4 and right[1] > 2):
        return None
    if left is None:
        if not re.fullmatch(r"[Il|]{1,2}", day):
            return None
        guess = _built(("1" * len(day), len(day)), month, right, today)
        return Parsed(None, alternatives=(guess.value,) if guess.ok else ())
    return _built(left, month, right, today)


def _built(
    day: tuple[str, int], month: int, year: tuple[str, int], today: date, first_year: int = FIRST_YEAR
) -> Parsed:
    full = int(year[0])
    if len(year[0]) == 2:
        full += 2000 if full <= (today.year + 1) % 100 else 1900
    try:
        value = date(full, month, int(day[0]))
    except ValueError:
        return Parsed(None, notes=("E-TGL-001",))
    if value.year > today.year + 1:
        return Parsed(None, notes=("E-TGL-001",))
    if value.year < first_year:
        return Parsed(None, alternatives=(value.isoformat(),) if value.year >= OLDEST_YEAR else ())
    return Parsed(value.isoformat(), day[1] + year[1])


def _placed(text: str, found: re.Match[str], parsed: Parsed, today: date, month: int, year: str) -> _Hit:
    before = text[: found.start()]
    span = _RANGE.search(before)
    if span and parsed.ok:
        first = _digits_date(span[1], month, year, today)
        if first and first.ok and first.value < parsed.value:
            both = (first.value, parsed.value)
            return _Hit(Parsed(None, alternatives=both), span.start(), found.end())
    return _Hit(_weekday_checked(before, parsed), found.start(), found.end())


def _weekday_checked(before: str, parsed: Parsed) -> Parsed:
    """A printed weekday is a free check digit: W-TGL-001 when it is another day."""
    word = _WEEKDAY_BEFORE.search(before)
    weekday = _WEEKDAY_KEYS.get(key(word[1])) if word else None
    if weekday is None or not parsed.ok or date.fromisoformat(parsed.value).weekday() == weekday:
        return parsed
    return replace(parsed, notes=(*parsed.notes, "W-TGL-001"))


def _half(text: str) -> Parsed:
    """A month of 13 or more between good separators is impossible, not absent; everything else is just no date."""
    found = re.search(r"(?<![\w/.-])\d{1,2}\s?([-/.])\s?X{1,3}I{0,3}V?I{0,3}\s?\1\s?\d{4}(?!\w)", text)
    return Parsed(None, notes=("E-TGL-001",)) if found else NOTHING


def _from_iso(value: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if OLDEST_YEAR <= day.year <= date.today().year + 1 else None


TANGGAL = Tanggal()
