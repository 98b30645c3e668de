"""The crew against functions that crash, hang and fail."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from extractor.errors import EncryptedPdf
from extractor.reading.crew import Crew, TaskCrash, TaskTimeout


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def _wait_gone(pid: int) -> bool:
    for _ in range(100):
        if not _is_alive(pid):
            return True
        time.sleep(0.05)
    return False


def test_results_come_back_in_any_order() -> None:
    with Crew(2) as crew:
        futures = [crew.submit(math.factorial, number) for number in range(8)]
        assert [future.result(30) for future in futures] == [math.factorial(number) for number in range(8)]


def test_an_error_of_the_function_is_raised_and_the_worker_lives_on() -> None:
    with Crew(1) as crew:
        first = crew.submit(os.getpid).result(30)
        with pytest.raises(ZeroDivisionError):
            crew.submit(divmod, 1, 0).result(30)
        assert crew.submit(os.getpid).result(30) == first


def test_a_crash_is_told_and_the_next_task_gets_a_new_worker() -> None:
    with Crew(1) as crew:
        first = crew.submit(os.getpid).result(30)
        with pytest.raises(TaskCrash):
            crew.submit(os.abort).result(30)
        assert crew.submit(os.getpid).result(30) != first


def test_a_hanging_child_is_killed_with_its_own_children() -> None:
    with Crew(1) as crew:
        worker = crew.submit(os.getpid).result(30)
        started = time.monotonic()
        # The child of the worker stands for a recogniser that never answers.
        future = crew.submit(subprocess.check_call, ["sh", "-c", "sleep 300"], timeout_s=1.0)
        time.sleep(0.5)
        group = [int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit() and _group_of(p) == worker]
        assert len(group) >= 2
        with pytest.raises(TaskTimeout):
            future.result(30)
        assert time.monotonic() - started < 20
        assert all(_wait_gone(pid) for pid in group)


def _group_of(process: Path) -> int:
    try:
        return int((process / "stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[2])
    except OSError:
        return -1


def test_memory_is_limited() -> None:
    with Crew(1, memory_mb=512) as crew, pytest.raises((MemoryError, TaskCrash)):
        crew.submit(bytes, 2 * 1024**3).result(30)


def test_workers_are_replaced_after_their_tasks() -> None:
    with Crew(1, tasks_per_child=2) as crew:
        pids = [crew.submit(os.getpid).result(30) for _ in range(4)]
    assert pids[0] == pids[1] != pids[2] == pids[3]


def test_close_leaves_no_process_and_cancels_what_waits() -> None:
    crew = Crew(1)
    pid = crew.submit(os.getpid).result(30)
    running = crew.submit(time.sleep, 300)
    waiting = crew.submit(time.sleep, 300)
    time.sleep(0.2)
    crew.close()
    assert _wait_gone(pid)
    with pytest.raises((TaskCrash, CancelledError)):
        running.result(5)
    with pytest.raises(CancelledError):
        waiting.result(5)
    with pytest.raises(RuntimeError):
        crew.submit(os.getpid)


def test_a_worker_ends_with_its_parent() -> None:
    script = (
        "import os, sys, time\n"
        "from extractor.reading.crew import Crew\n"
        "crew = Crew(1)\n"
        "print(crew.submit(os.getpid).result(30), flush=True)\n"
        "crew.submit(time.sleep, 300)\n"
        "time.sleep(0.3)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environment, check=False, timeout=60)
    assert _wait_gone(int(done.stdout))


def test_errors_with_codes_survive_the_journey() -> None:
    with Crew(1) as crew, pytest.raises(EncryptedPdf):
        crew.submit(_raise_encrypted_by_name).result(30)


def _raise_encrypted_by_name() -> None:
    raise EncryptedPdf


_READY: list[int] = []


def _make_ready() -> None:
    _READY.append(os.getpid())


def _ready_and_own() -> tuple[list[int], int, int]:
    return (list(_READY), os.getpid(), os.getppid())


def _fail() -> None:
    raise ValueError


def test_what_is_prepared_once_is_there_in_every_worker() -> None:
    with Crew(1, tasks_per_child=1, prepare=_make_ready) as crew:
        seen = [crew.submit(_ready_and_own).result(30) for _ in range(3)]
    nursery = seen[0][2]
    assert all(ready == [nursery] and parent == nursery for ready, _, parent in seen)
    assert len({own for _, own, _ in seen}) == 3


def test_a_preparation_that_fails_is_left_to_the_tasks() -> None:
    with Crew(1, prepare=_fail) as crew:
        assert crew.submit(math.factorial, 3).result(30) == 6


def test_a_nursery_that_died_is_replaced() -> None:
    with Crew(1, tasks_per_child=1) as crew:
        first = crew.submit(os.getppid).result(30)
        os.kill(first, 9)
        assert _wait_gone(first)
        assert crew.submit(os.getppid).result(30) != first
