"""Bytes to sheets: what a file is, whether it may be read, and each page as a text layer or a picture."""

from extractor.intake.accept import accept, open_sheet
from extractor.intake.limits import Imaging, Limits
from extractor.intake.overlay import write_searchable
from extractor.intake.render import decode_picture, encode_jpeg, encode_webp, render

__all__ = [
    "Imaging",
    "Limits",
    "accept",
    "decode_picture",
    "encode_jpeg",
    "encode_webp",
    "open_sheet",
    "render",
    "write_searchable",
]
