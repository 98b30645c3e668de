"""Accept or review, and why, in the order in which a reviewer should look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from extractor.check.completeness import missing_paths
from extractor.check.facts import Facts
from extractor.check.settling import SETTLED
from extractor.document.evidence import FieldValue, Issue

SURE_TYPE = 0.8
"""Below this the record type itself wants a look: title and labels agree above it."""
POOR_PAGE = 0.35
"""Page quality (0-1) under which nothing on the page is released without a look."""

FEWEST_LABELS = 0.8
"""Share of the required labels that must be found before any field of the document is released."""


def is_type_sure(facts: Facts) -> bool:
    return facts.draft.kind.confidence >= SURE_TYPE


def readers_disagree(field: FieldValue) -> bool:
    """Two engines read different values and neither a third reading nor a proof sided with the chosen one."""
    is_settled = field.features.get("reread_agrees", -1.0) == 1.0 or SETTLED in field.features
    return field.agrees is False and not is_settled


def is_handwritten(field: FieldValue) -> bool:
    return bool(field.handwritten) or field.features.get("handwritten", 0.0) >= 0.5


def is_eligible(facts: Facts, field: FieldValue, quality: float, label_share: float) -> bool:
    """Whether the field may be released at all, however probable its value is.

    `quality`: of its page, 0-1. `label_share`: of the required labels found, 0-1; few mean a template not understood,
    where everything fails together and no feature of a single field shows it.
    """
    has_answer = field.state == "blank" or (field.state == "value" and field.value is not None)
    is_bare_tick = field.method == "tick" and facts.kind(field.path) == "int"
    return (
        has_answer
        and not is_bare_tick
        and is_type_sure(facts)
        and not readers_disagree(field)
        and not is_handwritten(field)
        and quality >= POOR_PAGE
        and label_share >= FEWEST_LABELS
    )


def decide(
    facts: Facts, fields: Mapping[str, FieldValue], issues: Sequence[Issue]
) -> tuple[Literal["accept", "review"], tuple[str, ...]]:
    """The decision and its reasons, without repeats. Accept only when nothing at all needs a look.

    What is not about a field stands with a page number or the record type behind the colon.
    """
    pages = sorted((*facts.document.pages, *facts.document.asides), key=lambda page: page.number)
    reasons = [f"page_failed:{page.number}" for page in pages if page.origin == "failed"]
    if not is_type_sure(facts):
        reasons.append(f"type_unsure:{facts.record_type}")
    by_severity: dict[str, list[str]] = {"error": [], "warning": [], "attention": [], "info": []}
    for issue in issues:
        by_severity[issue.severity].append(issue.code)
    reasons += by_severity["attention"] + by_severity["error"]
    missing = missing_paths(facts)
    reasons += [f"missing:{path}" for path in missing]
    reasons += by_severity["warning"]
    open_fields = [field for field in fields.values() if not field.accepted and field.path not in missing]
    torn = [field for field in open_fields if readers_disagree(field)]
    reasons += [f"readers_disagree:{field.path}" for field in torn]
    written = [field for field in open_fields if is_handwritten(field)]
    reasons += [f"handwriting:{field.path}" for field in written]
    reasons += [
        f"page_quality:{page.number}"
        for page in pages
        if page.origin == "ocr" and page.quality is not None and page.quality < POOR_PAGE
    ]
    named = {field.path for field in (*torn, *written)}
    doubtful = [field for field in open_fields if field.path not in named]
    doubtful.sort(key=lambda field: _weight(facts, field))
    reasons += [f"low_confidence:{field.path}" for field in doubtful]
    unique = tuple(dict.fromkeys(reasons))
    return ("review" if unique else "accept"), unique


def _weight(facts: Facts, field: FieldValue) -> tuple[bool, float]:
    """Fields that matter first, then the least certain; a stable sort keeps the paper's order among equals."""
    described = facts.field(field.path)
    matters = described is not None and (described.printed.required or described.printed.critical)
    return (not matters, field.confidence if field.confidence is not None else 0.0)
