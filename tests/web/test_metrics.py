"""`/metrics`: who may ask, what it says, and what it keeps to itself."""

from __future__ import annotations

from datetime import date

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import event

from extractor.access import MACHINE, ROLES
from extractor.errors import CorruptFile, Refused
from extractor.store import NewUpload
from extractor.web.app import create_app
from tests.web.conftest import LogIn
from tests.web.office import Layout, Office, put_wlkp, value_of


def told(text: str) -> dict[tuple[str, ...], float]:
    """(name, values of its labels) -> number."""
    families = text_string_to_metric_families(text)
    return {(one.name, *one.labels.values()): one.value for family in families for one in family.samples}


def here(office: Office, **headers: str) -> TestClient:
    """A program of the same machine, at a desk that lets those in."""
    app = create_app(office.services(metrics_local=True))
    return TestClient(app, base_url="http://127.0.0.1:8000", headers=headers, client=("127.0.0.1", 40000))


def with_key(office: Office, key: str) -> TestClient:
    return TestClient(create_app(office.services()), headers={"Authorization": f"Bearer {key}"})


def test_it_is_shut_until_somebody_opens_it(office: Office, log_in: LogIn, stranger: TestClient) -> None:
    assert stranger.get("/metrics").status_code == 401
    shut = TestClient(create_app(office.services()), base_url="http://127.0.0.1:8000", client=("127.0.0.1", 40000))
    assert shut.get("/metrics").status_code == 401
    assert log_in("kelola").get("/metrics").status_code == 200
    office.person("segala", ROLES)
    assert log_in("segala").get("/metrics").status_code == 404


def test_only_an_administrator_lends_it_to_a_key_and_that_key_opens_nothing_else(office: Office, log_in: LogIn) -> None:
    tokens = office.store.tokens
    with pytest.raises(Refused):
        tokens.make(office.people["budi"], "pantau", ["metrics"])
    assert 'value="metrics"' not in log_in("budi").get("/akun").text
    assert 'value="metrics"' in log_in("kelola").get("/akun").text

    kelola = office.people["kelola"]
    _, key = tokens.make(kelola, "pantau", ["metrics"])
    client = with_key(office, key)
    assert client.get("/metrics").status_code == 200
    for path in ("/api/tasks", "/api/batches", "/api/filings", "/api/uploads"):
        assert client.get(path).status_code == 404, path
    _, other = tokens.make(kelola, "berkas", ["uploads"])
    assert with_key(office, other).get("/metrics").status_code == 404
    office.store.users.change(MACHINE, kelola.user_id, rights=())
    assert client.get("/metrics").status_code == 404


def test_the_same_machine_is_not_whoever_a_proxy_or_a_page_brings(office: Office) -> None:
    assert here(office).get("/metrics").status_code == 200
    assert here(office, **{"X-Forwarded-For": "10.0.0.7"}).get("/metrics").status_code == 401
    assert here(office, Host="desk.contoh.invalid").get("/metrics").status_code == 401
    far = TestClient(here(office).app, base_url="http://127.0.0.1:8000", client=("10.0.0.7", 40000))
    assert far.get("/metrics").status_code == 401


def test_it_tells_what_stands_and_names_nothing(office: Office) -> None:
    store = office.store
    put_wlkp(office)
    secret = office.put("rujukan_ztp", [value_of("ztp.nama_perusahaan", "PT Rahasia", Layout())], (), (), "rahasia.pdf")
    kelola = office.people["kelola"]
    waiting = store.uploads.add(kelola, NewUpload("ab" * 32, "rahasia.pdf", "application/pdf", 9, date(2019, 2, 11)))
    store.uploads.refuse(
        kelola, NewUpload("cd" * 32, "rahasia.pdf", "application/pdf", 9, date(2019, 2, 11)), CorruptFile("PT Rahasia")
    )
    store.workers.beat("mesin-rahasia-1@0")
    box = store.batches.open(MACHINE, office.office_id, "Boks Rahasia")
    text = here(office).get("/metrics").text
    now = told(text)
    assert now["wlk_page_seconds_count",] == now["wlk_pages_total", "read"] > 1
    assert now["wlk_file_refusals_total", CorruptFile.code] == 1
    assert now["wlk_queue_files", "interactive", "waiting"] == 1
    assert now["wlk_queue_files", "archive", "reading"] == 0
    assert now["wlk_workers",] == 1
    assert now["wlk_batches", "open"] == 1
    assert now["wlk_last_backup_timestamp_seconds",] == 0
    assert now["wlk_disk_free_bytes",] > 0
    for hidden in ("ztp", "rujukan", "wlkp", "ahasia", "ani", office.office_id, waiting.id, box.id, secret):
        assert hidden not in text, hidden


def test_it_asks_the_database_once_for_all_who_ask_within_seconds(office: Office) -> None:
    client, asked = here(office), []
    event.listen(office.store.database.engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    first = client.get("/metrics").text
    questions = len(asked)
    assert 0 < questions < 20
    assert client.get("/metrics").text == first
    openmetrics = client.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert openmetrics.text.endswith("# EOF\n")
    assert len(asked) == questions
