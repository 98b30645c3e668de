"""Calibrated probability and acceptance, from the coefficients in `models/pipelines/confidence.json`.

The artefact is made by `extractor.evaluate.calibrate`. A stratum without a threshold accepts nothing, and so does an
artefact of another format or feature set.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import models
from extractor.check.features import NAMES

FORMAT = 1
ARTEFACT = Path(models.__file__).parent / "pipelines" / "confidence.json"
_FLOOR, _CEILING = 0.0001, 0.9999


@dataclass(frozen=True, slots=True)
class Stratum:
    """log odds = intercept + sum(coefficient * feature). `threshold`: accept at or above it; None: accept nothing."""

    intercept: float
    coefficients: Mapping[str, float]
    threshold: float | None = None

    def probability(self, row: Mapping[str, float]) -> float:
        """In [0.0001, 0.9999]: no field is ever certain."""
        score = self.intercept + sum(weight * row[name] for name, weight in self.coefficients.items())
        return min(_CEILING, max(_FLOOR, 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))))


@dataclass(frozen=True, slots=True)
class Confidence:
    """The model of all strata. `version` goes into stored results; `source`: "prior" or "fitted"."""

    version: str
    source: str
    strata: Mapping[str, Stratum]

    def probability(self, stratum: str | None, row: Mapping[str, float]) -> float | None:
        """None where the field has no stratum or the stratum was never fitted."""
        found = self.strata.get(stratum) if stratum is not None else None
        return found.probability(row) if found is not None else None

    def accepts(self, stratum: str | None, probability: float | None) -> bool:
        found = self.strata.get(stratum) if stratum is not None else None
        if found is None or found.threshold is None or probability is None:
            return False
        return probability >= found.threshold


def from_json(data: Mapping[str, Any]) -> Confidence:
    """ValueError for another format or for features this program does not know."""
    if data.get("format") != FORMAT:
        raise ValueError(f"confidence artefact has format {data.get('format')}, not {FORMAT}")
    strata = {}
    for name, entry in data["strata"].items():
        unknown = set(entry["coefficients"]) - set(NAMES)
        if unknown:
            raise ValueError(f"confidence artefact knows features this program does not: {sorted(unknown)}")
        strata[name] = Stratum(entry["intercept"], MappingProxyType(dict(entry["coefficients"])), entry["threshold"])
    return Confidence(data["version"], data["source"], MappingProxyType(strata))


@cache
def load(path: Path = ARTEFACT) -> Confidence:
    """The artefact that ships with the program, read once a process."""
    return from_json(json.loads(path.read_text(encoding="utf-8")))


def artefact_version() -> str:
    """Version of the artefact that ships, for stored results."""
    return load().version
