"""Words to lines in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from extractor.document.elements import Line, Word
from extractor.document.geometry import BBox

_MAX_HEIGHT = 1.7
"""A word's height counts up to so many times the page's median: a bracket or a stamp must not tie two lines
together."""


def group(words: Sequence[Word]) -> tuple[Line, ...]:
    """Lines from top to bottom, words from left to right. Columns beside each other share a line where they stand
    level."""
    if not words:
        return ()
    usual = median(word.box.height for word in words)
    rows: list[list[Word]] = []
    levels: list[float] = []
    for word in sorted(words, key=lambda w: w.box.x0):
        at = _row_of(word, rows, levels, usual)
        if at is None:
            rows.append([word])
            levels.append(word.box.y_center)
        else:
            rows[at].append(word)
            levels[at] = word.box.y_center
    rows.sort(key=lambda row: median(word.box.y_center for word in row))
    return tuple(Line(tuple(row)) for row in rows)


def _row_of(word: Word, rows: Sequence[list[Word]], levels: Sequence[float], usual: float) -> int | None:
    """Number of the row whose nearest words to the left stand level with this one (a row may lean over the width of a
    page). `levels`: the middle of each row's last word."""
    best, chosen = 0.45, None
    box = _bounded(word.box, usual)
    middle, reach = box.y_center, 2.5 * usual
    for at, level in enumerate(levels):
        if abs(level - middle) > reach:
            continue
        # Punctuation has boxes of its own height: the last few words speak together.
        last = [_bounded(other.box, usual) for other in rows[at][-3:]]
        share = max(box.vertical_overlap(one) for one in last)
        apart = min(abs(middle - one.y_center) for one in last)
        if apart > 0.55 * max(usual, min(box.height, last[-1].height)):
            continue
        score = share - 0.3 * apart / max(usual, 1e-6)
        if score > best:
            best, chosen = score, at
    return chosen


def _bounded(box: BBox, usual: float) -> BBox:
    if box.height <= _MAX_HEIGHT * usual:
        return box
    middle, half = box.y_center, _MAX_HEIGHT * usual / 2
    return BBox(box.x0, middle - half, box.x1, middle + half)


def in_order(lines: Sequence[Line]) -> tuple[Word, ...]:
    return tuple(word for line in lines for word in line.words)
