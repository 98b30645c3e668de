"""Opening a path without ever waiting on it: FIFOs, devices, sockets and dangling links are told apart first."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import EmptyFile, NotFound, NotRegular, TooLarge, Unreadable
from extractor.intake.sniff import HEAD_BYTES

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """First bytes, sha256 (hex) and size in bytes of a regular file."""

    head: bytes
    sha256: str
    size: int


def fingerprint(path: Path, max_bytes: int) -> Fingerprint:
    """Hash a regular file in one pass. Raises NotFound, NotRegular, Unreadable, EmptyFile or TooLarge."""
    descriptor = _open(path)
    with os.fdopen(descriptor, "rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size == 0:
            raise EmptyFile
        if size > max_bytes:
            raise TooLarge(max_bytes // (1024 * 1024))
        digest = hashlib.sha256()
        head = b""
        read = 0
        try:
            while chunk := file.read(_CHUNK):
                head = head or chunk[:HEAD_BYTES]
                digest.update(chunk)
                read += len(chunk)
                if read > max_bytes:  # the file grows while it is read
                    raise TooLarge(max_bytes // (1024 * 1024))
        except OSError as error:
            raise Unreadable from error
    if read == 0:
        raise EmptyFile
    return Fingerprint(head, digest.hexdigest(), read)


def _open(path: Path) -> int:
    try:
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode):
            raise NotRegular
        # Between stat and open the name may become a FIFO: O_NONBLOCK keeps the open from waiting for a writer.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except FileNotFoundError as error:
        if os.path.islink(path):
            raise NotRegular from error
        raise NotFound(_shown(path)) from error
    except NotADirectoryError as error:
        raise NotFound(_shown(path)) from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise NotRegular from error
        raise Unreadable from error
    except ValueError as error:  # a NUL byte in the name
        raise NotFound(_shown(path)) from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotRegular
    return descriptor


def _shown(path: Path) -> str:
    return path.name.encode("utf-8", "replace").decode("utf-8")
