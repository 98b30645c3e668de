"""Run a command and measure it: wall time, CPU time of everything it started, memory of its process tree."""

from __future__ import annotations

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_MB = 1024  # /proc counts in kB


@dataclass
class Usage:
    """`cpu_s`: user and system seconds of the processes and all descendants they waited for. `pss_mb`: samples of the
    proportional memory of the whole tree, in order of time."""

    wall_s: float = 0.0
    cpu_s: float = 0.0
    exit_codes: list[int] = field(default_factory=list)
    pss_mb: list[float] = field(default_factory=list)

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.wall_s + other.wall_s,
            self.cpu_s + other.cpu_s,
            self.exit_codes + other.exit_codes,
            self.pss_mb + other.pss_mb,
        )

    def memory(self) -> dict[str, float | None]:
        """Peak, median, and the median of the first and the last quarter (growth over the run shows there)."""
        quarter = max(1, len(self.pss_mb) // 4)
        if not self.pss_mb:
            return {"peak_mb": None, "median_mb": None, "first_quarter_mb": None, "last_quarter_mb": None}
        return {
            "peak_mb": round(max(self.pss_mb), 1),
            "median_mb": round(statistics.median(self.pss_mb), 1),
            "first_quarter_mb": round(statistics.median(self.pss_mb[:quarter]), 1),
            "last_quarter_mb": round(statistics.median(self.pss_mb[-quarter:]), 1),
        }


def descendants(root: int) -> list[int]:
    """The process and everything below it that is alive, by the parents noted in /proc."""
    children: dict[int, list[int]] = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                stat = Path(entry.path, "stat").read_text(encoding="utf-8", errors="replace")
            except OSError:
                continue  # it ended meanwhile
            children.setdefault(int(stat.rpartition(")")[2].split()[1]), []).append(int(entry.name))
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += children.get(pid, ())
    return found


def pss_mb(roots: Iterable[int]) -> float:
    """Proportional set size of the trees below these processes; a process that ended counts nothing."""
    total = 0
    for pid in {pid for root in roots for pid in descendants(root)}:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii", errors="replace").splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / _MB


def run_all(
    commands: Sequence[Sequence[str]], at_once: int = 1, env: Mapping[str, str] | None = None, sample_s: float = 0.5
) -> Usage:
    """Runs commands, so many at a time, their output thrown away; `env` is added to this process's environment."""
    usage = Usage()
    waiting, running, stop = list(commands), dict[int, subprocess.Popen[bytes]](), threading.Event()

    def watch() -> None:
        while not stop.wait(sample_s):
            memory = pss_mb(list(running))
            if memory > 0:
                usage.pss_mb.append(round(memory, 1))

    watcher = threading.Thread(target=watch, daemon=True)
    begun = time.monotonic()
    watcher.start()
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                process = subprocess.Popen(
                    list(waiting.pop(0)),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env={**os.environ, **(env or {})},
                )
                running[process.pid] = process
            pid, status, spent = os.wait4(-1, 0)
            if pid in running:
                # told to Popen, so that it does not wait for a process that is gone
                running.pop(pid).returncode = os.waitstatus_to_exitcode(status)
                usage.exit_codes.append(os.waitstatus_to_exitcode(status))
                usage.cpu_s += spent.ru_utime + spent.ru_stime
    finally:
        stop.set()
        watcher.join()
    usage.wall_s = time.monotonic() - begun
    return usage
