"""The issues of a record that people changed are those that the whole check gives."""

from __future__ import annotations

import pytest

from extractor.access import MACHINE
from extractor.check import check
from extractor.document.elements import Document
from extractor.document.evidence import Draft, Issue
from extractor.review import Edit
from extractor.web import rechecking
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


def test_an_unchanged_document_is_judged_once_and_a_changed_one_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[Draft] = []
    whole = rechecking.issues_of

    def judge(draft: Draft, document: Document) -> tuple[Issue, ...]:
        judged.append(draft)
        return whole(draft, document)

    monkeypatch.setattr(rechecking, "issues_of", judge)
    task, recheck = make(office, 1, 12, 0.9).task, recheck_of(office.store)
    first = recheck(office.document(task))
    assert recheck(office.document(task)) == first
    assert len(judged) == 1
    reviewer = office.person("peninjau", ("reviewer",))
    office.store.tasks.claim(reviewer, task)
    there = office.document(task).fields
    path = "tenaga_kerja.wni_laki_laki"
    seq = there[path].seq if path in there else 0
    office.store.documents.edit(reviewer, task, path, Edit("value", value=987_654), seq)
    recheck(office.document(task))
    assert [path in draft.fields and draft.fields[path].value for draft in judged][1:] == [987_654]
