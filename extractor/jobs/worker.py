"""A worker process: picks up what waits, gives signs of life, takes up what the dead left behind."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any

import structlog

from extractor.access import MACHINE
from extractor.jobs.options import JobOptions
from extractor.jobs.reader import Reader
from extractor.jobs.reading import Reading
from extractor.jobs.seat import Seat, version_of
from extractor.store import Store, Upload

if TYPE_CHECKING:
    from extractor.jobs.engine import Engine

log = structlog.get_logger(__name__)

FEED = 50
"""Files put in line ahead of need; an archive is not enqueued at once (13-30 ms each, slow progress queries)."""


class Worker:
    """`run()` blocks until SIGTERM, SIGINT or `stop()`. Any number of workers on one host may share the files.

    The store and the reader belong to the caller, who closes them after `run()` returns.
    """

    def __init__(self, options: JobOptions, store: Store, reader: Reader) -> None:
        self._options = options
        self._store = store
        self._reading = Reading(store, reader, options.pages_at_once)
        self._stop = threading.Event()
        self._fed: dict[str, int] = {}

    def stop(self) -> None:
        """Ends `run()` from another thread or a signal handler."""
        self._stop.set()

    def run(self) -> None:
        # The engine takes a second to import; `wlk --help` must not wait for it.
        from extractor.jobs.engine import Engine

        seat = Seat(self._options.folder / "seats", self._options.version)
        try:
            with self._signals():
                self._store.workers.beat(seat.name)
                engine = Engine(self._options, self._reading, seat.name)
                log.info("worker.start", worker=seat.name)
                try:
                    self._loop(engine, seat.name)
                finally:
                    ended = self._reading.stop(self._options.stop_s)
                    engine.close()
                    log.info("worker.stop", worker=seat.name, ended=ended)
        finally:
            seat.leave()

    def _loop(self, engine: Engine, worker_id: str) -> None:
        beat = sweep = time.monotonic()
        while not self._stop.wait(self._options.polling_s):
            try:
                self._feed(engine)
                if time.monotonic() - beat >= self._options.beat_s:
                    beat = time.monotonic()
                    self._store.workers.beat(worker_id)
                if time.monotonic() - sweep >= self._options.sweep_s:
                    sweep = time.monotonic()
                    self._sweep(engine, worker_id)
            except Exception as error:  # a database that is away for a moment must not end the worker
                log.error("worker.trouble", worker=worker_id, error=type(error).__name__)
                self._stop.wait(1.0)

    def _feed(self, engine: Engine) -> None:
        waiting = self._store.uploads.waiting(FEED)
        for upload in waiting:
            if self._fed.get(upload.id) != upload.attempt:
                engine.enqueue(upload)
        self._fed = {upload.id: upload.attempt for upload in waiting}

    def _sweep(self, engine: Engine, worker_id: str) -> None:
        """What no other rule catches: silent workers, and files the engine no longer works on."""
        for silent in self._store.workers.silent(self._options.silent_s):
            if silent.id != worker_id:
                taken = engine.take_up(silent.id)
                self._store.workers.forget(silent.id)
                log.warning("worker.silent", worker=silent.id, taken_up=taken)
        self._fed.clear()
        engine.tidy()
        lost = []
        for upload in (*self._store.uploads.under_way(), *self._store.uploads.waiting(FEED)):
            standing = engine.standing(upload)
            if standing.state == "ended" or (standing.state == "unknown" and upload.state == "reading"):
                lost.append(upload)
            elif standing.state == "under way" and standing.version not in self._versions():
                self._go_on_anew(engine, upload)
        for upload in lost:
            # Asked again: it may have ended well since the list was made.
            if self._store.uploads.get(MACHINE, upload.id) != upload:
                continue
            if upload.attempt >= self._options.attempts:
                self._reading.give_up(upload.id)
            else:
                self._store.uploads.put_back(upload.id)
            log.warning("upload.lost", upload=upload.id, attempt=upload.attempt)

    def _versions(self) -> set[str]:
        """Of this worker and of all that gave a sign of life lately."""
        alive = self._store.workers.alive(self._options.silent_s)
        return {self._options.version, *(version_of(one.id) for one in alive)}

    def _go_on_anew(self, engine: Engine, upload: Upload) -> None:
        """No worker of the release that has this file in hand is left: it is begun again by this one. Pages that are
        stored stay; it is no failed attempt, so none is counted against the file."""
        if self._store.uploads.get(MACHINE, upload.id) != upload:
            return
        engine.drop(upload)
        self._store.uploads.put_back(upload.id)
        log.warning("upload.handed-over", upload=upload.id, attempt=upload.attempt)

    @contextmanager
    def _signals(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return

        def handle(_number: int, _frame: FrameType | None) -> None:
            self.stop()

        before: dict[int, Any] = {number: signal.signal(number, handle) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
