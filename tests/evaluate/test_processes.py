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
from extractor.evaluate import bench, bench_pages
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
    bench_pages.write_png(Sheet(1, 10, 10, picture=picture, dpi=200), path)
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    start = data.index(b"IDAT") + 4
    size = int.from_bytes(data[start - 8 : start - 4], "big")
    rows = zlib.decompress(data[start : start + size])
    width = shape[1] * (shape[2] if len(shape) == 3 else 1)
    assert b"".join(rows[n * (width + 1) + 1 : (n + 1) * (width + 1)] for n in range(shape[0])) == picture.tobytes()
    assert b"pHYs" + (7874).to_bytes(4, "big") in data


@pytest.mark.parametrize("shape", [(40, 60), (40, 60, 3)])
def test_the_pdf_of_a_round_holds_the_same_pixels(tmp_path: Path, shape: tuple[int, ...]) -> None:
    picture = np.random.default_rng(0).integers(0, 255, shape, dtype=np.uint8)
    sheets = [Sheet(1, 10, 10, picture=picture, dpi=200), Sheet(2, 10, 10, picture=255 - picture, dpi=200)]
    bench_pages.write_pdf(sheets, tmp_path / "p.pdf")
    (again,) = bench_pages.scanned_files(tmp_path)
    assert [sheet.dpi for sheet in again] == [pytest.approx(200, rel=0.01)] * 2
    for sheet, made in zip(again, sheets, strict=True):
        assert np.array_equal(sheet.picture, made.picture)


@pytest.fixture
def rounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[bench_pages.Scans]:
    """Two rounds of a page; every program is a stand-in."""
    for name, script in (("tesseract", "exit 0"), ("ocrmypdf", "exit 0")):
        fake = tmp_path / name
        fake.write_text(f"#!/bin/sh\n{script}\n")
        fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(bench, "extract", lambda folder, out: [sys.executable, "-c", BUSY])
    made = []
    for number in range(2):
        pdfs, picture = tmp_path / f"pdf-{number}", tmp_path / f"page-{number}.png"
        pdfs.mkdir()
        (pdfs / "file.pdf").write_bytes(b"x")
        picture.write_bytes(b"x")
        made.append(bench_pages.Scans(pdfs, (picture,)))
    return made


def test_the_programs_are_measured_on_the_same_pages(rounds: list[bench_pages.Scans], tmp_path: Path) -> None:
    report = bench.measure(rounds, str(tmp_path / "ocrmypdf"), 0.05)
    assert report["pages"] == 2
    assert report["wlk"]["cpu_s"] >= 0.6
    assert [report[name]["failed_commands"] for name in ("wlk", "tesseract", "ocrmypdf")] == [0, 0, 0]
    assert report["to_tesseract"]["cpu"] > 1
    assert report["to_ocrmypdf"]["cpu"] > 1
    assert "wlk to ocrmypdf" in bench.show(report)


def test_a_program_that_is_not_installed_is_said_to_be_left_out(rounds: list[bench_pages.Scans]) -> None:
    shown = bench.show(bench.measure(rounds, None, 0.05))
    assert "ocrmypdf   not installed: row left out" in shown
    assert "wlk to ocrmypdf" not in shown
