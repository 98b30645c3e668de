"""Pages that break the reader on purpose: a hang, a crash, a flood of memory, a full disk, a telling error.

The name of the file says what goes wrong, always on its page 2; all else is read as the product reads it. Functions
travel to the reading children by name, so they stand in a module of their own.
"""

from __future__ import annotations

import errno
import os
import subprocess
import time

from extractor.document.elements import Page
from extractor.document.sheet import Source
from extractor.pipeline import Outcome
from extractor.wiring import children
from extractor.wiring.children import ChildOptions
from tests.e2e.papers import SENTINEL

SLOW_S = 0.4


def read_one(source: Source, number: int, keep: str, options: ChildOptions) -> Page:
    """As `children.read_one`, unless the file asks for a fault."""
    if number == 2 and "macet" in source.name:
        subprocess.Popen(["sleep", "3600"])  # as a recogniser that hangs under its reader
        time.sleep(3600)
    if number == 2 and "patah" in source.name:
        os.abort()
    if number == 2 and "kalap" in source.name:
        hoard = [bytearray(1 << 28) for _ in range(1 << 12)]
        raise AssertionError(len(hoard))
    if number == 2 and "penuh" in source.name:
        raise OSError(errno.ENOSPC, "No space left on device", f"/{SENTINEL}")
    if number == 2 and "bocor" in source.name:
        raise ValueError(f"invalid literal for int(): {SENTINEL}")
    if "lambat" in source.name:
        time.sleep(SLOW_S)
    return children.read_one(source, number, keep, options)


def conclude_pages(pages: list[Page], keep: str, options: ChildOptions) -> list[Outcome]:
    """As `children.conclude_pages`, unless the file's text asks for a fault."""
    if any("BERKAS UJI GAGAL" in page.text for page in pages):
        raise KeyError(f"tidak dikenal: {SENTINEL}")
    return children.conclude_pages(pages, keep, options)
