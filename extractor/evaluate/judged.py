"""Every field that is on the paper or was read, with the verdict on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.evaluate.distance import is_near
from extractor.evaluate.matching import assign_rows, rows_of, table_of
from extractor.evaluate.truth import TrueDocument, TrueField
from models.record import field_at
from models.registry import by_name

Json = Mapping[str, Any]
_CENTRE_SLACK_POINTS = 2.0


@dataclass(frozen=True, slots=True)
class Judged:
    """One field of one document. `true` or `read` is None where the paper or the line does not have it."""

    document: TrueDocument
    path: str
    true: TrueField | None
    read: Json | None

    @property
    def is_there(self) -> bool:
        """The paper gives a value with a normal form."""
        return self.true is not None and self.true.state == "value" and self.true.value is not None

    @property
    def is_claimed(self) -> bool:
        """A value was read."""
        return self.read is not None and self.read["state"] == "value" and self.read["value"] is not None

    @property
    def is_exact(self) -> bool:
        return self.is_there and self.is_claimed and same(self._read_value, self._true_value)

    @property
    def is_near(self) -> bool:
        if not (self.is_there and self.is_claimed):
            return False
        one, other = self._read_value, self._true_value
        if self.kind == "text" and isinstance(one, str) and isinstance(other, str):
            return is_near(one, other)
        return same(one, other)

    @property
    def is_right(self) -> bool:
        """What would be released is true: the exact value, or nothing where the paper gives nothing."""
        return self.is_exact if self.is_claimed or self.is_there else True

    @property
    def has_right_state(self) -> bool:
        return self.true is not None and self.read is not None and self.true.state == self.read["state"]

    @property
    def kind(self) -> str:
        """Name of the value kind in the true record type, "" where it has no such field."""
        return kind_of(self.document.record_type, self.path)

    @property
    def field(self) -> str:
        """The path with row numbers left out: surat.penandatangan.*.nama."""
        return re.sub(r"\.\d+(?=\.|$)", ".*", self.path)

    @property
    def hand(self) -> str:
        if self.true is None:
            return "not on paper"
        return "handwriting" if self.true.is_written else "print and type"

    @property
    def iou(self) -> float | None:
        """Overlap of the boxes, 0 on different pages; None unless both have one."""
        boxes = self._boxes()
        if boxes is None:
            return None
        (ax, ay, bx, by), (cx, cy, dx, dy), is_same_page = boxes
        if not is_same_page:
            return 0.0
        common = max(0.0, min(bx, dx) - max(ax, cx)) * max(0.0, min(by, dy) - max(ay, cy))
        union = (bx - ax) * (by - ay) + (dx - cx) * (dy - cy) - common
        return common / union if union > 0 else 0.0

    @property
    def is_centre_in(self) -> bool | None:
        """The middle of the read box lies in the true one (2 points of slack); None unless both have a box."""
        boxes = self._boxes()
        if boxes is None:
            return None
        (ax, ay, bx, by), (cx, cy, dx, dy), is_same_page = boxes
        x, y, slack = (ax + bx) / 2, (ay + by) / 2, _CENTRE_SLACK_POINTS
        return is_same_page and cx - slack <= x <= dx + slack and cy - slack <= y <= dy + slack

    @property
    def _true_value(self) -> Any:
        return self.true.value if self.true is not None else None

    @property
    def _read_value(self) -> Any:
        return self.read["value"] if self.read is not None else None

    def _boxes(self) -> tuple[tuple[float, ...], tuple[float, ...], bool] | None:
        if self.true is None or self.read is None or self.true.box is None or self.read.get("box") is None:
            return None
        return tuple(self.read["box"]), self.true.box, self.read.get("page") == self.true.page


def same(one: Any, other: Any) -> bool:
    """Equal in normal form; true is not 1."""
    return type(one) is type(other) and one == other


def kind_of(record_type: str, path: str) -> str:
    found = field_at(by_name(record_type).record, path)
    return found.kind.name if found is not None else ""


def judge(pairs: Iterable[tuple[TrueDocument, Json | None]]) -> list[Judged]:
    """All fields of all documents, by printed position of rows. A document that was not found misses all its fields."""
    judged = []
    for document, line in pairs:
        read = line["fields"] if line is not None else {}
        paths = dict.fromkeys((*document.fields, *read))
        judged += [Judged(document, path, document.fields.get(path), read.get(path)) for path in paths]
    return judged


def judge_rows_assigned(pairs: Iterable[tuple[TrueDocument, Json | None]]) -> list[Judged]:
    """Cells of tables and lists only, each true row beside the read row that fits it best instead of by position."""
    judged = []
    for document, line in pairs:
        true_tables = rows_of(document.fields)
        read_tables = rows_of(line["fields"] if line is not None else {})
        for table in dict.fromkeys((*true_tables, *read_tables)):
            true_rows, read_rows = true_tables.get(table, {}), read_tables.get(table, {})
            pairing = assign_rows(true_rows, read_rows, _cells_equal)
            for row, cells in true_rows.items():
                found = read_rows.get(pairing[row], {}) if row in pairing else {}
                for column in dict.fromkeys((*cells, *found)):
                    path = f"{table}.{row}.{column}".rstrip(".")
                    judged.append(Judged(document, path, cells.get(column), found.get(column)))
            for row in set(read_rows) - set(pairing.values()):
                for column, entry in read_rows[row].items():
                    judged.append(Judged(document, f"{table}.{row}.{column}".rstrip("."), None, entry))
    return judged


def _cells_equal(read: Any, true: Any) -> bool:
    return (
        true.state == "value"
        and true.value is not None
        and read["state"] == "value"
        and (
            same(read["value"], true.value) or (isinstance(true.value, str) and is_near(str(read["value"]), true.value))
        )
    )


def in_tables(judged: Iterable[Judged]) -> list[Judged]:
    return [one for one in judged if table_of(one.path) is not None]
