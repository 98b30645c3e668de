"""`wlk batch` from end to end: a scanned box with its cover, really read, in a scratch folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.repair.sheetcode import draw_code
from extractor.store import Cover, Store, migrate

ROOT = Path(__file__).parents[2]
PATIENCE_S = 240
LETTER = (
    "PEMERINTAH KOTA CONTOH",
    "DINAS TENAGA KERJA",
    "Nomor : 560/12/2019",
    "Hal : Undangan rapat",
    "Yang terhormat Pimpinan PT Contoh Benang",
    "bersama ini kami mengundang Saudara pada hari Senin",
)


def draw_box(path: Path) -> None:
    """A cover that promises five sheets; a letter that prints 1 and 3; a blank sheet."""
    canvas = Canvas(str(path))
    rows = draw_code(Cover("0a1b2c3d", "B-12", None, 5).payload)
    canvas.rect(40, 780, 515, 12, fill=1)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(60, 730, "LEMBAR SAMPUL BOKS")
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                canvas.rect(150 + x * 6, 650 - y * 6, 6, 6, stroke=0, fill=1)
    canvas.showPage()
    for number in (1, 3):
        canvas.setFont("Times-Roman", 12)
        canvas.drawCentredString(297, 805, f"- {number} -")
        for place, line in enumerate(LETTER):
            canvas.drawString(72, 740 - place * 18, line)
        canvas.showPage()
    canvas.showPage()
    canvas.save()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "boks" / "map 1").mkdir(parents=True)
    draw_box(tmp_path / "boks" / "map 1" / "pindai.pdf")
    (tmp_path / "boks" / "kembar.pdf").write_bytes((tmp_path / "boks" / "map 1" / "pindai.pdf").read_bytes())
    (tmp_path / "boks" / "rusak.pdf").write_bytes(b"%PDF-1.4 terpotong")
    url = f"sqlite:///{tmp_path / 'data' / 'app.sqlite'}"
    (tmp_path / "data").mkdir()
    migrate(url)
    with Store(url, tmp_path / "data") as store:
        store.users.add_office("Disnaker Kota Contoh")
    return tmp_path


def command(place: Path, *words: str) -> tuple[list[str], dict[str, str]]:
    known = {name: value for name, value in os.environ.items() if not name.startswith("WLK_")}
    return [sys.executable, "-m", "extractor.cli", *words], {**known, "WLK_DATA": str(place / "data"), "WLK_JOBS": "1"}


def wlk(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    line, environment = command(place, *words)
    return subprocess.run(
        line, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )


def test_a_box_from_its_folder_to_its_statement(place: Path) -> None:
    added = wlk(place, "batch", "add", str(place / "boks"), "--box", "B-12")
    assert (added.returncode, "3 file baru" in added.stdout) == (0, True), added.stderr
    assert "3 sudah terdaftar" in wlk(place, "batch", "add", str(place / "boks"), "--box", "B-12").stdout
    assert wlk(place, "batch", "pause", "B-12").stdout.strip() == "paused"
    assert wlk(place, "batch", "resume", "B-12").stdout.strip() == "open"
    assert wlk(place, "batch", "status", "tidak-ada").returncode == 2
    assert wlk(place, "batch", "report", "B-12", "--close").returncode == 2  # nothing is read yet

    line, environment = command(place, "worker")
    with (place / "worker.log").open("wb") as log:
        worker = subprocess.Popen(line, env=environment, cwd=ROOT, stdout=log, stderr=log)
    try:
        deadline = time.monotonic() + PATIENCE_S
        while "waiting" in (told := wlk(place, "batch", "balance").stdout) or "fed" in told or "reading" in told:
            assert time.monotonic() < deadline, (place / "worker.log").read_text()[-3000:]
            assert worker.poll() is None
    finally:
        worker.send_signal(signal.SIGTERM)
        worker.wait(timeout=60)

    balance = wlk(place, "batch", "balance", "B-12")
    assert balance.returncode == 0
    assert (
        "3 file = read 1 + refused 1 + doubled 1; 4 halaman = read 2 + blank 1 + separator 1: cocok" in balance.stdout
    )
    status = wlk(place, "batch", "status", "B-12").stdout
    assert "wlk.input.corrupt" in status
    assert "rusak.pdf" in status
    followed = wlk(place, "batch", "status", "B-12", "--follow")
    assert followed.returncode == 0
    report = wlk(place, "batch", "report", "B-12", "--close", "--out", str(place / "ba"))
    assert report.returncode == 0, report.stderr
    drawn = (place / "ba" / "boks-B-12.pdf").read_bytes().decode("latin-1")
    for words in ("kurang 2 lembar dari 5", "nomor halaman 2 tidak ada", "isinya sama dengan", "wlk.input.corrupt"):
        assert words in drawn, words
    assert len((place / "ba" / "boks-B-12.csv").read_text("utf-8-sig").splitlines()) == 1 + 4 + 2
    assert wlk(place, "batch", "retry", "B-12").returncode == 2
    assert wlk(place, "batch", "balance").returncode == 0


def test_lines_of_a_list_that_name_no_file_are_told_and_the_rest_is_listed(place: Path) -> None:
    source = place / "boks" / "daftar.csv"
    source.write_text("berkas\nrusak.pdf\nhilang.pdf\n")
    added = wlk(place, "batch", "add", str(source), "--box", "7", "--office", "Disnaker Kota Contoh")
    assert (added.returncode, "baris 3: file tidak ditemukan" in added.stderr) == (3, True)
    assert "1 file baru" in added.stdout
    assert wlk(place, "batch", "add", str(source), "--box", "7", "--office", "Lain").returncode == 2
