"""What a calibration stands on: the rules and models that read, and the engines under them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import extractor
import models

ROOMS = ("document", "intake", "repair", "ocr", "reading", "parse", "check")
"""The rooms of `extractor` whose code decides what is read and how sure it is."""
_CALIBRATION = "confidence.json"


@lru_cache(maxsize=1)
def rules_hash() -> str:
    """First 16 hex digits of SHA-256 over everything that turns ink into values; the calibration itself left out."""
    rooms, meaning = Path(extractor.__file__).parent, Path(models.__file__).parent
    paths = [path for room in ROOMS for path in (rooms / room).rglob("*.py")]
    paths += [path for path in meaning.rglob("*") if path.is_file() and _is_rule(path)]
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.relative_to(rooms.parent).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _is_rule(path: Path) -> bool:
    return path.name != _CALIBRATION and path.suffix != ".pyc"


def basis_of(engines: Mapping[str, str]) -> dict[str, str]:
    """`engines`: as extractor.ocr.fingerprint tells. Gives what an artefact is stored with and compared against."""
    return {"rules": rules_hash(), **engines}
