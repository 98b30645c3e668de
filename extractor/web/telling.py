"""Lines of the log as sentences: the code stays for programs, a person reads words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from extractor.store import Event
from extractor.web.words import WORDS, say
from models.record import field_at
from models.registry import RECORD_TYPES

_TITLES = {one.name: one.title for one in RECORD_TYPES}
_ID = re.compile(r"[0-9a-f]{32}")
_FAMILIES = ("user.role", "user.right", "acc.scope")


@lru_cache(maxsize=4096)
def label(path: str) -> str:
    """The printed label of a field of whatever record, with the number of its row; the path where none has it."""
    found = next((one for kind in RECORD_TYPES if (one := field_at(kind.record, path)) is not None), None)
    if found is None:
        return path
    row = next((int(part) + 1 for part in path.split(".") if part.isdecimal()), None)
    return found.printed.labels[0] + (f" {row}" if row is not None else "")


def labels(value: Any) -> str:
    """A list of paths as labels; how many where only that was written."""
    return ", ".join(label(str(one)) for one in value) if isinstance(value, list | tuple) else str(value)


class Told:
    """Words for the events of a page, in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def deed(self, event: Event) -> str:
        """What happened; the bare code for one that an older or newer version wrote."""
        return self._word(f"event.{event.action}", event.action)

    def thing(self, event: Event) -> str:
        """What it happened to, with the beginning of its id."""
        return f"{self._word(f'thing.{event.thing}', event.thing)} {event.thing_id[:8]}"

    def details(self, event: Event) -> str:
        """The rest of the line, "alasan: …; versi: 3"; nothing for what is empty."""
        filled = {key: value for key, value in event.detail.items() if value not in ("", None, [])}
        said = {key: labels(one) if key == "fields" else self._said(one) for key, one in filled.items()}
        return "; ".join(f"{self._word(f'detail.{key}', key)}: {one}" for key, one in said.items())

    def _word(self, word: str, otherwise: str) -> str:
        return say(self._language, word) if word in WORDS else otherwise

    def _said(self, value: Any) -> str:
        if isinstance(value, bool):
            return say(self._language, "log.yes" if value else "log.no")
        if isinstance(value, list | tuple):
            return ", ".join(self._said(one) for one in value)
        text = str(value)
        if _ID.fullmatch(text):
            return text[:8]
        named = next((word for family in _FAMILIES if (word := f"{family}.{text}") in WORDS), "")
        return self._word(named, _TITLES.get(text, text))
