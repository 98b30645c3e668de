"""Pieces of the dev papers that are filed and not read."""

from __future__ import annotations

import datetime

from samples.ink import Ink
from samples.numbers import day_between
from samples.sheet import Sheet
from samples.truth import union


def filed(sheet: Sheet, kind: str, lines: list[str], ink: Ink, *, under: bool = False, step: float = 17) -> None:
    """The title on one or more lines in the middle of the page: it names the paper and tells its kind."""
    boxes = [
        sheet.text(sheet.width / 2, sheet.y + number * step, line, ink, "centre") for number, line in enumerate(lines)
    ]
    if under:
        sheet.underline(boxes[-1])
    words = " ".join(lines)
    sheet.note("dokumen.judul", words, words, union(boxes))
    sheet.note("dokumen.jenis", kind, words, union(boxes))
    sheet.y += step * (len(lines) - 1) + 26


def some_day(sheet: Sheet) -> datetime.date:
    """The day of the paper."""
    return day_between(sheet.rng, datetime.date(2013, 1, 7), datetime.date(2024, 11, 29))
