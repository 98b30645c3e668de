"""Field values collected by path, in the order of the record."""

from __future__ import annotations

from typing import Any

from extractor.document.evidence import FieldValue
from extractor.document.look import Look
from extractor.parse.letters.claims import claim, trimmed
from extractor.parse.letters.passage import Passage
from extractor.parse.values import wants_look, weigh
from models.record import Field, field_at, walk
from models.record_type import RecordType


class Reader:
    """Collects field values by path and knows the record's fields."""

    def __init__(self, record_type: RecordType, look: Look) -> None:
        self.record = record_type.record
        self.look = look
        self.found: dict[str, FieldValue] = {}
        self.inks: dict[str, Passage] = {}

    def field(self, path: str) -> Field | None:
        return field_at(self.record, path)

    def claim(self, path: str, ink: Passage, **more: Any) -> FieldValue | None:
        """The field read from the ink and kept; None where the record has no such field or there is no ink."""
        field = self.field(path)
        if field is None or not ink:
            return None
        value = claim(field, path, ink, **more)
        self.inks[path] = ink
        content = trimmed(ink)
        if content and wants_look(field, value):
            (text, confidence), *_ = self.look(content.page, [content.box.grown(2.0)])
            value = weigh(field, value, text, confidence)
        self.found[path] = value
        return value

    def keep(self, value: FieldValue) -> None:
        if self.field(value.path) is not None:
            self.found[value.path] = value

    def ordered(self) -> dict[str, FieldValue]:
        ranks = {field.path: number for number, field in enumerate(walk(self.record))}
        columns = {
            f"{field.path}.{column.path}": number
            for field in walk(self.record)
            for number, column in enumerate(field.columns)
        }

        def rank(path: str) -> tuple[int, int, int, int]:
            parts = path.split(".")
            at = next((n for n, part in enumerate(parts) if part.isdigit()), len(parts))
            stem = ".".join(parts[:at])
            row = int(parts[at]) if at < len(parts) else 0
            column = columns.get(f"{stem}.{parts[at + 1]}", 0) if at + 1 < len(parts) else 0
            item = int(parts[-1]) if at + 2 < len(parts) else 0
            return ranks.get(stem, len(ranks)), row, column, item

        return {path: self.found[path] for path in sorted(self.found, key=rank)}
