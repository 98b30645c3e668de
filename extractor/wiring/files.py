"""Whole files through a crew of reading children: what `wlk extract`, `wlk text` and the worker have in common.

Past 250 lines: one class holds the crew, and each thing a child can do is a method of it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import structlog

import extractor
from extractor import check, pipeline, reading
from extractor.document import codec
from extractor.document.elements import Page
from extractor.document.evidence import Checked
from extractor.document.geometry import BBox
from extractor.document.sheet import Source
from extractor.errors import CorruptFile, Language, PageCrash, PageTimeout, ReadingFailed, WlkError
from extractor.intake import Leaf
from extractor.ocr.tesseract import tesseract_version
from extractor.settings import Settings
from extractor.wiring.children import (
    ChildOptions,
    accept_file,
    conclude_pages,
    prepare,
    read_again,
    read_as,
    read_one,
    render_page,
    write_redacted,
    write_searchable,
)

log = structlog.get_logger(__name__)

Json = dict[str, Any]


Entry = tuple[Path, str]
"""A file and the name it goes by in the output."""


@dataclass(frozen=True)
class FileReading:
    """What one file gave: its pages in order and the documents found in them."""

    source: Source
    pages: list[Page]
    outcomes: list[pipeline.Outcome]


class FileReader:
    """Reads whole files through a crew of children. Thread-safe: several files may be under way at once."""

    def __init__(self, settings: Settings, size: int | None = None) -> None:
        self.options = ChildOptions.of(settings)
        self.page_timeout_s = settings.page_timeout_s
        self._closed = False
        self.size = size or settings.jobs
        self.crew = reading.Crew(
            size=self.size,
            memory_mb=settings.worker_memory_mb,
            timeout_s=settings.page_timeout_s,
            tasks_per_child=settings.tasks_per_child,
            prepare=partial(prepare, self.options),
        )

    def __enter__(self) -> FileReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends every child; none outlives this call. Files under way end with an error."""
        self._closed = True
        self.crew.close()

    def accept(self, path: Path, name: str, password: str | None = None, max_pages: int | None = None) -> Source:
        """Raises InputError; a file that hangs or breaks the opener counts as damaged. `max_pages`: another limit than
        that of the settings."""
        try:
            source: Source = self.crew.submit(accept_file, str(path), name, password, self.options, max_pages).result()
        except (reading.TaskTimeout, reading.TaskCrash) as error:
            raise CorruptFile from error
        return source

    def read_page(self, source: Source, number: int, keep: Path) -> Page:
        """Never raises for what is on the page: a hang or a crash gives a failed page."""
        return self._page(self.crew.submit(read_one, source, number, str(keep), self.options), number)

    def _page(self, future: Future[Page], number: int) -> Page:
        try:
            return future.result()
        except reading.TaskTimeout:
            return pipeline.failed_page(number, PageTimeout(number))
        except Exception as error:  # whatever broke, the page is named and the others go on
            if self._closed:  # the reader was closed under it: no property of the page
                raise
            log.error("page.failed", page=number, error=type(error).__name__)
            return pipeline.failed_page(number, PageCrash(number))

    def read_pages(self, source: Source, keep: Path) -> list[Page]:
        """All pages of a source, as many at a time as the crew has children."""
        futures = [
            (number, self.crew.submit(read_one, source, number, str(keep), self.options))
            for number in range(1, source.page_count + 1)
        ]
        return [self._page(future, number) for number, future in futures]

    def conclude(self, pages: list[Page], keep: Path) -> list[pipeline.Outcome]:
        """5 to 8 for all pages of one file. Raises ReadingFailed."""
        allowance = self.page_timeout_s + 2 * len(pages)
        future = self.crew.submit(conclude_pages, pages, str(keep), self.options, timeout_s=allowance)
        try:
            outcomes: list[pipeline.Outcome] = future.result()
        except Exception as error:
            log.error("conclude.failed", pages=len(pages), error=type(error).__name__)
            raise ReadingFailed from error
        return outcomes

    def read_as(self, pages: Sequence[Page], number: int, record_type: str, keep: Path) -> Checked:
        """One document read anew as a record type that a person named. Raises ReadingFailed."""
        allowance = self.page_timeout_s + 2 * len(pages)
        task = self.crew.submit(read_as, list(pages), number, record_type, str(keep), self.options, timeout_s=allowance)
        try:
            checked: Checked = task.result()
        except Exception as error:
            log.error("read-as.failed", pages=len(pages), error=type(error).__name__)
            raise ReadingFailed from error
        return checked

    def render(self, source: Source, number: int, dpi: float) -> bytes:
        """A displayed page as JPEG. Raises WlkError."""
        data: bytes = self.crew.submit(render_page, source, number, dpi).result()
        return data

    def read_again(self, page: Page, box: BBox, keep: Path) -> str:
        """What stands in one box of the reading frame."""
        found: str = self.crew.submit(read_again, page, box, str(keep), self.options).result()
        return found

    def read(self, path: Path, name: str) -> FileReading:
        """One file all the way. Raises InputError."""
        keep = Path(tempfile.mkdtemp(prefix="wlk-"))
        try:
            source = self.accept(path, name)
            pages = self.read_pages(source, keep)
            return FileReading(source, pages, self.conclude(pages, keep))
        finally:
            shutil.rmtree(keep, ignore_errors=True)

    def read_many(self, entries: Sequence[Entry]) -> Iterator[tuple[Entry, FileReading | WlkError]]:
        """Every file in the order given, several under way at once; a refused one gives its error.

        Left before its end (a signal to stop, an error of the caller), it closes the reader.

        `look_ahead` files more than there are children, so that none is idle while a long file ends.
        """
        look_ahead = self.size + 1
        threads = ThreadPoolExecutor(look_ahead)
        waiting: deque[tuple[Entry, Future[FileReading | WlkError]]] = deque()
        try:
            for entry in entries:
                waiting.append((entry, threads.submit(self._read_entry, entry)))
                if len(waiting) > 2 * look_ahead:
                    done, future = waiting.popleft()
                    yield done, future.result()
            while waiting:
                done, future = waiting.popleft()
                yield done, future.result()
        except BaseException:
            self.close()  # else the files under way would be read to their ends before a signal to stop has any effect
            raise
        finally:
            threads.shutdown(cancel_futures=True)

    def _read_entry(self, entry: Entry) -> FileReading | WlkError:
        path, name = entry
        try:
            return self.read(path, name)
        except WlkError as error:
            return error

    def read_text(self, path: Path) -> list[str]:
        """The recognised text of one file, a string a page. Raises InputError."""
        keep = Path(tempfile.mkdtemp(prefix="wlk-"))
        try:
            return [page.text for page in self.read_pages(self.accept(path, path.name), keep)]
        finally:
            shutil.rmtree(keep, ignore_errors=True)

    def write_searchable(self, source: Source, pages: Sequence[Page], out: Path) -> None:
        """The original with its words under the ink, as a PDF at `out`. Raises CorruptFile where that breaks."""
        try:
            self.crew.submit(write_searchable, source, list(pages), str(out)).result()
        except (reading.TaskTimeout, reading.TaskCrash) as error:
            raise CorruptFile from error

    def write_redacted(self, leaves: Sequence[Leaf], out: Path) -> None:
        """A copy with parts taken out, as a PDF at `out`. Raises ReadingFailed where a page cannot be drawn."""
        allowance = self.page_timeout_s + 5 * len(leaves)
        try:
            self.crew.submit(write_redacted, list(leaves), str(out), timeout_s=allowance).result()
        except Exception as error:
            log.error("redact.failed", pages=len(leaves), error=type(error).__name__)
            raise ReadingFailed from error

    def make_searchable(self, path: Path, out: Path) -> None:
        """One file read and written anew as a searchable PDF. Raises InputError."""
        keep = Path(tempfile.mkdtemp(prefix="wlk-"))
        try:
            source = self.accept(path, path.name)
            self.write_searchable(source, self.read_pages(source, keep), out)
        finally:
            shutil.rmtree(keep, ignore_errors=True)


def lines(name: str, found: FileReading | WlkError, language: Language = "id") -> list[Json]:
    """The lines of `wlk extract` for one file: one a document, or one that says why it was refused."""
    if isinstance(found, WlkError):
        return [{"file": name, "error": {"code": found.code, "message": found.message(language)}}]
    return [line(name, found.source, outcome, language) for outcome in found.outcomes]


def line(name: str, source: Source, outcome: pipeline.Outcome, language: Language = "id") -> Json:
    """One line of `wlk extract` (contract.md)."""
    messages = {page.number: failure_message(page, language) for page in outcome.document.asides if page.failure}
    return {
        "file": name,
        "sha256": source.sha256,
        **codec.checked_to_json(outcome.checked, outcome.document, messages),
        "engine": engine_versions(),
    }


def failure_message(page: Page, language: Language) -> str:
    error = PageTimeout if page.failure == PageTimeout.code else PageCrash
    return error(page.number).message(language)


@lru_cache(maxsize=4)
def engine_versions(own: Path | None = None) -> dict[str, str]:
    """What read it: stored with every result, so that a later version can tell what it would read differently.

    `own`: where the office keeps its own calibration (Settings.own_confidence).
    """
    return {
        "extractor": extractor.__version__,
        "tesseract": tesseract_version(),
        "ppocr": f"PP-OCRv6 ({version('rapidocr')})",
        "models": confidence(own).version,
        "rules": check.rules_hash(),
    }


@lru_cache(maxsize=4)
def confidence(own: Path | None = None) -> check.Confidence:
    """The calibration in force here. `own`: where the office keeps its own (Settings.own_confidence)."""
    return check.in_force(reading.fingerprint(), own)
