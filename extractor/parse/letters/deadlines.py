"""Deadlines in running text: "selambat-lambatnya 14 (empat belas) hari kerja sejak diterimanya Nota ini"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.parse.letters.passage import Passage
from models.values import terbilang
from models.values.fold import digits
from models.values.tanggal import find_dates

DISAGREE = "W-TRB-001"
_LEAD = (
    r"(?:(?:selambat\s*-?\s*lambat\w*|paling\s+(?:lambat|lama)|selama\s*-?\s*lamanya|batas\s+waktu"
    r"|tenggang\s+waktu|jangka\s+waktu"
    r"|(?:dalam\s+)?(?:jangka\s+waktu|tempo|tenggat(?:\s+waktu)?|waktu|kurun\s+waktu|tenggang\s+waktu"
    r"|batas\s+waktu)|terhitung|dengan|"
    r"sebelum|sampai(?:\s+dengan)?|s\.?\s?/?\s?d\.?|pada|tanggal|selama|sejumlah|yaitu|yakni|adalah|dilaksanakan"
    r"|diselesaikan)\s*[:,]?\s+)"
)
_STRONG = re.compile(
    r"selambat\s*-?\s*lambat|paling\s+(?:lambat|lama)|selama\s*-?\s*lamanya|dalam\s+(?:jangka\s+|kurun\s+"
    r"|tenggang\s+)?waktu|jangka\s+waktu"
    r"|tenggang\s+waktu|batas\s+waktu|tenggat|dalam\s+tempo|sebelum\s+tanggal|sampai\s+dengan\s+tanggal",
    re.IGNORECASE,
)
_DIGITS = r"[0-9OoIlSBZ|]{1,3}"
_UNIT = r"(?P<unit>har[il1]|m[il1]nggu|pekan|bulan|bln)"
_KIND = r"(?:\s+(?P<kind>kerja|kalender|takwim))?"
_COUNT = re.compile(
    rf"(?<![\w/.,])(?P<number>{_DIGITS})\s*"
    r"(?:(?:[(\[{]\s*(?P<words>[^()\[\]{}]{2,40}?)\s*[)\]}]?|(?P<unopened>[a-z][a-z ]{2,38}?)\s*[)\]}])\s*)?"
    rf"{_UNIT}\b{_KIND}",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    rf"\b(?P<words>(?:(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|belas"
    rf"|puluh|ratus)\s+){{1,6}})"
    rf"(?:\(\s*(?P<number>{_DIGITS})\s*\)\s*)?{_UNIT}\b{_KIND}|\b(?P<one>seminggu|sebulan)\b",
    re.IGNORECASE,
)
_TAIL_WORDS = frozenset(
    """terhitung dihitung sejak setelah sesudah semenjak mulai dari pada tanggal hari diterimanya diterima menerima
penerimaan diterbitkannya diterbitkan dikeluarkannya dikeluarkan terbitnya ditetapkannya surat nota pemeriksaan
pemeriksan i ii iii ll 11 pertama kedua khusus ini tersebut dimaksud itu peringatan ditandatanganinya terima tgl
1 2 dokumen berikutnya""".split()  # noqa: SIM905
)
_TAIL_END = frozenset({"ini", "tersebut", "dimaksud", "itu"})
# "sejak surat ini diterima", "setelah Nota ini Saudara terima"
_RECEIVED = re.compile(
    r"\s+(?:(?:oleh\s+)?(?:saudara|sdr\.?|perusahaan|pengusaha)\s+)?"
    r"(?:diterima|terima|diterbitkan|dikeluarkan|ditandatangani|disampaikan)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s*([(\[]?)([\w\-]+)([)\]]?)([.,;:]?)")
_FROM = re.compile(r"\s*,?\s*(?:terhitung|dihitung|sejak|setelah|sesudah|semenjak|mulai|dari)\b", re.IGNORECASE)
_BY = re.compile(
    r"\s+oleh\s+(?:(?:pihak|pimpinan|pengurus)\s+)?(?:saudara|sdr\.?|perusahaan(?:\s+saudara)?|pengusaha)\b",
    re.IGNORECASE,
)
_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline: offsets in the plain text of the passage, and what it says.

    `start`..`end`: the whole phrase; `number`..`unit_end`: "14 (empat belas) hari kerja". `days`: None for months
    or a date; `candidates`: both readings where number and words are at odds. `unit`: hari | hari_kerja | None.
    `date`: normal form.
    """

    start: int
    end: int
    number: int
    unit_start: int
    unit_end: int
    days: int | None
    unit: str | None
    date: str | None = None
    candidates: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    strong: bool = True


def find(ink: Passage) -> list[Deadline]:
    """Every deadline in the passage, in order; durations without deadline wording come with `strong` False."""
    text = ink.plain
    found = [_from_count(match, text) for match in _COUNT.finditer(text)]
    for match in _SPELLED.finditer(text):
        if not any(d.number <= match.start() < d.unit_end for d in found):
            found.append(_from_words(match, text))
    for parsed, start, end in find_dates(text):
        lead = _lead(text, start)
        before = text[lead:start]
        if _STRONG.search(before) or re.search(r"\b(?:sebelum|sampai\s+dengan|paling)\b", before):
            found.append(Deadline(lead, end, start, end, end, None, None, date=parsed.value))
    return sorted(found, key=lambda deadline: deadline.start)


def second_days(ink: Passage) -> int | None:
    """The number of days by the second engine's reading of the same ink, or None."""
    second = ink.second()
    if second is None:
        return None
    found = find(second)
    return found[0].days if found else None


def _lead(text: str, start: int) -> int:
    """Where the wording that leads in a deadline begins, looking back from `start`."""
    match = re.search(rf"{_LEAD}+$", text[:start], re.IGNORECASE)
    at = match.start() if match else start
    while at > 0 and text[at - 1].isalnum():  # "lewaktu": never from inside a word
        at = start
        break
    # words that only lead in together with a strong one
    head = re.match(
        r"(?:(?:dengan|pada|yaitu|yakni|adalah|tanggal)\s+)+(?=(?:segera)\b)", text[at:start], re.IGNORECASE
    )
    return at + head.end() if head else at


def _tail(text: str, end: int) -> int:
    """Where "setelah diterimanya Nota Pemeriksaan ini" ends, looking on from the unit."""
    if _FROM.match(text[end:]) is None:
        return end
    at = end
    while True:
        match = _NEXT.match(text, at)
        if match is None or match.group(2).lower() not in _TAIL_WORDS:
            break
        at = match.end(3)
        if match.group(2).lower() in _TAIL_END or match.group(4):
            break
    received = _RECEIVED.match(text, at)
    at = received.end() if received and at > end else at
    by = _BY.match(text, at)
    return by.end() if by else at


def _scaled(count: int, unit: str) -> int | None:
    unit = unit.lower().replace("1", "i").replace("l", "i") if unit[:1].lower() in "hm" else unit.lower()
    if unit.startswith("hari"):
        return count
    if unit.startswith(("minggu", "miinggu", "pekan", "mi")):
        return count * _DAYS_A_WEEK
    return None


def _unit(match: re.Match[str], days: bool) -> str | None:
    if not days:
        return None
    return "hari_kerja" if (match.group("kind") or "").lower() == "kerja" else "hari"


def _from_count(match: re.Match[str], text: str) -> Deadline:
    folded = digits(match.group("number"))
    count = int(folded[0]) if folded else None
    words = match.group("words") or match.group("unopened")
    spelled = terbilang.read(words) if words else None
    notes: tuple[str, ...] = ()
    candidates: tuple[int, ...] = ()
    if count is not None and words and not terbilang.agrees(count, words):
        if spelled is not None and spelled != count:
            notes = (DISAGREE,)
            candidates = tuple(d for n in (spelled, count) if (d := _scaled(n, match.group("unit"))) is not None)
            count = spelled if folded and folded[1] else count
    elif count is None:
        count = spelled
    return _made(match, text, count, notes, candidates)


def _from_words(match: re.Match[str], text: str) -> Deadline:
    one = match.group("one")
    if one:
        days = _DAYS_A_WEEK if one.lower() == "seminggu" else None
        lead = _lead(text, match.start())
        strong = _STRONG.search(text[lead : match.start()]) is not None
        unit = "hari" if days else None
        end = _tail(text, match.end())
        return Deadline(lead, end, match.start(), match.start(), match.end(), days, unit, strong=strong)
    count = terbilang.read(match.group("words"))
    folded = digits(match.group("number") or "")
    notes: tuple[str, ...] = ()
    candidates: tuple[int, ...] = ()
    if folded and count is not None and int(folded[0]) != count:
        notes = (DISAGREE,)
        candidates = tuple(d for n in (count, int(folded[0])) if (d := _scaled(n, match.group("unit"))) is not None)
    return _made(match, text, count, notes, candidates)


def _made(
    match: re.Match[str], text: str, count: int | None, notes: tuple[str, ...], candidates: tuple[int, ...]
) -> Deadline:
    days = _scaled(count, match.group("unit")) if count is not None else None
    counted = match.group("unit").lower()[:1] in "hmp"
    lead = _lead(text, match.start())
    end = _tail(text, match.end())
    strong = _STRONG.search(text[lead : match.start()]) is not None or end > match.end()
    return Deadline(
        lead,
        end,
        match.start(),
        match.start("unit"),
        match.end(),
        days,
        _unit(match, counted),
        candidates=candidates,
        notes=notes,
        strong=strong,
    )
