"""`wlk serve`: the desk answers, its worker reads, and a signal ends both."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

from tests.e2e import papers
from tests.e2e.command import Running, start


def free_port() -> int:
    with socket.socket() as probing:
        probing.bind(("127.0.0.1", 0))
        port: int = probing.getsockname()[1]
    return port


def states(data: Path) -> list[str]:
    with sqlite3.connect(f"file:{data / 'app.sqlite'}?mode=ro", uri=True) as connection:
        found = [row[0] for row in connection.execute("SELECT state FROM upload")]
    connection.close()
    return found


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return False


def assert_reading_gives_way(running: Running) -> None:
    """The worker and every process below it are nicer than the desk asks of itself."""
    worker = next(pid for pid in running.children if Path(f"/proc/{pid}/cmdline").read_bytes().endswith(b"\0worker\0"))
    parents = {}
    for pid in running.children:
        with suppress(OSError):  # it ended meanwhile
            parents[pid] = int(Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[1])
    below = {worker}
    while more := {pid for pid, parent in parents.items() if parent in below} - below:
        below |= more
    assert len(below) > 1
    for pid in below:
        with suppress(ProcessLookupError):
            assert os.getpriority(os.PRIO_PROCESS, pid) >= 10
    assert os.getpriority(os.PRIO_PROCESS, running.process.pid) == os.getpriority(os.PRIO_PROCESS, 0)


def test_the_desk_serves_reads_its_samples_and_ends_with_its_worker(tmp_path: Path) -> None:
    papers.put(tmp_path / "contoh", {"formulir.pdf": papers.pdf(papers.FORM), "hampa.pdf": b""})
    data, address = tmp_path / "data", f"http://127.0.0.1:{free_port()}"
    running = start(
        tmp_path / "jalan", "serve", "--samples", str(tmp_path / "contoh"), "--port", address.rpartition(":")[2],
        WLK_DATA=str(data), WLK_JOBS="1",
    )  # fmt: skip
    try:
        running.wait_for(lambda: answers(f"{address}/"))
        running.wait_for(lambda: sorted(states(data)) == ["read", "refused"])
        said = (running.folder / "stdout").read_text("utf-8")
        assert_reading_gives_way(running)
        running.process.send_signal(signal.SIGTERM)
        ended = running.end(60)
    finally:
        running.destroy()
    assert address in said
    way_in = re.search(r"log-in: (\S+)  .*: (\S+)", said)
    assert way_in is not None
    assert way_in[2] not in ended.err
    assert papers.COMPANY not in ended.err
    assert "Traceback" not in ended.err
    assert (ended.left, ended.temporary, ended.connections) == ([], [], "")
