"""Papers written by hand for the tests of the rules."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from extractor.check import Known, check
from extractor.check.confidence import Confidence
from extractor.document.elements import Document, Page
from extractor.document.evidence import Checked, Draft, Evidence, FieldValue, Kind
from extractor.document.geometry import BBox
from models.record import walk
from models.registry import by_name

BOX = BBox(100, 100, 200, 112)
BLANK = object()
ILLEGIBLE = object()
STRUCK = object()

GOOD_INK = {"ocr_min": 0.95, "ocr_mean": 0.97, "agrees": 1.0, "label_score": 1.0, "parsed": 1.0, "digital": 0.0}


def _line_of(path: str) -> BBox:
    """A place of its own for every field: no two read the same ink."""
    top = 50 + zlib.crc32(path.encode()) % 1_000_000 * 20
    return BBox(100, top, 200, top + 12)


def field(path: str, value: Any, **more: Any) -> FieldValue:
    """A field read by OCR; BLANK, ILLEGIBLE and STRUCK stand for the states without a value."""
    states = {id(BLANK): "blank", id(ILLEGIBLE): "illegible", id(STRUCK): "struck"}
    state = states.get(id(value), "value")
    base: dict[str, Any] = {
        "state": state,
        "value": value if state == "value" else None,
        "orig": str(value) if state == "value" and value is not None else None,
        "evidence": Evidence(1, _line_of(path)),
        "agrees": True,
        "features": dict(GOOD_INK),
    }
    return FieldValue(path, **{**base, **more})


def document(quality: float | None = 0.9, origin: str = "ocr", **more: Any) -> Document:
    return Document(1, (Page(1, 595, 842, origin, quality=quality, **more),))  # type: ignore[arg-type]


def draft(values: Mapping[str, Any], record_type: str = "wlkp", sure: float = 0.99) -> Draft:
    """Values by path; a FieldValue is taken as it is."""
    fields = {path: value if isinstance(value, FieldValue) else field(path, value) for path, value in values.items()}
    return Draft(Kind(record_type, sure, ("title",)), fields)


def checked(
    values: Mapping[str, Any],
    record_type: str = "wlkp",
    known: Known | None = None,
    confidence: Confidence | None = None,
    paper: Document | None = None,
    sure: float = 0.99,
) -> Checked:
    return check(draft(values, record_type, sure), paper or document(), known, confidence)


def complete() -> dict[str, Any]:
    """A WLKP with every required field filled and nothing wrong."""
    samples = {"int": 0, "rupiah": 5_000_000, "year": 2019, "date": "2019-02-11"}
    required = (f for f in walk(by_name("wlkp").record) if f.printed.required)
    return {f.path: samples.get(f.kind.name, "Contoh") for f in required}


def codes(values: Mapping[str, Any], record_type: str = "wlkp", known: Known | None = None) -> list[tuple[str, str]]:
    """(path, code) of the issues, without the blank remarks."""
    found = checked(values, record_type, known).issues
    return [(issue.path, issue.code) for issue in found if issue.code != "I-KSG-001"]
