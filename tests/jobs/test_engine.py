"""The engine in this process: one workflow an attempt, and nothing kept for ever."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.access import MACHINE
from extractor.jobs import Reading
from extractor.jobs.engine import Engine
from extractor.store import Store, migrate
from tests.jobs.slow_worker import SlowReader, options
from tests.store.papers import new_upload


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path / 'app.sqlite'}"
    migrate(url)
    with Store(url, tmp_path) as opened:
        yield opened


def test_an_attempt_is_one_workflow_and_is_forgotten_in_time(store: Store, tmp_path: Path) -> None:
    office = store.users.add_office("Disnaker Kota Contoh")
    upload = store.uploads.add(MACHINE, new_upload("baik.pdf"), office_id=office.id)
    chosen = replace(options(tmp_path, f"sqlite:///{tmp_path / 'jobs.sqlite'}"), kept_days=0.0)
    engine = Engine(chosen, Reading(store, SlowReader(tmp_path, 0)), "uji-1")
    try:
        assert engine.standing(upload).state == "unknown"
        engine.enqueue(upload)
        engine.enqueue(upload)
        deadline = time.monotonic() + 30
        while engine.standing(upload).state != "ended":
            assert time.monotonic() < deadline
            time.sleep(0.02)
        engine.enqueue(upload)
        assert engine.standing(upload).state == "ended"
        time.sleep(0.01)
        assert engine.tidy() == 4  # the file and its three chunks
        assert engine.tidy() == 0
        assert engine.standing(upload).state == "unknown"
    finally:
        engine.close()
    assert len(store.documents.of_upload(MACHINE, upload.id)) == 2
    assert (tmp_path / "notes").read_text().count("finish") == 1


def test_one_engine_a_process(store: Store, tmp_path: Path) -> None:
    chosen = options(tmp_path, f"sqlite:///{tmp_path / 'jobs.sqlite'}")
    engine = Engine(chosen, Reading(store, SlowReader(tmp_path, 0)), "uji-1")
    try:
        with pytest.raises(RuntimeError):
            Engine(chosen, Reading(store, SlowReader(tmp_path, 0)), "uji-2")
    finally:
        engine.close()
