"""Archive files before real workers: killed in the middle, stepped aside for people, pages that end the worker."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from extractor.access import MACHINE
from extractor.errors import PageCrash, PageTimeout
from extractor.store import Store, migrate
from extractor.store.batch_entries import NewFile
from tests.jobs.slow_worker import PAGES
from tests.jobs.test_worker import ROOT, wait_for
from tests.store.papers import new_upload

Start = Callable[[float], "subprocess.Popen[bytes]"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path / 'app.sqlite'}"
    migrate(url)
    with Store(url, tmp_path) as opened:
        yield opened


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    begun: list[subprocess.Popen[bytes]] = []

    def run(seconds: float) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-W", "error", "-m", "tests.jobs.slow_worker", str(tmp_path), str(seconds)]
        with (tmp_path / "worker.log").open("ab") as log:
            process = subprocess.Popen(
                command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=log, stderr=log
            )
        begun.append(process)
        return process

    yield run
    for process in begun:
        if process.poll() is None:
            process.kill()
        process.wait()


def fill(store: Store, *names: str) -> tuple[str, str]:
    """(office, box) with these files in line."""
    office = store.users.add_office("Disnaker Kota Contoh")
    batch = store.batches.open(MACHINE, office.id, "B-12")
    source = store.batch_feeding.source(MACHINE, batch.id, "folder", "/arsip")
    store.batch_feeding.put(MACHINE, batch.id, source, [NewFile(name, 10) for name in names])
    for file in store.batch_feeding.hungry(len(names)):
        store.batch_feeding.take(file.id, f"{file.id:064x}", 10, date(2026, 1, 2))
    return office.id, batch.id


def is_done(store: Store, batch_id: str) -> Callable[[], bool]:
    return lambda: store.batch_figures.of(MACHINE, batch_id).is_done


def notes(folder: Path) -> Counter[str]:
    file = folder / "notes"
    return Counter(file.read_text().splitlines()) if file.exists() else Counter()


def test_a_box_whose_worker_was_killed_goes_on_and_reads_no_finished_page_again(
    store: Store, start: Start, tmp_path: Path
) -> None:
    _, batch = fill(store, "a.pdf", "b.pdf", "c.pdf")
    first = start(0.15)
    wait_for(lambda: store.batch_figures.of(MACHINE, batch).pages["read"] >= 4, tmp_path)
    first.kill()
    first.wait()
    balance = store.batch_ledger.balance(MACHINE, batch)
    assert balance.faults == ()
    stored = balance.pages["read"]
    assert 4 <= stored < 3 * PAGES
    start(0.01)
    wait_for(is_done(store, batch), tmp_path)
    balance = store.batch_ledger.balance(MACHINE, batch)
    assert balance.faults == ()
    assert (balance.files["read"], balance.pages["read"]) == (3, 3 * PAGES)
    twice = [line for line, count in notes(tmp_path).items() if line.startswith("end") and count > 1]
    assert len(twice) <= 2  # read but not yet stored when it was killed: one for each page in hand


def test_pages_that_fail_are_tried_twice_and_parked(store: Store, start: Start, tmp_path: Path) -> None:
    _, batch = fill(store, "lama.pdf")
    start(0.01)
    wait_for(is_done(store, batch), tmp_path)
    assert notes(tmp_path)["begin lama.pdf 2"] == 2
    (failure,) = store.batch_figures.of(MACHINE, batch).failures
    assert (failure.cause, failure.page, failure.pages) == (PageTimeout.code, 2, 1)
    balance = store.batch_ledger.balance(MACHINE, batch)
    assert (balance.pages["parked"], balance.pages["read"], balance.faults) == (1, PAGES - 1, ())


def test_a_page_that_ends_the_worker_twice_is_set_aside(store: Store, start: Start, tmp_path: Path) -> None:
    _, batch = fill(store, "maut.pdf")
    for _ in range(2):
        assert start(0.01).wait(timeout=60) == -9
    start(0.01)
    wait_for(is_done(store, batch), tmp_path)
    balance = store.batch_ledger.balance(MACHINE, batch)
    assert (balance.pages["parked"], balance.pages["read"], balance.faults) == (1, PAGES - 1, ())
    (failure,) = store.batch_figures.of(MACHINE, batch).failures
    assert (failure.cause, failure.page) == (PageCrash.code, 2)


def test_what_a_person_waits_for_overtakes_an_archive(store: Store, start: Start, tmp_path: Path) -> None:
    office, batch = fill(store, *(f"{number}.pdf" for number in range(8)))
    start(0.1)
    wait_for(lambda: store.batch_figures.of(MACHINE, batch).pages["read"] >= 2, tmp_path)
    mine = store.uploads.add(MACHINE, new_upload("loket.pdf"), office_id=office)

    def is_read() -> bool:
        found = store.uploads.get(MACHINE, mine.id)
        return found is not None and found.state == "read"

    wait_for(is_read, tmp_path)
    figures = store.batch_figures.of(MACHINE, batch)
    assert not figures.is_done
    lines = (tmp_path / "notes").read_text().splitlines()
    begun, ended = lines.index("begin loket.pdf 1"), lines.index("finish loket.pdf 6")
    meanwhile = [line for line in lines[begun:ended] if line.startswith("begin") and "loket" not in line]
    assert len(meanwhile) <= 2  # archive pages that were about to begin when it came
