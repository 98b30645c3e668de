"""A worker with a slow reader, killed by tests: `slow_worker.py FOLDER SECONDS_A_PAGE [APP_URL JOBS_URL]`."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from extractor.document.elements import Page
from extractor.errors import EncryptedPdf, PageTimeout
from extractor.jobs import Counted, JobOptions, Worker
from extractor.store import NewDocument, Store, Upload
from tests.store.papers import new_document, page

PAGES = 6


class SlowReader:
    """Notes each call as a line, so that a test can count what was done how often.

    The upload's name says what goes wrong: "kunci" is refused, "patah" breaks on page 2, "lama" times out on page 2,
    "maut" ends the worker on page 2.
    """

    def __init__(self, folder: Path, seconds: float) -> None:
        self._notes = folder / "notes"
        self._seconds = seconds

    def accept(self, upload: Upload) -> Counted:
        if "kunci" in upload.name:
            raise EncryptedPdf()
        return Counted("application/pdf", PAGES)

    def read_page(self, upload: Upload, number: int) -> Page:
        self._note(f"begin {upload.name} {number}")
        time.sleep(self._seconds)
        if number == 2 and "maut" in upload.name:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 2 and "patah" in upload.name:
            raise ValueError("broken")
        if number == 2 and "lama" in upload.name:
            raise PageTimeout(number)
        self._note(f"end {upload.name} {number}")
        return page(number)

    def finish(self, upload: Upload, pages: Sequence[Page]) -> Sequence[NewDocument]:
        self._note(f"finish {upload.name} {len(pages)}")
        if "rusak" in upload.name:
            raise ValueError("broken")
        return [new_document(1, pages=(1, 2, 3)), new_document(2, pages=(4, 5, 6))]

    def _note(self, line: str) -> None:
        handle = os.open(self._notes, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.write(handle, f"{line}\n".encode())
        os.close(handle)


def options(folder: Path, url: str) -> JobOptions:
    return JobOptions(
        url,
        folder,
        pages_at_once=2,
        chunk_pages=2,
        polling_s=0.05,
        beat_s=0.3,
        sweep_s=0.5,
        silent_s=2.0,
        stop_s=3.0,
    )


if __name__ == "__main__":
    place = Path(sys.argv[1])
    app, jobs = sys.argv[3:] or (f"sqlite:///{place / name}.sqlite" for name in ("app", "jobs"))
    with Store(app, place) as opened:
        Worker(options(place, jobs), opened, SlowReader(place, float(sys.argv[2]))).run()
