"""What a later version would read otherwise: told by path, and nothing is changed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from extractor.document.evidence import Checked, Draft, Kind
from extractor.store import Filing
from extractor.wiring.replaying import compare
from tests.store.papers import value

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def reading(**fields: Any) -> Checked:
    paths = {name.replace("__", "."): said for name, said in fields.items()}
    drafted = {path: value(path, said) for path, said in paths.items()}
    return Checked(Draft(Kind("wlkp", 1.0), drafted), (), "review", ())


def filing(record: dict[str, Any], people: tuple[str, ...] = ()) -> Filing:
    provenance = {path: {"state": "value", "author": "p1" if path in people else "machine"} for path in flat(record)}
    return Filing("f", "o", "d", "t", "u", "wlkp", "PT. MAJU TERUS", 2025, record, provenance, "p1", "Ani", NOW, False)


def flat(record: Any, head: str = "") -> list[str]:
    if isinstance(record, dict):
        return [path for key, below in record.items() for path in flat(below, f"{head}{key}.")]
    return [head.rstrip(".")]


def changes(*arguments: Any) -> list[tuple[str, str, bool]]:
    return [(one.path, one.change, one.by_person) for one in compare(*arguments)]


def test_the_same_reading_changes_nothing() -> None:
    same = reading(identitas__nama="PT. MAJU TERUS", jumlah=4)
    assert changes(filing({"identitas": {"nama": "PT. MAJU TERUS"}, "jumlah": 4}), same, same) == []


def test_other_lost_and_found_values_are_told_apart() -> None:
    released = filing({"a": "satu", "b": "dua"})
    before, today = reading(a="satu", b="dua"), reading(a="lain", c="tiga")
    assert changes(released, before, today) == [("a", "other", False), ("b", "lost", False), ("c", "found", False)]
    assert {one.path: (one.old, one.new) for one in compare(released, before, today)}["a"] == (
        ("value", "satu"),
        ("value", "lain"),
    )


def test_what_a_person_put_right_is_told_only_where_the_machine_changed_its_mind() -> None:
    released = filing({"a": "benar"}, people=("a",))
    wrong = reading(a="salah")
    assert changes(released, wrong, wrong) == []
    assert changes(released, wrong, reading(a="benar")) == [("a", "agrees", True)]
    assert changes(released, wrong, reading(a="lain lagi")) == [("a", "other", True)]
    assert changes(released, reading(a="benar"), reading(a="benar")) == []
