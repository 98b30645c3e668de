"""A letter whose signers or findings were not found: a person settles the whole table, or adds a row."""

from __future__ import annotations

import pytest

from extractor.document.elements import Document
from extractor.document.evidence import Checked, Draft, Kind
from extractor.errors import Refused
from extractor.review import Edit, open_task, typed
from extractor.store import NewDocument
from tests.store.conftest import Desk
from tests.store.papers import VERSIONS, new_upload, page, value

SIGNERS, FINDINGS = "surat.penandatangan", "pemeriksaan.temuan"


@pytest.fixture
def letter(desk: Desk) -> str:
    """The task of a nota whose two tables are missing."""
    document = Document(1, (page(1),))
    fields = {"surat.nomor": value("surat.nomor", "560/1/DTKT/I/2019")}
    result = Checked(
        Draft(Kind("nota_pemeriksaan", 0.9), fields), (), "review", (f"missing:{SIGNERS}", f"missing:{FINDINGS}")
    )
    upload = desk.store.uploads.add(desk.ani, new_upload("nota.pdf"))
    desk.store.uploads.begin(upload.id)
    desk.store.uploads.set_pages(upload.id, "application/pdf", 1)
    new = NewDocument(document, result, open_task(document, result), VERSIONS)
    (document_id,) = desk.store.documents.save(upload.id, [new])
    task = desk.store.tasks.of_document(desk.ani, document_id)
    assert task is not None
    desk.store.tasks.claim(desk.ani, task.id)
    return task.id


def test_an_empty_table_is_settled_as_a_whole_and_a_new_row_settles_its_table(desk: Desk, letter: str) -> None:
    assert set(desk.store.tasks.left(desk.ani, letter)) == {SIGNERS, FINDINGS}
    desk.store.documents.edit(desk.ani, letter, SIGNERS, Edit("blank"), 0)
    desk.store.documents.edit(desk.ani, letter, f"{FINDINGS}.0.uraian", typed("Upah di bawah minimum"), 0)
    assert desk.store.tasks.left(desk.ani, letter) == []
    done = desk.store.tasks.decide(desk.ani, letter, "approved")
    desk.store.tasks.agree(desk.budi, letter)
    filing = desk.store.filings.of_document(desk.ani, done.document_id)
    assert filing is not None
    assert filing.record["pemeriksaan"]["temuan"] == [{"uraian": "Upah di bawah minimum"}]
    assert filing.record["surat"]["penandatangan"] is None


def test_a_table_and_later_its_row_can_both_be_written(desk: Desk, letter: str) -> None:
    desk.store.documents.edit(desk.ani, letter, SIGNERS, Edit("blank"), 0)
    desk.store.documents.edit(desk.ani, letter, f"{SIGNERS}.0.nama", typed("Sri Contoh"), 0)
    desk.store.documents.edit(desk.ani, letter, FINDINGS, Edit("illegible"), 0)
    done = desk.store.tasks.decide(desk.ani, letter, "approved")
    desk.store.tasks.agree(desk.budi, letter)
    filing = desk.store.filings.of_document(desk.ani, done.document_id)
    assert filing is not None
    assert filing.record["surat"]["penandatangan"] == [{"nama": "Sri Contoh"}]


def test_a_table_has_no_value_of_its_own(desk: Desk, letter: str) -> None:
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.ani, letter, SIGNERS, typed("Sri Contoh"), 0)
