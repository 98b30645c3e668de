"""Filings as an XLSX workbook: one sheet a record type, one more for each of its tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from extractor.export.columns import (
    META,
    STATES,
    Filing,
    cell_at,
    heading,
    is_dangerous,
    item_numbers,
    scalars,
    states,
    tables,
)
from models.record import Field

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 32_767
_LARGEST_EXACT = 10**15
_COUNTS = frozenset({"int", "rupiah", "year"})
_DATE_FORMAT = "dd-mm-yyyy"
_BOLD = Font(bold=True)


def write_xlsx(filings: Iterable[Filing], stream: BinaryIO) -> int:
    """Writes a workbook and gives the number of filings.

    Dates, numbers and yes/no are typed; identifiers stay text with their zeros; text is never a formula. Rows of a
    table stand in a sheet of their own with document_id and the printed row number (from 1).
    """
    book = Workbook(write_only=True)
    sheets: dict[str, Any] = {}
    count = 0
    for filing in filings:
        kind, fields = filing["record_type"], filing["fields"]
        columns = scalars(kind)
        sheet = _sheet(book, sheets, kind, [*META, *(heading(one) for one in columns), STATES])
        cells = [_cell(sheet, one.kind.name, cell_at(fields, one, one.path), one.is_list) for one in columns]
        meta = [_cell(sheet, "text", filing.get(name)) for name in META]
        sheet.append([*meta, *cells, _cell(sheet, "text", states(fields) or None)])
        for table in tables(kind):
            _append_rows(book, sheets, filing, table)
        count += 1
    if not sheets:
        book.create_sheet("kosong")
    book.save(stream)
    return count


def _append_rows(book: Workbook, sheets: dict[str, Any], filing: Filing, table: Field) -> None:
    fields = filing["fields"]
    name = f"{filing['record_type']}.{table.path.rpartition('.')[2]}"
    headings = ["document_id", "baris", *(heading(column) for column in table.columns)]
    sheet = _sheet(book, sheets, name, headings)
    for number in item_numbers(fields, table.path):
        cells = [
            _cell(
                sheet, column.kind.name, cell_at(fields, column, f"{table.path}.{number}.{column.path}"), column.is_list
            )
            for column in table.columns
        ]
        sheet.append([_cell(sheet, "text", filing.get("document_id")), number + 1, *cells])


def _sheet(book: Workbook, sheets: dict[str, Any], name: str, headings: list[str]) -> Any:
    """The sheet of that name, made with its headings when it is new. Titles: 31 characters at most, unique."""
    if name in sheets:
        return sheets[name]
    title, number = name[:31], 2
    while title in (sheet.title for sheet in sheets.values()):
        title, number = f"{name[:28]}~{number}", number + 1
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    for position, text in enumerate(headings, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = min(40, max(12, len(text) * 0.6))
    row = []
    for text in headings:
        cell = _text_cell(sheet, text)
        cell.font = _BOLD
        row.append(cell)
    sheet.append(row)
    sheets[name] = sheet
    return sheet


def _text_cell(sheet: Any, text: str) -> Any:
    """A cell that is text whatever it looks like."""
    clean = _UNWRITABLE.sub("", text)[:_LONGEST_CELL]
    cell = WriteOnlyCell(sheet, value=clean)
    cell.data_type = "s"
    if is_dangerous(clean):
        cell.quotePrefix = True
    return cell


def _cell(sheet: Any, kind: str, value: Any, is_list: bool = False) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if not is_list:
        if kind in _COUNTS and isinstance(value, int) and abs(value) < _LARGEST_EXACT:
            return value
        if kind == "number" and (number := _decimal(value)) is not None:
            return number
        if kind == "date" and (day := _day(value)) is not None:
            cell = WriteOnlyCell(sheet, value=day)
            cell.number_format = _DATE_FORMAT
            return cell
    return _text_cell(sheet, str(value))


def _decimal(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _day(value: object) -> date | None:
    """None for text that is no date, and before 1900-03-01, which spreadsheets count differently."""
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return None
    return day if day >= date(1900, 3, 1) else None
