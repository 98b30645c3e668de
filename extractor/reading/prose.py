"""Running prose that one engine reads beyond doubt, so that the second need not.

Tesseract's time follows the lines it reads. A long run of known words, read with high confidence and without a
number or a
name, gains nothing from a witness: it is painted out before tesseract looks. Labels, values, names and numbers stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extractor.document.elements import Word
from extractor.ocr.lexicon import is_word
from extractor.ocr.lines import group

_SURE = 0.93
_FEWEST_WORDS = 5
_SHARE_OF_WIDTH = 0.30


def part_prose(words: Sequence[Word], width: float) -> tuple[list[Word], list[Word]]:
    """(words of plain prose, all others); boxes in pixels of a picture of this width."""
    plain: list[Word] = []
    rest: list[Word] = []
    for line in group(words):
        run: list[Word] = []
        for word in line.words:
            if _is_plain(word) and (not run or word.box.x0 - run[-1].box.x1 < 1.2 * word.box.height):
                run.append(word)
                continue
            _settle(run, width, plain, rest)
            run = [word] if _is_plain(word) else []
            if not run:
                rest.append(word)
        _settle(run, width, plain, rest)
    return plain, rest


def _settle(run: list[Word], width: float, plain: list[Word], rest: list[Word]) -> None:
    long = len(run) >= _FEWEST_WORDS and run[-1].box.x1 - run[0].box.x0 > _SHARE_OF_WIDTH * width
    (plain if long else rest).extend(run)


def _is_plain(word: Word) -> bool:
    """A known word in lower case (a capital may begin a name), surely read."""
    core = word.text.strip(".,;:()")
    return core.isalpha() and core == core.lower() and (word.confidence or 0.0) >= _SURE and is_word(core)


def without(picture: Any, words: Sequence[Word]) -> Any:
    """The picture with these words painted over, edges of the neighbours kept."""
    if not words:
        return picture
    cleaned = picture.copy()
    for word in words:
        box = word.box
        top, bottom = max(0, round(box.top) - 1), round(box.bottom) + 1
        cleaned[top:bottom, max(0, round(box.x0) - 1) : round(box.x1) + 1] = 255
    return cleaned
