"""Numbers of letters and deeds, kept as printed."""

from __future__ import annotations

import re

from models.values.fold import LEADERS, line
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed

LONGEST = 100
_LABEL = re.compile(r"^[\s:;.,=]*(?:(?:nomor|nomer|no|nr)\b\s?[.:;]*\s?)+", re.IGNORECASE)
_DATE_AFTER = re.compile(r"[\s,;/]+(?:ber)?(?:tertanggal|tanggal|tgl)\b.*$", re.IGNORECASE)


class Nomor(ValueKind):
    """A document number as printed; blanks around "/" dropped, an unfilled gap stays empty ("560//Disnaker")."""

    name = "nomor"
    numeric = True

    def parse(self, text: str) -> Parsed:
        value = clean(_DATE_AFTER.sub("", _LABEL.sub("", line(LEADERS.sub(" ", text)))))
        return Parsed(value) if self.valid(value) else NOTHING

    def valid(self, value: JsonValue) -> bool:
        return (
            isinstance(value, str)
            and value == clean(value)
            and len(value) <= LONGEST
            and bool(re.search(r"\d", value))
            and not re.fullmatch(r"/*(?:\d{4})?/*", value if value.startswith("/") else "x")
            and not re.fullmatch(r"\d+(?: \d+){2,}", value)
            and not LEADERS.search(value)
        )


def clean(text: str) -> str:
    """`text` with single spaces, none around slashes, no closing punctuation; single characters in boxes joined."""
    value = re.sub(r"\s*/\s*", "/", line(text))
    while (bare := value.strip(" :;,.=_*'\"|")) != value:
        value = bare
    if re.fullmatch(r"[A-Za-z0-9](?: [A-Za-z0-9./-])+", value):
        value = value.replace(" ", "")
    return value


NOMOR = Nomor()
