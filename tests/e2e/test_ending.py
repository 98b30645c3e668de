"""The end of the command, whenever it comes: no process outlives it, no temporary file stays."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from tests.e2e import papers
from tests.e2e.command import FAULTY, Running, settled, start

AT_ONCE_S = 8.0
"""Generous: it takes one second. Waiting for the hanging pages would take minutes."""


def in_the_middle(tmp_path: Path) -> Running:
    """Many files under way, two pages hanging with a process of their own, and more waiting."""
    papers.put(tmp_path, {f"{at}-macet.pdf": papers.pdf(papers.FORM, papers.more(2)) for at in range(8)})
    files = sorted(str(path) for path in tmp_path.glob("*.pdf"))
    running = start(tmp_path / "jalan", "extract", "--jobs", "2", *files, program=FAULTY)
    running.wait_for(lambda: len(running.children) >= 4)  # two readers, each with what it started
    return running


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_everything_at_once(number: signal.Signals, tmp_path: Path) -> None:
    running = in_the_middle(tmp_path)
    try:
        asked = time.monotonic()
        running.process.send_signal(number)
        ended = running.end(60)
        assert time.monotonic() - asked < AT_ONCE_S
    finally:
        running.destroy()
    assert ended.code not in (0, 3)
    assert ended.left == []
    assert ended.temporary == []
    assert "Traceback" not in ended.err


def test_a_killed_command_takes_its_children_along(tmp_path: Path) -> None:
    running = in_the_middle(tmp_path)
    try:
        running.process.kill()
        running.process.wait()
        assert settled(lambda: running.children, 5.0) == []
    finally:
        running.destroy()
