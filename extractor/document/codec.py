"""The JSON of contract.md: one line of `wlk extract`, and the way back; pages as JSON for the store."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from extractor.document.elements import Cell, Document, Line, Mark, Page, Rule, Table, Word
from extractor.document.evidence import Alternative, Checked, Draft, Evidence, FieldValue, Issue, Kind
from extractor.document.geometry import BBox, Projection

Json = dict[str, Any]


def field_to_json(value: FieldValue) -> Json:
    """The public view of a field."""
    shown: Json = {
        "state": value.state,
        "value": value.value if value.state == "value" else None,
        "orig": value.orig,
        "confidence": None if value.confidence is None else round(value.confidence, 4),
        "page": value.evidence.page if value.evidence else None,
        "box": list(value.evidence.box.rounded()) if value.evidence else None,
        "method": value.method,
        "accepted": value.accepted,
        "alternatives": [dataclasses.asdict(alternative) for alternative in value.alternatives],
    }
    return shown


def field_from_json(path: str, data: Json) -> FieldValue:
    evidence = None
    if data.get("page") is not None and data.get("box") is not None:
        evidence = Evidence(data["page"], BBox(*data["box"]))
    return FieldValue(
        path=path,
        state=data["state"],
        value=data["value"],
        orig=data["orig"],
        method=data["method"],
        evidence=evidence,
        confidence=data["confidence"],
        accepted=data["accepted"],
        alternatives=tuple(Alternative(**alternative) for alternative in data.get("alternatives", ())),
    )


def page_entry(page: Page, message: str | None = None) -> Json:
    """The entry of `pages_read`; `message` explains a failed page."""
    entry: Json = {
        "page": page.number,
        "origin": page.origin,
        "engine": page.engine,
        "quality": None if page.quality is None else round(page.quality, 3),
        "rotation_deg": page.rotation_deg,
    }
    if page.failure is not None:
        entry["error"] = {"code": page.failure, "message": message or ""}
    return entry


def checked_to_json(checked: Checked, document: Document, messages: Mapping[int, str] | None = None) -> Json:
    """The part of a line that says what was read; `messages` by page number explain failed pages."""
    messages = messages or {}
    everything = sorted((*document.pages, *document.asides), key=lambda page: page.number)
    return {
        "document": document.number,
        "pages": [page.number for page in document.pages],
        "record_type": checked.draft.kind.record_type,
        "type_confidence": round(checked.draft.kind.confidence, 4),
        "fields": {path: field_to_json(value) for path, value in checked.draft.fields.items()},
        "issues": [dataclasses.asdict(issue) for issue in checked.issues],
        "decision": checked.decision,
        "reasons": list(checked.reasons),
        "pages_read": [page_entry(page, messages.get(page.number)) for page in everything],
    }


def checked_from_json(data: Json) -> Checked:
    fields = {path: field_from_json(path, value) for path, value in data["fields"].items()}
    return Checked(
        draft=Draft(Kind(data["record_type"], data["type_confidence"]), fields),
        issues=tuple(Issue(**issue) for issue in data["issues"]),
        decision=data["decision"],
        reasons=tuple(data["reasons"]),
    )


def _box(box: BBox) -> list[float]:
    return [round(box.x0, 2), round(box.top, 2), round(box.x1, 2), round(box.bottom, 2)]


def _word(word: Word) -> list[Any]:
    return [word.text, _box(word.box), word.confidence, word.source, word.second, word.handwritten]


def _word_back(data: list[Any]) -> Word:
    return Word(data[0], BBox(*data[1]), data[2], data[3], data[4], data[5])


def page_to_json(page: Page) -> Json:
    """A whole page for the store; short lists instead of objects, because there are a thousand words on some."""
    in_lines = {id(word) for line in page.lines for word in line.words}
    return {
        "number": page.number,
        "size": [page.width, page.height, page.displayed_width, page.displayed_height],
        "origin": page.origin,
        "lines": [[_word(word) for word in line.words] for line in page.lines],
        "loose": [_word(word) for word in page.words if id(word) not in in_lines],
        "rules": [_box(rule.box) for rule in page.rules],
        "tables": [
            [_box(t.box), [[_box(c.box), c.row, c.column, c.row_span, c.column_span] for c in t.cells]]
            for t in page.tables
        ],
        "marks": [[mark.kind, _box(mark.box), mark.ink, *([mark.text] if mark.text else [])] for mark in page.marks],
        "engine": page.engine,
        "quality": page.quality,
        "turn": [page.rotation_deg, page.skew_deg],
        "to_displayed": list(page.to_displayed.m),
        "picture": [page.picture, page.picture_dpi],
        "failure": page.failure,
    }


def page_from_json(data: Json) -> Page:
    lines = tuple(Line(tuple(_word_back(word) for word in line)) for line in data["lines"])
    loose = tuple(_word_back(word) for word in data["loose"])
    width, height, displayed_width, displayed_height = data["size"]
    return Page(
        number=data["number"],
        width=width,
        height=height,
        origin=data["origin"],
        words=tuple(word for line in lines for word in line.words) + loose,
        lines=lines,
        rules=tuple(Rule(BBox(*box)) for box in data["rules"]),
        tables=tuple(
            Table(BBox(*box), tuple(Cell(BBox(*c[0]), c[1], c[2], c[3], c[4]) for c in cells))
            for box, cells in data["tables"]
        ),
        marks=tuple(Mark(kind, BBox(*box), ink, *text) for kind, box, ink, *text in data["marks"]),
        engine=data["engine"],
        quality=data["quality"],
        rotation_deg=data["turn"][0],
        skew_deg=data["turn"][1],
        displayed_width=displayed_width,
        displayed_height=displayed_height,
        to_displayed=Projection(tuple(data["to_displayed"])),
        picture=data["picture"][0],
        picture_dpi=data["picture"][1],
        failure=data["failure"],
    )
