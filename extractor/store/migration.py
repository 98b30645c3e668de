"""Bringing a database to this version: run by the command line and the wiring, never at import.

Alembic takes half a second to import and is opened only here, when it is asked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text

from extractor.store.database import engine_for

if TYPE_CHECKING:
    from alembic.config import Config

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 7_205_114


def migrate(url: str, revision: str = "head") -> None:
    """Runs every migration that is missing, in one transaction. Of two processes at once the second waits."""
    engine = engine_for(url)
    try:
        with engine.execution_options(wlk_writes=True).connect() as connection, connection.begin():
            run(connection, revision)
    finally:
        engine.dispose()


def run(connection: Connection, revision: str = "head") -> None:
    """The same in a transaction of the caller, who commits."""
    from alembic import command

    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def revision_of(connection: Connection) -> str | None:
    """The last migration a database has had; None before the first."""
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision()


def revision_at(url: str) -> str | None:
    engine = engine_for(url)
    try:
        with engine.connect() as connection:
            return revision_of(connection)
    finally:
        engine.dispose()


def known_revisions() -> list[str]:
    """Every migration of this version, the newest first."""
    from alembic.script import ScriptDirectory

    return [one.revision for one in ScriptDirectory.from_config(_config()).walk_revisions()]


def is_current(url: str) -> bool:
    """Whether the database has every migration of this version."""
    return revision_at(url) == known_revisions()[0]


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    return config
