"""Real worker processes on the same files: crashes, stops, refusals, several hands."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from extractor.access import MACHINE
from extractor.store import Store, Upload, migrate
from tests.jobs.slow_worker import PAGES
from tests.store.papers import new_upload

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path / 'app.sqlite'}"
    migrate(url)
    with Store(url, tmp_path) as opened:
        yield opened


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    begun: list[subprocess.Popen[bytes]] = []

    def run(seconds: float, *urls: str) -> subprocess.Popen[bytes]:
        # A file, not a pipe: a pipe that nobody empties would stop the worker.
        with (tmp_path / "worker.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-W", "error", "-m", "tests.jobs.slow_worker", str(tmp_path), str(seconds), *urls],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=log,
                stderr=log,
            )
        begun.append(process)
        return process

    yield run
    for process in begun:
        if process.poll() is None:
            process.kill()
        process.wait()


def add(store: Store, *names: str) -> list[Upload]:
    office = store.users.add_office("Disnaker Kota Contoh")
    return [store.uploads.add(MACHINE, new_upload(name), office_id=office.id) for name in names]


def wait_for(what: Callable[[], bool], folder: Path) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not what():
        if time.monotonic() > deadline:
            raise AssertionError(f"never came true; the worker said:\n{(folder / 'worker.log').read_text()[-4000:]}")
        time.sleep(0.05)


def is_over(store: Store, *uploads: Upload) -> Callable[[], bool]:
    def check() -> bool:
        states = [store.uploads.get(MACHINE, upload.id) for upload in uploads]
        return all(one is not None and one.state in ("read", "refused") for one in states)

    return check


def notes(folder: Path, word: str) -> Counter[str]:
    file = folder / "notes"
    lines = file.read_text().splitlines() if file.exists() else []
    return Counter(line for line in lines if line.startswith(word))


def outcome(store: Store, upload: Upload) -> tuple[str, int, int, int, int]:
    """State, pages done, pages failed, documents, tasks."""
    now = store.uploads.get(MACHINE, upload.id)
    assert now is not None
    documents = store.documents.of_upload(MACHINE, upload.id)
    tasks = [store.tasks.of_document(MACHINE, one.id) for one in documents]
    return (now.state, now.pages_done, now.pages_failed, len(documents), len([one for one in tasks if one is not None]))


def test_files_that_wait_are_read_and_bad_ones_do_not_stop_them(store: Store, start: Start, tmp_path: Path) -> None:
    before = add(store, "baik.pdf", "kunci.pdf", "patah.pdf")
    process = start(0.0)
    wait_for(is_over(store, *before), tmp_path)
    after = add(store, "lama.pdf", "rusak.pdf")  # while the worker runs
    wait_for(is_over(store, *after), tmp_path)
    good, locked, broken, slow, spoiled = (*before, *after)
    assert outcome(store, good) == ("read", PAGES, 0, 2, 2)
    assert outcome(store, locked) == ("refused", 0, 0, 0, 0)
    assert outcome(store, broken) == ("read", PAGES, 1, 2, 2)
    assert outcome(store, slow) == ("read", PAGES, 1, 2, 2)
    codes = {one.number: one.error_code for one in store.pages.list(MACHINE, slow.id) if one.state == "failed"}
    assert codes == {2: "wlk.input.page-timeout"}
    codes = {one.number: one.error_code for one in store.pages.list(MACHINE, broken.id) if one.state == "failed"}
    assert codes == {2: "wlk.input.page-crash"}
    assert outcome(store, spoiled)[0] == "refused"
    assert store.uploads.refusals(MACHINE) == {"wlk.input.encrypted-pdf": 1, "wlk.error": 1}
    store.uploads.retry(MACHINE, locked.id)
    wait_for(is_over(store, locked), tmp_path)
    assert len(store.workers.alive()) == 1
    with sqlite3.connect(tmp_path / "jobs.sqlite") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
    process.terminate()
    assert process.wait(timeout=20) == 0


def test_a_killed_worker_started_again_finishes_the_file_once(store: Store, start: Start, tmp_path: Path) -> None:
    (upload,) = add(store, "baik.pdf")
    process = start(0.4)
    wait_for(lambda: sum(one.state == "read" for one in store.pages.list(MACHINE, upload.id)) >= 2, tmp_path)
    process.send_signal(signal.SIGKILL)
    process.wait()
    stored = {one.number for one in store.pages.list(MACHINE, upload.id) if one.state == "read"}
    assert 1 <= len(stored) < PAGES
    start(0.1)
    wait_for(is_over(store, upload), tmp_path)
    assert outcome(store, upload) == ("read", PAGES, 0, 2, 2)
    begun = notes(tmp_path, "begin")
    assert all(begun[f"begin baik.pdf {number}"] == 1 for number in stored)
    assert sum(begun.values()) <= PAGES + 2  # only what was in hand at the kill is read again
    assert sum(notes(tmp_path, "finish").values()) == 1


def test_another_worker_takes_up_what_a_dead_one_left(store: Store, start: Start, tmp_path: Path) -> None:
    (upload,) = add(store, "baik.pdf")
    first = start(0.4)
    wait_for(lambda: sum(notes(tmp_path, "begin").values()) >= 1, tmp_path)
    second = start(0.1)
    wait_for(lambda: len(store.workers.alive(1.0)) == 2, tmp_path)
    first.send_signal(signal.SIGKILL)
    first.wait()
    wait_for(is_over(store, upload), tmp_path)
    assert outcome(store, upload) == ("read", PAGES, 0, 2, 2)
    assert second.poll() is None
    wait_for(lambda: len(store.workers.silent(2.0)) == 0, tmp_path)


def test_a_stopped_worker_ends_its_page_and_fails_none(store: Store, start: Start, tmp_path: Path) -> None:
    (upload,) = add(store, "baik.pdf")
    process = start(0.4)
    wait_for(lambda: sum(notes(tmp_path, "begin").values()) >= 1, tmp_path)
    process.terminate()
    assert process.wait(timeout=20) == 0
    assert notes(tmp_path, "begin").total() == notes(tmp_path, "end").total() < PAGES
    assert all(one.state != "failed" for one in store.pages.list(MACHINE, upload.id))
    start(0.0)
    wait_for(is_over(store, upload), tmp_path)
    assert outcome(store, upload) == ("read", PAGES, 0, 2, 2)
    assert notes(tmp_path, "end").total() == PAGES


def test_a_lost_engine_file_costs_no_upload(store: Store, start: Start, tmp_path: Path) -> None:
    (upload,) = add(store, "baik.pdf")
    process = start(0.3)
    wait_for(lambda: sum(notes(tmp_path, "end").values()) >= 2, tmp_path)
    process.send_signal(signal.SIGKILL)
    process.wait()
    for file in tmp_path.glob("jobs.sqlite*"):
        file.unlink()
    start(0.0)
    wait_for(is_over(store, upload), tmp_path)
    assert outcome(store, upload) == ("read", PAGES, 0, 2, 2)


def test_the_same_on_postgresql(postgres: Any, start: Start, tmp_path: Path) -> None:
    urls = []
    for purpose in ("app", "jobs"):
        name = f"{purpose}{uuid4().hex}"
        postgres.psql(f'CREATE DATABASE "{name}";')
        urls.append(str(postgres.get_uri(database=name)))
    migrate(urls[0])
    with Store(urls[0], tmp_path) as store:
        (upload,) = add(store, "baik.pdf")
        process = start(0.4, *urls)
        wait_for(lambda: sum(notes(tmp_path, "end").values()) >= 2, tmp_path)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process = start(0.1, *urls)
        wait_for(is_over(store, upload), tmp_path)
        assert outcome(store, upload) == ("read", PAGES, 0, 2, 2)
        assert sum(notes(tmp_path, "finish").values()) == 1
        process.terminate()
        assert process.wait(timeout=20) == 0
