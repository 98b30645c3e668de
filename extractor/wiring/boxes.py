"""What lies in a folder, a ZIP or a list: named and sized for an archive box, without a look at the bytes."""

from __future__ import annotations

import csv
import os
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from extractor.access import Actor
from extractor.batch import kept_name
from extractor.errors import CorruptFile, NotFound, NotRegular, Unreadable
from extractor.store import Store
from extractor.store.batch_entries import Batch, NewFile
from extractor.store.batch_figures import natural
from extractor.store.batch_tables import SourceKind
from models.registry import RECORD_TYPES

AT_ONCE = 5000
"""Files listed in one transaction."""
_KINDS = frozenset(one.name for one in RECORD_TYPES)
_HEADS = frozenset({"path", "file", "berkas", "nama file", "lokasi"})
Progress = Callable[[int], None]
"""Called with the number of files looked at so far."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """A line of a list that names no file; 1-based."""

    line: int
    reason: str


@dataclass(slots=True)
class Added:
    """What became of an `add`: `known` files were in the box already."""

    batch: Batch
    new: int = 0
    known: int = 0
    faults: list[Faulty] = field(default_factory=list)


def add_to_box(
    store: Store,
    actor: Actor,
    office_id: str,
    box: str,
    source: Path,
    expected: int | None = None,
    sides: int | None = None,
    progress: Progress = lambda _: None,
) -> Added:
    """Lists everything of a source in a box, a few thousand files at a time; again goes on where it ended.

    Raises NotFound, CorruptFile (a ZIP that is none), Refused (a closed box).
    """
    source = Path(os.path.abspath(source))  # links in the way are kept: they are how people know the place
    kind = kind_of(source)
    added = Added(store.batches.open(actor, office_id, box, expected, sides))
    location = source if kind != "list" else source.parent
    place = store.batch_feeding.source(actor, added.batch.id, kind, kept_name(str(location)))
    found = {"folder": list_folder, "zip": list_zip}[kind](source) if kind != "list" else list_lines(source)
    for some in _chunks(found):
        files = [one for one in some if isinstance(one, NewFile)]
        new = store.batch_feeding.put(actor, added.batch.id, place, files)
        added.new += new
        added.known += len(files) - new
        for fault in (one for one in some if isinstance(one, Faulty)):
            store.batch_feeding.fault(actor, added.batch.id, fault.line, fault.reason)
            added.faults.append(fault)
        progress(added.new + added.known)
    return added


def kind_of(source: Path) -> SourceKind:
    """Raises NotFound for what is not there, CorruptFile for a file that is neither ZIP nor list."""
    if source.is_dir():
        return "folder"
    if not source.is_file():
        raise NotFound(source.name)
    if zipfile.is_zipfile(source):
        return "zip"
    if source.suffix.lower() in (".csv", ".txt", ".tsv"):
        return "list"
    raise CorruptFile


def list_folder(top: Path) -> Iterator[NewFile]:
    """Every entry below a folder that is no folder, in natural order; a folder that may not be listed is an entry.

    Links to folders are not followed, and nothing is opened.
    """
    yield from _below(top, "")


def _below(folder: Path, prefix: str) -> Iterator[NewFile]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda one: natural(one.name))
    except OSError:
        yield NewFile(kept_name(prefix.rstrip("/") or folder.name), 0, code=Unreadable.code)
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), f"{prefix}{entry.name}/")
        else:
            yield sized(Path(entry.path), prefix + entry.name)


def sized(path: Path, name: str, record_type: str | None = None) -> NewFile:
    """An entry with its size, or with the code of what keeps it from being read."""
    kept = kept_name(name)
    try:
        state = path.stat()
    except PermissionError:
        return NewFile(kept, 0, record_type=record_type, code=Unreadable.code)
    except (OSError, ValueError):
        return NewFile(kept, 0, record_type=record_type, code=NotFound.code)
    if not stat.S_ISREG(state.st_mode):
        return NewFile(kept, 0, record_type=record_type, code=NotRegular.code)
    return NewFile(kept, state.st_size, record_type=record_type)


def list_zip(path: Path) -> Iterator[NewFile]:
    """The members of a ZIP that are no folders, in its own order."""
    try:
        with zipfile.ZipFile(path) as archive:
            for place, member in enumerate(archive.infolist()):
                if not member.is_dir():
                    code = Unreadable.code if member.flag_bits & 0x1 else None
                    yield NewFile(kept_name(member.filename), member.file_size, place, code=code)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise CorruptFile from error


def list_lines(path: Path) -> Iterator[NewFile | Faulty]:
    """Files named by the lines of a list: path (from the list's own folder, or absolute) and, where given, the record
    type. Separated by commas, semicolons or tabs; a first line with the names of the columns is passed over."""
    seen: set[str] = set()
    text = path.read_bytes()
    try:
        lines = text.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        lines = text.decode("cp1252", "replace").splitlines()
    head = lines[0] if lines else ""
    mark = max(",;\t", key=head.count)
    for number, cells in enumerate(csv.reader(lines, delimiter=mark), start=1):
        name, kind = (*(cell.strip() for cell in cells[:2]), "", "")[:2]
        if not any(cells) or (number == 1 and name.casefold() in _HEADS):
            continue
        if not name or "\0" in name:
            yield Faulty(number, "nama file kosong")
        elif kind and kind not in _KINDS:
            yield Faulty(number, f"jenis tidak dikenal: {kind[:40]}")
        elif name in seen:
            yield Faulty(number, "file ini sudah disebut")
        else:
            seen.add(name)
            found = sized(path.parent / name, name, kind or None)
            if found.code == NotFound.code:
                yield Faulty(number, "file tidak ditemukan")
            else:
                yield found


def _chunks(found: Iterator[NewFile] | Iterator[NewFile | Faulty]) -> Iterator[list[NewFile | Faulty]]:
    while some := list[NewFile | Faulty](islice(found, AT_ONCE)):
        yield some
