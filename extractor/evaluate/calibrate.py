"""Fit the confidence model and its thresholds on documents whose truth is known.

Logistic regression (Newton steps, L2) per stratum on one half of the documents; thresholds by Learn-then-Test in fixed
sequence with the exact binomial on the other half (Angelopoulos, Bates, Candes, Jordan, Lei, arXiv:2110.01052). Below
the count that such a test needs, a stratum accepts nothing. Documents, not fields, are split, because fields of one
document fail together.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.check import features
from extractor.check.confidence import ARTEFACT, FORMAT
from extractor.evaluate.intervals import binomial_tail, upper_bound
from extractor.evaluate.observations import Observation, collect, observe

__all__ = ["Observation", "collect", "describe", "fit", "learn_then_test", "logistic", "observe", "write"]

Array = NDArray[np.float64]
ALPHA, DELTA = 0.01, 0.05
"""At most 1 % wrong among the accepted, with 95 % confidence over the draw of the calibration documents."""
L2 = 1.0
NOTES = {
    "fitted": "Fitted on synthetic documents: tests the method, carries no promise about real papers.",
    "decided": "Fitted on documents this office has decided: holds for papers of the same kind, read by this program.",
}
FEWEST_TO_FIT = 60
MANY = 1500
"""Fields from which on several sequences of thresholds are tried."""
STEP = 1.1
"""Each threshold of a sequence accepts a tenth more than the one before."""


def is_for_fitting(document: str) -> bool:
    """Half of the documents by the hash of their name; the others set the threshold."""
    return hashlib.sha256(document.encode()).digest()[0] % 2 == 0


def logistic(rows: Array, right: Array, l2: float = L2, steps: int = 50) -> tuple[float, Array]:
    """Intercept and coefficients on raw features.

    rows: n x k; right: n of 0 and 1. Features are standardised inside, the intercept is not punished; a constant
    feature gets 0. Newton's method with halved steps where the likelihood would fall.
    """
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    is_constant = spread < 1e-9
    spread = np.where(is_constant, 1.0, spread)
    design = np.hstack([np.ones((len(rows), 1)), np.where(is_constant, 0.0, (rows - mean) / spread)])
    penalty = np.full(design.shape[1], l2)
    penalty[0] = 1e-6
    weights = np.zeros(design.shape[1])

    def loss(w: Array) -> float:
        score = design @ w
        return float(np.logaddexp(0.0, score).sum() - right @ score + 0.5 * (penalty * w * w).sum())

    current = loss(weights)
    for _ in range(steps):
        said = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        gradient = design.T @ (said - right) + penalty * weights
        curvature = (design * (said * (1 - said))[:, None]).T @ design + np.diag(penalty)
        move = np.linalg.solve(curvature, gradient)
        size = 1.0
        while size > 1e-4 and loss(weights - size * move) > current:
            size /= 2
        weights = weights - size * move
        following = loss(weights)
        if current - following < 1e-8:
            break
        current = following
    coefficients = np.where(is_constant, 0.0, weights[1:] / spread)
    return float(weights[0] - coefficients @ mean), coefficients


def learn_then_test(
    said: Sequence[float], right: Sequence[bool], alpha: float = ALPHA, delta: float = DELTA
) -> tuple[float, int, int] | None:
    """(threshold, accepted, wrong): the loosest threshold certified in fixed sequence; None where none is.

    The thresholds, strict to loose, are the scores at counts laid down before any label is seen. With few fields one
    sequence starts at the least count that can pass without an error (299 for 1 % at 95 %). With many, a single early
    error must not end everything: three sequences start where 0, 2 and 5 errors can pass, and share delta.
    """
    scores = np.asarray(said, dtype=float)
    order = np.argsort(-scores, kind="stable")
    ordered = scores[order]
    wrong = np.cumsum(~np.asarray(right, dtype=bool)[order])
    allowed = (0, 2, 5) if len(ordered) >= MANY else (0,)
    share = delta / len(allowed)
    best: tuple[float, int, int] | None = None
    for start in (_least_count(errors, alpha, share) for errors in allowed):
        count = start
        while count <= len(ordered):
            # all fields of the same score stand or fall together
            last = int(np.searchsorted(-ordered, -ordered[count - 1], side="right"))
            errors = int(wrong[last - 1])
            if binomial_tail(errors, last, alpha) > share:
                break
            if best is None or last > best[1]:
                best = (float(ordered[count - 1]), last, errors)
            count = last + 1 if last == len(ordered) else min(len(ordered), max(last + 1, int(count * STEP)))
    return best


def _least_count(errors: int, alpha: float, delta: float) -> int:
    """The fewest accepted fields among which so many errors still prove an error rate below alpha."""
    count = errors + 1
    while binomial_tail(errors, count, alpha) > delta:
        count += max(1, count // 200)
    return count


def fit(
    observations: Sequence[Observation],
    version: str,
    alpha: float = ALPHA,
    delta: float = DELTA,
    before: Mapping[str, Any] | None = None,
    basis: Mapping[str, str] | None = None,
    source: str = "fitted",
) -> dict[str, Any]:
    """The artefact. A stratum with too little to learn from keeps its coefficients of `before` and accepts nothing.

    `before`: an artefact; None is the one that ships. `basis`: of the program that read (extractor.check.basis); an
    artefact without one is never in force. `source`: "fitted" on synthetic papers, "decided" on the office's own.
    """
    kept = (json.loads(ARTEFACT.read_text(encoding="utf-8")) if before is None else before)["strata"]
    strata = {}
    for name in features.STRATA:
        entry = _fit_stratum([one for one in observations if one.stratum == name], alpha, delta)
        if entry is None and name in kept:
            entry = {key: kept[name][key] for key in ("intercept", "coefficients")} | {"threshold": None}
        if entry is not None:
            strata[name] = entry
    return {
        "format": FORMAT,
        "version": version,
        "source": source,
        "synthetic": source == "fitted",
        "note": NOTES[source],
        "basis": dict(basis or {}),
        "alpha": alpha,
        "delta": delta,
        "l2": L2,
        "documents": len({one.document for one in observations}),
        "fields": len(observations),
        "strata": strata,
    }


def _fit_stratum(observations: Sequence[Observation], alpha: float, delta: float) -> dict[str, Any] | None:
    fitting = [one for one in observations if is_for_fitting(one.document)]
    testing = [one for one in observations if not is_for_fitting(one.document)]
    if len(fitting) < FEWEST_TO_FIT:
        return None
    rows = np.array([[one.row[name] for name in features.NAMES] for one in fitting], dtype=float)
    intercept, weights = logistic(rows, np.array([one.right for one in fitting], dtype=float))
    coefficients = {name: round(float(w), 5) for name, w in zip(features.NAMES, weights, strict=True) if abs(w) > 1e-5}
    releasable = [one for one in testing if one.eligible]
    said = [
        _sigmoid(round(intercept, 5) + sum(weight * one.row[name] for name, weight in coefficients.items()))
        for one in releasable
    ]
    passed = learn_then_test(said, [one.right for one in releasable], alpha, delta) if releasable else None
    threshold, accepted, wrong = passed or (None, 0, 0)
    return {
        "intercept": round(intercept, 5),
        "coefficients": coefficients,
        "threshold": threshold,
        "fitted_on": {"documents": len({one.document for one in fitting}), "fields": len(fitting)},
        "tested_on": {
            "documents": len({one.document for one in testing}),
            "fields": len(testing),
            "eligible": len(releasable),
            "accepted": accepted,
            "wrong": wrong,
            "upper": round(upper_bound(wrong, accepted, 1 - delta), 5) if accepted else None,
        },
    }


def _sigmoid(score: float) -> float:
    # the same limits as extractor.check.confidence, so that thresholds mean the same there
    return float(min(0.9999, max(0.0001, 1 / (1 + np.exp(-np.clip(score, -30.0, 30.0))))))


def write(artefact: Mapping[str, Any], path: Path) -> None:
    path.write_text(json.dumps(artefact, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def describe(artefact: Mapping[str, Any]) -> str:
    """What was learnt and what it rests on, a line a stratum, for a terminal."""
    lines = [f"{artefact['version']}: {artefact['documents']} documents, {artefact['fields']} fields"]
    for name, entry in artefact["strata"].items():
        tested = entry.get("tested_on")
        if tested is None:
            lines.append(f"  {name:<16} too few fields: coefficients kept, accepts nothing")
            continue
        verdict = "accepts nothing"
        if entry["threshold"] is not None:
            verdict = (
                f"accepts from {entry['threshold']:.4f}: {tested['accepted']} of {tested['fields']} fields, "
                f"{tested['wrong']} wrong, at most {100 * tested['upper']:.2f} %"
            )
        lines.append(f"  {name:<16} fitted on {entry['fitted_on']['fields']:>6}, {verdict}")
    return "\n".join(lines)
