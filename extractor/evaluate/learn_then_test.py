"""The threshold above which a proof holds: Learn-then-Test in fixed sequence, two tests at every step.

Angelopoulos, Bates, Candes, Jordan, Lei, arXiv:2110.01052.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extractor.evaluate.intervals import binomial_tail

Array = NDArray[np.float64]
MANY = 1500
"""Fields from which on several sequences of thresholds are tried."""
STEP = 1.1
"""Each threshold of a sequence accepts a tenth more than the one before."""
FEWEST_GROUPS = 20
"""However many fields, papers of fewer layouts than this prove nothing about the next one."""
_DRAWS = 1000


def learn_then_test(
    said: Sequence[float], right: Sequence[bool], alpha: float, delta: float, groups: Sequence[str] | None = None
) -> tuple[float, int, int] | None:
    """(threshold, accepted, wrong): the loosest threshold certified in fixed sequence; None where none is.

    The thresholds, strict to loose, are the scores at counts laid down before any label is seen. With few fields one
    sequence starts at the least count that can pass without an error (299 for 1 % at 95 %). With many, a single early
    error must not end everything: sequences start where 0, 2 and 5 errors can pass and at a quarter and half of all
    fields, and share delta.

    `groups`: of each field, those that are right and wrong together. At each step the exact binomial, which takes
    fields for independent, and the draw of whole groups (`group_bound`) must both stay below alpha.
    """
    scores = np.asarray(said, dtype=float)
    order = np.argsort(-scores, kind="stable")
    ordered = scores[order]
    is_wrong = ~np.asarray(right, dtype=bool)[order]
    wrong = np.cumsum(is_wrong)
    names = None if groups is None else np.unique(np.asarray(groups)[order], return_inverse=True)[1]
    is_many = len(ordered) >= MANY
    allowed, parts = ((0, 2, 5), (4, 2)) if is_many else ((0,), ())
    share = delta / (len(allowed) + len(parts))
    starts = [_least_count(errors, alpha, share) for errors in allowed] + [len(ordered) // part for part in parts]
    best: tuple[float, int, int] | None = None
    for start in starts:
        count = start
        while count <= len(ordered):
            # all fields of the same score stand or fall together
            last = int(np.searchsorted(-ordered, -ordered[count - 1], side="right"))
            errors = int(wrong[last - 1])
            if binomial_tail(errors, last, alpha) > share:
                break
            if names is not None and group_bound(is_wrong[:last], names[:last], 1 - share) > alpha:
                break
            # told by the scores alone, so passing over a step leaves the sequence fixed
            is_broad = names is None or len(np.unique(names[:last])) >= FEWEST_GROUPS
            if is_broad and (best is None or last > best[1]):
                best = (float(ordered[count - 1]), last, errors)
            count = last + 1 if last == len(ordered) else min(len(ordered), max(last + 1, int(count * STEP)))
    return best


def group_bound(wrong: NDArray[np.bool_], groups: NDArray[np.intp], level: float) -> float:
    """Upper limit of the error rate when whole groups are drawn again (bootstrap). 0.0 where nothing is wrong."""
    if not wrong.any():
        return 0.0
    counts = np.bincount(groups).astype(float)
    errors = np.bincount(groups, weights=wrong.astype(float))
    there = counts > 0
    counts, errors = counts[there], errors[there]
    weights = np.random.default_rng(0).multinomial(len(counts), np.ones(len(counts)) / len(counts), _DRAWS)
    return float(np.quantile((weights @ errors) / np.maximum(1.0, weights @ counts), level))


def _least_count(errors: int, alpha: float, delta: float) -> int:
    """The fewest accepted fields among which so many errors still prove an error rate below alpha."""
    count = errors + 1
    while binomial_tail(errors, count, alpha) > delta:
        count += max(1, count // 200)
    return count
