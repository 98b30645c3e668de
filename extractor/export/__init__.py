"""Decided filings -> files for other programs and for the office."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from extractor.export.columns import Filing, masked
from extractor.export.keying import KeyingSheet, keying_sheet, write_keying
from extractor.export.lines import write_csv, write_jsonl
from extractor.export.statement import FILE_WORDS, PAGE_WORDS, remark_text, write_account, write_statement

__all__ = [
    "FILE_WORDS",
    "PAGE_WORDS",
    "Filing",
    "KeyingSheet",
    "keying_sheet",
    "masked",
    "remark_text",
    "write_account",
    "write_csv",
    "write_jsonl",
    "write_keying",
    "write_statement",
    "write_xlsx",
]


def write_xlsx(filings: Iterable[Filing], stream: BinaryIO) -> int:
    """See `extractor.export.workbook.write_xlsx`; openpyxl stays shut until somebody wants a workbook."""
    from extractor.export import workbook

    return workbook.write_xlsx(filings, stream)
