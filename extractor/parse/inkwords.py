"""Words as parsing wants them: separators and dot leaders stand alone, numbering is known, gaps are measured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median

from extractor.document.elements import Line, Page, Word
from extractor.document.geometry import BBox, bounding
from extractor.parse.remembered import once_a_page

# a colon between digits is a time (08:00) and one before "//" an address: neither ends a label
_PIECES = re.compile(
    r"(?P<bar>^[|]+(?=\w)|(?<=\w)[|]+$)"
    r"|(?P<leader>(?:[.…·_‥]\s?){3,}|…+|_{2,}|-{4,}|={3,})"
    r"|(?P<separator>(?<!\d):(?!//)|:(?!\d|//))"
    r"|(?P<box>\[\s*[xXvV✓✔√]?\s*\]|\(\s*[xXvV✓✔√]\s*\)|\(\s*\))"
    r"|(?P<short>\([A-Z][A-Z.&\d]{1,7}\)(?=\w))"
)
_BOXED = re.compile(r"[|\[\]]+")
_IN_BOXES = re.compile(r"^[|\[]*(?:\w[|\]\[]+){2,}\w?[|\]]*$")
_LEADER = re.compile(r"^[|]+$|^[.…·_‥,;:\s]*(?:[.…·_‥]{2,}|…|_)[.…·_‥,;:\s]*$|^[-=]{4,}$")
_LP_HEADS = re.compile(r"^(?:LP){2,4}$")
_SEPARATORS = frozenset({":", ";", "=", ":-", "?"})
_NUMBERING = re.compile(
    r"^(?:\(?(?:\d{1,2}|[A-Za-z]|[IVXivx]{1,5})[.)]{1,2}(?:(?:\d{1,2}|[A-Za-z])[.)]){0,2}(?:\d{1,2}|[A-Za-z])?[.)]?"
    r"|\((?:\d{1,2}|[A-Za-z]|[IVXivx]{1,4})\)"
    r"|[A-Za-z](?:[.]\d{1,2}[.)]?|\d{1,2}[.)])(?:\d{1,2}[.)]?)?"
    r"|[-–—•·▪■●○◦►▶*])$"
)
_BARE_NUMBER = re.compile(r"^(?:\d{1,2}|[A-Z]|[IVX]{1,5}|[a-z])$")
_FOLDED_NUMBER = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0"})


def part(word: Word, start: int, end: int, second: str | None) -> Word:
    """The characters [start, end) of a word, its box cut by their share of the length."""
    share = word.box.width / max(1, len(word.text))
    box = BBox(word.box.x0 + share * start, word.box.top, word.box.x0 + share * end, word.box.bottom)
    return replace(word, text=word.text[start:end], box=box, second=second)


@lru_cache(maxsize=8192)
def _pieces(text: str) -> tuple[tuple[int, int, bool], ...]:
    """(start, end, is a separator, leader or typed box) of the parts of one run of characters."""
    parts: list[tuple[int, int, bool]] = []
    at = 0
    # bars are cell walls taken for characters: at the ends of a word, or between the digits of a code
    pattern = _BOXED if _IN_BOXES.match(text) else _PIECES
    for match in pattern.finditer(text):
        if match.start() > at:
            parts.append((at, match.start(), False))
        parts.append((match.start(), match.end(), True))
        at = match.end()
    if at < len(text):
        parts.append((at, len(text), False))
    return tuple(parts)


def _apart(word: Word) -> list[Word]:
    """The column heads L and P of a headcount that were closed up like a letter-spaced title, at their even places."""
    last = len(word.text) - 1
    size = min(word.box.height, word.box.width / (2 * len(word.text)))
    step = (word.box.width - size) / last
    boxes = [
        BBox(word.box.x0 + n * step, word.box.top, word.box.x0 + n * step + size, word.box.bottom)
        for n in range(last + 1)
    ]
    return [replace(word, text=letter, box=box, second=None) for letter, box in zip(word.text, boxes, strict=True)]


def split_words(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with ":", leaders and typed boxes cut off as words of their own ("Nama:PT" -> "Nama", ":", "PT").

    The second reading is cut the same way where it has the same parts; where it has not, the parts carry none.
    """
    out: list[Word] = []
    for word in words:
        if _LP_HEADS.match(word.text) and word.box.width > len(word.text) * word.box.height:
            out.extend(_apart(word))
            continue
        parts = _pieces(word.text)
        if len(parts) <= 1:
            out.append(word)
            continue
        seconds: list[str | None] = [None] * len(parts)
        if word.second is not None:
            others = _pieces(word.second)
            if len(others) == len(parts):
                seconds = [word.second[a:b] for a, b, _ in others]
            else:
                plain = [word.second[a:b] for a, b, cut in others if not cut]
                mine = [number for number, (_, _, cut) in enumerate(parts) if not cut]
                if len(plain) == len(mine):
                    for number, other in zip(mine, plain, strict=True):
                        seconds[number] = other
        for (start, end, _), second in zip(parts, seconds, strict=True):
            if word.text[start:end].strip():
                out.append(part(word, start, end, second))
    return tuple(out)


def is_leader(word: Word) -> bool:
    """Dots, underscores or dashes that only lead the eye to the place of the value."""
    return bool(_LEADER.match(word.text.strip()))


def is_separator(word: Word) -> bool:
    return word.text.strip() in _SEPARATORS


def is_noise(word: Word) -> bool:
    """No letter, digit or tick: nothing a value could be made of (a dash alone is a value: zero)."""
    text = word.text.strip()
    return not text or is_leader(word) or bool(re.fullmatch(r"[.,:;'`|_\\/~^\"“”‘’…·]+", text))


def is_numbering(word: Word) -> bool:
    """ "1.", "a.", "1.a.", "B.3", "(1)", "II." or a bullet."""
    text = word.text.strip()
    return bool(_NUMBERING.match(text) or re.fullmatch(r"\(?\d{1,2}[.)]{1,2}", text.translate(_FOLDED_NUMBER)))


def is_bare_number(word: Word) -> bool:
    """A number or letter that may be numbering without its dot: "1", "a", "II"."""
    return bool(_BARE_NUMBER.match(word.text.strip()))


def strip_numbering(words: Sequence[Word], bare: bool = False) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """(numbering, rest). At most three leading pieces ("B.", "3.", "a."); with `bare` also a "1" or "a" without dot."""
    at = 0
    while at < min(3, len(words) - 1) and is_numbering(words[at]):
        at += 1
    if at == 0 and bare and len(words) > 1 and is_bare_number(words[0]):
        at = 1
    # "1.Nama" and "a.Alamat": the number is glued to the first word
    if at < len(words):
        glued = re.match(r"^(\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})[.)]+)(?=[A-Za-z]{3})", words[at].text)
        if glued:
            word = words[at]
            head = part(word, 0, glued.end(), None)
            second = None
            if word.second is not None:
                other = re.match(r"^\(?\w{1,3}[.)]+(?=[A-Za-z]{3})", word.second)
                second = word.second[other.end() :] if other else word.second
            tail = part(word, glued.end(), len(word.text), second)
            return (*words[:at], head), (tail, *words[at + 1 :])
    return tuple(words[:at]), tuple(words[at:])


def word_space(page: Page) -> float:
    """Median gap between neighbouring words of the page in points."""
    return _spacing(page)[0]


def word_gap(page: Page) -> float:
    """The page's wide gap in points: 2.5 x its own median gap between neighbouring words, at least 0.9 line heights.

    The median keeps typewriter pages (whose every gap is wide) from falling apart.
    """
    space, height = _spacing(page)
    return max(2.5 * space, 0.9 * height)


@once_a_page
def _spacing(page: Page) -> tuple[float, float]:
    gaps: list[float] = []
    heights: list[float] = []
    for line in page.lines:
        tall = line.box.height
        heights.append(tall)
        for left, right in zip(line.words, line.words[1:], strict=False):
            gap = right.box.x0 - left.box.x1
            if 0 < gap < 3 * tall and not is_leader(left) and not is_leader(right):
                gaps.append(gap)
    height = median(heights) if heights else 10.0
    return (median(gaps) if gaps else 0.3 * height), height


def rows_of(words: Sequence[Word]) -> tuple[Line, ...]:
    """Visual rows over the whole width, top to bottom, words left to right, whatever lines the reader made of them."""
    rows: list[_Row] = []
    for word in sorted(words, key=lambda w: (w.box.y_center, w.box.x0)):
        box = word.box
        best: _Row | None = None
        best_overlap = 0.5
        centre = box.x_center
        for row in rows[-6:]:
            if row.bottom <= box.top or row.top >= box.bottom:
                continue
            # compare with the nearest neighbours of the row, not its whole box: a slightly sloping row stays one row
            distances = [abs(other - centre) for other in row.centres]
            near = row.words[distances.index(min(distances))]
            overlap = near.box.vertical_overlap(box)
            if overlap <= best_overlap:
                continue
            # two words in one place are two rows, but for a value written over its dots or over a long label
            if overlap > 0.8 or near.box.horizontal_overlap(box) < 0.6 or is_leader(near) or is_leader(word):
                best, best_overlap = row, overlap
        if best is None:
            rows.append(_Row([word], [centre], box.top, box.bottom))
        else:
            best.words.append(word)
            best.centres.append(centre)
            best.top, best.bottom = min(best.top, box.top), max(best.bottom, box.bottom)
    rows.sort(key=lambda row: (row.top + row.bottom) / 2)
    return tuple(Line(tuple(sorted(row.words, key=lambda w: w.box.x0))) for row in rows)


@dataclass(slots=True)
class _Row:
    """A row that grows: its words, their middles across the page, and how high and low it reaches."""

    words: list[Word]
    centres: list[float]
    top: float
    bottom: float


def segments(line: Line, gap: float) -> tuple[tuple[Word, ...], ...]:
    """The line cut at its wide gaps."""
    parts: list[list[Word]] = [[line.words[0]]]
    for left, right in zip(line.words, line.words[1:], strict=False):
        if right.box.x0 - left.box.x1 > gap:
            parts.append([])
        parts[-1].append(right)
    return tuple(tuple(part) for part in parts)


def text_of(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def box_of(words: Sequence[Word]) -> BBox:
    return bounding(word.box for word in words)
