"""What a commit waits for: a change is on the disk when it is told, a passing sign only in the log of the database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from extractor.store.database import Database
from tests.store.conftest import new_database

FULL, NORMAL = 2, 1


def test_a_change_waits_for_the_disk_also_after_a_passing_one(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'app.sqlite'}")
    for writes, expected in [(database.writing, FULL), (database.passing, NORMAL), (database.writing, FULL)]:
        with writes() as session:
            assert session.scalar(text("PRAGMA synchronous")) == expected
    database.close()


def test_a_connection_that_reads_may_be_of_a_passing_one_before_it_writes(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'app.sqlite'}")
    with database.passing():
        pass
    with database.reading():
        pass
    with database.writing() as session:
        assert session.scalar(text("PRAGMA synchronous")) == FULL
    database.close()


@pytest.mark.timeout(120)
def test_on_postgresql_only_a_passing_one_does_not_wait(postgres: Any) -> None:
    database = Database(new_database(postgres))
    with database.reading() as session:
        usual = session.scalar(text("SHOW synchronous_commit"))
    with database.passing() as session:
        assert session.scalar(text("SHOW synchronous_commit")) == "off"
    with database.writing() as session:
        assert session.scalar(text("SHOW synchronous_commit")) == usual
    database.close()
