"""What is really on the paper: the truth file beside every synthetic document."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Value = str | int | bool | None
Box = tuple[float, float, float, float]
"""``(x0, top, x1, bottom)`` in points on the displayed page, origin top-left."""

STATES = ("value", "blank", "struck", "illegible")


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all boxes; ValueError when there is none."""
    many = list(boxes)
    return (
        min(box[0] for box in many),
        min(box[1] for box in many),
        max(box[2] for box in many),
        max(box[3] for box in many),
    )


@dataclass
class Entry:
    """One field as it stands on the paper. ``page`` is 1-based in the file, ``hand`` typed | printed | handwriting."""

    state: str
    value: Value
    orig: str
    page: int
    box: Box
    hand: str


@dataclass
class Truth:
    """One document of the file: its pages, its record type, its fields by dotted path."""

    record_type: str
    pages: list[int] = field(default_factory=list)
    fields: dict[str, Entry] = field(default_factory=dict)

    def add(self, path: str, entry: Entry) -> None:
        """Record a field. The same path again with the same value widens the box on the same page."""
        known = self.fields.get(path)
        if known is None:
            self.fields[path] = entry
            return
        if known.value != entry.value or known.state != entry.state:
            raise ValueError(f"{path}: written twice with different values")
        known.orig = f"{known.orig} {entry.orig}"
        if known.page == entry.page:
            known.box = union((known.box, entry.box))


@dataclass
class Line:
    """A run of printed characters, for the page text."""

    page: int
    baseline: float
    text: str


def page_text(lines: list[Line], page: int) -> str:
    """The text of a page in the order of drawing; runs on one baseline are joined by a space."""
    rows: list[tuple[float, list[str]]] = []
    for line in lines:
        if line.page != page or not line.text.strip():
            continue
        if rows and abs(rows[-1][0] - line.baseline) < 3:
            rows[-1][1].append(line.text.strip())
        else:
            rows.append((line.baseline, [line.text.strip()]))
    return "\n".join(" ".join(row) for _, row in rows)


def document_object(number: int, truth: Truth, lines: list[Line]) -> dict[str, Any]:
    """The truth of one document as it stands in the file."""
    return {
        "document": number,
        "pages": truth.pages,
        "record_type": truth.record_type,
        "fields": {
            path: {
                "state": entry.state,
                "value": entry.value,
                "orig": " ".join(entry.orig.split()),
                "page": entry.page,
                "box": [round(side, 1) for side in entry.box],
                "hand": entry.hand,
            }
            for path, entry in sorted(truth.fields.items())
        },
        "text": {str(page): page_text(lines, page) for page in truth.pages},
    }


def write_truth(path: Path, truth: dict[str, Any]) -> None:
    """Write the truth file: sorted keys, UTF-8, one line feed at the end."""
    path.write_text(json.dumps(truth, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
