"""The words of the desk in two languages, from `words.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

WORDS: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))


def say(language: str, word: str, *facts: object) -> str:
    """The words of an id in "id" or "en", with the facts filled in. KeyError for an unknown id."""
    return WORDS[word][language == "en"].format(*facts)


def script_words(language: str, *prefixes: str) -> dict[str, str]:
    """Unfilled words whose id starts with one of the prefixes, for the modules in the browser."""
    return {word: both[language == "en"] for word, both in WORDS.items() if word.startswith(prefixes)}


def raw(language: str, word: str) -> str:
    """The words of an id with their `{}`, for modules that fill them in the browser."""
    return WORDS[word][language == "en"]
