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
_OVER = 0.4


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a field. `weight` in [0, 1]: how far its source is to be believed; `pending`: where to look.

    `source`: readings of one source ("label", "told", "part", "table") do not support each other.
    """

    value: FieldValue
    weight: float
    pending: Pending | None = None
    source: str = ""


@dataclass
class Pool:
    """What is being gathered. `taken`: ids of words that belong to a table or a block and print no other label."""

    found: dict[str, list[Candidate]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def put(self, value: FieldValue, weight: float, pending: Pending | None = None, source: str = "label") -> None:
        self.found.setdefault(value.path, []).append(Candidate(value, weight, pending, source))

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
        for path, best in _apart({path: _best(some) for path, some in self.found.items()}).items():
            values[path] = best.value
            if best.pending is not None:
                pending[path] = best.pending
        return values, pending


def _apart(chosen: dict[str, Candidate]) -> dict[str, Candidate]:
    """Without fields that took the number another field has the better right to: one ink is one number."""
    out = dict(chosen)
    numbers = [
        (path, one)
        for path, one in chosen.items()
        if one.pending is not None and one.pending.field.kind.name == "nomor" and one.value.evidence is not None
    ]
    for path, one in numbers:
        for other_path, other in numbers:
            if path == other_path or other.weight <= one.weight or other_path not in out:
                continue
            mine, theirs = one.value.evidence, other.value.evidence
            assert mine is not None
            assert theirs is not None
            if one.value.value == other.value.value and mine.page == theirs.page and mine.box.iou(theirs.box) > _OVER:
                out.pop(path, None)
    return out


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
    agreeing = {one.source for one in told if one.source != best.source and _same(one.value, value)}
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
        worth += _SUPPORT * len({o.source for o in some if o.source != one.source and _same(o.value, one.value)})
    return worth


def _same(left: FieldValue, right: FieldValue) -> bool:
    if left.value is None or right.value is None:
        return False
    if isinstance(left.value, str) and isinstance(right.value, str):
        return left.value == right.value or likeness(folded(left.value), folded(right.value)) >= _SAME
    return bool(left.value == right.value)
