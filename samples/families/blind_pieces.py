"""Values inside sentences and cells, and how much room a text takes."""

from __future__ import annotations

from collections.abc import Sequence

from samples.ink import Ink
from samples.sheet import Piece, Sheet
from samples.truth import Value


def fit(sheet: Sheet, text: str, ink: Ink, width: float) -> Ink:
    """The ink, smaller where the text would not fit the width."""
    return ink.but(size=ink.size * min(1.0, width / max(1.0, sheet.measure(text, ink))))


def value_piece(text: str, path: str, value: Value, ink: Ink) -> Piece:
    """A value for a paragraph or cell in its ink; hands that only know capitals change the value too."""
    if ink.capitals:
        value = value.upper() if isinstance(value, str) and value == text else value
        text = text.upper()
    return Piece(text, ((path, value),), ink)


def nested(path: str, pieces: Sequence[str | Piece]) -> list[str | Piece]:
    """The pieces of one sentence that as a whole, without its full stop, is a value too."""
    whole = "".join(part if isinstance(part, str) else part.text for part in pieces).strip().rstrip(".;")
    made: list[str | Piece] = []
    for part in pieces:
        known = Piece(part) if isinstance(part, str) else part
        made.append(Piece(known.text, (*known.fields, (path, whole)), known.ink, known.state))
    return made


def count_lines(sheet: Sheet, text: str, ink: Ink, width: float) -> int:
    """How many lines a text takes in a width."""
    count, used = 1, 0.0
    for word in text.split():
        need = sheet.measure(f"{word} ", ink)
        if used and used + need - sheet.measure(" ", ink) > width:
            count, used = count + 1, 0.0
        used += need
    return count
