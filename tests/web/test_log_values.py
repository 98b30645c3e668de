"""No value of a paper reaches a line of the log or the support file, whatever is done to it and whatever breaks.

What workers and their children say is heard in tests/e2e/test_service.py.
"""

from __future__ import annotations

import json
import logging
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.exc import IntegrityError

from extractor.access import MACHINE
from extractor.cli import main
from extractor.cli.logs import open_logs, tell_crashes_of_threads
from extractor.settings import Settings
from extractor.web.app import create_app
from extractor.wiring.support import write_support
from tests.web.conftest import SAME
from tests.web.office import PASSWORD, Office, put_wlkp
from tests.web.test_tasks_api import settle_all

NAME, NPWP, PHONE, STREET = "Wahyuni Sentinelwati", "09.254.294.3-407.000", "0812-5550-7788", "Jl. Sentinel Wangi 41"
FILE = "ktp-wahyuni-sentinelwati.pdf"
PLANTED = (NAME, "Sentinelwati", NPWP, NPWP.replace(".", "").replace("-", ""), PHONE, STREET, "sentinel", PASSWORD)
BROKEN = f"invalid literal: {NAME} {NPWP} {PHONE} {STREET} {FILE}"


def breaks(*_: object, **__: object) -> object:
    raise ValueError(BROKEN)


def refuses(*_: object, **__: object) -> object:
    raise IntegrityError("INSERT INTO field_value VALUES (?, ?)", (NAME, NPWP), Exception(BROKEN))


def logged(text: str) -> list[dict[str, object]]:
    """The lines, every one of them an object; nothing planted in any."""
    for planted in PLANTED:
        assert planted.casefold() not in text.casefold(), planted
    return [json.loads(line) for line in text.splitlines()]


def test_a_paper_goes_its_way_and_breaks_everything_and_no_line_quotes_it(
    office: Office, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_logs("debug")
    office.inspect = breaks  # type: ignore[assignment]
    task = put_wlkp(office, f"PT {NAME}", FILE)
    document = office.document(task)
    app = create_app(office.services())
    client = TestClient(app, headers=SAME, raise_server_exceptions=False)
    client.post("/masuk", data={"name": NAME, "password": NPWP})
    client.post("/masuk", data={"name": "ani", "password": PASSWORD})

    def edit(path: str, text: str, seq: str = "1") -> int:
        address = f"/api/tasks/{task}/fields/{path}"
        return client.put(address, json={"text": text}, headers={"If-Match": seq}).status_code

    assert client.post("/api/uploads", files={"file": (FILE, b"%PDF-1.4 " + NAME.encode())}).status_code == 500
    assert client.get(f"/periksa/{task}").status_code == 200
    assert client.post(f"/api/tasks/{task}/claim").status_code == 200
    assert edit("identitas.nama_pengurus", NAME) == 200
    assert edit("identitas.alamat", STREET) == 200
    assert edit("identitas.alamat", STREET + " B") == 409
    assert edit("identitas.kbli", NPWP) in (200, 422)
    assert edit(NAME, PHONE) in (404, 422)
    with monkeypatch.context() as patch:
        patch.setattr(office.store.documents, "edit", refuses)
        assert edit("identitas.telepon", PHONE) == 500
        patch.setattr(office.store.tasks, "claim", breaks)
        assert client.post(f"/api/tasks/{task}/claim").status_code == 500
    monkeypatch.setattr(office, "draw", breaks)
    broken = TestClient(create_app(office.services()), headers=SAME, raise_server_exceptions=False)
    broken.cookies = client.cookies
    assert broken.get(f"/gambar/{task}/1").status_code in (404, 500)
    assert broken.get(f"/gambar/{document.upload_id}/1").status_code in (404, 500)
    settle_all(client, task)
    version = client.get(f"/api/tasks/{task}").json()["version"]
    assert client.post(f"/api/tasks/{task}/approve", json={}, headers={"If-Match": str(version)}).status_code == 200
    for found in ("/api/search", "/arsip", "/antrean", "/berkas"):
        client.get(found, params={"text": NAME, "q": NPWP, "company": STREET})
    assert NAME in client.get("/api/export?format=jsonl").text
    with monkeypatch.context() as patch:
        patch.setattr(office.store.filings, "every", breaks)
        patch.setattr(office.store.search, "find", breaks)
        for address in ("/api/export?format=csv", f"/api/search?q={NAME}", f"/tidak-ada/{NAME}"):
            client.get(address)

    lines = logged(capfd.readouterr().err)
    told = [one for one in lines if one["event"] == "web.unexpected"]
    assert {"POST /api/uploads", "PUT /api/tasks/{task_id}/fields/{path}"} <= {one["route"] for one in told}
    assert {one["error"] for one in told} >= {"ValueError", "IntegrityError"}
    assert any(one.get("task_id") == task and one["user"] == office.people["ani"].user_id for one in told)
    assert all(one["where"] for one in told)

    write_support(Settings(data=office.folder), [], tmp_path / "bantuan.zip")
    with zipfile.ZipFile(tmp_path / "bantuan.zip") as parcel:
        support = "".join(parcel.read(name).decode() for name in parcel.namelist())
    assert json.loads(parcel_part(tmp_path / "bantuan.zip", "counts.json"))["documents.record_type"] == {"wlkp": 1}
    assert not [planted for planted in PLANTED if planted.casefold() in support.casefold()]
    assert office.store.documents.get(MACHINE, document.id) is not None


def parcel_part(file: Path, name: str) -> str:
    with zipfile.ZipFile(file) as parcel:
        return parcel.read(name).decode()


def caught(act: Callable[[], object]) -> ValueError:
    try:
        act()
    except ValueError as error:
        return error
    raise AssertionError


def test_libraries_and_crashes_are_told_by_their_place_alone(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_logs()
    logging.getLogger("pdfminer.pdfinterp").warning("Cannot set colour %s", NAME)
    logging.getLogger("dbos").error(f"Exception in workflow: {BROKEN}")
    logging.getLogger("uvicorn.error").error("Exception in ASGI application", exc_info=caught(breaks))  # type: ignore[arg-type]
    logging.getLogger("uvicorn.error").error("address already in use")
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)  # put back after the test
    tell_crashes_of_threads()
    thread = threading.Thread(target=breaks)
    thread.start()
    thread.join()
    monkeypatch.setattr("extractor.cli.app", breaks)
    with pytest.raises(SystemExit):
        main()
    lines = logged(capfd.readouterr().err)
    assert [(one["event"], one.get("logger"), one.get("error")) for one in lines] == [
        ("library", "pdfminer.pdfinterp", None), ("library", "dbos", None), ("library", "uvicorn.error", "ValueError"),
        ("library", "uvicorn.error", None), ("crash", None, "ValueError"), ("crash", None, "ValueError"),
    ]  # fmt: skip
    assert lines[3]["said"] == "address already in use"
    assert "test_log_values" in str(lines[4]["where"])


def test_a_person_may_have_lines_of_words(capfd: pytest.CaptureFixture[str]) -> None:
    open_logs(form="text")
    logging.getLogger("dbos").error(BROKEN)
    said = capfd.readouterr().err
    assert "level='error' event='library'" in said
    assert "Sentinel" not in said
