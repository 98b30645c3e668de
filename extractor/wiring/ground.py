"""What the program stands on here: versions, the state of the database, how long the disk takes to keep a line."""

from __future__ import annotations

import os
import platform
import sqlite3
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from extractor.errors import SetupError
from extractor.settings import Settings
from extractor.store.keeping.snapshot import file_of, kind_of
from extractor.store.migration import known_revisions, revision_at

SLOW_FSYNC_MS = 100.0
"""Every keystroke that is kept costs about one: beyond this the desk feels slow."""
_TRIES = 9


@dataclass(frozen=True, slots=True)
class Ground:
    """`revision`: None where there is no database yet. `sound`: SQLite's quick check; True where there is none."""

    python: str
    sqlite: str
    kind: str
    revision: str | None
    newest: str
    sound: bool
    fsync_ms: float


def ground(settings: Settings) -> Ground:
    """Looks and measures; makes nothing that stays. Raises SetupError where the database cannot be asked."""
    file = file_of(settings.app_url)
    try:
        revision = None if file is not None and not file.exists() else revision_at(settings.app_url)
    except Exception as error:  # its own message could hold the address with the password
        raise SetupError(f"basis data tidak dapat dibuka ({type(error).__name__})") from None
    return Ground(
        platform.python_version(),
        sqlite3.sqlite_version,
        kind_of(settings.app_url),
        revision,
        known_revisions()[0],
        file is None or not file.exists() or is_sound(file),
        fsync_ms(settings),
    )


def is_sound(file: Path) -> bool:
    """Whether the pages of an SQLite file hang together; opened for reading only."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def fsync_ms(settings: Settings) -> float:
    """Milliseconds to write 4 kB for good on the disk of the data, the median of a few."""
    place = settings.data if settings.data.exists() else None
    taken = []
    with tempfile.NamedTemporaryFile(dir=place, prefix=".fsync-") as file:
        for _ in range(_TRIES):
            started = time.perf_counter()
            file.write(b"\0" * 4096)
            file.flush()
            os.fsync(file.fileno())
            taken.append((time.perf_counter() - started) * 1000)
    return median(taken)
