"""`wlk serve`: the desk answers, its worker reads, and a signal ends both."""

from __future__ import annotations

import re
import signal
import socket
import sqlite3
import urllib.error
import urllib.request
from pathlib import Path

from tests.e2e import papers
from tests.e2e.command import start


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
