"""What the second engine is asked about: everything on a poor page, on a good one what is worth a witness.

A number, an identifier, a name and every word that was read unsurely are read by both engines; a known word read surely
in the middle of prose or of a printed label is not. On clean scans that spares half of the witness's time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from extractor.document.elements import Word
from extractor.ocr.engine import Engine
from extractor.ocr.lexicon import is_word

Box = tuple[int, int, int, int]
"""x0, top, x1, bottom in pixels."""

_SURE = 0.93
_SHORT, _LONE = 5, 4
"""Letters of a word that may be an abbreviation and of one that is not read alone."""
_INK, _FEWEST_DARK = 170, 6
"""Grey under which a pixel is ink; so many of them are something."""
_EDGE = ".,:;()-'\"/"


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as the first engine read it."""

    box: Box
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Testimony:
    """`words` of the witness, in pixels of the page; `looked`: the first engine's words on the same ink; `unseen`: its
    other words, about which nobody was asked."""

    words: list[Word]
    looked: list[Word]
    unseen: list[Word]


def question(picture: Any, lines: Sequence[ReadLine], witness: Engine, dpi: float, wholly: bool) -> Testimony:
    """The witness reads the page, or the page without the words that want none; what the first engine missed stays."""
    looked: list[Word] = []
    unseen: list[Word] = []
    bare = picture if wholly else picture.copy()
    missed = None if wholly else _missed(picture, lines)
    for line in lines:
        asked = [True] * len(line.words) if missed is None else _asked(line, missed)
        for word, ask in zip(line.words, asked, strict=True):
            (looked if ask else unseen).append(word)
        if not all(asked):
            _paint_out(bare, line, asked)
    return Testimony(witness.read(bare, dpi), looked, unseen)


def _missed(picture: Any, lines: Sequence[ReadLine]) -> Any:
    """Where ink stands that the first engine did not see."""
    left = (picture < _INK).view(np.uint8)
    for line in lines:
        x0, top, x1, bottom = line.box
        left[top:bottom, x0:x1] = 0
    return left


def _asked(line: ReadLine, missed: Any) -> list[bool]:
    """Which words of a line the witness is asked about.

    A short word goes with its neighbours: alone, nothing tells how high a small letter is ("II" for "n"). So does the
    end of a line beside which ink was missed: a single figure is read only in company.
    """
    wanted = [not is_sure(word) for word in line.words]
    if wanted and not wanted[-1] and _is_beside(line.box, missed):
        wanted[-1] = True
    # A lone "=" or ":" takes its neighbours along, too: without them hand-filled forms lost one whole number in fifty.
    short = [want and len(word.text) < _LONE for word, want in zip(line.words, wanted, strict=True)]
    return [want or any(short[max(0, at - 1) : at + 2]) for at, want in enumerate(wanted)]


def _is_beside(box: Box, missed: Any) -> bool:
    """Whether ink was missed behind the line, in its own rows."""
    _, top, x1, bottom = box
    inner = (bottom - top) // 5
    return int(np.count_nonzero(missed[top + inner : bottom - inner, x1:])) >= _FEWEST_DARK


def is_sure(word: Word) -> bool:
    """A known word without digits, read with confidence."""
    if any(char.isdigit() for char in word.text) or (word.confidence or 0.0) < _SURE:
        return False
    core = word.text.strip(_EDGE)
    if not core:
        return False
    # A short word with a capital may be an abbreviation ("PT", "Jl"), whose full stop the first engine likes to lose.
    return is_word(core) and (len(core) >= _SHORT or (len(core) > 1 and core.islower() and word.text != "an"))


def is_two_toned(picture: Any) -> bool:
    """Whether a grey picture is black and white only (fax, bilevel scan): it hides how poor the paper was."""
    sample = picture[::5, ::5] if picture.ndim == 2 else picture[::5, ::5, 1]
    middle = np.count_nonzero((sample > 60) & (sample < 195))
    dark = np.count_nonzero(sample <= 60)
    return bool(middle < 0.15 * dark)


def _paint_out(picture: Any, line: ReadLine, asked: Sequence[bool]) -> None:
    """White over the words nobody is asked about; towards a word that is, only to the middle of the gap."""
    x0, top, x1, bottom = line.box
    words = line.words
    for at, ask in enumerate(asked):
        if ask:
            continue
        left = x0 if at == 0 else (words[at - 1].box.x1 + words[at].box.x0) / 2
        right = x1 if at == len(words) - 1 else (words[at].box.x1 + words[at + 1].box.x0) / 2
        picture[top:bottom, round(left) : round(right)] = 255
