"""Pages of one paper that were laid into the feeder in the wrong order."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractor.document.elements import Page
from extractor.parse.split.outline import Run, outline
from extractor.parse.split.pagemarks import page_number


def in_order(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages as they were printed, where their numbers or the numbering of their text says so; else as they lie."""
    if len(pages) < 2:
        return tuple(pages)
    return _by_marks(pages) or _by_outline(pages) or tuple(pages)


def _by_marks(pages: Sequence[Page]) -> tuple[Page, ...] | None:
    """Printed numbers, all different; a page without one is the first, or none is moved."""
    numbers = [page_number(page) for page in pages]
    missing = [at for at, number in enumerate(numbers) if number is None]
    if len(missing) > 1:
        return None
    if missing:
        if 1 in numbers:
            return None
        numbers[missing[0]] = 1
    known = [number for number in numbers if number is not None]
    if len(set(known)) != len(known) or sorted(known) != list(range(min(known), min(known) + len(known))):
        return None
    return tuple(page for _, page in sorted(zip(known, pages, strict=True), key=lambda pair: pair[0]))


def _by_outline(pages: Sequence[Page]) -> tuple[Page, ...] | None:
    """Another order of the pages behind the first, when only there each page goes on where the one before ended."""
    if len(pages) > 7:
        return None
    outlines = [outline(page) for page in pages]
    for kind in ("letters", "romans", "items"):
        runs: list[Run | None] = [getattr(one, kind) for one in outlines]
        if any(run is None for run in runs[1:]) or len(pages) < 3:
            continue
        later = list(range(1, len(pages)))
        if _chains(runs, [0, *later]):
            return None
        found = [order for order in itertools.permutations(later) if _chains(runs, [0, *order])]
        if len(found) == 1:
            return tuple(pages[at] for at in (0, *found[0]))
    return None


def _chains(runs: Sequence[Run | None], order: Sequence[int]) -> bool:
    some = [run for at in order if (run := runs[at]) is not None]
    return all(after.first in (before.last, before.last + 1) for before, after in itertools.pairwise(some))
