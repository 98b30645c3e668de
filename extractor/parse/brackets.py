"""Typed boxes put together: "[", "x", "]" are one box, and what an engine makes of them ("L J", "[V JADA") is mended.

Round brackets wide apart are a place to write and stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.document.elements import Page, Word
from extractor.document.geometry import BBox, bounding
from extractor.parse.inkwords import part

TYPED_BOX = re.compile(r"^\[[xXvV✓√]?\]$|^\([xXvV✓√]?\)$")
_GLUED = re.compile(r"^(.*[^\s\[\]()])?(\[[xXvV✓√]?\]?)$|^(\[[xXvV✓√]?\]|[xXvV✓√]?\])(.*[^\s\[\]()])$")
_TORN = re.compile(r"^([)\]])(?=[^\W\d]{2})[^()\[\]]*$")
_OPENING = re.compile(r"^[\[LIC|]{1,2}([xXvVoO]?)$")
_CLOSING = re.compile(r"^([xXvV]?)[J\]]((?:[^\W\d]{2}.*)?)$")
_FEWEST = 3
_WIDEST = 4.0
"""So many words with a square bracket make a page one of typed boxes; a box is at most so many heights wide."""


def has_typed_boxes(page: Page) -> bool:
    """Was the page read from a picture and does it print boxes of square brackets?"""
    return page.origin == "ocr" and sum(1 for w in page.words if re.search(r"[\[\]]", w.text)) >= _FEWEST


def bracketed(words: Sequence[Word], mend: bool = False) -> tuple[Word, ...]:
    """The words of a row with typed boxes put together: "[", "x", "]" and "[", "]" are "[x]" and "[]".

    A bracket that hangs on its neighbour is cut off first: "(JKK)[", "]Ada", ")PMA". `mend`: letters that stand where
    the brackets of a box must stand are taken for them.
    """
    pieces: list[Word] = []
    for word in words:
        match, torn = _GLUED.match(word.text), _TORN.match(word.text)
        cut = 0 if match is None else (len(match[1] or "") if match[2] else len(match[3] or ""))
        cut = 1 if torn is not None and not cut else cut
        if 0 < cut < len(word.text):
            pieces.extend((part(word, 0, cut, None), part(word, cut, len(word.text), None)))
        else:
            pieces.append(word)
    if mend:
        pieces = _mended(pieces)
    out: list[Word] = []
    index = 0
    while index < len(pieces):
        taken = 1
        for size in (3, 2):
            some = pieces[index : index + size]
            text = "".join(word.text for word in some)
            box = bounding(word.box for word in some)
            wide = box.width > (6.0 if text.startswith("[") else 4.0) * box.height
            if len(some) == size and not wide and TYPED_BOX.match(text):
                out.append(replace(some[0], text=text, box=box, second=None))
                taken = size
                break
        else:
            out.append(_alone(pieces, index))
        index += taken
    return tuple(out)


def _alone(pieces: Sequence[Word], index: int) -> Word:
    """A closing bracket whose opening was not read, right before its words, as an empty box."""
    word = pieces[index]
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if word.text in {")", "]"} and following is not None and following.box.x0 - word.box.x1 < 0.5 * word.box.height:
        before = " ".join(one.text for one in pieces[:index])
        if before.count("(") + before.count("[") <= before.count(")") + before.count("]"):
            return replace(word, text="[]" if word.text == "]" else "()", second=None)
    return word


def _mended(pieces: Sequence[Word]) -> list[Word]:
    out: list[Word] = []
    index = 0
    while index < len(pieces):
        made = _box_at(pieces, index)
        if made is None:
            out.append(pieces[index])
            index += 1
        else:
            words, taken = made
            out.extend(words)
            index += taken
    return out


def _box_at(pieces: Sequence[Word], at: int) -> tuple[list[Word], int] | None:
    """(the box and the rest of its last word, pieces used) where a bent box begins; None elsewhere."""
    first = pieces[at]
    opening = _OPENING.match(first.text)
    if opening is None or at + 1 >= len(pieces):
        return None
    inner, size = opening[1], 1
    if re.fullmatch(r"[xXvV]", pieces[at + 1].text) and at + 2 < len(pieces):
        inner, size = pieces[at + 1].text, 2
    last = pieces[at + size]
    closing = _CLOSING.match(last.text)
    if closing is None or last.box.x0 - first.box.x0 > _WIDEST * first.box.height:
        return None
    tick = closing[1] or (inner if inner in "xXvV" else "")
    end = last.box.x1 if not closing[2] else last.box.x0 + 0.5 * last.box.height
    box = BBox(first.box.x0, first.box.top, max(end, first.box.x0 + 1.0), first.box.bottom)
    words = [replace(first, text=f"[{tick}]", box=box, second=None)]
    if closing[2]:
        words.append(part(last, len(last.text) - len(closing[2]), len(last.text), None))
    return words, size + 1
