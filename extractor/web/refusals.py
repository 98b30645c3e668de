"""The sentence of a stored refusal: from its code and facts back to the words of its class."""

from __future__ import annotations

from functools import lru_cache

from extractor import errors
from extractor.errors import WlkError
from extractor.intake.sniff import HEAD_BYTES, media_type
from extractor.store import Upload

__all__ = ["HEAD_BYTES", "media_type", "message", "sentence"]


def message(upload: Upload, language: str) -> str:
    """What happened to a refused file and what to do, "" when it was not refused."""
    if upload.error_code is None:
        return ""
    return sentence(upload.error_code, upload.error_facts, language)


def sentence(code: str, facts: tuple[object, ...], language: str) -> str:
    """The words of a code; those of the root class for a code this version does not know."""
    found = _classes().get(code, WlkError)
    try:
        return found(*facts).message("en" if language == "en" else "id")
    except (IndexError, TypeError):
        return WlkError().message("en" if language == "en" else "id")


@lru_cache(maxsize=1)
def _classes() -> dict[str, type[WlkError]]:
    every = (one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, WlkError))
    return {one.code: one for one in every}
