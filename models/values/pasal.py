"""Legal citations in one canonical spelling: "UU 7/1981 Pasal 7 ayat (1)"."""

from __future__ import annotations

import re

from models.values.fold import line
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed

_CANONICAL = re.compile(r"UU [1-9]\d*/\d{4}(?: Pasal [1-9]\d*)?")


class Pasal(ValueKind):
    """One citation: law, article, paragraph, letter, item."""

    name = "pasal"

    def parse(self, text: str) -> Parsed:
        plain = line(text)
        return Parsed(plain) if self.valid(plain) else NOTHING

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, str) and bool(_CANONICAL.fullmatch(value))


PASAL = Pasal()
