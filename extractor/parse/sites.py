"""Places where a label may stand: spans of a row between two edges, and labels that wrap over two rows.

Past 250 lines: where labels begin and where they end is one question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.document.elements import Word
from extractor.document.geometry import BBox
from extractor.parse.concepts import is_part_of_count
from extractor.parse.inkwords import box_of, is_bare_number, is_leader, is_numbering, is_separator, text_of
from extractor.parse.labels import LabelHit, LabelIndex
from extractor.parse.layout import Area, Board, Row, gap_before, is_empty_box, is_tick

_LONGEST = 14
_FREE_LONGEST = 6
# what a reader makes of a crossed box in front of a label
_CROSSED = re.compile(r"^(?:[^\W\d]|[×|\[\]]){1,2}$|^[xXvVKIMN×|\[\]]{3}$")
_UNIT_WORD = re.compile(r"^(?:orang|org|or|buah|bh|unit|jam|hari|shift|regu|tahun|jiwa)[.,;)]*$", re.IGNORECASE)
_SHORT_WORDS = frozenset(
    ("di", "ke", "se", "pt", "cv", "ud", "tk", "jl", "no", "kb", "sd", "or", "th", "ya", "lk", "pr", "rt", "rw", "km")
)
_TONGUES = re.compile(r"\s+/\s*|\s*/\s+")
_EXACT = 0.97
_VALUE_START = re.compile(r"^(?:\d|Rp|IDR|ada$|ya$|tidak$|nihil$)", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Site:
    """A span of words that prints a label: `row` and `end` say where the value may begin.

    `end` is the index in `row` just behind the label (on its separator, if any); `separated`: an edge was seen there;
    `free`: it began in the middle of running words; `weak`: no edge was seen behind it, the value runs on; `upper`: the
    row above that holds the first half of a wrapped label; `tail`: the row below that holds the second half.
    """

    row: Row
    start: int
    end: int
    separated: bool
    free: bool
    hits: tuple[LabelHit, ...]
    weak: bool = False
    upper: Row | None = None
    upper_end: int = 0
    tail: Row | None = None

    @property
    def words(self) -> tuple[Word, ...]:
        return self.row.words[self.start : self.end]

    @property
    def box(self) -> BBox:
        return box_of(self.words)

    @property
    def text(self) -> str:
        return text_of(self.words)


def _is_typed_box(word: Word) -> bool:
    """A place to tick, which is never part of a label."""
    return is_empty_box(word) or (word.text[:1] in "[(" and is_tick(word))


def _behind_unit(row: Row, index: int) -> bool:
    """Does a count with its unit stand right before: "Tenaga kerja 120 orang Keluarga 85 orang"?"""
    words = row.words
    if index < 2 or not _UNIT_WORD.match(words[index - 1].text) or is_part_of_count(words[index].text):
        return False
    return bool(re.fullmatch(r"[\d.,]+|-|–|nihil", words[index - 2].text, re.IGNORECASE)) or is_leader(words[index - 2])


def _is_crossed(row: Row, at: int, gap: float) -> bool:
    """Is the word what a reader makes of a crossed box: one or two letters set apart that are no word?"""
    text = row.words[at].text
    apart = at == 0 or gap_before(row.words, at) > gap
    return apart and bool(_CROSSED.match(text)) and text.casefold() not in _SHORT_WORDS


def _starts(row: Row, gap: float) -> list[int]:
    """Where a label may begin: the row's start and each place behind a wide gap, numbering and ticks left out."""
    starts: list[int] = []
    words = row.words
    for index in range(len(words)):
        edge = index == 0 or gap_before(words, index) > gap or is_leader(words[index - 1])
        before = words[index - 1] if index else None
        if before is not None and not edge:
            edge = is_tick(before) or is_empty_box(before) or _is_crossed(row, index - 1, gap)
            # behind numbering that itself stands at an edge: "1. a. Nama", also a bare "1 Nama"
            back = index - 1
            while not edge and back >= 0 and (is_numbering(words[back]) or (is_bare_number(words[back]) and back == 0)):
                edge = back == 0 or gap_before(words, back) > gap or is_leader(words[back - 1])
                back -= 1
        edge = edge or _behind_unit(row, index)
        if edge and not (is_separator(words[index]) or is_leader(words[index]) or _is_typed_box(words[index])):
            starts.append(index)
    return starts


def _ends(row: Row, start: int, gap: float) -> Iterator[tuple[int, bool]]:
    """(index behind the label, is an edge there) for every end a label from `start` may have."""
    words = row.words
    for end in range(start + 1, min(len(words), start + _LONGEST) + 1):
        if end == len(words):
            yield end, False
            return
        word = words[end]
        if _inside_brackets(words, start, end, gap) or _explained(words, end, gap):
            continue
        if words[end - 1].text.endswith(")") and word.box.x0 - words[end - 1].box.x1 < 1.0 and word.text[0].isalnum():
            yield end, True  # "(NPP)CC 178249": the value was set right against the bracket
            return
        if is_separator(word) or is_leader(word):
            yield end, True
            return
        if gap_before(words, end) > gap:
            yield end, True
            return
        if _is_typed_box(word):
            yield end, False
            return
        if (
            is_tick(word)
            or is_empty_box(word)
            or word.text.startswith("(")
            or (_VALUE_START.match(word.text) and not _label_goes_on(row, end, gap))
        ):
            yield end, False


def _inside_brackets(words: tuple[Word, ...], start: int, end: int, gap: float) -> bool:
    """Is a bracket of the label open at `end` that closes before the next separator or wide gap?"""
    text = text_of(words[start:end])
    if text.count("(") <= text.count(")") or text.endswith("("):
        return False
    for index in range(end, min(len(words), end + 6)):
        if is_separator(words[index]) or is_leader(words[index]) or gap_before(words, index) > gap:
            return False
        if ")" in words[index].text:
            return True
    return False


def _explained(words: tuple[Word, ...], at: int, gap: float) -> bool:
    """Do brackets with words open at `at` and close right before a separator: "Dewasa (18 th ke atas) :"?"""
    if not re.match(r"\(\w", words[at].text):
        return False
    for index in range(at, min(len(words) - 1, at + 8)):
        if index > at and gap_before(words, index) > gap:
            return False
        if words[index].text.rstrip("*").endswith(")"):
            return is_separator(words[index + 1]) or is_leader(words[index + 1])
    return False


def _label_goes_on(row: Row, start: int, gap: float) -> bool:
    """Does a separator follow before the next wide gap? Then the number there is part of the label: "12 bulan
    terakhir :".
    """
    for index in range(start, len(row.words)):
        if is_separator(row.words[index]):
            return index > start
        if index > start and gap_before(row.words, index) > gap:
            return False
    return False


def _free_spans(row: Row, starts: list[int]) -> Iterator[tuple[int, int]]:
    """Spans that end at a separator but begin in the middle: "Telp : 123 Fax : 456"."""
    words = row.words
    for end in range(2, len(words)):
        if is_separator(words[end]) or (is_leader(words[end]) and not is_separator(words[end - 1])):
            for start in range(max(1, end - _FREE_LONGEST), end):
                inner = words[start:end]
                if start not in starts and not any(is_separator(w) or is_leader(w) for w in inner):
                    yield start, end


def _aligned(upper: Row, start: int, lower: Row, area: Area) -> int | None:
    """Index in `lower` of a word under the label start of `upper`, when the rows are neighbours."""
    if lower.box.top - upper.box.bottom > 1.1 * area.height:
        return None
    for index, word in enumerate(lower.words):
        if abs(word.box.x0 - upper.words[start].box.x0) <= 0.8 * area.height:
            if is_numbering(word) or (index and gap_before(lower.words, index) <= area.gap):
                return None
            return index
    return None


def _wrapped(area: Area, row: Row, start: int, index: LabelIndex) -> Iterator[Site]:
    """Labels whose second half stands on the next row: separator on the first, on the second, or none at all."""
    if row.number + 1 >= len(area.rows):
        return
    lower = area.rows[row.number + 1]
    at = _aligned(row, start, lower, area)
    if at is None:
        return
    for end, edge in _ends(row, start, area.gap):
        if not edge and end != len(row.words):
            continue
        for below, below_edge in _ends(lower, at, area.gap):
            if edge and below_edge and is_separator(lower.words[below]):
                continue  # both halves have a colon of their own: two labels
            if not below_edge and below != len(lower.words):
                continue
            text = f"{text_of(row.words[start:end])} {text_of(lower.words[at:below])}"
            hits = index.find(text)
            if hits and edge:
                yield Site(row, start, end, True, False, hits, tail=lower)
            elif hits:
                yield Site(lower, at, below, below_edge, False, hits, upper=row, upper_end=end)
            # three rows: a narrow cell
            if hits or below_edge or edge or lower.number + 1 >= len(area.rows) or area.cell is None:
                continue
            third = area.rows[lower.number + 1]
            hits = index.find(f"{text} {third.text}")
            if hits:
                yield Site(third, 0, len(third.words), False, False, hits, upper=row, upper_end=end)


def _runs_on(row: Row, end: int, gap: float) -> bool:
    """Do more words than a number and its unit follow before the next wide gap: is this the middle of a phrase?"""
    for index in range(end, len(row.words)):
        if index > end and gap_before(row.words, index) > gap:
            return False
        word = row.words[index]
        if re.match(r"\([A-Za-z]", word.text) or (index > end + 1 and re.match(r"[a-z]{3,}", word.text)):
            return True
    return False


def _prefixes(row: Row, start: int, area: Area, index: LabelIndex) -> Iterator[Site]:
    """Labels set apart from their value by a space only a little wider than usual: exact words only."""
    words = row.words
    for end in range(start + 1, min(len(words), start + _FREE_LONGEST + 1)):
        space = gap_before(words, end)
        if is_separator(words[end]) or is_leader(words[end]) or space > area.gap:
            return
        inner = max((gap_before(words, at) for at in range(start + 1, end)), default=area.space)
        if space > 1.3 * max(inner, area.space):
            hits = tuple(hit for hit in index.find(text_of(words[start:end])) if hit.score >= 0.95)
            if hits:
                yield Site(row, start, end, False, False, hits, weak=True)


def _trim_tail(row: Row, start: int, end: int) -> int:
    """`end` without closing marks that stand alone behind the label: "*)", "-", "."."""
    while end - start > 1 and re.fullmatch(r"[*)(.,\-–¹²³]+", row.words[end - 1].text):
        end -= 1
    return end


def sites_of(board: Board, index: LabelIndex) -> tuple[Site, ...]:
    """Every span of the document that prints a label of the index, several readings of one place included."""
    found: list[Site] = []
    for area in board.areas:
        for row in area.rows:
            starts = _starts(row, area.gap)
            for start in starts:
                for end, edge in _ends(row, start, area.gap):
                    text = text_of(row.words[start : _trim_tail(row, start, end)])
                    hits = index.find(text) or _of_two_tongues(text, index)
                    if hits:
                        weak = not edge and end < len(row.words) and _runs_on(row, end, area.gap)
                        found.append(Site(row, start, end, edge, False, hits, weak))
                found.extend(_prefixes(row, start, area, index))
                found.extend(_wrapped(area, row, start, index))
            for start, end in _free_spans(row, starts):
                hits = tuple(h for h in index.find(text_of(row.words[start:end])) if h.score >= 0.88)
                if hits:
                    found.append(Site(row, start, end, True, True, hits))
    return tuple(site for site in found if not (site.free and _ends_a_label(site, found)))


def _ends_a_label(site: Site, sites: Iterable[Site]) -> bool:
    """Is the site the tail of a longer label that is printed exactly: "Keadaan korban :" is none of "Korban"?"""
    return any(
        other.row is site.row and other.end == site.end and other.start < site.start and not other.free
        and other.hits[0].score >= _EXACT
        for other in sites
    )  # fmt: skip


def _of_two_tongues(text: str, index: LabelIndex) -> tuple[LabelHit, ...]:
    """The labels of one half of "Monthly wage / Upah": a label printed in two languages, one of them known exactly."""
    halves = [half.strip() for half in _TONGUES.split(text)]
    if len(halves) != 2:
        return ()
    found = [tuple(hit for hit in index.find(half) if hit.score >= _EXACT) for half in halves if len(half) > 2]
    known = [hits for hits in found if hits]
    return known[0] if len(known) == 1 else ()
