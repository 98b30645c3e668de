"""Decided filings -> files for other programs and for the office."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from extractor.export.columns import Filing
from extractor.export.lines import write_csv, write_jsonl

__all__ = ["Filing", "write_csv", "write_jsonl", "write_xlsx"]


def write_xlsx(filings: Iterable[Filing], stream: BinaryIO) -> int:
    """See `extractor.export.workbook.write_xlsx`; openpyxl stays shut until somebody wants a workbook."""
    from extractor.export import workbook

    return workbook.write_xlsx(filings, stream)
