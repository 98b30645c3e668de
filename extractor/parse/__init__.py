"""Pages to documents to drafts: split, classify, capture. Geometry over words, rules, cells and marks; no OCR here."""

from extractor.parse.capture import capture
from extractor.parse.classify import classify
from extractor.parse.split import split

__all__ = ["capture", "classify", "split"]
