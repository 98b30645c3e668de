"""Builds the review form from a record and what was read: sections, rows and inputs in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from extractor.document.evidence import Alternative, FieldValue, Issue, JsonValue
from extractor.review import Task
from extractor.store import DocumentEntry, FieldEntry
from extractor.web.bands import weigh
from extractor.web.parts import Cell, Group, Head, Option, Part, Row
from models.record import Field, Section, field_at, walk
from models.registry import by_name


def build(document: DocumentEntry, task: Task, issues: tuple[Issue, ...], language: str) -> tuple[Part, ...]:
    """The parts of a document's form in the order of its record."""
    builder = _Builder(document, task, issues, language)
    parts: dict[str, list[Field]] = {}
    sections: dict[str, Section] = {}
    for one in walk(by_name(document.record_type).record):
        parts.setdefault(one.section.name, []).append(one)
        sections[one.section.name] = one.section
    return tuple(builder.part(sections[name], fields) for name, fields in parts.items())


def cell_of(document: DocumentEntry, task: Task, issues: tuple[Issue, ...], path: str, language: str) -> Cell | None:
    """One input by its concrete path, None for a path the record does not have."""
    found = field_at(by_name(document.record_type).record, path)
    return _Builder(document, task, issues, language).cell(found) if found is not None else None


def shown(kind: Any, value: JsonValue) -> str:
    """A normal form as it stands in an input: dates as 11-02-2019, money grouped without its Rp."""
    if value is None:
        return ""
    if kind.name == "date":
        year, month, day = str(value).split("-")
        return f"{day}-{month}-{year}"
    text: str = kind.format(value)
    return text.removeprefix("Rp").strip() if kind.name == "rupiah" else text


@dataclass(frozen=True)
class _Builder:
    document: DocumentEntry
    task: Task
    issues: tuple[Issue, ...]
    language: str

    def part(self, section: Section, fields: list[Field]) -> Part:
        cells: list[Cell] = []
        absent: list[Cell] = []
        groups: list[Group] = []
        for one in fields:
            if one.is_table or one.is_list:
                groups.append(self._group(one, fields))
                continue
            cell = self.cell(one)
            (cells if cell.is_on_paper else absent).append(cell)
        return Part(section.name, section.title, tuple(cells), tuple(groups), tuple(absent))

    def cell(self, one: Field) -> Cell:
        path = one.path
        entry = self.document.fields.get(path)
        machine = self.document.checked.draft.fields.get(path)
        doubt = weigh(self.document, self.task, self.issues, path, self.language)
        options = _options(one)
        return Cell(
            path=path,
            label=one.printed.labels[0],
            kind=one.kind.name,
            unit=one.printed.units[0] if one.printed.units else "Rp" if one.kind.name == "rupiah" else "",
            seq=entry.seq if entry else 0,
            state=entry.state if entry else "blank",
            value=entry.value if entry else None,
            shown=_text(one, entry),
            orig=_raw(machine),
            source=_source(entry),
            author=entry.author_name if entry and entry.author != "machine" else "",
            evidence=(entry.evidence if entry else None) or (machine.evidence if machine else None),
            doubt=doubt,
            options=options,
            alternatives=_alternatives(one, entry, machine),
            is_required=one.printed.required,
            is_on_paper=entry is not None or path in self.task.focus,
            is_agreed=machine is not None and bool(machine.agrees) and doubt.band == "check",
        )

    def _group(self, one: Field, beside: list[Field]) -> Group:
        numbers = _numbers(self.document.fields, one.path)
        rows = [self._row(one, number) for number in numbers]
        kept = tuple(row for row in rows if not _is_gone(row))
        blank = self._row(one, numbers[-1] + 1 if numbers else 0)
        wanted = one.path in self.task.focus or one.path in self.document.fields
        whole = self.cell(replace(one, is_list=False)) if wanted and not kept else None
        return Group(one.path, one.printed.labels[0], whole, kept, blank, _heads(one, kept, beside))

    def _row(self, one: Field, number: int) -> Row:
        prefix = f"{one.path}.{number}"
        if not one.is_table:
            return Row(prefix, number, (self.cell(replace(one, path=prefix)),))
        cells: list[Cell] = []
        for column in one.columns:
            path = f"{prefix}.{column.path}"
            if not column.is_list:
                cells.append(self.cell(replace(column, path=path)))
                continue
            items = _numbers(self.document.fields, path)
            live = [n for n in items if not _is_blank(self.document.fields.get(f"{path}.{n}"))]
            further = items[-1] + 1 if items else 0
            cells += [self.cell(replace(column, path=f"{path}.{n}")) for n in (*live, further)]
        return Row(prefix, number, tuple(cells))


def _heads(one: Field, rows: tuple[Row, ...], beside: list[Field]) -> tuple[Head, ...]:
    """The columns of a table; those no row has anything in are void (all of them, where there is no row)."""
    heads = []
    counts = (
        sum(column.kind.name == "int" for column in one.columns) > 1
    )  # a single whole number may be a number of days
    for column in one.columns:
        kind = column.kind.name
        summed = kind == "rupiah" or (kind == "int" and counts)
        head = Head(column.path, column.printed.labels[0], kind, False, summed, _total_of(column, beside))
        has = not rows or any(cell.seq or cell.doubt.demanded for row in rows for cell in row.under(head))
        heads.append(replace(head, is_void=not has))
    return tuple(heads)


def _total_of(column: Field, beside: list[Field]) -> str:
    """The one total of the section that a column of amounts must add up to, "" where none or several could be."""
    if not column.path.startswith("jumlah"):
        return ""
    totals = [
        other.path
        for other in beside
        if not other.is_table and other.kind.name == column.kind.name and other.path.split(".")[-1].startswith("jumlah")
    ]
    return totals[0] if len(totals) == 1 else ""


def _options(one: Field) -> tuple[Option, ...]:
    if one.kind.name == "bool":
        return (Option("true", one.kind.format(True), True), Option("false", one.kind.format(False), False))
    codes: tuple[str, ...] = getattr(one.kind, "codes", ())
    return tuple(Option(code, one.kind.format(code), code) for code in codes)


def _text(one: Field, entry: FieldEntry | None) -> str:
    if entry is None or entry.state != "value":
        return ""
    if entry.value is None:
        return entry.orig or ""
    return shown(one.kind, entry.value) if one.kind.valid(entry.value) else str(entry.value)


def _raw(machine: FieldValue | None) -> str:
    return (machine.orig or "") if machine is not None else ""


def _source(entry: FieldEntry | None) -> str:
    if entry is None or entry.author == "machine":
        return "machine"
    return "reread" if entry.method == "reread" else "human"


def _alternatives(
    one: Field, entry: FieldEntry | None, machine: FieldValue | None
) -> tuple[tuple[Alternative, str], ...]:
    """Up to three other readings with their text; what stands in the field already is none."""
    here = entry.value if entry is not None and entry.state == "value" else None
    seen = [here]
    found = []
    offered = list(machine.alternatives) if machine is not None else []
    if machine is not None and entry is not None and entry.author != "machine" and machine.value is not None:
        offered.append(Alternative(machine.value, machine.method, "bacaan mesin semula"))
    for other in offered:
        if other.value is None or other.value in seen or not one.kind.valid(other.value):
            continue
        seen.append(other.value)
        found.append((other, shown(one.kind, other.value)))
    return tuple(found[:3])


def _numbers(fields: Mapping[str, Any], prefix: str) -> list[int]:
    start = prefix + "."
    found = {path[len(start) :].partition(".")[0] for path in fields if path.startswith(start)}
    return sorted(int(number) for number in found if number.isdecimal())


def _is_blank(entry: FieldEntry | None) -> bool:
    return entry is None or (entry.author != "machine" and entry.state in ("blank", "struck"))


def _is_gone(row: Row) -> bool:
    """Whether a person emptied every cell: that is how a row is deleted."""
    return all(cell.seq == 0 or (cell.source != "machine" and cell.state == "blank") for cell in row.cells)
