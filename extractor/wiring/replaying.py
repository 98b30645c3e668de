"""Decided documents read again by today's version: which released values would be others. Changes nothing."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extractor.access import MACHINE
from extractor.document.evidence import Checked, JsonValue
from extractor.store import DocumentEntry, FieldEntry, Filing, Store
from extractor.store.freezing import freeze, leaves

Change = Literal["other", "lost", "found", "agrees"]
"""other: the machine reads another value than the one released; lost: it no longer reads one; found: it reads one where
none was released; agrees: it now reads what a person had to put right."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`old`, `new`: (state, value), for eyes that asked for them only; never for a log."""

    path: str
    change: Change
    by_person: bool
    old: tuple[str, JsonValue] | None
    new: tuple[str, JsonValue] | None


@dataclass(frozen=True, slots=True)
class Replayed:
    """One decided document. `failed`: it could not be read again (its pages are gone, or the reading broke)."""

    document_id: str
    record_type: str
    version: int
    values: int
    differences: tuple[Difference, ...]
    failed: bool = False


def replay(
    store: Store,
    read_as: Callable[[DocumentEntry, str], Checked | None],
    document_ids: Sequence[str] = (),
    record_type: str | None = None,
    since: date | None = None,
    sample: int | None = None,
) -> Iterator[Replayed]:
    """Every standing record that is asked for, oldest first; `since`: decided on that day (UTC) or later; `sample`: so
    many by chance, the same ones each time."""
    wanted = [
        (one.document_id, one.id)
        for one in store.filings.every(MACHINE, record_type)
        if (not document_ids or one.document_id in document_ids) and (since is None or one.decided_at.date() >= since)
    ]
    if sample is not None and sample < len(wanted):
        chosen = set(random.Random(0).sample(range(len(wanted)), sample))
        wanted = [pair for place, pair in enumerate(wanted) if place in chosen]
    for document_id, filing_id in wanted:
        document, filing = store.documents.get(MACHINE, document_id), store.filings.get(MACHINE, filing_id)
        if document is None or filing is None:
            continue
        checked = read_as(document, filing.record_type)
        differences = () if checked is None else compare(filing, document.checked, checked)
        yield Replayed(
            document_id, filing.record_type, filing.version, len(filing.provenance), differences, checked is None
        )


def compare(filing: Filing, before: Checked, today: Checked) -> tuple[Difference, ...]:
    """Path by path. What a person put right, and the machine reads today as wrong as then, is no difference."""
    released = leaves(filing.record, filing.provenance)
    then, fresh = _frozen(before, filing), _frozen(today, filing)
    found = []
    for path in dict.fromkeys([*released, *fresh]):
        old, new = released.get(path), fresh.get(path)
        by_person = filing.provenance.get(path, {}).get("author", "machine") != "machine"
        if _said(old) == _said(new):
            if by_person and _said(then.get(path)) != _said(old):
                found.append(Difference(path, "agrees", True, old, new))
        elif not by_person or _said(then.get(path)) != _said(new):
            change: Change = "found" if _said(old) is None else "lost" if _said(new) is None else "other"
            found.append(Difference(path, change, by_person, old, new))
    return tuple(found)


def _said(leaf: tuple[str, JsonValue] | None) -> tuple[str, JsonValue] | None:
    """A leaf without a value says nothing, whether it is blank or absent; struck and illegible are said."""
    return None if leaf in (None, ("blank", None), ("value", None)) else leaf


def _frozen(checked: Checked, filing: Filing) -> dict[str, tuple[str, JsonValue]]:
    """In the form of a released record, so that rows stand at the same numbers."""
    lines = {
        path: FieldEntry(
            path,
            1,
            "machine",
            "",
            field.state,
            field.value,
            field.orig,
            field.method,
            field.evidence,
            field.confidence,
            filing.decided_at,
            "",
        )
        for path, field in checked.draft.fields.items()
    }
    return leaves(*freeze(lines))
