"""The issues of a record that people changed are those that the whole check gives."""

from __future__ import annotations

from extractor.access import MACHINE
from extractor.check import check
from extractor.document.elements import Document
from extractor.document.evidence import Issue
from extractor.web.rechecking import edited, recheck_of
from tests.browser.oracle import make
from tests.web.office import Office


def test_the_issues_are_those_of_the_whole_check(office: Office) -> None:
    found: list[Issue] = []
    for seed in range(4):
        document = office.document(make(office, seed, 12, 0.9).task)
        pages = {one.number: one for one in office.store.pages.readings(MACHINE, document.upload_id)}
        whole = check(edited(document).draft, Document(document.number, tuple(pages.values())))
        assert tuple(recheck_of(office.store)(document) or ()) == whole.issues
        found += whole.issues
    assert found
