"""Legal citations in one canonical spelling: "UU 7/1981 Pasal 7 ayat (1)".

Longer than most: articles, their lists and the law they belong to are one grammar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.reference import peraturan
from models.values.fold import digits, line
from models.values.hukum import NATIONAL, REGIONAL, Hukum, laws, plausible_year
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed
from models.values.sitasi import spelled

LONGEST_RANGE = 30
_PASAL = re.compile(r"(?<!\w)pasal ?\.? ?:? ?")
_LEVELS = {
    "ayat": re.compile(r"(?:ayat ?\.? ?)(?=[(\d])|(?=\( ?[\dIl|])"),
    "huruf": re.compile(r"huruf ?\.? ?"),
    "angka": re.compile(r"(?:angka|butir) ?\.? ?"),
}
_ITEMS = {
    "pasal": re.compile(
        r"(?=[OolI|ZSG]{0,2}\d)([\dOolI|ZSG]{1,3}) ?((?<! )[A-F]|(?<= )[A-F](?= ?(?:ayat|huruf|angka|\(|,)))?(?![\w/])"
    ),
    "ayat": re.compile(r"\( ?([\dIl|O]{1,2}[a-z]?) ?(?:\)|(?![\w/]))|(\d{1,2}[a-z]?)\)?(?![\w/])"),
    "huruf": re.compile(r"[(\"']?([a-zA-Z])[)\"']?(?![\w/])"),
    "angka": re.compile(r"\(?(\d{1,3})\)?(?![\w/])"),
}
_UNREAD = re.compile(r"(?=[A-Z]{0,3}\d|[A-Z|]{1,3}(?!\w))\w{1,4}(?!\w)")
_AND = re.compile(
    r" ?(?:,? ?(?:dan ?/ ?atau|dan|serta|atau|&)(?!\w)|(?:d[ae][nmr]?|clan)(?= ?(?:\(|\d|ayat|pasal|huruf))|,) ?"
)
_TO = re.compile(r" ?(?:s ?/ ?d\.?|s\.? ?d\.|sampai(?: dengan)?|hingga|-) ?(?!\w*\d/)")
_NOT_AN_ITEM = re.compile(r" ?(?:\( ?[a-z]{3,}|hari|orang|bulan|tahun|jam|minggu|%|kali|/|undang)", re.IGNORECASE)
_NEXT_LEVEL = re.compile(r"[ ,]*(?:(?:dan|serta|atau|jo\.?|&) )?")
_SENTENCE = re.compile(r"(?<!nomor)(?<!jo)(?<!pasal)(?<!tahun)(?<![A-Z])[.;] (?=[A-Z][a-z])")
_JOINED = re.compile(r"(?:\bjo\b\.?|\bdan\b|\bserta\b|[,;&])[\s\w]{0,12}$")
_JO = re.compile(r"\bjo\b")
_CANONICAL = re.compile(
    rf"(?:UUD 1945|(?P<kind>{'|'.join((*NATIONAL, 'Stbl'))}) (?P<number>[1-9]\d{{0,3}})/(?P<year>\d{{4}})"
    rf"|(?:{'|'.join(REGIONAL)})(?: [A-Z][\w.-]*){{0,6}} [1-9]\d{{0,3}}/(?P<local>\d{{4}}))"
    r"(?: Pasal (?P<article>[1-9]\d{0,2})[A-F]?(?: ayat \([1-9]\d?[a-z]?\)| huruf [a-z]| angka [1-9]\d{0,2})*)?"
)


@dataclass(frozen=True)
class _Article:
    """Articles read at one place: canonical tails such as "Pasal 7 ayat (1)", none when the number is unreadable."""

    tails: tuple[str, ...]
    start: int
    end: int


class Pasal(ValueKind):
    """One citation. W-PSL-001: a law outside the reference table, or an article it does not have."""

    name = "pasal"

    def parse(self, text: str) -> Parsed:
        plain = line(text)
        if self.valid(plain):
            return Parsed(plain, 0, notes(plain))
        found = list(dict.fromkeys(citation for citation, _, _ in find_citations(plain)))
        if len(found) == 1:
            return Parsed(found[0], 0, notes(found[0]))
        return Parsed(None, alternatives=tuple(found)) if found else NOTHING

    def valid(self, value: JsonValue) -> bool:
        found = _CANONICAL.fullmatch(value) if isinstance(value, str) else None
        year = found and (found["year"] or found["local"])
        return bool(found) and (not year or plausible_year(str(found and found["kind"]), int(year)))


def notes(citation: str) -> tuple[str, ...]:
    """Issue codes of a canonical citation; regional law is not in the table and raises none."""
    found = _CANONICAL.fullmatch(citation)
    if found is None or not found["kind"]:
        return ()
    law = peraturan.find(found["kind"], int(found["number"]), int(found["year"]))
    if law is None or (found["article"] and law.articles and int(found["article"]) > law.articles):
        return ("W-PSL-001",)
    return ()


def find_citations(text: str) -> list[tuple[str, int, int]]:
    """Citations in running text, in printed order: canonical string and the place of law and articles in `text`.

    One entry per article, paragraph, letter and item; a law without article stands alone. Articles without any law
    have no canonical string and are left out. Repeats stay: their places differ.
    """
    read = spelled(text)
    named = laws(read.text)
    articles = [
        one for one in _articles(read.text) if not any(law.start < one.end and one.start < law.end for law in named)
    ]
    found: list[tuple[int, str, int, int]] = []
    bound = _bind(read.text, named, articles)
    for article, law in bound:
        if law.name is None:
            continue
        start, end = read.span(min(article.start, law.start), max(article.end, law.end))
        near = article.start - law.end if law.end <= article.start else law.start - article.end
        if near > 120:
            start, end = read.span(article.start, article.end)
        found += [(article.start, f"{law.name} {tail}", start, end) for tail in article.tails]
    with_articles = {law.start for _, law in bound}
    for law in named:
        if law.name is not None and law.start not in with_articles:
            found.append((law.start, law.name, *read.span(law.start, law.end)))
    found.sort(key=lambda one: one[0])
    return [(citation, start, end) for _, citation, start, end in found]


def citations(text: str) -> list[str]:
    """The canonical strings of `find_citations` without repeats: the value of a `[pasal]` field."""
    return list(dict.fromkeys(citation for citation, _, _ in find_citations(text)))


def _bind(text: str, named: list[Hukum], articles: list[_Article]) -> list[tuple[_Article, Hukum]]:
    """Gives each article its law: the one right after it, else the one before it, by the joiners between them."""
    bound: list[tuple[_Article, Hukum]] = []
    before: Hukum | None = None
    led = False  # whether articles stood before `before`, as in "Pasal 7 UU 7/1981"
    rest = list(articles)
    for law in [*named, None]:
        here = [one for one in rest if law is None or one.start < law.start]
        rest = rest[len(here) :]
        mine, theirs = _split(text, here, before, law, led)
        bound += [(one, before) for one in mine if before is not None]
        bound += [(one, law) for one in theirs if law is not None]
        before, led = law, bool(theirs)
    return bound


def _split(
    text: str, here: list[_Article], before: Hukum | None, after: Hukum | None, led: bool
) -> tuple[list[_Article], list[_Article]]:
    """Articles between two laws: those of the law before, those of the law after."""
    if not here:
        return [], []
    reach_before = before is not None and not _SENTENCE.search(text[before.end : here[0].start])
    if after is None:
        return (here if reach_before else []), []
    gap = text[here[-1].end : after.start]
    reach_after = len(gap) <= 120 and not _SENTENCE.search(gap)
    if before is None or not reach_before:
        return [], (_same_sentence(text, here) if reach_after else [])
    if not reach_after or _JOINED.search(gap):
        return here, []
    if (
        led
        or _JOINED.search(text[before.end : here[0].start])
        or text[before.end : here[0].start].rstrip().endswith("dengan")
    ):
        return [], here
    for joiner in (_JO, _JOINED):
        for n in range(len(here) - 1, 0, -1):
            if joiner.search(text[here[n - 1].end : here[n].start]):
                return here[:n], here[n:]
    return here, []


def _same_sentence(text: str, here: list[_Article]) -> list[_Article]:
    """The articles at the end of `here` that no sentence end cuts off from the last one."""
    for n in range(len(here) - 1, 0, -1):
        if _SENTENCE.search(text[here[n - 1].end : here[n].start]):
            return here[n:]
    return here


def _articles(text: str) -> list[_Article]:
    found: list[_Article] = []
    for word in _PASAL.finditer(text):
        if found and word.start() < found[-1].end:
            continue
        numbers, end = _items(text, word.end(), "pasal")
        if numbers:
            leaves, end = _leaves(text, end)
            tails = [f"Pasal {number}" for number in numbers[:-1]]
            tails += [" ".join((f"Pasal {numbers[-1]}", *leaf)) for leaf in leaves]
            found.append(_Article(tuple(tails), word.start(), end))
        elif unread := _UNREAD.match(text, word.end()):
            found.append(_Article((), word.start(), unread.end()))
    return found


def _leaves(text: str, position: int) -> tuple[list[tuple[str, ...]], int]:
    """Paragraphs, letters and items after an article number, as a flat list of their paths."""
    leaves: list[tuple[tuple[str, str], ...]] = [()]
    end = position
    while True:
        start = _NEXT_LEVEL.match(text, end)
        here = start.end() if start else end
        for level, opening in _LEVELS.items():
            opened = opening.match(text, here)
            values, after = _items(text, opened.end(), level) if opened else ([], here)
            if not values:
                continue
            levels = [name for name, _ in leaves[-1]]
            base = leaves[-1][: levels.index(level)] if level in levels else leaves.pop()
            leaves += [(*base, (level, value)) for value in values]
            end = after
            break
        else:
            return [tuple(_level(*part) for part in leaf) for leaf in leaves], end


def _level(level: str, value: str) -> str:
    return f"ayat ({value})" if level == "ayat" else f"{level} {value}"


def _items(text: str, position: int, level: str) -> tuple[list[str], int]:
    """A list such as "(1), (2) dan (3)" or "a s/d d", ranges written out; ([], position) when there is none."""
    values: list[str] = []
    end = position
    while True:
        to = _TO.match(text, end) if values else None
        joiner = to or (_AND.match(text, end) if values else None)
        if values and joiner is None:
            return values, end
        here = joiner.end() if joiner else position
        word = re.compile(rf"{level} ?\.? ?").match(text, here) if values else None
        here = word.end() if word else here
        item = _ITEMS[level].match(text, here)
        value = _value(item, level) if item else None
        if item is None or value is None or (values and not word and _NOT_AN_ITEM.match(text, item.end())):
            return values, end if values else position
        if (
            values
            and level == "ayat"
            and not word
            and "(" not in item[0]
            and ")" not in item[0]
            and text[end - 1] == ")"
        ):
            return values, end
        values += _between(values[-1], value, level) if to else [value]
        end = item.end()


def _value(item: re.Match[str], level: str) -> str | None:
    raw = next(group for group in item.groups() if group)
    if level == "huruf":
        return raw.lower()
    if level == "ayat" and re.fullmatch(r"[Il|]{1,2}", raw):
        return "1" * len(raw)
    tail = raw[-1] if level == "ayat" and raw[-1].islower() and raw[-1] != "l" and raw[-1] != "o" else ""
    read = digits(raw[: len(raw) - len(tail)])
    if read is None or int(read[0]) == 0:
        return None
    letters = (item[2] or "").strip() if level == "pasal" else tail
    return f"{int(read[0])}{letters}"


def _between(first: str, last: str, level: str) -> list[str]:
    """What follows `first` up to `last`; just `last` when that is no sensible range."""
    if level == "huruf":
        low, high = ord(first), ord(last)
        return [chr(n) for n in range(low + 1, high + 1)] if low < high else [last]
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= LONGEST_RANGE:
        return [str(n) for n in range(int(first) + 1, int(last) + 1)]
    return [last]


PASAL = Pasal()
