"""`wlk doctor` as an administrator and a monitoring program call it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

import extractor.cli  # noqa: F401  (the commands enter themselves)
from extractor.cli.frame import app
from extractor.wiring import speed
from extractor.wiring.ground import is_sound
from extractor.wiring.speed import Speed, draw_page


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """An office of its own; the page of the self-test is not really read."""
    monkeypatch.setenv("WLK_DATA", str(tmp_path))
    monkeypatch.setattr(speed, "speed", lambda: Speed(1.2, 4.8, True))
    return monkeypatch


def asked() -> tuple[int, dict[str, tuple[bool, str]]]:
    done = CliRunner().invoke(app, ["doctor", "--json"])
    told = json.loads(done.stdout)
    checks = {check["what"]: (check["well"], check["fact"]) for check in told["checks"]}
    assert told["well"] == all(well for well, _ in checks.values()) == (done.exit_code == 0)
    return done.exit_code, checks


def test_a_well_machine(quick: pytest.MonkeyPatch) -> None:
    code, checks = asked()
    assert code == 0
    assert checks["kecepatan baca"] == (True, "1.2 s dengan OMP_THREAD_LIMIT=1, 4.8 s tanpa")
    assert checks["data model"][0]
    assert checks["isi basis data"] == (True, "utuh")


def test_a_slow_machine_and_one_that_reads_nothing(quick: pytest.MonkeyPatch) -> None:
    quick.setattr(speed, "speed", lambda: Speed(30.0, 60.0, False))
    code, checks = asked()
    assert code == 3
    assert not checks["kecepatan baca"][0]
    assert not checks["uji baca"][0]


def test_other_data_of_an_engine_is_a_fault(quick: pytest.MonkeyPatch) -> None:
    import extractor.wiring.files as files

    found = files.confidence(Path("nowhere"))
    quick.setattr(files, "confidence", lambda _own: found.standing_on({**found.basis, "ppocr_data": "000000000000"}))
    code, checks = asked()
    assert code == 3
    assert checks["data model"] == (False, "berbeda dari yang diuji: ppocr_data")


def test_a_broken_file_is_not_sound(tmp_path: Path) -> None:
    file = tmp_path / "app.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.executemany("INSERT INTO t VALUES (?)", [("a" * 500,)] * 200)
    connection.close()
    assert is_sound(file)
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * 8192 + whole[12288:])
    assert not is_sound(file)


def test_the_drawn_page_is_the_same_every_time(tmp_path: Path) -> None:
    draw_page(tmp_path / "a.png")
    draw_page(tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
