"""The shape of a backup on the disk: written whole or not at all, every byte under a SHA-256.

Past 250 lines: writing and proving a backup must agree on one shape.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from io import BytesIO
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

from extractor.store.keeping.faults import Damaged, NoRoom, NotABackup, NotWritten, PlaceTaken

MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
FORMAT = 1
_PIECE = 1 << 20
_NAME = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*")
_SUM = re.compile(r"([0-9a-f]{64})  (\S+)")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself. `scope` "database": the automatic one before an upgrade, without blobs.

    `tables`: name -> columns of what was exported table by table, in the order of loading (PostgreSQL only).
    `missing`: blobs that the database names and the disk did not have; `damaged`: those that had lost their hash.
    """

    made_at: str
    program: str
    database: str
    revision: str
    scope: str = "all"
    tables: dict[str, list[str]] = field(default_factory=dict)
    blobs: int = 0
    missing: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    format: int = FORMAT


class _Hashing:
    """A stream that is hashed while it is read."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        self.digest.update(piece)
        return piece


class ParcelWriter:
    """A folder, or a TAR where the name ends in `.tar`. It gets its name only when it is whole."""

    def __init__(self, target: Path) -> None:
        if os.path.lexists(target):
            raise PlaceTaken(target)
        self._target = target
        self._partial = target.with_name(f".{target.name}.partial-{uuid4().hex[:8]}")
        self._sums: dict[str, str] = {}
        target.parent.mkdir(parents=True, exist_ok=True)
        self._tar: tarfile.TarFile | None = None
        if target.suffix == ".tar":
            self._tar = tarfile.open(self._partial, "w")  # noqa: SIM115  closed by finish and discard
        else:
            self._partial.mkdir(mode=0o700)

    def add(self, name: str, path: Path, may_link: bool = False) -> str:
        """Takes a file in; gives its SHA-256. `may_link`: it is never written again, so a folder may share it."""
        with path.open("rb") as stream:
            if self._tar is None:
                final = self._partial / name
                final.parent.mkdir(parents=True, exist_ok=True)
                linked = may_link and _linked(path, final)
                hashing = _Hashing(stream)
                with open(os.devnull, "wb") if linked else final.open("xb") as out:
                    shutil.copyfileobj(hashing, out, _PIECE)
                    if not linked:
                        out.flush()
                        os.fsync(out.fileno())
            else:
                info = tarfile.TarInfo(name)
                info.size, info.mode = os.fstat(stream.fileno()).st_size, 0o600
                hashing = _Hashing(stream)
                self._tar.addfile(info, hashing)
        self._sums[name] = hashing.digest.hexdigest()
        return self._sums[name]

    def finish(self, manifest: Manifest) -> None:
        """Writes what the parcel is and every sum, then gives it its name."""
        self._add_bytes(MANIFEST, (json.dumps(asdict(manifest), indent=1, ensure_ascii=False) + "\n").encode())
        lines = [f"{digest}  {name}\n" for name, digest in sorted(self._sums.items())]
        self._add_bytes(SUMS, "".join(lines).encode())
        if self._tar is not None:
            self._tar.close()
        _sync(self._partial)
        os.rename(self._partial, self._target)
        _sync(self._target.parent)

    def discard(self) -> None:
        """Leaves nothing of it."""
        if self._tar is not None:
            # A full disk lets the end of the file not be written either; the file goes anyway.
            with suppress(OSError):
                self._tar.close()
            self._partial.unlink(missing_ok=True)
        else:
            shutil.rmtree(self._partial, ignore_errors=True)

    def _add_bytes(self, name: str, data: bytes) -> None:
        if self._tar is None:
            with (self._partial / name).open("xb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
        else:
            info = tarfile.TarInfo(name)
            info.size, info.mode = len(data), 0o600
            self._tar.addfile(info, BytesIO(data))
        self._sums[name] = hashlib.sha256(data).hexdigest()


@contextmanager
def whole_or_nothing(target: Path) -> Iterator[ParcelWriter]:
    """A parcel that is gone where the block fails. Raises PlaceTaken, NoRoom, NotWritten."""
    try:
        writer = ParcelWriter(target)
    except OSError as error:
        raise _told(error, target) from error
    try:
        yield writer
    except OSError as error:
        writer.discard()
        raise _told(error, target) from error
    except BaseException:
        writer.discard()
        raise


def unpack(source: Path, into: Path) -> Manifest:
    """Copies a backup to a folder, each file hashed on the way. Raises NotABackup, Damaged, NoRoom, NotWritten."""
    found: dict[str, str] = {}
    try:
        for name, stream in _members(source):
            if not _NAME.fullmatch(name) or name in found:
                raise NotABackup(name)
            final = into / name
            final.parent.mkdir(parents=True, exist_ok=True)
            hashing = _Hashing(stream)
            with final.open("xb") as out:
                shutil.copyfileobj(hashing, out, _PIECE)
                out.flush()
                os.fsync(out.fileno())
            found[name] = hashing.digest.hexdigest()
    except tarfile.TarError as error:
        raise NotABackup(source.name) from error
    except OSError as error:
        raise _told(error, source) from error
    return _proved(into, found)


def sums_of(source: Path) -> Manifest:
    """The same proof without keeping anything but the two small files. Raises as `unpack`."""
    found: dict[str, str] = {}
    small: dict[str, bytes] = {}
    try:
        for name, stream in _members(source):
            hashing = _Hashing(stream)
            kept = BytesIO()
            with open(os.devnull, "wb") as nowhere:
                shutil.copyfileobj(hashing, kept if name in (MANIFEST, SUMS) else nowhere, _PIECE)
            found[name] = hashing.digest.hexdigest()
            small[name] = kept.getvalue()
    except tarfile.TarError as error:
        raise NotABackup(source.name) from error
    except OSError as error:
        raise _told(error, source) from error
    return _compared(small.get(MANIFEST), small.get(SUMS), found)


def _proved(folder: Path, found: dict[str, str]) -> Manifest:
    read = {name: (folder / name).read_bytes() if name in found else None for name in (MANIFEST, SUMS)}
    return _compared(read[MANIFEST], read[SUMS], found)


def _compared(manifest: bytes | None, sums: bytes | None, found: dict[str, str]) -> Manifest:
    if sums is None or manifest is None:
        raise NotABackup(SUMS if sums is None else MANIFEST)
    lines = sums.decode("utf-8", "replace").splitlines()
    wanted = {hit[2]: hit[1] for line in lines if (hit := _SUM.fullmatch(line))}
    if len(wanted) != len(lines):
        raise Damaged(SUMS)
    here = {name: digest for name, digest in found.items() if name != SUMS}
    changed = sorted(name for name in wanted.keys() | here.keys() if wanted.get(name) != here.get(name))
    if changed:
        raise Damaged(", ".join(changed[:10]) + (f" (+{len(changed) - 10})" if len(changed) > 10 else ""))
    facts: dict[str, Any] = json.loads(manifest)
    if facts.get("format") != FORMAT:
        raise NotABackup(f"format {facts.get('format')}")
    return Manifest(**facts)


def _members(source: Path) -> Iterator[tuple[str, IO[bytes]]]:
    if source.is_dir():
        for path in sorted(source.rglob("*")):
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                raise NotABackup(path.name)
            if path.is_file():
                with path.open("rb") as stream:
                    yield path.relative_to(source).as_posix(), stream
        return
    with tarfile.open(source, "r:") as tar:
        for member in tar:
            inner = tar.extractfile(member) if member.isreg() else None
            if inner is None:
                raise NotABackup(member.name)
            yield member.name, inner


def _linked(path: Path, final: Path) -> bool:
    try:
        os.link(path, final)
    except OSError as error:
        if error.errno not in (errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOTSUP, errno.EACCES):
            raise
        return False
    return True


def _told(error: OSError, place: Path) -> NoRoom | NotWritten:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return NoRoom(place.name)
    return NotWritten(f"{place.name}, {error.strerror}")


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
