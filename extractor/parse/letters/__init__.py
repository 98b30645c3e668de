"""Letters: from rows of ink to the fields of a Nota Pemeriksaan, and the titles of papers that are only filed."""

from extractor.parse.letters.capture import capture_letter
from extractor.parse.letters.other import capture_other

__all__ = ["capture_letter", "capture_other"]
