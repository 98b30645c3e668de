"""File names as every database keeps them: text, and the exact bytes again."""

from __future__ import annotations

import os
import re
from urllib.parse import unquote_to_bytes

_RARE = re.compile("[%\0\ud800-\udfff]")


def kept_name(name: str) -> str:
    """A path as text without NUL or lone surrogates: those, and the percent sign, as %XX of their bytes."""
    return _RARE.sub(lambda found: "".join(f"%{byte:02X}" for byte in os.fsencode(found[0])), name)


def open_name(kept: str) -> str:
    """The path to open, as the file system gave it."""
    return os.fsdecode(unquote_to_bytes(kept)) if "%" in kept else kept


def shown_name(kept: str) -> str:
    """The path for the eye: bytes that are no text become U+FFFD."""
    return unquote_to_bytes(kept).decode("utf-8", "replace") if "%" in kept else kept
