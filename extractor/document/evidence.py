"""What the machine claims and on what ink: drafts, values, issues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from extractor.document.geometry import BBox

State = Literal["value", "blank", "illegible", "struck"]
Method = Literal[
    "anchor", "table", "tick", "entity", "reader", "reread", "rule", "registry", "last_year", "qr", "human"
]
Severity = Literal["error", "warning", "attention", "info"]

JsonValue = Any
"""str, int, bool or None: the normal form of records.toml."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the ink is: 1-based page in the file, box in *displayed* points."""

    page: int
    box: BBox


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of the same ink. `reason` is short Indonesian for the reviewer ("bacaan pembaca kedua")."""

    value: JsonValue
    method: Method
    reason: str


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One field as read. `value` is the normal form when `state` is "value" (None: ink read but without a normal form).

    `orig`: the characters as read, untouched, None when nothing was read. `confidence`: calibrated probability or None
    until `check` sets it. `second`: the normal form by the second engine, with `agrees` telling whether both engines
    agree
    (None: only one looked). `features` feed the confidence model; `notes` are issue codes the value parser raised.
    """

    path: str
    state: State
    value: JsonValue = None
    orig: str | None = None
    method: Method = "anchor"
    evidence: Evidence | None = None
    confidence: float | None = None
    accepted: bool = False
    alternatives: tuple[Alternative, ...] = ()
    agrees: bool | None = None
    handwritten: bool | None = None
    features: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """Which record type, how sure (0-1), on what evidence (e.g. "title", "labels")."""

    record_type: str
    confidence: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What the machine read of one document: fields by path, in the order of the record. Missing labels are absent."""

    kind: Kind
    fields: Mapping[str, FieldValue]


@dataclass(frozen=True, slots=True)
class Issue:
    """Something wrong or doubtful with the paper. `path` is a field path, or "" for the document; message in
    Indonesian.
    """

    path: str
    code: str
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft weighed: fields with confidence and acceptance, issues, decision and its reasons (contract.md)."""

    draft: Draft
    issues: tuple[Issue, ...]
    decision: Literal["accept", "review"]
    reasons: tuple[str, ...]
