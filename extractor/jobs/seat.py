"""A seat: the stable name of a worker on this host, so that a restarted one takes up what the dead one had in hand."""

from __future__ import annotations

import fcntl
import os
import secrets
import socket
from pathlib import Path

_OF = "@"


class Seat:
    """The first free number on this host; free when the process ends, however it ends: the kernel's lock.

    Its name ends with the version of its workers: a new release does not sit down to the work of the old one.
    """

    def __init__(self, folder: Path, version: str = "") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        host = "".join(c if c.isalnum() else "-" for c in socket.gethostname())[:40] or "host"
        host = f"{host}-{_mark(folder)}"
        number = 1
        while True:
            self.name = f"{host}-{number}{_OF}{version}"
            self._file = os.open(folder / f"{host}-{number}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o640)
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                os.close(self._file)
                number += 1

    def leave(self) -> None:
        os.close(self._file)


def version_of(worker_id: str) -> str:
    """The version of the workers that the name of one tells; "" for what is no such name."""
    return worker_id.partition(_OF)[2]


def _mark(folder: Path) -> str:
    """A few random characters kept in the folder: two machines made of one picture have the same host name."""
    file = folder / "mark"
    try:
        with file.open("x") as target:
            target.write(secrets.token_hex(3))
            target.flush()
            os.fsync(target.fileno())
    except FileExistsError:
        pass
    return file.read_text()[:6]
