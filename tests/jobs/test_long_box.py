"""A long box costs no more at its end than at its beginning, and little beside the reading itself; 120 pages here,
10,000 with WLK_PROVE=full."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path
from typing import Any

import pytest

from tests.jobs.proof import FULL, Proof, proving, say, settle, stored_at

FILES, PAGES, EDGE = (500, 20, 1000) if FULL else (6, 20, 20)
MEGABYTE = 1 << 20


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_last_pages_of_a_long_box_cost_what_the_first_did(tmp_path: Path) -> None:
    with proving(tmp_path, "sqlite", lambda: None) as proof:
        proof.add(FILES, lambda _: PAGES)
        workers = [proof.start(f"host-{number}", silent_s=60.0) for number in range(2)]
        samples: list[tuple[int, list[int], float]] = []
        while not proof.is_done():
            assert all(worker.poll() is None for worker in workers)
            samples.append(
                (proof.pages_read(), [_rss(one.pid) for one in workers], sum(_cpu_s(one.pid) for one in workers))
            )
            time.sleep(2.0 if FULL else 0.2)
        samples.append((proof.pages_read(), [_rss(one.pid) for one in workers], sum(_cpu_s(w.pid) for w in workers)))
        total = FILES * PAGES
        account = settle(proof)
        assert (account.pages, account.again.total()) == (total, 0)
        first, last = _edges(proof)
        warm = next(one for one in samples if one[0] >= EDGE)
        late = next(one for one in samples if one[0] >= total - EDGE)
        growth = [(b - a) / MEGABYTE for a, b in zip(warm[1], samples[-1][1], strict=True)]
        begun = next(one for one in samples if one[0] > 0)
        cpu_first = (warm[2] - begun[2]) / max(1, warm[0] - begun[0]) * 1000
        cpu_last = (samples[-1][2] - late[2]) / max(1, samples[-1][0] - late[0]) * 1000
        say(
            f"{total} pages: first {EDGE} in {first:.1f} s, last {EDGE} in {last:.1f} s (x {last / first:.2f}); "
            f"CPU {cpu_first:.1f} and {cpu_last:.1f} ms a page; growth after the first {EDGE} pages "
            f"{', '.join(f'{one:.1f}' for one in growth)} MB of {warm[1][0] / MEGABYTE:.0f} MB"
        )
        assert all(one < 20 for one in growth)
        if FULL:
            assert last <= 1.1 * first


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_queue_ledger_and_storage_cost_little_beside_the_reading(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """A reader that costs nothing, one page at a time: what is left is the overhead, with every fsync."""

    def server() -> Any:
        found = request.getfixturevalue("postgres")
        _keep_safe(found, "on")
        return found

    try:
        with proving(tmp_path, kind, server) as proof:
            files = 40 if FULL else 3
            proof.add(files, lambda _: PAGES)
            worker = proof.start(seconds=0.0, slots=1)
            proof.wait_for(proof.is_done)
            cpu = _cpu_s(worker.pid)
            account = settle(proof)
            assert account.pages == files * PAGES
            moments = sorted(stored_at(proof).values())
            overhead = (moments[-1] - moments[0]) / 1e6 / (len(moments) - 1)
            say(
                f"{kind}: {overhead:.1f} ms a page of queue, ledger and storage ({account.pages} pages in turn); "
                f"fsync of this disk {_fsync_ms(tmp_path):.1f} ms; CPU with start {cpu:.1f} s"
            )
            if FULL:
                assert overhead <= 25
    finally:
        if kind == "postgresql":
            _keep_safe(request.getfixturevalue("postgres"), "off")


def _keep_safe(server: Any, word: str) -> None:
    for setting in ("fsync", "synchronous_commit"):
        server.psql(f"ALTER SYSTEM SET {setting} = {word};")
    server.psql("SELECT pg_reload_conf();")


def _edges(proof: Proof) -> tuple[float, float]:
    """Seconds from the first stored page to the last of the first ones, and the same of the last ones."""
    moments = sorted(stored_at(proof).values())
    return (moments[EDGE - 1] - moments[0]) / 1e9, (moments[-1] - moments[-EDGE]) / 1e9


def _rss(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _fsync_ms(folder: Path) -> float:
    """The median of a hundred appends of a page of the database, each forced to the disk."""
    took = []
    with (folder / "fsync").open("ab", buffering=0) as file:
        for _ in range(100):
            file.write(b"x" * 4096)
            begun = time.perf_counter()
            os.fsync(file.fileno())
            took.append(time.perf_counter() - begun)
    return statistics.median(took) * 1000
