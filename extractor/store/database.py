"""The connection: SQLite with the settings that make it safe, or PostgreSQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.orm import Session

from extractor.store.room import told

_WRITES = "wlk_writes"
_PASSING = "wlk_passing"
BUSY_TIMEOUT_MS = 10_000
_ALIVE = {
    "connect_timeout": 10, "keepalives_idle": 20, "keepalives_interval": 10, "keepalives_count": 3,
    "tcp_user_timeout": 50_000,
    "options": "-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 "
               "-c tcp_user_timeout=50000",
}  # fmt: skip
"""A host that is cut off says no farewell: after 50 s without a sign both ends give the connection up, and the server
lets go what its transaction held; `tcp_user_timeout` where an answer of the server was under way, which it would
repeat for a quarter of an hour. Nothing on a socket of the machine itself."""


Watcher = Callable[[Session], Callable[[], None]]
"""Sees a writing session before its first change; what it gives is called before the commit."""


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> str:
    """32 hex characters, random: an address must not tell how many there are."""
    return uuid4().hex


def engine_for(url: str) -> Engine:
    """An engine for `sqlite:///…` or `postgresql://…` (psycopg). The folder of an SQLite file is made."""
    address = make_url(url)
    if address.get_backend_name() == "postgresql":
        return create_engine(
            address.set(drivername="postgresql+psycopg"), pool_pre_ping=True, pool_size=10, connect_args=_ALIVE
        )
    if address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    # As many connections as the desk has threads: one opened beyond them is prepared anew for every request.
    engine = create_engine(address, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000}, pool_size=40)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver must not open transactions by itself: `_begin_sqlite` does, and knows reads from writes.
    connection.isolation_level = None
    for pragma in (f"busy_timeout={BUSY_TIMEOUT_MS}", "journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A write takes its lock at once; a read that turns into a write midway would fail instead of waiting.
    options = connection.get_execution_options()
    writes, word = options.get(_WRITES, False), "NORMAL" if options.get(_PASSING, False) else "FULL"
    if writes and connection.info.get(_PASSING, "FULL") != word:
        connection.exec_driver_sql(f"PRAGMA synchronous={word}")
        connection.info[_PASSING] = word
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


class Database:
    """Sessions of one transaction each: `reading()` and `writing()`."""

    def __init__(self, url: str) -> None:
        self.engine = engine_for(url)
        self._writer = self.engine.execution_options(**{_WRITES: True})
        self._passing = self.engine.execution_options(**{_WRITES: True, _PASSING: True})
        self.watchers: list[Watcher] = []
        self._turn = Lock()

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Commits at the end, rolls back on any exception. What watchers add to a change is committed with it.

        Raises NoRoom where the disk is full."""
        with told(), self._in_turn(), Session(self._writer, expire_on_commit=False) as session, session.begin():
            endings = [watch(session) for watch in self.watchers]
            yield session
            for finish in endings:
                finish()

    @contextmanager
    def passing(self) -> Iterator[Session]:
        """For a sign that is outdated soon (who has a page in hand, who is alive): everybody sees it at once and it
        outlives the process, but nobody waits for the disk, and a power cut may forget it. No watcher follows it.

        Whatever `writing` commits later never reaches the disk before it.
        """
        with told(), self._in_turn(), Session(self._passing, expire_on_commit=False) as session, session.begin():
            if not self.is_sqlite:
                session.execute(text("SET LOCAL synchronous_commit TO OFF"))
            yield session

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """SQLite takes one writer at a time and lets the others sleep up to 100 ms between two tries, each with a
        connection in hand; those of one process wait here and go on at once. Whoever waits too long takes their chance
        with the database."""
        taken = self.is_sqlite and self._turn.acquire(timeout=BUSY_TIMEOUT_MS / 1000)
        try:
            yield
        finally:
            if taken:
                self._turn.release()

    def close(self) -> None:
        self.engine.dispose()
