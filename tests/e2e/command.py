"""Runs `wlk` as its users do, in a process of its own, and looks at what it leaves behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

ROOT = Path(__file__).resolve().parents[2]
WLK = ("-m", "extractor.cli")
FAULTY = ("-m", "tests.e2e.faulty")
AUDIT = Path(__file__).with_name("audit")
PATIENCE_S = 150.0
PLACES = ("tmp", "home")
_MARK = "WLK_TEST_MARK"

Json = dict[str, Any]


@dataclass
class Ended:
    """A command that has ended. `left`: its processes that still live; `temporary`: what lies in TMPDIR and HOME.

    `connections`: what its Python processes tried to reach beyond this machine.
    """

    code: int
    out: bytes
    err: str
    left: list[int]
    temporary: list[str]
    connections: str

    @property
    def lines(self) -> list[Json]:
        return [json.loads(line) for line in self.out.decode("utf-8").splitlines()]

    def of(self, name: str) -> list[Json]:
        """The lines of one file."""
        return [line for line in self.lines if line["file"] == name]

    def one(self, name: str) -> Json:
        (line,) = self.of(name)
        return line


@dataclass
class Running:
    """A command under way, in a session of its own with a TMPDIR of its own."""

    process: subprocess.Popen[bytes]
    folder: Path
    mark: str
    begun: float = field(default_factory=time.monotonic)

    @property
    def children(self) -> list[int]:
        """Processes that it started, itself left out."""
        return [pid for pid in marked(self.mark) if pid != self.process.pid]

    @property
    def err(self) -> str:
        return (self.folder / "stderr").read_text("utf-8", "replace")

    def wait_for(self, what: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
        deadline = time.monotonic() + patience_s
        while not what():
            if time.monotonic() > deadline:
                raise AssertionError(f"never came true; the command said:\n{self.err[-4000:]}")
            time.sleep(0.05)

    def end(self, timeout_s: float = PATIENCE_S) -> Ended:
        """Waits for its end; kills what is left, after noting it."""
        try:
            code = self.process.wait(timeout_s)
        finally:
            left = settled(lambda: self.children)
            self.destroy()
        connections = self.folder / "connections"
        return Ended(
            code,
            (self.folder / "stdout").read_bytes(),
            self.err,
            left,
            sorted(str(one.relative_to(self.folder)) for name in PLACES for one in (self.folder / name).rglob("*")),
            connections.read_text("utf-8") if connections.exists() else "",
        )

    def destroy(self) -> None:
        """Kills it and all its children, by their ids."""
        for pid in marked(self.mark):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.process.wait()


def start(
    folder: Path,
    *arguments: str | bytes,
    program: Sequence[str] = WLK,
    before: Sequence[str] = (),
    cwd: Path | None = None,
    **environment: str,
) -> Running:
    """Starts `wlk ARGUMENTS`; output goes to files below `folder` (nobody need empty a pipe).

    `before`: a command that runs it, e.g. one that takes the network away.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in PLACES:
        (folder / name).mkdir(exist_ok=True)
    mark = uuid4().hex
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WLK_", "PYTHON", "PYTEST"))}
    with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
        process = subprocess.Popen(
            [*before, sys.executable, *program, *arguments],
            cwd=cwd or folder,
            env={
                **kept,
                "PYTHONPATH": os.pathsep.join((str(AUDIT), str(ROOT))),
                "WLK_TEST_CONNECTIONS": str(folder / "connections"),
                "TMPDIR": str(folder / "tmp"),
                "HOME": str(folder / "home"),
                _MARK: mark,
                **environment,
            },
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
    return Running(process, folder, mark)


def run(folder: Path, *arguments: str | bytes, timeout_s: float = PATIENCE_S, **how: Any) -> Ended:
    """`start`, then its end."""
    running = start(folder, *arguments, **how)
    try:
        return running.end(timeout_s)
    finally:
        running.destroy()


def marked(mark: str) -> list[int]:
    """Living processes that carry the mark in their environment, found even when their parent is gone."""
    wanted = f"{_MARK}={mark}".encode()
    found = []
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit():
            continue
        try:
            environment = Path(entry.path, "environ").read_bytes()
            state = Path(entry.path, "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0]
        except OSError:
            continue  # it ended meanwhile, or is another user's
        if wanted in environment.split(b"\0") and state not in "ZX":
            found.append(int(entry.name))
    return found


def settled(look: Callable[[], list[int]], grace_s: float = 2.0) -> list[int]:
    """What is still there after a moment: a killed process needs some milliseconds to go."""
    deadline = time.monotonic() + grace_s
    while (seen := look()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return seen
