"""Decided records with their originals and tables, as one ZIP from the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO

import extractor
from extractor import access, export
from extractor.access import CONFIDENTIAL, MACHINE, Actor
from extractor.export.parcel import Enclosed, Item, Packed, parcel
from extractor.intake.sniff import media_type
from extractor.store import Filing, Store, Upload
from extractor.store.freezing import line_of_filing

Searchable = Callable[[Upload], tuple[Path, bool]]
_HEAD = 4096


def parcel_of(
    store: Store,
    actor: Actor,
    filings: Iterable[Filing],
    searchable: Searchable | None = None,
    told: Packed | None = None,
) -> Iterator[bytes]:
    """The ZIP of these filings in pieces, as this person may take them: without personal data for those who do not
    review. `searchable`: makes the searchable PDF of a file; None: none goes in. Blocks."""
    masked = not access.may(actor, "task.see")
    return parcel(_items(store, actor, filings, searchable, masked), extractor.__version__, masked, told)


def standing(store: Store, record_type: str | None, restricted: bool) -> Iterator[Filing]:
    """Every standing filing for the person at the machine itself; `restricted`: those of restricted files too."""
    for filing in store.filings.every(MACHINE, record_type):
        if restricted:
            yield filing
            continue
        upload = store.uploads.get(MACHINE, filing.upload_id)
        if upload is not None and not upload.is_restricted and filing.record_type not in CONFIDENTIAL:
            yield filing


def _items(
    store: Store, actor: Actor, filings: Iterable[Filing], searchable: Searchable | None, masked: bool
) -> Iterator[Item]:
    for filing in filings:
        line = line_of_filing(filing)
        line = dict(export.masked(line)) if masked else line
        upload = store.uploads.get(actor, filing.upload_id)
        if upload is None:
            yield Item(line)
            continue
        sha256 = store.uploads.original(upload)
        original = Enclosed(sha256, _kind(store, sha256), upload.size, _opening(store, sha256), sha256)
        pdf = None
        if searchable is not None:
            pdf = Enclosed(upload.id, "application/pdf", 0, _making(searchable, upload))
        yield Item(line, upload.name, original, pdf)


def _kind(store: Store, sha256: str) -> str:
    """What the bytes are; a locked PDF stays one though the desk reads its unlocked copy."""
    try:
        with store.blobs.open(sha256) as stream:
            return media_type(stream.read(_HEAD)) or ""
    except OSError:
        return ""


def _opening(store: Store, sha256: str) -> Callable[[], AbstractContextManager[BinaryIO]]:
    return lambda: store.blobs.open(sha256)


def _making(searchable: Searchable, upload: Upload) -> Callable[[], AbstractContextManager[BinaryIO]]:
    @contextmanager
    def made() -> Iterator[BinaryIO]:
        path, is_kept = searchable(upload)
        try:
            with path.open("rb") as stream:
                yield stream
        finally:
            if not is_kept:
                path.unlink(missing_ok=True)

    return made
