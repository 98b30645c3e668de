"""Originals in an S3-compatible store, with a folder of this host before it: the same seam as `Blobs`.

`WLK_BLOBS_URL=s3://bucket/prefix` (or any address obstore knows; `memory://` for tests). A file is first whole on this
host's disk, then in the store, and only then kept: where the store does not take it, nobody is told that it is there.
What another host put in is fetched when it is read, hashed on the way, and stays in the folder. What was made from an
original is not in the store: every host draws its own.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import structlog

from extractor.errors import SetupError, StoreAway
from extractor.store.blobs import Blob, Blobs, Readable

if TYPE_CHECKING:
    from obstore.store import ObjectStore

log = structlog.get_logger(__name__)

_PART = 8 << 20
"""Bytes a request; the least that S3 takes for a part of many is 5 MiB."""


def open_objects(url: str) -> ObjectStore:
    """The store of an address; keys and region come from the environment (`AWS_*`). Raises SetupError."""
    try:
        from obstore.store import from_url
    except ImportError as error:
        raise SetupError("WLK_BLOBS_URL memerlukan paket tambahan: wlk-extractor[s3]") from error
    try:
        return from_url(url)
    except Exception as error:
        raise SetupError(f"WLK_BLOBS_URL tidak dapat dibuka: {type(error).__name__}") from error


class RemoteBlobs(Blobs):
    def __init__(self, folder: Path, store: ObjectStore) -> None:
        import obstore

        super().__init__(folder)
        self._store = store
        self._door: Any = obstore

    def put(
        self,
        source: Readable | Path,
        max_bytes: int | None = None,
        allow_empty: bool = False,
        expected: str | None = None,
    ) -> Blob:
        """As `Blobs.put`, and in the store. Raises StoreAway; the bytes are then on this host alone, and the same file
        handed in again tries again."""
        blob = super().put(source, max_bytes, allow_empty, expected)
        self._send(blob.sha256, blob.path)
        return blob

    def send(self) -> int:
        """After a restore, or a move from a folder: what this host has and the store has not."""
        return sum(self._send(sha256, super(RemoteBlobs, self).path(sha256)) for sha256 in super().every())

    def path(self, sha256: str) -> Path:
        """Where the bytes lie; fetched first where another host put them in. A path without a file where nobody has
        them. Raises StoreAway."""
        final = super().path(sha256)
        if not final.exists():
            self._fetch(sha256, final)
        return final

    def has(self, sha256: str) -> bool:
        return super().path(sha256).is_file() or self._is_stored(sha256)

    def open(self, sha256: str) -> BufferedReader:
        return self.path(sha256).open("rb")

    def every(self) -> Iterator[str]:
        """The hashes of all blobs of the store, sorted."""
        found = set(super().every())
        for page in self._door.list(self._store):
            found.update(str(one["path"]).rpartition("/")[2] for one in page)
        yield from sorted(found)

    def remove(self, sha256: str) -> None:
        """From the store first: a file that stays there would come back."""
        self._ask(self._door.delete, self._store, _name(sha256))
        super().path(sha256).unlink(missing_ok=True)

    def _send(self, sha256: str, path: Path) -> bool:
        """Whether it had to be sent."""
        if self._is_stored(sha256, path.stat().st_size):
            return False
        with path.open("rb") as stream:
            self._ask(self._door.put, self._store, _name(sha256), stream, chunk_size=_PART)
        return True

    def _is_stored(self, sha256: str, size: int | None = None) -> bool:
        try:
            facts = self._ask(self._door.head, self._store, _name(sha256))
        except FileNotFoundError:
            return False
        return size is None or int(facts["size"]) == size

    def _fetch(self, sha256: str, final: Path) -> None:
        temporary = self._incoming / uuid4().hex
        digest = hashlib.sha256()
        try:
            answer = self._ask(self._door.get, self._store, _name(sha256))
            with temporary.open("xb") as target:
                for piece in self._ask(answer.stream, _PART):
                    digest.update(piece)
                    target.write(piece)
                target.flush()
                os.fsync(target.fileno())
            if digest.hexdigest() != sha256:
                # Bytes that are others now are no original: as if they were not there, and said aloud.
                log.error("blobs.changed-in-store", sha256=sha256)
                return
            final.parent.mkdir(parents=True, exist_ok=True)
            temporary.chmod(0o440)
            os.replace(temporary, final)
        except FileNotFoundError:
            return
        finally:
            temporary.unlink(missing_ok=True)

    def _ask(self, call: Any, *facts: Any, **more: Any) -> Any:
        try:
            return call(*facts, **more)
        except FileNotFoundError:
            raise
        except self._door.exceptions.BaseError as error:
            raise StoreAway from error


def _name(sha256: str) -> str:
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
