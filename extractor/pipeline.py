"""One document, ten calls: the whole program on one page, readable aloud.

Steps take values and return values. Whoever runs them (the command line, the job engine, a test) decides where: each
call up to `conclude` may run in a child process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractor import check, intake, parse, reading
from extractor.document.elements import Document, Page
from extractor.document.evidence import Checked, Kind
from extractor.document.look import Look
from extractor.document.sheet import Source
from extractor.errors import PageError
from models.registry import RECORD_TYPES

NOMINAL_WIDTH, NOMINAL_HEIGHT = 595.0, 842.0  # A4: a page that could not be opened has no size of its own


@dataclass(frozen=True)
class Services:
    """What the steps need: limits of intake, the engines, options, the folder that keeps reading-frame pictures.

    `confidence`: the calibration in force; None: the one that ships, unchecked against these engines.
    """

    engines: reading.Engines
    look: Callable[[Path], Look]
    limits: intake.Limits = field(default_factory=intake.Limits)
    imaging: intake.Imaging = field(default_factory=intake.Imaging)
    options: reading.ReadingOptions = field(default_factory=reading.ReadingOptions)
    confidence: check.Confidence | None = None


@dataclass(frozen=True)
class Outcome:
    """One document found in a file, read and checked."""

    document: Document
    checked: Checked


def accept(path: Path, services: Services, name: str | None = None, password: str | None = None) -> Source:
    """1: type, size, pages, sha256. Raises InputError."""
    return intake.accept(path, services.limits, name=name, password=password)


def read_page(source: Source, number: int, services: Services, keep: Path | None) -> Page:
    """3 and 4: one page, text layer or picture, all the way to words; the unit of parallel work and of retry."""
    sheet = intake.open_sheet(source, number, services.imaging)
    return reading.read_page(sheet, services.engines, services.options, keep)


def conclude(pages: Sequence[Page], services: Services, keep: Path) -> list[Outcome]:
    """5 to 8: a pile of pages becomes documents, drafts, checked drafts."""
    outcomes = []
    look = services.look(keep)
    for document in parse.split(sorted(pages, key=lambda page: page.number)):
        kind = parse.classify(document, RECORD_TYPES)
        draft = parse.capture(document, kind, look)
        outcomes.append(Outcome(document, check.check(draft, document, confidence=services.confidence)))
    return outcomes


def read_as(pages: Sequence[Page], number: int, record_type: str, services: Services, keep: Path) -> Checked:
    """5 to 8 for pages of which a person said what they are and in which order: nothing is split or classified."""
    document = Document(number, tuple(pages))
    draft = parse.capture(document, Kind(record_type, 1.0, ("person",)), services.look(keep))
    return check.check(draft, document, confidence=services.confidence)


def failed_page(number: int, error: PageError) -> Page:
    """The page that stands in for one that hung or broke the reader."""
    return Page(number, NOMINAL_WIDTH, NOMINAL_HEIGHT, origin="failed", failure=error.code)


def process(path: Path, services: Services, keep: Path) -> list[Outcome]:
    """All steps for one file in this process."""
    source = accept(path, services)
    pages = [read_page(source, number, services, keep) for number in range(1, source.page_count + 1)]
    return conclude(pages, services, keep)
