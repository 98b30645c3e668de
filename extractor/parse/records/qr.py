"""What the QR code of a paper says, for the field that is printed as one."""

from __future__ import annotations

from extractor.document.evidence import Evidence, FieldValue
from extractor.parse.records.paper import Paper
from extractor.parse.records.pool import Pool

_READ = 1.0


def read_qr(paper: Paper, pool: Pool) -> None:
    """The first code that reads; a code checks itself, so no other source is surer."""
    said = [(page, mark) for page in paper.document.pages for mark in page.marks if mark.kind == "qr" and mark.text]
    for one in paper.fields.values():
        if one.printed.part == "qr" and said:
            page, mark = said[0]
            value = FieldValue(
                one.path, "value", mark.text, mark.text, "qr", Evidence(page.number, page.home(mark.box)),
                features={"label_score": 1.0, "parsed": 1.0},
            )  # fmt: skip
            pool.put(value, _READ, None, "qr")
