"""The worker's side of the crew: takes a function and its arguments, gives a result or an error back.

Run as `python -P crew_child.py FD MEMORY_MB`; imports only the standard library, so that a worker starts at once.
"""

from __future__ import annotations

import os
import pickle
import resource
import select
import signal
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


def main() -> None:
    descriptor, memory_mb = int(sys.argv[1]), int(sys.argv[2])
    limit = memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when work ends
    line = Connection(descriptor)
    _die_with_parent(line)
    serve(line)


if __name__ == "__main__":
    main()
