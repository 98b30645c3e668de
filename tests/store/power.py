"""A disk that forgets: what was not forced onto it before the power went is gone.

The hardest disk that the rules allow: the bytes of a file are there only as they were when the file itself was forced,
and a name is in its folder only when the folder was forced after it got there.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest


class PowerCut(BaseException):
    """The power went. No Exception on purpose: nothing of the program may go on."""


class ForgetfulDisk:
    """Everything below `top`, which itself is there. `cut_at`: the number of the forcing, or of the change of a name,
    at which the power goes; None: it stays."""

    def __init__(self, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._top = top
        self._bytes: dict[int, bytes] = {}
        self._names: dict[int, dict[str, tuple[int, bool]]] = {}
        self._force, self._rename = os.fsync, os.replace
        self.steps, self.cut_at = 0, -1
        for folder in (top, *(one for one in top.rglob("*") if one.is_dir())):
            self._remember_folder(folder)
        monkeypatch.setattr(os, "fsync", self._fsync)
        monkeypatch.setattr(os, "replace", self._replace)

    def lose(self) -> None:
        """Leaves what a disk would have after the power went."""
        kept = self._top.with_name(f"{self._top.name}-after")
        kept.mkdir()
        self._put_back(self._top.stat().st_ino, kept)
        shutil.rmtree(self._top)
        kept.rename(self._top)

    def _put_back(self, folder: int, to: Path) -> None:
        for name, (inode, is_folder) in self._names.get(folder, {}).items():
            if is_folder:
                (to / name).mkdir()
                self._put_back(inode, to / name)
            else:
                (to / name).write_bytes(self._bytes.get(inode, b""))

    def _fsync(self, handle: int) -> None:
        self._step()
        self._force(handle)
        path = Path(os.readlink(f"/proc/self/fd/{handle}"))
        if path.is_dir():
            self._remember_folder(path)
        else:
            self._bytes[os.fstat(handle).st_ino] = path.read_bytes()

    def _replace(self, source: Any, target: Any) -> None:
        self._step()
        self._rename(source, target)

    def _remember_folder(self, folder: Path) -> None:
        entries = {one.name: (one.inode(), one.is_dir()) for one in os.scandir(folder)}
        self._names[folder.stat().st_ino] = entries

    def _step(self) -> None:
        if self.steps == self.cut_at:
            raise PowerCut
        self.steps += 1
