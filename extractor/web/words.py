"""The words of the desk in two languages, from the tables in `wording/`."""

from __future__ import annotations

import tomllib
from pathlib import Path


def _read(folder: Path) -> dict[str, list[str]]:
    """Every id once over all tables; ValueError for an id that two tables have."""
    words: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.toml")):
        table: dict[str, list[str]] = tomllib.loads(path.read_text("utf-8"))
        if twice := words.keys() & table.keys():
            raise ValueError(f"{path.name}: {sorted(twice)} stand in another table too")
        words |= table
    return words


WORDS = _read(Path(__file__).parent / "wording")


def say(language: str, word: str, *facts: object) -> str:
    """The words of an id in "id" or "en", with the facts filled in. KeyError for an unknown id."""
    return WORDS[word][language == "en"].format(*facts)


def script_words(language: str, *prefixes: str) -> dict[str, str]:
    """Unfilled words whose id starts with one of the prefixes, for the modules in the browser."""
    return {word: both[language == "en"] for word, both in WORDS.items() if word.startswith(prefixes)}


def raw(language: str, word: str) -> str:
    """The words of an id with their `{}`, for modules that fill them in the browser."""
    return WORDS[word][language == "en"]
