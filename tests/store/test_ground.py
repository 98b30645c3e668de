"""The ground of the room: migrations, blobs, workers, plain JSON."""

from __future__ import annotations

import io
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from extractor.document.elements import Page
from extractor.document.evidence import Checked
from extractor.errors import Conflict, EmptyFile, TooLarge
from extractor.store import Blobs, FieldConflict, Store, TaskConflict, database, is_current, migrate, workers
from extractor.store.columns import Base
from extractor.store.plain import plain, rebuild
from tests.store.conftest import Desk
from tests.store.papers import checked, new_upload, page


def is_of_the_model(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
    """The full text index is made by hand: each database has its own."""
    return not (reflected and name is not None and name.startswith("fts_line"))


def test_migrations_make_the_tables_of_the_model(url: str) -> None:
    assert not is_current(url)
    migrate(url)
    migrate(url)
    assert is_current(url)
    engine = database.engine_for(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_of_the_model})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_two_processes_may_migrate_at_once(url: str) -> None:
    failures: list[BaseException] = []

    def run() -> None:
        try:
            migrate(url)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert is_current(url)


def test_many_hands_write_at_once(desk: Desk) -> None:
    failures: list[BaseException] = []

    def run() -> None:
        try:
            for _ in range(5):
                desk.store.uploads.add(desk.ani, new_upload())
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    numbers = [one.agenda_number for one in desk.store.uploads.list(desk.ani).items]
    assert sorted(numbers) == [f"2019-{n:05d}" for n in range(1, 22)]


def test_a_line_of_writers_keeps_nobody_from_reading(desk: Desk) -> None:
    """Sixty wait for one; they hold no connection, so that whoever reads gets one."""
    failures: list[BaseException] = []

    def run() -> None:
        try:
            desk.store.leases.note("none", None)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(60)]
    with desk.store.database.writing() as session:
        session.connection()
        for thread in threads:
            thread.start()
        pool = desk.store.database.engine.pool
        if desk.store.database.is_sqlite:
            assert pool.checkedout() == 1  # type: ignore[attr-defined]
        assert desk.store.leases.get("none") is None
    for thread in threads:
        thread.join()
    assert failures == []


def test_sqlite_is_set_up_to_last(tmp_path: Path) -> None:
    engine = database.engine_for(f"sqlite:///{tmp_path / 'x' / 'app.sqlite'}")
    with engine.connect() as connection:
        values = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        ]
    engine.dispose()
    assert values == ["wal", 1, 2, 10_000]


def test_blobs_are_kept_once_under_their_hash(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    blob = blobs.put(io.BytesIO(b"kertas"))
    assert (blob.size, blob.path.read_bytes()) == (6, b"kertas")
    assert blob.path.relative_to(tmp_path).parts[:3] == ("blobs", blob.sha256[:2], blob.sha256[2:4])
    written = blob.path.stat().st_mtime_ns
    assert blobs.put(blob.path) == blob
    assert blob.path.stat().st_mtime_ns == written
    assert blobs.has(blob.sha256)
    assert blobs.check(blob.sha256)
    assert list(blobs.every()) == [blob.sha256]
    assert list((tmp_path / "blobs" / "incoming").iterdir()) == []


def test_too_large_and_empty_leave_nothing_behind(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    with pytest.raises(TooLarge):
        blobs.put(io.BytesIO(b"x" * 11), max_bytes=10)
    with pytest.raises(EmptyFile):
        blobs.put(io.BytesIO(b""))
    assert list(blobs.every()) == []
    assert list((tmp_path / "blobs" / "incoming").iterdir()) == []


def test_a_full_disk_keeps_no_half_blob(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    blobs = Blobs(tmp_path)
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        blobs.put(io.BytesIO(b"kertas"))
    assert list(blobs.every()) == []


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".x", "a\0b"])
def test_derived_names_stay_in_their_folder(tmp_path: Path, name: str) -> None:
    blobs = Blobs(tmp_path)
    with pytest.raises(ValueError):
        blobs.derived("ab" * 32, name)
    with pytest.raises(ValueError):
        blobs.path("../../etc/passwd")
    assert blobs.put_derived("ab" * 32, "p1-view.webp", b"1").read_bytes() == b"1"


def test_workers_are_alive_or_silent(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.workers.last_seen() is None
    monkeypatch.setattr(workers, "now", lambda: datetime.now(UTC) - timedelta(minutes=5))
    store.workers.beat("loket-1")
    monkeypatch.setattr(workers, "now", lambda: datetime.now(UTC))
    store.workers.beat("loket-2")
    assert [one.id for one in store.workers.alive()] == ["loket-2"]
    assert [one.id for one in store.workers.silent()] == ["loket-1"]
    store.workers.forget("loket-1")
    assert store.workers.silent() == []


def test_plain_and_back() -> None:
    assert rebuild(Page, plain(page(3))) == page(3)
    assert rebuild(Checked, plain(checked())) == checked()
    assert "confidence" not in plain(Page(1, 2, 3, "blank"))


def test_both_conflicts_have_codes_of_their_own() -> None:
    assert len({Conflict.code, FieldConflict.code, TaskConflict.code}) == 3
    assert issubclass(FieldConflict, Conflict)
    assert issubclass(TaskConflict, Conflict)
