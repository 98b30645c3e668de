"""The one door to DBOS: workflows, queues, recovery. Nothing else in the program knows the engine.

The engine is one a process; its workflows are found by name after a crash, so they are plain functions of this module
over the steps of the running `Engine`. Arguments are ids and page numbers only.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar, Literal, NamedTuple

from dbos import DBOS, DBOSConfig, SetEnqueueOptions, SetWorkflowID

from extractor.jobs.options import JobOptions
from extractor.jobs.reading import Reading
from extractor.store import Upload

QUEUES = {"interactive": ("files", "pages"), "archive": ("archive_files", "archive_pages")}
"""(queue of files, queue of pages) of each lane: what a person waits for never stands behind an archive."""
_ENDED = {"SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"}
_RETRIES = {"retries_allowed": True, "max_attempts": 4, "interval_seconds": 0.5, "backoff_rate": 3.0}
_PAGES_RETRIES = {"retries_allowed": True, "max_attempts": 8, "interval_seconds": 0.5, "backoff_rate": 2.0}
_SPARE = 1
"""Chunks in hand beyond those that are read, so that no core waits for the next look into the queue."""


class Standing(NamedTuple):
    """`version`: of the workers that may work on it; None where nothing is known."""

    state: Literal["unknown", "under way", "ended"]
    version: str | None = None


class Engine:
    """DBOS, launched: recovers what this executor had in hand when it died, then takes from the queues."""

    running: ClassVar[Engine | None] = None

    def __init__(self, options: JobOptions, reading: Reading, executor_id: str) -> None:
        if Engine.running is not None:
            raise RuntimeError("one engine a process")
        self.options = options
        self.reading = reading
        _keep_write_ahead_log(options.url)
        config: DBOSConfig = {
            "name": "wlk",
            "system_database_url": options.url,
            "application_version": options.version,
            "executor_id": executor_id,
            "enable_otlp": False,
            "log_level": "WARNING",
        }
        # With a handler of ours it adds none of its own, which would quote errors: its lines go where all lines go.
        logging.getLogger("dbos").addHandler(logging.NullHandler())
        DBOS(config=config)
        logging.getLogger("dbos").setLevel(logging.WARNING)
        Engine.running = self
        try:
            DBOS.launch()
            for files, pages in QUEUES.values():
                for queue, at_once in ((files, options.files_at_once), (pages, options.pages_at_once + _SPARE)):
                    DBOS.register_queue(queue, worker_concurrency=at_once, polling_interval_sec=options.polling_s)
        except BaseException:
            self.close()
            raise

    def enqueue(self, upload: Upload) -> None:
        """Puts an upload in line. The same attempt twice is one workflow, from whichever process."""
        lane = lane_of(upload)
        with SetWorkflowID(workflow_id(upload)):
            DBOS.enqueue_workflow(QUEUES[lane][0], read_upload, upload.id, lane)

    def standing(self, upload: Upload) -> Standing:
        """What the engine knows of this attempt at an upload."""
        status = DBOS.get_workflow_status(workflow_id(upload))
        if status is None:
            return Standing("unknown")
        return Standing("ended" if status.status in _ENDED else "under way", status.app_version)

    def take_up(self, executor_id: str) -> int:
        """Puts everything a dead worker had in hand back into the queues; gives how many workflows."""
        pending = DBOS.list_workflows(
            status="PENDING", executor_id=executor_id, load_input=False, load_output=False, limit=1000
        )
        if pending:
            DBOS.resume_workflows([one.workflow_id for one in pending])
        return len(pending)

    def drop(self, upload: Upload) -> None:
        """This attempt at an upload is not gone on with by anybody; what it has stored stays."""
        DBOS.cancel_workflow(workflow_id(upload), cancel_children=True)

    def tidy(self) -> int:
        """Forgets work that ended long ago; our own tables keep what matters. Gives how many workflows."""
        before = datetime.now(UTC) - timedelta(days=self.options.kept_days)
        ended = DBOS.list_workflows(
            status=sorted(_ENDED), completed_before=before.isoformat(), load_input=False, load_output=False, limit=500
        )
        if ended:
            DBOS.delete_workflows([one.workflow_id for one in ended])
        return len(ended)

    def close(self) -> None:
        Engine.running = None
        DBOS.destroy()


def workflow_id(upload: Upload) -> str:
    return f"read-{upload.id}-{upload.attempt}"


def lane_of(upload: Upload) -> str:
    """The lane of its queues: a held file that is in line already goes on as one of an archive."""
    return "interactive" if upload.lane == "interactive" else "archive"


def chunks(numbers: Sequence[int], most: int, at_once: int) -> list[list[int]]:
    """Pages in runs of at most `most`, shorter where that keeps every core busy."""
    size = max(1, min(most, -(-len(numbers) // max(1, at_once))))
    return [list(numbers[start : start + size]) for start in range(0, len(numbers), size)]


@DBOS.workflow(name="read_upload")
def read_upload(upload_id: str, lane: str = "interactive") -> None:
    """The whole file: open, read the pages in chunks, make documents. `lane`: absent in work begun by version 1."""
    try:
        numbers = _begin(upload_id)
        options = _engine().options
        for place, chunk in enumerate(chunks(numbers, options.chunk_pages, options.pages_at_once), start=1):
            # The first chunks of every file come before the later ones of a long file.
            with SetWorkflowID(f"{DBOS.workflow_id}-{place}"), SetEnqueueOptions(priority=place):
                DBOS.enqueue_workflow(QUEUES[lane][1], read_chunk, upload_id, chunk)
        if numbers:
            _wait(upload_id, str(DBOS.workflow_id))
        _finish(upload_id)
    except Exception:
        _give_up(upload_id)
        raise


@DBOS.workflow(name="read_chunk")
def read_chunk(upload_id: str, numbers: list[int]) -> None:
    """Some pages of a file, one after the other: one step, for the page itself tells whether it is stored."""
    _read_pages(upload_id, numbers)


@DBOS.step(name="begin", **_RETRIES)  # type: ignore[arg-type]
def _begin(upload_id: str) -> list[int]:
    return _engine().reading.begin(upload_id)


@DBOS.step(name="read_pages", **_PAGES_RETRIES)  # type: ignore[arg-type]
def _read_pages(upload_id: str, numbers: list[int]) -> None:
    _engine().reading.read_pages(upload_id, numbers)


@DBOS.step(name="wait")
def _wait(upload_id: str, parent: str) -> None:
    def goes_on() -> bool:
        prefix = f"{parent}-"
        children = DBOS.list_workflows(workflow_id_prefix=prefix, load_input=False, load_output=False)
        return any(child.status not in _ENDED for child in children)

    engine = _engine()
    engine.reading.wait(upload_id, goes_on, engine.options.polling_s)


@DBOS.step(name="finish", **_RETRIES)  # type: ignore[arg-type]
def _finish(upload_id: str) -> None:
    _engine().reading.finish(upload_id)


@DBOS.step(name="give_up", **_RETRIES)  # type: ignore[arg-type]
def _give_up(upload_id: str) -> None:
    _engine().reading.give_up(upload_id)


def _engine() -> Engine:
    if Engine.running is None:
        raise RuntimeError("no engine runs in this process")
    return Engine.running


def _keep_write_ahead_log(url: str) -> None:
    # The engine leaves SQLite at its rollback journal; the write-ahead log stays with the file (34 -> 85 pages/s).
    scheme, _, name = url.partition(":///")
    if scheme != "sqlite":
        return
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(file, timeout=10)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()
