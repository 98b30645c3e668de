"""Filings as JSON Lines and CSV."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Iterable, Iterator
from typing import IO, BinaryIO

from extractor.export.columns import (
    META,
    STATES,
    Filing,
    cell_at,
    harmless,
    heading,
    item_numbers,
    scalars,
    states,
    tables,
)
from models.record import Field


def write_jsonl(filings: Iterable[Filing], stream: BinaryIO) -> int:
    """One JSON object a line, UTF-8, everything the filing holds. Gives the number of lines."""
    count = 0
    for filing in filings:
        stream.write(line(filing) + b"\n")
        count += 1
    return count


def write_csv(filings: Iterable[Filing], stream: BinaryIO) -> int:
    """A flat table, UTF-8 with byte order mark, one row a filing, one column a path; gives the number of rows.

    Table rows get columns of their own as far as the longest filing needs. Text that a spreadsheet could run as a
    formula is preceded by an apostrophe. Filings are kept on disk meanwhile, because the columns are known at the end.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as kept:
        longest = _keep(filings, kept)
        columns = [column for record_type in longest for column in _columns(record_type, longest[record_type])]
        headings = list(dict.fromkeys(heading(field, path) for path, field, _ in columns))
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
        try:
            writer = csv.writer(text, lineterminator="\r\n")
            writer.writerow([*META, *headings, STATES])
            count = 0
            for filing in _again(kept):
                writer.writerow([_shown(cell) for cell in _row(filing, headings, longest[filing["record_type"]])])
                count += 1
            text.flush()
        finally:
            text.detach()
    return count


def write_rows(filings: Iterable[Filing], record_type: str, stream: BinaryIO) -> int:
    """One record type as CSV, a row a filing, without its tables; gives the number of rows."""
    columns = scalars(record_type)
    rows = (
        [
            *(one.get(name) for name in META),
            *(cell_at(one["fields"], column, column.path) for column in columns),
            states(one["fields"]),
        ]
        for one in filings
    )
    return _write_sheet([*META, *(heading(column) for column in columns), STATES], rows, stream)


def write_table(filings: Iterable[Filing], table: Field, stream: BinaryIO) -> int:
    """One table of a record type as CSV, with document_id and the printed number of each row (from 1); gives how many
    rows."""
    rows = (
        [
            one.get("document_id"),
            number + 1,
            *(cell_at(one["fields"], column, f"{table.path}.{number}.{column.path}") for column in table.columns),
        ]
        for one in filings
        for number in item_numbers(one["fields"], table.path)
    )
    return _write_sheet(["document_id", "baris", *(heading(column) for column in table.columns)], rows, stream)


def _write_sheet(headings: list[str], rows: Iterable[list[object]], stream: BinaryIO) -> int:
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(headings)
        count = 0
        for row in rows:
            writer.writerow([_shown(cell) for cell in row])
            count += 1
        text.flush()
    finally:
        text.detach()
    return count


def line(filing: Filing) -> bytes:
    """One object of JSON without its line end.

    File names may hold lone surrogates, which UTF-8 cannot: such a line is escaped throughout.
    """
    compact = (",", ":")
    try:
        return json.dumps(filing, ensure_ascii=False, separators=compact, default=str).encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(filing, separators=compact, default=str).encode("ascii")


def _keep(filings: Iterable[Filing], kept: IO[str]) -> dict[str, dict[str, int]]:
    """Writes the filings aside; gives the most rows of each table, per record type in order of appearance."""
    longest: dict[str, dict[str, int]] = {}
    for filing in filings:
        kept.write(json.dumps(filing, default=str) + "\n")
        seen = longest.setdefault(filing["record_type"], {})
        for table in tables(filing["record_type"]):
            rows = item_numbers(filing["fields"], table.path)
            seen[table.path] = max(seen.get(table.path, 0), rows[-1] + 1 if rows else 0)
    return longest


def _again(kept: IO[str]) -> Iterator[Filing]:
    kept.seek(0)
    for line in kept:
        yield json.loads(line)


def _columns(record_type: str, longest: dict[str, int]) -> list[tuple[str, Field, str]]:
    """(path, field, table path or "") of every column of a record type."""
    columns = [(field.path, field, "") for field in scalars(record_type)]
    for table in tables(record_type):
        for number in range(longest.get(table.path, 0)):
            columns += [(f"{table.path}.{number}.{one.path}", one, table.path) for one in table.columns]
    return columns


def _row(filing: Filing, headings: list[str], longest: dict[str, int]) -> list[object]:
    fields = filing["fields"]
    cells = {
        heading(field, path): cell_at(fields, field, path)
        for path, field, _ in _columns(filing["record_type"], longest)
    }
    return [*(filing.get(name) for name in META), *(cells.get(name) for name in headings), states(fields)]


def _shown(cell: object) -> object:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else harmless(cell)
