"""Tables that others wrote: CSV as programs and people save it, XLSX; one row after the other, within limits.

What it gives is not checked for meaning; see `extractor.oversight.roll`.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from typing import BinaryIO

from extractor.errors import WlkError

Cell = str | int | float | date | None
Row = tuple[int, Sequence[Cell]]
"""Its line or row number from 1, and its cells."""
LARGEST = 20 << 20
"""Bytes of a file that is taken."""
MOST_ROWS, MOST_COLUMNS, LONGEST = 100_000, 60, 2_000
"""Rows of a table, columns of a row that are looked at, letters of a cell that are kept."""
_UNPACKED = 200 << 20
_MEMBERS = 500
_LOOK = 4096
_MARKS = ";,\t|"


class TableRefused(WlkError):
    """A file that is no table one can read; nothing of it is kept."""

    code = "wlk.table.unreadable"
    sentence = {
        "id": "File ini bukan daftar yang dapat dibaca. Simpan sebagai XLSX atau CSV, lalu unggah lagi.",
        "en": "This file is no list that can be read. Save it as XLSX or CSV and upload it again.",
    }


class TableTooLarge(TableRefused):
    code = "wlk.table.too-large"
    sentence = {
        "id": "Daftar ini terlalu besar (paling banyak {} baris dan {} MB). Pecah menjadi beberapa file.",
        "en": "This list is too large (at most {} rows and {} MB). Split it into several files.",
    }

    def __init__(self) -> None:
        super().__init__(MOST_ROWS, LARGEST >> 20)


def read_tables(stream: BinaryIO) -> Iterator[Iterator[Row]]:
    """The tables of a file: one of CSV, one a sheet of XLSX. Raises TableRefused, also while rows are taken."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise TableTooLarge
    if data.startswith(b"PK\x03\x04"):
        yield from _workbook(data)
    else:
        yield _lines(_decoded(data))


def _decoded(data: bytes) -> str:
    """The text of a CSV: UTF-8 or UTF-16 by its mark, UTF-8 where it is, else what Windows writes."""
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        if b"\0" in data[:_LOOK] or not data.strip():
            raise TableRefused
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _lines(text: str) -> Iterator[Row]:
    mark = None
    if text[:4].lower() == "sep=" and len(text) > 4:
        mark = text[4] if text[4] in _MARKS else None
    reader = csv.reader(io.StringIO(text), delimiter=mark or _mark_of(text))
    at = 1
    try:
        for cells in reader:
            if at > MOST_ROWS:
                raise TableTooLarge
            if not (at == 1 and cells and cells[0].lower().startswith("sep=")):
                yield at, [cell[:LONGEST] for cell in cells[:MOST_COLUMNS]]
            at = reader.line_num + 1
    except csv.Error as error:
        raise TableRefused from error


def _mark_of(text: str) -> str:
    """What parts the cells: the mark that gives most lines of the beginning the same number of several cells."""
    begin = io.StringIO(text[: 16 * _LOOK]).readlines()[:30]

    def agreement(mark: str) -> tuple[int, int]:
        try:
            widths = [len(cells) for cells in csv.reader(begin, delimiter=mark)]
        except csv.Error:
            return 0, 0
        several = [width for width in widths if width > 1]
        most = max(several, key=several.count, default=0)
        return several.count(most), most

    return max(_MARKS, key=agreement)


def _workbook(data: bytes) -> Iterator[Iterator[Row]]:
    _check_parcel(data)
    from openpyxl import load_workbook  # a heavy library stays shut until somebody brings a workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = list(book.worksheets)
    except Exception as error:  # the library lets any fault of a damaged file through
        raise TableRefused from error
    for sheet in sheets:
        yield _rows(sheet)


def _rows(sheet: object) -> Iterator[Row]:
    try:
        sheet.reset_dimensions()  # type: ignore[attr-defined]  # what the file says of its own size is not believed
        rows = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)  # type: ignore[attr-defined]
        for number, cells in enumerate(rows, start=1):
            if all(cell is None for cell in cells):
                continue
            if number > MOST_ROWS:
                raise TableTooLarge
            yield number, [_cell(cell) for cell in cells]
    except TableRefused:
        raise
    except Exception as error:
        raise TableRefused from error


def _cell(cell: object) -> Cell:
    if isinstance(cell, str):
        return cell[:LONGEST]
    return cell if isinstance(cell, int | float | date) and not isinstance(cell, bool) else None


def _check_parcel(data: bytes) -> None:
    """Sizes and beginnings of what a workbook holds, before any of it is parsed. Raises TableRefused."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parcel:
            members = parcel.infolist()
            if len(members) > _MEMBERS or sum(one.file_size for one in members) > _UNPACKED:
                raise TableTooLarge
            for one in members:
                if one.filename.endswith((".xml", ".rels")):
                    with parcel.open(one) as part:
                        if b"<!" in part.read(_LOOK).replace(b"\0", b"").replace(b"<!--", b""):
                            raise TableRefused  # a document type: entities that grow when they are read
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise TableRefused from error
