"""The program works with the network cable out: a picture is read where there is no network at all."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.e2e import papers
from tests.e2e.command import run

CUT = ("unshare", "--net", "--map-root-user")


def test_a_scan_is_read_without_a_network(tmp_path: Path) -> None:
    allowed = shutil.which("unshare") and subprocess.run([*CUT, "true"], capture_output=True, check=False)
    if not allowed or allowed.returncode != 0:
        pytest.skip("this machine does not let a process give up its network")
    papers.put(tmp_path, {"a.png": papers.as_file(papers.picture(papers.FORM), "PNG")})
    ended = run(tmp_path / "jalan", "extract", str(tmp_path / "a.png"), "--jobs", "1", before=CUT)
    assert ended.code == 0, ended.err
    line = ended.one("a.png")
    assert line["fields"]["identitas.nama_perusahaan"]["value"] == papers.COMPANY
    assert line["pages_read"][0]["engine"] == "tesseract+ppocr"
    assert ended.err == "1/1\n"
    assert (ended.left, ended.temporary, ended.connections) == ([], [], "")


def test_the_watch_on_connections_sees_one(tmp_path: Path) -> None:
    """Else the empty notes of all other tests would say nothing."""
    code = "import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.connect(('192.0.2.1', 9))"
    ended = run(tmp_path, code, program=("-c",))
    assert "192.0.2.1" in ended.connections
    quiet = "import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.connect(('127.0.0.1', 9))"
    assert run(tmp_path / "diam", quiet, program=("-c",)).connections == ""
