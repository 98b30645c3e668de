"""Archive boxes on the desk and over HTTP."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.access import MACHINE
from extractor.errors import CorruptFile
from extractor.store import NewDocument
from extractor.store.batch_entries import Batch, NewFile
from tests.store.papers import new_document, page
from tests.web.conftest import LogIn
from tests.web.office import Office


@pytest.fixture
def box(office: Office) -> Batch:
    """Three files: one read with a gap in its numbers, one refused, one that waits."""
    office.person("arsip", ("archivist",))
    store = office.store
    batch = store.batches.open(MACHINE, office.office_id, "B-12", expected=4)
    source = store.batch_feeding.source(MACHINE, batch.id, "folder", "/arsip/b12")
    names = ("satu.pdf", "rusak.pdf", "tiga.pdf")
    store.batch_feeding.put(MACHINE, batch.id, source, [NewFile(name, 10) for name in names])
    first, second, _ = store.batch_feeding.hungry(3)
    store.batch_feeding.take(first.id, "ab" * 32, 10, date(2026, 1, 2))
    store.batch_feeding.refuse(second.id, CorruptFile())
    (upload,) = store.uploads.waiting()
    store.uploads.begin(upload.id)
    store.uploads.set_pages(upload.id, "application/pdf", 2)
    for number in (1, 2):
        store.pages.begin(upload.id, number)
        store.pages.save(upload.id, page(number), 0.1)
    documents: list[NewDocument] = [new_document(1, pages=(1, 2))]
    store.documents.save(upload.id, documents)
    return batch


def test_an_archivist_sees_boxes_and_what_failed_in_them(box: Batch, log_in: LogIn) -> None:
    client = log_in("arsip")
    listed = client.get("/batch").text
    assert "B-12" in listed
    assert "1 dari 3" in listed
    shown = client.get(f"/batch/{box.id}").text
    for word in ("wlk.input.corrupt", "rusak.pdf", "Kurang 2 lembar dari 4.", "0 dari 1"):
        assert word in shown, word


def test_figures_are_sent_again_only_when_they_changed(box: Batch, office: Office, log_in: LogIn) -> None:
    client = log_in("arsip")
    for address in (f"/batch/{box.id}/angka", f"/api/batches/{box.id}"):
        first = client.get(address)
        etag = first.headers["etag"]
        assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
        office.store.batches.retry(MACHINE, box.id)
        assert client.get(address, headers={"If-None-Match": etag}).status_code == 200
        (hungry, *_) = office.store.batch_feeding.hungry(1)
        office.store.batch_feeding.refuse(hungry.id, CorruptFile())


def test_a_box_is_held_tried_again_cancelled_and_closed_without_a_script(
    box: Batch, office: Office, log_in: LogIn
) -> None:
    client = log_in("arsip")

    def press(deed: str, **fields: str) -> str:
        answer = client.post(f"/batch/{box.id}/{deed}", data=fields, follow_redirects=True)
        assert answer.status_code == 200
        found = office.store.batches.get(MACHINE, box.id)
        assert found is not None
        assert office.store.batch_ledger.balance(MACHINE, box.id).faults == ()
        return found.state

    assert press("jeda") == "paused"
    assert press("lanjut") == "open"
    assert press("ulang", cause="wlk.input.corrupt") == "open"
    assert office.store.batch_figures.of(MACHINE, box.id).files["refused"] == 0
    early = client.post(f"/batch/{box.id}/tutup")
    assert early.status_code == 422
    assert "masih 2 file" in early.text
    assert press("batal") == "cancelled"
    assert press("tutup") == "closed"
    assert client.post(f"/batch/{box.id}/lanjut").status_code == 422
    assert client.post(f"/batch/{box.id}/lain").status_code == 404
    paper = client.get(f"/batch/{box.id}/berita-acara.pdf")
    assert paper.content.startswith(b"%PDF")
    account = client.get(f"/batch/{box.id}/rincian.csv").content.decode("utf-8-sig")
    assert len(account.splitlines()) == 1 + 2 + 1 + 1


def test_programs_may_do_the_same(box: Batch, log_in: LogIn) -> None:
    client = log_in("arsip")
    (one,) = client.get("/api/batches").json()["items"]
    assert (one["box"], one["files"]["read"], one["pages"]["read"]) == ("B-12", 1, 2)
    told = client.get(f"/api/batches/{box.id}", headers={"Accept-Language": "en"}).json()
    assert told["failures"][0]["message"].startswith("The file is damaged")
    assert told["sheets"]["missing"] == 2
    assert client.get(f"/api/batches/{box.id}/balance").json()["adds_up"] is True
    assert client.post(f"/api/batches/{box.id}/retry", json={"cause": ""}).json() == {"begun": 1, "left": 0}
    assert client.post(f"/api/batches/{box.id}/pause").json()["state"] == "paused"
    assert client.post(f"/api/batches/{box.id}/close").status_code == 422


def test_who_may_only_look_finds_no_buttons_and_others_find_nothing(box: Batch, office: Office, log_in: LogIn) -> None:
    office.person("kepala", ("head",))
    other = office.store.users.add_office("Satwasker Wilayah Dua")
    office.person("jauh", ("archivist",), (), other.id)
    head = log_in("kepala")
    assert "wlk.input.corrupt" in head.get(f"/batch/{box.id}").text
    assert "/jeda" not in head.get(f"/batch/{box.id}").text
    assert head.post(f"/batch/{box.id}/jeda").status_code == 404
    for name in ("jauh", "loket"):
        client = log_in(name)
        for address in (f"/batch/{box.id}", f"/batch/{box.id}/rincian.csv", f"/api/batches/{box.id}"):
            assert client.get(address).status_code == 404
        assert client.post(f"/api/batches/{box.id}/cancel").status_code == 404
    assert "B-12" not in log_in("jauh").get("/batch").text


def test_names_of_restricted_files_are_not_told(box: Batch, office: Office, log_in: LogIn) -> None:
    store = office.store
    source = store.batch_feeding.source(MACHINE, box.id, "folder", "/arsip/b12")
    store.batch_feeding.put(MACHINE, box.id, source, [NewFile("rahasia.pdf", 10, record_type="rujukan_ztp")])
    hungry = next(one for one in store.batch_feeding.hungry(5) if one.path == "rahasia.pdf")
    store.batch_feeding.take(hungry.id, "cd" * 32, 10, date(2026, 1, 2))
    (upload,) = store.uploads.waiting()
    store.uploads.begin(upload.id)
    store.uploads.give_up(upload.id, CorruptFile())
    client = log_in("arsip")
    for address in (f"/batch/{box.id}", f"/batch/{box.id}/rincian.csv", f"/api/batches/{box.id}"):
        assert "rahasia.pdf" not in client.get(address).text
