"""A seat: the stable name of a worker on this host, so that a restarted one takes up what the dead one had in hand."""

from __future__ import annotations

import fcntl
import os
import socket
from pathlib import Path


class Seat:
    """The first free number on this host; free when the process ends, however it ends: the kernel's lock."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        host = "".join(c if c.isalnum() else "-" for c in socket.gethostname())[:40] or "host"
        number = 1
        while True:
            self.name = f"{host}-{number}"
            self._file = os.open(folder / f"{self.name}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o640)
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                os.close(self._file)
                number += 1

    def leave(self) -> None:
        os.close(self._file)
