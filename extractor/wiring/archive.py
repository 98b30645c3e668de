"""Archive boxes from end to end: who feeds them, and what is said of one at its end."""

from __future__ import annotations

import os
import socket

from extractor.errors import SetupError
from extractor.settings import Settings
from extractor.store import Office, Store
from extractor.wiring.feeder import Feeder
from extractor.wiring.watching import WatchedFolder


def open_feeder(store: Store, settings: Settings) -> Feeder:
    """What fills the line from archive boxes and from the watched folder, where one is set. Raises SetupError."""
    watched = None
    if settings.watch_folder is not None:
        office = office_named(store, settings.watch_office)
        watched = WatchedFolder(store, settings.watch_folder.resolve(), office.id)
    return Feeder(store, f"{socket.gethostname()}-{os.getpid()}", settings.max_file_mb << 20, watched)


def office_named(store: Store, name: str | None) -> Office:
    """The office of that name or id; the first one where none is named. Raises SetupError."""
    offices = store.users.offices()
    wanted = [one for one in offices if name is None or name in (one.id, one.name)]
    if not wanted:
        known = ", ".join(one.name for one in offices) or "belum ada, jalankan wlk serve sekali"
        raise SetupError(f"kantor tidak ditemukan (yang ada: {known})")
    return wanted[0]
