"""What must go from the pages of a copy: the ink of chosen values, and every other place where the same words stand.

Too much is hidden rather than too little: readings are compared without marks and spaces, letters and figures that
engines mix up count as one, and one wrong character in eight is forgiven.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from extractor.document.elements import Line, Page, Word
from extractor.document.evidence import Evidence
from extractor.document.geometry import BBox

_ALIKE = str.maketrans("oqdlij|!sbzg", "000111115829")
_MARGIN_PT, _SIDE_PT = 2.0, 4.0
"""Above and below, and on the sides: readers cut the first and last stroke of a word."""
_WORD_MARGIN_PT = 1.0
_EXACT = 2
"""Fewer characters are hidden at their known place only: a single figure stands everywhere."""
_INSIDE = 6
"""So many characters are found inside longer words and across them."""
_FORGIVEN = 8
_SINGLE_LETTERS, _SINGLE_FIGURES = 4, 5
_TOUCHED = 0.1
_LONGEST_RUN = 24
_MOST_BESIDE = 3


@dataclass(frozen=True, slots=True)
class Secret:
    """A value to hide: every way it was read or written, every place it is known to stand at."""

    path: str
    texts: tuple[str, ...]
    places: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Hidden:
    """A page of the copy: `page` with the words that may stay, `boxes` to blacken in displayed points. `is_whole`: the
    page could not be read, so nobody knows what stands on it; all of it is blackened."""

    page: Page
    boxes: tuple[BBox, ...]
    is_whole: bool


def hide(
    pages: Sequence[Page], secrets: Sequence[Secret], areas: Sequence[Evidence] = (), usual: Collection[str] = ()
) -> tuple[list[Hidden], list[str]]:
    """(pages of the copy, paths of values that were found nowhere). `areas`: places a person marked beside the values.

    `usual`: words of the printed form, which may stay where they stand alone.
    """
    form = {plain(word) for word in usual}
    wholes = {one.path: {text for said in one.texts if (text := plain(said))} for one in secrets}
    singles = {one.path: _singles(one.texts, form) for one in secrets}
    found: set[str] = set()
    copies = []
    for page in pages:
        words = _in_order(page)
        if page.origin == "failed" or (page.origin == "ocr" and not words):
            everything = BBox(0, 0, page.displayed_width or page.width, page.displayed_height or page.height)
            copies.append(Hidden(replace(page, words=(), lines=()), (everything,), True))
            continue
        marked = [one.box for one in areas if one.page == page.number]
        boxes = [box.grown(_MARGIN_PT) for box in marked]
        for secret in secrets:
            known = [one.box for one in secret.places if one.page == page.number]
            runs = _runs(words, wholes[secret.path], singles[secret.path])
            if any(char.isalpha() for text in secret.texts for char in text):
                known = [_onward(page, words, box, form) for box in known]
            boxes += [box.grown(_SIDE_PT, _MARGIN_PT) for box in known]
            boxes += [page.home(words[at].box).grown(_WORD_MARGIN_PT) for at in sorted(runs)]
            if known or runs:
                found.add(secret.path)
        # codes may say in squares what is hidden in letters
        boxes += [page.home(one.box).grown(_MARGIN_PT) for one in page.marks if one.kind == "qr"]
        copies.append(_covered(page, words, boxes, marked))
    return copies, [one.path for one in secrets if one.path not in found and one.texts]


def plain(text: str) -> str:
    """The text without marks and spaces, with characters that engines mix up made one."""
    return "".join(re.findall(r"[^\W_]+|[|!]", text.casefold())).translate(_ALIKE)


def _covered(page: Page, words: Sequence[Word], boxes: list[BBox], marked: Sequence[BBox]) -> Hidden:
    """A word that a box covers in part goes as a whole, picture and text; one of a marked place at the least touch."""
    gone: set[Word] = set()
    for word in words:
        at = page.home(word.box)
        parts = (common.area for box in boxes if (common := at.intersection(box)) is not None)
        if max(parts, default=0.0) > _TOUCHED * max(at.area, 1e-6) or any(
            at.intersection(box) is not None for box in marked
        ):
            gone.add(word)
    boxes = [*boxes, *(page.home(word.box).grown(_WORD_MARGIN_PT) for word in words if word in gone)]
    lines = (tuple(word for word in line.words if word not in gone) for line in page.lines)
    stay = replace(
        page,
        words=tuple(word for word in page.words if word not in gone),
        lines=tuple(Line(line) for line in lines if line),
        marks=(),
    )
    return Hidden(stay, tuple(dict.fromkeys(boxes)), False)


def _onward(page: Page, words: Sequence[Word], box: BBox, form: Collection[str]) -> BBox:
    """The place of a text with the words that go on beside it: the reading may have caught a part of a name only. They
    begin with a capital; words of the form, and what stands before a colon, end it, and so do three words in all."""
    near = [page.home(word.box) for word in words if _goes_on(word.text, form)]
    for _ in range(_MOST_BESIDE):
        for at in near:
            shared = min(at.bottom, box.bottom) - max(at.top, box.top)
            gap = max(at.x0 - box.x1, box.x0 - at.x1)
            if shared > 0.5 * at.height and 0 < gap < 0.8 * at.height:
                box = box.union(at)
                break
        else:
            break
    return box


def _goes_on(text: str, form: Collection[str]) -> bool:
    return text[:1].isupper() and not text.endswith(":") and plain(text) not in form


def _in_order(page: Page) -> list[Word]:
    words = [word for line in page.lines for word in line.words]
    inside = set(words)
    return [*words, *(word for word in page.words if word not in inside)]


def _singles(texts: Iterable[str], usual: Collection[str]) -> set[str]:
    """Words of a value that tell it by themselves: part of a name, a long number."""
    words = {plain(word): word for text in texts for word in re.findall(r"[^\W_]+", text)}
    return {
        key
        for key, word in words.items()
        if key not in usual and len(key) >= (_SINGLE_LETTERS if word.isalpha() else _SINGLE_FIGURES)
    }


def _runs(words: Sequence[Word], wholes: Iterable[str], singles: Collection[str]) -> set[int]:
    """Numbers of the words that are, or belong to, one of the texts; by either of two engines."""
    found: set[int] = set()
    first = [plain(word.text) for word in words]
    second = [plain(word.second) if word.second is not None else one for word, one in zip(words, first, strict=True)]
    for at, word in enumerate(words):
        parts = re.findall(r"[^\W_]+", f"{word.text} {word.second or ''}")
        if first[at] in singles or second[at] in singles or any(plain(part) in singles for part in parts):
            found.add(at)
    for said in (first, second) if second != first else (first,):
        for whole in wholes:
            if len(whole) >= _INSIDE:
                found |= _inside(said, whole) | _nearly(said, whole)
            elif len(whole) >= _EXACT:
                found |= _exactly(said, whole)
    return found


def _inside(said: Sequence[str], whole: str) -> set[int]:
    owners = [at for at, word in enumerate(said) for _ in word]
    joined = "".join(said)
    found: set[int] = set()
    at = joined.find(whole)
    while at >= 0:
        found.update(owners[at : at + len(whole)])
        at = joined.find(whole, at + 1)
    return found


def _exactly(said: Sequence[str], whole: str) -> set[int]:
    found: set[int] = set()
    for start in range(len(said)):
        joined = ""
        for end in range(start, min(start + _LONGEST_RUN, len(said))):
            joined += said[end]
            if joined == whole:
                found.update(range(start, end + 1))
            if len(joined) >= len(whole):
                break
    return found


def _nearly(said: Sequence[str], whole: str) -> set[int]:
    """Runs of words that differ from the text by one character in eight at most; of runs that overlap the likest."""
    allowed = len(whole) // _FORGIVEN
    runs: list[tuple[int, int, int]] = []
    for start in range(len(said) if allowed else 0):
        joined = ""
        for end in range(start, min(start + _LONGEST_RUN, len(said))):
            joined += said[end]
            if len(joined) > len(whole) + allowed:
                break
            distance = Levenshtein.distance(joined, whole, score_cutoff=allowed)
            if distance <= allowed:
                runs.append((distance, start, end))
    found: set[int] = set()
    for _, start, end in sorted(runs):
        if found.isdisjoint(range(start, end + 1)):
            found.update(range(start, end + 1))
    return found
