"""Loaded by every Python process of an end-to-end test: notes each connection that leaves this machine.

An audit hook sees all of Python's sockets, in the command and in its reading children; it cannot be taken off again.
"""

from __future__ import annotations

import os
import sys

_NOTES = os.environ.get("WLK_TEST_CONNECTIONS", os.devnull)
_NAMES = ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind")
_HERE = ("127.", "::1", "localhost")


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _NAMES:
        return
    address = arguments[0] if event.startswith("socket.get") else arguments[1]
    host = address[0] if isinstance(address, tuple) else address
    is_local = host is None or isinstance(address, bytes) or str(host).startswith(("/", "\0", *_HERE))
    if not is_local:
        with open(_NOTES, "a", encoding="utf-8") as notes:
            notes.write(f"{event} {address!r}\n")


sys.addaudithook(_watch)
