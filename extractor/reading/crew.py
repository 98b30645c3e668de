"""A pool of worker processes for native code that may crash, hang or leak.

Each worker is a process group of its own with limited memory, replaced after so many tasks, and killed as a group
(with the
recogniser it may have started) when its time is up. A worker that loses its parent ends itself and its group.
Functions travel by name, so they must be importable; arguments and results are pickled.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from extractor.errors import WlkError

_CHILD = Path(__file__).with_name("crew_child.py")
"""Run as a file, not as a module: the room's own imports (a second of native libraries) wait for the first task."""
_START_TIMEOUT_S = 60.0
_SPREAD_OF_THREADS = {
    "OMP_THREAD_LIMIT": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}


class TaskTimeout(WlkError):
    """The task took longer than allowed; its process group was killed."""

    code = "wlk.crew.timeout"


class TaskCrash(WlkError):
    """The process died under the task (signal, memory limit, exit)."""

    code = "wlk.crew.crash"


@dataclass(slots=True)
class _Task:
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    timeout_s: float
    future: Future[Any]


class Crew:
    """`size` workers; `memory_mb` limits the address space of each process of a worker; `timeout_s` is the default
    for a task.

    Usable as a context manager. Tasks wait in one queue and start in the order they were submitted.
    """

    def __init__(self, size: int, memory_mb: int = 4096, timeout_s: float = 120.0, tasks_per_child: int = 50) -> None:
        self._memory_mb = memory_mb
        self._timeout_s = timeout_s
        self._tasks_per_child = tasks_per_child
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._cancelled = False
        self._children: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._serve, name=f"crew-{at}", daemon=True) for at in range(size)]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, function: Callable[..., Any], *args: Any, timeout_s: float | None = None) -> Future[Any]:
        """The result to come; it raises TaskTimeout, TaskCrash or what the function raised. RuntimeError after
        close."""
        if self._closing.is_set():
            raise RuntimeError("crew is closed")
        future: Future[Any] = Future()
        self._tasks.put(_Task(function, args, self._timeout_s if timeout_s is None else timeout_s, future))
        return future

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of the workers that live now (each is also the id of its group)."""
        with self._lock:
            return tuple(child.pid for child in self._children)

    def close(self, cancel: bool = True) -> None:
        """Ends all workers. Waiting tasks are cancelled, running ones killed; with `cancel=False` all are finished
        first."""
        self._closing.set()
        if cancel:
            self._cancel_waiting()
            with self._lock:
                self._cancelled = True
                children = list(self._children)
            for child in children:
                _kill_group(child)
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()
        self._cancel_waiting()

    def _cancel_waiting(self) -> None:
        while True:
            try:
                task = self._tasks.get_nowait()
            except queue.Empty:
                return
            if task is not None:
                task.future.cancel()

    def _serve(self) -> None:
        worker: _Worker | None = None
        while (task := self._tasks.get()) is not None:
            if not task.future.set_running_or_notify_cancel():
                continue
            try:
                if worker is None:
                    worker = self._start()
                outcome = worker.do(task)
            except (TaskTimeout, TaskCrash) as error:
                self._drop(worker)
                worker = None
                task.future.set_exception(error)
                continue
            except Exception as error:
                task.future.set_exception(error)
                continue
            outcome.settle(task.future)
            if worker.done >= self._tasks_per_child:
                self._drop(worker)
                worker = None
        self._drop(worker)

    def _start(self) -> _Worker:
        worker = _Worker(self._memory_mb)
        with self._lock:
            self._children.add(worker.process)
            if self._cancelled:  # closed while it started: nobody else knows of it
                _kill_group(worker.process)
        return worker

    def _drop(self, worker: _Worker | None) -> None:
        if worker is None:
            return
        worker.end()
        with self._lock:
            self._children.discard(worker.process)


@dataclass(frozen=True, slots=True)
class _Outcome:
    value: Any
    error: BaseException | None

    def settle(self, future: Future[Any]) -> None:
        if self.error is not None:
            future.set_exception(self.error)
        else:
            future.set_result(self.value)


class _Worker:
    """One child process and the line to it."""

    def __init__(self, memory_mb: int) -> None:
        ours, theirs = socket.socketpair()
        environment = {
            **os.environ,
            **_SPREAD_OF_THREADS,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        }
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-P", str(_CHILD), str(theirs.fileno()), str(memory_mb)],
                env=environment, stdin=subprocess.DEVNULL, pass_fds=(theirs.fileno(),), start_new_session=True,
            )  # fmt: skip
        self._line = Connection(ours.detach())
        self.done = 0

    def do(self, task: _Task) -> _Outcome:
        try:
            self._line.send((task.function, task.arguments))
        except OSError as error:
            raise TaskCrash from error
        deadline = time.monotonic() + task.timeout_s + (_START_TIMEOUT_S if self.done == 0 else 0.0)
        started = self.done > 0
        while True:
            left = deadline - time.monotonic()
            try:
                if left <= 0 or not self._line.poll(left):
                    raise TaskTimeout
                answer = self._line.recv()
            except (EOFError, OSError) as error:
                raise TaskCrash from error
            if answer == "started" and not started:
                # The clock of a task runs from when its process is ready.
                started = True
                deadline = time.monotonic() + task.timeout_s
                continue
            self.done += 1
            return _Outcome(*answer)

    def end(self) -> None:
        self._line.close()
        _kill_group(self.process)
        self.process.wait()


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
