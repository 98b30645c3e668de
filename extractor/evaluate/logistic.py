"""Ridge logistic regression whose weights may be bound to one side of zero. Newton steps; numpy only."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_STEPS = 60
_SMALL = 1e-8


def logistic(design: Array, right: Array, penalty: Array, sign: Array, prior: Array) -> Array:
    """The weights of n x k `design` for n outcomes of 0 and 1.

    `penalty`: of each column's squared distance from its `prior` weight (times one half). `sign`: 1 for a weight that
    may not be negative, -1 for one that may not be positive, 0 for a free one. The loss is convex: whatever the start,
    one answer.
    """
    weights = prior.copy()

    def loss(w: Array) -> float:
        score = design @ w
        return float(np.logaddexp(0.0, score).sum() - right @ score + 0.5 * (penalty * (w - prior) ** 2).sum())

    current = loss(weights)
    for _ in range(_STEPS):
        said = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        gradient = design.T @ (said - right) + penalty * (weights - prior)
        curvature = (design * (said * (1 - said))[:, None]).T @ design + np.diag(penalty + _SMALL)
        # a weight at its bound that wants to go beyond it stands still in this step
        is_free = (sign == 0) | (weights != 0) | (-gradient * sign > 0)
        move = np.zeros_like(weights)
        move[is_free] = np.linalg.solve(curvature[np.ix_(is_free, is_free)], gradient[is_free])
        size, following, tried = 1.0, current, weights
        while size > 1e-6:
            tried = _bound(weights - size * move, sign)
            following = loss(tried)
            if following <= current:
                break
            size /= 2
        if current - following < 1e-7 * max(1.0, current):
            break
        weights, current = tried, following
    return weights


def _bound(weights: Array, sign: Array) -> Array:
    return np.where(sign > 0, np.maximum(weights, 0), np.where(sign < 0, np.minimum(weights, 0), weights))
