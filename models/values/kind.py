"""What every value type can do: parse, format, recognise its own normal form."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from models.values.parsed import NOTHING, JsonValue, Parsed


class ValueKind(ABC):
    """A value type of the records. `name` as in records.toml; `numeric`: worth reading twice, digit by digit."""

    name: str
    numeric: bool = False

    @abstractmethod
    def parse(self, text: str) -> Parsed:
        """Reads OCR text or a keystroke. Never raises; doubt is a Parsed without value."""

    @abstractmethod
    def valid(self, value: JsonValue) -> bool:
        """Whether `value` is a normal form of this type."""

    def format(self, value: JsonValue) -> str:
        """The value as Indonesians write it; empty for None."""
        return "" if value is None else str(value)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Lets a kind stand in an annotation: pydantic then accepts normal forms only."""
        return core_schema.no_info_after_validator_function(self._accept, handler(source))

    def _accept(self, value: JsonValue) -> JsonValue:
        if value is not None and not self.valid(value):
            raise ValueError(f"bukan bentuk baku {self.name}")
        return value

    def __repr__(self) -> str:
        return f"<{self.name}>"


class Tabel(ValueKind):
    """Rows of a table; the cells have their own kinds, so there is nothing to parse here."""

    name = "table"

    def parse(self, text: str) -> Parsed:
        return NOTHING

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, list)


TABEL = Tabel()
