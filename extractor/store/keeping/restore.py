"""A backup put back: proved to the last byte first, into an empty place only."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, inspect, text

from extractor.store.database import engine_for
from extractor.store.keeping import snapshot
from extractor.store.keeping.backup import back_up_database
from extractor.store.keeping.faults import Damaged, MadeByNewer, NotABackup, OtherDatabase, PlaceTaken, StillRunning
from extractor.store.keeping.lock import are_workers_alive, keeping
from extractor.store.keeping.parcel import Manifest, sums_of, unpack
from extractor.store.migration import known_revisions

_OURS = {"backups", "keeping.lock", "lost+found"}
"""What may lie in a place that counts as empty."""


def check_backup(source: Path) -> Manifest:
    """Proves a backup without restoring it. Raises NotABackup, Damaged."""
    return sums_of(source)


def restore(source: Path, url: str, jobs_url: str | None, folder: Path, over: bool = False) -> Manifest:
    """Puts a backup into an empty place. The next start brings it to this version's tables.

    `over`: for the automatic backup of an upgrade, which holds the database alone: the present one is set aside under
    `backups/` first. Raises KeepingFault; then the place is as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not over:
        _require_empty(folder, url)
    elif are_workers_alive(folder):
        raise StillRunning
    stage = folder / f".restore-{uuid4().hex[:8]}"
    with keeping(folder):
        try:
            stage.mkdir(mode=0o700)
            manifest = unpack(source, stage)
            _require_fitting(manifest, url, over)
            _prove_databases(stage)
            _place(manifest, stage, url, jobs_url, folder, over)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    return manifest


def _require_empty(folder: Path, url: str) -> None:
    there = sorted(entry.name for entry in folder.iterdir() if entry.name not in _OURS)
    if there:
        raise PlaceTaken(f"{folder.name}: {', '.join(there[:5])}")
    file = snapshot.file_of(url)
    if file is not None:
        if file.exists():
            raise PlaceTaken(file.name)
        return
    with _writing(url) as connection:
        if names := inspect(connection).get_table_names():
            raise PlaceTaken(f"{len(names)} tabel di basis data")


def _require_fitting(manifest: Manifest, url: str, over: bool) -> None:
    kind = snapshot.kind_of(url)
    if manifest.database != kind:
        raise OtherDatabase(manifest.database, kind)
    if manifest.revision not in known_revisions():
        raise MadeByNewer(manifest.revision)
    if over and manifest.scope != "database":
        raise NotABackup("bukan cadangan otomatis sebelum pembaruan, pulihkan ke tempat kosong")


def _prove_databases(stage: Path) -> None:
    for file in sorted(stage.glob("*.sqlite")):
        if (said := snapshot.fault_in(file)) is not None:
            raise Damaged(f"{file.name}: {said}")


def _place(manifest: Manifest, stage: Path, url: str, jobs_url: str | None, folder: Path, over: bool) -> None:
    aside = folder / "backups" / f"replaced-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{uuid4().hex[:4]}"
    if over:
        aside.parent.mkdir(exist_ok=True)
        back_up_database(url, aside)
    app, jobs = snapshot.file_of(url), snapshot.file_of(jobs_url) if jobs_url else None
    if app is None:
        with _writing(url) as connection:
            if over:
                _drop_everything(connection)
            snapshot.load(connection, manifest.tables, stage / "tables", manifest.revision)
            _move_files(stage, folder)
    else:
        _move_files(stage, folder)
    if jobs is not None and (stage / "jobs.sqlite").exists():
        _move(stage / "jobs.sqlite", jobs)
    if app is not None:
        _move(stage / "app.sqlite", app)


def _move_files(stage: Path, folder: Path) -> None:
    """Blobs are made unwritable again, secrets private."""
    for path in sorted((stage / "blobs").rglob("*")):
        if path.is_file():
            path.chmod(0o440)
    for name in ("blobs", "derived", "desk.key", "confidence.json"):
        if (stage / name).exists():
            if name == "desk.key":
                (stage / name).chmod(0o600)
            os.replace(stage / name, folder / name)


def _move(fresh: Path, final: Path) -> None:
    """With the journal of the old file gone: it would be taken for that of the new one."""
    final.parent.mkdir(parents=True, exist_ok=True)
    for ending in ("-wal", "-shm", "-journal"):
        final.with_name(final.name + ending).unlink(missing_ok=True)
    if fresh.stat().st_dev == final.parent.stat().st_dev:
        os.replace(fresh, final)
    else:
        shutil.copyfile(fresh, final)


def _drop_everything(connection: Connection) -> None:
    for table in inspect(connection).get_table_names():
        connection.execute(text(f'DROP TABLE "{table}" CASCADE'))


@contextmanager
def _writing(url: str) -> Iterator[Connection]:
    engine = engine_for(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
