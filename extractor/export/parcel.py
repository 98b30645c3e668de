"""An archive to take away as one ZIP: records, originals, tables, and a manifest with the SHA-256 of every file.

Written in one pass from pieces, so that neither the archive nor a file of it is ever whole in memory. The same records
give the same bytes: no clock, no name of a machine, entries in the order of decision.

| in the ZIP | |
|---|---|
| `catatan/KIND/DOCUMENT.json` | a decided record with where each value came from |
| `asli/SHA256.ext` | the file as it was handed in, once |
| `pdf/UPLOAD.pdf` | the searchable PDF, where asked for; it is no PDF/A, since nothing here can prove that |
| `tabel/arsip.xlsx`, `tabel/KIND.csv`, `tabel/KIND.TABLE.csv` | the same as tables |
| `skema/KIND.json` | the JSON Schema of the record type |
| `manifest.json` | release, schemas, and for each document who decided when, with the hashes of its files |
| `SHA256SUMS` | over all of them; `sha256sum -c` checks it without this program |

Past 250 lines: everything that decides what the bytes are stands together.
"""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import IO, Any, BinaryIO, cast

from extractor.export.columns import Filing, tables
from extractor.export.lines import line, write_rows, write_table
from extractor.export.workbook import write_xlsx
from models.registry import schema

FORMAT = 1
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
_PIECE = 1 << 18
_LARGE = 2 << 30
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_KEPT_IN_MEMORY = 1 << 20
_SUFFIXES = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
    "image/webp": ".webp",
    "image/heic": ".heic",
    "image/bmp": ".bmp",
}

_PROPERTIES = (
    b'<?xml version="1.0"?><cp:coreProperties'
    b' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)

OpenFile = Callable[[], AbstractContextManager[BinaryIO]]
"""Opens bytes for reading. Raises OSError where they are gone."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that goes with a record. `key`: the same file has the same one; `sha256` None: not known before."""

    key: str
    media_type: str
    size: int
    open: OpenFile
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A decided record and its files. `original_name`: as it was handed in."""

    filing: Filing
    original_name: str = ""
    original: Enclosed | None = None
    searchable: Enclosed | None = None


@dataclass
class Packed:
    """What went into a parcel. `missing`: originals whose bytes are gone; `damaged`: those that lost their hash."""

    records: int = 0
    files: int = 0
    missing: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


class _Sink:
    """What the ZIP writes into; emptied after each piece."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        return

    def take(self) -> Iterator[bytes]:
        parts, self._parts = self._parts, []
        if parts:
            yield b"".join(parts)


class _Packing:
    def __init__(self, told: Packed) -> None:
        self._sink = _Sink()
        self._zip = zipfile.ZipFile(cast(IO[bytes], self._sink), "w")
        self._sums: dict[str, str] = {}
        self._told = told

    def put(self, name: str, stream: IO[bytes], size: int, deflate: bool = True) -> Iterator[bytes]:
        """One file from a stream, in pieces."""
        info = zipfile.ZipInfo(name, _EARLIEST)
        info.create_system, info.external_attr = 3, 0o100644 << 16
        info.compress_type = zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED
        digest = hashlib.sha256()
        with self._zip.open(info, "w", force_zip64=size >= _LARGE) as out:
            while piece := stream.read(_PIECE):
                digest.update(piece)
                out.write(piece)
                yield from self._sink.take()
        self._sums[name] = digest.hexdigest()
        self._told.files += 1
        yield from self._sink.take()

    def put_bytes(self, name: str, data: bytes) -> Iterator[bytes]:
        yield from self.put(name, io.BytesIO(data), len(data))

    def enclose(self, name: str, one: Enclosed) -> Iterator[bytes]:
        """A file that goes with a record, once. Bytes that are gone or changed are told, never a reason to stop."""
        if name in self._sums:
            return
        try:
            opened = one.open()
        except OSError:
            self._told.missing.append(one.key)
            return
        with opened as stream:
            yield from self.put(name, stream, one.size, deflate=False)
        if one.sha256 is not None and self._sums[name] != one.sha256:
            self._told.damaged.append(one.key)

    def has(self, name: str) -> bool:
        return name in self._sums

    def sum_of(self, name: str) -> str | None:
        return self._sums.get(name)

    def close(self) -> Iterator[bytes]:
        sums = "".join(f"{digest}  {name}\n" for name, digest in sorted(self._sums.items()))
        yield from self.put_bytes(SUMS, sums.encode())
        self._zip.close()
        yield from self._sink.take()


def parcel(items: Iterable[Item], release: str, masked: bool = False, told: Packed | None = None) -> Iterator[bytes]:
    """The ZIP in pieces. `release`: this program, `masked`: personal data were left out; `told`: filled meanwhile."""
    told = told if told is not None else Packed()
    packing = _Packing(told)
    with tempfile.TemporaryFile() as kept, tempfile.TemporaryFile() as lines:
        kinds: dict[str, None] = {}
        for item in items:
            told.records += 1
            kinds.setdefault(item.filing["record_type"])
            kept.write(line(item.filing) + b"\n")
            yield from _records(packing, item, lines)
        yield from _tables(packing, kept, list(kinds))
        schemas = {}
        for kind in kinds:
            text = json.dumps(schema(kind), ensure_ascii=False, indent=1, sort_keys=True).encode()
            schemas[kind] = hashlib.sha256(text).hexdigest()
            yield from packing.put_bytes(f"skema/{kind}.json", text)
        head = {"format": FORMAT, "program": release, "schemas": schemas, "masked": masked, "records": told.records}
        head |= {"missing": sorted(set(told.missing)), "damaged": sorted(set(told.damaged))}
        yield from _manifest(packing, head, lines)
        yield from packing.close()


def _records(packing: _Packing, item: Item, lines: IO[bytes]) -> Iterator[bytes]:
    filing = item.filing
    name = f"catatan/{filing['record_type']}/{filing['document_id']}.json"
    text = json.dumps(filing, ensure_ascii=True, indent=1, default=str).encode()
    yield from packing.put_bytes(name, text)
    facts = {
        one: filing.get(one) for one in ("document_id", "record_type", "version", "reason", "decided_by", "decided_at")
    }
    facts |= {"record": name, "record_sha256": packing.sum_of(name), "original_name": item.original_name}
    for word, folder, one in (("original", "asli", item.original), ("searchable", "pdf", item.searchable)):
        if one is None:
            continue
        path = f"{folder}/{one.key}{_SUFFIXES.get(one.media_type, '.bin')}"
        yield from packing.enclose(path, one)
        facts |= {word: path if packing.has(path) else None, f"{word}_sha256": packing.sum_of(path)}
    lines.write(json.dumps(facts, ensure_ascii=True).encode() + b"\n")


def _tables(packing: _Packing, kept: IO[bytes], kinds: list[str]) -> Iterator[bytes]:
    with tempfile.TemporaryFile() as made:
        write_xlsx(_again(kept), made)
        yield from _settled(packing, "tabel/arsip.xlsx", made)
    for kind in kinds:
        with tempfile.TemporaryFile() as made:
            write_rows(_again(kept, kind), kind, made)
            yield from _whole(packing, f"tabel/{kind}.csv", made)
        for table in tables(kind):
            with tempfile.TemporaryFile() as made:
                if write_table(_again(kept, kind), table, made):
                    yield from _whole(packing, f"tabel/{kind}.{table.path.rpartition('.')[2]}.csv", made)


def _again(kept: IO[bytes], kind: str | None = None) -> Iterator[Filing]:
    kept.seek(0)
    for one in kept:
        filing = json.loads(one)
        if kind is None or filing["record_type"] == kind:
            yield filing


def _whole(packing: _Packing, name: str, made: IO[bytes]) -> Iterator[bytes]:
    size = made.tell()
    made.seek(0)
    yield from packing.put(name, made, size)


def _settled(packing: _Packing, name: str, made: IO[bytes]) -> Iterator[bytes]:
    """A workbook without the clock: the library writes the moment into its entries and its properties."""
    with tempfile.TemporaryFile() as fresh:
        with zipfile.ZipFile(made) as old, zipfile.ZipFile(fresh, "w") as new:
            for one in old.infolist():
                info = zipfile.ZipInfo(one.filename, _EARLIEST)
                info.compress_type = zipfile.ZIP_DEFLATED
                with new.open(info, "w", force_zip64=one.file_size >= _LARGE) as out:
                    if one.filename == "docProps/core.xml":
                        out.write(_PROPERTIES)
                        continue
                    with old.open(one) as stream:
                        while piece := stream.read(_PIECE):
                            out.write(piece)
        fresh.seek(0, io.SEEK_END)
        yield from _whole(packing, name, fresh)


def _manifest(packing: _Packing, head: dict[str, Any], lines: IO[bytes]) -> Iterator[bytes]:
    """The head and one line a document, through a file: an archive has as many as it has."""
    with tempfile.SpooledTemporaryFile(_KEPT_IN_MEMORY) as made:
        made.write(json.dumps(head, indent=1).encode().removesuffix(b"\n}") + b',\n "documents": [')
        lines.seek(0)
        for number, one in enumerate(lines):
            made.write((b",\n  " if number else b"\n  ") + one.rstrip(b"\n"))
        made.write(b"\n ]\n}\n")
        yield from _whole(packing, MANIFEST, cast(IO[bytes], made))
