"""The one secret of an installation: a file beside the database, from which keys for several purposes are made."""

from __future__ import annotations

import hmac
import os
import secrets
from functools import cached_property
from pathlib import Path
from uuid import uuid4

_BYTES = 32


class Secret:
    """`folder`/desk.key, 32 random bytes made at the first need, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "desk.key"

    def key(self, purpose: str) -> bytes:
        """32 bytes, always the same for a purpose; one key tells nothing of another."""
        return hmac.digest(self._seed, purpose.encode(), "sha256")

    @cached_property
    def _seed(self) -> bytes:
        if not self._file.exists():
            # Written whole before it gets its name: two processes may start in the same moment, and one wins.
            fresh = self._file.with_name(f".desk-{uuid4().hex}.key")
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as stream:
                stream.write(secrets.token_bytes(_BYTES))
            try:
                os.link(fresh, self._file)
            except FileExistsError:
                pass
            finally:
                fresh.unlink()
        return self._file.read_bytes()
