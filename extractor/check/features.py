"""What the confidence model looks at: a fixed row of numbers per field, and the stratum the field belongs to."""

from __future__ import annotations

import math
from collections.abc import Mapping

from extractor.check.facts import Facts
from extractor.check.settling import SETTLED
from extractor.document.evidence import FieldValue

CODED = frozenset({"enum", "bool"})
FREE = frozenset({"text"})
DATED = frozenset({"date"})

NAMES = (
    "ocr_min",
    "ocr_mean",
    "readers_agree",
    "readers_disagree",
    "label_score",
    "separator",
    "folds",
    "parsed",
    "log_length",
    "handwritten",
    "page_quality",
    "reread_holds",
    "reread_differs",
    "check_ok",
    "check_broken",
    "alternatives",
    "by_table",
    "by_tick",
    "by_entity",
    "by_reader",
    "type_confidence",
    "label_share",
)
"""Order of the feature row. `label_share`: share of the required labels found in the document."""

STRATA = tuple(
    f"{group}/{origin}" for group in ("numeric", "coded", "date", "text", "blank") for origin in ("digital", "ocr")
)


def is_digital(facts: Facts, field: FieldValue) -> bool:
    """Whether the ink came from a text layer; by the page where the reader left no word on it."""
    if "digital" in field.features:
        return field.features["digital"] >= 0.5
    if field.evidence is None:
        pages = facts.document.pages
    else:
        pages = tuple(page for page in facts.document.pages if page.number == field.evidence.page)
    return bool(pages) and all(page.origin == "text-layer" for page in pages)


def stratum(facts: Facts, field: FieldValue) -> str | None:
    """`group/origin`; None where no probability can be given (illegible, struck, ink without a normal form)."""
    origin = "digital" if is_digital(facts, field) else "ocr"
    if field.state == "blank":
        return f"blank/{origin}"
    if field.state != "value" or field.value is None:
        return None
    kind = facts.kind(field.path)
    group = "coded" if kind in CODED else "text" if kind in FREE else "date" if kind in DATED else "numeric"
    return f"{group}/{origin}"


def page_quality(facts: Facts, field: FieldValue) -> float:
    if "page_quality" in field.features:
        return field.features["page_quality"]
    number = field.evidence.page if field.evidence else None
    known = [p.quality for p in facts.document.pages if p.quality is not None and number in (None, p.number)]
    return min(known, default=1.0)


def row(facts: Facts, field: FieldValue, label_share: float, check: int) -> dict[str, float]:
    """The feature row by name. `check`: 1 a cross-check holds, -1 one is broken, 0 none was made."""
    raw: Mapping[str, float] = field.features
    agrees = raw.get("agrees", -1.0 if field.agrees is None else float(field.agrees))
    reread = raw.get("reread_agrees", -1.0)
    is_settled = SETTLED in raw  # proved by the paper itself, as good as a third reading
    length = raw.get("length", float(len(field.orig or "")))
    return {
        "ocr_min": raw.get("ocr_min", 1.0),
        "ocr_mean": raw.get("ocr_mean", 1.0),
        "readers_agree": float(agrees == 1),
        "readers_disagree": float(agrees == 0),
        "label_score": raw.get("label_score", 0.0),
        "separator": raw.get("separator", 0.0),
        "folds": min(raw.get("folded", 0.0), 5.0),
        "parsed": raw.get("parsed", 0.0),
        "log_length": math.log1p(max(0.0, length)),
        "handwritten": max(raw.get("handwritten", 0.0), float(bool(field.handwritten))),
        "page_quality": page_quality(facts, field),
        "reread_holds": float(reread == 1 or is_settled),
        "reread_differs": float(reread == 0 and not is_settled),
        "check_ok": float(check > 0),
        "check_broken": float(check < 0),
        "alternatives": min(float(len(field.alternatives)), 3.0),
        "by_table": float(field.method == "table"),
        "by_tick": float(field.method == "tick"),
        "by_entity": float(field.method == "entity"),
        "by_reader": float(field.method in ("reader", "reread")),
        "type_confidence": facts.draft.kind.confidence,
        "label_share": label_share,
    }
