"""The classes held to records.toml: every field, its type, its flags, its codes, in order."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.record import Field, walk
from models.record_type import RecordType
from models.registry import RECORD_TYPES

CONTRACT = tomllib.loads(Path(__file__).with_name("records.toml").read_text(encoding="utf-8"))


def _described(name: str) -> dict[str, Any]:
    described = dict(CONTRACT[name])
    shared = {"surat": CONTRACT["surat"]["surat"]} if described.get("includes") == "surat" else {}
    return shared | {part: fields for part, fields in described.items() if isinstance(fields, dict)}


def _lines(record_type: RecordType) -> Iterator[tuple[str, str, dict[str, str]]]:
    """(path, type and flags, columns) of every line of the contract, in order."""
    for part, fields in _described(record_type.name).items():
        for field, says in fields.items():
            if isinstance(says, str):
                yield f"{part}.{field}", says, fields.get(f"{field}_columns", {})


def _said(field: Field) -> str:
    codes = getattr(field.kind, "codes", ())
    kind = f"enum {'|'.join(codes)}" if field.kind.name == "enum" else field.kind.name
    flags = " !" * field.printed.required + " #" * field.printed.personal
    return (f"[{kind}]" if field.is_list else kind) + flags


def _agreed(says: str) -> str:
    return " ".join(says.split())


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda one: one.name)
def test_fields_are_those_of_the_contract(record_type: RecordType) -> None:
    expected = [(path, _agreed(says)) for path, says, _ in _lines(record_type)]
    assert [(field.path, _said(field)) for field in walk(record_type.record)] == expected


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda one: one.name)
def test_columns_are_those_of_the_contract(record_type: RecordType) -> None:
    fields = {field.path: field for field in walk(record_type.record)}
    for path, _, columns in _lines(record_type):
        found = [(column.path, _said(column)) for column in fields[path].columns]
        assert found == [(name, _agreed(says)) for name, says in columns.items()], path


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda one: one.name)
def test_titles_are_those_of_the_contract(record_type: RecordType) -> None:
    assert record_type.title == CONTRACT[record_type.name]["title"]
    assert record_type.is_letter == (CONTRACT[record_type.name].get("includes") == "surat")
