# ruff: noqa: S608  names of tables and columns come from the database itself and are quoted
"""One moment of a database, taken while others write; and put back into an empty one.

SQLite by its online backup. PostgreSQL table by table in one REPEATABLE READ transaction (COPY text, one file a
table): no program of the server is needed, and any later version of it takes the files.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, make_url, text

from extractor.store.database import engine_for
from extractor.store.keeping.faults import NotABackup
from extractor.store.migration import revision_of, run

VERSIONS = "alembic_version"
_EVEN_ABSENT = ("batch_file", "transfer_piece", "erasure")
"""Tables whose hashes are of files that need not be kept: doubled ones, pieces under way, erased ones."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`files`: name in the backup -> file. `hashes`: blob -> whether it has to be there."""

    kind: str
    revision: str
    files: dict[str, Path]
    tables: dict[str, list[str]]
    hashes: dict[str, bool]


def file_of(url: str) -> Path | None:
    """The file of an SQLite address; None for another database."""
    address = make_url(url)
    return Path(address.database) if address.get_backend_name() == "sqlite" and address.database else None


def kind_of(url: str) -> str:
    return make_url(url).get_backend_name()


def take(url: str, folder: Path) -> Snapshot:
    """Writes the database into a folder as it is at one moment."""
    source = file_of(url)
    if source is not None:
        copy_sqlite(source, folder / "app.sqlite")
        with closing(sqlite3.connect(folder / "app.sqlite")) as copy:
            names = [str(row[0]) for row in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            hashes: dict[str, bool] = {}
            for table in names:
                columns = [str(row[1]) for row in copy.execute(f'PRAGMA table_info("{table}")')]
                for column in hash_columns(columns):
                    found = copy.execute(f'SELECT DISTINCT "{column}" FROM "{table}"')
                    _collect(hashes, table, (row[0] for row in found))
            (revision,) = copy.execute(f"SELECT version_num FROM {VERSIONS}").fetchone()
        return Snapshot("sqlite", revision, {"app.sqlite": folder / "app.sqlite"}, {}, hashes)
    with reading_at_once(url) as connection:
        tables = columns_of(connection)
        hashes, files = {}, {}
        for table, columns in tables.items():
            files[f"tables/{table}.copy"] = folder / f"{table}.copy"
            wanted = f'COPY "{table}" ({_listed(columns)}) TO STDOUT'
            _pour(connection, wanted, folder / f"{table}.copy")
            for column in hash_columns(columns):
                rows = connection.execute(text(f'SELECT DISTINCT "{column}" FROM "{table}"'))
                _collect(hashes, table, (row[0] for row in rows))
        return Snapshot("postgresql", revision_of(connection) or "", files, tables, hashes)


def copy_sqlite(source: Path, target: Path) -> None:
    """A whole copy of a file that is being written to, without its journal. Raises OSError where it cannot be made."""
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=30)) as old,
            closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
        with target.open("rb") as stream:
            os.fsync(stream.fileno())
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", "") in ("SQLITE_FULL", "SQLITE_IOERR_WRITE"):
            raise OSError(28, os.strerror(28)) from error
        raise


def fault_in(file: Path) -> str | None:
    """What SQLite finds wrong with a file, None for nothing."""
    try:
        with closing(sqlite3.connect(file)) as database:
            said = str(database.execute("PRAGMA integrity_check").fetchone()[0])
            if said == "ok" and database.execute("PRAGMA foreign_key_check").fetchone() is not None:
                said = "foreign key"
    except sqlite3.DatabaseError as error:
        return type(error).__name__
    return None if said == "ok" else said


def load(connection: Connection, tables: dict[str, list[str]], folder: Path, revision: str) -> None:
    """Fills an empty PostgreSQL schema: tables of that revision, then the rows. The caller commits."""
    run(connection, revision)
    here = columns_of(connection)
    if unknown := sorted(set(tables) - set(here)):
        raise NotABackup(", ".join(unknown))
    for table in reversed(here):
        connection.execute(text(f'DELETE FROM "{table}"'))
    for table in here:
        if table not in tables:
            continue
        wanted = f'COPY "{table}" ({_listed(tables[table])}) FROM STDIN'
        with (
            (folder / f"{table}.copy").open("rb") as stream,
            _cursor(connection) as cursor,
            cursor.copy(wanted) as copying,
        ):
            while piece := stream.read(1 << 20):
                copying.write(piece)
        for column in tables[table]:
            sequence = connection.scalar(
                text("SELECT pg_get_serial_sequence(:table, :column)"), {"table": f'"{table}"', "column": column}
            )
            if sequence is not None:
                most = f'(SELECT coalesce(max("{column}"), 0) + 1 FROM "{table}")'
                connection.execute(text(f"SELECT setval(:sequence, {most}, false)"), {"sequence": sequence})


def columns_of(connection: Connection) -> dict[str, list[str]]:
    """Every table of ours with the columns that are stored, those it refers to first."""
    look = inspect(connection)
    ordered = [str(name) for name, _ in look.get_sorted_table_and_fkc_names() if name is not None]
    return {
        table: [column["name"] for column in look.get_columns(table) if "computed" not in column]
        for table in ordered
        if table != VERSIONS
    }


def hash_columns(columns: list[str]) -> list[str]:
    return [name for name in columns if name == "sha256" or name.endswith("_sha256")]


@contextmanager
def reading_at_once(url: str) -> Iterator[Connection]:
    """A transaction that sees one moment of a PostgreSQL database."""
    engine = engine_for(url)
    try:
        options: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with engine.connect().execution_options(**options) as opened, opened.begin():
            yield opened
    finally:
        engine.dispose()


def _collect(hashes: dict[str, bool], table: str, found: Iterator[Any]) -> None:
    for sha256 in found:
        if sha256:
            hashes[sha256] = hashes.get(sha256, False) or table not in _EVEN_ABSENT


def _pour(connection: Connection, wanted: str, file: Path) -> None:
    with file.open("wb") as out, _cursor(connection) as cursor, cursor.copy(wanted) as copying:
        for piece in copying:
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())


def _cursor(connection: Connection) -> Any:
    driver: Any = connection.connection.driver_connection
    return driver.cursor()


def _listed(columns: list[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
