"""The parent's side of the workers: the nursery that forks them, and the line to each."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import socket
import struct
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
"""Run as a file, not as a module: the room's own imports (a second of native libraries) wait until they are wanted."""
_START_TIMEOUT_S = 60.0
_END_TIMEOUT_S = 10.0
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
class Task:
    """A call to make in a worker, and who waits for it."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    timeout_s: float
    future: Future[Any]


class Nursery:
    """Starts and ends workers, one order at a time. `prepare`: called once in the nursery, before the first worker.

    A nursery that died is replaced by the next `fork`.
    """

    def __init__(self, memory_mb: int, prepare: Callable[[], Any] | None = None) -> None:
        self._memory_mb = memory_mb
        self._prepare = prepare
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._orders: socket.socket | None = None
        self._closed = False

    def open(self) -> None:
        """Starts it, without waiting until it is ready."""
        with self._lock:
            self._opened()

    def fork(self) -> tuple[int, Connection]:
        """(pid, which is also the id of the worker's group; the line to it). Raises TaskCrash."""
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                with self._lock:
                    orders = self._opened()
                    socket.send_fds(orders, [b"F"], [theirs.fileno()])
                    return self._answer(orders), Connection(ours.detach())
            except OSError as error:
                ours.close()
                self._abandon()
                raise TaskCrash from error

    def end(self, pid: int) -> None:
        """Kills the worker's group and waits until it is gone."""
        kill_group(pid)
        with self._lock:
            if self._orders is None:
                return
            with contextlib.suppress(OSError):
                self._orders.sendall(b"E" + struct.pack("!q", pid))
                self._answer(self._orders)

    def close(self) -> None:
        """Ends the nursery with every worker it still has."""
        self._closed = True
        process, orders = self._process, self._orders
        if orders is not None:
            with contextlib.suppress(OSError):
                orders.shutdown(socket.SHUT_RDWR)  # whoever waits for an answer sees the end at once
        if process is not None:
            try:
                process.wait(_END_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        with self._lock:
            if self._orders is not None:
                self._orders.close()
            self._process = self._orders = None

    def _opened(self) -> socket.socket:
        if self._closed:
            raise BrokenPipeError
        if self._orders is not None and self._process is not None and self._process.poll() is None:
            return self._orders
        if self._orders is not None:
            self._orders.close()
        ours, theirs = socket.socketpair()
        environment = {
            **os.environ,
            **_SPREAD_OF_THREADS,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        }
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", str(_CHILD), str(theirs.fileno()), str(self._memory_mb)],
                env=environment, stdin=subprocess.DEVNULL, pass_fds=(theirs.fileno(),), start_new_session=True,
            )  # fmt: skip
        ours.settimeout(_START_TIMEOUT_S)
        prepare = pickle.dumps(self._prepare) if self._prepare is not None else b""
        ours.sendall(struct.pack("!q", len(prepare)) + prepare)
        self._orders = ours
        return ours

    def _abandon(self) -> None:
        """A nursery that does not answer is killed; the next order starts another."""
        with self._lock:
            if self._process is not None and not self._closed:
                self._process.kill()
                self._process.wait()

    @staticmethod
    def _answer(orders: socket.socket) -> int:
        answer = orders.recv(8, socket.MSG_WAITALL)
        if len(answer) < 8:
            raise BrokenPipeError
        return int(struct.unpack("!q", answer)[0])


@dataclass(frozen=True, slots=True)
class Outcome:
    value: Any
    error: BaseException | None

    def settle(self, future: Future[Any]) -> None:
        if self.error is not None:
            future.set_exception(self.error)
        else:
            future.set_result(self.value)


class Worker:
    """One child process and the line to it."""

    def __init__(self, nursery: Nursery) -> None:
        self._nursery = nursery
        self.pid, self._line = nursery.fork()
        self.done = 0

    def do(self, task: Task) -> Outcome:
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
            return Outcome(*answer)

    def end(self) -> None:
        self._line.close()
        self._nursery.end(self.pid)


def kill_group(pid: int) -> None:
    """Every process of a worker, at once."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
