"""For every test: no connection but loopback and Unix sockets, one thread for tesseract."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

os.environ.setdefault("OMP_THREAD_LIMIT", "1")

LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True)
def _own_logs() -> Iterator[None]:
    """A command that a test called wrote its logs to a stream that is closed by now."""
    yield
    structlog.reset_defaults()
    root = logging.getLogger()
    root.handlers = [one for one in root.handlers if type(one).__name__ != "Foreign"]


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Fails a test that tries to reach another machine; child processes inherit nothing of this."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"a test tried to connect to {address!r}")
        return connect(self, address)

    socket.socket.connect = guarded  # type: ignore[method-assign]
    yield
    socket.socket.connect = connect  # type: ignore[method-assign]
