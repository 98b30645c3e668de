"""A document of a known kind becomes a draft: every record by what its model declares, three by deeper readers."""

from __future__ import annotations

from collections.abc import Callable

from extractor.document.elements import Document
from extractor.document.evidence import Draft, FieldValue, Kind
from extractor.document.look import Look
from extractor.parse.amending import amended
from extractor.parse.covered import uncovered
from extractor.parse.forms import capture_form
from extractor.parse.letters import capture_letter, capture_other
from extractor.parse.records import capture_record
from extractor.parse.romans import with_romans
from models.record_type import RecordType
from models.registry import by_name

_Capture = Callable[[Document, RecordType, Look], dict[str, FieldValue]]
_DEEPER: dict[str, _Capture] = {
    "wlkp": capture_form,
    "nota_pemeriksaan": capture_letter,
    "lainnya": lambda document, _type, _look: capture_other(document),
}
"""Types whose papers need more than their labels: headcount grids, findings in prose, papers filed by their title."""


def capture(document: Document, kind: Kind, look: Look) -> Draft:
    """Every field of the record with its ink, by path, in the order of the record; empty for a document without
    pages.
    """
    fields: dict[str, FieldValue] = {}
    if document.pages:
        record_type = by_name(kind.record_type)
        document = uncovered(document, look)
        fields = _DEEPER.get(record_type.name, capture_record)(document, record_type, look)
        if record_type.name != "nota_pemeriksaan":
            fields = with_romans(fields, record_type.record, document, look)
        fields = amended(fields, record_type.record, document)
    return Draft(kind, fields)
