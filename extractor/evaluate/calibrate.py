"""Fit the confidence model and its thresholds on documents whose truth is known.

Fields that fail alike share one model (a pool) with an intercept for each stratum and an offset for each place of the
record. Every field is then judged by a model that never saw a paper of its layout, and on those judgements rest the
calibration of the probability and the threshold, one proof for each pool and origin.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.check import features
from extractor.check.confidence import ARTEFACT, FORMAT
from extractor.evaluate.intervals import upper_bound
from extractor.evaluate.learn_then_test import learn_then_test
from extractor.evaluate.logistic import logistic
from extractor.evaluate.observations import Observation, collect, observe

__all__ = ["Observation", "collect", "describe", "fit", "observe", "write"]

Array = NDArray[np.float64]
ALPHA, DELTA = 0.01, 0.05
"""At most 1 % wrong among the accepted, with 95 % confidence over the draw of the calibration documents."""
POOLS: Mapping[str, tuple[str, ...]] = {
    "sure": ("count", "identifier", "citation", "date", "vouched"),
    "coded": ("coded",),
    "text": ("text",),
    "blank": ("blank",),
}
"""Strata groups that share their coefficients: what has a form or a witness, ticks and codes, free text, nothing."""
EXPECTED = 0.3
"""Weight of a standardised feature before anything is seen, on the side a person expects it."""
HOLD, HOLD_PLACE, HOLD_STRATUM = 200.0, 2.0, 0.3
"""How many fields' worth of evidence it takes to move a coefficient, the offset of a place, an intercept."""
LEAST_SPREAD = 0.1
"""A sign that hardly ever shows is not thereby a hundred times as telling."""
FOLDS = 10
FEWEST_TO_FIT = 120
NOTES = {
    "fitted": "Fitted on synthetic documents: tests the method, carries no promise about real papers.",
    "decided": "Fitted on documents this office has decided: holds for papers of the same kind, read by this program.",
}


@dataclass(frozen=True)
class _Design:
    """The columns of a pool: standardised features, then one column for each stratum, then one for each place."""

    matrix: Array
    mean: Array
    spread: Array
    strata: Sequence[str]
    places: Sequence[str]

    @classmethod
    def of(cls, observations: Sequence[Observation]) -> _Design:
        rows = np.array([[one.row[name] for name in features.NAMES] for one in observations], dtype=float)
        mean, spread = rows.mean(axis=0), rows.std(axis=0)
        is_constant = spread < 1e-9
        spread = np.where(is_constant, 1.0, np.maximum(spread, LEAST_SPREAD))
        strata, places = (sorted({getattr(one, key) for one in observations}) for key in ("stratum", "place"))
        stood = np.array([[one.stratum == name for name in strata] for one in observations], dtype=float)
        placed = np.array([[one.place == name for name in places] for one in observations], dtype=float)
        scaled = np.where(is_constant, 0.0, (rows - mean) / spread)
        return cls(np.hstack([scaled, stood, placed]), mean, spread, strata, places)

    def weights(self, right: Array, which: NDArray[np.bool_]) -> Array:
        sides = [features.SIGNS[name] for name in features.NAMES]
        others = len(self.strata) + len(self.places)
        sign = np.array([*sides, *([0] * others)], dtype=float)
        hold = ([HOLD] * len(sides), [HOLD_STRATUM] * len(self.strata), [HOLD_PLACE] * len(self.places))
        return logistic(self.matrix[which], right[which], np.concatenate(hold), sign, EXPECTED * sign)


def fold_of(observations: Sequence[Observation]) -> NDArray[np.intp]:
    """Which fold each field is judged in: whole layouts, and where there are none whole documents, in a fixed lot."""
    names = [one.group or one.document for one in observations]
    lot = sorted(set(names), key=lambda name: hashlib.sha256(name.encode()).digest())
    place = {name: number % FOLDS for number, name in enumerate(lot)}
    return np.array([place[name] for name in names], dtype=np.intp)


def fit(
    observations: Sequence[Observation],
    version: str,
    alpha: float = ALPHA,
    delta: float = DELTA,
    before: Mapping[str, Any] | None = None,
    basis: Mapping[str, str] | None = None,
    source: str = "fitted",
) -> dict[str, Any]:
    """The artefact. A pool with too little to learn from keeps its model of `before` and accepts nothing.

    `before`: an artefact; None is the one that ships. `basis`: of the program that read (extractor.check.basis); an
    artefact without one is never in force. `source`: "fitted" on synthetic papers, "decided" on the office's own.
    """
    kept = (json.loads(ARTEFACT.read_text(encoding="utf-8")) if before is None else before)["pools"]
    pools = {}
    for name, groups in POOLS.items():
        found = _fit_pool([one for one in observations if one.stratum.partition("/")[0] in groups], alpha, delta)
        if found is None and name in kept:
            found = _without_thresholds(kept[name])
        if found is not None:
            pools[name] = found
    return {
        "format": FORMAT,
        "version": version,
        "source": source,
        "synthetic": source == "fitted",
        "note": NOTES[source],
        "basis": dict(basis or {}),
        "alpha": alpha,
        "delta": delta,
        "documents": len({one.document for one in observations}),
        "layouts": len({one.group for one in observations if one.group}),
        "fields": len(observations),
        "pools": pools,
    }


def _without_thresholds(pool: Mapping[str, Any]) -> dict[str, Any]:
    strata = {name: {**entry, "threshold": None} for name, entry in pool["strata"].items()}
    return {"coefficients": pool["coefficients"], "places": pool["places"], "strata": strata}


def _fit_pool(observations: Sequence[Observation], alpha: float, delta: float) -> dict[str, Any] | None:
    right = np.array([one.right for one in observations], dtype=float)
    if len(observations) < FEWEST_TO_FIT or right.min() == right.max():
        return None
    folds = fold_of(observations)
    if len(set(folds)) < 2:
        return None
    design = _Design.of(observations)
    unseen = np.zeros(len(observations))
    for fold in set(folds):
        unseen[folds == fold] = design.matrix[folds == fold] @ design.weights(right, folds != fold)
    base, slope = _levelled(unseen, right)
    weights = slope * design.weights(right, np.ones(len(observations), dtype=bool))
    first, second = len(features.NAMES), len(features.NAMES) + len(design.strata)
    coefficients = weights[:first] / design.spread
    start = base - float(coefficients @ design.mean)
    intercepts = dict(zip(design.strata, weights[first:second] + start, strict=True))
    said = 1 / (1 + np.exp(-np.clip(base + slope * unseen, -30.0, 30.0)))
    proofs = {
        origin: _proof(observations, said, folds, origin, alpha, delta)
        for origin in sorted({name.partition("/")[2] for name in design.strata})
    }
    return {
        "coefficients": {
            name: round(float(w), 5) for name, w in zip(features.NAMES, coefficients, strict=True) if abs(w) > 1e-5
        },
        "places": {name: round(float(w), 5) for name, w in zip(design.places, weights[second:], strict=True)},
        "strata": {
            name: {"intercept": round(float(value), 5), "threshold": proofs[name.partition("/")[2]]["threshold"]}
            for name, value in intercepts.items()
        },
        "proofs": proofs,
    }


def _levelled(scores: Array, right: Array) -> tuple[float, float]:
    """Intercept and slope that make the scores honest log odds on fields of layouts never seen (Platt)."""
    design = np.column_stack([np.ones(len(scores)), scores])
    base, slope = logistic(design, right, np.array([0.01, 0.01]), np.array([0.0, 1.0]), np.array([0.0, 1.0]))
    return float(base), float(slope)


def _proof(
    observations: Sequence[Observation],
    said: Array,
    folds: NDArray[np.intp],
    origin: str,
    alpha: float,
    delta: float,
) -> dict[str, Any]:
    """The threshold of one origin with what it rests on; `by_fold`: accepted and wrong in each set of layouts."""
    own = [at for at, one in enumerate(observations) if one.stratum.endswith(f"/{origin}")]
    fit_to_pass = [at for at in own if observations[at].eligible]
    passed = None
    if fit_to_pass:
        chosen = [observations[at] for at in fit_to_pass]
        groups = [one.group or one.document for one in chosen]
        passed = learn_then_test(list(said[fit_to_pass]), [one.right for one in chosen], alpha, delta, groups)
    threshold = None if passed is None else passed[0]
    accepted = [at for at in fit_to_pass if threshold is not None and said[at] >= threshold]
    wrong = sum(not observations[at].right for at in accepted)
    return {
        "threshold": threshold,
        "documents": len({observations[at].document for at in own}),
        "layouts": len({observations[at].group or observations[at].document for at in own}),
        "fields": len(own),
        "eligible": len(fit_to_pass),
        "accepted": len(accepted),
        "wrong": wrong,
        "upper": round(upper_bound(wrong, len(accepted), 1 - delta), 5) if accepted else None,
        "by_fold": [
            [len(judged), sum(not right for right in judged)]
            for judged in ([observations[at].right for at in accepted if folds[at] == fold] for fold in range(FOLDS))
        ],
    }


def write(artefact: Mapping[str, Any], path: Path) -> None:
    path.write_text(json.dumps(artefact, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def describe(artefact: Mapping[str, Any]) -> str:
    """What was learnt and what it rests on, a line for each pool and origin, for a terminal."""
    lines = [
        f"{artefact['version']}: {artefact['documents']} documents of {artefact['layouts']} layouts, "
        f"{artefact['fields']} fields"
    ]
    for name, pool in artefact["pools"].items():
        if "proofs" not in pool:
            lines.append(f"  {name:<16} too few fields: model kept, accepts nothing")
        for origin, proof in pool.get("proofs", {}).items():
            verdict = "accepts nothing"
            if proof["threshold"] is not None:
                verdict = (
                    f"accepts from {proof['threshold']:.4f}: {proof['accepted']} of {proof['fields']} "
                    f"({100 * proof['accepted'] / proof['fields']:.0f} %), {proof['wrong']} wrong, "
                    f"at most {100 * proof['upper']:.2f} %"
                )
            lines.append(f"  {f'{name}/{origin}':<16} {proof['fields']:>6} fields, {verdict}")
    return "\n".join(lines)
