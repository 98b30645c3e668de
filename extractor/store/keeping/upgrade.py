"""A database brought to this version: a backup first, then a rehearsal on a copy, then the real thing."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import structlog
from sqlalchemy import text

from extractor.store.database import engine_for
from extractor.store.keeping import snapshot
from extractor.store.keeping.backup import back_up_database
from extractor.store.keeping.faults import KeepingFault, MadeByNewer, UpgradeFailed
from extractor.store.keeping.lock import keeping
from extractor.store.migration import known_revisions, migrate, revision_at, run

log = structlog.get_logger(__name__)

KEPT = 3
"""Automatic backups that stay; older ones go when a new upgrade has succeeded."""


def upgrade(url: str, folder: Path) -> Path | None:
    """Gives the automatic backup that was made, None where nothing was to be done or there was nothing yet.

    `wlk restore --over` puts it back. Raises UpgradeFailed, MadeByNewer and what a backup raises (NoRoom); the database
    is then as it was: the rehearsal ran on a copy and the real upgrade is one transaction.
    """
    folder.mkdir(parents=True, exist_ok=True)
    revisions = known_revisions()
    if revision_at(url) == revisions[0]:
        return None
    with keeping(folder, waits=True):
        before = revision_at(url)
        if before is None:
            migrate(url)
            return None
        if before == revisions[0]:
            return None
        if before not in revisions:
            raise MadeByNewer(before)
        target = folder / "backups" / f"auto-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{before}-{uuid4().hex[:4]}"
        target.parent.mkdir(exist_ok=True)
        made = back_up_database(url, target)
        log.info("upgrade.backup", backup=target.name, revision=before)
        try:
            _rehearse(url, target, made.tables, before)
            migrate(url)
        except KeepingFault:
            raise
        except Exception as error:
            log.error("upgrade.failed", revision=before, error=type(error).__name__)
            raise UpgradeFailed(type(error).__name__, target.name) from error
        log.info("upgrade.done", before=before, after=revisions[0])
        _prune(folder)
        return target


def automatic(folder: Path) -> list[Path]:
    """The backups this program made by itself, oldest first."""
    return sorted([*(folder / "backups").glob("auto-*"), *(folder / "backups").glob("replaced-*")])


def _rehearse(url: str, backup: Path, tables: dict[str, list[str]], revision: str) -> None:
    if snapshot.file_of(url) is not None:
        with tempfile.TemporaryDirectory(dir=backup.parent, prefix=".rehearsal-") as place:
            copy = Path(place) / "app.sqlite"
            shutil.copyfile(backup / "app.sqlite", copy)
            migrate(f"sqlite:///{copy}")
            if (said := snapshot.fault_in(copy)) is not None:
                raise UpgradeFailed(said, backup.name)
        return
    engine = engine_for(url)
    schema = f"wlk_rehearsal_{uuid4().hex[:8]}"
    try:
        # One transaction that is rolled back: nobody else ever sees the copy.
        with engine.connect() as connection, connection.begin() as rehearsal:
            connection.execute(text(f'CREATE SCHEMA "{schema}"'))
            connection.execute(text(f'SET LOCAL search_path TO "{schema}"'))
            snapshot.load(connection, tables, backup / "tables", revision)
            run(connection)
            rehearsal.rollback()
    finally:
        engine.dispose()


def _prune(folder: Path) -> None:
    for old in automatic(folder)[:-KEPT]:
        shutil.rmtree(old)
