"""A full disk, told in one way whoever met it: the file system or the database."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from extractor.errors import WlkError

_DISK_FULL = "53100"
"""SQLSTATE disk_full."""


class NoRoom(WlkError):
    code = "wlk.upload.no-room"
    sentence = {
        "id": "Tempat penyimpanan hampir penuh. File belum disimpan. Beri tahu pengelola.",
        "en": "Storage is almost full. The file was not kept. Tell the administrator.",
    }


def is_full(error: BaseException) -> bool:
    """Whether this error of the file system or of a database says that the disk is full."""
    if isinstance(error, DBAPIError):
        orig = error.orig
        if isinstance(orig, sqlite3.Error):
            return getattr(orig, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
        return getattr(orig, "sqlstate", None) == _DISK_FULL
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def told() -> Iterator[None]:
    """Raises NoRoom where the disk is full."""
    try:
        yield
    except (DBAPIError, OSError) as error:
        if is_full(error):
            raise NoRoom from error
        raise
