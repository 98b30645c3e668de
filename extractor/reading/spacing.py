"""Letter-spaced headings: `L A P O R A N` becomes one word."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractor.document.elements import Line, Word
from extractor.document.geometry import bounding

_FEWEST = 4


def close_up(line: Line) -> Line:
    """The line with runs of four single letters or more joined; a gap clearly wider than the others divides words."""
    words: list[Word] = []
    run: list[Word] = []
    for word in line.words:
        if len(word.text) == 1 and word.text.isalpha():
            run.append(word)
            continue
        words.extend(_closed(run))
        run = []
        words.append(word)
    words.extend(_closed(run))
    return Line(tuple(words))


def _closed(run: Sequence[Word]) -> list[Word]:
    if len(run) < _FEWEST:
        return list(run)
    gaps = [right.box.x0 - left.box.x1 for left, right in itertools.pairwise(run)]
    wide = max(1.7 * median(gaps), 0.35 * median(word.box.height for word in run))
    groups = [[run[0]]]
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap > wide:
            groups.append([])
        groups[-1].append(word)
    return [_joined(group) for group in groups]


def _joined(group: Sequence[Word]) -> Word:
    confidences = [word.confidence for word in group if word.confidence is not None]
    seconds = [word.second for word in group]
    return replace(
        group[0],
        text="".join(word.text for word in group),
        box=bounding(word.box for word in group),
        confidence=min(confidences) if confidences else None,
        second="".join(second or "" for second in seconds) if any(s is not None for s in seconds) else None,
    )
