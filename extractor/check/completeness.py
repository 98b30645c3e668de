"""What the record cannot do without, and what was left blank."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding
from models.record import walk


def required_paths(facts: Facts) -> tuple[str, ...]:
    """Concrete paths that must hold a value: fields flagged `!`, and such columns in every row that is there.

    A required table or list without any row stands under its own path.
    """
    paths: list[str] = []
    for field in walk(facts.description.record):
        if not field.columns and not field.is_list:
            if field.printed.required:
                paths.append(field.path)
            continue
        rows = facts.rows(field.path)
        if not rows:
            paths += [field.path] if field.printed.required else []
            continue
        for row in rows:
            paths += [f"{field.path}.{row}.{column.path}" for column in field.columns if column.printed.required]
    return tuple(paths)


def missing_paths(facts: Facts) -> tuple[str, ...]:
    """Required paths whose label was not found or whose place is blank."""
    return tuple(path for path in required_paths(facts) if not facts.is_printed(path) or facts.is_blank(path))


def label_share(facts: Facts) -> float:
    """Share of the required fields whose label was found, 1.0 where the record requires nothing."""
    required = required_paths(facts)
    return sum(facts.is_printed(path) for path in required) / len(required) if required else 1.0


@REGISTRY.rule("I-KSG-001", source="records.toml: tanda ! (isian wajib)")
def required_fields_are_filled(facts: Facts) -> Iterator[Finding]:
    for path in required_paths(facts):
        if facts.is_blank(path):
            yield Finding(path, "I-KSG-001")
