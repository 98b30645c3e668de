"""Bytes on disk under their own hash: written once, never changed; what is derived from them lies beside."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import uuid4

from extractor.errors import EmptyFile, TooLarge, WlkError

_PIECE = 1 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[0-9a-f]{32}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,100}")


class WrongHash(WlkError):
    """The bytes that arrived are not those that were sent."""

    code = "wlk.upload.hash"
    sentence = {
        "id": "Isi yang sampai berbeda dari isi yang dikirim. Kirim ulang.",
        "en": "What arrived differs from what was sent. Send it again.",
    }


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Blob:
    """`size` in bytes; `sha256` in hex."""

    sha256: str
    size: int
    path: Path


class Blobs:
    """Two folders: `blobs` holds originals, `derived` what can be made again (page pictures, kept readings)."""

    def __init__(self, folder: Path) -> None:
        self._blobs = folder / "blobs"
        self._derived = folder / "derived"
        self._incoming = folder / "blobs" / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)

    def put(
        self,
        source: Readable | Path,
        max_bytes: int | None = None,
        allow_empty: bool = False,
        expected: str | None = None,
    ) -> Blob:
        """Keeps the bytes; the same bytes again are the same blob. Raises `EmptyFile`, `TooLarge`; `WrongHash` where
        they have not the SHA-256 that was `expected`, and then keeps nothing.

        Temp file, fsync, rename, fsync of the folder: after this returns the bytes survive a power cut.
        """
        temporary = self._incoming / uuid4().hex
        try:
            with temporary.open("xb") as target:
                digest, size = self._copy(source, target, max_bytes)
                target.flush()
                os.fsync(target.fileno())
            if size == 0 and not allow_empty:
                raise EmptyFile()
            if expected is not None and digest != expected:
                raise WrongHash
            final = self.path(digest)
            if not final.exists():
                final.parent.mkdir(parents=True, exist_ok=True)
                temporary.chmod(0o440)
                os.replace(temporary, final)
                for folder in (final.parent, final.parent.parent, self._blobs):
                    sync_folder(folder)
            return Blob(digest, size, final)
        finally:
            temporary.unlink(missing_ok=True)

    def pieces(self, transfer_id: str) -> Path:
        """Where the pieces of a file under way lie, or would lie. ValueError for what is no id."""
        if not _ID.fullmatch(transfer_id):
            raise ValueError("not an id")
        return self._incoming / f"pieces-{transfer_id}"

    def every_pieces(self) -> Iterator[tuple[str, Path]]:
        """(id of the transfer, folder) of all files under way."""
        for path in sorted(self._incoming.glob("pieces-*")):
            yield path.name.removeprefix("pieces-"), path

    def free_bytes(self) -> int:
        """Room left on the disk of the originals."""
        return shutil.disk_usage(self._blobs).free

    def path(self, sha256: str) -> Path:
        """Where the bytes lie, or would lie. ValueError for what is no SHA-256."""
        if not _SHA256.fullmatch(sha256):
            raise ValueError("not a sha256")
        return self._blobs / sha256[:2] / sha256[2:4] / sha256

    def has(self, sha256: str) -> bool:
        return self.path(sha256).is_file()

    def open(self, sha256: str) -> BufferedReader:
        return self.path(sha256).open("rb")

    def remove(self, sha256: str) -> None:
        """The bytes are gone afterwards; those that are not there are no error."""
        self.path(sha256).unlink(missing_ok=True)

    def send(self) -> int:
        """Puts every blob of this folder where all hosts find it; gives how many were not there. Here none."""
        return 0

    def check(self, sha256: str) -> bool:
        """Whether the bytes still have their hash."""
        with self.open(sha256) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == sha256

    def every(self) -> Iterator[str]:
        """The hashes of all blobs, sorted."""
        for path in sorted(self._blobs.glob("??/??/*")):
            if _SHA256.fullmatch(path.name):
                yield path.name

    def derived_folder(self, sha256: str) -> Path:
        """The folder of what was made from a blob; it exists afterwards."""
        folder = self._derived / self.path(sha256).relative_to(self._blobs)
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def derived(self, sha256: str, name: str) -> Path:
        """Where a derived file of that name lies, or would lie. ValueError for a name with a path in it."""
        if not _NAME.fullmatch(name):
            raise ValueError("not a plain file name")
        return self.derived_folder(sha256) / name

    def put_derived(self, sha256: str, name: str, data: bytes) -> Path:
        """Keeps a derived file whole or not at all. No fsync: it can be made again."""
        final = self.derived(sha256, name)
        temporary = final.with_name(f".{uuid4().hex}")
        try:
            temporary.write_bytes(data)
            os.replace(temporary, final)
        finally:
            temporary.unlink(missing_ok=True)
        return final

    def _copy(self, source: Readable | Path, target: BinaryIO, max_bytes: int | None) -> tuple[str, int]:
        if isinstance(source, Path):
            with source.open("rb") as stream:
                return self._copy(stream, target, max_bytes)
        digest, size = hashlib.sha256(), 0
        while piece := source.read(_PIECE):
            size += len(piece)
            if max_bytes is not None and size > max_bytes:
                raise TooLarge(max_bytes >> 20)
            digest.update(piece)
            target.write(piece)
        return digest.hexdigest(), size


def sync_folder(folder: Path) -> None:
    """The names in a folder survive a power cut after this."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
