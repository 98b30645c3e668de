"""Commands are timed with all they start; memory is that of the whole tree."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest

from extractor.document.sheet import Sheet
from extractor.evaluate import bench
from extractor.evaluate.processes import Usage, descendants, pss_mb, run_all

BUSY = "import time\nt = time.process_time()\nwhile time.process_time() - t < 0.3: pass"
NESTED = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {BUSY!r}])"


def test_cpu_of_grandchildren_counts() -> None:
    usage = run_all([[sys.executable, "-c", NESTED]], sample_s=0.05)
    assert usage.cpu_s >= 0.3
    assert usage.exit_codes == [0]
    assert usage.pss_mb
    assert usage.memory()["peak_mb"]


def test_so_many_at_a_time() -> None:
    sleep = [sys.executable, "-c", "import time; time.sleep(0.4)"]
    assert run_all([sleep] * 4, at_once=4).wall_s < 4 * 0.4


def test_exit_codes_and_environment() -> None:
    command = [sys.executable, "-c", "import os, sys; sys.exit(int(os.environ['WLK_TEST_CODE']))"]
    assert run_all([command], env={"WLK_TEST_CODE": "3"}).exit_codes == [3]


def test_the_tree_holds_children() -> None:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(20)"])
    try:
        assert child.pid in descendants(os.getpid())
        assert pss_mb([os.getpid()]) > pss_mb([child.pid]) > 0
    finally:
        child.kill()
        child.wait()
    assert pss_mb([child.pid]) == 0


def test_usages_add_up() -> None:
    total = Usage(1.0, 2.0, [0], [10.0]) + Usage(1.0, 1.0, [1], [30.0])
    assert (total.wall_s, total.cpu_s, total.exit_codes) == (2.0, 3.0, [0, 1])
    assert total.memory() == {"peak_mb": 30.0, "median_mb": 20.0, "first_quarter_mb": 10.0, "last_quarter_mb": 30.0}
    assert Usage().memory()["peak_mb"] is None


@pytest.mark.parametrize("shape", [(5, 7), (5, 7, 3)])
def test_pictures_are_written_without_loss(tmp_path: Path, shape: tuple[int, ...]) -> None:
    picture = np.random.default_rng(0).integers(0, 255, shape, dtype=np.uint8)
    path = tmp_path / "p.png"
    bench.write_png(Sheet(1, 10, 10, picture=picture, dpi=200), path)
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    start = data.index(b"IDAT") + 4
    size = int.from_bytes(data[start - 8 : start - 4], "big")
    rows = zlib.decompress(data[start : start + size])
    width = shape[1] * (shape[2] if len(shape) == 3 else 1)
    assert b"".join(rows[n * (width + 1) + 1 : (n + 1) * (width + 1)] for n in range(shape[0])) == picture.tobytes()
    assert b"pHYs" + (7874).to_bytes(4, "big") in data


def test_both_programs_are_measured_on_the_same_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "tesseract"
    fake.write_text("#!/bin/sh\nexit 0\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    folders = [tmp_path / "r0", tmp_path / "r1"]
    for folder in folders:
        folder.mkdir()
        (folder / "page.png").write_bytes(b"x")
    report = bench.measure(folders, [sys.executable, "-c", BUSY], 0.05)
    assert report["pages"] == 2
    assert report["wlk"]["cpu_s"] >= 0.6
    assert report["wlk"]["failed_commands"] == report["tesseract"]["failed_commands"] == 0
    assert "CPU" in bench.show(report)
