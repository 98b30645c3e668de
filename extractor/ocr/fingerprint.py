"""Which engines read here, down to their data: a calibration made with others says nothing about these."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from extractor.errors import SetupError
from extractor.ocr.tesseract import data_folder, tesseract_version
from extractor.ocr.weights import find_weights

LANGUAGE = "ind"


@lru_cache(maxsize=1)
def fingerprint() -> dict[str, str]:
    """Versions as major.minor and the first 12 hex digits of SHA-256 of the trained data; "" for what is missing."""
    return {
        "tesseract": _minor(tesseract_version()),
        "tesseract_data": _trained(),
        "onnxruntime": _minor(version("onnxruntime")),
        "ppocr_data": _weights(),
    }


def _minor(text: str) -> str:
    return ".".join(text.split(maxsplit=1)[0].split(".")[:2]) if text.strip() else ""


def _trained() -> str:
    try:
        return _digest([data_folder(LANGUAGE) / f"{LANGUAGE}.traineddata"])
    except (SetupError, OSError):
        return ""


def _weights() -> str:
    try:
        found = find_weights()
    except SetupError:
        return ""
    return _digest(
        [found.tiny_detector, found.tiny_recogniser, found.tiny_letters, found.small_recogniser, found.orientation]
    )


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
