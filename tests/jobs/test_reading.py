"""The steps without an engine, and the small parts of a worker."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.access import MACHINE
from extractor.document.elements import Page
from extractor.jobs import Halt, Reading
from extractor.jobs.seat import Seat
from extractor.store import Store, Upload, migrate
from tests.jobs.slow_worker import PAGES, SlowReader
from tests.store.papers import new_upload


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path / 'app.sqlite'}"
    migrate(url)
    with Store(url, tmp_path) as opened:
        yield opened


def upload_of(store: Store, name: str = "baik.pdf") -> Upload:
    office = store.users.add_office("Disnaker Kota Contoh")
    return store.uploads.add(MACHINE, new_upload(name), office_id=office.id)


def test_every_step_twice_does_its_work_once(store: Store, tmp_path: Path) -> None:
    upload, reading = upload_of(store), Reading(store, SlowReader(tmp_path, 0))
    assert reading.begin(upload.id) == reading.begin(upload.id) == list(range(1, PAGES + 1))
    for number in [*range(1, PAGES + 1), *range(1, PAGES + 1)]:
        reading.read_pages(upload.id, [number])
    reading.wait(upload.id, lambda: False, 0.01)
    reading.finish(upload.id)
    reading.finish(upload.id)
    assert reading.begin(upload.id) == []
    lines = (tmp_path / "notes").read_text().splitlines()
    assert len(lines) == len(set(lines)) == 2 * PAGES + 1
    assert len(store.documents.of_upload(MACHINE, upload.id)) == 2


def test_a_page_broken_off_before_is_read_alone_and_a_stored_one_not_at_all(store: Store, tmp_path: Path) -> None:
    upload, reading = upload_of(store), Reading(store, SlowReader(tmp_path, 0))
    reading.begin(upload.id)
    assert store.pages.begin(upload.id, 2) == 1  # and the process ended
    assert store.pages.begin(upload.id, 2, first=True) == 0
    assert [store.pages.was_broken_off(upload.id, number) for number in (1, 2)] == [False, True]
    reading.read_pages(upload.id, [1, 2, 3])
    assert not store.pages.was_broken_off(upload.id, 2)
    assert store.pages.begin(upload.id, 2) == 0
    assert [line for line in (tmp_path / "notes").read_text().splitlines() if line.startswith("begin")] == [
        f"begin {upload.name} {number}" for number in (1, 2, 3)
    ]


def test_pages_nobody_reads_are_not_waited_for(store: Store, tmp_path: Path) -> None:
    upload, reading = upload_of(store), Reading(store, SlowReader(tmp_path, 0))
    reading.begin(upload.id)
    with pytest.raises(RuntimeError):
        reading.wait(upload.id, lambda: False, 0.01, check_s=0.02)


def test_a_reader_that_is_shut_down_fails_no_page(store: Store, tmp_path: Path) -> None:
    at_it, go_on = threading.Event(), threading.Event()

    class Dying(SlowReader):
        def read_page(self, upload: Upload, number: int) -> Page:
            at_it.set()
            go_on.wait(10)
            raise RuntimeError("the children are gone")

    upload, reading = upload_of(store), Reading(store, Dying(tmp_path, 0))
    reading.begin(upload.id)
    ended: list[BaseException] = []

    def run() -> None:
        try:
            reading.read_pages(upload.id, [1])
        except Halt as halt:
            ended.append(halt)

    thread = threading.Thread(target=run)
    thread.start()
    assert at_it.wait(10)
    assert not reading.stop(0.0)
    go_on.set()
    thread.join(10)
    assert len(ended) == 1
    assert list(store.pages.left(upload.id)) == list(range(1, PAGES + 1))
    with pytest.raises(Halt):
        reading.read_pages(upload.id, [2])


def test_seats_are_stable_and_never_shared(tmp_path: Path) -> None:
    first, second = Seat(tmp_path), Seat(tmp_path)
    assert first.name != second.name
    first.leave()
    again = Seat(tmp_path)
    assert again.name == first.name
    again.leave()
    second.leave()


def test_chunks_keep_every_core_busy_and_stay_small() -> None:
    from extractor.jobs.engine import chunks

    assert chunks([1, 2, 3], 8, 2) == [[1, 2], [3]]
    assert chunks(list(range(1, 21)), 8, 2) == [list(range(1, 9)), list(range(9, 17)), [17, 18, 19, 20]]
    assert chunks([5], 8, 4) == [[5]]
    assert chunks([], 8, 4) == []


def test_the_engine_stays_shut_until_a_worker_runs() -> None:
    code = "import sys, extractor.jobs; sys.exit('dbos' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
