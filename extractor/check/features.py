"""What the confidence model looks at: a fixed row of numbers per field, and the stratum the field belongs to."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Literal

from extractor.check.facts import Facts
from extractor.check.settling import SETTLED
from extractor.check.surroundings import Surroundings, is_cut
from extractor.document.evidence import FieldValue

_GROUPS = {
    "enum": "coded",
    "bool": "coded",
    "text": "text",
    "date": "date",
    "time": "date",
    "int": "count",
    "number": "count",
    "rupiah": "count",
    "year": "count",
    "pasal": "citation",
}
"""Value kinds by how they fail; every other kind is a number that names something: NPWP, NIP, KBLI, telephone."""

GROUPS = ("count", "identifier", "citation", "date", "vouched", "coded", "text", "blank")
"""`vouched`: a text that another place of the paper, another field or a cross-check confirms."""
STRATA = tuple(f"{group}/{origin}" for group in GROUPS for origin in ("digital", "ocr"))

Sign = Literal[-1, 0, 1]
SIGNS: Mapping[str, Sign] = {
    "ocr_min": 1,
    "ocr_mean": 1,
    "readers_agree": 1,
    "readers_disagree": -1,
    "label_score": 1,
    "label_exact": 1,
    "separator": 1,
    "folds": -1,
    "parsed": 1,
    "handwritten": -1,
    "page_quality": 1,
    "reread_holds": 1,
    "reread_differs": -1,
    "check_ok": 1,
    "check_broken": -1,
    "alternatives": -1,
    "notes": -1,
    "by_table": 0,
    "by_tick": 0,
    "by_entity": 0,
    "by_reader": -1,
    "type_confidence": 1,
    "label_share": 1,
    "filled_share": 1,
    "broken_share": -1,
    "proofs": 1,
    "witnesses": 1,
    "against": -1,
    "told_elsewhere": 1,
    "repeated": 1,
    "shares_ink": -1,
    "in_row": -1,
    "rows": -1,
    "excess": -1,
    "neighbours_filled": 1,
    "partners_bare": -1,
    "section_share": 1,
    "conflict_share": -1,
    "cut_share": -1,
    "faint_share": -1,
    "cut_text": -1,
}
"""Each feature and which way it may move the probability: 1 only up, -1 only down, 0 either way.

What a person knows to be a good sign is never learnt as a bad one from a few odd layouts. `label_share`: share of the
required labels found in the document; `filled_share`, `broken_share`, `proofs`: extractor.check.surroundings.
"""
NAMES = tuple(SIGNS)
"""Order of the feature row."""

_EXACT = 0.995
_ROW = re.compile(r"\.\d+(?=\.|$)")


def is_digital(facts: Facts, field: FieldValue) -> bool:
    """Whether the ink came from a text layer; by the page where the reader left no word on it."""
    if "digital" in field.features:
        return field.features["digital"] >= 0.5
    if field.evidence is None:
        pages = facts.document.pages
    else:
        pages = tuple(page for page in facts.document.pages if page.number == field.evidence.page)
    return bool(pages) and all(page.origin == "text-layer" for page in pages)


def stratum(facts: Facts, field: FieldValue, row: Mapping[str, float]) -> str | None:
    """`group/origin`; None where no probability can be given (illegible, struck, ink without a normal form)."""
    origin = "digital" if is_digital(facts, field) else "ocr"
    if field.state == "blank":
        return f"blank/{origin}"
    if field.state != "value" or field.value is None:
        return None
    group = _GROUPS.get(facts.kind(field.path), "identifier")
    if group == "text" and any(row[name] > 0 for name in ("check_ok", "witnesses", "told_elsewhere")):
        group = "vouched"
    return f"{group}/{origin}"


def place(facts: Facts, path: str) -> str:
    """Where a field stands, whatever its row: "wlkp tenaga_kerja.jabatan.*.nama"."""
    return f"{facts.record_type} {_ROW.sub('.*', path)}"


def page_quality(facts: Facts, field: FieldValue) -> float:
    if "page_quality" in field.features:
        return field.features["page_quality"]
    number = field.evidence.page if field.evidence else None
    known = [p.quality for p in facts.document.pages if p.quality is not None and number in (None, p.number)]
    return min(known, default=1.0)


def row(around: Surroundings, field: FieldValue, check: int) -> dict[str, float]:
    """The feature row by name. `check`: 1 a cross-check holds, -1 one is broken, 0 none was made."""
    raw: Mapping[str, float] = field.features
    facts = around.facts
    agrees = raw.get("agrees", -1.0 if field.agrees is None else float(field.agrees))
    reread = raw.get("reread_agrees", -1.0)
    is_settled = SETTLED in raw  # proved by the paper itself, as good as a third reading
    length = raw.get("length", float(len(field.orig or "")))
    label = raw.get("label_score", 0.0)
    is_text = facts.kind(field.path) == "text"
    return {
        "ocr_min": raw.get("ocr_min", 1.0),
        "ocr_mean": raw.get("ocr_mean", 1.0),
        "readers_agree": float(agrees == 1),
        "readers_disagree": float(agrees == 0),
        "label_score": label,
        "label_exact": float(label >= _EXACT),
        "separator": raw.get("separator", 0.0),
        "folds": min(raw.get("folded", 0.0), 5.0),
        "parsed": raw.get("parsed", 0.0),
        "handwritten": max(raw.get("handwritten", 0.0), float(bool(field.handwritten))),
        "page_quality": page_quality(facts, field),
        "reread_holds": float(reread == 1 or is_settled),
        "reread_differs": float(reread == 0 and not is_settled),
        "check_ok": float(check > 0),
        "check_broken": float(check < 0),
        "alternatives": min(float(len(field.alternatives)), 3.0),
        "notes": min(float(len(field.notes)), 2.0),
        "by_table": float(field.method == "table"),
        "by_tick": float(field.method == "tick"),
        "by_entity": float(field.method == "entity"),
        "by_reader": float(field.method in ("reader", "reread")),
        "type_confidence": facts.draft.kind.confidence,
        "label_share": around.label_share,
        "filled_share": around.filled_share,
        "broken_share": around.broken_share,
        "proofs": around.proofs,
        "witnesses": min(2.0, max(0.0, raw.get("votes", 1.0) - 1)),
        "against": min(2.0, raw.get("against", 0.0)),
        "told_elsewhere": float(around.is_told_elsewhere(field)),
        "repeated": float(around.is_repeated(field)),
        "shares_ink": float(around.shares_ink(field)),
        "in_row": float(_ROW.search(field.path) is not None),
        "rows": math.log1p(around.rows(field)),
        "excess": math.log1p(max(0.0, length - len(str(field.value)))) if not is_text else 0.0,
        "partners_bare": around.partners_bare(field),
        "section_share": around.section_share(field),
        "neighbours_filled": around.neighbours_filled(field),
        "conflict_share": around.conflict_share,
        "cut_share": around.cut_share,
        "faint_share": around.faint_share,
        "cut_text": float(is_text and isinstance(field.value, str) and is_cut(field.value)),
    }
