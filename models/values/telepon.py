"""Telephone and fax numbers."""

from __future__ import annotations

import re

from models.values.fold import LEADERS, NUMERIC, digits, line
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed

_LABEL = re.compile(
    r"^[\s:;.,]*(?:(?:no(?:mor)?\.?\s?)?(?:tele?po?n|telephone|telp|tlpn?|tilp|phone|fax|faks|faxi?mile|faksimili|hp|wa|handphone)"
    r"(?:\.?\s?/\s?(?:fax\w*|faks\w*|hp|wa|telp))?)\b[\s.:;]*",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\b(?:ext|ekst|ektension|pes|pesawat|psw|hunting|fax|faks|faxi?mile|hp|wa|telp|tlp|atau|dan)\b.*$", re.I
)
_CHUNK = re.compile(rf"(?:\+\s?)?\(?\+?{NUMERIC}[{re.escape('OoDlI|SBZG')}0-9()\s.-]*")
SHORTEST, LONGEST = 5, 14


class Telepon(ValueKind):
    """The first number printed, digits only: "(021) 7226816, 722817" -> "0217226816"; "+62" becomes "0"."""

    name = "telepon"
    numeric = True

    def parse(self, text: str) -> Parsed:
        plain = _LABEL.sub("", line(LEADERS.sub(" ", text)))
        while (shorter := _LABEL.sub("", plain)) != plain:
            plain = shorter
        plain = _CUT.sub("", plain).strip(" :;,.-_*'\"")
        pieces = [piece.strip() for piece in re.split(r"[,;&/]", plain) if piece.strip()]
        if not pieces:
            return NOTHING
        first = pieces[0]
        if len(pieces) > 1 and sum(c.isdigit() for c in first) < SHORTEST:  # "021/7226816": the area code by itself
            first = f"{first} {pieces[1]}"
        if not _CHUNK.fullmatch(first):
            return NOTHING
        return self._read(first)

    def _read(self, text: str) -> Parsed:
        text = re.sub(r"(?<=\d{6})\s?-\s?\d{1,2}$", "", _first(text))
        international = text.lstrip("( ").startswith("+")
        read = digits(re.sub(r"[\s().+-]", "", text))
        if read is None:
            return NOTHING
        number = re.sub(r"^00(?=62)", "", read[0])
        if number.startswith("62") and (international or len(number) >= 10):
            number = "0" + number[2:].removeprefix("0")
        return Parsed(number, read[1]) if self.valid(number) else NOTHING

    def valid(self, value: JsonValue) -> bool:
        return (
            isinstance(value, str)
            and bool(re.fullmatch(r"[0-9]{5,14}", value))
            and not re.match(r"00|62\d{8}", value)
            and bool(value.strip("0"))
        )


def _first(text: str) -> str:
    """The first of two numbers that only a blank parts: both long enough to be one, or together too long for one."""
    parts = re.split(r"(?<=\d) (?=\d)", text)
    taken = ""
    for n, part in enumerate(parts):
        taken = f"{taken} {part}".strip()
        rest = sum(c.isdigit() for c in "".join(parts[n + 1 :]))
        count = sum(c.isdigit() for c in taken)
        mobile = taken.startswith(("08", "+62", "62"))
        if count >= 6 and rest >= 6 and not (mobile and count + rest <= 13):
            return taken
    return text


TELEPON = Telepon()
