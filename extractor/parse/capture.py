"""A document of a known kind becomes a draft: forms by labels and grids, letters by their passages."""

from __future__ import annotations

from extractor.document.elements import Document
from extractor.document.evidence import Draft, FieldValue, Kind
from extractor.document.look import Look
from extractor.parse.amending import amended
from extractor.parse.covered import uncovered
from extractor.parse.forms import capture_form
from extractor.parse.letters import capture_letter, capture_other
from models.registry import by_name


def capture(document: Document, kind: Kind, look: Look) -> Draft:
    """Every field of the record with its ink, by path, in the order of the record; empty for a document without
    pages.
    """
    fields: dict[str, FieldValue] = {}
    if document.pages:
        record_type = by_name(kind.record_type)
        document = uncovered(document, look)
        if record_type.name == "lainnya":
            fields = capture_other(document)
        elif record_type.is_letter:
            fields = capture_letter(document, record_type, look)
        else:
            fields = capture_form(document, record_type, look)
        fields = amended(fields, record_type.record, document)
    return Draft(kind, fields)
