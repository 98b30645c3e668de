"""Which words are handwritten, where there is evidence.

For it speaks pen ink: coloured strokes on a page whose print is black, and on a grey page the shape of strokes
(`reading.pen`). Against it speak two engines that read a run
alike:
tesseract, trained on print alone, fails on handwriting. That it fails proves nothing (grey bands, smudges and stamps
make it
fail too: measured, two of three such runs were print), so those words stay unjudged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from rapidfuzz.distance import Indel

from extractor.document.elements import Line, Mark, Word
from extractor.ocr.lexicon import is_word
from extractor.reading.pen import pen_runs
from extractor.repair import COLOUR_DPI

_PEN_CHROMA = 45
_SAME = 0.93
_GOOD_PAGE = 0.80


def judged(
    lines: Sequence[Line], colour: Any, marks: Sequence[Mark], picture: Any = None, dpi: float = 0.0
) -> tuple[Line, ...]:
    """The lines with `Word.handwritten` True or False where there is evidence, None where there is none.

    `picture`: the grey reading-frame picture at `dpi`, asked where the page has no colour; None: strokes stay unseen.
    """
    stamps = [mark.box for mark in marks if mark.kind == "stamp"]
    chromas = {id(word): _chroma(word, colour) for line in lines for word in line.words}
    print_is_black = colour is not None and _is_black(chromas, lines)
    good_page = _agreement(lines) >= _GOOD_PAGE
    runs = [_runs(line.words) for line in lines]
    pens = _by_strokes(runs, picture, dpi) if colour is None and picture is not None else set()
    result = []
    for some in runs:
        words: list[Word] = []
        for run in some:
            coloured = print_is_black and _is_coloured(run, chromas, stamps)
            hand = True if coloured else _by_witness(run) if good_page else None
            if hand is None and id(run) in pens:
                hand = True
            words.extend(replace(word, handwritten=hand) for word in run)
        result.append(Line(tuple(words)))
    return tuple(result)


def _by_strokes(runs: Sequence[Sequence[list[Word]]], picture: Any, dpi: float) -> set[int]:
    """Identities of the runs whose strokes look drawn by a hand."""
    flat = [run for some in runs for run in some]
    alike = [value if (value := likeness_of(run)) is not None else 0.5 for run in flat]
    return {id(flat[number]) for number in pen_runs(flat, alike, picture, dpi)}


def likeness_of(run: Sequence[Word]) -> float | None:
    """How alike both engines read a run, in [0, 1]; None where only one looked."""
    looked = [word for word in run if word.second is not None and any(char.isalnum() for char in word.text)]
    length = sum(len(word.text) for word in looked)
    if not length:
        return None
    return sum(Indel.normalized_similarity(w.text, w.second or "") * len(w.text) for w in looked) / length


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Words that stand close together; a colon parts a label from what is filled in."""
    runs: list[list[Word]] = []
    for word in words:
        last = runs[-1][-1] if runs else None
        near = last is not None and word.box.x0 - last.box.x1 < 1.1 * max(word.box.height, last.box.height)
        if not near or word.text == ":" or (last is not None and last.text.endswith(":")):
            runs.append([])
        runs[-1].append(word)
    return runs


def _chroma(word: Word, colour: Any) -> float:
    """Chroma of the word's ink: a high percentile, for most of a word's box is paper."""
    if colour is None:
        return 0.0
    scale = COLOUR_DPI / 72.0
    box = word.box
    part = colour[
        round(box.top * scale) : round(box.bottom * scale) + 1, round(box.x0 * scale) : round(box.x1 * scale) + 1
    ]
    return float(np.percentile(part, 80)) if part.size else 0.0


def _is_black(chromas: dict[int, float], lines: Sequence[Line]) -> bool:
    known = [chromas[id(word)] for line in lines for word in line.words if len(word.text) > 3 and is_word(word.text)]
    return len(known) >= 5 and float(np.median(known)) < 0.5 * _PEN_CHROMA


def _is_coloured(run: Sequence[Word], chromas: dict[int, float], stamps: Sequence[Any]) -> bool:
    free = [word for word in run if not any(stamp.contains_center_of(word.box) for stamp in stamps)]
    letters = sum(len(word.text) for word in free)
    return letters > 0 and sum(len(w.text) for w in free if chromas[id(w)] > _PEN_CHROMA) > 0.6 * letters


def _by_witness(run: Sequence[Word]) -> bool | None:
    """False where the witness reads the run alike, else None."""
    looked = [word for word in run if word.second is not None and any(char.isalnum() for char in word.text)]
    length = sum(len(word.text) for word in looked)
    if length < 3:
        return None
    alike = sum(Indel.normalized_similarity(w.text, w.second or "") * len(w.text) for w in looked) / length
    return False if alike >= _SAME else None


def _agreement(lines: Sequence[Line]) -> float:
    """Share of known words that both engines read alike or that wanted no witness; 0 where too few are there."""
    words = [word for line in lines for word in line.words]
    known = [word for word in words if len(word.text) > 3 and is_word(word.text)]
    if len(known) < 8 or all(word.second is None for word in words):
        return 0.0
    return sum(w.second is None or w.text.strip(".,:;") == w.second.strip(".,:;") for w in known) / len(known)
