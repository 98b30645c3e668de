"""Plain text as printed."""

from __future__ import annotations

import re

from models.values.fold import LEADERS
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed

_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]{1,3}\.[A-Za-z]{1,4}\.|\b(?:Tbk|Co|Ltd|Inc|Corp|Jr|Sr|dll|dkk|dsb)\.)$")


class Teks(ValueKind):
    """Text with single spaces, without leader dots and closing punctuation; case and spelling kept."""

    name = "text"

    def parse(self, text: str) -> Parsed:
        value = clean(text)
        return Parsed(value) if value else NOTHING

    def valid(self, value: JsonValue) -> bool:
        return isinstance(value, str) and bool(value) and value == clean(value)


def clean(text: str) -> str:
    """`text` in its normal form, "" when nothing is left. A lone dash stays (Lampiran : -)."""
    value = " ".join(LEADERS.sub(" ", text.replace("\x00", " ")).split())
    while True:
        shorter = value.lstrip(" :;=,.·•|").rstrip(" :;=,·•|_")
        while shorter.endswith(".") and not _ABBREVIATION.search(shorter):
            shorter = shorter[:-1].rstrip(" :;=,·•|_")
        shorter = " ".join(LEADERS.sub(" ", shorter).split())
        if shorter == value:
            break
        value = shorter
    return value if value == "-" or any(c.isalnum() for c in value) else ""


TEKS = Teks()
