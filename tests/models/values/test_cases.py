"""Frozen cases of every value type: what must be read, and what must be refused."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from models.values import KINDS
from models.values.pasal import citations

FOLDER = Path(__file__).with_name("cases")


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


ROWS = [
    (name, row["text"], row["value"], row["notes"] or "")
    for name in sorted(path.stem for path in FOLDER.glob("*.csv"))
    if name != "pasal"
    for row in _rows(name)
]


@pytest.mark.parametrize(("name", "text", "value", "notes"), ROWS)
def test_case(name: str, text: str, value: str, notes: str) -> None:
    parsed = KINDS[name].parse(text)
    assert ("" if parsed.value is None else str(parsed.value)) == value
    assert " ".join(parsed.notes) == notes
    assert parsed.value is None or KINDS[name].valid(parsed.value)


@pytest.mark.parametrize("row", _rows("pasal"), ids=lambda row: row["text"][:40])
def test_citations(row: dict[str, str]) -> None:
    found = citations(row["text"])
    assert found == [part for part in row["value"].split("|") if part]
    assert all(KINDS["pasal"].valid(one) for one in found)


def test_every_kind_has_a_table() -> None:
    assert {path.stem for path in FOLDER.glob("*.csv")} == set(KINDS)
