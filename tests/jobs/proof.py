"""A box, the hosts that read it, and what must be true of it afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from extractor.access import MACHINE
from extractor.store import Store, migrate
from extractor.store.batch_entries import NewFile
from tests.jobs.replay import Arrangement, answer, document_count, write_arrangement, write_file

FULL = os.environ.get("WLK_PROVE") == "full"
ROOT = Path(__file__).parents[2]
PATIENCE_S = 240


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a page, as its reader noted it; not `ended` where the process ended first."""

    name: str
    number: int
    pid: int
    begun_ns: int
    release: str
    ended: bool


class Proof:
    """A box of files with known answers, and processes that read it. Everything lies below one folder."""

    def __init__(self, folder: Path, app_url: str, jobs_url: str) -> None:
        self.folder = folder
        self.source = folder / "arsip"
        self.source.mkdir()
        self.plan = Arrangement("", str(folder / "data"), app_url, jobs_url)
        migrate(app_url)
        self.store = Store(app_url, folder / "data")
        self.office = self.store.users.add_office("Disnaker Kota Contoh")
        self.batch = self.store.batches.open(MACHINE, self.office.id, "B-1").id
        self._source = self.store.batch_feeding.source(MACHINE, self.batch, "folder", str(self.source))
        self.files: dict[str, int] = {}
        self._begun: list[subprocess.Popen[bytes]] = []

    def add(self, count: int, pages: Callable[[int], int]) -> None:
        """Lists so many more files; `pages`: of the file of a number."""
        fresh = {f"b{number}": pages(number) for number in range(len(self.files), len(self.files) + count)}
        paths = [write_file(self.source, name, many) for name, many in fresh.items()]
        new = [NewFile(path.name, path.stat().st_size) for path in paths]
        self.store.batch_feeding.put(MACHINE, self.batch, self._source, new)
        self.files |= fresh

    def start(self, host: str = "host", within: tuple[str, ...] = (), **changes: Any) -> subprocess.Popen[bytes]:
        """A worker process of that host; `within`: a command that runs another; `changes`: of the arrangement."""
        folder = self.folder / host
        path = write_arrangement(replace(self.plan, folder=str(folder), **changes))
        # A file, not a pipe: a pipe that nobody empties would stop the worker.
        with (self.folder / "worker.log").open("ab") as log:
            process = subprocess.Popen(
                [*within, sys.executable, "-W", "error", "-m", "tests.jobs.replay", str(path)],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=log,
                stderr=log,
            )
        self._begun.append(process)
        return process

    def wait_for(self, what: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
        deadline = time.monotonic() + patience_s
        while not what():
            if time.monotonic() > deadline:
                raise AssertionError(f"never came true; {(self.folder / 'worker.log').read_text()[-3000:]}")
            time.sleep(0.2)

    def is_done(self) -> bool:
        return self.store.batch_figures.of(MACHINE, self.batch).is_done

    def has_begun(self, pid: int) -> bool:
        """Whether that process has begun to read any page."""
        return any(f" {pid} " in notes.read_text() for notes in self.folder.glob("*/notes"))

    def pages_read(self) -> int:
        return self.store.batch_figures.of(MACHINE, self.batch).pages["read"]

    def readings(self) -> list[Reading]:
        """Every reading that any process began, in the order of beginning."""
        begun: dict[tuple[str, int, int], list[Any]] = {}
        for notes in self.folder.glob("*/notes"):
            for line in notes.read_text().splitlines():
                word, name, number, pid, moment, release = line.split()
                key = (name, int(number), int(pid))
                if word == "begin":
                    assert key not in begun, "a process read one page twice"
                    begun[key] = [int(moment), release, False]
                elif word == "end":
                    begun[key][2] = True
        readings = [Reading(*key, moment, release, ended) for key, (moment, release, ended) in begun.items()]
        return sorted(readings, key=lambda one: one.begun_ns)

    def close(self) -> None:
        for process in self._begun:
            if process.poll() is None:
                process.kill()
            process.wait()
        self.store.close()


@dataclass(slots=True)
class Account:
    """What became of a box. `again`: pages whose reading was begun more than once, by the process that lost them."""

    files: int
    pages: int
    parked: int
    again: Counter[int] = field(default_factory=Counter)
    after_stored: int = 0


def settle(proof: Proof) -> Account:
    """Asserts that nothing is lost, doubled or mixed up and that the ledger adds up; gives the figures."""
    store = proof.store
    balance = store.batch_ledger.balance(MACHINE, proof.batch)
    assert balance.faults == ()
    assert balance.files["read"] == balance.found == len(proof.files), balance.files
    assert balance.page_total == sum(proof.files.values()) == sum(balance.pages.values())
    parked = balance.pages["parked"]
    assert balance.pages["read"] + parked == balance.page_total, balance.pages
    account = Account(balance.found, balance.page_total, parked)
    stored = {(one.file, one.page): one for one in store.batch_figures.pages(MACHINE, proof.batch)}
    assert len(stored) == balance.page_total
    seen = set()
    for file in store.batch_figures.files(MACHINE, proof.batch):
        name = file.path.removesuffix(".pdf")
        assert file.upload_id is not None
        assert file.upload_id not in seen
        seen.add(file.upload_id)
        pages = store.pages.readings(MACHINE, file.upload_id)
        assert [one.number for one in pages] == list(range(1, proof.files[name] + 1))
        for page in pages:
            assert page.origin == "failed" or page.text == answer(name, page.number)
        documents = store.documents.of_upload(MACHINE, file.upload_id)
        assert len(documents) == document_count(proof.files[name])
        assert sorted(n for one in documents for n in one.page_numbers) == list(range(1, proof.files[name] + 1))
        assert len({one.id for one in documents}) == len(documents)
        assert all(store.tasks.of_document(MACHINE, one.id) is not None for one in documents)
    _count_again(proof, account)
    return account


def _count_again(proof: Proof, account: Account) -> None:
    by_page: dict[tuple[str, int], list[Reading]] = defaultdict(list)
    for one in proof.readings():
        by_page[one.name, one.number].append(one)
    moments = stored_at(proof)
    for key, readings in by_page.items():
        for lost in readings[:-1]:
            account.again[lost.pid] += 1
        if key in moments:
            account.after_stored += sum(one.begun_ns > moments[key] for one in readings)


def say(figures: str) -> None:
    """A measured figure; seen with `-s`, and where a proof fails."""
    sys.stdout.write(f"\n{figures}\n")


def stored_at(proof: Proof) -> dict[tuple[str, int], int]:
    """When each page that is read was stored, in ns since 1970."""
    from sqlalchemy import select

    from extractor.store.batch_tables import BatchFileRow, BatchPageRow

    query = select(BatchFileRow.path, BatchPageRow.number, BatchPageRow.at).where(BatchPageRow.state == "read")
    query = query.join(BatchFileRow, BatchFileRow.id == BatchPageRow.file_id)
    with proof.store.database.reading() as session:
        return {(path.removesuffix(".pdf"), number): _ns(at) for path, number, at in session.execute(query)}


def _ns(at: datetime) -> int:
    passed = at.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return ((passed.days * 86400 + passed.seconds) * 1_000_000 + passed.microseconds) * 1000


@contextmanager
def proving(folder: Path, kind: str, postgres: Callable[[], Any]) -> Iterator[Proof]:
    """A proof over "sqlite" or "postgresql"; `postgres` gives the server where it is needed."""
    from tests.store.conftest import new_database

    if kind == "sqlite":
        urls = [f"sqlite:///{folder / 'data' / name}.sqlite" for name in ("app", "jobs")]
    else:
        urls = [new_database(postgres()) for _ in range(2)]
    proof = Proof(folder, *urls)
    try:
        yield proof
    finally:
        proof.close()
