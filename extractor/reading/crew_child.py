"""The workers' side of the crew: takes a function and its arguments, gives a result or an error back.

Run as `python -P crew_child.py FD MEMORY_MB`: a nursery, which makes ready what all workers share (imports, models) and
forks a worker whenever it is told to. So a second worker, and one that replaces a worn one, costs neither the time nor
the memory of the first. Imports only the standard library itself; has one thread, so that forking is safe.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import resource
import select
import signal
import socket
import struct
import sys
import threading
from multiprocessing.connection import Connection
from typing import Any


def serve(line: Connection) -> None:
    """Works until the other end closes.

    Says "started" once the first task has arrived, imports and all: its clock runs from there.
    """
    has_started = False
    while True:
        failure: Exception | None = None
        try:
            function, arguments = line.recv()
        except EOFError:
            return
        except Exception as error:
            failure = error
        if not has_started:
            line.send("started")
            has_started = True
        if failure is not None:
            line.send((None, _portable(failure)))
            continue
        line.send_bytes(pickle.dumps(_answer(function, arguments)))


def _answer(function: Any, arguments: tuple[Any, ...]) -> tuple[Any, BaseException | None]:
    try:
        value = function(*arguments)
        pickle.dumps(value)
    except Exception as error:
        return (None, _portable(error))
    return (value, None)


def _portable(error: Exception) -> BaseException:
    try:
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes, made in the same line
    except Exception:
        return RuntimeError(type(error).__name__)
    return copy if isinstance(copy, BaseException) else RuntimeError(type(error).__name__)


def _die_with_parent(line: Connection) -> None:
    """A thread that sees the line break while a native call runs, and takes the whole group along."""

    def watch() -> None:
        poll = select.poll()
        poll.register(line.fileno(), select.POLLRDHUP | select.POLLHUP | select.POLLERR)
        poll.poll()
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()


def _work(line: Connection, memory_mb: int) -> None:
    """The life of one worker."""
    limit = memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    _die_with_parent(line)
    serve(line)


def nurse(orders: socket.socket, memory_mb: int) -> None:
    """Takes orders until the other end closes, then ends every worker that is left.

    The first order is the function that makes ready what all workers share; an answer tells nothing of its success, for
    a worker that needs it meets the same error. Then, an order each: "F" with the worker's end of its line, answered by
    its pid; "E" and a pid, answered when that group is dead and waited for.
    """
    prepared = _received(orders)
    if prepared is not None:
        with contextlib.suppress(Exception):
            pickle.loads(prepared)()  # noqa: S301 - from the process that started this one
        # What is shared is never looked through again: a collection would copy its pages into every worker.
        gc.collect()
        gc.freeze()
    workers: set[int] = set()
    while True:
        message, descriptors, _, _ = socket.recv_fds(orders, 64, 1)
        if not message:
            break
        if message == b"F":
            pid = _fork(orders, descriptors[0], memory_mb)
            workers.add(pid)
            orders.sendall(struct.pack("!q", pid))
        else:
            (pid,) = struct.unpack("!q", message[1:])
            _end(pid)
            workers.discard(pid)
            orders.sendall(struct.pack("!q", pid))
    for pid in workers:
        _end(pid)


def _fork(orders: socket.socket, descriptor: int, memory_mb: int) -> int:
    pid = os.fork()
    if pid:
        os.close(descriptor)
        with contextlib.suppress(OSError):  # it did so itself
            os.setpgid(pid, pid)
        return pid
    status = 1
    try:
        os.setpgid(0, 0)
        orders.close()
        _work(Connection(descriptor), memory_mb)
        status = 0
    finally:
        os._exit(status)


def _end(pid: int) -> None:
    """Nobody waits for a worker but here, so its number is its own until now."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, 0)


def _received(orders: socket.socket) -> bytes | None:
    """A length of eight bytes and so many bytes after it; None for a length of zero and for a closed end."""
    head = orders.recv(8, socket.MSG_WAITALL)
    size = struct.unpack("!q", head)[0] if len(head) == 8 else 0
    return orders.recv(size, socket.MSG_WAITALL) if size else None


def main() -> None:
    descriptor, memory_mb = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when work ends
    nurse(socket.socket(fileno=descriptor), memory_mb)


if __name__ == "__main__":
    main()
