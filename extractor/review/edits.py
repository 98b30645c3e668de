"""What a person may write into a field, and the normal form it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from extractor.document.evidence import Evidence, JsonValue, Method, State
from extractor.errors import Refused

MAX_LENGTH = 4_000
"""Longer than any cell of a paper; a paste of a whole file is a mistake."""


class Kind(Protocol):
    """The part of a value kind of `models.values` that an edit needs."""

    @property
    def name(self) -> str: ...
    @property
    def numeric(self) -> bool: ...
    def parse(self, text: str) -> Any: ...
    def valid(self, value: JsonValue) -> bool: ...


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a reviewer in one field.

    Either `text` (as typed, to be parsed) or `value` (a normal form already, an alternative that was taken); both None
    for a state without a value, or to confirm ink that has no normal form. `evidence`: the place pointed at, None keeps
    the old one. `method`: human, or that of the alternative taken.
    """

    state: State = "value"
    text: str | None = None
    value: JsonValue = None
    evidence: Evidence | None = None
    method: Method = "human"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """An edit in normal form. `orig`: the characters typed; `notes`: issue codes of the value type."""

    state: State
    value: JsonValue
    orig: str | None
    notes: tuple[str, ...] = ()


def typed(text: str) -> Edit:
    """A keystroke as on paper: empty = blank, "?" = illegible, "/" = struck out, anything else is a value."""
    bare = text.strip()
    if not bare:
        return Edit("blank")
    if bare == "?":
        return Edit("illegible")
    if bare == "/":
        return Edit("struck")
    return Edit("value", text=text)


def settle(edit: Edit, kind: Kind, is_bare: bool = False) -> Settled:
    """The normal form of an edit, or `Refused` when the type does not know what was typed.

    `is_bare`: the field stands as ink without a normal form (a date without its day); only then may that be confirmed.

    "-" alone in a number is nihil, 0. A state other than value carries no value.
    """
    if edit.state != "value":
        if edit.value is not None:
            raise Refused("keadaan ini tidak memiliki nilai")
        return Settled(edit.state, None, edit.text)
    if edit.text is None:
        if edit.value is None and is_bare:
            return Settled("value", None, None)
        if edit.value is None or not kind.valid(edit.value):
            raise Refused("nilai tidak sesuai jenis isian")
        return Settled("value", edit.value, None)
    if len(edit.text) > MAX_LENGTH:
        raise Refused(f"isian paling panjang {MAX_LENGTH} karakter")
    if edit.text.strip() == "-" and kind.numeric and kind.name in {"int", "number", "rupiah"}:
        return Settled("value", "0" if kind.name == "number" else 0, edit.text)
    parsed = kind.parse(edit.text)
    if parsed.value is None:
        raise Refused("nilai tidak sesuai jenis isian")
    return Settled("value", parsed.value, edit.text, tuple(parsed.notes))
