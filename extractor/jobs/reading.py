"""The steps of reading an upload, without any engine: each may be repeated, none does its work twice."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import structlog
from structlog.contextvars import bound_contextvars

from extractor.access import MACHINE
from extractor.document.elements import Page
from extractor.errors import InputError, PageCrash, PageError, WlkError, places
from extractor.jobs.reader import Reader
from extractor.jobs.turns import Turns
from extractor.store import Store, Upload
from extractor.store.batch_pages import MOST_TRIES
from extractor.store.room import NoRoom

NOMINAL_WIDTH, NOMINAL_HEIGHT = 595.0, 842.0  # A4: a page that could not be read has no size of its own
ASIDE_S, ASIDE_STEP_S = 60.0, 0.2
"""How long a page of an archive steps aside at most, and how often it looks."""
SPARE_BYTES, ROOM_STEP_S = 1 << 26, 5.0
"""Less room than that is a full disk: no page is begun; and how often it looks whether there is more."""

log = structlog.get_logger(__name__)


class Halt(BaseException):
    """The worker stops. No Exception on purpose: the engine must not take it for the end of the work."""


class FinishError(Exception):
    """Pages were read, but no documents could be made of them. Names the class of the error, never its text."""


class Reading:
    """The steps over a store and a reader. `stop()` lets pages in hand end and begins nothing more."""

    def __init__(self, store: Store, reader: Reader, pages_at_once: int = 1, spare_bytes: int = SPARE_BYTES) -> None:
        self._spare_bytes = spare_bytes
        self._store = store
        self._reader = reader
        self._stopping = threading.Event()
        self._turns = Turns(pages_at_once)
        self._in_hand = 0
        self._pages: set[tuple[str, int]] = set()
        self._lock = threading.Lock()

    def begin(self, upload_id: str) -> list[int]:
        """Opens the file and gives the numbers of the pages to read; empty when it is refused or done already."""
        upload = self._store.uploads.begin(upload_id)
        if upload is None:
            return []
        with self._working(), bound_contextvars(upload=upload_id):
            try:
                counted = self._reader.accept(upload)
            except InputError as error:
                self._store.uploads.give_up(upload_id, error)
                log.info("upload.refused", upload=upload_id, code=error.code)
                return []
        self._store.uploads.set_pages(upload_id, counted.media_type, counted.page_count)
        return list(self._store.pages.left(upload_id))

    def read_pages(self, upload_id: str, numbers: Sequence[int]) -> None:
        """Reads and stores pages one after the other, except those whose reading is stored. Never raises for what is
        on a page."""
        self._halt_if_stopping()
        upload = self._store.uploads.get(MACHINE, upload_id)
        for number in numbers if upload else ():
            assert upload is not None
            self._halt_if_stopping()
            if upload.lane != "interactive":
                self._step_aside()
            self._wait_for_room(upload_id, number)
            is_fresh = self._read_page(upload, number, is_suspect=False)
            # What was broken off before may have been the page that ended the worker: it goes alone.
            if not is_fresh and self._store.pages.was_broken_off(upload_id, number):
                self._read_page(upload, number, is_suspect=True)

    def _read_page(self, upload: Upload, number: int, is_suspect: bool) -> bool:
        with self._turns.turn(is_suspect, self._halt_if_stopping):
            tried = self._store.pages.begin(upload.id, number, first=not is_suspect)
            if tried:
                self._read_and_store(upload, number, tried)
        return bool(tried)

    def _read_and_store(self, upload: Upload, number: int, tried: int) -> None:
        started = time.monotonic()
        with self._working((upload.id, number)), bound_contextvars(upload=upload.id, page=number):
            # Twice it ended the worker that read it: it is set aside, the others are read.
            page = self._page(upload, number) if tried <= MOST_TRIES else _failed(number, PageCrash.code)
            is_archive = upload.lane != "interactive"
            if page.origin == "failed" and is_archive and tried < MOST_TRIES and not self._stopping.is_set():
                self._store.pages.begin(upload.id, number)
                page = self._page(upload, number)
            if page.origin == "failed":
                # A reader that is being shut down fails its pages; that is no property of the paper.
                self._halt_if_stopping()
        seconds = round(time.monotonic() - started, 3)
        self._save(upload.id, page, seconds)
        log.info("page.read", upload=upload.id, page=number, origin=page.origin, seconds=seconds)

    def wait(self, upload_id: str, goes_on: Callable[[], bool], polling_s: float, check_s: float = 5.0) -> None:
        """Returns when every page is read or failed. `goes_on`: whether somebody works on them, asked at times.

        RuntimeError when nobody does and pages are left.
        """
        asked = time.monotonic()
        while self._store.pages.left(upload_id):
            self._halt_if_stopping()
            if time.monotonic() - asked > check_s:
                asked = time.monotonic()
                if not goes_on() and self._store.pages.left(upload_id):
                    raise RuntimeError("pages left, nobody reads them")
            time.sleep(polling_s)

    def finish(self, upload_id: str) -> None:
        """Makes documents and tasks of the pages. Again is harmless: what is stored stays."""
        self._halt_if_stopping()
        upload = self._store.uploads.begin(upload_id)
        if upload is None or upload.page_count is None:
            return
        with self._working(), bound_contextvars(upload=upload_id):
            try:
                found = self._reader.finish(upload, self._store.pages.readings(MACHINE, upload_id))
            except Exception as error:
                self._halt_if_stopping()
                log.error("upload.crash", upload=upload_id, error=type(error).__name__, where=places(error))
                # Not chained: the engine keeps and prints what it sees, and a message may hold a value of the paper.
                raise FinishError(type(error).__name__) from None
        self._store.documents.save(upload_id, found)
        if upload.lane == "interactive":  # nobody at the counter is asked about an archive
            self._store.links.compare(upload_id)
        log.info("upload.read", upload=upload_id, documents=len(found), pages=upload.page_count)

    def give_up(self, upload_id: str) -> None:
        """The file is set aside with the code of an unknown error; a person may try again."""
        self._halt_if_stopping()
        self._store.uploads.give_up(upload_id, WlkError())

    def stop(self, within_s: float) -> bool:
        """Begins nothing more; True when what was in hand ended within that time."""
        self._stopping.set()
        deadline = time.monotonic() + within_s
        while self._in_hand and time.monotonic() < deadline:
            time.sleep(0.05)
        with self._lock:
            broken_off = set(self._pages)
        for upload_id, number in broken_off:
            self._store.pages.give_back(upload_id, number)
        return self._in_hand == 0

    def _wait_for_room(self, upload_id: str, number: int) -> None:
        """Pages are drawn and stored on this disk: a full one is no property of the paper."""
        while self._store.blobs.free_bytes() < self._spare_bytes:
            self._no_room(upload_id, number)

    def _save(self, upload_id: str, page: Page, seconds: float) -> None:
        """What was read is kept in hand until there is room for it."""
        while True:
            try:
                self._store.pages.save(upload_id, page, seconds)
                return
            except NoRoom:
                self._no_room(upload_id, page.number)

    def _no_room(self, upload_id: str, number: int) -> None:
        log.error("page.no-room", upload=upload_id, page=number)
        self._halt_if_stopping()
        self._stopping.wait(ROOM_STEP_S)

    def _step_aside(self) -> None:
        """A page of an archive waits while somebody waits for a file, but not for ever: a desk that is never quiet
        must not stop a box."""
        waited = 0.0
        while waited < ASIDE_S and self._store.uploads.is_urgent():
            self._halt_if_stopping()
            self._stopping.wait(ASIDE_STEP_S)
            waited += ASIDE_STEP_S

    def _page(self, upload: Upload, number: int) -> Page:
        try:
            return self._reader.read_page(upload, number)
        except PageError as error:
            return _failed(number, error.code)
        except Exception as error:  # whatever broke, the other pages are read and the document goes to review
            log.error("page.crash", upload=upload.id, page=number, error=type(error).__name__, where=places(error))
            return _failed(number, PageCrash.code)

    def _halt_if_stopping(self) -> None:
        if self._stopping.is_set():
            raise Halt

    @contextmanager
    def _working(self, page: tuple[str, int] | None = None) -> Iterator[None]:
        with self._lock:
            self._in_hand += 1
            self._pages |= {page} if page else set()
        try:
            yield
        finally:
            with self._lock:
                self._in_hand -= 1
                if not self._stopping.is_set():
                    self._pages -= {page} if page else set()


def _failed(number: int, code: str) -> Page:
    return Page(number, NOMINAL_WIDTH, NOMINAL_HEIGHT, origin="failed", failure=code)
