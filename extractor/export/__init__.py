"""Decided filings -> files for other programs and for the office."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from extractor.export.columns import Filing
from extractor.export.lines import write_csv, write_jsonl
from extractor.export.statement import FILE_WORDS, PAGE_WORDS, remark_text, write_account, write_statement

__all__ = [
    "FILE_WORDS",
    "PAGE_WORDS",
    "Filing",
    "remark_text",
    "write_account",
    "write_csv",
    "write_jsonl",
    "write_statement",
    "write_xlsx",
]


def write_xlsx(filings: Iterable[Filing], stream: BinaryIO) -> int:
    """See `extractor.export.workbook.write_xlsx`; openpyxl stays shut until somebody wants a workbook."""
    from extractor.export import workbook

    return workbook.write_xlsx(filings, stream)
