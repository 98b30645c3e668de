"""Uncertainty of measured shares: binomial tail, Wilson, Clopper-Pearson, bootstrap over documents."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

Z_95 = 1.959963984540054


def binomial_tail(errors: int, count: int, rate: float) -> float:
    """P(Bin(count, rate) <= errors), exact, summed in logarithms."""
    if errors >= count or rate <= 0.0:
        return 1.0
    if rate >= 1.0:
        return 0.0
    log_rate, log_rest = math.log(rate), math.log1p(-rate)
    terms = [
        math.lgamma(count + 1) - math.lgamma(k + 1) - math.lgamma(count - k + 1) + k * log_rate + (count - k) * log_rest
        for k in range(errors + 1)
    ]
    peak = max(terms)
    return min(1.0, math.exp(peak) * math.fsum(math.exp(term - peak) for term in terms))


def upper_bound(errors: int, count: int, level: float = 0.95) -> float:
    """One-sided exact (Clopper-Pearson) upper limit of an error rate; 1.0 without any observation."""
    if count == 0 or errors >= count:
        return 1.0
    low, high = errors / count, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if binomial_tail(errors, count, middle) > 1 - level else (low, middle)
    return high


def wilson(hits: int, count: int, z: float = Z_95) -> tuple[float, float]:
    """Wilson score interval of a share; (0, 1) without any observation."""
    if count == 0:
        return (0.0, 1.0)
    share = hits / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return (max(0.0, middle - half), min(1.0, middle + half))


def bootstrap_ratio(
    tops: Sequence[float], bottoms: Sequence[float], repetitions: int = 1000, seed: int = 0
) -> tuple[float, float]:
    """95 % percentile interval of sum(tops) / sum(bottoms) with whole documents drawn again.

    One top and one bottom a document. (0, 1) where there are fewer than two documents.
    """
    if len(tops) < 2:
        return (0.0, 1.0)
    chance = np.random.default_rng(seed)
    draws = chance.integers(0, len(tops), size=(repetitions, len(tops)))
    above = np.asarray(tops, dtype=float)[draws].sum(axis=1)
    below = np.asarray(bottoms, dtype=float)[draws].sum(axis=1)
    ratios = above[below > 0] / below[below > 0]
    if ratios.size == 0:
        return (0.0, 1.0)
    low, high = np.quantile(ratios, [0.025, 0.975])
    return (float(low), float(high))
