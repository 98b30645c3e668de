"""Files come in, are refused with a sentence, are asked about when they came before."""

from __future__ import annotations

import errno

import pytest
from fastapi.testclient import TestClient

from extractor.access import MACHINE
from extractor.document.elements import Page
from extractor.errors import EncryptedPdf
from extractor.store.blobs import Blobs
from tests.web.conftest import LogIn
from tests.web.office import A_PDF, Office, put_wlkp


def test_a_file_is_kept_and_waits_for_a_reader(office: Office, log_in: LogIn) -> None:
    answer = log_in("loket").post("/api/uploads", files={"file": ("a.pdf", A_PDF)}, data={"received_on": "11-02-2019"})
    assert answer.status_code == 201
    body = answer.json()
    assert body["state"] == "waiting"
    assert body["agenda_number"] == "2019-00001"
    assert body["received_on"] == "2019-02-11"
    assert office.store.blobs.path(body["sha256"]).read_bytes() == A_PDF


def test_a_wrong_type_is_refused_in_words_and_kept(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    body = client.post("/api/uploads", files={"file": ("surat.docx", b"PK\x03\x04")}).json()
    assert body["state"] == "refused"
    assert body["error"]["code"] == "wlk.input.unsupported-type"
    assert "Simpan sebagai PDF" in body["error"]["message"]
    assert office.store.blobs.has(body["sha256"])
    page = client.get("/bermasalah").text
    assert "surat.docx" in page
    assert "Simpan sebagai PDF" in page


def test_an_empty_file_has_its_own_code(log_in: LogIn) -> None:
    body = log_in("loket").post("/api/uploads", files={"file": ("kosong.pdf", b"")}).json()
    assert body["error"]["code"] == "wlk.input.empty"


def test_a_file_over_the_limit_is_413(office: Office) -> None:
    from extractor.web.app import create_app
    from tests.web.conftest import PASSWORD, SAME

    client = TestClient(create_app(office.services(max_file_mb=1, max_form_files=3)), headers=SAME)
    client.post("/masuk", data={"name": "loket", "password": PASSWORD})
    answer = client.post("/api/uploads", files={"file": ("besar.pdf", A_PDF + b"0" * (1 << 20))})
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "wlk.input.too-large"
    assert "1 MB" in answer.json()["error"]["message"]


def test_the_same_bytes_are_asked_about_and_kept_only_when_wanted(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    client.post("/api/uploads", files={"file": ("a.pdf", A_PDF)})
    asked = client.post("/api/uploads", files={"file": ("b.pdf", A_PDF)})
    assert asked.status_code == 409
    assert asked.json()["same"][0]["file"] == "a.pdf"
    assert office.store.uploads.list(MACHINE).total == 1
    kept = client.post("/api/uploads", files={"file": ("b.pdf", A_PDF)}, data={"again": "true"})
    assert kept.status_code == 201
    assert office.store.uploads.list(MACHINE).total == 2


def test_a_resend_with_the_same_key_is_kept_once(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    form = {"received_on": "2019-02-11"}
    first = client.post("/api/uploads", files={"file": ("a.pdf", A_PDF)}, data=form, headers={"Idempotency-Key": "k1"})
    again = client.post(
        "/api/uploads",
        files={"file": ("a.pdf", A_PDF)},
        data={**form, "again": "true"},
        headers={"Idempotency-Key": "k1"},
    )
    assert again.json()["id"] == first.json()["id"]
    assert office.store.uploads.list(MACHINE).total == 1


def test_progress_is_polled_with_an_etag(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    upload = client.post("/api/uploads", files={"file": ("a.pdf", A_PDF)}).json()["id"]
    office.store.uploads.begin(upload)
    office.store.uploads.set_pages(upload, "application/pdf", 2)
    first = client.get(f"/api/uploads/{upload}")
    assert (first.json()["pages_done"], first.json()["page_count"]) == (0, 2)
    same = client.get(f"/api/uploads/{upload}", headers={"If-None-Match": first.headers["etag"]})
    assert same.status_code == 304
    office.store.pages.save(upload, Page(1, 595, 842, "ocr"), 0.1)
    moved = client.get(f"/api/uploads/{upload}", headers={"If-None-Match": first.headers["etag"]})
    assert moved.status_code == 200
    assert moved.json()["pages_done"] == 1


def test_the_plain_form_takes_many_files_at_once(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    files = [("files", ("a.pdf", A_PDF)), ("files", ("b.pdf", A_PDF + b"2"))]
    answer = client.post("/unggah", files=files, data={"received_on": "11-02-2019"}, follow_redirects=False)
    assert answer.status_code == 303
    page = client.get("/unggah").text
    assert "a.pdf" in page
    assert "b.pdf" in page
    assert office.store.uploads.list(MACHINE).total == 2


def test_a_refused_file_can_wait_again(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    upload = client.post("/api/uploads", files={"file": ("a.pdf", A_PDF)}).json()["id"]
    office.store.uploads.begin(upload)
    office.store.uploads.give_up(upload, EncryptedPdf())
    assert "dikunci kata sandi" in client.get("/bermasalah").text
    client.post(f"/bermasalah/{upload}/ulang")
    assert client.get(f"/api/uploads/{upload}").json()["state"] == "waiting"


def test_the_original_comes_back_as_a_download_only(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    upload = client.post("/api/uploads", files={"file": ("a.pdf", A_PDF)}).json()["id"]
    answer = client.get(f"/api/uploads/{upload}/original")
    assert answer.content == A_PDF
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"] == "application/octet-stream"


def test_a_page_picture_is_cached_privately(office: Office, log_in: LogIn) -> None:
    task = put_wlkp(office)
    document = office.document(task)
    client = log_in("ani")
    address = f"/gambar/{document.upload_id}/{document.sha256}/1/view"
    answer = client.get(address)
    assert answer.headers["content-type"] == "image/webp"
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
    again = client.get(address, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    assert client.get(f"/gambar/{document.upload_id}/{document.sha256}/9/view").status_code == 404
    assert client.get(f"/gambar/{document.upload_id}/{'0' * 64}/1/view").status_code == 404


def test_a_restricted_file_needs_the_right_to_be_made_one(office: Office, log_in: LogIn) -> None:
    body = log_in("loket").post("/api/uploads", files={"file": ("a.pdf", A_PDF)}, data={"restricted": "true"}).json()
    assert body["restricted"] is False


def test_a_full_disk_is_told_in_words_and_nothing_is_kept(
    office: Office, log_in: LogIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = log_in("loket")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as broken:
        broken.setattr(Blobs, "put", full)
        answer = client.post("/api/uploads", files={"file": ("a.pdf", A_PDF)})
    assert (answer.status_code, answer.json()["error"]["code"]) == (507, "wlk.upload.no-room")
    assert office.store.uploads.list(MACHINE).total == 0
    assert client.post("/api/uploads", files={"file": ("a.pdf", A_PDF)}).status_code == 201
