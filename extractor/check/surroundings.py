"""What the rest of the paper says about a field: how well the document was read as a whole, who else claims the ink."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractor.check.completeness import required_paths
from extractor.check.facts import Facts
from extractor.check.rule import Finding
from extractor.document.evidence import FieldValue
from extractor.document.geometry import BBox

_SHARED = 0.5
"""Share of the smaller box that two fields must have in common to count as readings of the same ink."""
_TELLING = 4
"""Letters and digits from which on a value that stands elsewhere too is more than chance."""
_NEARLY = 0.95
_NEAREST = 4
_TABLE = re.compile(r"^(.*?)\.\d+(?=\.|$)")
_CUT = re.compile(r"^[a-z,.;:)/-]|[,:;(/&-]$|\b(dan|atau|yang|di|ke|dari|serta)$|[:|_]|\.{3}")
_NOT_TOLD = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Surroundings:
    """One document as the fields of it see it. `label_share`: of the required labels found, 0-1."""

    facts: Facts
    findings: Sequence[Finding]
    label_share: float

    @cached_property
    def filled_share(self) -> float:
        """Share of the printed fields that gave a value; 1.0 where none is printed."""
        fields = self.facts.fields.values()
        return sum(map(_has_value, fields)) / len(fields) if fields else 1.0

    @cached_property
    def broken_share(self) -> float:
        """Share of the cross-checks made that are broken; 0.0 where none was made."""
        made = [finding.holds for finding in self.findings if finding.bears_on]
        return 1 - sum(made) / len(made) if made else 0.0

    @cached_property
    def proofs(self) -> float:
        """How many cross-checks hold, capped at 5."""
        return float(min(5, sum(finding.holds and bool(finding.bears_on) for finding in self.findings)))

    @cached_property
    def conflict_share(self) -> float:
        """Share of the values read from ink that another field claims too."""
        fields = [one for one in self.facts.fields.values() if _has_value(one)]
        return sum(self.shares_ink(one) for one in fields) / len(fields) if fields else 0.0

    @cached_property
    def cut_share(self) -> float:
        """Share of the texts that begin or end in the middle of something."""
        texts = [one.value for one in self.facts.fields.values() if self.facts.kind(one.path) == "text"]
        read = [text for text in texts if isinstance(text, str)]
        return sum(is_cut(text) for text in read) / len(read) if read else 0.0

    @cached_property
    def faint_share(self) -> float:
        """Share of the values whose label was matched less than nearly to the letter."""
        fields = [one for one in self.facts.fields.values() if _has_value(one)]
        return sum(one.features.get("label_score", 1.0) < _NEARLY for one in fields) / len(fields) if fields else 0.0

    def neighbours_filled(self, field: FieldValue) -> float:
        """Share of the nearest printed fields that gave a value: where these are bare, the columns were mistaken."""
        if field.evidence is None:
            return 1.0
        own = field.evidence.box
        near = sorted(
            (abs(box.x_center - own.x_center) / 3 + abs(box.y_center - own.y_center), path, has)
            for path, box, has in self._printed.get(field.evidence.page, ())
            if path != field.path
        )[:_NEAREST]
        return sum(has for _, _, has in near) / len(near) if near else 1.0

    def partners_bare(self, field: FieldValue) -> float:
        """Share of the printed partners (wni_laki_laki of wni_perempuan) without a value; 0.0 where it has none."""
        partners = [path for path in self._partners.get(_family(field.path), ()) if path != field.path]
        return sum(not _has_value(self.facts.fields[path]) for path in partners) / len(partners) if partners else 0.0

    def section_share(self, field: FieldValue) -> float:
        """Share of the required labels of the field's section that were found; 1.0 where it requires none."""
        found = self._sections.get(field.path.partition(".")[0])
        return sum(found) / len(found) if found else 1.0

    def rows(self, field: FieldValue) -> int:
        """How many rows or items stand in the table or list of the field; 0 outside of one."""
        found = _TABLE.match(field.path)
        return self._rows.get(found.group(1), 0) if found else 0

    def is_repeated(self, field: FieldValue) -> bool:
        """The same characters stand at least twice on the paper."""
        key = _NOT_TOLD.sub("", field.orig or "").casefold()
        return len(key) >= _TELLING and self._text.count(key) >= 2

    def is_told_elsewhere(self, field: FieldValue) -> bool:
        """Another field of the document has the same value, and the value is long enough to say something."""
        return len(str(field.value)) >= _TELLING and self._values[_key(field)] >= 2

    def shares_ink(self, field: FieldValue) -> bool:
        """Another field with a value was read from much the same place."""
        if field.evidence is None:
            return False
        own = field.evidence.box
        return any(
            path != field.path and _common(own, box) > _SHARED for path, box in self._boxes.get(field.evidence.page, ())
        )

    @cached_property
    def _printed(self) -> Mapping[int, Sequence[tuple[str, BBox, bool]]]:
        boxes: dict[int, list[tuple[str, BBox, bool]]] = {}
        for one in self.facts.fields.values():
            if one.evidence is not None:
                boxes.setdefault(one.evidence.page, []).append((one.path, one.evidence.box, _has_value(one)))
        return boxes

    @cached_property
    def _partners(self) -> Mapping[str, Sequence[str]]:
        partners: dict[str, list[str]] = {}
        for path in self.facts.fields:
            partners.setdefault(_family(path), []).append(path)
        return partners

    @cached_property
    def _sections(self) -> Mapping[str, Sequence[bool]]:
        sections: dict[str, list[bool]] = {}
        for path in required_paths(self.facts):
            sections.setdefault(path.partition(".")[0], []).append(self.facts.is_printed(path))
        return sections

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        found = {match.group(0) for path in self.facts.fields if (match := _TABLE.match(path))}
        return Counter(row.rpartition(".")[0] for row in found)

    @cached_property
    def _text(self) -> str:
        return _NOT_TOLD.sub("", self.facts.document.text).casefold()

    @cached_property
    def _values(self) -> Counter[str]:
        return Counter(_key(one) for one in self.facts.fields.values() if one.state == "value")

    @cached_property
    def _boxes(self) -> Mapping[int, Sequence[tuple[str, BBox]]]:
        boxes: dict[int, list[tuple[str, BBox]]] = {}
        for one in self.facts.fields.values():
            if one.evidence is not None and one.state == "value":
                boxes.setdefault(one.evidence.page, []).append((one.path, one.evidence.box))
        return boxes


def is_cut(text: str) -> bool:
    """A text that begins or ends in the middle of something, or still holds a separator."""
    return _CUT.search(text) is not None


def _family(path: str) -> str:
    """The path up to the first word of its last name: "tenaga_kerja.wni"."""
    parent, _, name = path.rpartition(".")
    return f"{parent}.{name.partition('_')[0]}"


def _has_value(field: FieldValue) -> bool:
    return field.state == "value" and field.value is not None


def _key(field: FieldValue) -> str:
    return f"{type(field.value).__name__}:{field.value}".casefold()


def _common(one: BBox, other: BBox) -> float:
    shared = one.intersection(other)
    smaller = min(one.area, other.area)
    return shared.area / smaller if shared is not None and smaller > 0 else 0.0
