"""An office with papers, and a client that speaks like a browser of the same site."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.exceptions import StarletteDeprecationWarning

from extractor import access
from extractor.web.app import create_app
from tests.web.office import PASSWORD, Office, open_office, put_wlkp

with warnings.catch_warnings():  # starlette wants another client library than the one the project has
    warnings.simplefilter("ignore", StarletteDeprecationWarning)
    from fastapi.testclient import TestClient

SAME = {"Sec-Fetch-Site": "same-origin"}
LogIn = Callable[[str], TestClient]


@pytest.fixture(autouse=True)
def quick_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real hash takes 0.3 s and is tested in the room of access."""
    monkeypatch.setattr(access, "hash_password", lambda password: f"plain:{password}")
    monkeypatch.setattr(access, "verify_password", lambda password, stored: (stored == f"plain:{password}", None))


@pytest.fixture
def office(tmp_path: Path, quick_hash: None) -> Iterator[Office]:
    opened = open_office(tmp_path)
    with opened.store:
        yield opened


@pytest.fixture
def task(office: Office) -> str:
    return put_wlkp(office)


@pytest.fixture
def log_in(office: Office) -> LogIn:
    app = create_app(office.services())

    def opened(name: str) -> TestClient:
        client = TestClient(app, headers=SAME, raise_server_exceptions=True)
        answer = client.post("/masuk", data={"name": name, "password": PASSWORD}, follow_redirects=False)
        assert answer.status_code == 303
        return client

    return opened


@pytest.fixture
def stranger(office: Office) -> TestClient:
    """A browser without a session."""
    return TestClient(create_app(office.services()), headers=SAME)
