"""Candidates for each field from all sources; the best supported one is kept, the others stay as alternatives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extractor.document.elements import Page
from extractor.document.evidence import Alternative, FieldValue
from extractor.document.geometry import BBox
from extractor.parse.anchors import folded, likeness
from extractor.parse.letters.claims import trimmed
from extractor.parse.letters.passage import Passage
from extractor.parse.values import Pending
from models.record import Field

ELSEWHERE = "tertulis lain dalam dokumen"
_SAME = 0.9
_SUPPORT = 0.12
_UNREAD = 0.4
_BLANK = 0.3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a field. `weight` in [0, 1]: how far its source is to be believed; `pending`: where to look."""

    value: FieldValue
    weight: float
    pending: Pending | None = None


@dataclass
class Pool:
    """What is being gathered. `taken`: ids of words that belong to a table or a block and print no other label."""

    found: dict[str, list[Candidate]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def put(self, value: FieldValue, weight: float, pending: Pending | None = None) -> None:
        self.found.setdefault(value.path, []).append(Candidate(value, weight, pending))

    def holds(self, path: str) -> bool:
        """Has the field, one of its rows or items, a candidate with a value?"""
        return any(
            (known == path or known.startswith(f"{path}.")) and any(one.value.value is not None for one in some)
            for known, some in self.found.items()
        )

    def settled(self) -> tuple[dict[str, FieldValue], dict[str, Pending]]:
        """(the value of every path, the places that want another look)."""
        values: dict[str, FieldValue] = {}
        pending: dict[str, Pending] = {}
        for path, some in self.found.items():
            best = _best(some)
            values[path] = best.value
            if best.pending is not None:
                pending[path] = best.pending
        return values, pending


def pending_of(one: Field, ink: Passage) -> Pending | None:
    """Where the ink of a value lies; None for no ink."""
    content = trimmed(ink)
    return Pending(one, content.page, content.box) if content else None


def pending_at(one: Field, page: Page, box: BBox) -> Pending:
    return Pending(one, page, box)


def _best(some: list[Candidate]) -> Candidate:
    ranked = sorted(some, key=lambda one: -_worth(one, some))
    best = ranked[0]
    value = best.value
    told = [one for one in some if one.value.value is not None]
    agreeing = [one for one in told if one is not best and _same(one.value, value)]
    against = [one for one in told if one is not best and not _same(one.value, value)]
    others = [Alternative(one.value.value, one.value.method, ELSEWHERE) for one in against]
    if len(told) > 1:
        features = {**value.features, "votes": 1.0 + len(agreeing), "against": float(len(against))}
        if against and not agreeing:
            features["label_score"] = 0.8 * features.get("label_score", 1.0)
        value = replace(value, features=features)
    kept = (*value.alternatives, *(one for one in others if all(one.value != a.value for a in value.alternatives)))
    return replace(best, value=replace(value, alternatives=kept))


def _worth(one: Candidate, some: Iterable[Candidate]) -> float:
    worth = one.weight
    if one.value.state == "blank":
        worth *= _BLANK
    elif one.value.value is None:
        worth *= _UNREAD
    else:
        worth += _SUPPORT * sum(1 for other in some if other is not one and _same(other.value, one.value))
    return worth


def _same(left: FieldValue, right: FieldValue) -> bool:
    if left.value is None or right.value is None:
        return False
    if isinstance(left.value, str) and isinstance(right.value, str):
        return left.value == right.value or likeness(folded(left.value), folded(right.value)) >= _SAME
    return bool(left.value == right.value)
