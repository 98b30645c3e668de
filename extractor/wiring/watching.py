"""A folder that scanners write into: what has come to rest is taken into a box, in one step and for good."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from extractor.access import MACHINE
from extractor.batch import kept_name
from extractor.errors import Refused, Unreadable, WlkError
from extractor.store import Office, Store
from extractor.store.batch_entries import NewFile
from extractor.store.room import NoRoom
from extractor.wiring.boxes import list_folder

log = structlog.get_logger(__name__)

TAKEN = "_diambil"
"""Where taken files lie, below the watched folder: the same disk, so that taking is a rename."""
_UNFINISHED = (".part", ".partial", ".tmp", ".crdownload", ".filepart", ".~tmp")
Rest = tuple[int, int]
"""Size and time of change, nanoseconds."""


class WatchedFolder:
    """`look()` takes every file whose size and time are the same as at the look before.

    A file in a subfolder goes into the box of that name, one in the folder itself into the box of the day. An empty
    file is left until it has something in it.
    """

    def __init__(self, store: Store, folder: Path, office: Office) -> None:
        self._store = store
        self._folder = folder
        self._office_id = office.id
        self._zone = ZoneInfo(office.timezone)
        self._seen: dict[Path, Rest] = {}
        self._has_unlisted = True

    def look(self) -> WlkError | None:
        """Takes what has come to rest; gives what is wrong, None when nothing is. One bad file stops no other."""
        taken_folder = self._folder / TAKEN
        trouble: WlkError | None = None
        try:
            taken_folder.mkdir(parents=True, exist_ok=True)
            if self._has_unlisted:  # what was taken when the power went or the disk was full may not be listed yet
                for old in sorted(one for one in taken_folder.iterdir() if one.is_dir()):
                    trouble = self._list(old.name, list(list_folder(old))) or trouble
                self._has_unlisted = False
            entries = dict(self._entries())
        except OSError as error:
            log.warning("watch.failed", error=type(error).__name__)
            return NoRoom() if error.errno in (errno.ENOSPC, errno.EDQUOT) else Unreadable()
        resting = [path for path, rest in entries.items() if self._seen.get(path) == rest and rest[0] > 0]
        self._seen = entries
        boxes: dict[str, list[Path]] = {}
        for path in sorted(resting):
            boxes.setdefault(self._box_of(path), []).append(path)
        for box, paths in boxes.items():
            trouble = self._take(box, paths) or trouble
        return trouble

    def _entries(self) -> Iterator[tuple[Path, Rest]]:
        for folder, folders, files in os.walk(self._folder, onerror=_note):
            if Path(folder) == self._folder:
                folders[:] = [name for name in folders if name != TAKEN]
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in files:
                if name.startswith((".", "~")) or name.lower().endswith(_UNFINISHED):
                    continue
                path = Path(folder) / name
                try:
                    state = path.lstat()
                except OSError:  # gone again since the folder was listed
                    continue
                if stat.S_ISREG(state.st_mode):
                    yield path, (state.st_size, state.st_mtime_ns)

    def _box_of(self, path: Path) -> str:
        parts = path.relative_to(self._folder).parts
        return parts[0][:40].strip() if len(parts) > 1 else f"Pantau {datetime.now(self._zone):%Y-%m-%d}"

    def _take(self, box: str, paths: list[Path]) -> WlkError | None:
        try:
            self._store.batches.open(MACHINE, self._office_id, box)
        except Refused as error:  # a closed box, or a folder whose name is no number: nothing of it is moved
            log.warning("watch.refused", files=len(paths))
            return error
        taken: list[NewFile] = []
        trouble: WlkError | None = None
        home = self._folder / TAKEN / box
        for path in paths:
            parts = path.relative_to(self._folder).parts
            try:
                target = free_name(home.joinpath(*(parts[1:] if len(parts) > 1 else parts)))
                target.parent.mkdir(parents=True, exist_ok=True)
                size = path.stat().st_size
                os.rename(path, target)
            except OSError as error:
                log.warning("watch.stuck", error=type(error).__name__)
                trouble = NoRoom() if error.errno in (errno.ENOSPC, errno.EDQUOT) else Unreadable()
                continue
            self._has_unlisted = True  # until it is listed
            self._seen.pop(path, None)
            taken.append(NewFile(kept_name(target.relative_to(home).as_posix()), size))
        told = self._list(box, taken)
        self._has_unlisted = False
        return told or trouble

    def _list(self, box: str, files: list[NewFile]) -> WlkError | None:
        try:
            batch = self._store.batches.open(MACHINE, self._office_id, box)
            location = kept_name(str((self._folder / TAKEN / box).absolute()))
            place = self._store.batch_feeding.source(MACHINE, batch.id, "folder", location)
            new = self._store.batch_feeding.put(MACHINE, batch.id, place, files)
        except Refused as error:
            return None if error.facts and "ditutup" in str(error.facts[0]) else error
        if new:
            log.info("watch.taken", batch=batch.id, files=new)
        return None


def free_name(path: Path) -> Path:
    """The path, or with a number before its ending where something lies there already."""
    number, chosen = 2, path
    while chosen.exists() or chosen.is_symlink():
        chosen = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return chosen


def _note(error: OSError) -> None:
    log.warning("watch.closed", error=type(error).__name__)
