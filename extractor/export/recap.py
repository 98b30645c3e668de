"""Tables of figures as an XLSX workbook or one CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from extractor.export.columns import harmless


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` in the order of `headings`; a cell is text or a whole number."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str | int]]


def write_tables_xlsx(about: Sequence[tuple[str, str]], tables: Sequence[Table], stream: BinaryIO) -> None:
    """One sheet a table, and a first one that says what the figures are of. Text is never a formula."""
    from openpyxl import Workbook  # a heavy library stays shut until somebody wants a workbook

    book = Workbook(write_only=True)
    front = book.create_sheet("Keterangan")
    for name, value in about:
        front.append([harmless(name), harmless(value)])
    for number, table in enumerate(tables, 1):
        title = "".join(char for char in table.title if char not in "[]:*?/\\")[:28]
        sheet = book.create_sheet(f"{number} {title}"[:31])
        sheet.append([harmless(one) for one in table.headings])
        for row in table.rows:
            sheet.append([harmless(one) for one in row])
    book.save(stream)


def write_tables_csv(about: Sequence[tuple[str, str]], tables: Sequence[Table], stream: BinaryIO) -> None:
    """The tables under each other, with a line of their title; UTF-8 with its mark, for spreadsheets."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerows([[harmless(name), harmless(value)] for name, value in about])
        for table in tables:
            writer.writerows([[], [harmless(table.title)], [harmless(one) for one in table.headings]])
            writer.writerows([[harmless(one) for one in row] for row in table.rows])
        text.flush()
    finally:
        text.detach()
