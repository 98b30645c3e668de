"""Bytes to sheets: what a file is, whether it may be read, and each page as a text layer or a picture."""

from extractor.intake.accept import accept, open_sheet
from extractor.intake.limits import Imaging, Limits
from extractor.intake.overlay import write_searchable
from extractor.intake.redacting import Leaf, lay_redacted, write_redacted
from extractor.intake.render import decode_picture, encode_jpeg, encode_webp, render

__all__ = [
    "Imaging",
    "Leaf",
    "Limits",
    "accept",
    "decode_picture",
    "encode_jpeg",
    "encode_webp",
    "lay_redacted",
    "open_sheet",
    "render",
    "write_redacted",
    "write_searchable",
]
