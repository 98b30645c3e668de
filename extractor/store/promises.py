"""What a PostgreSQL server promises: that what it said is kept is kept, and that it has room for all who ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from extractor.store.database import Database

_WANTED = {
    "fsync": ("on",),
    "full_page_writes": ("on",),
    "synchronous_commit": ("on", "local", "remote_write", "remote_apply"),
    "server_encoding": ("UTF8",),
    "default_transaction_read_only": ("off",),
}
"""Without the first three a power cut takes what the desk has already told to be stored."""


@dataclass(frozen=True, slots=True)
class Promises:
    """`version` as the server tells; `broken`: setting -> (value, what it has to be)."""

    version: str
    major: int
    clock: datetime
    connections: int
    most_connections: int
    broken: Mapping[str, tuple[str, str]]


def promises(database: Database) -> Promises:
    """Asks a PostgreSQL database with the rights of any user."""
    with database.reading() as session:
        names = [*_WANTED, "server_version", "server_version_num", "max_connections"]
        found = {name: str(session.scalar(text("SELECT current_setting(:name)"), {"name": name})) for name in names}
        clock = session.scalar(text("SELECT clock_timestamp()"))
        connections = session.scalar(
            text("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'")
        )
    assert isinstance(clock, datetime)
    return Promises(
        found["server_version"],
        int(found["server_version_num"]) // 10_000,
        clock,
        int(connections or 0),
        int(found["max_connections"]),
        {name: (found[name], wanted[0]) for name, wanted in _WANTED.items() if found[name] not in wanted},
    )
