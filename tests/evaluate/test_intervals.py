"""Exact tails against numbers worked out elsewhere, and the coverage the intervals promise."""

from __future__ import annotations

import math

import pytest

from extractor.evaluate.intervals import binomial_tail, bootstrap_ratio, upper_bound, wilson


@pytest.mark.parametrize("n", [1, 5, 40])
def test_the_tail_is_the_plain_sum(n: int) -> None:
    for k in range(n + 1):
        plain = sum(math.comb(n, i) * 0.13**i * 0.87 ** (n - i) for i in range(k + 1))
        assert binomial_tail(k, n, 0.13) == pytest.approx(plain, rel=1e-9)


@pytest.mark.parametrize(("errors", "count"), [(0, 299), (1, 473), (2, 628), (3, 773), (5, 1049), (10, 1693)])
def test_counts_that_a_one_percent_promise_needs(errors: int, count: int) -> None:
    assert binomial_tail(errors, count, 0.01) <= 0.05
    assert binomial_tail(errors, count - 1, 0.01) > 0.05
    assert upper_bound(errors, count) <= 0.01
    assert upper_bound(errors, count - 1) > 0.01


def test_edges() -> None:
    assert upper_bound(0, 0) == 1.0
    assert upper_bound(3, 3) == 1.0
    assert wilson(0, 0) == (0.0, 1.0)
    assert binomial_tail(0, 10, 0.0) == 1.0
    assert binomial_tail(0, 10, 1.0) == 0.0
    assert bootstrap_ratio([1], [2]) == (0.0, 1.0)


def test_wilson_holds_the_share() -> None:
    low, high = wilson(90, 100)
    assert 0.82 < low < 0.9 < high < 0.95


def test_bootstrap_draws_documents() -> None:
    low, high = bootstrap_ratio([10, 0] * 30, [10, 10] * 30)
    assert low < 0.5 < high
    assert high - low > 0.15
    assert bootstrap_ratio([9, 9], [10, 10]) == (0.9, 0.9)
