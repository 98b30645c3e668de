"""One keeper at a time: backups, upgrades and deletions exclude each other by the kernel's lock on a file."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extractor.store.keeping.faults import StillRunning


@contextmanager
def keeping(folder: Path, waits: bool = False) -> Iterator[None]:
    """Raises StillRunning while another keeper works; `waits`: until it is done instead."""
    handle = os.open(folder / "keeping.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o640)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
        except BlockingIOError as error:
            raise StillRunning from error
        yield
    finally:
        os.close(handle)


def are_workers_alive(folder: Path) -> bool:
    """Whether any worker of this host sits on its seat (`extractor.jobs.seat`)."""
    for seat in sorted((folder / "seats").glob("*.lock")):
        handle = os.open(seat, os.O_RDWR | os.O_CLOEXEC)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(handle)
    return False
