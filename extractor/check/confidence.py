"""Calibrated probability and acceptance, from the coefficients in `models/pipelines/confidence.json`.

The artefact is made by `extractor.evaluate.calibrate`. A stratum without a threshold accepts nothing, and so does an
artefact of another format or feature set, or one whose basis (engines, rules, models) is no longer the program's.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import models
from extractor.check.basis import basis_of
from extractor.check.features import NAMES

FORMAT = 2
ARTEFACT = Path(models.__file__).parent / "pipelines" / "confidence.json"
_FLOOR, _CEILING = 0.0001, 0.9999


@dataclass(frozen=True, slots=True)
class Stratum:
    """log odds = intercept + sum(coefficient * feature) + what its place in the record adds.

    `threshold`: accept at or above it; None: accept nothing. `places`: by extractor.check.features.place.
    """

    intercept: float
    coefficients: Mapping[str, float]
    threshold: float | None = None
    places: Mapping[str, float] = field(default_factory=dict)

    def probability(self, row: Mapping[str, float], place: str = "") -> float:
        """In [0.0001, 0.9999]: no field is ever certain."""
        score = self.intercept + sum(weight * row[name] for name, weight in self.coefficients.items())
        score += self.places.get(place, 0.0)
        return min(_CEILING, max(_FLOOR, 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))))


@dataclass(frozen=True, slots=True)
class Confidence:
    """The model of all strata. `version` goes into stored results; `source`: "prior", "fitted" or "decided".

    `basis`: what it was measured with (extractor.check.basis); `voided_by`: the parts of it that are others by now.
    """

    version: str
    source: str
    strata: Mapping[str, Stratum]
    basis: Mapping[str, str] = field(default_factory=dict)
    voided_by: tuple[str, ...] = ()

    def standing_on(self, basis: Mapping[str, str]) -> Confidence:
        """This model as far as it holds for a program of that basis: where anything differs, nothing is accepted."""
        names = sorted(self.basis.keys() | basis.keys())
        voided = tuple(name for name in names if self.basis.get(name) != basis.get(name))
        return replace(self, voided_by=voided)

    def probability(self, stratum: str | None, row: Mapping[str, float], place: str = "") -> float | None:
        """None where the field has no stratum or the stratum was never fitted."""
        found = self.strata.get(stratum) if stratum is not None else None
        return found.probability(row, place) if found is not None else None

    def accepts(self, stratum: str | None, probability: float | None) -> bool:
        found = self.strata.get(stratum) if stratum is not None else None
        if self.voided_by or found is None or found.threshold is None or probability is None:
            return False
        return probability >= found.threshold


def from_json(data: Mapping[str, Any]) -> Confidence:
    """ValueError for another format or for features this program does not know."""
    if data.get("format") != FORMAT:
        raise ValueError(f"confidence artefact has format {data.get('format')}, not {FORMAT}")
    strata = {}
    for pool in data["pools"].values():
        unknown = set(pool["coefficients"]) - set(NAMES)
        if unknown:
            raise ValueError(f"confidence artefact knows features this program does not: {sorted(unknown)}")
        coefficients, places = MappingProxyType(dict(pool["coefficients"])), MappingProxyType(dict(pool["places"]))
        for name, entry in pool["strata"].items():
            strata[name] = Stratum(entry["intercept"], coefficients, entry["threshold"], places)
    basis = MappingProxyType(dict(data.get("basis", {})))
    return Confidence(data["version"], data["source"], MappingProxyType(strata), basis)


@cache
def load(path: Path = ARTEFACT) -> Confidence:
    """The artefact that ships with the program, read once a process."""
    return from_json(json.loads(path.read_text(encoding="utf-8")))


def in_force(engines: Mapping[str, str], path: Path | None = None) -> Confidence:
    """The office's own artefact where there is one, else the one that ships; held against the program as it is now.

    `engines`: as extractor.ocr.fingerprint tells. `path`: where the office keeps its own.
    """
    basis = basis_of(engines)
    if path is not None and path.is_file():
        try:
            return load(path).standing_on(basis)
        except ValueError:
            # made for another version of the program: the office calibrates anew, nothing breaks meanwhile
            return replace(load(), voided_by=("format",))
    return load().standing_on(basis)
