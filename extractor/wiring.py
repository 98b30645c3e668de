"""The one place that knows every class: builds the services from the settings, in this process and in reading children.

Foreign bytes meet native code only in children of the crew: `accept_file`, `read_one`, `conclude_pages`, `render_page`
and `read_again` are their five tasks. A child builds its engines once and keeps them until it is replaced.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from concurrent.futures import Future
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import extractor
from extractor import check, intake, pipeline, reading
from extractor.document import codec
from extractor.document.elements import Page
from extractor.document.geometry import BBox
from extractor.document.sheet import Source
from extractor.errors import CorruptFile, Language, PageCrash, PageTimeout, WlkError
from extractor.settings import Settings

Json = dict[str, Any]


@dataclass(frozen=True)
class ChildOptions:
    """What a reading child must know; small, hashable, picklable."""

    max_file_mb: int
    max_pages: int
    max_megapixels: int

    @classmethod
    def of(cls, settings: Settings) -> ChildOptions:
        return cls(settings.max_file_mb, settings.max_pages, settings.max_megapixels)


@lru_cache(maxsize=1)
def _services(options: ChildOptions) -> pipeline.Services:
    limits = intake.Limits(
        max_file_mb=options.max_file_mb, max_pages=options.max_pages, max_megapixels=options.max_megapixels
    )
    engines = reading.Engines.standard()
    return pipeline.Services(engines=engines, look=lambda folder: reading.PictureLook(folder, engines), limits=limits)


def accept_file(path: str, name: str, password: str | None, options: ChildOptions) -> Source:
    return pipeline.accept(Path(path), _services(options), name=name, password=password)


def read_one(source: Source, number: int, keep: str, options: ChildOptions) -> Page:
    return pipeline.read_page(source, number, _services(options), Path(keep))


def conclude_pages(pages: list[Page], keep: str, options: ChildOptions) -> list[pipeline.Outcome]:
    return pipeline.conclude(pages, _services(options), Path(keep))


def render_page(source: Source, number: int, dpi: float) -> bytes:
    """A displayed page as JPEG for the desk."""
    return intake.encode_jpeg(intake.render(source, number, dpi))


def read_again(page: Page, box: BBox, keep: str, options: ChildOptions) -> str:
    """What stands in one box of the reading frame, looked at once more."""
    return _services(options).look(Path(keep))(page, [box])[0][0]


class FileReader:
    """Reads whole files through a crew of children. Thread-safe: several files may be under way at once."""

    def __init__(self, settings: Settings, size: int | None = None) -> None:
        self.options = ChildOptions.of(settings)
        self.page_timeout_s = settings.page_timeout_s
        self.crew = reading.Crew(
            size=size or settings.jobs,
            memory_mb=settings.worker_memory_mb,
            timeout_s=settings.page_timeout_s,
            tasks_per_child=settings.tasks_per_child,
        )

    def __enter__(self) -> FileReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends every child; none outlives this call."""
        self.crew.close()

    def accept(self, path: Path, name: str, password: str | None = None) -> Source:
        """Raises InputError; a file that hangs or breaks the opener counts as damaged."""
        try:
            source: Source = self.crew.submit(accept_file, str(path), name, password, self.options).result()
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
        except (reading.TaskCrash, WlkError):
            return pipeline.failed_page(number, PageCrash(number))

    def read_pages(self, source: Source, keep: Path) -> list[Page]:
        """All pages of a source, as many at a time as the crew has children."""
        futures = [
            (number, self.crew.submit(read_one, source, number, str(keep), self.options))
            for number in range(1, source.page_count + 1)
        ]
        return [self._page(future, number) for number, future in futures]

    def conclude(self, pages: list[Page], keep: Path) -> list[pipeline.Outcome]:
        """5 to 8 for all pages of one file."""
        allowance = self.page_timeout_s + 2 * len(pages)
        future = self.crew.submit(conclude_pages, pages, str(keep), self.options, timeout_s=allowance)
        outcomes: list[pipeline.Outcome] = future.result()
        return outcomes

    def read_file(self, path: Path, name: str, language: Language = "id") -> list[Json]:
        """The lines of `wlk extract` for one file: one a document, or one that says why it was refused."""
        keep = Path(tempfile.mkdtemp(prefix="wlk-"))
        try:
            source = self.accept(path, name)
            outcomes = self.conclude(self.read_pages(source, keep), keep)
            return [line(name, source, outcome, language) for outcome in outcomes]
        except WlkError as error:
            return [{"file": name, "error": {"code": error.code, "message": error.message(language)}}]
        finally:
            shutil.rmtree(keep, ignore_errors=True)

    def read_text(self, path: Path) -> list[str]:
        """The recognised text of one file, a string a page. Raises InputError."""
        keep = Path(tempfile.mkdtemp(prefix="wlk-"))
        try:
            return [page.text for page in self.read_pages(self.accept(path, path.name), keep)]
        finally:
            shutil.rmtree(keep, ignore_errors=True)


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


@lru_cache(maxsize=1)
def engine_versions() -> dict[str, str]:
    """What read it: stored with every result, so that a later version can tell what it would read differently."""
    first_line = subprocess.run(["tesseract", "--version"], capture_output=True, text=True, check=False).stdout
    return {
        "extractor": extractor.__version__,
        "tesseract": first_line.split("\n")[0].removeprefix("tesseract ").strip(),
        "ppocr": f"PP-OCRv6 ({version('rapidocr')})",
        "models": check.artefact_version(),
    }
