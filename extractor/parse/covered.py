"""Words under a signature or a stamp, read again as one line of the kept picture.

A page is read with stamps and specks washed out, which takes the letters under them along; the small recogniser on the
picture as it is reads most of such lines whole ("cut yndayat" -> "Sri Hidayat").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractor.document.elements import Document, Line, Mark, Page, Word
from extractor.document.geometry import BBox, bounding
from extractor.document.look import Look
from extractor.parse.inkwords import box_of, is_leader, rows_of, segments, word_gap
from models.values.fold import key

_SURE = 0.9
_NARROW, _WIDE = 45.0, 80.0
"""How far to the left of the words a title ("Drs.", "Hj.") may lie unread, in points: two looks that must agree."""
_RING = (60.0, 25.0)
_TITLE = re.compile(r"\b(Drs|Dra|Hj|Dr|Ir|H|Prof|CV|PT|UD)\.(?=[A-Z])")
_LETTERS = re.compile(r"[\w\s.,:()'&/\-]+")
_COVERED = 6.0
_MOST_NEW = 24
_FEWEST_SURE = 3
_TALL = 2.5


def uncovered(document: Document, look: Look) -> Document:
    """The document with covered lines read again; pages without marks or doubt as they are."""
    pages = tuple(_page(page, look) if page.origin == "ocr" else page for page in document.pages)
    return document if pages == document.pages else replace(document, pages=pages)


def _page(page: Page, look: Look) -> Page:
    marks = [mark for mark in page.marks if _covers(mark)]
    if not marks:
        return page
    page = _without_rims(page, marks)
    gap = word_gap(page)
    for line in rows_of(page.words):
        for part in segments(line, gap):
            if any(_is_doubtful(word) and _touches(word, marks) for word in part) or _begins_under(part, marks):
                again = _read_again(page, part, look)
                if again is not None:
                    page = _with(page, part, again)
    return page


def _without_rims(page: Page, marks: Sequence[Mark]) -> Page:
    """The page without doubtful words far taller than a line that lie on a mark: lettering of a seal, read across."""
    usual = median(word.box.height for word in page.words) if page.words else 0.0
    rims = {
        id(word)
        for word in page.words
        if word.box.height > _TALL * usual and not word.handwritten and _is_doubtful(word) and _touches(word, marks)
    }
    if not rims:
        return page
    kept = [[word for word in line.words if id(word) not in rims] for line in page.lines]
    lines = tuple(Line(tuple(words)) for words in kept if words)
    return replace(page, lines=lines, words=tuple(word for word in page.words if id(word) not in rims))


def _covers(mark: Mark) -> bool:
    if mark.kind == "circle":  # a ring round an option is small; a framed stamp is none
        return mark.box.width > _RING[0] and mark.box.height > _RING[1]
    return mark.kind in ("signature", "stamp")


def _touches(word: Word, marks: Sequence[Mark]) -> bool:
    return any(mark.box.grown(20.0, 8.0).intersection(word.box) is not None for mark in marks)


def _begins_under(part: Sequence[Word], marks: Sequence[Mark]) -> bool:
    """Does a signature or stamp cover the place left of the line, where a title or a first name may be lost?"""
    box = box_of(part)
    return any(
        mark.box.x0 < box.x0 - _COVERED and mark.box.x1 > box.x0 - 2 * _COVERED
        and mark.box.top < box.y_center < mark.box.bottom + 2.0
        for mark in marks
    )  # fmt: skip


def _is_doubtful(word: Word) -> bool:
    return word.second is not None and word.second != word.text and any(map(str.isalnum, word.text))


def _is_sure(word: Word) -> bool:
    return word.second == word.text and len(key(word.text)) > 1 and (word.confidence or 0.0) > 0.8


def _read_again(page: Page, part: Sequence[Word], look: Look) -> list[Word] | None:
    """The words of the line by a fresh look, or None where it says nothing surer than what is there."""
    sure = [word for word in part if _is_sure(word)]
    if sum(len(key(word.text)) for word in sure) < _FEWEST_SURE or any(map(is_leader, part)):
        return None
    box = box_of(part)
    narrow, wide = (BBox(_free(page, part, reach), box.top, box.x1 + 4.0, box.bottom) for reach in (_NARROW, _WIDE))
    (first, _), (text, confidence) = look(page, [narrow, wide])
    text = re.sub(r"\s+", " ", _TITLE.sub(r"\1. ", text)).strip()
    text = re.sub(r"(?<=[a-z]{3}) (?=[a-z]\b)", "", text)
    said = " ".join(word.text for word in part)
    if confidence < _SURE or not _LETTERS.fullmatch(text) or not key(text).endswith(key(first)[2:]):
        return None
    if key(said).endswith(key(text)):
        return None  # nothing but stops would change
    if len(key(first)) < 4 or not -4 <= len(key(text)) - len(key(said)) <= _MOST_NEW:
        return None
    return _placed(text.split(" "), part)


def _free(page: Page, part: Sequence[Word], reach: float) -> float:
    """x to which the line is free on the left, at most so far away."""
    box = box_of(part)
    beside = [
        word.box.x1 + 2.0
        for word in page.words
        if word.box.x1 <= box.x0 and word.box.vertical_overlap(box) > 0.3 and _is_sure(word)
    ]
    return max([box.x0 - reach, 0.0, *beside])


def _placed(tokens: list[str], part: Sequence[Word]) -> list[Word] | None:
    """The tokens as words: those that stood keep their boxes, new ones lie between them. None where a sure word of the
    line is missing.
    """
    out: list[Word | str] = list(tokens)
    at = 0
    for word in part:
        found = next((n for n in range(at, len(tokens)) if tokens[n] == word.text), None)
        if found is not None:
            out[found], at = word, found + 1
        elif _is_sure(word):
            return None
    step = sum(word.box.width for word in part) / max(1, sum(len(word.text) for word in part))
    box = box_of(part)
    new: list[Word] = []
    for number, token in enumerate(out):
        if isinstance(token, Word):
            new.append(token)
            continue
        following = next((n for n in range(number, len(out)) if isinstance(out[n], Word)), None)
        if following is not None:
            ahead = sum(len(one) + 1 for one in tokens[number:following])
            start = out[following].box.x0 - ahead * step  # type: ignore[union-attr]
        else:
            start = new[-1].box.x1 + step if new else box.x0
        start = max(start, new[-1].box.x1 + 0.5) if new else max(0.0, start)
        place = BBox(start, box.top, max(start + 1.0, start + len(token) * step), box.bottom)
        new.append(Word(token, place, _SURE, part[0].source, "", part[0].handwritten))
    return new if [word.text for word in new] != [word.text for word in part] else None


def _with(page: Page, part: Sequence[Word], again: Sequence[Word]) -> Page:
    """The page with the words of one line replaced; unsure words that lie under the new ones go."""
    gone = {id(word) for word in part}
    box = bounding(word.box for word in again)
    gone.update(
        id(word)
        for word in page.words
        if not _is_sure(word) and word.box.covered_by(box) > 0.6 and id(word) not in gone
    )
    lines: list[Line] = []
    placed = False
    for line in page.lines:
        kept = [word for word in line.words if id(word) not in gone]
        if not placed and any(word is part[0] for word in line.words):
            kept, placed = sorted([*kept, *again], key=lambda word: word.box.x0), True
        if kept:
            lines.append(Line(tuple(kept)))
    if not placed:
        return page
    return replace(page, lines=tuple(lines), words=tuple(word for line in lines for word in line.words))
