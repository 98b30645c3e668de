"""Every field of a Nota Pemeriksaan from the parts of the letter."""

from __future__ import annotations

from extractor.document.elements import Document
from extractor.document.evidence import FieldValue
from extractor.document.look import Look
from extractor.parse.letters.anatomy import dissect
from extractor.parse.letters.block import read_block
from extractor.parse.letters.inspection import read_inspection
from extractor.parse.letters.reader import Reader
from extractor.parse.letters.settling import settle
from models.record_type import RecordType


def capture_letter(document: Document, record_type: RecordType, look: Look) -> dict[str, FieldValue]:
    """surat.* and pemeriksaan.* by path, in the order of the record; labels not on the paper are absent."""
    parts = dissect(document, record_type.name)
    if parts is None:
        return {}
    reader = Reader(record_type, look)
    read_block(parts, reader)
    read_inspection(parts, reader)
    settle(reader)
    return reader.ordered()
