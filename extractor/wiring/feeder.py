"""Feeds archive boxes to the workers: the line stays short, bytes are kept first, only a full disk stops it."""

from __future__ import annotations

import errno
import os
import stat
import threading
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import structlog

from extractor.batch import open_name
from extractor.errors import CorruptFile, NotFound, NotRegular, SourceGone, StoreAway, Unreadable, WlkError
from extractor.store import Store
from extractor.store.batch_entries import Hungry
from extractor.store.blobs import Blob, Readable
from extractor.store.room import NoRoom
from extractor.wiring.watching import WatchedFolder

log = structlog.get_logger(__name__)

LEASE, LEASE_S = "feeder", 60.0
IN_LINE = 200
"""Files of archives that wait before the workers at most: 13 to 30 ms each in the engine, and quick to hold."""
AT_ONCE = 20
SPARE_BYTES = 1 << 29
"""Room that stays free for the database and the pictures of pages."""
_FULL = (errno.ENOSPC, errno.EDQUOT)


class Feeder:
    """`start()` feeds in a thread of its own while this process holds the lease; `stop()` ends it.

    Any number of processes may have one: what two feed at the same moment is fed once.
    """

    def __init__(
        self,
        store: Store,
        holder: str,
        max_bytes: int,
        watched: WatchedFolder | None = None,
        every_s: float = 1.0,
        spare_bytes: int = SPARE_BYTES,
        lease_s: float = LEASE_S,
    ) -> None:
        self._store = store
        self._holder = holder
        self._max_bytes = max_bytes
        self._watched = watched
        self._every_s = every_s
        self._spare_bytes = spare_bytes
        self._lease_s = lease_s
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="feeder", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(30)
        self._store.leases.leave(LEASE, self._holder)

    def feed(self) -> int:
        """One round, where the lease is ours: takes from the watched folder, fills the line. Gives how many files were
        fed, doubled or refused."""
        if not self._store.leases.take(LEASE, self._holder, self._lease_s):
            return 0
        trouble: WlkError | None = None
        if self._watched is not None:
            trouble = self._watched.look()
        done = 0
        gone: set[str] = set()
        room = IN_LINE - self._store.batch_feeding.in_line()
        for file in self._store.batch_feeding.hungry(min(room, AT_ONCE)) if room > 0 else ():
            if self._stopping.is_set() or file.location in gone:
                continue
            try:
                self._one(file)
                done += 1
            except (NoRoom, StoreAway) as error:
                trouble = error
                break
            except SourceGone as error:
                gone.add(file.location)
                trouble = error
        self._store.leases.note(LEASE, trouble.code if trouble else None)
        if trouble is not None:
            log.warning("feeder.trouble", code=trouble.code)
        return done

    def _one(self, file: Hungry) -> None:
        try:
            blob = self._keep(file)
        except (NoRoom, SourceGone, StoreAway):
            raise
        except WlkError as error:
            self._store.batch_feeding.refuse(file.id, error)
            log.info("batch.refused", file=file.id, code=error.code)
            return
        state = self._store.batch_feeding.take(file.id, blob.sha256, blob.size, datetime.now(UTC).date())
        log.info("batch.fed", file=file.id, state=state)

    def _keep(self, file: Hungry) -> Blob:
        """The bytes among the originals. Raises NoRoom, StoreAway, SourceGone, or why the file is refused."""
        if self._store.blobs.free_bytes() < file.size + self._spare_bytes:
            raise NoRoom
        try:
            with opened(file) as stream:
                return self._store.blobs.put(stream, self._max_bytes, allow_empty=True)
        except OSError as error:
            if error.errno in _FULL:
                raise NoRoom from error
            raise Unreadable from error

    def _run(self) -> None:
        while not self._stopping.wait(self._every_s):
            try:
                while self.feed() and not self._stopping.is_set():
                    pass
            except Exception as error:  # the thread outlives a database that is away or full for a while
                log.error("feeder.failed", error=type(error).__name__)
                self._stopping.wait(5.0)


@contextmanager
def opened(file: Hungry) -> Iterator[Readable]:
    """The bytes of a file of a box. Raises SourceGone, NotFound, NotRegular, Unreadable, CorruptFile."""
    location = Path(open_name(file.location))
    if not location.exists():
        raise SourceGone
    if file.kind == "zip":
        with _member(location, file) as stream:
            yield stream
        return
    path = location / open_name(file.path)
    try:
        # A pipe or device would wait for ever: it is opened without waiting, and only a plain file is read.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except FileNotFoundError as error:
        raise NotFound(path.name) from error
    except OSError as error:
        raise Unreadable from error
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise NotRegular
        yield stream


@contextmanager
def _member(location: Path, file: Hungry) -> Iterator[Readable]:
    try:
        with zipfile.ZipFile(location) as archive:
            members = archive.infolist()
            if file.place >= len(members) or members[file.place].file_size != file.size:
                raise NotFound(file.path)
            if members[file.place].flag_bits & 0x1:
                raise Unreadable
            with archive.open(members[file.place]) as stream:
                yield stream
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise CorruptFile from error
